//! Receipts and tax invoices of orders.

mod html;
mod page;
mod pdf;

use axum::body::Bytes;
use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::files::serve::ORIGIN;
use crate::reply::{ApiError, File, Reply};
use crate::resources::calculation;
use crate::resources::invoices::page::Page;
use crate::resources::orders::repeat::access_key;
use crate::resources::orders::{found, update};
use crate::search::dates;
use crate::search::query::Query;
use crate::webhooks::Event;
use crate::world::World;

/// Where tax invoices are, below the root of the emulator.
pub const DOWNLOAD: &str = "/download_tax_invoice";

/// `GET /orders/{id}/invoice-pdf`: the receipt.
pub fn receipt_pdf(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, order) = found(call)?;
    let name = format!("receipt-{}.pdf", order.text("id").unwrap_or_default());
    let page = Page::receipt(call.store()?, order);
    Ok(Reply::file(File {
        content_type: "application/pdf".to_owned(),
        name: Some(name),
        bytes: pdf::write(&page).into(),
    }))
}

/// `GET /orders/{id}/invoice`: the receipt as a page.
pub fn receipt_html(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, order) = found(call)?;
    Ok(html_reply(&Page::receipt(call.store()?, order)))
}

/// `POST /orders/tax-invoice-preview`: the tax invoice that an order like the body would get.
pub fn preview(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut order = call.input()?;
    order.retain(|_, value| !value.is_null());
    let now = call.now();
    if !order.contains_key("total") {
        calculation::total(call.store()?, now, &mut order);
    }
    let row = json!({ "id": "PREVIEW", "created": dates::format(now), "type": "SALE" });
    let row = row.as_object().cloned().unwrap_or_default();
    Ok(html_reply(&Page::tax_invoice(call.store()?, &order, &row)))
}

fn html_reply(page: &Page) -> Reply {
    Reply::file(File {
        content_type: "text/html;charset=utf-8".to_owned(),
        name: None,
        bytes: Bytes::from(html::write(page)),
    })
}

/// `GET /orders/{id}/invoices`.
pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(json!({ "invoices": found(call)?.1.list("invoices") })))
}

/// `POST /orders/{id}/invoices/create-invoice`: one for the sale and, once the order is cancelled or
/// refunded, one that takes it back. Asked again, the answer is the invoice there is.
pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, order) = found(call)?;
    let before = order.clone();
    let cancelled = matches!(before.text("paymentStatus"), Some("CANCELLED" | "REFUNDED"));
    let of_kind = |kind: &str| before.list("invoices").iter().find(|row| row["type"] == kind).cloned();
    let kind = if cancelled && of_kind("SALE").is_some() { "FULL_CANCEL" } else { "SALE" };
    if let Some(known) = of_kind(kind) {
        return Ok(Reply::ok(json!({ "id": known["internalId"] })));
    }
    let (now, now_ms, store) = (call.now(), call.now_ms(), call.store_id);
    let number = call.store_mut()?.next_number("tax_invoice", 1_004_411, now_ms);
    let serial = call.store_mut()?.next_number("tax_invoice_serial", 1, now_ms);
    let key = key(&call.world.config.client_secret, store, number);
    let created = dates::format(now);
    let row = json!({
        "internalId": number, "id": format!("INV-{}-{serial:06}", created.get(..4).unwrap_or_default()),
        "created": created, "type": kind,
        "link": format!("{ORIGIN}{DOWNLOAD}?ownerid={store}&invoice_id={number}&access_key={key}"),
    });
    let mut rows = before.list("invoices").to_vec();
    rows.push(row);
    let event = event("invoice.created", number, &before);
    let mut patch = Doc::new();
    patch.insert("invoices".to_owned(), Value::Array(rows));
    update::change(call, id, before, patch, false)?;
    call.emit(&event);
    Ok(Reply::created(number))
}

/// Removes an invoice, as the admin may.
pub fn remove(call: &mut Call<'_>, id: i64, order: Doc, number: i64) -> Result<bool, ApiError> {
    let mut rows = order.list("invoices").to_vec();
    let Some(at) = rows.iter().position(|row| row["internalId"] == number) else {
        return Ok(false);
    };
    rows.remove(at);
    let event = event("invoice.deleted", number, &order);
    let mut patch = Doc::new();
    patch.insert("invoices".to_owned(), Value::Array(rows));
    update::change(call, id, order, patch, false)?;
    call.emit(&event);
    Ok(true)
}

/// The invoices of a removed order are gone with it.
pub fn announce_removal(call: &mut Call<'_>, order: &Doc) {
    for row in order.list("invoices").iter().filter_map(Value::as_object) {
        let event = event("invoice.deleted", row.int("internalId").unwrap_or_default(), order);
        call.emit(&event);
    }
}

fn event(kind: &str, number: i64, order: &Doc) -> Event {
    Event::new(kind, number).with(json!({ "orderId": order["id"] }))
}

fn key(secret: &str, store: i64, number: i64) -> String {
    access_key(secret, &format!("tax invoice {store} {number}"))
}

/// A tax invoice behind its link.
pub fn download(world: &World, query: &Query) -> Option<File> {
    let id = query.int("ownerid").ok()??;
    let number = query.int("invoice_id").ok()??;
    if query.text("access_key") != Some(key(&world.config.client_secret, id, number).as_str()) {
        return None;
    }
    let store = world.stores.get(&id)?;
    let mut orders = store.all(crate::store::Kind::Order);
    let (order, row) = orders.find_map(|(_, order)| {
        let row = order.list("invoices").iter().find(|row| row["internalId"] == number)?;
        Some((order, row.as_object()?))
    })?;
    let page = Page::tax_invoice(store, order, row);
    let name = format!("{}.pdf", row.text("id").unwrap_or("invoice"));
    Some(File {
        content_type: "application/pdf".to_owned(),
        name: Some(name),
        bytes: pdf::write(&page).into(),
    })
}
