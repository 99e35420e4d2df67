//! Dead letters and replays by selection.

use crate::samples::*;
use ecwid_nodes_engine::store::{Change, Finished, Place, Selection, Verdict};

/// Three dead events of two flows and one dead delivery; moments of arrival 1000, 2000, 3000 and 500.
async fn parked(store: &Any) {
    for (number, (object, flow)) in [("A", "f"), ("B", "f"), ("A2", "g")].into_iter().enumerate() {
        let at = 1_000 * (number as i64 + 1);
        let id = format!("e{number}");
        store.observe(Change { now_ms: at, ..change(object, None, &[(&id, flow)]) }).await.unwrap();
    }
    for leased in store.outbox_lease(None, 10, 5_000, 6_000).await.unwrap() {
        let parked_ms = 5_000 + i64::from(leased.event.id.as_bytes()[1]);
        store.outbox_settle(&leased.event.id, &leased.flow, &leased.lease, dead(), parked_ms).await.unwrap();
    }
    store.inbox_insert(entry("in", 500), 10).await.unwrap();
    let leased = store.inbox_lease(1, 500, 600).await.unwrap().remove(0);
    store.inbox_settle(&leased.key, &leased.lease, dead(), 550).await.unwrap();
}

async fn ids(store: &Any, selection: &Selection) -> Vec<String> {
    let letters = store.select_dead(selection, 10).await.unwrap();
    letters.into_iter().map(|letter| letter.event_id).collect()
}

fn flow(name: &str) -> Selection {
    Selection { flow: Some(name.to_owned()), ..Selection::default() }
}

pub async fn dead_letters_are_filtered(store: Any) {
    parked(&store).await;
    let all = Selection::default();
    let cases: [(Selection, &[&str]); 9] = [
        (all.clone(), &["e2", "e1", "e0", "in"]),
        (flow("f"), &["e1", "e0"]),
        (Selection { place: Some(Place::Inbox), ..all.clone() }, &["in"]),
        (Selection { object_id: Some("A".to_owned()), ..all.clone() }, &["e0"]),
        (Selection { event_type: Some("order.paid".to_owned()), ..all.clone() }, &["e2", "e1", "e0"]),
        (Selection { event_type: Some("order.created".to_owned()), ..all.clone() }, &["in"]),
        (Selection { store_id: Some(1004), ..all.clone() }, &[]),
        (Selection { from_ms: Some(1_000), to_ms: Some(3_000), ..all.clone() }, &["e1", "e0"]),
        (Selection { from_ms: Some(2_000), ..flow("f") }, &["e1"]),
    ];
    for (selection, expected) in cases {
        assert_eq!(ids(&store, &selection).await, expected, "{selection:?}");
    }
    assert_eq!(store.select_dead(&all, 2).await.unwrap().len(), 2);
}

pub async fn dead_letters_are_counted(store: Any) {
    parked(&store).await;
    let counts = store.count_dead(&Selection::default()).await.unwrap();
    let told: Vec<_> = counts
        .iter()
        .map(|count| (count.flow.as_deref(), count.event_type.as_str(), count.count, count.first_ms))
        .collect();
    assert_eq!(
        told,
        [
            (Some("f"), "order.paid", 2, 5_048),
            (None, "order.created", 1, 550),
            (Some("g"), "order.paid", 1, 5_050)
        ]
    );
    assert_eq!((counts[0].last_ms, counts[0].store_id, counts[0].place), (5_049, 1003, Place::Outbox));
    assert_eq!(store.count_dead(&flow("g")).await.unwrap().len(), 1);
}

pub async fn a_replay_takes_what_is_selected(store: Any) {
    parked(&store).await;
    store.observe(change("Z", None, &[("done", "f")])).await.unwrap();
    assert_eq!(taken(&store, 7_000).await, ["done"]);
    assert_eq!(store.replay_selected(&flow("f"), Finished::Dead, 8_000).await.unwrap(), 2);
    assert_eq!(taken(&store, 8_000).await, ["e0", "e1"]);
    assert_eq!(store.replay_selected(&flow("f"), Finished::Dead, 8_000).await.unwrap(), 0);
    assert_eq!(store.replay_selected(&flow("f"), Finished::Any, 9_000).await.unwrap(), 3);
    assert_eq!(store.replay_selected(&flow("f"), Finished::Any, 9_000).await.unwrap(), 0, "they wait");
    assert_eq!(taken(&store, 9_000).await, ["e0", "e1", "done"]);
    let rest = Selection { to_ms: Some(4_000), ..Selection::default() };
    assert_eq!(store.replay_selected(&rest, Finished::Dead, 9_500).await.unwrap(), 2);
    assert_eq!(store.inbox_lease(5, 9_500, 9_600).await.unwrap().len(), 1);
    assert_eq!(taken(&store, 9_500).await, ["e2"]);
}

pub async fn a_replayed_event_comes_before_newer_ones_of_its_entity(store: Any) {
    store.observe(change("A", None, &[("a1", "f")])).await.unwrap();
    assert_eq!(taken(&store, 1_000).await, ["a1"]);
    store.observe(change("A", Some(1), &[("a2", "f")])).await.unwrap();
    assert_eq!(store.replay("a1", 2_000).await.unwrap(), 1);
    assert_eq!(taken(&store, 2_000).await, ["a1"]);
    assert_eq!(taken(&store, 2_000).await, ["a2"]);
}

pub async fn discarded_letters_are_gone(store: Any) {
    parked(&store).await;
    assert_eq!(store.discard_dead(&flow("f")).await.unwrap(), 2);
    assert_eq!(ids(&store, &Selection::default()).await, ["e2", "in"]);
    assert_eq!(store.replay("e0", 9_000).await.unwrap(), 0);
    assert_eq!(store.discard_dead(&Selection::default()).await.unwrap(), 2);
    let counts = store.counts().await.unwrap();
    assert_eq!((counts.inbox.dead, counts.outbox.dead), (0, 0));
    store.observe(change("W", None, &[("waits", "f")])).await.unwrap();
    let leased = store.outbox_lease(None, 1, 9_000, 9_900).await.unwrap().remove(0);
    assert_eq!(store.discard_dead(&Selection::default()).await.unwrap(), 0, "only dead letters");
    assert!(store.outbox_settle("waits", "f", &leased.lease, Verdict::Done, 9_100).await.unwrap());
}
