//! A flow: one trigger on one connection, with its settings.

use crate::store::FlowRecord;
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::Kind;
use ecwid_nodes::steps::{dates, decode, normalise};
use ecwid_nodes::trigger::{Source, Watching};
use ecwid_nodes::{Connection, Error, Result, TriggerNode, nodes};
use serde::{Deserialize, Deserializer, de::Error as _};
use serde_json::Value;
use std::time::Duration;

/// What a user asks for. In JSON `start` also takes a date or an expression such as `-7d`, and `every` a length of time
/// such as `5m` or a number of seconds (null: no polling).
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FlowSettings {
    /// Name of the flow, unique in the state.
    pub name: String,
    /// Id or alias of the trigger.
    pub trigger: String,
    /// Settings of the trigger.
    #[serde(default)]
    pub config: Object,
    /// Name of the connection; may be left out when there is only one.
    #[serde(default)]
    pub connection: Option<String>,
    /// What was created or changed before this moment is no event, Unix seconds; none: the moment of enabling.
    #[serde(default, deserialize_with = "moment")]
    pub start: Option<i64>,
    /// Query parameters that narrow what polling reads. Webhooks do not know them.
    #[serde(default)]
    pub query: Object,
    /// Pause between polls, searches or looks at the calendar; none: webhooks only.
    #[serde(default = "five_minutes", deserialize_with = "pause")]
    pub every: Option<Duration>,
    /// Which entities are read once, without events, when the kind is watched first, so that a change has a "before":
    /// `all`, `none`, or a moment such as `-30d` (those changed since). None: orders, carts and invoices `-30d`,
    /// everything else `all`.
    #[serde(default)]
    pub prime: Option<String>,
    /// Drop events of changes that this library made itself (`causedByUs: "yes"`); others come in any case.
    #[serde(default)]
    pub skip_own: bool,
}

impl FlowSettings {
    /// A flow with everything else at the default: start now, poll every five minutes beside webhooks.
    pub fn new(name: impl Into<String>, trigger: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            trigger: trigger.into(),
            config: Object::new(),
            connection: None,
            start: None,
            query: Object::new(),
            every: five_minutes(),
            prime: None,
            skip_own: false,
        }
    }

    /// Reads settings from JSON, strictly.
    pub fn from_json(settings: &Object) -> Result<Self> {
        decode::strict(settings)
    }

    pub(crate) fn check(&self) -> Result<()> {
        if self.name.trim().is_empty() {
            return Err(Error::field("name", "must not be empty"));
        }
        if self.every.is_some_and(|every| every < Duration::from_secs(1)) {
            return Err(Error::field("every", "must be a second or more"));
        }
        let reserved = ["updatedFrom", "updatedTo", "offset", "limit"]
            .into_iter()
            .find(|name| self.query.contains_key(*name));
        reserved.map_or(Ok(()), |name| Err(Error::field(format!("query.{name}"), "is set by polling itself")))
    }
}

#[allow(clippy::unnecessary_wraps)]
fn five_minutes() -> Option<Duration> {
    Some(Duration::from_secs(300))
}

fn moment<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Option<i64>, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Null => Ok(None),
        Value::Number(number) => {
            number.as_i64().map(Some).ok_or_else(|| D::Error::custom("`start`: whole seconds are needed"))
        }
        Value::String(text) if text == dates::ENABLED => Ok(None),
        Value::String(text) => {
            let now = jiff::Timestamp::now().as_second();
            dates::resolve("start", &text, now, None)
                .map(Some)
                .map_err(|error| D::Error::custom(error.message()))
        }
        _ => Err(D::Error::custom("`start`: a date, an expression or Unix seconds are needed")),
    }
}

fn pause<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Option<Duration>, D::Error> {
    let seconds = match Value::deserialize(deserializer)? {
        Value::Null => return Ok(None),
        Value::Number(number) => number.as_i64(),
        Value::String(text) => dates::length_of(&text),
        _ => None,
    };
    let seconds = seconds.and_then(|seconds| u64::try_from(seconds).ok());
    seconds
        .map(|seconds| Some(Duration::from_secs(seconds)))
        .ok_or_else(|| D::Error::custom("`every`: a length of time such as `5m` is needed"))
}

/// A flow at work.
pub(crate) struct ActiveFlow {
    pub record: FlowRecord,
    pub node: &'static TriggerNode,
    pub watch: Box<dyn Watching>,
    pub connection: Connection,
}

impl ActiveFlow {
    pub fn new(record: FlowRecord, connection: Connection) -> Result<Self> {
        let node = nodes::trigger(&record.trigger)?;
        let watch = node.watch(&record.config)?;
        Ok(Self { record, node, watch, connection })
    }

    /// Is the flow asked about changes of entities of this kind?
    pub fn observes(&self, kind: &Kind) -> bool {
        self.kind().is_some_and(|own| own.name == kind.name)
    }

    /// The kind of entity whose changes the flow is asked about.
    pub fn kind(&self) -> Option<&'static Kind> {
        self.node.meta.kind().filter(|_| self.watch.schedule().is_none())
    }

    /// Does a delivery of this type concern the flow? Deletions always do: what is known of the entity must go.
    pub fn wakes_on(&self, event_type: &str) -> bool {
        let listed = self.lists(event_type);
        match self.node.meta.source {
            Source::Entity(_) => self.kind().is_some_and(|kind| listed || is_deletion(kind, event_type)),
            Source::Deliveries => listed || self.node.meta.webhooks.is_empty(),
            Source::Search | Source::Health => false,
        }
    }

    /// Does the flow tell of deletions of its kind?
    pub fn tells_of_deletions(&self) -> bool {
        self.kind().is_some_and(|kind| {
            self.node.meta.webhooks.iter().any(|wire| is_deletion(kind, &normalise::event_type(wire)))
        })
    }

    fn lists(&self, event_type: &str) -> bool {
        self.node.meta.webhooks.iter().any(|wire| normalise::event_type(wire) == event_type)
    }
}

fn is_deletion(kind: &Kind, event_type: &str) -> bool {
    event_type.strip_suffix(".deleted") == Some(kind.family)
}
