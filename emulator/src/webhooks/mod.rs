//! Events, their deliveries and the schedule of repeated attempts.

pub mod delivery;
pub mod kinds;
pub mod outbox;
pub mod schedule;
pub mod sender;
pub mod signature;

use serde_json::Value;

/// Something that happened in a store.
#[derive(Debug, Clone)]
pub struct Event {
    pub kind: String,
    pub entity_id: Value,
    pub data: Option<Value>,
}

impl Event {
    pub fn new(kind: &str, entity_id: i64) -> Self {
        Self { kind: kind.to_owned(), entity_id: Value::from(entity_id), data: None }
    }

    /// `application.*` events name the store in a quoted string.
    pub fn application(kind: &str, store: i64) -> Self {
        Self { kind: kind.to_owned(), entity_id: Value::from(store.to_string()), data: None }
    }

    pub fn with(mut self, data: Value) -> Self {
        self.data = Some(data);
        self
    }
}

/// The scope that lets an app receive an event.
pub fn scope_of(event_type: &str) -> Option<&'static str> {
    let family = event_type.split('.').next()?;
    let personal = event_type.to_ascii_lowercase().replace('_', "").contains("personaldata");
    Some(match family {
        "customer" if personal => "read_store_profile",
        "order" | "unfinished_order" => "read_orders",
        "product" | "category" | "product_class" => "read_catalog",
        "customer" | "customer_group" => "read_customers",
        "discount_coupon" => "read_discount_coupons",
        "promotion" => "read_promotion",
        "review" => "read_reviews",
        "invoice" => "read_invoices",
        "profile" | "application" => "read_store_profile",
        "size_chart" => "read_sizecharts",
        _ => return None,
    })
}
