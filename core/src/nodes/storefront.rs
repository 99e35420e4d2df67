//! Pages of the storefront.

use crate::action::{Action, Credential, Example, Host, Meta, Object};
use crate::model::{CategoryId, LanguageCode, ProductId, SlugInfo, SlugInfoStaticContent};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Find which product, category or other page a storefront address leads to, with its ready-made code if
/// wanted.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetStorefrontPage {
    /// Answer for the front page instead of `slug`.
    pub store_root_page: Option<bool>,
    /// Add the ready-made code of the page.
    pub get_static_content: Option<bool>,
    /// Last part of the page's address, for example `stoneware-mug`.
    pub slug: Option<String>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Site address used in the links of the answer.
    pub base_url: Option<String>,
    /// Links without the hash-bang part.
    pub clean_urls: Option<bool>,
    /// Links without numbers.
    pub slugs_without_ids: Option<bool>,
    /// Design settings of the storefront that the code is made for, by name.
    pub tplvar: Option<Object>,
    /// Address of the page by language code, for links between languages.
    #[serde(rename = "international_pages")]
    pub international_pages: Option<Object>,
    /// Products in the ready-made code.
    pub limit: Option<i64>,
}

impl Action for GetStorefrontPage {
    const META: Meta = Meta {
        id: "storefront.get_page",
        aliases: &["storefront.get_page_by_slug"],
        title: "Find what an address leads to",
        path: "/storefront-widget-pages",
        scopes: &["read_store_profile", "read_storefront_widget_pages"],
        bracketed: &["international_pages"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/storefront-widget-details/get-page-slug-and-static-code",
        ..Meta::READ
    };
    type Output = SlugInfo;

    fn example() -> Example {
        Example {
            input: json!({"slug": "stoneware-mug", "getStaticContent": false}),
            request: "GET /storefront-widget-pages?slug=stoneware-mug&getStaticContent=false",
            body: None,
            response: json!({"status": "OK", "type": "PRODUCT", "canonicalSlug": "stoneware-mug", "storeEntityData": {"id": "708114611"}}),
        }
    }
}

/// Read the ready-made code of the store's front page, for search engines.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetHomeCode {
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Site address used in the links of the answer.
    pub base_url: Option<String>,
    /// Links without the hash-bang part.
    pub clean_urls: Option<bool>,
    /// Design settings of the storefront that the code is made for, by name.
    pub tplvar: Option<Object>,
    /// Address of the page by language code, for links between languages.
    #[serde(rename = "international_pages")]
    pub international_pages: Option<Object>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
    /// Products in the ready-made code.
    pub limit: Option<i64>,
}

impl Action for GetHomeCode {
    const META: Meta = Meta {
        id: "storefront.home_code",
        title: "Get the code of the front page",
        host: Host::Storefront,
        path: "/home-page/{storeId}/static-code",
        credential: Credential::None,
        bracketed: &["international_pages"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/storefront-widget-details/static-store-pages/static-code-for-home-page",
        ..Meta::READ
    };
    type Output = SlugInfoStaticContent;

    fn example() -> Example {
        Example {
            input: json!({"lang": "en", "international_pages": {"nl": "https://shop.harborlane.test/nl"}}),
            request: "GET /home-page/{storeId}/static-code?lang=en&international_pages%5Bnl%5D=https%3A%2F%2Fshop.harborlane.test%2Fnl",
            body: None,
            response: json!({"htmlCode": "<div class=\"ec-store\"></div>", "cssFiles": ["https://cdn.harborlane.test/store.css"], "canonicalUrl": "https://shop.harborlane.test/"}),
        }
    }
}

/// Read the ready-made code of a category's page, for search engines.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCategoryCode {
    /// Number of the category.
    pub category_id: CategoryId,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Site address used in the links of the answer.
    pub base_url: Option<String>,
    /// Links without the hash-bang part.
    pub clean_urls: Option<bool>,
    /// Design settings of the storefront that the code is made for, by name.
    pub tplvar: Option<Object>,
    /// Address of the page by language code, for links between languages.
    #[serde(rename = "international_pages")]
    pub international_pages: Option<Object>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
    /// Products in the ready-made code.
    pub limit: Option<i64>,
}

impl Action for GetCategoryCode {
    const META: Meta = Meta {
        id: "storefront.category_code",
        title: "Get the code of a category page",
        host: Host::Storefront,
        path: "/category-page/{storeId}/{categoryId}/static-code",
        credential: Credential::None,
        bracketed: &["international_pages"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/storefront-widget-details/static-store-pages/static-code-for-category-page",
        ..Meta::READ
    };
    type Output = SlugInfoStaticContent;

    fn example() -> Example {
        Example {
            input: json!({"categoryId": 172_786_255, "tplvar": {"ec_storefront_grid_size": "M"}}),
            request: "GET /category-page/{storeId}/172786255/static-code?tplvar_ec_storefront_grid_size=M",
            body: None,
            response: json!({"htmlCode": "<div class=\"ec-store\"></div>", "cssFiles": ["https://cdn.harborlane.test/store.css"], "canonicalUrl": "https://shop.harborlane.test/"}),
        }
    }
}

/// Read the ready-made code of a product's page, for search engines.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetProductCode {
    /// Number of the product.
    pub product_id: ProductId,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Site address used in the links of the answer.
    pub base_url: Option<String>,
    /// Links without the hash-bang part.
    pub clean_urls: Option<bool>,
    /// Design settings of the storefront that the code is made for, by name.
    pub tplvar: Option<Object>,
    /// Address of the page by language code, for links between languages.
    #[serde(rename = "international_pages")]
    pub international_pages: Option<Object>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
    /// Products in the ready-made code.
    pub limit: Option<i64>,
}

impl Action for GetProductCode {
    const META: Meta = Meta {
        id: "storefront.product_code",
        title: "Get the code of a product page",
        host: Host::Storefront,
        path: "/product-page/{storeId}/{productId}/static-code",
        credential: Credential::None,
        bracketed: &["international_pages"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/storefront-widget-details/static-store-pages/static-code-for-product-page",
        ..Meta::READ
    };
    type Output = SlugInfoStaticContent;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611}),
            request: "GET /product-page/{storeId}/708114611/static-code",
            body: None,
            response: json!({"htmlCode": "<div class=\"ec-store\"></div>", "cssFiles": ["https://cdn.harborlane.test/store.css"], "canonicalUrl": "https://shop.harborlane.test/"}),
        }
    }
}
