//! What the store keeps of an order besides its body: the goods it took at the checkout, and how its
//! extra fields are shown.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::ApiError;
use crate::store::{Kind, Store};

/// The record of an order, empty if nothing was noted.
pub fn read(store: &Store, id: i64) -> Doc {
    store.get(Kind::OrderRecord, id).cloned().unwrap_or_default()
}

/// Whether the order came through the checkout, whose goods leave the stock.
pub fn by_checkout(record: &Doc) -> bool {
    record.contains_key("lines")
}

/// Notes a checkout: its lines as product, variation and quantity, and whether the stock has them.
pub fn note_checkout(
    call: &mut Call<'_>,
    id: i64,
    lines: &[(i64, i64, i64)],
    taken: bool,
) -> Result<(), ApiError> {
    let mut record = read(call.store()?, id);
    let row = |(product, combination, quantity): &(i64, i64, i64)| json!({ "productId": product, "combinationId": combination, "quantity": quantity });
    record.insert("lines".to_owned(), Value::Array(lines.iter().map(row).collect()));
    record.insert("taken".to_owned(), Value::from(taken));
    call.put(Kind::OrderRecord, id, record)
}

/// The lines of a checkout.
pub fn lines(record: &Doc) -> Vec<(i64, i64, i64)> {
    let row = |row: &Doc| {
        let number = |field: &str| row.int(field).unwrap_or(0);
        (number("productId"), number("combinationId"), number("quantity"))
    };
    record.list("lines").iter().filter_map(Value::as_object).map(row).collect()
}

/// Forgets an order that is gone.
pub fn forget(call: &mut Call<'_>, id: i64) -> Result<(), ApiError> {
    let now_ms = call.now_ms();
    let store = call.store_mut()?;
    if store.get(Kind::OrderRecord, id).is_some() {
        store.erase(Kind::OrderRecord, id, now_ms);
    }
    Ok(())
}
