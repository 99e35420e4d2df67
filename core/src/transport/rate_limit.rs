//! One budget a token: at most 600 requests in any 60-second window, bursts allowed.
//!
//! A sliding window of send times, not a token bucket: a bucket that allows a burst of 600 would allow up to 1,200
//! requests in the minute after it, and one that keeps to ten a second could not use the whole budget in bursts.

use super::{Outgoing, Response, Transport};
use crate::error::Error;
use async_trait::async_trait;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::time::Duration;
use tokio::time::Instant;

/// Requests in a window (facts/platform.md, section 3.1).
pub const LIMIT: usize = 600;
/// Length of the window. A little more than a minute, because the vendor counts arrivals and we count departures.
pub const WINDOW: Duration = Duration::from_millis(60_500);
/// Pause after a 429 without `Retry-After`.
const DEFAULT_PAUSE: Duration = Duration::from_secs(10);

/// The state that everything using one token shares.
#[derive(Debug)]
pub struct Budget {
    sent: Mutex<Window>,
    dead: AtomicBool,
    limit: usize,
}

#[derive(Debug, Default)]
struct Window {
    times: VecDeque<Instant>,
    paused_until: Option<Instant>,
}

impl Budget {
    /// A budget of `limit` requests a window, shared with nobody.
    pub fn with_limit(limit: usize) -> Arc<Self> {
        Arc::new(Self { sent: Mutex::default(), dead: AtomicBool::new(false), limit: limit.max(1) })
    }

    /// The process-wide budget of a token at one host. Kept as long as somebody uses it.
    pub fn of_token(host: &str, token: &SecretString) -> Arc<Self> {
        type Registry = Mutex<HashMap<[u8; 32], Weak<Budget>>>;
        static REGISTRY: OnceLock<Registry> = OnceLock::new();
        let mut digest = Sha256::new();
        digest.update(host.as_bytes());
        digest.update([0]);
        digest.update(token.expose_secret().as_bytes());
        let mut registry = lock(REGISTRY.get_or_init(Registry::default));
        registry.retain(|_, budget| budget.strong_count() > 0);
        let slot = registry.entry(digest.finalize().into()).or_default();
        slot.upgrade().unwrap_or_else(|| {
            let budget = Self::with_limit(LIMIT);
            *slot = Arc::downgrade(&budget);
            budget
        })
    }

    /// Takes one request from the budget, waiting as long as needed.
    pub async fn take(&self) {
        while let Some(until) = self.try_take(Instant::now()) {
            tokio::time::sleep_until(until).await;
        }
    }

    /// Takes one, or says when to ask again.
    fn try_take(&self, now: Instant) -> Option<Instant> {
        let mut window = lock(&self.sent);
        if let Some(until) = window.paused_until.filter(|until| *until > now) {
            return Some(until);
        }
        while window.times.front().is_some_and(|first| now.duration_since(*first) >= WINDOW) {
            window.times.pop_front();
        }
        if window.times.len() >= self.limit {
            return window.times.front().map(|first| *first + WINDOW);
        }
        window.times.push_back(now);
        None
    }

    /// Stops the whole token for a while, as the vendor does.
    pub fn pause(&self, wait: Duration) {
        let until = Instant::now() + wait;
        let mut window = lock(&self.sent);
        window.paused_until = Some(window.paused_until.map_or(until, |known| known.max(until)));
    }

    /// Was the token refused?
    pub fn is_dead(&self) -> bool {
        self.dead.load(Ordering::Acquire)
    }

    /// Nothing more may be sent with this token.
    pub fn declare_dead(&self) {
        self.dead.store(true, Ordering::Release);
    }

    /// Lets a deliberate check through again.
    pub fn revive(&self) {
        self.dead.store(false, Ordering::Release);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes every request from the token's budget.
pub struct RateLimit {
    budget: Arc<Budget>,
    inner: Arc<dyn Transport>,
}

impl RateLimit {
    /// Wraps `inner`.
    pub fn new(budget: Arc<Budget>, inner: Arc<dyn Transport>) -> Self {
        Self { budget, inner }
    }
}

#[async_trait]
impl Transport for RateLimit {
    async fn send(&self, outgoing: Outgoing) -> Result<Response, Error> {
        self.budget.take().await;
        let response = self.inner.send(outgoing).await?;
        if response.status == 429 {
            self.budget.pause(response.retry_after().unwrap_or(DEFAULT_PAUSE));
        }
        Ok(response)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn never_more_than_the_limit_in_any_window_and_all_of_it_used() {
        let budget = Budget::with_limit(50);
        let mut times = Vec::new();
        for _ in 0..500 {
            budget.take().await;
            times.push(Instant::now());
        }
        for (index, first) in times.iter().enumerate() {
            let inside = times[index..]
                .iter()
                .filter(|time| time.duration_since(*first) < Duration::from_secs(60))
                .count();
            assert!(inside <= 50, "{inside} in a window");
        }
        let minutes = times[499].duration_since(times[0]).as_secs_f64() / 60.5;
        assert!(minutes <= 9.01, "took {minutes} windows");
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_holds_the_whole_token() {
        let budget = Budget::with_limit(50);
        budget.pause(Duration::from_secs(27));
        let start = Instant::now();
        budget.take().await;
        assert_eq!(start.elapsed(), Duration::from_secs(27));
    }

    #[test]
    fn everything_with_one_token_shares_one_budget() {
        let token = SecretString::from("secret_shared");
        let first = Budget::of_token("a", &token);
        assert!(Arc::ptr_eq(&first, &Budget::of_token("a", &token)));
        assert!(!Arc::ptr_eq(&first, &Budget::of_token("b", &token)));
    }
}
