//! The app itself: its state, its token, charges.

use crate::action::{Action, Body, Example, Meta, NativeKey, Object};
use crate::model::{
    ApplicationDeleteResult, ApplicationStatus, ApplicationTokenResult, BillingTransactionResult, Number,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

open_enum! {
    /// Currency of a charge.
    pub enum ChargeCurrency {
        /// US dollar.
        Usd = "USD",
        /// Euro.
        Eur = "EUR",
        /// Mexican peso.
        Mxn = "MXN",
        /// Indian rupee.
        Inr = "INR",
        /// Pound sterling.
        Gbp = "GBP",
        /// Australian dollar.
        Aud = "AUD",
    }
}

/// Read whether the store's subscription to the app is active.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetApplication {}

impl Action for GetApplication {
    const META: Meta = Meta {
        id: "application.get",
        aliases: &["application.get_status"],
        title: "Get the state of the app",
        path: "/application",
        scopes: &["read_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/application/get-app-subscription-status",
        ..Meta::READ
    };
    type Output = ApplicationStatus;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /application",
            body: None,
            response: json!({"subscriptionStatus": "ACTIVE"}),
        }
    }
}

/// Read the scopes of the access token.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetApplicationToken {}

impl Action for GetApplicationToken {
    const META: Meta = Meta {
        id: "application.get_token",
        title: "Get what the token may do",
        path: "/application/token",
        scopes: &["read_store_profile"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/application/request/ApplicationTokenRequest.kt",
        ..Meta::READ
    };
    type Output = ApplicationTokenResult;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /application/token",
            body: None,
            response: json!({"permissions": ["read_orders", "update_orders"], "created": "2026-01-10 08:00:00 +0000"}),
        }
    }
}

/// Charge the merchant through the vendor's billing. The key keeps a repetition from charging twice.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Charge {
    /// Amount to charge, at most 500 US dollars.
    pub amount: Number,
    /// Currency of the amount.
    pub currency: ChargeCurrency,
    /// What the charge is for; the merchant sees it.
    pub description: String,
    /// Key of yours: the same one is charged only once.
    pub idempotency_key: String,
    /// Facts of yours about the charge.
    pub metadata: Option<Object>,
}

impl Action for Charge {
    const META: Meta = Meta {
        id: "application.charge",
        title: "Charge the merchant",
        path: "/billing/transactions",
        scopes: &["charge"],
        body: Body::None,
        idempotent: true,
        confirm: true,
        native_key: Some(NativeKey { field: "idempotencyKey", is_uuid: false, seconds: None }),
        docs: "https://docs.ecwid.com/api-reference/rest-api/application/custom-charge-with-ecwid-billing",
        ..Meta::CREATE
    };
    type Output = BillingTransactionResult;

    fn example() -> Example {
        Example {
            input: json!({"amount": 9.9, "currency": "USD", "description": "Sync add-on, March", "idempotencyKey": "2026-03-sync-1003"}),
            request: "POST /billing/transactions?amount=9.9&currency=USD&description=Sync+add-on%2C+March&idempotencyKey=2026-03-sync-1003",
            body: None,
            response: json!({"transactionId": "tr_55012"}),
        }
    }
}

/// Take the app out of the store: its subscription ends and all its tokens stop working, this one too.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UninstallApplication {
    /// Client id of the app.
    pub namespace: String,
}

impl Action for UninstallApplication {
    const META: Meta = Meta {
        id: "application.uninstall",
        aliases: &["application.delete"],
        title: "Uninstall the app",
        path: "/application",
        scopes: &["update_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/application/cancel-app-subscription",
        ..Meta::DELETE
    };
    type Output = ApplicationDeleteResult;

    fn example() -> Example {
        Example {
            input: json!({"namespace": "harbor-sync"}),
            request: "DELETE /application?namespace=harbor-sync",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
