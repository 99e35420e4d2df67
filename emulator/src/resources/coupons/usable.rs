//! Whether a cart may use a coupon, and what it takes off.

use crate::doc::{Doc, Fields, cents};
use crate::resources::coupons;
use crate::resources::discounts::Line;
use crate::resources::orders::{is_live, search::same_email};
use crate::search::dates;
use crate::store::{Kind, Store};

/// What a coupon takes off: an amount per line, and maybe the whole cost of shipping.
#[derive(Debug)]
pub struct Reduction {
    pub lines: Vec<f64>,
    pub free_shipping: bool,
}

/// What the coupon takes off, or why it cannot be used.
pub fn reduction(
    store: &Store,
    coupon: &Doc,
    order: &Doc,
    lines: &[Line<'_>],
    now: i64,
) -> Result<Reduction, String> {
    in_time(coupon, now)?;
    let subtotal: f64 = lines.iter().map(Line::amount).sum();
    if let Some(least) = coupon.num("totalLimit").filter(|least| subtotal < *least) {
        return Err(format!("the coupon needs a subtotal of {least}, the cart has {}", cents(subtotal)));
    }
    buyer_may(store, coupon, order)?;
    let methods = coupon.object("shippingLimit").map(|limit| limit.list("shippingMethods").to_vec());
    let chosen = order.object("shippingOption").and_then(|option| option.get("shippingMethodId"));
    if methods.is_some_and(|methods| !methods.is_empty() && chosen.is_none_or(|one| !methods.contains(one))) {
        return Err("the coupon is not for this shipping method".to_owned());
    }
    let kind = coupon.text("discountType").unwrap_or("ABS");
    let fitting: Vec<bool> =
        lines.iter().map(|line| line.discountable() && in_catalog(coupon, line)).collect();
    if !kind.eq("SHIPPING") && !fitting.contains(&true) {
        return Err("the coupon is for none of the products in the cart".to_owned());
    }
    let share = |line: &Line<'_>, fits: bool| if fits { line.left() } else { 0.0 };
    let left: Vec<f64> = lines.iter().zip(&fitting).map(|(line, fits)| share(line, *fits)).collect();
    let base: f64 = left.iter().sum();
    let value = coupon.num("discount").unwrap_or(0.0);
    let amount = match kind {
        "PERCENT" | "PERCENT_AND_SHIPPING" => base * value.min(100.0) / 100.0,
        "SHIPPING" => 0.0,
        _ => value.min(base),
    };
    Ok(Reduction { lines: spread(cents(amount), &left), free_shipping: kind.ends_with("SHIPPING") })
}

/// Shares an amount among lines by their weight; the last one with weight takes what rounding leaves.
pub fn spread(amount: f64, weights: &[f64]) -> Vec<f64> {
    let whole: f64 = weights.iter().sum();
    let last = weights.iter().rposition(|weight| *weight > 0.0);
    let mut given = 0.0;
    let part = |(at, weight): (usize, &f64)| {
        if whole <= 0.0 || *weight <= 0.0 {
            return 0.0;
        }
        let share = if Some(at) == last { cents(amount - given) } else { cents(amount * weight / whole) };
        given += share;
        share
    };
    weights.iter().enumerate().map(part).collect()
}

fn in_time(coupon: &Doc, now: i64) -> Result<(), String> {
    match coupons::status(coupon, now) {
        "ACTIVE" => {}
        "PAUSED" => return Err("the coupon is paused".to_owned()),
        "EXPIRED" => return Err("the coupon has expired".to_owned()),
        _ => return Err("the coupon is used up".to_owned()),
    }
    let starts = coupon.text("launchDate").and_then(dates::parse);
    if starts.is_some_and(|start| start > now) {
        return Err("the coupon cannot be used yet".to_owned());
    }
    Ok(())
}

fn buyer_may(store: &Store, coupon: &Doc, order: &Doc) -> Result<(), String> {
    let email = order.text("email").unwrap_or_default();
    let customer = order.int("customerId");
    let own = |other: &Doc| {
        (!email.is_empty() && same_email(other, email))
            || (customer.is_some() && other.int("customerId") == customer)
    };
    let earlier =
        || store.all(Kind::Order).map(|(_, other)| other).filter(|other| is_live(other) && own(other));
    match coupon.text("applicationLimit") {
        Some("NEW_CUSTOMER_ONLY") if earlier().next().is_some() => {
            return Err("the coupon is for the first order of a customer".to_owned());
        }
        Some("REPEAT_CUSTOMER_ONLY") if earlier().next().is_none() => {
            return Err("the coupon is for customers who ordered before".to_owned());
        }
        _ => {}
    }
    let code = coupon.text("code").unwrap_or_default();
    let with_it = |other: &Doc| {
        let used = other.object("discountCoupon").and_then(|used| used.text("code"));
        used.is_some_and(|used| used.eq_ignore_ascii_case(code))
    };
    match coupon.text("usesLimit") {
        Some("ONCEPERCUSTOMER") if earlier().any(with_it) => {
            Err("this customer has already used the coupon".to_owned())
        }
        Some("SINGLE") if coupon.int("orderCount").unwrap_or(0) > 0 => {
            Err("the coupon is used up".to_owned())
        }
        _ => Ok(()),
    }
}

/// Category 0 stands for the whole shop.
fn in_catalog(coupon: &Doc, line: &Line<'_>) -> bool {
    let Some(limit) = coupon.object("catalogLimit") else { return true };
    let (products, categories) = (limit.ints("products"), limit.ints("categories"));
    (products.is_empty() && categories.is_empty())
        || products.contains(&line.product_id)
        || categories.iter().any(|id| *id == 0 || line.categories.contains(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_to_the_amount() {
        assert_eq!(spread(10.0, &[1.0, 1.0, 1.0]), [3.33, 3.33, 3.34]);
        assert_eq!(spread(5.0, &[0.0, 2.0, 0.0]), [0.0, 5.0, 0.0]);
        assert_eq!(spread(5.0, &[0.0]), [0.0]);
    }
}
