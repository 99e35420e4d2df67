//! `entity.matching`: a search that is repeated, with an event for every new result.

use crate::action::Object;
use crate::error::Problem;
use crate::kinds::{self, List};
use crate::nodes::entities;
use crate::trigger::{
    ExampleOccurrence, Found, Observation, SavedSearch, Source, Trigger, TriggerExample, TriggerMeta,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Fires when an entity begins to be found by a search: customers with more than ten orders, products without stock,
/// orders of last month that are still not shipped. What is found at the first time is no event.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntityMatching {
    /// Kind of entity: `orders`, `carts`, `subscriptions`, `products`, `categories`, `product_types`, `reviews`,
    /// `customers`, `customer_groups`, `coupons` or `promotions`.
    pub entity: String,
    /// Query parameters of the search, as `entity.search` takes them; dates may be relative, for example `-30d`.
    pub query: Option<Object>,
}

impl Trigger for EntityMatching {
    const META: TriggerMeta = TriggerMeta {
        id: "entity.matching",
        aliases: &["entity.matched"],
        title: "Entity matches a search",
        source: Source::Search,
        webhooks: &[],
        found: &[Found::Schedule],
        scopes: &[],
        limits: "What matches for a shorter time than the pause between two searches is not seen. Each search reads all of its results.",
        docs: "https://docs.ecwid.com/api-reference",
    };
    type Entity = Value;

    fn example() -> TriggerExample {
        TriggerExample {
            config: json!({"entity": "products", "query": {"inStock": false, "enabled": true}}),
            before: None,
            after: json!({"id": 708_114_611, "name": "Stoneware mug", "sku": "HL-MUG", "quantity": 0}),
            changed: &[],
            occurrences: ExampleOccurrence::whole(),
        }
    }

    fn check(&self) -> Vec<Problem> {
        let fault = |path: &str, message: String| vec![Problem { path: path.into(), message }];
        let Some(kind) = kinds::find(&self.entity) else {
            return entities::kind_problem(&self.entity).into_iter().collect();
        };
        if matches!(kind.list, List::None | List::Single) || kind.within.is_some() {
            return fault("entity", format!("the store has no search for {}", kind.plural));
        }
        let paging = |name: &&str| self.query.as_ref().is_some_and(|query| query.contains_key(*name));
        match ["offset", "limit", "responseFields"].iter().find(|name| paging(name)) {
            Some(name) => fault(&format!("query.{name}"), "is set by the search itself".to_owned()),
            None => Vec::new(),
        }
    }

    fn matches(&self, seen: Observation<'_>) -> bool {
        !seen.deleted
    }

    fn search(&self) -> Option<SavedSearch> {
        let kind = kinds::find(&self.entity)?;
        Some(SavedSearch { kind, query: self.query.clone().unwrap_or_default() })
    }
}
