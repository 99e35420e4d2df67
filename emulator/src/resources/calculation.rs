//! Totals of a cart: prices from the catalogue, the store's tax, shipping.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, cents};
use crate::project::project;
use crate::reply::{ApiError, Reply};
use crate::resources::orders::create::complete_item;
use crate::search::dates;
use crate::store::Store;

/// The tax already inside every price, in percent.
const TAX_RATE: f64 = 21.0;

/// Completes the items and adds up the order. Prices include tax.
pub fn total(store: &Store, order: &mut Doc) {
    let mut items = order.list("items").to_vec();
    let exempt = order.flag("customerTaxExempt") == Some(true);
    let (mut subtotal, mut tax) = (0.0, 0.0);
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        item.shift_remove("priceWithoutTax");
        complete_item(store, item);
        let amount = item.num("price").unwrap_or(0.0) * item.num("quantity").unwrap_or(1.0);
        let own = if exempt { 0.0 } else { included_tax(amount) };
        let unit = item.num("price").unwrap_or(0.0);
        item.insert("tax".to_owned(), json!(own));
        let net = if exempt { unit } else { cents(unit - included_tax(unit)) };
        item.insert("priceWithoutTax".to_owned(), json!(net));
        item.insert("taxes".to_owned(), json!(if own > 0.0 { vec![tax_row(own)] } else { Vec::new() }));
        subtotal += amount;
        tax += own;
    }
    let (subtotal, tax) = (cents(subtotal), cents(tax));
    let rate = order.object("shippingOption").and_then(|option| option.num("shippingRate")).unwrap_or(0.0);
    let fee = order.object("handlingFee").and_then(|fee| fee.num("value")).unwrap_or(0.0);
    let off = order.num("discount").unwrap_or(0.0) + order.num("couponDiscount").unwrap_or(0.0);
    let rate_tax = if exempt { 0.0 } else { included_tax(rate) };
    let total = cents((subtotal + rate + fee - off).max(0.0));
    let redeemed = order.num("giftCardRedemption").unwrap_or(0.0);
    let sums = json!({
        "items": items, "subtotal": subtotal, "tax": cents(tax + rate_tax), "total": cents(total - redeemed),
        "subtotalWithoutTax": cents(subtotal - tax), "totalWithoutTax": cents(total - redeemed - tax - rate_tax),
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
    total(call.store()?, &mut order);
    let now = call.now();
    let dates = json!({ "createDate": dates::format(now), "createTimestamp": now });
    order.extend(dates.as_object().cloned().unwrap_or_default());
    Ok(Reply::ok(project(&call.world.facts, "CalculateOrderDetailsResult", Value::Object(order))))
}
