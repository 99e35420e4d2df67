//! Batches of calls.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::time::Duration;

use common::{Shop, answer};
use ecwid_nodes_emulator::{Config, DEFAULT_PUBLIC_TOKEN, Effect, Fault, StoreConfig};
use reqwest::Method;
use serde_json::{Value, json};

const MUG: &str = "products/708114611";

/// The state of a batch once so many of its calls are done.
async fn done(shop: &Shop, ticket: &str, count: usize) -> Value {
    let path = format!("/batch?ticket={ticket}&escapedJson=true");
    for _ in 0..2000 {
        let state = shop.get(&path).await.body;
        if state["completedRequests"].as_u64().unwrap() as usize >= count {
            return state;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("{}", shop.get(&path).await.body);
}

/// The state of a batch once it has ended.
async fn ended(shop: &Shop, ticket: &str) -> Value {
    for _ in 0..2000 {
        let state = shop.get(&format!("/batch?ticket={ticket}&escapedJson=true")).await.body;
        if state["status"] == "COMPLETED" {
            return state;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("batch {ticket} does not end");
}

async fn send(shop: &Shop, query: &str, calls: Value) -> String {
    let made = shop.post(&format!("/batch{query}"), calls).await;
    assert_eq!(made.status, 200, "{}", made.body);
    made.body["ticket"].as_str().unwrap().to_owned()
}

fn statuses(state: &Value) -> Vec<&str> {
    state["responses"].as_array().unwrap().iter().map(|row| row["status"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn calls_are_made_in_order_and_answered_one_by_one() {
    let shop = Shop::open(Config { rate_limit: false, ..Config::default() }).await;
    let calls = json!([
        {"id": "a", "path": format!("/{MUG}"), "method": "PUT", "body": {"price": 17}},
        {"id": "b", "path": format!("{MUG}?responseFields=price,sku"), "method": "GET", "body": ""},
        {"path": "/customers?email=iris.holm%40example.test&responseFields=total", "method": "get"},
        {"id": 4, "path": "/orders/7QK2M", "method": "PUT", "body": "{\"privateAdminNotes\": \"batched\"}"},
    ]);
    let ticket = send(&shop, "", calls).await;
    let state = ended(&shop, &ticket).await;
    assert_eq!((&state["totalRequests"], &state["completedRequests"]), (&json!(4), &json!(4)));
    let rows = state["responses"].as_array().unwrap();
    assert_eq!(
        rows[0],
        json!({"id": "a", "httpStatusCode": 200, "httpStatusLine": "OK", "status": "COMPLETED",
        "escapedHttpBody": "{\"updateCount\":1}"})
    );
    let read: Value = serde_json::from_str(rows[1]["escapedHttpBody"].as_str().unwrap()).unwrap();
    assert_eq!(read, json!({"sku": "HL-MUG", "price": 17}), "the second call sees what the first did");
    assert_eq!((&rows[2]["escapedHttpBody"], rows[2].get("id")), (&json!("{\"total\":1}"), None));
    assert_eq!(rows[3]["id"], "4");
    assert_eq!(shop.get("/orders/7QK2M").await.body["privateAdminNotes"], "batched");
    let plain = shop.get(&format!("/batch?ticketId={ticket}")).await.body;
    assert_eq!(plain["responses"][0]["httpBody"], json!({"updateCount": 1}));
    assert!(plain["responses"][0].get("escapedHttpBody").is_none());
}

#[tokio::test]
async fn the_first_failure_stops_a_batch_unless_told_otherwise() {
    let shop = Shop::open(Config { rate_limit: false, ..Config::default() }).await;
    let calls = json!([
        {"id": "1", "path": MUG, "method": "PUT", "body": {"price": 18}},
        {"id": "2", "path": "products/1", "method": "GET"},
        {"id": "3", "path": MUG, "method": "PUT", "body": {"price": 19}},
    ]);
    let state = ended(&shop, &send(&shop, "", calls.clone()).await).await;
    assert_eq!(statuses(&state), ["COMPLETED", "FAILED", "NOT_EXECUTED"]);
    assert_eq!((&state["totalRequests"], &state["completedRequests"]), (&json!(3), &json!(2)));
    let rows = &state["responses"];
    assert_eq!((&rows[1]["httpStatusCode"], &rows[1]["httpStatusLine"]), (&json!(404), &json!("Not Found")));
    assert!(rows[1]["escapedHttpBody"].as_str().unwrap().contains("PRODUCT_NOT_FOUND"));
    assert_eq!(
        rows[2],
        json!({"id": "3", "httpStatusCode": 0, "httpStatusLine": "", "escapedHttpBody": "", "status": "NOT_EXECUTED"})
    );
    assert_eq!(shop.get(&format!("/{MUG}")).await.body["price"], 18);
    let state = ended(&shop, &send(&shop, "?stopOnFirstFailure=false", calls).await).await;
    assert_eq!(statuses(&state), ["COMPLETED", "FAILED", "COMPLETED"]);
    assert_eq!(shop.get(&format!("/{MUG}")).await.body["price"], 19);
}

#[tokio::test]
async fn batches_wait_for_each_other() {
    let shop = Shop::open(Config { rate_limit: false, ..Config::default() }).await;
    shop.emulator.hold_batches(Some(0));
    let price = |price: i64| {
        json!([
            {"id": "1", "path": MUG, "method": "PUT", "body": {"price": price}},
            {"id": "2", "path": MUG, "method": "PUT", "body": {"price": price + 1}},
        ])
    };
    let first = send(&shop, "?groupId=nightly", price(20)).await;
    let second = send(&shop, "?groupId=nightly", price(30)).await;
    let state = shop.get(&format!("/batch?ticket={first}")).await.body;
    assert_eq!(state, json!({"status": "QUEUED", "totalRequests": 2, "completedRequests": 0}));
    shop.emulator.hold_batches(Some(1));
    let state = done(&shop, &first, 1).await;
    assert_eq!((&state["status"], statuses(&state).len()), (&json!("IN_PROGRESS"), 1));
    assert_eq!(shop.get(&format!("/{MUG}")).await.body["price"], 20);
    for (status, tickets) in [("QUEUED", vec![&second]), ("IN_PROGRESS", vec![&first]), ("COMPLETED", vec![])]
    {
        let rows = shop.get(&format!("/batch?status={status}&limit=10")).await.body["items"].clone();
        let expected: Vec<Value> =
            tickets.iter().map(|ticket| json!({"ticket": ticket, "status": status})).collect();
        assert_eq!(rows, json!(expected), "{status}");
    }
    let url = shop.url("/batch/cancel-group?groupId=nightly");
    let cancelled =
        answer(shop.client.post(url.clone()).bearer_auth(ecwid_nodes_emulator::DEFAULT_TOKEN)).await;
    assert_eq!(cancelled.body, json!({"updateCount": 2}));
    let again = answer(shop.client.post(url).bearer_auth(ecwid_nodes_emulator::DEFAULT_TOKEN)).await;
    assert_eq!(again.body, json!({"updateCount": 0}));
    let state = ended(&shop, &first).await;
    assert_eq!(statuses(&state), ["COMPLETED", "NOT_EXECUTED"]);
    shop.emulator.hold_batches(None);
    let third = send(&shop, "", price(40)).await;
    ended(&shop, &third).await;
    assert_eq!(shop.get(&format!("/{MUG}")).await.body["price"], 41, "the cancelled calls were never made");
    assert_eq!(shop.delete(&format!("/batch?ticketId={third}")).await.body, json!({"deleteCount": 1}));
    let gone = shop.get(&format!("/batch?ticket={third}")).await;
    assert_eq!((gone.status, gone.code()), (404, "NOT_FOUND"));
}

#[tokio::test]
async fn calls_run_side_by_side_if_wanted() {
    let shop = Shop::open(Config { rate_limit: false, ..Config::default() }).await;
    let calls: Vec<Value> = (0..250)
        .map(|n| json!({"id": format!("{n}"), "path": format!("/{MUG}/inventory"), "method": "PUT", "body": {"quantityDelta": 1}}))
        .collect();
    let state = ended(&shop, &send(&shop, "?allowParallelMode=true", json!(calls)).await).await;
    assert!(statuses(&state).iter().all(|status| *status == "COMPLETED"));
    let ids: Vec<Value> =
        state["responses"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
    assert_eq!((ids.len(), &ids[249]), (250, &json!("249")));
    assert_eq!(shop.get(&format!("/{MUG}")).await.body["quantity"], 376);
}

#[tokio::test]
async fn errors_of_the_server_are_tried_again() {
    let config = Config { rate_limit: false, clock_speed: 3_600.0, ..Config::default() };
    let shop = Shop::open(config).await;
    let fault = |times: u32, status: u16| Fault {
        method: Some("PUT".to_owned()),
        path_prefix: Some(format!("/{MUG}")),
        times,
        skip: 0,
        effect: Effect::Status { status, body: None, after_effect: false },
    };
    let calls = json!([
        {"id": "1", "path": MUG, "method": "PUT", "body": {"price": 21}},
        {"id": "2", "path": MUG, "method": "GET"},
    ]);
    for (times, status, expected, code) in [
        (4, 503, ["COMPLETED", "COMPLETED"], 200),
        (5, 500, ["FAILED", "COMPLETED"], 500),
        (1, 429, ["FAILED", "COMPLETED"], 429),
    ] {
        shop.emulator.set_faults(vec![fault(times, status)]).unwrap();
        let state = ended(&shop, &send(&shop, "?stopOnFirstFailure=false", calls.clone()).await).await;
        assert_eq!(statuses(&state), expected, "{times} times {status}");
        assert_eq!(state["responses"][0]["httpStatusCode"], code);
        assert_eq!(shop.emulator.unconsumed_faults(), 0, "{times} times {status}");
    }
    shop.emulator.set_faults(vec![fault(1, 500)]).unwrap();
    let state = ended(&shop, &send(&shop, "", calls).await).await;
    assert_eq!(statuses(&state), ["FAILED", "NOT_EXECUTED"], "a batch that stops does not try again");
}

#[tokio::test]
async fn a_key_brings_back_the_first_ticket_for_an_hour() {
    let shop = Shop::open(Config { rate_limit: false, ..Config::default() }).await;
    let query = "?deduplicationKey=0d1f6a3e-5f0c-4d4a-9a3b-6b7c8d9e0f1a";
    let up = json!([{"id": "1", "path": format!("{MUG}/inventory"), "method": "PUT", "body": {"quantityDelta": 1}}]);
    let first = send(&shop, query, up.clone()).await;
    assert_eq!(send(&shop, query, up.clone()).await, first);
    ended(&shop, &first).await;
    assert_eq!(shop.get(&format!("/{MUG}")).await.body["quantity"], 127);
    shop.emulator.advance_clock(Duration::from_secs(3601));
    let second = send(&shop, query, up).await;
    assert_ne!(second, first);
    ended(&shop, &second).await;
    assert_eq!(shop.get(&format!("/{MUG}")).await.body["quantity"], 128);
}

#[tokio::test]
async fn wrong_batches_are_refused() {
    let shop = Shop::default().await;
    let one = |path: &str, method: &str| json!([{"path": path, "method": method}]);
    let many: Vec<Value> = (0..501).map(|_| json!({"path": "/profile", "method": "GET"})).collect();
    let cases = [
        (json!({"path": "/profile", "method": "GET"}), "body"),
        (json!([]), "body"),
        (json!(many), "body"),
        (json!(["/profile"]), "body[0]"),
        (json!([{"method": "GET"}]), "body[0].path"),
        (one("/", "GET"), "body[0].path"),
        (one("/profile", "PATCH"), "body[0].method"),
        (one("/batch", "POST"), "body[0].path"),
        (json!([{"path": "/profile", "method": "PUT", "body": "{"}]), "body[0].body"),
    ];
    for (body, parameter) in cases {
        let answer = shop.post("/batch", body.clone()).await;
        assert_eq!(
            (answer.status, &answer.body["args"]["parameter"]),
            (400, &json!(parameter)),
            "{parameter}"
        );
    }
    assert_eq!(shop.post("/batch?stopOnFirstFailure=perhaps", one("/profile", "GET")).await.status, 400);
    assert_eq!(shop.get("/batch").await.body["args"]["parameter"], "status");
    assert_eq!(shop.get("/batch?status=LOST").await.status, 400);
    assert_eq!(shop.get("/batch?ticket=none").await.status, 404);
    assert_eq!(shop.delete("/batch").await.status, 400);
    assert_eq!(shop.delete("/batch?ticketId=none").await.status, 404);
    assert_eq!(shop.post("/batch/cancel-group", json!({})).await.body["args"]["parameter"], "groupId");
}

#[tokio::test]
async fn a_batch_needs_the_scopes_of_all_its_calls() {
    let store = StoreConfig::new(1003)
        .with_token("secret_reader", ["read_orders", "read_catalog"])
        .with_token(DEFAULT_PUBLIC_TOKEN, ["read_catalog"])
        .with_full_token(ecwid_nodes_emulator::DEFAULT_TOKEN);
    let shop = Shop::open(Config { stores: vec![store], rate_limit: false, ..Config::default() }).await;
    let create =
        async |token: &str, calls: Value| shop.call_as(token, Method::POST, "/batch", Some(calls)).await;
    let reads = json!([{"path": "/orders", "method": "GET"}, {"path": format!("/{MUG}"), "method": "GET"}]);
    let writes = json!([{"path": "/orders", "method": "GET"}, {"path": format!("/{MUG}"), "method": "PUT", "body": {"price": 1}},
        {"path": "/customers", "method": "GET"}]);
    let made = create("secret_reader", reads.clone()).await;
    assert_eq!(made.status, 200);
    let state = ended(&shop, made.body["ticket"].as_str().unwrap()).await;
    assert_eq!(statuses(&state), ["COMPLETED", "COMPLETED"]);
    let refused = create("secret_reader", writes).await;
    assert_eq!((refused.status, refused.code()), (403, "INSUFFICIENT_APP_SCOPE"));
    assert_eq!(refused.body["args"]["scope"], "read_customers, update_catalog");
    assert_eq!(create(DEFAULT_PUBLIC_TOKEN, reads).await.status, 403);
    let unknown = create("secret_reader", json!([{"path": "/nonsense", "method": "GET"}])).await;
    let state = ended(&shop, unknown.body["ticket"].as_str().unwrap()).await;
    assert_eq!((statuses(&state), &state["responses"][0]["httpStatusCode"]), (vec!["FAILED"], &json!(404)));
}

#[tokio::test]
async fn files_go_into_a_batch_by_address_only() {
    let shop = Shop::open(Config { rate_limit: false, ..Config::default() }).await;
    let path = "/orders/7QK2M/items/1010001/options/Engraving";
    let calls = json!([
        {"id": "1", "path": format!("{path}?fileName=a.png&externalUrl=https%3A%2F%2Fcdn.example.test%2Fa b.png"), "method": "POST"},
        {"id": "2", "path": format!("{path}?fileName=b.png"), "method": "POST", "body": {"bytes": "AA=="}},
        {"id": "3", "path": "/orders/7QK2M/invoice", "method": "GET"},
    ]);
    let state = ended(&shop, &send(&shop, "?stopOnFirstFailure=false", calls).await).await;
    assert_eq!(statuses(&state), ["COMPLETED", "FAILED", "COMPLETED"]);
    assert!(state["responses"][1]["escapedHttpBody"].as_str().unwrap().contains("externalUrl"));
    assert!(state["responses"][2]["escapedHttpBody"].as_str().unwrap().contains("<!-- Order number -->"));
}

#[tokio::test]
async fn a_batch_goes_on_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let config =
        Config { data_file: Some(folder.path().join("store.db")), rate_limit: false, ..Config::default() };
    let shop = Shop::open(config.clone()).await;
    shop.emulator.hold_batches(Some(1));
    let calls = json!([
        {"id": "1", "path": format!("{MUG}/inventory"), "method": "PUT", "body": {"quantityDelta": 1}},
        {"id": "2", "path": format!("{MUG}/inventory"), "method": "PUT", "body": {"quantityDelta": 1}},
    ]);
    let ticket = send(&shop, "", calls).await;
    done(&shop, &ticket, 1).await;
    shop.emulator.shutdown().await;
    let shop = Shop::open(config).await;
    let state = ended(&shop, &ticket).await;
    assert_eq!(statuses(&state), ["COMPLETED", "COMPLETED"]);
    assert_eq!(shop.get(&format!("/{MUG}")).await.body["quantity"], 128);
}
