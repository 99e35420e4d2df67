//! `cart.abandoned`, `cart.recovered`.

use crate::action::Object;
use crate::error::Problem;
use crate::kinds;
use crate::model::Cart;
use crate::nodes::waiting;
use crate::steps::{dates, diff};
use crate::trigger::{Event, Found, Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::time::Duration;

const DEFAULT_MINUTES: u64 = 60;
/// Thirty days: nobody comes back after that.
const MOST_MINUTES: u64 = 43_200;

/// What the customer changes. The rest, such as a reminder that was sent, is no sign of life.
const CONTENTS: [&str; 5] = ["items", "total", "email", "customerId", "discountCoupon"];

const META: TriggerMeta = TriggerMeta {
    webhooks: &["unfinished_order.created", "unfinished_order.updated"],
    scopes: &["read_orders"],
    docs: "https://docs.ecwid.com/api-reference/rest-api/orders/abandonned-carts",
    ..TriggerMeta::of(&kinds::CART)
};

fn sample(updated: i64) -> Value {
    json!({
        "cartId": "6626E60A-A6F9-4CD5-8230-43D5F162E0CD", "createTimestamp": 1_773_480_067, "updateTimestamp": updated,
        "hidden": false, "email": "marit.dekker@example.test", "total": 48,
        "items": [{"id": 1_010_001, "productId": 708_114_611, "sku": "HL-MUG", "quantity": 3, "price": 16}]
    })
}

/// Fires when a customer began to pay, left, and did not come back for a while: an hour, if nothing else is said. It does
/// not fire if the order arrives in the meantime, the cart is recovered, or the merchant hides or deletes it. A customer
/// who changes the cart begins the wait anew, and one who leaves a changed cart again is told again.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CartAbandoned {
    /// Minutes without a change after which the cart counts as abandoned, 1 to 43,200 (30 days); 60 if left out. Less than
    /// ten will tell of customers who are just paying.
    pub wait_minutes: Option<u64>,
    /// Only carts with an e-mail address, so that somebody can be written to. No if left out.
    pub with_email_only: Option<bool>,
}

impl Trigger for CartAbandoned {
    const META: TriggerMeta = TriggerMeta {
        id: "cart.abandoned",
        aliases: &["checkout.abandoned"],
        title: "Cart abandoned",
        found: &[Found::Webhook, Found::Poll, Found::Schedule],
        limits: "The store knows a cart only once the customer went to the payment. A customer who orders with another cart or device is not recognised.",
        ..META
    };
    type Entity = Cart;

    fn example() -> TriggerExample {
        let found =
            Occurrence::whole().with_detail(json!({"waitMinutes": 90})).held(Duration::from_secs(90 * 60));
        TriggerExample {
            config: json!({"waitMinutes": 90}),
            before: None,
            after: sample(1_773_480_067),
            changed: &[],
            occurrences: vec![found.into()],
        }
    }

    fn check(&self) -> Vec<Problem> {
        let wrong = self.wait_minutes.is_some_and(|minutes| !(1..=MOST_MINUTES).contains(&minutes));
        let message = format!("must be between 1 and {MOST_MINUTES} (30 days)");
        wrong.then(|| Problem { path: "waitMinutes".into(), message }).into_iter().collect()
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let is_touched = seen.before.is_none_or(|before| !is_same(before, seen.after));
        if seen.deleted || !is_touched || !self.is_waiting(seen.after) {
            return Vec::new();
        }
        let minutes = self.wait_minutes.unwrap_or(DEFAULT_MINUTES);
        let touched = ["updateTimestamp", "createTimestamp"];
        let since = touched.iter().find_map(|field| dates::of_field(seen.is(field)));
        let found = Occurrence::whole().with_detail(json!({"waitMinutes": minutes}));
        vec![waiting::hold(found, since, Duration::from_secs(minutes * 60), seen.now)]
    }

    fn still(&self, event: &Event, now: &Object, deleted: bool) -> bool {
        let left = event.entity.as_object().map(|cart| diff::project(&kinds::CART, cart).fields);
        !deleted && self.is_waiting(now) && left.is_none_or(|left| is_same(&left, now))
    }
}

impl CartAbandoned {
    /// Could the customer still come back to it?
    fn is_waiting(&self, cart: &Object) -> bool {
        let unpaid =
            cart.get("paymentStatus").is_none_or(|status| status.is_null() || status == "INCOMPLETE");
        let hidden = cart.get("hidden") == Some(&Value::Bool(true));
        let wanted = self.with_email_only != Some(true) || text(cart, "email").is_some();
        unpaid && !hidden && wanted && recovered_by(cart).is_none()
    }
}

fn is_same(one: &Object, other: &Object) -> bool {
    let value = |cart: &Object, field: &str| cart.get(field).filter(|value| !value.is_null()).cloned();
    CONTENTS.iter().all(|field| value(one, field) == value(other, field))
}

fn text<'a>(cart: &'a Object, field: &str) -> Option<&'a str> {
    cart.get(field).and_then(Value::as_str).filter(|text| !text.is_empty())
}

/// Public id and number of the order that the cart became.
fn recovered_by(cart: &Object) -> Option<(Option<&str>, Option<i64>)> {
    let id = text(cart, "recoveredPublicUid");
    let number = cart.get("recoveredOrderId").and_then(Value::as_i64).filter(|number| *number != 0);
    (id.is_some() || number.is_some()).then_some((id, number))
}

/// Fires when an abandoned cart is recovered: its customer came back and ordered. `detail` says the `orderId` and the
/// `internalId` of the order, as far as the store tells them.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CartRecovered {}

