//! Every kind of event: caused by a call, a shopper or the owner, and on demand in both spellings.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::BTreeSet;
use std::time::Duration;

use common::{Receiver, Shop};
use ecwid_nodes_emulator::{
    Checkout, CheckoutItem, Config, DEFAULT_CLIENT_ID, Emulator, PlacedOrder, PrivacyRequest, ReviewWish,
    Shopper, StoreConfig,
};
use serde_json::{Value, json};

async fn listening(config: Config) -> (Shop, Receiver) {
    let (receiver, url) = Receiver::start(&[]).await;
    (Shop::open(Config { webhook_url: Some(url), ..config }).await, receiver)
}

fn basket(email: &str) -> Checkout {
    Checkout {
        items: vec![CheckoutItem { sku: Some("HL-MUG".to_owned()), ..CheckoutItem::default() }],
        customer: Shopper { email: email.to_owned(), name: "Ada Byron".to_owned(), ..Shopper::default() },
        paid: true,
        ..Checkout::default()
    }
}

/// Makes, changes and removes an entity through its three calls.
async fn cycle(shop: &Shop, path: &str, body: Value, change: Value) {
    let made = shop.post(path, body).await;
    assert_eq!(made.status, 200, "{path}: {}", made.body);
    let one = format!("{path}/{}", made.body["id"]);
    let changed = shop.put(&one, change).await;
    assert_eq!(changed.status, 200, "{one}: {}", changed.body);
    let gone = shop.delete(&one).await;
    assert_eq!(gone.status, 200, "{one}: {}", gone.body);
}

async fn catalogue_and_customers(shop: &Shop) {
    cycle(shop, "/products", json!({"name": "Pen"}), json!({"price": 3})).await;
    cycle(shop, "/categories", json!({"name": "Pens"}), json!({"name": "Writing"})).await;
    cycle(shop, "/classes", json!({"name": "Stationery", "attributes": []}), json!({"name": "Paper"})).await;
    cycle(shop, "/customers", json!({"email": "bo@example.test"}), json!({"name": "Bo"})).await;
    cycle(shop, "/customer_groups", json!({"name": "Club"}), json!({"name": "Clubs"})).await;
    let coupon =
        json!({"name": "Ten", "code": "TEN", "discountType": "PERCENT", "discount": 10, "status": "ACTIVE"});
    cycle(shop, "/discount_coupons", coupon, json!({"name": "Twenty"})).await;
    cycle(shop, "/promotions", promotion(), json!({"name": "More off"})).await;
    let chart = shop.emulator.set_size_chart(1003, None, &json!({"name": "Hats"})).unwrap();
    let id = chart["id"].as_i64().unwrap();
    shop.emulator.set_size_chart(1003, Some(id), &json!({"name": "Caps"})).unwrap();
    shop.emulator.remove_size_chart(1003, id).unwrap();
}

fn promotion() -> Value {
    json!({
        "name": "Ten off", "discountBase": "SUBTOTAL", "discountType": "PERCENT", "amount": 10,
        "triggers": {"subtotal": 10}, "targets": {},
    })
}

async fn orders(shop: &Shop) {
    let order: PlacedOrder = shop.emulator.checkout(&basket("ada@example.test")).unwrap();
    let one = format!("/orders/{}", order.order_id);
    assert_eq!(shop.put(&one, json!({"fulfillmentStatus": "SHIPPED"})).await.status, 200);
    let invoice = shop.post(&format!("{one}/invoices/create-invoice"), json!({})).await;
    assert_eq!(invoice.status, 200, "{}", invoice.body);
    let number = invoice.body["id"].as_i64().unwrap();
    shop.emulator.remove_invoice(1003, &order.order_id, number).unwrap();
    let wish = ReviewWish { order: order.order_id.clone(), rating: 5, ..ReviewWish::default() };
    let review = shop.emulator.write_review(1003, &wish).unwrap();
    let review = format!("/reviews/{}", review["id"]);
    let published = shop.put(&review, json!({"status": "PUBLISHED"})).await;
    assert_eq!(published.status, 200, "{}", published.body);
    assert_eq!(shop.delete(&review).await.status, 200);
    assert_eq!(shop.delete(&one).await.status, 200);
    let cart = shop.emulator.abandon_cart(&basket("cy@example.test")).unwrap();
    let path = format!("/carts/{}", cart.cart_id.unwrap());
    assert_eq!(shop.put(&path, json!({"hidden": true})).await.status, 200);
    assert_eq!(shop.delete(&format!("/orders/{}", cart.order_id)).await.status, 200);
}

