//! `entity.publish`.

use super::{kind_problem, known, request};
use crate::action::{Action, Effect, Example, Meta, Object, Progress, Step};
use crate::error::Problem;
use crate::kinds::{self, Kind};
use crate::steps::build;
use crate::transport::{Method, Payload};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Create, change or remove an entity of any kind. A method that the kind does not have is refused before any call.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PublishEntity {
    /// Kind of entity: `orders`, `carts`, `invoices`, `subscriptions`, `products`, `categories`, `product_types`,
    /// `size_charts`, `reviews`, `customers`, `customer_groups`, `coupons`, `promotions`, `profile` or `application`.
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
            let (method, entity) = (self.method.name(), &self.entity);
            let remedy = if legal.is_empty() {
                "it can only be read".to_owned()
            } else {
                format!("use {}", legal.join(", "))
            };
            fault("method", format!("{method} is not possible for `{entity}`; {remedy}"));
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
        let kind = known(&self.entity)?;
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
