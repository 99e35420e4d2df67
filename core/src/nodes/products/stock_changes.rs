//! `product.stock_changed`, `product.low_stock`.

use super::levels::{Level, Shelf, moves};
use super::triggers::{META, sample};
use crate::action::Object;
use crate::error::Problem;
use crate::model::Product;
use crate::nodes::input::Direction;
use crate::trigger::{Found, Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// Whether a sale moves a product's time of change is not documented, so the whole list is compared too.
pub(crate) const STOCK_META: TriggerMeta =
    TriggerMeta { found: &[Found::Webhook, Found::Poll, Found::Scan], ..META };

/// What a change of stock must be to matter.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StockChange<'a> {
    pub direction: Option<Direction>,
    pub location_id: Option<&'a str>,
}

impl StockChange<'_> {
    /// What to say of a change, if it matters: `from`, `to`, `by` (null: unlimited) and `locations`.
    pub fn detail(self, from: Level, to: Level, locations: &Map<String, Value>) -> Option<Value> {
        if from == to && locations.is_empty() {
            return None;
        }
        let fits = match (self.location_id, self.direction) {
            (Some(id), direction) => {
                let moved = locations.get(id)?;
                let pieces = |side: &str| moved[side].as_f64().unwrap_or(0.0);
                direction.is_none_or(|way| way.fits(pieces("from"), pieces("to")))
            }
            (None, direction) => direction.is_none_or(|way| way.fits(from, to)),
        };
        let by = match (from, to) {
            (Level::Pieces(from), Level::Pieces(to)) => Some(to - from),
            _ => None,
        };
        let detail = json!({"from": from.pieces(), "to": to.pieces(), "by": by, "locations": locations});
        fits.then_some(detail)
    }
}

/// Fires when the stock of a product changes, by a sale, by hand or through the API. `detail` says how many pieces there
/// were (`from`) and are (`to`; null: unlimited), the difference (`by`), and the `locations` whose stock changed, where the
/// store has several. Stock of variations is told by `variation.stock_changed`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductStockChanged {
    /// Only stock that goes `up`, or `down`; both if left out. Unlimited is more than any number.
    pub direction: Option<Direction>,
    /// Only changes of the stock at this location, by its id.
    pub location_id: Option<String>,
}

impl Trigger for ProductStockChanged {
    const META: TriggerMeta = TriggerMeta {
        id: "product.stock_changed",
        aliases: &["product.inventory_changed", "product.quantity_changed"],
        title: "Product's stock changed",
        limits: "Stock between two looks is not seen: a sale and a delivery in between are one change, or none. Stock by location is compared only where the store tells it.",
        ..STOCK_META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({"direction": "down"}),
            before: Some(sample(40, 1_773_480_067)),
            after: sample(38, 1_773_838_975),
            changed: &["quantity"],
            occurrences: vec![
                Occurrence::whole()
                    .with_detail(json!({"from": 40, "to": 38, "by": -2, "locations": {}}))
                    .into(),
            ],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let Some(before) = seen.before.filter(|_| !seen.deleted).map(Shelf::of) else {
            return Vec::new();
        };
        let after = Shelf::of(seen.after);
        let filter = StockChange { direction: self.direction, location_id: self.location_id.as_deref() };
        let levels = before.level().zip(after.level());
        let detail = levels.and_then(|(from, to)| filter.detail(from, to, &moves(before, after)));
        detail.map(|detail| Occurrence::whole().with_detail(detail)).into_iter().collect()
    }
}

/// A negative threshold.
pub(crate) fn check_threshold(threshold: Option<i64>) -> Vec<Problem> {
    let negative = threshold.is_some_and(|threshold| threshold < 0);
    negative
        .then(|| Problem { path: "threshold".into(), message: "must be 0 or more".into() })
        .into_iter()
        .collect()
}

/// Fires when the stock of a product or one of its variations falls to the limit or below. Fires again only after the
/// stock was above the limit in between. `detail` says `quantity` and `limit` of the product (null: it is not the product
/// that fell), and the `variations` that fell, each with `id`, `sku`, `quantity` and `limit`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductLowStock {
    /// Pieces at or below which stock is low. Left out: the own warning limit of the product or variation, 0 where it has
    /// none.
    pub threshold: Option<i64>,
}

impl Trigger for ProductLowStock {
    const META: TriggerMeta = TriggerMeta {
        id: "product.low_stock",
        aliases: &["product.stock_low"],
        title: "Product low on stock",
        limits: "Stock that falls and recovers between two looks is not seen.",
        ..STOCK_META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        let detail = json!({"quantity": 4, "limit": 5, "variations": []});
        TriggerExample {
            config: json!({"threshold": 5}),
            before: Some(sample(6, 1_773_480_067)),
            after: sample(4, 1_773_838_975),
            changed: &["quantity"],
            occurrences: vec![Occurrence::whole().with_detail(detail).into()],
        }
    }

    fn check(&self) -> Vec<Problem> {
        check_threshold(self.threshold)
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        if seen.deleted {
            return Vec::new();
        }
        let (known, now) = (seen.before.map(|before| self.low(before)), self.low(seen.after));
        let is_known = |shelf: &Shelf<'_>| known.iter().flatten().any(|known| known.is_same(*shelf));
        let new: Vec<Shelf<'_>> = now.into_iter().filter(|shelf| !is_known(shelf)).collect();
        if new.is_empty() {
            return Vec::new();
        }
        let own = new.iter().find(|shelf| !shelf.is_variation());
        let pieces = |shelf: &Shelf<'_>| shelf.level().map(Level::pieces);
        let variations = new.iter().filter(|shelf| shelf.is_variation()).map(|shelf| {
            json!({
                "id": shelf.row.get("id"), "sku": shelf.row.get("sku"), "quantity": pieces(shelf),
                "limit": shelf.limit(self.threshold),
            })
        });
        let detail = json!({
            "quantity": own.and_then(pieces), "limit": own.map(|own| own.limit(self.threshold)),
            "variations": variations.collect::<Vec<_>>(),
        });
        vec![Occurrence::whole().with_detail(detail)]
    }
}

