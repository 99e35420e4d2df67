//! Paging, filters, sorting, partial answers, bodies.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use std::time::Duration;

use common::Shop;
use ecwid_nodes_emulator::{Checkout, CheckoutItem, Config, Shopper};
use serde_json::{Value, json};

const SWEATER: i64 = 708_114_502;
const MUG: i64 = 708_114_611;

fn numbers(values: &[Value]) -> Vec<i64> {
    values.iter().filter_map(Value::as_i64).collect()
}

#[tokio::test]
async fn pages_have_an_envelope_and_clamp() {
    let shop = Shop::default().await;
    let page = shop.get("/products?offset=2&limit=3").await.body;
    assert_eq!(
        (&page["total"], &page["count"], &page["offset"], &page["limit"]),
        (&json!(14), &json!(3), &json!(2), &json!(3))
    );
    assert_eq!(page["items"].as_array().unwrap().len(), 3);
    let large = shop.get("/products?limit=5000").await.body;
    assert_eq!((&large["limit"], &large["count"]), (&json!(100), &json!(14)));
    let beyond = shop.get("/products?offset=50").await.body;
    assert_eq!((&beyond["total"], &beyond["count"]), (&json!(14), &json!(0)));
    let cut = shop.get("/products?limit=1&responseFields=total,items(id,combinations(sku))").await.body;
    assert_eq!(cut.as_object().unwrap().keys().collect::<Vec<_>>(), ["total", "items"]);
    assert_eq!(cut["items"][0]["combinations"][0], json!({"sku": "HL-SWT-S-OAT"}));
    assert_eq!(cut["items"][0].as_object().unwrap().len(), 2);
}

#[tokio::test]
async fn product_filters_do_what_they_say() {
    let shop = Shop::default().await;
    let cases: [(&str, &[i64]); 16] = [
        ("keyword=mug", &[MUG]),
        ("sku=HL-SWT-M-MOSS", &[SWEATER]),
        ("sku=HL-MUG&enabled=false&priceFrom=900", &[MUG]),
        ("productId=708114611,708114502&priceFrom=900", &[SWEATER, MUG]),
        ("externalReferenceId=erp-70410", &[MUG]),
        ("priceFrom=16&priceTo=19.5", &[MUG, 708_114_615]),
        ("enabled=false", &[708_114_650]),
        ("inStock=false", &[708_114_630]),
        ("inventory=outofstock", &[708_114_630]),
        ("onsale=onsale", &[SWEATER, 708_114_620]),
        ("isGiftCard=true", &[708_114_640]),
        ("attribute_Brand=Kade%20Keramiek", &[MUG, 708_114_615]),
        ("option_Colour=Rust,Moss", &[SWEATER, 708_114_515]),
        ("categories=164220019", &[708_114_515]),
        ("categories=home&sortBy=PRICE_ASC&limit=1", &[MUG]),
        ("category=0", &[708_114_655]),
    ];
    for (query, expected) in cases {
        let found = shop.found(&format!("/products?{query}"), "id").await;
        assert_eq!(numbers(&found), expected, "{query}");
    }
    let knit = shop.found("/products?categories=164220018", "id").await.len();
    let subtree = "/products?categories=164220018&includeProductsFromSubcategories=true";
    assert_eq!(shop.found(subtree, "id").await.len(), knit + 1);
    let names = shop.found("/products?sortBy=NAME_DESC&limit=2", "name").await;
    assert_eq!(names, ["Wool Beanie", "Winter Blanket"]);
}

