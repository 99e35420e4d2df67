//! `store.snapshot`: files that are whole, whatever happens.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{connect, dry_run, invoke, invoke_with, ok, refused, rows};
use ecwid_nodes::connection::{Headway, Options, Teller};
use ecwid_nodes::transport::Reply;
use ecwid_nodes::{Error, Kind};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::{Arc, Mutex};

fn lines(path: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn page(ids: std::ops::Range<u32>, offset: u32) -> Reply {
    let items: Vec<Value> = ids.map(|id| json!({"id": id, "note": "a\nb"})).collect();
    ok(json!({"total": 250, "count": items.len(), "offset": offset, "limit": 100, "items": items}))
}

/// Pretty-printed by the store: still one row a line.
fn pretty(text: &str) -> Reply {
    Reply::Response(ecwid_nodes::transport::Response {
        status: 200,
        body: text.to_owned().into(),
        ..Default::default()
    })
}

#[tokio::test]
async fn every_resource_becomes_a_file_of_rows() {
    let folder = tempfile::tempdir().unwrap();
    let replies = [
        ok(json!({"generalInfo": {"storeId": 1003}})),
        pretty("[\n {\n  \"id\": 1,\n  \"big\": 9007199254740993, \"price\": 1.10\n }\n]"),
        page(0..100, 0),
        page(99..199, 99),
        page(198..250, 198),
        rows(json!([])),
    ];
    let (connection, memory) = connect(replies);
    let told: Arc<Mutex<Vec<Headway>>> = Arc::default();
    let keep = told.clone();
    let options = Options {
        progress: Some(Teller::new(move |headway| keep.lock().unwrap().push(headway.clone()))),
        ..Options::default()
    };
    let input = json!({"folder": folder.path().join("out"), "resources": ["products", "profile", "product_types", "customers"]});
    let result = invoke_with(&connection, "store.snapshot", input, options).await.unwrap();
    assert_eq!((memory.unused(), &result["complete"]), (0, &json!(true)));
    let out = folder.path().join("out");
    assert_eq!(lines(&out.join("products.ndjson")).len(), 250);
    assert_eq!(lines(&out.join("products.ndjson"))[7], json!({"id": 7, "note": "a\nb"}));
    assert_eq!(lines(&out.join("profile.ndjson")).len(), 1);
    let types = std::fs::read_to_string(out.join("product_types.ndjson")).unwrap();
    assert!(
        types.lines().count() == 1 && types.contains("9007199254740993") && types.contains("1.10"),
        "{types}"
    );
    assert_eq!(lines(&out.join("customers.ndjson")).len(), 0);
    let rows: Vec<u64> =
        result["resources"].as_array().unwrap().iter().map(|part| part["rows"].as_u64().unwrap()).collect();
    assert_eq!(rows, [1, 1, 250, 0]);
    let told = told.lock().unwrap();
    assert!(
        told.iter()
            .any(|headway| (headway.stage, headway.done, headway.total) == ("products", 199, Some(250)))
    );
}

#[tokio::test]
async fn an_interrupted_run_goes_on_without_losing_or_doubling_a_row() {
    let folder = tempfile::tempdir().unwrap();
    let input = json!({"folder": folder.path(), "resources": ["categories", "products"]});
    let ended = || Reply::Failure(Error::new(Kind::Unexpected, "the process ended here"));
    let (first, _) = connect([rows(json!([{"id": 1}])), page(0..100, 0), ended()]);
    invoke(&first, "store.snapshot", input.clone()).await.unwrap_err();
    let products = folder.path().join("products.ndjson");
    // What was being written when the process ended.
    let torn = std::fs::read_to_string(&products).unwrap() + "{\"id\": 100}\n{\"id\":";
    std::fs::write(&products, torn).unwrap();
    let (second, memory) = connect([page(99..199, 99), page(198..250, 198)]);
    let result = invoke(&second, "store.snapshot", input.clone()).await.unwrap();
    assert_eq!((memory.unused(), &result["complete"]), (0, &json!(true)));
    assert!(memory.asked()[0].query.contains(&("offset".into(), "99".into())));
    let ids: Vec<i64> = lines(&products).iter().map(|row| row["id"].as_i64().unwrap()).collect();
    assert_eq!(ids, (0..250).collect::<Vec<i64>>());
    assert_eq!(lines(&folder.path().join("categories.ndjson")).len(), 1);

    let (third, _) = connect([rows(json!([])), rows(json!([]))]);
    let error = invoke(&third, "store.snapshot", input.clone()).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (Kind::Conflict, "other_snapshot"));
    let mut again = input;
    again["overwrite"] = json!(true);
    invoke(&third, "store.snapshot", again).await.unwrap();
    assert!(lines(&products).is_empty());
}

#[tokio::test]
async fn what_the_token_may_not_read_is_reported_and_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let input = json!({"folder": folder.path(), "resources": ["coupons", "brands"]});
    let (connection, _) = connect([refused(403, "INSUFFICIENT_APP_SCOPE"), rows(json!([{"id": 6}]))]);
    let result = invoke(&connection, "store.snapshot", input).await.unwrap();
    assert_eq!(result["complete"], false);
    let refusal = result["resources"][0]["refused"].as_str().unwrap();
    assert!(refusal.contains("`read_brands`"), "{refusal}");
    assert_eq!(result["resources"][1]["rows"], 1);
}

#[tokio::test]
async fn filters_belong_to_their_resource_and_the_snapshot() {
    let folder = tempfile::tempdir().unwrap();
    let input = |from: i64| json!({"folder": folder.path(), "resources": ["orders"], "query": {"orders": {"updatedFrom": from}}});
    let (connection, memory) = connect([Reply::Failure(Error::new(Kind::Unexpected, "x")), rows(json!([]))]);
    invoke(&connection, "store.snapshot", input(5)).await.unwrap_err();
    assert!(memory.asked()[0].query.contains(&("updatedFrom".into(), "5".into())));
    assert_eq!(invoke(&connection, "store.snapshot", input(6)).await.unwrap_err().code(), "other_snapshot");
    invoke(&connection, "store.snapshot", input(5)).await.unwrap();
    for (query, path) in [
        (json!({"orders": {"updatedForm": 5}}), "query.orders.updatedForm"),
        (json!({"carts": {}}), "query.carts"),
    ] {
        let input = json!({"resources": ["orders"], "query": query});
        let error = invoke(&connection, "store.snapshot", input).await.unwrap_err();
        assert_eq!(error.problems()[0].path, path);
    }
}

#[tokio::test]
async fn without_a_folder_the_answer_holds_the_rows_and_a_dry_run_reads_none() {
    let many: Vec<Value> = (0..1_001).map(|id| json!({"id": id})).collect();
    let (connection, memory) = connect([ok(json!([{"id": 1}])), ok(json!(many))]);
    let input = json!({"resources": ["product_types"]});
    let plan = dry_run(&connection, "store.snapshot", input.clone()).await.unwrap();
    assert_eq!(plan["resources"][0]["scopes"], json!(["read_catalog"]));
    assert!(memory.asked().is_empty());
    let result = invoke(&connection, "store.snapshot", input.clone()).await.unwrap();
    assert_eq!(result["resources"][0]["items"], json!([{"id": 1}]));
    let error = invoke(&connection, "store.snapshot", input).await.unwrap_err();
    assert_eq!(error.problems()[0].path, "folder");
}
