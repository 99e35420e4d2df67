//! Everything the emulator knows, behind one lock.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};
use tokio::sync::Notify;

use crate::auth::Access;
use crate::clock::Clock;
use crate::config::{Config, StoreConfig};
use crate::doc::{Doc, Fields};
use crate::error::StartError;
use crate::facts::Facts;
use crate::faults::FaultPlan;
use crate::limits::Limits;
use crate::persist::DataFile;
use crate::request_log::RequestLog;
use crate::resources::batches::queue::Work;
use crate::seed;
use crate::store::{Change, Kind, Store};
use crate::webhooks::outbox::Outbox;
use crate::webhooks::{Event, kinds, scope_of};

/// The state shared by listeners, webhook sender and control methods.
#[derive(Debug)]
pub struct Shared {
    world: Mutex<World>,
    /// Signalled when a delivery may have become due.
    pub wake: Notify,
    /// Signalled when there may be calls of batches to make.
    pub jobs: Notify,
}

impl Shared {
    pub fn new(world: World) -> Self {
        Self { world: Mutex::new(world), wake: Notify::new(), jobs: Notify::new() }
    }

    /// Works on the state. What changed is in the data file when this returns.
    pub fn run<T>(&self, work: impl FnOnce(&mut World) -> T) -> T {
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        let result = work(&mut world);
        if world.flush() {
            self.wake.notify_one();
        }
        if std::mem::take(&mut world.batches.changed) {
            self.jobs.notify_one();
        }
        result
    }
}

/// The whole state.
#[derive(Debug)]
pub struct World {
    pub config: Config,
    pub facts: Arc<Facts>,
    pub clock: Clock,
    pub stores: BTreeMap<i64, Store>,
    pub access: Access,
    pub limits: Limits,
    pub faults: FaultPlan,
    pub outbox: Outbox,
    pub requests: RequestLog,
    pub webhook_url: Option<String>,
    pub webhook_headers: Vec<(String, String)>,
    /// Mails a real store would have sent to shoppers and owner.
    pub mails: Vec<Value>,
    /// The work on batches.
    pub batches: Work,
    /// Stores that the partner's app opened, besides those of the settings.
    pub opened: BTreeMap<i64, Doc>,
    changes: Vec<Change>,
    data: Option<DataFile>,
}

impl World {
    pub fn new(mut config: Config) -> Result<Self, StartError> {
        if config.stores.is_empty() {
            config.stores.push(StoreConfig::default());
        }
        let facts = Facts::load()?;
        let data = config.data_file.as_deref().map(DataFile::open).transpose()?;
        let per_minute = config.rate_limit.then_some(config.requests_per_minute);
        let mut world = Self {
            clock: Clock::new(config.clock_speed),
            limits: Limits::new(per_minute, config.dead_token_block),
            faults: FaultPlan::new(config.faults.clone()),
            webhook_url: config.webhook_url.clone(),
            webhook_headers: config.webhook_headers.clone(),
            facts,
            stores: BTreeMap::new(),
            access: Access::default(),
            outbox: Outbox::default(),
            requests: RequestLog::default(),
            mails: Vec::new(),
            batches: Work::default(),
            opened: BTreeMap::new(),
            changes: Vec::new(),
            data,
            config,
        };
        world.open_stores()?;
        world.flush();
        Ok(world)
    }

    /// Back to the state of a first start; the data file is emptied too.
    pub fn reset(&mut self) -> Result<(), StartError> {
        if let Some(data) = &mut self.data
            && let Err(error) = data.clear()
        {
            let path = self.config.data_file.clone().unwrap_or_default();
            return Err(StartError::DataFile { path, reason: error.to_string() });
        }
        self.stores.clear();
        self.access.clear();
        self.outbox.clear();
        self.requests.clear();
        self.mails.clear();
        self.batches = Work::default();
        self.opened.clear();
        self.faults = FaultPlan::default();
        let per_minute = self.config.rate_limit.then_some(self.config.requests_per_minute);
        self.limits = Limits::new(per_minute, self.config.dead_token_block);
        self.open_stores()
    }

    fn open_stores(&mut self) -> Result<(), StartError> {
        let lag_ms = self.config.search_lag.as_millis() as i64;
        for config in self.config.stores.clone() {
            self.stores.insert(config.id, Store::new(config, lag_ms));
        }
        self.load_rows()?;
        let (now_ms, now) = (self.clock.now_ms(), self.clock.now());
        let all_scopes = self.facts.scopes();
        for store in self.stores.values_mut() {
            if store.is_empty() {
                seed::fill(store, self.config.seed, now_ms);
                store.settle();
            }
            for token in &store.config.tokens {
                let scopes = token.scopes.clone().unwrap_or_else(|| all_scopes.clone());
                self.access.add(store.config.id, &token.token, scopes, now);
            }
        }
        Ok(())
    }

