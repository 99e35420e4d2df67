//! Subscriptions that begin with a paid order.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::ApiError;
use crate::resources::calculation;
use crate::resources::orders::record;
use crate::resources::subscriptions::interval;
use crate::search::dates;
use crate::store::{Kind, Store};

/// What a template keeps of an order.
const TEMPLATE: [&str; 16] = [
    "id",
    "email",
    "additionalInfo",
    "orderComments",
    "paymentMethod",
    "paymentModule",
    "total",
    "subtotal",
    "usdTotal",
    "tax",
    "customerTaxExempt",
    "customerTaxId",
    "customerTaxIdValid",
    "reversedTaxApplied",
    "billingPerson",
    "shippingPerson",
];

/// Begins a subscription for every item of a paid order that a shopper wants again and again.
pub fn start(call: &mut Call<'_>, id: i64) -> Result<(), ApiError> {
    let store = call.store()?;
    let Some(order) = store.get(Kind::Order, id) else { return Ok(()) };
    if !record::by_checkout(&record::read(store, id)) {
        return Ok(());
    }
    let waits =
        |item: &Value| item.get("recurringChargeSettings").is_some() && item.get("subscriptionId").is_none();
    if !order.list("items").iter().any(waits) {
        return Ok(());
    }
    let mut order = order.clone();
    let mut items = order.list("items").to_vec();
    for item in items.iter_mut().filter(|item| waits(item)) {
        let number = begin(call, id, &order, item)?;
        item["subscriptionId"] = json!(number);
    }
    order.insert("items".to_owned(), Value::Array(items));
    call.put(Kind::Order, id, order)
}

fn begin(call: &mut Call<'_>, id: i64, order: &Doc, item: &Value) -> Result<i64, ApiError> {
    let number = call.next_id(Kind::Subscription)?;
    let now = call.now();
    let subscription = of_order(call.store()?, number, id, order, item, now);
    call.put(Kind::Subscription, number, subscription)?;
    Ok(number)
}

/// The subscription to an item of an order, begun at a time.
pub fn of_order(store: &Store, number: i64, id: i64, order: &Doc, item: &Value, begun: i64) -> Doc {
    let settings = json!({
        "recurringInterval": item["recurringChargeSettings"]["recurringInterval"],
        "recurringIntervalCount": item["recurringChargeSettings"]["recurringIntervalCount"],
    });
    let next = settings.as_object().map_or(begun, |settings| interval::after(settings, begun));
    let created = order.get("createDate").cloned().unwrap_or_else(|| json!(dates::format(begun)));
    let subscription = json!({
        "subscriptionId": number, "customerId": order["customerId"], "status": "ACTIVE",
        "statusUpdated": created, "created": created, "updated": created,
        "nextCharge": dates::format(next), "chargeSettings": settings,
        "paymentMethod": { "creditCardMaskedNumber": "*4242", "creditCardBrand": "visa" },
        "orderTemplate": template(store, order, item, begun),
        "orders": [{ "id": id, "total": order["total"], "createDate": created }],
    });
    subscription.as_object().cloned().unwrap_or_default()
}

/// The order as it will be placed again: with this item alone.
fn template(store: &Store, order: &Doc, item: &Value, begun: i64) -> Value {
    let mut template: Doc =
        TEMPLATE.iter().filter_map(|field| Some(((*field).to_owned(), order.get(*field)?.clone()))).collect();
    let mut item = item.clone();
    item["recurringChargeSettings"] = json!({
        "recurringInterval": item["recurringChargeSettings"]["recurringInterval"],
        "intervalCount": item["recurringChargeSettings"]["recurringIntervalCount"],
    });
    template.insert("items".to_owned(), json!([item]));
    for field in ["shippingOption", "handlingFee", "pricesIncludeTax"] {
        if let Some(value) = order.get(field) {
            template.insert(field.to_owned(), value.clone());
        }
    }
    calculation::total(store, begun, &mut template);
    Value::Object(template)
}
