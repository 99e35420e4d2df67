//! Contacts and extra fields of customers, and calls about many customers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::time::Duration;

use common::{Receiver, Shop};
use ecwid_nodes_emulator::{Config, PrivacyRequest, StoreConfig};
use reqwest::Method;
use serde_json::{Value, json};

const MARIT: &str = "/customers/240118854";
const IRIS: &str = "/customers/240118860";

async fn listening() -> (Shop, Receiver) {
    let (receiver, url) = Receiver::start(&[]).await;
    (Shop::open(Config { webhook_url: Some(url), ..Config::default() }).await, receiver)
}

#[tokio::test]
async fn contacts_are_kept_with_the_customer() {
    let (shop, receiver) = listening().await;
    let contacts = format!("{IRIS}/contacts");
    let own = shop.get(&contacts).await.body["items"].clone();
    assert_eq!((own.as_array().unwrap().len(), &own[0]["contact"]), (1, &json!("iris.holm@example.test")));
    let phone =
        |number: &str| json!({"contact": number, "type": "phone", "default": true, "note": "evenings"});
    assert_eq!(shop.post(&contacts, phone("+45 1")).await.body, json!({"createCount": 1}));
    assert_eq!(shop.post(&contacts, phone("+45 2")).await.body, json!({"createCount": 1}));
    let rows = shop.get(&contacts).await.body["items"].clone();
    assert_eq!(shop.get(IRIS).await.body["contacts"], rows, "the customer shows the same");
    let defaults: Vec<&Value> = rows.as_array().unwrap().iter().map(|row| &row["default"]).collect();
    assert_eq!(defaults, [true, false, true], "of each type one is the default");
    assert_eq!((&rows[2]["type"], &rows[2]["orderBy"]), (&json!("PHONE"), &json!(2)));
    let path = format!("{contacts}/{}", rows[1]["id"]);
    assert_eq!(shop.get(&path).await.body, rows[1]);
    assert_eq!(shop.put(&path, json!({"default": true, "id": 5})).await.body, json!({"updateCount": 1}));
    assert_eq!(shop.put(&path, json!({"default": true})).await.body, json!({"updateCount": 0}));
    assert_eq!(shop.get(&contacts).await.body["items"][2]["default"], false);
    assert_eq!(shop.delete(&path).await.body, json!({"deleteCount": 1}));
    let gone = shop.get(&path).await;
    assert_eq!((gone.status, gone.code()), (404, "NOT_FOUND"));
    shop.put(IRIS, json!({"email": "iris@example.test"})).await;
    assert_eq!(shop.get(&contacts).await.body["items"][0]["contact"], "iris@example.test");
    for (body, parameter) in [
        (json!({"type": "EMAIL"}), "contact"),
        (json!({"contact": "a"}), "type"),
        (json!({"contact": "a", "type": "PIGEON"}), "type"),
    ] {
        assert_eq!(shop.post(&contacts, body).await.body["args"]["parameter"], parameter);
    }
    assert_eq!(shop.get("/customers/5/contacts").await.code(), "CUSTOMER_NOT_FOUND");
    assert_eq!(shop.get(&format!("{MARIT}/contacts/6103")).await.body["handle"], "marit.dekker");
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(10)).await);
    assert_eq!(receiver.types(), ["customer.updated"; 5]);
}

