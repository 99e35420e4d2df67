//! Extra fields of the checkout, shipping and payment options, and what orders make of them.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use common::{Receiver, Shop};
use ecwid_nodes_emulator::{Checkout, CheckoutItem, Config, Shopper};
use serde_json::{Value, json};

const FIELDS: &str = "/profile/extrafields";
const SHIPPING: &str = "/profile/shippingOptions";
const PAYMENT: &str = "/profile/paymentOptions";

#[tokio::test]
async fn extra_fields_live_under_their_keys() {
    let (receiver, url) = Receiver::start(&[]).await;
    let shop = Shop::open(Config { webhook_url: Some(url), ..Config::default() }).await;
    assert_eq!(shop.get(FIELDS).await.body, json!({"items": []}));
    let field = json!({
        "key": "gift wrap", "title": "Gift wrap", "type": "select", "checkoutDisplaySection": "payment_details",
        "options": [{"title": "Yes", "surcharge": 2.5}, {"title": "No"}], "required": true,
    });
    assert_eq!(shop.post(FIELDS, field.clone()).await.body, json!({"createCount": 1}));
    let twice = shop.post(FIELDS, field).await;
    assert_eq!((twice.status, twice.code()), (409, "CONSTRAINT_VIOLATION"));
    let own = format!("{FIELDS}/gift%20wrap");
    let stored = shop.get(&own).await.body;
    assert_eq!(
        (&stored["type"], &stored["checkoutDisplaySection"]),
        (&json!("SELECT"), &json!("PAYMENT_DETAILS"))
    );
    assert_eq!((&stored["available"], &stored["orderBy"]), (&json!(true), &json!(10)));
    assert_eq!(
        shop.put(&own, json!({"title": "Wrap", "key": "other"})).await.body,
        json!({"updateCount": 1})
    );
    assert_eq!(shop.put(&own, json!({"title": "Wrap"})).await.body, json!({"updateCount": 0}));
    assert_eq!(shop.get(&own).await.body["key"], "gift wrap");
    shop.post(FIELDS, json!({"key": "plain", "type": "CHECKBOX"})).await;
    assert_eq!(shop.get(&format!("{FIELDS}/plain")).await.body["type"], "TEXT", "a choice needs options");
    assert_eq!(
        shop.found(&format!("{FIELDS}?responseFields=items(key)"), "key").await,
        ["gift wrap", "plain"]
    );
    for (body, parameter) in [
        (json!({"title": "No key"}), "key"),
        (json!({"key": "x", "type": "SLIDER"}), "type"),
        (json!({"key": "x", "checkoutDisplaySection": "roof"}), "checkoutDisplaySection"),
        (json!({"key": "x", "options": "none"}), "options"),
    ] {
        let refused = shop.post(FIELDS, body).await;
        assert_eq!((refused.status, &refused.body["args"]["parameter"]), (400, &json!(parameter)));
    }
    assert_eq!(shop.delete(&own).await.body, json!({"deleteCount": 1}));
    for method in [reqwest::Method::GET, reqwest::Method::DELETE] {
        assert_eq!(shop.call_as("secret_emulator", method, &own, None).await.status, 404);
    }
    receiver.wait(4).await;
    assert_eq!(receiver.types(), ["profile.updated"; 4]);
}

#[tokio::test]
async fn values_of_extra_fields_reach_orders_and_customers() {
    let shop = Shop::default().await;
    for field in [
        json!({"key": "source", "title": "How did you find us?", "value": "friends", "saveToCustomerProfile": true,
               "orderDetailsDisplaySection": "customer_info"}),
        json!({"key": "off", "value": "never", "available": false}),
    ] {
        shop.post(FIELDS, field).await;
    }
    let basket = Checkout {
        items: vec![CheckoutItem { sku: Some("HL-MUG".to_owned()), ..CheckoutItem::default() }],
        customer: Shopper {
            email: "x@example.test".to_owned(),
            name: "Ex Tra".to_owned(),
            ..Shopper::default()
        },
        ..Checkout::default()
    };
    let placed = shop.emulator.checkout(&basket).unwrap();
    let order = shop.get(&format!("/orders/{}", placed.order_id)).await.body;
    assert_eq!(order["extraFields"], json!({"source": "friends"}));
    let row = &order["orderExtraFields"][0];
    assert_eq!((&row["id"], &row["title"]), (&json!("source"), &json!("How did you find us?")));
    assert_eq!(row["orderDetailsDisplaySection"], "customer_info");
    let customer = shop.get(&format!("/customers/{}", order["customerId"])).await.body;
    let saved =
        customer["extrafields"].as_array().unwrap().iter().find(|row| row["key"] == "source").unwrap();
    assert_eq!(saved["value"], "friends");
    let rest = json!({
        "email": "x@example.test", "items": [], "subtotal": 1, "total": 1, "paymentMethod": "Cash",
        "paymentStatus": "PAID", "fulfillmentStatus": "SHIPPED",
        "extraFields": {"source": "a poster", "unknown": "1"},
    });
    let made = shop.post("/orders", rest).await;
    assert_eq!(made.status, 200, "{}", made.body);
    let order = shop.get(&format!("/orders/{}", made.body["orderid"].as_str().unwrap())).await.body;
    assert_eq!(order["orderExtraFields"].as_array().unwrap().len(), 1);
    assert_eq!(order["orderExtraFields"][0]["value"], "a poster");
}

