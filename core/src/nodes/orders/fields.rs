//! `order.extra_field_changed`, `order.note_changed`.

use super::triggers::{META, UNFINISHED, is_finished, sample};
use crate::action::Object;
use crate::error::Problem;
use crate::model::Order;
use crate::trigger::{Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Fires when extra fields of a known order change: set, changed or cleared. `detail.fields` lists them, each with its
/// `id`, and its value `from` and `to` (null: none).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderExtraFieldChanged {
    /// Ids of the extra fields that matter; all if left out.
    pub fields: Option<Vec<String>>,
}

impl Trigger for OrderExtraFieldChanged {
    const META: TriggerMeta = TriggerMeta {
        id: "order.extra_field_changed",
        aliases: &["order.custom_field_changed"],
        title: "Order's extra field changed",
        limits: "Several changes of a field between two looks are one. Fields that the order is placed with are no change.",
        ..META
    };
    type Entity = Order;

    fn example() -> TriggerExample {
        let order = |gift: &str, updated: i64| {
            let mut order = sample("PAID", "AWAITING_PROCESSING", updated);
            order["extraFields"] = json!({"gift_note": gift});
            order
        };
        let detail = json!({"fields": [{"id": "gift_note", "from": "For Ada", "to": "For Ada, with love"}]});
        TriggerExample {
            config: json!({"fields": ["gift_note"]}),
            before: Some(order("For Ada", 1_773_480_067)),
            after: order("For Ada, with love", 1_773_838_975),
            changed: &["extraFields"],
            occurrences: vec![Occurrence::whole().with_detail(detail).into()],
        }
    }

    fn check(&self) -> Vec<Problem> {
        let none = self.fields.as_ref().is_some_and(Vec::is_empty);
        let message = "is empty: name a field, or leave it out for all";
        none.then(|| Problem { path: "fields".into(), message: message.into() }).into_iter().collect()
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let Some(before) = seen.before.filter(|_| is_placed_before(seen)) else {
            return Vec::new();
        };
        let (was, is) = (values(before), values(seen.after));
        let mut ids: Vec<&str> = was.keys().chain(is.keys()).copied().collect();
        ids.sort_unstable();
        ids.dedup();
        let wanted =
            |id: &&str| self.fields.as_ref().is_none_or(|fields| fields.iter().any(|field| field == id));
        let changed = ids.into_iter().filter(wanted).filter(|id| was.get(id) != is.get(id));
        let rows: Vec<Value> =
            changed.map(|id| json!({"id": id, "from": was.get(id), "to": is.get(id)})).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        vec![Occurrence::whole().with_detail(json!({"fields": rows}))]
    }
}

/// A known order, not a cart that only now becomes one.
fn is_placed_before(seen: Observation<'_>) -> bool {
    is_finished(seen) && seen.before.is_some() && seen.was("paymentStatus") != UNFINISHED
}

/// The extra fields that have a value, from both forms in which the store gives them.
fn values(order: &Object) -> BTreeMap<&str, &Value> {
    let map = order.get("extraFields").and_then(Value::as_object).into_iter().flatten();
    let map = map.map(|(id, value)| (id.as_str(), value));
    let rows = order.get("orderExtraFields").and_then(Value::as_array).into_iter().flatten();
    let rows = rows.filter_map(|row| Some((row["id"].as_str()?, row.get("value").unwrap_or(&Value::Null))));
    map.chain(rows).filter(|(_, value)| !value.is_null() && *value != "").collect()
}

/// Fires when the staff notes of a known order change. `detail` says the text `from` and `to` (null: none).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderNoteChanged {}

impl Trigger for OrderNoteChanged {
    const META: TriggerMeta = TriggerMeta {
        id: "order.note_changed",
        aliases: &["order.note_added"],
        title: "Order's staff notes changed",
        limits: "Several changes between two looks are one event. The comments of the customer are not part of the notes.",
        ..META
    };
    type Entity = Order;

