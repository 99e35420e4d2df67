//! The seam through which processes on many machines use one budget.

use crate::error::Result;
use async_trait::async_trait;
use std::time::Duration;

/// What a shared budget answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// This many requests may be sent at once.
    Granted(u32),
    /// None now; ask again after this time.
    After(Duration),
    /// The token was refused to somebody; nothing more may be sent with it.
    Dead,
}

/// A budget that everything with one token uses together, wherever it runs. `token` is a digest that names the token,
/// never the token itself.
#[async_trait]
pub trait SharedBudget: Send + Sync {
    /// Reserves up to `wanted` of `limit` requests in a window of this length; `patient` ones leave room for others.
    async fn reserve(
        &self,
        token: &str,
        wanted: u32,
        patient: bool,
        limit: u32,
        window: Duration,
    ) -> Result<Share>;

    /// The vendor told the token to wait.
    async fn hold(&self, token: &str, wait: Duration) -> Result<()>;

    /// The vendor refused the token, or somebody wants to know again whether it does.
    async fn set_dead(&self, token: &str, dead: bool) -> Result<()>;
}

tokio::task_local! {
    static PATIENT: ();
}

/// Requests that this work sends leave room for others with the same token: for backfills and the like.
pub async fn patiently<F: Future>(work: F) -> F::Output {
    PATIENT.scope((), work).await
}

pub(super) fn is_patient() -> bool {
    PATIENT.try_with(|()| ()).is_ok()
}
