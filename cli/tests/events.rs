//! Webhooks and polling through the binary.

// Functions that tests share are test code, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use serde_json::{Value, json};
use std::process::Command;
use support::{Running, Store, command, run};

/// A listener on a free port, and its address.
fn listen(store: &Store, arguments: &[&str]) -> (Running, String) {
    let running = Running::start(store.command().args(["listen", "--port", "0", "--json"]).args(arguments));
    let ready: Value = serde_json::from_str(&running.wait_for("listening")).unwrap();
    let url = ready["listening"].as_str().unwrap().to_owned();
    (running, url)
}

#[test]
fn a_signed_test_event_becomes_a_line_and_a_forged_one_is_refused() {
    let store = Store::start(&[]);
    let (listener, url) = listen(&store, &["--trigger", "order.created", "--state", "memory"]);
    let placed = store.control(&["order", "--items", "HL-MUG:2", "--paid"]);
    let entity = placed["id"].to_string();

    let forged =
        store.run(&["test-event", "order.created", "--to", &url, "--entity", &entity, "--forged", "--json"]);
    assert_eq!(forged.code, 0, "{}", forged.stderr);
    assert_eq!((&forged.json()["status"], &forged.json()["verdict"]), (&json!(401), &json!("refused")));

    let signed = store.run(&["test-event", "order.created", "--to", &url, "--entity", &entity]);
    assert_eq!(signed.code, 0, "{}", signed.stderr);
    assert!(signed.stdout.starts_with("accepted (200)"), "{}", signed.stdout);
    let event = listener.event();
    assert_eq!((&event["eventType"], &event["objectId"]), (&json!("order.created"), &placed["orderId"]));
    assert_eq!(event["entity"]["internalId"], placed["id"]);
    assert!(event["raw"].as_str().unwrap().contains("\"eventType\":\"order.created\""));
    assert_eq!(listener.interrupt(), 0);
}

#[test]
fn a_wrong_secret_is_a_signature_error() {
    let store = Store::start(&[]);
    let (_listener, url) = listen(&store, &["--trigger", "order.paid", "--state", "memory"]);
    let wrong = run(store.command().env("ECWID_CLIENT_SECRET", "another").args([
        "test-event",
        "order.paid",
        "--to",
        &url,
    ]));
    assert_eq!(wrong.code, 13, "{}", wrong.stderr);
    assert!(wrong.stderr.contains("(401)"), "{}", wrong.stderr);
}

#[test]
fn a_required_header_is_required_and_can_come_from_the_environment() {
    let store = Store::start(&[]);
    let mut command = store.command();
    command.env("SHOP_HEADER", "s3cret").args([
        "listen",
        "--port",
        "0",
        "--json",
        "--state",
        "memory",
        "--trigger",
        "order.paid",
    ]);
    let listener = Running::start(command.args(["--require-header", "X-Shop=env:SHOP_HEADER"]));
    let ready: Value = serde_json::from_str(&listener.wait_for("listening")).unwrap();
    let url = ready["listening"].as_str().unwrap();
    assert_eq!(store.run(&["test-event", "order.paid", "--to", url]).code, 13);
    assert_eq!(store.run(&["test-event", "order.paid", "--to", url, "--header", "X-Shop=s3cret"]).code, 0);
}

#[tokio::test]
async fn an_oversized_body_is_refused() {
    let store = Store::start(&[]);
    let (_listener, url) = listen(&store, &["--trigger", "order.paid", "--state", "memory"]);
    ecwid_nodes::transport::Http::new(&ecwid_nodes::transport::HttpOptions::default()).unwrap();
    let body = vec![b' '; (1 << 20) + 1];
    let answer =
        reqwest::Client::builder().no_proxy().build().unwrap().post(&url).body(body).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 413);
}

