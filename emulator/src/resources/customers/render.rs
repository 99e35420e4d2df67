//! A customer as the API shows it.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::doc::{Doc, Fields, cents, default_fields};
use crate::resources::customers::{fields, group_name};
use crate::resources::orders::is_unfinished;
use crate::search::dates;
use crate::store::{Kind, Store};

/// What a customer ordered so far.
#[derive(Debug, Default, Clone)]
pub struct Stats {
    pub orders: i64,
    pub sales: f64,
    pub first: Option<i64>,
    pub last: Option<i64>,
    pub products: Vec<i64>,
}

/// The counters of all customers, from the orders themselves.
pub fn all_stats(store: &Store) -> HashMap<i64, Stats> {
    let mut stats: HashMap<i64, Stats> = HashMap::new();
    for (_, order) in store.all(Kind::Order).filter(|(_, order)| !is_unfinished(order)) {
        let Some(customer) = order.int("customerId") else {
            continue;
        };
        let row = stats.entry(customer).or_default();
        let created = order.int("createTimestamp").unwrap_or_default();
        row.orders += 1;
        if !matches!(order.text("paymentStatus"), Some("CANCELLED" | "REFUNDED")) {
            row.sales += order.num("total").unwrap_or(0.0);
        }
        row.first = Some(row.first.map_or(created, |first| first.min(created)));
        row.last = Some(row.last.map_or(created, |last| last.max(created)));
        row.products.extend(order.list("items").iter().filter_map(|item| item.as_object()?.int("productId")));
    }
    stats
}

/// The whole body.
pub fn customer(store: &Store, id: i64, stored: &Doc, stats: &HashMap<i64, Stats>) -> Value {
    let mut body = stored.clone();
    let group = body.int("customerGroupId").unwrap_or(0);
    let stats = stats.get(&id).cloned().unwrap_or_default();
    body.insert("customerGroupId".to_owned(), Value::from(group));
    body.insert("customerGroupName".to_owned(), Value::from(group_name(store, group)));
    body.insert("totalOrderCount".to_owned(), Value::from(stats.orders));
    body.insert("stats".to_owned(), stats_body(&stats));
    let name = body.object("billingPerson").and_then(|person| person.text("name")).unwrap_or_default();
    let name = name.to_owned();
    body.insert("contacts".to_owned(), Value::Array(contacts(id, stored)));
    body.insert("extrafields".to_owned(), extra_fields(store, stored));
    default_fields(
        &mut body,
        json!({
            "name": name, "billingPerson": { "name": name }, "shippingAddresses": [],
            "taxId": "", "taxIdValid": false, "taxExempt": false, "acceptMarketing": false, "lang": "en",
            "privateAdminNotes": "", "favorites": [], "b2b_b2c": "b2c",
            "fiscalCode": "", "electronicInvoicePecEmail": "", "electronicInvoiceSdiCode": "",
        }),
    );
    Value::Object(body)
}

/// The contacts; before any were named, the address the account is under.
pub fn contacts(id: i64, stored: &Doc) -> Vec<Value> {
    if stored.contains_key("contacts") {
        return stored.list("contacts").to_vec();
    }
    let email = stored.text("email").unwrap_or_default();
    vec![json!({
        "id": id, "contact": email, "handle": "", "note": "", "type": "EMAIL", "default": true,
        "orderBy": 0, "timestamp": stored.get("registered").cloned().unwrap_or(Value::Null),
    })]
}

/// The extra fields, called and typed as the store has them now.
fn extra_fields(store: &Store, stored: &Doc) -> Value {
    let rows = stored.list("extrafields").iter().filter_map(Value::as_object).enumerate();
    let shown = |(at, row): (usize, &Doc)| {
        let mut body = row.clone();
        if let Some((_, field)) = row.text("key").and_then(|key| fields::find(store, key)) {
            for name in ["title", "type"] {
                body.insert(name.to_owned(), field[name].clone());
            }
        }
        default_fields(&mut body, json!({ "orderBy": at, "entityTypes": ["CUSTOMERS"] }));
        Value::Object(body)
    };
    rows.map(shown).collect()
}

fn stats_body(stats: &Stats) -> Value {
    let average = if stats.orders == 0 { 0.0 } else { cents(stats.sales / stats.orders as f64) };
    let mut body = json!({
        "numberOfOrders": stats.orders, "salesValue": cents(stats.sales), "averageOrderValue": average,
    });
    if let (Some(first), Some(last)) = (stats.first, stats.last) {
        body["firstOrderDate"] = Value::from(dates::format(first));
        body["lastOrderDate"] = Value::from(dates::format(last));
    }
    body
}
