//! Triggers on deliveries themselves: nothing is read from the store, the event carries what the delivery says.
//!
//! Ecwid signs only the id and the time of a delivery, so all else in such an event is a hint.

mod any;
mod application;
mod privacy;
mod profile;

pub use any::AnyEvent;
pub use application::{ApplicationInstalled, ApplicationStorageChanged, ApplicationUninstalled};
pub use privacy::{
    CustomerPersonalDataExportRequest, CustomerPersonalDataRemovalRequest, ProfilePersonalDataExportRequest,
    ProfilePersonalDataRemovalRequest,
};
pub use profile::ProfileSubscriptionStatusChanged;

use crate::trigger::{Found, Occurrence, Source, TriggerExample, TriggerMeta};
use serde_json::{Value, json};

/// The facts that all triggers on deliveries share.
const META: TriggerMeta = TriggerMeta {
    id: "",
    aliases: &[],
    title: "",
    source: Source::Deliveries,
    webhooks: &[],
    found: &[Found::Webhook],
    scopes: &["read_store_profile"],
    limits: "Known by its webhook only: a lost one is not made up for. Ecwid signs the id and the time of a delivery and nothing else.",
    docs: "https://docs.ecwid.com/build-apps/webhook-automations/learn-ecwid-webhooks/list-of-webhook-events",
};

/// A delivery as triggers see it.
fn delivery(event_type: &str, entity_id: &str, data: Value) -> Value {
    json!({
        "eventId": "ef8d8b0e-870e-5d01-ac97-1ee9e76719bf", "eventCreated": 1_784_102_644, "storeId": 1003,
        "eventType": event_type, "entityId": entity_id, "data": data
    })
}

fn example(delivery: Value, detail: Value) -> TriggerExample {
    TriggerExample {
        config: json!({}),
        before: None,
        after: delivery,
        changed: &[],
        occurrences: vec![Occurrence::whole().with_detail(detail).into()],
    }
}

/// Defines triggers on one event type, in the vendor's spelling, about the entity with this id.
macro_rules! delivered {
    ($(
        $(#[$doc:meta])*
        $name:ident { id: $id:literal, title: $title:literal, webhook: $webhook:literal, entity: $entity:literal $(,)? }
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, ::serde::Serialize, ::serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(::schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name {}

        impl $crate::trigger::Trigger for $name {
            const META: $crate::trigger::TriggerMeta = $crate::trigger::TriggerMeta {
                id: $id,
                title: $title,
                webhooks: &[$webhook],
                ..super::META
            };
            type Entity = ::serde_json::Value;

            fn example() -> $crate::trigger::TriggerExample {
                let none = ::serde_json::Value::Null;
                super::example(super::delivery($id, $entity, none), ::serde_json::json!({}))
            }

            fn occurrences(&self, seen: $crate::trigger::Observation<'_>) -> Vec<$crate::trigger::Occurrence> {
                vec![$crate::trigger::Occurrence::whole().with_detail(seen.is("data").clone())]
            }
        }
    )*};
}
use delivered;
