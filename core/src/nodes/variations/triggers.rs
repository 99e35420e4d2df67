//! Triggers on the stock of single variations: each of them has its own event, in `part`. Ecwid tells of changes of the product only.

use crate::error::Problem;
use crate::model::Product;
use crate::nodes::input::Direction;
use crate::nodes::products::levels::{Level, Pair, pairs};
use crate::nodes::products::{STOCK_META, StockChange, check_threshold};
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(super) fn sample(small: i64, medium: i64, updated: i64) -> Value {
    json!({
        "id": 708_114_502, "createTimestamp": 1_756_800_940, "updateTimestamp": updated, "name": "Merino Crew Sweater",
        "sku": "HL-SWT", "enabled": true, "price": 79, "unlimited": true,
        "combinations": [
            {"id": 61_840_373, "combinationNumber": 1, "sku": "HL-SWT-S", "options": [{"name": "Size", "value": "S"}], "price": 79, "quantity": small, "unlimited": false, "warningLimit": 3},
            {"id": 61_840_377, "combinationNumber": 2, "sku": "HL-SWT-M", "options": [{"name": "Size", "value": "M"}], "price": 79, "quantity": medium, "unlimited": false, "warningLimit": 3},
        ]
    })
}

/// The example: the smaller one goes from so many pieces to so many.
fn example(config: Value, from: i64, to: i64, detail: Value) -> TriggerExample {
    let after = sample(to, 14, 1_773_838_975);
    let part = after["combinations"][0].clone();
    TriggerExample {
        config,
        before: Some(sample(from, 14, 1_773_480_067)),
        after,
        changed: &["combinations"],
        occurrences: vec![Occurrence::part("61840373", part).with_detail(detail).into()],
    }
}

/// One occurrence for every variation of which there is something to say.
pub(super) fn each<'a>(seen: Observation<'a>, detail: impl Fn(Pair<'a>) -> Option<Value>) -> Vec<Occurrence> {
    let said = pairs(seen).into_iter().filter_map(|pair| Some((pair, detail(pair)?)));
    said.map(|(pair, detail)| Occurrence::part(pair.after.id(), pair.part(seen)).with_detail(detail))
        .collect()
}

/// Fires when the stock of a variation changes, once for each variation. `part` is the variation; `detail` says how many
/// pieces there were (`from`) and are (`to`; null: unlimited), the difference (`by`), and the `locations` whose stock
/// changed. Variations that share the stock of their product are told by `product.stock_changed`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VariationStockChanged {
    /// Only stock that goes `up`, or `down`; both if left out. Unlimited is more than any number.
    pub direction: Option<Direction>,
    /// Only changes of the stock at this location, by its id.
    pub location_id: Option<String>,
}

impl Trigger for VariationStockChanged {
    const META: TriggerMeta = TriggerMeta {
        id: "variation.stock_changed",
        aliases: &["variation.inventory_changed", "variation.quantity_changed"],
        title: "Variation's stock changed",
        limits: "Stock between two looks is not seen. A variation that is added or removed is no change of stock.",
        ..STOCK_META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        example(json!({}), 8, 6, json!({"from": 8, "to": 6, "by": -2, "locations": {}}))
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let filter = StockChange { direction: self.direction, location_id: self.location_id.as_deref() };
        each(seen, |pair| {
            let (from, to) = pair.levels()?;
            filter.detail(from, to, &pair.moves())
        })
    }
}

/// Fires when the stock of a variation falls to the limit or below, once for each variation. Fires again only after the
/// stock was above the limit in between. `part` is the variation; `detail` says `quantity` and `limit`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VariationLowStock {
    /// Pieces at or below which stock is low. Left out: the variation's own warning limit, its product's where it has none,
    /// 0 where neither has one.
    pub threshold: Option<i64>,
}

impl Trigger for VariationLowStock {
    const META: TriggerMeta = TriggerMeta {
        id: "variation.low_stock",
        aliases: &["variation.stock_low"],
        title: "Variation low on stock",
        limits: "Stock that falls and recovers between two looks is not seen. Variations that share the stock of their product are not told.",
        ..STOCK_META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        example(json!({}), 4, 3, json!({"quantity": 3, "limit": 3}))
    }

    fn check(&self) -> Vec<Problem> {
        check_threshold(self.threshold)
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        each(seen, |pair| {
            let was_low = pair.before.is_some_and(|before| before.is_low(self.threshold));
            let level = pair.after.level().filter(|_| !was_low && pair.after.is_low(self.threshold))?;
            Some(json!({"quantity": level.pieces(), "limit": pair.after.limit(self.threshold)}))
        })
    }
}

/// Fires when nothing is left of a variation, once for each variation. `part` is the variation; `detail.from` is what was
/// left before (null: unlimited).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VariationOutOfStock {}

impl Trigger for VariationOutOfStock {
    const META: TriggerMeta = TriggerMeta {
        id: "variation.out_of_stock",
        aliases: &["variation.sold_out"],
        title: "Variation out of stock",
        limits: "Stock that runs out and is refilled between two looks is not seen. A variation that is added without stock is no event.",
        ..STOCK_META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        example(json!({}), 1, 0, json!({"from": 1}))
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        each(seen, |pair| {
            let (from, _) = pair.levels().filter(|(from, to)| from.is_left() && !to.is_left())?;
            Some(json!({"from": from.pieces()}))
        })
    }
}

