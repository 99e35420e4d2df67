//! Own writes.

use crate::samples::*;
use ecwid_nodes_engine::store::OwnWrite;
use serde_json::json;

pub async fn own_writes_are_found_and_consumed_once(store: Any) {
    for (id, at) in [("w3", 30), ("w1", 10), ("w2", 20)] {
        assert!(store.journal(own_write(id, Some("A"), at, None)).await.unwrap());
    }
    assert!(store.journal(own_write("new", None, 20, None)).await.unwrap());
    let found = store.own_writes(1003, "order", "A", 20).await.unwrap();
    assert_eq!(found, [own_write("w2", Some("A"), 20, None), own_write("w3", Some("A"), 30, None)]);
    for (store_id, kind, entity) in [(1004, "order", "A"), (1003, "product", "A"), (1003, "order", "B")] {
        assert_eq!(store.own_writes(store_id, kind, entity, 0).await.unwrap(), []);
    }
    assert!(store.consume_write("w2").await.unwrap());
    assert!(!store.consume_write("w2").await.unwrap(), "once only");
    assert!(!store.consume_write("unknown").await.unwrap());
    assert_eq!(store.own_writes(1003, "order", "A", 20).await.unwrap().len(), 1);
    let ended = OwnWrite { ended_ms: Some(25), ..own_write("w2", Some("A"), 20, None) };
    assert!(store.journal(ended).await.unwrap());
    assert!(!store.consume_write("w2").await.unwrap(), "an answer that comes late changes nothing");
    let answered = OwnWrite {
        ended_ms: Some(40),
        answer: Some(json!({"id": "B"})),
        ..own_write("new", Some("B"), 20, None)
    };
    assert!(store.journal(answered.clone()).await.unwrap());
    assert_eq!(store.own_writes(1003, "order", "B", 0).await.unwrap(), [answered]);
}

pub async fn an_idempotency_key_belongs_to_one_write(store: Any) {
    let first = own_write("w1", None, 10, Some("k"));
    assert_eq!(store.write_by_key(1003, "k").await.unwrap(), None);
    assert!(store.journal(first.clone()).await.unwrap());
    assert!(!store.journal(own_write("w2", None, 11, Some("k"))).await.unwrap());
    assert_eq!(store.write_by_key(1003, "k").await.unwrap(), Some(first.clone()));
    let other_store = OwnWrite { store_id: 1004, ..own_write("w3", None, 12, Some("k")) };
    assert!(store.journal(other_store.clone()).await.unwrap());
    let answered = OwnWrite { ended_ms: Some(20), answer: Some(json!({"id": 7})), ..first };
    assert!(store.journal(answered.clone()).await.unwrap());
    assert!(store.consume_write("w1").await.unwrap());
    assert_eq!(store.write_by_key(1003, "k").await.unwrap(), Some(answered), "consumed is still known");
    assert_eq!(store.write_by_key(1004, "k").await.unwrap(), Some(other_store));
}

pub async fn own_writes_are_pruned(store: Any) {
    let ended = |id: &str, ended_ms| OwnWrite { ended_ms, ..own_write(id, Some("A"), 10, Some(id)) };
    for write in [ended("short", Some(20)), ended("long", Some(90)), ended("lost", None)] {
        assert!(store.journal(write).await.unwrap());
    }
    assert_eq!(store.prune(50).await.unwrap(), 2);
    assert_eq!(store.own_writes(1003, "order", "A", 0).await.unwrap().len(), 1);
    assert_eq!(store.write_by_key(1003, "short").await.unwrap(), None);
    assert!(store.journal(ended("again", None)).await.unwrap());
    assert!(
        store
            .journal(OwnWrite { idempotency_key: Some("lost".into()), ..ended("other", None) })
            .await
            .unwrap(),
        "its key is free again"
    );
}
