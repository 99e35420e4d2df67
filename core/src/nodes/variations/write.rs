//! `variation.get`, `variation.create`, `variation.update`, `variation.delete`, `variation.delete_all`.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    CreateProductVariationResult, DeleteProductVariationsResult, LanguageCode, ProductId,
    UpdateProductVariationResult, Variation, VariationId, VariationWrite,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read one variation of a product.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetVariation {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the variation.
    pub combination_id: VariationId,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
}

impl Action for GetVariation {
    const META: Meta = Meta {
        id: "variation.get",
        title: "Get a variation",
        path: "/products/{productId}/combinations/{combinationId}",
        scopes: &["read_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/get-product-variation",
        ..Meta::READ
    };
    type Output = Variation;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_502, "combinationId": 61_840_373}),
            request: "GET /products/708114502/combinations/61840373",
            body: None,
            response: json!({"id": 61_840_373, "combinationNumber": 1, "sku": "HL-SWT-S-OAT", "options": [{"name": "Size", "value": "S"}], "quantity": 8, "unlimited": false}),
        }
    }
}

/// Create a variation for a combination of option values that the product has.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateVariation {
    /// Number of the product.
    pub product_id: ProductId,
    /// The variation.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub variation: VariationWrite,
}

impl Action for CreateVariation {
    const META: Meta = Meta {
        id: "variation.create",
        title: "Create a variation",
        path: "/products/{productId}/combinations",
        scopes: &["create_catalog"],
        body: Body::Of("variation"),
        required: &["options"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/create-product-variation",
        ..Meta::CREATE
    };
    type Output = CreateProductVariationResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_502, "options": [{"name": "Size", "value": "M"}], "sku": "HL-SWT-M-OAT", "quantity": 5}),
            request: "POST /products/708114502/combinations",
            body: Some(
                json!({"options": [{"name": "Size", "value": "M"}], "sku": "HL-SWT-M-OAT", "quantity": 5}),
            ),
            response: json!({"id": 61_840_380}),
        }
    }
}

/// Change one variation; the others are not touched. Fields left out stay as they are, `null` clears.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateVariation {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the variation.
    pub combination_id: VariationId,
    /// Send the store's low-stock e-mail when the quantity falls to the limit.
    pub check_low_stock_notification: Option<bool>,
    /// The variation.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub variation: VariationWrite,
}

impl Action for UpdateVariation {
    const META: Meta = Meta {
        id: "variation.update",
        title: "Update a variation",
        path: "/products/{productId}/combinations/{combinationId}",
        scopes: &["read_catalog", "update_catalog"],
        body: Body::Of("variation"),
        query: &["checkLowStockNotification"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/update-product-variation",
        ..Meta::UPDATE
    };
    type Output = UpdateProductVariationResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_502, "combinationId": 61_840_373, "price": 54.5}),
            request: "PUT /products/708114502/combinations/61840373",
            body: Some(json!({"price": 54.5})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Delete one variation of a product.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteVariation {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the variation.
    pub combination_id: VariationId,
}

impl Action for DeleteVariation {
    const META: Meta = Meta {
        id: "variation.delete",
        title: "Delete a variation",
        path: "/products/{productId}/combinations/{combinationId}",
        scopes: &["read_catalog", "update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/delete-product-variation",
        ..Meta::DELETE
    };
    type Output = DeleteProductVariationsResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_502, "combinationId": 61_840_373}),
            request: "DELETE /products/708114502/combinations/61840373",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Delete every variation of a product. Its options stay.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteAllVariations {
    /// Number of the product.
    pub product_id: ProductId,
}

impl Action for DeleteAllVariations {
    const META: Meta = Meta {
        id: "variation.delete_all",
        title: "Delete all variations of a product",
        path: "/products/{productId}/combinations",
        scopes: &["read_catalog", "update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/delete-all-product-variations",
        ..Meta::DELETE
    };
    type Output = DeleteProductVariationsResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_502}),
            request: "DELETE /products/708114502/combinations",
            body: None,
            response: json!({"deleteCount": 6}),
        }
    }
}
