//! Events.

use super::rows::{self, AT_ONCE, from_json, to_json};
use crate::store::{Leased, NewEvent, Verdict, new_lease, subject};
use rusqlite::{Connection, OptionalExtension, Result, params};

pub fn insert(db: &Connection, new: &NewEvent, now_ms: i64) -> Result<()> {
    let sql = "INSERT OR IGNORE INTO outbox(event_id, flow, subject, event, created_ms, due_ms, settled_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?5)";
    let text = to_json(&new.event)?;
    db.prepare_cached(sql)?.execute(params![
        new.event.id,
        new.flow,
        subject(&new.event),
        text,
        now_ms,
        new.due_ms.unwrap_or(AT_ONCE),
    ])?;
    Ok(())
}

/// The index is named because the planner would sort everything that is due for each take.
pub fn lease(
    db: &Connection,
    flows: Option<&[String]>,
    max: usize,
    now_ms: i64,
    until_ms: i64,
) -> Result<Vec<Leased>> {
    let sql = "SELECT seq, flow, event, attempts FROM outbox AS mine INDEXED BY outbox_waiting
        WHERE state = 0 AND due_ms <= ?1 AND (?2 IS NULL OR flow IN (SELECT value FROM json_each(?2)))
          AND NOT EXISTS (SELECT 1 FROM outbox AS older WHERE older.state = 0 AND older.flow = mine.flow
                          AND older.subject = mine.subject AND older.seq < mine.seq)
        ORDER BY seq LIMIT ?3";
    let flows = flows.map(|flows| to_json(&flows)).transpose()?;
    let mut statement = db.prepare_cached(sql)?;
    let mut found = statement.query(params![now_ms, flows, max as i64])?;
    let mut taken = Vec::new();
    while let Some(row) = found.next()? {
        let event: String = row.get(2)?;
        let leased = Leased {
            flow: row.get(1)?,
            event: from_json(&event)?,
            lease: new_lease(),
            attempts: row.get::<_, u32>(3)? + 1,
        };
        taken.push((row.get::<_, i64>(0)?, leased));
    }
    for (seq, leased) in &taken {
        db.prepare_cached(
            "UPDATE outbox SET lease = ?2, due_ms = ?3, attempts = attempts + 1 WHERE seq = ?1",
        )?
        .execute(params![seq, leased.lease, until_ms])?;
    }
    Ok(taken.into_iter().map(|(_, leased)| leased).collect())
}

pub fn attempts(db: &Connection, event_id: &str, flow: &str, lease: &str) -> Result<Option<u32>> {
    db.prepare_cached(
        "SELECT attempts FROM outbox WHERE event_id = ?1 AND flow = ?2 AND lease = ?3 AND state = 0",
    )?
    .query_row([event_id, flow, lease], |row| row.get(0))
    .optional()
}

pub fn settle(
    db: &Connection,
    keys: (&str, &str),
    lease: &str,
    verdict: &Verdict,
    now_ms: i64,
) -> Result<bool> {
    rows::settle(db, "outbox", "event_id = ?7 AND flow = ?8", keys, lease, verdict, now_ms)
}
