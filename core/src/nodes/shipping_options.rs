//! Shipping options.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    DeleteCountResult, LanguageCode, ShippingOption, ShippingOptionId, ShippingOptionWrite, StringIdResult,
    UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read all shipping options: delivery, local delivery and pick-up. The answer is a plain list: there are no
/// pages.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListShippingOptions {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
}

impl Action for ListShippingOptions {
    const META: Meta = Meta {
        id: "shipping_option.list",
        aliases: &["shipping_option.search"],
        title: "List shipping options",
        path: "/profile/shippingOptions",
        scopes: &["read_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/shipping-options/search-shipping-options",
        ..Meta::READ
    };
    type Output = Vec<ShippingOption>;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /profile/shippingOptions",
            body: None,
            response: json!([{"id": "1234-1500000000001", "title": "Parcel", "enabled": true, "fulfilmentType": "SHIPPING", "ratesCalculationType": "FLAT", "flatRate": {"rateType": "ABSOLUTE", "rate": 5.5}}]),
        }
    }
}

/// Create a shipping option.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateShippingOption {
    /// The shipping option.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub shipping_option: ShippingOptionWrite,
}

impl Action for CreateShippingOption {
    const META: Meta = Meta {
        id: "shipping_option.create",
        title: "Create a shipping option",
        path: "/profile/shippingOptions",
        scopes: &["update_store_profile"],
        body: Body::Of("shippingOption"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/shipping-options/create-shipping-option",
        ..Meta::CREATE
    };
    type Output = StringIdResult;

    fn example() -> Example {
        Example {
            input: json!({"title": "Parcel", "enabled": true, "fulfilmentType": "SHIPPING", "ratesCalculationType": "FLAT", "flatRate": {"rateType": "ABSOLUTE", "rate": 5.5}}),
            request: "POST /profile/shippingOptions",
            body: Some(
                json!({"title": "Parcel", "enabled": true, "fulfilmentType": "SHIPPING", "ratesCalculationType": "FLAT", "flatRate": {"rateType": "ABSOLUTE", "rate": 5.5}}),
            ),
            response: json!({"id": "1234-1500000000001"}),
        }
    }
}

/// Change a shipping option. Fields left out stay as they are.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateShippingOption {
    /// Id of the shipping option.
    pub shipping_option_id: ShippingOptionId,
    /// The shipping option.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub shipping_option: ShippingOptionWrite,
}

impl Action for UpdateShippingOption {
    const META: Meta = Meta {
        id: "shipping_option.update",
        title: "Update a shipping option",
        path: "/profile/shippingOptions/{shippingOptionId}",
        scopes: &["update_store_profile"],
        body: Body::Of("shippingOption"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/shipping-options/update-shipping-option",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"shippingOptionId": "1234-1500000000001", "enabled": false}),
            request: "PUT /profile/shippingOptions/1234-1500000000001",
            body: Some(json!({"enabled": false})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Delete a shipping option. Orders that were sent with it stay.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteShippingOption {
    /// Id of the shipping option.
    pub shipping_option_id: ShippingOptionId,
}

impl Action for DeleteShippingOption {
    const META: Meta = Meta {
        id: "shipping_option.delete",
        title: "Delete a shipping option",
        path: "/profile/shippingOptions/{shippingOptionId}",
        scopes: &["update_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/shipping-options/delete-shipping-option",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"shippingOptionId": "1234-1500000000001"}),
            request: "DELETE /profile/shippingOptions/1234-1500000000001",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
