//! How much there is of a product and of its variations.

use crate::action::Object;
use crate::trigger::Observation;
use serde_json::{Map, Value, json};

/// What is left of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// So many pieces; below zero when more was sold than was there.
    Pieces(i64),
    /// Stock is not counted.
    Unlimited,
}

impl Level {
    /// The stock that a product or variation says of itself; none where it says nothing.
    fn of(row: &Object) -> Option<Self> {
        if row.get("unlimited") == Some(&Value::Bool(true)) {
            return Some(Self::Unlimited);
        }
        row.get("quantity").and_then(Value::as_i64).map(Self::Pieces)
    }

    /// Is there anything to sell?
    pub fn is_left(self) -> bool {
        self > Self::Pieces(0)
    }

    /// JSON of the number of pieces; null: unlimited.
    pub fn pieces(self) -> Value {
        match self {
            Self::Pieces(pieces) => json!(pieces),
            Self::Unlimited => Value::Null,
        }
    }

    fn plus(self, other: Self) -> Self {
        match (self, other) {
            // What one lacks the other cannot make up for.
            (Self::Pieces(one), Self::Pieces(other)) => Self::Pieces(one.max(0) + other.max(0)),
            _ => Self::Unlimited,
        }
    }
}

/// A product, or a variation of one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shelf<'a> {
    pub row: &'a Object,
    product: &'a Object,
}

impl<'a> Shelf<'a> {
    /// The product itself.
    pub fn of(product: &'a Object) -> Self {
        Self { row: product, product }
    }

    /// Its variations.
    pub fn variations(product: &'a Object) -> impl Iterator<Item = Self> {
        let rows = product.get("combinations").and_then(Value::as_array).into_iter().flatten();
        rows.filter_map(Value::as_object).map(move |row| Self { row, product })
    }

    /// The number of the variation, as text.
    pub fn id(self) -> String {
        self.row.get("id").map(Value::to_string).unwrap_or_default()
    }

    pub fn is_variation(self) -> bool {
        !std::ptr::eq(self.row, self.product)
    }

    /// Is it the same product or variation, at another look?
    pub fn is_same(self, other: Shelf<'_>) -> bool {
        self.is_variation() == other.is_variation() && self.row.get("id") == other.row.get("id")
    }

    /// Is there stock that belongs to this alone? A variation under the SKU of its product shares the product's stock, and
    /// may show it as if it were its own.
    pub fn owns_stock(self) -> bool {
        let own = Level::of(self.row);
        if !self.is_variation() {
            return own.is_some();
        }
        let sku = |row: &'a Object| row.get("sku").and_then(Value::as_str).filter(|sku| !sku.is_empty());
        let same_sku = sku(self.row).is_none() || sku(self.row) == sku(self.product);
        own.is_some() && !(same_sku && own == Level::of(self.product))
    }

    /// What is left, of the product's stock if it is shared.
    pub fn level(self) -> Option<Level> {
        Level::of(self.row).or_else(|| Level::of(self.product))
    }

    /// The stock at or below which it is low: the wish, else its own warning limit, else its product's, else 0.
    pub fn limit(self, wish: Option<i64>) -> i64 {
        let of = |row: &Object| row.get("warningLimit").and_then(Value::as_i64);
        wish.or_else(|| of(self.row)).or_else(|| of(self.product)).unwrap_or(0)
    }

    /// Is stock of its own at the limit or below?
    pub fn is_low(self, wish: Option<i64>) -> bool {
        self.owns_stock() && self.level().is_some_and(|level| level <= Level::Pieces(self.limit(wish)))
    }

    /// Stock by location; none where the store does not say.
    fn locations(self) -> Option<&'a Map<String, Value>> {
        self.row.get("locationInventory").and_then(Value::as_object)
    }
}

/// What a customer can buy of a product in all: its variations if they have stock of their own, the product's stock if it
/// has none or some of them share it. None where nothing is known.
pub(crate) fn for_sale(product: &Object) -> Option<Level> {
    let (own, shared): (Vec<_>, Vec<_>) =
        Shelf::variations(product).partition(|variation| variation.owns_stock());
    let base = Level::of(product).filter(|_| own.is_empty() || !shared.is_empty());
    own.into_iter().filter_map(Shelf::level).chain(base).reduce(Level::plus)
}

/// A variation at both looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair<'a> {
    /// None: it was not there.
    pub before: Option<Shelf<'a>>,
    pub after: Shelf<'a>,
}

