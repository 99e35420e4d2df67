//! Orders.

mod cancel;
mod fields;
mod find;
mod items;
mod more;
mod note;
mod outcomes;
mod overdue;
mod progress;
mod search;
mod tracking;
mod triggers;
mod write;

pub use cancel::{CancelOrder, CancelledOrder};
pub use fields::{OrderExtraFieldChanged, OrderNoteChanged};
pub use find::{GetLastOrder, GetRepeatOrderUrl, SearchDeletedOrders};
pub use items::OrderItem;
pub use more::{CalculateOrder, DeleteOrder};
pub use note::{AddNote, AddedNote};
pub use outcomes::{OrderCancelled, OrderRefunded, RefundExtent};
pub use overdue::{OrderPaymentOverdue, OrderShippingOverdue};
pub use progress::{OrderDelivered, OrderOutForDelivery, OrderReadyForPickup, OrderReturned, OrderShipped};
pub use search::SearchOrders;
pub use tracking::OrderTrackingAdded;
pub use triggers::{OrderCreated, OrderPaid, OrderStatusChanged, OrderUpdated};
pub use write::{CreateOrder, FulfillOrder, UpdateOrder};

use crate::action::{Action, Example, Meta};
use crate::model::{Order, OrderId};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read one order with its items, customer, shipping and totals.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetOrder {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
    /// Fields wanted in the answer, for example `id,total,items(name)`; all if left out.
    pub response_fields: Option<String>,
}

impl GetOrder {
    /// Reads the order with this id, all fields.
    pub fn new(order_id: impl Into<OrderId>) -> Self {
        Self { order_id: order_id.into(), response_fields: None }
    }
}

impl Action for GetOrder {
    const META: Meta = Meta {
        id: "order.get",
        common: true,
        title: "Get an order",
        path: "/orders/{orderId}",
        scopes: &["read_orders"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/get-order",
        ..Meta::READ
    };
    type Output = Order;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M"}),
            request: "GET /orders/7QK2M",
            body: None,
            response: json!({
                "id": "7QK2M", "internalId": 512_240_933, "email": "marit.dekker@example.test",
                "paymentStatus": "PAID", "fulfillmentStatus": "AWAITING_PROCESSING", "total": 120.95,
                "items": [{"id": 1_010_001, "productId": 708_114_611, "sku": "HL-MUG", "name": "Stoneware mug", "quantity": 2, "price": 16}]
            }),
        }
    }
}
