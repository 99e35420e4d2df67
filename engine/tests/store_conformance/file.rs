//! What is special about a file.

use crate::samples::*;
use ecwid_nodes_engine::store::{Inserted, SqliteStore, Store};

#[cfg(unix)]
#[tokio::test]
async fn the_state_file_is_private_and_survives() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let store = SqliteStore::open(&path).unwrap();
    store.inbox_insert(entry("a", 1), 10).await.unwrap();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{}", file.path().display());
    }
    drop(store);
    let store = SqliteStore::open(&path).unwrap();
    assert_eq!(store.inbox_insert(entry("a", 2), 10).await.unwrap(), Inserted::Known);
}

#[tokio::test]
async fn a_newer_or_broken_file_is_refused_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let newer = folder.path().join("newer.db");
    drop(SqliteStore::open(&newer).unwrap());
    rusqlite::Connection::open(&newer)
        .unwrap()
        .execute("INSERT INTO migrations(version) VALUES (99)", [])
        .unwrap();
    assert_eq!(SqliteStore::open(&newer).unwrap_err().code(), "state_too_new");
    let broken = folder.path().join("broken.db");
    std::fs::write(&broken, "this is no database, whatever its name says".repeat(100)).unwrap();
    let error = SqliteStore::open(&broken).unwrap_err();
    assert_eq!(error.kind(), ecwid_nodes::Kind::Storage);
    let error = SqliteStore::open(folder.path().join("no/such/folder/state.db")).unwrap_err();
    assert!(error.message().contains("no/such/folder"), "{error:?}");
}

/// A file as the first version wrote it: two events of one entity, one of a backfill, a dead and a waiting delivery.
fn first_version(path: &std::path::Path) {
    let db = rusqlite::Connection::open(path).unwrap();
    db.execute_batch(include_str!("../../src/store/sqlite/schema_1.sql")).unwrap();
    db.execute_batch("CREATE TABLE migrations(version INTEGER PRIMARY KEY, applied TEXT); INSERT INTO migrations VALUES (1, '')")
        .unwrap();
    let mut backfilled = event("b1", "B");
    backfilled.origin = String::from("backfill");
    for (event, state) in
        [(event("a1", "A"), 0), (event("a2", "A"), 0), (backfilled, 0), (event("c1", "C"), 2)]
    {
        let subject = format!("1003/order/{}", event.object_id);
        db.execute(
            "INSERT INTO outbox(event_id, flow, subject, event, created_ms, state, due_ms, settled_ms)
             VALUES (?1, 'f', ?2, ?3, 5, ?4, 0, 5)",
            rusqlite::params![event.id, subject, serde_json::to_string(&event).unwrap(), state],
        )
        .unwrap();
    }
    for (id, state) in [("waits", 0), ("dead", 2)] {
        let entry = entry(id, 7);
        db.execute(
            "INSERT INTO inbox(key, event_id, delivery, raw, signature, received_ms, state, due_ms, settled_ms)
             VALUES (?1, ?2, ?3, ?4, 's', 7, ?5, 0, 7)",
            rusqlite::params![
                entry.key,
                id,
                serde_json::to_string(&entry.delivery).unwrap(),
                entry.raw,
                state
            ],
        )
        .unwrap();
    }
}

#[tokio::test]
async fn an_older_file_is_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    first_version(&path);
    let store: Any = std::sync::Arc::new(SqliteStore::open(&path).unwrap());
    assert_eq!(taken(&store, 1_000).await, ["a1", "b1"]);
    assert_eq!(taken(&store, 1_000).await, ["a2"]);
    let leased = store.inbox_lease(5, 1_000, 2_000).await.unwrap();
    assert_eq!((leased.len(), &leased[0].delivery), (1, &entry("waits", 7).delivery));
    let letters = store.dead_letters(5).await.unwrap();
    let told: Vec<_> = letters.iter().map(|letter| (letter.event_id.as_str(), letter.store_id)).collect();
    assert_eq!(told, [("dead", 1003), ("c1", 1003)]);
    drop(store);
    let vacuum: i64 = rusqlite::Connection::open(&path)
        .unwrap()
        .query_row("PRAGMA auto_vacuum", [], |row| row.get(0))
        .unwrap();
    assert_eq!(vacuum, 2, "space can be given back");
}
