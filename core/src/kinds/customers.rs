//! Customers and their groups.

use super::{Deleted, Kind};

/// Customers.
pub static CUSTOMER: Kind = Kind {
    name: "customer",
    plural: "customers",
    family: "customer",
    collection: "/customers",
    item: "/customers/{id}",
    created: Some("registered"),
    updated: Some("updated"),
    updated_from: true,
    deleted: Some(Deleted {
        path: "/customers/deleted",
        id: "id",
        scopes: &["read_store_profile", "read_customers"],
    }),
    stable_sort: Some("REGISTERED_DATE_ASC"),
    projection: "id,registered,updated,email,name,customerGroupId,taxId,taxExempt,acceptMarketing,lang,privateAdminNotes,billingPerson,shippingAddresses,contacts,extrafields",
    read_scopes: &["read_customers"],
    ..Kind::PAGED
};

/// Groups of customers. Group 0 is always there.
pub static CUSTOMER_GROUP: Kind = Kind {
    name: "customer_group",
    plural: "customer_groups",
    family: "customer_group",
    collection: "/customer_groups",
    item: "/customer_groups/{id}",
    projection: "id,name,externalReferenceId",
    read_scopes: &["read_customers"],
    ..Kind::PAGED
};
