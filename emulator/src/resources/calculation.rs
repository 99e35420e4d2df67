//! Totals of a cart: prices from the catalogue, promotions and coupon, the store's tax, shipping.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, cents};
use crate::project::project;
use crate::reply::{ApiError, Reply};
use crate::resources::discounts;
use crate::resources::orders::create::complete_item;
use crate::resources::payment_options;
use crate::resources::shipping_options::rates;
use crate::search::dates;
use crate::store::Store;

/// The tax already inside every price, in percent.
const TAX_RATE: f64 = 21.0;

/// Completes the items and adds up the order. Prices include tax, which is charged on what is left after
/// discounts.
pub fn total(store: &Store, now: i64, order: &mut Doc) {
    let mut items: Vec<Value> = order.list("items").iter().filter(|item| item.is_object()).cloned().collect();
    let exempt = order.flag("customerTaxExempt") == Some(true);
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        item.shift_remove("priceWithoutTax");
        complete_item(store, item);
    }
    let off = discounts::apply(store, now, order, &mut items);
    let (mut subtotal, mut tax, mut full_tax) = (0.0, 0.0, 0.0);
    for (item, off) in items.iter_mut().filter_map(Value::as_object_mut).zip(&off.lines) {
        let amount = item.num("price").unwrap_or(0.0) * item.num("quantity").unwrap_or(1.0);
        let own = if exempt { 0.0 } else { included_tax(amount - off) };
        let unit = item.num("price").unwrap_or(0.0);
        item.insert("tax".to_owned(), json!(own));
        let net = if exempt { unit } else { cents(unit - included_tax(unit)) };
        item.insert("priceWithoutTax".to_owned(), json!(net));
        item.insert("taxes".to_owned(), json!(if own > 0.0 { vec![tax_row(own)] } else { Vec::new() }));
        subtotal += amount;
        tax += own;
        full_tax += if exempt { 0.0 } else { included_tax(amount) };
    }
    let (subtotal, tax) = (cents(subtotal), cents(tax));
    rates::complete(store, order, rates::Load::of(&items, off.lines.iter().sum()));
    let surcharges = payment_options::surcharges(store, order, subtotal);
    let rate = order.object("shippingOption").and_then(|option| option.num("shippingRate")).unwrap_or(0.0);
    let fee = order.object("handlingFee").and_then(|fee| fee.num("value")).unwrap_or(0.0);
    let rate = cents(rate - off.shipping);
    let rate_tax = if exempt { 0.0 } else { included_tax(rate) };
    let off: f64 = off.lines.iter().sum();
    let total = cents((subtotal + rate + fee + surcharges - off).max(0.0));
    let redeemed = order.num("giftCardRedemption").unwrap_or(0.0);
    let sums = json!({
        "items": items, "subtotal": subtotal, "tax": cents(tax + rate_tax), "total": cents(total - redeemed),
        "subtotalWithoutTax": cents(subtotal - full_tax), "totalWithoutTax": cents(total - redeemed - tax - rate_tax),
        "totalBeforeGiftCardRedemption": total, "giftCardRedemption": redeemed, "pricesIncludeTax": true,
    });
    order.extend(sums.as_object().cloned().unwrap_or_default());
}

fn included_tax(amount: f64) -> f64 {
    cents(amount - amount / (1.0 + TAX_RATE / 100.0))
}

fn tax_row(total: f64) -> Value {
    json!({
        "name": "BTW 21%", "value": TAX_RATE, "total": total, "taxOnDiscountedSubtotal": total,
        "taxOnShipping": 0.0, "includeInPrice": true, "sourceTaxRateId": 118_204,
        "sourceTaxRateType": "MANUAL", "taxType": "STATE", "taxClassCode": "default",
    })
}

/// `POST /order/calculate`.
pub fn calculate(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut order = call.input()?;
    order.retain(|_, value| !value.is_null());
    let now = call.now();
    let given = order.list("items").to_vec();
    total(call.store()?, now, &mut order);
    if let Some(Value::Array(items)) = order.get_mut("items") {
        for (item, given) in items.iter_mut().filter_map(Value::as_object_mut).zip(&given) {
            only_computed(item, given);
        }
    }
    let dates = json!({ "createDate": dates::format(now), "createTimestamp": now });
    order.extend(dates.as_object().cloned().unwrap_or_default());
    Ok(Reply::ok(project(&call.world.facts, "CalculateOrderDetailsResult", Value::Object(order))))
}

/// A calculated item says nothing of discounts it did not get, and of files only what was given.
fn only_computed(item: &mut Doc, given: &Value) {
    if item.flag("couponApplied") != Some(true) {
        item.shift_remove("couponAmount");
    }
    if item.list("discounts").is_empty() {
        item.shift_remove("discounts");
    }
    if given.get("files").is_none() {
        item.shift_remove("files");
    }
    item.insert("shipping".to_owned(), json!(0.0));
    for option in item.get_mut("selectedOptions").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Value::Object(option) = option {
            option.shift_remove("files");
        }
    }
}
