//! Everything out, everything in.

use super::PostgresStore;
use super::database::{Database, DbResult};
use super::inbox::{self, AT_ONCE, DEAD, DELIVERY, IGNORED, PENDING};
use super::{journal, outbox, sharing, state};
use crate::store::archive::{Archive, Exported, Progressed, Record, Section, Stage};
use crate::store::{CursorRow, InboxEntry, NewEvent};
use async_trait::async_trait;
use ecwid_nodes::Result;
use serde_json::{Value, json};
use tokio_postgres::Row;

#[async_trait]
impl Archive for PostgresStore {
    async fn export(&self, section: Section, after: Option<&str>, max: usize) -> Result<Exported> {
        let database = self.database().await?;
        piece(database, section, after, max).await.map_err(|error| error.storage("read the state"))
    }

    async fn import(&self, records: Vec<Record>) -> Result<u64> {
        let database = self.database().await?;
        put_all(database, &records).await.map_err(|error| error.storage("take in state"))
    }
}

/// How a section is read: its columns (the first ones are where a piece ends), its table, and its key with types.
type Reading = (String, &'static str, Key, fn(&Row) -> DbResult<Record>);
type Key = &'static [(&'static str, &'static str)];

const PROGRESS: &str = "q.state, q.due_ms, q.attempts, q.error, q.settled_ms, q.lease IS NOT NULL";

fn reading(section: Section) -> Reading {
    match section {
        Section::Pauses => {
            ("kind, name, record".into(), "pauses", &[("kind", "text"), ("name", "text")], |row| {
                Ok(Record::Pause(serde_json::from_str(row.get(2))?))
            })
        }
        Section::Flows => ("name, record".into(), "flows", &[("name", "text")], |row| {
            Ok(Record::Flow(serde_json::from_str(row.get(1))?))
        }),
        Section::Cursors => {
            ("store_id, name, value".into(), "cursors", &[("store_id", "bigint"), ("name", "text")], |row| {
                let value = serde_json::from_str(row.get(2))?;
                Ok(Record::Cursor(CursorRow { store_id: row.get(0), name: row.get(1), value }))
            })
        }
        Section::Entities => (
            format!("store_id, kind, id, {}", state::ENTITY),
            "entity_state",
            &[("store_id", "bigint"), ("kind", "text"), ("id", "text")],
            |row| {
                let state = state::entity(row, 3)?;
                Ok(Record::Entity { store_id: row.get(0), kind: row.get(1), id: row.get(2), state })
            },
        ),
        Section::Writes => ("id, record, consumed".into(), "own_writes", &[("id", "text")], |row| {
            Ok(Record::Write { write: serde_json::from_str(row.get(1))?, consumed: row.get(2) })
        }),
        Section::Deliveries => (
            format!("q.seq, {PROGRESS}, d.signature, {DELIVERY}"),
            "inbox AS q JOIN deliveries AS d ON d.seq = q.seq",
            &[("q.seq", "bigint")],
            delivery,
        ),
        Section::Events => (
            format!("q.seq, {PROGRESS}, e.flow, q.since_ms, e.event"),
            "outbox AS q JOIN events AS e ON e.seq = q.seq",
            &[("q.seq", "bigint")],
            event,
        ),
    }
}

async fn piece(database: &Database, section: Section, after: Option<&str>, max: usize) -> DbResult<Exported> {
    let (columns, from, key, read) = reading(section);
    let after: Option<Vec<String>> = after.map(serde_json::from_str).transpose()?;
    let names: Vec<&str> = key.iter().map(|(name, _)| *name).collect();
    let names = names.join(", ");
    let place = |(index, (_, kind)): (usize, &(&str, &str))| format!("(${}::text)::{kind}", index + 1);
    let places: Vec<String> = key.iter().enumerate().map(place).collect();
    let condition = match after {
        Some(_) => format!("WHERE ({names}) > ({})", places.join(", ")),
        None => String::new(),
    };
    let sql = format!("SELECT {columns} FROM {from} {condition} ORDER BY {names} LIMIT {max}");
    let after = after.unwrap_or_default();
    let params: Vec<&(dyn tokio_postgres::types::ToSql + Sync)> =
        after.iter().map(|part| part as &(dyn tokio_postgres::types::ToSql + Sync)).collect();
    let rows = database.query_once(&sql, &params).await?;
    let records = rows.iter().map(read).collect::<DbResult<Vec<_>>>()?;
    let last = rows.last().filter(|_| rows.len() == max);
    let next = last.map(|row| {
        let part = |(index, (_, kind)): (usize, &(&str, &str))| match *kind {
            "bigint" => row.get::<_, i64>(index).to_string(),
            _ => row.get(index),
        };
        Value::from(key.iter().enumerate().map(part).collect::<Vec<String>>()).to_string()
    });
    Ok(Exported { records, next })
}

/// Columns 1 to 6.
fn progress(row: &Row) -> Progressed {
    Progressed {
        stage: match row.get(1) {
            PENDING => Stage::Pending,
            DEAD => Stage::Dead,
            IGNORED => Stage::Ignored,
            _ => Stage::Done,
        },
        due_ms: if row.get(6) { AT_ONCE } else { row.get(2) },
        attempts: row.get::<_, i32>(3) as u32,
        error: row.get(4),
        settled_ms: row.get(5),
    }
}

fn delivery(row: &Row) -> DbResult<Record> {
    let progress = progress(row);
    let (key, delivery, raw, received_ms) = inbox::delivery(row, 8)?;
    let ignored = (progress.stage == Stage::Ignored).then(|| progress.error.clone());
    let entry = InboxEntry { key, delivery, raw, signature: row.get(7), received_ms, ignored };
    Ok(Record::Delivery { entry, progress })
}

fn event(row: &Row) -> DbResult<Record> {
    let new = NewEvent { flow: row.get(7), event: serde_json::from_str(row.get(9))?, due_ms: None };
    Ok(Record::Event { new, created_ms: row.get(8), progress: progress(row) })
}

async fn put_all(database: &Database, records: &[Record]) -> DbResult<u64> {
    let (mut entities, mut deliveries, mut events, mut stored) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for record in records {
        stored += u64::from(match record {
            Record::Pause(pause) => sharing::put_pause(database, pause).await?,
            Record::Flow(flow) => {
                let sql = "INSERT INTO flows(name, record) VALUES ($1, $2) ON CONFLICT DO NOTHING";
                let record = serde_json::to_string(flow)?;
                database.execute_once(sql, &[&flow.name, &record]).await? == 1
            }
            Record::Cursor(CursorRow { store_id, name, value }) => {
                let sql =
                    "INSERT INTO cursors(store_id, name, value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
                database.execute_once(sql, &[store_id, name, &json!(value).to_string()]).await? == 1
            }
            Record::Write { write, consumed } => journal::put_absent(database, write, *consumed).await?,
            Record::Entity { store_id, kind, id, state } => {
                entities.push((*store_id, kind.as_str(), id.as_str(), state));
                false
            }
            Record::Delivery { entry, progress } => {
                deliveries.push((entry, progress.clone()));
                false
            }
            Record::Event { new, created_ms, progress } => {
                events.push((new, *created_ms, progress.clone()));
                false
            }
        });
    }
    stored += state::put_absent(database, &entities).await?;
    stored += inbox::put(database, &deliveries).await?.len() as u64;
    stored += if events.is_empty() { 0 } else { put_events(database, &events).await? };
    Ok(stored)
}

async fn put_events(database: &Database, events: &[outbox::Stored<'_>]) -> DbResult<u64> {
    state::add_events(database, events).await
}
