//! A trigger: a stream of events, described once.
//!
//! A trigger never reads the network. The engine observes an entity (by webhook, poll or scan), keeps a projection of
//! it, and asks every trigger of that kind what of the change matters. Triggers that are not about an entity's change
//! observe something else in the same way: see [`Source`].

use crate::action::{Described, Object};
use crate::error::{Problem, Result};
use crate::kinds::{self, Kind};
use crate::steps::{decode, normalise};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::time::Duration;

/// What a trigger observes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Entities of one kind: what is seen is the entity's projection.
    Entity(&'static Kind),
    /// The entities that a saved search finds, see [`Trigger::search`]: what is seen is one that begins to match.
    Search,
    /// Verified deliveries, without reading any entity: what is seen is the delivery (`eventType`, `entityId`, `data`).
    Deliveries,
    /// Whether connections work: what is seen is a connection's health (`state`, `reason`, `failures`, `message`).
    Health,
}

/// How a trigger finds out. The words are shown to users.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Found {
    /// A webhook tells, within seconds.
    Webhook,
    /// Reading what changed since the last time.
    Poll,
    /// Comparing the whole list with what is known.
    Scan,
    /// A search that is repeated at its own pace, or a moment that is waited for.
    Schedule,
}

/// The facts about a trigger that its struct cannot say.
#[derive(Debug, Clone, Copy)]
pub struct TriggerMeta {
    /// `resource.past_participle`, lower case with underscores.
    pub id: &'static str,
    /// Other names that people use for it.
    pub aliases: &'static [&'static str],
    /// A few words for menus: `Order paid`.
    pub title: &'static str,
    /// What is observed.
    pub source: Source,
    /// Webhook events that wake it, in the vendor's documented spelling. Empty for [`Source::Deliveries`]: all.
    pub webhooks: &'static [&'static str],
    /// How it finds out.
    pub found: &'static [Found],
    /// Scopes that the token needs, all of them.
    pub scopes: &'static [&'static str],
    /// What it cannot see, in one sentence for the user.
    pub limits: &'static str,
    /// The vendor's page that the trigger rests on.
    pub docs: &'static str,
}

impl TriggerMeta {
    /// Facts of a trigger about changes of an entity, found by webhook and by polling; for struct update syntax.
    pub const fn of(kind: &'static Kind) -> Self {
        Self {
            id: "",
            aliases: &[],
            title: "",
            source: Source::Entity(kind),
            webhooks: &[],
            found: &[Found::Webhook, Found::Poll],
            scopes: &[],
            limits: "",
            docs: "https://docs.ecwid.com/build-apps/webhook-automations/learn-ecwid-webhooks/list-of-webhook-events",
        }
    }

    /// What its events call `objectType`; none where that depends on the settings or on the delivery.
    pub fn object_type(&self) -> Option<&'static str> {
        match self.source {
            Source::Entity(kind) => Some(kind.name),
            Source::Health => Some(kinds::CONNECTION.name),
            Source::Deliveries if !self.webhooks.is_empty() => Some(normalise::family(self.id)),
            Source::Deliveries | Source::Search => None,
        }
    }

    /// The family of nodes that it stands with in menus and on reference pages.
    pub fn group(&self) -> &'static str {
        match (self.object_type(), self.source) {
            (Some(name), _) => name,
            (None, Source::Deliveries) => "delivery",
            (None, _) => normalise::family(self.id),
        }
    }

    /// The kind of entity that is observed; none for the other sources.
    pub const fn kind(&self) -> Option<&'static Kind> {
        match self.source {
            Source::Entity(kind) => Some(kind),
            Source::Search | Source::Deliveries | Source::Health => None,
        }
    }
}

/// Why the engine looked at the entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A verified webhook delivery.
    Webhook,
    /// A polling slice.
    Poll,
    /// A comparison of the whole list.
    Reconcile,
    /// A run over the past.
    Backfill,
    /// A repeated search, or a moment that has come.
    Schedule,
    /// The engine's own experience with a connection.
    Health,
}

/// One look at an entity, beside what was known before.
#[derive(Debug, Clone, Copy)]
pub struct Observation<'a> {
    /// The projection kept from the last look; none at the first sighting.
    pub before: Option<&'a Object>,
    /// The projection of this look.
    pub after: &'a Object,
    /// The whole entity as it was read, to quote from; none once it is gone. Decide on `after`: what a search and a
    /// single read answer differs in other fields.
    pub entity: Option<&'a Object>,
    /// Was the entity created after the flow was enabled (or after its start date)? Only meaningful without `before`.
    pub is_new: bool,
    /// The entity is gone; `after` is then what was known last.
    pub deleted: bool,
    /// What the delivery that made us look says that happened, for example `size_chart.updated`: a hint, not signed.
    pub told: Option<&'a str>,
    /// The vendor's time, Unix seconds.
    pub now: i64,
}

impl<'a> Observation<'a> {
    /// A look at an entity that is new where nothing is known of it yet, at a moment that does not matter.
    pub fn between(before: Option<&'a Object>, after: &'a Object) -> Self {
        Self { before, after, entity: Some(after), is_new: true, deleted: false, told: None, now: 0 }
    }

