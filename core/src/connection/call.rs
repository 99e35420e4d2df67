//! Calling nodes: by type from Rust, by id and JSON from everywhere else.

use super::Connection;
use super::prepared::Prepared;
use crate::action::{Action, Content, Object, Paging, Step};
use crate::error::{Error, Kind, Result};
use crate::nodes;
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
    /// Calls an action by type. A node that cannot be undone needs [`Connection::call_confirmed`].
    pub async fn call<A: Action>(&self, action: A) -> Result<A::Output> {
        let call = Prepared::from_typed(action)?.confirmed(false)?;
        self.call_prepared::<A>(&call).await
    }

    /// Calls an action by type, also one that cannot be undone.
    pub async fn call_confirmed<A: Action>(&self, action: A) -> Result<A::Output> {
        self.call_prepared::<A>(&Prepared::from_typed(action)?).await
    }

    async fn call_prepared<A: Action>(&self, call: &Prepared) -> Result<A::Output> {
        let json = self.explained(call, self.answer(call)).await?;
        serde_json::from_slice(&json).map_err(|error| {
            let message = format!("the answer to `{}` is not understood: {error}", A::META.id);
            Error::new(Kind::Decode, message).with_node(A::META.id)
        })
    }

    /// Calls an action by id with JSON.
    pub async fn invoke(&self, node: &str, input: &Object, options: Options) -> Result<Answer> {
        let (prepared, warnings) = Prepared::from_json(nodes::action(node)?, input)?;
        if options.dry_run {
            return Ok(Answer { json: self.plan(&prepared)?, warnings });
        }
        let prepared = prepared.confirmed(options.confirm)?;
        let run = async {
            if prepared.all_pages() { self.every_page(&prepared).await } else { self.answer(&prepared).await }
        };
        let json = self.explained(&prepared, run).await?;
        let filter = options.filter_nulls.unwrap_or(self.settings().filter_nulls);
        Ok(Answer { json: if filter { without_nulls(&json)? } else { json }, warnings })
    }

    /// Reads one page of a search: exactly one request. None as `position` starts at the input's own `offset`.
    pub async fn page(&self, node: &str, input: &Object, position: Option<Position>) -> Result<Page> {
        let (prepared, _) = Prepared::from_json(nodes::action(node)?, input)?;
        self.explained(&prepared, self.read_page(&prepared, position)).await
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

    pub(super) async fn read_page(&self, call: &Prepared, position: Option<Position>) -> Result<Page> {
        let Paging::Offset { stable_sort } = call.paging() else {
            let json = self.run(call).await?;
            // An order has `items` too, so only a bare list counts as a search here.
            if json.iter().find(|byte| !byte.is_ascii_whitespace()) != Some(&b'[') {
                return Err(call.not_a_search());
            }
            return page::read(&json, Position::default(), u64::from(page::LARGEST))
                .map_err(|_| call.not_a_search());
        };
        let mut request = call.first_request()?;
        let largest = u64::from(page::LARGEST);
        let limit = query_number(&request, "limit").unwrap_or(largest).clamp(1, largest);
        let first =
            || Position { offset: query_number(&request, "offset").unwrap_or(0), ..Position::default() };
        let position = position.unwrap_or_else(first);
        set_query(&mut request, "limit", &limit.to_string());
        set_query(&mut request, "offset", &position.offset.to_string());
        if let (Some(sort), None) = (stable_sort, query_text(&request, "sortBy")) {
            set_query(&mut request, "sortBy", sort);
        }
        complete_response_fields(&mut request)?;
        let response = self.send_checked(call, request).await?;
        page::read(&response.body, position, limit).map_err(|error| error.with_node(call.id))
    }

    async fn every_page(&self, call: &Prepared) -> Result<Bytes> {
        let (mut text, mut count, mut position) = (String::from("{\"items\":["), 0_u64, None);
        loop {
            let page = self.read_page(call, position).await?;
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

    async fn answer(&self, call: &Prepared) -> Result<Bytes> {
        match call.answer {
            Content::Bytes => self.save(call).await,
            Content::Json | Content::Text => self.run(call).await,
        }
    }

    pub(super) async fn run(&self, call: &Prepared) -> Result<Bytes> {
        let mut answers: Vec<Response> = Vec::new();
        loop {
            let request = match call.next(&answers)? {
                Step::Done(json) => return Ok(json),
                Step::Call(request) => request,
                Step::Later(pause, request) => {
                    tokio::time::sleep(pause).await;
                    request
                }
            };
            answers.push(self.send_checked(call, request).await?);
        }
    }

    async fn send_checked(&self, call: &Prepared, request: Request) -> Result<Response> {
        let response = self.send(request.clone()).await.map_err(|error| error.with_node(call.id))?;
        classify::classify(&request, call.scopes, response)
    }

    fn plan(&self, call: &Prepared) -> Result<Bytes> {
        let outgoing = self.resolve(call.first_request()?)?;
        let body = match &outgoing.request.payload {
            Payload::Empty => Value::Null,
            Payload::Json(body) => body.clone(),
            Payload::Form(pairs) => json!(pairs.iter().map(|(name, _)| name).collect::<Vec<_>>()),
            Payload::Text(text) => json!(redact::text(text)),
            Payload::Bytes(bytes) => json!({"bytes": bytes.len()}),
            Payload::File(path) => json!({"file": path}),
        };
        let headers: Object = outgoing
            .headers
            .iter()
            .map(|(name, value)| (name.clone(), Value::from(redact::header(name, value))))
            .collect();
        let plan = json!({
            "dryRun": true,
            "node": call.id,
            "effect": call.effect,
            "request": {
                "method": outgoing.request.method.name(),
                "url": redact::text(outgoing.url.as_str()),
                "headers": headers,
                "body": body,
            },
            "scopes": call.scopes,
            "needsConfirmation": call.confirm,
        });
        Ok(plan.to_string().into())
    }
}

/// A page needs its envelope and the rows' ids, whatever else the caller asks for.
fn complete_response_fields(request: &mut Request) -> Result<()> {
    let Some(fields) = query_text(request, "responseFields").map(str::to_owned) else {
        return Ok(());
    };
    let mask = Mask::parse(&fields);
    if mask.child("items").is_none() {
        let message = format!("a search answers with rows in `items`: write `items({fields})`");
        return Err(Error::field("responseFields", message));
    }
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
    Ok(())
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