/// Fires when a variation that was out of stock can be bought again, once for each variation. `part` is the variation;
/// `detail.to` is what there is now (null: unlimited).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VariationBackInStock {}

impl Trigger for VariationBackInStock {
    const META: TriggerMeta = TriggerMeta {
        id: "variation.back_in_stock",
        aliases: &["variation.restocked"],
        title: "Variation back in stock",
        limits: "Stock that is refilled and runs out between two looks is not seen. Variations that share the stock of their product are not told.",
        ..STOCK_META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        example(json!({}), 0, 12, json!({"to": 12}))
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        each(seen, |pair| {
            let levels: Option<(Level, Level)> = pair.levels();
            let (_, to) = levels.filter(|(from, to)| !from.is_left() && to.is_left())?;
            Some(json!({"to": to.pieces()}))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nodes::preview::tests::{details, found, keys, with};

    fn product(own: Value, variations: Value) -> Value {
        with(with(json!({"id": 1, "sku": "A", "price": 10}), own), json!({"combinations": variations}))
    }

    fn pieces(variations: &[(i64, i64)]) -> Value {
        let rows = variations
            .iter()
            .map(|(id, quantity)| json!({"id": id, "sku": format!("A-{id}"), "quantity": quantity}));
        product(json!({"unlimited": true}), rows.collect())
    }

    #[test]
    fn every_variation_has_its_own_event() {
        let (before, after) = (pieces(&[(7, 5), (8, 5), (9, 5)]), pieces(&[(9, 4), (7, 6), (8, 5)]));
        let found = found("variation.stock_changed", json!({}), before.clone(), after.clone());
        let said: Vec<(&str, &Value)> =
            found.iter().map(|one| (one.key.as_str(), &one.detail["by"])).collect();
        assert_eq!(said, [("9", &json!(-1)), ("7", &json!(1))], "the order of the list does not matter");
        assert_eq!(found[0].part.as_ref().unwrap()["sku"], "A-9");
        assert_eq!(keys("variation.stock_changed", json!({"direction": "up"}), before, after), ["7"]);
    }

    #[test]
    fn an_added_or_removed_variation_is_no_change() {
        let (one, two) = (pieces(&[(7, 5)]), pieces(&[(7, 5), (8, 0)]));
        for id in ["stock_changed", "out_of_stock", "back_in_stock"] {
            let id = format!("variation.{id}");
            assert!(keys(&id, json!({}), one.clone(), two.clone()).is_empty(), "{id}: added");
            assert!(keys(&id, json!({}), two.clone(), one.clone()).is_empty(), "{id}: removed");
            assert!(keys(&id, json!({}), Value::Null, two.clone()).is_empty(), "{id}: a new product");
            assert!(keys(&id, json!({}), two.clone(), Value::Null).is_empty(), "{id}: deleted");
        }
        assert_eq!(keys("variation.low_stock", json!({}), one, two), ["8"], "but it may be low");
    }

    #[test]
    fn shared_stock_is_told_of_the_product_only() {
        let shared = |quantity: i64| {
            let shown = json!([{"id": 7}, {"id": 8, "sku": "A", "quantity": quantity}]);
            product(json!({"quantity": quantity}), shown)
        };
        for id in ["variation.stock_changed", "variation.low_stock", "variation.out_of_stock"] {
            assert!(keys(id, json!({}), shared(5), shared(0)).is_empty(), "{id}");
        }
        let own = product(json!({"quantity": 5}), json!([{"id": 7, "sku": "A-7", "quantity": 0}]));
        let found = details("variation.stock_changed", json!({}), shared(5), own.clone());
        assert_eq!(found, [json!({"from": 5, "to": 0, "by": -5, "locations": {}})], "gets stock of its own");
        assert_eq!(keys("variation.out_of_stock", json!({}), shared(5), own.clone()), ["7"]);
        assert_eq!(keys("variation.back_in_stock", json!({}), own, shared(5)), ["7"], "shares again");
    }

    #[test]
    fn unlimited_variations_are_never_out() {
        let rows = |row: Value| product(json!({"quantity": 0}), json!([row]));
        let (unlimited, none) = (
            rows(json!({"id": 7, "sku": "B", "unlimited": true})),
            rows(json!({"id": 7, "sku": "B", "quantity": 0})),
        );
        assert_eq!(
            details("variation.out_of_stock", json!({}), unlimited.clone(), none.clone()),
            [json!({"from": null})]
        );
        assert_eq!(
            details("variation.back_in_stock", json!({}), none.clone(), unlimited.clone()),
            [json!({"to": null})]
        );
        assert!(keys("variation.low_stock", json!({"threshold": 5}), none, unlimited).is_empty());
    }

    #[test]
    fn locations_of_variations_are_told() {
        let at = |rows: Value| {
            product(json!({}), json!([{"id": 7, "sku": "B", "quantity": 5, "locationInventory": rows}]))
        };
        let found = details(
            "variation.stock_changed",
            json!({"locationId": "ams"}),
            at(json!({"ams": 5})),
            at(json!({"ams": 3, "rtm": 2})),
        );
        assert_eq!(
            found[0]["locations"],
            json!({"ams": {"from": 5, "to": 3}, "rtm": {"from": null, "to": 2}})
        );
    }
}