impl Trigger for CartRecovered {
    const META: TriggerMeta = TriggerMeta {
        id: "cart.recovered",
        title: "Cart recovered",
        limits: "Rests on what the store itself counts as recovered. A cart that is paid without that becomes the order and is gone: `order.created` tells it.",
        ..META
    };
    type Entity = Cart;

    fn example() -> TriggerExample {
        let mut after = sample(1_773_838_975);
        after["recoveredOrderId"] = json!(512_251_200);
        after["recoveredPublicUid"] = json!("8RT9Z");
        let detail = json!({"orderId": "8RT9Z", "internalId": 512_251_200});
        TriggerExample {
            config: json!({}),
            before: Some(sample(1_773_480_067)),
            after,
            changed: &["recoveredOrderId", "recoveredPublicUid"],
            occurrences: vec![Occurrence::whole().with_detail(detail).into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        match recovered_by(seen.after) {
            Some((id, number)) if !seen.deleted && seen.before.and_then(recovered_by).is_none() => {
                vec![Occurrence::whole().with_detail(json!({"orderId": id, "internalId": number}))]
            }
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nodes::preview::tests::{count, details, event, found, with};
    use crate::nodes::trigger;

    const T0: i64 = 1_773_480_067;

    fn abandoned(config: Value, before: Value, after: Value) -> usize {
        count("cart.abandoned", config, before, after)
    }

    fn still(left: Value, now: Value, deleted: bool) -> bool {
        let now = diff::project(&kinds::CART, now.as_object().unwrap()).fields;
        CartAbandoned::default().still(&event(left), &now, deleted)
    }

    #[test]
    fn a_new_cart_waits_an_hour_unless_told_otherwise() {
        let hold = |config| found("cart.abandoned", config, Value::Null, sample(T0))[0].hold_seconds;
        assert_eq!((hold(json!({})), hold(json!({"waitMinutes": 5}))), (Some(3_600), Some(300)));
        for wrong in [0, 43_201] {
            let config = json!({"waitMinutes": wrong});
            let refused = trigger("cart.abandoned").unwrap().watch(config.as_object().unwrap());
            assert_eq!(refused.err().unwrap().problems()[0].path, "waitMinutes");
        }
    }

    #[test]
    fn the_wait_counts_from_the_last_change() {
        let cart = diff::project(&kinds::CART, sample(T0).as_object().unwrap()).fields;
        let hold = |now| {
            let seen = Observation { now, ..Observation::between(None, &cart) };
            CartAbandoned::default().occurrences(seen)[0].hold.map(|hold| hold.as_secs())
        };
        assert_eq!((hold(T0 + 600), hold(T0 + 7_200)), (Some(3_000), None));
    }

    #[test]
    fn only_the_customer_begins_the_wait_anew() {
        let cart = sample(T0);
        let reminded =
            with(cart.clone(), json!({"updateTimestamp": T0 + 60, "recoveryEmailSentTimestamp": T0 + 60}));
        assert_eq!(abandoned(json!({}), cart.clone(), reminded.clone()), 0);
        let fuller = with(cart.clone(), json!({"total": 64, "updateTimestamp": T0 + 60}));
        assert_eq!(abandoned(json!({}), cart.clone(), fuller.clone()), 1);
        assert!(still(cart.clone(), reminded, false), "goes on waiting");
        assert!(!still(cart, fuller.clone(), false), "the other wait counts");
        assert!(still(fuller.clone(), fuller, false));
    }

    #[test]
    fn what_was_ordered_hidden_or_deleted_is_not_abandoned() {
        let cart = sample(T0);
        for end in [
            json!({"recoveredOrderId": 7}),
            json!({"recoveredPublicUid": "8RT9Z"}),
            json!({"hidden": true}),
            json!({"paymentStatus": "PAID"}),
        ] {
            let ended = with(cart.clone(), end.clone());
            assert!(!still(cart.clone(), ended.clone(), false), "{end}");
            assert_eq!(abandoned(json!({}), Value::Null, ended), 0, "{end}");
        }
        assert!(!still(cart.clone(), cart.clone(), true), "the cart became the order");
        assert_eq!(abandoned(json!({}), cart.clone(), Value::Null), 0);
        let open = json!({"recoveredOrderId": 0, "recoveredPublicUid": "", "hidden": null, "paymentStatus": "INCOMPLETE"});
        assert_eq!(
            abandoned(json!({}), Value::Null, with(cart, open)),
            1,
            "zero, empty and null say nothing"
        );
    }

    #[test]
    fn an_address_may_be_asked_for() {
        let nameless = with(sample(T0), json!({"email": null}));
        let wished = json!({"withEmailOnly": true});
        assert_eq!(abandoned(wished.clone(), Value::Null, nameless.clone()), 0);
        assert_eq!(abandoned(json!({}), Value::Null, nameless.clone()), 1);
        assert_eq!(abandoned(wished, nameless, sample(T0)), 1, "the address came later");
    }

    #[test]
    fn a_recovery_is_told_once() {
        let recovered = with(sample(T0), json!({"recoveredOrderId": 7}));
        let count = |before: Value, after: Value| count("cart.recovered", json!({}), before, after);
        assert_eq!(
            details("cart.recovered", json!({}), sample(T0), recovered.clone()),
            [json!({"orderId": null, "internalId": 7})]
        );
        assert_eq!(count(Value::Null, recovered.clone()), 1, "first seen when it was recovered");
        let named = with(recovered.clone(), json!({"recoveredPublicUid": "8RT9Z"}));
        assert_eq!(count(recovered.clone(), named), 0);
        assert_eq!(count(sample(T0), with(sample(T0), json!({"recoveredOrderId": null}))), 0);
        assert_eq!(count(recovered, Value::Null), 0);
    }
}
