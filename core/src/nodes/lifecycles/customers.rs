//! `customer.deleted`.

use super::lifecycle;
use crate::kinds;
use crate::model::Customer;
use crate::trigger::TriggerMeta;
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta::of(&kinds::CUSTOMER);

fn sample() -> Value {
    json!({
        "id": 240_118_854, "registered": "2025-11-02 10:00:00 +0000", "updated": "2026-01-15 09:30:00 +0000",
        "email": "marit.dekker@example.test", "customerGroupId": 0, "acceptMarketing": false
    })
}

lifecycle! {
    /// Fires when a customer is removed from the store. Keep it in mind for data that you copied elsewhere.
    CustomerDeleted = Deleted of Customer {
        id: "customer.deleted",
        title: "Customer deleted",
        webhooks: &["customer.deleted"],
        scopes: &["read_store_profile", "read_customers"],
    } from META like sample();
}
