//! Actions above the endpoints: every branch, over scripted answers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{connect, invoke, object, ok, refused, rows, told, updated};
use ecwid_nodes::connection::Options;
use ecwid_nodes::error::{Kind, Outcome};
use ecwid_nodes::transport::{Memory, Reply};
use serde_json::{Value, json};
use std::sync::Arc;

/// Runs a node over the answers, and gives its result and what it asked.
async fn run(
    node: &str,
    input: Value,
    replies: Vec<Reply>,
) -> (Result<Value, ecwid_nodes::Error>, Vec<String>) {
    let (connection, memory): (_, Arc<Memory>) = connect(replies);
    let result = invoke(&connection, node, input).await;
    assert_eq!(memory.unused(), 0, "{node}");
    (result, told(&memory))
}

fn order(payment: &str, fulfilment: &str) -> Reply {
    ok(json!({"paymentStatus": payment, "fulfillmentStatus": fulfilment, "privateAdminNotes": "Old."}))
}

#[tokio::test]
async fn an_order_is_cancelled_with_its_reason() {
    let input = json!({"orderId": "A", "reason": "no stock", "notifyCustomer": false});
    let (result, asked) =
        run("order.cancel", input, vec![order("PAID", "AWAITING_PROCESSING"), updated()]).await;
    assert_eq!(result.unwrap()["previousPaymentStatus"], "PAID");
    assert_eq!(
        asked[1],
        r#"PUT /orders/A {"paymentStatus":"CANCELLED","fulfillmentStatus":"WILL_NOT_DELIVER","privateAdminNotes":"Old.\nno stock","disableAllCustomerNotifications":true}"#
    );
}

