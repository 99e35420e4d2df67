//! One suite for every home of durable state.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

use ecwid_nodes::Event;
use ecwid_nodes::steps::verify::Delivery;
use ecwid_nodes_engine::store::{
    Change, EntityState, FlowRecord, InboxEntry, Inserted, MemoryStore, NewEvent, Place, SqliteStore, Store,
    Verdict,
};
use serde_json::{Map, Value, json};
use std::sync::Arc;

macro_rules! conformance {
    ($($test:ident),+ $(,)?) => {
        mod memory { $(#[tokio::test] async fn $test() { super::$test(std::sync::Arc::new(super::MemoryStore::new())).await; })+ }
        mod sqlite { $(#[tokio::test] async fn $test() {
            let folder = tempfile::tempdir().unwrap();
            let store = super::SqliteStore::open(folder.path().join("state.db")).unwrap();
            super::$test(std::sync::Arc::new(store)).await;
        })+ }
    };
}

conformance!(
    a_delivery_is_stored_once,
    a_full_inbox_takes_nothing_more,
    ignored_deliveries_are_kept_but_never_worked_on,
    a_lease_holds_and_then_runs_out,
    only_the_holder_settles,
    a_retry_waits_and_may_not_count,
    observing_compares_and_swaps,
    events_come_with_the_state_or_not_at_all,
    an_event_is_stored_once_per_flow,
    events_of_one_entity_keep_their_order,
    flows_see_their_own_events,
    baselines_never_overwrite,
    dead_letters_are_listed_and_replayed,
    settled_events_can_be_replayed,
    pruning_keeps_what_waits_and_what_is_dead,
    cursors_and_flows_are_remembered,
    the_next_due_moment_is_told,
    many_at_once_lease_each_event_once,
);

type Any = Arc<dyn Store>;

fn entry(id: &str, at: i64) -> InboxEntry {
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

fn state(revision: u64, status: &str) -> EntityState {
    let projection = Map::from_iter([("status".to_owned(), json!(status))]);
    EntityState { revision, updated: Some(5), digest: status.to_owned(), projection, tombstone: false }
}

fn event(id: &str, object: &str) -> Event {
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
        caused_by_us: "unknown".to_owned(),
        origin: "webhook".to_owned(),
        raw: Some("{ \"x\": 1.10 }".to_owned()),
    }
}

fn change(object: &str, expected: Option<u64>, events: &[(&str, &str)]) -> Change {
    let revision = expected.map_or(1, |revision| revision + 1);
    Change {
        store_id: 1003,
        kind: "order".to_owned(),
        id: object.to_owned(),
        expected,
        state: state(revision, &format!("status {revision}")),
        events: events
            .iter()
            .map(|(id, flow)| NewEvent { flow: (*flow).to_owned(), event: event(id, object) })
            .collect(),
        now_ms: 1_000,
    }
}

fn retry(due_ms: i64, counts: bool) -> Verdict {
    Verdict::Retry { due_ms, counts, error: "later".to_owned() }
}

fn dead() -> Verdict {
    Verdict::Dead { error: "poison".to_owned() }
}

async fn a_delivery_is_stored_once(store: Any) {
    assert_eq!(store.inbox_insert(entry("a", 10), 100).await.unwrap(), Inserted::New);
    assert_eq!(store.inbox_insert(entry("a", 20), 100).await.unwrap(), Inserted::Known);
    let leased = store.inbox_lease(10, 30, 90).await.unwrap();
    assert_eq!(leased.len(), 1);
    assert_eq!((leased[0].received_ms, leased[0].raw.as_str(), leased[0].attempts), (10, "{\"n\":\"a\"}", 1));
    assert_eq!(leased[0].delivery, entry("a", 10).delivery);
    assert!(store.inbox_settle(&leased[0].key, &leased[0].lease, Verdict::Done, 40).await.unwrap());
    assert_eq!(
        store.inbox_insert(entry("a", 50), 100).await.unwrap(),
        Inserted::Known,
        "settled is still known"
    );
    assert!(store.inbox_lease(10, 9_999, 10_000).await.unwrap().is_empty());
}

async fn a_full_inbox_takes_nothing_more(store: Any) {
    for id in ["a", "b"] {
        assert_eq!(store.inbox_insert(entry(id, 1), 2).await.unwrap(), Inserted::New);
    }
    assert_eq!(store.inbox_insert(entry("c", 1), 2).await.unwrap(), Inserted::Full);
    assert_eq!(
        store.inbox_insert(entry("a", 1), 2).await.unwrap(),
        Inserted::Known,
        "a duplicate is no news even then"
    );
    let leased = store.inbox_lease(1, 5, 50).await.unwrap().remove(0);
    store.inbox_settle(&leased.key, &leased.lease, Verdict::Done, 6).await.unwrap();
    assert_eq!(store.inbox_insert(entry("c", 1), 2).await.unwrap(), Inserted::New);
}

async fn ignored_deliveries_are_kept_but_never_worked_on(store: Any) {
    let ignored = InboxEntry { ignored: Some("no_flow".to_owned()), ..entry("a", 1) };
    assert_eq!(store.inbox_insert(ignored.clone(), 0).await.unwrap(), Inserted::New);
    assert_eq!(store.inbox_insert(ignored, 0).await.unwrap(), Inserted::Known);
    assert!(store.inbox_lease(10, 100, 200).await.unwrap().is_empty());
    let counts = store.counts().await.unwrap();
    assert_eq!((counts.inbox.pending, counts.inbox.ignored, counts.inbox.oldest_ms), (0, 1, None));
}

async fn a_lease_holds_and_then_runs_out(store: Any) {
    store.inbox_insert(entry("a", 0), 10).await.unwrap();
    store.inbox_insert(entry("b", 0), 10).await.unwrap();
    let first = store.inbox_lease(1, 10, 50).await.unwrap();
    let second = store.inbox_lease(10, 11, 60).await.unwrap();
    assert_eq!(
        (first[0].delivery.event_id.as_str(), second[0].delivery.event_id.as_str(), second.len()),
        ("a", "b", 1)
    );
    assert!(store.inbox_lease(10, 49, 90).await.unwrap().is_empty());
    let again = store.inbox_lease(10, 50, 90).await.unwrap();
    assert_eq!((again.len(), again[0].attempts), (1, 2));
    assert_ne!(again[0].lease, first[0].lease);
}

async fn only_the_holder_settles(store: Any) {
    store.observe(change("A", None, &[("e", "f")])).await.unwrap();
    let lost = store.outbox_lease(None, 1, 1_000, 2_000).await.unwrap().remove(0);
    let held = store.outbox_lease(None, 1, 2_000, 3_000).await.unwrap().remove(0);
    for verdict in [Verdict::Done, retry(1, true), dead()] {
        assert!(!store.outbox_settle("e", "f", &lost.lease, verdict, 2_100).await.unwrap());
    }
    assert_eq!(store.outbox_attempts("e", "f", &lost.lease).await.unwrap(), None);
    assert_eq!(store.outbox_attempts("e", "f", &held.lease).await.unwrap(), Some(2));
    assert!(!store.outbox_settle("e", "other", &held.lease, Verdict::Done, 2_100).await.unwrap());
    assert!(store.outbox_settle("e", "f", &held.lease, Verdict::Done, 2_100).await.unwrap());
    assert!(!store.outbox_settle("e", "f", &held.lease, Verdict::Done, 2_200).await.unwrap(), "once only");
}

async fn a_retry_waits_and_may_not_count(store: Any) {
    store.inbox_insert(entry("a", 0), 10).await.unwrap();
    let leased = store.inbox_lease(1, 0, 50).await.unwrap().remove(0);
    assert!(store.inbox_settle(&leased.key, &leased.lease, retry(100, false), 1).await.unwrap());
    assert!(store.inbox_lease(1, 99, 150).await.unwrap().is_empty());
    let leased = store.inbox_lease(1, 100, 150).await.unwrap().remove(0);
    assert_eq!(leased.attempts, 1, "the first take did not count");
    store.inbox_settle(&leased.key, &leased.lease, retry(200, true), 101).await.unwrap();
    assert_eq!(store.inbox_lease(1, 200, 250).await.unwrap()[0].attempts, 2);
}

async fn observing_compares_and_swaps(store: Any) {
    let ids = ["A".to_owned(), "B".to_owned()];
    assert_eq!(store.entities(1003, "order", &ids).await.unwrap(), [None, None]);
    assert!(store.observe(change("A", None, &[])).await.unwrap());
    assert!(!store.observe(change("A", None, &[])).await.unwrap(), "it is known now");
    assert!(!store.observe(change("A", Some(7), &[])).await.unwrap());
    assert!(store.observe(change("A", Some(1), &[])).await.unwrap());
    assert!(!store.observe(change("A", Some(1), &[])).await.unwrap(), "somebody was faster");
    assert!(!store.observe(change("B", Some(1), &[])).await.unwrap(), "nothing to replace");
    assert_eq!(store.entities(1003, "order", &ids).await.unwrap(), [Some(state(2, "status 2")), None]);
    assert_eq!(store.entities(1004, "order", &ids).await.unwrap(), [None, None]);
    assert_eq!(store.entities(1003, "product", &ids).await.unwrap(), [None, None]);
}

async fn events_come_with_the_state_or_not_at_all(store: Any) {
    assert!(store.observe(change("A", None, &[("e1", "f"), ("e2", "g")])).await.unwrap());
    assert!(!store.observe(change("A", None, &[("e3", "f")])).await.unwrap());
    let leased = store.outbox_lease(None, 10, 1_000, 2_000).await.unwrap();
    let ids: Vec<&str> = leased.iter().map(|leased| leased.event.id.as_str()).collect();
    assert_eq!(ids, ["e1", "e2"]);
    assert_eq!(leased[0].event, event("e1", "A"), "the event comes back as it went in");
}

async fn an_event_is_stored_once_per_flow(store: Any) {
    store.observe(change("A", None, &[("e", "f")])).await.unwrap();
    store.observe(change("A", Some(1), &[("e", "f"), ("e", "g")])).await.unwrap();
    let leased = store.outbox_lease(None, 10, 1_000, 2_000).await.unwrap();
    let flows: Vec<&str> = leased.iter().map(|leased| leased.flow.as_str()).collect();
    assert_eq!(flows, ["f", "g"]);
    store.outbox_settle("e", "f", &leased[0].lease, Verdict::Done, 1_100).await.unwrap();
    store.observe(change("A", Some(2), &[("e", "f")])).await.unwrap();
    assert!(
        store.outbox_lease(None, 10, 1_200, 2_000).await.unwrap().is_empty(),
        "a settled event does not come back"
    );
}

async fn events_of_one_entity_keep_their_order(store: Any) {
    store.observe(change("A", None, &[("a1", "f")])).await.unwrap();
    store.observe(change("A", Some(1), &[("a2", "f")])).await.unwrap();
    store.observe(change("B", None, &[("b1", "f")])).await.unwrap();
    let leased = store.outbox_lease(None, 10, 1_000, 2_000).await.unwrap();
    let ids: Vec<&str> = leased.iter().map(|leased| leased.event.id.as_str()).collect();
    assert_eq!(ids, ["a1", "b1"]);
    store.outbox_settle("a1", "f", &leased[0].lease, retry(5_000, true), 1_100).await.unwrap();
    assert!(
        store.outbox_lease(None, 10, 1_200, 2_000).await.unwrap().is_empty(),
        "the newer one waits for the older"
    );
    let a1 = store.outbox_lease(None, 1, 5_000, 6_000).await.unwrap().remove(0);
    assert_eq!((a1.event.id.as_str(), a1.attempts), ("a1", 2));
    store.outbox_settle("a1", "f", &a1.lease, dead(), 5_100).await.unwrap();
    let next = store.outbox_lease(Some(&["f".to_owned()]), 10, 5_200, 6_000).await.unwrap();
    assert!(next.iter().any(|leased| leased.event.id == "a2"), "a dead letter blocks nothing");
}

async fn flows_see_their_own_events(store: Any) {
    store.observe(change("A", None, &[("e1", "f"), ("e2", "g")])).await.unwrap();
    assert!(store.outbox_lease(Some(&[]), 10, 1_000, 2_000).await.unwrap().is_empty());
    assert!(store.outbox_lease(Some(&["h".to_owned()]), 10, 1_000, 2_000).await.unwrap().is_empty());
    let leased = store.outbox_lease(Some(&["g".to_owned(), "h".to_owned()]), 10, 1_000, 2_000).await.unwrap();
    assert_eq!((leased.len(), leased[0].event.id.as_str()), (1, "e2"));
}

async fn baselines_never_overwrite(store: Any) {
    store.observe(change("A", None, &[])).await.unwrap();
    let rows = ["A", "B", "C"].map(|id| (id.to_owned(), state(1, "base"))).to_vec();
    assert_eq!(store.baseline(1003, "order", rows.clone()).await.unwrap(), 2);
    assert_eq!(store.baseline(1003, "order", rows).await.unwrap(), 0);
    let known = store.entities(1003, "order", &["A".to_owned(), "C".to_owned()]).await.unwrap();
    assert_eq!(known, [Some(state(1, "status 1")), Some(state(1, "base"))]);
    assert_eq!(store.counts().await.unwrap().entities, 3);
    assert_eq!(store.counts().await.unwrap().outbox.pending, 0);
}

async fn dead_letters_are_listed_and_replayed(store: Any) {
    store.inbox_insert(entry("in", 0), 10).await.unwrap();
    let leased = store.inbox_lease(1, 0, 50).await.unwrap().remove(0);
    store.inbox_settle(&leased.key, &leased.lease, dead(), 10).await.unwrap();
    store.observe(change("A", None, &[("out", "f")])).await.unwrap();
    let leased = store.outbox_lease(None, 1, 1_000, 2_000).await.unwrap().remove(0);
    store.outbox_settle("out", "f", &leased.lease, dead(), 1_500).await.unwrap();
    let letters = store.dead_letters(10).await.unwrap();
    let told: Vec<_> = letters
        .iter()
        .map(|letter| (letter.place, letter.event_id.as_str(), letter.flow.as_deref(), letter.parked_ms))
        .collect();
    assert_eq!(told, [(Place::Outbox, "out", Some("f"), 1_500), (Place::Inbox, "in", None, 10)]);
    assert_eq!(
        (letters[0].error.as_str(), letters[0].attempts, letters[0].object_id.as_str()),
        ("poison", 1, "A")
    );
    assert_eq!(store.dead_letters(1).await.unwrap().len(), 1);
    assert_eq!(store.replay("out", 3_000).await.unwrap(), 1);
    assert_eq!(store.replay("in", 3_000).await.unwrap(), 1);
    assert_eq!(store.replay("unknown", 3_000).await.unwrap(), 0);
    assert!(store.dead_letters(10).await.unwrap().is_empty());
    assert_eq!(
        store.outbox_lease(None, 1, 3_000, 4_000).await.unwrap()[0].attempts,
        1,
        "counted from the start again"
    );
    assert_eq!(store.inbox_lease(1, 3_000, 4_000).await.unwrap().len(), 1);
}

async fn settled_events_can_be_replayed(store: Any) {
    store.observe(change("A", None, &[("e", "f"), ("e", "g")])).await.unwrap();
    for leased in store.outbox_lease(None, 10, 1_000, 2_000).await.unwrap() {
        store.outbox_settle("e", &leased.flow, &leased.lease, Verdict::Done, 1_100).await.unwrap();
    }
    assert_eq!(store.replay("e", 1_200).await.unwrap(), 2);
    assert_eq!(store.replay("e", 1_200).await.unwrap(), 0, "what waits already is left alone");
    assert_eq!(store.outbox_lease(None, 10, 1_200, 2_000).await.unwrap().len(), 2);
}

async fn pruning_keeps_what_waits_and_what_is_dead(store: Any) {
    for id in ["done", "late", "dead", "waits"] {
        store.inbox_insert(entry(id, 0), 10).await.unwrap();
    }
    store
        .inbox_insert(InboxEntry { ignored: Some("no_flow".into()), ..entry("ignored", 5) }, 10)
        .await
        .unwrap();
    for (leased, (verdict, at)) in store.inbox_lease(3, 0, 50).await.unwrap().into_iter().zip([
        (Verdict::Done, 10),
        (Verdict::Done, 100),
        (dead(), 10),
    ]) {
        store.inbox_settle(&leased.key, &leased.lease, verdict, at).await.unwrap();
    }
    assert_eq!(store.prune(50).await.unwrap(), 2);
    let inbox = store.counts().await.unwrap().inbox;
    assert_eq!((inbox.pending, inbox.settled, inbox.dead, inbox.ignored), (1, 1, 1, 0));
    assert_eq!(
        store.inbox_insert(entry("done", 60), 10).await.unwrap(),
        Inserted::New,
        "pruned is forgotten"
    );
}

async fn cursors_and_flows_are_remembered(store: Any) {
    assert_eq!(store.cursor(1003, "poll:order").await.unwrap(), None);
    store.set_cursor(1003, "poll:order", json!(7)).await.unwrap();
    store.set_cursor(1003, "poll:order", json!({"at": 8})).await.unwrap();
    store.set_cursor(1004, "poll:order", json!(9)).await.unwrap();
    assert_eq!(store.cursor(1003, "poll:order").await.unwrap(), Some(json!({"at": 8})));
    assert_eq!(store.cursors().await.unwrap().len(), 2);
    let flow = FlowRecord {
        name: "paid".into(),
        trigger: "order.paid".into(),
        config: Map::from_iter([("a".to_owned(), json!(1))]),
        connection: "default".into(),
        store_id: 1003,
        enabled: true,
        start: 5,
        enabled_at: 6,
        query: Map::new(),
        every_ms: None,
        skip_own: false,
    };
    store.put_flow(flow.clone()).await.unwrap();
    store.put_flow(FlowRecord { enabled: false, ..flow.clone() }).await.unwrap();
    store.put_flow(FlowRecord { name: "another".into(), ..flow.clone() }).await.unwrap();
    let flows = store.flows().await.unwrap();
    assert_eq!(
        flows.iter().map(|flow| (flow.name.as_str(), flow.enabled)).collect::<Vec<_>>(),
        [("another", true), ("paid", false)]
    );
    assert_eq!(flows[1], FlowRecord { enabled: false, ..flow });
}

async fn the_next_due_moment_is_told(store: Any) {
    assert_eq!(store.next_due(Place::Outbox, 0).await.unwrap(), None);
    store.observe(change("A", None, &[("e", "f")])).await.unwrap();
    assert_eq!(store.next_due(Place::Outbox, 1_000).await.unwrap(), None, "due already");
    let leased = store.outbox_lease(None, 1, 1_000, 2_000).await.unwrap().remove(0);
    assert_eq!(store.next_due(Place::Outbox, 1_000).await.unwrap(), Some(2_000));
    store.outbox_settle("e", "f", &leased.lease, retry(9_000, true), 1_100).await.unwrap();
    assert_eq!(store.next_due(Place::Outbox, 1_100).await.unwrap(), Some(9_000));
    assert_eq!(store.next_due(Place::Inbox, 1_100).await.unwrap(), None);
}

async fn many_at_once_lease_each_event_once(store: Any) {
    let objects: Vec<String> = (0..40).map(|number| format!("o{number}")).collect();
    let stored: Vec<_> = objects
        .iter()
        .map(|object| {
            let (store, id, object) = (store.clone(), format!("e-{object}"), object.clone());
            tokio::spawn(async move { store.observe(change(&object, None, &[(&id, "f")])).await.unwrap() })
        })
        .collect();
    for stored in stored {
        assert!(stored.await.unwrap());
    }
    let leases: Vec<_> = (0..60)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { store.outbox_lease(None, 1, 1_000, 2_000).await.unwrap().pop() })
        })
        .collect();
    let mut ids = Vec::new();
    for lease in leases {
        ids.extend(lease.await.unwrap().map(|leased| leased.event.id));
    }
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 40);
}

