//! State in memory: for tests and for flows that may forget.

mod archive;
mod journal;
mod queue;
mod row;
mod selecting;
mod sharing;

use super::{
    Change, Counts, CursorRow, EntityState, FlowRecord, Health, InboxEntry, Inserted, LeaseRow, Leased,
    LeasedDelivery, NewEvent, Pausable, Pause, Place, Store, Upkeep, Verdict, rank, subject,
};
use async_trait::async_trait;
use ecwid_nodes::Result;
use ecwid_nodes::transport::Window;
use journal::Writes;
use queue::{Item, Queue};
use row::{AT_ONCE, Row, State};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// State that ends with the process.
#[derive(Debug, Default)]
pub struct MemoryStore(Mutex<Tables>);

#[derive(Debug, Default)]
struct Tables {
    inbox: Queue<String, InboxEntry>,
    outbox: Queue<(String, String), NewEvent>,
    entities: BTreeMap<(i64, String, String), EntityState>,
    cursors: BTreeMap<(i64, String), Value>,
    flows: BTreeMap<String, FlowRecord>,
    writes: Writes,
    pauses: Vec<Pause>,
    leases: BTreeMap<String, LeaseRow>,
    budgets: HashMap<String, Window>,
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

    fn is_paused(&self, what: &Pausable) -> bool {
        self.pauses.iter().any(|pause| pause.what == *what)
    }
}

impl Item for InboxEntry {
    fn chain(&self) -> Option<(String, String)> {
        None
    }

    fn rank(&self) -> i64 {
        0
    }
}

impl Item for NewEvent {
    fn chain(&self) -> Option<(String, String)> {
        Some((self.flow.clone(), subject(&self.event)))
    }

    fn rank(&self) -> i64 {
        rank(&self.event)
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
        let mut tables = self.tables();
        let pauses = tables.pauses.clone();
        let goes_on = |entry: &InboxEntry| !is_paused(&pauses, entry);
        let taken = tables.inbox.lease(max, now_ms, until_ms, goes_on);
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
        let first = (store_id, kind.to_owned(), after.unwrap_or_default().to_owned());
        let of_kind = tables
            .entities
            .range(first..)
            .take_while(|((store, known, _), _)| *store == store_id && known == kind);
        let there = of_kind.filter(|((_, _, id), state)| !state.tombstone && after != Some(id));
        Ok(there.map(|((_, _, id), _)| id.clone()).take(max).collect())
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
        let mut tables = self.tables();
        let pauses = tables.pauses.clone();
        let wanted =
            |new: &NewEvent| flows.is_none_or(|flows| flows.contains(&new.flow)) && !is_held(&pauses, new);
        let taken = tables.outbox.lease(max, now_ms, until_ms, wanted);
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
            Place::Inbox => tables.inbox.next_due(now_ms, |entry| !is_paused(&tables.pauses, entry)),
            Place::Outbox => tables.outbox.next_due(now_ms, |new| !is_held(&tables.pauses, new)),
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

    async fn counts(&self) -> Result<Counts> {
        let tables = self.tables();
        let entities = tables.entities.len() as u64;
        Ok(Counts { inbox: tables.inbox.depth(), outbox: tables.outbox.depth(), entities })
    }

    async fn prune(&self, before_ms: i64) -> Result<u64> {
        let mut tables = self.tables();
        let deliveries = tables.inbox.remove(|row| row.is_prunable(before_ms));
        let events = tables.outbox.remove(|row| row.is_prunable(before_ms));
        Ok(deliveries + events + tables.writes.prune(before_ms))
    }
}

fn is_paused(pauses: &[Pause], entry: &InboxEntry) -> bool {
    pauses.iter().any(|pause| pause.what == Pausable::Store(entry.delivery.store_id))
}

fn is_held(pauses: &[Pause], new: &NewEvent) -> bool {
    pauses.iter().any(|pause| matches!(&pause.what, Pausable::Flow(flow) if *flow == new.flow))
}

#[async_trait]
impl Upkeep for MemoryStore {
    async fn health(&self) -> Result<Health> {
        Ok(Health { kind: "memory", ..Health::default() })
    }

    async fn compact(&self) -> Result<u64> {
        Ok(0)
    }
}
