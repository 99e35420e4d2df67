//! `invoice.created`, `invoice.deleted`.

use super::lifecycle;
use crate::kinds;
use crate::model::OrderTaxInvoice;
use crate::trigger::TriggerMeta;
use serde_json::{Value, json};

const META: TriggerMeta = TriggerMeta {
    webhooks: &["invoice.created"],
    scopes: &["read_orders", "read_invoices"],
    limits: "Without its webhook it is seen once something else of its order changes.",
    ..TriggerMeta::of(&kinds::INVOICE)
};

fn sample() -> Value {
    json!({
        "internalId": 330_017, "id": "INV-2026-17", "created": "2026-03-14 09:21:07 +0000", "type": "SALE",
        "link": "https://shop.harborlane.test/invoice/330017"
    })
}

lifecycle! {
    /// Fires once for every tax invoice that is issued. `objectId` is the order and the invoice: `7QK2M/330017`.
    InvoiceCreated = Created of OrderTaxInvoice {
        id: "invoice.created",
        title: "New invoice",
        limits: META.limits,
    } from META like sample();

    /// Fires when a tax invoice is gone. `objectId` is the order and the invoice: `7QK2M/330017`.
    InvoiceDeleted = Deleted of OrderTaxInvoice {
        id: "invoice.deleted",
        title: "Invoice deleted",
        webhooks: &["invoice.deleted"],
        limits: META.limits,
    } from META like sample();
}
