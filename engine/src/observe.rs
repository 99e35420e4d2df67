//! One way for every look at an entity, whether a webhook, a poll, a scan or a backfill caused it.
//!
//! Single reads are fresh, rows of a search may lag. Every look is compared with the state that was known *before* the
//! reading began, and replaces only that state: two workers that look at the same entity at the same time cannot
//! overtake each other, the second one looks again.

use crate::engine::Engine;
use crate::events::{Cause, Sighting};
use crate::fetch::{Fetched, filed_id};
use crate::prime;
use crate::status::Counters;
use crate::store::{Change, EntityState, NewEvent};
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::Kind;
use ecwid_nodes::steps::diff::{self, Projection};
use ecwid_nodes::{Connection, Error, Kind as ErrorKind, Result};

/// Looks at one entity before giving way to whoever keeps changing it.
const LOOKS: usize = 8;

/// What a look brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Seen {
    /// Stored, with this number of events.
    Stored(usize),
    /// As known.
    Unchanged,
    /// Older than what is known.
    Stale,
    /// Not in the store, and nothing was changed here.
    Absent,
}

/// What a look means beside what is known.
#[derive(Debug, PartialEq, Eq)]
enum Judgement {
    Accept,
    Unchanged,
    /// As known, but for fields that the version which wrote the state did not keep.
    Widened,
    Stale,
    /// Only a fresh read can tell.
    Confirm,
}

fn judge(kind: &Kind, before: Option<&EntityState>, now: &Projection, is_fresh: bool) -> Judgement {
    let Some(before) = before else {
        return Judgement::Accept;
    };
    if before.tombstone {
        // A search that lags may still show what is gone.
        return if is_fresh { Judgement::Accept } else { Judgement::Confirm };
    }
    if before.digest == now.digest {
        return Judgement::Unchanged;
    }
    if diff::is_wider_view(kind, (&before.digest, &before.projection), now) {
        return Judgement::Widened;
    }
    match (before.updated, now.updated) {
        (Some(known), Some(seen)) if seen < known => Judgement::Stale,
        (Some(known), Some(seen)) if seen > known => Judgement::Accept,
        // Whole seconds, or no time at all, cannot tell which is newer.
        _ if is_fresh => Judgement::Accept,
        _ => Judgement::Confirm,
    }
}

/// The place of an entity.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub connection: &'a Connection,
    pub kind: &'static Kind,
    pub id: &'a str,
}

impl Engine {
    /// Reads the entity and observes it.
    pub(crate) async fn look(&self, subject: Subject<'_>, cause: &Cause) -> Result<Seen> {
        let (kind, mut id) = (subject.kind, subject.id.to_owned());
        for _ in 0..LOOKS {
            let before = self.known(subject.connection.store_id(), kind, &id).await?;
            let Fetched::Entity(entity) = self.fetch(subject.connection, kind, &id).await? else {
                return Ok(Seen::Absent);
            };
            let real = filed_id(kind, subject.connection.store_id(), &id, &entity);
            if real != id {
                // Asked for under another name: what is known is filed under the public id.
                id = real;
                continue;
            }
            let at = Subject { id: &id, ..subject };
            if let Some(seen) = self.compare(at, before, &entity, true, cause).await? {
                return Ok(seen);
            }
        }
        Err(Error::new(
            ErrorKind::Conflict,
            format!("{} `{id}` changes faster than it can be read", kind.name),
        )
        .with_retry(ecwid_nodes::error::Retry::Backoff))
    }

    /// Observes a row of a search, given what was known when the row had been read.
    pub(crate) async fn observe_row(
        &self,
        subject: Subject<'_>,
        before: Option<EntityState>,
        row: &Object,
        cause: &Cause,
    ) -> Result<Seen> {
        match self.compare(subject, before, row, false, cause).await? {
            Some(seen) => Ok(seen),
            None => match self.look(subject, cause).await? {
                Seen::Absent => self.bury(subject, cause).await,
                seen => Ok(seen),
            },
        }
    }

    /// The entity is gone: what is known of it becomes a tombstone. What was never known leaves none.
    pub(crate) async fn bury(&self, subject: Subject<'_>, cause: &Cause) -> Result<Seen> {
        for _ in 0..LOOKS {
            let before = self.known(subject.connection.store_id(), subject.kind, subject.id).await?;
            let Some(before) = before.filter(|state| !state.tombstone) else {
                return Ok(Seen::Absent);
            };
            if let Some(seen) = self.store_end(subject, Some(before), cause).await? {
                return Ok(seen);
            }
        }
        Ok(Seen::Stale)
    }

