//! `order.item`.

use super::triggers::{META, is_finished, is_placed, sample};
use crate::action::Object;
use crate::model::Order;
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Fires once for every line item of a new order. `part` is the item; `detail` says its `position`, from 1, and the
/// `count` of items in the order.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderItem {
    /// Wait for the payment: the events come when the order becomes paid, which may be at once. No if left out.
    pub paid_only: Option<bool>,
    /// Only items of this product, by its number.
    pub product_id: Option<i64>,
    /// Only items with this SKU.
    pub sku: Option<String>,
}

impl Trigger for OrderItem {
    const META: TriggerMeta = TriggerMeta {
        id: "order.item",
        aliases: &["order.line_item", "order.item_sold"],
        title: "Item sold",
        limits: "Items that are added to the order or taken out of it later are not told.",
        ..META
    };
    type Entity = Order;

    fn example() -> TriggerExample {
        let mut after = sample("AWAITING_PAYMENT", "AWAITING_PROCESSING", 1_773_480_067);
        let sweater =
            json!({"id": 1_010_002, "productId": 708_114_502, "sku": "HL-SWT", "quantity": 1, "price": 84});
        let mug = after["items"][0].clone();
        after["items"] = json!([mug, sweater]);
        let item = |key: &str, item: Value, position: i64| {
            Occurrence::part(key, item).with_detail(json!({"position": position, "count": 2})).into()
        };
        TriggerExample {
            config: json!({}),
            before: None,
            after,
            changed: &[],
            occurrences: vec![item("1010001", mug, 1), item("1010002", sweater, 2)],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let paid = seen.is("paymentStatus") == "PAID" && seen.was("paymentStatus") != "PAID";
        let begins = if self.paid_only == Some(true) { paid && is_finished(seen) } else { is_placed(seen) };
        if !begins {
            return Vec::new();
        }
        // The whole order says more of its items than the compared fields.
        let items = list(seen.entity).or_else(|| list(Some(seen.after))).unwrap_or_default();
        let mut found: Vec<Occurrence> = Vec::new();
        for (index, item) in items.iter().enumerate().filter(|(_, item)| self.wants(item)) {
            let position = index + 1;
            let mut key = item["id"].as_i64().map_or_else(|| format!("#{position}"), |id| id.to_string());
            if found.iter().any(|one| one.key == key) {
                key = format!("{key}#{position}");
            }
            let detail = json!({"position": position, "count": items.len()});
            found.push(Occurrence::part(key, item.clone()).with_detail(detail));
        }
        found
    }
}

impl OrderItem {
    fn wants(&self, item: &Value) -> bool {
        self.product_id.is_none_or(|id| item["productId"] == id)
            && self.sku.as_deref().is_none_or(|sku| item["sku"] == sku)
    }
}

fn list(order: Option<&Object>) -> Option<&[Value]> {
    order?.get("items")?.as_array().map(Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use crate::nodes::preview::tests::{found, keys, with};
    use serde_json::{Value, json};

    fn order(payment: &str) -> Value {
        json!({
            "id": "A", "internalId": 1, "paymentStatus": payment,
            "items": [
                {"id": 5, "productId": 1, "sku": "MUG", "name": "Mug", "quantity": 2},
                {"id": 6, "productId": 2, "sku": "PLATE", "name": "Plate", "quantity": 1},
            ],
        })
    }

    fn found_keys(config: Value, before: Value, after: Value) -> Vec<String> {
        keys("order.item", config, before, after)
    }

    #[test]
    fn a_new_order_tells_every_item_whole() {
        let found = found("order.item", json!({}), Value::Null, order("AWAITING_PAYMENT"));
        assert_eq!(found.len(), 2);
        assert_eq!(
            found[0].part.as_ref().unwrap()["name"],
            "Mug",
            "fields that are not compared are there too"
        );
        assert_eq!(found[1].detail, json!({"position": 2, "count": 2}));
        assert!(found_keys(json!({}), order("AWAITING_PAYMENT"), order("PAID")).is_empty(), "told before");
        assert_eq!(
            found_keys(json!({}), order("INCOMPLETE"), order("PAID")),
            ["5", "6"],
            "a cart becomes an order"
        );
        assert!(found_keys(json!({}), Value::Null, order("INCOMPLETE")).is_empty());
    }

    #[test]
    fn paid_only_waits_for_the_payment() {
        let paid_only = json!({"paidOnly": true});
        assert!(found_keys(paid_only.clone(), Value::Null, order("AWAITING_PAYMENT")).is_empty());
        assert_eq!(found_keys(paid_only.clone(), order("AWAITING_PAYMENT"), order("PAID")), ["5", "6"]);
        assert_eq!(found_keys(paid_only.clone(), Value::Null, order("PAID")), ["5", "6"]);
        let noted = with(order("PAID"), json!({"privateAdminNotes": "x"}));
        assert!(found_keys(paid_only, order("PAID"), noted).is_empty());
    }

    #[test]
    fn items_are_filtered_and_kept_apart() {
        assert_eq!(found_keys(json!({"productId": 2}), Value::Null, order("PAID")), ["6"]);
        assert_eq!(found_keys(json!({"sku": "MUG"}), Value::Null, order("PAID")), ["5"]);
        assert!(found_keys(json!({"sku": "MUG", "productId": 2}), Value::Null, order("PAID")).is_empty());
        let odd = with(order("PAID"), json!({"items": [{"id": 5}, {"id": 5}, {"sku": "X"}]}));
        assert_eq!(found_keys(json!({}), Value::Null, odd), ["5", "5#2", "#3"]);
        let empty = with(order("PAID"), json!({"items": null}));
        assert!(found_keys(json!({}), Value::Null, empty).is_empty());
    }
}
