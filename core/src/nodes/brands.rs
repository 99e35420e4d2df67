//! Brands, colours and size charts of the catalogue.

use crate::action::{Action, Body, Effect, Example, Meta, Paging};
use crate::model::{
    Brand, ImagesMainColorsRequestBody, ImagesMainColorsResult, LanguageCode, Page, SizeChart,
    SwatchColorsResult,
};
use crate::nodes::input::When;
use serde::{Deserialize, Serialize};
use serde_json::json;

open_enum! {
    /// Order of found brands.
    pub enum BrandSort {
        /// Most products first.
        ProductCountDesc = "PRODUCT_COUNT_DESC",
        /// Fewest products first.
        ProductCountAsc = "PRODUCT_COUNT_ASC",
        /// Name, A to Z.
        NameAsc = "NAME_ASC",
        /// Name, Z to A.
        NameDesc = "NAME_DESC",
    }
}

/// List the brands of the store's products.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchBrands {
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Also find brands that the storefront hides.
    pub hidden_brands: Option<bool>,
    /// Site address used in the links of the answer.
    pub base_url: Option<String>,
    /// Links without the hash-bang part.
    pub clean_urls: Option<bool>,
    /// Order of the rows.
    pub sort_by: Option<BrandSort>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for SearchBrands {
    const META: Meta = Meta {
        id: "brand.search",
        aliases: &["brand.list"],
        title: "Search brands",
        path: "/brands",
        scopes: &["read_brands"],
        spellings: &[("hiddenBrands", "hidden_brands"), ("cleanUrls", "cleanURLs")],
        paging: Paging::Offset { stable_sort: Some("NAME_ASC") },
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/search-product-brands",
        ..Meta::READ
    };
    type Output = Page<Brand>;

    fn example() -> Example {
        Example {
            input: json!({"sortBy": "NAME_ASC", "limit": 2}),
            request: "GET /brands?sortBy=NAME_ASC&limit=2",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 2, "items": [{"name": "Harbor Lane", "productsFilteredByBrandUrl": "https://shop.harborlane.test/search?attribute_Brand=Harbor+Lane"}]}),
        }
    }
}

/// Read the colours that were used last for product options.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListSwatches {}

impl Action for ListSwatches {
    const META: Meta = Meta {
        id: "swatch.list",
        title: "List recent swatch colours",
        path: "/swatches",
        scopes: &["read_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/get-recently-used-product-swatches",
        ..Meta::READ
    };
    type Output = SwatchColorsResult;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /swatches",
            body: None,
            response: json!({"colors": [{"name": "Oat", "hexCode": "#E6D9BF"}]}),
        }
    }
}

/// Read the colours that were used last, from the address that the vendor's own client uses.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListRecentSwatches {}

impl Action for ListRecentSwatches {
    const META: Meta = Meta {
        id: "swatch.list_recent",
        title: "List recent swatch colours (other address)",
        path: "/swatches/recent-colors",
        scopes: &["read_catalog"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/swatches/request/RecentSwatchColorsGetRequest.kt",
        ..Meta::READ
    };
    type Output = SwatchColorsResult;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /swatches/recent-colors",
            body: None,
            response: json!({"colors": [{"name": "Oat", "hexCode": "#E6D9BF"}]}),
        }
    }
}

/// Read one size chart. Its fields are not documented; the answer is passed on whole.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetSizeChart {
    /// Number of the size chart.
    pub sizechart_id: i64,
    /// Enabled or disabled only.
    pub enabled: Option<bool>,
    /// Created at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub created_from: Option<When>,
    /// Created at or before this date.
    pub created_to: Option<When>,
    /// Changed at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub updated_from: Option<When>,
    /// Changed at or before this date.
    pub updated_to: Option<When>,
}

impl Action for GetSizeChart {
    const META: Meta = Meta {
        id: "size_chart.get",
        title: "Get a size chart",
        path: "/sizecharts/{sizechartId}",
        scopes: &["read_sizecharts"],
        dates: &["createdFrom", "createdTo", "updatedFrom", "updatedTo"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/size-charts/get-size-chart",
        ..Meta::READ
    };
    type Output = SizeChart;

    fn example() -> Example {
        Example {
            input: json!({"sizechartId": 3301}),
            request: "GET /sizecharts/3301",
            body: None,
            response: json!({"id": 3301, "name": "Aprons"}),
        }
    }
}

/// Read the main colours of pictures, for swatches or backgrounds.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetMainColors {
    /// The question.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub query: ImagesMainColorsRequestBody,
}

impl Action for GetMainColors {
    const META: Meta = Meta {
        id: "image.main_colors",
        title: "Get the main colours of pictures",
        path: "/images/main-colors",
        scopes: &["update_catalog"],
        body: Body::Of("query"),
        effect: Effect::Read,
        idempotent: true,
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/images/request/ImagesMainColorsRequest.kt",
        ..Meta::CREATE
    };
    type Output = ImagesMainColorsResult;

    fn example() -> Example {
        Example {
            input: json!({"imageUrls": ["https://cdn.harborlane.test/mug.jpg"], "colorsCount": 2}),
            request: "POST /images/main-colors",
            body: Some(json!({"imageUrls": ["https://cdn.harborlane.test/mug.jpg"], "colorsCount": 2})),
            response: json!({"result": {"https://cdn.harborlane.test/mug.jpg": {"colors": ["#E6D9BF", "#3A4B5C"]}}}),
        }
    }
}
