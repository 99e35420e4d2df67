//! Every kind of entity is found and missed as its list, its path and its webhooks allow.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

mod common;

use common::{Bench, STORE_ID, T0, order, product};
use ecwid_nodes::Event;
use ecwid_nodes_engine::{FlowSettings, Tuning};
use serde_json::{Value, json};

async fn one(bench: &Bench) -> Event {
    let mut events = bench.take_all().await;
    assert_eq!(events.len(), 1, "{events:?}");
    events.remove(0)
}

fn category(id: i64, name: &str) -> Value {
    json!({"id": id, "parentId": 0, "name": name, "enabled": true})
}

#[tokio::test]
async fn what_a_complete_list_does_not_show_is_gone() {
    let bench = Bench::new().await;
    bench.set("/categories", [category(1, "Mugs"), category(2, "Bowls")]);
    for change in ["created", "updated", "deleted"] {
        bench.enable(change, &format!("category.{change}")).await;
    }
    bench.set("/categories", [category(2, "Deep bowls"), category(3, "Plates")]);
    let report = bench.poll("created").await;
    assert_eq!((report.changed, report.events), (3, 3));
    let mut names = bench.take_names().await;
    names.sort();
    assert_eq!(names, ["category.created 3", "category.deleted 1", "category.updated 2"]);
    assert!(bench.store.asked("/categories?hidden_categories=true") > 0, "the hidden ones are asked for too");
    bench.poll("created").await;
    assert_eq!(bench.take_names().await, Vec::<String>::new(), "gone once");
    bench.set("/categories", [category(1, "Mugs"), category(2, "Deep bowls"), category(3, "Plates")]);
    bench.poll("created").await;
    assert_eq!(bench.take_names().await, ["category.created 1"], "back again");
}

