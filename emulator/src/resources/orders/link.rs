//! The customer behind an order.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::ApiError;
use crate::resources::customers;
use crate::store::Kind;
use crate::webhooks::Event;

/// Whether an order made its customer known for the first time.
pub enum Link {
    None,
    Known(i64),
    New(i64),
}

/// Finds or creates the customer of a new order and writes the link into the order.
pub fn customer_of(call: &mut Call<'_>, order: &mut Doc) -> Result<Link, ApiError> {
    let store = call.store()?;
    let by_id = order.int("customerId").filter(|id| store.get(Kind::Customer, *id).is_some());
    let email = order.text("email").unwrap_or_default().to_owned();
    let known = by_id.or_else(|| customers::by_email(store, &email));
    let link = match known {
        Some(id) => Link::Known(id),
        None if email.is_empty() => return Ok(Link::None),
        None => Link::New(create(call, order, &email)?),
    };
    if let Link::Known(id) | Link::New(id) = link {
        order.insert("customerId".to_owned(), Value::from(id));
        let group =
            call.store()?.get(Kind::Customer, id).and_then(|customer| customer.int("customerGroupId"));
        if let Some(group) = group.filter(|group| *group != 0) {
            let name = customers::group_name(call.store()?, group);
            order.entry("customerGroupId").or_insert(Value::from(group));
            order.entry("customerGroup").or_insert(Value::from(name));
        }
    }
    Ok(link)
}

/// Announces what an order did to its customer.
pub fn announce(call: &mut Call<'_>, link: &Link) -> Result<(), ApiError> {
    match link {
        Link::None => Ok(()),
        Link::Known(id) => announce_customer_change(call, *id),
        Link::New(id) => {
            let event = customer_event(call, "customer.created", *id)?;
            call.emit(&event);
            Ok(())
        }
    }
}

/// A customer's counters changed: the change date moves and the app is told.
pub fn announce_customer_change(call: &mut Call<'_>, id: i64) -> Result<(), ApiError> {
    let now_ms = call.now_ms();
    let Some(mut customer) = call.store()?.get(Kind::Customer, id).cloned() else {
        return Ok(());
    };
    customers::stamp(&mut customer, now_ms);
    call.put(Kind::Customer, id, customer)?;
    let event = customer_event(call, "customer.updated", id)?;
    call.emit(&event);
    Ok(())
}

fn customer_event(call: &Call<'_>, kind: &str, id: i64) -> Result<Event, ApiError> {
    let email = call.store()?.get(Kind::Customer, id).and_then(|customer| customer.text("email"));
    Ok(Event::new(kind, id).with(json!({ "customerEmail": email.unwrap_or_default() })))
}

fn create(call: &mut Call<'_>, order: &Doc, email: &str) -> Result<i64, ApiError> {
    let mut customer = Doc::new();
    customer.insert("email".to_owned(), Value::from(email));
    if let Some(person) = order.object("billingPerson").or_else(|| order.object("shippingPerson")) {
        customer.insert("billingPerson".to_owned(), Value::Object(person.clone()));
    }
    for name in ["acceptMarketing", "lang", "b2b_b2c"] {
        if let Some(value) = order.get(name) {
            customer.insert(name.to_owned(), value.clone());
        }
    }
    customers::insert(call, customer)
}
