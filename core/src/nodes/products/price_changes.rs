//! `product.price_changed`, and what it shares with `variation.price_changed`.

use super::triggers::{META, sample};
use crate::action::Object;
use crate::model::Product;
use crate::nodes::input::Direction;
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// The prices that are compared.
const PRICES: [&str; 3] = ["price", "compareToPrice", "wholesalePrices"];

/// A beginning or an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
#[serde(rename_all = "snake_case")]
pub enum SaleChange {
    /// It begins.
    Started,
    /// It ends.
    Ended,
}

/// What a change of prices must be to matter.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PriceFilter {
    pub sale: Option<SaleChange>,
    pub direction: Option<Direction>,
}

/// The prices of a product or variation at one look.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PriceTag<'a> {
    row: &'a Object,
    /// The product of a variation, whose prices it takes where it has none of its own.
    product: Option<&'a Object>,
}

impl<'a> PriceTag<'a> {
    pub fn of(product: &'a Object) -> Self {
        Self { row: product, product: None }
    }

    pub fn variation(row: &'a Object, product: &'a Object) -> Self {
        Self { row, product: Some(product) }
    }

    /// A price in one form: JSON null for none. A price to compare with of 0 is none, an empty list of prices neither.
    fn get(self, name: &str) -> Value {
        let value = self.row.get(name).filter(|value| !value.is_null());
        match value {
            Some(Value::Array(rows)) if rows.is_empty() => Value::Null,
            Some(value) if name == "compareToPrice" && value.as_f64() == Some(0.0) => Value::Null,
            Some(value) => value.clone(),
            None => Value::Null,
        }
    }

    /// Does a variation take this price from its product, or show the same one?
    fn inherits(self, name: &str) -> bool {
        self.product.is_some_and(|product| {
            let own = self.get(name);
            own.is_null() || same(&own, &Self::of(product).get(name))
        })
    }

    fn is_on_sale(self) -> bool {
        let price = self.get("price").as_f64().or_else(|| Self::of(self.product?).get("price").as_f64());
        let before = self.get("compareToPrice").as_f64();
        price.zip(before).is_some_and(|(price, before)| before > price)
    }
}

/// Equal as prices: 16 and 16.0 are, and so are lists of such in any order.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            let has = |rows: &[Value], row: &Value| rows.iter().any(|known| same(known, row));
            one.len() == other.len()
                && one.iter().all(|row| has(other, row))
                && other.iter().all(|row| has(one, row))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(name, value)| other.get(name).is_some_and(|known| same(value, known)))
        }
        (one, other) => one == other,
    }
}

impl PriceFilter {
    /// What to say of the change, if it matters.
    pub fn detail(self, before: PriceTag<'_>, after: PriceTag<'_>) -> Option<Value> {
        let is_own = |name: &&str| !(before.inherits(name) && after.inherits(name));
        let is_changed = |name: &&str| !same(&before.get(name), &after.get(name));
        let changed: Vec<&str> = PRICES.into_iter().filter(is_own).filter(is_changed).collect();
        let sale = match (before.is_on_sale(), after.is_on_sale()) {
            (false, true) => Some(SaleChange::Started),
            (true, false) => Some(SaleChange::Ended),
            _ => None,
        };
        let fits = |way: Direction| {
            let price = |tag: PriceTag<'_>| tag.get("price").as_f64();
            changed.contains(&"price")
                && price(before).zip(price(after)).is_some_and(|(from, to)| way.fits(from, to))
        };
        let wanted = (self.sale.is_none() || self.sale == sale) && self.direction.is_none_or(fits);
        if changed.is_empty() || !wanted {
            return None;
        }
        let mut detail =
            Map::from_iter([("changed".to_owned(), json!(changed)), ("sale".to_owned(), json!(sale))]);
        for name in changed {
            detail.insert(name.to_owned(), json!({"from": before.get(name), "to": after.get(name)}));
        }
        Some(Value::Object(detail))
    }
}

/// Fires when a price of a product changes: its price, the price that it is compared with, or its wholesale prices; a sale
/// that starts or ends is such a change. `detail.changed` names the prices that changed, `detail.sale` says whether a sale
/// `started` or `ended` (null: neither), and under its own name each price has `from` and `to` (null: none). Prices are
/// in the store's currency. Prices of variations are told by `variation.price_changed`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductPriceChanged {
    /// Only changes with which a sale `started` or `ended`. A product is on sale while the price that it is compared with is
    /// above its price.
    pub sale: Option<SaleChange>,
    /// Only changes with which the price itself goes `up` or `down`.
    pub direction: Option<Direction>,
}

