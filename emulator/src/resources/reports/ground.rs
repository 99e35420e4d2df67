//! What reports are counted from.

use std::collections::HashMap;

use crate::doc::{Doc, Fields};
use crate::resources::orders::is_unfinished;
use crate::resources::reports::period::{Period, began};
use crate::store::{Kind, Store};

/// The store with its orders sorted out.
pub struct Ground<'a> {
    pub store: &'a Store,
    pub began: i64,
    orders: Vec<&'a Doc>,
    carts: Vec<&'a Doc>,
    /// Whether anything happens on the platform asked for.
    seen: bool,
}

impl<'a> Ground<'a> {
    pub fn of(store: &'a Store, seen: bool) -> Self {
        let (carts, orders) =
            store.all(Kind::Order).map(|(_, order)| order).partition(|order| is_unfinished(order));
        Self { store, began: began(store), orders, carts, seen }
    }

    fn within(rows: &[&'a Doc], seen: bool, period: Period) -> Vec<&'a Doc> {
        let fits = |order: &&&Doc| seen && order.int("createTimestamp").is_some_and(|at| period.holds(at));
        rows.iter().filter(fits).copied().collect()
    }

    /// Orders placed in a period.
    pub fn orders(&self, period: Period) -> Vec<&'a Doc> {
        Self::within(&self.orders, self.seen, period)
    }

    /// Carts left at the payment page in a period.
    pub fn carts(&self, period: Period) -> Vec<&'a Doc> {
        Self::within(&self.carts, self.seen, period)
    }

    /// Orders that were left at the payment page and paid later.
    pub fn recovered(&self, period: Period) -> Vec<&'a Doc> {
        let mut rows = self.orders(period);
        rows.retain(|order| order.text("cartId").is_some_and(|id| !id.is_empty()));
        rows
    }

    /// Whether an order is its customer's first.
    pub fn is_first(&self, order: &Doc) -> bool {
        let email = order.text("email").unwrap_or_default();
        let at = (order.int("createTimestamp"), order.int("internalId"));
        !self.orders.iter().any(|other| {
            other.text("email").is_some_and(|known| known.eq_ignore_ascii_case(email))
                && (other.int("createTimestamp"), other.int("internalId")) < at
        })
    }

    /// The part of a period in which the store was open, up to now being in it or not.
    pub fn open(&self, period: Period) -> Option<Period> {
        let from = period.from.max(self.began);
        (self.seen && from < period.to).then_some(Period { from, to: period.to })
    }

    pub fn product(&self, id: i64) -> Option<&'a Doc> {
        self.store.get(Kind::Product, id)
    }

    pub fn profile(&self) -> Doc {
        self.store.get(Kind::Profile, 0).cloned().unwrap_or_default()
    }
}

/// The lines of orders.
pub fn items<'a>(orders: &[&'a Doc]) -> Vec<&'a Doc> {
    orders.iter().flat_map(|order| order.list("items")).filter_map(|item| item.as_object()).collect()
}

/// What the goods of a line cost the merchant.
pub fn cost(ground: &Ground<'_>, item: &Doc) -> f64 {
    let product = item.int("productId").and_then(|id| ground.product(id));
    let own = item.num("costPrice");
    let cost = own.or_else(|| product.and_then(|product| product.num("costPrice"))).unwrap_or(0.0);
    cost * item.num("quantity").unwrap_or(1.0)
}

/// How often each text occurs, in the order of first appearance.
pub fn tally(texts: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut rows: Vec<(String, usize)> = Vec::new();
    for text in texts {
        let place = *places.entry(text.clone()).or_insert_with(|| {
            rows.push((text, 0));
            rows.len() - 1
        });
        rows[place].1 += 1;
    }
    rows
}
