//! State in memory: for tests and for flows that may forget.

mod journal;
mod queue;
mod row;

use super::{
    Change, Counts, CursorRow, DeadLetter, EntityState, FlowRecord, InboxEntry, Inserted, Leased,
    LeasedDelivery, NewEvent, Place, Store, Verdict, subject,
};
use async_trait::async_trait;
use ecwid_nodes::Result;
use journal::Writes;
use queue::Queue;
use row::{AT_ONCE, Row, State};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// State that ends with the process.
#[derive(Debug, Default)]
pub struct MemoryStore(Mutex<Tables>);

#[derive(Debug, Default)]
struct Tables {
    inbox: Queue<String, InboxEntry>,
    outbox: Queue<(String, String), NewEvent>,
    entities: HashMap<(i64, String, String), EntityState>,
    cursors: BTreeMap<(i64, String), Value>,
    flows: BTreeMap<String, FlowRecord>,
    writes: Writes,
}

impl Tables {
    fn add_events(&mut self, events: Vec<NewEvent>, now_ms: i64) {
        for event in events {
            let key = (event.event.id.clone(), event.flow.clone());
            let due_ms = event.due_ms.unwrap_or(AT_ONCE);
            let row = Row { due_ms, ..Row::new(event, State::Pending, now_ms) };
            self.outbox.insert(key, row);
        }
    }
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    fn tables(&self) -> MutexGuard<'_, Tables> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Store for MemoryStore {
    async fn inbox_insert(&self, entry: InboxEntry, bound: u64) -> Result<Inserted> {
        let inbox = &mut self.tables().inbox;
        if inbox.has(&entry.key) {
            return Ok(Inserted::Known);
        }
        let state = if entry.ignored.is_some() { State::Ignored } else { State::Pending };
        if state == State::Pending && inbox.waiting() >= bound {
            return Ok(Inserted::Full);
        }
        let received_ms = entry.received_ms;
        inbox.insert(entry.key.clone(), Row::new(entry, state, received_ms));
        Ok(Inserted::New)
    }

    async fn inbox_lease(&self, max: usize, now_ms: i64, until_ms: i64) -> Result<Vec<LeasedDelivery>> {
        let taken = self.tables().inbox.lease(max, now_ms, until_ms, |_| true);
        let held = |(entry, lease, attempts): (InboxEntry, String, u32)| {
            let InboxEntry { key, delivery, raw, received_ms, .. } = entry;
            LeasedDelivery { key, delivery, raw, received_ms, attempts, lease }
        };
        Ok(taken.into_iter().map(held).collect())
    }

    async fn inbox_settle(&self, key: &str, lease: &str, verdict: Verdict, now_ms: i64) -> Result<bool> {
        Ok(self.tables().inbox.settle(&key.to_owned(), lease, verdict, now_ms))
    }

    async fn entities(&self, store_id: i64, kind: &str, ids: &[String]) -> Result<Vec<Option<EntityState>>> {
        let tables = self.tables();
        let state = |id: &String| tables.entities.get(&(store_id, kind.to_owned(), id.clone())).cloned();
        Ok(ids.iter().map(state).collect())
    }

    async fn observe(&self, change: Change) -> Result<bool> {
        let mut tables = self.tables();
        let key = (change.store_id, change.kind, change.id);
        if tables.entities.get(&key).map(|state| state.revision) != change.expected {
            return Ok(false);
        }
        tables.entities.insert(key, change.state);
        tables.add_events(change.events, change.now_ms);
        Ok(true)
    }

    async fn entity_ids(
        &self,
        store_id: i64,
        kind: &str,
        after: Option<&str>,
        max: usize,
    ) -> Result<Vec<String>> {
        let tables = self.tables();
        let wanted = |((store, known, id), state): &(&(i64, String, String), &EntityState)| {
            let same = *store == store_id && known == kind && !state.tombstone;
            same && after.is_none_or(|after| id.as_str() > after)
        };
        let mut ids: Vec<String> =
            tables.entities.iter().filter(wanted).map(|((_, _, id), _)| id.clone()).collect();
        ids.sort_unstable();
        ids.truncate(max);
        Ok(ids)
    }

    async fn emit(&self, events: Vec<NewEvent>, now_ms: i64) -> Result<()> {
        self.tables().add_events(events, now_ms);
        Ok(())
    }

    async fn baseline(&self, store_id: i64, kind: &str, rows: Vec<(String, EntityState)>) -> Result<u64> {
        let mut tables = self.tables();
        let before = tables.entities.len();
        for (id, state) in rows {
            tables.entities.entry((store_id, kind.to_owned(), id)).or_insert(state);
        }
        Ok((tables.entities.len() - before) as u64)
    }

