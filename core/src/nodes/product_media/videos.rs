//! Videos of products.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    DeleteCountResult, GalleryVideoId, IdResult, ProductId, ProductVideo, ProductVideoUpload,
};
use crate::nodes::input::Upload;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Set the main video of a product by its address at a video site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadVideo {
    /// Number of the product.
    pub product_id: ProductId,
    /// The video.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub video: ProductVideoUpload,
}

impl Action for UploadVideo {
    const META: Meta = Meta {
        id: "product.upload_video",
        title: "Set the main video of a product",
        path: "/products/{productId}/video",
        scopes: &["update_catalog"],
        body: Body::Of("video"),
        required: &["url"],
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/upload-main-product-video",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "url": "https://video.harborlane.test/watch?v=mug"}),
            request: "POST /products/708114611/video",
            body: Some(json!({"url": "https://video.harborlane.test/watch?v=mug"})),
            response: json!({"id": 880_011}),
        }
    }
}

/// Remove the main video of a product.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteVideo {
    /// Number of the product.
    pub product_id: ProductId,
}

impl Action for DeleteVideo {
    const META: Meta = Meta {
        id: "product.delete_video",
        title: "Delete the main video of a product",
        path: "/products/{productId}/video",
        scopes: &["update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/delete-main-product-video",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611}),
            request: "DELETE /products/708114611/video",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Add a further video to a product by its address at a video site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadGalleryVideo {
    /// Number of the product.
    pub product_id: ProductId,
    /// The video.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub video: ProductVideoUpload,
}

impl Action for UploadGalleryVideo {
    const META: Meta = Meta {
        id: "product.upload_gallery_video",
        title: "Add a gallery video",
        path: "/products/{productId}/gallery/video",
        scopes: &["update_catalog"],
        body: Body::Of("video"),
        required: &["url"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/upload-gallery-product-video",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "url": "https://video.harborlane.test/watch?v=mug"}),
            request: "POST /products/708114611/gallery/video",
            body: Some(json!({"url": "https://video.harborlane.test/watch?v=mug"})),
            response: json!({"id": 880_012}),
        }
    }
}

/// Read one further video of a product.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetGalleryVideo {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the gallery video.
    pub gallery_video_id: GalleryVideoId,
}

impl Action for GetGalleryVideo {
    const META: Meta = Meta {
        id: "product.get_gallery_video",
        title: "Get a gallery video",
        path: "/products/{productId}/gallery/video/{galleryVideoId}",
        scopes: &["update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/download-gallery-product-video",
        ..Meta::READ
    };
    type Output = ProductVideo;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "galleryVideoId": 880_012}),
            request: "GET /products/708114611/gallery/video/880012",
            body: None,
            response: json!({"id": "880012", "url": "https://video.harborlane.test/watch?v=mug"}),
        }
    }
}

/// Set the picture that stands for a video until it is played.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadVideoCover {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the gallery video.
    pub gallery_video_id: GalleryVideoId,
    /// The cover: a file, bytes or an address; 20 MB at most.
    pub image: Upload,
}

impl Action for UploadVideoCover {
    const META: Meta = Meta {
        id: "product.upload_video_cover",
        title: "Set the cover of a gallery video",
        path: "/products/{productId}/gallery/video/{galleryVideoId}",
        scopes: &["update_catalog"],
        body: Body::Bytes("image"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-images-and-videos/upload-cover-for-gallery-video",
        ..Meta::UPDATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "galleryVideoId": 880_012, "image": {"url": "https://cdn.harborlane.test/mug.jpg"}}),
            request: "PUT /products/708114611/gallery/video/880012?externalUrl=https%3A%2F%2Fcdn.harborlane.test%2Fmug.jpg",
            body: None,
            response: json!({"id": 880_012}),
        }
    }
}
