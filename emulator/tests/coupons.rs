//! Discount coupons and promotions, alone and in carts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::time::Duration;

use common::{Receiver, Shop};
use ecwid_nodes_emulator::{Checkout, CheckoutItem, Config, Shopper, StoreConfig};
use reqwest::Method;
use serde_json::{Value, json};

const MUG: i64 = 708_114_611;
const KITCHEN: i64 = 164_220_031;

fn basket(email: &str, sku: &str, quantity: i64, coupon: Option<&str>) -> Checkout {
    Checkout {
        items: vec![CheckoutItem { sku: Some(sku.to_owned()), quantity, ..CheckoutItem::default() }],
        customer: Shopper { email: email.to_owned(), name: "Ada Byron".to_owned(), ..Shopper::default() },
        coupon_code: coupon.map(str::to_owned),
        paid: true,
        ..Checkout::default()
    }
}

async fn listening() -> (Shop, Receiver) {
    let (receiver, url) = Receiver::start(&[]).await;
    (Shop::open(Config { webhook_url: Some(url), ..Config::default() }).await, receiver)
}

async fn settled(shop: &Shop) {
    assert!(shop.emulator.deliveries_settled(Duration::from_secs(10)).await);
}

#[tokio::test]
async fn a_coupon_lives_and_dies() {
    let (shop, receiver) = listening().await;
    let coupon = json!({
        "name": "Ten", "code": "TEN-26", "discountType": "ABS_AND_SHIPPING", "discount": 10.5,
        "launchDate": "2020-01-01 00:00:00 +0200", "expirationDate": "2099-01-01 00:00:00 +0000",
        "totalLimit": 20, "usesLimit": "ONCEPERCUSTOMER", "applicationLimit": "REPEAT_CUSTOMER_ONLY",
        "catalogLimit": {"products": [MUG], "categories": [KITCHEN]},
    });
    let made = shop.post("/discount_coupons", coupon.clone()).await.body;
    assert_eq!(made["code"], "TEN-26");
    let by_id = shop.get(&format!("/discount_coupons/{}", made["id"])).await.body;
    let stored = shop.get("/discount_coupons/ten-26").await.body;
    assert_eq!(by_id, stored, "code and id name the same coupon");
    for (field, value) in coupon.as_object().unwrap().iter().filter(|(name, _)| *name != "launchDate") {
        assert_eq!(stored[field], *value, "{field}");
    }
    assert_eq!(stored["launchDate"], "2019-12-31 22:00:00 +0000", "dates become UTC");
    assert_eq!((&stored["repeatCustomerOnly"], &stored["orderCount"]), (&json!(true), &json!(0)));
    assert_eq!(stored["status"], "ACTIVE");

    let renamed = json!({"code": "TEN-27", "discountType": "SHIPPING", "expirationDate": null});
    assert_eq!(shop.put("/discount_coupons/TEN-26", renamed.clone()).await.body, json!({"updateCount": 1}));
    assert_eq!(shop.put("/discount_coupons/TEN-27", renamed).await.body, json!({"updateCount": 0}));
    let stored = shop.get("/discount_coupons/TEN-27").await.body;
    assert!(stored.get("expirationDate").is_none() && stored.get("catalogLimit").is_none());
    assert_eq!(shop.delete("/discount_coupons/TEN-27").await.body, json!({"deleteCount": 1}));
    let gone = shop.get("/discount_coupons/TEN-27").await;
    assert_eq!((gone.status, gone.code()), (404, "DISCOUNT_COUPON_NOT_FOUND"));
    for path in ["/coupons/deleted", "/discount_coupons/deleted"] {
        assert_eq!(shop.found(path, "id").await, [made["id"].clone()], "{path}");
    }
    settled(&shop).await;
    let kinds = receiver.types();
    assert_eq!(kinds, ["discount_coupon.created", "discount_coupon.updated", "discount_coupon.deleted"]);
    let first = receiver.wait(1).await.remove(0).body;
    assert_eq!((&first["entityId"], first.get("data")), (&made["id"], None));
}

