//! One budget a token: at most 600 requests in any 60-second window, bursts allowed; see [`Window`].
//!
//! A process keeps its own window. Where state is shared, [`SharedBudget`] has the say: it is asked before sending, for as
//! many requests as wait at that moment, so that a burst costs a few questions and nothing is reserved in advance.

use super::shared::{Share, SharedBudget, is_patient};
use super::window::{Ask, Reservation, Window};
use super::{Outgoing, Response, Transport, breaker};
use crate::error::Error;
use crate::steps::diff::hex;
use async_trait::async_trait;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::time::Duration;
use tokio::time::Instant;

/// Requests in a window (facts/platform.md, section 3.1).
pub const LIMIT: usize = 600;
/// Length of the window. A little more than a minute, because the vendor counts arrivals and we count departures.
pub const WINDOW: Duration = Duration::from_millis(60_500);
/// Pause after a 429 without `Retry-After`.
const DEFAULT_PAUSE: Duration = Duration::from_secs(10);
/// Most requests that are asked for at once.
const MOST_AT_ONCE: u32 = 64;
/// How long a granted request may wait to be sent; after that it is as good as sent.
const GOOD_FOR: Duration = Duration::from_millis(50);
/// While the shared budget cannot be asked, each process keeps to one in this many: others may be in the same position.
const ALONE: u32 = 10;

/// The state that everything using one token shares.
pub struct Budget {
    /// Names the token without telling it.
    key: String,
    beginning: Instant,
    window: Mutex<Window>,
    limit: u32,
    shared: Mutex<Option<Arc<dyn SharedBudget>>>,
    urgent: Gate,
    patient: Gate,
}

/// Those who wait for the same answer: the first of them asks for all.
#[derive(Default)]
struct Gate {
    waiting: AtomicU32,
    /// Requests that were granted and not sent, and till when they may be.
    left: tokio::sync::Mutex<Option<(u32, Instant)>>,
    /// Was it told that the shared budget cannot be asked?
    told: AtomicBool,
}

impl std::fmt::Debug for Budget {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Budget").field("limit", &self.limit).finish_non_exhaustive()
    }
}

impl Budget {
    /// A budget of `limit` requests a window, shared with nobody.
    pub fn with_limit(limit: usize) -> Arc<Self> {
        Arc::new(Self::new(String::new(), limit))
    }

    fn new(key: String, limit: usize) -> Self {
        Self {
            key,
            beginning: Instant::now(),
            window: Mutex::default(),
            limit: u32::try_from(limit.max(1)).unwrap_or(u32::MAX),
            shared: Mutex::default(),
            urgent: Gate::default(),
            patient: Gate::default(),
        }
    }

    /// The process-wide budget of a token at one host. Kept as long as somebody uses it.
    pub fn of_token(host: &str, token: &SecretString) -> Arc<Self> {
        type Registry = Mutex<HashMap<[u8; 32], Weak<Budget>>>;
        static REGISTRY: OnceLock<Registry> = OnceLock::new();
        let mut digest = Sha256::new();
        digest.update(host.as_bytes());
        digest.update([0]);
        digest.update(token.expose_secret().as_bytes());
        let digest: [u8; 32] = digest.finalize().into();
        let mut registry = lock(REGISTRY.get_or_init(Registry::default));
        registry.retain(|_, budget| budget.strong_count() > 0);
        let slot = registry.entry(digest).or_default();
        slot.upgrade().unwrap_or_else(|| {
            let budget = Arc::new(Self::new(hex(&digest), LIMIT));
            *slot = Arc::downgrade(&budget);
            budget
        })
    }

    /// From now on this budget is used together with other processes. What is sent already is not told to them.
    pub fn share(&self, shared: Arc<dyn SharedBudget>) {
        *lock(&self.shared) = Some(shared);
    }

    /// Takes one request from the budget, waiting as long as needed. False: the token is dead.
    pub async fn take(&self) -> bool {
        let patient = is_patient();
        let Some(shared) = lock(&self.shared).clone() else {
            return self.take_own(patient, self.limit).await;
        };
        let gate = if patient { &self.patient } else { &self.urgent };
        let _waiting = Waiting::at(gate);
        let mut left = gate.left.lock().await;
        if let Some((count, until)) = left.as_mut()
            && *count > 0
            && Instant::now() < *until
        {
            *count -= 1;
            return true;
        }
        *left = None;
        loop {
            let wanted = gate.waiting.load(Ordering::Acquire).clamp(1, MOST_AT_ONCE);
            match shared.reserve(&self.key, wanted, patient, self.limit, WINDOW).await {
                Ok(Share::Granted(count)) => {
                    gate.told.store(false, Ordering::Release);
                    lock(&self.window).note(self.now_ms(), count, patient);
                    *left = Some((count.saturating_sub(1), Instant::now() + GOOD_FOR));
                    return true;
                }
                Ok(Share::After(wait)) => tokio::time::sleep(wait).await,
                Ok(Share::Dead) => return false,
                Err(error) => {
                    if !gate.told.swap(true, Ordering::AcqRel) {
                        tracing::warn!("the shared request budget cannot be asked: {}", error.message());
                    }
                    drop(left);
                    return self.take_own(patient, (self.limit / ALONE).max(1)).await;
                }
            }
        }
    }

