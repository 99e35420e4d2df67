//! `profile.updated`, `application.subscription_status_changed`: changes of the store and of the app in it.

use super::{BY_SCAN, lifecycle};
use crate::kinds;
use crate::model::{ApplicationStatus, StoreProfile};
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta {
    webhooks: &["profile.updated"],
    found: BY_SCAN,
    scopes: &["read_store_profile"],
    ..TriggerMeta::of(&kinds::PROFILE)
};

fn sample() -> Value {
    json!({
        "generalInfo": {"storeId": 1003, "storeUrl": "https://shop.harborlane.test"},
        "account": {"accountName": "Harbor Lane", "accountEmail": "owner@example.test"},
        "settings": {"closed": false, "storeName": "Harbor Lane"}, "company": {"companyName": "Harbor Lane BV"}
    })
}

lifecycle! {
    /// Fires on a change of the store's own data: general information, account, settings or company.
    ProfileUpdated = Updated of StoreProfile {
        id: "profile.updated",
        title: "Store profile updated",
        limits: "Several changes between two looks are one event. Changes of design, shipping, payment and taxes are not seen.",
    } from META like sample(), to { "settings": json!({"closed": true, "storeName": "Harbor Lane"}) };
}

/// Fires when the app's own subscription in the store changes: from trial to active, or suspended.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApplicationSubscriptionStatusChanged {}

impl Trigger for ApplicationSubscriptionStatusChanged {
    const META: TriggerMeta = TriggerMeta {
        id: "application.subscription_status_changed",
        title: "App subscription changed",
        webhooks: &["application.subscriptionStatusChanged"],
        found: BY_SCAN,
        scopes: &["read_store_profile"],
        limits: "A status that lasts shorter than the time between two looks is not seen.",
        ..TriggerMeta::of(&kinds::APPLICATION)
    };
    type Entity = ApplicationStatus;

    fn example() -> TriggerExample {
        let detail = json!({"from": "TRIAL", "to": "ACTIVE"});
        TriggerExample {
            config: json!({}),
            before: Some(json!({"subscriptionStatus": "TRIAL"})),
            after: json!({"subscriptionStatus": "ACTIVE"}),
            changed: &["subscriptionStatus"],
            occurrences: vec![Occurrence::whole().with_detail(detail).into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        const STATUS: &str = "subscriptionStatus";
        if seen.deleted || seen.before.is_none() || !seen.changed(STATUS) {
            return Vec::new();
        }
        vec![Occurrence::whole().with_detail(json!({"from": seen.was(STATUS), "to": seen.is(STATUS)}))]
    }
}
