//! Orders, and what belongs to them.

use super::{Deleted, Kind, List, Within};
use crate::transport::Method;

/// Orders.
pub static ORDER: Kind = Kind {
    name: "order",
    plural: "orders",
    family: "order",
    collection: "/orders",
    item: "/orders/{id}",
    webhook_id: "internalId",
    hint: Some("orderId"),
    created: Some("createTimestamp"),
    updated: Some("updateTimestamp"),
    updated_from: true,
    deleted: Some(Deleted {
        path: "/orders/deleted",
        id: "orderId",
        scopes: &["read_store_profile", "read_orders"],
    }),
    projection: "id,internalId,createTimestamp,updateTimestamp,paymentStatus,fulfillmentStatus,trackingNumber,trackingUrl,total,refundedAmount,refunds(date,amount,reason),email,customerId,hidden,privateAdminNotes,orderComments,pickupTime,extraFields,orderExtraFields(id,value),items(id,productId,combinationId,sku,quantity,price),shipments(id,tracking)",
    read_scopes: &["read_orders"],
    ..Kind::PAGED
};

/// Carts whose checkout was begun: the vendor calls them unfinished orders.
pub static CART: Kind = Kind {
    name: "cart",
    plural: "carts",
    family: "unfinished_order",
    collection: "/carts",
    list_all: &[("showHidden", "true")],
    item: "/carts/{id}",
    id: "cartId",
    webhook_id: "",
    hint: Some("cartId"),
    created: Some("createTimestamp"),
    updated: Some("updateTimestamp"),
    updated_from: true,
    projection: "cartId,createTimestamp,updateTimestamp,hidden,paymentStatus,total,email,customerId,recoveredOrderId,recoveredPublicUid,recoveryEmailSentTimestamp,discountCoupon(code),items(id,productId,combinationId,sku,quantity,price)",
    fleeting: true,
    read_scopes: &["read_orders"],
    writes: &[Method::Put],
    ..Kind::PAGED
};

/// Tax invoices. They have no list of their own: each stands with its order, and an id names both (`7QK2M/330017`).
pub static INVOICE: Kind = Kind {
    name: "invoice",
    plural: "invoices",
    family: "invoice",
    collection: "/orders/{parent}/invoices",
    list: List::Whole("invoices"),
    item: "",
    readable: false,
    within: Some(Within { kind: &ORDER, field: "invoices", named_by: "orderId" }),
    id: "internalId",
    webhook_id: "internalId",
    created: Some("created"),
    projection: "internalId,id,created,type,link",
    read_scopes: &["read_orders", "read_invoices"],
    writes: &[],
    ..Kind::PAGED
};

/// Subscriptions: products that are charged again and again.
pub static SUBSCRIPTION: Kind = Kind {
    name: "subscription",
    plural: "subscriptions",
    family: "subscription",
    collection: "/subscriptions",
    item: "/subscriptions/{id}",
    id: "subscriptionId",
    webhook_id: "subscriptionId",
    created: Some("createTimestamp"),
    updated: Some("updateTimestamp"),
    updated_from: true,
    stable_sort: Some("DATE_CREATED_ASC"),
    projection: "subscriptionId,customerId,createTimestamp,updateTimestamp,status,statusUpdated,cancelled,nextCharge,chargeSettings,orders(id)",
    read_scopes: &["read_subscriptions"],
    writes: &[Method::Put],
    ..Kind::PAGED
};
