//! Own writes.

use super::SqliteStore;
use super::rows::{from_json, to_json};
use crate::store::{Journal, OwnWrite};
use async_trait::async_trait;
use ecwid_nodes::Result;
use rusqlite::{Connection, OptionalExtension, params};

#[async_trait]
impl Journal for SqliteStore {
    async fn journal(&self, write: OwnWrite) -> Result<bool> {
        self.writer.run("journal a write", move |db| put(db, &write)).await
    }

    async fn own_writes(
        &self,
        store_id: i64,
        kind: &str,
        entity_id: &str,
        since_ms: i64,
    ) -> Result<Vec<OwnWrite>> {
        let (kind, id) = (kind.to_owned(), entity_id.to_owned());
        self.writer.run("read own writes", move |db| of_entity(db, store_id, &kind, &id, since_ms)).await
    }

    async fn consume_write(&self, id: &str) -> Result<bool> {
        let id = id.to_owned();
        let sql = "UPDATE own_writes SET consumed = 1 WHERE id = ?1 AND consumed = 0";
        let consume = move |db: &Connection| Ok(db.prepare_cached(sql)?.execute([id])? == 1);
        self.writer.run("consume a write", consume).await
    }

    async fn write_by_key(&self, store_id: i64, idempotency_key: &str) -> Result<Option<OwnWrite>> {
        let key = idempotency_key.to_owned();
        let sql = "SELECT record FROM own_writes WHERE store_id = ?1 AND idempotency_key = ?2";
        let find = move |db: &Connection| {
            let mut statement = db.prepare_cached(sql)?;
            let text = statement.query_row(params![store_id, key], |row| row.get::<_, String>(0));
            text.optional()?.map(|text| from_json(&text)).transpose()
        };
        self.writer.run("read an own write", find).await
    }
}

fn put(db: &Connection, write: &OwnWrite) -> rusqlite::Result<bool> {
    // The idempotency key is the only other unique thing, so what is not written collides with it.
    let sql = "INSERT INTO own_writes(id, store_id, kind, entity_id, idempotency_key, started_ms, settled_ms, record)
        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE NOT EXISTS (
            SELECT 1 FROM own_writes WHERE store_id = ?2 AND idempotency_key = ?5 AND id <> ?1)
        ON CONFLICT(id) DO UPDATE SET store_id = ?2, kind = ?3, entity_id = ?4, idempotency_key = ?5,
            started_ms = ?6, settled_ms = ?7, record = ?8";
    let written = db.prepare_cached(sql)?.execute(params![
        write.id,
        write.store_id,
        write.kind,
        write.entity_id,
        write.idempotency_key,
        write.started_ms,
        write.ended_ms.unwrap_or(write.started_ms),
        to_json(write)?,
    ])?;
    Ok(written == 1)
}

fn of_entity(
    db: &Connection,
    store_id: i64,
    kind: &str,
    entity_id: &str,
    since_ms: i64,
) -> rusqlite::Result<Vec<OwnWrite>> {
    let sql = "SELECT record FROM own_writes
        WHERE store_id = ?1 AND kind = ?2 AND entity_id = ?3 AND started_ms >= ?4 AND consumed = 0
        ORDER BY started_ms, id";
    let mut statement = db.prepare_cached(sql)?;
    let mut found = statement.query(params![store_id, kind, entity_id, since_ms])?;
    let mut writes = Vec::new();
    while let Some(row) = found.next()? {
        writes.push(from_json(&row.get::<_, String>(0)?)?);
    }
    Ok(writes)
}
