//! Product types and their attributes.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    DeleteCountResult, IdResult, ProductType, ProductTypeId, ProductTypeWrite, UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read all product types with their attributes. The answer is a plain list: there are no pages.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListProductTypes {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for ListProductTypes {
    const META: Meta = Meta {
        id: "product_type.list",
        aliases: &["product_type.search"],
        title: "List product types",
        path: "/classes",
        scopes: &["read_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-types-and-attributes/search-product-types",
        ..Meta::READ
    };
    type Output = Vec<ProductType>;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /classes",
            body: None,
            response: json!([{"id": 4_500_112, "name": "Tableware", "googleTaxonomy": "Home & Garden > Kitchen & Dining > Tableware", "attributes": [{"id": 90_011, "name": "Brand", "type": "BRAND", "show": "DESCR"}]}]),
        }
    }
}

/// Read one product type with its attributes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetProductType {
    /// Number of the product type.
    pub class_id: ProductTypeId,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetProductType {
    const META: Meta = Meta {
        id: "product_type.get",
        title: "Get a product type",
        path: "/classes/{classId}",
        scopes: &["read_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-types-and-attributes/get-product-type",
        ..Meta::READ
    };
    type Output = ProductType;

    fn example() -> Example {
        Example {
            input: json!({"classId": 4_500_112}),
            request: "GET /classes/4500112",
            body: None,
            response: json!({"id": 4_500_112, "name": "Tableware", "googleTaxonomy": "Home & Garden > Kitchen & Dining > Tableware", "attributes": [{"id": 90_011, "name": "Brand", "type": "BRAND", "show": "DESCR"}]}),
        }
    }
}

/// Create a product type with its attributes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateProductType {
    /// The product type.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub product_type: ProductTypeWrite,
}

impl Action for CreateProductType {
    const META: Meta = Meta {
        id: "product_type.create",
        title: "Create a product type",
        path: "/classes",
        scopes: &["create_catalog"],
        body: Body::Of("productType"),
        required: &["name"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-types-and-attributes/create-product-type",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"name": "Tableware", "attributes": [{"name": "Glaze", "type": "CUSTOM", "show": "DESCR"}]}),
            request: "POST /classes",
            body: Some(
                json!({"name": "Tableware", "attributes": [{"name": "Glaze", "type": "CUSTOM", "show": "DESCR"}]}),
            ),
            response: json!({"id": 4_500_112}),
        }
    }
}

/// Change a product type. The list of attributes is replaced whole: attributes left out are removed from all
/// its products.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateProductType {
    /// Number of the product type.
    pub class_id: ProductTypeId,
    /// The product type.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub product_type: ProductTypeWrite,
}

impl Action for UpdateProductType {
    const META: Meta = Meta {
        id: "product_type.update",
        title: "Update a product type",
        path: "/classes/{classId}",
        scopes: &["update_catalog"],
        body: Body::Of("productType"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-types-and-attributes/update-product-type-and-attributes",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"classId": 4_500_112, "name": "Stoneware"}),
            request: "PUT /classes/4500112",
            body: Some(json!({"name": "Stoneware"})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Delete a product type. Its products become of the general type and lose its attributes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteProductType {
    /// Number of the product type.
    pub class_id: ProductTypeId,
}

impl Action for DeleteProductType {
    const META: Meta = Meta {
        id: "product_type.delete",
        title: "Delete a product type",
        path: "/classes/{classId}",
        scopes: &["update_catalog"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/products/product-types-and-attributes/delete-product-type",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"classId": 4_500_112}),
            request: "DELETE /classes/4500112",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
