//! Variations (Ecwid's "combinations") of products.

mod images;
mod price;
mod prices;
mod stock;
mod triggers;
mod write;

pub use images::{DeleteVariationImage, UploadVariationImage, UploadVariationImageLater};
pub use price::SetVariationPrice;
pub use prices::VariationPriceChanged;
pub use stock::{AdjustVariationStock, SetVariationStock};
pub use triggers::{VariationBackInStock, VariationLowStock, VariationOutOfStock, VariationStockChanged};
pub use write::{CreateVariation, DeleteAllVariations, DeleteVariation, GetVariation, UpdateVariation};

use crate::action::{Action, Example, Meta};
use crate::model::{LanguageCode, ProductId, Variation};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read all variations of a product. The answer is a plain list: there are no pages.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchVariations {
    /// Number of the product.
    pub product_id: ProductId,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
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
