//! Tokens, scopes, limits, error bodies.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use std::time::Duration;

use common::{Shop, answer};
use ecwid_nodes_emulator::{Config, DEFAULT_PUBLIC_TOKEN, DEFAULT_TOKEN, StoreConfig};
use reqwest::Method;
use serde_json::json;

#[tokio::test]
async fn only_a_bearer_header_opens_the_store() {
    let shop = Shop::default().await;
    let bare = answer(shop.client.get(shop.url("/profile"))).await;
    assert_eq!((bare.status, bare.code()), (403, "INVALID_API_TOKEN"));
    let query = answer(shop.client.get(shop.url("/profile?token=secret_emulator"))).await;
    assert_eq!((query.status, query.code()), (403, "INVALID_API_TOKEN"));
    let wrong = shop.call_as("secret_other", Method::GET, "/profile", None).await;
    assert_eq!((wrong.status, wrong.code()), (403, "INVALID_API_TOKEN"));
    assert!(wrong.body["errorMessage"].is_string());
    assert_eq!(shop.get("/profile").await.status, 200);
}

#[tokio::test]
async fn scopes_and_stores_are_kept_apart() {
    let limited = StoreConfig::new(1003).with_token("secret_reader", ["read_orders"]);
    let other = StoreConfig::new(2001).with_full_token("secret_second");
    let config = Config { stores: vec![limited, other], ..Config::default() };
    let shop = Shop::open(config).await;
    assert_eq!(shop.call_as("secret_reader", Method::GET, "/orders", None).await.status, 200);
    let refused = shop.call_as("secret_reader", Method::POST, "/orders", Some(json!({}))).await;
    assert_eq!((refused.status, refused.code()), (403, "INSUFFICIENT_APP_SCOPE"));
    assert!(refused.body["errorMessage"].as_str().unwrap().contains("create_orders"));
    let foreign = shop.call_as("secret_second", Method::GET, "/orders", None).await;
    assert_eq!((foreign.status, foreign.code()), (403, "INVALID_API_TOKEN"));
    let url = format!("{}/api/v3/9999/profile", shop.emulator.http_url());
    let unknown = answer(shop.client.get(url).bearer_auth("secret_reader")).await;
    assert_eq!((unknown.status, unknown.code()), (404, "STORE_NOT_FOUND"));
}

#[tokio::test]
async fn the_public_token_sees_less() {
    let shop = Shop::default().await;
    let public =
        async |method, path: &str, body| shop.call_as(DEFAULT_PUBLIC_TOKEN, method, path, body).await;
    let all = shop.get("/products?limit=100").await.body["total"].as_i64().unwrap();
    assert_eq!(public(Method::GET, "/products", None).await.body["total"], all - 1);
    assert_eq!(public(Method::GET, "/products/708114650", None).await.status, 404);
    let profile = public(Method::GET, "/profile", None).await;
    assert!(profile.body["generalInfo"].is_object() && profile.body.get("account").is_none());
    assert_eq!(public(Method::GET, "/orders", None).await.code(), "INSUFFICIENT_APP_SCOPE");
    let order = |status: &str| {
        Some(json!({"email": "a@example.test", "paymentStatus": status, "total": 1, "subtotal": 1,
            "fulfillmentStatus": "AWAITING_PROCESSING"}))
    };
    assert_eq!(public(Method::POST, "/orders", order("PAID")).await.status, 403);
    assert_eq!(public(Method::POST, "/orders", order("AWAITING_PAYMENT")).await.status, 200);
}

