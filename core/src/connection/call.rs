//! Calling nodes: by type from Rust, by id and JSON from everywhere else.

use super::Connection;
use crate::action::{Action, ActionNode, Content, Decided, Meta, Object, Paging, Progress, Step};
use crate::error::{Error, Kind, Result};
use crate::nodes;
use crate::steps::build::{EXTRA_BODY, EXTRA_QUERY};
use crate::steps::page::{self, Page, Position};
use crate::steps::project::Mask;
use crate::steps::{classify, redact};
use crate::transport::{Payload, Request, Response};
use bytes::Bytes;
use serde_json::{Value, json};

/// How a call is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// Show the request and send nothing.
    pub dry_run: bool,
    /// Strip nulls from the result; none: as the connection says.
    pub filter_nulls: Option<bool>,
    /// The caller knows that the node cannot be undone, and wants it.
    pub confirm: bool,
}

/// The result of a call.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The vendor's JSON unchanged (UTF-8 text).
    pub json: Bytes,
    /// Remarks on the input, for example that an undocumented parameter was sent.
    pub warnings: Vec<String>,
}

impl Connection {
    /// Calls an action by type.
    /// A node that cannot be undone needs [`Connection::call_confirmed`].
    pub async fn call<A: Action>(&self, action: A) -> Result<A::Output> {
        confirmed(&A::META, false)?;
        self.call_confirmed(action).await
    }

    /// Calls an action by type, also one that cannot be undone.
    pub async fn call_confirmed<A: Action>(&self, action: A) -> Result<A::Output> {
        let input = typed_input(&action)?;
        let json = self.answer(&A::META, &action, &input).await?;
        serde_json::from_slice(&json).map_err(|error| {
            Error::new(Kind::Decode, format!("the answer to `{}` is not understood: {error}", A::META.id))
                .with_node(A::META.id)
        })
    }

    /// Calls an action by id with JSON.
    pub async fn invoke(&self, node: &str, input: &Object, options: Options) -> Result<Answer> {
        let (node, own, warnings) = prepare(node, input)?;
        let decided = node.decode(&own)?;
        if options.dry_run {
            return Ok(Answer { json: self.plan(node, &*decided, input)?, warnings });
        }
        confirmed(node.meta, options.confirm)?;
        let json = if decided.all_pages() {
            self.every_page(node, &*decided, input).await?
        } else {
            self.answer(node.meta, &*decided, input).await?
        };
        let filter = options.filter_nulls.unwrap_or(self.settings().filter_nulls);
        Ok(Answer { json: if filter { without_nulls(&json)? } else { json }, warnings })
    }

    /// Reads one page of a search: exactly one request. None as `position` starts at the input's own `offset`.
    pub async fn page(&self, node: &str, input: &Object, position: Option<Position>) -> Result<Page> {
        let (node, own, _) = prepare(node, input)?;
        let decided = node.decode(&own)?;
        self.read_page(node, &*decided, input, position).await
    }

