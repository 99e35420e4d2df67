//! Authorize and token.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use std::collections::HashMap;
use std::time::Duration;

use common::{Answer, Receiver, Shop, answer};
use ecwid_nodes_emulator::{Config, StoreConfig};
use reqwest::Method;
use serde_json::json;
use url::Url;

const CALLBACK: &str = "http://127.0.0.1:9/callback?flow=7";

async fn authorize(shop: &Shop, extra: &[(&str, &str)]) -> reqwest::Response {
    let client =
        reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let mut query = HashMap::from([
        ("client_id", "emulator-app"),
        ("redirect_uri", CALLBACK),
        ("response_type", "code"),
        ("scope", "read_orders read_catalog public_storefront read_store_profile"),
        ("state", "s 1"),
    ]);
    query.extend(extra.iter().copied());
    let url = format!("{}/api/oauth/authorize", shop.emulator.http_url());
    client.get(url).query(&query).send().await.unwrap()
}

fn callback(response: &reqwest::Response) -> HashMap<String, String> {
    assert_eq!(response.status(), 302);
    let url = Url::parse(response.headers()["location"].to_str().unwrap()).unwrap();
    url.query_pairs().into_owned().collect()
}

async fn exchange(shop: &Shop, path: &str, code: &str, secret: &str) -> Answer {
    let form = [
        ("client_id", "emulator-app"),
        ("client_secret", secret),
        ("code", code),
        ("redirect_uri", CALLBACK),
        ("grant_type", "authorization_code"),
    ];
    let url = format!("{}/api/oauth/{path}", shop.emulator.http_url());
    answer(shop.client.post(url).form(&form)).await
}

async fn uninstalled(config: Config) -> Shop {
    Shop::open(Config { stores: vec![StoreConfig::new(1003)], ..config }).await
}

#[tokio::test]
async fn a_code_gives_tokens_once() {
    let (receiver, url) = Receiver::start(&[]).await;
    let shop = uninstalled(Config { webhook_url: Some(url), ..Config::default() }).await;
    let page = authorize(&shop, &[]).await;
    assert_eq!(page.status(), 200);
    assert!(page.text().await.unwrap().contains("read_orders"));
    let back = callback(&authorize(&shop, &[("auto", "1")]).await);
    assert_eq!(
        (back["flow"].as_str(), back["store_id"].as_str(), back["state"].as_str()),
        ("7", "1003", "s 1")
    );
    let code = &back["code"];
    assert_eq!(exchange(&shop, "token/1003", code, "wrong").await.body["error"], "invalid_client");
    assert_eq!(exchange(&shop, "token/7", code, "emulator-secret").await.body["error"], "invalid_grant");
    let tokens = exchange(&shop, "token/1003", code, "emulator-secret").await.body;
    assert_eq!((&tokens["token_type"], &tokens["store_id"]), (&json!("bearer"), &json!(1003)));
    assert_eq!(tokens["scope"], "read_orders read_catalog public_storefront read_store_profile");
    let (secret, public) =
        (tokens["access_token"].as_str().unwrap(), tokens["public_token"].as_str().unwrap());
    assert!(secret.starts_with("secret_") && public.starts_with("public_"));
    assert_eq!(shop.call_as(secret, Method::GET, "/orders", None).await.status, 200);
    assert_eq!(shop.call_as(public, Method::GET, "/products", None).await.status, 200);
    assert_eq!(receiver.wait(1).await[0].body["eventType"], "application.installed");
    let again = exchange(&shop, "token/1003", code, "emulator-secret").await;
    assert_eq!((again.status, &again.body["error"]), (400, &json!("invalid_grant")));
    assert_eq!(shop.call_as(secret, Method::GET, "/orders", None).await.status, 403);
}

#[tokio::test]
async fn fewer_scopes_may_be_granted_and_codes_expire() {
    let shop = uninstalled(Config { echo_state: false, ..Config::default() }).await;
    let back = callback(&authorize(&shop, &[("auto", "1"), ("grant", "read_orders")]).await);
    assert!(!back.contains_key("state"));
    let tokens = exchange(&shop, "token", &back["code"], "emulator-secret").await.body;
    assert_eq!(tokens["scope"], "read_orders");
    assert!(tokens.get("public_token").is_none());
    let late = callback(&authorize(&shop, &[("auto", "1")]).await);
    shop.emulator.advance_clock(Duration::from_secs(301));
    let refused = exchange(&shop, "token/1003", &late["code"], "emulator-secret").await;
    assert!(refused.body["error_description"].as_str().unwrap().contains("expired"));
}

#[tokio::test]
async fn refusals_are_shown_or_sent_back() {
    let shop = uninstalled(Config::default()).await;
    let denied = callback(&authorize(&shop, &[("decision", "deny")]).await);
    assert_eq!(denied["error"], "access_denied");
    for wrong in [
        ("client_id", "stranger"),
        ("scope", "read_minds"),
        ("redirect_uri", "https://evil.example.test/"),
        ("response_type", "token"),
    ] {
        assert_eq!(authorize(&shop, &[wrong]).await.status(), 400, "{wrong:?}");
    }
    let url = format!("{}/api/oauth/token/1003?code=x", shop.emulator.http_url());
    assert_eq!(answer(shop.client.get(&url)).await.status, 405);
    assert_eq!(answer(shop.client.post(&url).json(&json!({}))).await.status, 415);
}
