//! Named leases: of everything that shares the state, one at a time does what must be done by one only.

use async_trait::async_trait;
use ecwid_nodes::Result;
use serde::Serialize;
use serde_json::Value;

/// Proof of holding a lease: each new holder of a name gets a higher token, so that what an earlier one still writes
/// can be refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fence {
    /// Name of the lease.
    pub name: String,
    /// Token of its holder.
    pub token: u64,
}

/// A lease as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LeaseRow {
    /// Its name.
    pub name: String,
    /// Who has it, or had it last.
    pub holder: String,
    /// Token of that holder.
    pub token: u64,
    /// Till when, milliseconds since 1970 UTC.
    pub until_ms: i64,
}

/// Keeps named leases.
#[async_trait]
pub trait Leases: Send + Sync {
    /// Takes the lease till `until_ms` if it is free, ran out at `now_ms` or belongs to `holder` already, whose token
    /// then stays. None: somebody else has it. `holder` must be unique to whoever works with the answer.
    async fn acquire(&self, name: &str, holder: &str, now_ms: i64, until_ms: i64) -> Result<Option<u64>>;

    /// Keeps the lease till `until_ms`. False: somebody else took it meanwhile, or it was released.
    async fn renew(&self, fence: &Fence, until_ms: i64) -> Result<bool>;

    /// Gives the lease back. False: it was not held any more.
    async fn release(&self, fence: &Fence) -> Result<bool>;

    /// Every lease that was ever taken, by name.
    async fn leases(&self) -> Result<Vec<LeaseRow>>;

    /// Writes a reading position if the lease is still held with this token, in one transaction. False: it is not,
    /// and nothing was written.
    async fn set_cursor_fenced(&self, store_id: i64, name: &str, value: Value, fence: &Fence)
    -> Result<bool>;
}
