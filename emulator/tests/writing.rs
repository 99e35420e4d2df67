//! Creating, changing and deleting; stock.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use common::Shop;
use ecwid_nodes_emulator::{Config, DEFAULT_TOKEN, StoreConfig};
use reqwest::Method;
use serde_json::{Value, json};

const SWEATER: &str = "/products/708114502";
const SCARF: &str = "/products/708114515";
const MUG: &str = "/products/708114611";

#[tokio::test]
async fn absent_keeps_null_clears_and_lists_are_replaced() {
    let shop = Shop::default().await;
    let before = shop.get(SWEATER).await.body;
    let patch =
        json!({"subtitle": "New", "compareToPrice": null, "attributes": [], "url": "ignored", "odd": 1});
    assert_eq!(shop.put(SWEATER, patch).await.body, json!({"updateCount": 1}));
    let after = shop.get(SWEATER).await.body;
    assert_eq!(after["subtitle"], "New");
    assert!(after.get("compareToPrice").is_none() && after.get("odd").is_none());
    assert_eq!(after["attributes"], json!([]));
    for unchanged in ["name", "price", "sku", "url", "quantity", "options", "combinations"] {
        assert_eq!(after[unchanged], before[unchanged], "{unchanged}");
    }
    assert_eq!(shop.put(SWEATER, json!({"subtitle": "New"})).await.body, json!({"updateCount": 0}));
    let wrong = shop.put(SWEATER, json!({"price": "cheap"})).await;
    assert_eq!((wrong.status, wrong.code()), (400, "WRONG_PARAMETER"));
    assert_eq!(wrong.body["args"]["parameter"], "price");
    assert_eq!(shop.put("/products/1", json!({"price": 1})).await.status, 404);
}

#[tokio::test]
async fn products_are_created_checked_and_deleted() {
    let shop = Shop::default().await;
    let missing = shop.post("/products", json!({"sku": "V", "price": 9.5})).await;
    assert_eq!((missing.status, &missing.body["args"]["parameter"]), (400, &json!("name")));
    let made = shop.post("/products", json!({"name": "Vase", "sku": "V", "price": 9.5, "quantity": 4})).await;
    let id = made.body["id"].as_i64().unwrap();
    let vase = shop.get(&format!("/products/{id}")).await.body;
    assert_eq!(
        (&vase["quantity"], &vase["unlimited"], &vase["inStock"]),
        (&json!(4), &json!(false), &json!(true))
    );
    let dates = (vase["created"].as_str().unwrap(), vase["createTimestamp"].as_i64().unwrap());
    assert!(dates.0.ends_with(" +0000") && dates.0.len() == 25 && dates.1 > 1_700_000_000);
    for (field, value, code) in [
        ("costPrice", json!(-1), "COST_PRICE_CANT_BE_NEGATIVE"),
        ("wholesalePrices", json!([{"quantity": 1, "price": 1}]), "WHOLESALE_PRICES_QUANTITY_TOO_SMALL"),
        ("wholesalePrices", json!([{"quantity": 2, "price": 99}]), "WHOLESALE_PRICES_TOO_BIG"),
        ("categoryIds", json!([5]), "WRONG_PARAMETER"),
    ] {
        assert_eq!(shop.put(&format!("/products/{id}"), json!({ field: value })).await.code(), code);
    }
    let item =
        shop.put(&format!("/products/{id}?returnItem=true&responseFields=id,sku"), json!({"sku": "W"})).await;
    assert_eq!(item.body, json!({"updateCount": 1, "item": {"id": id, "sku": "W"}}));
    assert_eq!(shop.delete(&format!("/products/{id}")).await.body, json!({"deleteCount": 1}));
    assert_eq!(shop.delete(&format!("/products/{id}")).await.status, 404);
    assert_eq!(shop.found("/products/deleted", "id").await, [json!(id)]);
    assert_eq!(shop.delete("/products").await.status, 202);
    assert_eq!(shop.get("/products").await.body["total"], 0);
}

