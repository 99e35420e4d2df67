//! One suite for every subject: the emulator always, a live store on request (`ECWID_BEHAVIOUR=live` with the usual
//! `ECWID_STORE_ID` and `ECWID_TOKEN`; it creates and removes a product and a customer).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ecwid_nodes::connection::Options;
use ecwid_nodes::error::{Error, Kind};
use ecwid_nodes::{Connection, Object, Settings};
use ecwid_nodes_emulator::{Config, DEFAULT_TOKEN, Emulator};
use futures::TryStreamExt;
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};

struct Subject {
    connection: Connection,
    emulator: Option<Emulator>,
}

async fn subject() -> Subject {
    if std::env::var("ECWID_BEHAVIOUR").as_deref() == Ok("live") {
        return Subject { connection: Connection::from_env().unwrap(), emulator: None };
    }
    let emulator = Emulator::start(Config::default()).await.unwrap();
    let settings = Settings::new(1003, DEFAULT_TOKEN).at(&format!("{}/api/v3", emulator.http_url())).unwrap();
    Subject { connection: Connection::new(settings).unwrap(), emulator: Some(emulator) }
}

impl Subject {
    async fn invoke(&self, node: &str, input: Value) -> Result<Value, Error> {
        let answer = self.connection.invoke(node, input.as_object().unwrap(), Options::default()).await?;
        Ok(serde_json::from_slice(&answer.json).unwrap())
    }

    async fn done(self) {
        if let Some(emulator) = self.emulator {
            emulator.shutdown().await;
        }
    }
}

fn unique(prefix: &str) -> String {
    let nanos = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_nanos();
    format!("{prefix}-{nanos:x}")
}

#[tokio::test]
async fn a_product_is_created_changed_searched_and_its_stock_moved() {
    let subject = subject().await;
    let sku = unique("BEHAVE");
    let created = subject
        .invoke(
            "product.create",
            json!({"name": "Behaviour", "sku": sku, "price": 10, "quantity": 7, "compareToPrice": 12}),
        )
        .await
        .unwrap();
    let id = created["id"].as_i64().unwrap();

    let updated = subject
        .invoke("product.update", json!({"productId": id, "price": 9.5, "compareToPrice": null}))
        .await
        .unwrap();
    assert_eq!(updated["updateCount"], 1);
    let read = subject.invoke("product.get", json!({"productId": id})).await.unwrap();
    assert_eq!(
        (read["price"].as_f64(), read["quantity"].as_i64(), read["name"].as_str()),
        (Some(9.5), Some(7), Some("Behaviour"))
    );
    assert!(
        read.get("compareToPrice").is_none_or(Value::is_null),
        "null cleared it: {}",
        read["compareToPrice"]
    );

    subject.invoke("product.adjust_stock", json!({"productId": id, "quantityDelta": -3})).await.unwrap();
    subject.invoke("product.adjust_stock", json!({"productId": id, "quantityDelta": 1})).await.unwrap();
    let read = subject
        .invoke("product.get", json!({"productId": id, "responseFields": "id,quantity"}))
        .await
        .unwrap();
    assert_eq!((read["quantity"].as_i64(), read.get("name")), (Some(5), None));

    subject.invoke("product.set_stock", json!({"productId": id, "unlimited": true})).await.unwrap();
    let read = subject.invoke("product.get", json!({"productId": id})).await.unwrap();
    assert_eq!((read["unlimited"].as_bool(), read.get("quantity")), (Some(true), None));
    subject.invoke("product.set_stock", json!({"productId": id, "quantity": 4})).await.unwrap();

    let mut found = Value::Null;
    for attempt in 0..10 {
        found = subject.invoke("product.search", json!({"sku": sku})).await.unwrap();
        if found["total"] == 1 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(500 * attempt)).await; // searches lag behind writes
    }
    assert_eq!(
        (found["items"][0]["id"].as_i64(), found["items"][0]["quantity"].as_i64()),
        (Some(id), Some(4))
    );

    let removed = subject
        .invoke("entity.publish", json!({"entity": "products", "method": "DELETE", "query": {"id": id}}))
        .await
        .unwrap();
    assert_eq!(removed["deleteCount"], 1);
    let gone = subject.invoke("product.get", json!({"productId": id})).await.unwrap_err();
    assert_eq!((gone.kind(), gone.status()), (Kind::NotFound, Some(404)));
    subject.done().await;
}