#[tokio::test]
async fn a_refunded_order_stays_refunded() {
    let (_, asked) =
        run("order.cancel", json!({"orderId": "A"}), vec![order("REFUNDED", "PROCESSING"), updated()]).await;
    assert_eq!(asked[1], r#"PUT /orders/A {"fulfillmentStatus":"WILL_NOT_DELIVER"}"#);
}

#[tokio::test]
async fn an_order_is_not_cancelled_twice_nor_when_it_is_gone() {
    let (result, _) =
        run("order.cancel", json!({"orderId": "A"}), vec![order("CANCELLED", "WILL_NOT_DELIVER")]).await;
    assert_eq!(result.unwrap()["updateCount"], 0);
    let (result, _) = run("order.cancel", json!({"orderId": "A"}), vec![order("PAID", "SHIPPED")]).await;
    let error = result.unwrap_err();
    assert_eq!((error.kind(), error.code()), (Kind::Conflict, "already_shipped"));
    let input = json!({"orderId": "A", "evenIfShipped": true, "fulfillmentStatus": "RETURNED"});
    let (result, asked) = run("order.cancel", input, vec![order("PAID", "SHIPPED"), updated()]).await;
    assert_eq!(result.unwrap()["updateCount"], 1);
    assert!(asked[1].contains("RETURNED"));
}

#[tokio::test]
async fn a_note_is_added_again_where_it_was_overwritten() {
    let notes = |text: &str| ok(json!({"privateAdminNotes": text}));
    let input = json!({"orderId": "A", "note": "new"});
    let (result, asked) =
        run("order.add_note", input.clone(), vec![ok(json!({})), updated(), notes("new")]).await;
    assert_eq!(result.unwrap(), json!({"updateCount": 1, "privateAdminNotes": "new"}));
    assert_eq!(asked[1], r#"PUT /orders/A {"privateAdminNotes":"new"}"#);

    let replies = vec![notes("a"), updated(), notes("b"), updated(), notes("b\nnew")];
    let (result, asked) = run("order.add_note", input.clone(), replies).await;
    assert_eq!(result.unwrap()["privateAdminNotes"], "b\nnew");
    assert_eq!(asked[3], r#"PUT /orders/A {"privateAdminNotes":"b\nnew"}"#);

    let lost = vec![notes("a"), updated(), notes("b"), updated(), notes("c"), updated(), notes("d")];
    let (result, _) = run("order.add_note", input, lost).await;
    let error = result.unwrap_err();
    assert_eq!((error.code(), error.outcome()), ("overwritten", Outcome::Applied));

    let again = json!({"orderId": "A", "note": "new", "unlessPresent": true});
    let (result, asked) = run("order.add_note", again, vec![notes("x\nnew")]).await;
    assert_eq!((result.unwrap()["updateCount"].clone(), asked.len()), (json!(0), 1));
}

#[tokio::test]
async fn prices_are_read_where_the_result_depends_on_them() {
    let current = || ok(json!({"id": 5, "price": 12, "compareToPrice": 16}));
    let cases = [
        (json!({"regularPrice": 20}), vec![current(), updated()], r#"{"compareToPrice":20}"#),
        (json!({"salePrice": 9}), vec![current(), updated()], r#"{"price":9,"compareToPrice":16}"#),
        (json!({"endSale": true}), vec![current(), updated()], r#"{"price":16,"compareToPrice":null}"#),
        (json!({"regularPrice": 20, "salePrice": 9}), vec![updated()], r#"{"price":9,"compareToPrice":20}"#),
        (
            json!({"wholesalePrices": [{"quantity": 10, "price": 8.5}]}),
            vec![updated()],
            r#"{"wholesalePrices":[{"quantity":10,"price":8.5}]}"#,
        ),
        (json!({"wholesalePrices": []}), vec![updated()], r#"{"wholesalePrices":[]}"#),
    ];
    for (prices, replies, body) in cases {
        let mut input = object(prices);
        input.insert("productId".into(), json!(5));
        let (result, asked) = run("product.set_price", Value::Object(input.clone()), replies.clone()).await;
        assert_eq!(result.unwrap()["updateCount"], 1);
        assert_eq!(asked.last().unwrap(), &format!("PUT /products/5 {body}"));
        input.insert("combinationId".into(), json!(7));
        let (_, asked) = run("variation.set_price", Value::Object(input), replies).await;
        assert_eq!(asked.last().unwrap(), &format!("PUT /products/5/combinations/7 {body}"));
    }
    let (result, asked) =
        run("product.set_price", json!({"productId": 5, "endSale": true}), vec![ok(json!({"price": 12}))])
            .await;
    assert_eq!((result.unwrap(), asked.len()), (json!({"updateCount": 0}), 1));
    let (result, _) = run(
        "variation.set_price",
        json!({"productId": 5, "combinationId": 7, "salePrice": 1}),
        vec![ok(json!({"id": 7}))],
    )
    .await;
    assert_eq!(result.unwrap_err().code(), "no_price");
    let (result, _) = run("product.set_price", json!({"productId": 5}), vec![]).await;
    assert_eq!(result.unwrap_err().problems()[0].path, "regularPrice");
}

#[tokio::test]
async fn stock_is_set_and_changed_without_touching_other_variations() {
    let cases = [
        (
            "variation.set_stock",
            json!({"quantity": 3}),
            r#"PUT /products/5/combinations/7 {"quantity":3,"unlimited":false}"#,
        ),
        (
            "variation.set_stock",
            json!({"unlimited": true}),
            r#"PUT /products/5/combinations/7 {"unlimited":true}"#,
        ),
        (
            "variation.adjust_stock",
            json!({"quantityDelta": -2}),
            r#"PUT /products/5/combinations/7/inventory {"quantityDelta":-2}"#,
        ),
    ];
    for (node, input, line) in cases {
        let mut input = object(input);
        input.extend(object(json!({"productId": 5, "combinationId": 7})));
        let (result, asked) = run(node, Value::Object(input), vec![updated()]).await;
        assert_eq!((result.unwrap(), asked), (json!({"updateCount": 1}), vec![line.to_owned()]));
    }
}

#[tokio::test]
async fn a_location_is_written_with_all_others_as_they_are() {
    let current = || ok(json!({"id": 5, "locationInventory": {"shop": 3, "depot": 10}}));
    let cases = [
        ("product.set_stock", json!({"productId": 5, "quantity": 8}), "/products/5", 8),
        ("product.adjust_stock", json!({"productId": 5, "quantityDelta": -1}), "/products/5", 2),
        (
            "variation.set_stock",
            json!({"productId": 5, "combinationId": 7, "quantity": 8}),
            "/products/5/combinations/7",
            8,
        ),
        (
            "variation.adjust_stock",
            json!({"productId": 5, "combinationId": 7, "quantityDelta": 4}),
            "/products/5/combinations/7",
            7,
        ),
    ];
    for (node, input, path, level) in cases {
        let mut input = object(input);
        input.extend(object(json!({"locationId": "shop", "checkLowStockNotification": true})));
        let (connection, memory) = connect([current(), updated()]);
        invoke(&connection, node, Value::Object(input)).await.unwrap();
        let asked = told(&memory);
        assert_eq!(
            asked[1],
            format!(r#"PUT {path} {{"locationInventory":{{"shop":{level},"depot":10}}}}"#),
            "{node}"
        );
        assert_eq!(memory.asked()[1].line(), format!("PUT {path}?checkLowStockNotification=true"));
    }
    let (result, _) =
        run("product.set_stock", json!({"productId": 5, "unlimited": true, "locationId": "x"}), vec![]).await;
    assert_eq!(result.unwrap_err().problems()[0].path, "unlimited");
}

#[tokio::test]
async fn a_category_gets_loses_or_swaps_products() {
    let many: Vec<i64> = (1..=150).collect();
    let input = |mode: &str, ids: &[i64]| json!({"categoryId": 9, "productIds": ids, "mode": mode});
    let (result, asked) =
        run("category.assign_products", input("add", &many), vec![updated(), updated()]).await;
    assert_eq!(result.unwrap(), json!({"updateCount": 2}));
    assert!(asked[1].starts_with(r#"POST /categories/9/assignProducts {"productIds":[101,"#), "{}", asked[1]);
    let (result, asked) =
        run("category.assign_products", input("remove", &[1]), vec![ok(json!({"deleteCount": 1}))]).await;
    assert_eq!(result.unwrap(), json!({"updateCount": 1}));
    assert_eq!(asked[0], r#"POST /categories/9/unassignProducts {"productIds":[1]}"#);
    let (_, asked) = run("category.assign_products", input("replace", &[]), vec![updated()]).await;
    assert_eq!(asked[0], r#"PUT /categories/9 {"productIds":[]}"#);
    let (result, _) = run("category.assign_products", input("add", &[]), vec![]).await;
    assert_eq!(result.unwrap_err().problems()[0].path, "productIds");
    let parted = vec![updated(), refused(402, "MAX_PRODUCTS_FOR_API_REQUEST_LIMIT_EXCEEDED")];
    let (result, _) = run("category.assign_products", input("add", &many), parted).await;
    assert_eq!(result.unwrap_err().outcome(), Outcome::Applied, "the first hundred are in");
}

const PRODUCT: &str = r#"{"sku":"A","price":5,"onCreate":{"name":"Mug","quantity":3}}"#;

fn product() -> Value {
    serde_json::from_str(PRODUCT).unwrap()
}

#[tokio::test]
async fn an_upsert_updates_what_it_finds_and_creates_what_it_does_not() {
    let found = rows(json!([{"id": 7, "sku": "A"}]));
    let (result, asked) = run("product.upsert", product(), vec![found.clone(), updated()]).await;
    assert_eq!(result.unwrap(), json!({"id": 7, "outcome": "updated"}));
    assert_eq!(asked[1], r#"PUT /products/7 {"price":5}"#);
    let (result, asked) = run("product.upsert", product(), vec![rows(json!([])), ok(json!({"id": 8}))]).await;
    assert_eq!(result.unwrap(), json!({"id": 8, "outcome": "created"}));
    assert_eq!(asked[1], r#"POST /products {"sku":"A","price":5,"name":"Mug","quantity":3}"#);
    let (result, asked) =
        run("product.upsert", json!({"sku": "A", "onCreate": {"name": "x"}}), vec![found]).await;
    assert_eq!((result.unwrap()["outcome"].clone(), asked.len()), (json!("unchanged"), 1));
}

#[tokio::test]
async fn an_upsert_that_cannot_tell_says_so() {
    let several = || rows(json!([{"id": 9, "sku": "A"}, {"id": 7, "sku": "A"}]));
    let (result, _) = run("product.upsert", product(), vec![several()]).await;
    let error = result.unwrap_err();
    assert_eq!((error.kind(), error.code()), (Kind::Conflict, "several_found"));
    assert!(error.message().contains("7, 9"), "{error}");
    for (which, path) in [("oldest", "/products/7"), ("newest", "/products/9")] {
        let mut input = product();
        input["ifSeveral"] = json!(which);
        let (_, asked) = run("product.upsert", input, vec![several(), updated()]).await;
        assert!(asked[1].starts_with(&format!("PUT {path} ")), "{}", asked[1]);
    }
    let of_variation = rows(json!([{"id": 7, "sku": "B", "combinations": [{"id": 70, "sku": "A"}]}]));
    let (result, _) = run("product.upsert", product(), vec![of_variation]).await;
    assert_eq!(result.unwrap_err().code(), "belongs_to_part");
    let (result, _) = run("product.upsert", json!({"price": 5}), vec![]).await;
    assert_eq!(result.unwrap_err().problems()[0].path, "sku");
    let (result, _) = run("product.upsert", json!({"sku": "A"}), vec![rows(json!([]))]).await;
    let missing: Vec<String> =
        result.unwrap_err().problems().iter().map(|problem| problem.path.clone()).collect();
    assert_eq!(missing, ["name", "price"]);
}

#[tokio::test(start_paused = true)]
async fn a_creation_that_lost_the_race_looks_again() {
    let taken = || refused(409, "SKU_ALREADY_EXISTS");
    let found = || rows(json!([{"id": 7, "sku": "A"}]));
    let replies = vec![rows(json!([])), taken(), rows(json!([])), found(), updated()];
    let start = tokio::time::Instant::now();
    let (result, asked) = run("product.upsert", product(), replies).await;
    assert_eq!(result.unwrap(), json!({"id": 7, "outcome": "updated"}));
    assert_eq!(asked.last().unwrap(), r#"PUT /products/7 {"price":5}"#);
    assert!(start.elapsed().as_millis() >= 4_500, "searches lag, so it waits between the looks");

    let mut hidden = vec![rows(json!([])), taken()];
    hidden.extend((0..5).map(|_| rows(json!([]))));
    let (result, _) = run("product.upsert", product(), hidden).await;
    let error = result.unwrap_err();
    assert_eq!((error.kind(), error.vendor_code()), (Kind::Conflict, Some("SKU_ALREADY_EXISTS")));
    assert!(error.hint().contains("try again"), "{}", error.hint());

    let mut input = product();
    input["externalReferenceId"] = json!("X");
    let other = vec![rows(json!([])), refused(409, "EXTERNAL_ID_ALREADY_USED")];
    let (result, _) = run("product.upsert", input, other).await;
    assert_eq!(
        result.unwrap_err().vendor_code(),
        Some("EXTERNAL_ID_ALREADY_USED"),
        "another field is to blame"
    );
}

#[tokio::test]
async fn find_or_create_gives_the_entity() {
    let customer = json!({"email": "A@b.test", "name": "Ann"});
    let entity = json!({"id": 7, "email": "a@b.test"});
    let replies = vec![rows(json!([{"id": 7, "email": "a@b.test"}])), ok(entity.clone())];
    let (result, asked) = run("customer.find_or_create", customer.clone(), replies).await;
    assert_eq!(result.unwrap(), json!({"id": 7, "outcome": "found", "entity": entity}));
    assert_eq!(asked[1], "GET /customers/7");
    let replies = vec![rows(json!([])), ok(json!({"id": 8})), ok(json!({"id": 8}))];
    let (result, asked) = run("customer.find_or_create", customer.clone(), replies).await;
    assert_eq!(result.unwrap()["outcome"], "created");
    assert_eq!(asked[1], r#"POST /customers {"email":"A@b.test","name":"Ann"}"#);
    let replies = vec![rows(json!([])), ok(json!({"id": 8})), refused(404, "CUSTOMER_NOT_FOUND")];
    let (result, _) = run("customer.find_or_create", customer, replies).await;
    assert_eq!(result.unwrap()["entity"], Value::Null);
}

#[tokio::test]
async fn every_kind_is_found_by_its_own_key() {
    let cases = [
        (
            "category.upsert",
            json!({"name": "Mugs", "enabled": true}),
            json!([{"id": 1, "name": "mugs"}, {"id": 2, "name": "Mugs", "parentId": 5}, {"id": 3, "name": "Mugs"}]),
            "/categories/3",
        ),
        (
            "category.upsert",
            json!({"externalReferenceId": "X", "enabled": true}),
            json!([{"id": 1}, {"id": 4, "externalReferenceId": "X"}]),
            "/categories/4",
        ),
        (
            "coupon.upsert",
            json!({"code": "spring", "discount": 5}),
            json!([{"id": 6, "code": "SPRING"}]),
            "/discount_coupons/6",
        ),
        (
            "order.upsert",
            json!({"externalOrderId": "E", "total": 5}),
            json!([{"id": "7QK2M", "internalId": 1, "externalOrderId": "E"}]),
            "/orders/7QK2M",
        ),
        (
            "product.upsert",
            json!({"externalReferenceId": "X", "price": 1}),
            json!([{"id": 9, "externalReferenceId": "X"}]),
            "/products/9",
        ),
    ];
    for (node, input, page, path) in cases {
        let (result, asked) = run(node, input, vec![rows(page), updated()]).await;
        assert_eq!(result.unwrap()["outcome"], "updated", "{node}");
        assert!(asked[1].starts_with(&format!("PUT {path} ")), "{node}: {}", asked[1]);
    }
}

#[tokio::test]
async fn lists_without_a_search_are_read_to_their_end() {
    let full: Vec<Value> = (0..100).map(|id| json!({"id": id.to_string(), "internalId": id})).collect();
    let found = json!([{"id": "B", "internalId": 200, "externalOrderId": "E"}]);
    let (connection, memory) = connect([rows(json!(full)), rows(found), updated()]);
    let input = object(json!({"externalOrderId": "E", "searchFrom": 5, "total": 1}));
    connection.invoke("order.upsert", &input, Options::default()).await.unwrap();
    let asked = memory.asked();
    assert_eq!(asked[0].query[0], ("updatedFrom".into(), "5".into()));
    assert_eq!(asked[1].query[1], ("offset".into(), "100".into()));
    assert_eq!(told(&memory)[2], r#"PUT /orders/B {"total":1}"#);
}