#[tokio::test]
async fn wrong_coupons_are_refused() {
    let shop = Shop::default().await;
    let cases = [
        (json!({"name": "A"}), 400, "WRONG_PARAMETER", "code"),
        (json!({"code": "A"}), 400, "WRONG_PARAMETER", "name"),
        (json!({"name": "A", "code": "A", "discountType": "GIFT"}), 400, "WRONG_PARAMETER", "discountType"),
        (json!({"name": "A", "code": "A", "discount": -1}), 400, "WRONG_PARAMETER", "discount"),
        (json!({"name": "A", "code": "A", "discount": "ten"}), 400, "WRONG_PARAMETER", "discount"),
        (json!({"name": "A", "code": "spring26"}), 409, "CONSTRAINT_VIOLATION", "code"),
        (
            json!({"name": "A", "code": "A", "catalogLimit": {"products": [1]}}),
            400,
            "WRONG_PARAMETER",
            "catalogLimit.products",
        ),
        (
            json!({"name": "A", "code": "A", "launchDate": "2026-05-02", "expirationDate": "2026-05-01"}),
            400,
            "WRONG_PARAMETER",
            "expirationDate",
        ),
    ];
    for (body, status, code, parameter) in cases {
        let answer = shop.post("/discount_coupons", body.clone()).await;
        assert_eq!((answer.status, answer.code()), (status, code), "{body}");
        assert_eq!(answer.body["args"]["parameter"], parameter, "{body}");
    }
    let cleared = shop.put("/discount_coupons/SPRING26", json!({"code": null})).await;
    assert_eq!((cleared.status, cleared.code()), (400, "WRONG_PARAMETER"));
    assert_eq!(shop.put("/discount_coupons/NOPE", json!({"discount": 1})).await.status, 404);
    assert_eq!(shop.delete("/discount_coupons/NOPE").await.status, 404);
}

#[tokio::test]
async fn coupons_are_found_by_what_they_are() {
    let shop = Shop::default().await;
    let expired = json!({"name": "Old", "code": "OLD", "discountType": "ABS", "discount": 1,
        "launchDate": "2019-01-01", "expirationDate": "2020-01-01"});
    shop.post("/discount_coupons", expired).await;
    let cases: [(&str, &[&str]); 7] = [
        ("", &["OLD", "THANKS-IRIS", "HELLO", "SPRING26"]),
        ("?code=spring26", &["SPRING26"]),
        ("?discount_type=PERCENT,SHIPPING", &["HELLO", "SPRING26"]),
        ("?availability=USEDUP", &["THANKS-IRIS"]),
        ("?availability=EXPIRED", &["OLD"]),
        ("?createdFrom=2035-01-01", &[]),
        ("?offset=1&limit=1", &["THANKS-IRIS"]),
    ];
    for (query, expected) in cases {
        let found = shop.found(&format!("/discount_coupons{query}"), "code").await;
        assert_eq!(found, expected.iter().map(|code| json!(code)).collect::<Vec<_>>(), "{query}");
    }
    assert_eq!(shop.get("/discount_coupons?availability=SOON").await.status, 400);
}

#[tokio::test]
async fn scopes_of_coupons_and_promotions() {
    let store =
        StoreConfig::new(1003).with_token("secret_reader", ["read_discount_coupons", "read_promotion"]);
    let shop = Shop::open(Config { stores: vec![store], ..Config::default() }).await;
    let call = async |method, path: &str, body| shop.call_as("secret_reader", method, path, body).await;
    assert_eq!(call(Method::GET, "/discount_coupons", None).await.status, 200);
    assert_eq!(call(Method::GET, "/promotions", None).await.status, 200);
    let body = || Some(json!({"name": "A", "code": "A"}));
    let cases = [
        (Method::POST, "/discount_coupons", "create_discount_coupons"),
        (Method::PUT, "/discount_coupons/SPRING26", "update_discount_coupons"),
        (Method::DELETE, "/discount_coupons/SPRING26", "update_discount_coupons"),
        (Method::POST, "/promotions", "create_promotion"),
        (Method::PUT, "/promotions/9900417", "update_promotion"),
        (Method::DELETE, "/promotions/9900417", "delete_promotion"),
        (Method::GET, "/coupons/deleted", "read_store_profile"),
    ];
    for (method, path, scope) in cases {
        let answer = call(method, path, body()).await;
        assert_eq!((answer.status, answer.code()), (403, "INSUFFICIENT_APP_SCOPE"), "{path}");
        assert_eq!(answer.body["args"]["scope"], scope, "{path}");
    }
}

