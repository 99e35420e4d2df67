//! What inbox and outbox have in common.

use crate::store::{Counts, Depth, Place, Verdict};
use rusqlite::types::Type;
use rusqlite::{Connection, Result, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub const PENDING: i64 = 0;
pub const DONE: i64 = 1;
pub const DEAD: i64 = 2;
pub const IGNORED: i64 = 3;
/// Due whatever the clock is corrected to meanwhile.
pub const AT_ONCE: i64 = 0;
/// Due rows that are looked at, at least, to take the oldest of them.
pub const GLANCE: usize = 64;
/// Rows that are removed at once; others may come in between.
const PIECE: i64 = 2_000;

/// JSON text of a column.
pub fn to_json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

/// Value of a JSON column.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error)))
}

/// Rows that come again and new ones take turns, at random: failing ones must not hold up the others, nor these them.
/// Conditions over the moment ?1, with the order of the index.
pub fn turns() -> [&'static str; 2] {
    let new = "due_ms = 0 AND ?1 = ?1 ORDER BY due_ms, seq";
    let again = "due_ms > 0 AND due_ms <= ?1 ORDER BY due_ms, seq";
    if rand::random() { [new, again] } else { [again, new] }
}

/// The ?2 oldest of those that are found first. The index is named because the planner would sort everything that is
/// due for each take.
pub fn oldest(table: &str, found: &str) -> String {
    format!("SELECT seq FROM (SELECT seq FROM {table} WHERE ready = 1 AND {found}) ORDER BY seq LIMIT ?2")
}

/// Holds a row that was found due.
pub fn hold(db: &Connection, table: &str, seq: i64, lease: &str, until_ms: i64) -> Result<()> {
    let sql = format!("UPDATE {table} SET lease = ?2, due_ms = ?3, attempts = attempts + 1 WHERE seq = ?1");
    db.prepare_cached(&sql)?.execute(params![seq, lease, until_ms]).map(drop)
}

/// Applies a verdict to the row that `condition` (over ?7, ?8) names, if the lease (?6) still holds it.
pub fn settle(
    db: &Connection,
    table: &str,
    condition: &str,
    keys: (&str, &str),
    lease: &str,
    verdict: &Verdict,
    now_ms: i64,
) -> Result<bool> {
    let (state, due_ms, uncounted, error) = match verdict {
        Verdict::Done => (DONE, now_ms, 0, ""),
        Verdict::Dead { error } => (DEAD, now_ms, 0, error.as_str()),
        Verdict::Retry { due_ms, counts, error } => (PENDING, *due_ms, i64::from(!counts), error.as_str()),
    };
    let sql = format!(
        "UPDATE {table} SET state = ?1, ready = ready AND ?1 = 0, due_ms = ?2, attempts = attempts - ?3, error = ?4,
            settled_ms = ?5, lease = NULL
         WHERE lease = ?6 AND state = 0 AND {condition}"
    );
    let (key, flow) = keys;
    let changed = db
        .prepare_cached(&sql)?
        .execute(params![state, due_ms, uncounted, error, now_ms, lease, key, flow])?;
    Ok(changed == 1)
}

pub fn next_due(db: &Connection, place: Place, now_ms: i64) -> Result<Option<i64>> {
    let sql = match place {
        Place::Inbox => {
            "SELECT min(due_ms) FROM inbox INDEXED BY inbox_ready WHERE ready = 1 AND due_ms > ?1"
        }
        Place::Outbox => {
            "SELECT min(due_ms) FROM outbox INDEXED BY outbox_due WHERE ready = 1 AND due_ms > 0 AND due_ms > ?1"
        }
    };
    db.prepare_cached(sql)?.query_row([now_ms], |row| row.get(0))
}

pub fn counts(db: &Connection) -> Result<Counts> {
    let entities: i64 = db.query_row("SELECT count(*) FROM entity_state", [], |row| row.get(0))?;
    Ok(Counts { inbox: depth(db, "inbox")?, outbox: depth(db, "outbox")?, entities: entities as u64 })
}

/// Counted over the indices: rows carry whole deliveries.
fn depth(db: &Connection, table: &str) -> Result<Depth> {
    let finished = format!("SELECT count(*) FROM {table} WHERE state = ?1 AND state <> 0");
    let count = |state: i64| db.prepare_cached(&finished)?.query_row([state], |row| row.get::<_, i64>(0));
    let waiting = format!("SELECT count(*), min(since_ms) FROM {table} WHERE state = 0");
    let (pending, oldest_ms): (i64, Option<i64>) =
        db.prepare_cached(&waiting)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Depth {
        pending: pending as u64,
        settled: count(DONE)? as u64,
        dead: count(DEAD)? as u64,
        ignored: count(IGNORED)? as u64,
        oldest_ms,
    })
}

/// Removes one piece of what may go. Zero: nothing is left.
pub fn prune(db: &Connection, before_ms: i64) -> Result<u64> {
    let mut removed = 0;
    for state in [DONE, IGNORED] {
        let old = "state = ?1 AND state <> 0 AND settled_ms < ?2 LIMIT ?3";
        let sql = format!("DELETE FROM inbox WHERE seq IN (SELECT seq FROM inbox WHERE {old})");
        removed += db.execute(&sql, params![state, before_ms, PIECE])?;
        let sql = format!("SELECT seq FROM outbox WHERE {old}");
        removed += remove_events(db, &sql, params![state, before_ms, PIECE])?;
    }
    let sql =
        "DELETE FROM own_writes WHERE seq IN (SELECT seq FROM own_writes WHERE settled_ms < ?1 LIMIT ?2)";
    removed += db.execute(sql, params![before_ms, PIECE])?;
    Ok(removed as u64)
}

/// Removes the events that a query names by `seq`.
pub fn remove_events(db: &Connection, query: &str, values: &[&dyn rusqlite::ToSql]) -> Result<usize> {
    let seqs: Vec<i64> =
        db.prepare_cached(query)?.query_map(values, |row| row.get(0))?.collect::<Result<_>>()?;
    for seq in &seqs {
        db.prepare_cached("DELETE FROM events WHERE seq = ?1")?.execute([seq])?;
        db.prepare_cached("DELETE FROM outbox WHERE seq = ?1")?.execute([seq])?;
    }
    Ok(seqs.len())
}

/// Bytes of the file that are in use.
pub fn used_bytes(db: &Connection) -> Result<u64> {
    let (pages, free, size) = pages(db)?;
    Ok((pages - free) * size)
}

/// Pages of the file, free ones, and the size of one.
pub fn pages(db: &Connection) -> Result<(u64, u64, u64)> {
    let number = |name: &str| {
        let sql = format!("PRAGMA {name}");
        db.prepare_cached(&sql)?.query_row([], |row| row.get::<_, i64>(0)).map(|number| number as u64)
    };
    Ok((number("page_count")?, number("freelist_count")?, number("page_size")?))
}
