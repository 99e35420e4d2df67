//! Events, signatures, retries, faults on the way.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use common::{Receiver, Shop};
use ecwid_nodes_emulator::{
    Checkout, CheckoutItem, Config, DEFAULT_CLIENT_SECRET, DeliveryState, Effect, Fault, Shopper, StoreConfig,
};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::Sha256;

fn basket(email: &str, paid: bool) -> Checkout {
    Checkout {
        items: vec![
            CheckoutItem { sku: Some("HL-MUG".to_owned()), quantity: 2, ..CheckoutItem::default() },
            CheckoutItem { sku: Some("HL-SWT-M-MOSS".to_owned()), ..CheckoutItem::default() },
        ],
        customer: Shopper { email: email.to_owned(), name: "Ada Byron".to_owned(), ..Shopper::default() },
        paid,
        ..Checkout::default()
    }
}

async fn listening(statuses: &[u16], config: Config) -> (Shop, Receiver) {
    let (receiver, url) = Receiver::start(statuses).await;
    (Shop::open(Config { webhook_url: Some(url), ..config }).await, receiver)
}

#[tokio::test]
async fn a_checkout_lowers_stock_and_fans_out() {
    let (shop, receiver) = listening(&[], Config::default()).await;
    let order = shop.emulator.checkout(&basket("ada@example.test", true)).unwrap();
    receiver.wait(4).await;
    let mut types = receiver.types();
    types.sort();
    assert_eq!(types, ["customer.created", "order.created", "product.updated", "product.updated"]);
    assert_eq!(shop.get("/products/708114611").await.body["quantity"], 124);
    assert_eq!(shop.get("/products/708114502").await.body["combinations"][1]["quantity"], 13);
    let stored = shop.get(&format!("/orders/{}", order.order_id)).await.body;
    assert_eq!((&stored["subtotal"], &stored["total"]), (&json!(116.0), &json!(120.95)));
    let customer = shop.get(&format!("/customers/{}", stored["customerId"])).await.body;
    assert_eq!(
        (&customer["stats"]["numberOfOrders"], &customer["stats"]["salesValue"]),
        (&json!(1), &json!(120.95))
    );
    let rows = receiver.wait(4).await;
    let created = rows.iter().find(|row| row.body["eventType"] == "order.created").unwrap();
    assert_eq!(created.body["entityId"], order.id);
    assert_eq!(
        created.body["data"],
        json!({"orderId": order.order_id, "newPaymentStatus": "PAID", "newFulfillmentStatus": "AWAITING_PROCESSING"})
    );
    shop.emulator.checkout(&basket("ada@example.test", true)).unwrap();
    receiver.wait(8).await;
    assert_eq!(receiver.types().iter().filter(|kind| *kind == "customer.updated").count(), 1);
    let empty = Checkout {
        items: vec![CheckoutItem { sku: Some("HL-CANDLE".into()), ..CheckoutItem::default() }],
        ..basket("b@example.test", true)
    };
    assert_eq!(shop.emulator.checkout(&empty).unwrap_err().status, 409);
}

#[tokio::test]
async fn requests_are_signed_and_carry_the_documented_headers() {
    let headers =
        vec![("X-Shop".to_owned(), "one".to_owned()), ("Cache-Control".to_owned(), "private".to_owned())];
    let (shop, receiver) = listening(&[], Config { webhook_headers: headers, ..Config::default() }).await;
    shop.put("/orders/7QK2M", json!({"privateAdminNotes": "seen"})).await;
    let row = receiver.wait(1).await.remove(0);
    assert_eq!(row.query, "eventtype=order.updated");
    assert_eq!(row.headers["content-type"], "application/json; charset=UTF-8");
    let caching: Vec<_> = row.headers.get_all("cache-control").iter().collect();
    assert_eq!(caching, ["no-cache", "private"]);
    assert_eq!(row.headers["x-shop"], "one");
    let message = format!("{}.{}", row.body["eventCreated"], row.body["eventId"].as_str().unwrap());
    let mut mac = Hmac::<Sha256>::new_from_slice(DEFAULT_CLIENT_SECRET.as_bytes()).unwrap();
    mac.update(message.as_bytes());
    assert_eq!(row.headers["x-ecwid-webhook-signature"], STANDARD.encode(mac.finalize().into_bytes()));
    assert_eq!(row.body["data"]["oldPaymentStatus"], row.body["data"]["newPaymentStatus"]);
    assert_eq!(row.body["storeId"], 1003);
}

#[tokio::test]
async fn the_whole_retry_schedule_runs_on_a_fast_clock() {
    // One schedule hour in 20 ms; every attempt fails, 203 and redirects included.
    let failing: Vec<u16> = [500, 203, 302, 404, 208].into_iter().cycle().take(28).collect();
    let (shop, receiver) = listening(&failing, Config { clock_speed: 180_000.0, ..Config::default() }).await;
    shop.put("/products/708114611", json!({"price": 17})).await;
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(20)).await);
    let delivery = shop.emulator.deliveries().remove(0);
    assert_eq!(delivery.state, DeliveryState::GivenUp);
    assert_eq!(delivery.attempts.len(), 28);
    let minutes: Vec<u64> = [0, 15, 30, 45].into_iter().chain((1..=24).map(|hour| 60 * hour)).collect();
    for (attempt, due) in delivery.attempts.iter().zip(minutes) {
        assert!(
            attempt.schedule_ms >= due * 60_000,
            "attempt at {} ms, due at {due} min",
            attempt.schedule_ms
        );
    }
    let rows = receiver.wait(28).await;
    assert!(rows.iter().all(|row| row.raw == rows[0].raw), "every attempt carries the same body");
}

