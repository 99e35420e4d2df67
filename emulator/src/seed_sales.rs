//! Coupons, promotions, reviews and a subscription of a new store.

use serde_json::{Value, json};

use crate::doc::{Doc, Fields};
use crate::resources::orders::files;
use crate::resources::subscriptions;
use crate::search::dates;
use crate::store::{Kind, Store};

const SALES: &str = include_str!("../seed/sales.json");
const DAY: i64 = 86_400;

/// Adds to a store that has the sample catalogue, customers and orders.
pub fn fill(store: &mut Store, now_ms: i64) {
    let sales: Value = serde_json::from_str(SALES).unwrap_or_default();
    let today = now_ms.div_euclid(1000);
    let rows = |name: &str| sales[name].as_array().cloned().unwrap_or_default();
    for row in rows("coupons") {
        let (start, end) = (dates::format(today - 60 * DAY), dates::format(today + 300 * DAY));
        let dates = json!({
            "launchDate": start, "expirationDate": end, "creationDate": start,
            "updateDate": dates::format(today - 9 * DAY),
        });
        put(store, Kind::Coupon, with(row, &dates), now_ms);
    }
    for row in rows("promotions") {
        put(store, Kind::Promotion, row, now_ms);
    }
    for (place, row) in rows("reviews").into_iter().enumerate() {
        let at = dates::format(today - (8 - place as i64) * DAY);
        put(store, Kind::Review, with(row, &json!({ "createDate": at, "updateDate": at })), now_ms);
    }
    let at = dates::format(today - 50 * DAY);
    for (id, row) in (1..).zip(rows("customerFields")) {
        let row = with(row, &json!({ "createdDate": at, "lastModifiedDate": at }));
        store.put(Kind::CustomerField, id, row.as_object().cloned().unwrap_or_default(), now_ms);
    }
    contacts(store, &sales["contacts"], &at, now_ms);
    let orders: Vec<(i64, Doc)> = store.all(Kind::Order).map(|(id, order)| (id, order.clone())).collect();
    for (id, order) in &orders {
        checkout(store, *id, order, now_ms);
        option_files(store, *id, order, now_ms);
        for item in order.list("items").iter().filter(|item| item.get("subscriptionId").is_some()) {
            let number = item["subscriptionId"].as_i64().unwrap_or_default();
            let begun = order.int("createTimestamp").unwrap_or(today);
            let subscription = subscriptions::of_order(store, number, *id, order, item, begun);
            store.put(Kind::Subscription, number, subscription, now_ms);
        }
    }
}

fn with(mut row: Value, more: &Value) -> Value {
    if let (Some(row), Some(more)) = (row.as_object_mut(), more.as_object()) {
        row.extend(more.clone());
    }
    row
}

fn put(store: &mut Store, kind: Kind, row: Value, now_ms: i64) {
    if let Value::Object(row) = row {
        store.put(kind, row.int("id").unwrap_or_default(), row, now_ms);
    }
}

fn contacts(store: &mut Store, given: &Value, at: &str, now_ms: i64) {
    let id = given["customerId"].as_i64().unwrap_or_default();
    let Some(mut customer) = store.get(Kind::Customer, id).cloned() else { return };
    let rows = given["rows"].as_array().cloned().unwrap_or_default();
    let rows: Vec<Value> = rows.into_iter().map(|row| with(row, &json!({ "timestamp": at }))).collect();
    customer.insert("contacts".to_owned(), Value::Array(rows));
    store.put(Kind::Customer, id, customer, now_ms);
}

/// Notes that an order came through the checkout, so that its goods can come back.
fn checkout(store: &mut Store, id: i64, order: &Doc, now_ms: i64) {
    let line = |item: &Doc| {
        json!({
            "productId": item["productId"], "combinationId": item["combinationId"],
            "quantity": item["quantity"],
        })
    };
    let lines: Vec<Value> = order.list("items").iter().filter_map(Value::as_object).map(line).collect();
    let record = json!({ "lines": lines, "taken": true });
    store.put(Kind::OrderRecord, id, record.as_object().cloned().unwrap_or_default(), now_ms);
}

/// Stands in for the files that an order names.
fn option_files(store: &mut Store, id: i64, order: &Doc, now_ms: i64) {
    let mut order = order.clone();
    let number = store.id();
    let mut changed = false;
    let items = order.get_mut("items").and_then(Value::as_array_mut);
    for file in items.into_iter().flatten().flat_map(files_of) {
        let (Some(file_id), Some(name)) = (file["id"].as_i64(), file["name"].as_str().map(str::to_owned))
        else {
            continue;
        };
        let source = format!("https://files.example.test/{name}");
        let size = crate::files::placeholder::file(&source).len();
        let about = json!({
            "owner": format!("order/{id}"), "name": name, "contentType": "application/octet-stream",
            "size": size, "standIn": true, "sourceUrl": source,
        });
        store.put(Kind::File, file_id, about.as_object().cloned().unwrap_or_default(), now_ms);
        file["size"] = json!(size);
        file["url"] = json!(files::address(number, file_id, &name));
        changed = true;
    }
    if changed {
        store.put(Kind::Order, id, order, now_ms);
    }
}

fn files_of(item: &mut Value) -> Vec<&mut Value> {
    let options = item["selectedOptions"].as_array_mut();
    options
        .into_iter()
        .flatten()
        .filter_map(|option| option.get_mut("files")?.as_array_mut())
        .flatten()
        .collect()
}
