//! Polling finds every change once, whatever clocks, pages and searches do.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

mod common;

use common::{Bench, STORE_ID, T0, order, product};
use ecwid_nodes::Kind;
use ecwid_nodes_engine::store::{EntityState, MemoryStore, Store};
use ecwid_nodes_engine::{FlowSettings, Progress, Tuning};
use serde_json::{Map, Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;

#[tokio::test]
async fn what_is_there_already_is_no_event_and_gives_the_before_of_the_next_change() {
    let bench = Bench::new().await;
    bench.set_orders([order("A", 1, T0 - 900, T0 - 800, "AWAITING_PAYMENT")]);
    bench.enable("paid", "order.paid").await;
    bench.enable("created", "order.created").await;
    bench.clock.forward(60);
    bench.engine.poll_once("paid").await.unwrap();
    assert!(bench.take_all().await.is_empty());
    bench.edit("/orders", "A", json!({"paymentStatus": "PAID", "updateTimestamp": T0 + 70}));
    bench.clock.forward(60);
    let report = bench.engine.poll_once("paid").await.unwrap();
    assert_eq!((report.changed, report.events), (1, 1));
    let events = bench.take_all().await;
    assert_eq!(events.len(), 1);
    let event = &events[0];
    assert_eq!((event.event_type.as_str(), event.object_id.as_str(), event.revision), ("order.paid", "A", 2));
    assert_eq!(event.previous["paymentStatus"], "AWAITING_PAYMENT");
    assert_eq!(event.changed, ["paymentStatus"]);
    assert_eq!(event.entity["email"], "a@example.test");
    assert_eq!((event.origin.as_str(), event.raw.as_deref()), ("poll", None));
    assert_eq!(event.occurred_at, ecwid_nodes::steps::dates::rfc3339(T0 + 70));
    bench.clock.forward(60);
    bench.engine.poll_once("paid").await.unwrap();
    assert!(bench.take_all().await.is_empty(), "once only");
}

#[tokio::test]
async fn two_orders_of_one_second_of_which_the_search_shows_one_late() {
    let bench = Bench::new().await;
    bench.enable("new", "order.created").await;
    bench.clock.forward(30);
    bench.add_order(order("A", 1, T0 + 20, T0 + 20, "PAID"));
    bench.add_order(order("B", 2, T0 + 20, T0 + 20, "PAID"));
    bench.store.change(|rows| assert!(rows.hidden.insert("B".to_owned())));
    bench.engine.poll_once("new").await.unwrap();
    assert_eq!(bench.take_names().await, ["order.created A"]);
    bench.store.change(|rows| rows.hidden.clear());
    bench.clock.forward(90);
    bench.engine.poll_once("new").await.unwrap();
    assert_eq!(bench.take_names().await, ["order.created B"]);
}

#[tokio::test]
async fn every_page_is_read_and_rows_that_shift_are_neither_lost_nor_doubled() {
    let bench = Bench::new().await;
    bench.enable("new", "order.created").await;
    for number in 0..250 {
        bench.add_order(order(&format!("O{number}"), number, T0 + 5, T0 + 5, "PAID"));
    }
    // Between the pages one order leaves the slice (it changes) and another one comes in front.
    bench.store.meanwhile(|rows, search| {
        let orders = rows.of.get_mut("/orders").unwrap();
        if search == 4 {
            orders.insert(0, order("LATE", 999, T0 + 6, T0 + 6, "PAID"));
        }
        if search == 5 {
            let moved = orders.iter_mut().find(|row| row["id"] == "O240").unwrap();
            moved["updateTimestamp"] = json!(T0 + 100);
        }
    });
    bench.clock.forward(60);
    bench.engine.poll_once("new").await.unwrap();
    bench.clock.forward(60);
    bench.engine.poll_once("new").await.unwrap();
    let mut names = bench.take_names().await;
    assert_eq!(names.len(), 251);
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 251);
}

