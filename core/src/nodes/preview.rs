//! What a trigger would say of a change, without an engine: for tests, forms and vectors.

use crate::action::Object;
use crate::error::Result;
use crate::kinds;
use crate::steps::diff;
use crate::trigger::{ExampleOccurrence, Observation, Source};
use serde::Serialize;

/// What a trigger finds in a change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// Would there be an event?
    pub matches: bool,
    /// Names of the observed fields that changed.
    pub changed: Vec<String>,
    /// One for each event.
    pub occurrences: Vec<ExampleOccurrence>,
}

/// Asks a trigger what it finds between two looks at an entity, given whole. No `before`: the entity is new; no `after`:
/// it is gone. Nothing of both is nothing at all. Fails if there is no such trigger or its settings are wrong.
pub fn preview(
    trigger: &str,
    config: &Object,
    before: Option<&Object>,
    after: Option<&Object>,
) -> Result<Preview> {
    let node = super::trigger(trigger)?;
    let watch = node.watch(config)?;
    let kind = match node.meta.source {
        Source::Entity(kind) => Some(kind),
        Source::Health => Some(&kinds::CONNECTION),
        Source::Search | Source::Deliveries => None,
    };
    let project =
        |entity: &Object| kind.map_or_else(|| entity.clone(), |kind| diff::project(kind, entity).fields);
    let (before, now) = (before.map(project), after.map(project));
    let seen = match (&before, &now) {
        (before, Some(now)) => Observation { entity: after, ..Observation::between(before.as_ref(), now) },
        (Some(before), None) => Observation::removal(before),
        (None, None) => return Ok(Preview { matches: false, changed: Vec::new(), occurrences: Vec::new() }),
    };
    let occurrences: Vec<ExampleOccurrence> =
        watch.occurrences(seen).into_iter().map(ExampleOccurrence::from).collect();
    let changed = kind.map(|kind| diff::changed(kind, before.as_ref(), seen.after)).unwrap_or_default();
    Ok(Preview { matches: !occurrences.is_empty(), changed, occurrences })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::trigger::Event;
    use serde_json::{Value, json};

    /// The occurrences of a change; a JSON null stands for no entity.
    pub(crate) fn found(trigger: &str, config: Value, before: Value, after: Value) -> Vec<ExampleOccurrence> {
        let config = config.as_object().unwrap();
        preview(trigger, config, before.as_object(), after.as_object()).unwrap().occurrences
    }

    /// The details of the occurrences.
    pub(crate) fn details(trigger: &str, config: Value, before: Value, after: Value) -> Vec<Value> {
        found(trigger, config, before, after).into_iter().map(|found| found.detail).collect()
    }

    /// The keys of the occurrences.
    pub(crate) fn keys(trigger: &str, config: Value, before: Value, after: Value) -> Vec<String> {
        found(trigger, config, before, after).into_iter().map(|found| found.key).collect()
    }

    /// How many events the change makes.
    pub(crate) fn count(trigger: &str, config: Value, before: Value, after: Value) -> usize {
        found(trigger, config, before, after).len()
    }

    /// An event with this entity; the rest does not matter.
    pub(crate) fn event(entity: Value) -> Event {
        let fields = json!({
            "id": "e", "eventType": "", "objectType": "", "objectId": "", "storeId": 1, "connection": "main",
            "occurredAt": "2026-07-15T08:00:00Z", "revision": 1, "entity": entity, "previous": null, "changed": [],
            "causedByUs": "no", "origin": "poll", "raw": null,
        });
        serde_json::from_value(fields).unwrap()
    }

    /// `entity` with other fields.
    pub(crate) fn with(mut entity: Value, changes: Value) -> Value {
        for (name, value) in changes.as_object().unwrap() {
            entity[name] = value.clone();
        }
        entity
    }

    #[test]
    fn tells_new_changed_and_gone_entities_apart() {
        let order = json!({"id": "A", "internalId": 1, "paymentStatus": "PAID"});
        let unpaid = with(order.clone(), json!({"paymentStatus": "AWAITING_PAYMENT"}));
        let ask = |trigger: &str, before: &Value, after: &Value| {
            preview(trigger, &Object::new(), before.as_object(), after.as_object()).unwrap()
        };
        let paid = ask("order.paid", &unpaid, &order);
        assert_eq!((paid.matches, paid.changed), (true, vec!["paymentStatus".to_owned()]));
        assert!(ask("order.created", &Value::Null, &order).matches);
        assert!(!ask("order.created", &unpaid, &order).matches);
        assert!(!ask("order.paid", &unpaid, &Value::Null).matches);
        assert!(!ask("order.paid", &Value::Null, &Value::Null).matches);
        assert_eq!(preview("order.payed", &Object::new(), None, None).unwrap_err().code(), "unknown_node");
    }
}
