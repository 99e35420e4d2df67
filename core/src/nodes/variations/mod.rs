//! Variations (Ecwid's "combinations") of products.

mod images;
mod prices;
mod triggers;
mod write;

pub use images::{DeleteVariationImage, UploadVariationImage, UploadVariationImageLater};
pub use prices::VariationPriceChanged;
pub use triggers::{VariationBackInStock, VariationLowStock, VariationOutOfStock, VariationStockChanged};
pub use write::{CreateVariation, DeleteAllVariations, DeleteVariation, GetVariation, UpdateVariation};

use crate::action::{Action, Example, Meta};
use crate::error::Problem;
use crate::model::{AdjustVariationInventoryResult, Variation};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read all variations of a product. The answer is a plain list: there are no pages.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchVariations {
    /// Number of the product.
    pub product_id: i64,
    /// Language of translated texts, two letters.
    pub lang: Option<String>,
    /// Fields wanted in the answer, for example `id,sku,quantity`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for SearchVariations {
    const META: Meta = Meta {
        id: "variation.search",
        aliases: &["variation.list"],
        title: "List variations of a product",
        path: "/products/{productId}/combinations",
        scopes: &["read_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/search-product-variations",
        ..Meta::READ
    };
    type Output = Vec<Variation>;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_502}),
            request: "GET /products/708114502/combinations",
            body: None,
            response: json!([{"id": 61_840_373, "combinationNumber": 1, "sku": "HL-SWT-S-OAT", "options": [{"name": "Size", "value": "S"}], "quantity": 8, "unlimited": false}]),
        }
    }
}

/// Add to or take from the stock of one variation. Never repeated after an unclear failure, because a delta counts twice.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AdjustVariationStock {
    /// Number of the product.
    pub product_id: i64,
    /// Number of the variation.
    pub combination_id: i64,
    /// Pieces to add; negative to take away.
    pub quantity_delta: i64,
    /// Send the store's low-stock e-mail when the quantity falls to the limit.
    pub check_low_stock_notification: Option<bool>,
}

impl Action for AdjustVariationStock {
    const META: Meta = Meta {
        id: "variation.adjust_stock",
        aliases: &["variation.adjust_inventory"],
        title: "Adjust stock of a variation",
        path: "/products/{productId}/combinations/{combinationId}/inventory",
        scopes: &["read_catalog", "update_catalog"],
        idempotent: false,
        query: &["checkLowStockNotification"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/adjust-product-variation-stock",
        ..Meta::UPDATE
    };
    type Output = AdjustVariationInventoryResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_502, "combinationId": 61_840_373, "quantityDelta": 5}),
            request: "PUT /products/708114502/combinations/61840373/inventory",
            body: Some(json!({"quantityDelta": 5})),
            response: json!({"updateCount": 1}),
        }
    }

    fn check(&self) -> Vec<Problem> {
        let zero = self.quantity_delta == 0;
        zero.then(|| Problem { path: "quantityDelta".into(), message: "must not be 0".into() })
            .into_iter()
            .collect()
    }
}
