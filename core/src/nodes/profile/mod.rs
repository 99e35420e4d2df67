//! The store's profile.

mod logos;
mod update;

pub use logos::{
    DeleteEmailLogo, DeleteInvoiceLogo, DeleteStoreLogo, UploadEmailLogo, UploadInvoiceLogo, UploadStoreLogo,
};
pub use update::{GetLatestStats, UpdateProfile};

use crate::action::{Action, Example, Meta};
use crate::model::{LanguageCode, StoreProfile};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read the store's settings: company, formats, taxes, zones, payment and shipping.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetProfile {
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Add the trade of the store (`account.storeVertical`).
    pub get_store_vertical: Option<bool>,
    /// Add billing data; needs scope `read_store_profile_extended`.
    pub show_extended_info: Option<bool>,
    /// Add which reports are available.
    pub get_report_availability_status: Option<bool>,
    /// Add the features of every plan.
    pub get_features_by_plans: Option<bool>,
    /// Fields wanted in the answer, for example `generalInfo,formatsAndUnits(currency)`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetProfile {
    const META: Meta = Meta {
        id: "profile.get",
        common: true,
        aliases: &["store.get"],
        title: "Get the store's profile",
        path: "/profile",
        scopes: &["read_store_profile"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/get-store-profile",
        ..Meta::READ
    };
    type Output = StoreProfile;

    fn example() -> Example {
        Example {
            input: json!({"responseFields": "generalInfo,formatsAndUnits(currency)"}),
            request: "GET /profile?responseFields=generalInfo%2CformatsAndUnits%28currency%29",
            body: None,
            response: json!({"generalInfo": {"storeId": 20_554_417, "storeUrl": "https://shop.harborlane.test"}, "formatsAndUnits": {"currency": "EUR"}}),
        }
    }
}
