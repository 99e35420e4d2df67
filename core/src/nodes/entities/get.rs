//! `entity.get`.

use super::{kind_problem, known, request};
use crate::action::{Action, Example, Meta, Object, Progress, Step};
use crate::error::{Error, Kind as ErrorKind, Problem};
use crate::kinds::{self, Kind};
use crate::model::Id;
use crate::steps::{build, diff};
use crate::transport::{Method, Payload, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Read one entity of any kind by its id.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetEntity {
    /// Kind of entity: `orders`, `carts`, `invoices`, `subscriptions`, `products`, `categories`, `product_types`,
    /// `size_charts`, `reviews`, `customers`, `customer_groups`, `coupons`, `promotions`, `profile` or `application`.
    pub entity: String,
    /// Id of the entity; invoices: order and invoice, `7QK2M/330017`. Left out for the profile and the application.
    pub id: Option<Id>,
    /// Query parameters of that call, for example `lang`.
    pub query: Option<Object>,
}

impl Action for GetEntity {
    const META: Meta = Meta {
        id: "entity.get",
        title: "Get an entity",
        path: "/{entity}/{id}",
        docs: "https://docs.ecwid.com/api-reference",
        composite: true,
        ..Meta::READ
    };
    type Output = Value;

    fn example() -> Example {
        Example {
            input: json!({"entity": "customers", "id": 240_118_854}),
            request: "GET /customers/240118854",
            body: None,
            response: json!({"id": 240_118_854, "email": "marit.dekker@example.test", "acceptMarketing": true}),
        }
    }

    fn check(&self) -> Vec<Problem> {
        let Some(kind) = kinds::find(&self.entity) else {
            return kind_problem(&self.entity).into_iter().collect();
        };
        let fault = |message: String| vec![Problem { path: "id".into(), message }];
        match (&self.id, kind.within) {
            (None, _) if !kind.is_single() => fault(format!("the id of the {} is needed", kind.name)),
            (Some(_), Some(within)) if self.parts(kind).is_none() => fault(format!(
                "the ids of {} and {} with `/` between are needed, for example `7QK2M/330017`",
                within.kind.name, kind.name
            )),
            _ => Vec::new(),
        }
    }

    fn next(&self, progress: Progress<'_>) -> crate::Result<Step> {
        let kind = known(&self.entity)?;
        if let [.., last] = progress.answers {
            return if kind.readable { Ok(Step::Done(last.body.clone())) } else { self.picked(kind, last) };
        }
        let path = match self.parts(kind) {
            Some((parent, _)) if !kind.readable => kind.collection_in(&if parent.is_empty() {
                parent
            } else {
                build::segment("id", &json!(parent))?
            }),
            Some((_, id)) if !kind.is_single() => {
                kind.item.replace("{id}", &build::segment("id", &json!(id))?)
            }
            _ => kind.item.to_owned(),
        };
        let mut query = Vec::new();
        for (name, value) in self.query.iter().flatten() {
            build::push_query(&mut query, name, value)?;
        }
        Ok(Step::Call(request(Self::META.id, Method::Get, path, query, Payload::Empty)))
    }
}

impl GetEntity {
    /// The id of the entity that it stands inside of (empty: none) and its own.
    fn parts(&self, kind: &Kind) -> Option<(String, String)> {
        let id = self.id.as_ref()?.to_string();
        if kind.within.is_none() {
            return Some((String::new(), id));
        }
        id.rsplit_once('/').map(|(parent, own)| (parent.to_owned(), own.to_owned()))
    }

    /// The entity, out of the list that the store answers instead.
    fn picked(&self, kind: &Kind, answer: &Response) -> crate::Result<Step> {
        let own = self.parts(kind).map(|(_, own)| own).unwrap_or_default();
        let rows = serde_json::from_slice(&answer.body).ok().and_then(|answer| kind.rows_of(answer));
        let rows = rows.ok_or_else(|| {
            Error::new(ErrorKind::Decode, format!("the answer is no list of {}", kind.plural))
        })?;
        let found = rows.into_iter().find(|row| {
            row.as_object().is_some_and(|row| diff::text_at(row, kind.id).as_deref() == Some(own.as_str()))
        });
        match found {
            Some(row) => Ok(Step::Done(row.to_string().into())),
            None => Err(Error::new(ErrorKind::NotFound, format!("there is no {} `{own}`", kind.name))),
        }
    }
}
