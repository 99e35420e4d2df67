//! The control API over HTTP, below `/_emulator`.

use std::time::Duration;

use axum::body::Bytes;
use http::Method;
use http::request::Parts;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::api::segments;
use crate::control::types::{Checkout, Statuses, Stock};
use crate::control::{self, catalogue, cause, sales, shopper};
use crate::error::ControlError;
use crate::faults::Fault;
use crate::gate::HttpReply;
use crate::resources::application;
use crate::search::query::Query;
use crate::webhooks::{Event, kinds};
use crate::world::{Shared, World};

/// Answers a control call.
pub fn answer(shared: &Shared, head: &Parts, body: &Bytes) -> HttpReply {
    let path = segments(head.uri.path());
    let path: Vec<&str> = path.iter().skip(1).map(String::as_str).collect();
    let query = Query::parse(head.uri.query().unwrap_or_default());
    let answered = shared.run(|world| {
        let named = query.int("store").map_err(|error| ControlError::bad(error.message))?;
        let store = control::store_id(world, named)?;
        dispatch(world, store, &head.method, &path, body)
    });
    // A moved clock may make deliveries due at once.
    shared.wake.notify_one();
    match answered {
        Ok(body) => HttpReply::json(200, &body),
        Err(error) => HttpReply::json(error.status, &json!({ "error": error.message })),
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ClockWish {
    speed: Option<f64>,
    advance_seconds: Option<f64>,
    search_lag_ms: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WebhookWish {
    url: Option<String>,
    headers: Option<Vec<(String, String)>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TokenWish {
    token: String,
    #[serde(default)]
    scopes: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EventWish {
    event_type: String,
    entity_id: Value,
    #[serde(default)]
    data: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SubscriptionWish {
    status: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanWish {
    name: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CauseWish {
    event_type: String,
    #[serde(default)]
    entity_id: Option<i64>,
}

fn dispatch(
    world: &mut World,
    store: i64,
    method: &Method,
    path: &[&str],
    body: &Bytes,
) -> Result<Value, ControlError> {
    match (method.as_str(), path) {
        ("POST", ["checkout"]) => to_value(&shopper::checkout(world, &with_store(read(body)?, store))?),
        ("POST", ["carts"]) => to_value(&shopper::abandon(world, &with_store(read(body)?, store))?),
        (
            _,
            ["carts", _, ..]
            | ["reviews" | "subscriptions" | "customers" | "batches", ..]
            | ["orders", _, "invoices", ..],
        ) => sales::answer(world, store, method, path, body),
        ("POST", ["orders", order, "pay"]) => shopper::pay(world, store, order),
        ("POST", ["orders", order, "statuses"]) => {
            let statuses: Statuses = read(body)?;
            control::set_statuses(world, store, order, &statuses)
        }
        ("POST", ["products", product, "stock"]) => {
            let product = product.parse().map_err(|_| ControlError::bad("the product id is not a number"))?;
            let stock: Stock = read(body)?;
            control::set_stock(world, store, product, &stock)
        }
        ("GET", ["totals"]) => control::totals(world, store),
        ("GET", ["files"]) => Ok(catalogue::files(world, store)),
        (_, ["size-charts", ..]) => size_charts(world, store, method, path, body),
        ("GET", ["mails"]) => Ok(json!({ "items": world.mails })),
        ("POST", ["reset"]) => {
            world.reset().map_err(|error| ControlError { status: 500, message: error.to_string() })?;
            control::totals(world, store)
        }
        ("PUT", ["subscription"]) => {
            let wish: SubscriptionWish = read(body)?;
            control::set_subscription(world, store, &wish.status)?;
            Ok(json!({ "status": wish.status }))
        }
        ("PUT", ["plan"]) => {
            let wish: PlanWish = read(body)?;
            application::set_plan(world, store, &wish.name);
            Ok(json!({ "name": wish.name }))
        }
        ("POST", ["uninstall"]) => Ok(json!({ "revokedTokens": control::uninstall(world, store) })),
        (_, ["tokens", ..]) => tokens(world, store, method, path, body),
        (_, ["faults"]) => faults(world, method, body),
        (_, ["requests"]) => requests(world, method),
        (_, ["clock"]) => clock(world, method, body),
        (_, ["deliveries" | "events", ..] | ["webhook"]) => webhooks(world, store, method, path, body),
        _ => Err(ControlError::missing(format!(
            "there is no control call {method} /_emulator/{}",
            path.join("/")
        ))),
    }
}

fn size_charts(
    world: &mut World,
    store: i64,
    method: &Method,
    path: &[&str],
    body: &Bytes,
) -> Result<Value, ControlError> {
    let id = path.get(1).map(|id| id.parse());
    let id = id.transpose().map_err(|_| ControlError::bad("the size chart id is not a number"))?;
    match (method.as_str(), id) {
        ("POST", None) => catalogue::set_size_chart(world, store, None, &read(body)?),
        ("PUT", Some(id)) => catalogue::set_size_chart(world, store, Some(id), &read(body)?),
        ("DELETE", Some(id)) => {
            catalogue::remove_size_chart(world, store, id)?;
            Ok(json!({ "id": id }))
        }
        _ => Err(not_allowed(method)),
    }
}

fn with_store(mut wish: Checkout, store: i64) -> Checkout {
    wish.store_id.get_or_insert(store);
    wish
}

fn tokens(
    world: &mut World,
    store: i64,
    method: &Method,
    path: &[&str],
    body: &Bytes,
) -> Result<Value, ControlError> {
    match (method.as_str(), path) {
        ("POST", ["tokens"]) => {
            let wish: TokenWish = read(body)?;
            let (now, all) = (world.clock.now(), world.facts.scopes());
            world.access.add(store, &wish.token, wish.scopes.unwrap_or(all), now);
            Ok(json!({ "token": wish.token }))
        }
        ("POST", ["tokens", "rotate"]) => {
            let wish: TokenWish = read(body)?;
            Ok(json!({ "token": control::rotate(world, &wish.token)? }))
        }
        _ => Err(not_allowed(method)),
    }
}

fn faults(world: &mut World, method: &Method, body: &Bytes) -> Result<Value, ControlError> {
    match method.as_str() {
        "GET" => {}
        "DELETE" => world.faults.set(Vec::new()).map_err(ControlError::bad)?,
        "PUT" => {
            let faults: Vec<Fault> = read(body)?;
            world.faults.set(faults).map_err(ControlError::bad)?;
        }
        _ => return Err(not_allowed(method)),
    }
    Ok(json!({ "unconsumed": world.faults.unconsumed(), "items": world.faults.remaining() }))
}

fn requests(world: &mut World, method: &Method) -> Result<Value, ControlError> {
    match method.as_str() {
        "GET" => Ok(json!({ "items": world.requests.rows() })),
        "DELETE" => {
            world.requests.clear();
            Ok(json!({ "items": [] }))
        }
        _ => Err(not_allowed(method)),
    }
}

fn clock(world: &mut World, method: &Method, body: &Bytes) -> Result<Value, ControlError> {
    if method == Method::PUT {
        let wish: ClockWish = read(body)?;
        if let Some(speed) = wish.speed {
            control::set_speed(world, speed)?;
        }
        if let Some(seconds) = wish.advance_seconds {
            let by = Duration::try_from_secs_f64(seconds)
                .map_err(|error| ControlError::bad(format!("advanceSeconds: {error}")))?;
            control::advance(world, by);
        }
        if let Some(ms) = wish.search_lag_ms {
            control::set_search_lag(world, Duration::from_millis(ms));
        }
    } else if method != Method::GET {
        return Err(not_allowed(method));
    }
    Ok(json!({
        "now": world.clock.now(), "speed": world.clock.speed(),
        "advancedSeconds": world.clock.advanced().as_secs_f64(),
        "searchLagMs": world.config.search_lag.as_millis() as u64,
    }))
}

fn webhooks(
    world: &mut World,
    store: i64,
    method: &Method,
    path: &[&str],
    body: &Bytes,
) -> Result<Value, ControlError> {
    match (method.as_str(), path) {
        ("GET", ["deliveries"]) => {
            Ok(json!({ "pending": world.outbox.pending(), "items": world.outbox.rows() }))
        }
        ("POST", ["deliveries", event, "resend"]) => {
            let now = world.clock.schedule_now();
            if world.outbox.resend(event, now) {
                return Ok(json!({ "eventId": event }));
            }
            Err(ControlError::missing(format!("there is no settled delivery of event {event}")))
        }
        ("GET" | "PUT", ["webhook"]) => {
            if method == Method::PUT {
                let wish: WebhookWish = read(body)?;
                world.webhook_url = wish.url;
                world.webhook_headers = wish.headers.unwrap_or_default();
            }
            Ok(json!({ "url": world.webhook_url, "headers": world.webhook_headers }))
        }
        ("POST", ["events", "cause"]) => {
            let wish: CauseWish = read(body)?;
            let sent = cause::cause(world, store, &wish.event_type, wish.entity_id)?;
            Ok(json!({ "sent": sent, "pending": world.outbox.pending() }))
        }
        ("GET", ["events"]) => Ok(json!({ "items": kinds::all().collect::<Vec<_>>() })),
        ("POST", ["events"]) => {
            let wish: EventWish = read(body)?;
            let event = Event { kind: wish.event_type, entity_id: wish.entity_id, data: wish.data };
            world.emit_unscoped(store, &event);
            Ok(json!({ "pending": world.outbox.pending() }))
        }
        _ => Err(not_allowed(method)),
    }
}

pub(super) fn not_allowed(method: &Method) -> ControlError {
    ControlError { status: 405, message: format!("{method} is not possible here") }
}

pub(super) fn read<T: DeserializeOwned>(body: &Bytes) -> Result<T, ControlError> {
    serde_json::from_slice(body).map_err(|error| ControlError::bad(format!("body: {error}")))
}

pub(super) fn to_value<T: serde::Serialize>(value: &T) -> Result<Value, ControlError> {
    serde_json::to_value(value).map_err(|error| ControlError { status: 500, message: error.to_string() })
}
