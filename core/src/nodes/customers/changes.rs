//! `customer.marketing_consent_changed`, `customer.group_changed`.

use super::triggers::{META, sample};
use crate::model::Customer;
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Fires when a customer gives or withdraws the consent to marketing. `detail.consent` is true or false: what holds now. A
/// customer who was never asked counts as one without consent.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CustomerMarketingConsentChanged {
    /// Only customers who gave it (true), or withdrew it (false); both if left out.
    pub consent: Option<bool>,
    /// Tell of new customers with consent too, so that a mailing list misses none? No if left out.
    pub include_new: Option<bool>,
}

impl Trigger for CustomerMarketingConsentChanged {
    const META: TriggerMeta = TriggerMeta {
        id: "customer.marketing_consent_changed",
        aliases: &["customer.accept_marketing_changed"],
        title: "Customer's marketing consent changed",
        limits: "A consent that is given and withdrawn between two looks is not seen. Where and how it was given is not told by the store.",
        ..META
    };
    type Entity = Customer;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({"consent": false}),
            before: Some(sample(true, "2025-11-02 10:00:00 +0000")),
            after: sample(false, "2026-01-15 09:30:00 +0000"),
            changed: &["acceptMarketing"],
            occurrences: vec![Occurrence::whole().with_detail(json!({"consent": false})).into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let consents = |value: &Value| value == &Value::Bool(true);
        let (was, is) = (consents(seen.was("acceptMarketing")), consents(seen.is("acceptMarketing")));
        let known = seen.before.is_some() || self.include_new == Some(true);
        let wanted = self.consent.is_none_or(|wanted| wanted == is);
        if seen.deleted || was == is || !known || !wanted {
            return Vec::new();
        }
        vec![Occurrence::whole().with_detail(json!({"consent": is}))]
    }
}

/// Fires when a known customer is put into another group. `detail` says the number of the group, `from` and `to`; 0 is the
/// general group.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CustomerGroupChanged {
    /// Only customers who come into this group, by its number.
    pub group_id: Option<i64>,
}

impl Trigger for CustomerGroupChanged {
    const META: TriggerMeta = TriggerMeta {
        id: "customer.group_changed",
        title: "Customer's group changed",
        limits: "Groups between two looks are not seen: the event goes from the last known to the current one.",
        ..META
    };
    type Entity = Customer;

    fn example() -> TriggerExample {
        let mut after = sample(true, "2026-01-15 09:30:00 +0000");
        after["customerGroupId"] = json!(9_081);
        TriggerExample {
            config: json!({}),
            before: Some(sample(true, "2025-11-02 10:00:00 +0000")),
            after,
            changed: &["customerGroupId"],
            occurrences: vec![Occurrence::whole().with_detail(json!({"from": 0, "to": 9_081})).into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let group = |value: &Value| value.as_i64().unwrap_or(0);
        let (from, to) = (group(seen.was("customerGroupId")), group(seen.is("customerGroupId")));
        let wanted = self.group_id.is_none_or(|wanted| wanted == to);
        if seen.deleted || seen.before.is_none() || from == to || !wanted {
            return Vec::new();
        }
        vec![Occurrence::whole().with_detail(json!({"from": from, "to": to}))]
    }
}

#[cfg(test)]
mod tests {
    use crate::nodes::preview::tests::{count, details};
    use serde_json::{Value, json};

    #[test]
    fn never_asked_is_no_consent() {
        let customer = |consent: Value| json!({"id": 1, "acceptMarketing": consent});
        let said = |config: Value, from: Value, to: Value| {
            details("customer.marketing_consent_changed", config, customer(from), customer(to))
        };
        for no in [Value::Null, json!(false)] {
            assert_eq!(said(json!({}), no.clone(), json!(true)), [json!({"consent": true})]);
            assert_eq!(said(json!({}), json!(true), no.clone()), [json!({"consent": false})]);
            assert!(said(json!({}), no.clone(), json!(false)).is_empty());
            assert!(said(json!({}), json!(false), no).is_empty());
        }
        assert!(said(json!({"consent": true}), json!(true), json!(false)).is_empty());
        assert_eq!(said(json!({"consent": false}), json!(true), json!(false)).len(), 1);
    }

    #[test]
    fn new_customers_are_told_if_wished() {
        let new = |config: Value, consent: bool| {
            let customer = json!({"id": 1, "acceptMarketing": consent});
            count("customer.marketing_consent_changed", config, Value::Null, customer)
        };
        assert_eq!(new(json!({}), true), 0);
        assert_eq!((new(json!({"includeNew": true}), true), new(json!({"includeNew": true}), false)), (1, 0));
    }

    #[test]
    fn the_general_group_has_two_forms() {
        let customer = |group: Value| json!({"id": 1, "customerGroupId": group});
        let moved = |config: Value, from: Value, to: Value| {
            count("customer.group_changed", config, customer(from), customer(to))
        };
        assert_eq!(
            (moved(json!({}), Value::Null, json!(0)), moved(json!({}), Value::Null, json!(5))),
            (0, 1)
        );
        assert_eq!(
            (
                moved(json!({"groupId": 5}), json!(5), json!(0)),
                moved(json!({"groupId": 0}), json!(5), json!(0))
            ),
            (0, 1)
        );
        assert_eq!(count("customer.group_changed", json!({}), Value::Null, customer(json!(5))), 0, "new");
        assert_eq!(count("customer.group_changed", json!({}), customer(json!(5)), Value::Null), 0, "deleted");
    }
}
