//! A trigger: a stream of events, described once.
//!
//! A trigger never reads the network. The engine observes an entity (by webhook, poll or scan), keeps a projection of
//! it, and asks every trigger of that kind whether the change matters.

use crate::action::{Described, Object};
use crate::error::{Problem, Result};
use crate::kinds::Kind;
use crate::steps::decode;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The facts about a trigger that its struct cannot say.
#[derive(Debug, Clone, Copy)]
pub struct TriggerMeta {
    /// `resource.past_participle`, lower case with underscores.
    pub id: &'static str,
    /// Other names that people use for it.
    pub aliases: &'static [&'static str],
    /// A few words for menus: `Order paid`.
    pub title: &'static str,
    /// Kind of entity that is observed.
    pub kind: &'static Kind,
    /// Webhook events that wake it, in the vendor's documented spelling.
    pub webhooks: &'static [&'static str],
    /// Scopes that the token needs, all of them.
    pub scopes: &'static [&'static str],
    /// What it cannot see, in one sentence for the user.
    pub limits: &'static str,
    /// The vendor's page that the trigger rests on.
    pub docs: &'static str,
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
}

/// One look at an entity, beside what was known before.
#[derive(Debug, Clone, Copy)]
pub struct Observation<'a> {
    /// The projection kept from the last look; none at the first sighting.
    pub before: Option<&'a Object>,
    /// The projection of this look.
    pub after: &'a Object,
    /// Was the entity created after the flow was enabled (or after its start date)? Only meaningful without `before`.
    pub is_new: bool,
    /// The entity is gone.
    pub deleted: bool,
}

impl Observation<'_> {
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

/// The event of one trigger, as every consumer gets it. One JSON Schema, camelCase.
#[derive(Debug, Clone, PartialEq, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Identity of the event: equal for the same change however it was found.
    pub id: String,
    /// Id of the trigger, for example `order.paid`.
    pub event_type: String,
    /// Kind of entity, for example `order`.
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
    /// Did this library cause the change? `yes`, `no` or `unknown`.
    pub caused_by_us: String,
    /// How it was found: `webhook`, `poll`, `reconcile` or `backfill`.
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

    /// Does this change matter? Never called for a baseline.
    fn matches(&self, seen: Observation<'_>) -> bool;
}

/// A trigger whose type is no longer known, with its settings.
pub trait Watching: Send + Sync {
    /// See [`Trigger::matches`]; false for a baseline.
    fn matches(&self, seen: Observation<'_>) -> bool;
}

impl<T: Trigger> Watching for T {
    fn matches(&self, seen: Observation<'_>) -> bool {
        !seen.is_baseline() && Trigger::matches(self, seen)
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
