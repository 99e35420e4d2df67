//! Products of categories, and the order of categories.

use crate::action::{Action, Example, Meta, Object, Progress, Step};
use crate::error::{Problem, Result};
use crate::model::{
    CategoryDeleteResult, CategoryId, CategoryUpdateResult, ProductId, SortedIds, UpdateCountResult,
};
use crate::steps::build;
use crate::transport::{Method, Payload, Request, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What becomes of a category's products.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AssignMode {
    /// They are added to those that are in it.
    #[default]
    Add,
    /// They are taken out of it.
    Remove,
    /// They are all that is in it from now on.
    Replace,
}

/// Products of one call: more are split.
const LARGEST: usize = 100;

/// Add products to a category, take them out, or replace all products of it. Products stay in the store in any case; those
/// that are in the category already, or are not, do no harm. More than 100 are added or taken out in several calls.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AssignProducts {
    /// Number of the category.
    pub category_id: CategoryId,
    /// Numbers of the products.
    pub product_ids: Vec<ProductId>,
    /// Add them, take them out, or replace all; `add` if left out.
    pub mode: Option<AssignMode>,
}

impl AssignProducts {
    /// The requests: one, or one for every hundred products.
    fn request(&self, part: usize, input: &Object) -> Result<Option<Request>> {
        let mode = self.mode.unwrap_or_default();
        let (method, path) = match mode {
            AssignMode::Add => (Method::Post, "/categories/{categoryId}/assignProducts"),
            AssignMode::Remove => (Method::Post, "/categories/{categoryId}/unassignProducts"),
            AssignMode::Replace => (Method::Put, "/categories/{categoryId}"),
        };
        let ids = match mode {
            AssignMode::Replace => (part == 0).then_some(self.product_ids.as_slice()),
            _ => self.product_ids.chunks(LARGEST).nth(part),
        };
        let Some(ids) = ids else { return Ok(None) };
        Ok(Some(Request {
            payload: Payload::Json(json!({"productIds": ids})),
            idempotent: true,
            ..Request::new(Self::META.id, method, build::fill(path, input)?)
        }))
    }
}

impl Action for AssignProducts {
    const META: Meta = Meta {
        id: "category.assign_products",
        title: "Add products to a category",
        path: "/categories/{categoryId}/assignProducts",
        scopes: &["update_catalog"],
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/manage-order-of-products-in-the-category/assign-products-to-the-category",
        own: &["mode"],
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

    fn check(&self) -> Vec<Problem> {
        let nothing = self.product_ids.is_empty() && self.mode != Some(AssignMode::Replace);
        let fault = nothing.then(|| Problem {
            path: "productIds".into(),
            message: "name at least one product; only `replace` takes none, which empties the category"
                .into(),
        });
        fault.into_iter().collect()
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        if let Some(request) = self.request(progress.answers.len(), progress.input)? {
            return Ok(Step::Call(request));
        }
        if let [only] = progress.answers {
            let told: Value = serde_json::from_slice(&only.body).unwrap_or_default();
            if told.get("updateCount").is_some() {
                return Ok(Step::Done(only.body.clone()));
            }
        }
        let count = |answer: &Response| {
            let told: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
            told["updateCount"].as_i64().or(told["deleteCount"].as_i64()).unwrap_or_default()
        };
        let total: i64 = progress.answers.iter().map(count).sum();
        Ok(Step::Done(json!({"updateCount": total}).to_string().into()))
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
