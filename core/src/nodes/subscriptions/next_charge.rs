//! `subscription.next_charge_due`.

use super::triggers::{META, sample};
use crate::error::Problem;
use crate::model::Subscription;
use crate::steps::dates;
use crate::trigger::{Found, Observation, Occurrence, Schedule, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::time::Duration;

const FIELD: &str = "nextCharge";
const DEFAULT_HOURS: u64 = 72;
/// A year: the longest usual interval between two charges.
const MOST_HOURS: u64 = 8_760;

/// Fires some time before the next charge of an active subscription, once for each charge: time to remind the customer or
/// to check the stock. A charge that is put off is told again for its new date. `detail` says when it is (`nextCharge`, RFC 3339 UTC) and
/// how long before that the event was due (`hoursBefore`).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SubscriptionNextChargeDue {
    /// Hours before the charge, 1 to 8,760 (a year); 72 if left out.
    pub hours_before: Option<u64>,
}

impl Trigger for SubscriptionNextChargeDue {
    const META: TriggerMeta = TriggerMeta {
        id: "subscription.next_charge_due",
        aliases: &["subscription.renewal_due"],
        title: "Subscription's charge is due soon",
        found: &[Found::Schedule],
        limits: "Told late for a charge that is planned less than the lead time ahead. Whether the charge succeeds is not known yet.",
        ..META
    };
    type Entity = Subscription;

    fn example() -> TriggerExample {
        let detail = json!({"nextCharge": "2026-04-14T09:21:07Z", "hoursBefore": 48});
        TriggerExample {
            config: json!({"hoursBefore": 48}),
            before: None,
            after: sample("ACTIVE", 1_773_480_067),
            changed: &[],
            occurrences: vec![Occurrence::whole().with_detail(detail).into()],
        }
    }

    fn check(&self) -> Vec<Problem> {
        let wrong = self.hours_before.is_some_and(|hours| !(1..=MOST_HOURS).contains(&hours));
        let message = format!("must be between 1 and {MOST_HOURS} (a year)");
        wrong.then(|| Problem { path: "hoursBefore".into(), message }).into_iter().collect()
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let Some(moment) = dates::of_field(seen.is(FIELD)) else {
            return Vec::new();
        };
        // The moment comes with nothing before; ordinary looks are not for this trigger.
        if seen.deleted || seen.before.is_some() || seen.is("status") != "ACTIVE" {
            return Vec::new();
        }
        let detail = json!({"nextCharge": dates::rfc3339(moment), "hoursBefore": self.hours()});
        vec![Occurrence::whole().with_detail(detail)]
    }

    fn schedule(&self) -> Option<Schedule> {
        Some(Schedule { field: FIELD, from: "nextChargeFrom", to: "nextChargeTo", lead: self.lead() })
    }
}

impl SubscriptionNextChargeDue {
    fn hours(&self) -> u64 {
        self.hours_before.unwrap_or(DEFAULT_HOURS)
    }

    fn lead(&self) -> Duration {
        Duration::from_secs(self.hours() * 3_600)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nodes::preview::tests::{details, with};
    use crate::nodes::trigger;
    use serde_json::Value;

    const ID: &str = "subscription.next_charge_due";

    #[test]
    fn only_active_subscriptions_with_a_date_are_charged() {
        let due = |changes: Value| details(ID, json!({}), Value::Null, with(sample("ACTIVE", 1), changes));
        let expected = json!({"nextCharge": "2026-04-14T09:21:07Z", "hoursBefore": 72});
        assert_eq!(due(json!({})), std::slice::from_ref(&expected));
        assert_eq!(due(json!({"nextCharge": 1_776_158_467})), [expected], "in seconds too");
        for changes in
            [json!({"status": "PAUSED"}), json!({"status": "CANCELLED"}), json!({"nextCharge": null})]
        {
            assert!(due(changes.clone()).is_empty(), "{changes}");
        }
        assert!(
            details(ID, json!({}), sample("PAUSED", 1), sample("ACTIVE", 2)).is_empty(),
            "an ordinary look"
        );
        assert!(details(ID, json!({}), sample("ACTIVE", 1), Value::Null).is_empty(), "gone");
    }

    #[test]
    fn asks_for_moments_with_its_lead() {
        let watch = |config: Value| trigger(ID).unwrap().watch(config.as_object().unwrap());
        let schedule = watch(json!({})).unwrap().schedule().unwrap();
        assert_eq!((schedule.field, schedule.lead.as_secs()), ("nextCharge", 72 * 3_600));
        assert_eq!(watch(json!({"hoursBefore": 0})).err().unwrap().problems()[0].path, "hoursBefore");
    }
}