    async fn take_own(&self, patient: bool, limit: u32) -> bool {
        loop {
            let (now_ms, window_ms) = (self.now_ms(), WINDOW.as_millis() as i64);
            let ask = Ask { wanted: 1, patient, limit, window_ms, now_ms };
            let answer = lock(&self.window).reserve(ask);
            match answer {
                Reservation::Granted(_) => return true,
                Reservation::Dead => return false,
                Reservation::Later(at) => {
                    let until = self.beginning + Duration::from_millis(at.max(0) as u64);
                    tokio::time::sleep_until(until).await;
                }
            }
        }
    }

    /// Milliseconds since the budget's beginning, rounded up: nothing may count as sent before it was.
    fn now_ms(&self) -> i64 {
        self.beginning.elapsed().as_micros().div_ceil(1_000) as i64
    }

    /// Stops the whole token for a while, as the vendor does.
    pub fn pause(&self, wait: Duration) {
        let until_ms = self.now_ms() + wait.as_millis() as i64;
        lock(&self.window).hold(until_ms);
    }

    /// Was the token refused to this process?
    pub fn is_dead(&self) -> bool {
        lock(&self.window).dead
    }

    /// Nothing more may be sent with this token.
    pub fn declare_dead(&self) {
        lock(&self.window).dead = true;
    }

    /// Lets a deliberate check through again.
    pub fn revive(&self) {
        lock(&self.window).dead = false;
    }

    /// As [`Budget::pause`], for everybody who shares the budget.
    pub(crate) async fn pause_all(&self, wait: Duration) {
        self.pause(wait);
        let shared = lock(&self.shared).clone();
        if let Some(shared) = shared {
            note(shared.hold(&self.key, wait).await);
        }
    }

    /// As [`Budget::declare_dead`], for everybody who shares the budget.
    pub(crate) async fn declare_dead_to_all(&self) {
        self.declare_dead();
        self.tell(true).await;
    }

    /// As [`Budget::revive`], for everybody who shares the budget.
    pub(crate) async fn revive_for_all(&self) {
        self.revive();
        self.tell(false).await;
    }

    async fn tell(&self, dead: bool) {
        let shared = lock(&self.shared).clone();
        if let Some(shared) = shared {
            note(shared.set_dead(&self.key, dead).await);
        }
    }
}

/// Counts one who waits, also if the wait is given up.
struct Waiting<'a>(&'a Gate);

impl<'a> Waiting<'a> {
    fn at(gate: &'a Gate) -> Self {
        gate.waiting.fetch_add(1, Ordering::AcqRel);
        Self(gate)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.waiting.fetch_sub(1, Ordering::AcqRel);
    }
}

