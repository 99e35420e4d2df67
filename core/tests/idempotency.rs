//! Idempotency keys and the journal of own writes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{connect, invoke, invoke_with, object, ok, refused, rows, told, updated};
use ecwid_nodes::connection::Options;
use ecwid_nodes::error::{Kind, Outcome, Retry};
use ecwid_nodes::journal::{Journal, MemoryJournal, OwnWrite};
use ecwid_nodes::model::{OrderPaymentStatus, OrderWrite};
use ecwid_nodes::nodes::orders::UpdateOrder;
use ecwid_nodes::transport::Reply;
use ecwid_nodes::{Connection, Error};
use serde_json::{Value, json};
use std::sync::Arc;

fn key(key: &str) -> Options {
    Options { idempotency_key: Some(key.into()), confirm: true, ..Options::default() }
}

/// No answer: the store may or may not have seen the request.
fn lost() -> Reply {
    Reply::Failure(Error::new(Kind::Timeout, "no answer").with_outcome(Outcome::Unknown))
}

/// Moves the beginning of the write under `key` back in time.
async fn age(connection: &Connection, key: &str, seconds: i64) {
    let journal = connection.journal();
    let write = journal.write_by_key(1003, key).await.unwrap().unwrap();
    journal.journal(OwnWrite { started_ms: write.started_ms - seconds * 1_000, ..write }).await.unwrap();
}

#[tokio::test]
async fn a_repetition_gets_the_first_answer_and_sends_nothing() {
    let (connection, memory) = connect([ok(json!({"id": 7})), ok(json!({"id": 8}))]);
    let input = json!({"email": "a@b.test", "name": "Ann"});
    let first = invoke_with(&connection, "customer.create", input.clone(), key("k")).await.unwrap();
    let reordered = json!({"name": "Ann", "email": "a@b.test"});
    let again = connection.invoke("customer.create", &object(reordered), key("k")).await.unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&again.json).unwrap(), first);
    assert!(again.warnings[0].contains("from the journal"), "{:?}", again.warnings);
    assert_eq!(memory.asked().len(), 1);
    let other = invoke_with(&connection, "customer.create", input, key("k2")).await.unwrap();
    assert_eq!(other["id"], 8, "another key is another call");
}

#[tokio::test]
async fn a_key_belongs_to_one_call() {
    let (connection, memory) = connect([updated()]);
    let input = |status: &str| json!({"orderId": "A", "paymentStatus": status});
    invoke_with(&connection, "order.update", input("PAID"), key("k")).await.unwrap();
    for (node, input) in [
        ("order.update", input("REFUNDED")),
        ("order.fulfill", json!({"orderId": "A"})),
        ("order.update", json!({"orderId": "A", "paymentStatus": "PAID", "extraBody": {"x": 1}})),
    ] {
        let error = invoke_with(&connection, node, input, key("k")).await.unwrap_err();
        assert_eq!((error.kind(), error.code()), (Kind::Conflict, "idempotency_key_reused"));
    }
    assert_eq!(memory.asked().len(), 1);
    let error = invoke_with(&connection, "order.update", input("PAID"), key(" ")).await.unwrap_err();
    assert_eq!(error.problems()[0].path, "idempotencyKey");
}