#[test]
fn the_shop_wakes_the_listener_and_a_restart_repeats_nothing() {
    let store = Store::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state.db");
    let arguments = [
        "--trigger",
        "order.paid",
        "--trigger",
        r#"product.low_stock={"threshold": 5}"#,
        "--state",
        state.to_str().unwrap(),
    ];
    let (listener, url) = listen(&store, &arguments);
    store.control(&["webhook", &url]);
    let placed = store.control(&["order", "--items", "HL-BOARD:2"]);
    let low = listener.event();
    assert_eq!((&low["eventType"], &low["entity"]["quantity"]), (&json!("product.low_stock"), &json!(4)));
    store.control(&["pay", placed["orderId"].as_str().unwrap()]);
    let paid = listener.event();
    assert_eq!((&paid["eventType"], &paid["objectId"]), (&json!("order.paid"), &placed["orderId"]));
    assert_eq!(paid["previous"]["paymentStatus"], "AWAITING_PAYMENT");
    assert_eq!(listener.interrupt(), 0);

    let (listener, url) = listen(&store, &arguments);
    store.control(&["webhook", &url]);
    let next = store.control(&["order", "--items", "HL-MUG", "--paid"]);
    assert_eq!(listener.event()["objectId"], next["orderId"], "the next event is the next order's");
}

#[test]
fn a_listener_serves_https_with_a_certificate() {
    let folder = tempfile::tempdir().unwrap();
    let made = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
    let (cert, key) = (folder.path().join("cert.pem"), folder.path().join("key.pem"));
    std::fs::write(&cert, made.cert.pem()).unwrap();
    std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    let (cert, key) = (cert.to_str().unwrap(), key.to_str().unwrap());
    let store = Store::start(&["--webhook-ca-file", cert]);
    let tls = ["--tls-cert", cert, "--tls-key", key, "--trigger", "customer.registered", "--state", "memory"];
    let (listener, url) = listen(&store, &tls);
    assert!(url.starts_with("https://"), "{url}");
    store.control(&["webhook", &url]);
    store.control(&["order", "--email", "vera.quist@example.test"]);
    let event = listener.event();
    assert_eq!(
        (&event["eventType"], &event["entity"]["email"]),
        (&json!("customer.created"), &json!("vera.quist@example.test"))
    );
    assert_eq!(listener.interrupt(), 0);
}

#[test]
fn a_reader_who_goes_away_ends_the_listener() {
    let store = Store::start(&[]);
    let mut command = store.command();
    command.args(["listen", "--port", "0", "--json", "--state", "memory", "--trigger", "order.created"]);
    let listener = Running::without_reader(&mut command);
    let ready: Value = serde_json::from_str(&listener.wait_for("listening")).unwrap();
    store.control(&["webhook", ready["listening"].as_str().unwrap()]);
    store.control(&["order"]);
    assert_eq!(listener.wait(), 0);
}

#[test]
fn events_are_forwarded_and_kept_while_the_receiver_is_down() {
    let store = Store::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state.db");
    let common = ["--trigger", "order.created", "--state", state.to_str().unwrap()];
    let (listener, url) = listen(&store, &[&common[..], &["--forward", "http://127.0.0.1:9/hook"]].concat());
    store.control(&["webhook", &url]);
    let placed = store.control(&["order"]);
    listener.stays_silent();
    assert_eq!(listener.interrupt(), 0);
    // Without the receiver in the way it comes, although the webhook was answered long ago.
    let (listener, _) = listen(&store, &common);
    assert_eq!(listener.event()["objectId"], placed["orderId"]);
}

#[test]
fn a_listener_without_a_secret_or_scope_does_not_start() {
    let store = Store::start(&["--store", "1003:secret_reader:read_catalog+read_store_profile"]);
    let without = run(store.command().env_remove("ECWID_CLIENT_SECRET").args([
        "listen",
        "--trigger",
        "product.updated",
        "--port",
        "0",
    ]));
    assert_eq!(without.code, 3);
    assert!(without.stderr.contains("ECWID_CLIENT_SECRET"), "{}", without.stderr);
    let refused = store.run(&["listen", "--trigger", "order.paid", "--port", "0", "--state", "memory"]);
    assert_eq!(refused.code, 5, "{}", refused.stderr);
    assert!(refused.stderr.contains("`read_orders`"), "{}", refused.stderr);
}

