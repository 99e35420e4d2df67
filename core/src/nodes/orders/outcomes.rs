//! `order.cancelled`, `order.refunded`.

use super::triggers::{META, is_finished, sample};
use crate::action::Object;
use crate::model::Order;
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Less than the smallest coin of any currency, against the tails of floating-point numbers.
const CRUMB: f64 = 0.000_5;

/// Fires when an order is cancelled, that is when its payment status becomes "cancelled". `detail.status` is the status
/// that says so.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderCancelled {
    /// Does the fulfilment status "will not deliver" count as cancelled too? No if left out. An order that gets both is one
    /// event.
    pub include_will_not_deliver: Option<bool>,
}

impl Trigger for OrderCancelled {
    const META: TriggerMeta = TriggerMeta {
        id: "order.cancelled",
        aliases: &["order.canceled"],
        title: "Order cancelled",
        limits: "A cancellation that is taken back between two looks is not seen. A deleted order is none: see `order.deleted`.",
        ..META
    };
    type Entity = Order;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({}),
            before: Some(sample("AWAITING_PAYMENT", "AWAITING_PROCESSING", 1_773_480_067)),
            after: sample("CANCELLED", "AWAITING_PROCESSING", 1_773_838_975),
            changed: &["paymentStatus"],
            occurrences: vec![Occurrence::whole().with_detail(json!({"status": "CANCELLED"})).into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let before = seen.before.and_then(|before| self.status(before));
        match self.status(seen.after) {
            Some(status) if is_finished(seen) && before.is_none() => {
                vec![Occurrence::whole().with_detail(json!({"status": status}))]
            }
            _ => Vec::new(),
        }
    }
}

impl OrderCancelled {
    /// The status that makes the order a cancelled one.
    fn status(&self, order: &Object) -> Option<&'static str> {
        let is = |field: &str, status: &str| order.get(field).is_some_and(|value| value == status);
        if is("paymentStatus", "CANCELLED") {
            return Some("CANCELLED");
        }
        let given_up = self.include_will_not_deliver == Some(true);
        (given_up && is("fulfillmentStatus", "WILL_NOT_DELIVER")).then_some("WILL_NOT_DELIVER")
    }
}

/// How much of an order was given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
#[serde(rename_all = "snake_case")]
pub enum RefundExtent {
    /// Some of it.
    Partial,
    /// All of it.
    Full,
}

/// Fires for every refund of an order, partial or full, also for the second and third one. `detail` says `extent`
/// (`partial` or `full`), `amount` of this refund (null if only the status was set), `refundedAmount` so far, `total` of
/// the order, and the new `refunds` with their reasons. Amounts are in the store's currency.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderRefunded {
    /// Only refunds after which the order is refunded in part, or in full; both if left out.
    pub extent: Option<RefundExtent>,
}

impl Trigger for OrderRefunded {
    const META: TriggerMeta = TriggerMeta {
        id: "order.refunded",
        title: "Order refunded",
        limits: "Several refunds between two looks are one event with their sum. A refund outside the store whose status nobody sets is not known to it.",
        ..META
    };
    type Entity = Order;