#[tokio::test]
async fn a_refusal_frees_the_key() {
    let (connection, memory) = connect([refused(400, "WRONG_PARAMETER"), updated()]);
    let input = |quantity: i64| json!({"productId": 5, "quantityDelta": quantity});
    invoke_with(&connection, "product.adjust_stock", input(1), key("k")).await.unwrap_err();
    invoke_with(&connection, "product.adjust_stock", input(2), key("k")).await.unwrap();
    assert_eq!(memory.unused(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_delta_whose_answer_was_lost_is_not_sent_again() {
    let (connection, memory) = connect([lost(), updated()]);
    let input = json!({"productId": 5, "quantityDelta": 1});
    invoke_with(&connection, "product.adjust_stock", input.clone(), key("k")).await.unwrap_err();
    let error = invoke_with(&connection, "product.adjust_stock", input, key("k")).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), ("outcome_unknown", Outcome::Unknown));
    assert_eq!(memory.asked().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn what_may_be_repeated_is_repeated() {
    let lost_for_good = || (0..5).map(|_| lost());
    let (connection, memory) = connect(lost_for_good().chain([updated()]));
    let input = json!({"orderId": "A", "paymentStatus": "PAID"});
    invoke_with(&connection, "order.update", input.clone(), key("k")).await.unwrap_err();
    invoke_with(&connection, "order.update", input, key("k")).await.unwrap();
    assert_eq!(memory.unused(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_lost_creation_is_looked_up() {
    let product = json!({"name": "Mug", "sku": "A", "price": 5});
    let (connection, memory) = connect([lost(), rows(json!([{"id": 7, "sku": "A"}]))]);
    invoke_with(&connection, "product.create", product.clone(), key("k")).await.unwrap_err();
    let found = invoke_with(&connection, "product.create", product.clone(), key("k")).await.unwrap();
    assert_eq!(found, json!({"id": 7}));
    let stored = invoke_with(&connection, "product.create", product.clone(), key("k")).await.unwrap();
    assert_eq!((stored, told(&memory).len()), (json!({"id": 7}), 2));

    let (connection, memory) = connect([lost(), rows(json!([])), rows(json!([])), ok(json!({"id": 8}))]);
    invoke_with(&connection, "product.create", product.clone(), key("k")).await.unwrap_err();
    let early = invoke_with(&connection, "product.create", product.clone(), key("k")).await.unwrap_err();
    assert_eq!(early.code(), "outcome_unknown", "the search may lag");
    assert!(matches!(early.retry(), Retry::After(_)));
    age(&connection, "k", 90).await;
    let sent = invoke_with(&connection, "product.create", product, key("k")).await.unwrap();
    assert_eq!((sent["id"].clone(), memory.unused()), (json!(8), 0));

    let (connection, _) =
        connect([lost(), rows(json!([{"id": "7QK2M", "internalId": 5, "externalOrderId": "E"}]))]);
    let order = json!({"email": "a@b.test", "paymentStatus": "PAID", "fulfillmentStatus": "PROCESSING", "total": 1, "subtotal": 1, "externalOrderId": "E"});
    invoke_with(&connection, "order.create", order.clone(), key("k")).await.unwrap_err();
    let found = invoke_with(&connection, "order.create", order, key("k")).await.unwrap();
    assert_eq!(found, json!({"id": 5, "orderId": "7QK2M"}));
}

#[tokio::test(start_paused = true)]
async fn a_lost_upsert_waits_for_the_search() {
    let input = json!({"sku": "A", "price": 5, "name": "Mug"});
    let (connection, memory) =
        connect([rows(json!([])), lost(), rows(json!([{"id": 7, "sku": "A"}])), updated()]);
    invoke_with(&connection, "product.upsert", input.clone(), key("k")).await.unwrap_err();
    invoke_with(&connection, "product.upsert", input.clone(), key("k")).await.unwrap_err();
    age(&connection, "k", 61).await;
    let done = invoke_with(&connection, "product.upsert", input, key("k")).await.unwrap();
    assert_eq!((done["outcome"].clone(), memory.unused()), (json!("updated"), 0));
}

#[tokio::test(start_paused = true)]
async fn the_vendor_gets_the_key_where_it_takes_one() {
    let (connection, memory) = connect([ok(json!({"ticket": "a"})), ok(json!({"transactionId": "t"}))]);
    let calls = json!({"calls": [{"path": "/a", "method": "GET"}]});
    invoke_with(&connection, "batch.create", calls.clone(), key("nightly")).await.unwrap();
    let charge = json!({"amount": 1, "currency": "USD", "description": "x"});
    invoke_with(&connection, "application.charge", charge, key("march")).await.unwrap();
    let asked = memory.asked();
    let (name, uuid) = &asked[0].query[0];
    assert_eq!((name.as_str(), uuid.len()), ("deduplicationKey", 36));
    assert!(asked[1].query.contains(&("idempotencyKey".into(), "march".into())));

    // Lost: handed in again under the same key, for as long as the vendor remembers it.
    let (connection, memory) = connect([lost(), ok(json!({"ticket": "a"}))]);
    invoke_with(&connection, "batch.create", calls.clone(), key("k")).await.unwrap_err();
    invoke_with(&connection, "batch.create", calls.clone(), key("k")).await.unwrap();
    let asked = memory.asked();
    assert_eq!(asked[0].query, asked[1].query);
    let (connection, _) = connect([lost()]);
    invoke_with(&connection, "batch.create", calls.clone(), key("k")).await.unwrap_err();
    age(&connection, "k", 3_700).await;
    let error = invoke_with(&connection, "batch.create", calls, key("k")).await.unwrap_err();
    assert_eq!(error.code(), "outcome_unknown");
}

#[tokio::test]
async fn calls_under_one_key_wait_for_each_other() {
    let (connection, memory) = connect([ok(json!({"id": 7}))]);
    let input = json!({"email": "a@b.test"});
    let call = || invoke_with(&connection, "customer.create", input.clone(), key("k"));
    let (one, other) = tokio::join!(call(), call());
    assert_eq!((one.unwrap(), memory.asked().len()), (other.unwrap(), 1));
}

#[tokio::test]
async fn typed_calls_take_a_key_too() {
    let (connection, memory) = connect([updated()]);
    let order = || OrderWrite { payment_status: OrderPaymentStatus::Paid.into(), ..OrderWrite::default() };
    for _ in 0..2 {
        let action = UpdateOrder { order_id: "A".into(), order: order() };
        let done = connection.call_with(action, key("k")).await.unwrap();
        assert_eq!(done.update_count.get(), Some(&1));
    }
    assert_eq!(memory.asked().len(), 1);
}

#[tokio::test]
async fn a_journal_outlives_the_connection_that_wrote_it() {
    let journal: Arc<dyn Journal> = Arc::new(MemoryJournal::default());
    let (first, _) = connect([ok(json!({"id": 7}))]);
    first.set_journal(journal.clone());
    let input = json!({"email": "a@b.test"});
    invoke_with(&first, "customer.create", input.clone(), key("k")).await.unwrap();
    let (second, memory) = connect([]);
    second.set_journal(journal);
    assert_eq!(invoke_with(&second, "customer.create", input, key("k")).await.unwrap()["id"], 7);
    assert!(memory.asked().is_empty());
}

#[tokio::test]
async fn every_write_is_kept_with_what_it_wrote() {
    let (connection, _) = connect([
        updated(),
        refused(409, "CONSTRAINT_VIOLATION"),
        ok(json!({"id": 9})),
        ok(json!({"id": "A"})),
        ok(json!({"ticket": "t"})),
    ]);
    let price = json!({"productId": 5, "price": 3});
    invoke(&connection, "product.update", price.clone()).await.unwrap();
    invoke(&connection, "product.update", price).await.unwrap_err();
    invoke(&connection, "product.create", json!({"name": "x", "sku": "A", "price": 1})).await.unwrap();
    invoke(&connection, "order.get", json!({"orderId": "A"})).await.unwrap();
    let calls = json!({"calls": [{"path": "/products/6", "method": "PUT", "body": {"enabled": false}}]});
    invoke(&connection, "batch.create", calls).await.unwrap();
    let journal = connection.journal();
    let of = async |id: &str| journal.own_writes(1003, "product", id, 0).await.unwrap();
    let five = of("5").await;
    assert_eq!(five.len(), 2);
    let applied = five.iter().filter(|write| write.answer.is_some()).count();
    assert!(five.iter().all(|write| write.fields == ["price"] && write.ended_ms.is_some()) && applied == 1);
    assert_eq!(of("9").await[0].fields, ["*"], "the answer told the id of the new product");
    let in_batch = &of("6").await[0];
    assert_eq!((in_batch.fields.clone(), in_batch.ended_ms), (vec!["enabled".to_owned()], None));
}

/// A journal that cannot write.
struct Broken;

#[async_trait::async_trait]
impl Journal for Broken {
    async fn journal(&self, _: OwnWrite) -> ecwid_nodes::Result<bool> {
        Err(Error::new(Kind::Storage, "disk full"))
    }
    async fn own_writes(&self, _: i64, _: &str, _: &str, _: i64) -> ecwid_nodes::Result<Vec<OwnWrite>> {
        Ok(Vec::new())
    }
    async fn consume_write(&self, _: &str) -> ecwid_nodes::Result<bool> {
        Ok(false)
    }
    async fn write_by_key(&self, _: i64, _: &str) -> ecwid_nodes::Result<Option<OwnWrite>> {
        Ok(None)
    }
}

#[tokio::test]
async fn a_write_that_cannot_be_kept_is_not_sent() {
    let (connection, memory) = connect([updated()]);
    connection.set_journal(Arc::new(Broken));
    let error = invoke(&connection, "product.update", json!({"productId": 5, "price": 3})).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome(), memory.asked().len()),
        (Kind::Storage, Outcome::NotApplied, 0)
    );
}