    async fn outbox_lease(
        &self,
        flows: Option<&[String]>,
        max: usize,
        now_ms: i64,
        until_ms: i64,
    ) -> Result<Vec<Leased>> {
        let mut blocked = HashSet::new();
        let wanted = |new: &NewEvent| {
            let asked = flows.is_none_or(|flows| flows.contains(&new.flow));
            asked && blocked.insert((new.flow.clone(), subject(&new.event)))
        };
        let taken = self.tables().outbox.lease(max, now_ms, until_ms, wanted);
        let held = |(NewEvent { event, flow, .. }, lease, attempts)| Leased { event, flow, lease, attempts };
        Ok(taken.into_iter().map(held).collect())
    }

    async fn outbox_attempts(&self, event_id: &str, flow: &str, lease: &str) -> Result<Option<u32>> {
        Ok(self.tables().outbox.attempts(&(event_id.to_owned(), flow.to_owned()), lease))
    }

    async fn outbox_settle(
        &self,
        event_id: &str,
        flow: &str,
        lease: &str,
        verdict: Verdict,
        now_ms: i64,
    ) -> Result<bool> {
        let key = (event_id.to_owned(), flow.to_owned());
        Ok(self.tables().outbox.settle(&key, lease, verdict, now_ms))
    }

    async fn next_due(&self, place: Place, now_ms: i64) -> Result<Option<i64>> {
        let tables = self.tables();
        Ok(match place {
            Place::Inbox => tables.inbox.next_due(now_ms),
            Place::Outbox => tables.outbox.next_due(now_ms),
        })
    }

    async fn cursor(&self, store_id: i64, name: &str) -> Result<Option<Value>> {
        Ok(self.tables().cursors.get(&(store_id, name.to_owned())).cloned())
    }

    async fn set_cursor(&self, store_id: i64, name: &str, value: Value) -> Result<()> {
        self.tables().cursors.insert((store_id, name.to_owned()), value);
        Ok(())
    }

    async fn cursors(&self) -> Result<Vec<CursorRow>> {
        let row = |((store_id, name), value): (&(i64, String), &Value)| CursorRow {
            store_id: *store_id,
            name: name.clone(),
            value: value.clone(),
        };
        Ok(self.tables().cursors.iter().map(row).collect())
    }

    async fn put_flow(&self, flow: FlowRecord) -> Result<()> {
        self.tables().flows.insert(flow.name.clone(), flow);
        Ok(())
    }

    async fn flows(&self) -> Result<Vec<FlowRecord>> {
        Ok(self.tables().flows.values().cloned().collect())
    }

    async fn dead_letters(&self, max: usize) -> Result<Vec<DeadLetter>> {
        let tables = self.tables();
        let mut letters: Vec<DeadLetter> =
            tables.inbox.dead().map(dead_delivery).chain(tables.outbox.dead().map(dead_event)).collect();
        letters.sort_by_key(|letter| std::cmp::Reverse(letter.parked_ms));
        letters.truncate(max);
        Ok(letters)
    }

    async fn replay(&self, event_id: &str, now_ms: i64) -> Result<u64> {
        let mut tables = self.tables();
        let deliveries = tables.inbox.replay(now_ms, |entry| entry.delivery.event_id == event_id);
        Ok(deliveries + tables.outbox.replay(now_ms, |new| new.event.id == event_id))
    }

    async fn counts(&self) -> Result<Counts> {
        let tables = self.tables();
        let entities = tables.entities.len() as u64;
        Ok(Counts { inbox: tables.inbox.depth(), outbox: tables.outbox.depth(), entities })
    }

    async fn prune(&self, before_ms: i64) -> Result<u64> {
        let mut tables = self.tables();
        Ok(tables.inbox.prune(before_ms) + tables.outbox.prune(before_ms) + tables.writes.prune(before_ms))
    }
}

fn dead_delivery(row: &Row<InboxEntry>) -> DeadLetter {
    let delivery = &row.item.delivery;
    DeadLetter {
        place: Place::Inbox,
        event_id: delivery.event_id.clone(),
        flow: None,
        event_type: delivery.event_type.clone(),
        object_id: delivery.entity_id.clone(),
        store_id: delivery.store_id,
        attempts: row.attempts,
        error: row.error.clone(),
        parked_ms: row.settled_ms,
    }
}

fn dead_event(row: &Row<NewEvent>) -> DeadLetter {
    let event = &row.item.event;
    DeadLetter {
        place: Place::Outbox,
        event_id: event.id.clone(),
        flow: Some(row.item.flow.clone()),
        event_type: event.event_type.clone(),
        object_id: event.object_id.clone(),
        store_id: event.store_id,
        attempts: row.attempts,
        error: row.error.clone(),
        parked_ms: row.settled_ms,
    }
}
