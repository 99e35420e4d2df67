//! Files that come with products.

use crate::action::{Action, Body, Content, Example, Meta};
use crate::model::{DeleteCountResult, Download, IdResult, ProductFileId, ProductId, UpdateCountResult};
use crate::nodes::input::Upload;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::path::PathBuf;

/// Add a file that buyers of the product can download.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UploadProductFile {
    /// Number of the product.
    pub product_id: ProductId,
    /// Name that the file gets.
    pub file_name: String,
    /// Description that buyers see.
    pub description: Option<String>,
    /// The file: a path, bytes or an address.
    pub file: Upload,
}

impl Action for UploadProductFile {
    const META: Meta = Meta {
        id: "product_file.upload",
        title: "Upload a file of a product",
        path: "/products/{productId}/files",
        scopes: &["create_catalog"],
        body: Body::Bytes("file"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-files/upload-product-file",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "fileName": "care.pdf", "description": "Care instructions", "file": {"url": "https://cdn.harborlane.test/care.pdf"}}),
            request: "POST /products/708114611/files?fileName=care.pdf&description=Care+instructions&externalUrl=https%3A%2F%2Fcdn.harborlane.test%2Fcare.pdf",
            body: None,
            response: json!({"id": 770_031}),
        }
    }
}

/// Download a file of a product.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DownloadProductFile {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the file.
    pub file_id: ProductFileId,
    /// Path of the file to write the answer to; without it the bytes come back in base64, 64 MB at most.
    pub save_to: Option<PathBuf>,
}

impl Action for DownloadProductFile {
    const META: Meta = Meta {
        id: "product_file.download",
        title: "Download a file of a product",
        path: "/products/{productId}/files/{fileId}",
        scopes: &["read_catalog"],
        answer: Content::Bytes,
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-files/download-product-file",
        ..Meta::READ
    };
    type Output = Download;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "fileId": 770_031}),
            request: "GET /products/708114611/files/770031",
            body: None,
            response: json!({"contentType": "application/pdf", "fileName": "care.pdf", "size": 5, "base64": "JVBERi0="}),
        }
    }
}

/// Change the description of a file.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateProductFile {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the file.
    pub file_id: ProductFileId,
    /// Description that buyers see.
    pub description: String,
}

impl Action for UpdateProductFile {
    const META: Meta = Meta {
        id: "product_file.update",
        title: "Update a file of a product",
        path: "/products/{productId}/files/{fileId}",
        scopes: &["update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-files/change-product-file-description",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "fileId": 770_031, "description": "How to care for stoneware"}),
            request: "PUT /products/708114611/files/770031",
            body: Some(json!({"description": "How to care for stoneware"})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Remove one file of a product.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteProductFile {
    /// Number of the product.
    pub product_id: ProductId,
    /// Number of the file.
    pub file_id: ProductFileId,
}

impl Action for DeleteProductFile {
    const META: Meta = Meta {
        id: "product_file.delete",
        title: "Delete a file of a product",
        path: "/products/{productId}/files/{fileId}",
        scopes: &["update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-files/delete-product-file",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611, "fileId": 770_031}),
            request: "DELETE /products/708114611/files/770031",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}

/// Remove every file of a product.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteProductFiles {
    /// Number of the product.
    pub product_id: ProductId,
}

impl Action for DeleteProductFiles {
    const META: Meta = Meta {
        id: "product_file.delete_all",
        title: "Delete all files of a product",
        path: "/products/{productId}/files",
        scopes: &["update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-files/delete-all-product-files",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"productId": 708_114_611}),
            request: "DELETE /products/708114611/files",
            body: None,
            response: json!({"deleteCount": 2}),
        }
    }
}