#[tokio::test]
async fn orders_use_coupons_up() {
    let (shop, receiver) = listening().await;
    let single =
        json!({"name": "Once", "code": "ONCE", "discountType": "ABS", "discount": 6, "usesLimit": "SINGLE"});
    shop.post("/discount_coupons", single).await;
    let stats = shop.get("/latest-stats").await.body["discountCouponsUpdated"].clone();
    let order = shop.emulator.checkout(&basket("ada@example.test", "HL-MUG", 2, Some("once"))).unwrap();
    let stored = shop.get(&format!("/orders/{}", order.order_id)).await.body;
    assert_eq!((&stored["couponDiscount"], &stored["total"]), (&json!(6.0), &json!(30.95)));
    assert_eq!(stored["discountCoupon"]["code"], "ONCE");
    assert_eq!(
        (&stored["items"][0]["couponApplied"], &stored["items"][0]["couponAmount"]),
        (&json!(true), &json!(6.0))
    );
    assert_eq!(stored["items"][0]["tax"], 4.51, "tax is charged on what is left");
    let coupon = async || shop.get("/discount_coupons/ONCE").await.body;
    let used = coupon().await;
    assert_eq!((&used["orderCount"], &used["status"]), (&json!(1), &json!("USEDUP")));
    let refused = shop.emulator.checkout(&basket("bob@example.test", "HL-MUG", 2, Some("ONCE"))).unwrap_err();
    assert_eq!((refused.status, refused.message.contains("used up")), (409, true));
    assert_eq!(shop.found("/orders?couponCode=ONCE", "id").await, [json!(order.order_id)]);

    let path = format!("/orders/{}", order.order_id);
    shop.put(&path, json!({"paymentStatus": "CANCELLED"})).await;
    let free = coupon().await;
    assert_eq!((&free["orderCount"], &free["status"]), (&json!(0), &json!("ACTIVE")));
    shop.put(&path, json!({"paymentStatus": "PAID"})).await;
    assert_eq!(coupon().await["orderCount"], 1);
    shop.delete(&path).await;
    assert_eq!(coupon().await["orderCount"], 0);
    settled(&shop).await;
    let updates = receiver.types().iter().filter(|kind| *kind == "discount_coupon.updated").count();
    assert_eq!(updates, 4, "each use, given or taken back, is announced");
    assert!(shop.get("/latest-stats").await.body["discountCouponsUpdated"].as_str() >= stats.as_str());
}

#[tokio::test]
async fn orders_by_rest_count_uses_and_keep_their_sums() {
    let shop = Shop::default().await;
    let order = json!({
        "email": "a@example.test", "paymentStatus": "PAID", "fulfillmentStatus": "AWAITING_PROCESSING",
        "total": 7, "subtotal": 9, "couponDiscount": 2, "discountCoupon": {"code": "SPRING26", "name": "Mine"},
        "items": [{"productId": MUG, "quantity": 1, "price": 9}],
    });
    let made = shop.post("/orders", order).await.body;
    let stored = shop.get(&format!("/orders/{}", made["orderId"].as_str().unwrap())).await.body;
    assert_eq!((&stored["total"], &stored["couponDiscount"]), (&json!(7), &json!(2)));
    assert_eq!(stored["discountCoupon"], json!({"code": "SPRING26", "name": "Mine"}));
    assert_eq!(shop.get("/discount_coupons/SPRING26").await.body["orderCount"], 5);
}

