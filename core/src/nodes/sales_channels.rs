//! Product feeds for marketplaces.

use crate::action::{Action, Example, Meta};
use crate::model::{
    GoogleShoppingFeedConfig, ShopzillaFeedConfig, YahooShoppingFeedConfig, YandexMarketDbsFeedConfig,
    YandexMarketFeedConfig,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read how the product feed for Google Shopping is set up and when it was last made.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetGoogleShoppingFeed {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetGoogleShoppingFeed {
    const META: Meta = Meta {
        id: "sales_channel.google_shopping",
        title: "Get the Google Shopping feed",
        path: "/saleschannels/google_shopping",
        scopes: &["read_store_profile"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/saleschannels/request/GoogleShoppingFeedConfigGetRequest.kt",
        ..Meta::READ
    };
    type Output = GoogleShoppingFeedConfig;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /saleschannels/google_shopping",
            body: None,
            response: json!({"marketplaceConfig": {"enabled": true}, "productFeedInfo": {"productsProcessed": 12, "productsIncluded": 11}}),
        }
    }
}

/// Read how the product feed for Shopzilla is set up and when it was last made.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetShopzillaFeed {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetShopzillaFeed {
    const META: Meta = Meta {
        id: "sales_channel.shopzilla",
        title: "Get the Shopzilla feed",
        path: "/saleschannels/shopzilla",
        scopes: &["read_store_profile"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/saleschannels/request/ShopzillaFeedConfigGetRequest.kt",
        ..Meta::READ
    };
    type Output = ShopzillaFeedConfig;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /saleschannels/shopzilla",
            body: None,
            response: json!({"marketplaceConfig": {"enabled": true}, "productFeedInfo": {"productsProcessed": 12, "productsIncluded": 11}}),
        }
    }
}

/// Read how the product feed for Yahoo Shopping is set up and when it was last made.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetYahooShoppingFeed {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetYahooShoppingFeed {
    const META: Meta = Meta {
        id: "sales_channel.yahoo_shopping",
        title: "Get the Yahoo Shopping feed",
        path: "/saleschannels/yahoo_shopping",
        scopes: &["read_store_profile"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/saleschannels/request/YahooShoppingFeedConfigGetRequest.kt",
        ..Meta::READ
    };
    type Output = YahooShoppingFeedConfig;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /saleschannels/yahoo_shopping",
            body: None,
            response: json!({"marketplaceConfig": {"enabled": true}, "productFeedInfo": {"productsProcessed": 12, "productsIncluded": 11}}),
        }
    }
}

/// Read how the product feed for Yandex Market is set up and when it was last made.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetYandexMarketFeed {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetYandexMarketFeed {
    const META: Meta = Meta {
        id: "sales_channel.yandex_market",
        title: "Get the Yandex Market feed",
        path: "/saleschannels/yandex_market",
        scopes: &["read_store_profile"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/saleschannels/request/YandexMarketFeedConfigGetRequest.kt",
        ..Meta::READ
    };
    type Output = YandexMarketFeedConfig;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /saleschannels/yandex_market",
            body: None,
            response: json!({"marketplaceConfig": {"enabled": true}, "productFeedInfo": {"productsProcessed": 12, "productsIncluded": 11}}),
        }
    }
}

/// Read how the product feed for Yandex Market with delivery by the store is set up and when it was last
/// made.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetYandexMarketDbsFeed {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetYandexMarketDbsFeed {
    const META: Meta = Meta {
        id: "sales_channel.yandex_market_dbs",
        title: "Get the Yandex Market with delivery by the store feed",
        path: "/saleschannels/yandex_market_dbs",
        scopes: &["read_store_profile"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/saleschannels/request/YandexMarketDbsFeedConfigGetRequest.kt",
        ..Meta::READ
    };
    type Output = YandexMarketDbsFeedConfig;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /saleschannels/yandex_market_dbs",
            body: None,
            response: json!({"marketplaceConfig": {"enabled": true}, "productFeedInfo": {"productsProcessed": 12, "productsIncluded": 11}}),
        }
    }
}
