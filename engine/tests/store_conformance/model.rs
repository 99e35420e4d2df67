//! Random work on a store and on the store in memory: both must answer alike.

use crate::samples::*;
use ecwid_nodes_engine::store::{
    Finished, Leased, LeasedDelivery, MemoryStore, OwnWrite, Pausable, Pause, Place, Selection, Verdict,
};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use std::sync::Arc;

/// Both stores with what is held of each; a delivery or event is known by its id, as leases differ.
struct Pair {
    real: Any,
    model: Any,
    deliveries: Vec<(LeasedDelivery, LeasedDelivery)>,
    events: Vec<(Leased, Leased)>,
    now: i64,
    numbers: StdRng,
}

pub async fn random_work_matches_the_model(store: Any) {
    let seed: u64 = std::env::var("SEED").ok().map_or_else(rand::random, |seed| seed.parse().unwrap());
    // Shown when the test fails.
    println!("SEED={seed} repeats this run");
    let mut pair = Pair {
        real: store,
        model: Arc::new(MemoryStore::new()),
        deliveries: Vec::new(),
        events: Vec::new(),
        now: 1_000,
        numbers: StdRng::seed_from_u64(seed),
    };
    for step in 0..600 {
        pair.now += pair.numbers.random_range(0..20);
        match pair.numbers.random_range(0..14) {
            0 | 1 => pair.insert(step).await,
            2 | 3 => pair.lease_deliveries().await,
            4 | 5 => pair.settle_delivery().await,
            6 | 7 => pair.observe(step).await,
            8 | 9 => pair.lease_events().await,
            10 | 11 => pair.settle_event().await,
            12 => pair.administer().await,
            _ => pair.journal(step).await,
        }
        pair.compare().await;
    }
}

