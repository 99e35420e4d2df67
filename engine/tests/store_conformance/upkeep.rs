//! Health and size.

use crate::samples::*;
use ecwid_nodes_engine::store::{InboxEntry, Inserted, SqliteStore, Store, Upkeep};
use std::sync::Arc;

pub async fn a_store_tells_its_health(store: Any) {
    let health = store.health().await.unwrap();
    match health.kind {
        "memory" => assert_eq!(health.version, None),
        kind => {
            assert!(health.version.unwrap() > 0, "{kind}");
            assert!(health.bytes > 0 && health.write_us > 0, "{health:?}");
        }
    }
    assert!(health.clock_offset_ms.abs() < 1_000 && store.clock_offset_ms().abs() < 1_000);
}

fn ignored(id: &str, raw: &str) -> InboxEntry {
    InboxEntry { ignored: Some("no_flow".into()), raw: raw.to_owned(), ..entry(id, 5) }
}

pub async fn pruning_removes_more_than_one_piece(store: Any) {
    let inserts = (0..4_500).map(|number| {
        let store = store.clone();
        tokio::spawn(
            async move { store.inbox_insert(ignored(&format!("i{number}"), "{}"), 10).await.unwrap() },
        )
    });
    for insert in inserts.collect::<Vec<_>>() {
        assert_eq!(insert.await.unwrap(), Inserted::New);
    }
    assert_eq!(store.prune(6).await.unwrap(), 4_500);
    assert_eq!(store.prune(6).await.unwrap(), 0);
    assert_eq!(store.counts().await.unwrap().inbox.ignored, 0);
}

#[tokio::test]
async fn a_file_gives_its_space_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let store = Arc::new(SqliteStore::open(&path).unwrap());
    let body = "x".repeat(20_000);
    for number in 0..200 {
        store.inbox_insert(ignored(&format!("i{number}"), &body), 10).await.unwrap();
    }
    assert_eq!(store.compact().await.unwrap(), 0, "nothing is free yet");
    store.prune(6).await.unwrap();
    let before = store.health().await.unwrap();
    assert!(before.free_bytes > 3_500_000, "{before:?}");
    let freed = store.compact().await.unwrap();
    let after = store.health().await.unwrap();
    assert!(freed > 3_000_000 && after.free_bytes < 500_000, "{freed} {after:?}");
}

#[tokio::test]
async fn a_file_that_is_large_enough_takes_no_more_deliveries() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path().join("state.db")).unwrap().with_disk_bound(400_000);
    let body = "x".repeat(20_000);
    let mut taken = 0;
    while store.inbox_insert(ignored(&format!("i{taken}"), &body), 10).await.unwrap() == Inserted::New {
        taken += 1;
        assert!(taken < 40, "the bound is not kept");
    }
    assert!(taken > 5);
    assert_eq!(store.health().await.unwrap().bound_bytes, Some(400_000));
    assert_eq!(store.inbox_insert(ignored("i0", &body), 10).await.unwrap(), Inserted::Known);
    store.prune(6).await.unwrap();
    assert_eq!(store.inbox_insert(ignored("after", &body), 10).await.unwrap(), Inserted::New);
}