impl Trigger for ProductPriceChanged {
    const META: TriggerMeta = TriggerMeta {
        id: "product.price_changed",
        aliases: &["product.sale_changed"],
        title: "Product's price changed",
        limits: "Prices between two looks are not seen. Discounts, surcharges of options, taxes and subscription prices are no prices of the product.",
        ..META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        let mut after = sample(40, 1_773_838_975);
        after["price"] = json!(12.5);
        after["compareToPrice"] = json!(16);
        let detail = json!({
            "changed": ["price", "compareToPrice"], "sale": "started", "price": {"from": 16, "to": 12.5},
            "compareToPrice": {"from": null, "to": 16},
        });
        TriggerExample {
            config: json!({"sale": "started"}),
            before: Some(sample(40, 1_773_480_067)),
            after,
            changed: &["price", "compareToPrice"],
            occurrences: vec![Occurrence::whole().with_detail(detail).into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let Some(before) = seen.before.filter(|_| !seen.deleted) else {
            return Vec::new();
        };
        let filter = PriceFilter { sale: self.sale, direction: self.direction };
        let detail = filter.detail(PriceTag::of(before), PriceTag::of(seen.after));
        detail.map(|detail| Occurrence::whole().with_detail(detail)).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::nodes::preview::tests::{count, details};
    use serde_json::{Value, json};

    const ID: &str = "product.price_changed";

    fn tag(price: Value, compare: Value) -> Value {
        json!({"id": 1, "price": price, "compareToPrice": compare})
    }

    fn sale(before: Value, after: Value) -> Vec<Value> {
        details(ID, json!({}), before, after).into_iter().map(|detail| detail["sale"].clone()).collect()
    }

    #[test]
    fn a_sale_is_a_price_to_compare_with_above_the_price() {
        assert_eq!(sale(tag(json!(16), json!(16)), tag(json!(12), json!(16))), ["started"]);
        assert_eq!(
            sale(tag(json!(16), Value::Null), tag(json!(16), json!(16))),
            [Value::Null],
            "equal is no sale"
        );
        assert_eq!(sale(tag(json!(12), json!(16)), tag(json!(16), json!(16))), ["ended"]);
        assert_eq!(sale(tag(json!(12), json!(16)), tag(json!(12), Value::Null)), ["ended"]);
        assert_eq!(sale(tag(json!(12), json!(16)), tag(json!(11), json!(16))), [Value::Null], "goes on");
        assert_eq!(sale(tag(json!(12), json!(10)), tag(json!(12), Value::Null)), [Value::Null], "was none");
    }

    #[test]
    fn nothing_has_many_forms() {
        let absent = json!({"id": 1, "price": 16});
        for nothing in [
            tag(json!(16.0), json!(0)),
            tag(json!(16), Value::Null),
            json!({"id": 1, "price": 16, "wholesalePrices": []}),
        ] {
            assert_eq!(count(ID, json!({}), absent.clone(), nothing.clone()), 0, "{nothing}");
            assert_eq!(count(ID, json!({}), nothing, absent.clone()), 0);
        }
    }

    #[test]
    fn wholesale_prices_are_compared_as_a_table() {
        let rows = |rows: Value| json!({"id": 1, "price": 16, "wholesalePrices": rows});
        let (ten, five) = (json!({"quantity": 10, "price": 14}), json!({"quantity": 5, "price": 15}));
        let both = rows(json!([ten, five]));
        assert_eq!(
            count(ID, json!({}), both.clone(), rows(json!([five, {"quantity": 10, "price": 14.0}]))),
            0
        );
        let found = details(ID, json!({}), both, rows(json!([ten])));
        assert_eq!(
            (&found[0]["changed"], &found[0]["wholesalePrices"]["to"]),
            (&json!(["wholesalePrices"]), &json!([ten]))
        );
    }

    #[test]
    fn filters_leave_the_rest_out() {
        let (old, new) = (tag(json!(16), Value::Null), tag(json!(12), json!(16)));
        let found = |config, before: &Value, after: &Value| count(ID, config, before.clone(), after.clone());
        assert_eq!(
            (found(json!({"sale": "started"}), &old, &new), found(json!({"sale": "ended"}), &old, &new)),
            (1, 0)
        );
        assert_eq!(
            (found(json!({"direction": "down"}), &old, &new), found(json!({"direction": "up"}), &old, &new)),
            (1, 0)
        );
        assert_eq!(found(json!({"direction": "up", "sale": "ended"}), &new, &old), 1);
        let compared = tag(json!(16), json!(20));
        assert_eq!(found(json!({"direction": "down"}), &old, &compared), 0, "the price itself stayed");
        assert_eq!(found(json!({}), &Value::Null, &new), 0, "a new product");
        assert_eq!(found(json!({}), &old, &Value::Null), 0, "deleted");
    }
}
