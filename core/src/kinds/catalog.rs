//! The catalogue.

use super::{Deleted, Kind, List};
use crate::transport::Method;

/// Products.
pub static PRODUCT: Kind = Kind {
    name: "product",
    plural: "products",
    family: "product",
    collection: "/products",
    item: "/products/{id}",
    created: Some("createTimestamp"),
    updated: Some("updateTimestamp"),
    updated_from: true,
    deleted: Some(Deleted {
        path: "/products/deleted",
        id: "id",
        scopes: &["read_store_profile", "read_catalog"],
    }),
    stable_sort: Some("ADDED_TIME_ASC"),
    projection: "id,createTimestamp,updateTimestamp,name,sku,enabled,price,compareToPrice,wholesalePrices,quantity,unlimited,warningLimit,locationInventory,categoryIds,combinations(id,combinationNumber,sku,options,price,compareToPrice,wholesalePrices,quantity,unlimited,warningLimit,locationInventory)",
    read_scopes: &["read_catalog"],
    ..Kind::PAGED
};

/// Categories.
pub static CATEGORY: Kind = Kind {
    name: "category",
    plural: "categories",
    family: "category",
    collection: "/categories",
    list_all: &[("hidden_categories", "true")],
    item: "/categories/{id}",
    projection: "id,parentId,name,enabled,orderBy,description",
    read_scopes: &["read_catalog"],
    ..Kind::PAGED
};

/// Product types: the vendor also calls them classes.
pub static PRODUCT_TYPE: Kind = Kind {
    name: "product_type",
    plural: "product_types",
    family: "product_class",
    collection: "/classes",
    list: List::Whole(""),
    item: "/classes/{id}",
    projection: "id,name,googleTaxonomy,attributes",
    read_scopes: &["read_catalog"],
    ..Kind::PAGED
};

/// Size charts. The store lists none: they are known by their webhooks.
pub static SIZE_CHART: Kind = Kind {
    name: "size_chart",
    plural: "size_charts",
    family: "size_chart",
    collection: "/sizecharts",
    list: List::None,
    item: "/sizecharts/{id}",
    projection: "",
    read_scopes: &["read_sizecharts"],
    writes: &[],
    ..Kind::PAGED
};

/// Reviews of products.
pub static REVIEW: Kind = Kind {
    name: "review",
    plural: "reviews",
    family: "review",
    collection: "/reviews",
    item: "/reviews/{id}",
    created: Some("createTimestamp"),
    updated: Some("updateTimestamp"),
    updated_from: true,
    deleted: Some(Deleted {
        path: "/reviews/deleted",
        id: "id",
        scopes: &["read_store_profile", "read_reviews"],
    }),
    stable_sort: Some("DATE_CREATED_ASC"),
    projection: "id,productId,orderId,customerId,createTimestamp,updateTimestamp,status,rating,review",
    read_scopes: &["read_reviews"],
    writes: &[Method::Put, Method::Delete],
    ..Kind::PAGED
};
