//! Every bad input gives the documented error and exit code.

// Functions that tests share are test code, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use serde_json::{Value, json};
use std::io::Write;
use support::{Store, command, run, run_with};

fn code(kind: &str) -> i32 {
    let row = ecwid_nodes::error::KIND_TABLE.iter().find(|row| row.name == kind).unwrap();
    i32::from(row.exit_code)
}

#[test]
fn missing_settings_are_all_named_with_the_remedy() {
    let run = run(command().args(["invoke", "profile.get"]));
    assert_eq!(run.code, code("config"));
    assert!(run.stderr.contains("Config: missing `ECWID_STORE_ID`, `ECWID_TOKEN`"), "{}", run.stderr);
    assert!(run.stderr.contains("\nhint: "), "{}", run.stderr);
    assert_eq!(run.stdout, "");
}

#[test]
fn errors_are_envelopes_with_json() {
    let missing = run(command().args(["invoke", "profile.get", "--json"]));
    let paths: Vec<Value> = missing.error()["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["path"].clone())
        .collect();
    assert_eq!(paths, [json!("ECWID_STORE_ID"), json!("ECWID_TOKEN")]);
    assert_eq!(missing.error()["kind"], "config");
    let usage = run(command().args(["invoke", "--json", "--nonsense"]));
    assert_eq!((usage.code, usage.error()["code"].as_str()), (2, Some("usage")));
}

#[test]
fn a_token_is_no_argument() {
    let run = run(command().args(["invoke", "profile.get", "--token", "secret_x"]));
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("--token"), "{}", run.stderr);
}

#[test]
fn unknown_nodes_and_triggers_get_a_suggestion() {
    for (arguments, near) in [
        (&["invoke", "order.fullfill"][..], "order.fulfill"),
        (&["describe", "order.serch"], "order.search"),
        (&["describe", "product.lowstock"], "product.low_stock"),
        (&["test-event", "order.payed"], "order.paid"),
    ] {
        let run = run(command().args(arguments));
        assert_eq!(run.code, code("invalid_input"));
        assert!(run.stderr.contains(&format!("did you mean `{near}`?")), "{}", run.stderr);
    }
}

#[test]
fn misspelt_fields_and_wrong_types_are_named_before_any_setting() {
    let misspelt =
        run(command().args(["invoke", "order.fulfill", "--set", "orderId=A", "--set", "trackngNumber=1"]));
    assert_eq!(misspelt.code, code("invalid_input"));
    assert!(
        misspelt.stderr.contains("`trackngNumber`: unknown field, did you mean `trackingNumber`?"),
        "{}",
        misspelt.stderr
    );

    let typed = run_with(
        command().args(["invoke", "product.adjust_stock", "--input", "-", "--json"]),
        r#"{"productId": 5, "quantityDelta": "three"}"#,
    );
    assert_eq!(typed.code, code("invalid_input"));
    assert_eq!(typed.error()["problems"][0]["path"], "quantityDelta");
    assert_eq!(typed.error()["node"], "product.adjust_stock");
}

#[test]
fn invalid_json_on_stdin_is_told_with_its_place() {
    for (text, wanted) in [
        ("{\"orderId\": ", "stdin is not JSON"),
        ("[1]", "no JSON object but a list"),
        ("", "stdin is not JSON"),
    ] {
        let run = run_with(command().args(["invoke", "order.get", "--input", "-"]), text);
        assert_eq!(run.code, code("invalid_input"), "{text}");
        assert!(run.stderr.contains(wanted), "{}", run.stderr);
    }
}

#[test]
fn an_illegal_pair_of_entity_and_method_is_refused_before_any_call() {
    let store = Store::start(&[]);
    let run = run_with(
        store.command().args(["invoke", "entity.publish", "--input", "-"]),
        r#"{"entity": "profile", "method": "DELETE"}"#,
    );
    assert_eq!(run.code, code("invalid_input"), "{}", run.stderr);
    assert!(store.requests().is_empty());
}

#[test]
fn a_dead_token_is_told_apart() {
    let store = Store::start(&[]);
    let run = run(store.command().env("ECWID_TOKEN", "secret_gone").args(["invoke", "profile.get"]));
    assert_eq!(run.code, code("unauthenticated"));
    assert!(run.stderr.starts_with("Unauthenticated: "), "{}", run.stderr);
    assert!(!run.stderr.contains("secret_gone"), "{}", run.stderr);
    assert_eq!(store.requests().len(), 1, "a dead token is not tried again");
}

#[test]
fn a_missing_scope_is_named() {
    let store = Store::start(&["--store", "1003:secret_reader:read_orders+read_store_profile"]);
    let run = store.run(&["invoke", "order.update", "--set", "orderId=7QK2M", "--set", "paymentStatus=PAID"]);
    assert_eq!(run.code, code("permission_denied"));
    assert!(run.stderr.contains("update_orders"), "{}", run.stderr);
    let check = store.run(&["connection", "check", "--json"]);
    assert_eq!(check.json()["check"]["scopes"], json!(["read_orders", "read_store_profile"]));
    let nodes = check.json()["check"]["nodes"].clone();
    assert!(nodes.as_array().unwrap().contains(&json!("order.get")), "{nodes}");
}

