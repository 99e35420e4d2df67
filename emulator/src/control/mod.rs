//! What a test or a demo does to the store from outside the API: shoppers, the admin, time, faults.

pub mod basket;
pub mod catalogue;
pub mod cause;
pub mod http;
pub mod sales;
pub mod shopper;
pub mod types;

use std::time::Duration;

use axum::body::Bytes;
use serde_json::{Value, json};

use crate::call::Call;
use crate::clock;
use crate::control::types::{Statuses, Stock};
use crate::doc::{Doc, Fields};
use crate::error::ControlError;
use crate::files::fetch::Downloads;
use crate::reply::ApiError;
use crate::resources::orders::{self, update};
use crate::resources::products::{check, write};
use crate::resources::{application, stock, variations};
use crate::search::query::Query;
use crate::store::Kind;
use crate::webhooks::delivery::DeliveryState;
use crate::world::World;

impl From<ApiError> for ControlError {
    fn from(error: ApiError) -> Self {
        Self { status: error.status, message: error.message }
    }
}

/// The store a control call means: the one named, or the first.
pub fn store_id(world: &World, named: Option<i64>) -> Result<i64, ControlError> {
    let id = named.or_else(|| world.stores.keys().next().copied()).unwrap_or_default();
    if world.stores.contains_key(&id) {
        return Ok(id);
    }
    Err(ControlError::missing(format!("there is no store {id}")))
}

