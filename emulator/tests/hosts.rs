//! The hosts besides the REST API: which names and paths lead where, partner calls, ready-made pages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{Answer, Shop, answer};
use ecwid_nodes_emulator::{Config, DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET, StoreConfig};
use reqwest::Method;
use serde_json::{Value, json};

async fn plain(shop: &Shop, path: &str) -> Answer {
    answer(shop.client.get(format!("{}{path}", shop.emulator.http_url()))).await
}

async fn named(shop: &Shop, host: &str, path: &str) -> Answer {
    answer(shop.client.get(format!("{}{path}", shop.emulator.http_url())).header("host", host)).await
}

async fn partner(shop: &Shop, method: Method, path: &str, body: Option<Value>) -> Answer {
    let mut request = shop
        .client
        .request(method, format!("{}/api/v3{path}", shop.emulator.http_url()))
        .header("X-Ecwid-App-Client-Id", DEFAULT_CLIENT_ID)
        .header("X-Ecwid-App-Secret-Key", DEFAULT_CLIENT_SECRET);
    if let Some(body) = body {
        request = request.json(&body);
    }
    answer(request).await
}

#[tokio::test]
async fn a_vendor_name_reaches_its_own_services_only() {
    let shop = Shop::default().await;
    let home = "/home-page/1003/static-code";
    assert_eq!(plain(&shop, home).await.status, 200);
    assert_eq!(named(&shop, "storefront.ecwid.com", home).await.status, 200);
    assert_eq!(named(&shop, "app.ecwid.com", home).await.code(), "NOT_FOUND");
    assert_eq!(named(&shop, "app.ecwid.com:443", "/api/v3/1003/profile").await.code(), "INVALID_API_TOKEN");
    assert_eq!(named(&shop, "my.ecwid.com", "/api/v3/1003/profile").await.code(), "NOT_FOUND");
    let old = named(&shop, "app.ecwid.com", "/api/v1/1003/orders?secure_auth_key=x").await;
    assert_eq!(old.status, 404);
    assert!(old.body["errorMessage"].as_str().unwrap().contains("2017"));
    // Under any other name the same path is the Instant Site's.
    assert_eq!(plain(&shop, "/api/v1/1003/page").await.code(), "INVALID_API_TOKEN");
    assert_eq!(plain(&shop, "/elsewhere").await.code(), "NOT_FOUND");
}

#[tokio::test]
async fn partners_open_stores() {
    let shop = Shop::default().await;
    let known = partner(&shop, Method::GET, "/stores?email=owner%40harborlane.test", None).await;
    assert_eq!((known.status, &known.body), (200, &json!({})));
    let unknown = partner(&shop, Method::GET, "/stores?email=ada%40example.test", None).await;
    assert_eq!((unknown.status, unknown.code()), (404, "STORE_NOT_FOUND"));
    let nameless = json!({"merchant": {"email": "ada@example.test"}});
    let refused = partner(&shop, Method::POST, "/stores", Some(nameless)).await;
    assert_eq!((refused.status, refused.code()), (400, "WRONG_PARAMETER"));
    assert_eq!(refused.body["args"]["parameter"], "merchant.name");

    let merchant = json!({"email": "ada@example.test", "name": "Ada Byron", "password": "secret-1"});
    let wish = json!({"merchant": merchant, "profile": {"settings": {"storeName": "Engines"}}});
    let made = partner(&shop, Method::POST, "/stores?returnApiToken=true", Some(wish.clone())).await;
    assert_eq!(made.status, 200, "{}", made.body);
    let (id, token) = (made.body["id"].as_i64().unwrap(), made.body["token"].as_str().unwrap());
    let url = |path: &str| format!("{}/api/v3/{id}{path}", shop.emulator.http_url());
    let profile = answer(shop.client.get(url("/profile")).bearer_auth(token)).await;
    assert_eq!(profile.body["settings"]["storeName"], "Engines");
    assert_eq!(profile.body["account"]["accountEmail"], "ada@example.test");
    assert_eq!(profile.body["generalInfo"]["storeId"], id);
    let products = answer(shop.client.get(url("/products")).bearer_auth(token)).await;
    assert_eq!(products.body["total"], 0);
    assert_eq!(partner(&shop, Method::GET, "/stores?email=ADA%40example.test", None).await.status, 200);
    let twice = partner(&shop, Method::POST, "/stores", Some(wish)).await;
    assert_eq!(twice.status, 409);
    let without = json!({"merchant": {"email": "bo@example.test", "name": "Bo"}});
    assert!(partner(&shop, Method::POST, "/stores", Some(without)).await.body.get("token").is_none());
    // What the merchant chose as a password is in no log.
    assert!(shop.emulator.requests().iter().all(|row| !row.body.contains("secret-1")));
}

