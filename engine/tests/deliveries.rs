//! Triggers on deliveries themselves.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

mod common;

use common::{Bench, T0, webhook};
use ecwid_nodes_engine::FlowSettings;
use serde_json::{Value, json};

#[tokio::test]
async fn event_types_that_nobody_knows_pass_through() {
    let bench = Bench::new().await;
    bench.enable("all", "any.event").await;
    let (headers, body) = webhook("e1", "galaxy.exploded", 42, &json!({"radius": 7}));
    assert_eq!(bench.engine.receive(&headers, &body).await.reason, "stored");
    bench.engine.work_once().await.unwrap();
    let event = bench.take_all().await.remove(0);
    assert_eq!((event.event_type.as_str(), event.object_type.as_str()), ("any.event", "galaxy"));
    assert_eq!((event.object_id.as_str(), event.entity), ("42", Value::Null));
    let detail = json!({"eventType": "galaxy.exploded", "entityId": "42", "data": {"radius": 7}});
    assert_eq!(Value::Object(event.detail), detail);
    assert_eq!((event.raw.unwrap().into_bytes(), event.origin.as_str()), (body, "webhook"));
    assert_eq!(bench.store.asked("GET /galaxy"), 0, "nothing is read");
}

#[tokio::test]
async fn a_delivery_is_passed_on_once_to_each_flow() {
    let bench = Bench::new().await;
    bench.enable("one", "any.event").await;
    bench.enable("two", "any.event").await;
    bench.deliver("e1", "order.deleted", 1, json!({"orderId": "A1"})).await;
    bench.deliver("e1", "order.deleted", 1, json!({"orderId": "A1"})).await;
    bench.engine.work_once().await.unwrap();
    let events = bench.take_all().await;
    assert_eq!(events.len(), 2);
    assert_eq!(events[0].id, events[1].id, "one delivery, one identity");
    // The signature covers the id and not the body, so a forged body must not take the place of the real one.
    bench.deliver("e1", "order.deleted", 2, json!({"orderId": "A2"})).await;
    bench.engine.work_once().await.unwrap();
    assert_ne!(bench.take_all().await[0].id, events[0].id);
}

#[tokio::test]
async fn only_the_wanted_event_types_come() {
    let bench = Bench::new().await;
    let mut settings = FlowSettings::new("storage", "any.event");
    settings.config.insert("eventTypes".to_owned(), json!(["application.storageChanged"]));
    bench.enable_with(settings).await;
    bench.deliver("e1", "application.storage_changed", 1, Value::Null).await;
    bench.deliver("e2", "order.created", 1, json!({"orderId": "A"})).await;
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.take_names().await, ["any.event 1"]);
}

#[tokio::test]
async fn requests_about_personal_data_come_as_they_are() {
    let bench = Bench::new().await;
    for wire in ["customer.personalDataRemovalRequest", "customer.personal_data_removal_request"] {
        bench.enable("privacy", "customer.personal_data_removal_request").await;
        bench.deliver(wire, wire, 298_774_120, json!({"why": "moved"})).await;
        bench.engine.work_once().await.unwrap();
        let event = bench.take_all().await.remove(0);
        assert_eq!(event.event_type, "customer.personal_data_removal_request");
        assert_eq!((event.object_type.as_str(), event.object_id.as_str()), ("customer", "298774120"));
        assert_eq!((event.detail["why"].as_str(), event.entity), (Some("moved"), Value::Null));
    }
}

#[tokio::test]
async fn the_plans_of_a_change_are_named() {
    let bench = Bench::new().await;
    bench.enable("plan", "profile.subscription_status_changed").await;
    let data = json!({"oldSubscriptionName": "ECWID_BUSINESS", "newSubscriptionName": "ECWID_UNLIMITED"});
    bench.deliver("e1", "profile.subscriptionStatusChanged", 1, data).await;
    bench.engine.work_once().await.unwrap();
    let event = bench.take_all().await.remove(0);
    assert_eq!(Value::Object(event.detail), json!({"from": "ECWID_BUSINESS", "to": "ECWID_UNLIMITED"}));
}

#[tokio::test]
async fn what_happened_before_the_start_does_not_come() {
    let bench = Bench::new().await;
    let mut settings = FlowSettings::new("later", "any.event");
    settings.start = Some(T0 + 1);
    bench.enable_with(settings).await;
    bench.deliver("e1", "order.created", 1, Value::Null).await;
    bench.engine.work_once().await.unwrap();
    assert_eq!(bench.take_names().await, Vec::<String>::new());
}
