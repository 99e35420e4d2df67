//! One spelling for every webhook event: lower case with underscores. Unknown names pass through.

/// The canonical id of a vendor event name: `customer.personalDataExportRequest` and
/// `customer.personal_data_export_request` both become the latter.
pub fn event_type(wire: &str) -> String {
    let mut name = String::with_capacity(wire.len() + 4);
    for c in wire.trim().chars() {
        if c.is_ascii_uppercase() {
            if !name.is_empty() && !name.ends_with(['.', '_']) {
                name.push('_');
            }
            name.push(c.to_ascii_lowercase());
        } else {
            name.push(c);
        }
    }
    name
}

/// The family of an event: `order` of `order.updated`.
pub fn family(event_type: &str) -> &str {
    event_type.split_once('.').map_or(event_type, |(family, _)| family)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_one_event() {
        for (wire, want) in [
            ("order.created", "order.created"),
            ("application.storageChanged", "application.storage_changed"),
            ("application.storage_changed", "application.storage_changed"),
            ("customer.personalDataRemovalRequest", "customer.personal_data_removal_request"),
            ("galaxy.exploded", "galaxy.exploded"),
        ] {
            assert_eq!(event_type(wire), want);
        }
        assert_eq!(family("unfinished_order.created"), "unfinished_order");
    }
}
