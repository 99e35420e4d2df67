//! Our own writes: kept before they are sent, so that their echo is known when it comes back.

use async_trait::async_trait;
use ecwid_nodes::Result;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One write of ours, from before it was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnWrite {
    /// Our id of the write.
    pub id: String,
    /// The vendor's store.
    pub store_id: i64,
    /// Kind of entity.
    pub kind: String,
    /// Id of the entity; none: not known yet, as before the answer to a creation.
    pub entity_id: Option<String>,
    /// Fields that were written.
    pub fields: Vec<String>,
    /// Digest of the state that was known before; none: the entity was unknown.
    pub digest_before: Option<String>,
    /// When sending began, milliseconds since 1970 UTC.
    pub started_ms: i64,
    /// When the answer came, milliseconds since 1970 UTC; none: it did not come, or not yet.
    pub ended_ms: Option<i64>,
    /// The caller's key that makes a repetition safe.
    pub idempotency_key: Option<String>,
    /// Digest of the request: the same key with another request is a mistake.
    pub request_digest: String,
    /// The answer, for a repetition under the same key.
    pub answer: Option<Value>,
}

/// Keeps own writes.
#[async_trait]
pub trait Journal: Send + Sync {
    /// Stores a write, or replaces the one of the same id; what was consumed stays consumed. False: another write of
    /// the store has its idempotency key already, and nothing was stored.
    async fn journal(&self, write: OwnWrite) -> Result<bool>;

    /// Writes to this entity that began at `since_ms` or later and were not consumed, oldest first.
    async fn own_writes(
        &self,
        store_id: i64,
        kind: &str,
        entity_id: &str,
        since_ms: i64,
    ) -> Result<Vec<OwnWrite>>;

    /// Claims a write as the cause of one observed change. False: it was claimed before, or there is no such write.
    async fn consume_write(&self, id: &str) -> Result<bool>;

    /// The write that has this idempotency key, consumed or not.
    async fn write_by_key(&self, store_id: i64, idempotency_key: &str) -> Result<Option<OwnWrite>>;
}
