//! Orders on their way: `order.shipped`, `order.delivered` and their like.

use super::triggers::{META, is_finished, sample};
use crate::model::Order;
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde_json::json;

const FIELD: &str = "fulfillmentStatus";

/// The order comes to have this fulfilment status.
fn reaches(seen: Observation<'_>, status: &str) -> Vec<Occurrence> {
    if !is_finished(seen) || seen.is(FIELD) != status || seen.was(FIELD) == status {
        return Vec::new();
    }
    let detail = json!({
        "from": seen.was(FIELD), "trackingNumber": seen.is("trackingNumber"), "trackingUrl": seen.is("trackingUrl"),
    });
    vec![Occurrence::whole().with_detail(detail)]
}

fn example(from: &str, status: &str) -> TriggerExample {
    TriggerExample {
        config: json!({}),
        before: Some(sample("PAID", from, 1_773_480_067)),
        after: sample("PAID", status, 1_773_838_975),
        changed: &[FIELD],
        occurrences: vec![
            Occurrence::whole()
                .with_detail(json!({"from": from, "trackingNumber": null, "trackingUrl": null}))
                .into(),
        ],
    }
}

/// Defines triggers on a fulfilment status: `Name reaches "STATUS" from "STATUS" { facts }`.
macro_rules! progress {
    ($(
        $(#[$doc:meta])*
        $name:ident reaches $status:literal from $from:literal { $($fact:ident: $value:expr),* $(,)? }
    )*) => {$(
        $(#[$doc])*
        ///
        /// `detail` says `from` which status, and the `trackingNumber` and `trackingUrl` of the order where it has them.
        #[derive(Debug, Clone, Default, ::serde::Serialize, ::serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(::schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name {}

        impl Trigger for $name {
            const META: TriggerMeta = TriggerMeta { $($fact: $value,)* ..META };
            type Entity = Order;

            fn example() -> TriggerExample {
                example($from, $status)
            }

            fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
                reaches(seen, $status)
            }
        }
    )*};
}

progress! {
    /// Fires when an order is shipped: its fulfilment status becomes "shipped".
    OrderShipped reaches "SHIPPED" from "PROCESSING" {
        id: "order.shipped",
        aliases: &["order.fulfilled", "order.dispatched"],
        title: "Order shipped",
        limits: "An order that is shipped and delivered between two looks is seen as delivered only. A tracking number alone makes no order shipped.",
    }

    /// Fires when an order is delivered: its fulfilment status becomes "delivered", which the merchant or an app sets.
    OrderDelivered reaches "DELIVERED" from "SHIPPED" {
        id: "order.delivered",
        title: "Order delivered",
        limits: "The store does not ask the carrier: an order whose status nobody sets is never seen as delivered.",
    }

    /// Fires when an order can be picked up: its fulfilment status becomes "ready for pickup".
    OrderReadyForPickup reaches "READY_FOR_PICKUP" from "PROCESSING" {
        id: "order.ready_for_pickup",
        title: "Order ready for pickup",
        limits: "An order that is made ready and handed over between two looks is not seen.",
    }

    /// Fires when a local delivery sets out: the fulfilment status becomes "out for delivery".
    OrderOutForDelivery reaches "OUT_FOR_DELIVERY" from "PROCESSING" {
        id: "order.out_for_delivery",
        title: "Order out for delivery",
        limits: "An order that sets out and is delivered between two looks is seen as delivered only.",
    }

    /// Fires when an order comes back: its fulfilment status becomes "returned".
    OrderReturned reaches "RETURNED" from "DELIVERED" {
        id: "order.returned",
        title: "Order returned",
        limits: "Only whole orders have this status: the return of a single item is seen as a refund at most.",
    }
}

#[cfg(test)]
mod tests {
    use crate::nodes::preview::tests::{count, details, with};
    use serde_json::{Value, json};

    fn order(status: &str) -> Value {
        json!({"id": "A", "internalId": 1, "paymentStatus": "PAID", "fulfillmentStatus": status, "trackingNumber": "3S1"})
    }

    #[test]
    fn reaching_the_status_counts_and_leaving_it_does_not() {
        let shipped = |before: Value, after: &str| count("order.shipped", json!({}), before, order(after));
        assert_eq!(shipped(order("PROCESSING"), "SHIPPED"), 1);
        assert_eq!(shipped(order("DELIVERED"), "SHIPPED"), 1, "set back");
        assert_eq!(shipped(Value::Null, "SHIPPED"), 1, "new, and shipped already");
        assert_eq!(shipped(order("SHIPPED"), "DELIVERED"), 0);
        assert_eq!(shipped(order("PROCESSING"), "DELIVERED"), 0, "not seen in between");
        assert_eq!(count("order.shipped", json!({}), order("PROCESSING"), Value::Null), 0, "deleted");
        let unfinished = with(order("SHIPPED"), json!({"paymentStatus": "INCOMPLETE"}));
        assert_eq!(count("order.shipped", json!({}), Value::Null, unfinished), 0, "a cart");
    }

    #[test]
    fn detail_says_where_it_came_from_and_how_to_follow_it() {
        assert_eq!(
            details("order.out_for_delivery", json!({}), order("SHIPPED"), order("OUT_FOR_DELIVERY")),
            [json!({"from": "SHIPPED", "trackingNumber": "3S1", "trackingUrl": null})]
        );
    }
}
