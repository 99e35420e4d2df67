//! `category.upsert`, `category.find_or_create`.

use super::{FoundOrCreated, IfSeveral, Upsert, Upserted, no_key};
use crate::action::{Action, Body, Example, LookUp, Meta, Progress, Step};
use crate::error::{Problem, Result};
use crate::model::{Category, CategoryWrite};
use crate::nodes::natural_keys::{self, NaturalKey};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const REQUIRED: &[&str] = &["name"];

/// Field by which a category is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CategoryKey {
    /// By the identifier in your own system. No search knows it: all categories are read.
    ExternalReferenceId,
    /// By the exact name, among the categories of the level that `parentId` names; without it the top level.
    Name,
}

fn key(by: Option<CategoryKey>, category: &CategoryWrite) -> &'static NaturalKey {
    match by {
        Some(CategoryKey::ExternalReferenceId) => &natural_keys::CATEGORY_EXTERNAL,
        Some(CategoryKey::Name) => &natural_keys::CATEGORY_NAME,
        None if category.external_reference_id.get().is_some() => &natural_keys::CATEGORY_EXTERNAL,
        None => &natural_keys::CATEGORY_NAME,
    }
}

fn problems(by: Option<CategoryKey>, category: &CategoryWrite) -> Vec<Problem> {
    let given = |by| match by {
        CategoryKey::ExternalReferenceId => category.external_reference_id.get().is_some(),
        CategoryKey::Name => category.name.get().is_some(),
    };
    match by {
        Some(by) if given(by) => Vec::new(),
        Some(CategoryKey::ExternalReferenceId) => vec![no_key(&["externalReferenceId"])],
        Some(CategoryKey::Name) => vec![no_key(&["name"])],
        None if given(CategoryKey::ExternalReferenceId) || given(CategoryKey::Name) => Vec::new(),
        None => vec![no_key(&["externalReferenceId", "name"])],
    }
}

/// Change the category with this identifier of your own system, or with this name on its level; create it where
/// there is none. Fields left out stay as they are. The store does not keep names unique: two callers at the same
/// moment can create two.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpsertCategory {
    /// Field by which the category is looked up; the identifier of your own system if it is given, else the name.
    pub by: Option<CategoryKey>,
    /// What to do where several categories are found; an error if left out.
    pub if_several: Option<IfSeveral>,
    /// Fields that only a new category gets, besides the others.
    pub on_create: Option<Box<CategoryWrite>>,
    /// The category.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub category: CategoryWrite,
}

impl Action for UpsertCategory {
    const META: Meta = Meta {
        id: "category.upsert",
        title: "Create or update a category",
        path: "/categories",
        scopes: &["read_catalog", "create_catalog", "update_catalog"],
        body: Body::Of("category"),
        look_up: LookUp::Itself,
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/update-category",
        composite: true,
        ..Meta::CREATE
    };
    type Output = Upserted;

    fn example() -> Example {
        Example {
            input: json!({"name": "Mugs", "parentId": 172_786_201, "enabled": true}),
            request: "GET /categories?hidden_categories=true&parent=172786201&limit=100&responseFields=total%2Ccount%2Coffset%2Climit%2Citems%28id%2Cname%2CparentId%29",
            body: None,
            response: json!({"id": 172_786_255, "outcome": "updated"}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": 172_786_255, "name": "Mugs", "parentId": 172_786_201}]}),
            json!({"updateCount": 1}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        problems(self.by, &self.category)
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        Upsert {
            meta: &Self::META,
            key: key(self.by, &self.category),
            item: "/categories/{id}",
            required: REQUIRED,
            if_several: self.if_several.unwrap_or_default(),
            on_create: progress.input.get("onCreate").and_then(Value::as_object),
            only_find: false,
            since: None,
        }
        .next(progress)
    }
}

/// Give the category with this identifier of your own system, or with this name on its level; create it where there
/// is none. What is there is not changed. The store does not keep names unique: two callers at the same moment can
/// create two.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindOrCreateCategory {
    /// Field by which the category is looked up; the identifier of your own system if it is given, else the name.
    pub by: Option<CategoryKey>,
    /// What to do where several categories are found; an error if left out.
    pub if_several: Option<IfSeveral>,
    /// The category.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub category: CategoryWrite,
}

impl Action for FindOrCreateCategory {
    const META: Meta = Meta {
        id: "category.find_or_create",
        title: "Find or create a category",
        path: "/categories",
        scopes: &["read_catalog", "create_catalog"],
        body: Body::Of("category"),
        look_up: LookUp::Itself,
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/update-category",
        composite: true,
        ..Meta::CREATE
    };
    type Output = FoundOrCreated<Category>;

    fn example() -> Example {
        Example {
            input: json!({"name": "Mugs", "parentId": 172_786_201}),
            request: "GET /categories?hidden_categories=true&parent=172786201&limit=100&responseFields=total%2Ccount%2Coffset%2Climit%2Citems%28id%2Cname%2CparentId%29",
            body: None,
            response: json!({"id": 172_786_255, "outcome": "found", "entity": {"id": 172_786_255, "parentId": 172_786_201, "name": "Mugs", "orderBy": 10, "enabled": true, "productCount": 12}}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": 172_786_255, "name": "Mugs", "parentId": 172_786_201}]}),
            json!({"id": 172_786_255, "parentId": 172_786_201, "name": "Mugs", "orderBy": 10, "enabled": true, "productCount": 12}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        problems(self.by, &self.category)
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        Upsert {
            meta: &Self::META,
            key: key(self.by, &self.category),
            item: "/categories/{id}",
            required: REQUIRED,
            if_several: self.if_several.unwrap_or_default(),
            on_create: None,
            only_find: true,
            since: None,
        }
        .next(progress)
    }
}
