//! Deliveries.

use super::rows::{self, AT_ONCE, GLANCE, IGNORED, PENDING, from_json, oldest, to_json, turns};
use crate::store::{InboxEntry, Inserted, LeasedDelivery, Verdict, new_lease};
use rusqlite::{Connection, OptionalExtension, Result, params};

pub fn insert(db: &Connection, entry: &InboxEntry, bound: u64, disk_bound: Option<u64>) -> Result<Inserted> {
    let known = db
        .prepare_cached("SELECT 1 FROM inbox WHERE key = ?1")?
        .query_row([&entry.key], |_| Ok(()))
        .optional()?;
    if known.is_some() {
        return Ok(Inserted::Known);
    }
    let state = if entry.ignored.is_some() { IGNORED } else { PENDING };
    let is_full = state == PENDING && is_full(db, bound)?;
    if is_full || disk_bound.is_some_and(|bound| rows::used_bytes(db).is_ok_and(|used| used >= bound)) {
        return Ok(Inserted::Full);
    }
    let error = entry.ignored.as_deref().unwrap_or_default();
    put(db, entry, (state, AT_ONCE, 0, error, entry.received_ms))?;
    Ok(Inserted::New)
}

/// State, due, attempts, error, settled.
pub type Progress<'a> = (i64, i64, u32, &'a str, i64);

/// Stores a delivery unless its key is there. False: it is.
pub fn put(db: &Connection, entry: &InboxEntry, progress: Progress<'_>) -> Result<bool> {
    let sql = "INSERT OR IGNORE INTO inbox(key, event_id, store_id, event_type, object_id, delivery, raw, signature,
            since_ms, state, ready, due_ms, attempts, error, settled_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
            ?10 = 0 AND NOT EXISTS (SELECT 1 FROM pauses WHERE kind = 'store' AND name = CAST(?3 AS TEXT)),
            ?11, ?12, ?13, ?14)";
    let (state, due_ms, attempts, error, settled_ms) = progress;
    let delivery = &entry.delivery;
    let stored = db.prepare_cached(sql)?.execute(params![
        entry.key,
        delivery.event_id,
        delivery.store_id,
        delivery.event_type,
        delivery.entity_id,
        to_json(delivery)?,
        entry.raw,
        entry.signature,
        entry.received_ms,
        state,
        due_ms,
        attempts,
        error,
        settled_ms,
    ])?;
    Ok(stored == 1)
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

pub fn lease(db: &Connection, max: usize, now_ms: i64, until_ms: i64) -> Result<Vec<LeasedDelivery>> {
    let mut taken = Vec::new();
    for due in turns() {
        let found = oldest("inbox INDEXED BY inbox_ready", &format!("{due} LIMIT {}", max.max(GLANCE)));
        let sql =
            format!("SELECT seq, key, delivery, raw, since_ms, attempts FROM inbox WHERE seq IN ({found})");
        let mut statement = db.prepare_cached(&sql)?;
        let mut found = statement.query(params![now_ms, (max - taken.len()) as i64])?;
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
    }
    taken.sort_by_key(|(seq, _)| *seq);
    for (seq, leased) in &taken {
        rows::hold(db, "inbox", *seq, &leased.lease, until_ms)?;
    }
    Ok(taken.into_iter().map(|(_, leased)| leased).collect())
}

pub fn settle(db: &Connection, key: &str, lease: &str, verdict: &Verdict, now_ms: i64) -> Result<bool> {
    rows::settle(db, "inbox", "key = ?7 AND ?8 = ''", (key, ""), lease, verdict, now_ms)
}
