//! `category.create`, `category.update`, `category.delete`.

use crate::action::{Action, Body, Example, LookUp, Meta};
use crate::model::{
    CategoryCreateResult, CategoryDeleteResult, CategoryId, CategoryUpdateResult, CategoryWrite,
};
use crate::nodes::natural_keys;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Create a category. It comes last among the categories of its level unless `orderBy` says otherwise.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateCategory {
    /// The category.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub category: CategoryWrite,
}

impl Action for CreateCategory {
    const META: Meta = Meta {
        id: "category.create",
        title: "Create a category",
        path: "/categories",
        scopes: &["create_catalog"],
        body: Body::Of("category"),
        required: &["name"],
        look_up: LookUp::By(&[&natural_keys::CATEGORY_EXTERNAL]),
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/create-category",
        ..Meta::CREATE
    };
    type Output = CategoryCreateResult;

    fn example() -> Example {
        Example {
            input: json!({"name": "Mugs", "parentId": 172_786_201, "enabled": true}),
            request: "POST /categories",
            body: Some(json!({"name": "Mugs", "parentId": 172_786_201, "enabled": true})),
            response: json!({"id": 172_786_255}),
        }
    }
}

/// Change a category. Fields left out stay as they are; a list of product numbers is replaced whole.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateCategory {
    /// Number of the category.
    pub category_id: CategoryId,
    /// The category.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub category: CategoryWrite,
}

impl Action for UpdateCategory {
    const META: Meta = Meta {
        id: "category.update",
        title: "Update a category",
        path: "/categories/{categoryId}",
        scopes: &["update_catalog"],
        body: Body::Of("category"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/update-category",
        ..Meta::UPDATE
    };
    type Output = CategoryUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"categoryId": 172_786_255, "enabled": false}),
            request: "PUT /categories/172786255",
            body: Some(json!({"enabled": false})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Delete a category. Its products stay in the store.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteCategory {
    /// Number of the category.
    pub category_id: CategoryId,
}

impl Action for DeleteCategory {
    const META: Meta = Meta {
        id: "category.delete",
        title: "Delete a category",
        path: "/categories/{categoryId}",
        scopes: &["update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/delete-category",
        ..Meta::DELETE
    };
    type Output = CategoryDeleteResult;

    fn example() -> Example {
        Example {
            input: json!({"categoryId": 172_786_255}),
            request: "DELETE /categories/172786255",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
