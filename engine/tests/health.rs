//! Whether connections work, as flows hear of it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

mod common;

use common::{Bench, T0, order};
use ecwid_nodes_engine::FlowSettings;
use serde_json::{Value, json};

async fn watched(config: Value) -> Bench {
    let bench = Bench::new().await;
    bench.enable("orders", "order.created").await;
    let mut settings = FlowSettings::new("health", "connection.failing");
    settings.config.clone_from(config.as_object().unwrap());
    bench.enable_with(settings).await;
    bench
}

impl Bench {
    async fn poll_with(&self, failures: &[(u16, &'static str)]) {
        self.store.change(|rows| rows.failures.extend(failures));
        self.clock.forward(60);
        let polled = self.engine.poll_once("orders").await;
        assert_eq!(polled.is_err(), !failures.is_empty());
        self.store.change(|rows| rows.failures.clear());
    }

    async fn told(&self) -> Vec<(String, String)> {
        let events = self.take_all().await;
        let word = |event: &ecwid_nodes::Event, name: &str| {
            event.detail[name].as_str().unwrap_or_default().to_owned()
        };
        events.iter().map(|event| (word(event, "state"), word(event, "reason"))).collect()
    }
}

fn told(state: &str, reason: &str) -> Vec<(String, String)> {
    vec![(state.to_owned(), reason.to_owned())]
}

#[tokio::test]
async fn a_refused_token_is_told_at_once_and_its_end_too() {
    let bench = watched(json!({})).await;
    bench.poll_with(&[]).await;
    assert_eq!(bench.told().await, [], "it works");
    bench.poll_with(&[(403, "INSUFFICIENT_APP_SCOPE")]).await;
    let event = bench.take_all().await.remove(0);
    assert_eq!((event.event_type.as_str(), event.object_type.as_str()), ("connection.failing", "connection"));
    assert_eq!((event.object_id, event.origin.as_str()), (event.connection, "health"));
    assert_eq!(
        (&event.detail["state"], &event.detail["reason"]),
        (&json!("failing"), &json!("permission_denied"))
    );
    assert!(!event.entity["hint"].as_str().unwrap().is_empty(), "{:?}", event.entity);
    bench.poll_with(&[(403, "INSUFFICIENT_APP_SCOPE")]).await;
    assert_eq!(bench.told().await, [], "once");
    bench.poll_with(&[]).await;
    assert_eq!(bench.told().await, told("ok", ""));
}

#[tokio::test]
async fn a_store_that_does_not_answer_is_told_after_some_failures() {
    let bench = watched(json!({"afterFailures": 2, "recovered": false})).await;
    bench.poll_with(&[(500, "OOPS")]).await;
    assert_eq!(bench.told().await, []);
    bench.poll_with(&[(500, "OOPS")]).await;
    assert_eq!(bench.told().await, told("failing", "unavailable"));
    bench.poll_with(&[]).await;
    assert_eq!(bench.told().await, [], "its recovery is not wanted");
    bench.poll_with(&[(500, "OOPS")]).await;
    bench.poll_with(&[]).await;
    assert_eq!(bench.told().await, [], "two in a row are needed");
}

#[tokio::test]
async fn deliveries_that_cannot_be_followed_tell_it_too() {
    let bench = watched(json!({})).await;
    bench.add_order(order("A1", 1, T0 + 1, T0 + 1, "PAID"));
    bench.deliver("e1", "order.created", 1, json!({"orderId": "A1"})).await;
    bench.store.change(|rows| rows.failures.push_back((402, "PLAN")));
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.told().await, told("failing", "plan_limit"));
    assert_eq!(bench.engine.status().await.unwrap()["connections"][0]["state"], "failing");
}

#[tokio::test]
async fn nobody_keeps_count_where_nobody_asks() {
    let bench = Bench::new().await;
    bench.enable("orders", "order.created").await;
    bench.poll_with(&[(500, "OOPS")]).await;
    assert_eq!(bench.engine.status().await.unwrap()["entities"], 0);
}
