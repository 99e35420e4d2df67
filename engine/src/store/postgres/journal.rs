//! Own writes.

use super::PostgresStore;
use super::database::{Database, DbResult, clean};
use crate::store::{Journal, OwnWrite};
use async_trait::async_trait;
use ecwid_nodes::Result;
use tokio_postgres::Row;

#[async_trait]
impl Journal for PostgresStore {
    async fn journal(&self, write: OwnWrite) -> Result<bool> {
        let what = "journal a write";
        let database = self.database().await?;
        let mut tries = 0;
        loop {
            match put(database, &write).await {
                Ok(stored) => return Ok(stored),
                // Somebody stored another write with this key at the same moment.
                Err(error) if error.is_duplicate() => return Ok(false),
                Err(error) if super::database::again(&mut tries, &error).await => {}
                Err(error) => return Err(error.storage(what)),
            }
        }
    }

    async fn own_writes(
        &self,
        store_id: i64,
        kind: &str,
        entity_id: &str,
        since_ms: i64,
    ) -> Result<Vec<OwnWrite>> {
        let what = "read own writes";
        let sql = "SELECT record FROM own_writes
            WHERE store_id = $1 AND kind = $2 AND entity_id = $3 AND started_ms >= $4 AND NOT consumed
            ORDER BY started_ms, id";
        let id = clean(entity_id);
        let rows = self.database().await?.query(what, sql, &[&store_id, &kind, &id, &since_ms]).await?;
        rows.iter().map(write).collect::<DbResult<_>>().map_err(|error| error.storage(what))
    }

    async fn consume_write(&self, id: &str) -> Result<bool> {
        let sql = "UPDATE own_writes SET consumed = true WHERE id = $1 AND NOT consumed";
        Ok(self.database().await?.execute("consume a write", sql, &[&id]).await? == 1)
    }

    async fn write_by_key(&self, store_id: i64, idempotency_key: &str) -> Result<Option<OwnWrite>> {
        let what = "read an own write";
        let sql = "SELECT record FROM own_writes WHERE store_id = $1 AND idempotency_key = $2";
        let key = clean(idempotency_key);
        let row = self.database().await?.query_opt(what, sql, &[&store_id, &key]).await?;
        row.as_ref().map(write).transpose().map_err(|error| error.storage(what))
    }
}

fn write(row: &Row) -> DbResult<OwnWrite> {
    Ok(serde_json::from_str(row.get(0))?)
}

async fn put(database: &Database, write: &OwnWrite) -> DbResult<bool> {
    let sql = "INSERT INTO own_writes(id, store_id, kind, entity_id, idempotency_key, started_ms, settled_ms, record)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE NOT EXISTS (
            SELECT 1 FROM own_writes WHERE store_id = $2 AND idempotency_key = $5 AND id <> $1)
        ON CONFLICT (id) DO UPDATE SET store_id = $2, kind = $3, entity_id = $4, idempotency_key = $5, started_ms = $6,
            settled_ms = $7, record = $8";
    let settled_ms = write.ended_ms.unwrap_or(write.started_ms);
    let (entity, key) = (write.entity_id.as_deref().map(clean), write.idempotency_key.as_deref().map(clean));
    let record = serde_json::to_string(write)?;
    let stored = database
        .execute_once(
            sql,
            &[
                &write.id,
                &write.store_id,
                &write.kind,
                &entity,
                &key,
                &write.started_ms,
                &settled_ms,
                &record,
            ],
        )
        .await?;
    Ok(stored == 1)
}

/// Stores a write as it is, unless it or its idempotency key is there. False: it is.
pub async fn put_absent(database: &Database, write: &OwnWrite, consumed: bool) -> DbResult<bool> {
    let sql = "INSERT INTO own_writes(id, store_id, kind, entity_id, idempotency_key, started_ms, settled_ms, consumed,
            record)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING";
    let settled_ms = write.ended_ms.unwrap_or(write.started_ms);
    let (entity, key) = (write.entity_id.as_deref().map(clean), write.idempotency_key.as_deref().map(clean));
    let record = serde_json::to_string(write)?;
    let stored = database
        .execute_once(
            sql,
            &[
                &write.id,
                &write.store_id,
                &write.kind,
                &entity,
                &key,
                &write.started_ms,
                &settled_ms,
                &consumed,
                &record,
            ],
        )
        .await?;
    Ok(stored == 1)
}
