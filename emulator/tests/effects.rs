//! What orders and carts do to the rest of the store.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::time::Duration;

use common::{Receiver, Shop, answer};
use ecwid_nodes_emulator::{Checkout, CheckoutItem, Config, DEFAULT_TOKEN, Shopper};
use reqwest::Method;
use serde_json::{Value, json};

const MUG: &str = "/products/708114611";
const SWEATER: &str = "/products/708114502";

fn basket(paid: bool) -> Checkout {
    Checkout {
        items: vec![
            CheckoutItem { sku: Some("HL-MUG".to_owned()), quantity: 3, ..CheckoutItem::default() },
            CheckoutItem { sku: Some("HL-SWT-M-MOSS".to_owned()), ..CheckoutItem::default() },
        ],
        customer: Shopper {
            email: "ada@example.test".to_owned(),
            name: "Ada Byron".to_owned(),
            ..Shopper::default()
        },
        paid,
        ..Checkout::default()
    }
}

/// The id of a cart with three mugs that a customer of the sample store left.
fn left_cart(shop: &Shop) -> (String, String) {
    let mut wish = basket(false);
    wish.items.truncate(1);
    "marit.dekker@example.test".clone_into(&mut wish.customer.email);
    wish.shipping_rate = Some(0.0);
    let cart = shop.emulator.abandon_cart(&wish).unwrap();
    (cart.cart_id.unwrap(), cart.order_id)
}

async fn listening() -> (Shop, Receiver) {
    let (receiver, url) = Receiver::start(&[]).await;
    (Shop::open(Config { webhook_url: Some(url), ..Config::default() }).await, receiver)
}

async fn stock(shop: &Shop) -> (i64, i64) {
    let mug = shop.get(MUG).await.body["quantity"].as_i64().unwrap();
    let sweater = shop.get(SWEATER).await.body["combinations"][1]["quantity"].as_i64().unwrap();
    (mug, sweater)
}

#[tokio::test]
async fn cancelled_orders_give_their_goods_back() {
    let (shop, receiver) = listening().await;
    assert_eq!(stock(&shop).await, (126, 14));
    let order = shop.emulator.checkout(&basket(true)).unwrap();
    assert_eq!(stock(&shop).await, (123, 13));
    let path = format!("/orders/{}", order.order_id);
    let customer = async || {
        let id = order.customer_id.unwrap();
        let stats = shop.get(&format!("/customers/{id}")).await.body["stats"].clone();
        (stats["numberOfOrders"].clone(), stats["salesValue"].clone())
    };
    assert_eq!(customer().await, (json!(1), json!(order.total)));
    shop.emulator.deliveries_settled(Duration::from_secs(10)).await;
    let before = receiver.types().len();
    shop.put(&path, json!({"paymentStatus": "CANCELLED"})).await;
    assert_eq!(stock(&shop).await, (126, 14));
    assert_eq!(customer().await, (json!(1), json!(0.0)));
    shop.emulator.deliveries_settled(Duration::from_secs(10)).await;
    let mut kinds = receiver.types().split_off(before);
    kinds.sort();
    assert_eq!(kinds, ["customer.updated", "order.updated", "product.updated", "product.updated"]);
    shop.put(&path, json!({"paymentStatus": "REFUNDED"})).await;
    assert_eq!(stock(&shop).await, (126, 14), "nothing comes back twice");
    shop.put(&path, json!({"paymentStatus": "PAID"})).await;
    assert_eq!(stock(&shop).await, (123, 13), "a revived order takes its goods again");
    shop.put(&path, json!({"paymentStatus": "PARTIALLY_REFUNDED"})).await;
    assert_eq!(stock(&shop).await, (123, 13));
    shop.delete(&path).await;
    assert_eq!(stock(&shop).await, (123, 13), "what was sold stays sold");
    shop.put("/orders/7QK2M", json!({"paymentStatus": "CANCELLED"})).await;
    assert_eq!(stock(&shop).await, (125, 14), "orders of the sample store came through the checkout too");
}

#[tokio::test]
async fn orders_by_rest_never_touch_stock() {
    let shop = Shop::default().await;
    let order = json!({"email": "a@example.test", "paymentStatus": "PAID", "fulfillmentStatus": "AWAITING_PROCESSING",
        "total": 16, "subtotal": 16, "items": [{"productId": 708_114_611, "quantity": 5, "price": 16}]});
    let made = shop.post("/orders", order).await.body;
    let path = format!("/orders/{}", made["orderId"].as_str().unwrap());
    for status in ["CANCELLED", "PAID", "REFUNDED"] {
        shop.put(&path, json!({"paymentStatus": status})).await;
        assert_eq!(stock(&shop).await.0, 126, "{status}");
    }
}