#[cfg(unix)]
#[tokio::test]
async fn the_state_file_is_private_and_survives() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let store = SqliteStore::open(&path).unwrap();
    store.inbox_insert(entry("a", 1), 10).await.unwrap();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{}", file.path().display());
    }
    drop(store);
    let store = SqliteStore::open(&path).unwrap();
    assert_eq!(store.inbox_insert(entry("a", 2), 10).await.unwrap(), Inserted::Known);
}

#[tokio::test]
async fn a_newer_or_broken_file_is_refused_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let newer = folder.path().join("newer.db");
    drop(SqliteStore::open(&newer).unwrap());
    rusqlite::Connection::open(&newer)
        .unwrap()
        .execute("INSERT INTO migrations(version) VALUES (99)", [])
        .unwrap();
    assert_eq!(SqliteStore::open(&newer).unwrap_err().code(), "state_too_new");
    let broken = folder.path().join("broken.db");
    std::fs::write(&broken, "this is no database, whatever its name says".repeat(100)).unwrap();
    let error = SqliteStore::open(&broken).unwrap_err();
    assert_eq!(error.kind(), ecwid_nodes::Kind::Storage);
    let error = SqliteStore::open(folder.path().join("no/such/folder/state.db")).unwrap_err();
    assert!(error.message().contains("no/such/folder"), "{error:?}");
}