#[tokio::test]
async fn partner_calls_need_the_app_and_its_scopes() {
    let shop = Shop::default().await;
    let bare = plain(&shop, "/api/v3/stores?email=a%40example.test").await;
    assert_eq!((bare.status, bare.code()), (403, "INVALID_API_TOKEN"));
    let config = Config { registered_scopes: vec!["read_stores".to_owned()], ..Config::default() };
    let shop = Shop::open(config).await;
    assert_eq!(partner(&shop, Method::GET, "/stores?email=a%40example.test", None).await.status, 404);
    let wish = Some(json!({"merchant": {"email": "a@example.test", "name": "A"}}));
    let refused = partner(&shop, Method::POST, "/stores", wish).await;
    assert_eq!((refused.status, refused.code()), (403, "INSUFFICIENT_APP_SCOPE"));
    let clone = partner(&shop, Method::POST, "/stores/clone?sourceStoreId=1003&targetStoreId=1", None).await;
    assert_eq!((clone.status, clone.code()), (403, "INSUFFICIENT_APP_SCOPE"));
    assert_eq!(partner(&shop, Method::DELETE, "/stores", None).await.status, 405);
}

#[tokio::test]
async fn stores_are_cloned_into_empty_ones() {
    let shop = Shop::default().await;
    let made = json!({"merchant": {"email": "ada@example.test", "name": "Ada"}});
    let made = partner(&shop, Method::POST, "/stores?returnApiToken=true", Some(made)).await;
    let (id, token) = (made.body["id"].as_i64().unwrap(), made.body["token"].as_str().unwrap());
    let start = async |source: i64, target: i64| {
        let path = format!("/stores/clone?sourceStoreId={source}&targetStoreId={target}");
        partner(&shop, Method::POST, &path, None).await
    };
    assert_eq!(start(77, id).await.code(), "SOURCE_NOT_FOUND");
    assert_eq!(start(1003, 77).await.code(), "TARGET_NOT_FOUND");
    let full = start(id, 1003).await;
    assert_eq!((full.code(), &full.body["success"]), ("TARGET_PRODUCTS_NOT_EMPTY", &json!(false)));
    let begun = start(1003, id).await;
    assert_eq!(begun.body["success"], true, "{}", begun.body);
    assert_eq!(start(1003, id).await.code(), "TARGET_ALREADY_USED_IN_ANOTHER_CLONE_TICKET");
    let path = format!("/stores/clone?ticket={}", begun.body["ticket"].as_str().unwrap());
    assert_eq!(partner(&shop, Method::GET, &path, None).await.body["status"], "IN_PROGRESS");
    let done = partner(&shop, Method::GET, &path, None).await.body;
    assert_eq!(done["status"], "COMPLETED");
    let sweater = done["clonedEntitiesMapping"]["products"]["708114502"].as_str().unwrap();
    let knitwear = done["clonedEntitiesMapping"]["categories"]["164220018"].as_str().unwrap();
    let url = format!("{}/api/v3/{id}/products/{sweater}", shop.emulator.http_url());
    let copy = answer(shop.client.get(url).bearer_auth(token)).await.body;
    assert_eq!(copy["sku"], "HL-SWT");
    assert_eq!(copy["categoryIds"][0].to_string(), knitwear);
    assert_eq!(partner(&shop, Method::GET, "/stores/clone?ticket=none", None).await.status, 404);
}

#[tokio::test]
async fn opened_stores_last_as_long_as_the_data_file() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config { data_file: Some(folder.path().join("shop.db")), ..Config::default() };
    let shop = Shop::open(config.clone()).await;
    let made = json!({"merchant": {"email": "ada@example.test", "name": "Ada"}});
    let made = partner(&shop, Method::POST, "/stores?returnApiToken=true", Some(made)).await.body;
    shop.emulator.shutdown().await;
    let shop = Shop::open(config).await;
    let url = format!("{}/api/v3/{}/profile", shop.emulator.http_url(), made["id"]);
    let profile = answer(shop.client.get(url).bearer_auth(made["token"].as_str().unwrap())).await;
    assert_eq!(profile.body["account"]["accountName"], "Ada");
}

