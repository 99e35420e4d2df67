//! Order statuses of the store profile.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::store::{Kind, Store};
use crate::webhooks::Event;

/// Status, kind, name, enabled, whether assigning it mails the customer.
const BUILT_IN: [(&str, &str, &str, bool, bool); 19] = [
    ("AWAITING_PAYMENT", "PAYMENT", "Awaiting payment", true, false),
    ("PAID", "PAYMENT", "Paid", true, true),
    ("CANCELLED", "PAYMENT", "Cancelled", true, true),
    ("REFUNDED", "PAYMENT", "Refunded", true, true),
    ("PARTIALLY_REFUNDED", "PAYMENT", "Partially refunded", true, true),
    ("CUSTOM_PAYMENT_STATUS_1", "PAYMENT", "", false, false),
    ("CUSTOM_PAYMENT_STATUS_2", "PAYMENT", "", false, false),
    ("CUSTOM_PAYMENT_STATUS_3", "PAYMENT", "", false, false),
    ("AWAITING_PROCESSING", "FULFILLMENT", "Awaiting processing", true, false),
    ("PROCESSING", "FULFILLMENT", "Processing", true, true),
    ("READY_FOR_PICKUP", "FULFILLMENT", "Ready for pickup", true, true),
    ("SHIPPED", "FULFILLMENT", "Shipped", true, true),
    ("OUT_FOR_DELIVERY", "FULFILLMENT", "Out for delivery", true, true),
    ("DELIVERED", "FULFILLMENT", "Delivered", true, true),
    ("WILL_NOT_DELIVER", "FULFILLMENT", "Will not deliver", true, true),
    ("RETURNED", "FULFILLMENT", "Returned", true, true),
    ("CUSTOM_FULFILLMENT_STATUS_1", "FULFILLMENT", "", false, false),
    ("CUSTOM_FULFILLMENT_STATUS_2", "FULFILLMENT", "", false, false),
    ("CUSTOM_FULFILLMENT_STATUS_3", "FULFILLMENT", "", false, false),
];

/// The statuses of a new store.
pub fn built_in() -> Vec<Doc> {
    let row = |(id, kind, name, enabled, mails): (&str, &str, &str, bool, bool)| {
        let body = json!({
            "statusId": id, "orderStatusType": kind,
            "defaultStatus": matches!(id, "AWAITING_PAYMENT" | "AWAITING_PROCESSING"),
            "enabled": enabled, "name": name, "nameTranslations": { "en": name },
            "sendNotificationWhenStatusIsAssigned": mails, "lastNameChangeDate": "",
        });
        body.as_object().cloned().unwrap_or_default()
    };
    BUILT_IN.into_iter().map(row).collect()
}

/// Whether assigning a status sends the customer a mail.
pub fn sends_mail(store: &Store, status: &str) -> bool {
    let found = store.all(Kind::OrderStatus).find(|(_, row)| row.text("statusId") == Some(status));
    found.is_some_and(|(_, row)| row.flag("sendNotificationWhenStatusIsAssigned") == Some(true))
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let rows: Vec<Value> =
        call.store()?.all(Kind::OrderStatus).map(|(_, row)| Value::Object(row.clone())).collect();
    Ok(Reply::ok(
        json!({ "total": rows.len(), "count": rows.len(), "offset": 0, "limit": 100, "items": rows }),
    ))
}

fn found<'a>(call: &'a Call<'_>) -> Result<(i64, &'a Doc), ApiError> {
    let wanted = call.path.first().map_or("", String::as_str);
    let mut rows = call.store()?.all(Kind::OrderStatus);
    rows.find(|(_, row)| row.text("statusId") == Some(wanted))
        .ok_or_else(|| ApiError::new(404, "NOT_FOUND", format!("There is no order status {wanted}")))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(Value::Object(found(call)?.1.clone())))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let patch = call.input()?;
    let (id, row) = found(call)?;
    let mut row = row.clone();
    merge(&mut row, patch);
    call.put(Kind::OrderStatus, id, row)?;
    let event = Event::new("profile.updated", call.store_id);
    call.emit(&event);
    Ok(Reply::updated(1))
}
