//! Customers: read, write, delete, history.

pub mod bulk;
pub mod contacts;
pub mod fields;
pub mod names;
pub mod render;
pub mod search;

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::{deleted as history, unique};
use crate::search::dates;
use crate::store::{Kind, Store};
use crate::webhooks::Event;

pub const CODE: &str = "CUSTOMER_NOT_FOUND";

/// The customer with an e-mail, compared without case.
pub fn by_email(store: &Store, email: &str) -> Option<i64> {
    if email.is_empty() {
        return None;
    }
    let same = |customer: &Doc| customer.text("email").is_some_and(|known| known.eq_ignore_ascii_case(email));
    store.all(Kind::Customer).find(|(_, customer)| same(customer)).map(|(id, _)| id)
}

/// The name of a customer group; 0 is the built-in one.
pub fn group_name(store: &Store, group: i64) -> String {
    store.get(Kind::CustomerGroup, group).and_then(|doc| doc.text("name")).unwrap_or("General").to_owned()
}

/// Moves the change date.
pub fn stamp(customer: &mut Doc, now_ms: i64) {
    customer.insert("updated".to_owned(), Value::from(dates::format(now_ms.div_euclid(1000))));
}

/// Stores a new customer under a new id, without announcing it.
pub fn insert(call: &mut Call<'_>, mut input: Doc) -> Result<i64, ApiError> {
    input.shift_remove("password");
    let id = call.next_id(Kind::Customer)?;
    let now = dates::format(call.now());
    let mut customer = Doc::new();
    customer.insert("id".to_owned(), Value::from(id));
    customer.insert("registered".to_owned(), Value::from(now.as_str()));
    customer.insert("updated".to_owned(), Value::from(now));
    number_addresses(call, &mut input)?;
    customer.extend(input);
    call.put(Kind::Customer, id, customer)?;
    Ok(id)
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, customer) = call.entity(0, Kind::Customer, CODE)?;
    let stats = render::all_stats(call.store()?);
    Ok(Reply::ok(render::customer(call.store()?, id, customer, &stats)))
}

pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.new_input()?;
    check(call, None, &input)?;
    let email = input.text("email").unwrap_or_default().to_owned();
    let id = insert(call, input)?;
    call.emit(&Event::new("customer.created", id).with(json!({ "customerEmail": email })));
    Ok(Reply::created(id))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = call.input()?;
    let (id, customer) = call.entity(0, Kind::Customer, CODE)?;
    let mut customer = customer.clone();
    if patch.get("email").is_some_and(Value::is_null) {
        return Err(ApiError::wrong("email", "it cannot be cleared"));
    }
    check(call, Some(id), &patch)?;
    patch.shift_remove("password");
    number_addresses(call, &mut patch)?;
    let email = customer.text("email").unwrap_or_default().to_owned();
    if !merge(&mut customer, patch) {
        return Ok(Reply::updated(0));
    }
    follow_email(&mut customer, &email);
    save(call, id, customer)?;
    Ok(Reply::updated(1))
}

/// The contact that holds the account's address moves with it.
fn follow_email(customer: &mut Doc, before: &str) {
    let email = customer.get("email").cloned().unwrap_or_default();
    for contact in customer.get_mut("contacts").and_then(Value::as_array_mut).into_iter().flatten() {
        if contact["type"] == "EMAIL" && contact["contact"] == before {
            contact["contact"] = email.clone();
        }
    }
}

/// Stores a changed customer and announces it.
pub fn save(call: &mut Call<'_>, id: i64, mut customer: Doc) -> Result<(), ApiError> {
    stamp(&mut customer, call.now_ms());
    let email = customer.text("email").unwrap_or_default().to_owned();
    call.put(Kind::Customer, id, customer)?;
    call.emit(&Event::new("customer.updated", id).with(json!({ "customerEmail": email })));
    Ok(())
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, _) = call.entity(0, Kind::Customer, CODE)?;
    remove(call, id)?;
    Ok(Reply::deleted(1))
}

/// Removes a customer and announces it. False if there is none. Orders keep what they say of it.
pub fn remove(call: &mut Call<'_>, id: i64) -> Result<bool, ApiError> {
    let Some(customer) = call.store()?.get(Kind::Customer, id) else {
        return Ok(false);
    };
    let email = customer.text("email").unwrap_or_default().to_owned();
    let now_ms = call.now_ms();
    call.store_mut()?.remove(Kind::Customer, id, now_ms);
    call.emit(&Event::new("customer.deleted", id).with(json!({ "customerEmail": email })));
    Ok(true)
}

pub fn deleted(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    history::search(call, Kind::Customer)
}

fn check(call: &Call<'_>, own: Option<i64>, input: &Doc) -> Result<(), ApiError> {
    let store = call.store()?;
    if let Some(email) = input.text("email") {
        let plausible =
            email.split_once('@').is_some_and(|(user, host)| !user.is_empty() && !host.is_empty());
        if !plausible {
            return Err(ApiError::wrong("email", format!("'{email}' is not an e-mail address")));
        }
        if by_email(store, email).is_some_and(|id| Some(id) != own) {
            let text = format!("A customer with the e-mail {email} already exists");
            return Err(ApiError::new(409, "EMAIL_ALREADY_EXISTS", text).arg("parameter", "email"));
        }
    }
    if let Some(group) = input.int("customerGroupId").filter(|group| *group != 0)
        && store.get(Kind::CustomerGroup, group).is_none()
    {
        return Err(ApiError::wrong("customerGroupId", format!("there is no customer group {group}")));
    }
    unique::external_id(store, Kind::Customer, own, "externalReferenceId", input)
}

/// Gives addresses and contacts without an id a new one.
fn number_addresses(call: &mut Call<'_>, input: &mut Doc) -> Result<(), ApiError> {
    let now_ms = call.now_ms();
    for (field, first) in [("shippingAddresses", 330_101), ("contacts", 114_001)] {
        for row in input.get_mut(field).and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(row) = row.as_object_mut().filter(|row| row.int("id").is_none()) {
                let id = call.store_mut()?.next_number(field, first, now_ms);
                row.insert("id".to_owned(), Value::from(id));
            }
        }
    }
    Ok(())
}
