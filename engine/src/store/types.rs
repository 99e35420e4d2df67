//! What goes in and out of a store.

use ecwid_nodes::Event;
use ecwid_nodes::action::Object;
use ecwid_nodes::steps::verify::Delivery;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A verified delivery on its way into the inbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InboxEntry {
    /// Key under which it is stored once: [`Delivery::dedupe_key`].
    pub key: String,
    /// What was understood of it.
    pub delivery: Delivery,
    /// The body byte for byte (UTF-8 text).
    pub raw: String,
    /// The signature that was verified.
    pub signature: String,
    /// When it came, milliseconds since 1970 UTC.
    pub received_ms: i64,
    /// Why nobody works on it (`unknown_store`, `no_flow`); none: it waits for a worker.
    pub ignored: Option<String>,
}

/// What became of an insert.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inserted {
    /// Stored.
    New,
    /// It was stored before.
    Known,
    /// Too many deliveries wait: not stored.
    Full,
}

/// A delivery held by a worker.
#[derive(Debug, Clone, PartialEq)]
pub struct LeasedDelivery {
    /// Its key.
    pub key: String,
    /// What was understood of it.
    pub delivery: Delivery,
    /// The body byte for byte.
    pub raw: String,
    /// When it came, milliseconds since 1970 UTC.
    pub received_ms: i64,
    /// How often it was taken, this time included; takes that did not count are left out.
    pub attempts: u32,
    /// The hold.
    pub lease: String,
}

/// What becomes of something held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Finished.
    Done,
    /// Again at `due_ms`.
    Retry {
        /// Not before this moment, milliseconds since 1970 UTC.
        due_ms: i64,
        /// Does this attempt count?
        counts: bool,
        /// What went wrong.
        error: String,
    },
    /// Parked as a dead letter.
    Dead {
        /// What went wrong.
        error: String,
    },
}

/// What is known of an entity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EntityState {
    /// Our count of its observed states, from 1.
    pub revision: u64,
    /// When the vendor last changed it, Unix seconds.
    pub updated: Option<i64>,
    /// Digest of the projection.
    pub digest: String,
    /// The compared fields.
    pub projection: Object,
    /// It is gone.
    pub tombstone: bool,
}

/// An event on its way into the outbox of one flow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NewEvent {
    /// Name of the flow.
    pub flow: String,
    /// The event.
    pub event: Event,
    /// Not given out before this moment, milliseconds since 1970 UTC; none: at once.
    pub due_ms: Option<i64>,
}

/// One observed change with its events.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The vendor's store.
    pub store_id: i64,
    /// Kind of entity.
    pub kind: String,
    /// Id of the entity.
    pub id: String,
    /// Revision that the state must have; none: the entity must be unknown.
    pub expected: Option<u64>,
    /// The new state.
    pub state: EntityState,
    /// Events of the change.
    pub events: Vec<NewEvent>,
    /// The moment, milliseconds since 1970 UTC.
    pub now_ms: i64,
}

/// An event held by a consumer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Leased {
    /// The event.
    pub event: Event,
    /// Name of the flow.
    pub flow: String,
    /// The hold: settling needs it.
    pub lease: String,
    /// How often the event was given out, this time included.
    pub attempts: u32,
}

/// A flow as it is remembered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FlowRecord {
    /// Its name.
    pub name: String,
    /// Id of the trigger.
    pub trigger: String,
    /// Settings of the trigger.
    pub config: Object,
    /// Name of the connection.
    pub connection: String,
    /// The vendor's store.
    pub store_id: i64,
    /// Is it on?
    pub enabled: bool,
    /// What was created or changed before this moment is no event, Unix seconds, the vendor's clock.
    pub start: i64,
    /// When it was enabled first, Unix seconds, the vendor's clock.
    pub enabled_at: i64,
    /// Query parameters that narrow what polling reads.
    pub query: Object,
    /// Pause between polls, milliseconds; none: no polling.
    pub every_ms: Option<u64>,
    /// Are events of our own changes dropped?
    #[serde(default)]
    pub skip_own: bool,
}

/// A reading position.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CursorRow {
    /// The vendor's store.
    pub store_id: i64,
    /// What is read.
    pub name: String,
    /// Where reading stands.
    pub value: Value,
}

/// Inbox or outbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Deliveries not yet observed.
    Inbox,
    /// Events not yet delivered.
    Outbox,
}

/// A parked failure.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DeadLetter {
    /// Where it is parked.
    pub place: Place,
    /// Event id: the vendor's in the inbox, ours in the outbox. `replay` takes it.
    pub event_id: String,
    /// Name of the flow; none in the inbox.
    pub flow: Option<String>,
    /// Event type.
    pub event_type: String,
    /// Id of the entity.
    pub object_id: String,
    /// The vendor's store.
    pub store_id: i64,
    /// How often it was tried.
    pub attempts: u32,
    /// What went wrong last.
    pub error: String,
    /// When it was parked, milliseconds since 1970 UTC.
    pub parked_ms: i64,
}

/// How much is in one place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Depth {
    /// Waiting or held.
    pub pending: u64,
    /// Finished and not pruned yet.
    pub settled: u64,
    /// Parked.
    pub dead: u64,
    /// Stored, but nobody listens.
    pub ignored: u64,
    /// When the oldest waiting one came, milliseconds since 1970 UTC.
    pub oldest_ms: Option<i64>,
}

/// Sizes and ages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Deliveries.
    pub inbox: Depth,
    /// Events, one per flow.
    pub outbox: Depth,
    /// Known entities.
    pub entities: u64,
}