#[tokio::test]
async fn the_vendors_clock_counts_not_ours() {
    for skew in [-7_200, 7_200] {
        let bench = Bench::new().await;
        *bench.store.skew.lock().unwrap() = Some(skew);
        let vendor = T0 + skew;
        bench.set_orders([order("OLD", 1, vendor - 10, vendor - 10, "PAID")]);
        bench.enable("new", "order.created").await;
        bench.add_order(order("NEW", 2, vendor + 30, vendor + 30, "PAID"));
        bench.clock.forward(60);
        bench.engine.poll_once("new").await.unwrap();
        assert_eq!(bench.take_names().await, ["order.created NEW"], "skew {skew}");
        let status = bench.engine.status().await.unwrap();
        assert!(
            status["cursors"]
                .as_array()
                .unwrap()
                .contains(&json!({"storeId": STORE_ID, "name": "poll:order", "value": vendor + 60})),
            "{status}"
        );
    }
}

#[tokio::test]
async fn a_corrected_clock_does_not_move_the_cursor_past_what_was_not_read() {
    let bench = Bench::new().await;
    bench.enable("new", "order.created").await;
    for (number, jump) in [540, -540, 7_200, -7_200].into_iter().enumerate() {
        bench.clock.jump(jump);
        bench.clock.forward(200);
        bench.engine.poll_once("new").await.unwrap();
        let at = T0 + 200 * (number as i64 + 1) + 60;
        bench.add_order(order(&format!("O{number}"), number as i64, at, at, "PAID"));
    }
    bench.clock.forward(200);
    bench.engine.poll_once("new").await.unwrap();
    assert_eq!(bench.take_all().await.len(), 4);
}

#[tokio::test]
async fn without_a_date_in_the_answers_the_cursor_stays_behind_our_clock() {
    let bench = Bench::new().await;
    *bench.store.skew.lock().unwrap() = None;
    bench.enable("new", "order.created").await;
    bench.clock.forward(300);
    bench.add_order(order("NEW", 2, T0 + 100, T0 + 100, "PAID"));
    bench.engine.poll_once("new").await.unwrap();
    assert_eq!(bench.take_names().await, ["order.created NEW"]);
    let status = bench.engine.status().await.unwrap();
    let cursor =
        status["cursors"].as_array().unwrap().iter().find(|row| row["name"] == "poll:order").unwrap();
    assert_eq!(cursor["value"], T0 + 180);
}

#[tokio::test]
async fn enabling_again_keeps_position_and_start() {
    let bench = Bench::new().await;
    bench.enable("new", "order.created").await;
    bench.clock.forward(60);
    bench.engine.poll_once("new").await.unwrap();
    assert!(bench.engine.disable("new").await.unwrap());
    assert!(!bench.engine.disable("other").await.unwrap());
    assert_eq!(bench.engine.poll_once("new").await.unwrap_err().code(), "unknown_flow");
    bench.add_order(order("WHILE-OFF", 2, T0 + 5_000, T0 + 5_000, "PAID"));
    bench.clock.forward(200_000);
    bench.enable("new", "order.created").await;
    let report = bench.engine.poll_once("new").await.unwrap();
    assert_eq!(bench.take_names().await, ["order.created WHILE-OFF"]);
    assert_eq!(report.slices, 3, "a long absence is caught up in slices of a day");
}

#[tokio::test]
async fn a_poll_that_fails_half_way_leaves_the_cursor() {
    let bench = Bench::new().await;
    bench.enable("new", "order.created").await;
    for number in 0..150 {
        bench.add_order(order(&format!("O{number}"), number, T0 + 5, T0 + 5, "PAID"));
    }
    bench.clock.forward(60);
    bench.store.change(|rows| rows.failures.extend([(0, ""), (500, "INTERNAL_ERROR")]));
    let error = bench.engine.poll_once("new").await.unwrap_err();
    assert_eq!(error.kind(), Kind::Unavailable);
    assert_eq!(bench.take_all().await.len(), 100, "what was read is there");
    bench.engine.poll_once("new").await.unwrap();
    assert_eq!(bench.take_all().await.len(), 50);
}