#[tokio::test]
async fn stock_moves_by_differences() {
    let shop = Shop::default().await;
    let delta = |by: Value| json!({"quantityDelta": by});
    assert_eq!(shop.put(&format!("{MUG}/inventory"), delta(json!(-6))).await.body, json!({"updateCount": 1}));
    assert_eq!(shop.get(MUG).await.body["quantity"], 120);
    let below = shop.put(&format!("{MUG}/inventory"), delta(json!(-130))).await.body;
    assert!(below["warning"].is_string() && below["updateCount"] == 1);
    assert_eq!(shop.get(MUG).await.body["quantity"], -10);
    for wrong in [json!("3"), json!(1.5), Value::Null] {
        assert_eq!(shop.put(&format!("{MUG}/inventory"), delta(wrong)).await.status, 400);
    }
    shop.put(MUG, json!({"unlimited": true})).await;
    let mug = shop.get(MUG).await.body;
    assert!(mug["unlimited"] == true && mug.get("quantity").is_none());
    shop.put(MUG, json!({"unlimited": false, "quantity": 7})).await;
    assert_eq!(shop.get(MUG).await.body["quantity"], 7);
    let own = format!("{SWEATER}/combinations/61840377/inventory");
    shop.put(&own, delta(json!(-4))).await;
    let sweater = shop.get(SWEATER).await.body;
    assert_eq!((&sweater["quantity"], &sweater["combinations"][1]["quantity"]), (&json!(41), &json!(10)));
    shop.put(
        &format!("{SCARF}/combinations/61840401/inventory?checkLowStockNotification=true"),
        delta(json!(-21)),
    )
    .await;
    let scarf = shop.get(SCARF).await.body;
    assert_eq!((&scarf["quantity"], &scarf["combinations"][2]["quantity"]), (&json!(4), &json!(4)));
    assert_eq!(shop.emulator.mails().len(), 1);
    assert_eq!(shop.emulator.mails()[0]["kind"], "low_stock");
}

#[tokio::test]
async fn variations_follow_their_product() {
    let shop = Shop::default().await;
    let path = format!("{SCARF}/combinations");
    let options = |colour: &str| json!([{"name": "Colour", "value": colour}]);
    let refused = [
        (json!({"options": options("Rust")}), 409, "COMBINATION_DUPLICATED"),
        (json!({"options": options("Pink")}), 409, "COMBINATION_CONTAINS_REMOVED_OPTION_VALUE"),
        (json!({"options": [{"name": "Cut", "value": "A"}]}), 409, "COMBINATION_CONTAINS_REMOVED_OPTION"),
        (json!({"price": 3}), 400, "WRONG_PARAMETER"),
    ];
    for (body, status, code) in refused {
        let answer = shop.post(&path, body).await;
        assert_eq!((answer.status, answer.code()), (status, code));
    }
    assert_eq!(shop.delete(&format!("{path}/61840402")).await.body, json!({"deleteCount": 1}));
    let same_sku = json!({"options": options("Rust"), "quantity": 3});
    assert_eq!(shop.post(&path, same_sku).await.code(), "DIFFERENT_COMBINATION_STOCK");
    let made =
        shop.post(&path, json!({"options": options("Rust"), "sku": "HL-SCARF-RUST", "quantity": 3})).await;
    let id = made.body["id"].as_i64().unwrap();
    let rust = shop.get(&format!("{path}/{id}")).await.body;
    assert_eq!(
        (&rust["quantity"], &rust["price"], &rust["sku"]),
        (&json!(3), &json!(34.5), &json!("HL-SCARF-RUST"))
    );
    shop.put(&format!("{path}/{id}"), json!({"price": 31.0, "sku": null, "quantity": null})).await;
    let shared = shop.get(&format!("{path}/{id}")).await.body;
    assert_eq!(
        (&shared["quantity"], &shared["price"], &shared["sku"]),
        (&json!(25), &json!(31.0), &json!("HL-SCARF"))
    );
    let ignored = json!({"combinations": []});
    shop.put(SCARF, ignored.clone()).await;
    assert_eq!(shop.get(&path).await.body.as_array().unwrap().len(), 3);
    shop.put(&format!("{SCARF}?saveCombinations=true"), ignored).await;
    assert_eq!(shop.get(&path).await.body, json!([]));
    assert_eq!(shop.delete(&format!("{SWEATER}/combinations")).await.body, json!({"deleteCount": 3}));
}

