//! Payment options.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    DeleteCountResult, LanguageCode, PaymentOptionId, PaymentOptionUpdateResult, PaymentOptionWrite,
    ProfilePaymentOption, StringIdResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read all payment options. The answer is a plain list: there are no pages.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListPaymentOptions {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
}

impl Action for ListPaymentOptions {
    const META: Meta = Meta {
        id: "payment_option.list",
        aliases: &["payment_option.search"],
        title: "List payment options",
        path: "/profile/paymentOptions",
        scopes: &["read_store_profile", "add_payment_method"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/payment-options/search-payment-options",
        ..Meta::READ
    };
    type Output = Vec<ProfilePaymentOption>;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /profile/paymentOptions",
            body: None,
            response: json!([{"id": "20-1590", "enabled": true, "checkoutTitle": "Bank transfer", "paymentProcessorId": "customOffline", "orderBy": 10}]),
        }
    }
}

/// Read one payment option.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetPaymentOption {
    /// Id of the payment option.
    pub payment_option_id: PaymentOptionId,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
}

impl Action for GetPaymentOption {
    const META: Meta = Meta {
        id: "payment_option.get",
        title: "Get a payment option",
        path: "/profile/paymentOptions/{paymentOptionId}",
        scopes: &["read_store_profile", "add_payment_method"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/payment-options/get-payment-option",
        ..Meta::READ
    };
    type Output = ProfilePaymentOption;

    fn example() -> Example {
        Example {
            input: json!({"paymentOptionId": "20-1590"}),
            request: "GET /profile/paymentOptions/20-1590",
            body: None,
            response: json!({"id": "20-1590", "enabled": true, "checkoutTitle": "Bank transfer", "paymentProcessorId": "customOffline", "orderBy": 10}),
        }
    }
}

/// Create a payment option.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreatePaymentOption {
    /// The payment option.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub payment_option: PaymentOptionWrite,
}

impl Action for CreatePaymentOption {
    const META: Meta = Meta {
        id: "payment_option.create",
        title: "Create a payment option",
        path: "/profile/paymentOptions",
        scopes: &["update_store_profile", "add_payment_method"],
        body: Body::Of("paymentOption"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/payment-options/create-payment-option",
        ..Meta::CREATE
    };
    type Output = StringIdResult;

    fn example() -> Example {
        Example {
            input: json!({"checkoutTitle": "Bank transfer", "enabled": true}),
            request: "POST /profile/paymentOptions",
            body: Some(json!({"checkoutTitle": "Bank transfer", "enabled": true})),
            response: json!({"id": "20-1590"}),
        }
    }
}

/// Change a payment option. Fields left out stay as they are.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdatePaymentOption {
    /// Id of the payment option.
    pub payment_option_id: PaymentOptionId,
    /// The payment option.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub payment_option: PaymentOptionWrite,
}

impl Action for UpdatePaymentOption {
    const META: Meta = Meta {
        id: "payment_option.update",
        title: "Update a payment option",
        path: "/profile/paymentOptions/{paymentOptionId}",
        scopes: &["update_store_profile", "add_payment_method"],
        body: Body::Of("paymentOption"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/payment-options/update-payment-option",
        ..Meta::UPDATE
    };
    type Output = PaymentOptionUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"paymentOptionId": "20-1590", "enabled": false}),
            request: "PUT /profile/paymentOptions/20-1590",
            body: Some(json!({"enabled": false})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Delete a payment option. Orders that were paid with it stay.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeletePaymentOption {
    /// Id of the payment option.
    pub payment_option_id: PaymentOptionId,
}

impl Action for DeletePaymentOption {
    const META: Meta = Meta {
        id: "payment_option.delete",
        title: "Delete a payment option",
        path: "/profile/paymentOptions/{paymentOptionId}",
        scopes: &["read_store_profile", "add_payment_method"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/payment-options/delete-payment-option",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"paymentOptionId": "20-1590"}),
            request: "DELETE /profile/paymentOptions/20-1590",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
