//! Events reach their consumer at least once, whatever the consumer does.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

mod common;

use common::{Bench, T0, order, take_all};
use ecwid_nodes::Kind;
use ecwid_nodes_engine::store::{Leased, MemoryStore, SqliteStore};
use ecwid_nodes_engine::{CancellationToken, Engine, FlowSettings, Settlement, Tuning};
use serde_json::json;
use std::time::Duration;

async fn one(engine: &Engine) -> Option<Leased> {
    engine.next(None, Duration::ZERO).await.unwrap()
}

async fn nack(engine: &Engine, leased: &Leased) {
    let settlement = Settlement::Nack { reason: "not now".to_owned() };
    engine.settle(&leased.event.id, &leased.flow, &leased.lease, settlement).await.unwrap();
}

async fn bench_with_event(tuning: Tuning) -> Bench {
    let bench = Bench::with(MemoryStore::new(), tuning).await;
    bench.enable("new", "order.created").await;
    bench.add_order(order("A", 7, T0 + 5, T0 + 5, "PAID"));
    bench.clock.forward(30);
    bench.engine.poll_once("new").await.unwrap();
    bench
}

#[tokio::test]
async fn a_nack_comes_again_then_is_parked_then_replayed() {
    let bench = bench_with_event(Tuning { max_attempts: 3, ..Tuning::default() }).await;
    for attempt in 1..=3 {
        let leased = one(&bench.engine).await.unwrap();
        assert_eq!(leased.attempts, attempt);
        nack(&bench.engine, &leased).await;
        assert!(one(&bench.engine).await.is_none(), "not before a pause");
        bench.clock.forward(8);
    }
    assert!(one(&bench.engine).await.is_none());
    let letters = bench.engine.dead_letters(10).await.unwrap();
    assert_eq!((letters.len(), letters[0].error.as_str(), letters[0].attempts), (1, "not now", 3));
    assert_eq!(bench.engine.replay(&letters[0].event_id).await.unwrap(), 1);
    let leased = one(&bench.engine).await.unwrap();
    assert_eq!((leased.event.id.as_str(), leased.attempts), (letters[0].event_id.as_str(), 1));
    bench.engine.settle(&leased.event.id, &leased.flow, &leased.lease, Settlement::Ack).await.unwrap();
    assert!(bench.engine.dead_letters(10).await.unwrap().is_empty());
}

#[tokio::test]
async fn who_lost_the_lease_cannot_settle() {
    let bench = bench_with_event(Tuning::default()).await;
    let slow = one(&bench.engine).await.unwrap();
    assert!(one(&bench.engine).await.is_none());
    bench.clock.forward(60);
    let quick = one(&bench.engine).await.unwrap();
    assert_eq!((quick.event.clone(), quick.attempts), (slow.event.clone(), 2));
    for settlement in [Settlement::Ack, Settlement::Nack { reason: "late".into() }] {
        let error =
            bench.engine.settle(&slow.event.id, &slow.flow, &slow.lease, settlement).await.unwrap_err();
        assert_eq!((error.kind(), error.code()), (Kind::Conflict, "lease_lost"));
    }
    bench.engine.settle(&quick.event.id, &quick.flow, &quick.lease, Settlement::Ack).await.unwrap();
    bench.clock.forward(600);
    assert!(one(&bench.engine).await.is_none());
}

#[tokio::test]
async fn an_event_that_kills_its_consumers_is_parked() {
    let bench = bench_with_event(Tuning { max_attempts: 2, ..Tuning::default() }).await;
    for _ in 0..2 {
        assert!(one(&bench.engine).await.is_some());
        bench.clock.forward(60);
    }
    assert!(one(&bench.engine).await.is_none());
    assert!(bench.engine.dead_letters(1).await.unwrap()[0].error.contains("too often"));
}

