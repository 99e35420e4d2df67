//! How a store is doing and what it needs to stay small.

use async_trait::async_trait;
use ecwid_nodes::Result;
use serde::Serialize;
use tokio::sync::watch;

/// How a store is doing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Health {
    /// `memory`, `sqlite` or `postgres`.
    pub kind: &'static str,
    /// Version of its tables; none: it has none.
    pub version: Option<u32>,
    /// How long a small write took, microseconds.
    pub write_us: u64,
    /// Bytes on disk, with everything that belongs to it.
    pub bytes: u64,
    /// Bytes of it that are free to be used again.
    pub free_bytes: u64,
    /// Bytes from which on no delivery is taken; none: no bound.
    pub bound_bytes: Option<u64>,
    /// How far the store's clock is ahead of this machine's, milliseconds.
    pub clock_offset_ms: i64,
}

/// Looks after a store.
#[async_trait]
pub trait Upkeep: Send + Sync {
    /// Writes something small and measures. Fails when the store cannot be written.
    async fn health(&self) -> Result<Health>;

    /// Gives back disk space that pruning freed, a bounded piece of work at a time. Gives the bytes.
    async fn compact(&self) -> Result<u64>;

    /// How far the store's clock is ahead of this machine's, milliseconds. Machines that share a store add it to
    /// their time, so that one with a wrong clock does not take what others hold.
    fn clock_offset_ms(&self) -> i64 {
        0
    }

    /// Do several processes use it at the same time?
    fn is_shared(&self) -> bool {
        false
    }

    /// Changes whenever another process may have put something in; none: nobody else can.
    fn arrivals(&self) -> Option<watch::Receiver<u64>> {
        None
    }
}
