//! Durable state: what was received, what is known of every entity, what is still to be delivered.
//!
//! One trait, several homes. Every implementation passes the same conformance suite (`tests/store_conformance.rs`).
//! All times are milliseconds since 1970 UTC and come from the caller, so that a store needs no clock.

mod archive;
mod budgets;
mod journal;
mod leases;
mod memory;
mod pauses;
#[cfg(feature = "postgres")]
mod postgres;
mod selection;
mod sqlite;
mod types;
mod upkeep;

pub use archive::{Archive, Copied, Exported, Progressed, Record, Section, Stage, copy_state};
pub use budgets::Budgets;
pub(crate) use budgets::share_budget;
pub use journal::{Journal, OwnWrite};
pub use leases::{Fence, LeaseRow, Leases};
pub use memory::MemoryStore;
pub use pauses::{Pausable, Pause, Pauses};
#[cfg(feature = "postgres")]
pub use postgres::PostgresStore;
pub use selection::{Finished, LetterCount, Selecting, Selection};
pub use sqlite::SqliteStore;
pub use types::{
    Change, Counts, CursorRow, DeadLetter, Depth, EntityState, FlowRecord, InboxEntry, Inserted, Leased,
    LeasedDelivery, NewEvent, Place, Verdict,
};
pub use upkeep::{Health, Upkeep};

use async_trait::async_trait;
use ecwid_nodes::Result;
pub use ecwid_nodes::transport::{Ask, Reservation};
use serde_json::Value;

/// Durable state of an engine. Errors have the kind `Storage`.
#[async_trait]
pub trait Store:
    Archive + Budgets + Journal + Leases + Pauses + Selecting + Upkeep + Send + Sync + 'static
{
    /// Stores a delivery once, due at once. `bound` limits the deliveries that wait: beyond it nothing is stored.
    async fn inbox_insert(&self, entry: InboxEntry, bound: u64) -> Result<Inserted>;

    /// Takes up to `max` due deliveries, oldest first, and holds them until `until_ms`; a hold that ran out counts as
    /// due again. New ones and those that come again take turns, so that failing ones do not hold up the others.
    async fn inbox_lease(&self, max: usize, now_ms: i64, until_ms: i64) -> Result<Vec<LeasedDelivery>>;

    /// Finishes or postpones a held delivery. False: `lease` no longer holds it, and nothing was changed.
    async fn inbox_settle(&self, key: &str, lease: &str, verdict: Verdict, now_ms: i64) -> Result<bool>;

    /// What is known of these entities, in the order of `ids`.
    async fn entities(&self, store_id: i64, kind: &str, ids: &[String]) -> Result<Vec<Option<EntityState>>>;

    /// Replaces an entity's state and stores the events of the change, all or nothing. False: the state is not at the
    /// expected revision any more, and nothing was changed. An event that is stored already is left as it is.
    async fn observe(&self, change: Change) -> Result<bool>;

    /// Observes several changes; each stands for itself. Gives what [`Store::observe`] would, in their order.
    async fn observe_all(&self, changes: Vec<Change>) -> Result<Vec<bool>> {
        let mut stored = Vec::with_capacity(changes.len());
        for change in changes {
            stored.push(self.observe(change).await?);
        }
        Ok(stored)
    }

    /// Ids of known entities of a kind that are not gone, in the order of their bytes, after `after` and at most `max`.
    async fn entity_ids(
        &self,
        store_id: i64,
        kind: &str,
        after: Option<&str>,
        max: usize,
    ) -> Result<Vec<String>>;

    /// Stores events that no entity's state belongs to, all or nothing. An event that is stored already is left as it
    /// is.
    async fn emit(&self, events: Vec<NewEvent>, now_ms: i64) -> Result<()>;

    /// Stores first states without events; entities that are known already are left alone. Gives the number stored.
    async fn baseline(&self, store_id: i64, kind: &str, rows: Vec<(String, EntityState)>) -> Result<u64>;

    /// Takes up to `max` due events, oldest first, of these flows or of all, and holds them until `until_ms`. An event
    /// is not given out before its moment, nor while an older one of the same flow and entity is unsettled. Live events come before those of a
    /// backfill.
    async fn outbox_lease(
        &self,
        flows: Option<&[String]>,
        max: usize,
        now_ms: i64,
        until_ms: i64,
    ) -> Result<Vec<Leased>>;

    /// How often a held event was given out; none if `lease` no longer holds it.
    async fn outbox_attempts(&self, event_id: &str, flow: &str, lease: &str) -> Result<Option<u32>>;

    /// Finishes or postpones a held event. False: `lease` no longer holds it, and nothing was changed.
    async fn outbox_settle(
        &self,
        event_id: &str,
        flow: &str,
        lease: &str,
        verdict: Verdict,
        now_ms: i64,
    ) -> Result<bool>;

    /// The next moment after `now_ms` at which something that waits in `place` becomes due; none if nothing waits.
    async fn next_due(&self, place: Place, now_ms: i64) -> Result<Option<i64>>;

    /// A reading position, as the engine wrote it.
    async fn cursor(&self, store_id: i64, name: &str) -> Result<Option<Value>>;

    /// Writes a reading position.
    async fn set_cursor(&self, store_id: i64, name: &str, value: Value) -> Result<()>;

    /// Every reading position.
    async fn cursors(&self) -> Result<Vec<CursorRow>>;

    /// Writes a flow under its name.
    async fn put_flow(&self, flow: FlowRecord) -> Result<()>;

    /// Every flow, by name.
    async fn flows(&self) -> Result<Vec<FlowRecord>>;

    /// Parked failures, newest first.
    async fn dead_letters(&self, max: usize) -> Result<Vec<DeadLetter>> {
        self.select_dead(&Selection::default(), max).await
    }

    /// Makes a dead or settled delivery or event due again, by its event id. Gives the number of rows.
    async fn replay(&self, event_id: &str, now_ms: i64) -> Result<u64> {
        self.replay_selected(&Selection::event(event_id), Finished::Any, now_ms).await
    }

    /// Sizes and ages for the status report.
    async fn counts(&self) -> Result<Counts>;

    /// Removes deliveries and events that were settled or ignored, and own writes that ended, before `before_ms`. Dead
    /// letters stay.
    async fn prune(&self, before_ms: i64) -> Result<u64>;
}

/// A token that identifies one hold: whoever lost the hold cannot settle with it.
pub(crate) fn new_lease() -> String {
    use rand::distr::{Alphanumeric, SampleString};
    Alphanumeric.sample_string(&mut rand::rng(), 20)
}

/// Live events come before those of a backfill.
pub(crate) fn rank(event: &ecwid_nodes::Event) -> i64 {
    i64::from(event.origin == "backfill")
}

/// What events of one entity have in common, for their order.
pub(crate) fn subject(event: &ecwid_nodes::Event) -> String {
    format!("{}/{}/{}", event.store_id, event.object_type, event.object_id)
}
