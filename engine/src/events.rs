//! From a change to the events of every flow that it matters to.

use crate::engine::Engine;
use crate::flow::ActiveFlow;
use crate::store::{Change, EntityState, NewEvent};
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::{Kind, List};
use ecwid_nodes::steps::{dates, diff};
use ecwid_nodes::trigger::{Event, Observation, Occurrence, Origin};
use serde_json::Value;

/// Why and how an entity was looked at.
#[derive(Debug, Clone)]
pub(crate) struct Cause {
    pub origin: Origin,
    /// The delivery, where there was one.
    pub raw: Option<String>,
    /// The event type of the delivery, where there was one.
    pub told: Option<String>,
    /// When the signed part of the delivery, or the list of what was deleted, says that it happened, Unix seconds.
    pub at: Option<i64>,
}

impl Cause {
    pub fn of(origin: Origin) -> Self {
        Self { origin, raw: None, told: None, at: None }
    }
}

/// What a flow is asked about, with all that its events say besides.
pub(crate) struct Question<'a> {
    pub store_id: i64,
    pub object_type: &'a str,
    pub id: &'a str,
    pub revision: u64,
    pub seen: Observation<'a>,
    pub changed: Vec<String>,
    /// The vendor's time of it, Unix seconds; none: now.
    pub moment: Option<i64>,
    /// Tells events about one revision apart that have nothing to do with each other.
    pub salt: &'a str,
    pub cause: &'a Cause,
}

impl Question<'_> {
    /// The events of this flow.
    pub fn put(&self, engine: &Engine, flow: &ActiveFlow) -> Vec<NewEvent> {
        let found = flow.watch.occurrences(self.seen).into_iter();
        found.map(|occurrence| self.event(engine, flow, occurrence)).collect()
    }

    fn event(&self, engine: &Engine, flow: &ActiveFlow, found: Occurrence) -> NewEvent {
        let due_ms = found.hold.map(|hold| engine.now_ms().saturating_add(hold.as_millis() as i64));
        let moment = self.moment.unwrap_or(self.seen.now);
        let entity = self.seen.entity.filter(|_| !self.seen.deleted);
        let event = Event {
            id: self.event_id(flow, &found.key),
            event_type: flow.node.meta.id.to_owned(),
            object_type: self.object_type.to_owned(),
            object_id: self.id.to_owned(),
            store_id: self.store_id,
            connection: flow.connection.name().to_owned(),
            occurred_at: dates::rfc3339(moment),
            revision: self.revision,
            entity: entity.map_or(Value::Null, |entity| Value::Object(entity.clone())),
            previous: self.seen.before.map_or(Value::Null, |fields| Value::Object(fields.clone())),
            changed: self.changed.clone(),
            part: found.part.unwrap_or_default(),
            detail: found.detail,
            held_until: due_ms.map(|due_ms| dates::rfc3339(due_ms.div_euclid(1_000))),
            caused_by_us: "unknown".to_owned(),
            origin: name_of(self.cause.origin),
            raw: self.cause.raw.clone(),
        };
        NewEvent { flow: flow.record.name.clone(), event, due_ms }
    }

    fn event_id(&self, flow: &ActiveFlow, key: &str) -> String {
        let key = if self.salt.is_empty() { key.to_owned() } else { format!("{}\n{key}", self.salt) };
        diff::event_id(self.store_id, self.object_type, self.id, self.revision, flow.node.meta.id, &key)
    }
}

fn name_of(origin: Origin) -> String {
    let name = serde_json::to_value(origin).ok();
    name.and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

/// One look at an entity, compared.
pub(crate) struct Sighting<'a> {
    pub store_id: i64,
    pub kind: &'static Kind,
    pub id: &'a str,
    /// What was known; a tombstone counts as nothing known.
    pub before: Option<&'a EntityState>,
    pub after: &'a EntityState,
    pub created: Option<i64>,
    /// Were all entities of the kind read before?
    pub primed: bool,
    /// As fetched; none once it is gone.
    pub entity: Option<&'a Object>,
    pub cause: &'a Cause,
}

impl Sighting<'_> {
    /// The events for this flow, if the change matters to it.
    pub fn events_for(&self, engine: &Engine, flow: &ActiveFlow) -> Vec<NewEvent> {
        let start = flow.record.start;
        if self.is_before(start) {
            return Vec::new();
        }
        let before = self.before.map(|state| &state.projection);
        let seen = Observation {
            before,
            after: &self.after.projection,
            entity: self.entity,
            is_new: self.is_new(start),
            deleted: self.after.tombstone,
            told: self.cause.told.as_deref(),
            now: engine.vendor_reckoned(self.store_id),
        };
        let question = Question {
            store_id: self.store_id,
            object_type: self.kind.name,
            id: self.id,
            revision: self.after.revision,
            seen,
            changed: diff::changed(self.kind, before, &self.after.projection),
            moment: self.moment(),
            salt: "",
            cause: self.cause,
        };
        question.put(engine, flow)
    }

    fn is_new(&self, start: i64) -> bool {
        let told = || self.cause.told.is_some();
        match self.created {
            _ if self.before.is_some() => false,
            // Only a delivery or the list of what was deleted tells of the end of something unknown.
            _ if self.after.tombstone => true,
            Some(created) => created >= start,
            // What has no list cannot have been read before: its webhook is all there is.
            None => self.primed || (self.kind.list == List::None && told()),
        }
    }

    /// Did the change happen before the flow's start? A change that did not move the vendor's time was seen to happen
    /// just now.
    fn is_before(&self, start: i64) -> bool {
        if self.after.tombstone {
            return self.cause.at.is_some_and(|at| at < start);
        }
        let Some(before) = self.before else { return false };
        before.updated != self.after.updated && self.after.updated.is_some_and(|updated| updated < start)
    }

    /// The vendor's time of creation for what is new, of the change for the rest, of the delivery where neither is told.
    fn moment(&self) -> Option<i64> {
        if self.after.tombstone {
            return self.cause.at;
        }
        let (first, second) = match self.before {
            None => (self.created, self.after.updated),
            Some(_) => (self.after.updated, self.created),
        };
        first.or(second).or(self.cause.at)
    }
}

impl Engine {
    /// Gives one flow the event that a known entity is new to it. The event has the identity of the current revision,
    /// so that it is stored once.
    pub(crate) async fn introduce(
        &self,
        flow: &ActiveFlow,
        kind: &'static Kind,
        id: &str,
        entity: &Object,
    ) -> ecwid_nodes::Result<u64> {
        let store_id = flow.record.store_id;
        let Some(state) = self.known(store_id, kind, id).await? else {
            return Ok(0);
        };
        let cause = Cause::of(Origin::Backfill);
        let created = diff::project(kind, entity).created;
        let entity = Some(entity);
        let sighting = Sighting {
            store_id,
            kind,
            id,
            before: None,
            after: &state,
            created,
            primed: false,
            entity,
            cause: &cause,
        };
        let events = sighting.events_for(self, flow);
        if events.is_empty() {
            return Ok(0);
        }
        let count = events.len() as u64;
        let change = Change {
            store_id,
            kind: kind.name.to_owned(),
            id: id.to_owned(),
            expected: Some(state.revision),
            state: state.clone(),
            events,
            now_ms: self.now_ms(),
        };
        let stored = self.0.store.observe(change).await?;
        self.0.outbox_ready.notify_waiters();
        Ok(if stored { count } else { 0 })
    }
}
