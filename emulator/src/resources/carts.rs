//! Abandoned carts: orders that were never paid, seen from the cart's side.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::facts::Facts;
use crate::project::project;
use crate::reply::{ApiError, Reply};
use crate::resources::orders::{is_unfinished, search as orders, update};
use crate::search::paging::Page;
use crate::search::text::contains;
use crate::store::Kind;

fn body(facts: &Facts, order: &Doc) -> Value {
    project(facts, "FetchedCart", Value::Object(order.clone()))
}

pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let query = &call.query;
    let page = Page::of(query)?;
    let hidden_too = query.flag("showHidden")?.unwrap_or(false);
    let total = query.float_range("totalFrom", "totalTo")?;
    let created = query.date_range("createdFrom", "createdTo")?;
    let updated = query.date_range("updatedFrom", "updatedTo")?;
    let (customer_id, email) = (query.int("customerId")?, query.text("email"));
    let (customer, coupon) = (query.text("customer"), query.text("couponCode"));
    let fits = |cart: &Doc| {
        let code = cart.object("discountCoupon").and_then(|coupon| coupon.text("code"));
        (hidden_too || cart.flag("hidden") != Some(true))
            && total.holds(cart.num("total"))
            && created.holds(cart.int("createTimestamp"))
            && updated.holds(cart.int("updateTimestamp"))
            && customer_id.is_none_or(|id| cart.int("customerId") == Some(id))
            && email.is_none_or(|email| orders::same_email(cart, email))
            && customer.is_none_or(|text| contains(cart.text("email").unwrap_or_default(), text))
            && coupon.is_none_or(|wanted| code == Some(wanted))
    };
    let mut matches: Vec<(i64, &Doc)> = call
        .store()?
        .searchable(Kind::Order, call.now_ms())
        .filter(|(_, order)| is_unfinished(order) && fits(order))
        .collect();
    matches.sort_by_key(|(id, cart)| std::cmp::Reverse((cart.int("createTimestamp"), *id)));
    Ok(Reply::ok(page.envelope(&matches, |(_, cart)| body(&call.world.facts, cart))))
}

fn found<'a>(call: &'a Call<'_>) -> Result<(i64, &'a Doc), ApiError> {
    let wanted = call.path.first().map_or("", String::as_str);
    let mut carts = call.store()?.all(Kind::Order).filter(|(_, order)| is_unfinished(order));
    carts
        .find(|(_, cart)| cart.text("cartId").is_some_and(|id| id.eq_ignore_ascii_case(wanted)))
        .ok_or_else(|| ApiError::new(404, "CHECKOUT_NOT_FOUND", format!("There is no cart {wanted}")))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(body(&call.world.facts, found(call)?.1)))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let patch = call.input()?;
    let (id, cart) = found(call)?;
    let cart = cart.clone();
    update::change(call, id, cart, patch, false)
}

/// `POST /carts/{id}/place`: the cart becomes an order that awaits payment.
pub fn place(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, cart) = found(call)?;
    let cart = cart.clone();
    let mut patch = Doc::new();
    patch.insert("paymentStatus".to_owned(), json!("AWAITING_PAYMENT"));
    let mut reply = Doc::new();
    let names = json!({
        "id": cart["id"], "orderNumber": id, "vendorOrderNumber": cart["id"], "cartId": cart["cartId"],
    });
    merge(&mut reply, names.as_object().cloned().unwrap_or_default());
    update::change(call, id, cart, patch, false)?;
    Ok(Reply::ok(Value::Object(reply)))
}
