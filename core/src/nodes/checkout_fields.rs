//! Extra fields of the checkout.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    CheckoutField, CheckoutFieldKey, CheckoutFieldWrite, CheckoutFields, CreateCountResult,
    DeleteCountResult, UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read all extra fields of the checkout.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListCheckoutFields {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for ListCheckoutFields {
    const META: Meta = Meta {
        id: "checkout_field.list",
        aliases: &["checkout_field.search"],
        title: "List checkout extra fields",
        path: "/profile/extrafields",
        scopes: &["read_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/checkout-extra-fields/manage-checkout-extra-fields-with-rest-api/search-checkout-extra-fields",
        ..Meta::READ
    };
    type Output = CheckoutFields;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /profile/extrafields",
            body: None,
            response: json!({"items": [{"key": "gift_note", "title": "Gift note", "type": "TEXTAREA", "required": false, "checkoutDisplaySection": "ORDER_COMMENTS"}]}),
        }
    }
}

/// Read one extra field of the checkout.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCheckoutField {
    /// Key of the extra field.
    pub key: CheckoutFieldKey,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetCheckoutField {
    const META: Meta = Meta {
        id: "checkout_field.get",
        title: "Get a checkout extra field",
        path: "/profile/extrafields/{key}",
        scopes: &["read_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/checkout-extra-fields/manage-checkout-extra-fields-with-rest-api/get-checkout-extra-field",
        ..Meta::READ
    };
    type Output = CheckoutField;

    fn example() -> Example {
        Example {
            input: json!({"key": "gift_note"}),
            request: "GET /profile/extrafields/gift_note",
            body: None,
            response: json!({"key": "gift_note", "title": "Gift note", "type": "TEXTAREA", "required": false, "checkoutDisplaySection": "ORDER_COMMENTS"}),
        }
    }
}

/// Create an extra field that buyers fill at checkout.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateCheckoutField {
    /// The extra field.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub field: CheckoutFieldWrite,
}

impl Action for CreateCheckoutField {
    const META: Meta = Meta {
        id: "checkout_field.create",
        title: "Create a checkout extra field",
        path: "/profile/extrafields",
        scopes: &["update_store_profile"],
        body: Body::Of("field"),
        required: &["key"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/checkout-extra-fields/manage-checkout-extra-fields-with-rest-api/create-checkout-extra-field",
        ..Meta::CREATE
    };
    type Output = CreateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"key": "gift_note", "title": "Gift note", "type": "TEXTAREA", "required": false, "checkoutDisplaySection": "ORDER_COMMENTS"}),
            request: "POST /profile/extrafields",
            body: Some(
                json!({"key": "gift_note", "title": "Gift note", "type": "TEXTAREA", "required": false, "checkoutDisplaySection": "ORDER_COMMENTS"}),
            ),
            response: json!({"createCount": 1}),
        }
    }
}

/// Change an extra field of the checkout. Its key stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateCheckoutField {
    /// Key of the extra field.
    pub key: CheckoutFieldKey,
    /// The extra field.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub field: CheckoutFieldWrite,
}

impl Action for UpdateCheckoutField {
    const META: Meta = Meta {
        id: "checkout_field.update",
        title: "Update a checkout extra field",
        path: "/profile/extrafields/{key}",
        scopes: &["update_store_profile"],
        body: Body::Of("field"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/checkout-extra-fields/manage-checkout-extra-fields-with-rest-api/update-checkout-extra-field",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"key": "gift_note", "title": "Gift message"}),
            request: "PUT /profile/extrafields/gift_note",
            body: Some(json!({"title": "Gift message"})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Delete an extra field of the checkout. Orders keep its values.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteCheckoutField {
    /// Key of the extra field.
    pub key: CheckoutFieldKey,
}

impl Action for DeleteCheckoutField {
    const META: Meta = Meta {
        id: "checkout_field.delete",
        title: "Delete a checkout extra field",
        path: "/profile/extrafields/{key}",
        scopes: &["update_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/checkout-extra-fields/manage-checkout-extra-fields-with-rest-api/delete-checkout-extra-field",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"key": "gift_note"}),
            request: "DELETE /profile/extrafields/gift_note",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
