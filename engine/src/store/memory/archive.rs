//! Everything out, everything in.

use super::row::{AT_ONCE, Row, State};
use super::{MemoryStore, Tables};
use crate::store::CursorRow;
use crate::store::archive::{Archive, Exported, Progressed, Record, Section, Stage};
use async_trait::async_trait;
use ecwid_nodes::Result;
use std::collections::btree_map::Entry;

#[async_trait]
impl Archive for MemoryStore {
    async fn export(&self, section: Section, after: Option<&str>, max: usize) -> Result<Exported> {
        let tables = self.tables();
        let skip = after.and_then(|after| after.parse().ok()).unwrap_or(0);
        let records: Vec<Record> = of(&tables, section).skip(skip).take(max).collect();
        let next = (records.len() == max).then(|| (skip + max).to_string());
        Ok(Exported { records, next })
    }

    async fn import(&self, records: Vec<Record>) -> Result<u64> {
        let mut tables = self.tables();
        Ok(records.into_iter().map(|record| u64::from(put(&mut tables, record))).sum())
    }
}

fn of(tables: &Tables, section: Section) -> Box<dyn Iterator<Item = Record> + '_> {
    match section {
        Section::Pauses => Box::new(tables.pauses.iter().cloned().map(Record::Pause)),
        Section::Flows => Box::new(tables.flows.values().cloned().map(Record::Flow)),
        Section::Cursors => Box::new(tables.cursors.iter().map(|((store_id, name), value)| {
            Record::Cursor(CursorRow { store_id: *store_id, name: name.clone(), value: value.clone() })
        })),
        Section::Entities => Box::new(tables.entities.iter().map(|((store_id, kind, id), state)| {
            Record::Entity { store_id: *store_id, kind: kind.clone(), id: id.clone(), state: state.clone() }
        })),
        Section::Writes => Box::new(
            tables
                .writes
                .all()
                .map(|(write, consumed)| Record::Write { write: write.clone(), consumed: *consumed }),
        ),
        Section::Deliveries => Box::new(
            tables
                .inbox
                .rows()
                .map(|(_, row)| Record::Delivery { entry: row.item.clone(), progress: progress(row) }),
        ),
        Section::Events => Box::new(tables.outbox.rows().map(|(_, row)| Record::Event {
            new: row.item.clone(),
            created_ms: row.since_ms,
            progress: progress(row),
        })),
    }
}

fn progress<T>(row: &Row<T>) -> Progressed {
    Progressed {
        stage: match row.state {
            State::Pending => Stage::Pending,
            State::Done => Stage::Done,
            State::Dead => Stage::Dead,
            State::Ignored => Stage::Ignored,
        },
        due_ms: if row.lease.is_some() { AT_ONCE } else { row.due_ms },
        attempts: row.attempts,
        error: row.error.clone(),
        settled_ms: row.settled_ms,
    }
}

fn row<T>(item: T, since_ms: i64, progress: Progressed) -> Row<T> {
    let state = match progress.stage {
        Stage::Pending => State::Pending,
        Stage::Done => State::Done,
        Stage::Dead => State::Dead,
        Stage::Ignored => State::Ignored,
    };
    let Progressed { due_ms, attempts, error, settled_ms, .. } = progress;
    Row { due_ms, attempts, error, settled_ms, ..Row::new(item, state, since_ms) }
}

/// False: it is there already.
fn put(tables: &mut Tables, record: Record) -> bool {
    match record {
        Record::Pause(pause) => {
            let is_new = !tables.is_paused(&pause.what);
            if is_new {
                tables.pauses.push(pause);
            }
            is_new
        }
        Record::Flow(flow) => absent(tables.flows.entry(flow.name.clone()), flow),
        Record::Cursor(CursorRow { store_id, name, value }) => {
            absent(tables.cursors.entry((store_id, name)), value)
        }
        Record::Entity { store_id, kind, id, state } => {
            absent(tables.entities.entry((store_id, kind, id)), state)
        }
        Record::Write { write, consumed } => tables.writes.import(write, consumed),
        Record::Delivery { entry, progress } => {
            let since_ms = entry.received_ms;
            tables.inbox.insert(entry.key.clone(), row(entry, since_ms, progress))
        }
        Record::Event { new, created_ms, progress } => {
            tables.outbox.insert((new.event.id.clone(), new.flow.clone()), row(new, created_ms, progress))
        }
    }
}

fn absent<K: Ord, V>(entry: Entry<'_, K, V>, value: V) -> bool {
    match entry {
        Entry::Occupied(_) => false,
        Entry::Vacant(free) => {
            free.insert(value);
            true
        }
    }
}
