//! Planned faults on requests, and the control API over HTTP.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use std::time::{Duration, Instant};

use common::{Shop, answer};
use ecwid_nodes_emulator::DEFAULT_TOKEN;
use reqwest::Method;
use serde_json::{Value, json};

impl Shop {
    async fn control(&self, method: Method, path: &str, body: Value) -> common::Answer {
        let url = format!("{}/_emulator{path}", self.emulator.http_url());
        answer(self.client.request(method, url).json(&body)).await
    }
}

#[tokio::test]
async fn faults_strike_as_planned_and_run_out() {
    let shop = Shop::default().await;
    let plan = json!([
        {"pathPrefix": "/orders", "effect": {"kind": "latency", "ms": 120}},
        {"pathPrefix": "/orders", "times": 2, "effect": {"kind": "status", "status": 503}},
        {"method": "put", "effect": {"kind": "tooManyRequests", "retryAfter": 7}},
        {"method": "put", "effect": {"kind": "tooManyRequests"}},
    ]);
    assert_eq!(shop.control(Method::PUT, "/faults", plan).await.body["unconsumed"], 5);
    let begun = Instant::now();
    assert_eq!(shop.get("/orders").await.status, 503);
    assert!(begun.elapsed() >= Duration::from_millis(120));
    assert_eq!(shop.get("/orders/last").await.status, 503);
    assert_eq!(shop.get("/orders").await.status, 200);
    let limited = shop.put("/products/708114611", json!({"price": 1})).await;
    assert_eq!((limited.status, limited.headers["retry-after"].to_str().unwrap()), (429, "7"));
    let bare = shop.put("/products/708114611", json!({"price": 1})).await;
    assert!(bare.status == 429 && !bare.headers.contains_key("retry-after"));
    let left = shop.control(Method::GET, "/faults", Value::Null).await.body;
    assert_eq!(left, json!({"unconsumed": 0, "items": []}));
    let odd =
        shop.control(Method::PUT, "/faults", json!([{"effect": {"kind": "status", "status": 200}}])).await;
    assert_eq!(odd.status, 400);
}

#[tokio::test]
async fn cut_connections_may_or_may_not_have_taken_effect() {
    let shop = Shop::default().await;
    for (after, expected) in [(false, 126), (true, 121)] {
        let plan = json!([{"effect": {"kind": "cut", "afterEffect": after}}]);
        shop.control(Method::PUT, "/faults", plan).await;
        let request = shop
            .client
            .put(shop.url("/products/708114611/inventory"))
            .bearer_auth(DEFAULT_TOKEN)
            .json(&json!({"quantityDelta": -5}));
        let broken = match request.send().await {
            Ok(response) => response.bytes().await.is_err(),
            Err(_) => true,
        };
        assert!(broken, "the call must not look answered");
        assert_eq!(shop.get("/products/708114611").await.body["quantity"], expected);
    }
}

#[tokio::test]
async fn the_control_api_plays_shopper_and_admin() {
    let shop = Shop::default().await;
    let buy = json!({"items": [{"productId": 708_114_515, "combinationId": 61_840_402, "quantity": 2}],
        "customer": {"email": "c@example.test", "name": "Cleo Ray"}});
    let order = shop.control(Method::POST, "/checkout", buy).await.body;
    let id = order["orderId"].as_str().unwrap();
    assert_eq!(shop.get(&format!("/orders/{id}")).await.body["paymentStatus"], "AWAITING_PAYMENT");
    let paid = shop.control(Method::POST, &format!("/orders/{id}/pay"), json!({})).await.body;
    assert_eq!(paid["paymentStatus"], "PAID");
    let shipped = json!({"fulfillmentStatus": "SHIPPED", "trackingNumber": "T9"});
    let shipped = shop.control(Method::POST, &format!("/orders/{id}/statuses"), shipped).await.body;
    assert_eq!(
        (&shipped["fulfillmentStatus"], &shipped["trackingNumber"]),
        (&json!("SHIPPED"), &json!("T9"))
    );
    let stock = json!({"quantity": 2});
    let stock = shop.control(Method::POST, "/products/708114611/stock", stock).await.body;
    assert_eq!(stock["quantity"], 2);
    let totals = shop.control(Method::GET, "/totals", Value::Null).await.body;
    assert_eq!(
        (&totals["orders"], &totals["customers"], &totals["paidOrders"]),
        (&json!(4), &json!(4), &json!(3))
    );
    for (path, body) in [
        ("/checkout", json!({"items": [], "customer": {"email": "a@b"}})),
        ("/checkout", json!({"itmes": []})),
        (&format!("/orders/{id}/statuses"), json!({"paymentStatus": "PAYED"})),
        ("/products/708114611/stock", json!({"quantity": 1, "delta": 1})),
    ] {
        let refused = shop.control(Method::POST, path, body).await;
        assert!(refused.status == 400 && refused.body["error"].is_string(), "{path}: {}", refused.body);
    }
    assert_eq!(shop.control(Method::POST, "/orders/NOPE/pay", json!({})).await.status, 404);
    let reset = shop.control(Method::POST, "/reset", json!({})).await.body;
    assert_eq!(reset["orders"], 3);
    assert_eq!(shop.get(&format!("/orders/{id}")).await.status, 404);
}

#[tokio::test]
async fn the_request_log_keeps_no_secrets() {
    let shop = Shop::default().await;
    shop.get("/orders?limit=1&token=secret_in_query").await;
    let rows = shop.control(Method::GET, "/requests", Value::Null).await.body;
    assert_eq!(rows["items"][0]["path"], "/api/v3/1003/orders");
    assert_eq!(rows["items"][0]["status"], 403);
    assert!(!rows.to_string().contains("secret_"), "{rows}");
    assert_eq!(shop.emulator.requests().len(), 1);
}