async fn store_and_app(shop: &Shop, merchant_asks: [&str; 2]) {
    let company = json!({"company": {"city": "Delft"}});
    assert_eq!(shop.put("/profile", company).await.status, 200);
    assert_eq!(shop.put("/storage/colour", json!({"value": "green"})).await.status, 200);
    shop.emulator.set_plan(1003, "ECWID_UNLIMITED");
    shop.emulator.set_app_subscription(1003, "SUSPENDED").unwrap();
    assert_eq!(shop.get("/application").await.body["subscriptionStatus"], "SUSPENDED");
    assert!(shop.emulator.set_app_subscription(1003, "GONE").is_err());
    for request in [PrivacyRequest::Export, PrivacyRequest::Removal] {
        shop.emulator.ask_privacy(1003, 240_118_854, request).unwrap();
    }
    // What a merchant asks of Ecwid itself has no call.
    for name in merchant_asks {
        assert!(shop.emulator.cause_event(1003, name, None).unwrap());
    }
    let gone = shop.delete(&format!("/application?namespace={DEFAULT_CLIENT_ID}")).await;
    assert_eq!(gone.status, 200, "{}", gone.body);
    install(shop).await;
}

/// A merchant connects the app.
async fn install(shop: &Shop) {
    let base = shop.emulator.http_url();
    let back = "http://localhost/back";
    let query = format!(
        "client_id={DEFAULT_CLIENT_ID}&redirect_uri={back}&response_type=code&scope=read_store_profile&auto=1"
    );
    let client =
        reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let allowed = client.get(format!("{base}/api/oauth/authorize?{query}")).send().await.unwrap();
    let target = reqwest::Url::parse(allowed.headers()["location"].to_str().unwrap()).unwrap();
    let code = target.query_pairs().find(|(name, _)| name == "code").unwrap().1.into_owned();
    let form = [
        ("client_id", DEFAULT_CLIENT_ID),
        ("client_secret", ecwid_nodes_emulator::DEFAULT_CLIENT_SECRET),
        ("code", &code),
        ("redirect_uri", back),
        ("grant_type", "authorization_code"),
    ];
    let granted = client.post(format!("{base}/api/oauth/token/1003")).form(&form).send().await.unwrap();
    assert_eq!(granted.status(), 200);
}

async fn live(shop: &Shop, merchant_asks: [&str; 2]) -> BTreeSet<String> {
    catalogue_and_customers(shop).await;
    orders(shop).await;
    store_and_app(shop, merchant_asks).await;
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(20)).await);
    shop.emulator.deliveries().into_iter().map(|row| row.event_type).collect()
}

#[tokio::test]
async fn every_event_is_caused_by_what_happens_in_the_store() {
    let (shop, receiver) = listening(Config::default()).await;
    let asks = ["profile.personalDataRemovalRequest", "profile.personalDataExportRequest"];
    let heard = live(&shop, asks).await;
    let all: BTreeSet<String> = Emulator::event_types().into_iter().map(str::to_owned).collect();
    assert_eq!(all.len(), 45);
    let silent: Vec<&String> = all.difference(&heard).collect();
    assert!(silent.is_empty(), "never sent: {silent:?}");
    let unknown: Vec<&String> = heard.difference(&all).collect();
    assert!(unknown.is_empty(), "not in the list: {unknown:?}");
    let received: BTreeSet<String> = receiver.types().into_iter().collect();
    assert_eq!(received, heard);
}

#[tokio::test]
async fn the_other_spelling_is_a_setting() {
    let (shop, _receiver) = listening(Config { snake_case_events: true, ..Config::default() }).await;
    let asks = ["profile.personal_data_removal_request", "profile.personal_data_export_request"];
    let heard = live(&shop, asks).await;
    for name in [
        "customer.personal_data_removal_request",
        "customer.personal_data_export_request",
        "profile.subscription_status_changed",
        "profile.personal_data_removal_request",
        "profile.personal_data_export_request",
        "application.subscription_status_changed",
        "application.storage_changed",
    ] {
        assert!(heard.contains(name), "{name} is not in {heard:?}");
    }
    assert!(heard.iter().all(|name| !name.chars().any(char::is_uppercase)), "{heard:?}");
}

