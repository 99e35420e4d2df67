//! Files that buyers attached to an option of an order's line.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{DeleteCountResult, IdResult, OrderFileId, OrderId, OrderItemId};
use crate::nodes::input::Upload;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Attach a file to an option of an order's line; the option must be one for files.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadOrderFile {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
    /// Number of the order's line.
    pub order_item_id: OrderItemId,
    /// Name of the option of the line.
    pub option_name: String,
    /// Name that the file gets.
    pub file_name: Option<String>,
    /// The file: a path, bytes or an address.
    pub file: Upload,
}

impl Action for UploadOrderFile {
    const META: Meta = Meta {
        id: "order_file.upload",
        title: "Attach a file to an order",
        path: "/orders/{orderId}/items/{orderItemId}/options/{optionName}",
        scopes: &["update_orders"],
        body: Body::Bytes("file"),
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/order/request/OrderItemOptionFileUploadRequest.kt",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M", "orderItemId": 1_010_001, "optionName": "Engraving", "fileName": "name.svg", "file": {"url": "https://cdn.harborlane.test/name.svg"}}),
            request: "POST /orders/7QK2M/items/1010001/options/Engraving?fileName=name.svg&externalUrl=https%3A%2F%2Fcdn.harborlane.test%2Fname.svg",
            body: None,
            response: json!({"id": 770_090}),
        }
    }
}

/// Remove one file from an option of an order's line.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteOrderFile {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
    /// Number of the order's line.
    pub order_item_id: OrderItemId,
    /// Name of the option of the line.
    pub option_name: String,
    /// Number of the file.
    pub file_id: OrderFileId,
}

impl Action for DeleteOrderFile {
    const META: Meta = Meta {
        id: "order_file.delete",
        title: "Delete a file of an order",
        path: "/orders/{orderId}/items/{orderItemId}/options/{optionName}/files/{fileId}",
        scopes: &["update_orders"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/order/request/OrderItemOptionFileDeleteRequest.kt",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M", "orderItemId": 1_010_001, "optionName": "Engraving", "fileId": 770_090}),
            request: "DELETE /orders/7QK2M/items/1010001/options/Engraving/files/770090",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Remove every file from an option of an order's line.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteOrderFiles {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
    /// Number of the order's line.
    pub order_item_id: OrderItemId,
    /// Name of the option of the line.
    pub option_name: String,
}

impl Action for DeleteOrderFiles {
    const META: Meta = Meta {
        id: "order_file.delete_all",
        title: "Delete all files of an order's option",
        path: "/orders/{orderId}/items/{orderItemId}/options/{optionName}/files",
        scopes: &["update_orders"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/order/request/OrderItemOptionFilesDeleteRequest.kt",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M", "orderItemId": 1_010_001, "optionName": "Engraving"}),
            request: "DELETE /orders/7QK2M/items/1010001/options/Engraving/files",
            body: None,
            response: json!({"deleteCount": 2}),
        }
    }
}