#[tokio::test]
async fn shipping_options_are_part_of_the_profile() {
    let (receiver, url) = Receiver::start(&[]).await;
    let shop = Shop::open(Config { webhook_url: Some(url), ..Config::default() }).await;
    let option = json!({
        "title": "Parcel", "titleTranslated": {"nl": "Pakket"}, "fulfilmentType": "shipping", "orderby": 50,
        "ratesCalculationType": "flat", "flatRate": {"rateType": "ABSOLUTE", "rate": 5.5},
        "businessHours": {"MON": [["09:00", "17:00"]]},
    });
    let id = shop.post(SHIPPING, option).await.body["id"].as_str().unwrap().to_owned();
    let rows = shop.get(&format!("{SHIPPING}?lang=nl")).await.body;
    let own = rows.as_array().unwrap().iter().find(|row| row["id"] == id.as_str()).unwrap();
    assert_eq!((&own["title"], &own["orderBy"]), (&json!("Pakket"), &json!(50)));
    assert!(own["businessHours"].as_str().unwrap().contains("MON"));
    let profile = shop.get("/profile").await.body;
    assert_eq!(
        profile["shipping"]["shippingOptions"].as_array().unwrap().len(),
        rows.as_array().unwrap().len()
    );
    let path = format!("{SHIPPING}/{id}");
    assert_eq!(shop.put(&path, json!({"enabled": false})).await.body, json!({"updateCount": 1}));
    assert_eq!(shop.put(&path, json!({"enabled": false})).await.body, json!({"updateCount": 0}));
    for (body, code) in [
        (json!({}), "SHIPPING_OPTION_TITLE_REQUIRED"),
        (json!({"title": "x".repeat(101)}), "SHIPPING_BAD_TITLE_LENGTH"),
        (
            json!({"title": "C", "ratesCalculationType": "carrier-calculated"}),
            "SHIPPING_CARRIER_NAME_REQUIRED",
        ),
        (json!({"title": "C", "carrier": "UPS", "carrierMethods": []}), "SHIPPING_TYPE_CARRIER_REQUIRED"),
        (json!({"title": "C", "flatRate": 5}), "WRONG_PARAMETER"),
    ] {
        let refused = shop.post(SHIPPING, body).await;
        assert_eq!((refused.status, refused.code()), (400, code));
    }
    let seeded = "3921-1719301122457";
    assert_eq!(shop.delete(&format!("{SHIPPING}/{seeded}")).await.body, json!({"deleteCount": 1}));
    let payment = shop.get(PAYMENT).await.body;
    assert_eq!(
        payment[0]["shippingSettings"]["enabledShippingMethods"],
        json!([]),
        "no limit to what is gone"
    );
    let missing = shop.delete(&format!("{SHIPPING}/{seeded}")).await;
    assert_eq!((missing.status, missing.code()), (404, "SHIPPING_NOT_FOUND"));
    receiver.wait(4).await;
    assert!(receiver.types().iter().all(|kind| kind == "profile.updated"));
}

