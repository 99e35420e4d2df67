//! The file of saved connections.

// Functions that tests share are test code, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![cfg(unix)]

mod support;

use serde_json::json;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use support::{Run, Store, run, run_with};

fn add(store: &Store, file: &Path, arguments: &[&str]) -> Run {
    run(with(store.command(), file).args(["connection", "add"]).args(arguments))
}

fn with(mut command: Command, file: &Path) -> Command {
    command.env("ECWID_CONNECTIONS_FILE", file);
    command
}

#[test]
fn saved_connections_are_private_listed_without_secrets_and_used() {
    let store = Store::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("deep/connections.json");
    let saved = add(&store, &file, &["berlin", "--tag", "live", "--tag", "eu"]);
    assert_eq!(saved.code, 0, "{}", saved.stderr);
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);

    let list = run(with(support::command(), &file).args(["connection", "list", "--json"]));
    assert_eq!(list.json()[0]["name"], "berlin");
    assert_eq!(list.json()[0]["tags"], json!(["live", "eu"]));
    assert!(
        !list.stdout.contains("secret_emulator") && !list.stdout.contains("emulator-secret"),
        "{}",
        list.stdout
    );

    let used = run(with(support::command(), &file).args([
        "invoke",
        "order.get",
        "--set",
        "orderId=7QK2M",
        "--connection",
        "berlin",
        "--json",
    ]));
    assert_eq!(used.code, 0, "{}", used.stderr);
    assert_eq!(used.json()["id"], "7QK2M");

    let wrong = run(with(support::command(), &file).args(["connection", "check", "berln"]));
    assert!(wrong.stderr.contains("did you mean `berlin`?"), "{}", wrong.stderr);
    let gone = run(with(support::command(), &file).args(["connection", "remove", "berlin"]));
    assert_eq!(gone.code, 0);
    assert_eq!(run(with(support::command(), &file).args(["connection", "list", "--json"])).json(), json!([]));
}

#[test]
fn a_file_that_others_can_read_is_refused() {
    let store = Store::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("connections.json");
    assert_eq!(add(&store, &file, &["berlin"]).code, 0);
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    let refused = run(with(support::command(), &file).args(["connection", "list"]));
    assert_eq!(refused.code, 3);
    assert!(
        refused.stderr.contains("can be read by others") && refused.stderr.contains("chmod 600"),
        "{}",
        refused.stderr
    );
}

#[test]
fn http_settings_are_shared_and_tags_filter() {
    let store = Store::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("connections.json");
    let http = run(with(support::command(), &file).args([
        "connection",
        "http",
        "slow",
        "--timeout-ms",
        "90000",
        "--header",
        "X-Team=secret-team",
    ]));
    assert_eq!(http.code, 0, "{}", http.stderr);
    assert_eq!(add(&store, &file, &["a", "--http", "slow", "--tag", "x"]).code, 0);
    assert_eq!(add(&store, &file, &["b", "--disabled"]).code, 0);
    assert_eq!(add(&store, &file, &["c", "--http", "fast"]).code, 2);

    let tagged = run(with(support::command(), &file).args(["connection", "list", "--tag", "x", "--json"]));
    assert_eq!(tagged.json().as_array().unwrap().len(), 1);
    assert_eq!(tagged.json()[0]["http"]["timeoutMs"], 90000);
    let shown = run(with(support::command(), &file).args(["connection", "http"]));
    assert!(shown.stdout.contains("X-Team") && !shown.stdout.contains("secret-team"), "{}", shown.stdout);
    let disabled = run(with(support::command(), &file).args(["invoke", "profile.get", "--connection", "b"]));
    assert_eq!(disabled.code, 3);
    assert!(disabled.stderr.contains("disabled"), "{}", disabled.stderr);
}

#[test]
fn an_instance_of_an_older_connector_is_imported_or_its_retired_keys_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("connections.json");
    let import = |text: &str| {
        let instance = folder.path().join("instance.json");
        std::fs::write(&instance, text).unwrap();
        run_with(
            with(support::command(), &file).args(["connection", "add", "old", "--instance"]).arg(&instance),
            "",
        )
    };
    let good = import(
        r#"{"ecwid.store.id": "1003", "oauth.user.token": "secret_x", "oauth.api.key": "app", "oauth.api.secret": "s"}"#,
    );
    assert_eq!(good.code, 0, "{}", good.stderr);
    let retired = import(r#"{"ecwid.store.id": "1003", "ecwid.order.key": "k", "ecwid.product.key": "k"}"#);
    assert_eq!(retired.code, 3);
    assert!(
        retired.stderr.contains("ecwid.order.key") && retired.stderr.contains("oauth.user.token"),
        "{}",
        retired.stderr
    );
    let missing = import("{}");
    assert!(
        missing.stderr.contains("`ecwid.store.id`, `oauth.user.token`, `oauth.api.key`, `oauth.api.secret`"),
        "{}",
        missing.stderr
    );
}
