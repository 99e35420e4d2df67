//! Numbers counted from orders.

use super::Figure;
use super::ground::{Ground, cost, items};
use super::period::Period;
use super::rows::Row;
use crate::doc::{Doc, Fields};

fn sum(orders: &[&Doc], field: &str) -> f64 {
    orders.iter().filter_map(|order| order.num(field)).sum()
}

fn average(total: f64, count: usize) -> f64 {
    if count == 0 { 0.0 } else { total / count as f64 }
}

/// Money that came in: cancelled orders bring none, refunds take back.
fn income(orders: &[&Doc]) -> f64 {
    let kept = orders.iter().filter(|order| order.text("paymentStatus") != Some("CANCELLED"));
    kept.map(|order| order.num("total").unwrap_or(0.0) - order.num("refundedAmount").unwrap_or(0.0)).sum()
}

pub fn orders(ground: &Ground<'_>, period: Period) -> Vec<Figure> {
    let orders = ground.orders(period);
    let revenue = income(&orders);
    let pieces: f64 = items(&orders).iter().filter_map(|item| item.num("quantity")).sum();
    vec![
        ("orders", orders.len() as f64),
        ("revenue", revenue),
        ("averageOrderValue", average(revenue, orders.len())),
        ("itemsSold", pieces),
    ]
}

pub fn revenue(ground: &Ground<'_>, period: Period) -> Vec<Figure> {
    let orders = ground.orders(period);
    let revenue = income(&orders);
    vec![
        ("revenue", revenue),
        ("orders", orders.len() as f64),
        ("averageOrderValue", average(revenue, orders.len())),
        ("refunds", sum(&orders, "refundedAmount")),
    ]
}

fn spent(ground: &Ground<'_>, orders: &[&Doc]) -> [Figure; 4] {
    let shipping =
        orders.iter().filter_map(|order| order.object("shippingOption")?.num("shippingRate")).sum();
    let goods = items(orders).into_iter().map(|item| cost(ground, item)).sum();
    let off = sum(orders, "discount") + sum(orders, "couponDiscount");
    [("costOfGoods", goods), ("shipping", shipping), ("tax", sum(orders, "tax")), ("discounts", off)]
}

pub fn profit(ground: &Ground<'_>, period: Period) -> Vec<Figure> {
    let orders = ground.orders(period);
    let revenue = income(&orders);
    // Discounts never came in, so they are not spent a second time.
    let costs: f64 = spent(ground, &orders).iter().take(3).map(|(_, value)| value).sum();
    let profit = revenue - costs;
    let margin = if revenue > 0.0 { profit / revenue * 100.0 } else { 0.0 };
    vec![("profit", profit), ("revenue", revenue), ("expenses", costs), ("margin", margin)]
}

pub fn expenses(ground: &Ground<'_>, period: Period) -> Vec<Row> {
    let orders = ground.orders(period);
    spent(ground, &orders).into_iter().map(|(id, value)| Row::new(id, vec![("expenses", value)])).collect()
}