#[tokio::test]
async fn coupons_are_for_the_right_buyers_and_goods() {
    let shop = Shop::default().await;
    let why = |email: &str, sku: &str, quantity: i64, code: &str| {
        shop.emulator.checkout(&basket(email, sku, quantity, Some(code))).unwrap_err().message
    };
    assert!(why("ada@example.test", "HL-MUG", 1, "SPRING26").contains("subtotal"));
    assert!(why("ada@example.test", "HL-CARD-SEED", 9, "SPRING26").contains("none of the products"));
    assert!(why("iris.holm@example.test", "HL-MUG", 2, "HELLO").contains("first order"));
    assert!(why("ada@example.test", "HL-MUG", 2, "THANKS-IRIS").contains("used up"));
    assert!(why("ada@example.test", "HL-MUG", 2, "NOPE").contains("no coupon"));
    shop.put("/discount_coupons/SPRING26", json!({"status": "PAUSED"})).await;
    assert!(why("ada@example.test", "HL-MUG", 2, "SPRING26").contains("paused"));
    shop.put(
        "/discount_coupons/SPRING26",
        json!({"status": "ACTIVE", "launchDate": "2098-01-01", "expirationDate": null}),
    )
    .await;
    assert!(why("ada@example.test", "HL-MUG", 2, "SPRING26").contains("yet"));
    shop.put(
        "/discount_coupons/SPRING26",
        json!({"launchDate": "2020-01-01", "applicationLimit": "REPEAT_CUSTOMER_ONLY"}),
    )
    .await;
    assert!(why("ada@example.test", "HL-MUG", 2, "SPRING26").contains("ordered before"));
    let order =
        shop.emulator.checkout(&basket("iris.holm@example.test", "HL-MUG", 2, Some("SPRING26"))).unwrap();
    assert_eq!(shop.get(&format!("/orders/{}", order.order_id)).await.body["couponDiscount"], 4.8);
    assert!(why("IRIS.holm@example.test", "HL-MUG", 2, "SPRING26").contains("already used"));
    let free = shop.emulator.checkout(&basket("new@example.test", "HL-MUG", 1, Some("HELLO"))).unwrap();
    let stored = shop.get(&format!("/orders/{}", free.order_id)).await.body;
    assert_eq!(
        (&stored["total"], &stored["shippingOption"]["discountedShippingRate"]),
        (&json!(16.0), &json!(0.0))
    );
}

#[tokio::test]
async fn promotions_are_kept() {
    let (shop, receiver) = listening().await;
    let promotion = json!({
        "name": "Three mugs", "discountBase": "ITEM", "discountType": "PERCENT", "amount": 50, "enabled": true,
        "externalReferenceId": "erp-p1",
        "triggers": {"minProductQuantityInCart": 3, "categories": [KITCHEN], "startDate": "2020-01-01"},
        "targets": {"products": [MUG], "maxDiscountedProductQuantity": 1},
    });
    let made = shop.post("/promotions", promotion.clone()).await.body;
    let path = format!("/promotions/{}", made["id"]);
    let stored = async || {
        let rows = shop.get("/promotions").await.body["items"].as_array().unwrap().clone();
        rows.into_iter().find(|row| row["id"] == made["id"]).unwrap()
    };
    let first = stored().await;
    assert_eq!(first["triggers"]["startDate"], "2020-01-01 00:00:00 +0000");
    assert_eq!((&first["targets"]["all"], first.get("version")), (&json!(false), None));
    assert_eq!(shop.post("/promotions", promotion).await.code(), "EXTERNAL_ID_ALREADY_USED");
    assert_eq!(
        shop.put(&path, json!({"amount": 25, "id": made["id"]})).await.body,
        json!({"updateCount": 1})
    );
    assert_eq!(shop.put(&path, json!({"amount": 25})).await.body, json!({"updateCount": 0}));
    assert_eq!(
        shop.put(&path, first.clone()).await.body,
        json!({"updateCount": 1}),
        "a read body can be sent back"
    );
    let read_only = shop.put(&path, json!({"id": 5})).await;
    assert_eq!((read_only.status, read_only.code()), (422, "READ_ONLY_PROMOTION_FIELD_CHANGE"));
    let read_only = shop.put(&path, json!({"targets": {"products": [MUG], "all": true}})).await;
    assert_eq!((read_only.status, read_only.code()), (422, "READ_ONLY_PROMOTION_FIELD_CHANGE"));
    assert_eq!(shop.delete(&path).await.body, json!({"deleteCount": 1}));
    let gone = shop.delete(&path).await;
    assert_eq!((gone.status, gone.code()), (404, "PROMOTION_NOT_FOUND"));
    settled(&shop).await;
    let rows: Vec<(String, Value)> = receiver
        .wait(4)
        .await
        .iter()
        .map(|row| (row.body["eventType"].as_str().unwrap().to_owned(), row.body["data"].clone()))
        .collect();
    let expected: Vec<(String, Value)> = [("created", 1), ("updated", 2), ("updated", 3), ("deleted", 3)]
        .map(|(what, version)| (format!("promotion.{what}"), json!({"version": version})))
        .into();
    assert_eq!(rows, expected);
}

