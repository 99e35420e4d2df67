//! Batches: many calls in one, carried out later.

pub mod create;
pub mod queue;
pub mod run;

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::words;
use crate::search::paging::Page;
use crate::store::{Kind, Store};

/// Outcome of a call that was never made.
const NOT_EXECUTED: &str = "NOT_EXECUTED";

/// The state of a batch. Until a call is done it waits, whoever works on it.
pub fn status(batch: &Doc) -> &'static str {
    match (batch.flag("closed"), batch.list("responses").iter().all(Value::is_null)) {
        (Some(true), _) => "COMPLETED",
        (_, true) => "QUEUED",
        _ => "IN_PROGRESS",
    }
}

fn find<'a>(store: &'a Store, ticket: &str) -> Option<(i64, &'a Doc)> {
    store.all(Kind::Batch).find(|(_, batch)| batch.text("ticket") == Some(ticket))
}

/// The ticket of a call: the docs use both names.
fn ticket<'a>(call: &'a Call<'_>) -> Option<&'a str> {
    call.query.text("ticket").or_else(|| call.query.text("ticketId"))
}

fn found<'a>(call: &'a Call<'_>) -> Result<(i64, &'a Doc), ApiError> {
    let ticket = ticket(call).ok_or_else(|| ApiError::wrong("ticket", "the parameter is required"))?;
    let missing = || ApiError::new(404, "NOT_FOUND", format!("There is no batch with the ticket {ticket}"));
    find(call.store()?, ticket).ok_or_else(missing)
}

/// `GET /batch`: with a ticket the state of that batch, else the list of batches in a state.
pub fn read(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    if ticket(call).is_none() {
        return list(call);
    }
    let escaped = call.query.flag("escapedJson")?.unwrap_or(false);
    let (_, batch) = found(call)?;
    let responses = || batch.list("responses").iter().filter_map(Value::as_object);
    let done = responses().filter(|response| response.text("status") != Some(NOT_EXECUTED)).count();
    let shown: Vec<Value> = responses().map(|one| shown(one, escaped)).collect();
    let mut body = json!({
        "status": status(batch), "totalRequests": batch.list("requests").len(), "completedRequests": done,
    });
    if !shown.is_empty() {
        body["responses"] = Value::Array(shown);
    }
    Ok(Reply::ok(body))
}

/// An answer: as text, or as the JSON it is.
fn shown(response: &Doc, escaped: bool) -> Value {
    let mut body = response.clone();
    let text =
        body.shift_remove("body").and_then(|body| body.as_str().map(str::to_owned)).unwrap_or_default();
    if escaped {
        body.insert("escapedHttpBody".to_owned(), Value::from(text));
    } else if !text.is_empty() {
        let json = serde_json::from_str(&text).unwrap_or(Value::String(text));
        body.insert("httpBody".to_owned(), json);
    }
    Value::Object(body)
}

fn list(call: &Call<'_>) -> Result<Reply, ApiError> {
    let page = Page::of(&call.query)?;
    let wanted = call.query.text("status");
    let wanted =
        wanted.ok_or_else(|| ApiError::wrong("status", "give a status, or the ticket of a batch"))?;
    let wanted = words::spelt(&call.world.facts, "BatchStatus", "status", wanted)?;
    let rows = call.store()?.all(Kind::Batch).map(|(_, batch)| batch);
    let rows = rows.filter(|batch| status(batch) == wanted).skip(page.offset).take(page.limit);
    let rows = rows.map(|batch| json!({ "ticket": batch["ticket"], "status": status(batch) }));
    Ok(Reply::ok(json!({ "items": rows.collect::<Vec<_>>() })))
}

/// `DELETE /batch`: stops a batch and forgets it.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, _) = found(call)?;
    let now_ms = call.now_ms();
    call.store_mut()?.erase(Kind::Batch, id, now_ms);
    call.world.batches.changed = true;
    Ok(Reply::deleted(1))
}

/// `POST /batch/cancel-group`: the batches of a group end, their open calls unmade.
pub fn cancel_group(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let group = call.query.text("groupId");
    let group = group.ok_or_else(|| ApiError::wrong("groupId", "the parameter is required"))?;
    let only = ticket(call);
    let open = call.store()?.all(Kind::Batch).filter(|(_, batch)| {
        batch.text("groupId") == Some(group)
            && batch.flag("closed") != Some(true)
            && only.is_none_or(|ticket| batch.text("ticket") == Some(ticket))
    });
    let open: Vec<(i64, Doc)> = open.map(|(id, batch)| (id, batch.clone())).collect();
    let count = open.len();
    for (id, mut batch) in open {
        queue::close(&mut batch);
        call.put(Kind::Batch, id, batch)?;
    }
    call.world.batches.changed = true;
    Ok(Reply::updated(u32::try_from(count).unwrap_or(u32::MAX)))
}
