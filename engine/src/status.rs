//! What the engine tells about itself.

use crate::engine::{Engine, lock};
use crate::store::{Depth, FlowRecord};
use ecwid_nodes::Result;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};

/// Counts since the engine was built.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    pub received: AtomicU64,
    pub refused: AtomicU64,
    pub duplicates: AtomicU64,
    pub ignored: AtomicU64,
    pub turned_away: AtomicU64,
    pub unchanged: AtomicU64,
    pub stale: AtomicU64,
    pub events: AtomicU64,
    pub nacks: AtomicU64,
    pub withdrawn: AtomicU64,
    pub polls: AtomicU64,
}

impl Counters {
    pub fn add(counter: &AtomicU64) {
        counter.fetch_add(1, Ordering::Relaxed);
    }
}

impl Engine {
    /// Depths, ages, positions, flows (`active`: on, and its connection is there), connections and counters since the
    /// engine was built.
    pub async fn status(&self) -> Result<Value> {
        let store = &self.0.store;
        let (counts, now) = (store.counts().await?, self.now_ms());
        let active: Vec<String> = lock(&self.0.flows).iter().map(|flow| flow.record.name.clone()).collect();
        let told = |flow: FlowRecord| {
            let is_active = active.contains(&flow.name);
            let mut told = json!(flow);
            told["active"] = json!(is_active);
            told
        };
        let flows: Vec<Value> = store.flows().await?.into_iter().map(told).collect();
        Ok(json!({
            "inbox": depth(counts.inbox, now),
            "outbox": depth(counts.outbox, now),
            "entities": counts.entities,
            "cursors": store.cursors().await?,
            "flows": flows,
            "connections": self.connections_told(),
            "counters": self.counters_told(),
        }))
    }

    fn connections_told(&self) -> Vec<Value> {
        let health = lock(&self.0.health).clone();
        let connections = lock(&self.0.connections);
        let told = |name: &String, store_id: i64| match health.get(name).filter(|health| health.is_failing())
        {
            Some(failing) => {
                json!({"name": name, "storeId": store_id, "state": "failing", "sinceMs": failing.since_ms, "error": failing.error})
            }
            None => json!({"name": name, "storeId": store_id, "state": "ok"}),
        };
        connections
            .values()
            .map(|connection| told(&connection.name().to_owned(), connection.store_id()))
            .collect()
    }

    fn counters_told(&self) -> Value {
        let counters = &self.0.counters;
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        json!({
            "received": read(&counters.received),
            "refused": read(&counters.refused),
            "duplicates": read(&counters.duplicates),
            "ignored": read(&counters.ignored),
            "turnedAway": read(&counters.turned_away),
            "unchanged": read(&counters.unchanged),
            "stale": read(&counters.stale),
            "events": read(&counters.events),
            "nacks": read(&counters.nacks),
            "withdrawn": read(&counters.withdrawn),
            "polls": read(&counters.polls),
        })
    }
}

fn depth(depth: Depth, now_ms: i64) -> Value {
    json!({
        "pending": depth.pending,
        "settled": depth.settled,
        "dead": depth.dead,
        "ignored": depth.ignored,
        "oldestAgeMs": depth.oldest_ms.map(|oldest| (now_ms - oldest).max(0)),
    })
}
