//! `product.delete`, `product.delete_all`.

use crate::action::{Action, Example, Meta};
use crate::model::{Accepted, ProductDeleteResult, ProductId};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Delete a product with its variations, pictures and files.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteProduct {
    /// Number of the product.
    pub product_id: ProductId,
}

impl Action for DeleteProduct {
    const META: Meta = Meta {
        id: "product.delete",
        title: "Delete a product",
        path: "/products/{productId}",
        scopes: &["update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/delete-product",
        ..Meta::DELETE
    };
    type Output = ProductDeleteResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611}),
            request: "DELETE /products/708114611",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Delete every product of the store. The store accepts the order at once and works on it afterwards; there
/// is no way back.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteAllProducts {}

impl Action for DeleteAllProducts {
    const META: Meta = Meta {
        id: "product.delete_all",
        title: "Delete all products",
        path: "/products",
        scopes: &["update_catalog_batch_delete"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/delete-all-products",
        ..Meta::DELETE
    };
    type Output = Accepted;

    fn example() -> Example {
        Example { input: json!({}), request: "DELETE /products", body: None, response: json!({}) }
    }
}
