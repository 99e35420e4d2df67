//! Events that wait, and are dropped when they no longer hold.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

mod common;

use common::{Bench, T0};
use ecwid_nodes_engine::Tuning;
use ecwid_nodes_engine::store::{MemoryStore, SqliteStore, Store};
use serde_json::{Value, json};

fn cart(updated: i64, items: i64) -> Value {
    json!({
        "cartId": "C1", "createTimestamp": T0 + 5, "updateTimestamp": updated, "hidden": false, "email": "a@example.test",
        "total": 12.5, "items": [{"id": 1, "productId": 9, "quantity": items, "price": 12.5}]
    })
}

async fn abandoned(state: impl Store) -> Bench {
    let bench = Bench::with(state, Tuning::default()).await;
    bench.enable("left", "cart.abandoned").await;
    bench.set("/carts", [cart(T0 + 5, 1)]);
    bench.clock.forward(10);
    bench.deliver("e1", "unfinished_order.created", 7, json!({"orderId": "A7", "cartId": "C1"})).await;
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.take_names().await, Vec::<String>::new(), "not before its time");
    bench
}

#[tokio::test]
async fn a_held_event_comes_when_it_still_holds() {
    let folder = tempfile::tempdir().unwrap();
    let bench = abandoned(SqliteStore::open(folder.path().join("state.db")).unwrap()).await;
    bench.clock.forward(3_580);
    assert_eq!(bench.take_names().await, Vec::<String>::new());
    bench.clock.forward(60);
    let event = bench.take_all().await.remove(0);
    assert_eq!((event.event_type.as_str(), event.object_id.as_str()), ("cart.abandoned", "C1"));
    assert_eq!(event.held_until.as_deref(), Some("2026-07-15T09:00:05Z"));
    assert_eq!(bench.store.asked("GET /carts/C1"), 2, "looked at again");
}

#[tokio::test]
async fn a_cart_that_is_gone_or_recovered_is_dropped_silently() {
    for end in [None, Some(json!({"recoveredOrderId": 12}))] {
        let bench = abandoned(MemoryStore::new()).await;
        match end {
            None => bench.set("/carts", []),
            Some(fields) => bench.edit("/carts", "C1", fields),
        }
        bench.clock.forward(4_000);
        assert_eq!(bench.take_names().await, Vec::<String>::new());
        let status = bench.engine.status().await.unwrap();
        assert_eq!((&status["counters"]["withdrawn"], &status["outbox"]["pending"]), (&json!(1), &json!(0)));
        assert_eq!(bench.engine.dead_letters(5).await.unwrap(), []);
    }
}

#[tokio::test]
async fn a_buyer_who_comes_back_begins_the_wait_anew() {
    let bench = abandoned(MemoryStore::new()).await;
    bench.clock.forward(1_800);
    bench.set("/carts", [cart(T0 + 1_800, 2)]);
    bench.poll("left").await;
    bench.clock.forward(1_800);
    assert_eq!(bench.take_names().await, Vec::<String>::new(), "the first wait is over and does not count");
    bench.clock.forward(1_900);
    assert_eq!(bench.take_names().await, ["cart.abandoned C1"]);
}

#[tokio::test]
async fn what_cannot_be_checked_now_waits_and_is_no_failure_of_the_event() {
    let bench = abandoned(MemoryStore::new()).await;
    bench.clock.forward(4_000);
    for _ in 0..30 {
        bench.store.change(|rows| rows.failures.push_back((500, "OOPS")));
        assert_eq!(bench.take_names().await, Vec::<String>::new());
        bench.clock.forward(120);
    }
    assert_eq!(bench.take_names().await, ["cart.abandoned C1"], "neither lost nor parked");
}

#[tokio::test]
async fn the_events_of_a_flow_that_is_off_are_checked_too() {
    let bench = abandoned(MemoryStore::new()).await;
    bench.engine.disable("left").await.unwrap();
    bench.edit("/carts", "C1", json!({"hidden": true}));
    bench.clock.forward(4_000);
    assert_eq!(bench.take_names().await, Vec::<String>::new());
    assert_eq!(bench.engine.status().await.unwrap()["counters"]["withdrawn"], 1);
}

#[tokio::test]
async fn pruning_leaves_what_waits() {
    let bench = abandoned(MemoryStore::new()).await;
    let month = 30 * 86_400;
    bench.clock.forward(month);
    bench.engine.prune().await.unwrap();
    assert_eq!(bench.take_names().await, ["cart.abandoned C1"]);
    bench.clock.forward(month);
    assert!(bench.engine.prune().await.unwrap() >= 1, "the settled event and the delivery go");
}
