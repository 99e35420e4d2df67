//! `order.create`, `order.update`, `order.fulfill`.

use crate::action::{Action, Body, Example, Fixed, LookUp, Meta};
use crate::model::{OrderCreateResult, OrderFulfillmentStatus, OrderId, OrderUpdateResult, OrderWrite};
use crate::nodes::natural_keys;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Place an order directly, without a checkout. Stock is not lowered by Ecwid's checkout rules; set
/// `disableAllCustomerNotifications` on imported orders so that customers get no mail.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateOrder {
    /// The order.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub order: OrderWrite,
}

impl Action for CreateOrder {
    const META: Meta = Meta {
        id: "order.create",
        title: "Create an order",
        path: "/orders",
        scopes: &["create_orders"],
        body: Body::Of("order"),
        required: &["email", "fulfillmentStatus", "paymentStatus", "total", "subtotal"],
        look_up: LookUp::By(&[&natural_keys::ORDER_EXTERNAL]),
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/create-order",
        ..Meta::CREATE
    };
    type Output = OrderCreateResult;

    fn example() -> Example {
        let order = json!({
            "email": "marit.dekker@example.test", "paymentStatus": "PAID", "fulfillmentStatus": "AWAITING_PROCESSING",
            "total": 32, "subtotal": 32, "disableAllCustomerNotifications": true,
            "items": [{"name": "Stoneware mug", "sku": "HL-MUG", "quantity": 2, "price": 16}]
        });
        Example {
            input: order.clone(),
            request: "POST /orders",
            body: Some(order),
            response: json!({"id": 512_251_200, "orderId": "8RT9Z"}),
        }
    }
}

/// Change an order. Fields left out stay as they are, `null` clears, and lists are replaced whole: items left out of
/// `items` are removed. Totals and taxes are not recalculated.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateOrder {
    /// Order id as the control panel shows it.
    pub order_id: OrderId,
    /// The changes.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub order: OrderWrite,
}

impl Action for UpdateOrder {
    const META: Meta = Meta {
        id: "order.update",
        common: true,
        title: "Update an order",
        path: "/orders/{orderId}",
        scopes: &["update_orders"],
        body: Body::Of("order"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/update-order",
        ..Meta::UPDATE
    };
    type Output = OrderUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M", "paymentStatus": "PAID", "privateAdminNotes": null}),
            request: "PUT /orders/7QK2M",
            body: Some(json!({"paymentStatus": "PAID", "privateAdminNotes": null})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Mark an order as fulfilled and add its tracking number. Ecwid mails the customer when the store's settings say so for
/// the status; `notifyCustomer: false` keeps this order's customer from getting mails, now and later.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FulfillOrder {
    /// Order id as the control panel shows it.
    pub order_id: OrderId,
    /// New fulfilment status; `SHIPPED` if left out.
    pub fulfillment_status: Option<OrderFulfillmentStatus>,
    /// Tracking number of the parcel.
    pub tracking_number: Option<String>,
    /// Address of the carrier's tracking page.
    pub tracking_url: Option<String>,
    /// May the customer get mails about this order? Left out: as the order and the store say.
    pub notify_customer: Option<bool>,
}

impl Action for FulfillOrder {
    const META: Meta = Meta {
        id: "order.fulfill",
        common: true,
        aliases: &["order.fulfil", "order.ship"],
        title: "Fulfil an order",
        path: "/orders/{orderId}",
        scopes: &["update_orders"],
        defaults: &[("fulfillmentStatus", Fixed::Text("SHIPPED"))],
        inverted: &[("notifyCustomer", "disableAllCustomerNotifications")],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/update-order",
        ..Meta::UPDATE
    };
    type Output = OrderUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M", "trackingNumber": "3SABC123", "notifyCustomer": false}),
            request: "PUT /orders/7QK2M",
            body: Some(
                json!({"fulfillmentStatus": "SHIPPED", "trackingNumber": "3SABC123", "disableAllCustomerNotifications": true}),
            ),
            response: json!({"updateCount": 1}),
        }
    }
}
