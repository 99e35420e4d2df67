//! From a change to the events of every flow that it matters to.

use crate::engine::Engine;
use crate::flow::ActiveFlow;
use crate::store::{Change, EntityState, NewEvent};
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::Kind;
use ecwid_nodes::steps::{dates, diff};
use ecwid_nodes::trigger::{Event, Observation, Origin};
use serde_json::Value;

/// Why and how an entity was looked at.
#[derive(Debug, Clone)]
pub(crate) struct Cause {
    pub origin: Origin,
    /// The delivery, where there was one.
    pub raw: Option<String>,
    /// When the signed part of the delivery says that it happened, Unix seconds.
    pub at: Option<i64>,
}

impl Cause {
    pub fn of(origin: Origin) -> Self {
        Self { origin, raw: None, at: None }
    }
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
    /// The event for this flow, if the change matters to it.
    pub fn event_for(&self, engine: &Engine, flow: &ActiveFlow) -> Option<NewEvent> {
        let start = flow.record.start;
        let is_new = self.before.is_none() && self.created.map_or(self.primed, |created| created >= start);
        let observation = Observation {
            before: self.before.map(|state| &state.projection),
            after: &self.after.projection,
            is_new,
            deleted: self.after.tombstone,
        };
        if self.is_before(start) || !flow.watch.matches(observation) {
            return None;
        }
        Some(NewEvent { flow: flow.record.name.clone(), event: self.event(engine, flow), due_ms: None })
    }

    /// Did the change happen before the flow's start? A change that did not move the vendor's time was seen to happen
    /// just now.
    fn is_before(&self, start: i64) -> bool {
        let Some(before) = self.before else { return false };
        before.updated != self.after.updated && self.after.updated.is_some_and(|updated| updated < start)
    }

    fn event(&self, engine: &Engine, flow: &ActiveFlow) -> Event {
        let before = self.before.map(|state| &state.projection);
        Event {
            id: diff::event_id(
                self.store_id,
                self.kind.name,
                self.id,
                self.after.revision,
                flow.node.meta.id,
            ),
            event_type: flow.node.meta.id.to_owned(),
            object_type: self.kind.name.to_owned(),
            object_id: self.id.to_owned(),
            store_id: self.store_id,
            connection: flow.connection.name().to_owned(),
            occurred_at: dates::rfc3339(self.moment().unwrap_or_else(|| engine.now_ms().div_euclid(1_000))),
            revision: self.after.revision,
            entity: self.entity.map_or(Value::Null, |entity| Value::Object(entity.clone())),
            previous: before.map_or(Value::Null, |fields| Value::Object(fields.clone())),
            changed: diff::changed(self.kind, before, &self.after.projection),
            caused_by_us: "unknown".to_owned(),
            origin: serde_json::to_value(self.cause.origin)
                .ok()
                .and_then(|name| name.as_str().map(str::to_owned))
                .unwrap_or_default(),
            raw: self.cause.raw.clone(),
        }
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
        id: &str,
        entity: &Object,
    ) -> ecwid_nodes::Result<u64> {
        let (store_id, kind) = (flow.record.store_id, flow.kind());
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
        let Some(event) = sighting.event_for(self, flow) else {
            return Ok(0);
        };
        let change = Change {
            store_id,
            kind: kind.name.to_owned(),
            id: id.to_owned(),
            expected: Some(state.revision),
            state: state.clone(),
            events: vec![event],
            now_ms: self.now_ms(),
        };
        let stored = self.0.store.observe(change).await?;
        self.0.outbox_ready.notify_waiters();
        Ok(u64::from(stored))
    }
}
