//! `entity.search`.

use super::{kind_problem, known, request};
use crate::action::{Action, Example, Meta, Object, Paging, Progress, Step};
use crate::error::Problem;
use crate::kinds::{self, Kind, List};
use crate::steps::build;
use crate::transport::{Method, Payload};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Beginnings of the names of query parameters that are dates, before `From` and `To`.
const DATES: &[&str] = &["created", "updated", "pickupTime", "cancelled", "nextCharge", "orderCreated"];

/// Search any kind of entity with any of its documented query parameters.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchEntities {
    /// Kind of entity: `orders`, `carts`, `invoices`, `subscriptions`, `products`, `categories`, `product_types`,
    /// `size_charts`, `reviews`, `customers`, `customer_groups`, `coupons`, `promotions`, `profile` or `application`.
    pub entity: String,
    /// Query parameters of that search.
    pub query: Option<Object>,
    /// On: read every page and return all rows. Off (default): exactly one request.
    #[serde(default)]
    pub pagination: bool,
}

impl Action for SearchEntities {
    const META: Meta = Meta {
        id: "entity.search",
        title: "Search entities",
        path: "/{entity}",
        docs: "https://docs.ecwid.com/api-reference",
        composite: true,
        ..Meta::READ
    };
    type Output = Value;

    fn example() -> Example {
        Example {
            input: json!({"entity": "products", "query": {"keyword": "mug", "limit": 10}}),
            request: "GET /products?keyword=mug&limit=10",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 10, "items": [{"id": 708_114_611, "name": "Stoneware mug"}]}),
        }
    }

    fn check(&self) -> Vec<Problem> {
        let Some(kind) = kinds::find(&self.entity) else {
            return kind_problem(&self.entity).into_iter().collect();
        };
        let fault = |path: String, message: String| vec![Problem { path, message }];
        match kind.within {
            _ if kind.list == List::None => {
                let message = format!("the store has no list of {}; `entity.get` reads one", kind.plural);
                fault("entity".into(), message)
            }
            Some(within) if self.parent(within.named_by).is_none() => fault(
                format!("query.{}", within.named_by),
                format!("{} are listed for one {}: name it", kind.plural, within.kind.name),
            ),
            _ => Vec::new(),
        }
    }

    fn paging(&self) -> Paging {
        match kinds::find(&self.entity) {
            Some(kind) if kind.list == List::Pages => Paging::Offset { stable_sort: kind.stable_sort },
            _ => Paging::None,
        }
    }

    fn all_pages(&self) -> bool {
        self.pagination && self.paging() != Paging::None
    }

    fn next(&self, progress: Progress<'_>) -> crate::Result<Step> {
        if let [.., last] = progress.answers {
            return Ok(Step::Done(last.body.clone()));
        }
        let kind = known(&self.entity)?;
        let parent = kind.within.map(|within| within.named_by);
        let mut query = Vec::new();
        for (name, value) in self.query.iter().flatten() {
            if parent == Some(name.as_str()) {
                continue;
            }
            let date = DATES
                .iter()
                .any(|stem| name.strip_prefix(stem).is_some_and(|end| ["From", "To"].contains(&end)));
            let value = if date {
                crate::steps::dates::resolve_value(name, value, progress.now)?
            } else {
                value.clone()
            };
            build::push_query(&mut query, name, &value)?;
        }
        let path = self.path(kind)?;
        Ok(Step::Call(request(Self::META.id, Method::Get, path, query, Payload::Empty)))
    }
}

impl SearchEntities {
    fn parent(&self, name: &str) -> Option<&Value> {
        self.query.as_ref()?.get(name).filter(|id| !id.is_null() && *id != "")
    }

    fn path(&self, kind: &Kind) -> crate::Result<String> {
        let Some(within) = kind.within else { return Ok(kind.collection.to_owned()) };
        let parent = self.parent(within.named_by).unwrap_or(&Value::Null);
        Ok(kind.collection_in(&build::segment(&format!("query.{}", within.named_by), parent)?))
    }
}