    fn load_rows(&mut self) -> Result<(), StartError> {
        let rows = self.data.as_ref().map_or_else(|| Ok(Vec::new()), DataFile::rows)?;
        let schedule_now = self.clock.schedule_now();
        // Before the entities in them.
        for row in rows.iter().filter(|row| (row.store, row.kind.as_str()) == (0, "store")) {
            self.add_store(row.id, row.body.clone());
        }
        for row in rows {
            match (row.store, row.kind.as_str()) {
                (0, "store") => {}
                (0, "token") => self.access.load(row.body),
                (0, "delivery") => self.outbox.load(row.body, schedule_now),
                (store, kind) => {
                    let kind = Kind::ALL.iter().copied().find(|known| known.word() == kind);
                    if let (Some(store), Some(kind)) = (self.stores.get_mut(&store), kind) {
                        store.load(kind, row.id, row.body);
                    }
                }
            }
        }
        self.outbox.sort();
        let files = self.data.as_ref().map_or_else(|| Ok(Vec::new()), DataFile::files)?;
        for (store, id, bytes) in files {
            if let Some(store) = self.stores.get_mut(&store) {
                store.load_file(id, bytes.into());
            }
        }
        Ok(())
    }

    /// Opens an empty store; it stays in the data file.
    pub fn open_store(&mut self, id: i64, row: Doc) {
        self.changes.push(Change { store: 0, kind: "store", id, body: Some(Arc::new(row.clone())) });
        self.add_store(id, row);
        let now_ms = self.clock.now_ms();
        if let Some(store) = self.stores.get_mut(&id) {
            seed::fill(store, false, now_ms);
            store.settle();
        }
    }

    fn add_store(&mut self, id: i64, row: Doc) {
        let mut config = StoreConfig::new(id);
        if let Some(name) = row.text("name") {
            name.clone_into(&mut config.name);
        }
        let lag_ms = self.config.search_lag.as_millis() as i64;
        self.stores.insert(id, Store::new(config, lag_ms));
        self.opened.insert(id, row);
    }

    /// Announces an event, if a webhook address is set and the app may hear of it.
    pub fn emit(&mut self, store: i64, event: &Event) {
        let mut event = event.clone();
        event.kind = kinds::spelled(&event.kind, self.config.snake_case_events).to_owned();
        self.emit_as_named(store, &event);
    }

    /// As [`World::emit`], with the name as it is. False if nobody is told.
    pub fn emit_as_named(&mut self, store: i64, event: &Event) -> bool {
        let allowed =
            scope_of(&event.kind).is_some_and(|scope| self.access.app_scopes(store).contains(&scope));
        if allowed {
            self.emit_unscoped(store, event);
        }
        allowed && self.webhook_url.is_some()
    }

    /// Announces an event to an app whose scopes are no longer there to check.
    pub fn emit_unscoped(&mut self, store: i64, event: &Event) {
        if self.webhook_url.is_none() {
            return;
        }
        let fault = self.faults.strike_webhook(&event.kind);
        let (now, schedule) = (self.clock.now(), self.clock.schedule_now());
        self.outbox.push(store, event, now, schedule, self.clock.speed(), fault.as_ref());
    }

    /// Notes a mail that a real store would send.
    pub fn mail(&mut self, store: i64, kind: &str, to: &str, about: Value) {
        let at = self.clock.now();
        self.mails.push(json!({ "storeId": store, "kind": kind, "to": to, "about": about, "at": at }));
    }

    /// Writes pending changes to the data file. Returns whether a delivery changed.
    fn flush(&mut self) -> bool {
        let mut changes = self.outbox.take_changes();
        let woken = !changes.is_empty();
        changes.append(&mut self.changes);
        changes.extend(self.access.take_changes());
        let mut files = Vec::new();
        for store in self.stores.values_mut() {
            changes.extend(store.take_changes());
            files.extend(store.take_file_changes());
        }
        if let Some(data) = &mut self.data
            && !(changes.is_empty() && files.is_empty())
            && let Err(error) = data.write(&changes, &files)
        {
            tracing::error!(%error, "the data file could not be written; this run's state is in memory only");
        }
        woken
    }
}
