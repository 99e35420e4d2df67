//! Control calls about carts, reviews, subscriptions, invoices, customers' data and batches.

use axum::body::Bytes;
use http::Method;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::control::http::{not_allowed, read, to_value};
use crate::control::types::{PrivacyRequest, ReviewWish};
use crate::control::{as_owner, order, shopper};
use crate::doc::Fields;
use crate::error::ControlError;
use crate::resources::invoices;
use crate::store::Kind;
use crate::world::World;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Charge {
    fails: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Privacy {
    request: PrivacyRequest,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Batches {
    #[serde(default)]
    calls_left: Option<usize>,
}

/// Answers one of these calls.
pub fn answer(
    world: &mut World,
    store: i64,
    method: &Method,
    path: &[&str],
    body: &Bytes,
) -> Result<Value, ControlError> {
    match (method.as_str(), path) {
        ("POST", ["carts", cart, "remind"]) => shopper::remind(world, store, cart),
        ("POST", ["carts", cart, "recover"]) => to_value(&shopper::recover(world, store, cart)?),
        ("POST", ["reviews"]) => {
            let wish: ReviewWish = read(body)?;
            shopper::review(world, store, &wish)
        }
        ("POST", ["subscriptions", id, "charge"]) => {
            let wish: Charge = if body.is_empty() { Charge::default() } else { read(body)? };
            shopper::charge(world, store, number(id)?, wish.fails)
        }
        ("POST", ["customers", id, "privacy"]) => {
            let wish: Privacy = read(body)?;
            shopper::ask_privacy(world, store, number(id)?, wish.request)
        }
        ("DELETE", ["orders", of, "invoices", id]) => {
            remove_invoice(world, store, of, number(id)?)?;
            Ok(json!({ "deleteCount": 1 }))
        }
        ("GET" | "PUT", ["batches"]) => {
            if method == Method::PUT {
                let wish: Batches = read(body)?;
                hold_batches(world, wish.calls_left);
            }
            Ok(batches(world, store))
        }
        _ => Err(not_allowed(method)),
    }
}

fn number(text: &str) -> Result<i64, ControlError> {
    text.parse().map_err(|_| ControlError::bad(format!("'{text}' is not a number")))
}

/// The admin removes a tax invoice.
pub fn remove_invoice(world: &mut World, store: i64, of: &str, number: i64) -> Result<(), ControlError> {
    as_owner(world, store, |call| {
        let (id, found) = order(call, of)?;
        if invoices::remove(call, id, found, number)? {
            return Ok(());
        }
        Err(ControlError::missing(format!("order {of} has no invoice {number}")))
    })
}

/// Lets batches make so many more calls; none means as many as they have.
pub fn hold_batches(world: &mut World, calls_left: Option<usize>) {
    world.batches.allowance = calls_left;
    world.batches.changed = true;
}

fn batches(world: &World, store: i64) -> Value {
    let rows = world.stores.get(&store).into_iter().flat_map(|store| store.all(Kind::Batch));
    let open = rows.filter(|(_, batch)| batch.flag("closed") != Some(true)).count();
    json!({ "callsLeft": world.batches.allowance, "open": open })
}
