//! Deliveries: verified, kept, followed to the entity, observed once.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

mod common;

use common::{Bench, SECRET, STORE_ID, T0, order, product, webhook};
use ecwid_nodes_engine::store::{MemoryStore, Place, SqliteStore};
use ecwid_nodes_engine::{Engine, Receipt, Tuning};
use secrecy::SecretString;
use serde_json::{Value, json};

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../facts/samples");

fn sample(file: &str) -> Vec<u8> {
    std::fs::read(format!("{SAMPLES}/{file}")).unwrap()
}

fn signed(signature: &str) -> Vec<(String, String)> {
    vec![("X-ECWID-Webhook-Signature".to_owned(), signature.to_owned())]
}

#[tokio::test]
async fn every_sample_is_taken_once_and_every_forgery_refused() {
    let bench = Bench::new().await;
    bench.enable("orders", "order.updated").await;
    bench.enable("products", "product.updated").await;
    let signatures: Value = serde_json::from_slice(&sample("signatures.json")).unwrap();
    let mut stored = 0;
    for row in signatures["samples"].as_array().unwrap() {
        let (file, signature) = (row["file"].as_str().unwrap(), row["signature"].as_str().unwrap());
        let body = sample(file);
        let receipt = bench.engine.receive(&signed(signature), &body).await;
        assert_eq!(receipt.status, 200, "{file}: {receipt:?}");
        assert_eq!(receipt.event_id.as_deref(), row["eventId"].as_str());
        let family = row["eventType"].as_str().unwrap().split('.').next().unwrap();
        let expected = if ["order", "product"].contains(&family) { "stored" } else { "no_flow" };
        assert_eq!(receipt.reason, expected, "{file}");
        stored += usize::from(receipt.reason == "stored");
        assert_eq!(bench.engine.receive(&signed(signature), &body).await.reason, "duplicate", "{file}");
    }
    assert_eq!(stored, 6);
    let body = sample(signatures["mustReject"]["appliesTo"].as_str().unwrap());
    for case in signatures["mustReject"]["cases"].as_array().unwrap() {
        let headers = case["signature"].as_str().map(signed).unwrap_or_default();
        let receipt = bench.engine.receive(&headers, &body).await;
        assert_eq!(receipt.status, 401, "{case}: {receipt:?}");
    }
    let status = bench.engine.status().await.unwrap();
    assert_eq!(status["counters"]["refused"], 9);
    assert_eq!(status["counters"]["duplicates"], signatures["samples"].as_array().unwrap().len());
}

#[tokio::test]
async fn what_is_no_delivery_gets_the_right_status() {
    let bench = Bench::new().await;
    bench.enable("orders", "order.updated").await;
    let (headers, body) = webhook("e", "order.updated", 1, &json!({"orderId": "A"}));
    let receive = |body: Vec<u8>| {
        let (engine, headers) = (bench.engine.clone(), headers.clone());
        async move { engine.receive(&headers, &body).await }
    };
    let told = |receipt: Receipt| (receipt.status, receipt.reason);
    assert_eq!(told(receive(vec![b' '; (1 << 20) + 1]).await), (413, "too_large".to_owned()));
    assert_eq!(told(receive(b"{\"eventId\":".to_vec()).await), (400, "malformed_body".to_owned()));
    assert_eq!(told(receive(b"[]".to_vec()).await), (400, "malformed_body".to_owned()));
    let other = String::from_utf8(body.clone()).unwrap().replace(&STORE_ID.to_string(), "77");
    assert_eq!(told(receive(other.into_bytes()).await), (200, "unknown_store".to_owned()));
    assert_eq!(told(receive(body).await), (200, "stored".to_owned()));
    let status = bench.engine.status().await.unwrap();
    assert_eq!((&status["inbox"]["pending"], &status["inbox"]["ignored"]), (&json!(1), &json!(1)));
    let plain = Engine::builder().build().await.unwrap();
    let (headers, body) = webhook("e", "order.updated", 1, &json!({}));
    assert_eq!(told(plain.receive(&headers, &body).await), (401, "no_secret".to_owned()));
}

