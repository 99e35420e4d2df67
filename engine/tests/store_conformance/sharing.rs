//! What many processes agree on: leases, budgets, pauses.

use crate::samples::*;
use ecwid_nodes_engine::store::{Ask, Fence, Pausable, Pause, Place, Reservation};
use serde_json::json;

fn fence(name: &str, token: u64) -> Fence {
    Fence { name: name.to_owned(), token }
}

pub async fn one_holder_has_a_lease(store: Any) {
    let token = store.acquire("poll", "one", 1_000, 2_000).await.unwrap().unwrap();
    assert_eq!(store.acquire("poll", "two", 1_500, 2_500).await.unwrap(), None);
    assert_eq!(store.acquire("poll", "one", 1_500, 2_500).await.unwrap(), Some(token), "it has it already");
    assert!(store.acquire("other", "two", 1_500, 2_500).await.unwrap().is_some());
    assert_eq!(store.acquire("poll", "two", 2_400, 3_000).await.unwrap(), None, "it was prolonged");
    let leases = store.leases().await.unwrap();
    let told: Vec<_> =
        leases.iter().map(|row| (row.name.as_str(), row.holder.as_str(), row.until_ms)).collect();
    assert_eq!(told, [("other", "two", 2_500), ("poll", "one", 2_500)]);
}

pub async fn a_lease_is_taken_over_and_its_old_holder_is_fenced(store: Any) {
    let old = fence("poll", store.acquire("poll", "one", 1_000, 2_000).await.unwrap().unwrap());
    assert!(store.set_cursor_fenced(1003, "c", json!(1), &old).await.unwrap());
    assert!(store.renew(&old, 3_000).await.unwrap());
    assert_eq!(store.acquire("poll", "two", 2_500, 4_000).await.unwrap(), None);
    assert!(store.renew(&old, 3_500).await.unwrap(), "late, but nobody took it");
    let new = fence("poll", store.acquire("poll", "two", 3_500, 4_500).await.unwrap().unwrap());
    assert!(new.token > old.token);
    assert!(!store.renew(&old, 9_000).await.unwrap());
    assert!(!store.set_cursor_fenced(1003, "c", json!(2), &old).await.unwrap());
    assert!(!store.release(&old).await.unwrap());
    assert_eq!(
        store.cursor(1003, "c").await.unwrap(),
        Some(json!(1)),
        "what a late holder says is not written"
    );
    assert!(store.set_cursor_fenced(1003, "c", json!(3), &new).await.unwrap());
    assert_eq!(store.cursor(1003, "c").await.unwrap(), Some(json!(3)));
    assert!(!store.set_cursor_fenced(1003, "c", json!(4), &fence("unknown", 1)).await.unwrap());
}

pub async fn released_leases_are_free(store: Any) {
    let first = fence("poll", store.acquire("poll", "one", 1_000, 9_000).await.unwrap().unwrap());
    assert!(store.release(&first).await.unwrap());
    assert!(!store.release(&first).await.unwrap());
    assert!(!store.renew(&first, 9_000).await.unwrap());
    assert!(!store.set_cursor_fenced(1003, "c", json!(1), &first).await.unwrap());
    let second = store.acquire("poll", "two", 1_001, 9_000).await.unwrap().unwrap();
    assert!(second > first.token);
}

fn ask(wanted: u32, now_ms: i64) -> Ask {
    Ask { wanted, patient: false, limit: 600, window_ms: 60_500, now_ms }
}

pub async fn a_budget_is_shared(store: Any) {
    let begin = 1_700_000_000_000;
    let mut granted = 0;
    for step in 0..100 {
        match store.reserve("token", ask(7, begin + step)).await.unwrap() {
            Reservation::Granted(count) => granted += count,
            Reservation::Later(at) => assert!(at > begin + 60_000, "{at}"),
            Reservation::Dead => panic!("it is alive"),
        }
    }
    assert_eq!(granted, 600);
    assert_eq!(store.reserve("other", ask(7, begin)).await.unwrap(), Reservation::Granted(7));
    let Reservation::Later(at) = store.reserve("token", ask(1, begin + 60_000)).await.unwrap() else {
        panic!("the window is full");
    };
    assert!(matches!(store.reserve("token", ask(1, at)).await.unwrap(), Reservation::Granted(1)));
}

