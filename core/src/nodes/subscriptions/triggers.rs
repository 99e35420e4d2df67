//! `subscription.created`, `subscription.charged`, and the statuses of subscriptions. Ecwid sends no webhooks for them.

use crate::action::Object;
use crate::kinds;
use crate::model::Subscription;
use crate::trigger::{
    ExampleOccurrence, Found, Observation, Occurrence, Trigger, TriggerExample, TriggerMeta,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(super) const META: TriggerMeta = TriggerMeta {
    found: &[Found::Poll],
    scopes: &["read_subscriptions"],
    docs: "https://docs.ecwid.com/api-reference/rest-api/orders/recurring-subscriptions",
    ..TriggerMeta::of(&kinds::SUBSCRIPTION)
};

pub(super) fn sample(status: &str, updated: i64) -> Value {
    json!({
        "subscriptionId": 81_200_331, "customerId": 240_118_854, "createTimestamp": 1_773_480_067,
        "updateTimestamp": updated, "status": status, "nextCharge": "2026-04-14 09:21:07 +0000",
        "chargeSettings": {"recurringInterval": "MONTH", "recurringIntervalCount": 1},
        "orders": [{"id": 512_240_933}]
    })
}

/// Fires once for every new subscription.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SubscriptionCreated {}

impl Trigger for SubscriptionCreated {
    const META: TriggerMeta = TriggerMeta {
        id: "subscription.created",
        aliases: &["subscription.new"],
        title: "New subscription",
        limits: "Found by polling only, since Ecwid sends no webhooks for subscriptions.",
        ..META
    };
    type Entity = Subscription;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({}),
            before: None,
            after: sample("ACTIVE", 1_773_480_067),
            changed: &[],
            occurrences: ExampleOccurrence::whole(),
        }
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        !seen.deleted && seen.before.is_none()
    }
}

/// Fires for every further order that a subscription makes: it was renewed. `part` is that order, in short; the order
/// itself is told by `order.created` too.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SubscriptionCharged {}

impl Trigger for SubscriptionCharged {
    const META: TriggerMeta = TriggerMeta {
        id: "subscription.charged",
        aliases: &["subscription.renewed"],
        title: "Subscription charged",
        limits: "Found by polling only. The first order, with which the subscription begins, is no renewal.",
        ..META
    };
    type Entity = Subscription;

