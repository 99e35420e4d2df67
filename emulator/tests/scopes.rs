//! Every endpoint of the reference: served, closed to the wrong caller, refusing in one form.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{Answer, Shop, answer};
use ecwid_nodes_emulator::{Config, DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET, DEFAULT_TOKEN};
use reqwest::Method;
use serde_json::{Value, json};

/// An endpoint as the reference describes it.
struct Endpoint {
    id: String,
    method: Method,
    path: String,
    scopes: Vec<String>,
    auth: Option<String>,
    takes_json: bool,
}

fn endpoints(keep: impl Fn(&Value) -> bool) -> Vec<Endpoint> {
    let facts: Value = serde_json::from_str(include_str!("../../facts/endpoints.json")).unwrap();
    let rows = facts.as_array().unwrap().iter().filter(|row| row["status"] != "legacy" && keep(row));
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    rows.map(|row| Endpoint {
        id: text(&row["id"]),
        method: row["method"].as_str().unwrap().parse().unwrap(),
        path: text(&row["path"]),
        scopes: match row["id"].as_str().unwrap() {
            // The profile lists three, of which two only unlock further fields.
            "get_store_profile" => vec!["read_store_profile".to_owned()],
            _ => row["scope"].as_array().unwrap().iter().map(text).collect(),
        },
        auth: row["auth"].as_str().map(str::to_owned),
        takes_json: row["body_kind"] == "json",
    })
    .collect()
}

fn begins(row: &Value, prefix: &str) -> bool {
    row["path"].as_str().unwrap().starts_with(prefix)
}

fn rest() -> Vec<Endpoint> {
    endpoints(|row| begins(row, "/api/v3/{storeId}/"))
}

fn site() -> Vec<Endpoint> {
    endpoints(|row| begins(row, "/api/v1/{storeId}/") || begins(row, "/instantsite/{storeId}/"))
}

/// The path with ids of things that do not exist.
fn filled(path: &str, store: &str) -> String {
    let mut filled = path.replace("{storeId}", store);
    while let (Some(from), Some(to)) = (filled.find('{'), filled.find('}')) {
        filled.replace_range(from..=to, "1");
    }
    filled
}

async fn call(shop: &Shop, endpoint: &Endpoint, store: &str, token: Option<&str>) -> Answer {
    let url = format!("{}{}", shop.emulator.http_url(), filled(&endpoint.path, store));
    let mut request = shop.client.request(endpoint.method.clone(), url);
    if let Some(token) = token {
        request = request.bearer_auth(token);
    }
    if endpoint.takes_json {
        request = request.json(&json!({}));
    }
    answer(request).await
}

fn refused(answer: &Answer, status: u16, code: &str, about: &str) {
    assert_eq!((answer.status, answer.code()), (status, code), "{about}: {}", answer.body);
    assert!(answer.body["errorMessage"].as_str().is_some_and(|text| !text.is_empty()), "{about}");
    assert_eq!(answer.headers["content-type"], "application/json;charset=utf-8", "{about}");
}

fn every_scope() -> Vec<String> {
    let facts: Value = serde_json::from_str(include_str!("../../facts/enums.json")).unwrap();
    let scopes = &facts["AccessScope"];
    let listed = ["values", "only_on_endpoint_pages"].map(|name| scopes[name].as_array().unwrap().clone());
    listed.concat().iter().map(|scope| scope.as_str().unwrap().to_owned()).collect()
}

/// Adds a token with every scope but one.
fn token_without(shop: &Shop, scope: &str) -> String {
    let token = format!("secret_without_{scope}");
    let all = every_scope();
    let held: Vec<&str> = all.iter().map(String::as_str).filter(|held| *held != scope).collect();
    shop.emulator.add_token(1003, &token, Some(&held));
    token
}

async fn unhurried() -> Shop {
    Shop::open(Config { rate_limit: false, ..Config::default() }).await
}

#[tokio::test]
async fn every_rest_endpoint_asks_for_each_of_its_scopes() {
    let shop = unhurried().await;
    let mut checked = 0;
    for endpoint in rest() {
        for scope in &endpoint.scopes {
            let token = token_without(&shop, scope);
            let answer = call(&shop, &endpoint, "1003", Some(&token)).await;
            refused(&answer, 403, "INSUFFICIENT_APP_SCOPE", &format!("{} without {scope}", endpoint.id));
            assert_eq!(answer.body["args"]["scope"], *scope, "{}", endpoint.id);
            checked += 1;
        }
    }
    assert!(checked > 200, "{checked}");
}

