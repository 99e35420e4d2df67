//! `product.created`, `product.updated`.

use crate::kinds;
use crate::model::Product;
use crate::trigger::{ExampleOccurrence, Observation, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(super) const META: TriggerMeta = TriggerMeta {
    webhooks: &["product.created", "product.updated"],
    scopes: &["read_catalog"],
    ..TriggerMeta::of(&kinds::PRODUCT)
};

pub(super) fn sample(quantity: i64, updated: i64) -> Value {
    json!({
        "id": 708_114_611, "createTimestamp": 1_760_000_000, "updateTimestamp": updated, "name": "Stoneware mug", "sku": "HL-MUG",
        "enabled": true, "price": 16, "quantity": quantity, "unlimited": false, "warningLimit": 5
    })
}

/// Fires once for every new product.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductCreated {}

impl Trigger for ProductCreated {
    const META: TriggerMeta = TriggerMeta {
        id: "product.created",
        aliases: &["product.new"],
        title: "New product",
        limits: "A product that is created and deleted between two looks is not seen.",
        ..META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({}),
            before: None,
            after: sample(40, 1_760_000_000),
            changed: &[],
            occurrences: ExampleOccurrence::whole(),
        }
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        !seen.deleted && seen.before.is_none()
    }
}

/// Fires on a change of a known product: name, SKU, price, stock, visibility, categories or variations.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductUpdated {}

impl Trigger for ProductUpdated {
    const META: TriggerMeta = TriggerMeta {
        id: "product.updated",
        title: "Product updated",
        limits: "Several changes between two looks are one event.",
        ..META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({}),
            before: Some(sample(40, 1_773_480_067)),
            after: sample(38, 1_773_838_975),
            changed: &["quantity"],
            occurrences: ExampleOccurrence::whole(),
        }
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        !seen.deleted && seen.before.is_some_and(|before| before != seen.after)
    }
}
