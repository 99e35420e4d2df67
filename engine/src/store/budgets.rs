//! Request budgets that processes share: a window of reservations a token.

use super::Store;
use crate::clock::Clock;
use async_trait::async_trait;
use ecwid_nodes::transport::{Ask, Reservation, Share, SharedBudget};
use ecwid_nodes::{Connection, Result};
use std::sync::Arc;
use std::time::Duration;

/// Keeps the budgets. `token` is a digest that names the token, never the token itself.
#[async_trait]
pub trait Budgets: Send + Sync {
    /// Reserves up to `ask.wanted` requests, to be sent at once. The time is in milliseconds since 1970 UTC.
    async fn reserve(&self, token: &str, ask: Ask) -> Result<Reservation>;

    /// Holds the token till `until_ms` at least, as the vendor told.
    async fn hold_token(&self, token: &str, until_ms: i64) -> Result<()>;

    /// Declares the token dead, or alive again.
    async fn set_token_dead(&self, token: &str, dead: bool) -> Result<()>;
}

/// The budget of a store, for connections.
struct StoreBudget {
    store: Arc<dyn Store>,
    clock: Arc<dyn Clock>,
}

/// Where several processes use the store, they use one request budget for each token.
pub(crate) fn share_budget(store: &Arc<dyn Store>, clock: &Arc<dyn Clock>, connection: &Connection) {
    if store.is_shared() {
        connection.share_budget(Arc::new(StoreBudget { store: store.clone(), clock: clock.clone() }));
    }
}

impl StoreBudget {
    fn now_ms(&self) -> i64 {
        self.clock.now_ms() + self.store.clock_offset_ms()
    }
}

#[async_trait]
impl SharedBudget for StoreBudget {
    async fn reserve(
        &self,
        token: &str,
        wanted: u32,
        patient: bool,
        limit: u32,
        window: Duration,
    ) -> Result<Share> {
        let (now_ms, window_ms) = (self.now_ms(), window.as_millis() as i64);
        let ask = Ask { wanted, patient, limit, window_ms, now_ms };
        Ok(match self.store.reserve(token, ask).await? {
            Reservation::Granted(count) => Share::Granted(count),
            Reservation::Later(at) => Share::After(Duration::from_millis((at - now_ms).max(1) as u64)),
            Reservation::Dead => Share::Dead,
        })
    }

    async fn hold(&self, token: &str, wait: Duration) -> Result<()> {
        self.store.hold_token(token, self.now_ms() + wait.as_millis() as i64).await
    }

    async fn set_dead(&self, token: &str, dead: bool) -> Result<()> {
        self.store.set_token_dead(token, dead).await
    }
}
