//! Copying state from one store to another.

use crate::samples::*;
use ecwid_nodes_engine::store::{
    Copied, InboxEntry, MemoryStore, OwnWrite, Pausable, Pause, Record, Section, SqliteStore, Verdict,
    copy_state,
};
use serde_json::json;
use std::sync::Arc;

/// Something in every section and every stage.
async fn filled() -> Any {
    let store: Any = Arc::new(SqliteStore::in_memory().unwrap());
    for id in ["done", "dead", "again", "held", "waits"] {
        store.inbox_insert(entry(id, 5), 100).await.unwrap();
    }
    let ignored = InboxEntry { ignored: Some("no_flow".into()), ..entry("ignored", 6) };
    store.inbox_insert(ignored, 100).await.unwrap();
    let verdicts = [Verdict::Done, dead(), retry(700, true)];
    for (leased, verdict) in store.inbox_lease(4, 10, 500).await.unwrap().into_iter().zip(verdicts) {
        store.inbox_settle(&leased.key, &leased.lease, verdict, 20).await.unwrap();
    }
    store.observe(change("A", None, &[("a1", "f"), ("a1", "g")])).await.unwrap();
    store.observe(change("A", Some(1), &[("a2", "f")])).await.unwrap();
    let mut late = change("B", None, &[("b1", "f")]);
    late.events[0].due_ms = Some(90_000);
    store.observe(late).await.unwrap();
    let leased = store.outbox_lease(Some(&["g".to_owned()]), 1, 1_000, 2_000).await.unwrap().remove(0);
    store.outbox_settle("a1", "g", &leased.lease, dead(), 1_100).await.unwrap();
    store.put_flow(flow("paid")).await.unwrap();
    store.set_cursor(1003, "poll:order", json!({"at": 1.5})).await.unwrap();
    let write = OwnWrite { ended_ms: Some(40), ..own_write("w1", Some("A"), 30, Some("k")) };
    store.journal(write).await.unwrap();
    store.journal(own_write("w2", None, 35, None)).await.unwrap();
    store.consume_write("w1").await.unwrap();
    let what = Pausable::Flow("paused".to_owned());
    store.pause(Pause { what, since_ms: 9, reason: "why".to_owned() }).await.unwrap();
    store
}

async fn all(store: &Any) -> Vec<Record> {
    let mut records = Vec::new();
    for section in Section::ALL {
        let mut after = None;
        loop {
            let piece = store.export(section, after.as_deref(), 2).await.unwrap();
            records.extend(piece.records);
            after = piece.next;
            if after.is_none() {
                break;
            }
        }
    }
    records
}

fn read(copied: &[Copied]) -> u64 {
    copied.iter().map(|copied| copied.read).sum()
}

fn stored(copied: &[Copied]) -> u64 {
    copied.iter().map(|copied| copied.stored).sum()
}

pub async fn everything_is_copied(store: Any) {
    let from = filled().await;
    let copied = copy_state(&from, &store, |_| {}).await.unwrap();
    assert_eq!((read(&copied), stored(&copied)), (17, 17));
    let records = all(&from).await;
    assert_eq!(all(&store).await, records);
    assert_eq!(store.counts().await.unwrap().outbox, from.counts().await.unwrap().outbox);
    let text = serde_json::to_string(&records).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Record>>(&text).unwrap(), records, "a record is JSON as well");
    let back: Any = Arc::new(MemoryStore::new());
    copy_state(&store, &back, |_| {}).await.unwrap();
    assert_eq!(all(&back).await, records);
}

pub async fn a_copy_can_be_started_again(store: Any) {
    let from = filled().await;
    let first = from.export(Section::Deliveries, None, 3).await.unwrap();
    assert_eq!(store.import(first.records).await.unwrap(), 3);
    let copied = copy_state(&from, &store, |_| {}).await.unwrap();
    assert_eq!((read(&copied), stored(&copied)), (17, 14));
    assert_eq!(stored(&copy_state(&from, &store, |_| {}).await.unwrap()), 0);
    assert_eq!(all(&store).await.len(), 17);
}

pub async fn copied_events_keep_their_order(store: Any) {
    let from = filled().await;
    copy_state(&from, &store, |_| {}).await.unwrap();
    assert_eq!(taken(&store, 5_000).await, ["a1"], "what was not settled there");
    assert_eq!(taken(&store, 5_000).await, ["a2"]);
    assert_eq!(taken(&store, 89_999).await, [""; 0]);
    assert_eq!(taken(&store, 90_000).await, ["b1"]);
    let names: Vec<String> = store
        .inbox_lease(10, 100, 200)
        .await
        .unwrap()
        .into_iter()
        .map(|leased| leased.delivery.event_id)
        .collect();
    assert_eq!(names, ["held", "waits"], "what was held is free again, what was put off waits");
    assert!(!store.consume_write("w1").await.unwrap(), "consumed stays consumed");
}