#[tokio::test]
async fn extra_fields_of_customers_have_one_definition() {
    let (shop, receiver) = listening().await;
    let fields = "/store_extrafields/customers";
    assert_eq!(shop.found(fields, "key").await, [json!("hDs81")]);
    let made =
        shop.post(fields, json!({"title": "Card", "type": "text", "shownOnOrderDetails": true})).await.body;
    let key = made["key"].as_str().unwrap();
    assert_eq!(made["createCount"], 1);
    let path = format!("{fields}/{key}");
    let stored = shop.get(&path).await.body;
    assert_eq!((&stored["type"], &stored["entityTypes"]), (&json!("TEXT"), &json!(["CUSTOMERS"])));
    shop.put(IRIS, json!({"extrafields": [{"key": key, "value": "C-7"}]})).await;
    assert_eq!(shop.put(&path, json!({"title": "Loyalty card"})).await.body, json!({"updateCount": 1}));
    assert_eq!(shop.put(&path, json!({"title": "Loyalty card"})).await.body, json!({"updateCount": 0}));
    let row = shop.get(IRIS).await.body["extrafields"][0].clone();
    assert_eq!(
        (&row["title"], &row["value"], &row["type"]),
        (&json!("Loyalty card"), &json!("C-7"), &json!("TEXT"))
    );
    assert_eq!(shop.delete(&path).await.body, json!({"deleteCount": 1}));
    assert_eq!(shop.get(IRIS).await.body["extrafields"], json!([]), "values go with their field");
    let gone = shop.get(&path).await;
    assert_eq!((gone.status, gone.code()), (404, "NOT_FOUND"));
    for (body, parameter) in [
        (json!({"type": "TEXT"}), "title"),
        (json!({"title": "A", "type": "SELECT"}), "type"),
        (json!({"title": "A", "type": "SLIDER"}), "type"),
    ] {
        assert_eq!(shop.post(fields, body).await.body["args"]["parameter"], parameter);
    }
    let taken = shop.post(fields, json!({"title": "A", "key": "hDs81"})).await;
    assert_eq!((taken.status, taken.code()), (409, "CONSTRAINT_VIOLATION"));
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(10)).await);
    let updates = receiver.types().iter().filter(|kind| *kind == "customer.updated").count();
    assert_eq!(updates, 2, "once for the value, once for its removal");
}

#[tokio::test]
async fn many_customers_are_named_and_changed() {
    let (shop, receiver) = listening().await;
    let ids = async |query: &str| shop.get(&format!("/customers_ids?{query}")).await.body["ids"].clone();
    assert_eq!(ids("").await, json!([240_118_854, 240_118_860, 240_118_871]));
    assert_eq!(ids("acceptMarketing=true&minOrderCount=1").await, json!([240_118_854, 240_118_871]));
    assert_eq!(ids("keyword=nobody").await, json!([]));
    let mass = async |query: &str, body: Value| shop.post(&format!("/customers_update{query}"), body).await;
    let trade = json!({"mode": "ALL_FILTERED", "customer": {"customerGroupId": 9081}});
    assert_eq!(
        mass("?acceptMarketing=true", trade.clone()).await.body,
        json!({"updateCount": 1}),
        "one was in it"
    );
    assert_eq!(shop.get("/customers/240118871").await.body["customerGroupName"], "Trade");
    let some = json!({"mode": "SELECTED", "ids": [240_118_860, 5], "customer": {"acceptMarketing": true, "taxExempt": true}});
    assert_eq!(mass("", some).await.body, json!({"updateCount": 1}));
    assert_eq!(shop.get(IRIS).await.body["taxExempt"], true);
    for (body, parameter) in [
        (json!({"customer": {"taxExempt": true}}), "mode"),
        (json!({"mode": "MANY", "delete": true}), "mode"),
        (json!({"mode": "ALL"}), "customer"),
        (json!({"mode": "SELECTED", "delete": true}), "ids"),
        (json!({"mode": "ALL", "customer": {"customerGroupId": 77}}), "customer.customerGroupId"),
    ] {
        let refused = mass("", body.clone()).await;
        assert_eq!((refused.status, &refused.body["args"]["parameter"]), (400, &json!(parameter)), "{body}");
    }
    assert_eq!(mass("?maxOrderCount=many", trade).await.status, 400);
    assert_eq!(
        mass("", json!({"mode": "SELECTED", "ids": [240_118_860], "delete": true})).await.body,
        json!({"updateCount": 1})
    );
    assert_eq!(shop.found("/customers/deleted", "id").await, [json!(240_118_860)]);
    assert_eq!(shop.get(IRIS).await.body["errorMessage"], "Customer #240118860 not found");
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(10)).await);
    assert_eq!(receiver.types(), ["customer.updated", "customer.updated", "customer.deleted"]);
}

