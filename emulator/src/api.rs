//! From a request below `/api/v3/{storeId}` to an answer.

use std::net::IpAddr;
use std::sync::Arc;

use axum::body::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::request::Parts;
use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::call::{Call, store_not_found};
use crate::files::fetch::Downloads;
use crate::files::sources;
use crate::gate::Front;
use crate::reply::{ApiError, Reply};
use crate::routes::{Found, Route, Routes};
use crate::search::query::Query;
use crate::search::response_fields::Selection;
use crate::world::World;

/// Answers one call of the REST API.
pub async fn answer(front: &Front, head: &Parts, body: &Bytes, peer: IpAddr) -> Result<Reply, ApiError> {
    let admitted = front.shared.run(|world| admit(world, &front.routes, head, body, peer))?;
    finish(front, admitted).await
}

/// Carries out an admitted call. Files that the request names are read before the world is touched.
pub async fn finish(front: &Front, admitted: Admitted) -> Result<Reply, ApiError> {
    let (addresses, bytes) = admitted.files();
    let downloads = front.fetcher.fetch(&addresses, bytes).await;
    front.shared.run(|world| carry_out(world, admitted, downloads))
}

/// A call that may be made: its token is good, its endpoint known, its body readable.
#[derive(Debug)]
pub struct Admitted {
    route: Arc<Route>,
    values: Vec<String>,
    store_id: i64,
    token: String,
    public: bool,
    query: Query,
    selection: Option<Selection>,
    body: Value,
    raw: Bytes,
}

impl Admitted {
    /// The files that the operation wants to read: at addresses, and in the body.
    pub fn files(&self) -> (Vec<String>, Option<Bytes>) {
        let body_type = self.route.body_type.as_deref().unwrap_or_default();
        let body = (body_type == "bytes").then(|| self.raw.clone());
        (sources::named(body_type, &self.query, &self.body), body)
    }
}

/// Checks what can be checked before the operation runs, and counts the call.
pub fn admit(
    world: &mut World,
    routes: &Routes,
    head: &Parts,
    body: &Bytes,
    peer: IpAddr,
) -> Result<Admitted, ApiError> {
    let path = segments(head.uri.path());
    let store_id = store_id(world, path.get(2).map_or("", String::as_str))?;
    let below = path.get(3..).unwrap_or(&[]);
    let caller = if head.headers.contains_key(AUTHORIZATION) || !routes.is_open(head.method.as_str(), below) {
        check_token(world, bearer(head)?, store_id, peer)?
    } else {
        Caller::nobody(store_id)
    };
    prepare(routes, head, body, caller, below)
}

/// Who calls, with what rights, and which store is meant.
#[derive(Debug)]
pub struct Caller {
    pub store_id: i64,
    pub token: String,
    pub scopes: Vec<String>,
    pub public: bool,
}

impl Caller {
    /// Somebody without a token, for what is open to everybody.
    pub fn nobody(store_id: i64) -> Self {
        Self { store_id, token: String::new(), scopes: Vec::new(), public: false }
    }
}

/// Finds the endpoint, checks the caller's rights and reads the request.
pub fn prepare(
    routes: &Routes,
    head: &Parts,
    body: &Bytes,
    caller: Caller,
    below: &[String],
) -> Result<Admitted, ApiError> {
    let (route, values) = find(routes, head.method.as_str(), below)?;
    allow(&route, caller.public, &caller.scopes)?;
    let query = Query::parse(head.uri.query().unwrap_or_default());
    if query.has("token") {
        let text = "Tokens in the query are not accepted; send an Authorization header instead";
        return Err(ApiError::new(403, "INVALID_API_TOKEN", text));
    }
    let selection = query.text("responseFields").map(Selection::parse).transpose()?;
    let reads = head.method == http::Method::GET;
    Ok(Admitted {
        body: if route.takes_json { json_body(head, body)? } else { Value::Null },
        route,
        values,
        store_id: caller.store_id,
        token: caller.token,
        public: caller.public,
        query,
        selection: selection.filter(|_| reads),
        raw: body.clone(),
    })
}

/// Runs the operation of an admitted call.
pub fn carry_out(world: &mut World, admitted: Admitted, downloads: Downloads) -> Result<Reply, ApiError> {
    let mut call = Call {
        body: admitted.body,
        raw: admitted.raw,
        downloads,
        body_type: admitted.route.body_type.clone(),
        world,
        store_id: admitted.store_id,
        token: &admitted.token,
        public: admitted.public,
        path: admitted.values,
        query: admitted.query,
    };
    let mut reply = (admitted.route.operation)(&mut call)?;
    if let Some(selection) = admitted.selection {
        reply.body = selection.apply(reply.body);
    }
    Ok(reply)
}

/// The path, cut at slashes first and decoded afterwards; `+` means a space, as in a query.
pub fn segments(path: &str) -> Vec<String> {
    let decode = |part: &str| percent_decode_str(&part.replace('+', " ")).decode_utf8_lossy().into_owned();
    let path = path.trim_start_matches('/');
    path.strip_suffix('/').unwrap_or(path).split('/').map(decode).collect()
}

