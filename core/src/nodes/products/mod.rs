//! Products.

mod availability;
mod delete;
mod find;
pub(crate) mod levels;
mod price;
mod price_changes;
mod search;
mod stock;
mod stock_changes;
mod triggers;
mod visibility;
mod write;

pub use availability::{ProductBackInStock, ProductOutOfStock};
pub use delete::{DeleteAllProducts, DeleteProduct};
pub use find::{
    GetProductFilters, GetProductSort, QueryProductFilters, SearchDeletedProducts, UpdateProductSort,
};
pub(crate) use price::{Current, Prices};
pub use price::{SetPrice, WholesaleStep};
pub(crate) use price_changes::{PriceFilter, PriceTag};
pub use price_changes::{ProductPriceChanged, SaleChange};
pub use search::{ProductSort, SaleFilter, SearchMethod, SearchProducts, StockFilter};
pub use stock::{AdjustStock, SetStock};
pub use stock_changes::{ProductLowStock, ProductStockChanged};
pub(crate) use stock_changes::{STOCK_META, StockChange, check_threshold};
pub use triggers::{ProductCreated, ProductUpdated};
pub use visibility::{ProductCategoriesChanged, ProductDisabled, ProductEnabled};
pub use write::{CreateProduct, UpdateProduct};

use crate::action::{Action, Example, Meta};
use crate::model::{LanguageCode, Product, ProductId};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read one product with its options, variations, categories and pictures.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetProduct {
    /// Number of the product.
    pub product_id: ProductId,
    /// Site address used in the links of the answer.
    pub base_url: Option<String>,
    /// Links without the hash-bang part.
    pub clean_urls: Option<bool>,
    /// Links without numbers.
    pub slugs_without_ids: Option<bool>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Fields wanted in the answer, for example `id,name,quantity`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetProduct {
    const META: Meta = Meta {
        id: "product.get",
        common: true,
        title: "Get a product",
        path: "/products/{productId}",
        scopes: &["read_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/get-product",
        ..Meta::READ
    };
    type Output = Product;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611}),
            request: "GET /products/708114611",
            body: None,
            response: json!({"id": 708_114_611, "name": "Stoneware mug", "sku": "HL-MUG", "price": 16, "quantity": 40, "unlimited": false, "enabled": true}),
        }
    }
}