#[tokio::test]
async fn customers_can_be_told_apart() {
    let shop = Shop::default().await;
    shop.post(
        "/orders",
        json!({"email": "iris.holm@example.test", "paymentStatus": "PAID", "total": 1, "subtotal": 1,
        "fulfillmentStatus": "AWAITING_PROCESSING"}),
    )
    .await;
    let filters = shop.get("/customers/filters").await.body;
    assert_eq!(
        (&filters["total"], &filters["repeatedCustomersCount"], &filters["oneTimeCustomersCount"]),
        (&json!(3), &json!(1), &json!(2))
    );
    assert_eq!(filters["languages"], json!(["en", "nl"]));
    assert!(filters["storeGroups"].as_array().unwrap().contains(&json!({"id": 9081, "name": "Trade"})));
    assert_eq!(filters["shippingAddresses"][1]["countryName"], "Denmark");
    assert_eq!(
        shop.get("/customers/locations?name=ETHER").await.body,
        json!({"items": [{"country": "Netherlands", "countryCode": "NL"}]})
    );
    assert_eq!(shop.found("/customers/products?name=mug", "productId").await, [json!(708_114_611)]);
    assert_eq!(
        shop.found("/customers/products?name=candle", "productId").await,
        Vec::<Value>::new(),
        "never bought"
    );
    for path in ["/customers/locations", "/customers/products"] {
        assert_eq!(shop.get(path).await.body["args"]["parameter"], "name");
    }
}

#[tokio::test]
async fn customers_may_ask_about_their_data() {
    let (shop, receiver) = listening().await;
    shop.emulator.ask_privacy(1003, 240_118_854, PrivacyRequest::Export).unwrap();
    shop.emulator.ask_privacy(1003, 240_118_854, PrivacyRequest::Removal).unwrap();
    assert_eq!(shop.emulator.ask_privacy(1003, 5, PrivacyRequest::Export).unwrap_err().status, 404);
    let rows = receiver.wait(2).await;
    for (row, kind) in rows.iter().zip(["Export", "Removal"]) {
        assert_eq!(row.body["eventType"], format!("customer.personalData{kind}Request"));
        assert_eq!((&row.body["entityId"], row.body.get("data")), (&json!(240_118_854), None));
    }
}

#[tokio::test]
async fn scopes_of_customers() {
    let store =
        StoreConfig::new(1003).with_token("secret_reader", ["read_customers", "read_customers_extrafields"]);
    let shop = Shop::open(Config { stores: vec![store], ..Config::default() }).await;
    let scope = async |method: Method, path: &str| {
        let body = matches!(method, Method::POST | Method::PUT).then(|| json!({}));
        let answer = shop.call_as("secret_reader", method, path, body).await;
        answer.body["args"]["scope"].as_str().unwrap_or_default().to_owned()
    };
    for path in [
        "/customers_ids",
        "/customers/filters",
        "/customers/locations?name=a",
        "/store_extrafields/customers",
    ] {
        assert_eq!(scope(Method::GET, path).await, "", "{path}");
    }
    assert_eq!(scope(Method::POST, "/customers_update").await, "update_customers");
    assert_eq!(scope(Method::POST, "/customers/240118854/contacts").await, "create_customers");
    assert_eq!(scope(Method::PUT, "/customers/240118854/contacts/6103").await, "update_customers");
    assert_eq!(scope(Method::POST, "/store_extrafields/customers").await, "update_customers_extrafields");
    assert_eq!(
        scope(Method::DELETE, "/store_extrafields/customers/hDs81").await,
        "delete_customers_extrafields"
    );
}
