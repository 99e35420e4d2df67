//! Inbox, outbox, states, cursors and flows.

use crate::samples::*;
use ecwid_nodes_engine::store::{
    Change, EntityState, FlowRecord, InboxEntry, Inserted, NewEvent, Place, Verdict,
};
use serde_json::{Map, json};

pub async fn a_delivery_is_stored_once(store: Any) {
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

pub async fn a_full_inbox_takes_nothing_more(store: Any) {
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

pub async fn ignored_deliveries_are_kept_but_never_worked_on(store: Any) {
    let ignored = InboxEntry { ignored: Some("no_flow".to_owned()), ..entry("a", 1) };
    assert_eq!(store.inbox_insert(ignored.clone(), 0).await.unwrap(), Inserted::New);
    assert_eq!(store.inbox_insert(ignored, 0).await.unwrap(), Inserted::Known);
    assert!(store.inbox_lease(10, 100, 200).await.unwrap().is_empty());
    let counts = store.counts().await.unwrap();
    assert_eq!((counts.inbox.pending, counts.inbox.ignored, counts.inbox.oldest_ms), (0, 1, None));
}

pub async fn a_lease_holds_and_then_runs_out(store: Any) {
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

pub async fn only_the_holder_settles(store: Any) {
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

pub async fn a_retry_waits_and_may_not_count(store: Any) {
    store.inbox_insert(entry("a", 0), 10).await.unwrap();
    let leased = store.inbox_lease(1, 0, 50).await.unwrap().remove(0);
    assert!(store.inbox_settle(&leased.key, &leased.lease, retry(100, false), 1).await.unwrap());
    assert!(store.inbox_lease(1, 99, 150).await.unwrap().is_empty());
    let leased = store.inbox_lease(1, 100, 150).await.unwrap().remove(0);
    assert_eq!(leased.attempts, 1, "the first take did not count");
    store.inbox_settle(&leased.key, &leased.lease, retry(200, true), 101).await.unwrap();
    assert_eq!(store.inbox_lease(1, 200, 250).await.unwrap()[0].attempts, 2);
}

pub async fn observing_compares_and_swaps(store: Any) {
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

pub async fn events_come_with_the_state_or_not_at_all(store: Any) {
    assert!(store.observe(change("A", None, &[("e1", "f"), ("e2", "g")])).await.unwrap());
    assert!(!store.observe(change("A", None, &[("e3", "f")])).await.unwrap());
    let leased = store.outbox_lease(None, 10, 1_000, 2_000).await.unwrap();
    let ids: Vec<&str> = leased.iter().map(|leased| leased.event.id.as_str()).collect();
    assert_eq!(ids, ["e1", "e2"]);
    assert_eq!(leased[0].event, event("e1", "A"), "the event comes back as it went in");
}

pub async fn an_event_is_stored_once_per_flow(store: Any) {
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

pub async fn events_of_one_entity_keep_their_order(store: Any) {
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

pub async fn flows_see_their_own_events(store: Any) {
    store.observe(change("A", None, &[("e1", "f"), ("e2", "g")])).await.unwrap();
    assert!(store.outbox_lease(Some(&[]), 10, 1_000, 2_000).await.unwrap().is_empty());
    assert!(store.outbox_lease(Some(&["h".to_owned()]), 10, 1_000, 2_000).await.unwrap().is_empty());
    let leased = store.outbox_lease(Some(&["g".to_owned(), "h".to_owned()]), 10, 1_000, 2_000).await.unwrap();
    assert_eq!((leased.len(), leased[0].event.id.as_str()), (1, "e2"));
}

pub async fn baselines_never_overwrite(store: Any) {
    store.observe(change("A", None, &[])).await.unwrap();
    let rows = ["A", "B", "C"].map(|id| (id.to_owned(), state(1, "base"))).to_vec();
    assert_eq!(store.baseline(1003, "order", rows.clone()).await.unwrap(), 2);
    assert_eq!(store.baseline(1003, "order", rows).await.unwrap(), 0);
    let known = store.entities(1003, "order", &["A".to_owned(), "C".to_owned()]).await.unwrap();
    assert_eq!(known, [Some(state(1, "status 1")), Some(state(1, "base"))]);
    assert_eq!(store.counts().await.unwrap().entities, 3);
    assert_eq!(store.counts().await.unwrap().outbox.pending, 0);
}

pub async fn dead_letters_are_listed_and_replayed(store: Any) {
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

pub async fn settled_events_can_be_replayed(store: Any) {
    store.observe(change("A", None, &[("e", "f"), ("e", "g")])).await.unwrap();
    for leased in store.outbox_lease(None, 10, 1_000, 2_000).await.unwrap() {
        store.outbox_settle("e", &leased.flow, &leased.lease, Verdict::Done, 1_100).await.unwrap();
    }
    assert_eq!(store.replay("e", 1_200).await.unwrap(), 2);
    assert_eq!(store.replay("e", 1_200).await.unwrap(), 0, "what waits already is left alone");
    assert_eq!(store.outbox_lease(None, 10, 1_200, 2_000).await.unwrap().len(), 2);
}

pub async fn pruning_keeps_what_waits_and_what_is_dead(store: Any) {
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

pub async fn cursors_and_flows_are_remembered(store: Any) {
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

pub async fn the_next_due_moment_is_told(store: Any) {
    assert_eq!(store.next_due(Place::Outbox, 0).await.unwrap(), None);
    store.observe(change("A", None, &[("e", "f")])).await.unwrap();
    assert_eq!(store.next_due(Place::Outbox, 1_000).await.unwrap(), None, "due already");
    let leased = store.outbox_lease(None, 1, 1_000, 2_000).await.unwrap().remove(0);
    assert_eq!(store.next_due(Place::Outbox, 1_000).await.unwrap(), Some(2_000));
    store.outbox_settle("e", "f", &leased.lease, retry(9_000, true), 1_100).await.unwrap();
    assert_eq!(store.next_due(Place::Outbox, 1_100).await.unwrap(), Some(9_000));
    assert_eq!(store.next_due(Place::Inbox, 1_100).await.unwrap(), None);
}

pub async fn many_at_once_lease_each_event_once(store: Any) {
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

pub async fn held_back_events_come_at_their_moment_and_in_order(store: Any) {
    store.observe(held_back("A", None, "a1", 9_000)).await.unwrap();
    store.observe(change("A", Some(1), &[("a2", "f"), ("other", "g")])).await.unwrap();
    store.observe(held_back("B", None, "b1", 5_000)).await.unwrap();
    store.observe(change("C", None, &[("c1", "f")])).await.unwrap();
    assert_eq!(taken(&store, 1_000).await, ["other", "c1"], "a2 waits for a1, another flow does not");
    assert_eq!(store.next_due(Place::Outbox, 1_000).await.unwrap(), Some(5_000));
    assert_eq!(taken(&store, 4_999).await, [""; 0]);
    assert_eq!(taken(&store, 5_000).await, ["b1"]);
    assert_eq!(taken(&store, 8_999).await, [""; 0]);
    assert_eq!(taken(&store, 9_000).await, ["a1"]);
    assert_eq!(taken(&store, 9_000).await, ["a2"]);
    let counts = store.counts().await.unwrap().outbox;
    assert_eq!((counts.pending, counts.settled), (0, 5));
}

pub async fn known_entities_are_listed_without_the_gone(store: Any) {
    let rows = ["b", "A", "c", "a/1"].map(|id| (id.to_owned(), state(1, "x")));
    store.baseline(1003, "order", rows.to_vec()).await.unwrap();
    store.baseline(1003, "cart", vec![("d".to_owned(), state(1, "x"))]).await.unwrap();
    store.baseline(1004, "order", vec![("e".to_owned(), state(1, "x"))]).await.unwrap();
    let gone = EntityState { tombstone: true, ..state(2, "x") };
    assert!(store.observe(Change { state: gone, ..change("c", Some(1), &[]) }).await.unwrap());
    let ids = async |after, max| store.entity_ids(1003, "order", after, max).await.unwrap();
    assert_eq!(ids(None, 10).await, ["A", "a/1", "b"]);
    assert_eq!(ids(None, 2).await, ["A", "a/1"]);
    assert_eq!(ids(Some("a/1"), 10).await, ["b"]);
    assert_eq!(ids(Some("b"), 10).await, Vec::<String>::new());
}

pub async fn events_without_a_state_are_stored_once(store: Any) {
    let new = |due_ms| NewEvent { flow: "f".to_owned(), event: event("e", "1"), due_ms };
    store.emit(vec![new(None)], 1_000).await.unwrap();
    store.emit(vec![new(Some(5_000))], 1_000).await.unwrap();
    let leased = store.outbox_lease(None, 10, 1_000, 9_000).await.unwrap();
    assert_eq!(leased.iter().map(|leased| leased.event.clone()).collect::<Vec<_>>(), [event("e", "1")]);
    assert_eq!(store.entities(1003, "order", &["1".to_owned()]).await.unwrap(), [None]);
}