#[tokio::test]
async fn orders_are_created_changed_and_deleted() {
    let shop = Shop::default().await;
    let order = json!({
        "email": "New.Face@example.test", "paymentStatus": "PAID", "fulfillmentStatus": "AWAITING_PROCESSING",
        "total": 50, "subtotal": 45, "externalOrderId": "M-1", "disableAllCustomerNotifications": false,
        "items": [{"productId": 708_114_611, "quantity": 2, "price": 16}, {"name": "Odd", "quantity": 1, "price": 13}],
        "billingPerson": {"name": "New Face"},
    });
    let made = shop.post("/orders", order.clone()).await.body;
    let (id, public) = (made["id"].as_i64().unwrap(), made["orderId"].as_str().unwrap().to_owned());
    assert_eq!((made["orderid"].as_str(), public.len()), (Some(public.as_str()), 5));
    assert_eq!(shop.post("/orders", order).await.code(), "EXTERNAL_ID_ALREADY_USED");
    assert_eq!(shop.get(MUG).await.body["quantity"], 126, "orders by REST leave stock alone");
    let path = format!("/orders/{public}");
    let stored = shop.get(&path).await.body;
    assert_eq!((&stored["internalId"], &stored["items"][0]["sku"]), (&json!(id), &json!("HL-MUG")));
    let customer = shop.get(&format!("/customers/{}", stored["customerId"])).await.body;
    assert_eq!((&customer["name"], &customer["stats"]["numberOfOrders"]), (&json!("New Face"), &json!(1)));

    let ship = json!({"fulfillmentStatus": "SHIPPED", "trackingNumber": "T1", "id": "X", "items": [{"id": stored["items"][1]["id"], "name": "Odd", "price": 13, "quantity": 3}]});
    assert_eq!(shop.put(&path, ship).await.body, json!({"updateCount": 1}));
    let shipped = shop.get(&path).await.body;
    assert_eq!((&shipped["id"], &shipped["trackingNumber"]), (&json!(public), &json!("T1")));
    assert_eq!(shipped["items"].as_array().unwrap().len(), 1);
    assert_eq!(shipped["items"][0]["id"], stored["items"][1]["id"]);
    assert_eq!(shipped["total"], 50, "totals are not recalculated");
    assert_eq!(shop.emulator.mails().len(), 1);
    shop.put(&path, json!({"disableAllCustomerNotifications": true, "fulfillmentStatus": "DELIVERED"})).await;
    assert_eq!(shop.emulator.mails().len(), 1, "the switch keeps the mail back");
    shop.put(&format!("/orders/{id}"), json!({"trackingNumber": null})).await;
    assert!(shop.get(&path).await.body.get("trackingNumber").is_none());

    assert_eq!(shop.delete(&path).await.body, json!({"deleteCount": 1}));
    let row = &shop.get("/orders/deleted").await.body["items"][0];
    assert_eq!((&row["id"], &row["orderId"]), (&json!(id), &json!(public)));
    let incomplete = shop.post("/orders", json!({"email": "a@example.test"})).await;
    assert_eq!((incomplete.status, incomplete.code()), (400, "WRONG_PARAMETER"));
}

#[tokio::test]
async fn customers_have_one_email_each() {
    let shop = Shop::default().await;
    let taken = shop.post("/customers", json!({"email": "IRIS.holm@example.test"})).await;
    assert_eq!(taken.status, 409);
    let made = shop.post("/customers", json!({"email": "x@example.test", "password": "p"})).await.body;
    let path = format!("/customers/{}", made["id"]);
    let stored = shop.get(&path).await.body;
    assert!(stored.get("password").is_none());
    assert_eq!((&stored["customerGroupName"], &stored["customerGroupId"]), (&json!("General"), &json!(0)));
    assert_eq!(shop.put(&path, json!({"email": "iris.holm@example.test"})).await.status, 409);
    assert_eq!(shop.put(&path, json!({"customerGroupId": 77})).await.code(), "WRONG_PARAMETER");
    shop.put(&path, json!({"customerGroupId": 9081, "taxId": "T"})).await;
    assert_eq!(shop.get(&path).await.body["customerGroupName"], "Trade");
    shop.delete("/customer_groups/9081").await;
    assert_eq!(shop.get(&path).await.body["customerGroupName"], "General");
    assert_eq!(shop.delete("/customer_groups/0").await.status, 409);
    assert_eq!(shop.delete(&path).await.body, json!({"deleteCount": 1}));
    assert_eq!(shop.found("/customers/deleted", "id").await, [made["id"].clone()]);
}

