//! What is paused.

use async_trait::async_trait;
use ecwid_nodes::Result;
use serde::{Deserialize, Serialize};

/// What can be paused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Pausable {
    /// A flow, by name: its events collect, and none is given out.
    Flow(String),
    /// A vendor's store: its deliveries collect, and none is worked on. Events that exist are given out.
    Store(i64),
}

/// Something paused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Pause {
    /// What.
    pub what: Pausable,
    /// Since when, milliseconds since 1970 UTC.
    pub since_ms: i64,
    /// Why, for people.
    pub reason: String,
}

/// Keeps pauses.
#[async_trait]
pub trait Pauses: Send + Sync {
    /// Pauses; what is paused already keeps its beginning. What somebody holds at this moment may still be settled.
    async fn pause(&self, pause: Pause) -> Result<()>;

    /// Ends a pause. False: it was not paused.
    async fn resume(&self, what: &Pausable) -> Result<bool>;

    /// Everything that is paused, oldest first.
    async fn pauses(&self) -> Result<Vec<Pause>>;
}
