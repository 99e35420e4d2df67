//! Tables of stock and prices, against a store that runs batches.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/shop.rs"]
mod shop;

use common::{dry_run, invoke, invoke_with};
use ecwid_nodes::connection::{Headway, Options, Teller};
use ecwid_nodes::error::Kind;
use ecwid_nodes::transport::Method;
use serde_json::{Value, json};
use shop::Shop;
use std::path::Path;
use std::sync::{Arc, Mutex};

fn report(path: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn rows_of(path: &Path, status: &str) -> Vec<u64> {
    let rows = report(path).into_iter().filter(|row| row["record"] == "row" && row["status"] == status);
    rows.map(|row| row["line"].as_u64().unwrap()).collect()
}

#[tokio::test(start_paused = true)]
async fn a_table_is_checked_looked_up_and_written() {
    let shop = Shop::with(5);
    shop.products.lock().unwrap().insert(
        6,
        json!({"id": 6, "sku": "V", "combinations": [{"id": 60, "sku": "V1", "quantity": 1}, {"id": 61, "sku": "V2", "quantity": 1}]}),
    );
    let csv = "\u{feff}Article no;On hand;Colour\nS1;3;red\nS2;unlimited;\nnone;4;\nS3;many;\n\n;;\nV2;9;\nS4;1;2;3\n";
    let input = json!({"table": {"csv": csv}, "checkLowStockNotification": true});
    let result = invoke(&shop.connect(), "stock.bulk_update", input).await.unwrap();
    let counts = |name: &str| result[name].as_u64().unwrap();
    assert_eq!(
        (counts("rows"), counts("updated"), counts("failed"), counts("invalid")),
        (6, 3, 1, 2),
        "{result}"
    );
    assert_eq!(result["ignoredColumns"], json!(["Colour"]));
    let errors: Vec<(u64, &str)> = result["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["line"].as_u64().unwrap(), row["error"]["code"].as_str().unwrap()))
        .collect();
    assert_eq!(errors, [(5, "invalid_row"), (9, "invalid_row"), (4, "not_found")]);
    assert_eq!(
        (shop.product(1)["quantity"].clone(), shop.product(2)["unlimited"].clone()),
        (json!(3), json!(true))
    );
    assert_eq!(shop.product(6)["combinations"][1]["quantity"], 9);
    let written = shop.written();
    assert_eq!(written.len(), 1);
    assert_eq!(
        written[0][2],
        json!({"id": "8", "path": "/products/6/combinations/61?checkLowStockNotification=true", "method": "PUT", "body": {"quantity": 9, "unlimited": false}}),
        "the other variation is not sent"
    );
}

#[tokio::test(start_paused = true)]
async fn every_way_to_give_a_table_means_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        json!({"path": path})
    };
    let lines = "{\"sku\": \"S1\", \"Stock\": 3}\n\n{\"productId\": 2, \"qty\": \"4\"}\n";
    let tables = [
        json!({"table": {"rows": [{"sku": "S1", "quantity": 3}, {"product_id": 2, "quantity": 4.0}]}}),
        json!({"table": {"jsonLines": lines}}),
        json!({"table": {"csv": "SKU,Product ID,Quantity\nS1,,3\n,2,4"}}),
        json!({"table": {"csv": "Nr|Id|Menge\r\nS1||3\r\n|2|4\r\n"}, "columns": {"sku": "Nr", "quantity": "menge"}}),
        json!({"table": file("a.tsv", "sku\tid\tstock level\nS1\t\t3\n\t2\t4\n")}),
        json!({"table": file("a.ndjson", lines)}),
        json!({"table": file("export", lines), "format": "jsonLines"}),
        json!({"table": {"csv": "sku;id;\"stock, now\"\nS1;;3\n;2;4"}, "columns": {"quantity": "stock, now"}, "delimiter": ";"}),
    ];
    for input in tables {
        let shop = Shop::with(2);
        let result = invoke(&shop.connect(), "stock.bulk_update", input.clone()).await.unwrap();
        assert_eq!((&result["updated"], &result["errors"]), (&json!(2), &json!([])), "{input}");
        assert_eq!(
            (shop.product(1)["quantity"].clone(), shop.product(2)["quantity"].clone()),
            (json!(3), json!(4))
        );
    }
}