    /// The entity is gone; `last` is what was known of it.
    pub fn removal(last: &'a Object) -> Self {
        Self { entity: None, deleted: true, ..Self::between(Some(last), last) }
    }

    /// A first sighting of an entity that was there before the flow: a baseline, never an event.
    pub fn is_baseline(&self) -> bool {
        self.before.is_none() && !self.is_new
    }

    /// A field of the projection before, JSON null where it was absent.
    pub fn was(&self, field: &str) -> &Value {
        self.before.and_then(|before| before.get(field)).unwrap_or(&Value::Null)
    }

    /// A field of the projection now, JSON null where it is absent.
    pub fn is(&self, field: &str) -> &Value {
        self.after.get(field).unwrap_or(&Value::Null)
    }

    /// Did this field change between the two looks? At a first sighting of a new entity: is it set?
    pub fn changed(&self, field: &str) -> bool {
        self.was(field) != self.is(field)
    }
}

/// Something that a trigger found in one observation. An observation may hold several: one for each line item, say.
#[derive(Debug, Clone, PartialEq)]
pub struct Occurrence {
    /// Tells the occurrences of one observation apart: empty for the whole entity, else the id of the part.
    pub key: String,
    /// The part that it is about, for example a line item or a variation; none: the whole entity.
    pub part: Option<Value>,
    /// What was found, for example `{"from": 5, "to": 3}`.
    pub detail: Object,
    /// Wait this long before giving the event out, and only do so if [`Trigger::still`] agrees then.
    pub hold: Option<Duration>,
}

impl Occurrence {
    /// About the whole entity.
    pub fn whole() -> Self {
        Self { key: String::new(), part: None, detail: Object::new(), hold: None }
    }

    /// About one part. `key` is the id of the part, unique within the observation.
    pub fn part(key: impl Into<String>, value: Value) -> Self {
        Self { key: key.into(), part: Some(value), ..Self::whole() }
    }

    /// Says what was found. Anything but a JSON object is left out.
    #[must_use]
    pub fn with_detail(mut self, detail: Value) -> Self {
        if let Value::Object(detail) = detail {
            self.detail = detail;
        }
        self
    }

    /// Gives the event out only after a pause, if it is still true then.
    #[must_use]
    pub fn held(mut self, pause: Duration) -> Self {
        self.hold = Some(pause);
        self
    }
}

/// A search whose new results are events.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedSearch {
    /// Kind of entity.
    pub kind: &'static Kind,
    /// Query parameters of `entity.search`.
    pub query: Object,
}

/// Moments in entities that are waited for, for example the next charge of a subscription.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    /// Field of the entity with the moment: Unix seconds or the vendor's date text.
    pub field: &'static str,
    /// Search parameter: the moment is at or after.
    pub from: &'static str,
    /// Search parameter: the moment is at or before.
    pub to: &'static str,
    /// The event comes this long before the moment.
    pub lead: Duration,
}

/// The event of one trigger, as every consumer gets it. One JSON Schema, camelCase.
#[derive(Debug, Clone, PartialEq, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Identity of the event: equal for the same change however it was found.
    pub id: String,
    /// Id of the trigger, for example `order.paid`.
    pub event_type: String,
    /// Kind of entity, for example `order`; `connection` for the health of one.
    pub object_type: String,
    /// Id of the entity as text; orders: the public id.
    pub object_id: String,
    /// The store.
    pub store_id: i64,
    /// Name of the connection that observed it.
    pub connection: String,
    /// When the vendor says it happened, RFC 3339 UTC, whole seconds; our clock only where the vendor gives none.
    pub occurred_at: String,
    /// Our count of the observed states of this entity, from 1.
    pub revision: u64,
    /// The entity as fetched from the store, the vendor's JSON unchanged; null once it is deleted.
    pub entity: Value,
    /// The observed fields before the change; null at a first sighting.
    pub previous: Value,
    /// Names of the observed fields that changed.
    pub changed: Vec<String>,
    /// The part of the entity that the event is about, for example a line item; null: the whole entity.
    #[serde(default)]
    pub part: Value,
    /// What was found, for example `{"from": 5, "to": 3}`; the reference page of the trigger says which fields.
    #[serde(default)]
    pub detail: Object,
    /// Until when the event was held back, RFC 3339 UTC; null: it came at once.
    #[serde(default)]
    pub held_until: Option<String>,
    /// Did this library cause the change? `yes`, `no` or `unknown`.
    pub caused_by_us: String,
    /// How it was found: `webhook`, `poll`, `reconcile`, `backfill`, `schedule` or `health`.
    pub origin: String,
    /// The webhook delivery byte for byte (UTF-8 text), where there was one.
    pub raw: Option<String>,
}

/// A worked observation: documentation sample and test vector in one.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TriggerExample {
    /// The trigger's settings.
    pub config: Value,
    /// The entity before, if it was known.
    pub before: Option<Value>,
    /// The entity now.
    pub after: Value,
    /// Fields of the projection that the event lists as changed.
    pub changed: &'static [&'static str],
    /// The occurrences: their keys and what they say, in order.
    pub occurrences: Vec<ExampleOccurrence>,
}

