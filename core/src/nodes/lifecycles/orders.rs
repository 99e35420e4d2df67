//! `order.deleted`.

use super::lifecycle;
use crate::kinds;
use crate::model::Order;
use crate::trigger::TriggerMeta;
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta::of(&kinds::ORDER);

fn sample() -> Value {
    json!({
        "id": "7QK2M", "internalId": 512_240_933, "createTimestamp": 1_773_480_067, "updateTimestamp": 1_773_838_975,
        "email": "marit.dekker@example.test", "paymentStatus": "CANCELLED", "fulfillmentStatus": "WILL_NOT_DELIVER", "total": 120.95
    })
}

lifecycle! {
    /// Fires when an order is removed from the store. A cancelled order stays: see `order.status_changed`.
    OrderDeleted = Deleted of Order {
        id: "order.deleted",
        title: "Order deleted",
        webhooks: &["order.deleted"],
        scopes: &["read_store_profile", "read_orders"],
    } from META like sample();
}
