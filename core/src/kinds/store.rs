//! The store itself, the app in it, and our connection to it.

use super::{Kind, List};
use crate::transport::Method;

/// The store's profile.
pub static PROFILE: Kind = Kind {
    name: "profile",
    plural: "profile",
    family: "profile",
    collection: "/profile",
    list: List::Single,
    item: "/profile",
    id: "generalInfo.storeId",
    webhook_id: "generalInfo.storeId",
    projection: "generalInfo,account,settings,company",
    read_scopes: &["read_store_profile"],
    writes: &[Method::Put],
    ..Kind::PAGED
};

/// The app's own place in the store.
pub static APPLICATION: Kind = Kind {
    name: "application",
    plural: "applications",
    family: "application",
    collection: "/application",
    list: List::Single,
    item: "/application",
    id: "",
    webhook_id: "",
    projection: "subscriptionStatus,subscription",
    read_scopes: &["read_store_profile"],
    writes: &[],
    ..Kind::PAGED
};

/// The health of a connection. It lives in the engine and not in the store, so it is none of the listed kinds.
pub static CONNECTION: Kind = Kind {
    name: "connection",
    plural: "connections",
    family: "connection",
    list: List::None,
    readable: false,
    id: "name",
    webhook_id: "",
    projection: "name,state,reason,refused,failures",
    writes: &[],
    ..Kind::PAGED
};
