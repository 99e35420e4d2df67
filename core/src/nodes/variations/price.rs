//! `variation.set_price`.

use crate::action::{Action, Example, Meta, Progress, Step};
use crate::error::{Problem, Result};
use crate::model::{Number, ProductId, UpdateProductVariationResult, VariationId};
use crate::nodes::products::{Prices, WholesaleStep};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Set the regular price of one variation, start, change or end a sale, and set wholesale prices; the other variations are
/// not touched. See `product.set_price`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetVariationPrice {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the variation.
    pub combination_id: VariationId,
    /// Price without a sale, store currency.
    pub regular_price: Option<Number>,
    /// Price of the sale, below the regular one, store currency.
    pub sale_price: Option<Number>,
    /// End the sale: buyers pay the regular price again.
    pub end_sale: Option<bool>,
    /// Lower prices for larger quantities; replaces all of them, an empty list removes them.
    pub wholesale_prices: Option<Vec<WholesaleStep>>,
}

impl SetVariationPrice {
    fn prices(&self) -> Prices {
        Prices {
            regular: self.regular_price.clone(),
            sale: self.sale_price.clone(),
            end_sale: self.end_sale == Some(true),
            wholesale: self.wholesale_prices.clone(),
        }
    }
}

impl Action for SetVariationPrice {
    const META: Meta = Meta {
        id: "variation.set_price",
        title: "Set the price of a variation",
        path: "/products/{productId}/combinations/{combinationId}",
        scopes: &["read_catalog", "update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/update-product-variation",
        composite: true,
        ..Meta::UPDATE
    };
    type Output = UpdateProductVariationResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_502, "combinationId": 61_840_373, "regularPrice": 59, "salePrice": 49}),
            request: "PUT /products/708114502/combinations/61840373",
            body: Some(json!({"price": 49, "compareToPrice": 59})),
            response: json!({"updateCount": 1}),
        }
    }

    fn answers() -> Vec<Value> {
        vec![json!({"updateCount": 1})]
    }

    fn check(&self) -> Vec<Problem> {
        self.prices().problems()
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        self.prices().next(&Self::META, progress)
    }
}
