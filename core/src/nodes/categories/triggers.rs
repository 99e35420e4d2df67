//! `category.moved`.

use crate::kinds;
use crate::model::Category;
use crate::trigger::{Found, Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Fires when a category is moved below another one, or to the top. `detail` says the number of the category above, `from`
/// and `to` (null: the top).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CategoryMoved {}

impl Trigger for CategoryMoved {
    const META: TriggerMeta = TriggerMeta {
        id: "category.moved",
        title: "Category moved",
        webhooks: &["category.created", "category.updated"],
        found: &[Found::Webhook, Found::Scan],
        scopes: &["read_catalog"],
        limits: "A move among its neighbours is no move. A category that is moved there and back between two looks is not seen.",
        ..TriggerMeta::of(&kinds::CATEGORY)
    };
    type Entity = Category;

    fn example() -> TriggerExample {
        let category =
            |parent: i64| json!({"id": 172_786_255, "parentId": parent, "name": "Mugs", "enabled": true});
        TriggerExample {
            config: json!({}),
            before: Some(category(172_786_001)),
            after: category(172_786_002),
            changed: &["parentId"],
            occurrences: vec![
                Occurrence::whole().with_detail(json!({"from": 172_786_001, "to": 172_786_002})).into(),
            ],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let (from, to) = (parent(seen.was("parentId")), parent(seen.is("parentId")));
        if seen.deleted || seen.before.is_none() || from == to {
            return Vec::new();
        }
        vec![Occurrence::whole().with_detail(json!({"from": from, "to": to}))]
    }
}

/// The category above; none at the top, which is said in three ways.
fn parent(value: &Value) -> Option<i64> {
    value.as_i64().filter(|id| *id != 0)
}

#[cfg(test)]
mod tests {
    use crate::nodes::preview::tests::details;
    use serde_json::{Value, json};

    #[test]
    fn the_top_has_three_forms() {
        let moved = |before: Value, after: Value| details("category.moved", json!({}), before, after);
        let below = json!({"id": 1, "parentId": 7});
        for top in [json!({"id": 1}), json!({"id": 1, "parentId": null}), json!({"id": 1, "parentId": 0})] {
            assert_eq!(moved(below.clone(), top.clone()), [json!({"from": 7, "to": null})]);
            assert_eq!(moved(top.clone(), below.clone()), [json!({"from": null, "to": 7})]);
            assert!(moved(top, json!({"id": 1, "name": "x"})).is_empty());
        }
        assert!(moved(Value::Null, below.clone()).is_empty(), "new");
        assert!(moved(below, Value::Null).is_empty(), "deleted");
    }
}