#[tokio::test]
async fn a_table_that_cannot_be_understood_is_refused_before_anything_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stock.xlsx");
    std::fs::write(&path, "PK").unwrap();
    let cases = [
        (json!({"table": {"csv": "Artikel,Bestand\nS1,3\n"}}), "missing_column"),
        (json!({"table": {"csv": "sku,qty,stock\nS1,3,4\n"}}), "invalid_input"),
        (json!({"table": {"csv": "sku,qty\n"}}), "empty_table"),
        (json!({"table": {"rows": []}}), "empty_table"),
        (json!({"table": {"path": path}}), "invalid_input"),
        (json!({"table": {"path": "/no/such.csv"}}), "invalid_input"),
        (json!({"table": {"csv": "sku,qty\nA,1"}, "columns": {"quantty": "qty"}}), "invalid_input"),
        (json!({"table": {"csv": "sku,qty\nA,1"}, "batchSize": 501}), "invalid_input"),
        (json!({"table": {"csv": "sku,qty\nA,1"}, "delimiter": ";;"}), "invalid_input"),
        (json!({"table": {"csv": "sku,qty\nA,1", "rows": []}}), "invalid_input"),
    ];
    for (input, code) in cases {
        let shop = Shop::with(1);
        let error = invoke(&shop.connect(), "stock.bulk_update", input.clone()).await.unwrap_err();
        assert_eq!(error.code(), code, "{input}: {error:?}");
        assert!(shop.lines().is_empty());
    }
    let shop = Shop::with(1);
    let typo = json!({"table": {"csv": "sku,quantaty\nS1,3\n"}});
    let error = invoke(&shop.connect(), "stock.bulk_update", typo).await.unwrap_err();
    assert!(error.hint().contains("`columns: {quantity: \"quantaty\"}`"), "{}", error.hint());
}

#[tokio::test(start_paused = true)]
async fn large_tables_go_in_batches_and_tell_how_far_they_are() {
    let shop = Shop::with(1_200);
    let rows: Vec<Value> = (1..=1_200).map(|id| json!({"productId": id, "quantity": 1})).collect();
    let told: Arc<Mutex<Vec<Headway>>> = Arc::default();
    let keep = told.clone();
    let progress = Teller::new(move |headway| keep.lock().unwrap().push(headway.clone()));
    let options = Options { progress: Some(progress), ..Options::default() };
    let input = json!({"table": {"rows": rows}});
    let result = invoke_with(&shop.connect(), "stock.bulk_update", input, options).await.unwrap();
    assert_eq!((result["updated"].clone(), result["batches"].clone()), (json!(1_200), json!(3)));
    let sizes: Vec<usize> = shop.written().iter().map(Vec::len).collect();
    assert_eq!(sizes, [500, 500, 200]);
    let told = told.lock().unwrap();
    let steps: Vec<(&str, u64)> = told.iter().map(|headway| (headway.stage, headway.done)).collect();
    assert_eq!(
        steps,
        [("checking", 0), ("updating", 0), ("updating", 500), ("updating", 1_000), ("updating", 1_200)]
    );
    assert_eq!(told[4].total, Some(1_200));
}

fn deltas() -> Value {
    json!({"rows": (1..=5).map(|id| json!({"productId": id, "quantityDelta": -1})).collect::<Vec<_>>()})
}

#[tokio::test(start_paused = true)]
async fn differences_are_made_once_although_others_fail() {
    let shop = Shop::with(5);
    shop.fails.lock().unwrap().insert("/products/2/inventory".into(), 404);
    shop.fails.lock().unwrap().insert("/products/4/inventory".into(), 500);
    let result = invoke(&shop.connect(), "stock.bulk_update", json!({"table": deltas()})).await.unwrap();
    let counts: Vec<u64> =
        ["updated", "failed", "unknown"].iter().map(|name| result[name].as_u64().unwrap()).collect();
    assert_eq!(counts, [3, 1, 1], "{result}");
    for id in [1, 3, 5] {
        assert_eq!(shop.product(id)["quantity"], 9);
    }
    let asked = shop.asked.lock().unwrap();
    let stops = asked
        .iter()
        .filter(|asked| asked.method == Method::Post)
        .all(|asked| asked.query.contains(&("stopOnFirstFailure".into(), "true".into())));
    assert!(stops, "the store tries failed calls again unless a failure ends the batch");
}

