//! The engine: its parts and how they are put together.

use crate::clock::Clock;
use crate::flow::{ActiveFlow, FlowSettings};
use crate::health::Health;
use crate::journal::Knowing;
use crate::observe::Subject;
use crate::prime::Progress;
use crate::rounds::Round;
use crate::status::Counters;
use crate::store::{FlowRecord, Store, share_budget};
use crate::tuning::Tuning;
use ecwid_nodes::journal::Journal;
use ecwid_nodes::steps::verify::Verifier;
use ecwid_nodes::trigger::Source;
use ecwid_nodes::{Connection, Error, Kind, Result, kinds, nodes};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// Runs the triggers of any number of connections. Cheap to clone; clones share everything.
#[derive(Clone)]
pub struct Engine(pub(crate) Arc<Parts>);

pub(crate) struct Parts {
    pub store: Arc<dyn Store>,
    /// Own writes of the connections.
    pub journal: Arc<dyn Journal>,
    /// Since when every write of this library is known to be in the journal, milliseconds; none: there may be others.
    pub sole_since: Option<i64>,
    pub clock: Arc<dyn Clock>,
    pub verifier: Verifier,
    pub tuning: Tuning,
    pub connections: Mutex<BTreeMap<String, Connection>>,
    pub flows: Mutex<Vec<Arc<ActiveFlow>>>,
    /// The vendor's time per store as last told, with our steady time of that moment; milliseconds.
    pub vendor_times: Mutex<HashMap<i64, (i64, i64)>>,
    pub health: Mutex<BTreeMap<String, Health>>,
    pub counters: Counters,
    pub polling: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
    pub inbox_ready: Notify,
    pub outbox_ready: Notify,
    pub flows_changed: Notify,
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let flows: Vec<String> = lock(&self.0.flows).iter().map(|flow| flow.record.name.clone()).collect();
        f.debug_struct("Engine").field("flows", &flows).finish_non_exhaustive()
    }
}

impl Engine {
    /// Enables a flow. Fails, naming it, when the token lacks a scope. The first flow of a kind reads what is there
    /// already once (see [`FlowSettings::prime`]), telling its progress; a saved search is made once. A flow that was enabled before keeps its
    /// position and start, whatever `start` says now. What changes while that first reading runs may have no "before"
    /// and then makes no event.
    pub async fn enable(
        &self,
        settings: FlowSettings,
        progress: impl Fn(Progress) + Send + Sync,
    ) -> Result<()> {
        settings.check()?;
        let node = nodes::trigger(&settings.trigger)?;
        let watch = node.watch(&settings.config)?;
        let connection = self.connection_for(settings.connection.as_deref())?;
        let searched = watch.search().map(|search| search.kind);
        let scopes = [node.meta.scopes, searched.map_or(&[], |kind| kind.read_scopes)].concat();
        connection.require_scopes(node.meta.id, &scopes).await?;
        let known = self.0.store.flows().await?.into_iter().find(|flow| flow.name == settings.name);
        if let Some(other) = known
            .as_ref()
            .filter(|flow| flow.trigger != node.meta.id || flow.store_id != connection.store_id())
        {
            return Err(Error::field(
                "name",
                format!(
                    "flow `{}` watches `{}` of store {} already",
                    other.name, other.trigger, other.store_id
                ),
            )
            .with_hint("choose another name: a flow keeps its position and its events under its name"));
        }
        let now = self.vendor_now(&connection, node.meta.kind().or(searched)).await?;
        let late_start = known.is_none() && settings.start.is_some();
        let record = FlowRecord {
            trigger: node.meta.id.to_owned(),
            connection: connection.name().to_owned(),
            store_id: connection.store_id(),
            enabled: true,
            start: known.as_ref().map_or(settings.start.unwrap_or(now), |flow| flow.start),
            enabled_at: known.as_ref().map_or(now, |flow| flow.enabled_at),
            every_ms: settings.every.map(|every| every.as_millis() as u64),
            skip_own: settings.skip_own,
            name: settings.name,
            config: settings.config,
            query: settings.query,
        };
        let flow = Arc::new(ActiveFlow::new(record.clone(), connection)?);
        let round = Round::of(&flow);
        if !flow.record.query.is_empty() && !matches!(round, Some(Round::Stream(_))) {
            let message = format!("narrows polling, and `{}` does not poll", node.meta.id);
            return Err(Error::field("query", message));
        }
        self.0.store.put_flow(record).await?;
        match round {
            Some(Round::Stream(stream)) => {
                self.place_cursor(&flow, &stream, late_start).await?;
                self.activate(flow.clone());
                self.prime(&flow, stream.kind, settings.prime.as_deref(), now, &progress).await?;
            }
            Some(Round::Search(_)) => {
                self.activate(flow.clone());
                self.search_round(&flow).await?;
            }
            Some(Round::Calendar(_)) => self.activate(flow),
            None => {
                self.begin_health(&flow).await?;
                self.activate(flow);
            }
        }
        self.0.flows_changed.notify_one();
        Ok(())
    }

