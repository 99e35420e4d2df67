//! Dry runs: the request, what it would change, and never a write.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{connect, dry_run, ok, refused, rows, told};
use ecwid_nodes::nodes::ACTIONS;
use ecwid_nodes::{Effect, error::Kind};
use serde_json::{Value, json};

#[tokio::test]
async fn a_write_is_shown_beside_the_current_values() {
    let (connection, memory) =
        connect([ok(json!({"paymentStatus": "AWAITING_PAYMENT", "privateAdminNotes": "x"}))]);
    let input =
        json!({"orderId": "A", "paymentStatus": "PAID", "privateAdminNotes": "x", "trackingNumber": "T"});
    let plan = dry_run(&connection, "order.update", input).await.unwrap();
    assert_eq!(
        plan["diff"],
        json!([
            {"field": "paymentStatus", "from": "AWAITING_PAYMENT", "to": "PAID"},
            {"field": "trackingNumber", "to": "T"},
        ])
    );
    assert_eq!(plan["unchanged"], json!(["privateAdminNotes"]));
    assert_eq!(plan["request"]["method"], "PUT");
    let asked = memory.asked();
    assert_eq!(asked.len(), 1);
    assert_eq!(
        asked[0].line(),
        "GET /orders/A?responseFields=paymentStatus%2CprivateAdminNotes%2CtrackingNumber"
    );
}

#[tokio::test]
async fn stock_differences_and_removals_are_shown_as_what_they_lead_to() {
    let (connection, memory) = connect([ok(json!({"quantity": 5}))]);
    let input = json!({"productId": 5, "quantityDelta": -3});
    let plan = dry_run(&connection, "product.adjust_stock", input).await.unwrap();
    assert_eq!(plan["diff"], json!([{"field": "quantity", "from": 5, "to": 2}]));
    assert_eq!(memory.asked()[0].line(), "GET /products/5?responseFields=quantity");
    let (connection, _) = connect([ok(json!({"id": 5, "name": "Mug"}))]);
    let plan = dry_run(&connection, "product.delete", json!({"productId": 5})).await.unwrap();
    assert_eq!((&plan["removes"]["name"], &plan["needsConfirmation"]), (&json!("Mug"), &json!(true)));
}

#[tokio::test]
async fn a_list_with_a_parameter_is_read_with_it() {
    let (connection, memory) = connect([ok(json!({"sortedIds": [1, 2]}))]);
    let input = json!({"parentCategory": 9, "sortedIds": [2, 1]});
    let plan = dry_run(&connection, "product.update_sort", input).await.unwrap();
    assert_eq!(plan["diff"], json!([{"field": "sortedIds", "from": [1, 2], "to": [2, 1]}]));
    assert_eq!(memory.asked()[0].line(), "GET /products/sort?parentCategory=9");
}

#[tokio::test]
async fn where_nothing_can_be_compared_it_says_why() {
    let cases = [
        ("customer.create", json!({"email": "a@b.test"}), vec![], "POST creates"),
        (
            "promotion.update",
            json!({"promotionId": 5, "name": "x"}),
            vec![refused(404, "PROMOTION_NOT_FOUND")],
            "cannot be read",
        ),
        ("batch.create", json!({"calls": [{"path": "/a", "method": "GET"}]}), vec![], "POST"),
        ("order.fulfill", json!({"orderId": "A"}), vec![refused(404, "ORDER_NOT_FOUND")], "cannot be read"),
    ];
    for (node, input, replies, reason) in cases {
        let (connection, memory) = connect(replies);
        let plan = dry_run(&connection, node, input).await.unwrap();
        assert_eq!(plan["diff"], Value::Null, "{node}");
        assert!(plan["noDiff"].as_str().unwrap().contains(reason), "{node}: {}", plan["noDiff"]);
        assert!(plan["request"]["url"].is_string() && memory.unused() == 0, "{node}");
    }
}

#[tokio::test]
async fn nodes_that_read_first_show_what_they_decided() {
    let (connection, memory) = connect([rows(json!([{"id": 7, "sku": "A"}])), ok(json!({"price": 4}))]);
    let plan = dry_run(&connection, "product.upsert", json!({"sku": "A", "price": 5})).await.unwrap();
    assert_eq!(plan["diff"], json!([{"field": "price", "from": 4, "to": 5}]));
    assert_eq!(plan["reads"].as_array().unwrap().len(), 1);
    assert_eq!(told(&memory), ["GET /products", "GET /products/7"]);
    let (connection, _) = connect([ok(json!({"price": 12}))]);
    let plan =
        dry_run(&connection, "product.set_price", json!({"productId": 5, "endSale": true})).await.unwrap();
    assert_eq!((&plan["request"], &plan["result"]), (&Value::Null, &json!({"updateCount": 0})));
    let shipped = ok(json!({"fulfillmentStatus": "SHIPPED"}));
    let (connection, _) = connect([shipped]);
    let error = dry_run(&connection, "order.cancel", json!({"orderId": "A"})).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Conflict, "the call itself would fail the same way");
}

/// Whatever the node, whatever the store answers.
#[tokio::test]
async fn no_dry_run_writes() {
    for node in ACTIONS.iter().filter(|node| node.meta.effect != Effect::Read) {
        let (connection, memory) = connect((0..6).map(|_| ok(json!({"items": []}))));
        let example = (node.example)();
        let _ = dry_run(&connection, node.meta.id, example.input).await;
        // Reading the instant site takes a token of its own, which changes nothing.
        let is_write = |line: &String| !line.starts_with("GET ") && !line.starts_with("POST /oauth/token?");
        let writes: Vec<String> =
            memory.asked().iter().map(ecwid_nodes::transport::Request::line).filter(is_write).collect();
        assert!(writes.is_empty(), "{}: {writes:?}", node.meta.id);
    }
}