#[tokio::test]
async fn a_removed_variation_takes_nothing_back() {
    let shop = Shop::default().await;
    let order = shop.emulator.checkout(&basket(true)).unwrap();
    shop.delete(&format!("{SWEATER}/combinations/61840377")).await;
    let left = shop.get(SWEATER).await.body["quantity"].clone();
    shop.put(&format!("/orders/{}", order.order_id), json!({"paymentStatus": "CANCELLED"})).await;
    assert_eq!(shop.get(SWEATER).await.body["quantity"], left);
    assert_eq!(shop.get(MUG).await.body["quantity"], 126);
}

#[tokio::test]
async fn carts_come_and_go() {
    let (shop, receiver) = listening().await;
    let stats = async || shop.get("/latest-stats").await.body["abandonedSalesUpdated"].clone();
    let first = stats().await;
    let (other, other_order) = left_cart(&shop);
    shop.emulator.advance_clock(Duration::from_secs(5));
    let cart = shop.emulator.abandon_cart(&basket(false)).unwrap();
    let id = cart.cart_id.clone().unwrap();
    assert_ne!(stats().await, first);
    assert_eq!(stock(&shop).await, (126, 14));
    assert_eq!(shop.get("/carts?customer=ada").await.body["total"], 1);
    assert_eq!(shop.get(&format!("/orders/{}", cart.order_id)).await.body.get("cartId"), None);
    assert_eq!(
        shop.put(&format!("/carts/{id}"), json!({"hidden": true})).await.body,
        json!({"updateCount": 1})
    );
    assert_eq!(shop.found("/carts", "cartId").await, [json!(other)], "hidden ones are left out");
    assert_eq!(shop.found("/carts?showHidden=true", "cartId").await.len(), 2);
    let placed =
        answer(shop.client.post(shop.url(&format!("/carts/{id}/place"))).bearer_auth(DEFAULT_TOKEN)).await;
    assert_eq!((&placed.body["orderNumber"], &placed.body["cartId"]), (&json!(cart.id), &json!(id)));
    assert_eq!(stock(&shop).await, (123, 13), "a placed cart takes its goods");
    let order = shop.get(&format!("/orders/{}", cart.order_id)).await.body;
    assert_eq!((&order["paymentStatus"], order.get("cartId")), (&json!("AWAITING_PAYMENT"), None));
    let gone = shop.get(&format!("/carts/{id}")).await;
    assert_eq!((gone.status, gone.code()), (404, "CHECKOUT_NOT_FOUND"));
    shop.delete(&format!("/orders/{other_order}")).await;
    shop.emulator.deliveries_settled(Duration::from_secs(10)).await;
    let rows = receiver.received.lock().unwrap().clone();
    let of = |kind: &str| -> Vec<Value> {
        rows.iter().filter(|row| row.body["eventType"] == kind).map(|row| row.body["data"].clone()).collect()
    };
    let named = json!({"orderId": cart.order_id, "cartId": id});
    assert_eq!(of("unfinished_order.created").last(), Some(&named));
    assert_eq!(of("unfinished_order.updated"), [named]);
    assert_eq!(of("unfinished_order.deleted"), [json!({"orderId": other_order, "cartId": other})]);
    assert_eq!(of("order.created").len(), 1);
    assert_eq!(of("order.deleted").len(), 0);
}

