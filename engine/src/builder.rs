//! Puts an engine together.

use crate::clock::{Clock, SystemClock};
use crate::engine::{Engine, Parts, lock};
use crate::status::Counters;
use crate::store::{MemoryStore, Store, share_budget};
use crate::tuning::Tuning;
use ecwid_nodes::journal::{Journal, MemoryJournal};
use ecwid_nodes::steps::verify::Verifier;
use ecwid_nodes::{Connection, Error, Kind, Result};
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tokio::sync::Notify;

impl Engine {
    /// Starts putting an engine together.
    pub fn builder() -> Builder {
        Builder {
            store: None,
            clock: Arc::new(SystemClock),
            connections: Vec::new(),
            secrets: Vec::new(),
            header: None,
            tuning: Tuning::default(),
            journal: None,
            is_sole_writer: false,
        }
    }
}

/// Puts an engine together.
pub struct Builder {
    store: Option<Arc<dyn Store>>,
    clock: Arc<dyn Clock>,
    connections: Vec<Connection>,
    secrets: Vec<SecretString>,
    header: Option<(String, SecretString)>,
    tuning: Tuning,
    journal: Option<Arc<dyn Journal>>,
    is_sole_writer: bool,
}

impl Builder {
    /// Where state is kept; in memory if left out.
    pub fn store(self, store: impl Store) -> Self {
        self.shared_store(Arc::new(store))
    }

    /// As [`Builder::store`], for a store that others use too.
    pub fn shared_store(mut self, store: Arc<dyn Store>) -> Self {
        self.store = Some(store);
        self
    }

    /// Adds a connection. Its client secret, if it has one, verifies deliveries.
    pub fn connection(mut self, connection: Connection) -> Self {
        self.secrets.extend(connection.settings().client_secret.clone());
        self.connections.push(connection);
        self
    }

    /// Client secrets that deliveries may be signed with: usually one, two while rotating.
    pub fn client_secrets(mut self, secrets: impl IntoIterator<Item = SecretString>) -> Self {
        self.secrets.extend(secrets);
        self
    }

    /// Requires a custom header on every delivery besides the signature.
    pub fn required_header(mut self, name: impl Into<String>, value: SecretString) -> Self {
        self.header = Some((name.into(), value));
        self
    }

    /// Limits and pauses.
    pub fn tuning(mut self, tuning: Tuning) -> Self {
        self.tuning = tuning;
        self
    }

    /// Where the connections' own writes are kept, so that their echoes are known; in memory if left out. The engine gives
    /// it to its connections, whose idempotency keys are kept in it too.
    pub fn journal(mut self, journal: Arc<dyn Journal>) -> Self {
        self.journal = Some(journal);
        self
    }

    /// This library writes to the stores with this journal only. Then a change without a write of ours around it has
    /// `causedByUs: "no"`; otherwise another process of ours may have made it, and it is `"unknown"`. With a journal in
    /// memory this holds for what happens after the engine was put together.
    pub fn sole_writer(mut self, is_sole_writer: bool) -> Self {
        self.is_sole_writer = is_sole_writer;
        self
    }

    /// The clock, for tests.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// The engine, with the flows that the state says are on.
    pub async fn build(self) -> Result<Engine> {
        let mut connections = BTreeMap::new();
        for connection in self.connections {
            if let Some(other) = connections.insert(connection.name().to_owned(), connection) {
                return Err(Error::new(
                    Kind::Config,
                    format!("two connections are named `{}`", other.name()),
                ));
            }
        }
        let mut verifier = Verifier::new(self.secrets);
        if let Some((name, value)) = self.header {
            verifier = verifier.require_header(name, value);
        }
        let store = self.store.unwrap_or_else(|| Arc::new(MemoryStore::new()));
        for connection in connections.values() {
            share_budget(&store, &self.clock, connection);
        }
        // A journal that was given knows what earlier processes wrote, one in memory knows nothing of them.
        let begun = if self.journal.is_some() { i64::MIN } else { self.clock.now_ms() };
        let engine = Engine(Arc::new(Parts {
            store,
            journal: self.journal.unwrap_or_else(|| Arc::new(MemoryJournal::default())),
            sole_since: self.is_sole_writer.then_some(begun),
            clock: self.clock,
            verifier,
            tuning: self.tuning,
            connections: Mutex::new(connections),
            flows: Mutex::default(),
            vendor_times: Mutex::default(),
            health: Mutex::default(),
            counters: Counters::default(),
            polling: Mutex::default(),
            inbox_ready: Notify::new(),
            outbox_ready: Notify::new(),
            flows_changed: Notify::new(),
        }));
        lock(&engine.0.connections).values().for_each(|connection| engine.keep_writes_of(connection));
        engine.restore_flows().await?;
        Ok(engine)
    }
}

impl std::fmt::Debug for Builder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Builder").field("connections", &self.connections).finish_non_exhaustive()
    }
}
