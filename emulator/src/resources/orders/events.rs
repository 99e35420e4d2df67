//! What order changes announce.

use serde_json::json;

use crate::doc::{Doc, Fields};
use crate::resources::orders::is_unfinished;
use crate::webhooks::Event;

pub fn created(id: i64, order: &Doc) -> Event {
    if is_unfinished(order) {
        return unfinished("unfinished_order.created", id, order);
    }
    Event::new("order.created", id).with(json!({
        "orderId": order["id"],
        "newPaymentStatus": order["paymentStatus"],
        "newFulfillmentStatus": order["fulfillmentStatus"],
    }))
}

/// The event of a change; a cart that got paid becomes a new order.
pub fn updated(id: i64, before: &Doc, after: &Doc) -> Event {
    match (is_unfinished(before), is_unfinished(after)) {
        (_, true) => unfinished("unfinished_order.updated", id, after),
        (true, false) => created(id, after),
        (false, false) => Event::new("order.updated", id).with(json!({
            "orderId": after["id"],
            "oldPaymentStatus": before["paymentStatus"],
            "newPaymentStatus": after["paymentStatus"],
            "oldFulfillmentStatus": before["fulfillmentStatus"],
            "newFulfillmentStatus": after["fulfillmentStatus"],
        })),
    }
}

pub fn deleted(id: i64, order: &Doc) -> Event {
    if is_unfinished(order) {
        return unfinished("unfinished_order.deleted", id, order);
    }
    Event::new("order.deleted", id).with(json!({ "orderId": order["id"] }))
}

fn unfinished(kind: &str, id: i64, order: &Doc) -> Event {
    Event::new(kind, id)
        .with(json!({ "orderId": order["id"], "cartId": order.text("cartId").unwrap_or_default() }))
}
