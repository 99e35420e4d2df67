//! `variation.price_changed`.

use super::triggers::{each, sample};
use crate::kinds;
use crate::model::Product;
use crate::nodes::input::Direction;
use crate::nodes::products::{PriceFilter, PriceTag, SaleChange};
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Fires when a price of a variation changes, once for each variation: its price, the price that it is compared with, or its
/// wholesale prices. `part` is the variation; `detail` is that of `product.price_changed`. Variations that take the price of
/// their product are told by that one.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VariationPriceChanged {
    /// Only changes with which a sale `started` or `ended`. A variation is on sale while the price that it is compared with
    /// is above its price.
    pub sale: Option<SaleChange>,
    /// Only changes with which the price itself goes `up` or `down`.
    pub direction: Option<Direction>,
}

impl Trigger for VariationPriceChanged {
    const META: TriggerMeta = TriggerMeta {
        id: "variation.price_changed",
        title: "Variation's price changed",
        webhooks: &["product.created", "product.updated"],
        scopes: &["read_catalog"],
        limits: "Prices between two looks are not seen. A variation that is added or removed is no change of price, nor are surcharges of options.",
        ..TriggerMeta::of(&kinds::PRODUCT)
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        let mut after = sample(8, 14, 1_773_838_975);
        after["combinations"][0]["price"] = json!(84);
        let detail = json!({"changed": ["price"], "sale": null, "price": {"from": 79, "to": 84}});
        let found = Occurrence::part("61840373", after["combinations"][0].clone()).with_detail(detail);
        TriggerExample {
            config: json!({"direction": "up"}),
            before: Some(sample(8, 14, 1_773_480_067)),
            after,
            changed: &["combinations"],
            occurrences: vec![found.into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let Some(product) = seen.before else {
            return Vec::new();
        };
        let filter = PriceFilter { sale: self.sale, direction: self.direction };
        each(seen, |pair| {
            let before = PriceTag::variation(pair.before?.row, product);
            filter.detail(before, PriceTag::variation(pair.after.row, seen.after))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::nodes::preview::tests::{details, keys, with};
    use serde_json::{Value, json};

    fn product(own: Value, variations: Value) -> Value {
        with(with(json!({"id": 1, "sku": "A", "price": 10}), own), json!({"combinations": variations}))
    }

    #[test]
    fn an_added_or_removed_variation_is_no_change() {
        let (one, two) =
            (json!([{"id": 7, "price": 9}]), json!([{"id": 7, "price": 9}, {"id": 8, "price": 12}]));
        let (one, two) = (product(json!({}), one), product(json!({}), two));
        for (before, after) in
            [(one.clone(), two.clone()), (two.clone(), one), (Value::Null, two.clone()), (two, Value::Null)]
        {
            assert!(keys("variation.price_changed", json!({}), before, after).is_empty());
        }
    }

    #[test]
    fn an_inherited_price_is_the_product_s() {
        let rows =
            |base: i64, shown: Value| product(json!({"price": base}), json!([{"id": 7, "price": shown}]));
        let moved = |before, after| keys("variation.price_changed", json!({}), before, after);
        assert!(moved(rows(10, json!(10)), rows(12, json!(12))).is_empty(), "shown, not its own");
        assert!(moved(rows(10, Value::Null), rows(12, Value::Null)).is_empty());
        assert!(moved(rows(10, Value::Null), rows(10, json!(10.0))).is_empty(), "two ways of saying so");
        assert_eq!(moved(rows(10, json!(10)), rows(10, json!(12))), ["7"]);
        assert_eq!(moved(rows(10, json!(12)), rows(10, Value::Null)), ["7"]);
    }

    #[test]
    fn a_sale_of_a_variation_counts_with_an_inherited_price() {
        let rows = |compare: Value| product(json!({}), json!([{"id": 7, "compareToPrice": compare}]));
        let found = details(
            "variation.price_changed",
            json!({"sale": "started"}),
            rows(Value::Null),
            rows(json!(12)),
        );
        assert_eq!(
            found,
            [
                json!({"changed": ["compareToPrice"], "sale": "started", "compareToPrice": {"from": null, "to": 12}})
            ]
        );
        assert!(
            details(
                "variation.price_changed",
                json!({"sale": "started"}),
                rows(Value::Null),
                rows(json!(10))
            )
            .is_empty()
        );
    }
}