#[tokio::test]
async fn wrong_promotions_are_refused() {
    let shop = Shop::default().await;
    let with = |more: Value| {
        let mut body = json!({"name": "P", "discountBase": "ITEM", "discountType": "PERCENT", "amount": 5});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    let many: Vec<String> = (0..31).map(|n| n.to_string()).collect();
    let cases = [
        (json!({"discountBase": "ITEM", "discountType": "PERCENT", "amount": 5}), "name"),
        (json!({"name": "P", "discountType": "PERCENT", "amount": 5}), "discountBase"),
        (with(json!({"discountBase": "CART"})), "discountBase"),
        (with(json!({"discountType": "HALF"})), "discountType"),
        (with(json!({"amount": -5})), "amount"),
        (with(json!({"targets": {"shippingMethods": ["a"]}})), "targets.shippingMethods"),
        (with(json!({"triggers": {"recurring": true}})), "triggers.recurrenceSettings.activeDays"),
        (
            with(json!({"triggers": {"recurrenceSettings": {"activeDays": ["SOMEDAY"]}}})),
            "triggers.recurrenceSettings.activeDays",
        ),
        (
            with(json!({"triggers": {"recurrenceSettings": {"activeDayStartTime": "noon"}}})),
            "triggers.recurrenceSettings.activeDayStartTime",
        ),
        (with(json!({"triggers": {"customerGroups": [77]}})), "triggers.customerGroups"),
        (with(json!({"triggers": {"startDate": "2026-02-01", "endDate": "2026-01-01"}})), "triggers.endDate"),
        (
            with(json!({"triggers": {"minProductQuantityInCart": 5, "maxProductQuantityInCart": 2}})),
            "triggers.maxProductQuantityInCart",
        ),
        (
            with(json!({"targets": {"attributes": [
                {"attributeAlias": "BRAND", "attributeValues": many[..20]},
                {"attributeAlias": "TAGS", "attributeValues": many[20..]},
            ]}})),
            "targets.attributes",
        ),
    ];
    for (body, parameter) in cases {
        let answer = shop.post("/promotions", body.clone()).await;
        assert_eq!((answer.status, answer.code()), (400, "WRONG_PARAMETER"), "{body}");
        assert_eq!(answer.body["args"]["parameter"], parameter, "{body}");
    }
    for _ in 0..98 {
        assert_eq!(shop.post("/promotions", with(json!({}))).await.status, 200);
    }
    let full = shop.post("/promotions", with(json!({}))).await;
    assert_eq!((full.status, full.code()), (402, "MAX_PROMOTIONS_LIMIT_EXCEEDED"));
    assert_eq!(shop.get("/promotions").await.body["total"], 100);
}

#[tokio::test]
async fn carts_get_the_best_promotion() {
    let shop = Shop::default().await;
    let add = async |name: &str, base: &str, kind: &str, amount: f64, triggers: Value, targets: Value| {
        let body = json!({"name": name, "discountBase": base, "discountType": kind, "amount": amount,
            "triggers": triggers, "targets": targets});
        assert_eq!(shop.post("/promotions", body).await.status, 200);
    };
    add(
        "One mug half off",
        "ITEM",
        "PERCENT",
        50.0,
        json!({"minProductQuantityInCart": 3}),
        json!({"products": [MUG], "maxDiscountedProductQuantity": 1}),
    )
    .await;
    add("A little off", "ITEM", "ABSOLUTE", 1.0, json!({}), json!({"categories": [KITCHEN]})).await;
    add("Sunday never", "ITEM", "PERCENT", 99.0, json!({"endDate": "2020-01-01"}), json!({})).await;
    add("Trade only", "SUBTOTAL", "PERCENT", 90.0, json!({"customerGroups": [9081]}), json!({})).await;
    add("Five off", "SUBTOTAL", "ABSOLUTE", 5.0, json!({"subtotal": 60}), json!({})).await;
    let order = shop.emulator.checkout(&basket("ada@example.test", "HL-MUG", 4, None)).unwrap();
    let stored = shop.get(&format!("/orders/{}", order.order_id)).await.body;
    // Half of one mug (8) beats one euro for each of four (4); then 5 off the 56 that are left of 64.
    assert_eq!(
        (&stored["subtotal"], &stored["discount"], &stored["total"]),
        (&json!(64.0), &json!(13.0), &json!(55.95))
    );
    let names: Vec<&str> = stored["discountInfo"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["description"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["One mug half off", "Five off"]);
    assert_eq!(stored["items"][0]["discounts"][0]["total"], 8.0);
    let trade = shop.emulator.checkout(&basket("marit.dekker@example.test", "HL-MUG", 4, None)).unwrap();
    assert_eq!(shop.get(&format!("/orders/{}", trade.order_id)).await.body["discount"], 58.4);
    let calculated = shop
        .post("/order/calculate", json!({"email": "x@example.test", "items": [{"productId": MUG, "quantity": 1}],
            "shippingOption": {"shippingMethodName": "Any", "shippingRate": 3.5, "fulfillmentType": "SHIPPING"}}))
        .await
        .body;
    assert_eq!((&calculated["discount"], &calculated["subtotal"]), (&json!(1.0), &json!(16.0)));
    let gift = shop.emulator.checkout(&basket("gift@example.test", "HL-GIFT", 4, None)).unwrap();
    assert_eq!(
        shop.get(&format!("/orders/{}", gift.order_id)).await.body["discount"],
        0.0,
        "gift cards are never reduced"
    );
}

#[tokio::test]
async fn calculation_answers_what_clients_expect_of_discounts() {
    let shop = Shop::default().await;
    let item = json!({"productId": 5, "price": 22.2, "quantity": 2, "couponAmount": 15, "couponApplied": true,
        "shipping": 44.4, "discounts": [{"discountInfo": {"value": 3, "type": "ABS", "base": "CUSTOM"}, "total": 3}]});
    let coupon = json!({"name": "Mine", "code": "UNKNOWN", "discountType": "ABS", "discount": 50, "orderCount": 1,
        "catalogLimit": {"products": [1, 2], "categories": [1]}});
    let body = json!({"email": "a@example.test", "discountCoupon": coupon, "items": [item],
        "discountInfo": [{"value": 5, "type": "ABS", "base": "ON_TOTAL", "description": "five"}]});
    let sums = shop.post("/order/calculate", body).await.body;
    assert_eq!(sums["discountInfo"], json!([]));
    assert_eq!(
        (&sums["discountCoupon"]["code"], &sums["discountCoupon"]["orderCount"]),
        (&json!("UNKNOWN"), &json!(0))
    );
    assert_eq!(sums["discountCoupon"]["catalogLimit"], json!({"products": [1, 2], "categories": [1]}));
    let row = &sums["items"][0];
    assert_eq!((&row["shipping"], &row["couponApplied"]), (&json!(0.0), &json!(false)));
    assert!(
        row.get("couponAmount").is_none() && row.get("discounts").is_none() && row.get("files").is_none()
    );
    let real = json!({"email": "a@example.test", "discountCoupon": {"code": "SPRING26"},
        "items": [{"productId": MUG, "quantity": 2}]});
    let sums = shop.post("/order/calculate", real).await.body;
    assert_eq!((&sums["couponDiscount"], &sums["total"]), (&json!(4.8), &json!(27.2)));
    assert_eq!(
        (&sums["discountCoupon"]["id"], &sums["items"][0]["couponAmount"]),
        (&json!(6_612_004), &json!(4.8))
    );
}
