//! Further pictures of products.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{AsyncPictureData, DeleteCountResult, GalleryItemId, IdResult, ProductId};
use crate::nodes::input::Upload;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Add a further picture to a product.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadGalleryImage {
    /// Number of the product.
    pub product_id: ProductId,
    /// Name that the file gets.
    pub file_name: Option<String>,
    /// The picture: a file, bytes or an address; 20 MB at most.
    pub image: Upload,
}

impl Action for UploadGalleryImage {
    const META: Meta = Meta {
        id: "product.upload_gallery_image",
        title: "Add a gallery picture",
        path: "/products/{productId}/gallery",
        scopes: &["update_catalog"],
        body: Body::Bytes("image"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/upload-gallery-product-image",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "image": {"base64": "iVBORw0KGgo="}, "fileName": "mug-2.png"}),
            request: "POST /products/708114611/gallery?fileName=mug-2.png",
            body: None,
            response: json!({"id": 4_410_300}),
        }
    }
}

/// Let the store fetch a further picture of a product by itself; the answer does not wait for it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadGalleryImageLater {
    /// Number of the product.
    pub product_id: ProductId,
    /// The picture.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub picture: AsyncPictureData,
}

impl Action for UploadGalleryImageLater {
    const META: Meta = Meta {
        id: "product.upload_gallery_image_later",
        aliases: &["product.upload_gallery_image_async"],
        title: "Let the store fetch a gallery picture",
        path: "/products/{productId}/gallery/async",
        scopes: &["update_catalog"],
        body: Body::Of("picture"),
        required: &["url", "width", "height"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/upload-gallery-product-image-async",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "url": "https://cdn.harborlane.test/mug-2.jpg", "width": 1200, "height": 1200}),
            request: "POST /products/708114611/gallery/async",
            body: Some(
                json!({"url": "https://cdn.harborlane.test/mug-2.jpg", "width": 1200, "height": 1200}),
            ),
            response: json!({"id": 4_410_300}),
        }
    }
}

/// Remove one further picture or video of a product; the id says which it is.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteGalleryItem {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the gallery picture or video.
    pub gallery_item_id: GalleryItemId,
}

impl Action for DeleteGalleryItem {
    const META: Meta = Meta {
        id: "product.delete_gallery_item",
        aliases: &["product.delete_gallery_image", "product.delete_gallery_video"],
        title: "Delete a gallery picture or video",
        path: "/products/{productId}/gallery/{galleryItemId}",
        scopes: &["update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/delete-gallery-product-image",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "galleryItemId": 4_410_300}),
            request: "DELETE /products/708114611/gallery/4410300",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Remove all further pictures of a product; the main one stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteGallery {
    /// Number of the product.
    pub product_id: ProductId,
}

impl Action for DeleteGallery {
    const META: Meta = Meta {
        id: "product.delete_gallery",
        title: "Delete all gallery pictures",
        path: "/products/{productId}/gallery",
        scopes: &["update_catalog", "update_catalog_batch_delete"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/delete-all-gallery-product-images",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611}),
            request: "DELETE /products/708114611/gallery",
            body: None,
            response: json!({"deleteCount": 4}),
        }
    }
}
