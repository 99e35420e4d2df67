//! The next charge of a subscription, which places a new order.

use serde_json::{Value, json};

use crate::call::{Call, not_found};
use crate::doc::{Doc, Fields};
use crate::reply::ApiError;
use crate::resources::calculation;
use crate::resources::orders::create::place;
use crate::resources::orders::{effects, record};
use crate::resources::subscriptions::{CODE, interval, save, status_changed};
use crate::search::dates;
use crate::store::Kind;

/// Charges a subscription now. The answer is the internal id of the new order, or none if the charge
/// was made to fail, which leaves the subscription waiting for another attempt.
pub fn charge(call: &mut Call<'_>, id: i64, fails: bool) -> Result<Option<i64>, ApiError> {
    let subscription = call.store()?.get(Kind::Subscription, id).cloned();
    let mut subscription = subscription.ok_or_else(|| not_found(Kind::Subscription, id, CODE))?;
    let status = subscription.text("status").unwrap_or_default().to_owned();
    if matches!(status.as_str(), "CANCELLED" | "PAUSED") {
        let text = format!("Subscription {id} is {status} and cannot be charged");
        return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", text));
    }
    let order = if fails { None } else { Some(order(call, id, &subscription)?) };
    let now = call.now();
    let outcome = if fails { "LAST_CHARGE_FAILED" } else { "ACTIVE" };
    if status != outcome {
        subscription.insert("status".to_owned(), json!(outcome));
        status_changed(&mut subscription, now);
    }
    if let Some(order) = order {
        advance(call, &mut subscription, order)?;
    }
    save(call, id, subscription)?;
    Ok(order)
}

fn order(call: &mut Call<'_>, id: i64, subscription: &Doc) -> Result<i64, ApiError> {
    let mut order = subscription.object("orderTemplate").cloned().unwrap_or_default();
    order.shift_remove("id");
    order.insert("customerId".to_owned(), subscription["customerId"].clone());
    order.insert("paymentStatus".to_owned(), json!("PAID"));
    order.insert("fulfillmentStatus".to_owned(), json!("AWAITING_PROCESSING"));
    let mut lines = Vec::new();
    for item in order.get_mut("items").and_then(Value::as_array_mut).into_iter().flatten() {
        let Value::Object(item) = item else { continue };
        item.insert("subscriptionId".to_owned(), json!(id));
        item.insert("recurringChargeSettings".to_owned(), subscription["chargeSettings"].clone());
        let number = |field: &str| item.int(field).unwrap_or(0);
        lines.push((number("productId"), number("combinationId"), number("quantity").max(1)));
    }
    let now = call.now();
    calculation::total(call.store()?, now, &mut order);
    let (order, _) = place(call, order)?;
    effects::take(call, &lines, -1)?;
    record::note_checkout(call, order, &lines, true)?;
    Ok(order)
}

/// Adds the new order, and moves the next charge by one interval.
fn advance(call: &Call<'_>, subscription: &mut Doc, order: i64) -> Result<(), ApiError> {
    let placed = call.store()?.get(Kind::Order, order).cloned().unwrap_or_default();
    let mut orders = subscription.list("orders").to_vec();
    orders.push(json!({ "id": order, "total": placed["total"], "createDate": placed["createDate"] }));
    subscription.insert("orders".to_owned(), Value::Array(orders));
    let due = subscription.text("nextCharge").and_then(dates::parse).unwrap_or_else(|| call.now());
    let settings = subscription.object("chargeSettings").cloned().unwrap_or_default();
    let next = interval::after(&settings, due.max(call.now()));
    subscription.insert("nextCharge".to_owned(), json!(dates::format(next)));
    Ok(())
}
