//! Shoppers: checkout, payment, abandoned carts, reviews, requests about their data.

use serde_json::{Value, json};

use crate::call::Call;
use crate::control::basket::{self, Line};
use crate::control::types::{Checkout, PlacedOrder, PrivacyRequest, ReviewWish, Statuses};
use crate::control::{as_owner, order, set_statuses, store_id};
use crate::doc::{Doc, Fields};
use crate::error::ControlError;
use crate::resources::orders::create::place;
use crate::resources::orders::{CART_FIELDS, effects, is_unfinished, record, update};
use crate::resources::{reviews, subscriptions};
use crate::search::dates;
use crate::store::Kind;
use crate::webhooks::Event;
use crate::world::World;

/// A shopper buys: stock falls, the order appears, product, order and customer are announced.
pub fn checkout(world: &mut World, wish: &Checkout) -> Result<PlacedOrder, ControlError> {
    let store = store_id(world, wish.store_id)?;
    as_owner(world, store, |call| {
        let lines = basket::lines(call, wish)?;
        let status = if wish.paid { "PAID" } else { "AWAITING_PAYMENT" };
        let body = basket::order(call, wish, &lines, status)?;
        bought(call, body, &lines)
    })
}

fn bought(call: &mut Call<'_>, body: Doc, lines: &[Line]) -> Result<PlacedOrder, ControlError> {
    let lines: Vec<(i64, i64, i64)> = lines.iter().map(Line::taken).collect();
    goods_leave(call, body, &lines)
}

fn goods_leave(
    call: &mut Call<'_>,
    body: Doc,
    lines: &[(i64, i64, i64)],
) -> Result<PlacedOrder, ControlError> {
    let paid = body.text("paymentStatus") == Some("PAID");
    effects::take(call, lines, -1)?;
    let order = placed(call, body)?;
    record::note_checkout(call, order.id, lines, true)?;
    if paid {
        subscriptions::start(call, order.id)?;
    }
    Ok(order)
}

/// A shopper gets to the payment page and leaves.
pub fn abandon(world: &mut World, wish: &Checkout) -> Result<PlacedOrder, ControlError> {
    let store = store_id(world, wish.store_id)?;
    as_owner(world, store, |call| {
        let lines = basket::lines(call, wish)?;
        let body = basket::order(call, wish, &lines, "INCOMPLETE")?;
        let cart = placed(call, body)?;
        let lines: Vec<(i64, i64, i64)> = lines.iter().map(Line::taken).collect();
        record::note_checkout(call, cart.id, &lines, false)?;
        Ok(cart)
    })
}

/// A shopper pays an order that awaits payment, or comes back to an abandoned cart, whose items leave
/// the stock only now.
pub fn pay(world: &mut World, store: i64, identity: &str) -> Result<Value, ControlError> {
    as_owner(world, store, |call| {
        let (_, cart) = order(call, identity)?;
        if is_unfinished(&cart) { basket::available(call, &cart) } else { Ok(()) }
    })?;
    let paid = Statuses { payment_status: Some("PAID".to_owned()), ..Statuses::default() };
    set_statuses(world, store, identity, &paid)
}

/// The mail goes out that reminds a shopper of an abandoned cart. The answer is the cart.
pub fn remind(world: &mut World, store: i64, cart: &str) -> Result<Value, ControlError> {
    as_owner(world, store, |call| {
        let (id, before) = cart_with(call, cart)?;
        let now = dates::format(call.now());
        let to = before.text("email").unwrap_or_default().to_owned();
        call.world.mail(store, "cart_recovery", &to, json!({ "cartId": before["cartId"] }));
        let mut patch = Doc::new();
        patch.insert("recoveryEmailSentTimestamp".to_owned(), Value::from(now));
        update::change(call, id, before, patch, false)?;
        Ok(Value::Object(cart_with(call, cart)?.1))
    })
}

/// A shopper follows the reminder and buys what is in the cart. The cart stays and names the new order.
pub fn recover(world: &mut World, store: i64, cart: &str) -> Result<PlacedOrder, ControlError> {
    as_owner(world, store, |call| {
        let (id, before) = cart_with(call, cart)?;
        if before.contains_key("recoveredOrderId") {
            return Err(ControlError { status: 409, message: format!("cart {cart} was recovered before") });
        }
        basket::available(call, &before)?;
        let noted = record::read(call.store()?, id);
        let order = goods_leave(call, again(&before), &record::lines(&noted))?;
        let patch = json!({ "recoveredOrderId": order.id, "recoveredPublicUid": order.order_id });
        update::change(call, id, before, patch.as_object().cloned().unwrap_or_default(), false)?;
        Ok(order)
    })
}

/// The cart as a new order, without what belongs to the old one alone.
fn again(cart: &Doc) -> Doc {
    let mut order = cart.clone();
    let own = [
        "id",
        "internalId",
        "orderNumber",
        "vendorOrderNumber",
        "publicUid",
        "ticket",
        "createDate",
        "createTimestamp",
        "updateDate",
        "updateTimestamp",
    ];
    for field in own.into_iter().chain(CART_FIELDS) {
        order.shift_remove(field);
    }
    order.insert("paymentStatus".to_owned(), json!("PAID"));
    order
}

fn cart_with(call: &Call<'_>, cart: &str) -> Result<(i64, Doc), ControlError> {
    let mut carts = call.store()?.all(Kind::Order).filter(|(_, order)| is_unfinished(order));
    let found = carts.find(|(_, one)| one.text("cartId").is_some_and(|id| id.eq_ignore_ascii_case(cart)));
    let missing = || ControlError::missing(format!("there is no cart {cart}"));
    found.map(|(id, cart)| (id, cart.clone())).ok_or_else(missing)
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

/// A shopper reviews something bought. The answer is the review.
pub fn review(world: &mut World, store: i64, wish: &ReviewWish) -> Result<Value, ControlError> {
    as_owner(world, store, |call| {
        let (_, order) = order(call, &wish.order)?;
        let text = wish.review.as_deref().unwrap_or_default();
        let id = reviews::write::write(call, &order, wish.product_id, wish.rating, text, wish.published)?;
        let store = call.store()?;
        Ok(store.get(Kind::Review, id).map(|review| reviews::body(store, review)).unwrap_or_default())
    })
}

/// A subscription falls due. The answer is the subscription; a failed charge places no order.
pub fn charge(world: &mut World, store: i64, id: i64, fails: bool) -> Result<Value, ControlError> {
    as_owner(world, store, |call| {
        subscriptions::charge::charge(call, id, fails)?;
        let subscription = call.store()?.get(Kind::Subscription, id).cloned().unwrap_or_default();
        Ok(subscriptions::body(&call.world.facts, &subscription))
    })
}

/// A customer asks for the data the store holds, or to have it removed.
pub fn ask_privacy(
    world: &mut World,
    store: i64,
    customer: i64,
    request: PrivacyRequest,
) -> Result<Value, ControlError> {
    as_owner(world, store, |call| {
        if call.store()?.get(Kind::Customer, customer).is_none() {
            return Err(ControlError::missing(format!("there is no customer {customer}")));
        }
        let kind = match request {
            PrivacyRequest::Export => "customer.personalDataExportRequest",
            PrivacyRequest::Removal => "customer.personalDataRemovalRequest",
        };
        call.emit(&Event::new(kind, customer));
        Ok(json!({ "customerId": customer, "eventType": kind }))
    })
}
