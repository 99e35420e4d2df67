//! Payment and fulfilment statuses.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    OrderStatusCode, OrderStatusSettings, OrderStatusSettingsWrite, OrderStatuses, UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read all payment and fulfilment statuses, with their names and whether a mail goes out with them.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListOrderStatuses {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for ListOrderStatuses {
    const META: Meta = Meta {
        id: "order_status.list",
        aliases: &["order_status.search"],
        title: "List order statuses",
        path: "/profile/order_statuses",
        scopes: &["read_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/order-statuses/search-order-statuses",
        ..Meta::READ
    };
    type Output = OrderStatuses;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /profile/order_statuses",
            body: None,
            response: json!({"items": [{"statusId": "CUSTOM_FULFILLMENT_STATUS_1", "orderStatusType": "FULFILLMENT_STATUS", "defaultStatus": false, "enabled": true, "name": "In engraving", "sendNotificationWhenStatusIsAssigned": false}]}),
        }
    }
}

/// Read one payment or fulfilment status.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetOrderStatus {
    /// Code of the status, for example `CUSTOM_PAYMENT_STATUS_1`.
    pub status_id: OrderStatusCode,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetOrderStatus {
    const META: Meta = Meta {
        id: "order_status.get",
        title: "Get an order status",
        path: "/profile/order_status/{statusId}",
        scopes: &["read_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/order-statuses/get-order-status",
        ..Meta::READ
    };
    type Output = OrderStatusSettings;

    fn example() -> Example {
        Example {
            input: json!({"statusId": "CUSTOM_FULFILLMENT_STATUS_1"}),
            request: "GET /profile/order_status/CUSTOM_FULFILLMENT_STATUS_1",
            body: None,
            response: json!({"statusId": "CUSTOM_FULFILLMENT_STATUS_1", "orderStatusType": "FULFILLMENT_STATUS", "defaultStatus": false, "enabled": true, "name": "In engraving", "sendNotificationWhenStatusIsAssigned": false}),
        }
    }
}

/// Rename one of the store's own statuses, switch it on or off, or choose whether a mail goes out with it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateOrderStatus {
    /// Code of the status, for example `CUSTOM_PAYMENT_STATUS_1`.
    pub status_id: OrderStatusCode,
    /// The changes.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub status: OrderStatusSettingsWrite,
}

impl Action for UpdateOrderStatus {
    const META: Meta = Meta {
        id: "order_status.update",
        title: "Update an order status",
        path: "/profile/order_status/{statusId}",
        scopes: &["update_store_profile"],
        body: Body::Of("status"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/order-statuses/update-custom-order-status",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"statusId": "CUSTOM_FULFILLMENT_STATUS_1", "name": "In engraving", "enabled": true}),
            request: "PUT /profile/order_status/CUSTOM_FULFILLMENT_STATUS_1",
            body: Some(json!({"name": "In engraving", "enabled": true})),
            response: json!({"updateCount": 1}),
        }
    }
}