/// Works on a store with every right.
pub fn as_owner<T>(
    world: &mut World,
    store_id: i64,
    work: impl FnOnce(&mut Call<'_>) -> Result<T, ControlError>,
) -> Result<T, ControlError> {
    let mut call = Call {
        raw: Bytes::new(),
        downloads: Downloads::default(),
        world,
        store_id,
        token: "",
        public: false,
        path: Vec::new(),
        query: Query::default(),
        body: Value::Null,
        body_type: None,
    };
    work(&mut call)
}

/// The order with a public or internal id.
pub fn order(call: &Call<'_>, identity: &str) -> Result<(i64, Doc), ControlError> {
    let store = call.store()?;
    orders::resolve(store, identity)
        .and_then(|id| Some((id, store.get(Kind::Order, id)?.clone())))
        .ok_or_else(|| ControlError::missing(format!("there is no order {identity}")))
}

/// Sets the statuses of an order as the admin would.
pub fn set_statuses(
    world: &mut World,
    store: i64,
    identity: &str,
    statuses: &Statuses,
) -> Result<Value, ControlError> {
    let given = json!({
        "paymentStatus": statuses.payment_status, "fulfillmentStatus": statuses.fulfillment_status,
        "trackingNumber": statuses.tracking_number,
    });
    let mut patch = crate::validate::body(&world.facts, "UpdatedOrder", &given)?;
    patch.retain(|_, value| !value.is_null());
    if patch.is_empty() {
        return Err(ControlError::bad("give paymentStatus, fulfillmentStatus or trackingNumber"));
    }
    as_owner(world, store, |call| {
        let (id, before) = order(call, identity)?;
        update::change(call, id, before, patch, true)?;
        Ok(Value::Object(order(call, identity)?.1))
    })
}

/// Sets or moves stock as the admin would.
pub fn set_stock(world: &mut World, store: i64, product: i64, wanted: &Stock) -> Result<Value, ControlError> {
    as_owner(world, store, |call| {
        let before = call.store()?.get(Kind::Product, product).cloned();
        let before = before.ok_or_else(|| ControlError::missing(format!("there is no product {product}")))?;
        let mut after = before.clone();
        let place = match wanted.combination_id {
            None => None,
            Some(id) => {
                Some(before.list("combinations").iter().position(|one| one["id"] == id).ok_or_else(|| {
                    ControlError::missing(format!("product {product} has no variation {id}"))
                })?)
            }
        };
        match (wanted.delta, wanted.quantity, wanted.unlimited) {
            (Some(delta), None, None) => {
                stock::shift(&mut after, place, delta);
            }
            (None, quantity, unlimited) if quantity.is_some() || unlimited.is_some() => {
                let mut patch = Doc::new();
                patch.extend(quantity.map(|quantity| ("quantity".to_owned(), json!(quantity))));
                patch.extend(unlimited.map(|unlimited| ("unlimited".to_owned(), json!(unlimited))));
                set(&mut after, place, patch);
            }
            _ => {
                return Err(ControlError::bad("give either delta, or quantity and/or unlimited"));
            }
        }
        write::save(call, product, after)?;
        stock::mail_if_low(call, product, &before)?;
        let stored = call.store()?.get(Kind::Product, product).cloned().unwrap_or_default();
        let row =
            place.and_then(|place| stored.list("combinations").get(place)?.as_object()).unwrap_or(&stored);
        Ok(json!({
            "productId": product, "combinationId": wanted.combination_id, "quantity": row.get("quantity"),
            "unlimited": row.get("unlimited"),
        }))
    })
}

fn set(product: &mut Doc, place: Option<usize>, patch: Doc) {
    let apply = |doc: &mut Doc| {
        doc.extend(patch.clone());
        check::stock(doc, &patch);
    };
    let Some(place) = place else { return apply(product) };
    let row = product.list("combinations").get(place).and_then(|row| row.as_object().cloned());
    if let Some(mut row) = row {
        apply(&mut row);
        variations::replace(product, place, row);
    }
}

/// Counts and sums of a store, for a summary that is read back rather than remembered.
pub fn totals(world: &World, store: i64) -> Result<Value, ControlError> {
    let missing = || ControlError::missing(format!("there is no store {store}"));
    let rows = world.stores.get(&store).ok_or_else(missing)?;
    let orders =
        || rows.all(Kind::Order).map(|(_, order)| order).filter(|order| !orders::is_unfinished(order));
    let in_status =
        |field: &str, status: &str| orders().filter(|order| order.text(field) == Some(status)).count();
    let sum: f64 = orders().filter_map(|order| order.num("total")).sum();
    let quantity: i64 = rows.all(Kind::Product).filter_map(|(_, product)| product.int("quantity")).sum();
    let deliveries = |state| world.outbox.rows().iter().filter(|row| row.state == state).count();
    Ok(json!({
        "storeId": store,
        "orders": orders().count(), "ordersTotal": crate::doc::cents(sum),
        "paidOrders": in_status("paymentStatus", "PAID"),
        "shippedOrders": in_status("fulfillmentStatus", "SHIPPED"),
        "unfinishedOrders": rows.all(Kind::Order).filter(|(_, order)| orders::is_unfinished(order)).count(),
        "products": rows.count(Kind::Product), "productQuantity": quantity,
        "categories": rows.count(Kind::Category), "customers": rows.count(Kind::Customer),
        "webhooks": {
            "delivered": deliveries(DeliveryState::Delivered), "pending": deliveries(DeliveryState::Pending),
            "givenUp": deliveries(DeliveryState::GivenUp), "dropped": deliveries(DeliveryState::Dropped),
        },
    }))
}

/// Changes the pace of the retry schedule.
pub fn set_speed(world: &mut World, speed: f64) -> Result<(), ControlError> {
    if !clock::valid_speed(speed) {
        return Err(ControlError::bad(format!(
            "clock speed {speed} is impossible; use more than 0, at most 1e6"
        )));
    }
    world.clock.set_speed(speed);
    world.batches.changed = true;
    Ok(())
}

/// Moves the store's time and the retry schedule forward.
pub fn advance(world: &mut World, by: Duration) {
    world.clock.advance(by);
    world.batches.changed = true;
}

/// How far searches lag from now on.
pub fn set_search_lag(world: &mut World, lag: Duration) {
    world.config.search_lag = lag;
    for store in world.stores.values_mut() {
        store.set_lag(lag.as_millis() as i64);
    }
}

/// Changes the merchant's subscription to the app.
pub fn set_subscription(world: &mut World, store: i64, status: &str) -> Result<(), ControlError> {
    if !application::STATUSES.contains(&status) {
        let known = application::STATUSES.join(", ");
        return Err(ControlError::bad(format!("'{status}' is no subscription status; use one of {known}")));
    }
    application::set_subscription(world, store, status);
    Ok(())
}

/// Removes the app from a store.
pub fn uninstall(world: &mut World, store: i64) -> usize {
    application::remove_from(world, store)
}

/// Replaces a token by a new one with the same scopes; the old one stops working.
pub fn rotate(world: &mut World, token: &str) -> Result<String, ControlError> {
    let missing = || ControlError::missing("there is no such living token");
    let known = world.access.find(token).ok_or_else(missing)?.clone();
    world.access.revoke(|other| other.token == known.token);
    let prefix = if known.is_public() { "public" } else { "secret" };
    let now = world.clock.now();
    Ok(world.access.issue(known.store, prefix, known.scopes, now))
}
