//! `*.upsert` and `*.find_or_create`: write an entity whether or not it is there already.
//!
//! The vendor has no call for it, so they look, write, and look again where the store says that the entity is there
//! after all. Two callers who create the same thing within the seconds by which searches lag are kept apart only where
//! the store itself refuses a second one: e-mail addresses, coupon codes and order numbers of other systems always,
//! SKUs only in stores that forbid equal ones, names of categories never.

mod category;
mod coupon;
mod customer;
mod order;
mod product;

pub use category::{FindOrCreateCategory, UpsertCategory};
pub use coupon::{FindOrCreateCoupon, UpsertCoupon};
pub use customer::{FindOrCreateCustomer, UpsertCustomer};
pub use order::{FindOrCreateOrder, UpsertOrder};
pub use product::{FindOrCreateProduct, UpsertProduct};

use crate::action::{Meta, Object, Progress, Step};
use crate::error::{Error, Kind, Problem, Result};
use crate::model::Id;
use crate::nodes::natural_keys::{Looked, NaturalKey};
use crate::steps::{build, classify, decode};
use crate::transport::{Method, Payload, Request, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::time::Duration;

/// Looks after the store said that the entity is there; each waits longer.
const LOOKS: u32 = 5;
/// First of these pauses.
const PAUSE: Duration = Duration::from_millis(1_500);

/// What to do where several entities have the value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum IfSeveral {
    /// Fail, naming them.
    #[default]
    Fail,
    /// Take the one with the lowest number.
    Oldest,
    /// Take the one with the highest number.
    Newest,
}

/// What became of the entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum UpsertOutcome {
    /// It was not there and was created.
    Created,
    /// It was there and was changed.
    Updated,
    /// It was there, and there was nothing to change.
    Unchanged,
    /// It was there and was left alone.
    Found,
}

/// Answer to an upsert.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Upserted {
    /// Number of the entity; of an order, the id that the control panel shows.
    pub id: Id,
    /// What became of it.
    pub outcome: UpsertOutcome,
}

/// Answer to finding or creating an entity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "FoundOrCreated{T}"))]
#[serde(rename_all = "camelCase", bound(deserialize = "T: Deserialize<'de>"))]
pub struct FoundOrCreated<T> {
    /// Number of the entity; of an order, the id that the control panel shows.
    pub id: Id,
    /// What became of it.
    pub outcome: UpsertOutcome,
    /// The entity as it is now; null where the store does not show a new one yet.
    pub entity: Option<T>,
}

/// One upsert, whatever the kind of entity.
struct Upsert<'a> {
    meta: &'static Meta,
    key: &'static NaturalKey,
    /// Path of one entity, with `{id}`.
    item: &'static str,
    /// Fields that a new entity needs.
    required: &'static [&'static str],
    if_several: IfSeveral,
    /// Fields that only a new entity gets.
    on_create: Option<&'a Object>,
    /// Leave alone what is there, and give it.
    only_find: bool,
    /// Only rows changed since then, Unix seconds.
    since: Option<i64>,
}

/// Input fields that are no fields of the entity.
const OWN: [&str; 4] = ["by", "ifSeveral", "onCreate", "searchFrom"];

