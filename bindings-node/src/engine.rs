//! The engine: receives webhooks, polls, hands events out.

use crate::call::{Cancellation, parse, print, run, text};
use crate::connection::NativeConnection;
use ecwid_nodes::error::Outcome;
use ecwid_nodes::{Connection, Error, Kind, Result};
use ecwid_nodes_engine::{Builder, CancellationToken, Engine};
use napi::Env;
use napi::bindgen_prelude::{PromiseRaw, Uint8Array, spawn};
use napi_derive::napi;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use tokio::sync::oneshot;

/// The engine.
#[napi]
pub struct NativeEngine {
    engine: Engine,
    work: Mutex<Option<(CancellationToken, oneshot::Receiver<Result<()>>)>>,
}

#[napi]
impl NativeEngine {
    /// Opens an engine; `options` is JSON for `Builder::from_json`.
    #[napi(catch_unwind)]
    pub fn open<'env>(
        env: &'env Env,
        connections: Vec<&NativeConnection>,
        options: String,
        cancellation: Option<&Cancellation>,
    ) -> napi::Result<PromiseRaw<'env, NativeEngine>> {
        let connections: Vec<Connection> =
            connections.into_iter().map(|connection| connection.0.clone()).collect();
        run(env, cancellation, Outcome::NotApplied, async move {
            let builder = Builder::from_json(&parse("the engine's options", &options)?)?;
            let engine = connections.into_iter().fold(builder, Builder::connection).build().await?;
            Ok(Self { engine, work: Mutex::default() })
        })
    }

    /// Makes a call of `Engine::call_json`.
    #[napi(catch_unwind)]
    pub fn call<'env>(
        &self,
        env: &'env Env,
        call: String,
        cancellation: Option<&Cancellation>,
    ) -> napi::Result<PromiseRaw<'env, String>> {
        let engine = self.engine.clone();
        run(
            env,
            cancellation,
            Outcome::Unknown,
            async move { text(engine.call_json(call.as_bytes()).await?) },
        )
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