#[tokio::test]
async fn a_list_that_lags_does_not_bury_what_is_there() {
    let bench = Bench::new().await;
    bench.set("/categories", [category(1, "Mugs"), category(2, "Bowls")]);
    bench.enable("gone", "category.deleted").await;
    bench.store.change(|rows| assert!(rows.hidden.insert("2".to_owned())));
    bench.poll("gone").await;
    assert_eq!(bench.take_names().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_deletion_carries_what_was_known_and_no_entity() {
    let bench = Bench::new().await;
    bench.set("/categories", [category(1, "Mugs")]);
    bench.enable("gone", "category.deleted").await;
    bench.set("/categories", []);
    assert_eq!(bench.deliver("e1", "category.deleted", 1, Value::Null).await, "200 stored");
    bench.engine.work_once().await.unwrap();
    let event = one(&bench).await;
    assert_eq!((event.object_type.as_str(), event.object_id.as_str()), ("category", "1"));
    assert_eq!((&event.entity, &event.previous["name"]), (&Value::Null, &json!("Mugs")));
    assert_eq!(event.occurred_at, "2026-07-15T08:00:00Z");
    bench.poll("gone").await;
    assert_eq!(bench.take_names().await, Vec::<String>::new(), "the scan finds what the webhook told");
}

#[tokio::test]
async fn the_end_of_something_unknown_is_told_once() {
    let bench = Bench::new().await;
    bench.enable("gone", "order.deleted").await;
    bench.enable("new", "order.created").await;
    bench.deliver("e1", "order.deleted", 7, json!({"orderId": "A7"})).await;
    bench.deliver("e2", "order.deleted", 7, json!({"orderId": "A7"})).await;
    bench.engine.work_once().await.unwrap();
    let event = one(&bench).await;
    assert_eq!((event.event_type.as_str(), event.object_id.as_str()), ("order.deleted", "A7"));
    assert_eq!((event.previous, event.revision), (Value::Null, 1));
}

#[tokio::test]
async fn the_list_of_what_was_deleted_makes_up_for_lost_webhooks() {
    let bench = Bench::new().await;
    bench
        .set_orders([order("A1", 1, T0 - 900, T0 - 900, "PAID"), order("A2", 2, T0 - 800, T0 - 800, "PAID")]);
    bench.enable("gone", "order.deleted").await;
    bench.set_orders([order("A2", 2, T0 - 800, T0 - 800, "PAID")]);
    let rows = [
        json!({"id": 9, "orderId": "A9", "date": T0 - 500}),
        json!({"id": 1, "orderId": "A1", "date": T0 + 10}),
    ];
    bench.set("/orders/deleted", rows);
    bench.clock.forward(60);
    bench.poll("gone").await;
    let event = one(&bench).await;
    assert_eq!((event.object_id.as_str(), event.origin.as_str()), ("A1", "poll"));
    assert_eq!(event.previous["paymentStatus"], "PAID");
    assert_eq!(event.occurred_at, "2026-07-15T08:00:10Z");
    bench.clock.forward(60);
    bench.poll("gone").await;
    assert_eq!(
        bench.take_names().await,
        Vec::<String>::new(),
        "told once, and not what was before the start"
    );
}

#[tokio::test]
async fn nobody_reads_what_was_deleted_unless_a_flow_wants_to_know() {
    let bench = Bench::new().await;
    bench.enable("new", "order.created").await;
    bench.clock.forward(60);
    bench.poll("new").await;
    assert_eq!(bench.store.asked("/orders/deleted"), 0);
}

#[tokio::test]
async fn what_has_no_path_of_its_own_is_read_from_the_list() {
    let bench = Bench::new().await;
    let promotion = |id: i64, enabled: bool| json!({"id": id, "name": "3 for 2", "enabled": enabled});
    bench.set("/promotions", [promotion(5, true)]);
    bench.enable("changed", "promotion.updated").await;
    bench.enable("gone", "promotion.deleted").await;
    bench.set("/promotions", [promotion(5, false)]);
    bench.deliver("e1", "promotion.updated", 5, json!({"version": 2})).await;
    bench.engine.work_once().await.unwrap();
    let event = one(&bench).await;
    assert_eq!((event.changed, &event.entity["enabled"]), (vec!["enabled".to_owned()], &json!(false)));
    bench.set("/promotions", []);
    bench.deliver("e2", "promotion.deleted", 5, json!({"version": 3})).await;
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.take_names().await, ["promotion.deleted 5"]);
    assert_eq!(bench.store.asked("/promotions/"), 0, "there is no such path");
}

#[tokio::test]
async fn a_bare_list_is_a_list_too() {
    let bench = Bench::new().await;
    bench.answer("/classes", json!([{"id": 1, "name": "Mugs"}]));
    bench.enable("new", "product_type.created").await;
    bench.answer("/classes", json!([{"id": 1, "name": "Mugs"}, {"id": 2, "name": "Bowls"}]));
    bench.poll("new").await;
    assert_eq!(bench.take_names().await, ["product_class.created 2"]);
}

fn invoice(id: i64, created: i64) -> Value {
    let created = jiff::Timestamp::from_second(created).unwrap();
    json!({"internalId": id, "id": format!("INV-{id}"), "created": created.strftime("%Y-%m-%d %H:%M:%S +0000").to_string(), "type": "SALE"})
}

#[tokio::test]
async fn invoices_stand_inside_their_order_whatever_the_webhook_calls_their_number() {
    let bench = Bench::new().await;
    bench.set_orders([order("A/1", 77, T0 - 900, T0 - 900, "PAID")]);
    bench.enable("new", "invoice.created").await;
    bench.enable("gone", "invoice.deleted").await;
    let path = "/orders/A%2F1/invoices";
    bench.answer(path, json!({"invoices": [invoice(1, T0 - 800), invoice(2, T0 + 5)]}));
    bench.deliver("e1", "invoice.created", 77, json!({"orderId": "A/1"})).await;
    bench.engine.work_once().await.unwrap();
    let event = one(&bench).await;
    assert_eq!(
        (event.object_id.as_str(), &event.entity["id"]),
        ("A/1/2", &json!("INV-2")),
        "the other is old"
    );
    bench.answer(path, json!({"invoices": [invoice(1, T0 - 800)]}));
    bench.deliver("e2", "invoice.deleted", 77, json!({"orderId": "A/1"})).await;
    bench.engine.work_once().await.unwrap();
    let event = one(&bench).await;
    assert_eq!((event.object_id.as_str(), &event.previous["id"]), ("A/1/2", &json!("INV-2")));
}

#[tokio::test]
async fn invoices_are_polled_with_their_orders() {
    let bench = Bench::new().await;
    let with = |updated: i64, invoices: Value| {
        let mut order = order("A1", 1, T0 - 900, updated, "PAID");
        order["invoices"] = invoices;
        order
    };
    bench.set_orders([with(T0 - 900, json!([invoice(1, T0 - 800)]))]);
    bench.enable("new", "invoice.created").await;
    bench.enable("gone", "invoice.deleted").await;
    bench.clock.forward(60);
    bench.set_orders([with(T0 + 30, json!([invoice(2, T0 + 30)]))]);
    bench.answer("/orders/A1/invoices", json!({"invoices": [invoice(2, T0 + 30)]}));
    bench.poll("new").await;
    assert_eq!(bench.take_names().await, ["invoice.created A1/2", "invoice.deleted A1/1"]);
}

#[tokio::test]
async fn the_store_and_the_app_are_watched_as_one_entity_each() {
    let bench = Bench::new().await;
    let profile =
        |closed: bool| json!({"generalInfo": {"storeId": STORE_ID}, "settings": {"closed": closed}});
    bench.answer("/profile", profile(false));
    bench.answer("/application", json!({"subscriptionStatus": "TRIAL"}));
    bench.enable("profile", "profile.updated").await;
    bench.enable("app", "application.subscription_status_changed").await;
    bench.answer("/profile", profile(true));
    bench.answer("/application", json!({"subscriptionStatus": "SUSPENDED"}));
    bench.poll("profile").await;
    let event = one(&bench).await;
    assert_eq!((event.object_id, event.changed), (STORE_ID.to_string(), vec!["settings".to_owned()]));
    // Either spelling, and a quoted store id.
    bench.deliver("e1", "application.subscriptionStatusChanged", STORE_ID, Value::Null).await;
    bench.engine.work_once().await.unwrap();
    let event = one(&bench).await;
    assert_eq!((event.object_type.as_str(), event.object_id), ("application", STORE_ID.to_string()));
    assert_eq!(Value::Object(event.detail), json!({"from": "TRIAL", "to": "SUSPENDED"}));
}

#[tokio::test]
async fn size_charts_are_known_by_their_webhooks() {
    let bench = Bench::new().await;
    bench.enable("new", "size_chart.created").await;
    bench.enable("changed", "size_chart.updated").await;
    bench.set("/sizecharts", [json!({"id": 1, "name": "Shoes"}), json!({"id": 2, "name": "Hats"})]);
    bench.deliver("e1", "size_chart.created", 1, Value::Null).await;
    bench.deliver("e2", "size_chart.updated", 2, Value::Null).await;
    bench.engine.work_once().await.unwrap();
    let mut names = bench.take_names().await;
    names.sort();
    assert_eq!(names, ["size_chart.created 1", "size_chart.updated 2"]);
    assert_eq!(bench.poll("new").await.rows, 0, "there is no list to read");
}

#[tokio::test]
async fn a_cart_that_became_an_order_leaves_no_dead_letter() {
    let tuning = Tuning { not_found_attempts: 2, ..Tuning::default() };
    let bench = Bench::with(ecwid_nodes_engine::store::MemoryStore::new(), tuning).await;
    bench.enable("begun", "unfinished_order.created").await;
    bench.deliver("e1", "unfinished_order.created", 7, json!({"orderId": "A7", "cartId": "C7"})).await;
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.store.asked("/carts/C7"), 1);
    bench.clock.forward(5);
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.store.asked("/carts/C7"), 2, "it may only have been slow to appear");
    assert_eq!(bench.engine.dead_letters(5).await.unwrap(), []);
    assert_eq!(bench.engine.status().await.unwrap()["inbox"]["settled"], 1);
    let cart = json!({"cartId": "C8", "createTimestamp": T0 + 1, "updateTimestamp": T0 + 1, "hidden": false});
    bench.set("/carts", [cart]);
    bench.deliver("e2", "unfinished_order.created", 8, json!({"orderId": "A8", "cartId": "C8"})).await;
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.take_names().await, ["unfinished_order.created C8"]);
}

