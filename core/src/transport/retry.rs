//! Repeats what may be repeated: idempotent requests after passing faults, and any request that was refused before it
//! could change something (429, connection refused).

use super::{Outgoing, Response, Transport};
use crate::error::{Error, Outcome, Retry};
use async_trait::async_trait;
use backon::{BackoffBuilder, ExponentialBuilder};
use std::sync::Arc;
use std::time::Duration;

/// How often and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retries {
    /// Repetitions after the first attempt.
    pub times: usize,
    /// First pause; it doubles each time, with jitter.
    pub first_pause: Duration,
    /// Longest pause, also for a `Retry-After`: a longer one is given back to the caller.
    pub longest_pause: Duration,
}

impl Default for Retries {
    fn default() -> Self {
        Self { times: 4, first_pause: Duration::from_millis(500), longest_pause: Duration::from_secs(60) }
    }
}

/// The layer.
pub struct RetryLayer {
    retries: Retries,
    inner: Arc<dyn Transport>,
}

impl RetryLayer {
    /// Wraps `inner`.
    pub fn new(retries: Retries, inner: Arc<dyn Transport>) -> Self {
        Self { retries, inner }
    }

    /// Pause before the next attempt, or none if this outcome is final.
    fn pause(
        &self,
        result: &Result<Response, Error>,
        idempotent: bool,
        backoff: Duration,
    ) -> Option<Duration> {
        let pause = match result {
            Ok(response) if response.status == 429 => response.retry_after().unwrap_or(backoff),
            Ok(response) if idempotent && matches!(response.status, 408 | 500 | 502 | 503 | 504) => {
                response.retry_after().unwrap_or(backoff)
            }
            Err(error)
                if error.retry() != Retry::Never
                    && (idempotent || error.outcome() == Outcome::NotApplied) =>
            {
                backoff
            }
            _ => return None,
        };
        (pause <= self.retries.longest_pause).then_some(pause)
    }
}

#[async_trait]
impl Transport for RetryLayer {
    async fn send(&self, outgoing: Outgoing) -> Result<Response, Error> {
        let mut pauses = ExponentialBuilder::default()
            .with_min_delay(self.retries.first_pause)
            .with_max_delay(self.retries.longest_pause)
            .with_max_times(self.retries.times)
            .with_jitter()
            .build();
        loop {
            let result = self.inner.send(outgoing.clone()).await;
            // The library's jitter may exceed its own maximum.
            let Some(backoff) = pauses.next().map(|pause| pause.min(self.retries.longest_pause)) else {
                return result;
            };
            let Some(pause) = self.pause(&result, outgoing.request.idempotent, backoff) else {
                return result;
            };
            tracing::debug!(node = outgoing.request.node, ?pause, "trying again");
            tokio::time::sleep(pause).await;
        }
    }
}
