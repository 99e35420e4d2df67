//! Pictures of categories.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{AsyncPictureData, CategoryId, DeleteCountResult, IdResult};
use crate::nodes::input::Upload;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Set the picture of a category.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadCategoryImage {
    /// Number of the category.
    pub category_id: CategoryId,
    /// The picture: a file, bytes or an address; 20 MB at most.
    pub image: Upload,
}

impl Action for UploadCategoryImage {
    const META: Meta = Meta {
        id: "category.upload_image",
        title: "Upload the picture of a category",
        path: "/categories/{categoryId}/image",
        scopes: &["update_catalog"],
        body: Body::Bytes("image"),
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/category-images/upload-category-image",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"categoryId": 172_786_255, "image": {"url": "https://cdn.harborlane.test/mug.jpg"}}),
            request: "POST /categories/172786255/image?externalUrl=https%3A%2F%2Fcdn.harborlane.test%2Fmug.jpg",
            body: None,
            response: json!({"id": 4_410_012}),
        }
    }
}

/// Let the store fetch the picture of a category by itself; the answer does not wait for it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadCategoryImageLater {
    /// Number of the category.
    pub category_id: CategoryId,
    /// The picture.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub picture: AsyncPictureData,
}

impl Action for UploadCategoryImageLater {
    const META: Meta = Meta {
        id: "category.upload_image_later",
        aliases: &["category.upload_image_async"],
        title: "Let the store fetch the picture of a category",
        path: "/categories/{categoryId}/image/async",
        scopes: &["update_catalog"],
        body: Body::Of("picture"),
        required: &["url", "width", "height"],
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/category-images/upload-category-image-async",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"categoryId": 172_786_255, "url": "https://cdn.harborlane.test/mugs.jpg", "width": 1200, "height": 800}),
            request: "POST /categories/172786255/image/async",
            body: Some(json!({"url": "https://cdn.harborlane.test/mugs.jpg", "width": 1200, "height": 800})),
            response: json!({"id": 4_410_012}),
        }
    }
}

/// Remove the picture of a category.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteCategoryImage {
    /// Number of the category.
    pub category_id: CategoryId,
}

impl Action for DeleteCategoryImage {
    const META: Meta = Meta {
        id: "category.delete_image",
        title: "Delete the picture of a category",
        path: "/categories/{categoryId}/image",
        scopes: &["update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/categories/category-images/delete-category-image",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"categoryId": 172_786_255}),
            request: "DELETE /categories/172786255/image",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
