//! Calling nodes: by type from Rust, by id and JSON from everywhere else.

use super::prepared::{Prepared, typed_input};
use super::work::{Teller, Work};
use super::{Connection, once};
use crate::action::{Action, Effect, Object, Paging};
use crate::error::{Error, Kind, Result};
use crate::nodes;
use crate::steps::page::{self, Page, Position};
use crate::steps::project::Mask;
use crate::transport::Request;
use bytes::Bytes;
use serde_json::Value;

/// How a call is made.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Show the request and what it would change, and write nothing.
    pub dry_run: bool,
    /// Strip nulls from the result; none: as the connection says.
    pub filter_nulls: Option<bool>,
    /// The caller knows that the node cannot be undone, and wants it.
    pub confirm: bool,
    /// A key of the caller's own: under the same key the same write is made once, and a repetition gets the first
    /// answer. It is kept in the connection's [`Journal`](crate::journal::Journal).
    pub idempotency_key: Option<String>,
    /// Is told how far a long-running node is.
    pub progress: Option<Teller>,
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
        decoded::<A>(&self.perform(&call, &Options::default()).await?)
    }

    /// Calls an action by type, also one that cannot be undone.
    pub async fn call_confirmed<A: Action>(&self, action: A) -> Result<A::Output> {
        decoded::<A>(&self.perform(&Prepared::from_typed(action)?, &Options::default()).await?)
    }

    /// Calls an action by type, with an idempotency key or the like. A dry run has another answer: see
    /// [`Connection::invoke`].
    pub async fn call_with<A: Action>(&self, action: A, options: Options) -> Result<A::Output> {
        if options.dry_run {
            return Err(Error::new(Kind::InvalidInput, "a dry run has no typed answer")
                .with_node(A::META.id)
                .with_hint("use `invoke`, which gives the plan as JSON"));
        }
        let answer = self.invoke(A::META.id, &typed_input(&action)?, options).await?;
        decoded::<A>(&answer.json)
    }

    /// Calls an action by id with JSON.
    pub async fn invoke(&self, node: &str, input: &Object, options: Options) -> Result<Answer> {
        let node = nodes::action(node)?;
        let (prepared, mut warnings) = match options.idempotency_key.as_deref() {
            Some(key) => Prepared::from_json(node, &once::with_native_key(node, input, key))?,
            None => Prepared::from_json(node, input)?,
        };
        let work = Work::new(self, &prepared, &options);
        if options.dry_run {
            let json = match prepared.work(&work) {
                Some(plan) => plan.await.map_err(|error| error.with_node(prepared.id))?.to_string().into(),
                None => self.plan(&prepared).await?,
            };
            return Ok(Answer { json, warnings });
        }
        let prepared = prepared.confirmed(options.confirm)?;
        let run = self.perform(&prepared, &options);
        let json = match options.idempotency_key.as_deref() {
            Some(key) if prepared.effect != Effect::Read => {
                let (json, remark) = self.once(&prepared, key, run).await?;
                warnings.extend(remark);
                json
            }
            _ => run.await?,
        };
        let filter = options.filter_nulls.unwrap_or(self.settings().filter_nulls);
        Ok(Answer { json: if filter { without_nulls(&json)? } else { json }, warnings })
    }

    async fn perform(&self, call: &Prepared, options: &Options) -> Result<Bytes> {
        let work = Work::new(self, call, options);
        if let Some(work) = call.work(&work) {
            let result = work.await.map_err(|error| error.with_node(call.id))?;
            return Ok(result.to_string().into());
        }
        let run =
            async { if call.all_pages() { self.every_page(call).await } else { self.answer(call).await } };
        self.explained(call, run).await
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
        let response = self.send_checked(call.caller(), request, &[]).await?;
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
}

fn decoded<A: Action>(json: &[u8]) -> Result<A::Output> {
    serde_json::from_slice(json).map_err(|error| {
        let message = format!("the answer to `{}` is not understood: {error}", A::META.id);
        Error::new(Kind::Decode, message).with_node(A::META.id)
    })
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
