//! Extra fields of an order.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::orders::{found, record, update};
use crate::resources::words;
use crate::store::Kind;

/// What all extra fields of an order may take, in bytes.
const MOST_BYTES: usize = 8 * 1024;

/// What the list of extra fields shows and the order does not.
const FLAGS: [&str; 2] = ["showInNotifications", "showInInvoice"];

/// `GET /orders/{id}/extraFields`.
pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, order) = found(call)?;
    let record = record::read(call.store()?, id);
    let rows = order.list("orderExtraFields").iter().filter_map(Value::as_object);
    Ok(Reply::ok(rows.map(|row| shown(&record, row)).collect()))
}

fn shown(record: &Doc, row: &Doc) -> Value {
    let mut body = row.clone();
    let flags = row.text("id").and_then(|id| record.object("fieldFlags")?.get(id)?.as_object());
    for flag in FLAGS {
        let value = flags.and_then(|flags| flags.flag(flag)).unwrap_or(false);
        body.insert(flag.to_owned(), Value::from(value));
    }
    Value::Object(body)
}

/// `POST /orders/{id}/extraFields`.
pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut field = call.new_input()?;
    words::needed(&field, &["id", "title"])?;
    if !field.contains_key("value") {
        return Err(ApiError::wrong("value", "the field is required"));
    }
    check(call, &mut field)?;
    let (id, order) = found(call)?;
    let before = order.clone();
    let key = field.text("id").unwrap_or_default().to_owned();
    let mut rows = before.list("orderExtraFields").to_vec();
    if rows.iter().any(|row| row["id"] == key.as_str()) {
        let text = format!("The order already has an extra field '{key}'");
        return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", text).arg("parameter", "id"));
    }
    let flags = take_flags(&mut field);
    field.entry("customerInputType").or_insert(json!("TEXT"));
    field.entry("orderBy").or_insert(json!(rows.len().to_string()));
    rows.push(Value::Object(field));
    store(call, id, before, rows, &key, Some(flags))?;
    Ok(Reply::ok(json!({ "createCount": 1 })))
}

/// `PUT /orders/{id}/extraFields/{extraFieldId}`.
pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = call.input()?;
    words::kept(&patch, &["value", "title"])?;
    check(call, &mut patch)?;
    let (id, before, at, key) = place(call)?;
    let mut rows = before.list("orderExtraFields").to_vec();
    let flags = take_flags(&mut patch);
    let changed = rows.get_mut(at).and_then(Value::as_object_mut).is_some_and(|row| merge(row, patch));
    let noted = record::read(call.store()?, id);
    let known = noted.object("fieldFlags").and_then(|all| all.object(&key)).cloned().unwrap_or_default();
    let mut wanted = known.clone();
    merge(&mut wanted, flags);
    if !changed && wanted == known {
        return Ok(Reply::updated(0));
    }
    store(call, id, before, rows, &key, Some(wanted))?;
    Ok(Reply::updated(1))
}

/// `DELETE /orders/{id}/extraFields/{extraFieldId}`.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, before, at, key) = place(call)?;
    let mut rows = before.list("orderExtraFields").to_vec();
    rows.remove(at);
    store(call, id, before, rows, &key, None)?;
    Ok(Reply::deleted(1))
}

/// The order of the path and the place of the field in it.
fn place(call: &Call<'_>) -> Result<(i64, Doc, usize, String), ApiError> {
    let (id, order) = found(call)?;
    let key = call.path.get(1).cloned().unwrap_or_default();
    let at = order.list("orderExtraFields").iter().position(|row| row["id"] == key.as_str());
    let missing = || ApiError::new(404, "NOT_FOUND", format!("The order has no extra field '{key}'"));
    Ok((id, order.clone(), at.ok_or_else(missing)?, key.clone()))
}

fn check(call: &Call<'_>, field: &mut Doc) -> Result<(), ApiError> {
    let facts = &call.world.facts;
    words::fix(facts, "NewOrderExtraField.customerInputType", field, "customerInputType")?;
    let sections = "FetchedOrder.ExtraFieldsInfo.orderDetailsDisplaySection";
    words::fix(facts, sections, field, "orderDetailsDisplaySection")
}

fn take_flags(field: &mut Doc) -> Doc {
    FLAGS.into_iter().filter_map(|flag| field.shift_remove_entry(flag)).collect()
}

/// Stores the fields in the list and in the map of the order, and the flags beside it.
fn store(
    call: &mut Call<'_>,
    id: i64,
    before: Doc,
    rows: Vec<Value>,
    key: &str,
    flags: Option<Doc>,
) -> Result<(), ApiError> {
    let mut map = before.object("extraFields").cloned().unwrap_or_default();
    map.shift_remove(key);
    if let Some(row) = rows.iter().find(|row| row["id"] == key) {
        map.insert(key.to_owned(), row["value"].clone());
    }
    let patch = json!({ "orderExtraFields": rows, "extraFields": map });
    if patch.to_string().len() > MOST_BYTES {
        return Err(ApiError::wrong("value", "the extra fields of an order take at most 8 KB in all"));
    }
    let mut record = record::read(call.store()?, id);
    let mut all = record.object("fieldFlags").cloned().unwrap_or_default();
    match flags {
        Some(flags) => all.insert(key.to_owned(), Value::Object(flags)),
        None => all.shift_remove(key),
    };
    record.insert("fieldFlags".to_owned(), Value::Object(all));
    call.put(Kind::OrderRecord, id, record)?;
    update::change(call, id, before, patch.as_object().cloned().unwrap_or_default(), false)?;
    Ok(())
}
