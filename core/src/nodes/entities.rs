//! `entity.search` and `entity.publish`: the generic pair that integration platforms offer.

use crate::action::{Action, Effect, Example, Meta, Object, Paging, Progress, Step};
use crate::error::Problem;
use crate::kinds::{self, Kind};
use crate::steps::{build, decode::nearest};
use crate::transport::{Method, Payload, Request};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

fn kind_problem(name: &str) -> Option<Problem> {
    if kinds::find(name).is_some() {
        return None;
    }
    let known = kinds::KINDS.iter().map(|kind| kind.plural);
    let message = match nearest(name, known.clone()) {
        Some(near) => format!("`{name}` is no entity, did you mean `{near}`?"),
        None => format!("`{name}` is no entity; known are {}", known.collect::<Vec<_>>().join(", ")),
    };
    Some(Problem { path: "entity".into(), message })
}

/// Search any kind of entity with any of its documented query parameters.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchEntities {
    /// Kind of entity: `orders`, `products`, `customers`, `categories` or `profile`.
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
        kind_problem(&self.entity).into_iter().collect()
    }

    fn paging(&self) -> Paging {
        match kinds::find(&self.entity) {
            Some(kind) if kind.collection != kind.item => Paging::Offset { stable_sort: kind.stable_sort },
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
        let path = kinds::find(&self.entity).map_or("", |kind| kind.collection);
        let mut query = Vec::new();
        for (name, value) in self.query.iter().flatten() {
            let date =
                ["createdFrom", "createdTo", "updatedFrom", "updatedTo", "pickupTimeFrom", "pickupTimeTo"]
                    .contains(&name.as_str());
            let value = if date {
                crate::steps::dates::resolve_value(name, value, progress.now)?
            } else {
                value.clone()
            };
            build::push_query(&mut query, name, &value)?;
        }
        Ok(Step::Call(request(Self::META.id, Method::Get, path.to_owned(), query, Payload::Empty)))
    }
}

/// Create, change or remove an entity of any kind. A method that the kind does not have is refused before any call.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PublishEntity {
    /// Kind of entity: `orders`, `products`, `customers`, `categories` or `profile`.
    pub entity: String,
    /// POST creates, PUT changes, DELETE removes.
    pub method: Method,
    /// Query parameters; `id` names the entity for PUT and DELETE.
    pub query: Option<Object>,
    /// The entity's fields.
    pub payload: Option<Object>,
}

impl Action for PublishEntity {
    const META: Meta = Meta {
        id: "entity.publish",
        title: "Create, update or delete an entity",
        method: Method::Post,
        path: "/{entity}",
        effect: Effect::Destructive,
        idempotent: false,
        docs: "https://docs.ecwid.com/api-reference",
        composite: true,
        ..Meta::READ
    };
    type Output = Value;

    fn example() -> Example {
        Example {
            input: json!({"entity": "customers", "method": "PUT", "query": {"id": 240_118_854}, "payload": {"acceptMarketing": false}}),
            request: "PUT /customers/240118854",
            body: Some(json!({"acceptMarketing": false})),
            response: json!({"updateCount": 1}),
        }
    }

    fn check(&self) -> Vec<Problem> {
        let Some(kind) = kinds::find(&self.entity) else {
            return kind_problem(&self.entity).into_iter().collect();
        };
        let mut problems = Vec::new();
        let mut fault = |path: &str, message: String| {
            problems.push(Problem { path: path.into(), message });
        };
        if !kind.writes.contains(&self.method) {
            let legal: Vec<&str> = kind.writes.iter().map(|method| method.name()).collect();
            fault(
                "method",
                format!(
                    "{} is not possible for `{}`; use {}",
                    self.method.name(),
                    self.entity,
                    legal.join(", ")
                ),
            );
        }
        if self.needs_id(kind) && self.id().is_none() {
            fault("query.id", format!("{} needs the id of the entity", self.method.name()));
        }
        if matches!(self.method, Method::Post | Method::Put)
            && self.payload.as_ref().is_none_or(Object::is_empty)
        {
            fault("payload", format!("{} needs the fields to write", self.method.name()));
        }
        if self.method == Method::Delete && self.payload.is_some() {
            fault("payload", "DELETE takes no payload".to_owned());
        }
        problems
    }

    fn next(&self, progress: Progress<'_>) -> crate::Result<Step> {
        if let [.., last] = progress.answers {
            return Ok(Step::Done(last.body.clone()));
        }
        let kind = kinds::find(&self.entity).unwrap_or(&kinds::ORDER);
        let mut query = Vec::new();
        for (name, value) in self.query.iter().flatten().filter(|(name, _)| *name != "id") {
            build::push_query(&mut query, name, value)?;
        }
        let path = if self.needs_id(kind) {
            kind.item.replace("{id}", &build::segment("query.id", self.id().unwrap_or(&Value::Null))?)
        } else {
            kind.collection.to_owned()
        };
        let payload =
            self.payload.clone().map_or(Payload::Empty, |payload| Payload::Json(Value::Object(payload)));
        Ok(Step::Call(request(Self::META.id, self.method, path, query, payload)))
    }
}

impl PublishEntity {
    fn id(&self) -> Option<&Value> {
        self.query.as_ref()?.get("id").filter(|id| !id.is_null() && *id != "")
    }

    fn needs_id(&self, kind: &Kind) -> bool {
        self.method != Method::Post && kind.item.contains("{id}")
    }
}

fn request(
    node: &'static str,
    method: Method,
    path: String,
    query: Vec<(String, String)>,
    payload: Payload,
) -> Request {
    Request {
        query,
        payload,
        idempotent: matches!(method, Method::Get | Method::Put),
        ..Request::new(node, method, path)
    }
}