#[tokio::test]
async fn order_filters_do_what_they_say() {
    let shop = Shop::default().await;
    shop.emulator.abandon_cart(&basket("cart@example.test", "HL-MUG", 1)).unwrap();
    let cases: [(&str, &[&str]); 16] = [
        ("", &["8RT4P", "7QK3P", "7QK2M"]),
        ("ids=7QK2M,512240977", &["8RT4P", "7QK2M"]),
        ("paymentStatus=AWAITING_PAYMENT", &["7QK3P"]),
        ("paymentStatus=PAID,AWAITING_PAYMENT&fulfillmentStatus=SHIPPED", &["7QK2M"]),
        ("email=IRIS.holm@example.test", &["7QK3P"]),
        ("customer=vela", &["8RT4P"]),
        ("customerId=240118854", &["7QK2M"]),
        ("customerId=240118854&email=iris.holm@example.test&customerIdOrEmail=true", &["7QK3P", "7QK2M"]),
        ("keywords=3SHLG0012345678", &["7QK2M"]),
        ("totalFrom=80&totalTo=100", &["8RT4P"]),
        ("productId=708114515", &["7QK3P"]),
        ("orderNumber=512240951", &["7QK3P"]),
        ("vendorOrderNumber=7QK3P", &["7QK3P"]),
        ("shippingMethod=home", &["8RT4P", "7QK3P", "7QK2M"]),
        ("acceptMarketing=false", &["7QK3P"]),
        ("couponCode=NONE", &[]),
    ];
    for (query, expected) in cases {
        assert_eq!(shop.found(&format!("/orders?{query}"), "id").await, expected, "{query}");
    }
    assert_eq!(shop.found("/orders?paymentStatus=INCOMPLETE", "email").await, ["cart@example.test"]);
    assert_eq!(shop.found("/carts", "email").await, ["cart@example.test"]);
    let first = shop.get("/orders/7QK2M").await.body["createTimestamp"].as_i64().unwrap();
    let day = |query: &str| format!("/orders?{query}");
    assert_eq!(shop.found(&day(&format!("createdTo={first}")), "id").await, ["7QK2M"]);
    assert_eq!(shop.found(&day(&format!("createdFrom={}", first + 1)), "id").await, ["8RT4P", "7QK3P"]);
    let unknown = shop.get("/orders?paymentStatus=PAYED").await;
    assert_eq!((unknown.status, unknown.code()), (400, "WRONG_PARAMETER"));
}

#[tokio::test]
async fn customer_and_category_filters_do_what_they_say() {
    let shop = Shop::default().await;
    let cases: [(&str, &[i64]); 9] = [
        ("keyword=dekker", &[240_118_854]),
        ("email=holm", &[240_118_860]),
        ("email=holm&useExactEmailMatch=true", &[]),
        ("customerGroupIds=9081", &[240_118_854]),
        ("customerGroup=0&sortBy=NAME_ASC", &[240_118_860, 240_118_871]),
        ("countryCodes=DK", &[240_118_860]),
        ("minSalesValue=100&sortBy=EMAIL_ASC", &[240_118_854]),
        ("purchasedProductIds=708114645", &[240_118_871]),
        ("taxExempt=false&acceptMarketing=true&sortBy=EMAIL_DESC", &[240_118_871, 240_118_854]),
    ];
    for (query, expected) in cases {
        assert_eq!(numbers(&shop.found(&format!("/customers?{query}"), "id").await), expected, "{query}");
    }
    assert_eq!(numbers(&shop.found("/categories?parent=164220018", "id").await), [164_220_019]);
    assert_eq!(shop.found("/categories?parent=0", "id").await.len(), 3);
    let by_path = shop.found("/categoriesByPath?path=Knitwear/Scarves&delimiter=/", "id").await;
    assert_eq!(numbers(&by_path), [164_220_019]);
    let knit = shop.get("/categories/164220018").await.body;
    assert_eq!((&knit["productCountWithoutSubcategories"], &knit["productCount"]), (&json!(6), &json!(7)));
}

#[tokio::test]
async fn orders_answer_under_both_ids_and_odd_spellings() {
    let store = ecwid_nodes_emulator::StoreConfig {
        order_id_prefix: "A/B ".to_owned(),
        order_id_suffix: "+é".to_owned(),
        ..ecwid_nodes_emulator::StoreConfig::default()
    };
    let shop = Shop::open(Config { stores: vec![store], ..Config::default() }).await;
    let order = shop.emulator.checkout(&basket("a@example.test", "HL-MUG", 1)).unwrap();
    let code = &order.order_id[4..9];
    for path in [format!("A%2FB%20{code}%2B%C3%A9"), format!("A%2FB+{code}%2B%C3%A9"), order.id.to_string()] {
        assert_eq!(shop.get(&format!("/orders/{path}")).await.body["internalId"], order.id, "{path}");
    }
    assert_eq!(shop.get("/orders/last").await.body["id"], order.order_id);
}

