//! `product.created`, `product.updated`, `product.low_stock`.

use crate::action::Object;
use crate::error::Problem;
use crate::kinds;
use crate::model::Product;
use crate::trigger::{ExampleOccurrence, Observation, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta {
    webhooks: &["product.created", "product.updated"],
    scopes: &["read_catalog"],
    ..TriggerMeta::of(&kinds::PRODUCT)
};

fn sample(quantity: i64, updated: i64) -> Value {
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

/// Fires when the stock of a product or one of its variations falls to the limit or below. Fires again only after the
/// stock was above the limit in between.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductLowStock {
    /// Pieces at or below which stock is low. Left out: the product's own warning limit, 0 where it has none.
    pub threshold: Option<i64>,
}

impl Trigger for ProductLowStock {
    const META: TriggerMeta = TriggerMeta {
        id: "product.low_stock",
        aliases: &["product.stock_low"],
        title: "Product low on stock",
        limits: "Stock that falls and recovers between two looks is not seen.",
        ..META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({"threshold": 5}),
            before: Some(sample(6, 1_773_480_067)),
            after: sample(4, 1_773_838_975),
            changed: &["quantity"],
            occurrences: ExampleOccurrence::whole(),
        }
    }

    fn check(&self) -> Vec<Problem> {
        let negative = self.threshold.is_some_and(|threshold| threshold < 0);
        negative
            .then(|| Problem { path: "threshold".into(), message: "must be 0 or more".into() })
            .into_iter()
            .collect()
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        if seen.deleted {
            return false;
        }
        let before = seen.before.map(|fields| self.low(fields)).unwrap_or_default();
        self.low(seen.after).iter().any(|id| !before.contains(id))
    }
}

impl ProductLowStock {
    /// The product (as null) and the ids of its variations that are low.
    fn low(&self, product: &Object) -> Vec<Value> {
        let own = std::iter::once((&Value::Null, product));
        let variations = product.get("combinations").and_then(Value::as_array).into_iter().flatten();
        let variations =
            variations.filter_map(Value::as_object).map(|row| (row.get("id").unwrap_or(&Value::Null), row));
        own.chain(variations)
            .filter(|(_, row)| row.get("unlimited") != Some(&Value::Bool(true)))
            .filter(|(_, row)| {
                let limit =
                    self.threshold.or_else(|| row.get("warningLimit").and_then(Value::as_i64)).unwrap_or(0);
                row.get("quantity").and_then(Value::as_i64).is_some_and(|quantity| quantity <= limit)
            })
            .map(|(id, _)| id.clone())
            .collect()
    }
}