#[tokio::test]
async fn two_secrets_while_rotating_and_a_required_header() {
    let engine = Engine::builder()
        .client_secrets([SecretString::from("the new one"), SecretString::from(SECRET)])
        .required_header("X-Shared", SecretString::from("sesame"))
        .build()
        .await
        .unwrap();
    let (mut headers, body) = webhook("e", "order.updated", 1, &json!({}));
    assert_eq!(engine.receive(&headers, &body).await.reason, "wrong_header");
    headers.push(("x-shared".to_owned(), "sesam".to_owned()));
    assert_eq!(engine.receive(&headers, &body).await.status, 401);
    headers.pop();
    headers.push(("x-shared".to_owned(), "sesame".to_owned()));
    assert_eq!(engine.receive(&headers, &body).await.status, 200);
}

#[tokio::test]
async fn a_full_inbox_and_a_failing_store_make_ecwid_come_again() {
    let bench = Bench::with(MemoryStore::new(), Tuning { inbox_bound: 2, ..Tuning::default() }).await;
    bench.enable("orders", "order.updated").await;
    for (id, expected) in
        [("a", "200 stored"), ("b", "200 stored"), ("c", "503 inbox_full"), ("a", "200 duplicate")]
    {
        assert_eq!(bench.deliver(id, "order.updated", 1, json!({"orderId": "A"})).await, expected, "{id}");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let bench = Bench::with(SqliteStore::open(&path).unwrap(), Tuning::default()).await;
    bench.enable("orders", "order.updated").await;
    rusqlite::Connection::open(&path).unwrap().execute_batch("DROP TABLE inbox").unwrap();
    assert_eq!(bench.deliver("a", "order.updated", 1, json!({"orderId": "A"})).await, "503 storage");
    assert_eq!(bench.engine.status().await.unwrap_err().kind(), ecwid_nodes::Kind::Storage);
}

#[tokio::test]
async fn a_delivery_becomes_an_event_with_entity_before_and_raw_body() {
    let bench = Bench::new().await;
    bench.set_orders([order("A", 7, T0 - 900, T0 - 800, "AWAITING_PAYMENT")]);
    bench.enable("paid", "order.paid").await;
    bench.edit(
        "/orders",
        "A",
        json!({"paymentStatus": "PAID", "updateTimestamp": T0 + 12, "newVendorField": [1.5, null]}),
    );
    bench.deliver("e", "order.updated", 7, json!({"orderId": "A"})).await;
    assert_eq!(bench.engine.work_once().await.unwrap(), 1);
    let events = bench.take_all().await;
    assert_eq!(events.len(), 1);
    let (_, raw) = webhook("e", "order.updated", 7, &json!({"orderId": "A"}));
    assert_eq!(events[0].raw.as_deref().map(str::as_bytes), Some(raw.as_slice()));
    assert_eq!(
        (events[0].origin.as_str(), &events[0].previous["paymentStatus"]),
        ("webhook", &json!("AWAITING_PAYMENT"))
    );
    assert_eq!(events[0].entity["newVendorField"], json!([1.5, null]));
    assert_eq!(
        (events[0].caused_by_us.as_str(), events[0].store_id, events[0].connection.as_str()),
        ("unknown", STORE_ID, "default")
    );
}

#[tokio::test]
async fn unsigned_hints_cause_nothing() {
    let bench = Bench::new().await;
    bench.set_orders([order("A", 7, T0 - 90 * 86_400, T0 - 80 * 86_400, "PAID")]);
    bench.enable("created", "order.created").await;
    bench.enable("paid", "order.paid").await;
    // An old order outside the window of the first reading: it is known from now on, and nothing happened to it.
    let hints = json!({"orderId": "A", "oldPaymentStatus": "AWAITING_PAYMENT", "newPaymentStatus": "PAID"});
    bench.deliver("e", "order.created", 7, hints).await;
    assert_eq!(bench.engine.work_once().await.unwrap(), 1);
    assert!(bench.take_all().await.is_empty());
    assert_eq!(bench.engine.status().await.unwrap()["entities"], 1);
}

#[tokio::test]
async fn webhooks_and_polling_together_give_each_event_once() {
    let bench = Bench::new().await;
    bench.enable("created", "order.created").await;
    bench.enable("paid", "order.paid").await;
    bench.add_order(order("A", 7, T0 + 5, T0 + 5, "PAID"));
    bench.clock.forward(30);
    for id in ["w1", "w2"] {
        bench.deliver(id, "order.created", 7, json!({"orderId": "A"})).await;
    }
    bench.engine.poll_once("paid").await.unwrap();
    bench.engine.work_once().await.unwrap();
    bench.engine.poll_once("created").await.unwrap();
    let mut names = bench.take_names().await;
    names.sort();
    assert_eq!(names, ["order.created A", "order.paid A"]);
}

#[tokio::test]
async fn the_public_id_is_looked_up_when_the_hint_is_missing_or_wrong() {
    let bench = Bench::new().await;
    bench.enable("created", "order.created").await;
    bench.add_order(order("A", 7, T0 + 5, T0 + 5, "PAID"));
    bench.add_order(order("B", 8, T0 + 6, T0 + 6, "PAID"));
    bench.deliver("e1", "order.created", 7, json!({})).await;
    bench.deliver("e2", "order.created", 8, json!({"orderId": "NONE-SUCH"})).await;
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.take_names().await, ["order.created A", "order.created B"]);
    assert_eq!(bench.store.asked("ids="), 2);
}