impl Upsert<'_> {
    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        let input = progress.input;
        let value = self.key.value_in(input).ok_or_else(|| missing(self.key.field))?;
        let mut rest = progress.answers;
        let mut refusal: Option<Error> = None;
        for look in 0..=LOOKS {
            let (looked, used) = self.key.look(self.meta.id, &value, input, self.since, rest)?;
            let rows = match looked {
                Looked::More(request) if look == 0 || used > 0 => return Ok(Step::Call(request)),
                Looked::More(request) => return Ok(Step::Later(PAUSE * look, request)),
                Looked::Found(rows) => rows,
            };
            rest = &rest[used..];
            if let Some(row) = self.choose(rows, &value)? {
                return self.found(&row, input, rest);
            }
            match (&refusal, rest) {
                (None, []) => return Ok(Step::Attempt(self.creation(input)?, &[409])),
                (None, [answer, later @ ..]) if answer.status == 409 => {
                    refusal = Some(self.refused(answer, input)?);
                    rest = later;
                }
                (None, [answer, later @ ..]) => return self.created(answer, later),
                (Some(_), _) => {}
            }
        }
        Err(refusal.unwrap_or_else(|| missing(self.key.field)).with_hint(format!(
            "the store says that `{}` `{value}` is taken, and its search does not show by which entity; try again in a minute",
            self.key.field
        )))
    }

    fn choose(&self, rows: Vec<Object>, value: &str) -> Result<Option<Object>> {
        if rows.len() > 1 && self.if_several == IfSeveral::Fail {
            let ids: Vec<String> = rows.iter().map(|row| text(row.get("id"))).collect();
            let message =
                format!("{} entities have `{}` `{value}`: {}", rows.len(), self.key.field, ids.join(", "));
            return Err(Error::new(Kind::Conflict, message).with_code("several_found").with_hint(
                "say with `ifSeveral` whether the oldest or the newest is meant, or write by number",
            ));
        }
        let mut rows = rows.into_iter();
        Ok(if self.if_several == IfSeveral::Newest { rows.next_back() } else { rows.next() })
    }

    fn fields(&self, input: &Object) -> Object {
        input
            .iter()
            .filter(|(name, _)| !OWN.contains(&name.as_str()))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect()
    }

    fn creation(&self, input: &Object) -> Result<Request> {
        let mut body = self.fields(input);
        body.extend(self.on_create.cloned().unwrap_or_default());
        let needed = self.required.iter().filter(|name| body.get(**name).is_none_or(Value::is_null));
        let problems = needed.map(|name| Problem {
            path: (*name).to_owned(),
            message: "is needed to create a new one".to_owned(),
        });
        decode::refuse(problems.collect())?;
        Ok(self.request(Method::Post, self.key.collection.to_owned(), Payload::Json(Value::Object(body))))
    }

    /// What a refusal of the creation means: an error at once where another field is to blame.
    fn refused(&self, answer: &Response, input: &Object) -> Result<Error> {
        let request = self.creation(input)?;
        let Err(error) = classify::classify(&request, self.meta.scopes, answer.clone()) else {
            return Err(Error::new(Kind::Unexpected, "a refusal was taken for an answer"));
        };
        let other = match error.vendor_code() {
            Some("SKU_ALREADY_EXISTS") => self.key.field != "sku",
            Some("EXTERNAL_ID_ALREADY_USED") => !self.key.field.starts_with("external"),
            _ => false,
        };
        if other { Err(error) } else { Ok(error) }
    }

    fn found(&self, row: &Object, input: &Object, rest: &[Response]) -> Result<Step> {
        let id = row.get("id").cloned().unwrap_or_default();
        let path = self.path(&id)?;
        if self.only_find {
            return Ok(match rest {
                [] => Step::Call(self.request(Method::Get, path, Payload::Empty)),
                [entity, ..] => done(&id, UpsertOutcome::Found, Some(entity))?,
            });
        }
        let mut body = self.fields(input);
        body.shift_remove(self.key.field);
        Ok(match rest {
            _ if body.is_empty() => done(&id, UpsertOutcome::Unchanged, None)?,
            [] => Step::Call(self.request(Method::Put, path, Payload::Json(Value::Object(body)))),
            [_, ..] => done(&id, UpsertOutcome::Updated, None)?,
        })
    }

    fn created(&self, answer: &Response, rest: &[Response]) -> Result<Step> {
        let told: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
        let id = ["orderId", "orderid", "id"].iter().find_map(|name| told.get(*name)).cloned();
        let id = id.ok_or_else(|| Error::new(Kind::Decode, "the answer to the creation has no id"))?;
        if !self.only_find {
            return done(&id, UpsertOutcome::Created, None);
        }
        match rest {
            [] => Ok(Step::Attempt(self.request(Method::Get, self.path(&id)?, Payload::Empty), &[404])),
            [entity, ..] => done(&id, UpsertOutcome::Created, Some(entity)),
        }
    }

    fn path(&self, id: &Value) -> Result<String> {
        Ok(self.item.replace("{id}", &build::segment("id", id)?))
    }

    fn request(&self, method: Method, path: String, payload: Payload) -> Request {
        Request { payload, ..Request::new(self.meta.id, method, path) }
    }
}

fn missing(field: &str) -> Error {
    Error::field(field, "is needed to look the entity up")
}

fn text(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

/// `entity`: of a node that gives it, the answer that holds it.
fn done(id: &Value, outcome: UpsertOutcome, entity: Option<&Response>) -> Result<Step> {
    let mut result = json!({"id": id, "outcome": outcome});
    if let Some(answer) = entity {
        let shown = answer.status == 200;
        result["entity"] = if shown { parsed(answer)? } else { Value::Null };
    }
    Ok(Step::Done(result.to_string().into()))
}

fn parsed(answer: &Response) -> Result<Value> {
    serde_json::from_slice(&answer.body)
        .map_err(|error| Error::new(Kind::Decode, format!("the entity is not understood: {error}")))
}

/// The problem of an input that has no value for any of the keys.
fn no_key(fields: &[&str]) -> Problem {
    let named: Vec<String> = fields.iter().map(|field| format!("`{field}`")).collect();
    let message = format!("{} is needed to look the entity up", named.join(" or "));
    Problem { path: fields.first().copied().unwrap_or_default().to_owned(), message }
}