#[tokio::test]
async fn pages_come_as_code_from_the_catalogue() {
    let shop = Shop::default().await;
    let page = plain(&shop, "/product-page/1003/708114611/static-code?baseUrl=https%3A%2F%2Fmine.test").await;
    let html = page.body["htmlCode"].as_str().unwrap();
    assert!(html.contains("HL-MUG") && html.contains("In stock"), "{html}");
    assert!(page.body["canonicalUrl"].as_str().unwrap().starts_with("https://mine.test/"));
    assert!(page.body["jsonLDHtml"].as_str().unwrap().contains("\"@type\":\"Product\""));
    shop.put("/products/708114611", json!({"name": "Cup <small>", "quantity": 0, "unlimited": false})).await;
    let changed = plain(&shop, "/product-page/1003/708114611/static-code").await.body;
    let html = changed["htmlCode"].as_str().unwrap();
    assert!(html.contains("Cup &lt;small&gt;") && html.contains("Sold out"), "{html}");
    let home = plain(
        &shop,
        "/home-page/1003/static-code?lang=nl&limit=1&tplvar_ec.storefront.grid=L&international_pages%5Ben%5D=https%3A%2F%2Fmine.test%2Fen",
    )
    .await
    .body;
    let html = home["htmlCode"].as_str().unwrap();
    assert!(html.contains("Breigoed") && html.contains("data-ec-storefront-grid=\"L\""), "{html}");
    assert_eq!(html.matches("data-product-id").count(), 1);
    assert!(home["hrefLangHtml"].as_str().unwrap().contains("hreflang=\"en\""));
    let category =
        plain(&shop, "/category-page/1003/164220018/static-code?responseFields=canonicalUrl").await;
    assert_eq!(category.body.as_object().unwrap().len(), 1);
    shop.put("/products/708114611", json!({"enabled": false})).await;
    let hidden = plain(&shop, "/product-page/1003/708114611/static-code").await;
    assert_eq!((hidden.status, hidden.code()), (404, "PRODUCT_NOT_FOUND"));
    assert_eq!(plain(&shop, "/category-page/1003/1/static-code").await.code(), "CATEGORIES_NOT_FOUND");
    assert_eq!(plain(&shop, "/home-page/9/static-code").await.code(), "STORE_NOT_FOUND");
}

#[tokio::test]
async fn slugs_lead_to_pages() {
    let shop = Shop::default().await;
    let find = async |slug: &str| shop.get(&format!("/storefront-widget-pages?{slug}")).await.body;
    let product = find("slug=Merino-Crew-Sweater").await;
    assert_eq!((&product["status"], &product["type"]), (&json!("OK"), &json!("PRODUCT")));
    assert_eq!(product["storeEntityData"]["id"], "708114502");
    let numbered = find("slug=anything-p708114502&getStaticContent=true").await;
    assert_eq!(numbered["status"], "NONCANONICAL");
    assert_eq!(numbered["canonicalSlug"], "Merino-Crew-Sweater");
    assert!(numbered["staticContent"]["htmlCode"].is_string());
    assert_eq!(find("slug=Knitwear").await["type"], "CATEGORY");
    assert_eq!(find("storeRootPage=true&slug=nonsense").await["type"], "ROOT");
    assert_eq!(find("slug=cart").await["type"], "CART");
    assert_eq!(find("slug=nonsense").await, json!({"status": "NOT_FOUND"}));
}

#[tokio::test]
async fn tls_answers_under_the_vendors_names() {
    let tls = ecwid_nodes_emulator::TlsConfig {
        listen: "127.0.0.1:0".parse().unwrap(),
        certificate: ecwid_nodes_emulator::Certificate::Generated,
    };
    let stores = vec![StoreConfig::new(1003).with_full_token("secret_x")];
    let shop = Shop::open(Config { tls: Some(tls), stores, ..Config::default() }).await;
    let ca = reqwest::Certificate::from_pem(shop.emulator.ca_pem().unwrap().as_bytes()).unwrap();
    let address = shop.emulator.https_addr().unwrap();
    let client = reqwest::Client::builder()
        .no_proxy()
        .tls_certs_merge([ca])
        .resolve("app.ecwid.com", address)
        .resolve("storefront.ecwid.com", address)
        .build()
        .unwrap();
    let port = address.port();
    let profile =
        client.get(format!("https://app.ecwid.com:{port}/api/v3/1003/profile")).bearer_auth("secret_x");
    assert_eq!(profile.send().await.unwrap().status(), 200);
    let home = client.get(format!("https://storefront.ecwid.com:{port}/home-page/1003/static-code"));
    assert_eq!(home.send().await.unwrap().status(), 200);
}
