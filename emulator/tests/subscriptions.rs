//! Subscriptions: begun by a purchase, charged, changed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::time::Duration;

use common::{Receiver, Shop};
use ecwid_nodes_emulator::{Checkout, CheckoutItem, Config, Shopper, StoreConfig};
use reqwest::Method;
use serde_json::json;

const SEEDED: &str = "/subscriptions/81200331";

fn basket(sku: &str) -> Checkout {
    Checkout {
        items: vec![CheckoutItem {
            sku: Some(sku.to_owned()),
            quantity: 2,
            subscribe: true,
            ..CheckoutItem::default()
        }],
        customer: Shopper {
            email: "sub@example.test".to_owned(),
            name: "Sue Scriber".to_owned(),
            ..Shopper::default()
        },
        ..Checkout::default()
    }
}

async fn listening() -> (Shop, Receiver) {
    let (receiver, url) = Receiver::start(&[]).await;
    (Shop::open(Config { webhook_url: Some(url), ..Config::default() }).await, receiver)
}

#[tokio::test]
async fn a_paid_purchase_begins_a_subscription() {
    let (shop, receiver) = listening().await;
    let order = shop.emulator.checkout(&basket("HL-MUG")).unwrap();
    let query = format!("/subscriptions?orderId={}", order.order_id);
    assert_eq!(shop.get(&query).await.body["total"], 0, "it begins when the order is paid");
    shop.emulator.pay_order(1003, &order.order_id).unwrap();
    let found = shop.get(&query).await.body["items"].clone();
    let subscription = found[0].clone();
    assert_eq!(found.as_array().unwrap().len(), 1);
    assert_eq!(
        (&subscription["status"], &subscription["customerId"]),
        (&json!("ACTIVE"), &json!(order.customer_id))
    );
    assert_eq!(
        subscription["chargeSettings"],
        json!({"recurringInterval": "MONTH", "recurringIntervalCount": 1})
    );
    let template = &subscription["orderTemplate"];
    assert_eq!((&template["total"], &template["items"][0]["quantity"]), (&json!(36.95), &json!(2)));
    assert_eq!(
        template["items"][0]["recurringChargeSettings"],
        json!({"recurringInterval": "MONTH", "intervalCount": 1})
    );
    let stored = shop.get(&format!("/orders/{}", order.order_id)).await.body;
    assert_eq!(stored["items"][0]["subscriptionId"], subscription["subscriptionId"]);
    assert_eq!(
        shop.found(&format!("/orders?subscriptionId={}", subscription["subscriptionId"]), "id").await,
        [json!(order.order_id)]
    );
    shop.put(&format!("/orders/{}", order.order_id), json!({"privateAdminNotes": "x"})).await;
    assert_eq!(shop.get(&query).await.body["total"], 1, "a change of the order begins no second one");

    let path = format!("/subscriptions/{}", subscription["subscriptionId"]);
    let before = shop.get("/products/708114611").await.body["quantity"].as_i64().unwrap();
    let charged = shop
        .emulator
        .charge_subscription(1003, subscription["subscriptionId"].as_i64().unwrap(), false)
        .unwrap();
    assert_eq!(charged["orders"].as_array().unwrap().len(), 2);
    assert!(charged["nextCharge"].as_str() > subscription["nextCharge"].as_str());
    assert_eq!(shop.get(&path).await.body, charged);
    let second = charged["orders"][1]["id"].as_i64().unwrap();
    let placed = shop.get(&format!("/orders?ids={second}")).await.body["items"][0].clone();
    assert_eq!((&placed["paymentStatus"], &placed["total"]), (&json!("PAID"), &json!(36.95)));
    assert_eq!(placed["items"][0]["subscriptionId"], subscription["subscriptionId"]);
    assert_eq!(shop.get("/products/708114611").await.body["quantity"], before - 2);
    let customer = shop.get(&format!("/customers/{}", placed["customerId"])).await.body;
    assert_eq!(customer["stats"]["numberOfOrders"], 2);
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(10)).await);
    let kinds = receiver.types();
    assert_eq!(kinds.iter().filter(|kind| *kind == "order.created").count(), 2);
    assert_eq!(kinds.iter().filter(|kind| *kind == "product.updated").count(), 2);
    assert!(kinds.iter().all(|kind| !kind.starts_with("subscription")), "Ecwid has no such webhook");
}