#[test]
fn an_unreachable_host_is_unavailable() {
    let mut command = command();
    command
        .env("ECWID_STORE_ID", "1003")
        .env("ECWID_TOKEN", "secret_x")
        .env("ECWID_BASE_URL", "http://127.0.0.1:9/api/v3");
    let run = run(command.args(["invoke", "profile.get", "--retries", "0"]));
    assert_eq!(run.code, code("unavailable"));
    assert!(run.stderr.contains("cannot connect to 127.0.0.1"), "{}", run.stderr);
}

#[test]
fn a_plain_http_address_elsewhere_is_refused() {
    let mut command = command();
    command.env("ECWID_STORE_ID", "1003").env("ECWID_TOKEN", "secret_x");
    let run = run(command.args(["invoke", "profile.get", "--base-url", "http://shop.example/api/v3"]));
    assert_eq!(run.code, code("config"));
    assert!(run.stderr.contains("unencrypted"), "{}", run.stderr);
}

#[test]
fn a_429_carries_the_pause() {
    let store = Store::start(&[
        "--faults",
        r#"[{"times": 1, "effect": {"kind": "tooManyRequests", "retryAfter": 7}}]"#,
    ]);
    let run = store.run(&["invoke", "profile.get", "--retries", "0", "--json"]);
    assert_eq!(run.code, code("rate_limited"));
    assert_eq!(run.error()["retryAfterMs"], 7000);
    assert_eq!(store.control(&["faults"])["unconsumed"], 0);
}

#[test]
fn a_429_is_waited_out_by_default() {
    let store = Store::start(&[
        "--faults",
        r#"[{"times": 1, "effect": {"kind": "tooManyRequests", "retryAfter": 1}}]"#,
    ]);
    let run = store.run(&["invoke", "profile.get", "--json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(store.control(&["faults"])["unconsumed"], 0);
}

#[test]
fn relative_dates_become_seconds_and_nonsense_is_refused() {
    let store = Store::start(&[]);
    let plan = store.run(&["invoke", "order.search", "--set", "createdFrom=-7d", "--dry-run", "--json"]);
    let url = plan.json()["request"]["url"].as_str().unwrap().to_owned();
    let from: i64 = url.split("createdFrom=").nth(1).unwrap().split('&').next().unwrap().parse().unwrap();
    let week_ago = jiff::Timestamp::now().as_second() - 7 * 86_400;
    assert!((from - week_ago).abs() < 60, "{url}");
    let nonsense = store.run(&["invoke", "order.search", "--set", "createdFrom=soonish", "--json"]);
    assert_eq!(nonsense.code, code("invalid_input"));
    assert_eq!(nonsense.error()["problems"][0]["path"], "createdFrom");
}

#[test]
fn a_dry_run_sends_nothing_and_shows_no_secret() {
    let store = Store::start(&[]);
    let run = store.run(&[
        "invoke",
        "order.fulfill",
        "--set",
        "orderId=7QK3P",
        "--set",
        "trackingNumber=123",
        "--dry-run",
        "--json",
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(
        run.json()["request"]["body"],
        json!({"fulfillmentStatus": "SHIPPED", "trackingNumber": "123"})
    );
    assert!(!run.stdout.contains("secret_emulator"), "{}", run.stdout);
    // It may read, to tell what would change; it never writes.
    let requests = store.control(&["requests"]);
    assert!(requests["items"].as_array().unwrap().iter().all(|row| row["method"] == "GET"), "{requests}");
}

#[test]
fn the_log_shows_no_secret_at_any_detail() {
    let store = Store::start(&[]);
    for detail in ["line", "headers", "body"] {
        let run = store.run(&["invoke", "order.get", "--set", "orderId=7QK2M", "--log", detail]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stderr.contains("/orders/7QK2M"), "{}", run.stderr);
        assert!(!run.stderr.contains("secret_emulator"), "{}", run.stderr);
    }
}

#[test]
fn a_broken_fault_plan_is_refused() {
    let run = run(command().args(["emulator", "--port", "0", "--faults", "{"]));
    assert_eq!(run.code, code("invalid_input"));
    assert!(run.stderr.contains("faults are not understood"), "{}", run.stderr);
}

#[test]
fn a_token_file_is_read_and_stdin_too() {
    let store = Store::start(&[]);
    let mut file = tempfile::NamedTempFile::new().unwrap();
    writeln!(file, "secret_emulator").unwrap();
    let path = file.path().to_str().unwrap();
    let from_file =
        run(store.command().env_remove("ECWID_TOKEN").args(["connection", "check", "--token-file", path]));
    assert_eq!(from_file.code, 0, "{}", from_file.stderr);
    let piped = run_with(
        store.command().env_remove("ECWID_TOKEN").args(["connection", "check", "--token-file", "-"]),
        "secret_emulator\n",
    );
    assert_eq!(piped.code, 0, "{}", piped.stderr);
}

#[test]
fn triggers_that_cannot_be_found_that_way_are_refused() {
    for (arguments, remedy) in [
        (&["poll", "--trigger", "application.installed", "--once"][..], "ecwid-nodes listen"),
        (&["listen", "--trigger", "entity.matching={\"entity\": \"products\"}"], "--every"),
        (&["test-event", "subscription.next_charge_due"], "woken by no webhook"),
    ] {
        let run = run(command().args(arguments));
        assert_eq!(run.code, code("invalid_input"), "{}", run.stderr);
        assert!(run.stderr.contains(remedy), "{}", run.stderr);
    }
}