impl ProductLowStock {
    /// The product and those of its variations that are low.
    fn low<'a>(&self, product: &'a Object) -> Vec<Shelf<'a>> {
        let all = std::iter::once(Shelf::of(product)).chain(Shelf::variations(product));
        all.filter(|shelf| shelf.is_low(self.threshold)).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::nodes::preview::tests::{count, details, with};
    use serde_json::{Value, json};

    const CHANGED: &str = "product.stock_changed";

    fn product(changes: Value) -> Value {
        with(json!({"id": 1, "sku": "A", "unlimited": false}), changes)
    }

    fn pieces(quantity: i64) -> Value {
        product(json!({"quantity": quantity}))
    }

    fn unlimited() -> Value {
        product(json!({"unlimited": true}))
    }

    #[test]
    fn unlimited_stock_has_no_number() {
        let moved = |before, after| details(CHANGED, json!({}), before, after);
        assert_eq!(
            moved(pieces(5), unlimited()),
            [json!({"from": 5, "to": null, "by": null, "locations": {}})]
        );
        assert_eq!(
            moved(unlimited(), pieces(0)),
            [json!({"from": null, "to": 0, "by": null, "locations": {}})]
        );
        let stale = product(json!({"unlimited": true, "quantity": 7}));
        assert!(moved(unlimited(), stale).is_empty(), "a number that does not count");
        assert!(moved(pieces(5), product(json!({}))).is_empty(), "a look that does not tell");
        assert!(moved(product(json!({"quantity": null})), pieces(5)).is_empty());
    }

    #[test]
    fn the_beginning_and_the_end_are_no_change_of_stock() {
        assert_eq!(count(CHANGED, json!({}), Value::Null, pieces(0)), 0, "new");
        assert_eq!(count(CHANGED, json!({}), pieces(5), Value::Null), 0, "deleted");
        assert_eq!(count(CHANGED, json!({}), pieces(5), with(pieces(5), json!({"price": 9}))), 0);
    }

    #[test]
    fn the_direction_is_a_filter() {
        let count = |way: &str, before, after| count(CHANGED, json!({"direction": way}), before, after);
        assert_eq!((count("up", pieces(1), pieces(2)), count("down", pieces(1), pieces(2))), (1, 0));
        assert_eq!((count("up", pieces(1), unlimited()), count("down", unlimited(), pieces(9))), (1, 1));
    }

    #[test]
    fn locations_are_told_where_the_store_tells_them() {
        let at = |total: i64, rows: Value| product(json!({"quantity": total, "locationInventory": rows}));
        let (before, after) = (at(5, json!({"ams": 2, "rtm": 3})), at(5, json!({"ams": 1, "rtm": 4})));
        let moved = |config| details(CHANGED, config, before.clone(), after.clone());
        let locations = json!({"ams": {"from": 2, "to": 1}, "rtm": {"from": 3, "to": 4}});
        assert_eq!(
            moved(json!({})),
            [json!({"from": 5, "to": 5, "by": 0, "locations": locations})],
            "moved from one to the other"
        );
        assert_eq!(moved(json!({"locationId": "ams", "direction": "down"})).len(), 1);
        assert!(moved(json!({"locationId": "ams", "direction": "up"})).is_empty());
        assert!(moved(json!({"locationId": "ber"})).is_empty());
        let opened = details(
            CHANGED,
            json!({"locationId": "ber"}),
            before.clone(),
            at(9, json!({"ams": 2, "rtm": 3, "ber": 4})),
        );
        assert_eq!(opened[0]["locations"], json!({"ber": {"from": null, "to": 4}}));
        assert_eq!(count(CHANGED, json!({}), before, at(5, Value::Null)), 0, "a look that does not tell");
    }

    #[test]
    fn low_stock_is_told_when_it_is_reached() {
        let low = |config, before, after| count("product.low_stock", config, before, after);
        let five = json!({"threshold": 5});
        assert_eq!(low(five.clone(), pieces(6), pieces(5)), 1);
        assert_eq!(low(five.clone(), pieces(5), pieces(4)), 0, "was low");
        assert_eq!(low(five.clone(), unlimited(), pieces(4)), 1);
        assert_eq!(low(five.clone(), pieces(6), unlimited()), 0);
        assert_eq!(low(five, Value::Null, pieces(1)), 1, "a new product that is low");
        assert_eq!(low(json!({}), pieces(1), pieces(0)), 1, "no limit: zero");
        let raised = with(pieces(8), json!({"warningLimit": 10}));
        assert_eq!(low(json!({}), pieces(8), raised), 1, "the limit moved");
    }

    #[test]
    fn low_stock_names_the_variations_that_fell() {
        let rows = |one: i64, two: i64| {
            product(json!({"quantity": 50, "warningLimit": 3, "combinations": [
                {"id": 7, "sku": "S", "quantity": one}, {"id": 8, "sku": "M", "quantity": two, "warningLimit": 1}, {"id": 9},
            ]}))
        };
        let found = details("product.low_stock", json!({}), rows(4, 2), rows(3, 1));
        assert_eq!(
            found,
            [json!({"quantity": null, "limit": null, "variations": [
                {"id": 7, "sku": "S", "quantity": 3, "limit": 3}, {"id": 8, "sku": "M", "quantity": 1, "limit": 1},
            ]})]
        );
    }
}
