//! Extra fields of single orders.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    CreateCountResult, DeleteCountResult, NewOrderExtraField, OrderExtraField, OrderExtraFieldWrite,
    OrderFieldId, OrderId, UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read the extra fields of an order. The answer is a plain list: there are no pages.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListOrderFields {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
}

impl Action for ListOrderFields {
    const META: Meta = Meta {
        id: "order_field.list",
        aliases: &["order.list_extra_fields"],
        title: "List extra fields of an order",
        path: "/orders/{orderId}/extraFields",
        scopes: &["read_orders"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/order-extra-fields/search-order-extra-fields",
        ..Meta::READ
    };
    type Output = Vec<OrderExtraField>;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M"}),
            request: "GET /orders/7QK2M/extraFields",
            body: None,
            response: json!([{"id": "gift_note", "value": "Happy birthday", "title": "Gift note", "customerInputType": "TEXT"}]),
        }
    }
}

/// Add an extra field to an order.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateOrderField {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
    /// The extra field.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub extra_field: NewOrderExtraField,
}

impl Action for CreateOrderField {
    const META: Meta = Meta {
        id: "order_field.create",
        title: "Add an extra field to an order",
        path: "/orders/{orderId}/extraFields",
        scopes: &["update_orders"],
        body: Body::Of("extraField"),
        required: &["id", "value", "title"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/order-extra-fields/add-extra-fields-to-order",
        ..Meta::CREATE
    };
    type Output = CreateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M", "id": "gift_note", "value": "Happy birthday", "title": "Gift note"}),
            request: "POST /orders/7QK2M/extraFields",
            body: Some(json!({"id": "gift_note", "value": "Happy birthday", "title": "Gift note"})),
            response: json!({"createCount": 1}),
        }
    }
}

/// Change an extra field of an order.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateOrderField {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
    /// Id of the extra field.
    pub extra_field_id: OrderFieldId,
    /// The extra field.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub extra_field: OrderExtraFieldWrite,
}

impl Action for UpdateOrderField {
    const META: Meta = Meta {
        id: "order_field.update",
        title: "Update an extra field of an order",
        path: "/orders/{orderId}/extraFields/{extraFieldId}",
        scopes: &["update_orders"],
        body: Body::Of("extraField"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/order-extra-fields/update-order-extra-field",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M", "extraFieldId": "gift_note", "value": "Happy anniversary"}),
            request: "PUT /orders/7QK2M/extraFields/gift_note",
            body: Some(json!({"value": "Happy anniversary"})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Remove an extra field from an order.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteOrderField {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
    /// Id of the extra field.
    pub extra_field_id: OrderFieldId,
}

impl Action for DeleteOrderField {
    const META: Meta = Meta {
        id: "order_field.delete",
        title: "Delete an extra field of an order",
        path: "/orders/{orderId}/extraFields/{extraFieldId}",
        scopes: &["update_orders"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/order-extra-fields/delete-order-extra-field",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M", "extraFieldId": "gift_note"}),
            request: "DELETE /orders/7QK2M/extraFields/gift_note",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
