//! State on its way from one store to another: everything as a stream of records, in order.

use super::{CursorRow, EntityState, FlowRecord, InboxEntry, NewEvent, OwnWrite, Pause, Store};
use async_trait::async_trait;
use ecwid_nodes::Result;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What records are exported together, in the order in which they are imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Section {
    /// What is paused.
    Pauses,
    /// Flows.
    Flows,
    /// Reading positions.
    Cursors,
    /// States of entities.
    Entities,
    /// Own writes.
    Writes,
    /// Deliveries, oldest first.
    Deliveries,
    /// Events, oldest first.
    Events,
}

impl Section {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Pauses,
        Self::Flows,
        Self::Cursors,
        Self::Entities,
        Self::Writes,
        Self::Deliveries,
        Self::Events,
    ];
}

/// Life of a delivery or event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Waiting or held.
    Pending,
    /// Settled.
    Done,
    /// Parked.
    Dead,
    /// Stored, but nobody listens.
    Ignored,
}

/// How far a delivery or event came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Progressed {
    /// Where it stands. What was held is pending again.
    pub stage: Stage,
    /// Not before this moment, milliseconds since 1970 UTC; 0: at once.
    pub due_ms: i64,
    /// How often it was taken.
    pub attempts: u32,
    /// What went wrong last.
    pub error: String,
    /// When it was settled or parked, milliseconds since 1970 UTC.
    pub settled_ms: i64,
}

/// One record of a store.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "record")]
pub enum Record {
    /// Something paused.
    Pause(Pause),
    /// A flow.
    Flow(FlowRecord),
    /// A reading position.
    Cursor(CursorRow),
    /// An entity's state.
    Entity {
        /// The vendor's store.
        #[serde(rename = "storeId")]
        store_id: i64,
        /// Kind of entity.
        kind: String,
        /// Id of the entity.
        id: String,
        /// What is known of it.
        state: EntityState,
    },
    /// An own write.
    Write {
        /// The write.
        write: OwnWrite,
        /// Was it claimed?
        consumed: bool,
    },
    /// A delivery.
    Delivery {
        /// As it was stored.
        entry: InboxEntry,
        /// How far it came.
        progress: Progressed,
    },
    /// An event.
    Event {
        /// As it was stored.
        new: NewEvent,
        /// When, milliseconds since 1970 UTC.
        #[serde(rename = "createdMs")]
        created_ms: i64,
        /// How far it came.
        progress: Progressed,
    },
}

/// A piece of a section.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Exported {
    /// Records in their order.
    pub records: Vec<Record>,
    /// Where the next piece begins; none: this was the last.
    pub next: Option<String>,
}

/// Gives everything out and takes it in. Leases and budgets are left behind: both end by themselves.
#[async_trait]
pub trait Archive: Send + Sync {
    /// Up to `max` records of a section, after `after` (none: from the beginning).
    async fn export(&self, section: Section, after: Option<&str>, max: usize) -> Result<Exported>;

    /// Stores records as they are. What is there already, by its key, is left alone, so that a copy that was
    /// interrupted can be started again. Gives the number stored.
    async fn import(&self, records: Vec<Record>) -> Result<u64>;
}

/// Records of a section that were copied so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Copied {
    /// The section.
    pub section: Section,
    /// Records read from the source.
    pub read: u64,
    /// Records that were new to the target.
    pub stored: u64,
}

/// Records that are copied at once: bounds the memory.
const PIECE: usize = 500;

/// Copies everything from one store to another, telling the progress after every piece. Nothing may work with either
/// store meanwhile.
pub async fn copy_state(
    from: &Arc<dyn Store>,
    to: &Arc<dyn Store>,
    mut progress: impl FnMut(Copied) + Send,
) -> Result<Vec<Copied>> {
    let mut all = Vec::new();
    for section in Section::ALL {
        let (mut copied, mut after) = (Copied { section, read: 0, stored: 0 }, None::<String>);
        loop {
            let piece = from.export(section, after.as_deref(), PIECE).await?;
            copied.read += piece.records.len() as u64;
            copied.stored += to.import(piece.records).await?;
            progress(copied);
            after = piece.next;
            if after.is_none() {
                break;
            }
        }
        all.push(copied);
    }
    Ok(all)
}
