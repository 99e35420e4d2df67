//! `customer_group.created`, `customer_group.updated`, `customer_group.deleted`.

use super::{BY_SCAN, lifecycle};
use crate::kinds;
use crate::model::CustomerGroup;
use crate::trigger::TriggerMeta;
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta {
    webhooks: &["customer_group.created", "customer_group.updated"],
    found: BY_SCAN,
    scopes: &["read_customers"],
    ..TriggerMeta::of(&kinds::CUSTOMER_GROUP)
};

fn sample() -> Value {
    json!({"id": 9_367_001, "name": "Wholesale"})
}

lifecycle! {
    /// Fires once for every new customer group.
    CustomerGroupCreated = Created of CustomerGroup {
        id: "customer_group.created",
        title: "New customer group",
    } from META like sample();

    /// Fires when a known customer group gets another name.
    CustomerGroupUpdated = Updated of CustomerGroup {
        id: "customer_group.updated",
        title: "Customer group updated",
        limits: "Several changes between two looks are one event. Customers joining or leaving the group are not seen.",
    } from META like sample(), to { "name": "Wholesale EU" };

    /// Fires when a customer group is gone.
    CustomerGroupDeleted = Deleted of CustomerGroup {
        id: "customer_group.deleted",
        title: "Customer group deleted",
        webhooks: &["customer_group.deleted"],
    } from META like sample();
}
