//! What a long-running node works with, and how it tells how far it is.

use super::Connection;
use super::call::Options;
use super::perform::Caller;
use super::prepared::Prepared;
use crate::action::Object;
use crate::error::Result;
use crate::steps::page::{Page, Position};
use crate::transport::{Request, Response};
use bytes::Bytes;
use serde::Serialize;
use std::sync::Arc;
use std::time::Duration;

/// How far a long-running node is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Headway {
    /// Id of the node.
    pub node: &'static str,
    /// What it is doing, for example `checking` or `updating`; of a snapshot, the resource.
    pub stage: &'static str,
    /// Rows, or calls, dealt with so far.
    pub done: u64,
    /// All of them; null where nobody knows yet.
    pub total: Option<u64>,
    /// Of `done`, those that failed.
    pub failed: u64,
}

/// Is told how far a long-running node is. It is called from the node's own thread and should be quick.
#[derive(Clone)]
pub struct Teller(Arc<dyn Fn(&Headway) + Send + Sync>);

impl Teller {
    /// Calls `tell` whenever there is something to tell: about once a page or batch.
    pub fn new(tell: impl Fn(&Headway) + Send + Sync + 'static) -> Self {
        Self(Arc::new(tell))
    }

    pub(super) fn tell(&self, headway: &Headway) {
        (self.0)(headway);
    }
}

impl std::fmt::Debug for Teller {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Teller")
    }
}

/// What a long-running node works with: the connection, the clock, and whoever wants to know how far it is.
#[derive(Debug)]
pub struct Work {
    connection: Connection,
    caller: Caller,
    input: Object,
    options: Options,
}

impl Work {
    pub(super) fn new(connection: &Connection, call: &Prepared, options: &Options) -> Self {
        let (caller, input) = (call.caller(), call.input().clone());
        Self { connection: connection.clone(), caller, input, options: options.clone() }
    }

    /// The caller's own JSON, checked against the node's type.
    pub fn input(&self) -> &Object {
        &self.input
    }

    /// The store.
    pub fn store_id(&self) -> i64 {
        self.connection.store_id()
    }

    /// The caller's idempotency key.
    pub fn key(&self) -> Option<&str> {
        self.options.idempotency_key.as_deref()
    }

    /// Must nothing be written? Reading is allowed.
    pub fn is_dry_run(&self) -> bool {
        self.options.dry_run
    }

    /// The current time, milliseconds since 1970 UTC.
    pub fn now_ms(&self) -> i64 {
        jiff::Timestamp::now().as_millisecond()
    }

    /// Waits.
    pub async fn pause(&self, pause: Duration) {
        tokio::time::sleep(pause).await;
    }

    /// Tells how far the node is.
    pub fn tell(&self, stage: &'static str, done: u64, total: Option<u64>, failed: u64) {
        if let Some(teller) = &self.options.progress {
            teller.tell(&Headway { node: self.caller.id, stage, done, total, failed });
        }
    }

    /// Sends a request; a write is journalled. Every refusal is an error.
    pub async fn send(&self, request: Request) -> Result<Response> {
        self.connection.send_checked(self.caller, request, &[]).await
    }

    /// Reads one page of a search node.
    pub async fn page(&self, node: &str, input: &Object, position: Option<Position>) -> Result<Page> {
        self.connection.page(node, input, position).await
    }

    /// Calls a node that reads.
    pub async fn read(&self, node: &str, input: &Object) -> Result<Bytes> {
        self.connection.invoke(node, input, Options::default()).await.map(|answer| answer.json)
    }
}