fn note(told: Result<(), Error>) {
    if let Err(error) = told {
        tracing::warn!("the shared request budget could not be told: {}", error.message());
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
        if !self.budget.take().await && breaker::uses_token(&outgoing.request) {
            return Err(breaker::token_is_dead(&outgoing.request));
        }
        let response = self.inner.send(outgoing).await?;
        if response.status == 429 {
            self.budget.pause_all(response.retry_after().unwrap_or(DEFAULT_PAUSE)).await;
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

    /// Two processes: two budgets over one window.
    #[derive(Default)]
    struct OneWindow {
        window: Mutex<Window>,
        asked: AtomicU32,
        away: AtomicBool,
    }

    #[async_trait]
    impl SharedBudget for OneWindow {
        async fn reserve(
            &self,
            _: &str,
            wanted: u32,
            patient: bool,
            limit: u32,
            window: Duration,
        ) -> crate::error::Result<Share> {
            self.asked.fetch_add(1, Ordering::AcqRel);
            if self.away.load(Ordering::Acquire) {
                return Err(Error::new(crate::error::Kind::Storage, "away"));
            }
            // As long as a question to a database takes.
            tokio::time::sleep(Duration::from_millis(1)).await;
            let now_ms = now_ms();
            let ask = Ask { wanted, patient, limit, window_ms: window.as_millis() as i64, now_ms };
            Ok(match lock(&self.window).reserve(ask) {
                Reservation::Granted(count) => Share::Granted(count),
                Reservation::Later(at) => Share::After(Duration::from_millis((at - now_ms) as u64)),
                Reservation::Dead => Share::Dead,
            })
        }

        async fn hold(&self, _: &str, wait: Duration) -> crate::error::Result<()> {
            lock(&self.window).hold(now_ms() + wait.as_millis() as i64);
            Ok(())
        }

        async fn set_dead(&self, _: &str, dead: bool) -> crate::error::Result<()> {
            lock(&self.window).dead = dead;
            Ok(())
        }
    }

    /// Steady milliseconds of the paused runtime.
    fn now_ms() -> i64 {
        static BEGINNING: OnceLock<Instant> = OnceLock::new();
        BEGINNING.get_or_init(Instant::now).elapsed().as_millis() as i64
    }

    #[tokio::test(start_paused = true)]
    async fn an_hour_of_twenty_workers_in_two_processes_uses_99_percent_and_never_exceeds() {
        let shared = Arc::new(OneWindow::default());
        let times: Arc<Mutex<Vec<Instant>>> = Arc::default();
        let (begin, hour) = (Instant::now(), Duration::from_secs(3_600));
        let mut workers = tokio::task::JoinSet::new();
        for process in 0..2 {
            let budget = Budget::with_limit(LIMIT);
            budget.share(shared.clone());
            for _ in 0..10 {
                let (budget, times) = (budget.clone(), times.clone());
                workers.spawn(async move {
                    while begin.elapsed() < hour {
                        assert!(budget.take().await);
                        lock(&times).push(Instant::now());
                        // Answers take their time.
                        tokio::time::sleep(Duration::from_millis(80 + process * 40)).await;
                    }
                });
            }
        }
        while workers.join_next().await.is_some() {}
        let mut times = std::mem::take(&mut *lock(&times));
        times.sort_unstable();
        let inside = |first: &Instant| {
            let until = *first + Duration::from_secs(60);
            times.partition_point(|at| *at < until) - times.partition_point(|at| at < first)
        };
        assert!(times.iter().map(inside).max().unwrap() <= LIMIT, "too many in a minute");
        let used = times.iter().filter(|at| at.duration_since(begin) < hour).count();
        assert!(used >= 35_640, "{used} of 36,000");
    }

    #[tokio::test(start_paused = true)]
    async fn a_burst_asks_the_shared_budget_once_for_many() {
        let shared = Arc::new(OneWindow::default());
        let budget = Budget::with_limit(LIMIT);
        budget.share(shared.clone());
        let takes = (0..200).map(|_| budget.take());
        assert!(futures::future::join_all(takes).await.into_iter().all(|taken| taken));
        let asked = shared.asked.load(Ordering::Acquire);
        assert!((4..=8).contains(&asked), "asked {asked} times for 200");
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_or_a_dead_token_is_told_to_all() {
        let shared = Arc::new(OneWindow::default());
        let [here, there] = [Budget::with_limit(50), Budget::with_limit(50)];
        for budget in [&here, &there] {
            budget.share(shared.clone());
        }
        let start = Instant::now();
        here.pause_all(Duration::from_secs(27)).await;
        assert!(there.take().await);
        assert!(start.elapsed() >= Duration::from_secs(27), "{:?}", start.elapsed());
        here.declare_dead_to_all().await;
        assert!(!there.take().await);
        here.revive_for_all().await;
        assert!(there.take().await);
    }

    #[tokio::test(start_paused = true)]
    async fn without_the_shared_budget_a_process_goes_on_slowly() {
        let shared = Arc::new(OneWindow::default());
        shared.away.store(true, Ordering::Release);
        let budget = Budget::with_limit(600);
        budget.share(shared.clone());
        let start = Instant::now();
        for _ in 0..61 {
            assert!(budget.take().await);
        }
        let took = start.elapsed();
        assert!(took >= Duration::from_secs(60) && took < Duration::from_secs(62), "{took:?}");
        shared.away.store(false, Ordering::Release);
        for _ in 0..100 {
            assert!(budget.take().await);
        }
        assert!(start.elapsed() < took + Duration::from_secs(1), "back to full speed");
    }

    #[tokio::test(start_paused = true)]
    async fn a_backfill_leaves_room_for_live_requests() {
        let budget = Budget::with_limit(600);
        let backfill = budget.clone();
        let backfill = tokio::spawn(super::super::patiently(async move {
            loop {
                backfill.take().await;
            }
        }));
        let mut longest = Duration::ZERO;
        for _ in 0..600 {
            tokio::time::sleep(Duration::from_secs(1)).await;
            let asked = Instant::now();
            assert!(budget.take().await);
            longest = longest.max(asked.elapsed());
        }
        backfill.abort();
        assert!(longest < Duration::from_millis(100), "a live request waited {longest:?}");
    }

    #[test]
    fn everything_with_one_token_shares_one_budget() {
        let token = SecretString::from("secret_shared");
        let first = Budget::of_token("a", &token);
        assert!(Arc::ptr_eq(&first, &Budget::of_token("a", &token)));
        assert!(!Arc::ptr_eq(&first, &Budget::of_token("b", &token)));
    }
}