#[tokio::test]
async fn a_failed_delivery_succeeds_on_retry_when_the_clock_moves() {
    let (shop, receiver) = listening(&[500, 204], Config::default()).await;
    shop.put("/products/708114611", json!({"price": 17})).await;
    receiver.wait(1).await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    shop.emulator.advance_clock(Duration::from_secs(14 * 60));
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(receiver.types().len(), 1, "not before 15 minutes");
    shop.emulator.advance_clock(Duration::from_secs(70));
    receiver.wait(2).await;
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(5)).await);
    assert_eq!(shop.emulator.deliveries()[0].state, DeliveryState::Delivered);
}

#[tokio::test]
async fn only_families_with_a_scope_are_sent() {
    let store = StoreConfig::new(1003)
        .with_token("secret_emulator", ["read_orders", "update_orders", "update_catalog", "read_catalog"]);
    let (shop, receiver) = listening(&[], Config { stores: vec![store], ..Config::default() }).await;
    shop.emulator.checkout(&basket("ada@example.test", true)).unwrap();
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(5)).await);
    assert!(receiver.types().iter().all(|kind| !kind.starts_with("customer.")), "{:?}", receiver.types());
    assert_eq!(receiver.types().len(), 3);
}

#[tokio::test]
async fn carts_become_orders_when_paid() {
    let (shop, receiver) = listening(&[], Config::default()).await;
    let cart = shop.emulator.abandon_cart(&basket("cart@example.test", false)).unwrap();
    let rows = receiver.wait(2).await;
    let started = rows.iter().find(|row| row.body["eventType"] == "unfinished_order.created").unwrap();
    assert_eq!(started.body["data"], json!({"orderId": cart.order_id, "cartId": cart.cart_id}));
    assert_eq!(shop.get("/products/708114611").await.body["quantity"], 126);
    shop.emulator.pay_order(1003, &cart.order_id).unwrap();
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(5)).await);
    assert!(receiver.types().contains(&"order.created".to_owned()));
    assert_eq!(shop.get("/products/708114611").await.body["quantity"], 124);
}

#[tokio::test]
async fn webhooks_can_be_dropped_doubled_and_reordered() {
    let (shop, receiver) = listening(&[], Config::default()).await;
    let fault = |prefix: &str, effect| Fault {
        method: None,
        path_prefix: Some(prefix.to_owned()),
        times: 1,
        skip: 0,
        effect,
    };
    shop.emulator
        .set_faults(vec![
            fault("category.", Effect::DropWebhook),
            fault("order.", Effect::DuplicateWebhook),
            fault("product.", Effect::ReorderWebhook),
        ])
        .unwrap();
    shop.put("/categories/164220018", json!({"name": "Knits"})).await;
    shop.put("/orders/7QK2M", json!({"privateAdminNotes": "a"})).await;
    let twice = receiver.wait(2).await;
    assert_eq!(twice[0].body["eventId"], twice[1].body["eventId"]);
    shop.put("/products/708114611", json!({"price": 17})).await;
    shop.put("/customers/240118860", json!({"taxId": "x"})).await;
    receiver.wait(4).await;
    assert_eq!(receiver.types(), ["order.updated", "order.updated", "customer.updated", "product.updated"]);
    assert_eq!(shop.emulator.unconsumed_faults(), 0);
    assert_eq!(shop.emulator.deliveries()[0].state, DeliveryState::Dropped);
}

#[tokio::test]
async fn removal_of_the_app_is_announced_with_a_quoted_id() {
    let (shop, receiver) = listening(&[], Config::default()).await;
    assert_eq!(shop.emulator.uninstall_app(1003), 2);
    let row = receiver.wait(1).await.remove(0);
    assert_eq!(
        (&row.body["eventType"], &row.body["entityId"]),
        (&json!("application.uninstalled"), &json!("1003"))
    );
    assert!(row.body.get("data").is_none());
}

#[tokio::test]
async fn a_settled_delivery_can_be_sent_again() {
    let (shop, receiver) = listening(&[], Config::default()).await;
    shop.put("/products/708114611", json!({"price": 17})).await;
    let first = receiver.wait(1).await.remove(0);
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(5)).await);
    let event = first.body["eventId"].as_str().unwrap();
    let control = |event: &str| {
        let url = format!("{}/_emulator/deliveries/{event}/resend", shop.emulator.http_url());
        shop.client.post(url).send()
    };
    assert_eq!(control(event).await.unwrap().status(), 200);
    assert_eq!(receiver.wait(2).await[1].raw, first.raw);
    assert_eq!(control("unknown").await.unwrap().status(), 404);
}
