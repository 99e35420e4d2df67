//! Pauses, leases and budgets.

use super::MemoryStore;
use crate::store::{Ask, Budgets, Fence, LeaseRow, Leases, Pausable, Pause, Pauses, Reservation};
use async_trait::async_trait;
use ecwid_nodes::Result;
use serde_json::Value;

#[async_trait]
impl Pauses for MemoryStore {
    async fn pause(&self, pause: Pause) -> Result<()> {
        let mut tables = self.tables();
        if !tables.is_paused(&pause.what) {
            tables.pauses.push(pause);
            tables.pauses.sort_by_key(|pause| pause.since_ms);
        }
        Ok(())
    }

    async fn resume(&self, what: &Pausable) -> Result<bool> {
        let mut tables = self.tables();
        let was_paused = tables.is_paused(what);
        tables.pauses.retain(|pause| pause.what != *what);
        Ok(was_paused)
    }

    async fn pauses(&self) -> Result<Vec<Pause>> {
        Ok(self.tables().pauses.clone())
    }
}

#[async_trait]
impl Leases for MemoryStore {
    async fn acquire(&self, name: &str, holder: &str, now_ms: i64, until_ms: i64) -> Result<Option<u64>> {
        let mut tables = self.tables();
        let Some(lease) = tables.leases.get_mut(name) else {
            let lease = LeaseRow { name: name.to_owned(), holder: holder.to_owned(), token: 1, until_ms };
            tables.leases.insert(name.to_owned(), lease);
            return Ok(Some(1));
        };
        let is_free = lease.until_ms <= now_ms;
        if !is_free && lease.holder != holder {
            return Ok(None);
        }
        lease.token += u64::from(is_free);
        holder.clone_into(&mut lease.holder);
        lease.until_ms = until_ms;
        Ok(Some(lease.token))
    }

    async fn renew(&self, fence: &Fence, until_ms: i64) -> Result<bool> {
        let mut tables = self.tables();
        let held = tables.leases.get_mut(&fence.name).filter(|lease| is_held(lease, fence));
        Ok(held.map(|lease| lease.until_ms = until_ms).is_some())
    }

    async fn release(&self, fence: &Fence) -> Result<bool> {
        self.renew(fence, RELEASED).await
    }

    async fn leases(&self) -> Result<Vec<LeaseRow>> {
        Ok(self.tables().leases.values().cloned().collect())
    }

    async fn set_cursor_fenced(
        &self,
        store_id: i64,
        name: &str,
        value: Value,
        fence: &Fence,
    ) -> Result<bool> {
        let mut tables = self.tables();
        let held = tables.leases.get(&fence.name).is_some_and(|lease| is_held(lease, fence));
        if held {
            tables.cursors.insert((store_id, name.to_owned()), value);
        }
        Ok(held)
    }
}

/// End of a lease that was given back.
const RELEASED: i64 = 0;

/// A lease that ran out still counts as long as nobody else took it.
fn is_held(lease: &LeaseRow, fence: &Fence) -> bool {
    lease.token == fence.token && lease.until_ms != RELEASED
}

#[async_trait]
impl Budgets for MemoryStore {
    async fn reserve(&self, token: &str, ask: Ask) -> Result<Reservation> {
        Ok(self.tables().budgets.entry(token.to_owned()).or_default().reserve(ask))
    }

    async fn hold_token(&self, token: &str, until_ms: i64) -> Result<()> {
        let mut tables = self.tables();
        let window = tables.budgets.entry(token.to_owned()).or_default();
        window.hold(until_ms);
        Ok(())
    }

    async fn set_token_dead(&self, token: &str, dead: bool) -> Result<()> {
        self.tables().budgets.entry(token.to_owned()).or_default().dead = dead;
        Ok(())
    }
}
