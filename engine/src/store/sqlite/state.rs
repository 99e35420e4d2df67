//! Entities, cursors and flows.

use super::outbox;
use super::rows::{from_json, to_json};
use crate::store::{Change, CursorRow, EntityState, FlowRecord};
use rusqlite::{Connection, OptionalExtension, Result, params};
use serde_json::Value;

pub fn entities(
    db: &Connection,
    store_id: i64,
    kind: &str,
    ids: &[String],
) -> Result<Vec<Option<EntityState>>> {
    ids.iter().map(|id| entity(db, store_id, kind, id)).collect()
}

fn entity(db: &Connection, store_id: i64, kind: &str, id: &str) -> Result<Option<EntityState>> {
    let sql = "SELECT revision, updated, digest, projection, tombstone FROM entity_state
        WHERE store_id = ?1 AND kind = ?2 AND id = ?3";
    let mut statement = db.prepare_cached(sql)?;
    let mut found = statement.query(params![store_id, kind, id])?;
    let Some(row) = found.next()? else { return Ok(None) };
    let projection: String = row.get(3)?;
    Ok(Some(EntityState {
        revision: row.get::<_, i64>(0)? as u64,
        updated: row.get(1)?,
        digest: row.get(2)?,
        projection: from_json(&projection)?,
        tombstone: row.get(4)?,
    }))
}

pub fn observe(db: &Connection, change: &Change) -> Result<bool> {
    let revision: Option<i64> = db
        .prepare_cached("SELECT revision FROM entity_state WHERE store_id = ?1 AND kind = ?2 AND id = ?3")?
        .query_row(params![change.store_id, change.kind, change.id], |row| row.get(0))
        .optional()?;
    if revision.map(|revision| revision as u64) != change.expected {
        return Ok(false);
    }
    write(db, "REPLACE", (change.store_id, &change.kind, &change.id), &change.state)?;
    for event in &change.events {
        outbox::insert(db, event, change.now_ms)?;
    }
    Ok(true)
}

pub fn entity_ids(
    db: &Connection,
    store_id: i64,
    kind: &str,
    after: Option<&str>,
    max: usize,
) -> Result<Vec<String>> {
    let sql = "SELECT id FROM entity_state
        WHERE store_id = ?1 AND kind = ?2 AND tombstone = 0 AND (?3 IS NULL OR id > ?3) ORDER BY id LIMIT ?4";
    let mut statement = db.prepare_cached(sql)?;
    let ids = statement.query_map(params![store_id, kind, after, max as i64], |row| row.get(0))?;
    ids.collect()
}

pub fn baseline(db: &Connection, store_id: i64, kind: &str, rows: &[(String, EntityState)]) -> Result<u64> {
    let mut stored = 0;
    for (id, state) in rows {
        stored += write(db, "IGNORE", (store_id, kind, id), state)?;
    }
    Ok(stored as u64)
}

fn write(db: &Connection, conflict: &str, key: (i64, &str, &str), state: &EntityState) -> Result<usize> {
    let sql = format!(
        "INSERT OR {conflict} INTO entity_state(store_id, kind, id, revision, updated, digest, projection, tombstone)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
    );
    db.prepare_cached(&sql)?.execute(params![
        key.0,
        key.1,
        key.2,
        state.revision as i64,
        state.updated,
        state.digest,
        to_json(&state.projection)?,
        state.tombstone,
    ])
}

pub fn cursor(db: &Connection, store_id: i64, name: &str) -> Result<Option<Value>> {
    let text: Option<String> = db
        .prepare_cached("SELECT value FROM cursors WHERE store_id = ?1 AND name = ?2")?
        .query_row(params![store_id, name], |row| row.get(0))
        .optional()?;
    text.map(|text| from_json(&text)).transpose()
}

pub fn set_cursor(db: &Connection, store_id: i64, name: &str, value: &Value) -> Result<()> {
    db.prepare_cached("INSERT OR REPLACE INTO cursors(store_id, name, value) VALUES (?1, ?2, ?3)")?
        .execute(params![store_id, name, to_json(value)?])?;
    Ok(())
}

pub fn cursors(db: &Connection) -> Result<Vec<CursorRow>> {
    let mut statement =
        db.prepare_cached("SELECT store_id, name, value FROM cursors ORDER BY store_id, name")?;
    let mut found = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        let value: String = row.get(2)?;
        all.push(CursorRow { store_id: row.get(0)?, name: row.get(1)?, value: from_json(&value)? });
    }
    Ok(all)
}

pub fn put_flow(db: &Connection, flow: &FlowRecord) -> Result<()> {
    db.prepare_cached("INSERT OR REPLACE INTO flows(name, record) VALUES (?1, ?2)")?
        .execute(params![flow.name, to_json(flow)?])?;
    Ok(())
}

pub fn flows(db: &Connection) -> Result<Vec<FlowRecord>> {
    let mut statement = db.prepare_cached("SELECT record FROM flows ORDER BY name")?;
    let mut found = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        let text: String = row.get(0)?;
        all.push(from_json(&text)?);
    }
    Ok(all)
}
