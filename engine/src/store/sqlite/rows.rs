//! What inbox and outbox have in common.

use crate::store::{Counts, DeadLetter, Depth, Place, Verdict};
use ecwid_nodes::Event;
use ecwid_nodes::steps::verify::Delivery;
use rusqlite::types::Type;
use rusqlite::{Connection, Result, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub const PENDING: i64 = 0;
pub const IGNORED: i64 = 3;
/// Due whatever the clock is corrected to meanwhile.
pub const AT_ONCE: i64 = 0;

/// JSON text of a column.
pub fn to_json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

/// Value of a JSON column.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error)))
}

/// Applies a verdict to the row that `condition` (over ?6, ?7, ?8) names, if the lease (?6) still holds it.
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
        Verdict::Done => (1, now_ms, 0, ""),
        Verdict::Dead { error } => (2, now_ms, 0, error.as_str()),
        Verdict::Retry { due_ms, counts, error } => (PENDING, *due_ms, i64::from(!counts), error.as_str()),
    };
    let sql = format!(
        "UPDATE {table} SET state = ?1, due_ms = ?2, attempts = attempts - ?3, error = ?4, settled_ms = ?5, lease = NULL
         WHERE lease = ?6 AND state = 0 AND {condition}"
    );
    let (key, flow) = keys;
    let changed = db
        .prepare_cached(&sql)?
        .execute(params![state, due_ms, uncounted, error, now_ms, lease, key, flow])?;
    Ok(changed == 1)
}

pub fn next_due(db: &Connection, place: Place, now_ms: i64) -> Result<Option<i64>> {
    let table = name(place);
    let sql = format!("SELECT min(due_ms) FROM {table} WHERE state = 0 AND due_ms > ?1");
    db.prepare_cached(&sql)?.query_row([now_ms], |row| row.get(0))
}

fn name(place: Place) -> &'static str {
    match place {
        Place::Inbox => "inbox",
        Place::Outbox => "outbox",
    }
}

pub fn dead_letters(db: &Connection, max: usize) -> Result<Vec<DeadLetter>> {
    let sql = "SELECT 0, delivery, '', attempts, error, settled_ms FROM inbox WHERE state = 2
        UNION ALL SELECT 1, event, flow, attempts, error, settled_ms FROM outbox WHERE state = 2
        ORDER BY 6 DESC LIMIT ?1";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([max as i64])?;
    let mut letters = Vec::new();
    while let Some(row) = rows.next()? {
        let text: String = row.get(1)?;
        let mut letter = if row.get::<_, i64>(0)? == 0 {
            of_delivery(from_json(&text)?)
        } else {
            of_event(from_json(&text)?)
        };
        letter.flow = Some(row.get(2)?).filter(|flow: &String| !flow.is_empty());
        (letter.attempts, letter.error, letter.parked_ms) = (row.get(3)?, row.get(4)?, row.get(5)?);
        letters.push(letter);
    }
    Ok(letters)
}

fn of_delivery(delivery: Delivery) -> DeadLetter {
    let Delivery { event_id, event_type, entity_id, store_id, .. } = delivery;
    letter(Place::Inbox, event_id, event_type, entity_id, store_id)
}

fn of_event(event: Event) -> DeadLetter {
    letter(Place::Outbox, event.id, event.event_type, event.object_id, event.store_id)
}

fn letter(
    place: Place,
    event_id: String,
    event_type: String,
    object_id: String,
    store_id: i64,
) -> DeadLetter {
    let (flow, attempts, error, parked_ms) = (None, 0, String::new(), 0);
    DeadLetter { place, event_id, flow, event_type, object_id, store_id, attempts, error, parked_ms }
}

pub fn replay(db: &Connection, event_id: &str, now_ms: i64) -> Result<u64> {
    let mut changed = 0;
    for table in ["inbox", "outbox"] {
        let sql = format!(
            "UPDATE {table} SET state = 0, due_ms = ?2, attempts = 0, lease = NULL WHERE event_id = ?1 AND state IN (1, 2)"
        );
        changed += db.execute(&sql, params![event_id, now_ms])?;
    }
    Ok(changed as u64)
}

pub fn counts(db: &Connection) -> Result<Counts> {
    let entities: i64 = db.query_row("SELECT count(*) FROM entity_state", [], |row| row.get(0))?;
    Ok(Counts {
        inbox: depth(db, "inbox", "received_ms")?,
        outbox: depth(db, "outbox", "created_ms")?,
        entities: entities as u64,
    })
}

fn depth(db: &Connection, table: &str, since: &str) -> Result<Depth> {
    let sql = format!(
        "SELECT sum(state = 0), sum(state = 1), sum(state = 2), sum(state = 3),
                min(CASE WHEN state = 0 THEN {since} END) FROM {table}"
    );
    db.query_row(&sql, [], |row| {
        let number = |index| row.get::<_, Option<i64>>(index).map(|number| number.unwrap_or_default() as u64);
        Ok(Depth {
            pending: number(0)?,
            settled: number(1)?,
            dead: number(2)?,
            ignored: number(3)?,
            oldest_ms: row.get(4)?,
        })
    })
}

pub fn prune(db: &Connection, before_ms: i64) -> Result<u64> {
    let mut removed = 0;
    for table in ["inbox", "outbox"] {
        let sql = format!("DELETE FROM {table} WHERE state <> 0 AND state <> 2 AND settled_ms < ?1");
        removed += db.execute(&sql, [before_ms])?;
    }
    removed += db.execute("DELETE FROM own_writes WHERE settled_ms < ?1", [before_ms])?;
    Ok(removed as u64)
}
