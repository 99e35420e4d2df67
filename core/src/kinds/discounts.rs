//! Coupons and promotions.

use super::{Deleted, Kind, List};

/// Discount coupons. Each use of a coupon changes its `orderCount`.
pub static COUPON: Kind = Kind {
    name: "coupon",
    plural: "coupons",
    family: "discount_coupon",
    collection: "/discount_coupons",
    item: "/discount_coupons/{id}",
    created: Some("creationDate"),
    updated: Some("updateDate"),
    updated_from: true,
    deleted: Some(Deleted {
        path: "/coupons/deleted",
        id: "id",
        scopes: &["read_store_profile", "read_discount_coupons"],
    }),
    projection: "id,name,code,discountType,status,discount,launchDate,expirationDate,totalLimit,usesLimit,repeatCustomerOnly,applicationLimit,creationDate,updateDate,orderCount,catalogLimit,shippingLimit",
    read_scopes: &["read_discount_coupons"],
    ..Kind::PAGED
};

/// Promotions. The store answers all of them at once, at most 100, and none by its id.
pub static PROMOTION: Kind = Kind {
    name: "promotion",
    plural: "promotions",
    family: "promotion",
    collection: "/promotions",
    list: List::Whole("items"),
    item: "/promotions/{id}",
    readable: false,
    projection: "id,name,enabled,discountBase,discountType,amount,triggers,targets,externalReferenceId",
    read_scopes: &["read_promotion"],
    ..Kind::PAGED
};