#[tokio::test]
async fn a_customer_is_created_once_and_changed() {
    let subject = subject().await;
    let email = format!("{}@example.com", unique("behave").to_lowercase());
    let created =
        subject.invoke("customer.create", json!({"email": email, "acceptMarketing": true})).await.unwrap();
    let id = created["id"].as_i64().unwrap();
    assert_eq!(
        subject.invoke("customer.create", json!({"email": email})).await.unwrap_err().kind(),
        Kind::Conflict
    );
    subject.invoke("customer.update", json!({"customerId": id, "acceptMarketing": false})).await.unwrap();
    let read = subject.invoke("customer.get", json!({"customerId": id})).await.unwrap();
    assert_eq!(
        (read["email"].as_str(), read["acceptMarketing"].as_bool()),
        (Some(email.as_str()), Some(false))
    );
    subject
        .invoke("entity.publish", json!({"entity": "customers", "method": "DELETE", "query": {"id": id}}))
        .await
        .unwrap();
    subject.done().await;
}

#[tokio::test]
async fn an_order_is_placed_fulfilled_and_found_by_both_ids() {
    let subject = subject().await;
    let created = subject
        .invoke(
            "order.create",
            json!({
                "email": "behave@example.com", "paymentStatus": "PAID", "fulfillmentStatus": "AWAITING_PROCESSING", "total": 32,
                "subtotal": 32, "disableAllCustomerNotifications": true, "items": [{"name": "Mug", "quantity": 2, "price": 16}]
            }),
        )
        .await
        .unwrap();
    let (number, id) = (
        created["id"].as_i64().unwrap(),
        created["orderId"].as_str().or(created["orderid"].as_str()).unwrap(),
    );
    let fulfilled =
        subject.invoke("order.fulfill", json!({"orderId": id, "trackingNumber": "T-1"})).await.unwrap();
    assert_eq!(fulfilled["updateCount"], 1);
    let read = subject.invoke("order.get", json!({"orderId": id})).await.unwrap();
    assert_eq!(
        (read["fulfillmentStatus"].as_str(), read["trackingNumber"].as_str()),
        (Some("SHIPPED"), Some("T-1"))
    );
    assert_eq!(read["internalId"].as_i64(), Some(number));
    let found = subject.invoke("order.search", json!({"ids": [number.to_string()]})).await.unwrap();
    assert_eq!(found["items"][0]["id"].as_str(), Some(id));
    subject
        .invoke("entity.publish", json!({"entity": "orders", "method": "DELETE", "query": {"id": id}}))
        .await
        .unwrap();
    subject.done().await;
}

#[tokio::test]
async fn searches_page_through_everything_once() {
    let subject = subject().await;
    let count =
        subject.invoke("product.search", json!({"limit": 1})).await.unwrap()["total"].as_u64().unwrap();
    let input: Object = json!({"limit": 4}).as_object().unwrap().clone();
    let mut ids = Vec::new();
    let mut pages = Box::pin(subject.connection.pages("product.search", input));
    while let Some(page) = pages.try_next().await.unwrap() {
        ids.extend(
            page.items
                .iter()
                .map(|row| serde_json::from_str::<Value>(row.get()).unwrap()["id"].as_i64().unwrap()),
        );
    }
    let total = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((ids.len(), ids.len() as u64), (total, count));
    subject.done().await;
}

#[tokio::test]
async fn wrong_calls_get_their_kind_of_error() {
    let subject = subject().await;
    let error = subject.invoke("order.get", json!({"orderId": "does-not-exist"})).await.unwrap_err();
    assert_eq!((error.kind(), error.vendor_code()), (Kind::NotFound, Some("ORDER_NOT_FOUND")));
    let error =
        subject.invoke("request.raw", json!({"method": "GET", "path": "/no-such-thing"})).await.unwrap_err();
    assert_eq!(error.kind(), Kind::NotFound);
    let profile = subject.invoke("profile.get", json!({})).await.unwrap();
    assert_eq!(profile["generalInfo"]["storeId"].as_i64(), Some(subject.connection.store_id()));
    let check = subject.connection.check().await.unwrap();
    assert!(check.alive);
    subject.done().await;
}

#[tokio::test]
async fn a_dead_token_is_told_from_a_missing_scope() {
    let Subject { connection, emulator } = subject().await;
    let Some(emulator) = emulator else { return };
    emulator.add_token(1003, "secret_readonly", Some(&["read_orders"]));
    let with = |token: &str| {
        let mut settings = connection.settings().clone();
        settings.token = token.to_owned().into();
        Connection::new(settings).unwrap()
    };
    let input = json!({"orderId": "7QK2M", "trackingNumber": "T"}).as_object().unwrap().clone();
    let error =
        with("secret_readonly").invoke("order.fulfill", &input, Options::default()).await.unwrap_err();
    assert_eq!(error.kind(), Kind::PermissionDenied);
    assert!(error.hint().contains("update_orders"), "{error:?}");
    let dead = with("secret_nobody");
    for code in ["invalid_api_token", "token_is_dead"] {
        let error = dead.invoke("order.fulfill", &input, Options::default()).await.unwrap_err();
        assert_eq!((error.kind(), error.code()), (Kind::Unauthenticated, code));
    }
    emulator.shutdown().await;
}