#[tokio::test]
async fn categories_move_products() {
    let shop = Shop::default().await;
    let made = shop.post("/categories", json!({"name": "Sale", "productIds": [708_114_611]})).await.body;
    let path = format!("/categories/{}", made["id"]);
    assert_eq!(shop.get(&path).await.body["productIds"], json!([708_114_611]));
    let two = json!({"productIds": [708_114_502, 708_114_515]});
    assert_eq!(
        shop.post(&format!("{path}/assignProducts"), two.clone()).await.body,
        json!({"updateCount": 1})
    );
    assert_eq!(shop.get(&path).await.body["productCount"], 3);
    shop.post(&format!("{path}/unassignProducts"), two).await;
    assert_eq!(shop.get(&path).await.body["productCount"], 1);
    assert_eq!(shop.put(&path, json!({"parentId": made["id"]})).await.code(), "WRONG_PARAMETER");
    shop.put(&path, json!({"parentId": 164_220_018})).await;
    assert_eq!(shop.delete("/categories/164220018").await.body, json!({"deleteCount": 1}));
    assert_eq!(shop.get(&path).await.status, 404);
    assert!(!shop.get(MUG).await.body["categoryIds"].as_array().unwrap().contains(&made["id"]));
}

#[tokio::test]
async fn a_store_may_forbid_equal_skus() {
    let strict = StoreConfig { forbid_duplicate_skus: true, ..StoreConfig::default() };
    let shop = Shop::open(Config { stores: vec![strict], ..Config::default() }).await;
    let twin = json!({"name": "Twin", "sku": "HL-SWT-M-MOSS", "price": 1});
    assert_eq!(shop.post("/products", twin.clone()).await.code(), "SKU_ALREADY_EXISTS");
    assert_eq!(shop.put(SWEATER, json!({"sku": "HL-SWT"})).await.status, 200, "its own SKU is no clash");
    let lenient = Shop::default().await;
    assert_eq!(lenient.post("/products", twin).await.status, 200);
}

#[tokio::test]
async fn profile_and_statuses_change() {
    let shop = Shop::default().await;
    assert_eq!(
        shop.put("/profile", json!({"company": {"city": "Delft"}})).await.body,
        json!({"updateCount": 1, "success": true})
    );
    let company = shop.get("/profile").await.body["company"].clone();
    assert_eq!(company["city"], "Delft");
    assert!(company["companyName"].is_string());
    let path = "/profile/order_status/CUSTOM_FULFILLMENT_STATUS_1";
    shop.put(path, json!({"enabled": true, "name": "Engraving"})).await;
    assert_eq!(shop.get(path).await.body["name"], "Engraving");
    let total = json!({"email": "a@example.test", "items": [{"productId": 708_114_611, "quantity": 2}]});
    let sums = shop.call_as(DEFAULT_TOKEN, Method::POST, "/order/calculate", Some(total)).await.body;
    assert_eq!((&sums["total"], &sums["subtotal"], &sums["tax"]), (&json!(32.0), &json!(32.0), &json!(5.55)));
}

#[tokio::test]
async fn a_lenient_store_asks_for_names_only() {
    let shop = Shop::open(Config { enforce_required: false, ..Config::default() }).await;
    assert_eq!(shop.post("/products", json!({"sku": "X"})).await.code(), "WRONG_PARAMETER");
    let made = shop.post("/products", json!({"name": "Bare"})).await.body;
    let bare = shop.get(&format!("/products/{}", made["id"])).await.body;
    assert!(bare["sku"].as_str().is_some_and(|sku| !sku.is_empty()));
    assert_eq!((&bare["price"], &bare["unlimited"]), (&json!(0.0), &json!(true)));
    let order = shop.post("/orders", json!({"email": "a@example.test"})).await.body;
    let order = shop.get(&format!("/orders/{}", order["orderId"].as_str().unwrap())).await.body;
    assert_eq!((&order["paymentStatus"], &order["total"]), (&json!("AWAITING_PAYMENT"), &json!(0.0)));
}