#[test]
fn bad_settings_of_triggers_are_told_before_anything_is_opened() {
    for (arguments, wanted) in [
        (&["listen", "--trigger", "order.payed"][..], "did you mean `order.paid`?"),
        (&["poll", "--trigger", "order.paid", "--since", "soonish"], "`--since`: `soonish` is no date"),
        (&["poll", "--trigger", "product.low_stock={"], "is not JSON"),
        (&["poll", "--trigger", r#"product.low_stock={"treshold": 1}"#], "did you mean `threshold`?"),
        (&["listen", "--trigger", "order.get"], "other kind of node"),
    ] {
        let run = run(command().args(arguments));
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.stderr.contains(wanted), "{}", run.stderr);
    }
}

#[test]
fn poll_once_goes_on_where_it_stood() {
    let store = Store::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state.db");
    let poll = || {
        let run = store.run(&[
            "poll",
            "--trigger",
            "order.created",
            "--once",
            "--since",
            "-90d",
            "--state",
            state.to_str().unwrap(),
        ]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).collect::<Vec<_>>()
    };
    let ids = |events: &[Value]| {
        let mut ids: Vec<String> =
            events.iter().map(|event| event["objectId"].as_str().unwrap().to_owned()).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(&poll()), ["7QK2M", "7QK3P", "8RT4P"]);
    assert_eq!(poll(), Vec::<Value>::new());
    // A slice ends at a whole second; what is read of it is read.
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    let placed = store.control(&["order", "--paid"]);
    assert_eq!(ids(&poll()), [placed["orderId"].as_str().unwrap()]);
}

#[test]
fn a_search_streams_every_page_as_lines() {
    let store = Store::start(&[]);
    for _ in 0..7 {
        store.control(&["order", "--items", "HL-MUG"]);
    }
    let run = store.run(&["invoke", "order.search", "--set", "limit=3", "--pages"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let mut ids: Vec<String> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].to_string())
        .collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 10);
}

#[test]
fn the_manifest_is_printed_and_written() {
    let printed = run(command().arg("manifest"));
    assert!(printed.json()["nodes"].as_array().unwrap().len() >= 30);
    let folder = tempfile::tempdir().unwrap();
    let written = run(command().args(["manifest", "--out"]).arg(folder.path()));
    assert_eq!(written.code, 0, "{}", written.stderr);
    assert!(folder.path().join("schemas/order.get.input.json").is_file());
    let text = std::fs::read_to_string(folder.path().join("manifest.json")).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), printed.json());
}

#[test]
fn what_a_host_imports_is_written_and_an_unknown_host_is_named() {
    let folder = tempfile::tempdir().unwrap();
    run(command().args(["manifest", "--target", "openapi", "--out"]).arg(folder.path()));
    let text = std::fs::read_to_string(folder.path().join("openapi.json")).unwrap();
    assert!(text.contains("\"openapi\": \"3.1.1\""));
    let output =
        command().args(["manifest", "--target", "opnapi", "--out"]).arg(folder.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains("`opnapi`") && said.contains("`openapi`"), "{said}");
}

#[test]
fn help_has_the_exit_codes_and_every_command_examples() {
    let help = run(command().arg("--help"));
    assert!(help.stdout.contains("130  Cancelled"), "{}", help.stdout);
    for name in [
        "emulator",
        "nodes",
        "describe",
        "invoke",
        "listen",
        "test-event",
        "poll",
        "manifest",
        "mcp",
        "connection",
        "oauth",
        "demo",
    ] {
        let help = run(Command::new(env!("CARGO_BIN_EXE_ecwid-nodes")).args([name, "--help"]));
        assert!(help.stdout.contains("Example"), "{name}: {}", help.stdout);
        assert!(!help.stdout.contains('\u{1b}'), "{name} is coloured in a pipe");
    }
}

#[test]
fn lists_and_descriptions_are_json_on_request() {
    let nodes = run(command().args(["nodes", "--kind", "trigger", "--json"])).json();
    assert_eq!(nodes.as_array().unwrap().len(), ecwid_nodes::nodes::TRIGGERS.len());
    let node = run(command().args(["describe", "customer.registered", "--json"])).json();
    assert_eq!(node["id"], "customer.created");
    let text = run(command().args(["describe", "order.fulfill"])).stdout;
    assert!(
        text.contains("update_orders") && text.contains("trackingNumber") && text.contains("updateCount"),
        "{text}"
    );
}