pub fn store_id(world: &World, text: &str) -> Result<i64, ApiError> {
    let id: i64 = text
        .parse()
        .map_err(|_| ApiError::new(404, "STORE_NOT_FOUND", format!("'{text}' is not a store id")))?;
    if world.stores.contains_key(&id) { Ok(id) } else { Err(store_not_found(id)) }
}

pub fn bearer(head: &Parts) -> Result<&str, ApiError> {
    let header = head.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let (scheme, token) = header.and_then(|text| text.split_once(' ')).unwrap_or_default();
    if !scheme.eq_ignore_ascii_case("bearer") || token.trim().is_empty() {
        let text = "Token is missing; send the header Authorization: Bearer <token>";
        return Err(ApiError::new(403, "INVALID_API_TOKEN", text));
    }
    Ok(token.trim())
}

/// The token with the scopes it holds, if it works for the store and has calls left.
pub fn check_token(world: &mut World, token: &str, store_id: i64, peer: IpAddr) -> Result<Caller, ApiError> {
    let now_ms = world.clock.now_ms();
    let Some(known) = world.access.find(token).filter(|known| known.store == store_id).cloned() else {
        return dead_token(world, token, peer);
    };
    if let Some(wait) = world.limits.address_blocked(peer, now_ms) {
        return Err(paused("Too many calls with invalid tokens from this address", wait));
    }
    if let Err(wait) = world.limits.live(token, now_ms) {
        return Err(paused("Too many requests", wait));
    }
    let public = known.is_public();
    Ok(Caller { store_id, token: known.token, scopes: known.scopes, public })
}

/// Refuses a token that does not work, and counts the attempt.
pub fn dead_token(world: &mut World, token: &str, peer: IpAddr) -> Result<Caller, ApiError> {
    let now_ms = world.clock.now_ms();
    if let Some(wait) = world.limits.address_blocked(peer, now_ms) {
        return Err(paused("Too many calls with invalid tokens from this address", wait));
    }
    Err(match world.limits.dead(token, peer, now_ms) {
        Ok(()) => ApiError::new(403, "INVALID_API_TOKEN", "Token is invalid, revoked or of another store"),
        Err(wait) => paused("Too many calls with an invalid token", wait),
    })
}

fn paused(text: &str, wait: u64) -> ApiError {
    ApiError::new(429, "RATE_LIMITED", format!("{text}; retry in {wait} s")).retry_after(wait)
}

fn find(routes: &Routes, method: &str, path: &[String]) -> Result<(Arc<Route>, Vec<String>), ApiError> {
    let shown = path.join("/");
    match routes.find(method, path) {
        Found::Route(route, values) => Ok((route, values)),
        Found::OtherMethods(methods) => {
            let allow = methods.join(", ");
            let text = format!("{method} is not allowed on /{shown}; it takes {allow}");
            let mut error = ApiError::new(405, "METHOD_NOT_ALLOWED", text);
            error.allow = Some(allow);
            Err(error)
        }
        Found::Nothing { legacy: true, .. } => {
            let text = format!("/{shown} is gone; the Instant Site took the place of the starter site");
            Err(ApiError::new(404, "NOT_FOUND", text))
        }
        Found::Nothing { documented: true, .. } => {
            let text = format!("/{shown} is an endpoint of Ecwid that this emulator does not serve");
            Err(ApiError::new(404, "NOT_FOUND", text))
        }
        Found::Nothing { .. } => {
            Err(ApiError::new(404, "NOT_FOUND", format!("There is no endpoint /{shown}")))
        }
    }
}

fn allow(route: &Route, public: bool, held: &[String]) -> Result<(), ApiError> {
    if public {
        if route.public || route.open {
            return Ok(());
        }
        let text = "A public token may not make this call; use the secret token";
        return Err(ApiError::new(403, "INSUFFICIENT_APP_SCOPE", text));
    }
    lacks_nothing(&route.scopes, held)
}

/// Fails when a caller lacks one of the scopes.
pub fn holds(caller: &Caller, scopes: &[String]) -> Result<(), ApiError> {
    lacks_nothing(scopes, &caller.scopes)
}

fn lacks_nothing(scopes: &[String], held: &[String]) -> Result<(), ApiError> {
    let missing: Vec<&str> =
        scopes.iter().filter(|scope| !held.contains(scope)).map(String::as_str).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let missing = missing.join(", ");
    let text = format!("The token lacks the scope {missing}");
    Err(ApiError::new(403, "INSUFFICIENT_APP_SCOPE", text).arg("scope", missing))
}

fn json_body(head: &Parts, body: &[u8]) -> Result<Value, ApiError> {
    let content_type = head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/json") {
        let text = format!("Content-Type '{content_type}' is not supported; send application/json");
        return Err(ApiError::new(415, "UNSUPPORTED_MEDIA_TYPE", text));
    }
    serde_json::from_slice(body).map_err(|error| ApiError::wrong("body", format!("malformed JSON: {error}")))
}
