//! The store's extra fields of customers.

use serde_json::{Value, json};

use crate::auth::random_text;
use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::customers;
use crate::resources::words;
use crate::search::dates;
use crate::store::{Kind, Store};
use crate::webhooks::Event;

/// Types that a field of customers can have; others are for the checkout.
const TYPES: [&str; 2] = ["TEXT", "DATETIME"];

/// The definition of a field.
pub fn find<'a>(store: &'a Store, key: &str) -> Option<(i64, &'a Doc)> {
    store.all(Kind::CustomerField).find(|(_, field)| field.text("key") == Some(key))
}

fn found<'a>(call: &'a Call<'_>) -> Result<(i64, &'a Doc), ApiError> {
    let key = call.path.first().map_or("", String::as_str);
    let missing = || ApiError::new(404, "NOT_FOUND", format!("There is no extra field '{key}' of customers"));
    find(call.store()?, key).ok_or_else(missing)
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let rows = call.store()?.all(Kind::CustomerField);
    let rows: Vec<Value> = rows.map(|(_, field)| Value::Object(field.clone())).collect();
    Ok(Reply::ok(json!({ "items": rows })))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(Value::Object(found(call)?.1.clone())))
}

pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut input = call.new_input()?;
    words::needed(&input, &["title"])?;
    check(call, &mut input)?;
    let key = input.text("key").map_or_else(|| random_text(7), str::to_owned);
    if key.is_empty() || find(call.store()?, &key).is_some() {
        let text = format!("The key '{key}' is empty or taken by another extra field");
        return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", text).arg("parameter", "key"));
    }
    let id = call.next_id(Kind::CustomerField)?;
    let now = dates::format(call.now());
    let mut field = json!({
        "key": key, "title": input["title"], "entityTypes": ["CUSTOMERS"], "type": "TEXT",
        "shownOnOrderDetails": false, "linkedWithCheckoutField": false, "createdDate": now,
        "lastModifiedDate": now,
    });
    for name in ["type", "shownOnOrderDetails"] {
        if let Some(value) = input.get(name) {
            field[name] = value.clone();
        }
    }
    call.put(Kind::CustomerField, id, field.as_object().cloned().unwrap_or_default())?;
    announce(call)?;
    Ok(Reply::ok(json!({ "createCount": 1, "key": key })))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = call.input()?;
    words::kept(&patch, &["title", "type", "shownOnOrderDetails"])?;
    if patch.contains_key("title") {
        words::needed(&patch, &["title"])?;
    }
    check(call, &mut patch)?;
    patch.shift_remove("key");
    let (id, field) = found(call)?;
    let mut field = field.clone();
    if !merge(&mut field, patch) {
        return Ok(Reply::updated(0));
    }
    field.insert("lastModifiedDate".to_owned(), json!(dates::format(call.now())));
    call.put(Kind::CustomerField, id, field)?;
    announce(call)?;
    Ok(Reply::updated(1))
}

/// Fields belong to the profile.
fn announce(call: &mut Call<'_>) -> Result<(), ApiError> {
    let now_ms = call.now_ms();
    call.store_mut()?.mark_changed("profileUpdated", now_ms);
    let event = Event::new("profile.updated", call.store_id);
    call.emit(&event);
    Ok(())
}

/// What customers had in the field goes with it.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, field) = found(call)?;
    let key = field.text("key").unwrap_or_default().to_owned();
    let now_ms = call.now_ms();
    call.store_mut()?.erase(Kind::CustomerField, id, now_ms);
    announce(call)?;
    let holds = |customer: &Doc| customer.list("extrafields").iter().any(|row| row["key"] == key.as_str());
    let holders: Vec<(i64, Doc)> = call
        .store()?
        .all(Kind::Customer)
        .filter(|(_, customer)| holds(customer))
        .map(|(id, customer)| (id, customer.clone()))
        .collect();
    for (id, mut customer) in holders {
        if let Some(Value::Array(rows)) = customer.get_mut("extrafields") {
            rows.retain(|row| row["key"] != key.as_str());
        }
        customers::save(call, id, customer)?;
    }
    Ok(Reply::deleted(1))
}

fn check(call: &Call<'_>, field: &mut Doc) -> Result<(), ApiError> {
    words::fix(&call.world.facts, "ExtrafieldType", field, "type")?;
    match field.text("type") {
        Some(kind) if !TYPES.contains(&kind) => {
            Err(ApiError::wrong("type", format!("'{kind}' given, TEXT or DATETIME is expected")))
        }
        _ => Ok(()),
    }
}
