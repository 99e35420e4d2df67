//! `profile.subscription_status_changed`.

use super::{META, delivery, example};
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Fires when the store's Ecwid plan changes. `detail` names the plans: `from` and `to`, for example `ECWID_BUSINESS`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProfileSubscriptionStatusChanged {}

impl Trigger for ProfileSubscriptionStatusChanged {
    const META: TriggerMeta = TriggerMeta {
        id: "profile.subscription_status_changed",
        aliases: &["profile.plan_changed"],
        title: "Store plan changed",
        webhooks: &["profile.subscriptionStatusChanged"],
        ..META
    };
    type Entity = Value;

    fn example() -> TriggerExample {
        let plans =
            json!({"oldSubscriptionName": "ECWID_BUSINESS", "newSubscriptionName": "ECWID_UNLIMITED"});
        let detail = json!({"from": "ECWID_BUSINESS", "to": "ECWID_UNLIMITED"});
        example(delivery(Self::META.id, "1003", plans), detail)
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let plan = |name: &str| seen.is("data").get(name).cloned().unwrap_or_default();
        let detail = json!({"from": plan("oldSubscriptionName"), "to": plan("newSubscriptionName")});
        vec![Occurrence::whole().with_detail(detail)]
    }
}
