//! Changing orders.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::orders::{create, effects, events, found, link};
use crate::resources::{statuses, unique};
use crate::search::dates;
use crate::store::Kind;

/// `PUT /orders/{id}`.
pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let patch = call.input()?;
    let (id, order) = found(call)?;
    for name in ["paymentStatus", "fulfillmentStatus", "total", "email"] {
        if patch.get(name).is_some_and(Value::is_null) {
            return Err(ApiError::wrong(name, "it cannot be cleared"));
        }
    }
    let before = order.clone();
    unique::external_id(call.store()?, Kind::Order, Some(id), "externalOrderId", &patch)?;
    change(call, id, before, patch, true)
}

/// Lays a patch over an order, stores and announces it. `notify` says whether a status change mails
/// the customer, as one by REST does.
pub fn change(
    call: &mut Call<'_>,
    id: i64,
    before: Doc,
    mut patch: Doc,
    notify: bool,
) -> Result<Reply, ApiError> {
    if let Some(items) = patch.get_mut("items").and_then(Value::as_array_mut) {
        replace_items(call, &before, items)?;
    }
    let mut after = before.clone();
    if !merge(&mut after, patch) {
        return Ok(Reply::updated(0));
    }
    create::number_cart(&mut after);
    if let Some(created) = after.text("createDate").and_then(dates::parse) {
        after.insert("createTimestamp".to_owned(), Value::from(created));
    }
    let now = call.now();
    after.insert("updateDate".to_owned(), Value::from(dates::format(now)));
    after.insert("updateTimestamp".to_owned(), Value::from(now));
    let event = events::updated(id, &before, &after);
    if notify {
        mail_status_change(call, &before, &after)?;
    }
    let money_moved =
        ["total", "paymentStatus", "customerId"].iter().any(|f| before.get(*f) != after.get(*f));
    let customer = after.int("customerId").filter(|_| money_moved);
    call.put(Kind::Order, id, after.clone())?;
    call.emit(&event);
    effects::follow(call, id, Some(&before), Some(&after))?;
    if let Some(customer) = customer {
        link::announce_customer_change(call, customer)?;
    }
    Ok(Reply::updated(1))
}

/// Items are replaced whole; one that keeps its id stays the same item.
fn replace_items(call: &mut Call<'_>, before: &Doc, items: &mut [Value]) -> Result<(), ApiError> {
    let known: Vec<i64> =
        before.list("items").iter().filter_map(|item| item.as_object()?.int("id")).collect();
    let now_ms = call.now_ms();
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        if item.int("id").is_none_or(|id| !known.contains(&id)) {
            let id = call.store_mut()?.next_number("order_item", 1_884_500_001, now_ms);
            item.insert("id".to_owned(), Value::from(id));
        }
        create::complete_item(call.store()?, item);
    }
    Ok(())
}

fn mail_status_change(call: &mut Call<'_>, before: &Doc, after: &Doc) -> Result<(), ApiError> {
    if after.flag("disableAllCustomerNotifications") == Some(true) {
        return Ok(());
    }
    for field in ["paymentStatus", "fulfillmentStatus"] {
        let (Some(old), Some(new)) = (before.text(field), after.text(field)) else {
            continue;
        };
        if old != new && statuses::sends_mail(call.store()?, new) {
            let to = after.text("email").unwrap_or_default();
            let about = json!({ "orderId": after["id"], field: new });
            let store = call.store_id;
            call.world.mail(store, "order_status", to, about);
        }
    }
    Ok(())
}