#[tokio::test]
async fn every_rest_endpoint_refuses_dead_tokens_and_unknown_stores() {
    let shop = unhurried().await;
    for endpoint in rest() {
        let dead = call(&shop, &endpoint, "1003", Some("secret_dead")).await;
        refused(&dead, 403, "INVALID_API_TOKEN", &endpoint.id);
        let unknown = call(&shop, &endpoint, "9999", Some(DEFAULT_TOKEN)).await;
        refused(&unknown, 404, "STORE_NOT_FOUND", &endpoint.id);
        let bare = call(&shop, &endpoint, "1003", None).await;
        if endpoint.auth.as_deref() == Some("optional") {
            assert_ne!(bare.status, 403, "{}", endpoint.id);
        } else {
            refused(&bare, 403, "INVALID_API_TOKEN", &endpoint.id);
        }
    }
}

#[tokio::test]
async fn every_endpoint_is_served() {
    for endpoint in rest() {
        // The application endpoint that removes the app would close the door behind itself.
        let shop = unhurried().await;
        let answer = call(&shop, &endpoint, "1003", Some(DEFAULT_TOKEN)).await;
        assert!(
            answer.status != 405 && answer.status < 500,
            "{}: {} {}",
            endpoint.id,
            answer.status,
            answer.body
        );
        let text = answer.body["errorMessage"].as_str().unwrap_or_default();
        assert!(
            !text.contains("does not serve") && !text.contains("There is no endpoint"),
            "{}: {text}",
            endpoint.id
        );
        if answer.status >= 400 {
            assert!(!answer.code().is_empty(), "{}: {}", endpoint.id, answer.body);
        }
    }
}

async fn site_token(shop: &Shop, token: &str) -> Answer {
    let path = format!("/api/v1/oauth/token?grant_type=authorization_code&site_id=1003&code={token}");
    answer(shop.client.post(format!("{}{path}", shop.emulator.http_url()))).await
}

#[tokio::test]
async fn every_site_endpoint_is_served_and_closed() {
    let shop = unhurried().await;
    let full = site_token(&shop, DEFAULT_TOKEN).await.body["accessToken"].as_str().unwrap().to_owned();
    for endpoint in site() {
        for scope in &endpoint.scopes {
            let granted = site_token(&shop, &token_without(&shop, scope)).await;
            if scope == "manage_instant_site" {
                refused(&granted, 403, "INSUFFICIENT_APP_SCOPE", &endpoint.id);
                continue;
            }
            let token = granted.body["accessToken"].as_str().unwrap();
            let answer = call(&shop, &endpoint, "1003", Some(token)).await;
            refused(&answer, 403, "INSUFFICIENT_APP_SCOPE", &format!("{} without {scope}", endpoint.id));
        }
        let dead = call(&shop, &endpoint, "1003", Some("site_dead")).await;
        refused(&dead, 403, "INVALID_API_TOKEN", &endpoint.id);
        let unknown = call(&shop, &endpoint, "9999", Some(&full)).await;
        refused(&unknown, 404, "STORE_NOT_FOUND", &endpoint.id);
        let open = call(&shop, &endpoint, "1003", Some(&full)).await;
        assert!(open.status != 405 && open.status < 500, "{}: {}", endpoint.id, open.body);
        assert!(!open.body.to_string().contains("does not serve"), "{}", endpoint.id);
    }
}

#[tokio::test]
async fn partner_and_storefront_endpoints_are_served() {
    let shop = unhurried().await;
    for endpoint in endpoints(|row| begins(row, "/api/v3/stores")) {
        let url = format!("{}{}", shop.emulator.http_url(), endpoint.path);
        let request = || shop.client.request(endpoint.method.clone(), &url).json(&json!({}));
        refused(&answer(request()).await, 403, "INVALID_API_TOKEN", &endpoint.id);
        let app = request()
            .header("X-Ecwid-App-Client-Id", DEFAULT_CLIENT_ID)
            .header("X-Ecwid-App-Secret-Key", DEFAULT_CLIENT_SECRET);
        refused(&answer(app).await, 400, "WRONG_PARAMETER", &endpoint.id);
    }
    for endpoint in endpoints(|row| row["host"] == "storefront.ecwid.com") {
        refused(&call(&shop, &endpoint, "9999", None).await, 404, "STORE_NOT_FOUND", &endpoint.id);
        let open = call(&shop, &endpoint, "1003", None).await;
        assert!(open.status == 200 || open.code().ends_with("NOT_FOUND"), "{}: {}", endpoint.id, open.body);
    }
}

#[tokio::test]
async fn what_is_gone_says_what_took_its_place() {
    let shop = unhurried().await;
    let old = shop.get("/startersite").await;
    refused(&old, 404, "NOT_FOUND", "startersite");
    assert!(old.body["errorMessage"].as_str().unwrap().contains("Instant Site"));
}
