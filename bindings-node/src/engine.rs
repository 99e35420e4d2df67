//! The engine: receives webhooks, polls, hands events out.

use crate::call::{Cancellation, parse, print, run};
use crate::connection::NativeConnection;
use crate::options::set;
use crate::steps::Trust;
use ecwid_nodes::action::Object;
use ecwid_nodes::error::Outcome;
use ecwid_nodes::{Connection, Error, Kind, Result};
use ecwid_nodes_engine::store::SqliteStore;
use ecwid_nodes_engine::{Builder, CancellationToken, Engine, FlowSettings, Settlement, Tuning};
use napi::Env;
use napi::bindgen_prelude::{PromiseRaw, Uint8Array, spawn};
use napi_derive::napi;
use serde::Deserialize;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::oneshot;

#[derive(Deserialize)]
struct Options {
    state: Option<PathBuf>,
    tuning: GivenTuning,
    #[serde(flatten)]
    trust: Trust,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct GivenTuning {
    lease_ms: Option<u64>,
    max_attempts: Option<u32>,
    first_pause_ms: Option<u64>,
    longest_pause_ms: Option<u64>,
    lookback_seconds: Option<i64>,
}

#[derive(Deserialize)]
#[serde(tag = "call", rename_all = "camelCase", rename_all_fields = "camelCase")]
enum Call {
    Enable { flow: Object },
    Disable { name: String },
    Next { flows: Option<Vec<String>>, wait_ms: u64 },
    Settle { event_id: String, flow: String, lease: String, reason: Option<String> },
    PollOnce { flow: String },
    WorkOnce,
    Status,
    DeadLetters { max: usize },
    Replay { event_id: String },
}

/// The engine.
#[napi]
pub struct NativeEngine {
    engine: Engine,
    work: Mutex<Option<(CancellationToken, oneshot::Receiver<Result<()>>)>>,
}

#[napi]
impl NativeEngine {
    /// Opens an engine; `options` is JSON of state, secrets, required header and tuning.
    #[napi(catch_unwind)]
    pub fn open<'env>(
        env: &'env Env,
        connections: Vec<&NativeConnection>,
        options: String,
        cancellation: Option<&Cancellation>,
    ) -> napi::Result<PromiseRaw<'env, NativeEngine>> {
        let connections = connections.into_iter().map(|connection| connection.0.clone()).collect();
        run(env, cancellation, Outcome::NotApplied, async move {
            let engine = build(connections, parse("the engine's options", &options)?).await?;
            Ok(Self { engine, work: Mutex::default() })
        })
    }

    /// Makes a call, given as JSON; its result is JSON.
    #[napi(catch_unwind)]
    pub fn call<'env>(
        &self,
        env: &'env Env,
        call: String,
        cancellation: Option<&Cancellation>,
    ) -> napi::Result<PromiseRaw<'env, String>> {
        let engine = self.engine.clone();
        run(env, cancellation, Outcome::Unknown, async move { make(engine, parse("the call", &call)?).await })
    }

    /// Takes a webhook request, with its headers as JSON; JSON of `Receipt`.
    #[napi(catch_unwind)]
    pub fn receive<'env>(
        &self,
        env: &'env Env,
        headers: String,
        body: Uint8Array,
    ) -> napi::Result<PromiseRaw<'env, String>> {
        // Copied at once: JavaScript may reuse the buffer while the delivery is written to disk.
        let (engine, body) = (self.engine.clone(), body.to_vec());
        run(env, None, Outcome::NotApplied, async move {
            let headers: HashMap<String, String> = parse("the headers", &headers)?;
            print(&engine.receive(&headers.into_iter().collect::<Vec<_>>(), &body).await)
        })
    }

    /// Starts working on deliveries and polling; once is enough.
    #[napi(catch_unwind)]
    pub fn start(&self) {
        let mut work = self.work.lock().unwrap_or_else(PoisonError::into_inner);
        if work.is_none() {
            let (engine, cancel) = (self.engine.clone(), CancellationToken::new());
            let (done, ended) = oneshot::channel();
            *work = Some((cancel.clone(), ended));
            spawn(async move {
                // Nobody listens any more where the engine was dropped.
                let _ = done.send(engine.run(cancel).await);
            });
        }
    }

    /// Stops it after what is under way.
    #[napi(catch_unwind)]
    pub fn stop<'env>(&self, env: &'env Env) -> napi::Result<PromiseRaw<'env, ()>> {
        let work = self.work.lock().unwrap_or_else(PoisonError::into_inner).take();
        run(env, None, Outcome::NotApplied, async move {
            let Some((cancel, ended)) = work else { return Ok(()) };
            cancel.cancel();
            ended.await.map_err(|_| Error::new(Kind::Unexpected, "the engine broke down"))?
        })
    }
}

impl Drop for NativeEngine {
    fn drop(&mut self) {
        if let Some((cancel, _)) = self.work.get_mut().unwrap_or_else(PoisonError::into_inner) {
            cancel.cancel();
        }
    }
}

async fn make(engine: Engine, call: Call) -> Result<String> {
    match call {
        Call::Enable { flow } => print(&engine.enable(FlowSettings::from_json(&flow)?, |_| {}).await?),
        Call::Disable { name } => print(&engine.disable(&name).await?),
        Call::Next { flows, wait_ms } => {
            print(&engine.next(flows.as_deref(), Duration::from_millis(wait_ms)).await?)
        }
        Call::Settle { event_id, flow, lease, reason } => {
            let settlement = reason.map_or(Settlement::Ack, |reason| Settlement::Nack { reason });
            print(&engine.settle(&event_id, &flow, &lease, settlement).await?)
        }
        Call::PollOnce { flow } => print(&engine.poll_once(&flow).await?),
        Call::WorkOnce => print(&engine.work_once().await?),
        Call::Status => print(&engine.status().await?),
        Call::DeadLetters { max } => print(&engine.dead_letters(max).await?),
        Call::Replay { event_id } => print(&engine.replay(&event_id).await?),
    }
}

async fn build(connections: Vec<Connection>, options: Options) -> Result<Engine> {
    let mut tuning = Tuning::default();
    set(&mut tuning.lease, options.tuning.lease_ms.map(Duration::from_millis));
    set(&mut tuning.max_attempts, options.tuning.max_attempts);
    set(&mut tuning.first_pause, options.tuning.first_pause_ms.map(Duration::from_millis));
    set(&mut tuning.longest_pause, options.tuning.longest_pause_ms.map(Duration::from_millis));
    set(&mut tuning.slicing.lookback, options.tuning.lookback_seconds);
    let mut builder = Engine::builder().tuning(tuning).client_secrets(options.trust.secrets);
    if let Some(path) = options.state {
        builder = builder.store(SqliteStore::open(path)?);
    }
    if let Some((name, value)) = options.trust.header {
        builder = builder.required_header(name, value);
    }
    connections.into_iter().fold(builder, Builder::connection).build().await
}
