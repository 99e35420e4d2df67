//! What a shopper has in the cart, and the order it makes.

use serde_json::{Value, json};

use crate::call::Call;
use crate::control::types::{Checkout, CheckoutItem};
use crate::doc::{Doc, Fields};
use crate::error::ControlError;
use crate::resources::coupons::{self, usable};
use crate::resources::products::render;
use crate::resources::{calculation, checkout_fields, discounts};
use crate::store::{Kind, Store};

const SHIPPING_RATE: f64 = 4.95;

/// A line with its product and the place of its variation.
pub struct Line {
    product: i64,
    place: Option<usize>,
    combination: i64,
    quantity: i64,
    /// How often the shopper wants it again.
    recurring: Option<Value>,
}

impl Line {
    /// Product, variation and quantity.
    pub fn taken(&self) -> (i64, i64, i64) {
        (self.product, self.combination, self.quantity)
    }
}

/// The lines of a cart, all of which can be bought.
pub fn lines(call: &Call<'_>, wish: &Checkout) -> Result<Vec<Line>, ControlError> {
    if wish.items.is_empty() {
        return Err(ControlError::bad("items is empty; name at least one product"));
    }
    if !wish.customer.email.contains('@') {
        return Err(ControlError::bad("customer.email is missing or not an e-mail address"));
    }
    wish.items.iter().map(|item| line(call, item)).collect()
}

/// Fails if the goods of an order cannot be bought now.
pub fn available(call: &Call<'_>, order: &Doc) -> Result<(), ControlError> {
    for item in order.list("items").iter().filter_map(Value::as_object) {
        let wish = CheckoutItem {
            product_id: item.int("productId"),
            combination_id: item.int("combinationId").filter(|id| *id != 0),
            quantity: item.int("quantity").unwrap_or(1),
            ..CheckoutItem::default()
        };
        line(call, &wish)?;
    }
    Ok(())
}

fn line(call: &Call<'_>, item: &CheckoutItem) -> Result<Line, ControlError> {
    let store = call.store()?;
    let named = item.sku.as_deref();
    let found = store.all(Kind::Product).find_map(|(id, product)| {
        let mut rows = product.list("combinations").iter().filter_map(Value::as_object);
        let by_sku = named.and_then(|sku| rows.position(|row| row.text("sku") == Some(sku)));
        let fits = match (item.product_id, named) {
            (Some(wanted), _) => wanted == id,
            (None, Some(sku)) => product.text("sku") == Some(sku) || by_sku.is_some(),
            (None, None) => false,
        };
        fits.then_some((id, product, by_sku))
    });
    let missing =
        || ControlError::missing(format!("no product {:?} / {:?} is for sale", item.product_id, named));
    let (id, product, by_sku) = found.ok_or_else(missing)?;
    if product.flag("enabled") == Some(false) {
        return Err(missing());
    }
    let place =
        match item.combination_id {
            None => by_sku,
            Some(wanted) => {
                Some(product.list("combinations").iter().position(|row| row["id"] == wanted).ok_or_else(
                    || ControlError::missing(format!("product {id} has no variation {wanted}")),
                )?)
            }
        };
    let quantity = item.quantity.max(1);
    let variation = place.and_then(|place| product.list("combinations").get(place)?.as_object());
    let counted = variation.filter(|row| render::owns_stock(row)).unwrap_or(product);
    let preorder = product.text("outOfStockVisibilityBehaviour") == Some("ALLOW_PREORDER");
    if let Some(left) = counted.int("quantity").filter(|left| *left < quantity && !preorder) {
        let text = format!("product {id} has {left} in stock, {quantity} are wanted");
        return Err(ControlError { status: 409, message: text });
    }
    let combination = variation.and_then(|row| row.int("id")).unwrap_or(0);
    let recurring = if item.subscribe { Some(recurring(id, product)?) } else { None };
    Ok(Line { product: id, place, combination, quantity, recurring })
}

/// The first interval in which a product is sold again and again.
fn recurring(id: i64, product: &Doc) -> Result<Value, ControlError> {
    let refuse = || {
        let message = format!("product {id} is not sold by subscription; set its subscriptionSettings first");
        ControlError { status: 409, message }
    };
    let settings = product.object("subscriptionSettings").ok_or_else(refuse)?;
    if settings.flag("subscriptionAllowed") != Some(true) {
        return Err(refuse());
    }
    let first = settings.list("recurringChargeSettings").first().ok_or_else(refuse)?;
    Ok(json!({
        "recurringInterval": first["recurringInterval"],
        "recurringIntervalCount": first["recurringIntervalCount"].as_i64().unwrap_or(1),
    }))
}

