//! What inbox and outbox have in common: rows in order, found by key, waiting until they are due.

use super::row::{Row, State, depth};
use crate::store::{Depth, Verdict};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;

#[derive(Debug)]
pub struct Queue<K, T> {
    next: u64,
    rows: BTreeMap<u64, Row<T>>,
    keys: HashMap<K, u64>,
    /// Rows that are pending, so that settled ones cost nothing.
    waiting: BTreeSet<u64>,
}

impl<K, T> Default for Queue<K, T> {
    fn default() -> Self {
        Self { next: 0, rows: BTreeMap::new(), keys: HashMap::new(), waiting: BTreeSet::new() }
    }
}

impl<K: Hash + Eq, T: Clone> Queue<K, T> {
    pub fn has(&self, key: &K) -> bool {
        self.keys.contains_key(key)
    }

    pub fn waiting(&self) -> u64 {
        self.waiting.len() as u64
    }

    /// Adds a row unless its key is there.
    pub fn insert(&mut self, key: K, row: Row<T>) {
        if self.has(&key) {
            return;
        }
        self.next += 1;
        self.keys.insert(key, self.next);
        if row.state == State::Pending {
            self.waiting.insert(self.next);
        }
        self.rows.insert(self.next, row);
    }

    /// Takes due rows, oldest first; `wanted` sees every waiting row up to the last one taken.
    pub fn lease(
        &mut self,
        max: usize,
        now_ms: i64,
        until_ms: i64,
        mut wanted: impl FnMut(&T) -> bool,
    ) -> Vec<(T, String, u32)> {
        let mut taken = Vec::new();
        for seq in &self.waiting {
            if taken.len() >= max {
                break;
            }
            let Some(row) = self.rows.get_mut(seq) else {
                continue;
            };
            if wanted(&row.item) && row.is_due(now_ms) {
                let lease = row.take(until_ms);
                taken.push((row.item.clone(), lease, row.attempts));
            }
        }
        taken
    }

    pub fn attempts(&self, key: &K, lease: &str) -> Option<u32> {
        let row = self.rows.get(self.keys.get(key)?)?;
        (row.lease.as_deref() == Some(lease)).then_some(row.attempts)
    }

    pub fn settle(&mut self, key: &K, lease: &str, verdict: Verdict, now_ms: i64) -> bool {
        let Some(seq) = self.keys.get(key) else {
            return false;
        };
        let Some(row) = self.rows.get_mut(seq) else {
            return false;
        };
        let settled = row.settle(lease, verdict, now_ms);
        if row.state != State::Pending {
            self.waiting.remove(seq);
        }
        settled
    }

    pub fn next_due(&self, now_ms: i64) -> Option<i64> {
        let due = self.waiting.iter().filter_map(|seq| self.rows.get(seq)).map(|row| row.due_ms);
        due.filter(|due| *due > now_ms).min()
    }

    pub fn dead(&self) -> impl Iterator<Item = &Row<T>> {
        self.rows.values().filter(|row| row.state == State::Dead)
    }

    pub fn replay(&mut self, now_ms: i64, wanted: impl Fn(&T) -> bool) -> u64 {
        let mut count = 0;
        for (seq, row) in self.rows.iter_mut().filter(|(_, row)| wanted(&row.item)) {
            if row.replay(now_ms) {
                self.waiting.insert(*seq);
                count += 1;
            }
        }
        count
    }

    pub fn depth(&self) -> Depth {
        depth(self.rows.values())
    }

    pub fn prune(&mut self, before_ms: i64) -> u64 {
        let before = self.rows.len();
        self.rows.retain(|_, row| !row.is_prunable(before_ms));
        self.keys.retain(|_, seq| self.rows.contains_key(seq));
        (before - self.rows.len()) as u64
    }
}