pub async fn a_held_or_dead_token_grants_nothing(store: Any) {
    store.hold_token("token", 5_000).await.unwrap();
    store.hold_token("token", 4_000).await.unwrap();
    assert_eq!(store.reserve("token", ask(1, 4_999)).await.unwrap(), Reservation::Later(5_000));
    assert_eq!(store.reserve("token", ask(3, 5_000)).await.unwrap(), Reservation::Granted(3));
    store.set_token_dead("token", true).await.unwrap();
    assert_eq!(store.reserve("token", ask(1, 9_000)).await.unwrap(), Reservation::Dead);
    assert_eq!(store.reserve("other", ask(1, 9_000)).await.unwrap(), Reservation::Granted(1));
    store.set_token_dead("token", false).await.unwrap();
    assert_eq!(store.reserve("token", ask(1, 9_000)).await.unwrap(), Reservation::Granted(1));
}

fn pause(what: Pausable, since_ms: i64) -> Pause {
    Pause { what, since_ms, reason: "maintenance".to_owned() }
}

pub async fn a_paused_flow_gives_nothing_out(store: Any) {
    let what = Pausable::Flow("f".to_owned());
    store.observe(change("A", None, &[("a1", "f"), ("a1", "g")])).await.unwrap();
    store.observe(change("B", None, &[("b1", "f")])).await.unwrap();
    let held = store.outbox_lease(Some(&["f".to_owned()]), 1, 1_000, 2_000).await.unwrap().remove(0);
    store.pause(pause(what.clone(), 1_000)).await.unwrap();
    store.pause(pause(what.clone(), 3_000)).await.unwrap();
    assert_eq!(store.pauses().await.unwrap(), [pause(what.clone(), 1_000)]);
    assert!(store.outbox_settle(&held.event.id, "f", &held.lease, retry(1_500, true), 1_100).await.unwrap());
    assert_eq!(store.next_due(Place::Outbox, 1_100).await.unwrap(), None);
    assert_eq!(taken(&store, 2_000).await, ["a1"], "that of flow g");
    assert!(store.outbox_lease(Some(&["f".to_owned()]), 5, 2_000, 3_000).await.unwrap().is_empty());
    assert_eq!(store.counts().await.unwrap().outbox.pending, 2);
    assert!(store.resume(&what).await.unwrap());
    assert!(!store.resume(&what).await.unwrap());
    assert_eq!(taken(&store, 2_000).await, ["a1", "b1"]);
    assert!(store.pauses().await.unwrap().is_empty());
}

pub async fn a_paused_store_is_not_worked_on(store: Any) {
    let what = Pausable::Store(1003);
    store.inbox_insert(entry("before", 0), 10).await.unwrap();
    store.pause(pause(what.clone(), 5)).await.unwrap();
    store.inbox_insert(entry("while", 0), 10).await.unwrap();
    let mut elsewhere = entry("elsewhere", 0);
    elsewhere.delivery.store_id = 1004;
    store.inbox_insert(elsewhere, 10).await.unwrap();
    let leased = store.inbox_lease(10, 10, 50).await.unwrap();
    assert_eq!((leased.len(), leased[0].delivery.event_id.as_str()), (1, "elsewhere"));
    store.observe(change("A", None, &[("a1", "f")])).await.unwrap();
    assert_eq!(taken(&store, 1_000).await, ["a1"], "events that exist are given out");
    assert!(store.resume(&what).await.unwrap());
    let names: Vec<String> = store
        .inbox_lease(10, 10, 50)
        .await
        .unwrap()
        .into_iter()
        .map(|leased| leased.delivery.event_id)
        .collect();
    assert_eq!(names, ["before", "while"]);
}

pub async fn what_comes_while_paused_waits_in_order(store: Any) {
    let what = Pausable::Flow("f".to_owned());
    store.pause(pause(what.clone(), 1)).await.unwrap();
    for number in 0..5 {
        let expected = (number > 0).then_some(number);
        store.observe(change("A", expected, &[(&format!("a{number}"), "f")])).await.unwrap();
    }
    store.observe(change("B", None, &[("b0", "f")])).await.unwrap();
    assert!(taken(&store, 2_000).await.is_empty());
    store.resume(&what).await.unwrap();
    assert_eq!(taken(&store, 2_000).await, ["a0", "b0"]);
    for number in 1..5 {
        assert_eq!(taken(&store, 2_000).await, [format!("a{number}")]);
    }
}
