//! Contacts of a customer, besides the address the account is under.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::customers::{self, CODE, render};
use crate::resources::words;
use crate::search::dates;
use crate::store::Kind;

const TYPES: &str = "UpdatedCustomer.CustomerContact.type";

/// The customer of the path, and its contacts; a customer without any has the account's address.
fn found(call: &Call<'_>) -> Result<(i64, Doc, Vec<Value>), ApiError> {
    let (id, customer) = call.entity(0, Kind::Customer, CODE)?;
    Ok((id, customer.clone(), render::contacts(id, customer)))
}

fn place(call: &Call<'_>, contacts: &[Value]) -> Result<usize, ApiError> {
    let wanted = call.id(1, "NOT_FOUND")?;
    let missing = || ApiError::new(404, "NOT_FOUND", format!("The customer has no contact {wanted}"));
    contacts.iter().position(|contact| contact["id"] == wanted).ok_or_else(missing)
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(json!({ "items": found(call)?.2 })))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, _, contacts) = found(call)?;
    let at = place(call, &contacts)?;
    Ok(Reply::ok(contacts.into_iter().nth(at).unwrap_or_default()))
}

pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut contact = call.new_input()?;
    words::needed(&contact, &["contact", "type"])?;
    words::fix(&call.world.facts, TYPES, &mut contact, "type")?;
    let (id, customer, mut contacts) = found(call)?;
    let (now, now_ms) = (call.now(), call.now_ms());
    let number = call.store_mut()?.next_number("contacts", 114_001, now_ms);
    let mut row = Doc::new();
    row.insert("id".to_owned(), json!(number));
    contact.shift_remove("id");
    contact.shift_remove("timestamp");
    row.extend(contact);
    for (field, value) in [
        ("handle", json!("")),
        ("note", json!("")),
        ("default", json!(false)),
        ("orderBy", json!(contacts.len())),
        ("timestamp", json!(dates::format(now))),
    ] {
        row.entry(field).or_insert(value);
    }
    if row.flag("default") == Some(true) {
        only_default(&mut contacts, row.text("type").unwrap_or_default());
    }
    contacts.push(Value::Object(row));
    save(call, id, customer, contacts)?;
    Ok(Reply::ok(json!({ "createCount": 1 })))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = call.input()?;
    words::kept(&patch, &["contact", "type"])?;
    if patch.contains_key("contact") {
        words::needed(&patch, &["contact"])?;
    }
    words::fix(&call.world.facts, TYPES, &mut patch, "type")?;
    for field in ["id", "timestamp"] {
        patch.shift_remove(field);
    }
    let (id, customer, mut contacts) = found(call)?;
    let at = place(call, &contacts)?;
    let mut row = contacts.get(at).and_then(|row| row.as_object().cloned()).unwrap_or_default();
    if !merge(&mut row, patch) {
        return Ok(Reply::updated(0));
    }
    if row.flag("default") == Some(true) {
        only_default(&mut contacts, row.text("type").unwrap_or_default());
    }
    if let Some(stored) = contacts.get_mut(at) {
        *stored = Value::Object(row);
    }
    save(call, id, customer, contacts)?;
    Ok(Reply::updated(1))
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, customer, mut contacts) = found(call)?;
    let at = place(call, &contacts)?;
    contacts.remove(at);
    save(call, id, customer, contacts)?;
    Ok(Reply::deleted(1))
}

/// Of each type, only one contact is the default.
fn only_default(contacts: &mut [Value], kind: &str) {
    for contact in contacts.iter_mut().filter(|contact| contact["type"] == kind) {
        contact["default"] = json!(false);
    }
}

fn save(call: &mut Call<'_>, id: i64, mut customer: Doc, contacts: Vec<Value>) -> Result<(), ApiError> {
    customer.insert("contacts".to_owned(), Value::Array(contacts));
    customers::save(call, id, customer)
}
