//! What the tests put in.

use ecwid_nodes::Event;
use ecwid_nodes::steps::verify::Delivery;
use ecwid_nodes_engine::store::{
    Change, EntityState, FlowRecord, InboxEntry, NewEvent, OwnWrite, Store, Verdict,
};
use serde_json::{Map, Value, json};
use std::sync::Arc;

pub type Any = Arc<dyn Store>;

pub fn entry(id: &str, at: i64) -> InboxEntry {
    let delivery = Delivery {
        event_id: id.to_owned(),
        event_created: 1_700_000_000,
        store_id: 1003,
        event_type: "order.created".to_owned(),
        entity_id: "7".to_owned(),
        data: json!({"orderId": "A7"}),
        body_digest: "d".to_owned(),
    };
    let key = delivery.dedupe_key();
    InboxEntry {
        key,
        delivery,
        raw: format!("{{\"n\":\"{id}\"}}"),
        signature: "s".to_owned(),
        received_ms: at,
        ignored: None,
    }
}

pub fn state(revision: u64, status: &str) -> EntityState {
    let projection = Map::from_iter([("status".to_owned(), json!(status))]);
    EntityState { revision, updated: Some(5), digest: status.to_owned(), projection, tombstone: false }
}

pub fn event(id: &str, object: &str) -> Event {
    Event {
        id: id.to_owned(),
        event_type: "order.paid".to_owned(),
        object_type: "order".to_owned(),
        object_id: object.to_owned(),
        store_id: 1003,
        connection: "default".to_owned(),
        occurred_at: "2026-01-01T00:00:00Z".to_owned(),
        revision: 1,
        entity: json!({"total": 12.5, "big": 9_007_199_254_740_991_i64}),
        previous: Value::Null,
        changed: Vec::new(),
        part: json!({"id": 7}),
        detail: Map::from_iter([("from".to_owned(), json!(5)), ("to".to_owned(), json!(3))]),
        held_until: None,
        caused_by_us: "unknown".to_owned(),
        origin: "webhook".to_owned(),
        raw: Some("{ \"x\": 1.10 }".to_owned()),
    }
}

pub fn change(object: &str, expected: Option<u64>, events: &[(&str, &str)]) -> Change {
    let revision = expected.map_or(1, |revision| revision + 1);
    Change {
        store_id: 1003,
        kind: "order".to_owned(),
        id: object.to_owned(),
        expected,
        state: state(revision, &format!("status {revision}")),
        events: events
            .iter()
            .map(|(id, flow)| NewEvent { flow: (*flow).to_owned(), event: event(id, object), due_ms: None })
            .collect(),
        now_ms: 1_000,
    }
}

pub fn retry(due_ms: i64, counts: bool) -> Verdict {
    Verdict::Retry { due_ms, counts, error: "later".to_owned() }
}

pub fn dead() -> Verdict {
    Verdict::Dead { error: "poison".to_owned() }
}

/// Takes and finishes what is due.
pub async fn taken(store: &Any, now_ms: i64) -> Vec<String> {
    let mut ids = Vec::new();
    for leased in store.outbox_lease(None, 10, now_ms, now_ms + 100).await.unwrap() {
        let (id, flow) = (leased.event.id, leased.flow);
        assert!(store.outbox_settle(&id, &flow, &leased.lease, Verdict::Done, now_ms).await.unwrap());
        ids.push(id);
    }
    ids
}

pub fn own_write(id: &str, entity: Option<&str>, started_ms: i64, key: Option<&str>) -> OwnWrite {
    OwnWrite {
        id: id.to_owned(),
        store_id: 1003,
        kind: "order".to_owned(),
        entity_id: entity.map(str::to_owned),
        fields: vec!["paymentStatus".to_owned()],
        digest_before: Some("d".to_owned()),
        started_ms,
        ended_ms: None,
        idempotency_key: key.map(str::to_owned),
        request_digest: "r".to_owned(),
        answer: None,
    }
}

pub fn held_back(object: &str, expected: Option<u64>, id: &str, due_ms: i64) -> Change {
    let mut change = change(object, expected, &[(id, "f")]);
    change.events[0].due_ms = Some(due_ms);
    change
}

pub fn flow(name: &str) -> FlowRecord {
    FlowRecord {
        name: name.to_owned(),
        trigger: "order.paid".to_owned(),
        config: Map::from_iter([("a".to_owned(), json!(1))]),
        connection: "default".to_owned(),
        store_id: 1003,
        enabled: true,
        start: 5,
        enabled_at: 6,
        query: Map::new(),
        every_ms: None,
        skip_own: true,
    }
}
