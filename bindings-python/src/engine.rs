//! Runs triggers.

use crate::call::{Call, Json};
use crate::connection::{Connection, decode, encode};
use crate::errors::raise;
use crate::process;
use ecwid_nodes::action::Object;
use ecwid_nodes::error::{Error, Kind, Result};
use ecwid_nodes_engine::{Builder, CancellationToken};
use pyo3::prelude::*;
use std::sync::Mutex;
use std::time::Duration;
use tokio::task::JoinHandle;

/// How long `close` waits for what is under way.
const PATIENCE: Duration = Duration::from_secs(5);

struct Open {
    generation: usize,
    engine: ecwid_nodes_engine::Engine,
    running: Option<(CancellationToken, JoinHandle<()>)>,
}

/// The engine; safe to use from several threads, and opened again in a forked child if its state is a file.
#[pyclass(frozen, module = "ecwid_nodes._native")]
pub struct Engine {
    options: Object,
    connections: Vec<Py<Connection>>,
    /// None once closed. Locked only while attached, see [`process`].
    current: Mutex<Option<Open>>,
}

impl Engine {
    fn open(&self, py: Python<'_>) -> Result<Open> {
        let connections: Result<Vec<_>> =
            self.connections.iter().map(|connection| connection.get().get()).collect();
        let (connections, handle) = (connections?, process::handle(py)?);
        let engine = py.detach(|| {
            let builder = Builder::from_json(&self.options)?;
            handle.block_on(connections.into_iter().fold(builder, Builder::connection).build())
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
            Some(_) if self.options.get("state").is_none_or(serde_json::Value::is_null) => {
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
}

#[pymethods]
impl Engine {
    /// Opens an engine; `options` is JSON for `Builder::from_json`.
    #[new]
    fn new(py: Python<'_>, options: &[u8], connections: Vec<Py<Connection>>) -> PyResult<Self> {
        let opened = || {
            let options = decode("options", options)?;
            let engine = Self { options, connections, current: Mutex::new(None) };
            *process::lock(&engine.current) = Some(engine.open(py)?);
            Ok(engine)
        };
        opened().map_err(|error| raise(py, &error))
    }

    /// Makes a call of `Engine::call_json`.
    fn call(&self, py: Python<'_>, call: Vec<u8>) -> PyResult<Call> {
        let engine = self.get(py).map_err(|error| raise(py, &error))?;
        Ok(Call::new(async move { engine.call_json(&call).await.map(Json) }))
    }

    /// Takes a webhook request: the receipt as JSON.
    fn receive(&self, py: Python<'_>, headers: Vec<(String, String)>, body: Vec<u8>) -> PyResult<Call> {
        let engine = self.get(py).map_err(|error| raise(py, &error))?;
        Ok(Call::new(async move { encode(&engine.receive(&headers, &body).await) }))
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
