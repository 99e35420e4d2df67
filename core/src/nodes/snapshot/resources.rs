//! What a snapshot can hold.

use serde::{Deserialize, Serialize};

/// A resource of the store that a snapshot can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SnapshotResource {
    /// Orders, without abandoned ones.
    Orders,
    /// Abandoned carts.
    Carts,
    /// Products with their variations.
    Products,
    /// Categories, hidden ones included.
    Categories,
    /// Product types with their attributes.
    ProductTypes,
    /// Brands.
    Brands,
    /// Customers with addresses and contacts.
    Customers,
    /// Customer groups.
    CustomerGroups,
    /// Extra fields of customers.
    CustomerFields,
    /// Discount coupons.
    Coupons,
    /// Promotions.
    Promotions,
    /// Reviews.
    Reviews,
    /// Subscriptions.
    Subscriptions,
    /// The store's profile: one row.
    Profile,
    /// Order statuses: one row.
    OrderStatuses,
    /// Shipping options.
    ShippingOptions,
    /// Payment options.
    PaymentOptions,
    /// Extra fields of the checkout.
    CheckoutFields,
}

/// How a resource is read.
pub(super) struct Source {
    pub resource: SnapshotResource,
    /// Its name, that of its file too.
    pub name: &'static str,
    /// The node that reads it.
    pub node: &'static str,
    /// Input that it always gets, as JSON text.
    pub input: &'static str,
    /// Is the answer one row, or an object with rows in `items`, and never a list?
    pub is_single: bool,
}

const fn paged(resource: SnapshotResource, name: &'static str, node: &'static str) -> Source {
    Source { resource, name, node, input: "{}", is_single: false }
}

const fn single(resource: SnapshotResource, name: &'static str, node: &'static str) -> Source {
    Source { resource, name, node, input: "{}", is_single: true }
}

/// Every resource, in the order in which a snapshot reads them.
pub(super) static SOURCES: &[Source] = &[
    single(SnapshotResource::Profile, "profile", "profile.get"),
    single(SnapshotResource::OrderStatuses, "order_statuses", "order_status.list"),
    paged(SnapshotResource::ShippingOptions, "shipping_options", "shipping_option.list"),
    paged(SnapshotResource::PaymentOptions, "payment_options", "payment_option.list"),
    single(SnapshotResource::CheckoutFields, "checkout_fields", "checkout_field.list"),
    single(SnapshotResource::CustomerFields, "customer_fields", "customer_field.list"),
    paged(SnapshotResource::ProductTypes, "product_types", "product_type.list"),
    Source {
        input: "{\"hidden_categories\":true}",
        ..paged(SnapshotResource::Categories, "categories", "category.search")
    },
    paged(SnapshotResource::Brands, "brands", "brand.search"),
    paged(SnapshotResource::Products, "products", "product.search"),
    paged(SnapshotResource::CustomerGroups, "customer_groups", "customer_group.search"),
    paged(SnapshotResource::Customers, "customers", "customer.search"),
    paged(SnapshotResource::Coupons, "coupons", "coupon.search"),
    single(SnapshotResource::Promotions, "promotions", "promotion.list"),
    paged(SnapshotResource::Reviews, "reviews", "review.search"),
    paged(SnapshotResource::Subscriptions, "subscriptions", "subscription.search"),
    paged(SnapshotResource::Carts, "carts", "cart.search"),
    paged(SnapshotResource::Orders, "orders", "order.search"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::action::Paging;
    use crate::nodes;

    #[test]
    fn every_resource_is_read_by_a_node_that_takes_its_input() {
        for source in SOURCES {
            let node = nodes::action(source.node).unwrap();
            assert_eq!(serde_json::json!(source.resource), source.name);
            node.decode(&serde_json::from_str(source.input).unwrap()).unwrap();
            if source.is_single {
                assert_eq!(node.meta.paging, Paging::None, "{}", source.name);
            }
        }
        let mut names: Vec<&str> = SOURCES.iter().map(|source| source.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), SOURCES.len());
    }
}