#[tokio::test]
async fn payment_options_are_checked_like_gateways() {
    let shop = Shop::default().await;
    let made = shop.post(PAYMENT, json!({"checkoutTitle": "Bank transfer"})).await;
    let path = format!("{PAYMENT}/{}", made.body["id"].as_str().unwrap());
    let option = shop.get(&path).await.body;
    assert_eq!((&option["paymentProcessorId"], &option["enabled"]), (&json!("offline"), &json!(true)));
    let changed = shop.put(&path, json!({"enabled": false, "configured": false})).await.body;
    assert_eq!(changed, json!({"updateCount": 1, "success": true}));
    assert_eq!(shop.get(&path).await.body["configured"], true, "only apps say so");
    let profile = shop.get("/profile").await.body;
    assert_eq!(profile["payment"]["paymentOptions"].as_array().unwrap().len(), 2);
    let with = |processor: &str, settings: Value| json!({"checkoutTitle": "Card", "paymentProcessorId": processor, "paymentMethodSettings": settings});
    let net = |key: &str| json!({"apiLoginId": "a", "transactionKey": "b", "signatureKey": key});
    assert_eq!(shop.post(PAYMENT, with("authorizeNetCC", net("c"))).await.status, 200);
    let long = "k".repeat(129);
    for (body, status, code) in [
        (json!({}), 400, "PAYMENT_OPTION_TITLE_REQUIRED"),
        (json!({"checkoutTitle": "t".repeat(65)}), 400, "PAYMENT_OPTION_BAD_TITLE_LENGTH"),
        (with("", Value::Null), 400, "PAYMENT_GATEWAY_NAME_REQUIRED"),
        (with("barter", Value::Null), 400, "PAYMENT_GATEWAY_NAME_UNKNOWN"),
        (with("cayan", json!({"name": "n"})), 400, "PAYMENT_GATEWAY_MISSING_SETTINGS"),
        (with("paypalStandard", Value::Null), 400, "PAYMENT_GATEWAY_MISSING_SETTINGS"),
        (
            with("authorizeNetCC", net(&long)),
            400,
            "PAYMENT_GATEWAY_MALFORMED_SETTINGS_SIGNATURE_KEY_TOO_LONG",
        ),
        (
            with("cayan", json!({"name": "n".repeat(201), "siteId": "1", "key": "k"})),
            400,
            "PAYMENT_GATEWAY_SETTING_VALUE_LENGTH_OUT_OF_BOUNDARIES",
        ),
        (with("authorizeNetCC", net("c")), 409, "PAYMENT_GATEWAY_IS_ALREADY_ADDED"),
    ] {
        let refused = shop.post(PAYMENT, body).await;
        assert_eq!((refused.status, refused.code()), (status, code));
    }
    assert_eq!(shop.put(&path, json!({"checkoutTitle": null})).await.status, 400);
    assert_eq!(shop.delete(&path).await.body, json!({"deleteCount": 1}));
    assert_eq!(shop.get(&path).await.status, 404);
}

#[tokio::test]
async fn calculations_use_the_options_of_the_store() {
    let shop = Shop::default().await;
    let pickup = json!({"title": "Pick up", "fulfilmentType": "pickup"});
    let pickup = shop.post(SHIPPING, pickup).await.body["id"].clone();
    let fee = json!({"checkoutTitle": "On delivery", "paymentSurcharges": {"type": "PERCENT", "value": 10}});
    let fee = shop.post(PAYMENT, fee).await.body["id"].clone();
    let person = |code: &str| json!({"countryCode": "NL", "postalCode": code, "stateOrProvinceCode": "ZH"});
    let draft = |extra: Value| {
        let mut draft = json!({
            "email": "c@example.test", "items": [{"productId": 708_114_611, "quantity": 2}],
            "shippingPerson": person("3011 TA"),
        });
        draft.as_object_mut().unwrap().extend(extra.as_object().cloned().unwrap());
        draft
    };
    let plain = shop.post("/order/calculate", draft(json!({}))).await.body;
    let offered: Vec<&Value> = plain["availableShippingOptions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["shippingMethodName"])
        .collect();
    assert_eq!(offered, ["Home delivery", "Pick up"]);
    assert_eq!(plain["availableShippingOptions"][0]["shippingRate"], 6.95);
    let total = |body: &Value| body["total"].as_f64().unwrap();
    let chosen = json!({"shippingOption": {"shippingMethodName": "Home delivery"}});
    let sent = shop.post("/order/calculate", draft(chosen)).await.body;
    assert_eq!(sent["shippingOption"]["shippingRate"], 6.95);
    assert!((total(&sent) - total(&plain) - 6.95).abs() < 1e-9);
    let own = json!({"shippingOption": {"shippingMethodId": pickup, "shippingRate": 1.0}});
    let own = shop.post("/order/calculate", draft(own)).await.body;
    assert_eq!(
        (&own["shippingOption"]["shippingRate"], &own["shippingOption"]["isPickup"]),
        (&json!(1.0), &json!(true))
    );
    let paid = json!({"paymentOptionsDetails": {"paymentId": fee}});
    let paid = shop.post("/order/calculate", draft(paid)).await.body;
    assert_eq!(paid["customSurcharges"][0]["description"], "On delivery");
    assert!((total(&paid) - total(&plain) * 1.1).abs() < 0.011);
    let far = draft(json!({"shippingPerson": person("9711 AA")}));
    let far = shop.post("/order/calculate", far).await.body;
    assert_eq!(
        far["availableShippingOptions"].as_array().unwrap().len(),
        1,
        "the zone ends before Groningen"
    );
}