/// An occurrence of a worked observation.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExampleOccurrence {
    /// See [`Occurrence::key`].
    pub key: String,
    /// See [`Occurrence::part`].
    pub part: Option<Value>,
    /// See [`Occurrence::detail`].
    pub detail: Value,
    /// See [`Occurrence::hold`], whole seconds.
    pub hold_seconds: Option<u64>,
}

impl ExampleOccurrence {
    /// One that is about the whole entity and says no more.
    pub fn whole() -> Vec<Self> {
        vec![Occurrence::whole().into()]
    }
}

impl From<Occurrence> for ExampleOccurrence {
    fn from(found: Occurrence) -> Self {
        Self {
            key: found.key,
            part: found.part,
            detail: Value::Object(found.detail),
            hold_seconds: found.hold.map(|hold| hold.as_secs()),
        }
    }
}

/// A trigger node: the struct is its settings.
pub trait Trigger: DeserializeOwned + Serialize + Described + Send + Sync + 'static {
    /// The facts about it.
    const META: TriggerMeta;
    /// The entity inside the event.
    type Entity: DeserializeOwned + Described;

    /// The worked example.
    fn example() -> TriggerExample;

    /// Rules for the settings that the type cannot express.
    fn check(&self) -> Vec<Problem> {
        Vec::new()
    }

    /// Does this change matter? Never called for a baseline. A trigger with more to say defines
    /// [`Trigger::occurrences`] instead.
    fn matches(&self, _seen: Observation<'_>) -> bool {
        false
    }

    /// What of this change matters: one about the whole entity when [`Trigger::matches`] agrees. Never called for a
    /// baseline.
    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        if self.matches(seen) { vec![Occurrence::whole()] } else { Vec::new() }
    }

    /// Asked before a held event is given out, with the entity's projection as it is now (as it was last, if it is
    /// gone). No: the event is dropped. The default drops events of what is gone.
    fn still(&self, _event: &Event, _now: &Object, deleted: bool) -> bool {
        !deleted
    }

    /// The search of a trigger whose source is [`Source::Search`].
    fn search(&self) -> Option<SavedSearch> {
        None
    }

    /// Moments to wait for. A trigger with a schedule is asked about nothing else: an entity whose moment comes is
    /// observed with no `before`, once for each moment.
    fn schedule(&self) -> Option<Schedule> {
        None
    }
}

/// A trigger whose type is no longer known, with its settings.
pub trait Watching: Send + Sync {
    /// See [`Trigger::occurrences`]; none for a baseline.
    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence>;

    /// Does this change matter?
    fn matches(&self, seen: Observation<'_>) -> bool {
        !self.occurrences(seen).is_empty()
    }

    /// See [`Trigger::still`].
    fn still(&self, event: &Event, now: &Object, deleted: bool) -> bool;

    /// See [`Trigger::search`].
    fn search(&self) -> Option<SavedSearch>;

    /// See [`Trigger::schedule`].
    fn schedule(&self) -> Option<Schedule>;
}

impl<T: Trigger> Watching for T {
    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        if seen.is_baseline() { Vec::new() } else { Trigger::occurrences(self, seen) }
    }

    fn still(&self, event: &Event, now: &Object, deleted: bool) -> bool {
        Trigger::still(self, event, now, deleted)
    }

    fn search(&self) -> Option<SavedSearch> {
        Trigger::search(self)
    }

    fn schedule(&self) -> Option<Schedule> {
        Trigger::schedule(self)
    }
}

/// The row of a trigger in the node table.
#[derive(Clone, Copy)]
pub struct TriggerNode {
    /// The facts about it.
    pub meta: &'static TriggerMeta,
    /// The worked example.
    pub example: fn() -> TriggerExample,
    decode: fn(&Object) -> Result<Box<dyn Watching>>,
    /// JSON Schema of the settings.
    #[cfg(feature = "schema")]
    pub config_schema: fn(&mut schemars::SchemaGenerator) -> schemars::Schema,
    /// JSON Schema of the entity inside the event.
    #[cfg(feature = "schema")]
    pub entity_schema: fn(&mut schemars::SchemaGenerator) -> schemars::Schema,
}

impl TriggerNode {
    /// The row of `T`.
    pub const fn of<T: Trigger>() -> Self {
        Self {
            meta: &T::META,
            example: T::example,
            decode: |config| {
                let trigger: T = decode::strict(config)?;
                decode::refuse(trigger.check())?;
                Ok(Box::new(trigger))
            },
            #[cfg(feature = "schema")]
            config_schema: T::json_schema,
            #[cfg(feature = "schema")]
            entity_schema: |generator| generator.subschema_for::<T::Entity>(),
        }
    }

    /// Checks the settings strictly and gives the matching function.
    pub fn watch(&self, config: &Object) -> Result<Box<dyn Watching>> {
        (self.decode)(config).map_err(|error| error.with_node(self.meta.id))
    }
}

impl std::fmt::Debug for TriggerNode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TriggerNode").field("id", &self.meta.id).finish_non_exhaustive()
    }
}
