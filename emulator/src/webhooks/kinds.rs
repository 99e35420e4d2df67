//! Every kind of event, and the seven whose names two sources spell differently.

/// The names of the docs, with those of the official client where they differ.
const KINDS: [(&str, Option<&str>); 45] = [
    ("order.created", None),
    ("order.updated", None),
    ("order.deleted", None),
    ("unfinished_order.created", None),
    ("unfinished_order.updated", None),
    ("unfinished_order.deleted", None),
    ("product.created", None),
    ("product.updated", None),
    ("product.deleted", None),
    ("category.created", None),
    ("category.updated", None),
    ("category.deleted", None),
    ("product_class.created", None),
    ("product_class.updated", None),
    ("product_class.deleted", None),
    ("customer.created", None),
    ("customer.updated", None),
    ("customer.deleted", None),
    ("customer.personalDataRemovalRequest", Some("customer.personal_data_removal_request")),
    ("customer.personalDataExportRequest", Some("customer.personal_data_export_request")),
    ("customer_group.created", None),
    ("customer_group.updated", None),
    ("customer_group.deleted", None),
    ("discount_coupon.created", None),
    ("discount_coupon.updated", None),
    ("discount_coupon.deleted", None),
    ("promotion.created", None),
    ("promotion.updated", None),
    ("promotion.deleted", None),
    ("review.created", None),
    ("review.updated", None),
    ("review.deleted", None),
    ("invoice.created", None),
    ("invoice.deleted", None),
    ("profile.updated", None),
    ("profile.subscriptionStatusChanged", Some("profile.subscription_status_changed")),
    ("profile.personalDataRemovalRequest", Some("profile.personal_data_removal_request")),
    ("profile.personalDataExportRequest", Some("profile.personal_data_export_request")),
    ("application.installed", None),
    ("application.uninstalled", None),
    ("application.subscriptionStatusChanged", Some("application.subscription_status_changed")),
    ("application.storageChanged", Some("application.storage_changed")),
    ("size_chart.created", None),
    ("size_chart.updated", None),
    ("size_chart.deleted", None),
];

fn find(name: &str) -> Option<(&'static str, Option<&'static str>)> {
    KINDS.into_iter().find(|(docs, client)| *docs == name || *client == Some(name))
}

/// The name in the docs of an event named in either spelling.
pub fn canonical(name: &str) -> Option<&'static str> {
    find(name).map(|(docs, _)| docs)
}

/// The name in the wanted spelling; other names stay as they are.
pub fn spelled(name: &str, snake_case: bool) -> &str {
    match find(name) {
        Some((_, Some(client))) if snake_case => client,
        Some((docs, Some(_))) => docs,
        _ => name,
    }
}

/// The names of the docs, in the order of their list.
pub fn all() -> impl Iterator<Item = &'static str> {
    KINDS.into_iter().map(|(docs, _)| docs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_lead_to_one_event() {
        assert_eq!(canonical("application.storage_changed"), Some("application.storageChanged"));
        assert_eq!(spelled("application.storageChanged", true), "application.storage_changed");
        assert_eq!(spelled("application.storage_changed", false), "application.storageChanged");
        assert_eq!(spelled("tomorrow.invented", true), "tomorrow.invented");
        assert_eq!(KINDS.iter().filter(|(_, client)| client.is_some()).count(), 7);
        assert!(all().all(|name| super::super::scope_of(name).is_some()));
    }
}