    /// Disables a flow. Its position, its start and its undelivered events stay. False: there is no such flow.
    pub async fn disable(&self, name: &str) -> Result<bool> {
        let Some(mut record) = self.0.store.flows().await?.into_iter().find(|flow| flow.name == name) else {
            return Ok(false);
        };
        record.enabled = false;
        self.0.store.put_flow(record).await?;
        lock(&self.0.flows).retain(|flow| flow.record.name != name);
        self.0.flows_changed.notify_one();
        Ok(true)
    }

    /// Adds a connection, or replaces the one of the same name, for example after its token was renewed. Flows of that
    /// name go on with it.
    pub async fn put_connection(&self, connection: Connection) -> Result<()> {
        let name = connection.name().to_owned();
        share_budget(&self.0.store, &self.0.clock, &connection);
        self.keep_writes_of(&connection);
        lock(&self.0.health).remove(&name);
        lock(&self.0.connections).insert(name, connection);
        self.restore_flows().await?;
        self.0.flows_changed.notify_one();
        self.0.inbox_ready.notify_waiters();
        Ok(())
    }

    /// Keeps the connection's writes in the engine's journal from now on.
    pub(crate) fn keep_writes_of(&self, connection: &Connection) {
        let (journal, store) = (self.0.journal.clone(), self.0.store.clone());
        connection.set_journal(Arc::new(Knowing { journal, store }));
    }

    /// The connection of that name, or the only one.
    pub fn connection_for(&self, name: Option<&str>) -> Result<Connection> {
        let connections = lock(&self.0.connections);
        let found = match name {
            Some(name) => connections.get(name),
            None if connections.len() == 1 => connections.values().next(),
            None => None,
        };
        found.cloned().ok_or_else(|| {
            let known: Vec<String> = connections.keys().map(|name| format!("`{name}`")).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            let message = match name {
                Some(name) => format!("`connection`: there is no connection `{name}`"),
                None => "`connection`: name the connection, there is not exactly one".to_owned(),
            };
            Error::new(Kind::Config, message)
                .with_code("unknown_connection")
                .with_hint(format!("known are: {known}"))
        })
    }

    /// Flows that are on, of one store.
    pub(crate) fn flows_of(&self, store_id: i64) -> Vec<Arc<ActiveFlow>> {
        lock(&self.0.flows).iter().filter(|flow| flow.record.store_id == store_id).cloned().collect()
    }

    /// Flows that are on and asked about changes of one kind, of one store.
    pub(crate) fn watchers(&self, store_id: i64, kind: &kinds::Kind) -> Vec<Arc<ActiveFlow>> {
        self.flows_of(store_id).into_iter().filter(|flow| flow.observes(kind)).collect()
    }

    /// Flows that are on and asked about this very thing.
    pub(crate) fn watchers_of(&self, subject: Subject<'_>) -> Vec<Arc<ActiveFlow>> {
        let store_id = subject.connection.store_id();
        if subject.kind.name != kinds::CONNECTION.name {
            return self.watchers(store_id, subject.kind);
        }
        let health = |flow: &Arc<ActiveFlow>| {
            flow.node.meta.source == Source::Health && flow.connection.name() == subject.id
        };
        self.flows_of(store_id).into_iter().filter(health).collect()
    }

    pub(crate) fn now_ms(&self) -> i64 {
        // Machines that share a store agree on its time.
        self.0.clock.now_ms() + self.0.store.clock_offset_ms()
    }

    fn activate(&self, flow: Arc<ActiveFlow>) {
        let mut flows = lock(&self.0.flows);
        flows.retain(|known| known.record.name != flow.record.name);
        flows.push(flow);
    }

    /// Flows that were on when the state was written go on, if their connection is there.
    pub(crate) async fn restore_flows(&self) -> Result<()> {
        for record in self.0.store.flows().await?.into_iter().filter(|flow| flow.enabled) {
            let connection = lock(&self.0.connections).get(&record.connection).cloned();
            let Some(connection) = connection else {
                tracing::warn!(
                    flow = record.name,
                    connection = record.connection,
                    "the flow's connection is not configured"
                );
                continue;
            };
            match ActiveFlow::new(record, connection) {
                Ok(flow) => self.activate(Arc::new(flow)),
                // Written by another version, perhaps; the other flows go on.
                Err(error) => tracing::error!("a flow cannot go on: {}", error.message()),
            }
        }
        Ok(())
    }
}
