//! What one promotion takes off a cart.

use serde_json::{Value, json};

use crate::doc::{Doc, Fields, cents};
use crate::resources::coupons::usable::spread;
use crate::resources::discounts::Line;
use crate::resources::promotions::trigger::listed;

/// The amounts a promotion takes off each line and the shipping, and its row in the order.
#[derive(Debug, Clone)]
pub struct Gain {
    pub info: Value,
    pub lines: Vec<f64>,
    pub shipping: f64,
}

impl Gain {
    pub fn total(&self) -> f64 {
        self.lines.iter().sum::<f64>() + self.shipping
    }
}

/// What a promotion whose conditions are met takes off.
pub fn gain(promotion: &Doc, order: &Doc, lines: &[Line<'_>], rate: f64) -> Gain {
    let (mut off, mut shipping) = (vec![0.0; lines.len()], 0.0);
    match promotion.text("discountBase") {
        Some("SHIPPING") => shipping = on_shipping(promotion, order, rate),
        Some("SUBTOTAL") => {
            let left: Vec<f64> =
                lines.iter().map(|line| if line.discountable() { line.left() } else { 0.0 }).collect();
            off = spread(cents(reduced(promotion, left.iter().sum())), &left);
        }
        _ => off = on_items(promotion, lines),
    }
    Gain { info: info(promotion), lines: off, shipping: cents(shipping) }
}

/// How much less an amount becomes.
fn reduced(promotion: &Doc, amount: f64) -> f64 {
    let value = promotion.num("amount").unwrap_or(0.0);
    match promotion.text("discountType") {
        Some("PERCENT") => amount * value.min(100.0) / 100.0,
        Some("FIXED_PRICE") => (amount - value).max(0.0),
        _ => value.min(amount),
    }
}

fn on_shipping(promotion: &Doc, order: &Doc, rate: f64) -> f64 {
    let wanted =
        promotion.object("targets").map(|targets| targets.list("shippingMethods")).unwrap_or_default();
    let chosen = order.object("shippingOption").and_then(|option| option.get("shippingMethodId"));
    let fits = wanted.is_empty() || chosen.is_some_and(|chosen| wanted.contains(chosen));
    if fits { reduced(promotion, rate) } else { 0.0 }
}

/// Piece by piece, the cheapest first.
fn on_items(promotion: &Doc, lines: &[Line<'_>]) -> Vec<f64> {
    let nothing = Doc::new();
    let targets = promotion.object("targets").unwrap_or(&nothing);
    let fits = |line: &Line<'_>| line.discountable() && targeted(targets, line);
    let pieces: f64 = lines.iter().filter(|line| fits(line)).map(|line| line.quantity).sum();
    let mut off = vec![0.0; lines.len()];
    if targets.num("minDiscountedProductQuantity").is_some_and(|least| pieces < least) {
        return off;
    }
    let mut allowed = targets.num("maxDiscountedProductQuantity").unwrap_or(f64::MAX);
    let mut order: Vec<usize> = (0..lines.len()).filter(|at| fits(&lines[*at])).collect();
    order.sort_by(|a, b| lines[*a].price.total_cmp(&lines[*b].price));
    for at in order {
        let count = lines[at].quantity.min(allowed);
        allowed -= count;
        off[at] = cents(reduced(promotion, lines[at].price) * count);
    }
    off
}

fn targeted(targets: &Doc, line: &Line<'_>) -> bool {
    if listed(targets, line, true) {
        return false;
    }
    let named = ["products", "categories", "combinations"];
    let by_list = named.iter().all(|list| targets.list(list).is_empty()) || listed(targets, line, false);
    by_list && attributes_fit(targets, line)
}

/// Every attribute that the promotion names must have one of the named values.
fn attributes_fit(targets: &Doc, line: &Line<'_>) -> bool {
    targets.list("attributes").iter().filter_map(Value::as_object).all(|wanted| {
        let alias = wanted.text("attributeAlias").unwrap_or_default();
        let values = wanted.list("attributeValues");
        let own = line.product.map(|product| product.list("attributes")).unwrap_or_default();
        own.iter().filter_map(Value::as_object).any(|attribute| {
            let named =
                |field: &str| attribute.text(field).is_some_and(|name| name.eq_ignore_ascii_case(alias));
            (named("type") || named("name"))
                && attribute.get("value").is_some_and(|value| values.contains(value))
        })
    })
}

fn info(promotion: &Doc) -> Value {
    let kind = match promotion.text("discountType") {
        Some("PERCENT") => "PERCENT",
        Some("FIXED_PRICE") => "FIXED_PRICE",
        _ => "ABS",
    };
    json!({
        "id": promotion["id"], "value": promotion.num("amount").unwrap_or(0.0), "type": kind,
        "base": promotion["discountBase"], "description": promotion["name"],
    })
}
