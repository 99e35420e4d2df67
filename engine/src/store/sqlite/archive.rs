//! Everything out, everything in.

use super::rows::{AT_ONCE, DEAD, DONE, IGNORED, PENDING, from_json, to_json};
use super::{SqliteStore, inbox, journal, outbox, sharing, state};
use crate::store::archive::{Archive, Exported, Progressed, Record, Section, Stage};
use crate::store::{CursorRow, EntityState, InboxEntry, NewEvent};
use async_trait::async_trait;
use ecwid_nodes::Result;
use rusqlite::{Connection, Row, params};

#[async_trait]
impl Archive for SqliteStore {
    async fn export(&self, section: Section, after: Option<&str>, max: usize) -> Result<Exported> {
        let after = after.and_then(|after| after.parse().ok()).unwrap_or(0);
        self.writer.run("read the state", move |db| piece(db, section, after, max)).await
    }

    async fn import(&self, records: Vec<Record>) -> Result<u64> {
        let store = move |db: &Connection| {
            let mut stored = 0;
            for record in &records {
                stored += u64::from(put(db, record)?);
            }
            Ok(stored)
        };
        self.writer.run("take in state", store).await
    }
}

type Read = fn(&Row<'_>) -> rusqlite::Result<Record>;

/// Every table has a `rowid` that only grows, so a piece begins where the last one ended.
fn piece(db: &Connection, section: Section, after: i64, max: usize) -> rusqlite::Result<Exported> {
    let (sql, read): (&str, Read) = match section {
        Section::Pauses => ("SELECT rowid, record FROM pauses", |row| Ok(Record::Pause(json(row, 1)?))),
        Section::Flows => ("SELECT rowid, record FROM flows", |row| Ok(Record::Flow(json(row, 1)?))),
        Section::Cursors => ("SELECT rowid, store_id, name, value FROM cursors", |row| {
            Ok(Record::Cursor(CursorRow { store_id: row.get(1)?, name: row.get(2)?, value: json(row, 3)? }))
        }),
        Section::Entities => (
            "SELECT rowid, revision, updated, digest, projection, tombstone, store_id, kind, id FROM entity_state",
            entity,
        ),
        Section::Writes => ("SELECT rowid, record, consumed FROM own_writes", |row| {
            Ok(Record::Write { write: json(row, 1)?, consumed: row.get(2)? })
        }),
        Section::Deliveries => (
            "SELECT rowid, state, due_ms, attempts, error, settled_ms, lease, key, delivery, raw, signature, since_ms
             FROM inbox",
            delivery,
        ),
        Section::Events => (
            "SELECT rowid, state, due_ms, attempts, error, settled_ms, lease, flow, since_ms,
                (SELECT event FROM events WHERE events.seq = outbox.seq) FROM outbox",
            event,
        ),
    };
    let sql = format!("{sql} WHERE rowid > ?1 ORDER BY rowid LIMIT ?2");
    let mut statement = db.prepare_cached(&sql)?;
    let mut found = statement.query(params![after, max as i64])?;
    let (mut records, mut last) = (Vec::new(), after);
    while let Some(row) = found.next()? {
        records.push(read(row)?);
        last = row.get(0)?;
    }
    let next = (records.len() == max).then(|| last.to_string());
    Ok(Exported { records, next })
}

fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    from_json(&row.get::<_, String>(column)?)
}

fn entity(row: &Row<'_>) -> rusqlite::Result<Record> {
    let state = EntityState {
        revision: row.get::<_, i64>(1)? as u64,
        updated: row.get(2)?,
        digest: row.get(3)?,
        projection: json(row, 4)?,
        tombstone: row.get(5)?,
    };
    Ok(Record::Entity { store_id: row.get(6)?, kind: row.get(7)?, id: row.get(8)?, state })
}

/// Columns 1 to 6.
fn progress(row: &Row<'_>) -> rusqlite::Result<Progressed> {
    let is_held = row.get::<_, Option<String>>(6)?.is_some();
    Ok(Progressed {
        stage: match row.get(1)? {
            PENDING => Stage::Pending,
            DEAD => Stage::Dead,
            IGNORED => Stage::Ignored,
            _ => Stage::Done,
        },
        due_ms: if is_held { AT_ONCE } else { row.get(2)? },
        attempts: row.get(3)?,
        error: row.get(4)?,
        settled_ms: row.get(5)?,
    })
}

fn delivery(row: &Row<'_>) -> rusqlite::Result<Record> {
    let progress = progress(row)?;
    let entry = InboxEntry {
        key: row.get(7)?,
        delivery: json(row, 8)?,
        raw: row.get(9)?,
        signature: row.get(10)?,
        received_ms: row.get(11)?,
        ignored: (progress.stage == Stage::Ignored).then(|| progress.error.clone()),
    };
    Ok(Record::Delivery { entry, progress })
}

fn event(row: &Row<'_>) -> rusqlite::Result<Record> {
    let new = NewEvent { flow: row.get(7)?, event: json(row, 9)?, due_ms: None };
    Ok(Record::Event { new, created_ms: row.get(8)?, progress: progress(row)? })
}

fn put(db: &Connection, record: &Record) -> rusqlite::Result<bool> {
    match record {
        Record::Pause(pause) => sharing::put_pause(db, pause),
        Record::Flow(flow) => {
            let sql = "INSERT OR IGNORE INTO flows(name, record) VALUES (?1, ?2)";
            Ok(db.prepare_cached(sql)?.execute(params![flow.name, to_json(flow)?])? == 1)
        }
        Record::Cursor(CursorRow { store_id, name, value }) => {
            let sql = "INSERT OR IGNORE INTO cursors(store_id, name, value) VALUES (?1, ?2, ?3)";
            Ok(db.prepare_cached(sql)?.execute(params![store_id, name, to_json(value)?])? == 1)
        }
        Record::Entity { store_id, kind, id, state } => state::put_absent(db, (*store_id, kind, id), state),
        Record::Write { write, consumed } => journal::put_absent(db, write, *consumed),
        Record::Delivery { entry, progress } => inbox::put(db, entry, told(progress)),
        Record::Event { new, created_ms, progress } => outbox::put(db, new, *created_ms, told(progress)),
    }
}

fn told(progress: &Progressed) -> inbox::Progress<'_> {
    let state = match progress.stage {
        Stage::Pending => PENDING,
        Stage::Done => DONE,
        Stage::Dead => DEAD,
        Stage::Ignored => IGNORED,
    };
    (state, progress.due_ms, progress.attempts, &progress.error, progress.settled_ms)
}
