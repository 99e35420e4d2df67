//! `profile.update`, `profile.latest_stats`.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{LatestStats, StoreProfileUpdateResult, StoreProfileWrite};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Change settings of the store. Fields left out stay as they are; lists such as taxes and zones are replaced
/// whole.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateProfile {
    /// The changes.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub profile: StoreProfileWrite,
}

impl Action for UpdateProfile {
    const META: Meta = Meta {
        id: "profile.update",
        aliases: &["store.update"],
        title: "Update the store's profile",
        path: "/profile",
        scopes: &["update_store_profile"],
        body: Body::Of("profile"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/update-store-profile",
        ..Meta::UPDATE
    };
    type Output = StoreProfileUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"company": {"email": "hello@harborlane.test"}, "formatsAndUnits": {"weightUnit": "KILOGRAM"}}),
            request: "PUT /profile",
            body: Some(
                json!({"company": {"email": "hello@harborlane.test"}, "formatsAndUnits": {"weightUnit": "KILOGRAM"}}),
            ),
            response: json!({"updateCount": 1, "success": true}),
        }
    }
}

/// Read when products, orders, customers and others last changed: the cheapest way to see whether there is
/// anything new.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetLatestStats {
    /// Add the number of products.
    pub product_count_required: Option<bool>,
    /// Add the number of categories.
    pub category_count_required: Option<bool>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
    /// Add when reviews last changed.
    pub reviews_updates_required: Option<bool>,
    /// Add when domains last changed.
    pub domains_required: Option<bool>,
    /// Add when subscriptions last changed.
    pub subscription_required: Option<bool>,
}

impl Action for GetLatestStats {
    const META: Meta = Meta {
        id: "profile.latest_stats",
        aliases: &["store.latest_stats"],
        title: "Get when things last changed",
        path: "/latest-stats",
        scopes: &["read_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/store-reports/get-latest-store-update-stats",
        ..Meta::READ
    };
    type Output = LatestStats;

    fn example() -> Example {
        Example {
            input: json!({"productCountRequired": true}),
            request: "GET /latest-stats?productCountRequired=true",
            body: None,
            response: json!({"productsUpdated": "2026-03-14 09:21:07 +0000", "ordersUpdated": "2026-03-18 13:02:55 +0000", "productCount": 12}),
        }
    }
}
