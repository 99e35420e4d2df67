//! Runs triggers.

use crate::call::Call;
use crate::connection::{Connection, decode, encode, object};
use crate::errors::raise;
use crate::process;
use ecwid_nodes::error::{Error, Kind, Result};
use ecwid_nodes_engine::store::SqliteStore;
use ecwid_nodes_engine::{CancellationToken, FlowSettings, Settlement};
use pyo3::prelude::*;
use secrecy::SecretString;
use serde::Deserialize;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;
use tokio::task::JoinHandle;

/// How long `close` waits for what is under way.
const PATIENCE: Duration = Duration::from_secs(5);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Setup {
    state: Option<PathBuf>,
    secrets: Vec<SecretString>,
    required_header: Option<(String, SecretString)>,
}

struct Open {
    generation: usize,
    engine: ecwid_nodes_engine::Engine,
    running: Option<(CancellationToken, JoinHandle<()>)>,
}

/// The engine; safe to use from several threads, and opened again in a forked child if its state is a file.
#[pyclass(frozen, module = "ecwid_nodes._native")]
pub struct Engine {
    setup: Setup,
    connections: Vec<Py<Connection>>,
    /// None once closed. Locked only while attached, see [`process`].
    current: Mutex<Option<Open>>,
}

impl Engine {
    fn open(&self, py: Python<'_>) -> Result<Open> {
        let mut builder =
            ecwid_nodes_engine::Engine::builder().client_secrets(self.setup.secrets.iter().cloned());
        for connection in &self.connections {
            builder = builder.connection(connection.get().get()?);
        }
        if let Some((name, value)) = &self.setup.required_header {
            builder = builder.required_header(name, value.clone());
        }
        let (state, handle) = (self.setup.state.clone(), process::handle(py)?);
        let engine = py.detach(|| {
            if let Some(path) = state {
                builder = builder.store(SqliteStore::open(path)?);
            }
            handle.block_on(builder.build())
        })?;
        Ok(Open { generation: process::generation(), engine, running: None })
    }

    /// The engine of this very process.
    fn get(&self, py: Python<'_>) -> Result<ecwid_nodes_engine::Engine> {
        match &*process::lock(&self.current) {
            None => {
                return Err(Error::new(Kind::Config, "the engine is closed")
                    .with_code("engine_closed")
                    .with_hint("open a new one"));
            }
            Some(open) if open.generation == process::generation() => return Ok(open.engine.clone()),
            Some(_) if self.setup.state.is_none() => {
                return Err(Error::new(
                    Kind::Config,
                    "the engine's state is in the memory of the parent process",
                )
                .with_code("engine_of_parent")
                .with_hint("open the engine after the fork, or give it a state file"));
            }
            Some(_) => {}
        }
        let opened = self.open(py)?;
        let mut current = process::lock(&self.current);
        // Another thread may have been faster.
        if current.as_ref().is_some_and(|open| open.generation != opened.generation) {
            // The parent's threads do not exist here: what belongs to them is left alone.
            std::mem::forget(current.replace(opened));
        }
        current
            .as_ref()
            .map(|open| open.engine.clone())
            .ok_or_else(|| Error::new(Kind::Config, "the engine was closed meanwhile"))
    }

    fn call<T, F>(
        &self,
        py: Python<'_>,
        operation: impl FnOnce(ecwid_nodes_engine::Engine) -> F,
    ) -> PyResult<Call>
    where
        F: Future<Output = Result<T>> + Send + 'static,
        T: for<'py> IntoPyObject<'py> + Send + 'static,
    {
        let engine = self.get(py).map_err(|error| raise(py, &error))?;
        Ok(Call::new(operation(engine)))
    }
}

#[pymethods]
impl Engine {
    /// Opens an engine from JSON settings.
    #[new]
    fn new(py: Python<'_>, settings: &str, connections: Vec<Py<Connection>>) -> PyResult<Self> {
        let opened = || {
            let setup = decode("settings", settings.as_bytes())?;
            let engine = Self { setup, connections, current: Mutex::new(None) };
            *process::lock(&engine.current) = Some(engine.open(py)?);
            Ok(engine)
        };
        opened().map_err(|error| raise(py, &error))
    }