    fn example() -> TriggerExample {
        let mut after = sample("PAID", "AWAITING_PROCESSING", 1_773_838_975);
        after["privateAdminNotes"] = json!("Regular buyer");
        TriggerExample {
            config: json!({}),
            before: Some(sample("PAID", "AWAITING_PROCESSING", 1_773_480_067)),
            after,
            changed: &["privateAdminNotes"],
            occurrences: vec![
                Occurrence::whole().with_detail(json!({"from": null, "to": "Regular buyer"})).into(),
            ],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let text = |value: &Value| value.as_str().filter(|text| !text.is_empty()).map(str::to_owned);
        let (from, to) = (text(seen.was("privateAdminNotes")), text(seen.is("privateAdminNotes")));
        if !is_placed_before(seen) || from == to {
            return Vec::new();
        }
        vec![Occurrence::whole().with_detail(json!({"from": from, "to": to}))]
    }
}

#[cfg(test)]
mod tests {
    use crate::nodes::preview::tests::{count, details, with};
    use crate::nodes::trigger;
    use serde_json::{Value, json};

    const ID: &str = "order.extra_field_changed";

    fn order(changes: Value) -> Value {
        with(json!({"id": "A", "internalId": 1, "paymentStatus": "PAID"}), changes)
    }

    #[test]
    fn several_fields_are_one_event_that_names_them() {
        let before = order(json!({"extraFields": {"a": "1", "b": "2", "c": "3"}}));
        let after = order(json!({"extraFields": {"a": "1", "b": "9", "d": "4"}}));
        let rows = |config| details(ID, config, before.clone(), after.clone());
        assert_eq!(
            rows(json!({})),
            [json!({"fields": [
                {"id": "b", "from": "2", "to": "9"}, {"id": "c", "from": "3", "to": null},
                {"id": "d", "from": null, "to": "4"},
            ]})]
        );
        assert_eq!(
            rows(json!({"fields": ["d", "a"]})),
            [json!({"fields": [{"id": "d", "from": null, "to": "4"}]})]
        );
        assert!(rows(json!({"fields": ["a"]})).is_empty());
    }

    #[test]
    fn both_forms_are_one_field_and_nothing_has_many_forms() {
        let (map, list) = (
            order(json!({"extraFields": {"a": "1"}})),
            order(json!({"orderExtraFields": [{"id": "a", "value": "1"}]})),
        );
        assert_eq!(count(ID, json!({}), map.clone(), list.clone()), 0, "the same in the other form");
        let changed = order(json!({"orderExtraFields": [{"id": "a", "value": "2"}]}));
        assert_eq!(count(ID, json!({}), list, changed), 1);
        for nothing in [
            json!({}),
            json!({"extraFields": null}),
            json!({"extraFields": {"a": ""}}),
            json!({"extraFields": {"a": null}}),
        ] {
            assert_eq!(count(ID, json!({}), order(json!({})), order(nothing.clone())), 0);
            assert_eq!(count(ID, json!({}), map.clone(), order(nothing)), 1, "cleared");
        }
    }

    #[test]
    fn what_an_order_is_placed_with_is_no_change() {
        let filled = order(json!({"extraFields": {"a": "1"}, "privateAdminNotes": "x"}));
        let cart = order(json!({"paymentStatus": "INCOMPLETE"}));
        for id in [ID, "order.note_changed"] {
            assert_eq!(count(id, json!({}), Value::Null, filled.clone()), 0);
            assert_eq!(count(id, json!({}), cart.clone(), filled.clone()), 0);
            assert_eq!(count(id, json!({}), filled.clone(), Value::Null), 0, "deleted");
        }
    }

    #[test]
    fn an_empty_list_of_fields_is_refused() {
        let config = json!({"fields": []});
        let error = trigger(ID).unwrap().watch(config.as_object().unwrap()).err().unwrap();
        assert_eq!(error.problems()[0].path, "fields");
    }

    #[test]
    fn notes_are_compared_as_text() {
        let notes = |value: Value| order(json!({"privateAdminNotes": value}));
        let count = |from: Value, to: Value| count("order.note_changed", json!({}), notes(from), notes(to));
        assert_eq!(count(Value::Null, json!("")), 0);
        assert_eq!((count(json!(""), json!("a")), count(json!("a"), Value::Null)), (1, 1));
    }
}
