//! Our own writes: kept before they are sent, so that their echo is known when it comes back and a repetition under
//! the same idempotency key is answered instead of sent again.

use crate::error::Result;
use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Stands among the fields of a write for the whole entity: a creation or a removal.
pub const WHOLE: &str = "*";

/// Writes that a [`MemoryJournal`] keeps unless told otherwise.
const KEPT: usize = 10_000;

/// One write of ours, from before it was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnWrite {
    /// Our id of the write.
    pub id: String,
    /// The vendor's store.
    pub store_id: i64,
    /// Kind of entity; the node's id where the row stands for a whole call under an idempotency key.
    pub kind: String,
    /// Id of the entity; none: not known yet, as before the answer to a creation.
    pub entity_id: Option<String>,
    /// Fields that were written; [`WHOLE`] for a creation or a removal.
    pub fields: Vec<String>,
    /// Digest of the state that was known before; none: the entity was unknown.
    pub digest_before: Option<String>,
    /// When sending began, milliseconds since 1970 UTC.
    pub started_ms: i64,
    /// When the answer came, milliseconds since 1970 UTC; none: it did not come, or not yet.
    pub ended_ms: Option<i64>,
    /// The caller's key that makes a repetition safe.
    pub idempotency_key: Option<String>,
    /// Digest of the request: the same key with another request is a mistake.
    pub request_digest: String,
    /// The answer, for a repetition under the same key. None with a time of end: the store refused, nothing happened.
    pub answer: Option<Value>,
}

/// Keeps own writes. Errors have the kind `Storage`.
#[async_trait]
pub trait Journal: Send + Sync {
    /// Stores a write, or replaces the one of the same id; what was consumed stays consumed. False: another write of
    /// the store has its idempotency key already, and nothing was stored.
    async fn journal(&self, write: OwnWrite) -> Result<bool>;

    /// Writes to this entity that began at `since_ms` or later and were not consumed, oldest first.
    async fn own_writes(
        &self,
        store_id: i64,
        kind: &str,
        entity_id: &str,
        since_ms: i64,
    ) -> Result<Vec<OwnWrite>>;

    /// Claims a write as the cause of one observed change. False: it was claimed before, or there is no such write.
    async fn consume_write(&self, id: &str) -> Result<bool>;

    /// The write that has this idempotency key, consumed or not.
    async fn write_by_key(&self, store_id: i64, idempotency_key: &str) -> Result<Option<OwnWrite>>;
}

/// Keeps the last writes in memory: the journal of a connection that was given no other. A key is remembered as long as
/// the process lives and at most this many later writes came.
#[derive(Debug)]
pub struct MemoryJournal {
    most: usize,
    rows: Mutex<Rows>,
}

#[derive(Debug, Default)]
struct Rows {
    /// Each with whether it was consumed.
    of: HashMap<String, (OwnWrite, bool)>,
    /// Ids, oldest first.
    order: VecDeque<String>,
    keys: HashMap<(i64, String), String>,
}

impl Default for MemoryJournal {
    fn default() -> Self {
        Self::keeping(KEPT)
    }
}

impl MemoryJournal {
    /// Keeps the last `most` writes.
    pub fn keeping(most: usize) -> Self {
        Self { most: most.max(1), rows: Mutex::default() }
    }

    fn rows(&self) -> MutexGuard<'_, Rows> {
        self.rows.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Rows {
    fn put(&mut self, write: OwnWrite) -> bool {
        let key = write.idempotency_key.clone().map(|key| (write.store_id, key));
        if let Some(key) = key {
            let holder = self.keys.entry(key).or_insert_with(|| write.id.clone());
            if *holder != write.id {
                return false;
            }
        }
        if let Some((known, _)) = self.of.get_mut(&write.id) {
            *known = write;
        } else {
            self.order.push_back(write.id.clone());
            self.of.insert(write.id.clone(), (write, false));
        }
        true
    }

    fn forget_oldest(&mut self) {
        let Some((write, _)) = self.order.pop_front().and_then(|id| self.of.remove(&id)) else { return };
        if let Some(key) = write.idempotency_key {
            self.keys.remove(&(write.store_id, key));
        }
    }
}

#[async_trait]
impl Journal for MemoryJournal {
    async fn journal(&self, write: OwnWrite) -> Result<bool> {
        let mut rows = self.rows();
        let stored = rows.put(write);
        while rows.order.len() > self.most {
            rows.forget_oldest();
        }
        Ok(stored)
    }