    /// As [`Engine::bury`], on the word of a delivery or of the list of what was deleted: what was never known leaves a
    /// tombstone as well, and its end is an event.
    pub(crate) async fn bury_told(&self, subject: Subject<'_>, cause: &Cause) -> Result<Seen> {
        for _ in 0..LOOKS {
            let before = self.known(subject.connection.store_id(), subject.kind, subject.id).await?;
            if before.as_ref().is_some_and(|state| state.tombstone) {
                return Ok(Seen::Unchanged);
            }
            if let Some(seen) = self.store_end(subject, before, cause).await? {
                return Ok(seen);
            }
        }
        Ok(Seen::Stale)
    }

    async fn store_end(
        &self,
        subject: Subject<'_>,
        before: Option<EntityState>,
        cause: &Cause,
    ) -> Result<Option<Seen>> {
        let known = before.clone();
        let after = EntityState {
            revision: known.as_ref().map_or(0, |state| state.revision) + 1,
            updated: known.as_ref().and_then(|state| state.updated),
            digest: String::new(),
            projection: known.map(|state| state.projection).unwrap_or_default(),
            tombstone: true,
        };
        let found = Found { before, after, created: None, entity: None };
        self.store_change(subject, found, cause).await
    }

    /// Observes how a connection fares.
    pub(crate) async fn observe_health(
        &self,
        subject: Subject<'_>,
        shown: &Object,
        cause: &Cause,
    ) -> Result<()> {
        for _ in 0..LOOKS {
            let before = self.known(subject.connection.store_id(), subject.kind, subject.id).await?;
            if self.compare(subject, before, shown, true, cause).await?.is_some() {
                break;
            }
        }
        Ok(())
    }

    pub(crate) async fn known(&self, store_id: i64, kind: &Kind, id: &str) -> Result<Option<EntityState>> {
        let states = self.0.store.entities(store_id, kind.name, &[id.to_owned()]).await?;
        Ok(states.into_iter().next().flatten())
    }

    /// None: somebody else was faster, or only a fresh read can tell; look again.
    async fn compare(
        &self,
        subject: Subject<'_>,
        before: Option<EntityState>,
        entity: &Object,
        is_fresh: bool,
        cause: &Cause,
    ) -> Result<Option<Seen>> {
        let projection = diff::project(subject.kind, entity);
        match judge(subject.kind, before.as_ref(), &projection, is_fresh) {
            Judgement::Confirm => return Ok(None),
            Judgement::Unchanged => {
                Counters::add(&self.0.counters.unchanged);
                return Ok(Some(Seen::Unchanged));
            }
            Judgement::Stale => {
                Counters::add(&self.0.counters.stale);
                return Ok(Some(Seen::Stale));
            }
            Judgement::Widened => return self.widen(subject, before, projection).await,
            Judgement::Accept => {}
        }
        let revision = before.as_ref().map_or(0, |state| state.revision) + 1;
        let created = projection.created;
        let found = Found { before, after: first_state(projection, revision), created, entity: Some(entity) };
        self.store_change(subject, found, cause).await
    }

    /// Keeps what this version knows more of an entity. Nothing happened, so nothing is told.
    async fn widen(
        &self,
        subject: Subject<'_>,
        before: Option<EntityState>,
        projection: Projection,
    ) -> Result<Option<Seen>> {
        let expected = before.map(|state| state.revision);
        let change = Change {
            store_id: subject.connection.store_id(),
            kind: subject.kind.name.to_owned(),
            id: subject.id.to_owned(),
            expected,
            state: first_state(projection, expected.unwrap_or(0) + 1),
            events: Vec::new(),
            now_ms: self.now_ms(),
        };
        Ok(self.0.store.observe(change).await?.then_some(Seen::Unchanged))
    }