#[tokio::test]
async fn full_bodies_carry_the_fields_of_the_samples() {
    let shop = Shop::default().await;
    let samples = [
        ("/orders/7QK2M", include_str!("../../facts/samples/order.json"), &ORDER_OPTIONAL[..]),
        ("/products/708114502", include_str!("../../facts/samples/product.json"), &PRODUCT_OPTIONAL[..]),
        (
            "/customers/240118854",
            include_str!("../../facts/samples/customer.json"),
            &["externalReferenceId"][..],
        ),
        ("/categories/164220018", include_str!("../../facts/samples/category.json"), &CATEGORY_OPTIONAL[..]),
        ("/profile", include_str!("../../facts/samples/profile.json"), &[][..]),
    ];
    for (path, sample, optional) in samples {
        let (body, sample): (Value, Value) =
            (shop.get(path).await.body, serde_json::from_str(sample).unwrap());
        for (name, wanted) in sample.as_object().unwrap() {
            match body.get(name) {
                Some(value) => assert!(same_type(value, wanted), "{path} {name}: {value} like {wanted}"),
                None => assert!(optional.contains(&name.as_str()), "{path} lacks {name}"),
            }
        }
    }
}

/// Fields that depend on things a plain order does not have.
const ORDER_OPTIONAL: [&str; 20] = [
    "externalOrderId",
    "latestShipDate",
    "latestDeliveryDate",
    "trackingUrl",
    "pickupTime",
    "paymentMessage",
    "paymentSubtype",
    "creditCardStatus",
    "externalTransactionId",
    "externalTransactionUrl",
    "referenceTransactionId",
    "paymentReference",
    "ebayId",
    "giftCardCode",
    "giftCardId",
    "giftCardUuid",
    "discountCoupon",
    "externalOrderData",
    "loyalty",
    "storeCredit",
];
const PRODUCT_OPTIONAL: [&str; 15] = [
    "locationInventory",
    "costPrice",
    "lowestPrice",
    "defaultDisplayedLowestPrice",
    "defaultDisplayedLowestPriceFormatted",
    "lowestPriceSettings",
    "shippingPreparationTime",
    "originalImage",
    "borderInfo",
    "googleProductCategory",
    "googleProductCategoryName",
    "externalReferenceId",
    "customsHsTariffCode",
    "minPurchaseQuantity",
    "maxPurchaseQuantity",
];
const CATEGORY_OPTIONAL: [&str; 7] =
    ["hdThumbnailUrl", "thumbnailUrl", "imageUrl", "originalImageUrl", "originalImage", "thumbnail", "alt"];

fn same_type(a: &Value, b: &Value) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

#[tokio::test]
async fn searches_lag_behind_and_reads_by_id_do_not() {
    let shop = Shop::open(Config { search_lag: Duration::from_secs(30), ..Config::default() }).await;
    let before = shop.get("/orders").await.body["total"].as_i64().unwrap();
    let order = shop.emulator.checkout(&basket("late@example.test", "HL-MUG", 1)).unwrap();
    assert_eq!(shop.get(&format!("/orders/{}", order.order_id)).await.status, 200);
    assert_eq!(shop.get("/orders").await.body["total"], before);
    shop.put(&format!("/products/{MUG}"), json!({"name": "Tall Mug"})).await;
    assert_eq!(shop.found("/products?keyword=tall", "id").await.len(), 0);
    shop.emulator.advance_clock(Duration::from_secs(31));
    assert_eq!(shop.get("/orders").await.body["total"], before + 1);
    assert_eq!(shop.found("/products?keyword=tall", "id").await.len(), 1);
}

#[tokio::test]
async fn latest_stats_move_with_the_store() {
    let shop = Shop::default().await;
    let path = "/latest-stats?productCountRequired=true&categoryCountRequired=true";
    let before = shop.get(path).await.body;
    assert_eq!((&before["productCount"], &before["categoryCount"]), (&json!(14), &json!(4)));
    shop.emulator.advance_clock(Duration::from_secs(100));
    shop.put(&format!("/products/{MUG}"), json!({"price": 17})).await;
    let after = shop.get(path).await.body;
    assert_ne!(before["productsUpdated"], after["productsUpdated"]);
    assert_eq!(before["ordersUpdated"], after["ordersUpdated"]);
}

fn basket(email: &str, sku: &str, quantity: i64) -> Checkout {
    Checkout {
        items: vec![CheckoutItem { sku: Some(sku.to_owned()), quantity, ..CheckoutItem::default() }],
        customer: Shopper { email: email.to_owned(), name: "Ada Byron".to_owned(), ..Shopper::default() },
        paid: true,
        ..Checkout::default()
    }
}
