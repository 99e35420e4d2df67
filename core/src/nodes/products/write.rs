//! `product.create`, `product.update`.

use crate::action::{Action, Body, Example, LookUp, Meta};
use crate::model::{ProductCreateResult, ProductId, ProductUpdateResult, ProductWrite};
use crate::nodes::natural_keys;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Create a product. Ecwid has no idempotency key: look the SKU up first if the call may be repeated.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateProduct {
    /// Also save the variations in `combinations`; without it they are ignored.
    pub save_combinations: Option<bool>,
    /// The product.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub product: ProductWrite,
}

impl Action for CreateProduct {
    const META: Meta = Meta {
        id: "product.create",
        common: true,
        title: "Create a product",
        path: "/products",
        scopes: &["create_catalog"],
        body: Body::Of("product"),
        query: &["saveCombinations"],
        // The docs also require `sku` and `price`; clients written against the live service do without.
        required: &["name"],
        look_up: LookUp::By(&[&natural_keys::PRODUCT_SKU, &natural_keys::PRODUCT_EXTERNAL]),
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/create-product",
        ..Meta::CREATE
    };
    type Output = ProductCreateResult;

    fn example() -> Example {
        let product =
            json!({"name": "Linen apron", "sku": "HL-APRON", "price": 32, "quantity": 25, "enabled": true});
        Example {
            input: product.clone(),
            request: "POST /products",
            body: Some(product),
            response: json!({"id": 708_114_900}),
        }
    }
}

/// Change a product. Fields left out stay as they are, `null` clears, and lists (options, attributes, category numbers,
/// wholesale prices) are replaced whole.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateProduct {
    /// Number of the product.
    pub product_id: ProductId,
    /// Send the store's low-stock e-mail when the quantity falls to the limit.
    pub check_low_stock_notification: Option<bool>,
    /// Rebuild the variations when the options change.
    pub rebuild_variations_on_options_update: Option<bool>,
    /// Keep how options are displayed.
    pub keep_option_display_settings: Option<bool>,
    /// Also save the variations in `combinations`; without it they are ignored.
    pub save_combinations: Option<bool>,
    /// Also return the saved product.
    pub return_item: Option<bool>,
    /// Fields wanted in the answer.
    pub response_fields: Option<String>,
    /// The changes.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub product: ProductWrite,
}

impl Action for UpdateProduct {
    const META: Meta = Meta {
        id: "product.update",
        common: true,
        title: "Update a product",
        path: "/products/{productId}",
        scopes: &["update_catalog"],
        body: Body::Of("product"),
        query: &[
            "checkLowStockNotification",
            "rebuildVariationsOnOptionsUpdate",
            "keepOptionDisplaySettings",
            "saveCombinations",
            "returnItem",
            "responseFields",
        ],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/update-product",
        ..Meta::UPDATE
    };
    type Output = ProductUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "price": 15, "compareToPrice": null, "checkLowStockNotification": true}),
            request: "PUT /products/708114611?checkLowStockNotification=true",
            body: Some(json!({"price": 15, "compareToPrice": null})),
            response: json!({"updateCount": 1}),
        }
    }
}
