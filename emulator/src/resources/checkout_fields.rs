//! Extra fields that shoppers fill in at the checkout, and what becomes of their values.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, default_fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::words;
use crate::store::{Kind, Store};
use crate::webhooks::Event;

/// The types that offer options; without any they are plain text.
const WITH_OPTIONS: [&str; 4] = ["SELECT", "RADIO_BUTTONS", "CHECKBOX", "TOGGLE_BUTTON_GROUP"];

fn rows(store: &Store) -> Vec<&Doc> {
    let mut rows: Vec<(i64, &Doc)> = store.all(Kind::CheckoutField).collect();
    rows.sort_by_key(|(id, row)| (row.int("orderBy").unwrap_or(0), *id));
    rows.into_iter().map(|(_, row)| row).collect()
}

fn with_key<'a>(store: &'a Store, key: &str) -> Option<(i64, &'a Doc)> {
    store.all(Kind::CheckoutField).find(|(_, row)| row.text("key") == Some(key))
}

fn found<'a>(call: &'a Call<'_>) -> Result<(i64, &'a Doc), ApiError> {
    let key = call.path.first().map_or("", String::as_str);
    with_key(call.store()?, key)
        .ok_or_else(|| ApiError::new(404, "NOT_FOUND", format!("There is no extra field '{key}'")))
}

pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let rows: Vec<Value> = rows(call.store()?).into_iter().map(|row| Value::Object(row.clone())).collect();
    Ok(Reply::ok(json!({ "items": rows })))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(Value::Object(found(call)?.1.clone())))
}

pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut field = call.new_input()?;
    words::needed(&field, &["key"])?;
    let key = field.text("key").unwrap_or_default().to_owned();
    if with_key(call.store()?, &key).is_some() {
        let text = format!("The store already has an extra field '{key}'");
        return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", text).arg("parameter", "key"));
    }
    check(call, &Doc::new(), &mut field)?;
    default_fields(
        &mut field,
        json!({
            "title": key, "type": "TEXT", "available": true, "required": false, "showInInvoice": false,
            "showInNotifications": false, "orderDetailsDisplaySection": "ORDER_COMMENTS",
            "saveToCustomerProfile": false, "shownOnOrderDetails": true,
        }),
    );
    let last = rows(call.store()?).iter().filter_map(|row| row.int("orderBy")).max().unwrap_or(0);
    field.entry("orderBy").or_insert(json!(last + 10));
    let id = call.next_id(Kind::CheckoutField)?;
    save(call, id, field)?;
    Ok(Reply::ok(json!({ "createCount": 1 })))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = call.input()?;
    words::kept(&patch, &["title", "type"])?;
    // The path says which field; keys never change.
    patch.shift_remove("key");
    let (id, field) = found(call)?;
    let mut field = field.clone();
    check(call, &field, &mut patch)?;
    if !merge(&mut field, patch) {
        return Ok(Reply::updated(0));
    }
    save(call, id, field)?;
    Ok(Reply::updated(1))
}

/// Orders keep the values they have.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, _) = found(call)?;
    let now_ms = call.now_ms();
    call.store_mut()?.erase(Kind::CheckoutField, id, now_ms);
    announce(call)?;
    Ok(Reply::deleted(1))
}

fn save(call: &mut Call<'_>, id: i64, field: Doc) -> Result<(), ApiError> {
    call.put(Kind::CheckoutField, id, field)?;
    announce(call)
}

/// Fields belong to the profile.
fn announce(call: &mut Call<'_>) -> Result<(), ApiError> {
    let now_ms = call.now_ms();
    call.store_mut()?.mark_changed("profileUpdated", now_ms);
    let event = Event::new("profile.updated", call.store_id);
    call.emit(&event);
    Ok(())
}

/// Brings words into one spelling and makes sure that the type has what it needs.
fn check(call: &Call<'_>, stored: &Doc, given: &mut Doc) -> Result<(), ApiError> {
    word(call, "ExtrafieldType", &["EMPTY"], given, "type")?;
    word(call, "CheckoutDisplaySection", &["PAYMENT_METHODS"], given, "checkoutDisplaySection")?;
    word(call, "OrderDetailsDisplaySection", &["HIDDEN"], given, "orderDetailsDisplaySection")?;
    word(call, "SurchargeType", &[], given, "surchargeType")?;
    let options = given.get("options").or_else(|| stored.get("options")).and_then(Value::as_array);
    let chosen = given.text("type").is_some_and(|kind| WITH_OPTIONS.contains(&kind));
    if chosen && options.is_none_or(Vec::is_empty) {
        given.insert("type".to_owned(), Value::from("TEXT"));
    }
    Ok(())
}