    /// Enables a flow from its settings.
    fn enable(&self, py: Python<'_>, settings: Vec<u8>) -> PyResult<Call> {
        self.call(py, |engine| async move {
            let settings = FlowSettings::from_json(&object("enable", &settings)?)?;
            let name = settings.name.clone();
            let told = |progress| tracing::debug!(flow = name, ?progress, "reading what is there");
            engine.enable(settings, told).await
        })
    }

    /// Disables a flow; false where there is none of that name.
    fn disable(&self, py: Python<'_>, flow: String) -> PyResult<Call> {
        self.call(py, |engine| async move { engine.disable(&flow).await })
    }

    /// Takes a webhook request: the receipt as JSON.
    fn receive(&self, py: Python<'_>, headers: Vec<(String, String)>, body: Vec<u8>) -> PyResult<Call> {
        self.call(py, |engine| async move { encode(&engine.receive(&headers, &body).await) })
    }

    /// Starts working on deliveries and polling, unless that goes on already.
    fn start(&self, py: Python<'_>) -> PyResult<()> {
        let begin = || {
            let (engine, handle) = (self.get(py)?, process::handle(py)?);
            if let Some(open) = &mut *process::lock(&self.current)
                && open.running.is_none()
            {
                let cancel = CancellationToken::new();
                open.running = Some((cancel.clone(), handle.spawn(keep_running(engine, cancel))));
            }
            Ok(())
        };
        begin().map_err(|error| raise(py, &error))
    }

    /// The next event with its lease as JSON; None after `wait_ms` without one.
    fn next(&self, py: Python<'_>, flows: Option<Vec<String>>, wait_ms: u64) -> PyResult<Call> {
        self.call(py, |engine| async move {
            let leased = engine.next(flows.as_deref(), Duration::from_millis(wait_ms)).await?;
            leased.as_ref().map(encode).transpose()
        })
    }

    /// Settles an event; with a reason it failed and comes again.
    #[pyo3(signature = (event_id, flow, lease, reason=None))]
    fn settle(
        &self,
        py: Python<'_>,
        event_id: String,
        flow: String,
        lease: String,
        reason: Option<String>,
    ) -> PyResult<Call> {
        let settlement = reason.map_or(Settlement::Ack, |reason| Settlement::Nack { reason });
        self.call(py, |engine| async move { engine.settle(&event_id, &flow, &lease, settlement).await })
    }

    /// Polls what a flow watches: the report as JSON.
    fn poll_once(&self, py: Python<'_>, flow: String) -> PyResult<Call> {
        self.call(py, |engine| async move { encode(&engine.poll_once(&flow).await?) })
    }

    /// Depths, ages, flows and connections as JSON.
    fn status(&self, py: Python<'_>) -> PyResult<Call> {
        self.call(py, |engine| async move { encode(&engine.status().await?) })
    }

    /// Parked failures as JSON, newest first.
    fn dead_letters(&self, py: Python<'_>, limit: usize) -> PyResult<Call> {
        self.call(py, |engine| async move { encode(&engine.dead_letters(limit).await?) })
    }

    /// Gives an event out again; the number found.
    fn replay(&self, py: Python<'_>, event_id: String) -> PyResult<Call> {
        self.call(py, |engine| async move { engine.replay(&event_id).await })
    }

    /// Stops working; what is under way is finished first, unless it takes too long.
    fn close(&self) -> Call {
        let open =
            process::lock(&self.current).take().filter(|open| open.generation == process::generation());
        Call::new(async move {
            if let Some(Open { running: Some((cancel, mut task)), .. }) = open {
                cancel.cancel();
                if tokio::time::timeout(PATIENCE, &mut task).await.is_err() {
                    task.abort();
                }
            }
            Ok(())
        })
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        if let Some(open) = process::lock(&self.current).take() {
            if open.generation != process::generation() {
                std::mem::forget(open);
            } else if let Some((cancel, _)) = open.running {
                cancel.cancel();
            }
        }
    }
}

async fn keep_running(engine: ecwid_nodes_engine::Engine, cancel: CancellationToken) {
    while let Err(error) = engine.run(cancel.clone()).await {
        tracing::error!("the engine starts again: {}", error.message());
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}
