//! From consent to a saved token, against the emulator.

// Functions that tests share are test code, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use support::{Store, run};

const REDIRECT: &str = "http://127.0.0.1:4000/callback";

/// Follows the consent by hand: the emulator redirects at once.
async fn approve(url: &str) -> String {
    ecwid_nodes::transport::Http::new(&ecwid_nodes::transport::HttpOptions::default()).unwrap();
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let answer = client.get(url).send().await.unwrap();
    answer.headers()["location"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_consent_becomes_a_saved_connection() {
    let store = Store::start(&["--auto-approve"]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("connections.json");
    let started = store.run(&[
        "oauth",
        "url",
        "--redirect",
        REDIRECT,
        "--scope",
        "read_orders,read_store_profile",
        "--json",
    ]);
    assert_eq!(started.code, 0, "{}", started.stderr);
    assert!(!started.stdout.contains("emulator-secret"));
    let (url, state) = (
        started.json()["url"].as_str().unwrap().to_owned(),
        started.json()["state"].as_str().unwrap().to_owned(),
    );
    let back = approve(&url).await;

    let forged = store.run(&["oauth", "callback", &back, "--state", "another"]);
    assert_eq!(forged.code, 13, "{}", forged.stderr);
    let absent = back.split("&state=").next().unwrap().to_owned();
    assert_eq!(store.run(&["oauth", "callback", &absent, "--state", &state]).code, 13);
    assert_eq!(store.run(&["oauth", "callback", &absent, "--allow-absent-state"]).code, 0);
    let denied = store.run(&[
        "oauth",
        "callback",
        &format!("{REDIRECT}?error=access_denied&state={state}"),
        "--state",
        &state,
    ]);
    assert_eq!(denied.code, 5, "{}", denied.stderr);

    let exchange = run(store.command().env("ECWID_CONNECTIONS_FILE", &file).args([
        "oauth",
        "exchange",
        &back,
        "--state",
        &state,
        "--redirect",
        REDIRECT,
        "--save",
        "granted",
        "--json",
    ]));
    assert_eq!(exchange.code, 0, "{}", exchange.stderr);
    assert!(!exchange.stdout.contains("secret_"), "{}", exchange.stdout);
    let check = run(support::command().env("ECWID_CONNECTIONS_FILE", &file).args([
        "connection",
        "check",
        "granted",
        "--json",
    ]));
    assert_eq!(check.code, 0, "{}", check.stderr);
    assert_eq!(check.json()["check"]["scopes"], serde_json::json!(["read_orders", "read_store_profile"]));
}
