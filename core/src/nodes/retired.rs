//! Calls that the vendor gave up: known only to tell what replaced them.

/// What somebody may still ask for, and what to use instead.
pub struct Retired {
    /// First part of node ids, or an older name of the call.
    pub name: &'static str,
    /// What replaced it.
    pub instead: &'static str,
}

/// Everything that was given up.
pub static RETIRED: &[Retired] = &[
    Retired {
        name: "starter_site",
        instead: "the starter site was replaced by the instant site: use the nodes `instant_site.…` and, for the logo, `logo.upload_store`",
    },
    Retired {
        name: "startersite",
        instead: "the starter site was replaced by the instant site: use the nodes `instant_site.…`",
    },
    Retired {
        name: "order_api",
        instead: "the API v1 was switched off in 2017: use `order.search` and `order.update` with an access token",
    },
    Retired {
        name: "product_api",
        instead: "the API v1 was switched off in 2017: use `product.search` and `product.update` with an access token",
    },
    Retired {
        name: "instant_order_notification",
        instead: "these notifications ended with the API v1: use the triggers `order.created` and `order.updated`",
    },
];

/// What replaced the call that this node id would have been.
pub fn replacement(id: &str) -> Option<&'static str> {
    let resource = id.split_once('.').map_or(id, |(resource, _)| resource);
    let row = RETIRED.iter().find(|row| row.name == resource || row.name == id);
    row.map(|row| row.instead)
}
