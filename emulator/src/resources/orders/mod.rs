//! Orders: read, delete, history.

pub mod create;
pub mod effects;
pub mod events;
pub mod fields;
pub mod files;
pub mod link;
pub mod record;
pub mod repeat;
pub mod search;
pub mod update;

use serde_json::Value;

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::deleted as history;
use crate::store::{Kind, Store};

/// Payment status of an order that never got past its cart.
pub const INCOMPLETE: &str = "INCOMPLETE";

/// Fields that only the cart's side of an order shows.
pub const CART_FIELDS: [&str; 4] =
    ["cartId", "recoveredOrderId", "recoveredPublicUid", "recoveryEmailSentTimestamp"];

/// Whether an order is a cart that was never paid.
pub fn is_unfinished(order: &Doc) -> bool {
    order.text("paymentStatus") == Some(INCOMPLETE)
}

/// Whether an order holds its goods: it was placed, and neither cancelled nor refunded in full.
pub fn is_live(order: &Doc) -> bool {
    !is_unfinished(order) && !matches!(order.text("paymentStatus"), Some("CANCELLED" | "REFUNDED"))
}

/// An order as the API shows it.
pub fn body(order: &Doc) -> Value {
    let mut body = order.clone();
    for field in CART_FIELDS {
        body.shift_remove(field);
    }
    Value::Object(body)
}

/// The internal id behind a public id, an internal id or a payment app's `transaction_…` reference.
pub fn resolve(store: &Store, identity: &str) -> Option<i64> {
    let by_text = |field: &str| {
        store.all(Kind::Order).find(|(_, order)| order.text(field) == Some(identity)).map(|(id, _)| id)
    };
    if let Some(id) = by_text("id") {
        return Some(id);
    }
    if identity.starts_with("transaction_") {
        return by_text("referenceTransactionId");
    }
    identity.parse().ok().filter(|id| store.get(Kind::Order, *id).is_some())
}

pub fn found<'a>(call: &'a Call<'_>) -> Result<(i64, &'a Doc), ApiError> {
    let identity = call.path.first().map_or("", String::as_str);
    let store = call.store()?;
    resolve(store, identity)
        .and_then(|id| Some((id, store.get(Kind::Order, id)?)))
        .ok_or_else(|| ApiError::new(404, "ORDER_NOT_FOUND", format!("Order #{identity} not found")))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(body(found(call)?.1)))
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, order) = found(call)?;
    let event = events::deleted(id, order);
    let (customer, before) = (order.int("customerId"), order.clone());
    let now_ms = call.now_ms();
    call.store_mut()?.remove(Kind::Order, id, now_ms);
    call.emit(&event);
    effects::follow(call, id, Some(&before), None)?;
    if let Some(customer) = customer {
        link::announce_customer_change(call, customer)?;
    }
    Ok(Reply::deleted(1))
}

pub fn last(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let email = call.query.text("customerEmail");
    let newest = call
        .store()?
        .all(Kind::Order)
        .filter(|(_, order)| !is_unfinished(order))
        .filter(|(_, order)| email.is_none_or(|email| search::same_email(order, email)))
        .max_by_key(|(id, order)| (order.int("createTimestamp"), *id));
    newest
        .map(|(_, order)| Reply::ok(body(order)))
        .ok_or_else(|| ApiError::new(404, "ORDER_NOT_FOUND", "There is no order yet"))
}

pub fn deleted(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    history::search(call, Kind::Order)
}
