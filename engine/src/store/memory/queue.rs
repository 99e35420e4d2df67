//! What inbox and outbox have in common: rows in order, found by key, waiting until they are due.

use super::row::{AT_ONCE, Row, State, depth};
use crate::store::{Depth, Verdict};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;

/// What stands in a queue.
pub trait Item: Clone {
    /// Items with the same chain are given out one after the other.
    fn chain(&self) -> Option<(String, String)>;

    /// Lower ones are given out first.
    fn rank(&self) -> i64;
}

#[derive(Debug)]
pub struct Queue<K, T> {
    next: u64,
    rows: BTreeMap<u64, Row<T>>,
    keys: HashMap<K, u64>,
    /// Rows that are pending, so that settled ones cost nothing.
    waiting: BTreeSet<u64>,
    chains: HashMap<(String, String), BTreeSet<u64>>,
    /// Whose turn it is: rows that come again, or new ones.
    turns: u64,
}

impl<K, T> Default for Queue<K, T> {
    fn default() -> Self {
        Self {
            next: 0,
            rows: BTreeMap::new(),
            keys: HashMap::new(),
            waiting: BTreeSet::new(),
            chains: HashMap::new(),
            turns: 0,
        }
    }
}

impl<K: Hash + Eq + Clone, T: Item> Queue<K, T> {
    pub fn has(&self, key: &K) -> bool {
        self.keys.contains_key(key)
    }

    pub fn waiting(&self) -> u64 {
        self.waiting.len() as u64
    }

    /// Adds a row unless its key is there.
    pub fn insert(&mut self, key: K, row: Row<T>) -> bool {
        if self.has(&key) {
            return false;
        }
        self.next += 1;
        self.keys.insert(key, self.next);
        if row.state == State::Pending {
            self.wait(self.next, row.item.chain());
        }
        self.rows.insert(self.next, row);
        true
    }

    fn wait(&mut self, seq: u64, chain: Option<(String, String)>) {
        self.waiting.insert(seq);
        if let Some(chain) = chain {
            self.chains.entry(chain).or_default().insert(seq);
        }
    }

    /// Does no older row of its chain wait?
    fn is_first(&self, seq: u64, item: &T) -> bool {
        let Some(chain) = item.chain() else { return true };
        self.chains.get(&chain).and_then(BTreeSet::first).is_none_or(|first| *first == seq)
    }

    /// Rank of a row: that of the most urgent one that waits behind it.
    fn rank(&self, item: &T) -> i64 {
        let chain = item.chain().and_then(|chain| self.chains.get(&chain));
        let waiting = chain.into_iter().flatten().filter_map(|seq| self.rows.get(seq));
        waiting.map(|row| row.item.rank()).min().unwrap_or_else(|| item.rank())
    }

    /// Takes due rows, oldest first; new ones and those that come again take turns.
    pub fn lease(
        &mut self,
        max: usize,
        now_ms: i64,
        until_ms: i64,
        wanted: impl Fn(&T) -> bool,
    ) -> Vec<(T, String, u32)> {
        let due = self.waiting.iter().filter_map(|seq| Some((*seq, self.rows.get(seq)?)));
        let due = due
            .filter(|(seq, row)| row.is_due(now_ms) && wanted(&row.item) && self.is_first(*seq, &row.item));
        let mut due: Vec<(i64, bool, u64)> =
            due.map(|(seq, row)| (self.rank(&row.item), (row.due_ms == AT_ONCE), seq)).collect();
        let new_first = self.turns % 2 == 1;
        due.sort_unstable_by_key(|(rank, is_new, seq)| (*rank, *is_new != new_first, *seq));
        self.turns += 1;
        due.truncate(max);
        due.sort_unstable_by_key(|(_, _, seq)| *seq);
        let mut taken = Vec::new();
        for (_, _, seq) in due {
            if let Some(row) = self.rows.get_mut(&seq) {
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
        let Some(seq) = self.keys.get(key).copied() else { return false };
        let Some(row) = self.rows.get_mut(&seq) else { return false };
        let settled = row.settle(lease, verdict, now_ms);
        if row.state != State::Pending {
            let chain = row.item.chain();
            self.leave(seq, chain);
        }
        settled
    }

    fn leave(&mut self, seq: u64, chain: Option<(String, String)>) {
        self.waiting.remove(&seq);
        let Some(chain) = chain else { return };
        let Some(waiting) = self.chains.get_mut(&chain) else { return };
        waiting.remove(&seq);
        if waiting.is_empty() {
            self.chains.remove(&chain);
        }
    }

    pub fn next_due(&self, now_ms: i64, wanted: impl Fn(&T) -> bool) -> Option<i64> {
        let waiting = self.waiting.iter().filter_map(|seq| Some((*seq, self.rows.get(seq)?)));
        let later = waiting
            .filter(|(seq, row)| row.due_ms > now_ms && wanted(&row.item) && self.is_first(*seq, &row.item));
        later.map(|(_, row)| row.due_ms).min()
    }

    pub fn rows(&self) -> impl Iterator<Item = (u64, &Row<T>)> {
        self.rows.iter().map(|(seq, row)| (*seq, row))
    }

    pub fn replay(&mut self, now_ms: i64, wanted: impl Fn(&Row<T>) -> bool) -> u64 {
        let mut again = Vec::new();
        for (seq, row) in self.rows.iter_mut().filter(|(_, row)| wanted(row)) {
            if row.replay(now_ms) {
                again.push((*seq, row.item.chain()));
            }
        }
        let count = again.len() as u64;
        for (seq, chain) in again {
            self.wait(seq, chain);
        }
        count
    }

    pub fn depth(&self) -> Depth {
        depth(self.rows.values())
    }

    /// Removes finished rows.
    pub fn remove(&mut self, wanted: impl Fn(&Row<T>) -> bool) -> u64 {
        let before = self.rows.len();
        self.rows.retain(|_, row| row.state == State::Pending || !wanted(row));
        self.keys.retain(|_, seq| self.rows.contains_key(seq));
        (before - self.rows.len()) as u64
    }
}