    /// Every page of a search, read as the stream is polled.
    pub fn pages(
        &self,
        node: &str,
        input: Object,
    ) -> impl futures::Stream<Item = Result<Page>> + Send + 'static {
        let (connection, node) = (self.clone(), node.to_owned());
        futures::stream::try_unfold(Some(None), move |state: Option<Option<Position>>| {
            let (connection, node, input) = (connection.clone(), node.clone(), input.clone());
            async move {
                let Some(position) = state else { return Ok(None) };
                let page = connection.page(&node, &input, position).await?;
                let next = page.next.clone().map(Some);
                Ok(Some((page, next)))
            }
        })
    }

    async fn read_page(
        &self,
        node: &ActionNode,
        decided: &dyn Decided,
        input: &Object,
        position: Option<Position>,
    ) -> Result<Page> {
        let Paging::Offset { stable_sort } = decided.paging() else {
            let json = self.run(node.meta, decided, input).await?;
            return page::read(&json, Position::default(), u64::from(page::LARGEST))
                .map_err(|_| not_a_search(node));
        };
        let mut request = first_request(decided, input)?;
        let limit = query_number(&request, "limit")
            .unwrap_or(u64::from(page::LARGEST))
            .clamp(1, u64::from(page::LARGEST));
        let position = position.unwrap_or_else(|| Position {
            offset: query_number(&request, "offset").unwrap_or(0),
            ..Position::default()
        });
        set_query(&mut request, "limit", &limit.to_string());
        set_query(&mut request, "offset", &position.offset.to_string());
        if let (Some(sort), None) = (stable_sort, query_text(&request, "sortBy")) {
            set_query(&mut request, "sortBy", sort);
        }
        complete_response_fields(&mut request);
        let response = self.send(request.clone()).await.map_err(|error| error.with_node(node.meta.id))?;
        let response = classify::classify(&request, node.meta.scopes, response)?;
        page::read(&response.body, position, limit).map_err(|error| error.with_node(node.meta.id))
    }

    async fn every_page(&self, node: &ActionNode, decided: &dyn Decided, input: &Object) -> Result<Bytes> {
        let (mut text, mut count, mut position) = (String::from("{\"items\":["), 0_u64, None);
        loop {
            let page = self.read_page(node, decided, input, position).await?;
            for item in &page.items {
                if count > 0 {
                    text.push(',');
                }
                text.push_str(item.get());
                count += 1;
            }
            match page.next {
                Some(next) => position = Some(next),
                None => break,
            }
        }
        Ok(format!("{text}],\"total\":{count},\"count\":{count},\"offset\":0}}").into())
    }

    async fn answer(&self, meta: &Meta, decided: &dyn Decided, input: &Object) -> Result<Bytes> {
        match meta.answer {
            Content::Bytes => self.save(meta, decided, input).await,
            Content::Json | Content::Text => self.run(meta, decided, input).await,
        }
    }

    async fn run(&self, meta: &Meta, decided: &dyn Decided, input: &Object) -> Result<Bytes> {
        let node = meta.id;
        let mut answers: Vec<Response> = Vec::new();
        loop {
            let progress = Progress { input, answers: &answers, now: now() };
            let request = match decided.next(progress).map_err(|error| error.with_node(node))? {
                Step::Done(json) => return Ok(json),
                Step::Call(request) => request,
                Step::Later(pause, request) => {
                    tokio::time::sleep(pause).await;
                    request
                }
            };
            let response = self.send(request.clone()).await.map_err(|error| error.with_node(node))?;
            answers.push(classify::classify(&request, meta.scopes, response)?);
        }
    }

    fn plan(&self, node: &ActionNode, decided: &dyn Decided, input: &Object) -> Result<Bytes> {
        let outgoing = self.resolve(first_request(decided, input)?)?;
        let body = match &outgoing.request.payload {
            Payload::Empty => Value::Null,
            Payload::Json(body) => body.clone(),
            Payload::Form(pairs) => json!(pairs.iter().map(|(name, _)| name).collect::<Vec<_>>()),
            Payload::Text(text) => json!(redact::text(text)),
            Payload::Bytes(bytes) => json!({"bytes": bytes.len()}),
            Payload::File(path) => json!({"file": path}),
        };
        let headers: serde_json::Map<String, Value> = outgoing
            .headers
            .iter()
            .map(|(name, value)| (name.clone(), Value::from(redact::header(name, value))))
            .collect();
        let plan = json!({
            "dryRun": true,
            "node": node.meta.id,
            "effect": node.meta.effect,
            "request": {"method": outgoing.request.method.name(), "url": redact::text(outgoing.url.as_str()), "headers": headers, "body": body},
            "scopes": node.meta.scopes,
            "needsConfirmation": node.meta.confirm,
        });
        Ok(plan.to_string().into())
    }
}