    async fn own_writes(
        &self,
        store_id: i64,
        kind: &str,
        entity_id: &str,
        since_ms: i64,
    ) -> Result<Vec<OwnWrite>> {
        let rows = self.rows();
        let open = rows.of.values().filter(|(_, consumed)| !consumed).map(|(write, _)| write);
        let mut found: Vec<OwnWrite> = open
            .filter(|write| {
                write.store_id == store_id
                    && write.kind == kind
                    && write.entity_id.as_deref() == Some(entity_id)
                    && write.started_ms >= since_ms
            })
            .cloned()
            .collect();
        found.sort_by(|one, other| (one.started_ms, &one.id).cmp(&(other.started_ms, &other.id)));
        Ok(found)
    }

    async fn consume_write(&self, id: &str) -> Result<bool> {
        let mut rows = self.rows();
        Ok(rows.of.get_mut(id).is_some_and(|(_, consumed)| !std::mem::replace(consumed, true)))
    }

    async fn write_by_key(&self, store_id: i64, idempotency_key: &str) -> Result<Option<OwnWrite>> {
        let rows = self.rows();
        let id = rows.keys.get(&(store_id, idempotency_key.to_owned()));
        Ok(id.and_then(|id| rows.of.get(id)).map(|(write, _)| write.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(id: &str, key: Option<&str>, started_ms: i64) -> OwnWrite {
        OwnWrite {
            id: id.into(),
            store_id: 1003,
            kind: "product".into(),
            entity_id: Some("7".into()),
            fields: vec!["price".into()],
            digest_before: None,
            started_ms,
            ended_ms: None,
            idempotency_key: key.map(str::to_owned),
            request_digest: "d".into(),
            answer: None,
        }
    }

    #[tokio::test]
    async fn a_key_belongs_to_one_write_of_a_store() {
        let journal = MemoryJournal::default();
        assert!(journal.journal(write("a", Some("k"), 1)).await.unwrap());
        assert!(!journal.journal(write("b", Some("k"), 2)).await.unwrap());
        assert!(journal.journal(OwnWrite { store_id: 1, ..write("c", Some("k"), 3) }).await.unwrap());
        let answered = OwnWrite { answer: Some(Value::from(1)), ..write("a", Some("k"), 1) };
        assert!(journal.journal(answered.clone()).await.unwrap());
        assert_eq!(journal.write_by_key(1003, "k").await.unwrap(), Some(answered));
        assert_eq!(journal.write_by_key(1003, "other").await.unwrap(), None);
    }

    #[tokio::test]
    async fn a_write_explains_one_change() {
        let journal = MemoryJournal::default();
        for (id, started) in [("b", 20), ("a", 10)] {
            journal.journal(write(id, None, started)).await.unwrap();
        }
        let ids = async |since| -> Vec<String> {
            let found = journal.own_writes(1003, "product", "7", since).await.unwrap();
            found.into_iter().map(|write| write.id).collect()
        };
        assert_eq!((ids(0).await, ids(11).await), (vec!["a".to_owned(), "b".into()], vec!["b".to_owned()]));
        assert!(journal.consume_write("a").await.unwrap() && !journal.consume_write("a").await.unwrap());
        journal.journal(write("a", None, 10)).await.unwrap();
        assert_eq!(ids(0).await, ["b"], "what was consumed stays consumed");
        assert!(!journal.consume_write("none").await.unwrap());
    }

    #[tokio::test]
    async fn memory_is_bounded_and_forgets_the_oldest_with_its_key() {
        let journal = MemoryJournal::keeping(2);
        for (id, key) in [("a", Some("k")), ("b", None), ("c", None)] {
            journal.journal(write(id, key, 1)).await.unwrap();
        }
        assert_eq!(journal.write_by_key(1003, "k").await.unwrap(), None);
        assert!(journal.journal(write("d", Some("k"), 2)).await.unwrap());
        assert_eq!(journal.own_writes(1003, "product", "7", 0).await.unwrap().len(), 2);
    }
}
