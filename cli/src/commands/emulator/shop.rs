//! What shoppers and the owner do in the emulated store.

use super::control::{At, Control};
use crate::arguments::Global;
use crate::output;
use clap::Args;
use ecwid_nodes::{Error, Result};
use ecwid_nodes_emulator::{Checkout, CheckoutItem, Shopper, Statuses, Stock as StockWish};
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Debug, Args)]
pub struct Order {
    /// What is bought: SKU of a product or variation, or `id=NUMBER`, with the number of pieces
    #[arg(long, value_name = "SKU[:PIECES]", value_delimiter = ',', default_value = "HL-MUG:1")]
    items: Vec<String>,
    /// The shopper's e-mail address
    #[arg(long, default_value = "robin.vale@example.test")]
    email: String,
    /// The shopper's name
    #[arg(long, default_value = "Robin Vale")]
    name: String,
    /// Pay at once; otherwise the order awaits payment
    #[arg(long)]
    paid: bool,
    /// Cost of shipping; 0 picks up in the store
    #[arg(long)]
    shipping: Option<f64>,
    /// A note from the shopper
    #[arg(long)]
    comment: Option<String>,
    /// Where the emulator is
    #[command(flatten)]
    at: At,
}

impl Order {
    pub async fn run(self, global: &Global, path: &str) -> Result<()> {
        let checkout = Checkout {
            items: self.items.iter().map(|text| item(text)).collect::<Result<_>>()?,
            customer: Shopper { email: self.email, name: self.name, ..Shopper::default() },
            paid: self.paid,
            shipping_rate: self.shipping,
            order_comments: self.comment,
            ..Checkout::default()
        };
        let placed = Control::of(&self.at, global)?.call("POST", path, Some(&body(&checkout))).await?;
        output::value(&placed)
    }
}

/// `SKU`, `SKU:2`, `id=708114611:2`.
fn item(text: &str) -> Result<CheckoutItem> {
    let (name, quantity) = match text.rsplit_once(':') {
        Some((name, count)) => (name, count.parse().ok().filter(|count| *count > 0)),
        None => (text, Some(1)),
    };
    let wrong = || Error::field("--items", format!("`{text}` is not SKU:PIECES or id=NUMBER:PIECES"));
    let quantity = quantity.ok_or_else(wrong)?;
    Ok(match name.strip_prefix("id=") {
        Some(id) => CheckoutItem {
            product_id: Some(id.parse().map_err(|_| wrong())?),
            quantity,
            ..CheckoutItem::default()
        },
        None => CheckoutItem { sku: Some(name.to_owned()), quantity, ..CheckoutItem::default() },
    })
}

fn body(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

#[derive(Debug, Args)]
pub struct Pay {
    /// Id of the order
    order: String,
    #[command(flatten)]
    at: At,
}

impl Pay {
    pub async fn run(self, global: &Global) -> Result<()> {
        let order = Control::of(&self.at, global)?
            .call("POST", &format!("/orders/{}/pay", segment(&self.order)), None)
            .await?;
        output::value(&brief(&order))
    }
}

#[derive(Debug, Args)]
pub struct Status {
    /// Id of the order
    order: String,
    /// New payment status, for example REFUNDED
    #[arg(long)]
    payment: Option<String>,
    /// New fulfilment status, for example SHIPPED
    #[arg(long)]
    fulfillment: Option<String>,
    /// New tracking number
    #[arg(long)]
    tracking: Option<String>,
    #[command(flatten)]
    at: At,
}

impl Status {
    pub async fn run(self, global: &Global) -> Result<()> {
        let wish = Statuses {
            payment_status: self.payment,
            fulfillment_status: self.fulfillment,
            tracking_number: self.tracking,
        };
        let path = format!("/orders/{}/statuses", segment(&self.order));
        output::value(&brief(&Control::of(&self.at, global)?.call("POST", &path, Some(&body(&wish))).await?))
    }
}

#[derive(Debug, Args)]
pub struct Stock {
    /// Number of the product
    product: i64,
    /// Number of the variation
    #[arg(long, value_name = "NUMBER")]
    variation: Option<i64>,
    /// The new quantity
    #[arg(long, value_name = "PIECES", conflicts_with_all = ["add", "unlimited"])]
    set: Option<i64>,
    /// Pieces to add, negative to take
    #[arg(long, value_name = "PIECES", allow_negative_numbers = true, conflicts_with = "unlimited")]
    add: Option<i64>,
    /// Do not count any more
    #[arg(long)]
    unlimited: bool,
    #[command(flatten)]
    at: At,
}

impl Stock {
    pub async fn run(self, global: &Global) -> Result<()> {
        let wish = StockWish {
            combination_id: self.variation,
            quantity: self.set,
            delta: self.add,
            unlimited: self.unlimited.then_some(true),
        };
        let path = format!("/products/{}/stock", self.product);
        output::value(&Control::of(&self.at, global)?.call("POST", &path, Some(&body(&wish))).await?)
    }
}

fn segment(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// The fields that the command is about.
fn brief(order: &Value) -> Value {
    if output::is_json() {
        return order.clone();
    }
    let field = |name: &str| order.get(name).cloned().unwrap_or_default();
    json!({
        "id": field("id"), "paymentStatus": field("paymentStatus"), "fulfillmentStatus": field("fulfillmentStatus"),
        "trackingNumber": field("trackingNumber"), "total": field("total"),
    })
}