    fn example() -> TriggerExample {
        let refund =
            json!({"date": "2026-03-18 13:02:55 +0000", "reason": "One mug arrived chipped", "amount": 14.5});
        let mut after = sample("PARTIALLY_REFUNDED", "SHIPPED", 1_773_838_975);
        after["refundedAmount"] = json!(14.5);
        after["refunds"] = json!([refund]);
        TriggerExample {
            config: json!({}),
            before: Some(sample("PAID", "SHIPPED", 1_773_480_067)),
            after,
            changed: &["paymentStatus", "refundedAmount", "refunds"],
            occurrences: vec![Occurrence::whole()
                .with_detail(json!({"extent": "partial", "amount": 14.5, "refundedAmount": 14.5, "total": 120.95, "refunds": [refund]}))
                .into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let (known, now) = (seen.before.map(Refunded::of).unwrap_or_default(), Refunded::of(seen.after));
        let grown = now.amount - known.amount;
        let is_more = now.extent > known.extent || grown > CRUMB;
        let Some(extent) = now.extent.filter(|_| is_finished(seen) && is_more) else {
            return Vec::new();
        };
        if self.extent.is_some_and(|wanted| wanted != extent) {
            return Vec::new();
        }
        let detail = json!({
            "extent": extent,
            "amount": (grown > CRUMB).then(|| rounded(grown)),
            "refundedAmount": rounded(now.amount),
            "total": seen.is("total"),
            "refunds": new_refunds(seen),
        });
        vec![Occurrence::whole().with_detail(detail)]
    }
}

/// What was given back of an order.
#[derive(Debug, Default)]
struct Refunded {
    extent: Option<RefundExtent>,
    amount: f64,
}

impl Refunded {
    fn of(order: &Object) -> Self {
        let number = |field: &str| order.get(field).and_then(Value::as_f64);
        let listed = refunds(order).filter_map(|refund| refund["amount"].as_f64()).map(f64::abs).sum();
        let amount = number("refundedAmount").map_or(listed, f64::abs);
        let total = number("total").unwrap_or(0.0);
        let extent = match order.get("paymentStatus").and_then(Value::as_str) {
            Some("REFUNDED") => Some(RefundExtent::Full),
            _ if total > CRUMB && amount > total - CRUMB => Some(RefundExtent::Full),
            Some("PARTIALLY_REFUNDED") => Some(RefundExtent::Partial),
            _ => (amount > CRUMB).then_some(RefundExtent::Partial),
        };
        Self { extent, amount }
    }
}

fn refunds(order: &Object) -> impl Iterator<Item = &Value> {
    order.get("refunds").and_then(Value::as_array).into_iter().flatten()
}

/// The refunds that were not there before; two equal ones are two.
fn new_refunds(seen: Observation<'_>) -> Vec<Value> {
    let mut known: Vec<&Value> = seen.before.into_iter().flat_map(refunds).collect();
    let is_new = |refund: &&Value| match known.iter().position(|one| one == refund) {
        Some(at) => {
            known.remove(at);
            false
        }
        None => true,
    };
    refunds(seen.after).filter(is_new).cloned().collect()
}

/// Without the tail of a subtraction of floating-point numbers.
fn rounded(amount: f64) -> f64 {
    (amount * 10_000.0).round() / 10_000.0
}

#[cfg(test)]
mod tests {
    use crate::nodes::preview::tests::{count, details, with};
    use serde_json::{Value, json};

    fn order(payment: &str) -> Value {
        json!({"id": "A", "internalId": 1, "paymentStatus": payment, "fulfillmentStatus": "PROCESSING", "total": 50})
    }

    #[test]
    fn a_cancellation_is_told_once() {
        let cancelled = order("CANCELLED");
        let count = |config, before, after| count("order.cancelled", config, before, after);
        assert_eq!(count(json!({}), order("PAID"), cancelled.clone()), 1);
        assert_eq!(count(json!({}), Value::Null, cancelled.clone()), 1, "new, and cancelled already");
        assert_eq!(
            count(
                json!({}),
                cancelled.clone(),
                with(cancelled.clone(), json!({"fulfillmentStatus": "WILL_NOT_DELIVER"}))
            ),
            0
        );
        assert_eq!(count(json!({}), order("PAID"), Value::Null), 0, "deleted");
    }

    #[test]
    fn will_not_deliver_counts_if_wished() {
        let given_up = with(order("PAID"), json!({"fulfillmentStatus": "WILL_NOT_DELIVER"}));
        let wished = json!({"includeWillNotDeliver": true});
        assert_eq!(count("order.cancelled", json!({}), order("PAID"), given_up.clone()), 0);
        assert_eq!(
            details("order.cancelled", wished.clone(), order("PAID"), given_up.clone()),
            [json!({"status": "WILL_NOT_DELIVER"})]
        );
        let both = with(given_up.clone(), json!({"paymentStatus": "CANCELLED"}));
        assert_eq!(count("order.cancelled", wished, given_up, both), 0, "one event for both");
    }

    fn refunded(payment: &str, amounts: &[f64]) -> Value {
        let refunds: Vec<Value> = amounts.iter().map(|amount| json!({"amount": amount})).collect();
        with(order(payment), json!({"refunds": refunds, "refundedAmount": amounts.iter().sum::<f64>()}))
    }

    #[test]
    fn every_partial_refund_is_told_with_its_own_amount() {
        let once = refunded("PARTIALLY_REFUNDED", &[10.2]);
        let twice = refunded("PARTIALLY_REFUNDED", &[10.2, 4.3]);
        let found = details("order.refunded", json!({}), once.clone(), twice);
        assert_eq!(
            found,
            [
                json!({"extent": "partial", "amount": 4.3, "refundedAmount": 14.5, "total": 50, "refunds": [{"amount": 4.3}]})
            ]
        );
        let equal = refunded("PARTIALLY_REFUNDED", &[10.2, 10.2]);
        let found = details("order.refunded", json!({}), once, equal);
        assert_eq!(found[0]["refunds"], json!([{"amount": 10.2}]), "two equal refunds are two");
    }

    #[test]
    fn the_rest_makes_it_full() {
        let (part, all) =
            (refunded("PARTIALLY_REFUNDED", &[20.0]), refunded("PARTIALLY_REFUNDED", &[20.0, 30.0]));
        let found = details("order.refunded", json!({}), part.clone(), all.clone());
        assert_eq!((&found[0]["extent"], &found[0]["amount"]), (&json!("full"), &json!(30.0)));
        let only = |extent: &str, before: &Value, after: &Value| {
            count("order.refunded", json!({"extent": extent}), before.clone(), after.clone())
        };
        assert_eq!((only("full", &part, &all), only("partial", &part, &all)), (1, 0));
        assert_eq!((only("full", &order("PAID"), &part), only("partial", &order("PAID"), &part)), (0, 1));
        let told = with(all.clone(), json!({"paymentStatus": "REFUNDED"}));
        assert_eq!(count("order.refunded", json!({}), all, told), 0, "the status follows the amount");
    }

    #[test]
    fn a_status_set_by_hand_has_no_amount() {
        let found = details("order.refunded", json!({}), order("PAID"), order("REFUNDED"));
        assert_eq!((&found[0]["extent"], &found[0]["amount"]), (&json!("full"), &Value::Null));
    }

    #[test]
    fn null_zero_and_a_correction_are_no_refund() {
        let nothing =
            with(order("PAID"), json!({"refundedAmount": 0, "refunds": null, "privateAdminNotes": "x"}));
        assert_eq!(count("order.refunded", json!({}), order("PAID"), nothing), 0);
        let (more, less) = (refunded("PARTIALLY_REFUNDED", &[20.0]), refunded("PARTIALLY_REFUNDED", &[5.0]));
        assert_eq!(count("order.refunded", json!({}), more, less), 0);
        let free = with(order("PAID"), json!({"total": 0}));
        assert_eq!(
            count("order.refunded", json!({}), free.clone(), with(free, json!({"refundedAmount": 0}))),
            0
        );
    }
}
