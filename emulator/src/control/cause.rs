//! Any event on demand, in the form Ecwid gives it, for what neither a call nor a shopper here causes.

use serde_json::{Value, json};

use crate::doc::{Doc, Fields};
use crate::error::ControlError;
use crate::resources::orders::{events, is_unfinished};
use crate::store::{Kind, Store};
use crate::webhooks::{Event, kinds};
use crate::world::World;

/// Sends an event about the entity with the given id, or about the newest one. The name may be in
/// either spelling and goes out as given. False if the app may not hear of it.
pub fn cause(world: &mut World, store: i64, name: &str, entity: Option<i64>) -> Result<bool, ControlError> {
    let Some(kind) = kinds::canonical(name) else {
        return Err(ControlError::bad(format!("there is no event '{name}'; POST /events sends any name")));
    };
    let rows = world.stores.get(&store).ok_or_else(|| ControlError::missing("there is no such store"))?;
    let mut event = event(rows, kind, entity)?;
    name.clone_into(&mut event.kind);
    Ok(world.emit_as_named(store, &event))
}

fn event(store: &Store, kind: &str, entity: Option<i64>) -> Result<Event, ControlError> {
    let (family, what) = kind.split_once('.').unwrap_or((kind, ""));
    match family {
        "application" => Ok(application(store, kind, what)),
        "profile" => {
            let event = Event::new(kind, store.id());
            let plans =
                json!({ "oldSubscriptionName": "ECWID_VENTURE", "newSubscriptionName": "ECWID_BUSINESS" });
            Ok(if what == "subscriptionStatusChanged" { event.with(plans) } else { event })
        }
        "order" | "unfinished_order" => of_order(store, kind, family == "unfinished_order", entity),
        "invoice" => of_invoice(store, kind, entity),
        _ => of_entity(store, kind, family, what, entity),
    }
}

fn application(store: &Store, kind: &str, what: &str) -> Event {
    let event = Event::application(kind, store.id());
    let statuses = json!({ "oldSubscriptionStatus": "TRIAL", "newSubscriptionStatus": "ACTIVE" });
    if what == "subscriptionStatusChanged" { event.with(statuses) } else { event }
}

/// The entity that was asked for, or the newest that fits.
fn pick(
    store: &Store,
    kind: Kind,
    wanted: Option<i64>,
    fits: impl Fn(&Doc) -> bool,
) -> Result<(i64, &Doc), ControlError> {
    let words = kind.word().replace('_', " ");
    let mut rows: Vec<(i64, &Doc)> = store.all(kind).filter(|(_, doc)| fits(doc)).collect();
    if let Some(wanted) = wanted {
        rows.retain(|(id, _)| *id == wanted);
    }
    rows.pop().ok_or_else(|| match wanted {
        Some(id) => ControlError::missing(format!("there is no such {words} {id}")),
        None => ControlError::missing(format!("the store has no such {words}; make one first")),
    })
}

fn of_order(store: &Store, kind: &str, cart: bool, entity: Option<i64>) -> Result<Event, ControlError> {
    let (id, order) = pick(store, Kind::Order, entity, |order| is_unfinished(order) == cart)?;
    let mut event = match kind.rsplit('.').next() {
        Some("created") => events::created(id, order),
        Some("deleted") => events::deleted(id, order),
        _ => events::updated(id, order, order),
    };
    kind.clone_into(&mut event.kind);
    Ok(event)
}

fn of_invoice(store: &Store, kind: &str, entity: Option<i64>) -> Result<Event, ControlError> {
    let number = |order: &Doc| {
        let rows = order.list("invoices").iter().filter_map(Value::as_object);
        let mut numbers = rows.filter_map(|row| row.int("internalId"));
        match entity {
            Some(wanted) => numbers.find(|number| *number == wanted),
            None => numbers.next_back(),
        }
    };
    let (_, order) = pick(store, Kind::Order, None, |order| number(order).is_some())?;
    Ok(Event::new(kind, number(order).unwrap_or_default()).with(json!({ "orderId": order["id"] })))
}

fn of_entity(
    store: &Store,
    kind: &str,
    family: &str,
    what: &str,
    entity: Option<i64>,
) -> Result<Event, ControlError> {
    let found = match family {
        "product" => Kind::Product,
        "category" => Kind::Category,
        "product_class" => Kind::ProductClass,
        "customer" => Kind::Customer,
        "customer_group" => Kind::CustomerGroup,
        "discount_coupon" => Kind::Coupon,
        "promotion" => Kind::Promotion,
        "review" => Kind::Review,
        _ => Kind::SizeChart,
    };
    let (id, doc) = pick(store, found, entity, |_| true)?;
    let event = Event::new(kind, id);
    let field = |name: &str| doc.get(name).cloned().unwrap_or_default();
    Ok(match (family, what) {
        ("customer", "created" | "updated" | "deleted") => {
            event.with(json!({ "customerEmail": field("email") }))
        }
        ("promotion", _) => event.with(json!({ "version": doc.int("version").unwrap_or(1) })),
        ("review", "deleted") => {
            event.with(json!({ "productId": field("productId"), "orderId": field("orderId") }))
        }
        ("review", _) => event.with(json!({
            "productId": field("productId"), "orderId": field("orderId"), "status": field("status"),
        })),
        _ => event,
    })
}
