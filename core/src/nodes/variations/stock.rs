//! `variation.adjust_stock`, `variation.set_stock`.

use crate::action::{Action, Example, Fixed, Meta, Progress, Step};
use crate::error::{Problem, Result};
use crate::model::{
    AdjustVariationInventoryResult, LocationId, ProductId, UpdateProductVariationResult, VariationId,
};
use crate::nodes::stock_levels::{Level, next_at_location};
use serde::{Deserialize, Serialize};
use serde_json::json;

const ITEM: &str = "/products/{productId}/combinations/{combinationId}";

/// Add to or take from the stock of one variation. Never repeated after an unclear failure, because a delta counts twice.
/// With `locationId` the store has no such call: the stock of all locations is read and written back with the change, which
/// races with sales in between.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AdjustVariationStock {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the variation.
    pub combination_id: VariationId,
    /// Pieces to add; negative to take away.
    pub quantity_delta: i64,
    /// Send the store's low-stock e-mail when the quantity falls to the limit.
    pub check_low_stock_notification: Option<bool>,
    /// The place whose stock changes, in stores that count by location.
    pub location_id: Option<LocationId>,
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
        increments: &[("quantityDelta", "quantity")],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/adjust-product-variation-stock",
        own: &["locationId"],
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

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        match &self.location_id {
            Some(location) => {
                next_at_location(&Self::META, ITEM, Level::Adjust(self.quantity_delta), &location.0, progress)
            }
            None => progress.single_call(&Self::META, progress.input),
        }
    }
}

/// Set the stock of one variation to a number, or to unlimited; the other variations are not touched. Races with sales:
/// prefer `variation.adjust_stock` for changes that you know as a difference.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetVariationStock {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the variation.
    pub combination_id: VariationId,
    /// Pieces in stock from now on.
    pub quantity: Option<i64>,
    /// Stock is not counted: always available.
    pub unlimited: Option<bool>,
    /// Send the store's low-stock e-mail when the quantity falls to the limit.
    pub check_low_stock_notification: Option<bool>,
    /// The place whose stock is set, in stores that count by location. The others are read and written back as they are.
    pub location_id: Option<LocationId>,
}

impl SetVariationStock {
    fn level(&self) -> Result<Level, Problem> {
        Level::to_set(self.quantity, self.unlimited, self.location_id.is_some())
    }
}

impl Action for SetVariationStock {
    const META: Meta = Meta {
        id: "variation.set_stock",
        aliases: &["variation.set_inventory"],
        title: "Set stock of a variation",
        path: ITEM,
        scopes: &["read_catalog", "update_catalog"],
        defaults: &[("unlimited", Fixed::Flag(false))],
        query: &["checkLowStockNotification"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/update-product-variation",
        own: &["locationId"],
        ..Meta::UPDATE
    };
    type Output = UpdateProductVariationResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_502, "combinationId": 61_840_373, "quantity": 12}),
            request: "PUT /products/708114502/combinations/61840373",
            body: Some(json!({"quantity": 12, "unlimited": false})),
            response: json!({"updateCount": 1}),
        }
    }

    fn check(&self) -> Vec<Problem> {
        self.level().err().into_iter().collect()
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        let level = self.level().map_err(|problem| crate::Error::field(problem.path, problem.message))?;
        if let Some(location) = &self.location_id {
            return next_at_location(&Self::META, ITEM, level, &location.0, progress);
        }
        let mut input = progress.input.clone();
        input.extend(level.fields());
        progress.single_call(&Self::META, &input)
    }
}
