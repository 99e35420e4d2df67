//! `product.out_of_stock`, `product.back_in_stock`.

use super::levels::{Level, for_sale};
use super::stock_changes::STOCK_META;
use super::triggers::sample;
use crate::model::Product;
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// What is for sale before and now, at a change of a known product.
fn for_sale_both(seen: Observation<'_>) -> Option<(Level, Level)> {
    let before = seen.before.filter(|_| !seen.deleted)?;
    for_sale(before).zip(for_sale(seen.after))
}

/// Fires when nothing is left to sell of a product. A product whose variations have stock of their own is out of stock when
/// all of them are; see `variation.out_of_stock` for each of them. `detail.from` is what was left before (null: unlimited).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductOutOfStock {}

impl Trigger for ProductOutOfStock {
    const META: TriggerMeta = TriggerMeta {
        id: "product.out_of_stock",
        aliases: &["product.sold_out"],
        title: "Product out of stock",
        limits: "Stock that runs out and is refilled between two looks is not seen. A product that is created without stock is no event. Preorders do not matter.",
        ..STOCK_META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({}),
            before: Some(sample(2, 1_773_480_067)),
            after: sample(0, 1_773_838_975),
            changed: &["quantity"],
            occurrences: vec![Occurrence::whole().with_detail(json!({"from": 2})).into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        match for_sale_both(seen) {
            Some((from, to)) if from.is_left() && !to.is_left() => {
                vec![Occurrence::whole().with_detail(json!({"from": from.pieces()}))]
            }
            _ => Vec::new(),
        }
    }
}

/// Fires when a product that was out of stock can be bought again. `detail.to` is what there is now (null: unlimited).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductBackInStock {}

impl Trigger for ProductBackInStock {
    const META: TriggerMeta = TriggerMeta {
        id: "product.back_in_stock",
        aliases: &["product.restocked"],
        title: "Product back in stock",
        limits: "Stock that is refilled and runs out between two looks is not seen. A disabled product counts as well as an enabled one.",
        ..STOCK_META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({}),
            before: Some(sample(0, 1_773_480_067)),
            after: sample(24, 1_773_838_975),
            changed: &["quantity"],
            occurrences: vec![Occurrence::whole().with_detail(json!({"to": 24})).into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        match for_sale_both(seen) {
            Some((from, to)) if !from.is_left() && to.is_left() => {
                vec![Occurrence::whole().with_detail(json!({"to": to.pieces()}))]
            }
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::nodes::preview::tests::{count, details, with};
    use serde_json::{Value, json};

    fn pieces(quantity: i64) -> Value {
        json!({"id": 1, "sku": "A", "unlimited": false, "quantity": quantity})
    }

    fn unlimited() -> Value {
        json!({"id": 1, "sku": "A", "unlimited": true})
    }

    #[test]
    fn the_beginning_and_the_end_are_no_event() {
        for id in ["product.out_of_stock", "product.back_in_stock"] {
            for quantity in [0, 5] {
                assert_eq!(count(id, json!({}), Value::Null, pieces(quantity)), 0, "{id}: new");
                assert_eq!(count(id, json!({}), pieces(quantity), Value::Null), 0, "{id}: deleted");
            }
        }
    }

    #[test]
    fn a_product_is_out_of_stock_when_nothing_of_it_is_left() {
        let out = |before, after| count("product.out_of_stock", json!({}), before, after);
        let back = |before, after| count("product.back_in_stock", json!({}), before, after);
        assert_eq!(
            (out(pieces(1), pieces(0)), out(pieces(0), pieces(-1)), out(unlimited(), pieces(0))),
            (1, 0, 1)
        );
        assert_eq!(
            (back(pieces(-2), pieces(0)), back(pieces(-2), pieces(1)), back(pieces(0), unlimited())),
            (0, 1, 1)
        );
        let rows = |one: i64, two: i64| {
            with(
                unlimited(),
                json!({"combinations": [{"id": 7, "sku": "S", "quantity": one}, {"id": 8, "sku": "M", "quantity": two}]}),
            )
        };
        assert_eq!((out(rows(1, 1), rows(0, 1)), out(rows(0, 1), rows(0, 0))), (0, 1));
        assert_eq!(details("product.back_in_stock", json!({}), rows(0, 0), rows(2, 3)), [json!({"to": 5})]);
    }
}
