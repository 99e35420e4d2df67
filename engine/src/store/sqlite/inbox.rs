//! Deliveries.

use super::rows::{self, IGNORED, PENDING, from_json, to_json};
use crate::store::{InboxEntry, Inserted, LeasedDelivery, Verdict, new_lease};
use rusqlite::{Connection, OptionalExtension, Result, params};

pub fn insert(db: &Connection, entry: &InboxEntry, bound: u64) -> Result<Inserted> {
    let known = db
        .prepare_cached("SELECT 1 FROM inbox WHERE key = ?1")?
        .query_row([&entry.key], |_| Ok(()))
        .optional()?;
    if known.is_some() {
        return Ok(Inserted::Known);
    }
    if entry.ignored.is_none() && is_full(db, bound)? {
        return Ok(Inserted::Full);
    }
    let state = if entry.ignored.is_some() { IGNORED } else { PENDING };
    let sql = "INSERT INTO inbox(key, event_id, delivery, raw, signature, received_ms, state, due_ms, error, settled_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8, ?6)";
    db.prepare_cached(sql)?.execute(params![
        entry.key,
        entry.delivery.event_id,
        to_json(&entry.delivery)?,
        entry.raw,
        entry.signature,
        entry.received_ms,
        state,
        entry.ignored.as_deref().unwrap_or_default(),
    ])?;
    Ok(Inserted::New)
}

/// Counts no further than the bound, and only when so many rows can be there at all.
fn is_full(db: &Connection, bound: u64) -> Result<bool> {
    let span: Option<i64> = db
        .prepare_cached(
            "SELECT (SELECT max(seq) FROM inbox) - (SELECT min(seq) FROM inbox INDEXED BY inbox_waiting WHERE state = 0) + 1",
        )?
        .query_row([], |row| row.get(0))?;
    if (span.unwrap_or(0) as u64) < bound {
        return Ok(false);
    }
    let waiting: i64 = db
        .prepare_cached("SELECT count(*) FROM (SELECT 1 FROM inbox WHERE state = 0 LIMIT ?1)")?
        .query_row([bound as i64], |row| row.get(0))?;
    Ok(waiting as u64 >= bound)
}

/// The index is named because the planner would sort everything that is due for each take.
pub fn lease(db: &Connection, max: usize, now_ms: i64, until_ms: i64) -> Result<Vec<LeasedDelivery>> {
    let sql = "SELECT seq, key, delivery, raw, received_ms, attempts FROM inbox INDEXED BY inbox_waiting
        WHERE state = 0 AND due_ms <= ?1
        ORDER BY seq LIMIT ?2";
    let mut statement = db.prepare_cached(sql)?;
    let mut found = statement.query(params![now_ms, max as i64])?;
    let mut taken = Vec::new();
    while let Some(row) = found.next()? {
        let delivery: String = row.get(2)?;
        let leased = LeasedDelivery {
            key: row.get(1)?,
            delivery: from_json(&delivery)?,
            raw: row.get(3)?,
            received_ms: row.get(4)?,
            attempts: row.get::<_, u32>(5)? + 1,
            lease: new_lease(),
        };
        taken.push((row.get::<_, i64>(0)?, leased));
    }
    for (seq, leased) in &taken {
        db.prepare_cached(
            "UPDATE inbox SET lease = ?2, due_ms = ?3, attempts = attempts + 1 WHERE seq = ?1",
        )?
        .execute(params![seq, leased.lease, until_ms])?;
    }
    Ok(taken.into_iter().map(|(_, leased)| leased).collect())
}

pub fn settle(db: &Connection, key: &str, lease: &str, verdict: &Verdict, now_ms: i64) -> Result<bool> {
    rows::settle(db, "inbox", "key = ?7 AND ?8 = ''", (key, ""), lease, verdict, now_ms)
}