#[tokio::test(start_paused = true)]
async fn a_second_run_goes_on_where_the_first_ended() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.ndjson");
    let input = json!({"table": deltas(), "report": path, "batchSize": 2});
    // The process ends at every possible moment in turn; in the end every difference was made once.
    for moment in 0..6 {
        let _ = std::fs::remove_file(&path);
        let shop = Shop::with(5);
        let count = Mutex::new(0);
        shop.lose(move |_| {
            *count.lock().unwrap() += 1;
            *count.lock().unwrap() == moment + 1
        });
        invoke(&shop.connect(), "stock.bulk_update", input.clone()).await.unwrap_err();
        let result = invoke(&shop.connect(), "stock.bulk_update", input.clone()).await.unwrap();
        assert_eq!(
            (&result["updated"], &result["rows"]),
            (&json!(5), &json!(5)),
            "moment {moment}: {result}"
        );
        for id in 1..=5 {
            assert_eq!(shop.product(id)["quantity"], 9, "moment {moment}");
        }
        let mut done = rows_of(&path, "updated");
        done.sort_unstable();
        assert_eq!(done, [1, 2, 3, 4, 5], "moment {moment}");
        let third = invoke(&shop.connect(), "stock.bulk_update", input.clone()).await.unwrap();
        assert_eq!((&third["skipped"], &third["updated"]), (&json!(5), &json!(5)));
    }
}

/// Moves the moment of every batch in a report back in time.
fn age(path: &Path) {
    let rows = report(path).into_iter().map(|mut row| {
        if row["record"] == "batch" {
            row["sentMs"] = json!(row["sentMs"].as_i64().unwrap() - 2 * 3_600_000);
        }
        row.to_string() + "\n"
    });
    let text: String = rows.collect();
    std::fs::write(path, text).unwrap();
}

#[tokio::test(start_paused = true)]
async fn what_the_store_has_forgotten_is_unknown_or_done_again() {
    let folder = tempfile::tempdir().unwrap();
    for (table, name, counts) in [
        (deltas(), "deltas", (3, 2)),
        (
            json!({"rows": (1..=5).map(|id| json!({"productId": id, "quantity": 7})).collect::<Vec<_>>()}),
            "levels",
            (5, 0),
        ),
    ] {
        let path = folder.path().join(name);
        let input = json!({"table": table, "report": path, "batchSize": 2});
        let shop = Shop::with(5);
        shop.lose(|request| request.method == Method::Post);
        invoke(&shop.connect(), "stock.bulk_update", input.clone()).await.unwrap_err();
        age(&path);
        shop.batches.lock().unwrap().clear();
        let result = invoke(&shop.connect(), "stock.bulk_update", input.clone()).await.unwrap();
        let got = (result["updated"].as_u64().unwrap(), result["unknown"].as_u64().unwrap());
        assert_eq!(got, counts, "{name}: {result}");
        let mut again = input.clone();
        again["retryFailed"] = json!(true);
        let again = invoke(&shop.connect(), "stock.bulk_update", again).await.unwrap();
        assert_eq!(again["unknown"].as_u64().unwrap(), counts.1, "what may have been done is never repeated");
    }
}

#[tokio::test(start_paused = true)]
async fn failed_rows_are_tried_again_on_request() {
    let folder = tempfile::tempdir().unwrap();
    let input = |retry: bool| json!({"table": {"csv": "sku,stock\nS1,3\nS9,4\nS2,x\n"}, "report": folder.path().join("r"), "retryFailed": retry});
    let shop = Shop::with(2);
    invoke(&shop.connect(), "stock.bulk_update", input(false)).await.unwrap();
    shop.products.lock().unwrap().insert(9, json!({"id": 9, "sku": "S9", "quantity": 0}));
    let same = invoke(&shop.connect(), "stock.bulk_update", input(false)).await.unwrap();
    assert_eq!((&same["updated"], &same["failed"], &same["skipped"]), (&json!(1), &json!(1), &json!(3)));
    let again = invoke(&shop.connect(), "stock.bulk_update", input(true)).await.unwrap();
    assert_eq!((&again["updated"], &again["failed"], &again["invalid"]), (&json!(2), &json!(0), &json!(1)));
    assert_eq!(shop.product(9)["quantity"], 4);
    let other = json!({"table": {"csv": "sku,stock\nS1,5\n"}, "report": folder.path().join("r")});
    let error = invoke(&shop.connect(), "stock.bulk_update", other).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (Kind::Conflict, "other_report"));
}