#[tokio::test]
async fn wrong_calls_get_the_documented_errors() {
    let shop = Shop::default().await;
    let cases = [
        (Method::PATCH, "/products/708114611", 405, "METHOD_NOT_ALLOWED"),
        (Method::GET, "/products/1", 404, "PRODUCT_NOT_FOUND"),
        (Method::GET, "/products/708114502/combinations/1", 404, "COMBINATION_NOT_FOUND"),
        (Method::GET, "/orders/NOPE1", 404, "ORDER_NOT_FOUND"),
        (Method::GET, "/categories/1", 404, "CATEGORIES_NOT_FOUND"),
        (Method::GET, "/orders?limit=many", 400, "WRONG_PARAMETER"),
        (Method::GET, "/orders?createdFrom=2026-01-01T00:00:00Z", 400, "WRONG_PARAMETER"),
        (Method::GET, "/products?responseFields=items(id", 400, "WRONG_PARAMETER"),
        (Method::GET, "/startersite", 404, "NOT_FOUND"),
    ];
    for (method, path, status, code) in cases {
        let refused = shop.call_as(DEFAULT_TOKEN, method.clone(), path, None).await;
        assert_eq!((refused.status, refused.code()), (status, code), "{method} {path}");
    }
    let untyped = shop.client.put(shop.url("/products/708114611")).bearer_auth(DEFAULT_TOKEN).body("{}");
    assert_eq!(answer(untyped).await.status, 415);
    let malformed = shop
        .client
        .put(shop.url("/products/708114611"))
        .bearer_auth(DEFAULT_TOKEN)
        .header("content-type", "application/json")
        .body("{\"name\": ");
    let malformed = answer(malformed).await;
    assert_eq!((malformed.status, malformed.code()), (400, "WRONG_PARAMETER"));
}

#[tokio::test]
async fn the_limit_counts_any_sixty_seconds() {
    let config = Config { requests_per_minute: 5, ..Config::default() };
    let shop = Shop::open(config).await;
    for _ in 0..5 {
        assert_eq!(shop.get("/latest-stats").await.status, 200);
    }
    let refused = shop.get("/latest-stats").await;
    assert_eq!((refused.status, refused.code()), (429, "RATE_LIMITED"));
    let wait: u64 = refused.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait));
    shop.emulator.advance_clock(Duration::from_secs(wait));
    assert_eq!(shop.get("/latest-stats").await.status, 200);
}

#[tokio::test]
async fn going_on_with_a_dead_token_is_blocked() {
    let shop = Shop::default().await;
    for _ in 0..20 {
        assert_eq!(shop.call_as("secret_dead", Method::GET, "/profile", None).await.status, 403);
    }
    let blocked = shop.call_as("secret_dead", Method::GET, "/profile", None).await;
    assert_eq!(blocked.status, 429);
    assert_eq!(blocked.headers["retry-after"], "3600");
    assert_eq!(shop.get("/profile").await.status, 200);
}

#[tokio::test]
async fn answers_are_json_and_compressed_on_request() {
    let shop = Shop::default().await;
    let plain = shop.get("/products").await;
    assert_eq!(plain.headers["content-type"], "application/json;charset=utf-8");
    assert!(!plain.headers.contains_key("content-encoding"));
    let raw = reqwest::Client::builder().no_proxy().no_gzip().build().unwrap();
    let request = raw.get(shop.url("/products")).bearer_auth(DEFAULT_TOKEN);
    let zipped = request.header("accept-encoding", "gzip").send().await.unwrap();
    assert_eq!(zipped.headers()["content-encoding"], "gzip");
    assert_eq!(zipped.bytes().await.unwrap()[..2], [0x1f, 0x8b]);
}

#[tokio::test]
async fn rotated_and_uninstalled_tokens_die() {
    let shop = Shop::default().await;
    let fresh = shop.emulator.rotate_token(DEFAULT_TOKEN).unwrap();
    assert_eq!(shop.get("/profile").await.status, 403);
    assert_eq!(shop.call_as(&fresh, Method::GET, "/profile", None).await.status, 200);
    let permissions = shop.call_as(&fresh, Method::GET, "/application/token", None).await;
    assert!(permissions.body["permissions"].as_array().unwrap().contains(&json!("read_orders")));
    let removed = shop.call_as(&fresh, Method::DELETE, "/application?namespace=emulator-app", None).await;
    assert_eq!(removed.body, json!({"deleteCount": 1}));
    assert_eq!(shop.call_as(&fresh, Method::GET, "/profile", None).await.status, 403);
}
