//! `order.payment_overdue`, `order.shipping_overdue`: what did not happen in time.

use super::triggers::{META, is_finished, sample};
use crate::action::Object;
use crate::error::Problem;
use crate::model::Order;
use crate::nodes::waiting;
use crate::steps::dates;
use crate::trigger::{Event, Found, Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::time::Duration;

const HOUR: u64 = 3_600;
/// A year: an order is overdue by then, or nobody waits for it.
const MOST_HOURS: u64 = 8_760;

const WAITING: TriggerMeta = TriggerMeta { found: &[Found::Webhook, Found::Poll, Found::Schedule], ..META };

fn check_hours(hours: Option<u64>) -> Vec<Problem> {
    let wrong = hours.is_some_and(|hours| !(1..=MOST_HOURS).contains(&hours));
    let message = format!("must be between 1 and {MOST_HOURS} (a year)");
    wrong.then(|| Problem { path: "afterHours".into(), message }).into_iter().collect()
}

/// The order begins to wait for something: the event is held for `hours`.
fn begins(seen: Observation<'_>, hours: u64, waits: fn(&Object) -> bool) -> Vec<Occurrence> {
    if !is_finished(seen) || !waits(seen.after) || seen.before.is_some_and(waits) {
        return Vec::new();
    }
    let since = if seen.before.is_none() { "createTimestamp" } else { "updateTimestamp" };
    let found = Occurrence::whole().with_detail(json!({"afterHours": hours}));
    vec![waiting::hold(found, dates::of_field(seen.is(since)), Duration::from_secs(hours * HOUR), seen.now)]
}

fn has(order: &Object, field: &str, statuses: &[&str]) -> bool {
    order.get(field).and_then(Value::as_str).is_some_and(|status| statuses.contains(&status))
}

fn example(
    before: Option<Value>,
    after: Value,
    changed: &'static [&'static str],
    hours: u64,
) -> TriggerExample {
    let found =
        Occurrence::whole().with_detail(json!({"afterHours": hours})).held(Duration::from_secs(hours * HOUR));
    TriggerExample {
        config: json!({"afterHours": hours}),
        before,
        after,
        changed,
        occurrences: vec![found.into()],
    }
}

/// Fires when an order still awaits its payment some hours after it was placed, or after it was set to await it again:
/// time for a reminder.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderPaymentOverdue {
    /// Hours to wait for the payment, 1 to 8,760; 24 if left out.
    pub after_hours: Option<u64>,
}

fn awaits_payment(order: &Object) -> bool {
    has(order, "paymentStatus", &["AWAITING_PAYMENT"])
}

impl Trigger for OrderPaymentOverdue {
    const META: TriggerMeta = TriggerMeta {
        id: "order.payment_overdue",
        aliases: &["order.unpaid"],
        title: "Order unpaid for too long",
        limits: "An order that is paid and unpaid again while it waits is told for both waits. Custom payment statuses do not count as awaiting payment.",
        ..WAITING
    };
    type Entity = Order;

    fn example() -> TriggerExample {
        example(None, sample("AWAITING_PAYMENT", "AWAITING_PROCESSING", 1_773_480_067), &[], 72)
    }

    fn check(&self) -> Vec<Problem> {
        check_hours(self.after_hours)
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        begins(seen, self.after_hours.unwrap_or(24), awaits_payment)
    }

    fn still(&self, _event: &Event, now: &Object, deleted: bool) -> bool {
        !deleted && awaits_payment(now)
    }
}

/// Fires when a paid order is still not on its way some hours after it was paid: its fulfilment status is still
/// "awaiting processing" or "processing".
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderShippingOverdue {
    /// Hours to wait for the shipment, 1 to 8,760; 48 if left out.
    pub after_hours: Option<u64>,
}

fn awaits_shipping(order: &Object) -> bool {
    has(order, "paymentStatus", &["PAID"])
        && has(order, "fulfillmentStatus", &["AWAITING_PROCESSING", "PROCESSING"])
}

