//! Values that the app keeps with the store.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    StorageData, StorageDataCreateResult, StorageDataDeleteResult, StorageDataUpdateResult, StorageKey,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read all values that the app keeps with the store.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListStorage {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for ListStorage {
    const META: Meta = Meta {
        id: "storage.list",
        title: "List stored values",
        path: "/storage",
        scopes: &["read_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/application/get-all-app-storage-data",
        ..Meta::READ
    };
    type Output = Vec<StorageData>;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /storage",
            body: None,
            response: json!([{"key": "lastSync", "value": "1773480067"}]),
        }
    }
}

/// Read one value that the app keeps with the store.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetStorage {
    /// Key of the value.
    pub key: StorageKey,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetStorage {
    const META: Meta = Meta {
        id: "storage.get",
        title: "Get a stored value",
        path: "/storage/{key}",
        scopes: &["read_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/application/get-specific-app-storage-data",
        ..Meta::READ
    };
    type Output = StorageData;

    fn example() -> Example {
        Example {
            input: json!({"key": "lastSync"}),
            request: "GET /storage/lastSync",
            body: None,
            response: json!({"key": "lastSync", "value": "1773480067"}),
        }
    }
}

/// Keep a value with the store; one that is there already is replaced.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateStorage {
    /// Key of the value.
    pub key: StorageKey,
    /// The value: any text, 1 MB at most (256 KB under the key `public`). It is sent as it is.
    pub value: String,
}

impl Action for CreateStorage {
    const META: Meta = Meta {
        id: "storage.create",
        aliases: &["storage.set"],
        title: "Store a value",
        path: "/storage/{key}",
        scopes: &["update_store_profile"],
        body: Body::Text("value"),
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/application/add-app-storage-data",
        ..Meta::CREATE
    };
    type Output = StorageDataCreateResult;

    fn example() -> Example {
        Example {
            input: json!({"key": "lastSync", "value": "1773480067"}),
            request: "POST /storage/lastSync",
            body: None,
            response: json!({"success": true, "updateCount": 1}),
        }
    }
}

/// Replace a value that the app keeps with the store.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateStorage {
    /// Key of the value.
    pub key: StorageKey,
    /// The value: any text, 1 MB at most (256 KB under the key `public`). It is sent as it is.
    pub value: String,
}

impl Action for UpdateStorage {
    const META: Meta = Meta {
        id: "storage.update",
        title: "Update a stored value",
        path: "/storage/{key}",
        scopes: &["update_store_profile"],
        body: Body::Text("value"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/application/update-specific-app-storage-data",
        ..Meta::UPDATE
    };
    type Output = StorageDataUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"key": "lastSync", "value": "1773566467"}),
            request: "PUT /storage/lastSync",
            body: None,
            response: json!({"success": true, "updateCount": 1}),
        }
    }
}

/// Remove a value that the app keeps with the store.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteStorage {
    /// Key of the value.
    pub key: StorageKey,
}

impl Action for DeleteStorage {
    const META: Meta = Meta {
        id: "storage.delete",
        title: "Delete a stored value",
        path: "/storage/{key}",
        scopes: &["update_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/application/delete-specific-app-storage-data",
        ..Meta::DELETE
    };
    type Output = StorageDataDeleteResult;

    fn example() -> Example {
        Example {
            input: json!({"key": "lastSync"}),
            request: "DELETE /storage/lastSync",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