/// The order that a cart makes, with its totals.
pub fn order(call: &Call<'_>, wish: &Checkout, lines: &[Line], status: &str) -> Result<Doc, ControlError> {
    let store = call.store()?;
    let shopper = &wish.customer;
    let (first, last) = shopper.name.split_once(' ').unwrap_or((shopper.name.as_str(), ""));
    let country = shopper.country_code.as_deref().unwrap_or("NL");
    let person = json!({
        "name": shopper.name, "firstName": first, "lastName": last, "companyName": "",
        "street": shopper.street.as_deref().unwrap_or("Keizersgracht 1"),
        "city": shopper.city.as_deref().unwrap_or("Amsterdam"), "countryCode": country,
        "countryName": if country == "NL" { "Netherlands" } else { country },
        "postalCode": shopper.postal_code.as_deref().unwrap_or("1015 CJ"), "stateOrProvinceCode": "",
        "stateOrProvinceName": "", "phone": shopper.phone.as_deref().unwrap_or(""),
    });
    let rate = wish.shipping_rate.unwrap_or(SHIPPING_RATE);
    let pickup = rate == 0.0;
    let order = json!({
        "email": shopper.email, "ipAddress": "203.0.113.24", "acceptMarketing": shopper.accept_marketing,
        "paymentStatus": status, "fulfillmentStatus": "AWAITING_PROCESSING",
        "paymentMethod": wish.payment_method.as_deref().unwrap_or("iDEAL"),
        "paymentModule": "CUSTOM_PAYMENT_APP-examplepay",
        "orderComments": wish.order_comments.as_deref().unwrap_or(""),
        "refererId": wish.referer_id.as_deref().unwrap_or(""),
        "items": lines.iter().map(|line| item(store, line)).collect::<Vec<_>>(),
        "billingPerson": person, "shippingPerson": person,
        "shippingOption": {
            "shippingMethodId": if pickup { "3921-1719301188000" } else { "3921-1719301122457" },
            "shippingCarrierName": if pickup { "" } else { "PostNL" },
            "shippingMethodName": if pickup { "Pick up in Rotterdam" } else { "Home delivery" },
            "shippingRate": rate, "isPickup": pickup,
            "fulfillmentType": if pickup { "PICKUP" } else { "SHIPPING" },
            "estimatedTransitTime": "1-2", "isShippingLimit": false, "scheduled": false,
        },
        "handlingFee": { "name": "", "value": 0.0, "description": "" },
        "utmData": { "source": "", "campaign": "", "medium": "" },
    });
    let mut order = order.as_object().cloned().unwrap_or_default();
    if let Some(customer) = crate::resources::customers::by_email(store, &shopper.email) {
        order.insert("customerId".to_owned(), Value::from(customer));
    }
    checkout_fields::fill_in(store, &mut order);
    if let Some(code) = &wish.coupon_code {
        redeem(store, call.now(), &mut order, code)?;
    }
    calculation::total(store, call.now(), &mut order);
    Ok(order)
}

/// Enters a coupon code, which fails with the reason that the shopper would be shown.
fn redeem(store: &Store, now: i64, order: &mut Doc, code: &str) -> Result<(), ControlError> {
    let (_, coupon) = coupons::find(store, code)
        .ok_or_else(|| ControlError::missing(format!("there is no coupon {code}")))?;
    let lines = discounts::lines(store, order.list("items"));
    usable::reduction(store, coupon, order, &lines, now)
        .map_err(|cause| ControlError { status: 409, message: format!("coupon {code}: {cause}") })?;
    order.insert("discountCoupon".to_owned(), coupons::body(coupon, now));
    Ok(())
}

fn item(store: &Store, line: &Line) -> Value {
    let product = store.get(Kind::Product, line.product);
    let variation = line.place.and_then(|place| product?.list("combinations").get(place)?.as_object());
    let mut item = json!({
        "productId": line.product, "quantity": line.quantity, "combinationId": line.combination,
        "selectedOptions": variation.map(selected_options).unwrap_or_default(),
    });
    if let Some(recurring) = &line.recurring {
        item["recurringChargeSettings"] = recurring.clone();
    }
    item
}

fn selected_options(variation: &Doc) -> Vec<Value> {
    let rows = variation.list("options").iter().filter_map(Value::as_object);
    let selected = |row: &Doc| {
        let (name, value) = (row.text("name").unwrap_or_default(), row.text("value").unwrap_or_default());
        json!({
            "name": name, "nameTranslated": { "en": name }, "type": "CHOICE", "value": value,
            "valueTranslated": { "en": value }, "valuesArray": [value],
            "valuesArrayTranslated": { "en": [value] },
            "selections": [{ "selectionTitle": value, "selectionModifier": 0.0, "selectionModifierType": "ABSOLUTE" }],
            "files": [],
        })
    };
    rows.map(selected).collect()
}