#[tokio::test]
async fn a_charge_can_fail_and_a_cancelled_subscription_is_left_alone() {
    let shop = Shop::default().await;
    let failed = shop.emulator.charge_subscription(1003, 81_200_331, true).unwrap();
    assert_eq!(
        (&failed["status"], failed["orders"].as_array().unwrap().len()),
        (&json!("LAST_CHARGE_FAILED"), 1)
    );
    let again = shop.emulator.charge_subscription(1003, 81_200_331, false).unwrap();
    assert_eq!((&again["status"], again["orders"].as_array().unwrap().len()), (&json!("ACTIVE"), 2));
    assert_eq!(shop.put(SEEDED, json!({"status": "cancelled"})).await.body, json!({"updateCount": 1}));
    let cancelled = shop.get(SEEDED).await.body;
    assert_eq!(
        (&cancelled["status"], &cancelled["cancelled"]),
        (&json!("CANCELLED"), &cancelled["statusUpdated"])
    );
    assert_eq!(shop.emulator.charge_subscription(1003, 81_200_331, false).unwrap_err().status, 409);
    assert_eq!(shop.emulator.charge_subscription(1003, 5, false).unwrap_err().status, 404);
    assert_eq!(
        shop.found("/subscriptions?status=CANCELLED,PAUSED", "subscriptionId").await,
        [json!(81_200_331)]
    );
    assert_eq!(shop.found("/subscriptions?cancelledFrom=2020-01-01", "subscriptionId").await.len(), 1);
    shop.put(SEEDED, json!({"status": "ACTIVE"})).await;
    assert!(shop.get(SEEDED).await.body.get("cancelled").is_none());
    let socks = shop.emulator.checkout(&basket("HL-SOCK-36")).unwrap_err();
    assert!((socks.status, socks.message.contains("subscription")) == (409, true), "{}", socks.message);
}

#[tokio::test]
async fn what_can_be_changed_is_checked() {
    let shop = Shop::default().await;
    let settings = |unit: &str, count: i64| json!({"chargeSettings": {"recurringInterval": unit, "recurringIntervalCount": count}});
    for (unit, count) in [("DAY", 1), ("WEEK", 2), ("week", 1), ("MONTH", 3), ("YEAR", 1)] {
        assert_eq!(
            shop.put(SEEDED, settings(unit, count)).await.body,
            json!({"updateCount": 1}),
            "{unit} {count}"
        );
    }
    for (unit, count) in [("DAY", 2), ("WEEK", 3), ("MONTH", 2), ("YEAR", 0), ("HOUR", 1)] {
        assert_eq!(shop.put(SEEDED, settings(unit, count)).await.code(), "WRONG_PARAMETER", "{unit} {count}");
    }
    assert_eq!(
        shop.put(SEEDED, json!({"chargeSettings": {"recurringIntervalCount": 1}})).await.body,
        json!({"updateCount": 0})
    );
    assert_eq!(
        shop.put(SEEDED, json!({"nextCharge": "2031-05-26 13:37:46 +0200"})).await.body,
        json!({"updateCount": 1})
    );
    let stored = shop.get(SEEDED).await.body;
    assert_eq!(
        (&stored["nextCharge"], &stored["nextChargeFormatted"]),
        (&json!("2031-05-26 11:37:46 +0000"), &json!("May 26, 2031"))
    );
    for (body, parameter) in [
        (json!({"status": "GONE"}), "status"),
        (json!({"status": null}), "status"),
        (json!({"nextCharge": "soon"}), "nextCharge"),
    ] {
        assert_eq!(shop.put(SEEDED, body).await.body["args"]["parameter"], parameter);
    }
    assert_eq!(shop.put("/subscriptions/5", json!({"status": "ACTIVE"})).await.status, 404);
    assert_eq!(shop.get("/subscriptions/none").await.status, 404);
    let stats = shop.get("/latest-stats?subscriptionRequired=true").await.body;
    assert!(stats["subscriptionsUpdated"].is_string());
}

#[tokio::test]
async fn subscriptions_are_found() {
    let shop = Shop::default().await;
    let cases = [
        ("id=81200331", 1),
        ("customerId=240118854&status=ACTIVE", 1),
        ("productId=708114611", 1),
        ("productId=708114502", 0),
        ("email=MARIT.dekker@example.test", 1),
        ("orderId=7QK2M&orderTotal=120.95", 1),
        ("orderId=7QK2M&orderTotal=1", 0),
        ("orderId=NOPE", 0),
        ("recurringInterval=month&recurringIntervalCount=1", 1),
        ("recurringInterval=YEAR", 0),
        ("createdFrom=2020-01-01&updatedFrom=2020-01-01&nextChargeFrom=2020-01-01", 1),
        ("cancelledFrom=2020-01-01", 0),
        ("orderCreatedTo=2001-01-01", 0),
    ];
    for (query, count) in cases {
        assert_eq!(shop.get(&format!("/subscriptions?{query}")).await.body["total"], count, "{query}");
    }
    assert_eq!(shop.get("/subscriptions?sortBy=PRICE").await.status, 400);
    assert_eq!(shop.get("/subscriptions?status=GONE").await.status, 400);
    let store = StoreConfig::new(1003).with_token("secret_reader", ["read_subscriptions"]);
    let shop = Shop::open(Config { stores: vec![store], ..Config::default() }).await;
    assert_eq!(shop.call_as("secret_reader", Method::GET, SEEDED, None).await.status, 200);
    let refused = shop.call_as("secret_reader", Method::PUT, SEEDED, Some(json!({"status": "ACTIVE"}))).await;
    assert_eq!((refused.status, &refused.body["args"]["scope"]), (403, &json!("update_subscriptions")));
}