fn word(call: &Call<'_>, words: &str, more: &[&str], doc: &mut Doc, field: &str) -> Result<(), ApiError> {
    let given = doc.text(field).unwrap_or_default();
    if let Some(word) = more.iter().find(|word| word.eq_ignore_ascii_case(given)) {
        doc.insert(field.to_owned(), Value::from(*word));
        return Ok(());
    }
    words::fix(&call.world.facts, words, doc, field)
}

/// Gives an order the default values of the fields that a shopper left alone.
pub fn fill_in(store: &Store, order: &mut Doc) {
    let mut values = order.object("extraFields").cloned().unwrap_or_default();
    let asked = rows(store).into_iter().filter(|field| field.flag("available") != Some(false));
    for field in asked {
        if let (Some(key), Some(value)) = (field.text("key"), field.text("value")) {
            values.entry(key).or_insert_with(|| Value::from(value));
        }
    }
    if !values.is_empty() {
        order.insert("extraFields".to_owned(), Value::Object(values));
    }
}

/// Lists the values of known fields with what the store says about the fields.
pub fn describe(store: &Store, order: &mut Doc) {
    let values = order.object("extraFields").cloned().unwrap_or_default();
    let mut listed = order.list("orderExtraFields").to_vec();
    for (key, value) in &values {
        let Some((_, field)) = with_key(store, key).filter(|_| !listed.iter().any(|row| row["id"] == **key))
        else {
            continue;
        };
        let kind = match field.text("type") {
            Some("DATETIME") => "DATETIME",
            Some(kind) if WITH_OPTIONS.contains(&kind) => "SELECT",
            _ => "TEXT",
        };
        let section = match field.text("orderDetailsDisplaySection") {
            Some("HIDDEN") | None => None,
            Some("SHIPPING_INFO" | "BILLING_INFO" | "CUSTOMER_INFO" | "ORDER_COMMENTS") => {
                field.text("orderDetailsDisplaySection").map(str::to_lowercase)
            }
            Some(_) => Some("shipping_info".to_owned()),
        };
        let mut row = json!({
            "id": key, "title": field.text("title").unwrap_or(key), "value": value, "customerInputType": kind,
            "orderBy": field.int("orderBy").unwrap_or(0).to_string(),
        });
        if let Some(section) = section {
            row["orderDetailsDisplaySection"] = Value::from(section);
        }
        listed.push(row);
    }
    if !listed.is_empty() {
        order.insert("orderExtraFields".to_owned(), Value::Array(listed));
    }
}

/// Writes the values of fields that are saved to the profile of the order's customer.
pub fn save_to_customer(call: &mut Call<'_>, order: &Doc) -> Result<(), ApiError> {
    let store = call.store()?;
    let customer = order.int("customerId").and_then(|id| Some((id, store.get(Kind::Customer, id)?)));
    let Some((id, customer)) = customer else { return Ok(()) };
    let mut customer = customer.clone();
    let mut listed = customer.list("extrafields").to_vec();
    for (key, value) in order.object("extraFields").into_iter().flatten() {
        let saved =
            with_key(store, key).filter(|(_, field)| field.flag("saveToCustomerProfile") == Some(true));
        let (Some((_, field)), Some(value)) = (saved, value.as_str()) else { continue };
        listed.retain(|row| row["key"] != **key);
        listed.push(json!({
            "key": key, "title": field.text("title").unwrap_or(key), "value": value,
            "orderBy": field.int("orderBy").unwrap_or(0), "type": field.text("type").unwrap_or("TEXT"),
            "entityTypes": ["CHECKOUT", "CUSTOMERS"],
        }));
    }
    if listed != customer.list("extrafields") {
        customer.insert("extrafields".to_owned(), Value::Array(listed));
        call.put(Kind::Customer, id, customer)?;
    }
    Ok(())
}
