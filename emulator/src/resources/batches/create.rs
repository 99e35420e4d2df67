//! Taking a batch in.

use serde_json::{Value, json};

use crate::api::{self, Caller};
use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::batches::queue::address;
use crate::routes::{Found, Routes};
use crate::store::Kind;

const MOST_CALLS: usize = 500;
/// How long a key brings back the first ticket.
const KEY_LIFE_MS: i64 = 3_600_000;

/// `POST /batch`.
pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let stop = call.query.flag("stopOnFirstFailure")?.unwrap_or(true);
    let parallel = call.query.flag("allowParallelMode")?.unwrap_or(false);
    let key = call.query.text("deduplicationKey").map(str::to_owned);
    let group = call.query.text("groupId").map(str::to_owned);
    if let Some(known) = key.as_deref().map(|key| first(call, key)).transpose()?.flatten() {
        return Ok(Reply::ok(json!({ "ticket": known })));
    }
    let requests = requests(&call.body)?;
    scopes_suffice(call, &requests)?;
    let id = call.next_id(Kind::Batch)?;
    let ticket = uuid::Uuid::new_v4().to_string();
    let batch = json!({
        "ticket": ticket, "token": call.token, "createdMs": call.now_ms(), "stopOnFirstFailure": stop,
        "parallel": parallel, "key": key, "groupId": group, "requests": requests,
        "responses": vec![Value::Null; requests.len()],
        "closed": false,
    });
    call.put(Kind::Batch, id, batch.as_object().cloned().unwrap_or_default())?;
    call.world.batches.changed = true;
    Ok(Reply::ok(json!({ "ticket": ticket })))
}

/// The ticket that a key got within the last hour.
fn first(call: &Call<'_>, key: &str) -> Result<Option<String>, ApiError> {
    let horizon = call.now_ms() - KEY_LIFE_MS;
    let mut rows = call.store()?.all(Kind::Batch);
    let known = rows.find(|(_, batch)| {
        batch.text("key") == Some(key) && batch.int("createdMs").is_some_and(|at| at > horizon)
    });
    Ok(known.and_then(|(_, batch)| batch.text("ticket").map(str::to_owned)))
}

fn requests(body: &Value) -> Result<Vec<Value>, ApiError> {
    let rows = body.as_array().ok_or_else(|| ApiError::wrong("body", "an array of requests is expected"))?;
    if rows.is_empty() || rows.len() > MOST_CALLS {
        let cause = format!("{} requests given, 1 to {MOST_CALLS} are possible", rows.len());
        return Err(ApiError::wrong("body", cause));
    }
    rows.iter().enumerate().map(|(at, row)| request(at, row)).collect()
}

fn request(at: usize, row: &Value) -> Result<Value, ApiError> {
    let wrong = |field: &str, cause: &str| ApiError::wrong(&format!("body[{at}]{field}"), cause);
    let row = row.as_object().ok_or_else(|| wrong("", "an object is expected"))?;
    let path = row.text("path").filter(|path| !path.trim_matches('/').is_empty());
    let path = path.ok_or_else(|| wrong(".path", "the field is required"))?;
    let method = row.text("method").unwrap_or_default().to_ascii_uppercase();
    if !matches!(method.as_str(), "GET" | "POST" | "PUT" | "DELETE") {
        return Err(wrong(".method", "one of GET, POST, PUT, DELETE is expected"));
    }
    if address(path).0.first().is_some_and(|first| first == "batch") {
        return Err(wrong(".path", "a batch cannot hold another batch"));
    }
    let mut kept = json!({ "path": path, "method": method, "body": payload(row.get("body"), &wrong)? });
    match row.get("id") {
        None | Some(Value::Null) => {}
        Some(id @ (Value::String(_) | Value::Number(_))) => {
            kept["id"] = Value::from(id.as_str().map_or_else(|| id.to_string(), str::to_owned));
        }
        Some(_) => return Err(wrong(".id", "a string is expected")),
    }
    Ok(kept)
}

/// The body of a call: JSON, or JSON written as a text; an empty text is none.
fn payload(given: Option<&Value>, wrong: &impl Fn(&str, &str) -> ApiError) -> Result<Value, ApiError> {
    match given {
        None => Ok(Value::Null),
        Some(Value::String(text)) if text.trim().is_empty() => Ok(Value::Null),
        Some(Value::String(text)) => {
            serde_json::from_str(text).map_err(|error| wrong(".body", &format!("malformed JSON: {error}")))
        }
        Some(other) => Ok(other.clone()),
    }
}

/// The token needs the scopes of all calls together.
fn scopes_suffice(call: &Call<'_>, requests: &[Value]) -> Result<(), ApiError> {
    let routes = Routes::new(&call.world.facts)
        .map_err(|error| ApiError::new(500, "INTERNAL_ERROR", error.to_string()))?;
    let mut needed: Vec<String> = Vec::new();
    for request in requests.iter().filter_map(Value::as_object) {
        let (path, _) = address(request.text("path").unwrap_or_default());
        if let Found::Route(route, _) = routes.find(request.text("method").unwrap_or_default(), &path) {
            needed.extend(route.scopes.iter().cloned());
        }
    }
    needed.sort();
    needed.dedup();
    let scopes = call.world.access.find(call.token).map(|token| token.scopes.clone()).unwrap_or_default();
    let caller =
        Caller { store_id: call.store_id, token: call.token.to_owned(), scopes, public: call.public };
    api::holds(&caller, &needed)
}

/// Whether a request carries a body.
pub fn has_body(request: &Doc) -> bool {
    request.get("body").is_some_and(|body| !body.is_null())
}