impl Trigger for OrderShippingOverdue {
    const META: TriggerMeta = TriggerMeta {
        id: "order.shipping_overdue",
        aliases: &["order.unshipped"],
        title: "Order unshipped for too long",
        limits: "Orders of digital goods wait too, unless their status is set. One that is shipped and set back while it waits is told for both waits.",
        ..WAITING
    };
    type Entity = Order;

    fn example() -> TriggerExample {
        let before = sample("AWAITING_PAYMENT", "AWAITING_PROCESSING", 1_773_480_067);
        let after = sample("PAID", "AWAITING_PROCESSING", 1_773_838_975);
        example(Some(before), after, &["paymentStatus"], 48)
    }

    fn check(&self) -> Vec<Problem> {
        check_hours(self.after_hours)
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        begins(seen, self.after_hours.unwrap_or(48), awaits_shipping)
    }

    fn still(&self, _event: &Event, now: &Object, deleted: bool) -> bool {
        !deleted && awaits_shipping(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nodes::preview::tests::{count, event, found};
    use crate::nodes::trigger;

    fn order(payment: &str, fulfillment: &str) -> Value {
        json!({
            "id": "A", "internalId": 1, "createTimestamp": 1_000, "updateTimestamp": 9_000, "paymentStatus": payment,
            "fulfillmentStatus": fulfillment
        })
    }

    fn held(id: &str, before: Option<Value>, after: &Value, now: i64) -> Option<u64> {
        let watch = trigger(id).unwrap().watch(json!({"afterHours": 2}).as_object().unwrap()).unwrap();
        let before = before.as_ref().and_then(Value::as_object);
        let seen = Observation { now, ..Observation::between(before, after.as_object().unwrap()) };
        watch.occurrences(seen)[0].hold.map(|hold| hold.as_secs())
    }

    #[test]
    fn the_wait_begins_once_and_counts_from_the_order() {
        let open = order("AWAITING_PAYMENT", "AWAITING_PROCESSING");
        assert_eq!(held("order.payment_overdue", None, &open, 1_600), Some(6_600));
        assert_eq!(held("order.payment_overdue", None, &open, 99_999), None, "overdue already: at once");
        let paid = order("PAID", "AWAITING_PROCESSING");
        assert_eq!(held("order.shipping_overdue", Some(open.clone()), &paid, 9_100), Some(7_100));
        let processing = order("PAID", "PROCESSING");
        assert_eq!(count("order.shipping_overdue", json!({}), paid.clone(), processing), 0, "waits already");
        assert_eq!(count("order.payment_overdue", json!({}), open, paid), 0);
    }

    #[test]
    fn nothing_is_overdue_that_has_happened() {
        let still = |order: Value, deleted| {
            let order = order.as_object().unwrap().clone();
            let event = event(Value::Null);
            let unpaid = OrderPaymentOverdue::default();
            let unshipped = OrderShippingOverdue::default();
            (unpaid.still(&event, &order, deleted), unshipped.still(&event, &order, deleted))
        };
        assert_eq!(still(order("AWAITING_PAYMENT", "PROCESSING"), false), (true, false));
        assert_eq!(still(order("PAID", "PROCESSING"), false), (false, true));
        assert_eq!(still(order("PAID", "SHIPPED"), false), (false, false));
        assert_eq!(still(order("CANCELLED", "PROCESSING"), false), (false, false));
        assert_eq!(still(order("PAID", "PROCESSING"), true), (false, false), "deleted");
    }

    #[test]
    fn the_default_waits_are_a_day_and_two() {
        let hold = |id: &str, payment: &str| {
            found(id, json!({}), Value::Null, order(payment, "PROCESSING"))[0].hold_seconds
        };
        assert_eq!(hold("order.payment_overdue", "AWAITING_PAYMENT"), Some(24 * HOUR));
        assert_eq!(hold("order.shipping_overdue", "PAID"), Some(48 * HOUR));
        let refused =
            trigger("order.payment_overdue").unwrap().watch(json!({"afterHours": 0}).as_object().unwrap());
        assert_eq!(refused.err().unwrap().problems()[0].path, "afterHours");
    }
}
