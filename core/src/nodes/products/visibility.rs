//! `product.enabled`, `product.disabled`, `product.categories_changed`.

use super::triggers::{META, sample};
use crate::action::Object;
use crate::model::Product;
use crate::trigger::{ExampleOccurrence, Observation, Occurrence, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

fn turned(seen: Observation<'_>, enabled: bool) -> bool {
    !seen.deleted
        && seen.was("enabled") == &Value::Bool(!enabled)
        && seen.is("enabled") == &Value::Bool(enabled)
}

fn example(enabled: bool) -> TriggerExample {
    let mut before = sample(40, 1_773_480_067);
    before["enabled"] = json!(!enabled);
    let mut after = sample(40, 1_773_838_975);
    after["enabled"] = json!(enabled);
    TriggerExample {
        config: json!({}),
        before: Some(before),
        after,
        changed: &["enabled"],
        occurrences: ExampleOccurrence::whole(),
    }
}

/// Fires when a hidden product is shown in the store.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductEnabled {}

impl Trigger for ProductEnabled {
    const META: TriggerMeta = TriggerMeta {
        id: "product.enabled",
        aliases: &["product.published"],
        title: "Product enabled",
        limits: "A product that is created enabled is no event: see `product.created`. One that is switched twice between two looks is not seen.",
        ..META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        example(true)
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        turned(seen, true)
    }
}

/// Fires when a product is hidden from the store.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductDisabled {}

impl Trigger for ProductDisabled {
    const META: TriggerMeta = TriggerMeta {
        id: "product.disabled",
        aliases: &["product.unpublished"],
        title: "Product disabled",
        limits: "A product that is switched twice between two looks is not seen. A product that is hidden for lack of stock stays enabled.",
        ..META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        example(false)
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        turned(seen, false)
    }
}

/// Fires when a known product is put into categories or taken out of them. `detail` lists the numbers of the categories
/// that were `added` and `removed`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProductCategoriesChanged {
    /// Only changes that concern this category, by its number.
    pub category_id: Option<i64>,
}

impl Trigger for ProductCategoriesChanged {
    const META: TriggerMeta = TriggerMeta {
        id: "product.categories_changed",
        aliases: &["product.moved"],
        title: "Product's categories changed",
        limits: "The order of products inside a category does not matter. A category that is moved takes its products along unseen: see `category.moved`.",
        ..META
    };
    type Entity = Product;

    fn example() -> TriggerExample {
        let product = |ids: [i64; 1], updated: i64| {
            let mut product = sample(40, updated);
            product["categoryIds"] = json!(ids);
            product
        };
        let detail = json!({"added": [164_220_031], "removed": [164_220_018]});
        TriggerExample {
            config: json!({}),
            before: Some(product([164_220_018], 1_773_480_067)),
            after: product([164_220_031], 1_773_838_975),
            changed: &["categoryIds"],
            occurrences: vec![Occurrence::whole().with_detail(detail).into()],
        }
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let Some(before) = seen.before.filter(|_| !seen.deleted) else {
            return Vec::new();
        };
        let (was, is) = (categories(before), categories(seen.after));
        let beyond = |some: &[i64], others: &[i64]| -> Vec<i64> {
            some.iter().copied().filter(|id| !others.contains(id)).collect()
        };
        let (added, removed) = (beyond(&is, &was), beyond(&was, &is));
        let mut all = added.iter().chain(&removed);
        if !all.any(|id| self.category_id.is_none_or(|wanted| wanted == *id)) {
            return Vec::new();
        }
        vec![Occurrence::whole().with_detail(json!({"added": added, "removed": removed}))]
    }
}

fn categories(product: &Object) -> Vec<i64> {
    let ids = product.get("categoryIds").and_then(Value::as_array).into_iter().flatten();
    ids.filter_map(Value::as_i64).collect()
}

#[cfg(test)]
mod tests {
    use crate::nodes::preview::tests::{count, details};
    use serde_json::{Value, json};

    #[test]
    fn only_a_switch_counts() {
        let product = |enabled: Value| json!({"id": 1, "enabled": enabled});
        let switched = |id: &str, from: Value, to: Value| count(id, json!({}), product(from), product(to));
        assert_eq!(switched("product.enabled", json!(false), json!(true)), 1);
        assert_eq!(switched("product.disabled", json!(true), json!(false)), 1);
        assert_eq!(switched("product.enabled", json!(true), json!(false)), 0);
        assert_eq!(switched("product.enabled", Value::Null, json!(true)), 0, "a look that did not tell");
        for id in ["product.enabled", "product.disabled"] {
            assert_eq!(count(id, json!({}), Value::Null, product(json!(id == "product.enabled"))), 0, "new");
            assert_eq!(count(id, json!({}), product(json!(true)), Value::Null), 0, "deleted");
        }
    }

    #[test]
    fn categories_are_a_set() {
        let product = |ids: Value| json!({"id": 1, "categoryIds": ids});
        let moved = |config, from: Value, to: Value| {
            details("product.categories_changed", config, product(from), product(to))
        };
        assert!(moved(json!({}), json!([1, 2]), json!([2, 1])).is_empty());
        assert!(moved(json!({}), Value::Null, json!([])).is_empty());
        let found = moved(json!({}), json!([1, 2]), json!([2, 3, 4]));
        assert_eq!(found, [json!({"added": [3, 4], "removed": [1]})]);
        let only = |id: i64| moved(json!({"categoryId": id}), json!([1, 2]), json!([2, 3])).len();
        assert_eq!((only(1), only(2), only(3)), (1, 0, 1));
        assert_eq!(count("product.categories_changed", json!({}), Value::Null, product(json!([1]))), 0);
    }
}
