//! The kinds of entities that triggers observe and generic nodes address: one row a kind.
//!
//! A projection names the fields that the engine keeps of an entity to tell changes apart, in the vendor's
//! `responseFields` notation. Search and get answers differ in other fields, so only these are compared.

use crate::transport::Method;

/// A kind of entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Singular name, `objectType` of events and first part of node ids.
    pub name: &'static str,
    /// Name of the collection in `entity.search`.
    pub plural: &'static str,
    /// Path of the collection below the store; empty for the profile's single object.
    pub collection: &'static str,
    /// Path of one entity, with `{id}`.
    pub item: &'static str,
    /// Field that holds the public id.
    pub id: &'static str,
    /// Field that holds the number which webhooks call `entityId`, where it is another one.
    pub webhook_id: &'static str,
    /// Field with the time of creation: Unix seconds or the vendor's date text.
    pub created: Option<&'static str>,
    /// Field with the time of the last change: Unix seconds or the vendor's date text.
    pub updated: Option<&'static str>,
    /// Does the search take `updatedFrom` and `updatedTo`?
    pub updated_from: bool,
    /// Sort order of the search under which new rows appear last.
    pub stable_sort: Option<&'static str>,
    /// Fields that are compared.
    pub projection: &'static str,
    /// Scope that reading needs.
    pub read_scope: &'static str,
    /// What `entity.publish` may do with the kind.
    pub writes: &'static [Method],
}

/// Orders.
pub static ORDER: Kind = Kind {
    name: "order",
    plural: "orders",
    collection: "/orders",
    item: "/orders/{id}",
    id: "id",
    webhook_id: "internalId",
    created: Some("createTimestamp"),
    updated: Some("updateTimestamp"),
    updated_from: true,
    stable_sort: None,
    projection: "id,internalId,createTimestamp,updateTimestamp,paymentStatus,fulfillmentStatus,trackingNumber,total,refundedAmount,email,customerId,hidden,privateAdminNotes,orderComments,extraFields,orderExtraFields(id,value),items(id,productId,combinationId,sku,quantity,price)",
    read_scope: "read_orders",
    writes: &[Method::Post, Method::Put, Method::Delete],
};

/// Products.
pub static PRODUCT: Kind = Kind {
    name: "product",
    plural: "products",
    collection: "/products",
    item: "/products/{id}",
    id: "id",
    webhook_id: "id",
    created: Some("createTimestamp"),
    updated: Some("updateTimestamp"),
    updated_from: true,
    stable_sort: Some("ADDED_TIME_ASC"),
    projection: "id,createTimestamp,updateTimestamp,name,sku,enabled,price,compareToPrice,quantity,unlimited,warningLimit,categoryIds,combinations(id,sku,price,quantity,unlimited,warningLimit)",
    read_scope: "read_catalog",
    writes: &[Method::Post, Method::Put, Method::Delete],
};

/// Customers.
pub static CUSTOMER: Kind = Kind {
    name: "customer",
    plural: "customers",
    collection: "/customers",
    item: "/customers/{id}",
    id: "id",
    webhook_id: "id",
    created: Some("registered"),
    updated: Some("updated"),
    updated_from: true,
    stable_sort: Some("REGISTERED_DATE_ASC"),
    projection: "id,registered,updated,email,name,customerGroupId,taxId,taxExempt,acceptMarketing,lang,privateAdminNotes,billingPerson,shippingAddresses,contacts,extrafields",
    read_scope: "read_customers",
    writes: &[Method::Post, Method::Put, Method::Delete],
};

/// Categories.
pub static CATEGORY: Kind = Kind {
    name: "category",
    plural: "categories",
    collection: "/categories",
    item: "/categories/{id}",
    id: "id",
    webhook_id: "id",
    created: None,
    updated: None,
    updated_from: false,
    stable_sort: None,
    projection: "id,parentId,name,enabled,orderBy,description",
    read_scope: "read_catalog",
    writes: &[Method::Post, Method::Put, Method::Delete],
};

/// The store's profile.
pub static PROFILE: Kind = Kind {
    name: "profile",
    plural: "profile",
    collection: "/profile",
    item: "/profile",
    id: "generalInfo.storeId",
    webhook_id: "generalInfo.storeId",
    created: None,
    updated: None,
    updated_from: false,
    stable_sort: None,
    projection: "generalInfo,account,settings,company",
    read_scope: "read_store_profile",
    writes: &[Method::Put],
};

/// Every kind.
pub static KINDS: &[&Kind] = &[&ORDER, &PRODUCT, &CUSTOMER, &CATEGORY, &PROFILE];

/// Finds a kind by its singular or plural name.
pub fn find(name: &str) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.name == name || kind.plural == name)
}
