//! Invoices and receipts of orders.

use crate::action::{Action, Body, Content, Effect, Example, Meta};
use crate::model::{Download, IdResult, OrderId, OrderTaxInvoicesResult, OrderWrite};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::path::PathBuf;

/// Read the tax invoices that were issued for an order.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListInvoices {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for ListInvoices {
    const META: Meta = Meta {
        id: "invoice.list",
        aliases: &["invoice.search"],
        title: "List tax invoices of an order",
        path: "/orders/{orderId}/invoices",
        scopes: &["read_orders", "read_invoices"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/order-invoices/get-tax-invoices-for-order",
        ..Meta::READ
    };
    type Output = OrderTaxInvoicesResult;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M"}),
            request: "GET /orders/7QK2M/invoices",
            body: None,
            response: json!({"invoices": [{"internalId": 330_017, "id": "INV-2026-17", "type": "SALE", "link": "https://shop.harborlane.test/invoice/330017"}]}),
        }
    }
}

/// Issue the next tax invoice of an order: numbers are given once and cannot be taken back.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateInvoice {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
}

impl Action for CreateInvoice {
    const META: Meta = Meta {
        id: "invoice.create",
        title: "Issue a tax invoice",
        path: "/orders/{orderId}/invoices/create-invoice",
        scopes: &["create_orders"],
        body: Body::None,
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/order-invoices/generate-tax-invoice-for-order",
        ..Meta::CREATE
    };
    type Output = IdResult;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M"}),
            request: "POST /orders/7QK2M/invoices/create-invoice",
            body: None,
            response: json!({"id": 330_017}),
        }
    }
}

/// Show as HTML what the tax invoice of an order would look like; nothing is saved.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewInvoice {
    /// The order.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub order: OrderWrite,
}

impl Action for PreviewInvoice {
    const META: Meta = Meta {
        id: "invoice.preview",
        title: "Preview a tax invoice",
        path: "/orders/tax-invoice-preview",
        scopes: &["update_orders"],
        body: Body::Of("order"),
        answer: Content::Text,
        required: &["email", "fulfillmentStatus", "paymentStatus", "total", "subtotal"],
        effect: Effect::Read,
        idempotent: true,
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/order/request/OrderTaxInvoicePreviewRequest.kt",
        ..Meta::CREATE
    };
    type Output = String;

    fn example() -> Example {
        Example {
            input: json!({"email": "marit.dekker@example.test", "paymentStatus": "PAID", "fulfillmentStatus": "PROCESSING", "total": 32, "subtotal": 32}),
            request: "POST /orders/tax-invoice-preview",
            body: Some(
                json!({"email": "marit.dekker@example.test", "paymentStatus": "PAID", "fulfillmentStatus": "PROCESSING", "total": 32, "subtotal": 32}),
            ),
            response: json!("<html><body>Invoice</body></html>"),
        }
    }
}

/// Read the printable invoice of an order as HTML.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetInvoiceHtml {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetInvoiceHtml {
    const META: Meta = Meta {
        id: "invoice.get_html",
        title: "Get the invoice of an order as HTML",
        path: "/orders/{orderId}/invoice",
        scopes: &["read_orders"],
        answer: Content::Text,
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/order/request/OrderInvoiceRequest.kt",
        ..Meta::READ
    };
    type Output = String;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M"}),
            request: "GET /orders/7QK2M/invoice",
            body: None,
            response: json!("<html><body>Invoice for order 7QK2M</body></html>"),
        }
    }
}

/// Download the receipt of an order as a PDF file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DownloadReceipt {
    /// Order id as the control panel shows it, for example `7QK2M`.
    pub order_id: OrderId,
    /// Path of the file to write the answer to; without it the bytes come back in base64, 64 MB at most.
    pub save_to: Option<PathBuf>,
}

impl Action for DownloadReceipt {
    const META: Meta = Meta {
        id: "invoice.download_receipt",
        aliases: &["order.download_receipt"],
        title: "Download the receipt of an order",
        path: "/orders/{orderId}/invoice-pdf",
        scopes: &["read_orders"],
        answer: Content::Bytes,
        docs: "https://docs.ecwid.com/api-reference/rest-api/orders/order-invoices/get-order-receipt-pdf",
        ..Meta::READ
    };
    type Output = Download;

    fn example() -> Example {
        Example {
            input: json!({"orderId": "7QK2M"}),
            request: "GET /orders/7QK2M/invoice-pdf",
            body: None,
            response: json!({"contentType": "application/pdf", "fileName": "7QK2M.pdf", "size": 5, "base64": "JVBERi0="}),
        }
    }
}
