//! `category.get`, `category.search`, `category.search_by_path`.

use crate::action::{Action, Example, Meta, Paging};
use crate::model::{Category, CategoryId, LanguageCode, Page};
use crate::nodes::input::Csv;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read one category.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCategory {
    /// Number of the category.
    pub category_id: CategoryId,
    /// Site address used in the links of the answer.
    pub base_url: Option<String>,
    /// Links without the hash-bang part.
    pub clean_urls: Option<bool>,
    /// Links without numbers.
    pub slugs_without_ids: Option<bool>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetCategory {
    const META: Meta = Meta {
        id: "category.get",
        title: "Get a category",
        path: "/categories/{categoryId}",
        scopes: &["read_catalog"],
        spellings: &[("cleanUrls", "cleanURLs")],
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/get-category",
        ..Meta::READ
    };
    type Output = Category;

    fn example() -> Example {
        Example {
            input: json!({"categoryId": 172_786_255}),
            request: "GET /categories/172786255",
            body: None,
            response: json!({"id": 172_786_255, "parentId": 172_786_201, "name": "Mugs", "orderBy": 10, "enabled": true, "productCount": 12}),
        }
    }
}

/// Find categories by name, place in the tree or number.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchCategories {
    /// Text looked for in names and descriptions.
    pub keyword: Option<String>,
    /// Number of the category above; 0 for the top level.
    pub parent: Option<CategoryId>,
    /// Numbers of categories above.
    pub parent_ids: Option<Csv<CategoryId>>,
    /// Category numbers.
    pub category_ids: Option<Csv<CategoryId>>,
    /// Also find disabled categories.
    #[serde(rename = "hidden_categories")]
    pub hidden_categories: Option<bool>,
    /// Also find nested categories.
    pub with_subcategories: Option<bool>,
    /// Add the numbers of the products to every category.
    pub product_ids: Option<bool>,
    /// Site address used in the links of the answer.
    pub base_url: Option<String>,
    /// Links without the hash-bang part.
    pub clean_urls: Option<bool>,
    /// Links without numbers.
    pub slugs_without_ids: Option<bool>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for SearchCategories {
    const META: Meta = Meta {
        id: "category.search",
        common: true,
        aliases: &["category.list"],
        title: "Search categories",
        path: "/categories",
        scopes: &["read_catalog"],
        paging: Paging::Offset { stable_sort: None },
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/search-categories",
        ..Meta::READ
    };
    type Output = Page<Category>;

    fn example() -> Example {
        Example {
            input: json!({"parent": 0, "hidden_categories": true, "limit": 2}),
            request: "GET /categories?parent=0&hidden_categories=true&limit=2",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 2, "items": [{"id": 172_786_255, "parentId": 172_786_201, "name": "Mugs", "orderBy": 10, "enabled": true, "productCount": 12}]}),
        }
    }
}

/// Find the category that a path of names leads to.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchCategoriesByPath {
    /// Names of the categories from the top level down, for example `Kitchen/Mugs`.
    pub path: String,
    /// Sign between the names in `path`; `/` unless the names hold one.
    pub delimiter: Option<String>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
    /// Text looked for.
    pub keyword: Option<String>,
    /// Number of the category above; 0 for the top level.
    pub parent: Option<CategoryId>,
    /// Also find disabled categories.
    #[serde(rename = "hidden_categories")]
    pub hidden_categories: Option<bool>,
    /// Site address used in the links of the answer.
    pub base_url: Option<String>,
    /// Links without numbers.
    pub slugs_without_ids: Option<bool>,
    /// Links without the hash-bang part.
    pub clean_urls: Option<bool>,
}

impl Action for SearchCategoriesByPath {
    const META: Meta = Meta {
        id: "category.search_by_path",
        title: "Search categories by path",
        path: "/categoriesByPath",
        scopes: &["read_catalog"],
        spellings: &[("delimiter", "delimeter"), ("cleanUrls", "cleanURLs")],
        paging: Paging::Offset { stable_sort: None },
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/search-categories-by-path",
        ..Meta::READ
    };
    type Output = Page<Category>;

    fn example() -> Example {
        Example {
            input: json!({"path": "Kitchen/Mugs", "delimiter": "/"}),
            request: "GET /categoriesByPath?path=Kitchen%2FMugs&delimiter=%2F&delimeter=%2F",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": 172_786_255, "parentId": 172_786_201, "name": "Mugs", "orderBy": 10, "enabled": true, "productCount": 12}]}),
        }
    }
}
