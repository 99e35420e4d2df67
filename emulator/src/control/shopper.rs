//! Shoppers: checkout, payment, abandoned carts.

use serde_json::{Value, json};

use crate::call::Call;
use crate::control::types::{Checkout, CheckoutItem, PlacedOrder, Statuses};
use crate::control::{as_owner, order, set_statuses, store_id};
use crate::doc::{Doc, Fields};
use crate::error::ControlError;
use crate::resources::calculation;
use crate::resources::orders::create::place;
use crate::resources::products::{render, write};
use crate::resources::stock;
use crate::store::Kind;
use crate::world::World;

const SHIPPING_RATE: f64 = 4.95;

/// A line with its product and the place of its variation.
struct Line {
    product: i64,
    place: Option<usize>,
    quantity: i64,
}

/// A shopper buys: stock falls, the order appears, product, order and customer are announced.
pub fn checkout(world: &mut World, wish: &Checkout) -> Result<PlacedOrder, ControlError> {
    let store = store_id(world, wish.store_id)?;
    as_owner(world, store, |call| {
        let lines = lines(call, wish)?;
        let status = if wish.paid { "PAID" } else { "AWAITING_PAYMENT" };
        take_stock(call, &lines)?;
        let body = body(call, wish, &lines, status)?;
        placed(call, body)
    })
}

/// A shopper gets to the payment page and leaves.
pub fn abandon(world: &mut World, wish: &Checkout) -> Result<PlacedOrder, ControlError> {
    let store = store_id(world, wish.store_id)?;
    as_owner(world, store, |call| {
        let lines = lines(call, wish)?;
        let mut body = body(call, wish, &lines, "INCOMPLETE")?;
        let cart = uuid::Uuid::new_v4().to_string().to_uppercase();
        body.insert("cartId".to_owned(), Value::from(cart));
        let now_ms = call.now_ms();
        call.store_mut()?.mark_changed("abandonedSalesUpdated", now_ms);
        placed(call, body)
    })
}

/// A shopper pays an order that awaits payment, or comes back to an abandoned cart, whose items leave
/// the stock only now.
pub fn pay(world: &mut World, store: i64, identity: &str) -> Result<Value, ControlError> {
    as_owner(world, store, |call| {
        let (_, cart) = order(call, identity)?;
        if cart.text("paymentStatus") != Some("INCOMPLETE") {
            return Ok(());
        }
        let mut lines = Vec::new();
        for item in cart.list("items").iter().filter_map(Value::as_object) {
            let combination = item.int("combinationId").filter(|id| *id != 0);
            let wish = CheckoutItem {
                product_id: item.int("productId"),
                sku: None,
                combination_id: combination,
                quantity: item.int("quantity").unwrap_or(1),
            };
            lines.push(line(call, &wish)?);
        }
        take_stock(call, &lines)
    })?;
    let paid = Statuses { payment_status: Some("PAID".to_owned()), ..Statuses::default() };
    set_statuses(world, store, identity, &paid)
}

fn placed(call: &mut Call<'_>, body: Doc) -> Result<PlacedOrder, ControlError> {
    let (id, order_id) = place(call, body)?;
    let stored = call.store()?.get(Kind::Order, id);
    Ok(PlacedOrder {
        id,
        order_id,
        cart_id: stored.and_then(|order| order.text("cartId")).map(str::to_owned),
        total: stored.and_then(|order| order.num("total")).unwrap_or(0.0),
        customer_id: stored.and_then(|order| order.int("customerId")),
    })
}

fn lines(call: &Call<'_>, wish: &Checkout) -> Result<Vec<Line>, ControlError> {
    if wish.items.is_empty() {
        return Err(ControlError::bad("items is empty; name at least one product"));
    }
    if !wish.customer.email.contains('@') {
        return Err(ControlError::bad("customer.email is missing or not an e-mail address"));
    }
    wish.items.iter().map(|item| line(call, item)).collect()
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
    Ok(Line { product: id, place, quantity })
}

fn take_stock(call: &mut Call<'_>, lines: &[Line]) -> Result<(), ControlError> {
    for line in lines {
        let Some(before) = call.store()?.get(Kind::Product, line.product).cloned() else {
            continue;
        };
        let mut after = before.clone();
        // Unlimited stock does not move, so there is nothing to announce.
        if stock::shift(&mut after, line.place, -line.quantity).is_some() {
            write::save(call, line.product, after)?;
            stock::mail_if_low(call, line.product, &before)?;
        }
    }
    Ok(())
}

fn body(call: &Call<'_>, wish: &Checkout, lines: &[Line], status: &str) -> Result<Doc, ControlError> {
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
    let item = |line: &Line| {
        let product = store.get(Kind::Product, line.product);
        let variation = line.place.and_then(|place| product?.list("combinations").get(place)?.as_object());
        json!({
            "productId": line.product, "quantity": line.quantity,
            "combinationId": variation.and_then(|row| row.int("id")).unwrap_or(0),
            "selectedOptions": variation.map(selected_options).unwrap_or_default(),
        })
    };
    let rate = wish.shipping_rate.unwrap_or(SHIPPING_RATE);
    let pickup = rate == 0.0;
    let order = json!({
        "email": shopper.email, "ipAddress": "203.0.113.24", "acceptMarketing": shopper.accept_marketing,
        "paymentStatus": status, "fulfillmentStatus": "AWAITING_PROCESSING",
        "paymentMethod": wish.payment_method.as_deref().unwrap_or("iDEAL"),
        "paymentModule": "CUSTOM_PAYMENT_APP-examplepay",
        "orderComments": wish.order_comments.as_deref().unwrap_or(""),
        "refererId": wish.referer_id.as_deref().unwrap_or(""),
        "items": lines.iter().map(item).collect::<Vec<_>>(),
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
    calculation::total(store, &mut order);
    Ok(order)
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
