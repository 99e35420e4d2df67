//! Dead letters and replays.

use super::rows::{DEAD, DONE, remove_events};
use super::{SqliteStore, outbox};
use crate::store::selection::Bound;
use crate::store::{DeadLetter, Finished, LetterCount, Place, Selecting, Selection};
use async_trait::async_trait;
use ecwid_nodes::Result;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Row, ToSql};
use std::collections::HashSet;

#[async_trait]
impl Selecting for SqliteStore {
    async fn select_dead(&self, selection: &Selection, max: usize) -> Result<Vec<DeadLetter>> {
        let selection = selection.clone();
        self.writer.run("read the dead letters", move |db| dead(db, &selection, max)).await
    }

    async fn count_dead(&self, selection: &Selection) -> Result<Vec<LetterCount>> {
        let selection = selection.clone();
        self.writer.run("count the dead letters", move |db| count(db, &selection)).await
    }

    async fn replay_selected(&self, selection: &Selection, finished: Finished, now_ms: i64) -> Result<u64> {
        let selection = selection.clone();
        self.writer.run("replay", move |db| replay(db, &selection, finished, now_ms)).await
    }

    async fn discard_dead(&self, selection: &Selection) -> Result<u64> {
        let selection = selection.clone();
        self.writer.run("discard dead letters", move |db| discard(db, &selection)).await
    }
}

impl ToSql for Bound {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Number(number) => ToSqlOutput::Borrowed(ValueRef::Integer(*number)),
        })
    }
}

/// Table, name of its flow column, condition and values for each place that the selection covers.
fn parts(selection: &Selection) -> impl Iterator<Item = (Place, &'static str, String, Vec<Bound>)> {
    [(Place::Inbox, "inbox"), (Place::Outbox, "outbox")].into_iter().filter_map(|(place, table)| {
        let (sql, values) = selection.sql(place, |number| format!("?{number}"))?;
        Some((place, table, sql, values))
    })
}

fn params(values: &[Bound]) -> Vec<&dyn ToSql> {
    values.iter().map(|value| value as &dyn ToSql).collect()
}

fn flow_column(place: Place) -> &'static str {
    if place == Place::Outbox { "flow" } else { "NULL" }
}

fn dead(db: &Connection, selection: &Selection, max: usize) -> rusqlite::Result<Vec<DeadLetter>> {
    let mut letters = Vec::new();
    for (place, table, condition, values) in parts(selection) {
        let flow = flow_column(place);
        let sql = format!(
            "SELECT event_id, {flow}, event_type, object_id, store_id, attempts, error, settled_ms FROM {table}
             WHERE state = {DEAD} AND state <> 0 AND {condition} ORDER BY settled_ms DESC, seq DESC LIMIT {max}"
        );
        let mut statement = db.prepare(&sql)?;
        let found = statement.query_map(&*params(&values), |row| letter(place, row))?;
        letters.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    letters.sort_by_key(|letter: &DeadLetter| std::cmp::Reverse(letter.parked_ms));
    letters.truncate(max);
    Ok(letters)
}

fn letter(place: Place, row: &Row<'_>) -> rusqlite::Result<DeadLetter> {
    Ok(DeadLetter {
        place,
        event_id: row.get(0)?,
        flow: row.get(1)?,
        event_type: row.get(2)?,
        object_id: row.get(3)?,
        store_id: row.get(4)?,
        attempts: row.get(5)?,
        error: row.get(6)?,
        parked_ms: row.get(7)?,
    })
}

fn count(db: &Connection, selection: &Selection) -> rusqlite::Result<Vec<LetterCount>> {
    let mut counts = Vec::new();
    for (place, table, condition, values) in parts(selection) {
        let flow = flow_column(place);
        let sql = format!(
            "SELECT {flow}, store_id, event_type, count(*), min(settled_ms), max(settled_ms) FROM {table}
             WHERE state = {DEAD} AND state <> 0 AND {condition} GROUP BY 1, 2, 3"
        );
        let mut statement = db.prepare(&sql)?;
        let found = statement.query_map(&*params(&values), |row| {
            Ok(LetterCount {
                place,
                flow: row.get(0)?,
                store_id: row.get(1)?,
                event_type: row.get(2)?,
                count: row.get::<_, i64>(3)? as u64,
                first_ms: row.get(4)?,
                last_ms: row.get(5)?,
            })
        })?;
        counts.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    LetterCount::sort(&mut counts);
    Ok(counts)
}

fn replay(db: &Connection, selection: &Selection, finished: Finished, now_ms: i64) -> rusqlite::Result<u64> {
    let states = match finished {
        Finished::Dead => format!("state = {DEAD} AND state <> 0"),
        Finished::Any => format!("state IN ({DONE}, {DEAD}) AND state <> 0"),
    };
    let mut count = 0;
    for (place, table, condition, values) in parts(selection) {
        let (ready, chain) = match place {
            Place::Inbox => (
                "NOT EXISTS (SELECT 1 FROM pauses WHERE kind = 'store' AND name = CAST(store_id AS TEXT))",
                "'', ''",
            ),
            Place::Outbox => ("0", "flow, subject"),
        };
        let sql = format!(
            "UPDATE {table} SET state = 0, ready = {ready}, due_ms = {now_ms}, attempts = 0, lease = NULL
             WHERE {states} AND {condition} RETURNING {chain}"
        );
        let mut statement = db.prepare(&sql)?;
        let mut found = statement.query(&*params(&values))?;
        let mut chains: HashSet<(String, String)> = HashSet::new();
        while let Some(row) = found.next()? {
            count += 1;
            chains.insert((row.get(0)?, row.get(1)?));
        }
        if place == Place::Outbox {
            for (flow, subject) in chains {
                outbox::make_ready(db, &flow, &subject)?;
            }
        }
    }
    Ok(count)
}

fn discard(db: &Connection, selection: &Selection) -> rusqlite::Result<u64> {
    let mut removed = 0;
    for (place, table, condition, values) in parts(selection) {
        let dead = format!("SELECT seq FROM {table} WHERE state = {DEAD} AND state <> 0 AND {condition}");
        removed += match place {
            Place::Inbox => {
                db.execute(&format!("DELETE FROM inbox WHERE seq IN ({dead})"), &*params(&values))?
            }
            Place::Outbox => remove_events(db, &dead, &params(&values))?,
        };
    }
    Ok(removed as u64)
}