#[tokio::test]
async fn one_delivery_serves_flows_of_several_kinds() {
    let bench = Bench::new().await;
    bench.enable("orders", "order.created").await;
    bench.enable("all", "any.event").await;
    bench.add_order(order("A1", 1, T0 + 1, T0 + 1, "PAID"));
    bench.deliver("e1", "order.created", 1, json!({"orderId": "A1"})).await;
    bench.engine.work_once().await.unwrap();
    let mut names = bench.take_names().await;
    names.sort();
    assert_eq!(names, ["any.event 1", "order.created A1"]);
}

#[tokio::test]
async fn a_flow_that_does_not_poll_takes_no_query() {
    let bench = Bench::new().await;
    let mut settings = FlowSettings::new("all", "any.event");
    settings.query.insert("paymentStatus".to_owned(), json!("PAID"));
    let error = bench.engine.enable(settings, |_| {}).await.unwrap_err();
    assert_eq!(error.problems()[0].path, "query");
}

#[tokio::test]
async fn the_scope_of_each_kind_is_asked_for() {
    let bench = Bench::new().await;
    bench.store.change(|rows| rows.scopes.retain(|scope| *scope != "read_store_profile"));
    bench.set("/products", [product(1, T0 - 60, 5)]);
    bench.enable("changed", "product.updated").await;
    let refused =
        bench.engine.enable(FlowSettings::new("gone", "product.deleted"), |_| {}).await.unwrap_err();
    assert!(refused.message().contains("read_store_profile"), "{}", refused.message());
}
