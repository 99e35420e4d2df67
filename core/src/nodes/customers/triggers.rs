//! `customer.created`, `customer.updated`.

use crate::kinds;
use crate::model::Customer;
use crate::trigger::{ExampleOccurrence, Observation, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(super) const META: TriggerMeta = TriggerMeta {
    webhooks: &["customer.created", "customer.updated"],
    scopes: &["read_customers"],
    ..TriggerMeta::of(&kinds::CUSTOMER)
};

pub(super) fn sample(marketing: bool, updated: &str) -> Value {
    json!({
        "id": 240_118_854, "registered": "2025-11-02 10:00:00 +0000", "updated": updated,
        "email": "marit.dekker@example.test", "customerGroupId": 0, "acceptMarketing": marketing, "billingPerson": {"name": "Marit Dekker"}
    })
}

/// Fires once for every new customer, registered by themselves, by an order or by the merchant.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CustomerCreated {}

impl Trigger for CustomerCreated {
    const META: TriggerMeta = TriggerMeta {
        id: "customer.created",
        aliases: &["customer.registered", "customer.new"],
        title: "New customer",
        limits: "A customer who is created and deleted between two looks is not seen.",
        ..META
    };
    type Entity = Customer;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({}),
            before: None,
            after: sample(true, "2025-11-02 10:00:00 +0000"),
            changed: &[],
            occurrences: ExampleOccurrence::whole(),
        }
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        !seen.deleted && seen.before.is_none()
    }
}

/// Fires on a change of a known customer: address, group, consent, tax or notes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CustomerUpdated {}

impl Trigger for CustomerUpdated {
    const META: TriggerMeta = TriggerMeta {
        id: "customer.updated",
        title: "Customer updated",
        limits: "Several changes between two looks are one event.",
        ..META
    };
    type Entity = Customer;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({}),
            before: Some(sample(true, "2025-11-02 10:00:00 +0000")),
            after: sample(false, "2026-01-15 09:30:00 +0000"),
            changed: &["acceptMarketing"],
            occurrences: ExampleOccurrence::whole(),
        }
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        !seen.deleted && seen.before.is_some_and(|before| before != seen.after)
    }
}
