//! `unfinished_order.created`, `unfinished_order.updated`, `unfinished_order.deleted`.

use super::{BY_WEBHOOK, lifecycle};
use crate::kinds;
use crate::model::Cart;
use crate::trigger::TriggerMeta;
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta {
    webhooks: &["unfinished_order.created", "unfinished_order.updated"],
    scopes: &["read_orders"],
    ..TriggerMeta::of(&kinds::CART)
};

fn sample() -> Value {
    json!({
        "cartId": "6626E60A-A6F9-4CD5-8230-43D5F162E0CD", "createTimestamp": 1_773_480_067, "updateTimestamp": 1_773_480_067,
        "email": "marit.dekker@example.test", "hidden": false, "paymentStatus": "INCOMPLETE", "total": 48,
        "items": [{"id": 1_010_001, "productId": 708_114_611, "sku": "HL-MUG", "quantity": 3, "price": 16}]
    })
}

lifecycle! {
    /// Fires once for every cart whose buyer went to the payment. A buyer may be about to pay: `cart.abandoned` waits.
    UnfinishedOrderCreated = Created of Cart {
        id: "unfinished_order.created",
        aliases: &["cart.created"],
        title: "Checkout begun",
        limits: "A cart that is paid within moments is an order at once and not seen here.",
    } from META like sample();

    /// Fires on a change of a known cart: items, buyer, or the merchant hides it in the control panel.
    UnfinishedOrderUpdated = Updated of Cart {
        id: "unfinished_order.updated",
        aliases: &["cart.updated"],
        title: "Cart updated",
    } from META like sample(), to { "hidden": true };

    /// Fires when a cart is removed through the API. The control panel only hides carts, which is a change.
    UnfinishedOrderDeleted = Deleted of Cart {
        id: "unfinished_order.deleted",
        aliases: &["cart.deleted"],
        title: "Cart deleted",
        webhooks: &["unfinished_order.deleted"],
        found: BY_WEBHOOK,
        limits: "Known by its webhook only: a lost one is not made up for.",
    } from META like sample();
}
