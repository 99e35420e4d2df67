//! Deleted products, filters and the order of products.

use crate::action::{Action, Body, Effect, Example, Meta, Object, Paging};
use crate::model::{
    AttributeFilters, CategoryId, CategoryRef, DeletedProduct, LanguageCode, Number, Page,
    ProductFilterQuery, ProductFiltersResult, ProductId, SortedIds, UpdateCountResult,
};
use crate::nodes::input::{Csv, When};
use crate::nodes::products::{SaleFilter, StockFilter};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read which products were deleted, and when.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchDeletedProducts {
    /// Deleted at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    #[serde(rename = "from_date")]
    pub from_date: Option<When>,
    /// Deleted at or before this date.
    #[serde(rename = "to_date")]
    pub to_date: Option<When>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for SearchDeletedProducts {
    const META: Meta = Meta {
        id: "product.search_deleted",
        aliases: &["product.list_deleted"],
        title: "Search deleted products",
        path: "/products/deleted",
        scopes: &["read_store_profile", "read_catalog"],
        dates: &["from_date", "to_date"],
        paging: Paging::Offset { stable_sort: None },
        docs: "https://docs.ecwid.com/api-reference/rest-api/store-profile/store-reports/get-deleted-items-history",
        ..Meta::READ
    };
    type Output = Page<DeletedProduct>;

    fn example() -> Example {
        Example {
            input: json!({"from_date": 1_773_000_000, "limit": 1}),
            request: "GET /products/deleted?from_date=1773000000&limit=1",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 1, "items": [{"id": 708_114_990, "date": "2026-03-14 09:21:07 +0000"}]}),
        }
    }
}

/// Read which filters fit the products of a search, with the number of products for each value.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetProductFilters {
    /// Wanted filters: `price`, `inventory`, `onsale`, `categories`, `option_{name}`, `attribute_{name}`.
    pub filter_fields: Csv<String>,
    /// Most values per filter, as `filter:number` pairs separated by commas; `all` for no limit.
    pub filter_facet_limit: Option<Csv<String>>,
    /// Category whose nested categories are counted: its number, or `home`.
    pub filter_parent_category_id: Option<CategoryRef>,
    /// Text looked for in names, SKUs and descriptions.
    pub keyword: Option<String>,
    /// Lowest price, store currency.
    pub price_from: Option<Number>,
    /// Highest price, store currency.
    pub price_to: Option<Number>,
    /// Category numbers; `home` for the front page.
    pub categories: Option<Csv<CategoryRef>>,
    /// Also find products of nested categories.
    pub include_products_from_subcategories: Option<bool>,
    /// Created at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub created_from: Option<When>,
    /// Created at or before this date.
    pub created_to: Option<When>,
    /// Changed at or after this date: Unix seconds, a date, or an expression such as `-7d`.
    pub updated_from: Option<When>,
    /// Changed at or before this date.
    pub updated_to: Option<When>,
    /// Enabled or disabled only.
    pub enabled: Option<bool>,
    /// `instock` or `outofstock`.
    pub inventory: Option<StockFilter>,
    /// `onsale` or `notonsale`.
    pub onsale: Option<SaleFilter>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
    /// Attribute names with the values wanted.
    pub attribute: Option<AttributeFilters>,
    /// Option names with the values wanted.
    pub option: Option<Object>,
}

impl Action for GetProductFilters {
    const META: Meta = Meta {
        id: "product.get_filters",
        title: "Get product filters",
        path: "/products/filters",
        scopes: &["read_catalog"],
        dates: &["createdFrom", "createdTo", "updatedFrom", "updatedTo"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/product/request/GetProductFiltersRequest.kt",
        ..Meta::READ
    };
    type Output = ProductFiltersResult;

    fn example() -> Example {
        Example {
            input: json!({"filterFields": ["price", "inventory"], "keyword": "mug"}),
            request: "GET /products/filters?filterFields=price%2Cinventory&keyword=mug",
            body: None,
            response: json!({"productCount": 2, "filters": {"price": {"minValue": 16, "maxValue": 32, "status": "SUCCESS"}, "inventory": {"status": "SUCCESS", "values": [{"id": "instock", "title": "In stock", "productCount": 2}]}}}),
        }
    }
}

/// As `product.get_filters`, with the search in the body: the form that the vendor documents today.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QueryProductFilters {
    /// Wanted filters: `price`, `inventory`, `onsale`, `categories`, `option_{name}`, `attribute_{name}`.
    pub filter_fields: Csv<String>,
    /// The question.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub query: ProductFilterQuery,
}

impl Action for QueryProductFilters {
    const META: Meta = Meta {
        id: "product.query_filters",
        title: "Get product filters by a body",
        path: "/products/filters",
        scopes: &["read_catalog"],
        body: Body::Of("query"),
        query: &["filterFields"],
        effect: Effect::Read,
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/get-product-filters",
        ..Meta::CREATE
    };
    type Output = ProductFiltersResult;

    fn example() -> Example {
        Example {
            input: json!({"filterFields": ["price", "inventory"], "params": {"enabled": "true", "lang": "en"}}),
            request: "POST /products/filters?filterFields=price%2Cinventory",
            body: Some(json!({"params": {"enabled": "true", "lang": "en"}})),
            response: json!({"productCount": 2, "filters": {"price": {"minValue": 16, "maxValue": 32, "status": "SUCCESS"}, "inventory": {"status": "SUCCESS", "values": [{"id": "instock", "title": "In stock", "productCount": 2}]}}}),
        }
    }
}

/// Read in which order the storefront shows the products of a category.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetProductSort {
    /// Number of the category; 0 for the front page.
    pub parent_category: CategoryId,
}

impl Action for GetProductSort {
    const META: Meta = Meta {
        id: "product.get_sort",
        title: "Get the order of products",
        path: "/products/sort",
        scopes: &["read_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/manage-order-of-products-in-the-category/get-order-of-products",
        ..Meta::READ
    };
    type Output = SortedIds;

    fn example() -> Example {
        Example {
            input: json!({"parentCategory": 172_786_255}),
            request: "GET /products/sort?parentCategory=172786255",
            body: None,
            response: json!({"sortedIds": [708_114_611, 708_114_502]}),
        }
    }
}

/// Set in which order the storefront shows the products of a category.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateProductSort {
    /// Number of the category; 0 for the front page.
    pub parent_category: CategoryId,
    /// Numbers of all products of the category, first shown first.
    pub sorted_ids: Vec<ProductId>,
}

impl Action for UpdateProductSort {
    const META: Meta = Meta {
        id: "product.update_sort",
        title: "Set the order of products",
        path: "/products/sort",
        scopes: &["update_catalog"],
        query: &["parentCategory"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/manage-order-of-products-in-the-category/update-order-of-products",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"parentCategory": 172_786_255, "sortedIds": [708_114_502, 708_114_611]}),
            request: "PUT /products/sort?parentCategory=172786255",
            body: Some(json!({"sortedIds": [708_114_502, 708_114_611]})),
            response: json!({"updateCount": 1}),
        }
    }
}
