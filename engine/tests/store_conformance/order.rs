//! Who comes first.

use crate::samples::*;
use ecwid_nodes_engine::store::{Change, Verdict};

pub async fn a_long_chain_comes_one_by_one(store: Any) {
    for number in 0..20 {
        let expected = (number > 0).then_some(number);
        let id = format!("a{number:02}");
        assert!(store.observe(change("A", expected, &[(&id, "f")])).await.unwrap());
    }
    for number in 0..20 {
        assert_eq!(taken(&store, 1_000 + number).await, [format!("a{number:02}")]);
    }
    assert_eq!(taken(&store, 9_000).await, [""; 0]);
}

fn backfilled(object: &str, expected: Option<u64>, id: &str) -> Change {
    let mut change = change(object, expected, &[(id, "f")]);
    change.events[0].event.origin = String::from("backfill");
    change
}

/// Takes one and finishes it.
async fn next(store: &Any, flows: Option<&[String]>) -> Option<String> {
    let leased = store.outbox_lease(flows, 1, 2_000, 3_000).await.unwrap().pop()?;
    assert!(store.outbox_settle(&leased.event.id, "f", &leased.lease, Verdict::Done, 2_000).await.unwrap());
    Some(leased.event.id)
}

pub async fn live_events_overtake_a_backfill(store: Any) {
    for object in ["A", "B", "C"] {
        store.observe(backfilled(object, None, &format!("old {object}"))).await.unwrap();
    }
    store.observe(change("D", None, &[("live D", "f")])).await.unwrap();
    assert_eq!(next(&store, None).await.unwrap(), "live D");
    store.observe(change("E", None, &[("live E", "f")])).await.unwrap();
    assert_eq!(next(&store, Some(&["f".to_owned()])).await.unwrap(), "live E");
    for object in ["A", "B", "C"] {
        assert_eq!(next(&store, None).await.unwrap(), format!("old {object}"));
    }
    assert_eq!(next(&store, None).await, None);
}

pub async fn a_live_event_hurries_what_it_waits_for(store: Any) {
    for object in ["A", "B"] {
        store.observe(backfilled(object, None, &format!("old {object}"))).await.unwrap();
    }
    store.observe(change("B", Some(1), &[("live B", "f")])).await.unwrap();
    let mut ids = Vec::new();
    while let Some(id) = next(&store, None).await {
        ids.push(id);
    }
    assert_eq!(ids, ["old B", "live B", "old A"]);
}

pub async fn failing_rows_do_not_hold_up_new_ones(store: Any) {
    for number in 0..40 {
        store.inbox_insert(entry(&format!("failing {number:02}"), 0), 100).await.unwrap();
    }
    for leased in store.inbox_lease(40, 0, 50).await.unwrap() {
        store.inbox_settle(&leased.key, &leased.lease, retry(10, false), 1).await.unwrap();
    }
    for number in 0..40 {
        store.inbox_insert(entry(&format!("new {number:02}"), 20), 100).await.unwrap();
    }
    let mut names = Vec::new();
    for _ in 0..40 {
        let leased = store.inbox_lease(1, 30, 90).await.unwrap().pop().unwrap();
        names.push(leased.delivery.event_id);
    }
    let new = names.iter().filter(|name| name.starts_with("new")).count();
    assert!((1..40).contains(&new), "{new} of 40 were new");
}

pub async fn changes_are_observed_together_and_each_for_itself(store: Any) {
    store.observe(change("B", None, &[])).await.unwrap();
    let changes = vec![
        change("A", None, &[("a1", "f")]),
        change("B", None, &[("b1", "f")]),
        change("A", Some(1), &[("a2", "f")]),
        change("C", None, &[("c1", "f"), ("c1", "g")]),
        change("A", Some(1), &[("a3", "f")]),
    ];
    assert_eq!(store.observe_all(changes).await.unwrap(), [true, false, true, true, false]);
    assert_eq!(taken(&store, 1_000).await, ["a1", "c1", "c1"]);
    assert_eq!(taken(&store, 1_001).await, ["a2"]);
    let ids = ["A", "B", "C"].map(str::to_owned);
    let revisions = store.entities(1003, "order", &ids).await.unwrap();
    let revisions: Vec<u64> = revisions.into_iter().map(|state| state.unwrap().revision).collect();
    assert_eq!(revisions, [2, 1, 1]);
    assert_eq!(store.observe_all(Vec::new()).await.unwrap(), [true; 0]);
}
