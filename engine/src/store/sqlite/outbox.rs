//! Events.

use super::inbox::Progress;
use super::rows::{self, AT_ONCE, GLANCE, PENDING, from_json, oldest, to_json, turns};
use crate::store::{Leased, NewEvent, Verdict, new_lease, rank, subject};
use rusqlite::{Connection, OptionalExtension, Result, Row, Rows, params};

pub fn insert(db: &Connection, new: &NewEvent, now_ms: i64) -> Result<()> {
    put(db, new, now_ms, (PENDING, new.due_ms.unwrap_or(AT_ONCE), 0, "", now_ms)).map(drop)
}

/// Stores an event unless it is there for its flow. False: it is.
pub fn put(db: &Connection, new: &NewEvent, created_ms: i64, progress: Progress<'_>) -> Result<bool> {
    let sql = "INSERT OR IGNORE INTO outbox(event_id, flow, subject, store_id, event_type, object_id, rank, since_ms,
            state, ready, due_ms, attempts, error, settled_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, ?10, ?11, ?12, ?13)";
    let (state, due_ms, attempts, error, settled_ms) = progress;
    let (event, subject, rank) = (&new.event, subject(&new.event), rank(&new.event));
    let stored = db.prepare_cached(sql)?.execute(params![
        event.id,
        new.flow,
        subject,
        event.store_id,
        event.event_type,
        event.object_id,
        rank,
        created_ms,
        state,
        due_ms,
        attempts,
        error,
        settled_ms,
    ])?;
    if stored == 0 {
        return Ok(false);
    }
    let seq = db.last_insert_rowid();
    db.prepare_cached("INSERT INTO events(seq, event) VALUES (?1, ?2)")?
        .execute(params![seq, to_json(event)?])?;
    if state == PENDING {
        if rank == 0 {
            hurry(db, &new.flow, &subject)?;
        }
        make_ready(db, &new.flow, &subject)?;
    }
    Ok(true)
}

/// What a live event waits for is as urgent as itself.
fn hurry(db: &Connection, flow: &str, subject: &str) -> Result<()> {
    let sql = "UPDATE outbox SET rank = 0 WHERE flow = ?1 AND subject = ?2 AND state = 0 AND rank <> 0";
    db.prepare_cached(sql)?.execute([flow, subject]).map(drop)
}

/// The oldest waiting event of an entity may be given out, the others wait for it.
pub fn make_ready(db: &Connection, flow: &str, subject: &str) -> Result<()> {
    let sql = "UPDATE outbox SET ready = 1 - ready
        WHERE flow = ?1 AND subject = ?2 AND state = 0 AND ready <> (
            seq = (SELECT min(seq) FROM outbox WHERE flow = ?1 AND subject = ?2 AND state = 0)
            AND NOT EXISTS (SELECT 1 FROM pauses WHERE kind = 'flow' AND name = ?1))";
    db.prepare_cached(sql)?.execute([flow, subject]).map(drop)
}

pub fn lease(
    db: &Connection,
    flows: Option<&[String]>,
    max: usize,
    now_ms: i64,
    until_ms: i64,
) -> Result<Vec<Leased>> {
    let mut taken = Vec::new();
    for rank in [0, 1] {
        for due in turns() {
            let left = max - taken.len();
            let mut found = match flows {
                Some(flows) => of_flows(db, flows, rank, due, left, now_ms)?,
                None => of_all(db, rank, due, left, now_ms)?,
            };
            found.sort_by_key(|(seq, _)| *seq);
            found.truncate(left);
            taken.append(&mut found);
        }
    }
    taken.sort_by_key(|(seq, _)| *seq);
    for (seq, leased) in &taken {
        rows::hold(db, "outbox", *seq, &leased.lease, until_ms)?;
    }
    Ok(taken.into_iter().map(|(_, leased)| leased).collect())
}

const COLUMNS: &str = "SELECT seq, flow, (SELECT event FROM events WHERE events.seq = outbox.seq), attempts";

fn of_all(db: &Connection, rank: i64, due: &str, max: usize, now_ms: i64) -> Result<Vec<(i64, Leased)>> {
    let found =
        oldest("outbox INDEXED BY outbox_ready", &format!("rank = ?3 AND {due} LIMIT {}", max.max(GLANCE)));
    let sql = format!("{COLUMNS} FROM outbox WHERE seq IN ({found})");
    let mut statement = db.prepare_cached(&sql)?;
    read(statement.query(params![now_ms, max as i64, rank])?)
}

fn of_flows(
    db: &Connection,
    flows: &[String],
    rank: i64,
    due: &str,
    max: usize,
    now_ms: i64,
) -> Result<Vec<(i64, Leased)>> {
    let due = format!("flow = ?4 AND rank = ?3 AND {due} LIMIT {}", max.max(GLANCE));
    let sql =
        format!("{COLUMNS} FROM outbox WHERE seq IN ({})", oldest("outbox INDEXED BY outbox_flow", &due));
    let mut all = Vec::new();
    for flow in flows {
        let mut statement = db.prepare_cached(&sql)?;
        all.append(&mut read(statement.query(params![now_ms, max as i64, rank, flow])?)?);
    }
    Ok(all)
}

fn read(mut found: Rows<'_>) -> Result<Vec<(i64, Leased)>> {
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        all.push((row.get(0)?, leased(row)?));
    }
    Ok(all)
}

fn leased(row: &Row<'_>) -> Result<Leased> {
    let event: String = row.get(2)?;
    Ok(Leased {
        flow: row.get(1)?,
        event: from_json(&event)?,
        lease: new_lease(),
        attempts: row.get::<_, u32>(3)? + 1,
    })
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
    let settled = rows::settle(db, "outbox", "event_id = ?7 AND flow = ?8", keys, lease, verdict, now_ms)?;
    if settled && !matches!(verdict, Verdict::Retry { .. }) {
        let subject: String = db
            .prepare_cached("SELECT subject FROM outbox WHERE event_id = ?1 AND flow = ?2")?
            .query_row([keys.0, keys.1], |row| row.get(0))?;
        make_ready(db, keys.1, &subject)?;
    }
    Ok(settled)
}
