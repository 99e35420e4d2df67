//! Pictures of variations.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    AsyncPictureData, ProductId, ProductVariationImageAsyncUploadResult, ProductVariationImageDeleteResult,
    ProductVariationImageUploadResult, VariationId,
};
use crate::nodes::input::Upload;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Set the picture of a variation.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadVariationImage {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the variation.
    pub combination_id: VariationId,
    /// The picture: a file, bytes or an address; 20 MB at most.
    pub image: Upload,
}

impl Action for UploadVariationImage {
    const META: Meta = Meta {
        id: "variation.upload_image",
        title: "Upload the picture of a variation",
        path: "/products/{productId}/combinations/{combinationId}/image",
        scopes: &["read_catalog", "update_catalog"],
        body: Body::Bytes("image"),
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/upload-product-variation-image",
        ..Meta::CREATE
    };
    type Output = ProductVariationImageUploadResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_502, "combinationId": 61_840_373, "image": {"url": "https://cdn.harborlane.test/mug.jpg"}}),
            request: "POST /products/708114502/combinations/61840373/image?externalUrl=https%3A%2F%2Fcdn.harborlane.test%2Fmug.jpg",
            body: None,
            response: json!({"id": 4_410_100}),
        }
    }
}

/// Let the store fetch the picture of a variation by itself; the answer does not wait for it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadVariationImageLater {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the variation.
    pub combination_id: VariationId,
    /// The picture.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub picture: AsyncPictureData,
}

impl Action for UploadVariationImageLater {
    const META: Meta = Meta {
        id: "variation.upload_image_later",
        aliases: &["variation.upload_image_async"],
        title: "Let the store fetch the picture of a variation",
        path: "/products/{productId}/combinations/{combinationId}/image/async",
        scopes: &["read_catalog", "update_catalog"],
        body: Body::Of("picture"),
        required: &["url", "width", "height"],
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/upload-product-variation-image-async",
        ..Meta::CREATE
    };
    type Output = ProductVariationImageAsyncUploadResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_502, "combinationId": 61_840_373, "url": "https://cdn.harborlane.test/s-oat.jpg", "width": 1200, "height": 1200}),
            request: "POST /products/708114502/combinations/61840373/image/async",
            body: Some(
                json!({"url": "https://cdn.harborlane.test/s-oat.jpg", "width": 1200, "height": 1200}),
            ),
            response: json!({"id": 4_410_100}),
        }
    }
}

/// Remove the picture of a variation.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteVariationImage {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the variation.
    pub combination_id: VariationId,
}

impl Action for DeleteVariationImage {
    const META: Meta = Meta {
        id: "variation.delete_image",
        title: "Delete the picture of a variation",
        path: "/products/{productId}/combinations/{combinationId}/image",
        scopes: &["read_catalog", "update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-variations/delete-product-variation-image",
        ..Meta::DELETE
    };
    type Output = ProductVariationImageDeleteResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_502, "combinationId": 61_840_373}),
            request: "DELETE /products/708114502/combinations/61840373/image",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