#[tokio::test]
async fn waiting_ends_with_an_event_or_in_time() {
    let bench = Bench::new().await;
    bench.enable("new", "order.created").await;
    let waiting = tokio::spawn({
        let engine = bench.engine.clone();
        async move { engine.next(None, Duration::from_secs(20)).await.unwrap() }
    });
    tokio::task::yield_now().await;
    bench.add_order(order("A", 7, T0 + 5, T0 + 5, "PAID"));
    bench.clock.forward(30);
    bench.engine.poll_once("new").await.unwrap();
    let leased = tokio::time::timeout(Duration::from_secs(5), waiting).await.unwrap().unwrap();
    assert_eq!(leased.unwrap().event.object_id, "A");
    assert!(
        bench.engine.next(Some(&["other".to_owned()]), Duration::from_millis(30)).await.unwrap().is_none()
    );
}

#[tokio::test]
async fn a_crash_between_inbox_and_event_and_between_event_and_ack_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let bench = Bench::with(SqliteStore::open(&path).unwrap(), Tuning::default()).await;
    bench.enable("new", "order.created").await;
    bench.add_order(order("A", 7, T0 + 5, T0 + 5, "PAID"));
    assert_eq!(bench.deliver("e", "order.created", 7, json!({"orderId": "A"})).await, "200 stored");
    let Bench { clock, store, engine } = bench;
    drop(engine);
    // A second life: the flow goes on by itself, the delivery is still there.
    let revive = async || {
        Engine::builder()
            .store(SqliteStore::open(&path).unwrap())
            .connection(store.connection())
            .clock(clock.clone())
            .build()
            .await
            .unwrap()
    };
    let engine = revive().await;
    assert_eq!(engine.work_once().await.unwrap(), 1);
    let first = one(&engine).await.unwrap();
    drop(engine);
    let engine = revive().await;
    assert!(one(&engine).await.is_none(), "held by the dead consumer for the time of its lease");
    clock.forward(60);
    let events = take_all(&engine).await;
    assert_eq!(events, [first.event]);
}

#[tokio::test]
async fn a_flow_whose_connection_is_gone_does_not_stop_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let bench = Bench::with(SqliteStore::open(&path).unwrap(), Tuning::default()).await;
    bench.enable("new", "order.created").await;
    drop(bench.engine);
    let engine = Engine::builder().store(SqliteStore::open(&path).unwrap()).build().await.unwrap();
    assert_eq!(engine.poll_once("new").await.unwrap_err().code(), "unknown_flow");
    engine.put_connection(bench.store.connection()).await.unwrap();
    engine.poll_once("new").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn running_works_polls_and_stops() {
    let bench = Bench::new().await;
    let cancel = CancellationToken::new();
    let running = tokio::spawn({
        let (engine, cancel) = (bench.engine.clone(), cancel.clone());
        async move { engine.run(cancel).await }
    });
    let every = Some(Duration::from_secs(2));
    bench.enable_with(FlowSettings { every, ..FlowSettings::new("new", "order.created") }).await;
    bench.add_order(order("A", 7, T0 + 5, T0 + 5, "PAID"));
    bench.clock.forward(10);
    let event = bench.engine.next(None, Duration::from_secs(60)).await.unwrap().unwrap().event;
    assert_eq!((event.object_id.as_str(), event.origin.as_str()), ("A", "poll"));
    bench.add_order(order("B", 8, T0 + 6, T0 + 6, "PAID"));
    bench.store.change(|rows| assert!(rows.hidden.insert("B".to_owned())));
    bench.deliver("e", "order.created", 8, json!({"orderId": "B"})).await;
    let event = bench.engine.next(None, Duration::from_secs(60)).await.unwrap().unwrap().event;
    assert_eq!((event.object_id.as_str(), event.origin.as_str()), ("B", "webhook"));
    bench.engine.disable("new").await.unwrap();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let asked = bench.store.asked("updatedFrom");
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(bench.store.asked("updatedFrom"), asked, "a disabled flow is not polled");
    cancel.cancel();
    running.await.unwrap().unwrap();
}

#[test]
fn every_future_can_be_spawned() {
    fn sendable<T: Send>(value: T) -> T {
        value
    }
    fn check(engine: &Engine) {
        drop(sendable(engine.enable(FlowSettings::new("a", "order.paid"), |_| {})));
        drop(sendable(engine.next(None, Duration::ZERO)));
        drop(sendable(engine.receive(&[], &[])));
        drop(sendable(engine.poll_once("a")));
        drop(sendable(engine.status()));
        drop(sendable(Engine::builder().build()));
    }
    let _ = check;
}
