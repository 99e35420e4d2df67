//! Saved searches and moments that are waited for.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

mod common;

use common::{Bench, T0, product};
use ecwid_nodes_engine::store::SqliteStore;
use ecwid_nodes_engine::{FlowSettings, Tuning};
use serde_json::{Value, json};

fn search(name: &str, config: Value) -> FlowSettings {
    let mut settings = FlowSettings::new(name, "entity.matching");
    settings.config.clone_from(config.as_object().unwrap());
    settings
}

fn switched(id: i64, enabled: bool) -> Value {
    let mut product = product(id, T0 - 900, 5);
    product["enabled"] = json!(enabled);
    product
}

#[tokio::test]
async fn an_entity_that_begins_to_match_is_told_each_time_it_does() {
    let bench = Bench::new().await;
    bench.set("/products", [switched(1, false), switched(2, true)]);
    let off = json!({"entity": "products", "query": {"enabled": false}});
    bench.enable_with(search("off", off.clone())).await;
    bench.poll("off").await;
    assert_eq!(bench.take_names().await, Vec::<String>::new(), "what matched at first is no event");
    bench.set("/products", [switched(1, false), switched(2, false)]);
    let report = bench.poll("off").await;
    assert_eq!((report.rows, report.events), (2, 1));
    let first = bench.take_all().await.remove(0);
    assert_eq!((first.object_type.as_str(), first.object_id.as_str()), ("product", "2"));
    assert_eq!((first.origin.as_str(), &first.entity["sku"]), ("schedule", &json!("M-2")));
    bench.poll("off").await;
    assert_eq!(bench.take_names().await, Vec::<String>::new());
    bench.set("/products", [switched(1, true), switched(2, true)]);
    bench.poll("off").await;
    bench.set("/products", [switched(1, true), switched(2, false)]);
    bench.poll("off").await;
    let again = bench.take_all().await.remove(0);
    assert_eq!(again.object_id, "2");
    assert_ne!(again.id, first.id, "another time, another event");
}

#[tokio::test]
async fn another_search_of_the_same_flow_begins_anew() {
    let folder = tempfile::tempdir().unwrap();
    let state = SqliteStore::open(folder.path().join("state.db")).unwrap();
    let bench = Bench::with(state, Tuning::default()).await;
    bench.set("/products", [switched(1, false), switched(2, true)]);
    bench.enable_with(search("mine", json!({"entity": "products", "query": {"enabled": false}}))).await;
    bench.enable_with(search("mine", json!({"entity": "products", "query": {"enabled": true}}))).await;
    assert_eq!(bench.take_names().await, Vec::<String>::new());
    bench.set("/products", [switched(1, true), switched(2, true)]);
    bench.poll("mine").await;
    assert_eq!(bench.take_names().await, ["entity.matching 1"]);
}

#[tokio::test]
async fn two_searches_do_not_share_their_events() {
    let bench = Bench::new().await;
    for (name, query) in [("all", json!({})), ("on", json!({"enabled": true}))] {
        bench.enable_with(search(name, json!({"entity": "products", "query": query}))).await;
    }
    bench.set("/products", [switched(1, true)]);
    bench.poll("all").await;
    bench.poll("on").await;
    let events = bench.take_all().await;
    assert_eq!(events.len(), 2);
    assert_ne!(events[0].id, events[1].id);
}

#[tokio::test]
async fn a_search_that_cannot_be_made_is_refused() {
    let bench = Bench::new().await;
    for (config, path) in [
        (json!({"entity": "size_charts"}), "entity"),
        (json!({"entity": "produkts"}), "entity"),
        (json!({"entity": "products", "query": {"limit": 5}}), "query.limit"),
    ] {
        let error = bench.engine.enable(search("bad", config), |_| {}).await.unwrap_err();
        assert_eq!(error.problems()[0].path, path);
    }
    let lacks = json!({"entity": "coupons"});
    let error = bench.engine.enable(search("coupons", lacks), |_| {}).await.unwrap_err();
    assert!(error.message().contains("read_discount_coupons"), "{}", error.message());
}

fn subscription(id: i64, next: i64, status: &str) -> Value {
    json!({"subscriptionId": id, "createTimestamp": T0 - 9_000, "updateTimestamp": T0 - 9_000, "status": status, "nextCharge": next})
}

#[tokio::test]
async fn a_charge_is_announced_once_and_again_when_it_is_put_off() {
    let bench = Bench::new().await;
    let (hour, day) = (3_600, 86_400);
    let rows = [
        subscription(1, T0 + day, "ACTIVE"),
        subscription(2, T0 + day, "CANCELLED"),
        subscription(3, T0 - hour, "ACTIVE"),
    ];
    bench.set("/subscriptions", rows);
    let mut settings = FlowSettings::new("due", "subscription.next_charge_due");
    settings.config.insert("hoursBefore".to_owned(), json!(2));
    bench.enable_with(settings).await;
    bench.poll("due").await;
    assert_eq!(bench.take_names().await, Vec::<String>::new(), "a day is more than two hours");
    bench.clock.forward(day - 2 * hour);
    bench.poll("due").await;
    let event = bench.take_all().await.remove(0);
    assert_eq!((event.object_id.as_str(), event.origin.as_str()), ("1", "schedule"));
    assert_eq!(event.entity["nextCharge"], T0 + day);
    bench.poll("due").await;
    assert_eq!(bench.take_names().await, Vec::<String>::new(), "each charge once");
    bench.set("/subscriptions", [subscription(1, T0 + day + hour, "ACTIVE")]);
    bench.clock.forward(hour);
    bench.poll("due").await;
    let again = bench.take_all().await.remove(0);
    assert_ne!(again.id, event.id, "another charge");
}