#[tokio::test]
async fn what_is_not_there_yet_is_tried_again_and_then_parked() {
    let bench = Bench::new().await;
    bench.enable("created", "order.created").await;
    bench.deliver("e1", "order.created", 7, json!({"orderId": "A"})).await;
    bench.deliver("e2", "order.created", 8, json!({"orderId": "NEVER"})).await;
    assert_eq!(bench.engine.work_once().await.unwrap(), 2);
    assert_eq!(bench.engine.work_once().await.unwrap(), 0, "not before a pause");
    bench.add_order(order("A", 7, T0 + 5, T0 + 5, "PAID"));
    bench.clock.forward(1);
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.take_names().await, ["order.created A"]);
    for pause in [2, 4, 8, 16, 32] {
        bench.clock.forward(pause);
        assert_eq!(bench.engine.work_once().await.unwrap(), 1, "{pause}");
    }
    bench.clock.forward(100_000);
    assert_eq!(bench.engine.work_once().await.unwrap(), 0);
    let letters = bench.engine.dead_letters(10).await.unwrap();
    assert_eq!(
        (letters.len(), letters[0].place, letters[0].event_id.as_str(), letters[0].attempts),
        (1, Place::Inbox, "e2", 7)
    );
    bench.add_order(order("NEVER", 8, T0 + 5, T0 + 5, "PAID"));
    assert_eq!(bench.engine.replay("e2").await.unwrap(), 1);
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.take_names().await, ["order.created NEVER"]);
}

#[tokio::test]
async fn a_deletion_is_confirmed_and_ends_what_comes_late() {
    let bench = Bench::new().await;
    bench.set_orders([order("A", 7, T0 - 90, T0 - 80, "PAID")]);
    bench.enable("updated", "order.updated").await;
    // Forged or early: the order is still there.
    bench.deliver("d0", "order.deleted", 7, json!({"orderId": "A"})).await;
    bench.engine.work_once().await.unwrap();
    bench.set_orders([]);
    bench.deliver("d1", "order.deleted", 7, json!({"orderId": "A"})).await;
    bench.deliver("d2", "order.deleted", 9, json!({})).await;
    bench.deliver("u1", "order.updated", 7, json!({"orderId": "A"})).await;
    assert_eq!(bench.engine.work_once().await.unwrap(), 3);
    let status = bench.engine.status().await.unwrap();
    assert_eq!(
        (&status["inbox"]["pending"], &status["inbox"]["settled"], &status["inbox"]["dead"]),
        (&json!(0), &json!(4), &json!(0))
    );
    assert!(bench.take_all().await.is_empty());
}