#[tokio::test(start_paused = true)]
async fn locations_are_read_and_written_as_a_whole() {
    let shop = Shop::with(1);
    shop.products.lock().unwrap().get_mut(&1).unwrap()["locationInventory"] = json!({"shop": 1, "depot": 5});
    let table = json!({"rows": [{"productId": 1, "location": "shop", "quantity": 4}]});
    invoke(&shop.connect(), "stock.bulk_update", json!({"table": table})).await.unwrap();
    assert_eq!(shop.product(1)["locationInventory"], json!({"shop": 4, "depot": 5}));
    assert_eq!(shop.product(1)["quantity"], 10);
}

#[tokio::test(start_paused = true)]
async fn prices_and_sales_come_from_a_table() {
    let shop = Shop::with(5);
    shop.products.lock().unwrap().get_mut(&3).unwrap()["compareToPrice"] = json!(25);
    let csv = "sku;Price;Sale price;End sale;Wholesale\nS1;21,5;;;\nS2;;15;;2=14,5; 10=12\nS3;;;yes;\nS4;;;yes;\nS5;;99;;\n";
    // A cell with the separator in it has to be quoted.
    let csv = csv.replace("2=14,5; 10=12", "\"2=14,5; 10=12\"");
    let input = json!({"table": {"csv": csv}, "decimalComma": true});
    let result = invoke(&shop.connect(), "price.bulk_update", input).await.unwrap();
    assert_eq!(
        (&result["updated"], &result["unchanged"], &result["failed"]),
        (&json!(3), &json!(1), &json!(1)),
        "{result}"
    );
    let prices = |id: i64| (shop.product(id)["price"].clone(), shop.product(id)["compareToPrice"].clone());
    assert_eq!(prices(1), (json!(21.5), Value::Null));
    assert_eq!(prices(2), (json!(15), json!(20)));
    assert_eq!(prices(3), (json!(25), Value::Null));
    assert_eq!(
        shop.product(2)["wholesalePrices"],
        json!([{"quantity": 2, "price": 14.5}, {"quantity": 10, "price": 12}])
    );
    assert!(result["errors"][0]["error"]["message"].as_str().unwrap().contains("regular price, which is 20"));
}

#[tokio::test(start_paused = true)]
async fn a_dry_run_checks_and_compares_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let shop = Shop::with(30);
    let mut csv = "sku,quantity,quantityDelta\nS1,3,\nnone,1,\nS2,10,\nS3,,-4\nS4,1,1\n".to_owned();
    (5..=30).for_each(|id| csv.push_str(&format!("S{id},1,\n")));
    let input = json!({"table": {"csv": csv}, "report": folder.path().join("r")});
    let plan = dry_run(&shop.connect(), "stock.bulk_update", input).await.unwrap();
    assert_eq!((&plan["rows"], &plan["invalid"], &plan["batches"]), (&json!(31), &json!(1), &json!(1)));
    assert_eq!(plan["problems"][0]["line"], 6);
    let sample = plan["sample"].as_array().unwrap();
    assert_eq!(sample.len(), 20);
    assert_eq!(sample[0]["diff"], json!([{"field": "quantity", "from": 10, "to": 3}]));
    assert_eq!(sample[1]["error"]["code"], "not_found");
    assert_eq!(sample[2]["diff"], json!([]));
    assert_eq!(sample[3]["diff"], json!([{"field": "quantity", "from": 10, "to": 6}]));
    assert!(shop.lines().iter().all(|line| line.starts_with("GET /products")));
    assert!(!folder.path().join("r").exists());
}

#[tokio::test(start_paused = true)]
async fn an_idempotency_key_names_the_run() {
    let shop = Shop::with(5);
    let key = || Options { idempotency_key: Some("monday".into()), ..Options::default() };
    let first = shop.connect();
    shop.lose(|request| request.method == Method::Post);
    invoke_with(&first, "stock.bulk_update", json!({"table": deltas()}), key()).await.unwrap_err();
    let done = invoke_with(&first, "stock.bulk_update", json!({"table": deltas()}), key()).await.unwrap();
    assert_eq!(done["updated"], 5);
    assert!((1..=5).all(|id| shop.product(id)["quantity"] == 9), "handed in twice, made once");
    let asked = shop.lines().len();
    invoke_with(&first, "stock.bulk_update", json!({"table": deltas()}), key()).await.unwrap();
    assert_eq!(shop.lines().len(), asked, "the third time the answer is there");
}
