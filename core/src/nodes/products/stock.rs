//! `product.adjust_stock`, `product.set_stock`.

use crate::action::{Action, Example, Fixed, Meta, Progress, Step};
use crate::error::{Problem, Result};
use crate::model::{LocationId, ProductId, ProductInventoryUpdateResult, ProductUpdateResult};
use crate::nodes::stock_levels::{Level, next_at_location};
use serde::{Deserialize, Serialize};
use serde_json::json;

const ITEM: &str = "/products/{productId}";

/// Add to or take from the stock of a product. Never repeated after an unclear failure, because a delta counts twice;
/// the answer warns when the stock fell below zero. With `locationId` the store has no such call: the stock of all
/// locations is read and written back with the change, which races with sales in between.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AdjustStock {
    /// Number of the product.
    pub product_id: ProductId,
    /// Pieces to add; negative to take away.
    pub quantity_delta: i64,
    /// Send the store's low-stock e-mail when the quantity falls to the limit.
    pub check_low_stock_notification: Option<bool>,
    /// The place whose stock changes, in stores that count by location.
    pub location_id: Option<LocationId>,
}

impl Action for AdjustStock {
    const META: Meta = Meta {
        id: "product.adjust_stock",
        common: true,
        aliases: &["product.adjust_inventory"],
        title: "Adjust stock of a product",
        path: "/products/{productId}/inventory",
        scopes: &["update_catalog"],
        idempotent: false,
        query: &["checkLowStockNotification"],
        increments: &[("quantityDelta", "quantity")],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/adjust-product-stock",
        own: &["locationId"],
        ..Meta::UPDATE
    };
    type Output = ProductInventoryUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "quantityDelta": -3}),
            request: "PUT /products/708114611/inventory",
            body: Some(json!({"quantityDelta": -3})),
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

/// Set the stock of a product to a number, or to unlimited. Races with sales: prefer `product.adjust_stock` for changes
/// that you know as a difference.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetStock {
    /// Number of the product.
    pub product_id: ProductId,
    /// Pieces in stock from now on.
    pub quantity: Option<i64>,
    /// Stock is not counted: always available.
    pub unlimited: Option<bool>,
    /// Send the store's low-stock e-mail when the quantity falls to the limit.
    pub check_low_stock_notification: Option<bool>,
    /// The place whose stock is set, in stores that count by location. The others are read and written back as they are.
    pub location_id: Option<LocationId>,
}

impl SetStock {
    fn level(&self) -> Result<Level, Problem> {
        Level::to_set(self.quantity, self.unlimited, self.location_id.is_some())
    }
}

impl Action for SetStock {
    const META: Meta = Meta {
        id: "product.set_stock",
        common: true,
        title: "Set stock of a product",
        path: ITEM,
        scopes: &["update_catalog"],
        query: &["checkLowStockNotification"],
        // Both fields are sent: what `quantity` alone does to an unlimited product is not documented.
        defaults: &[("unlimited", Fixed::Flag(false))],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/update-product",
        own: &["locationId"],
        ..Meta::UPDATE
    };
    type Output = ProductUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "quantity": 40}),
            request: "PUT /products/708114611",
            body: Some(json!({"quantity": 40, "unlimited": false})),
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