#[tokio::test]
async fn a_reminded_shopper_comes_back() {
    let (shop, receiver) = listening().await;
    let (cart_id, _) = left_cart(&shop);
    let reminded = shop.emulator.remind_of_cart(1003, &cart_id).unwrap();
    assert!(reminded["recoveryEmailSentTimestamp"].is_string());
    assert_eq!(shop.emulator.mails()[0]["to"], "marit.dekker@example.test");
    let order = shop.emulator.recover_cart(1003, &cart_id).unwrap();
    let cart = shop.get(&format!("/carts/{cart_id}")).await.body;
    assert_eq!(
        (&cart["recoveredOrderId"], &cart["recoveredPublicUid"]),
        (&json!(order.id), &json!(order.order_id))
    );
    let stored = shop.get(&format!("/orders/{}", order.order_id)).await.body;
    assert_eq!((&stored["paymentStatus"], &stored["total"]), (&json!("PAID"), &json!(48.0)));
    assert!(stored.get("recoveryEmailSentTimestamp").is_none() && stored.get("cartId").is_none());
    assert_eq!(shop.get(MUG).await.body["quantity"], 123);
    assert_eq!(shop.emulator.recover_cart(1003, &cart_id).unwrap_err().status, 409);
    assert_eq!(shop.emulator.remind_of_cart(1003, "none").unwrap_err().status, 404);
    shop.emulator.deliveries_settled(Duration::from_secs(10)).await;
    let kinds = receiver.types();
    assert_eq!(kinds.iter().filter(|kind| *kind == "unfinished_order.updated").count(), 2);
    assert!(kinds.contains(&"order.created".to_owned()));
}

#[tokio::test]
async fn carts_can_be_made_by_rest() {
    let shop = Shop::default().await;
    let cart = json!({"email": "c@example.test", "paymentStatus": "INCOMPLETE", "fulfillmentStatus": "AWAITING_PROCESSING",
        "total": 77.5, "subtotal": 77.5, "items": [{"name": "AAA", "price": 77.5, "quantity": 1}]});
    let made = shop.post("/orders", cart).await.body;
    let found = shop.get("/carts?totalFrom=77&totalTo=78").await.body["items"].clone();
    let id = found[0]["cartId"].as_str().unwrap();
    assert_eq!((found.as_array().unwrap().len(), id.len()), (1, 36));
    let placed = answer(shop.client.post(shop.url(&format!("/carts/{id}/place"))).bearer_auth(DEFAULT_TOKEN))
        .await
        .body;
    assert_eq!((&placed["id"], &placed["orderNumber"]), (&made["orderId"], &made["id"]));
}

#[tokio::test]
async fn control_calls_do_the_same_over_http() {
    let shop = Shop::default().await;
    let control = async |method: Method, path: &str, body: Value| {
        let url = format!("{}/_emulator{path}", shop.emulator.http_url());
        answer(shop.client.request(method, url).json(&body)).await
    };
    let (cart, _) = left_cart(&shop);
    let basket = json!({"items": [{"sku": "HL-MUG", "quantity": 2, "subscribe": true}], "paid": true,
        "customer": {"email": "c@example.test", "name": "C"}, "couponCode": "HELLO"});
    let order = control(Method::POST, "/checkout", basket).await.body;
    assert_eq!(order["total"], 32.0, "the coupon makes delivery free");
    let review = json!({"order": order["orderId"], "rating": 5, "review": "Yes", "published": true});
    let review = control(Method::POST, "/reviews", review).await.body;
    assert_eq!((&review["status"], &review["productId"]), (&json!("PUBLISHED"), &json!(708_114_611)));
    let found =
        shop.get(&format!("/subscriptions?orderId={}", order["orderId"].as_str().unwrap())).await.body;
    let id = &found["items"][0]["subscriptionId"];
    let failed =
        control(Method::POST, &format!("/subscriptions/{id}/charge"), json!({"fails": true})).await.body;
    assert_eq!(failed["status"], "LAST_CHARGE_FAILED");
    assert_eq!(control(Method::POST, &format!("/carts/{cart}/remind"), json!({})).await.status, 200);
    assert_eq!(control(Method::POST, &format!("/carts/{cart}/recover"), json!({})).await.body["total"], 48.0);
    assert_eq!(
        control(Method::POST, "/customers/240118854/privacy", json!({"request": "export"})).await.status,
        200
    );
    assert_eq!(
        control(Method::POST, "/customers/240118854/privacy", json!({"request": "all"})).await.status,
        400
    );
    assert_eq!(control(Method::DELETE, "/orders/7QK2M/invoices/5", json!({})).await.status, 404);
    assert_eq!(
        control(Method::PUT, "/batches", json!({"callsLeft": 0})).await.body,
        json!({"callsLeft": 0, "open": 0})
    );
    assert_eq!(control(Method::POST, "/reviews/5", json!({})).await.status, 405);
    let missing = control(
        Method::POST,
        "/checkout",
        json!({"items": [{"sku": "HL-MUG"}], "couponCode": "X",
        "customer": {"email": "d@example.test"}}),
    )
    .await;
    assert_eq!(missing.status, 404);
}