#[tokio::test]
async fn equal_seconds_with_other_content_are_decided_by_a_fresh_read() {
    let bench = Bench::new().await;
    bench.set_orders([order("A", 1, T0 - 900, T0 - 800, "AWAITING_PAYMENT")]);
    bench.enable("paid", "order.status_changed").await;
    bench.edit("/orders", "A", json!({"paymentStatus": "PAID", "updateTimestamp": T0 + 10}));
    bench.clock.forward(20);
    bench.engine.poll_once("paid").await.unwrap();
    assert_eq!(bench.take_names().await.len(), 1);
    // The search still shows the older content under the same second.
    bench.store.change(|rows| {
        rows.lagging.insert("A".to_owned(), order("A", 1, T0 - 900, T0 + 10, "AWAITING_PAYMENT"));
    });
    bench.clock.forward(20);
    let gets = bench.store.asked("GET /orders/A");
    bench.engine.poll_once("paid").await.unwrap();
    assert!(bench.take_all().await.is_empty());
    assert_eq!(bench.store.asked("GET /orders/A"), gets + 1);
    // A second change within the same second is found by that read.
    bench.edit("/orders", "A", json!({"fulfillmentStatus": "SHIPPED"}));
    bench.clock.forward(20);
    bench.engine.poll_once("paid").await.unwrap();
    let events = bench.take_all().await;
    assert_eq!((events.len(), &events[0].changed), (1, &vec!["fulfillmentStatus".to_owned()]));
}

#[tokio::test]
async fn there_and_back_again_are_two_events() {
    let bench = Bench::new().await;
    bench.set_orders([order("A", 1, T0 - 900, T0 - 800, "PAID")]);
    bench.enable("status", "order.status_changed").await;
    for (at, status) in [(10, "REFUNDED"), (80, "PAID"), (150, "REFUNDED")] {
        bench.edit("/orders", "A", json!({"paymentStatus": status, "updateTimestamp": T0 + at}));
        bench.clock.forward(70);
        bench.engine.poll_once("status").await.unwrap();
    }
    let events = bench.take_all().await;
    let ids: std::collections::HashSet<&str> = events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!((events.len(), ids.len()), (3, 3));
    assert_eq!(events.iter().map(|event| event.revision).collect::<Vec<_>>(), [2, 3, 4]);
}

#[tokio::test]
async fn a_start_in_the_past_reads_the_past_also_for_a_later_flow() {
    let bench = Bench::new().await;
    bench.set_orders([
        order("OLD", 1, T0 - 9_000, T0 - 9_000, "PAID"),
        order("MID", 2, T0 - 900, T0 - 900, "PAID"),
    ]);
    bench.enable("now", "order.created").await;
    bench.engine.poll_once("now").await.unwrap();
    assert!(bench.take_all().await.is_empty());
    let settings = FlowSettings { start: Some(T0 - 3_600), ..FlowSettings::new("past", "order.created") };
    bench.enable_with(settings).await;
    bench.clock.forward(60);
    for _ in 0..2 {
        bench.engine.poll_once("past").await.unwrap();
    }
    let events = bench.take_all().await;
    assert_eq!(
        events.iter().map(|event| (event.object_id.as_str(), event.origin.as_str())).collect::<Vec<_>>(),
        [("MID", "backfill")]
    );
    let fresh = Bench::new().await;
    fresh.set_orders([
        order("OLD", 1, T0 - 9_000, T0 - 9_000, "PAID"),
        order("MID", 2, T0 - 900, T0 - 900, "PAID"),
    ]);
    fresh
        .enable_with(FlowSettings { start: Some(T0 - 3_600), ..FlowSettings::new("past", "order.created") })
        .await;
    fresh.engine.poll_once("past").await.unwrap();
    assert_eq!(fresh.take_names().await, ["order.created MID"]);
}

#[tokio::test]
async fn a_later_flow_gets_nothing_from_before_its_start() {
    let bench = Bench::new().await;
    bench.set_orders([order("A", 1, T0 - 900, T0 - 800, "AWAITING_PAYMENT")]);
    bench.enable("first", "order.paid").await;
    bench.edit("/orders", "A", json!({"paymentStatus": "PAID", "updateTimestamp": T0 + 10}));
    bench.clock.forward(3_600);
    bench.enable("second", "order.paid").await;
    bench.engine.poll_once("first").await.unwrap();
    let leased = bench.engine.next(None, Duration::ZERO).await.unwrap().unwrap();
    assert_eq!(leased.flow, "first");
    assert!(bench.engine.next(None, Duration::ZERO).await.unwrap().is_none());
}