fn confirmed(meta: &Meta, confirm: bool) -> Result<()> {
    if confirm || !meta.confirm {
        return Ok(());
    }
    Err(Error::new(Kind::NeedsConfirmation, format!("`{}` cannot be undone", meta.id))
        .with_node(meta.id)
        .with_hint("look at the dry run, then call again with `confirm`"))
}

/// Finds the node, takes the fields that every node accepts out of the input, and remarks on them.
pub(super) fn prepare(node: &str, input: &Object) -> Result<(&'static ActionNode, Object, Vec<String>)> {
    let node = nodes::action(node)?;
    let mut own = input.clone();
    let mut warnings = Vec::new();
    for extra in [EXTRA_QUERY, EXTRA_BODY] {
        if let Some(Value::Object(fields)) = own.shift_remove(extra) {
            let names: Vec<String> = fields.keys().map(|name| format!("`{name}`")).collect();
            warnings.push(format!(
                "`{extra}`: {} is not documented by Ecwid and sent as it is",
                names.join(", ")
            ));
        }
    }
    Ok((node, own, warnings))
}

/// The JSON of a typed action, with the fields of its body model at the top level as in everybody's input.
fn typed_input<A: Action>(action: &A) -> Result<Object> {
    let value = serde_json::to_value(action)
        .map_err(|error| Error::new(Kind::InvalidInput, error.to_string()).with_node(A::META.id))?;
    let Value::Object(mut input) = value else {
        return Err(Error::new(Kind::InvalidInput, "the input of a node is an object").with_node(A::META.id));
    };
    if let crate::action::Body::Of(body) = A::META.body
        && let Some(Value::Object(fields)) = input.shift_remove(body)
    {
        input.extend(fields);
    }
    // An option that is not set is absent, not null; clearing is said with `Patch::Null` inside a write model.
    let own = crate::steps::decode::field_names::<A>();
    input.retain(|name, value| !(value.is_null() && own.contains(&name.as_str())));
    Ok(input)
}

pub(super) fn first_request(decided: &dyn Decided, input: &Object) -> Result<Request> {
    match decided.next(Progress { input, answers: &[], now: now() })? {
        Step::Call(request) | Step::Later(_, request) => Ok(request),
        Step::Done(_) => Err(Error::new(Kind::InvalidInput, "the node makes no request for this input")),
    }
}

/// A page needs its envelope and the rows' ids, whatever else the caller asks for.
fn complete_response_fields(request: &mut Request) {
    let Some(fields) = query_text(request, "responseFields").map(str::to_owned) else {
        return;
    };
    let mask = Mask::parse(&fields);
    let mut completed = fields.clone();
    for name in ["total", "count", "offset", "limit"] {
        if !mask.has(name) {
            completed.push(',');
            completed.push_str(name);
        }
    }
    if mask.child("items").is_some_and(|items| !items.has("id")) {
        completed = completed.replacen("items(", "items(id,", 1);
    }
    set_query(request, "responseFields", &completed);
}

fn query_text<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn query_number(request: &Request, name: &str) -> Option<u64> {
    query_text(request, name)?.parse().ok()
}

fn set_query(request: &mut Request, name: &str, value: &str) {
    match request.query.iter_mut().find(|(known, _)| known == name) {
        Some((_, known)) => value.clone_into(known),
        None => request.query.push((name.to_owned(), value.to_owned())),
    }
}

fn not_a_search(node: &ActionNode) -> Error {
    Error::new(Kind::InvalidInput, format!("`{}` is no search: its answer has no pages", node.meta.id))
        .with_node(node.meta.id)
}

fn without_nulls(json: &[u8]) -> Result<Bytes> {
    let mut value: Value =
        serde_json::from_slice(json).map_err(|error| Error::new(Kind::Decode, error.to_string()))?;
    strip(&mut value);
    Ok(value.to_string().into())
}

fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}