impl Pair {
    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        *from.choose(&mut self.numbers).unwrap()
    }

    async fn insert(&mut self, step: usize) {
        let id = if self.numbers.random_bool(0.2) { step / 2 } else { step };
        let mut entry = entry(&format!("d{id}"), self.now);
        entry.delivery.store_id = self.pick(&[1003, 1004]);
        entry.ignored = self.numbers.random_bool(0.1).then(|| "no_flow".to_owned());
        let real = self.real.inbox_insert(entry.clone(), 60).await.unwrap();
        assert_eq!(real, self.model.inbox_insert(entry, 60).await.unwrap());
    }

    async fn lease_deliveries(&mut self) {
        let until = self.now + self.numbers.random_range(1..200);
        let mut real = self.real.inbox_lease(1_000, self.now, until).await.unwrap();
        let mut model = self.model.inbox_lease(1_000, self.now, until).await.unwrap();
        real.sort_by(|one, other| one.key.cmp(&other.key));
        model.sort_by(|one, other| one.key.cmp(&other.key));
        let told = |leased: &LeasedDelivery| (leased.key.clone(), leased.attempts, leased.received_ms);
        assert_eq!(real.iter().map(told).collect::<Vec<_>>(), model.iter().map(told).collect::<Vec<_>>());
        self.deliveries.extend(real.into_iter().zip(model));
    }

    fn verdict(&mut self) -> Verdict {
        match self.numbers.random_range(0..4) {
            0 => dead(),
            1 => retry(self.now + self.numbers.random_range(0..100), self.numbers.random_bool(0.5)),
            _ => Verdict::Done,
        }
    }

    async fn settle_delivery(&mut self) {
        if self.deliveries.is_empty() {
            return;
        }
        let index = self.numbers.random_range(0..self.deliveries.len());
        let (real, model) = self.deliveries.swap_remove(index);
        let verdict = self.verdict();
        let settled =
            self.real.inbox_settle(&real.key, &real.lease, verdict.clone(), self.now).await.unwrap();
        let expected = self.model.inbox_settle(&model.key, &model.lease, verdict, self.now).await.unwrap();
        assert_eq!(settled, expected);
    }

    async fn observe(&mut self, step: usize) {
        let object = self.pick(&["A", "B", "C", "D"]);
        let known = self.model.entities(1003, "order", &[object.to_owned()]).await.unwrap().remove(0);
        let mut expected = known.map(|state| state.revision);
        if self.numbers.random_bool(0.1) {
            expected = Some(self.numbers.random_range(1..9));
        }
        let flows: &[&str] = self.pick(&[&["f"] as &[&str], &["g"], &["f", "g"], &[]]);
        let id = format!("e{step}");
        let events: Vec<(&str, &str)> = flows.iter().map(|flow| (id.as_str(), *flow)).collect();
        let mut change = change(object, expected, &events);
        change.now_ms = self.now;
        for new in &mut change.events {
            new.due_ms = self.numbers.random_bool(0.2).then(|| self.now + 50);
            if self.numbers.random_bool(0.3) {
                new.event.origin = String::from("backfill");
            }
        }
        let real = self.real.observe(change.clone()).await.unwrap();
        assert_eq!(real, self.model.observe(change).await.unwrap());
    }

    async fn lease_events(&mut self) {
        let flows = [None, Some(vec!["f".to_owned()]), Some(vec!["g".to_owned(), "f".to_owned()])];
        let flows = flows.choose(&mut self.numbers).unwrap().as_deref();
        let until = self.now + self.numbers.random_range(1..200);
        let mut real = self.real.outbox_lease(flows, 1_000, self.now, until).await.unwrap();
        let mut model = self.model.outbox_lease(flows, 1_000, self.now, until).await.unwrap();
        let key = |leased: &Leased| (leased.event.id.clone(), leased.flow.clone());
        real.sort_by_key(key);
        model.sort_by_key(key);
        let told = |leased: &Leased| (leased.flow.clone(), leased.attempts, leased.event.clone());
        assert_eq!(real.iter().map(told).collect::<Vec<_>>(), model.iter().map(told).collect::<Vec<_>>());
        self.events.extend(real.into_iter().zip(model));
    }

    async fn settle_event(&mut self) {
        if self.events.is_empty() {
            return;
        }
        let index = self.numbers.random_range(0..self.events.len());
        let (real, model) = self.events.swap_remove(index);
        let (id, flow, verdict) = (&real.event.id, &real.flow, self.verdict());
        let attempts = self.real.outbox_attempts(id, flow, &real.lease).await.unwrap();
        assert_eq!(attempts, self.model.outbox_attempts(id, flow, &model.lease).await.unwrap());
        let settled =
            self.real.outbox_settle(id, flow, &real.lease, verdict.clone(), self.now).await.unwrap();
        let expected = self.model.outbox_settle(id, flow, &model.lease, verdict, self.now).await.unwrap();
        assert_eq!(settled, expected);
    }

    async fn administer(&mut self) {
        let (now, flow) = (self.now, self.pick(&["f", "g"]));
        let selection = Selection { flow: Some(flow.to_owned()), ..Selection::default() };
        let what = if flow == "f" { Pausable::Flow(flow.to_owned()) } else { Pausable::Store(1003) };
        match self.numbers.random_range(0..6) {
            0 => {
                for store in [&self.real, &self.model] {
                    let pause = Pause { what: what.clone(), since_ms: now, reason: String::new() };
                    store.pause(pause).await.unwrap();
                }
            }
            1 | 2 => {
                let real = self.real.resume(&what).await.unwrap();
                assert_eq!(real, self.model.resume(&what).await.unwrap());
            }
            3 => {
                let finished = self.pick(&[Finished::Dead, Finished::Any]);
                let real = self.real.replay_selected(&selection, finished, now).await.unwrap();
                assert_eq!(real, self.model.replay_selected(&selection, finished, now).await.unwrap());
            }
            4 => {
                let real = self.real.discard_dead(&selection).await.unwrap();
                assert_eq!(real, self.model.discard_dead(&selection).await.unwrap());
            }
            _ => {
                let real = self.real.prune(now - 300).await.unwrap();
                assert_eq!(real, self.model.prune(now - 300).await.unwrap());
            }
        }
    }

    async fn journal(&mut self, step: usize) {
        let key = self.numbers.random_bool(0.3).then(|| self.pick(&["k1", "k2", "k3"]));
        let id = if self.numbers.random_bool(0.3) { step / 2 } else { step };
        let ended_ms = self.numbers.random_bool(0.5).then_some(self.now);
        let write = OwnWrite { ended_ms, ..own_write(&format!("w{id}"), Some("A"), self.now - 5, key) };
        let real = self.real.journal(write.clone()).await.unwrap();
        assert_eq!(real, self.model.journal(write).await.unwrap());
        let id = format!("w{}", self.numbers.random_range(0..=step));
        assert_eq!(self.real.consume_write(&id).await.unwrap(), self.model.consume_write(&id).await.unwrap());
        let real = self.real.own_writes(1003, "order", "A", self.now - 200).await.unwrap();
        assert_eq!(real, self.model.own_writes(1003, "order", "A", self.now - 200).await.unwrap());
    }

    async fn compare(&self) {
        assert_eq!(self.real.counts().await.unwrap(), self.model.counts().await.unwrap());
        for place in [Place::Inbox, Place::Outbox] {
            let real = self.real.next_due(place, self.now).await.unwrap();
            assert_eq!(real, self.model.next_due(place, self.now).await.unwrap(), "{place:?}");
        }
    }
}
