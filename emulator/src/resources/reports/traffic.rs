//! Visits. Nobody visits an emulated shop, so visits follow from its orders: some in every hour since it
//! opened, more when somebody buys. The same store gives the same numbers every time.

use serde_json::json;

use super::Figure;
use super::ground::{Ground, tally};
use super::period::Period;
use super::rows::Row;
use crate::doc::{Doc, Fields};
use crate::resources::products::render::Links;
use crate::store::Kind;

const HOUR: i64 = 3600;
/// Visits that each order and each abandoned cart stand for.
const PER_ORDER: u64 = 12;
const PER_CART: u64 = 6;
/// Shares in percent.
const NEW: u64 = 62;
const LOOKED: u64 = 70;

/// A number without pattern that is the same for the same input.
fn scatter(store: i64, hour: i64) -> u64 {
    let mut mixed = (store as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (hour as u64);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// Visits in a period. Those of orders count in the second of the order, so that parts add up.
pub fn count(ground: &Ground<'_>, period: Period) -> u64 {
    let Some(open) = ground.open(period) else { return 0 };
    let first = open.from.div_euclid(HOUR) + i64::from(open.from.rem_euclid(HOUR) != 0);
    let last = (open.to - 1).div_euclid(HOUR);
    let quiet: u64 = (first..=last).map(|hour| scatter(ground.store.id(), hour) % 4).sum();
    quiet + ground.orders(period).len() as u64 * PER_ORDER + ground.carts(period).len() as u64 * PER_CART
}

pub fn visits(ground: &Ground<'_>, period: Period) -> Vec<Figure> {
    let visits = count(ground, period);
    let visitors = visits - visits / 5;
    vec![("visits", visits as f64), ("visitors", visitors as f64), ("pageViews", (visits * 3) as f64)]
}

fn percent(part: usize, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 * 100.0 }
}

pub fn conversions(ground: &Ground<'_>, period: Period) -> Vec<Figure> {
    let (orders, visits) = (ground.orders(period).len(), count(ground, period));
    vec![("conversion", percent(orders, visits)), ("orders", orders as f64), ("visits", visits as f64)]
}

pub fn added_to_cart(ground: &Ground<'_>, period: Period) -> Vec<Figure> {
    let carts = ground.orders(period).len() + ground.carts(period).len();
    let visits = count(ground, period);
    vec![("conversion", percent(carts, visits)), ("carts", carts as f64), ("visits", visits as f64)]
}

/// Splits a number by weights; what rounding leaves goes to the first.
pub fn split(whole: u64, weights: &[(String, u64)]) -> Vec<Row> {
    let sum: u64 = weights.iter().map(|(_, weight)| weight).sum::<u64>().max(1);
    let mut parts: Vec<u64> = weights.iter().map(|(_, weight)| whole * weight / sum).collect();
    let left = whole - parts.iter().sum::<u64>().min(whole);
    if let Some(first) = parts.first_mut() {
        *first += left;
    }
    let row = |((id, _), part): (&(String, u64), u64)| Row::new(id.as_str(), vec![("visitors", part as f64)]);
    weights.iter().zip(parts).map(row).collect()
}

fn named(weights: &[(&str, u64)]) -> Vec<(String, u64)> {
    weights.iter().map(|(name, weight)| ((*name).to_owned(), *weight)).collect()
}

pub fn new_and_returning(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    split(count(ground, period), &named(&[("new", NEW), ("returning", 100 - NEW)]))
}

pub fn by_device(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    split(count(ground, period), &named(&[("Mobile", 58), ("Desktop", 36), ("Tablet", 6)]))
}

/// Where buyers live, and the merchant.
pub fn by_country(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let profile = ground.profile();
    let own = profile.object("company").and_then(|company| company.text("countryCode")).map(str::to_owned);
    let orders = ground.store.all(Kind::Order).map(|(_, order)| order);
    let buyers = orders.filter_map(|order| {
        let person = order.object("shippingPerson").or_else(|| order.object("billingPerson"))?;
        person.text("countryCode").filter(|code| !code.is_empty()).map(str::to_owned)
    });
    split(count(ground, period), &weighed(own.into_iter().chain(buyers)))
}

fn weighed(texts: impl Iterator<Item = String>) -> Vec<(String, u64)> {
    tally(texts).into_iter().map(|(text, count)| (text, count as u64)).collect()
}

pub fn by_language(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let profile = ground.profile();
    let default = profile.object("languages").and_then(|languages| languages.text("defaultLanguage"));
    let default = default.unwrap_or("en").to_owned();
    let orders = ground.store.all(Kind::Order).map(|(_, order)| order);
    let spoken =
        orders.filter_map(|order| order.text("lang").filter(|lang| !lang.is_empty()).map(str::to_owned));
    split(count(ground, period), &weighed(std::iter::once(default).chain(spoken)))
}

/// The front page, and products by what was sold of them.
pub fn landing_pages(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let links = Links::default();
    let orders = ground.store.all(Kind::Order).map(|(_, order)| order);
    let lines: Vec<&Doc> =
        orders.flat_map(|order| order.list("items")).filter_map(|item| item.as_object()).collect();
    let sold = |id: i64| lines.iter().filter(|line| line.int("productId") == Some(id)).count() as u64;
    let shown = ground.store.all(Kind::Product).filter(|(_, product)| product.flag("enabled") != Some(false));
    let mut weights: Vec<(String, u64)> =
        shown.map(|(id, product)| (links.url(ground.store, 'p', id, product), 1 + 2 * sold(id))).collect();
    let products: u64 = weights.iter().map(|(_, weight)| weight).sum();
    weights.insert(0, (front_page(ground), products.max(1)));
    let mut rows = split(count(ground, period), &weights);
    for row in &mut rows {
        row.more = Some(json!({ "type": "LANDING", "landingUrl": row.id }));
    }
    rows
}

fn front_page(ground: &Ground<'_>) -> String {
    let profile = ground.profile();
    let url = profile.object("generalInfo").and_then(|info| info.text("storeUrl"));
    url.unwrap_or("https://shop.example.test").to_owned()
}

/// From a visit to an order. Carts and orders are real.
pub fn funnel(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let (orders, carts) = (ground.orders(period).len() as u64, ground.carts(period).len() as u64);
    let visits = count(ground, period);
    let started = orders + carts;
    let looked = (visits * LOOKED / 100).max(started * 2);
    let steps = [
        ("visits", visits),
        ("productViews", looked),
        ("addedToCart", started + started / 2),
        ("startedCheckout", started),
        ("placedOrders", orders),
    ];
    steps.into_iter().map(|(id, number)| Row::new(id, vec![("visitors", number as f64)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::StoreConfig;
    use crate::store::Store;

    #[test]
    fn parts_add_up_to_the_whole() {
        let store = Store::new(StoreConfig::new(7), 0);
        let ground = Ground::of(&store, true);
        let whole = count(&ground, Period { from: 1000, to: 900_000 });
        let parts: u64 = (0..9)
            .map(|n| (1000 + n * 100_000, if n == 8 { 900_000 } else { 101_000 + n * 100_000 }))
            .map(|(from, to)| count(&ground, Period { from, to }))
            .sum();
        assert!(whole > 100);
        assert_eq!(whole, parts);
        let rows = split(whole, &named(&[("a", 1), ("b", 2), ("c", 4)]));
        assert!((super::super::rows::sum(&rows)[0].1 - whole as f64).abs() < 0.001);
        let elsewhere = Ground::of(&store, false);
        assert_eq!(count(&elsewhere, Period { from: 1000, to: 900_000 }), 0);
    }
}
