//! Products of categories, and the order of categories.

use crate::action::{Action, Example, Meta};
use crate::model::{
    CategoryDeleteResult, CategoryId, CategoryUpdateResult, ProductId, SortedIds, UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Add products to a category; those that are in it already stay.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AssignProducts {
    /// Number of the category.
    pub category_id: CategoryId,
    /// Numbers of the products.
    pub product_ids: Vec<ProductId>,
}

impl Action for AssignProducts {
    const META: Meta = Meta {
        id: "category.assign_products",
        title: "Add products to a category",
        path: "/categories/{categoryId}/assignProducts",
        scopes: &["update_catalog"],
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/manage-order-of-products-in-the-category/assign-products-to-the-category",
        ..Meta::CREATE
    };
    type Output = CategoryUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"categoryId": 172_786_255, "productIds": [708_114_611, 708_114_502]}),
            request: "POST /categories/172786255/assignProducts",
            body: Some(json!({"productIds": [708_114_611, 708_114_502]})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Take products out of a category. The products stay in the store.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnassignProducts {
    /// Number of the category.
    pub category_id: CategoryId,
    /// Numbers of the products.
    pub product_ids: Vec<ProductId>,
}

impl Action for UnassignProducts {
    const META: Meta = Meta {
        id: "category.unassign_products",
        title: "Take products out of a category",
        path: "/categories/{categoryId}/unassignProducts",
        scopes: &["update_catalog"],
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/manage-order-of-products-in-the-category/unassign-products-from-the-category",
        ..Meta::CREATE
    };
    type Output = CategoryDeleteResult;

    fn example() -> Example {
        Example {
            input: json!({"categoryId": 172_786_255, "productIds": [708_114_502]}),
            request: "POST /categories/172786255/unassignProducts",
            body: Some(json!({"productIds": [708_114_502]})),
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Read in which order the storefront shows the categories of one level.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCategorySort {
    /// Number of the category; 0 for the front page.
    pub parent_category: CategoryId,
}

impl Action for GetCategorySort {
    const META: Meta = Meta {
        id: "category.get_sort",
        title: "Get the order of categories",
        path: "/categories/sort",
        scopes: &["read_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/manage-order-of-categories-in-the-store/get-order-of-categories",
        ..Meta::READ
    };
    type Output = SortedIds;

    fn example() -> Example {
        Example {
            input: json!({"parentCategory": 0}),
            request: "GET /categories/sort?parentCategory=0",
            body: None,
            response: json!({"sortedIds": [172_786_201, 172_786_255]}),
        }
    }
}

/// Set in which order the storefront shows the categories of one level.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateCategorySort {
    /// Number of the category; 0 for the front page.
    pub parent_category: CategoryId,
    /// Numbers of all categories of the level, first shown first.
    pub sorted_ids: Vec<CategoryId>,
}

impl Action for UpdateCategorySort {
    const META: Meta = Meta {
        id: "category.update_sort",
        title: "Set the order of categories",
        path: "/categories/sort",
        scopes: &["read_catalog", "update_catalog"],
        query: &["parentCategory"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/manage-order-of-categories-in-the-store/update-order-of-categories",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"parentCategory": 0, "sortedIds": [172_786_255, 172_786_201]}),
            request: "PUT /categories/sort?parentCategory=0",
            body: Some(json!({"sortedIds": [172_786_255, 172_786_201]})),
            response: json!({"updateCount": 1}),
        }
    }
}
