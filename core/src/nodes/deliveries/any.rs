//! `any.event`.

use super::{META, delivery, example};
use crate::error::Problem;
use crate::steps::normalise;
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Fires once for every genuine webhook delivery, event types that this version does not know included. Nothing is read
/// from the store: `detail` has the event type, the entity's id and the vendor's hints, `raw` the delivery as it came.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnyEvent {
    /// Event types wanted, for example `order.created`, in either of the vendor's spellings; all if left out.
    pub event_types: Option<Vec<String>>,
}

impl Trigger for AnyEvent {
    const META: TriggerMeta = TriggerMeta {
        id: "any.event",
        aliases: &["any.webhook"],
        title: "Any webhook",
        scopes: &[],
        limits: "What Ecwid sends is all there is: nothing is polled, and the app gets event types of its scopes only. Ecwid signs the id and the time of a delivery and nothing else.",
        ..META
    };
    type Entity = Value;

    fn example() -> TriggerExample {
        let data = json!({"orderId": "7QK2M"});
        let detail = json!({"eventType": "order.deleted", "entityId": "512240933", "data": data});
        example(delivery("order.deleted", "512240933", data), detail)
    }

    fn check(&self) -> Vec<Problem> {
        let empty = self.event_types.as_ref().is_some_and(Vec::is_empty);
        let message = "is empty, which no delivery fits; leave it out to get all";
        empty.then(|| Problem { path: "eventTypes".into(), message: message.into() }).into_iter().collect()
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let event_type = seen.is("eventType").as_str().unwrap_or_default();
        let wanted = self
            .event_types
            .as_ref()
            .is_none_or(|wanted| wanted.iter().any(|wanted| normalise::event_type(wanted) == event_type));
        let detail =
            json!({"eventType": event_type, "entityId": seen.is("entityId"), "data": seen.is("data")});
        wanted.then(|| Occurrence::whole().with_detail(detail)).into_iter().collect()
    }
}
