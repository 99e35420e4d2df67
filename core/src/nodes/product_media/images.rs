//! Pictures of products.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    AsyncPictureData, DeleteCountResult, IdResult, ProductId, ProductMediaBulkUpdate,
    ProductMediaBulkUpdateResult,
};
use crate::nodes::input::Upload;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Set the main picture of a product.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadProductImage {
    /// Number of the product.
    pub product_id: ProductId,
    /// The picture: a file, bytes or an address; 20 MB at most.
    pub image: Upload,
}

impl Action for UploadProductImage {
    const META: Meta = Meta {
        id: "product.upload_image",
        title: "Upload the main picture of a product",
        path: "/products/{productId}/image",
        scopes: &["update_catalog"],
        body: Body::Bytes("image"),
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/upload-main-product-image",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "image": {"url": "https://cdn.harborlane.test/mug.jpg"}}),
            request: "POST /products/708114611/image?externalUrl=https%3A%2F%2Fcdn.harborlane.test%2Fmug.jpg",
            body: None,
            response: json!({"id": 4_410_200}),
        }
    }
}

/// Let the store fetch the main picture of a product by itself; the answer does not wait for it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadProductImageLater {
    /// Number of the product.
    pub product_id: ProductId,
    /// The picture.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub picture: AsyncPictureData,
}

impl Action for UploadProductImageLater {
    const META: Meta = Meta {
        id: "product.upload_image_later",
        aliases: &["product.upload_image_async"],
        title: "Let the store fetch the main picture",
        path: "/products/{productId}/image/async",
        scopes: &["update_catalog"],
        body: Body::Of("picture"),
        required: &["url", "width", "height"],
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/upload-main-product-image-async",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "url": "https://cdn.harborlane.test/mug.jpg", "width": 1200, "height": 1200, "alt": {"main": "Stoneware mug"}}),
            request: "POST /products/708114611/image/async",
            body: Some(
                json!({"url": "https://cdn.harborlane.test/mug.jpg", "width": 1200, "height": 1200, "alt": {"main": "Stoneware mug"}}),
            ),
            response: json!({"id": 4_410_200}),
        }
    }
}

/// Remove the main picture of a product.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteProductImage {
    /// Number of the product.
    pub product_id: ProductId,
}

impl Action for DeleteProductImage {
    const META: Meta = Meta {
        id: "product.delete_image",
        title: "Delete the main picture of a product",
        path: "/products/{productId}/image",
        scopes: &["update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/delete-main-product-image",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611}),
            request: "DELETE /products/708114611/image",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Replace all pictures and videos of a product by those at the given addresses, and say what became of each.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateProductMedia {
    /// Number of the product.
    pub product_id: ProductId,
    /// The pictures and videos.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub media: ProductMediaBulkUpdate,
}

impl Action for UpdateProductMedia {
    const META: Meta = Meta {
        id: "product.update_media",
        title: "Replace the pictures and videos of a product",
        path: "/products/{productId}/media",
        scopes: &["update_catalog"],
        body: Body::Of("media"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/bulk-update-product-images-and-videos",
        ..Meta::UPDATE
    };
    type Output = ProductMediaBulkUpdateResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "galleryMedia": [{"imageUrl": "https://cdn.harborlane.test/mug-2.jpg"}]}),
            request: "PUT /products/708114611/media",
            body: Some(json!({"galleryMedia": [{"imageUrl": "https://cdn.harborlane.test/mug-2.jpg"}]})),
            response: json!({"galleryMedia": [{"success": true}]}),
        }
    }
}