    fn example() -> TriggerExample {
        let mut after = sample("ACTIVE", 1_773_838_975);
        let order = json!({"id": 512_299_871});
        after["orders"] = json!([{"id": 512_240_933}, order]);
        TriggerExample {
            config: json!({}),
            before: Some(sample("ACTIVE", 1_773_480_067)),
            after,
            changed: &["orders"],
            occurrences: vec![Occurrence::part("512299871", order).into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let Some(before) = seen.before.filter(|_| !seen.deleted) else {
            return Vec::new();
        };
        let is_known = |id: i64| orders(before).any(|order| order["id"] == id);
        let whole = |id: i64| seen.entity.and_then(|entity| orders(entity).find(|order| order["id"] == id));
        let ids = orders(seen.after).filter_map(|order| Some((order["id"].as_i64()?, order)));
        ids.filter(|(id, _)| !is_known(*id))
            .map(|(id, order)| Occurrence::part(id.to_string(), whole(id).unwrap_or(order).clone()))
            .collect()
    }
}

fn orders(subscription: &Object) -> impl Iterator<Item = &Value> {
    subscription.get("orders").and_then(Value::as_array).into_iter().flatten()
}

/// The subscription comes to have this status, from one of these; empty: from any other, or from the beginning.
fn reaches(seen: Observation<'_>, status: &str, from: &[&str]) -> Vec<Occurrence> {
    let (was, is) = (seen.was("status"), seen.is("status"));
    let fits = from.is_empty() || was.as_str().is_some_and(|was| from.contains(&was));
    if seen.deleted || is != status || was == status || !fits {
        return Vec::new();
    }
    vec![Occurrence::whole().with_detail(json!({"from": was}))]
}

/// Defines triggers on a status: `Name reaches "STATUS" from "STATUS" [only] { facts }`.
macro_rules! statuses {
    ($(
        $(#[$doc:meta])*
        $name:ident reaches $status:literal from $from:literal $only:tt { $($fact:ident: $value:expr),* $(,)? }
    )*) => {$(
        $(#[$doc])*
        ///
        /// `detail.from` is the status before (null: a new subscription).
        #[derive(Debug, Clone, Default, ::serde::Serialize, ::serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(::schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name {}

        impl Trigger for $name {
            const META: TriggerMeta = TriggerMeta { $($fact: $value,)* ..META };
            type Entity = Subscription;

            fn example() -> TriggerExample {
                TriggerExample {
                    config: json!({}),
                    before: Some(sample($from, 1_773_480_067)),
                    after: sample($status, 1_773_838_975),
                    changed: &["status"],
                    occurrences: vec![Occurrence::whole().with_detail(json!({"from": $from})).into()],
                }
            }

            fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
                reaches(seen, $status, &$only)
            }
        }
    )*};
}

statuses! {
    /// Fires when a subscription is cancelled, by the customer or the merchant.
    SubscriptionCancelled reaches "CANCELLED" from "ACTIVE" [] {
        id: "subscription.cancelled",
        aliases: &["subscription.canceled"],
        title: "Subscription cancelled",
        limits: "Found by polling only. Who cancelled is not told by the store.",
    }

    /// Fires when a subscription is paused: no charges are made until it goes on.
    SubscriptionPaused reaches "PAUSED" from "ACTIVE" [] {
        id: "subscription.paused",
        title: "Subscription paused",
        limits: "Found by polling only. A pause that ends between two looks is not seen.",
    }

    /// Fires when a paused subscription goes on.
    SubscriptionResumed reaches "ACTIVE" from "PAUSED" ["PAUSED"] {
        id: "subscription.resumed",
        title: "Subscription resumed",
        limits: "Found by polling only. A pause that begins and ends between two looks is not seen.",
    }

    /// Fires when a charge fails: the subscription's status becomes "last charge failed".
    SubscriptionChargeFailed reaches "LAST_CHARGE_FAILED" from "ACTIVE" [] {
        id: "subscription.charge_failed",
        aliases: &["subscription.payment_failed"],
        title: "Subscription's charge failed",
        limits: "Found by polling only. Further failures in a row are not told apart: the status stays the same.",
    }

    /// Fires when a charge waits for the customer to confirm it, as banks may ask.
    SubscriptionConfirmationRequired reaches "REQUIRES_PAYMENT_CONFIRMATION" from "ACTIVE" [] {
        id: "subscription.confirmation_required",
        title: "Subscription's charge needs confirmation",
        limits: "Found by polling only. A confirmation that comes before the next look is not seen.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nodes::preview::tests::{count, details, keys, with};

    fn count_of(verb: &str, from: Option<&str>, to: &str) -> usize {
        let before = from.map_or(Value::Null, |status| sample(status, 1));
        count(&format!("subscription.{verb}"), json!({}), before, sample(to, 2))
    }

    #[test]
    fn statuses_are_told_when_they_are_reached() {
        assert_eq!(count_of("cancelled", Some("PAUSED"), "CANCELLED"), 1);
        assert_eq!(count_of("cancelled", Some("CANCELLED"), "CANCELLED"), 0);
        assert_eq!(count_of("cancelled", None, "CANCELLED"), 1, "new, and cancelled already");
        assert_eq!(count_of("charge_failed", Some("ACTIVE"), "LAST_CHARGE_FAILED"), 1);
        assert_eq!(count_of("confirmation_required", Some("ACTIVE"), "REQUIRES_PAYMENT_CONFIRMATION"), 1);
        assert_eq!(count_of("created", None, "ACTIVE"), 1);
        assert_eq!(count_of("created", Some("PAUSED"), "ACTIVE"), 0);
    }

    #[test]
    fn only_a_paused_one_is_resumed() {
        assert_eq!(count_of("resumed", Some("PAUSED"), "ACTIVE"), 1);
        assert_eq!(count_of("resumed", Some("LAST_CHARGE_FAILED"), "ACTIVE"), 0);
        assert_eq!(count_of("resumed", None, "ACTIVE"), 0);
        let odd = with(sample("ACTIVE", 1), json!({"status": null}));
        assert_eq!(count("subscription.resumed", json!({}), odd.clone(), sample("ACTIVE", 2)), 0);
        assert_eq!(
            details("subscription.paused", json!({}), odd, sample("PAUSED", 2)),
            [json!({"from": null})]
        );
    }

    #[test]
    fn every_renewal_since_the_last_look_is_told() {
        let first = sample("ACTIVE", 1);
        let orders = |ids: Value| with(first.clone(), json!({"orders": ids}));
        let three =
            orders(json!([{"id": 512_240_933, "total": 9}, {"id": 2, "total": 9}, {"id": 3, "total": 9}]));
        assert_eq!(keys("subscription.charged", json!({}), first.clone(), three.clone()), ["2", "3"]);
        assert!(keys("subscription.charged", json!({}), Value::Null, three.clone()).is_empty(), "a new one");
        assert!(keys("subscription.charged", json!({}), three.clone(), orders(json!(null))).is_empty());
        assert!(keys("subscription.charged", json!({}), three, Value::Null).is_empty(), "deleted");
    }
}