/// The variations that are there now. None if the product is gone.
pub(crate) fn pairs<'a>(seen: Observation<'a>) -> Vec<Pair<'a>> {
    if seen.deleted {
        return Vec::new();
    }
    let known: Vec<Shelf<'a>> = seen.before.into_iter().flat_map(Shelf::variations).collect();
    let before = |after: Shelf<'a>| known.iter().copied().find(|known| known.is_same(after));
    let named = Shelf::variations(seen.after).filter(|after| after.row.contains_key("id"));
    named.map(|after| Pair { before: before(after), after }).collect()
}

impl Pair<'_> {
    /// The stock before and now, if any of it is the variation's own.
    pub fn levels(self) -> Option<(Level, Level)> {
        let before = self.before?;
        let own = before.owns_stock() || self.after.owns_stock();
        before.level().zip(self.after.level()).filter(|_| own)
    }

    /// The stock of its locations before and now.
    pub fn moves(self) -> Map<String, Value> {
        self.before.map(|before| moves(before, self.after)).unwrap_or_default()
    }

    /// The whole variation as the store gave it, else what is compared of it.
    pub fn part(self, seen: Observation<'_>) -> Value {
        let whole = seen.entity.into_iter().flat_map(Shelf::variations);
        let mut whole = whole.filter(|whole| whole.row.get("id") == self.after.row.get("id"));
        Value::Object(whole.next().map_or(self.after.row, |whole| whole.row).clone())
    }
}

/// Locations whose stock changed, each with `from` and `to` (null: not there). Nothing where a look does not tell.
pub(crate) fn moves(before: Shelf<'_>, after: Shelf<'_>) -> Map<String, Value> {
    let (Some(was), Some(is)) = (before.locations(), after.locations()) else {
        return Map::new();
    };
    let gone = was.keys().filter(|name| !is.contains_key(*name));
    let all = is.keys().chain(gone);
    let changed = all.filter(|name| was.get(*name) != is.get(*name));
    changed.map(|name| (name.clone(), json!({"from": was.get(name), "to": is.get(name)}))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product(own: Value, variations: Value) -> Object {
        let mut product =
            json!({"id": 1, "sku": "A", "combinations": variations}).as_object().unwrap().clone();
        product.extend(own.as_object().unwrap().clone());
        product
    }

    fn owns(own: Value, variation: Value) -> bool {
        let product = product(own, json!([variation]));
        Shelf::variations(&product).next().unwrap().owns_stock()
    }

    #[test]
    fn stock_under_the_sku_of_the_product_is_shared() {
        let five = json!({"quantity": 5, "unlimited": false});
        assert!(!owns(five.clone(), json!({"id": 7})), "says nothing");
        assert!(!owns(five.clone(), json!({"id": 7, "unlimited": false, "quantity": null})));
        assert!(!owns(five.clone(), json!({"id": 7, "sku": "A", "quantity": 5})), "shown, not its own");
        assert!(owns(five.clone(), json!({"id": 7, "sku": "A-S", "quantity": 5})));
        assert!(owns(five, json!({"id": 7, "quantity": 3})));
        assert!(owns(json!({"unlimited": true}), json!({"id": 7, "quantity": 0})));
    }

    #[test]
    fn what_is_for_sale() {
        let sale = |own, variations| for_sale(&product(own, variations));
        let ten = json!({"quantity": 10, "unlimited": false});
        assert_eq!(sale(ten.clone(), json!([])), Some(Level::Pieces(10)));
        assert_eq!(sale(ten.clone(), Value::Null), Some(Level::Pieces(10)));
        let own = json!([{"id": 7, "sku": "B", "quantity": 0}, {"id": 8, "sku": "C", "quantity": 2}]);
        assert_eq!(
            sale(ten.clone(), own.clone()),
            Some(Level::Pieces(2)),
            "the product's stock sells nothing"
        );
        assert_eq!(sale(json!({"unlimited": true}), own), Some(Level::Pieces(2)));
        let mixed = json!([{"id": 7, "sku": "B", "quantity": -4}, {"id": 8}]);
        assert_eq!(
            sale(ten, mixed),
            Some(Level::Pieces(10)),
            "one sold too often takes nothing from the others"
        );
        assert_eq!(sale(json!({}), json!([{"id": 7, "unlimited": true}])), Some(Level::Unlimited));
        assert_eq!(sale(json!({}), json!([{"id": 7}])), None);
    }

    #[test]
    fn limits_are_inherited() {
        let product = product(json!({"warningLimit": 4}), json!([{"id": 7, "warningLimit": 2}, {"id": 8}]));
        let limits: Vec<i64> = Shelf::variations(&product).map(|row| row.limit(None)).collect();
        assert_eq!((limits, Shelf::of(&product).limit(Some(9))), (vec![2, 4], 9));
    }
}