    async fn store_change(
        &self,
        subject: Subject<'_>,
        found: Found<'_>,
        cause: &Cause,
    ) -> Result<Option<Seen>> {
        let (store_id, kind) = (subject.connection.store_id(), subject.kind);
        let primed = found.created.is_none() && prime::is_primed(self, store_id, kind).await?;
        let expected = found.before.as_ref().map(|state| state.revision);
        let sighting = Sighting {
            store_id,
            kind,
            id: subject.id,
            before: found.before.as_ref().filter(|state| !state.tombstone),
            after: &found.after,
            created: found.created,
            primed,
            entity: found.entity,
            cause,
        };
        let flows = self.watchers_of(subject);
        let mut events: Vec<NewEvent> =
            flows.iter().flat_map(|flow| sighting.events_for(self, flow)).collect();
        let echo = if flows.is_empty() { None } else { Some(self.echo_of(&sighting).await) };
        if let Some(echo) = &echo {
            echo.mark(&mut events, &flows);
        }
        let count = events.len();
        let stored = self
            .0
            .store
            .observe(Change {
                store_id,
                kind: kind.name.to_owned(),
                id: subject.id.to_owned(),
                expected,
                state: found.after,
                events,
                now_ms: self.now_ms(),
            })
            .await?;
        if let (true, Some(echo)) = (stored, &echo) {
            self.claim(echo).await;
        }
        if stored {
            self.announce(count as u64);
        }
        Ok(stored.then_some(Seen::Stored(count)))
    }

    /// Events were stored: wakes who waits for some.
    pub(crate) fn announce(&self, events: u64) {
        if events > 0 {
            self.0.counters.events.fetch_add(events, std::sync::atomic::Ordering::Relaxed);
            self.0.outbox_ready.notify_waiters();
        }
    }
}

impl Engine {
    async fn echo_of(&self, sighting: &Sighting<'_>) -> crate::journal::Echo {
        let before = sighting.before.map(|state| &state.projection);
        let changed = diff::changed(sighting.kind, before, &sighting.after.projection);
        self.echo(sighting.store_id, sighting.kind, sighting.id, sighting.before, sighting.after, &changed)
            .await
    }
}

struct Found<'a> {
    before: Option<EntityState>,
    after: EntityState,
    created: Option<i64>,
    entity: Option<&'a Object>,
}

/// The state that a projection becomes.
pub(crate) fn first_state(projection: Projection, revision: u64) -> EntityState {
    EntityState {
        revision,
        updated: projection.updated,
        digest: projection.digest,
        projection: projection.fields,
        tombstone: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ecwid_nodes::kinds::{CATEGORY, ORDER};
    use serde_json::json;

    fn project(kind: &Kind, entity: serde_json::Value) -> Projection {
        diff::project(kind, entity.as_object().unwrap())
    }

    fn order(updated: i64, status: &str) -> Projection {
        project(
            &ORDER,
            json!({"id": "A", "createTimestamp": 1, "updateTimestamp": updated, "paymentStatus": status}),
        )
    }

    #[test]
    fn time_tells_newer_from_older_and_a_fresh_read_decides_the_rest() {
        let known = first_state(order(100, "AWAITING_PAYMENT"), 1);
        let judge = |now: Projection, is_fresh| judge(&ORDER, Some(&known), &now, is_fresh);
        assert_eq!(judge(order(100, "AWAITING_PAYMENT"), false), Judgement::Unchanged);
        assert_eq!(judge(order(99, "PAID"), true), Judgement::Stale);
        assert_eq!(judge(order(101, "PAID"), false), Judgement::Accept);
        assert_eq!(judge(order(100, "PAID"), false), Judgement::Confirm);
        assert_eq!(judge(order(100, "PAID"), true), Judgement::Accept);
    }

    #[test]
    fn without_a_time_a_difference_is_confirmed() {
        let known = first_state(project(&CATEGORY, json!({"id": 1, "name": "A"})), 1);
        let renamed = project(&CATEGORY, json!({"id": 1, "name": "B"}));
        assert_eq!(judge(&CATEGORY, Some(&known), &renamed, false), Judgement::Confirm);
        assert_eq!(judge(&CATEGORY, None, &renamed, false), Judgement::Accept);
    }

    #[test]
    fn a_lagging_search_does_not_raise_the_dead() {
        let known = EntityState { tombstone: true, ..first_state(order(100, "PAID"), 2) };
        assert_eq!(judge(&ORDER, Some(&known), &order(100, "PAID"), false), Judgement::Confirm);
        assert_eq!(judge(&ORDER, Some(&known), &order(100, "PAID"), true), Judgement::Accept);
    }
}