#[tokio::test]
async fn stock_that_falls_without_a_new_time_is_found_by_the_scan() {
    let bench = Bench::new().await;
    bench.store.change(|rows| {
        rows.of.insert("/products", vec![product(7, T0 - 500, 8), product(8, T0 - 500, 8)]);
    });
    bench.enable("low", "product.low_stock").await;
    bench.edit("/products", "7", json!({"quantity": 3}));
    bench.clock.forward(1_800);
    bench.engine.poll_once("low").await.unwrap();
    assert!(bench.take_all().await.is_empty(), "not seen between two scans");
    bench.clock.forward(1_801);
    bench.engine.poll_once("low").await.unwrap();
    let events = bench.take_all().await;
    assert_eq!(
        (events.len(), events[0].object_id.as_str(), events[0].origin.as_str()),
        (1, "7", "reconcile")
    );
    assert_eq!(events[0].entity["quantity"], 3);
}

#[tokio::test]
async fn the_first_reading_goes_on_where_it_was_interrupted() {
    let bench = Bench::new().await;
    let products = (0..250).map(|id| product(id + 1, T0 - 500, 8)).collect();
    bench.store.change(|rows| {
        rows.of.insert("/products", products);
        rows.failures.extend([(0, ""), (0, ""), (500, "INTERNAL_ERROR")]);
    });
    let error = bench.engine.enable(FlowSettings::new("p", "product.updated"), |_| {}).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Unavailable);
    let before = bench.store.asked("offset=0");
    let seen: Mutex<Vec<Progress>> = Mutex::default();
    bench
        .engine
        .enable(FlowSettings::new("p", "product.updated"), |progress| {
            seen.lock().unwrap().push(progress);
        })
        .await
        .unwrap();
    assert_eq!(bench.store.asked("offset=0"), before, "the first page is not read again");
    let seen = seen.into_inner().unwrap();
    assert_eq!((seen.len(), seen.last().unwrap().read, seen.last().unwrap().done), (2, 250, true));
    assert_eq!(bench.engine.status().await.unwrap()["entities"], 250);
    assert!(bench.take_all().await.is_empty());
}

#[tokio::test]
async fn the_first_reading_of_orders_has_a_window() {
    let bench = Bench::new().await;
    bench.set_orders([
        order("A", 1, T0 - 900, T0 - 800, "PAID"),
        order("B", 2, T0 - 90 * 86_400, T0 - 80 * 86_400, "PAID"),
    ]);
    bench.enable("u", "order.updated").await;
    assert_eq!(bench.engine.status().await.unwrap()["entities"], 1);
    let all = Bench::new().await;
    all.set_orders([
        order("A", 1, T0 - 900, T0 - 800, "PAID"),
        order("B", 2, T0 - 90 * 86_400, T0 - 80 * 86_400, "PAID"),
    ]);
    all.enable_with(FlowSettings { prime: Some("all".into()), ..FlowSettings::new("u", "order.updated") })
        .await;
    assert_eq!(all.engine.status().await.unwrap()["entities"], 2);
    let none = Bench::new().await;
    none.set_orders([order("A", 1, T0 - 900, T0 - 800, "PAID")]);
    none.enable_with(FlowSettings { prime: Some("none".into()), ..FlowSettings::new("u", "order.updated") })
        .await;
    assert_eq!(none.engine.status().await.unwrap()["entities"], 0);
}

