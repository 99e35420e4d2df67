//! The storage of the app, and what it charges the merchant.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use std::time::Duration;

use common::{Receiver, Shop};
use ecwid_nodes_emulator::Config;
use reqwest::Method;
use serde_json::{Value, json};

async fn put(shop: &Shop, key: &str, kind: &str, body: &str) -> common::Answer {
    let path = format!("/storage/{key}");
    shop.send_as("secret_emulator", Method::PUT, &path, kind, body.as_bytes().to_vec()).await
}

#[tokio::test]
async fn the_storage_takes_both_kinds_of_bodies() {
    let (receiver, url) = Receiver::start(&[]).await;
    let shop = Shop::open(Config { webhook_url: Some(url), ..Config::default() }).await;
    let done = json!({"updateCount": 1, "success": true});
    assert_eq!(shop.put("/storage/wrapped", json!({"value": "red"})).await.body, done);
    assert_eq!(put(&shop, "raw", "undefined", r#"{"number":123,"string":"x"}"#).await.body, done);
    assert_eq!(shop.upload("/storage/a%20b%2Fc", b"spaced".to_vec()).await.body, done);
    assert_eq!(shop.get("/storage/wrapped").await.body, json!({"key": "wrapped", "value": "red"}));
    assert_eq!(shop.get("/storage/raw").await.body["value"], r#"{"number":123,"string":"x"}"#);
    assert_eq!(shop.get("/storage/a%20b%2Fc").await.body["value"], "spaced");
    let keys: Vec<Value> =
        shop.get("/storage").await.body.as_array().unwrap().iter().map(|row| row["key"].clone()).collect();
    assert_eq!(keys, ["a b/c", "raw", "wrapped"]);
    let missing = shop.get("/storage/nothing").await;
    assert_eq!((missing.status, missing.code()), (404, "NOT_FOUND"));
    assert_eq!(shop.delete("/storage/raw").await.body, json!({"deleteCount": 1, "success": true}));
    assert_eq!(shop.delete("/storage/raw").await.body, json!({"deleteCount": 0, "success": false}));
    assert_eq!(shop.get("/storage/raw").await.status, 404);
    put(&shop, "wrapped", "text/plain", "red").await;
    let seen = receiver.wait(4).await;
    assert!(seen.iter().all(|row| row.body["eventType"] == "application.storageChanged"));
    assert_eq!(seen[0].body["entityId"], "1003");
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(5)).await);
    assert_eq!(receiver.types().len(), 4, "a value that stays announces nothing");
}

#[tokio::test]
async fn values_and_keys_are_limited() {
    let shop = Shop::default().await;
    let text = |kilobytes: usize| "x".repeat(kilobytes * 1024);
    assert_eq!(put(&shop, "public", "text/plain", &text(256)).await.status, 200);
    let refused = put(&shop, "public", "text/plain", &(text(256) + "x")).await;
    assert_eq!((refused.status, &refused.body["args"]["parameter"]), (400, &json!("value")));
    assert_eq!(put(&shop, "private", "text/plain", &text(1024)).await.status, 200);
    assert_eq!(put(&shop, "private", "text/plain", &(text(1024) + "x")).await.status, 400);
    assert_eq!(put(&shop, &"k".repeat(1025), "text/plain", "v").await.status, 400);
    assert_eq!(shop.get("/storage/private").await.body["value"].as_str().unwrap().len(), 1024 * 1024);
}

const KEY: &str = "0b3f2c1e-6a55-4a8e-9d59-7f0f5a1b2c3d";

fn charge(amount: &str, currency: &str, description: &str, key: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs([
            ("amount", amount),
            ("currency", currency),
            ("description", description),
            ("idempotencyKey", key),
        ])
        .finish();
    format!("/billing/transactions?{query}")
}

#[tokio::test]
async fn charges_are_made_once_and_within_limits() {
    let shop = Shop::default().await;
    let post = async |path: String| shop.call_as("secret_emulator", Method::POST, &path, None).await;
    let first = post(charge("24.99", "USD", "Add-on", KEY)).await.body;
    assert_eq!(first["idempotencyKeyInUse"], false);
    let again = post(charge("24.99", "USD", "Add-on", KEY)).await.body;
    assert_eq!(
        (&again["transactionId"], &again["idempotencyKeyInUse"]),
        (&first["transactionId"], &json!(true))
    );
    let other = "1b3f2c1e-6a55-4a8e-9d59-7f0f5a1b2c3d";
    for (path, status, code) in [
        (charge("25", "USD", "Add-on", KEY), 400, "CHARGE_IDEMPOTENCY_KEY_NOT_UNIQUE"),
        (charge("0", "USD", "Add-on", other), 400, "CHARGE_AMOUNT_INVALID"),
        (charge("1.005", "USD", "Add-on", other), 400, "CHARGE_AMOUNT_INVALID"),
        (charge("1", "CHF", "Add-on", other), 400, "CHARGE_CURRENCY_INVALID"),
        (charge("1", "USD", "", other), 400, "CHARGE_DESCRIPTION_INVALID"),
        (charge("1", "USD", &"d".repeat(256), other), 400, "CHARGE_DESCRIPTION_INVALID"),
        (charge("1", "USD", "Add-on", "march"), 400, "CHARGE_IDEMPOTENCY_KEY_INVALID"),
        (charge("500.01", "USD", "Add-on", other), 402, "CHARGE_LIMIT_EXCEEDED"),
    ] {
        let refused = post(path.clone()).await;
        assert_eq!((refused.status, refused.code()), (status, code), "{path}");
    }
    let mut refused = 0;
    for number in 0..10 {
        let key = format!("{number}c3f2c1e-6a55-4a8e-9d59-7f0f5a1b2c3d");
        refused +=
            u32::from(post(charge("500", "USD", "Add-on", &key)).await.code() == "CHARGE_LIMIT_EXCEEDED");
    }
    assert_eq!(refused, 1, "5000 dollars a day");
    shop.emulator.advance_clock(Duration::from_secs(86_401));
    assert_eq!(post(charge("500", "USD", "Add-on", other)).await.status, 200);
    shop.put("/profile", json!({"account": {"accountName": "Ines"}})).await;
    let body = json!({"amount": 5, "currency": "EUR", "description": "In the body", "idempotencyKey": "2b3f2c1e-6a55-4a8e-9d59-7f0f5a1b2c3d"});
    assert_eq!(shop.post("/billing/transactions", body).await.status, 200);
}
