//! `product.upsert`, `product.find_or_create`.

use super::{FoundOrCreated, IfSeveral, Upsert, Upserted, no_key};
use crate::action::{Action, Body, Example, LookUp, Meta, Progress, Step};
use crate::error::{Problem, Result};
use crate::model::{Product, ProductWrite};
use crate::nodes::natural_keys::{self, NaturalKey};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const REQUIRED: &[&str] = &["name", "sku", "price"];

/// Field by which a product is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ProductKey {
    /// By SKU. The SKU of a variation does not count: such a product is not found.
    Sku,
    /// By the identifier in your own system.
    ExternalReferenceId,
}

fn key(by: Option<ProductKey>, product: &ProductWrite) -> &'static NaturalKey {
    match by {
        Some(ProductKey::Sku) => &natural_keys::PRODUCT_SKU,
        Some(ProductKey::ExternalReferenceId) => &natural_keys::PRODUCT_EXTERNAL,
        None if product.sku.get().is_some() => &natural_keys::PRODUCT_SKU,
        None => &natural_keys::PRODUCT_EXTERNAL,
    }
}

fn problems(by: Option<ProductKey>, product: &ProductWrite) -> Vec<Problem> {
    let given = |by| match by {
        ProductKey::Sku => product.sku.get().is_some(),
        ProductKey::ExternalReferenceId => product.external_reference_id.get().is_some(),
    };
    match by {
        Some(by) if given(by) => Vec::new(),
        Some(ProductKey::Sku) => vec![no_key(&["sku"])],
        Some(ProductKey::ExternalReferenceId) => vec![no_key(&["externalReferenceId"])],
        None if given(ProductKey::Sku) || given(ProductKey::ExternalReferenceId) => Vec::new(),
        None => vec![no_key(&["sku", "externalReferenceId"])],
    }
}

/// Change the product with this SKU, or with this identifier of your own system; create it where there is none.
/// Fields left out stay as they are. Two callers at the same moment can create two products in a store that allows
/// equal SKUs.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpsertProduct {
    /// Field by which the product is looked up; the SKU if it is given, else the identifier of your own system.
    pub by: Option<ProductKey>,
    /// What to do where several products are found; an error if left out.
    pub if_several: Option<IfSeveral>,
    /// Fields that only a new product gets, besides the others.
    pub on_create: Option<Box<ProductWrite>>,
    /// The product.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub product: ProductWrite,
}

impl Action for UpsertProduct {
    const META: Meta = Meta {
        id: "product.upsert",
        title: "Create or update a product",
        path: "/products",
        scopes: &["read_catalog", "create_catalog", "update_catalog"],
        body: Body::Of("product"),
        look_up: LookUp::Itself,
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/update-product",
        composite: true,
        ..Meta::CREATE
    };
    type Output = Upserted;

    fn example() -> Example {
        Example {
            input: json!({"sku": "HL-MUG", "price": 17, "onCreate": {"name": "Stoneware mug", "quantity": 40}}),
            request: "GET /products?sku=HL-MUG&limit=100&responseFields=total%2Ccount%2Coffset%2Climit%2Citems%28id%2Csku%2Ccombinations%28id%2Csku%29%29",
            body: None,
            response: json!({"id": 708_114_611, "outcome": "updated"}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": 708_114_611, "sku": "HL-MUG"}]}),
            json!({"updateCount": 1}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        problems(self.by, &self.product)
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        Upsert {
            meta: &Self::META,
            key: key(self.by, &self.product),
            item: "/products/{id}",
            required: REQUIRED,
            if_several: self.if_several.unwrap_or_default(),
            on_create: progress.input.get("onCreate").and_then(Value::as_object),
            only_find: false,
            since: None,
        }
        .next(progress)
    }
}

/// Give the product with this SKU, or with this identifier of your own system; create it where there is none. What
/// is there is not changed. Two callers at the same moment can create two products in a store that allows equal
/// SKUs.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindOrCreateProduct {
    /// Field by which the product is looked up; the SKU if it is given, else the identifier of your own system.
    pub by: Option<ProductKey>,
    /// What to do where several products are found; an error if left out.
    pub if_several: Option<IfSeveral>,
    /// The product.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub product: ProductWrite,
}

impl Action for FindOrCreateProduct {
    const META: Meta = Meta {
        id: "product.find_or_create",
        title: "Find or create a product",
        path: "/products",
        scopes: &["read_catalog", "create_catalog"],
        body: Body::Of("product"),
        look_up: LookUp::Itself,
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/update-product",
        composite: true,
        ..Meta::CREATE
    };
    type Output = FoundOrCreated<Product>;

    fn example() -> Example {
        Example {
            input: json!({"sku": "HL-MUG", "name": "Stoneware mug", "price": 17}),
            request: "GET /products?sku=HL-MUG&limit=100&responseFields=total%2Ccount%2Coffset%2Climit%2Citems%28id%2Csku%2Ccombinations%28id%2Csku%29%29",
            body: None,
            response: json!({"id": 708_114_611, "outcome": "found", "entity": {"id": 708_114_611, "name": "Stoneware mug", "sku": "HL-MUG", "price": 16, "quantity": 40, "unlimited": false, "enabled": true}}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![
            json!({"total": 1, "count": 1, "offset": 0, "limit": 100, "items": [{"id": 708_114_611, "sku": "HL-MUG"}]}),
            json!({"id": 708_114_611, "name": "Stoneware mug", "sku": "HL-MUG", "price": 16, "quantity": 40, "unlimited": false, "enabled": true}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        problems(self.by, &self.product)
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        Upsert {
            meta: &Self::META,
            key: key(self.by, &self.product),
            item: "/products/{id}",
            required: REQUIRED,
            if_several: self.if_several.unwrap_or_default(),
            on_create: None,
            only_find: true,
            since: None,
        }
        .next(progress)
    }
}
