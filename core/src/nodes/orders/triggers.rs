//! `order.created`, `order.paid`, `order.status_changed`, `order.updated`.

use crate::kinds;
use crate::model::{Order, OrderFulfillmentStatus, OrderPaymentStatus};
use crate::trigger::{ExampleOccurrence, Observation, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Unfinished orders (abandoned carts) are not orders yet.
pub(super) const UNFINISHED: &str = "INCOMPLETE";

pub(super) const META: TriggerMeta = TriggerMeta {
    webhooks: &["order.created", "order.updated"],
    scopes: &["read_orders"],
    ..TriggerMeta::of(&kinds::ORDER)
};

pub(super) fn sample(payment: &str, fulfillment: &str, updated: i64) -> Value {
    json!({
        "id": "7QK2M", "internalId": 512_240_933, "createTimestamp": 1_773_480_067, "updateTimestamp": updated,
        "email": "marit.dekker@example.test", "paymentStatus": payment, "fulfillmentStatus": fulfillment, "total": 120.95,
        "items": [{"id": 1_010_001, "productId": 708_114_611, "sku": "HL-MUG", "quantity": 2, "price": 16}]
    })
}

/// An order that is there, and no cart.
pub(super) fn is_finished(seen: Observation<'_>) -> bool {
    !seen.deleted && seen.is("paymentStatus") != UNFINISHED
}

/// A new order. A cart that is paid later becomes an order then.
pub(super) fn is_placed(seen: Observation<'_>) -> bool {
    is_finished(seen) && (seen.before.is_none() || seen.was("paymentStatus") == UNFINISHED)
}

/// Fires once for every new order, whatever its payment status.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderCreated {}

impl Trigger for OrderCreated {
    const META: TriggerMeta = TriggerMeta {
        id: "order.created",
        aliases: &["order.new"],
        title: "New order",
        limits: "An order that is placed and deleted between two looks is not seen.",
        ..META
    };
    type Entity = Order;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({}),
            before: None,
            after: sample("AWAITING_PAYMENT", "AWAITING_PROCESSING", 1_773_480_067),
            changed: &[],
            occurrences: ExampleOccurrence::whole(),
        }
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        is_placed(seen)
    }
}

/// Fires when an order becomes paid: at once for orders paid at checkout, later for the others.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderPaid {}

impl Trigger for OrderPaid {
    const META: TriggerMeta = TriggerMeta {
        id: "order.paid",
        title: "Order paid",
        limits: "A payment that is taken back between two looks is not seen.",
        ..META
    };
    type Entity = Order;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({}),
            before: Some(sample("AWAITING_PAYMENT", "AWAITING_PROCESSING", 1_773_480_067)),
            after: sample("PAID", "AWAITING_PROCESSING", 1_773_838_975),
            changed: &["paymentStatus"],
            occurrences: ExampleOccurrence::whole(),
        }
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        !seen.deleted && seen.is("paymentStatus") == "PAID" && seen.was("paymentStatus") != "PAID"
    }
}

/// Fires when the payment or fulfilment status of a known order changes. Every filter left out matches any status.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderStatusChanged {
    /// Payment status before the change.
    pub payment_from: Option<OrderPaymentStatus>,
    /// Payment status after the change.
    pub payment_to: Option<OrderPaymentStatus>,
    /// Fulfilment status before the change.
    pub fulfillment_from: Option<OrderFulfillmentStatus>,
    /// Fulfilment status after the change.
    pub fulfillment_to: Option<OrderFulfillmentStatus>,
}

impl Trigger for OrderStatusChanged {
    const META: TriggerMeta = TriggerMeta {
        id: "order.status_changed",
        title: "Order status changed",
        limits: "Statuses between two looks are not seen: the event goes from the last known to the current one.",
        ..META
    };
    type Entity = Order;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({"fulfillmentTo": "SHIPPED"}),
            before: Some(sample("PAID", "AWAITING_PROCESSING", 1_773_480_067)),
            after: sample("PAID", "SHIPPED", 1_773_838_975),
            changed: &["fulfillmentStatus"],
            occurrences: ExampleOccurrence::whole(),
        }
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        if seen.deleted || seen.before.is_none() {
            return false;
        }
        let payment =
            (seen.changed("paymentStatus"), text(self.payment_from.as_ref()), text(self.payment_to.as_ref()));
        let fulfillment = (
            seen.changed("fulfillmentStatus"),
            text(self.fulfillment_from.as_ref()),
            text(self.fulfillment_to.as_ref()),
        );
        let unfiltered = [&payment, &fulfillment].iter().all(|(_, from, to)| from.is_null() && to.is_null());
        let fits = |name: &str, (changed, from, to): &(bool, Value, Value)| {
            let filtered = !(from.is_null() && to.is_null());
            filtered
                && *changed
                && (from.is_null() || seen.was(name) == from)
                && (to.is_null() || seen.is(name) == to)
        };
        if unfiltered {
            return payment.0 || fulfillment.0;
        }
        fits("paymentStatus", &payment) || fits("fulfillmentStatus", &fulfillment)
    }
}

fn text<T: Serialize>(status: Option<&T>) -> Value {
    status.map_or(Value::Null, |status| json!(status))
}

/// Fires on any change of a known order: statuses, tracking, notes, items, extra fields.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderUpdated {}

impl Trigger for OrderUpdated {
    const META: TriggerMeta = TriggerMeta {
        id: "order.updated",
        title: "Order updated",
        limits: "Several changes between two looks are one event.",
        ..META
    };
    type Entity = Order;

    fn example() -> TriggerExample {
        let mut after = sample("PAID", "SHIPPED", 1_773_838_975);
        after["trackingNumber"] = json!("3SABC123");
        TriggerExample {
            config: json!({}),
            before: Some(sample("PAID", "AWAITING_PROCESSING", 1_773_480_067)),
            after,
            changed: &["fulfillmentStatus", "trackingNumber"],
            occurrences: ExampleOccurrence::whole(),
        }
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        is_finished(seen) && seen.before.is_some_and(|before| before != seen.after)
    }
}