#[tokio::test]
async fn a_query_narrows_the_reading_and_has_a_cursor_of_its_own() {
    let bench = Bench::new().await;
    let query = Map::from_iter([("paymentMethod".to_owned(), json!("Card"))]);
    bench.enable("plain", "order.created").await;
    bench.enable_with(FlowSettings { query, ..FlowSettings::new("card", "order.created") }).await;
    bench.clock.forward(60);
    bench.engine.poll_once("card").await.unwrap();
    assert_eq!(bench.store.asked("paymentMethod=Card"), 1);
    let status = bench.engine.status().await.unwrap();
    let names: Vec<&str> =
        status["cursors"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert!(
        names.contains(&"poll:order") && names.contains(&"poll:order?{\"paymentMethod\":\"Card\"}"),
        "{names:?}"
    );
}

#[tokio::test]
async fn enabling_names_what_is_wrong() {
    let bench = Bench::new().await;
    bench.store.change(|rows| rows.scopes.retain(|scope| *scope != "read_orders"));
    let enable = |settings: FlowSettings| bench.engine.enable(settings, |_| {});
    let error = enable(FlowSettings::new("x", "order.paid")).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (Kind::PermissionDenied, "missing_scope"));
    assert!(error.message().contains("`read_orders`"), "{error:?}");
    assert_eq!(enable(FlowSettings::new("x", "order.payed")).await.unwrap_err().code(), "unknown_node");
    let config = Map::from_iter([("treshold".to_owned(), json!(3))]);
    let error =
        enable(FlowSettings { config, ..FlowSettings::new("x", "product.low_stock") }).await.unwrap_err();
    assert!(error.message().contains("threshold"), "{error:?}");
    let error =
        enable(FlowSettings { connection: Some("b".into()), ..FlowSettings::new("x", "product.updated") })
            .await
            .unwrap_err();
    assert_eq!((error.code(), error.hint()), ("unknown_connection", "known are: `default`"));
    let query = Map::from_iter([("updatedFrom".to_owned(), json!(3))]);
    let error =
        enable(FlowSettings { query, ..FlowSettings::new("x", "product.updated") }).await.unwrap_err();
    assert_eq!(error.problems()[0].path, "query.updatedFrom");
    bench.enable("x", "product.updated").await;
    let error = enable(FlowSettings::new("x", "product.created")).await.unwrap_err();
    assert!(error.message().contains("product.updated"), "{error:?}");
    assert_eq!(bench.engine.status().await.unwrap()["flows"].as_array().unwrap().len(), 1);
}

#[test]
fn settings_are_read_from_json_strictly() {
    let read = |value: Value| FlowSettings::from_json(value.as_object().unwrap());
    let settings =
        read(json!({"name": "a", "trigger": "order.paid", "start": "2026-03-14", "every": "5m"})).unwrap();
    assert_eq!(
        (settings.start, settings.every.map(|every| every.as_secs())),
        (Some(1_773_446_400), Some(300))
    );
    let settings =
        read(json!({"name": "a", "trigger": "order.paid", "start": "enabled", "every": null})).unwrap();
    assert_eq!((settings.start, settings.every), (None, None));
    for (wrong, names) in [
        (json!({"trigger": "order.paid"}), "name"),
        (json!({"name": "a", "trigger": "order.paid", "evry": "5m"}), "every"),
        (json!({"name": "a", "trigger": "order.paid", "start": "soonish"}), "soonish"),
        (json!({"name": "a", "trigger": "order.paid", "every": "often"}), "every"),
    ] {
        let error = read(wrong).unwrap_err();
        assert!(error.kind() == Kind::InvalidInput && error.message().contains(names), "{error:?}");
    }
}

#[tokio::test]
async fn a_state_of_another_version_that_kept_fewer_fields_makes_no_event() {
    let state = Arc::new(MemoryStore::new());
    let narrow = |quantity: i64| EntityState {
        revision: 3,
        updated: Some(T0 - 900),
        digest: "0123456789".to_owned(),
        projection: json!({"id": 7, "updateTimestamp": T0 - 900, "quantity": quantity})
            .as_object()
            .unwrap()
            .clone(),
        tombstone: false,
    };
    let rows = vec![
        ("7".to_owned(), narrow(5)),
        (
            "8".to_owned(),
            EntityState {
                projection: json!({"id": 8, "quantity": 9}).as_object().unwrap().clone(),
                ..narrow(9)
            },
        ),
    ];
    state.baseline(STORE_ID, "product", rows).await.unwrap();
    let tuning = Tuning { rescan: Some(Duration::ZERO), ..Tuning::default() };
    let bench = Bench::over(state.clone(), tuning).await;
    bench.set("/products", [product(7, T0 - 900, 5), product(8, T0 - 900, 4)]);
    bench.enable("changed", "product.updated").await;
    bench.clock.forward(60);
    bench.engine.poll_once("changed").await.unwrap();
    assert_eq!(bench.take_names().await, ["product.updated 8"], "only the one whose stock fell");
    let known = state.entities(STORE_ID, "product", &["7".to_owned()]).await.unwrap().remove(0).unwrap();
    assert_eq!((known.revision, &known.projection["sku"]), (4, &json!("M-7")), "known better now");
}