fn kinds_of(body: &Value) -> Vec<(String, String)> {
    let kind = |value: &Value| match value {
        Value::Number(_) => "number",
        Value::String(_) => "text",
        _ => "other",
    };
    let mut rows = Vec::new();
    for (name, value) in body.as_object().unwrap() {
        match value {
            Value::Object(fields) => {
                rows.extend(
                    fields.iter().map(|(field, value)| (format!("{name}.{field}"), kind(value).to_owned())),
                );
            }
            other => rows.push((name.clone(), kind(other).to_owned())),
        }
    }
    rows.sort();
    rows
}

#[tokio::test]
async fn every_event_can_be_had_on_demand_in_the_form_of_its_sample() {
    let (shop, receiver) = listening(Config::default()).await;
    let order = shop.emulator.checkout(&basket("ada@example.test")).unwrap();
    let invoices = format!("/orders/{}/invoices/create-invoice", order.order_id);
    assert_eq!(shop.post(&invoices, json!({})).await.status, 200);
    let wish = ReviewWish { order: order.order_id, rating: 4, ..ReviewWish::default() };
    shop.emulator.write_review(1003, &wish).unwrap();
    shop.emulator.abandon_cart(&basket("cy@example.test")).unwrap();
    assert_eq!(shop.post("/promotions", promotion()).await.status, 200);
    let coupon = json!({"name": "Ten", "code": "TEN", "discountType": "PERCENT", "discount": 10});
    assert_eq!(shop.post("/discount_coupons", coupon).await.status, 200);
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(20)).await);

    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../facts/samples");
    let signatures: Value =
        serde_json::from_str(&std::fs::read_to_string(format!("{folder}/signatures.json")).unwrap()).unwrap();
    let rows = signatures["samples"].as_array().unwrap();
    assert_eq!(rows.len(), 52);
    for row in rows {
        let name = row["eventType"].as_str().unwrap();
        let before = shop.emulator.deliveries().len();
        assert!(shop.emulator.cause_event(1003, name, None).unwrap(), "{name}");
        let sent = shop.emulator.deliveries()[before].clone();
        let body: Value = serde_json::from_str(&sent.body).unwrap();
        assert_eq!(body["eventType"], name);
        let file = format!("{folder}/{}", row["file"].as_str().unwrap());
        let sample: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        assert_eq!(kinds_of(&body), kinds_of(&sample), "{name}: {body}");
    }
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(20)).await);
    assert!(receiver.types().len() >= 52);
    assert_eq!(shop.emulator.cause_event(1003, "product.imagined", None).unwrap_err().status, 400);
    assert_eq!(shop.emulator.cause_event(1003, "product.updated", Some(1)).unwrap_err().status, 404);
    let named = shop.emulator.cause_event(1003, "product.updated", Some(708_114_502)).unwrap();
    assert!(named && shop.emulator.deliveries().last().unwrap().body.contains("708114502"));
}

#[tokio::test]
async fn the_control_api_causes_events_too_and_scopes_hold() {
    let (shop, receiver) = listening(Config::default()).await;
    let control = async |path: &str, body: Value| {
        let url = format!("{}/_emulator{path}", shop.emulator.http_url());
        common::answer(shop.client.post(url).json(&body)).await
    };
    let wish = json!({"eventType": "application.storage_changed"});
    assert_eq!(control("/events/cause", wish).await.body["sent"], true);
    let rows = receiver.wait(1).await;
    assert_eq!(
        (&rows[0].body["eventType"], &rows[0].body["entityId"]),
        (&json!("application.storage_changed"), &json!("1003"))
    );
    assert_eq!(control("/events/cause", json!({"eventType": "nonsense"})).await.status, 400);
    let url = format!("{}/_emulator/events", shop.emulator.http_url());
    let names = common::answer(shop.client.get(url)).await.body;
    assert_eq!(names["items"].as_array().unwrap().len(), 45);
    let stores = vec![StoreConfig::new(1003).with_token("secret_orders", ["read_orders"])];
    let (shop, _receiver) = listening(Config { stores, ..Config::default() }).await;
    assert!(!shop.emulator.cause_event(1003, "product.updated", None).unwrap());
    assert!(shop.emulator.cause_event(1003, "order.updated", None).unwrap());
}