#[tokio::test]
async fn a_forged_body_does_not_take_the_place_of_the_real_one() {
    let bench = Bench::new().await;
    bench.enable("created", "order.created").await;
    bench.add_order(order("A", 7, T0 + 5, T0 + 5, "PAID"));
    let (headers, body) = webhook("e", "order.created", 7, &json!({"orderId": "A"}));
    let forged = String::from_utf8(body.clone()).unwrap().replace("order.created", "galaxy.exploded");
    assert_eq!(bench.engine.receive(&headers, forged.as_bytes()).await.reason, "no_flow");
    assert_eq!(bench.engine.receive(&headers, &body).await.reason, "stored");
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.take_names().await, ["order.created A"]);
}

#[tokio::test]
async fn a_dead_token_loses_nothing() {
    let bench = Bench::new().await;
    bench.enable("created", "order.created").await;
    bench.add_order(order("A", 7, T0 + 5, T0 + 5, "PAID"));
    bench.store.change(|rows| rows.failures.push_back((403, "INVALID_API_TOKEN")));
    for id in ["e1", "e2"] {
        assert_eq!(bench.deliver(id, "order.created", 7, json!({"orderId": "A"})).await, "200 stored");
    }
    bench.engine.work_once().await.unwrap();
    let asked = bench.store.asked("GET");
    for _ in 0..40 {
        bench.clock.forward(61);
        assert_eq!(bench.engine.work_once().await.unwrap(), 2);
    }
    assert_eq!(bench.store.asked("GET"), asked, "nothing is sent with a dead token");
    let status = bench.engine.status().await.unwrap();
    assert_eq!(status["connections"][0]["state"], "failing");
    assert_eq!(status["connections"][0]["error"]["kind"], "unauthenticated");
    assert_eq!((&status["inbox"]["pending"], &status["inbox"]["dead"]), (&json!(2), &json!(0)));
    bench.engine.put_connection(bench.store.connection()).await.unwrap();
    bench.clock.forward(61);
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.take_names().await, ["order.created A"]);
    assert_eq!(bench.engine.status().await.unwrap()["connections"][0]["state"], "ok");
}

#[tokio::test]
async fn an_outage_of_the_store_never_ends_in_dead_letters() {
    let bench = Bench::new().await;
    bench.enable("low", "product.low_stock").await;
    bench.store.change(|rows| {
        rows.of.insert("/products", vec![product(7, T0 + 5, 2)]);
        rows.failures.extend(std::iter::repeat_n((503, "INTERNAL_ERROR"), 60));
    });
    bench.deliver("e1", "product.updated", 7, json!(null)).await;
    for _ in 0..60 {
        assert_eq!(bench.engine.work_once().await.unwrap(), 1);
        bench.clock.forward(300);
    }
    assert_eq!(bench.engine.status().await.unwrap()["inbox"]["pending"], 1);
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.engine.status().await.unwrap()["inbox"]["settled"], 1);
}

#[tokio::test]
async fn an_older_look_never_replaces_a_newer_one() {
    let bench = Bench::new().await;
    bench.set_orders([order("A", 7, T0 - 90, T0 - 80, "AWAITING_PAYMENT")]);
    bench.enable("status", "order.status_changed").await;
    bench.edit("/orders", "A", json!({"paymentStatus": "PAID", "updateTimestamp": T0 + 10}));
    bench.deliver("e1", "order.updated", 7, json!({"orderId": "A"})).await;
    bench.engine.work_once().await.unwrap();
    bench.edit("/orders", "A", json!({"paymentStatus": "AWAITING_PAYMENT", "updateTimestamp": T0 - 80}));
    bench.deliver("e2", "order.updated", 7, json!({"orderId": "A"})).await;
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.take_all().await.len(), 1);
    assert_eq!(bench.engine.status().await.unwrap()["counters"]["stale"], 1);
}
