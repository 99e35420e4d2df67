//! Own writes.

use super::MemoryStore;
use crate::store::{Journal, OwnWrite};
use async_trait::async_trait;
use ecwid_nodes::Result;
use std::collections::{BTreeMap, HashMap};

#[derive(Debug, Default)]
pub struct Writes {
    /// Each with whether it was consumed.
    of: BTreeMap<String, (OwnWrite, bool)>,
    keys: HashMap<(i64, String), String>,
}

impl Writes {
    pub fn prune(&mut self, before_ms: i64) -> u64 {
        let before = self.of.len();
        self.of.retain(|_, (write, _)| write.ended_ms.unwrap_or(write.started_ms) >= before_ms);
        self.keys.retain(|_, id| self.of.contains_key(id));
        (before - self.of.len()) as u64
    }

    fn put(&mut self, write: OwnWrite) -> bool {
        if let Some(key) = write.idempotency_key.clone() {
            let holder = self.keys.entry((write.store_id, key)).or_insert_with(|| write.id.clone());
            if *holder != write.id {
                return false;
            }
        }
        let consumed = self.of.get(&write.id).is_some_and(|(_, consumed)| *consumed);
        self.of.insert(write.id.clone(), (write, consumed));
        true
    }
}

#[async_trait]
impl Journal for MemoryStore {
    async fn journal(&self, write: OwnWrite) -> Result<bool> {
        Ok(self.tables().writes.put(write))
    }

    async fn own_writes(
        &self,
        store_id: i64,
        kind: &str,
        entity_id: &str,
        since_ms: i64,
    ) -> Result<Vec<OwnWrite>> {
        let tables = self.tables();
        let wanted = |write: &&OwnWrite| {
            let same = write.store_id == store_id && write.kind == kind;
            same && write.entity_id.as_deref() == Some(entity_id) && write.started_ms >= since_ms
        };
        let open = tables.writes.of.values().filter(|(_, consumed)| !consumed).map(|(write, _)| write);
        let mut found: Vec<OwnWrite> = open.filter(wanted).cloned().collect();
        found.sort_by(|one, other| (one.started_ms, &one.id).cmp(&(other.started_ms, &other.id)));
        Ok(found)
    }

    async fn consume_write(&self, id: &str) -> Result<bool> {
        let mut tables = self.tables();
        let Some((_, consumed)) = tables.writes.of.get_mut(id) else { return Ok(false) };
        Ok(!std::mem::replace(consumed, true))
    }

    async fn write_by_key(&self, store_id: i64, idempotency_key: &str) -> Result<Option<OwnWrite>> {
        let tables = self.tables();
        let id = tables.writes.keys.get(&(store_id, idempotency_key.to_owned()));
        Ok(id.and_then(|id| tables.writes.of.get(id)).map(|(write, _)| write.clone()))
    }
}
