//! What a receipt or a tax invoice says.

use serde_json::Value;

use crate::doc::{Doc, Fields};
use crate::store::{Kind, Store};

/// The texts of a document, in the order they are printed.
#[derive(Debug, Default)]
pub struct Page {
    pub title: String,
    pub seller: Vec<String>,
    pub buyer: Vec<String>,
    pub order_id: String,
    pub internal_id: String,
    pub facts: Vec<(String, String)>,
    pub items: Vec<Item>,
    pub sums: Vec<(String, String)>,
}

/// One line of a document.
#[derive(Debug)]
pub struct Item {
    pub name: String,
    pub sku: String,
    pub quantity: String,
    pub price: String,
    pub amount: String,
}

impl Page {
    pub fn receipt(store: &Store, order: &Doc) -> Self {
        Self::of(store, order, "Receipt", 1.0)
    }

    /// A tax invoice; one that takes a sale back has negative amounts.
    pub fn tax_invoice(store: &Store, order: &Doc, invoice: &Doc) -> Self {
        let back = invoice.text("type") == Some("FULL_CANCEL");
        let title = if back { "Credit invoice" } else { "Tax invoice" };
        let mut page = Self::of(store, order, title, if back { -1.0 } else { 1.0 });
        let row =
            |name: &str, field: &str| (name.to_owned(), invoice.text(field).unwrap_or_default().to_owned());
        page.facts.insert(0, row("Invoice number", "id"));
        page.facts.insert(1, row("Invoice date", "created"));
        page
    }

    fn of(store: &Store, order: &Doc, title: &str, sign: f64) -> Self {
        let currency = currency(store);
        let money = |amount: f64| format!("{:.2} {currency}", amount * sign);
        let text = |field: &str| order.text(field).unwrap_or_default().to_owned();
        let fact = |name: &str, field: &str| (name.to_owned(), text(field));
        let mut facts = vec![
            fact("Date", "createDate"),
            fact("Payment", "paymentMethod"),
            fact("Payment status", "paymentStatus"),
        ];
        facts.retain(|(_, value)| !value.is_empty());
        Self {
            title: title.to_owned(),
            seller: seller(store),
            buyer: buyer(order),
            order_id: text("id"),
            internal_id: order.int("internalId").map(|id| id.to_string()).unwrap_or_default(),
            facts,
            items: items(order, &money),
            sums: sums(order, &money),
        }
    }
}

fn currency(store: &Store) -> String {
    let formats = store.get(Kind::Profile, 0).and_then(|profile| profile.object("formatsAndUnits"));
    formats.and_then(|formats| formats.text("currency")).unwrap_or("EUR").to_owned()
}

fn seller(store: &Store) -> Vec<String> {
    let profile = store.get(Kind::Profile, 0);
    let company = profile.and_then(|profile| profile.object("company"));
    let line = |field: &str| company.and_then(|company| company.text(field)).unwrap_or_default();
    let name = if line("companyName").is_empty() { store.config.name.as_str() } else { line("companyName") };
    let town = format!("{} {}", line("postalCode"), line("city"));
    filled([name, line("street"), town.trim(), line("countryCode"), line("email")])
}

fn buyer(order: &Doc) -> Vec<String> {
    let person = order.object("billingPerson").or_else(|| order.object("shippingPerson"));
    let line = |field: &str| person.and_then(|person| person.text(field)).unwrap_or_default();
    let town = format!("{} {}", line("postalCode"), line("city"));
    let email = order.text("email").unwrap_or_default();
    let tax_id = order.text("customerTaxId").unwrap_or_default();
    filled([
        line("name"),
        line("companyName"),
        line("street"),
        town.trim(),
        line("countryName"),
        email,
        tax_id,
    ])
}

fn filled<const N: usize>(lines: [&str; N]) -> Vec<String> {
    let lines = lines.into_iter().flat_map(str::lines).map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn items(order: &Doc, money: &impl Fn(f64) -> String) -> Vec<Item> {
    let row = |item: &Doc| {
        let (price, quantity) = (item.num("price").unwrap_or(0.0), item.num("quantity").unwrap_or(1.0));
        let options = item.list("selectedOptions").iter().filter_map(|option| option["value"].as_str());
        let options: Vec<&str> = options.filter(|value| !value.is_empty()).collect();
        let name = item.text("name").unwrap_or_default();
        Item {
            name: if options.is_empty() {
                name.to_owned()
            } else {
                format!("{name} ({})", options.join(", "))
            },
            sku: item.text("sku").unwrap_or_default().to_owned(),
            quantity: format!("{quantity}"),
            price: money(price),
            amount: money(price * quantity),
        }
    };
    order.list("items").iter().filter_map(Value::as_object).map(row).collect()
}

fn sums(order: &Doc, money: &impl Fn(f64) -> String) -> Vec<(String, String)> {
    let amount = |field: &str| order.num(field).unwrap_or(0.0);
    let inner = |outer: &str, field: &str| order.object(outer).and_then(|outer| outer.num(field));
    let shipping = inner("shippingOption", "discountedShippingRate")
        .or_else(|| inner("shippingOption", "shippingRate"))
        .unwrap_or(0.0);
    let rows = [
        ("Subtotal", amount("subtotal"), true),
        ("Discount", -amount("discount"), false),
        ("Coupon", -amount("couponDiscount"), false),
        ("Shipping", shipping, false),
        ("Handling", inner("handlingFee", "value").unwrap_or(0.0), false),
        ("Gift card", -amount("giftCardRedemption"), false),
        ("Total", amount("total"), true),
        ("Tax in it", amount("tax"), false),
    ];
    let shown = rows.into_iter().filter(|(_, amount, always)| *always || amount.abs() > 0.004);
    shown.map(|(name, amount, _)| (name.to_owned(), money(amount))).collect()
}
