//! `order.delete`, `order.calculate`.

use crate::action::{Action, Body, Effect, Example, Meta};
use crate::model::{CalculatedOrder, OrderCalculation, OrderDeleteResult, OrderId};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Delete an order. It is gone from the control panel and from reports; a cancelled status keeps it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteOrder {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
}

impl Action for DeleteOrder {
    const META: Meta = Meta {
        id: "order.delete",
        title: "Delete an order",
        path: "/orders/{orderId}",
        scopes: &["update_orders"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/delete-order",
        ..Meta::DELETE
    };
    type Output = OrderDeleteResult;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M"}),
            request: "DELETE /orders/7QK2M",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Calculate totals, taxes, shipping and discounts of an order that is not placed; nothing is saved.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CalculateOrder {
    /// The order.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub order: OrderCalculation,
}

impl Action for CalculateOrder {
    const META: Meta = Meta {
        id: "order.calculate",
        title: "Calculate an order",
        path: "/order/calculate",
        scopes: &["read_store_profile"],
        body: Body::Of("order"),
        effect: Effect::Read,
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/calculate-order-details",
        ..Meta::CREATE
    };
    type Output = CalculatedOrder;

    fn example() -> Example {
        Example {
            input: json!({"email": "marit.dekker@example.test", "items": [{"productId": 708_114_611, "quantity": 2, "price": 16}]}),
            request: "POST /order/calculate",
            body: Some(
                json!({"email": "marit.dekker@example.test", "items": [{"productId": 708_114_611, "quantity": 2, "price": 16}]}),
            ),
            response: json!({"subtotal": 32, "tax": 6.72, "total": 38.72, "items": [{"productId": 708_114_611, "quantity": 2, "price": 16}]}),
        }
    }
}
