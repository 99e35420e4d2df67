//! What the store told lately: bounded, aged, read once however many ask, and void as soon as something is written.

use super::areas;
use crate::error::Result;
use indexmap::IndexMap;
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::OnceCell;
use tokio::time::Instant;

/// Answers kept; the oldest make room.
const CAPACITY: usize = 256;
/// Searches lag behind writes, so for this long after one an absent row proves nothing.
const SETTLING: Duration = Duration::from_secs(60);

/// The answers to one question, as far as they were read.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// The answers, page by page.
    pub answers: Vec<Value>,
    /// Where to continue; none at the end.
    pub next: Option<String>,
}

/// What the store told lately.
#[derive(Debug, Default)]
pub(crate) struct Cache(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    entries: IndexMap<String, Entry>,
    /// Number of the last write to each area, and when it was.
    written: HashMap<String, (u64, Instant)>,
    /// The same for writes to any area.
    all_written: Option<(u64, Instant)>,
    writes: u64,
}

#[derive(Debug, Clone)]
struct Entry {
    area: &'static str,
    /// Writes before the reading began: what was written since may be missing in it.
    since: u64,
    cell: Arc<OnceCell<(Instant, Arc<Told>)>>,
}

impl Cache {
    /// What is known under `key`, or else what `read` finds out; whoever asks meanwhile waits for the same reading.
    pub async fn get<F>(
        &self,
        key: String,
        area: &'static str,
        fresh: Duration,
        read: impl FnOnce() -> F,
    ) -> Result<Arc<Told>>
    where
        F: Future<Output = Result<Told>>,
    {
        let cell = self.entry(key, area, fresh);
        let told = cell.get_or_try_init(|| async { Ok((Instant::now(), Arc::new(read().await?))) }).await?;
        Ok(told.1.clone())
    }

    /// What is known under `key`, without asking the store and unless a write is too recent to be seen by searches.
    pub fn peek(&self, key: &str, fresh: Duration) -> Option<Arc<Told>> {
        let state = self.state();
        let entry = state.entries.get(key).filter(|entry| state.holds(entry, fresh))?;
        let settled = state.last_write(entry.area).is_none_or(|(_, at)| at.elapsed() >= SETTLING);
        entry.cell.get().filter(|_| settled).map(|(_, told)| told.clone())
    }

    /// Nothing read so far counts for these areas any more.
    pub fn forget(&self, areas: &BTreeSet<&str>) {
        let mut state = self.state();
        state.writes += 1;
        let now = (state.writes, Instant::now());
        state.written.extend(areas.iter().map(|area| ((*area).to_owned(), now)));
    }

    /// A request was sent: does it make readings doubtful?
    pub fn sent(&self, path: &str, writes: bool) {
        if areas::is_everything(path) {
            let mut state = self.state();
            state.writes += 1;
            state.all_written = Some((state.writes, Instant::now()));
        } else if writes {
            self.forget(&BTreeSet::from([areas::area(path)]));
        }
    }

    /// Was nothing read yet?
    pub fn is_empty(&self) -> bool {
        self.state().entries.is_empty()
    }

    fn entry(&self, key: String, area: &'static str, fresh: Duration) -> Arc<OnceCell<(Instant, Arc<Told>)>> {
        let mut state = self.state();
        if let Some(entry) = state.entries.get(&key).filter(|entry| state.holds(entry, fresh)) {
            return entry.cell.clone();
        }
        let entry = Entry { area, since: state.writes, cell: Arc::default() };
        let cell = entry.cell.clone();
        state.entries.shift_remove(&key);
        if state.entries.len() >= CAPACITY {
            state.entries.shift_remove_index(0);
        }
        state.entries.insert(key, entry);
        cell
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn last_write(&self, area: &str) -> Option<(u64, Instant)> {
        self.written.get(area).copied().max(self.all_written)
    }

    fn holds(&self, entry: &Entry, fresh: Duration) -> bool {
        let unwritten = self.last_write(entry.area).is_none_or(|(number, _)| entry.since >= number);
        unwritten && entry.cell.get().is_none_or(|(at, _)| at.elapsed() < fresh)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    const AGE: Duration = Duration::from_secs(300);

    async fn read(cache: &Cache, key: &str, reads: &AtomicUsize) -> Arc<Told> {
        let read = || async {
            reads.fetch_add(1, Ordering::Relaxed);
            tokio::task::yield_now().await;
            Ok(Told::default())
        };
        cache.get(key.to_owned(), "categories", AGE, read).await.unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_asks_meanwhile_waits_for_the_same_reading() {
        let (cache, reads) = (Cache::default(), AtomicUsize::new(0));
        futures::future::join_all((0..20).map(|_| read(&cache, "a", &reads))).await;
        assert_eq!(reads.load(Ordering::Relaxed), 1);
        tokio::time::advance(AGE).await;
        read(&cache, "a", &reads).await;
        assert_eq!(reads.load(Ordering::Relaxed), 2, "it had grown old");
    }

    #[tokio::test(start_paused = true)]
    async fn a_write_voids_its_area_and_readings_under_way() {
        let (cache, reads) = (Cache::default(), AtomicUsize::new(0));
        read(&cache, "a", &reads).await;
        cache.sent("/orders/A", true);
        cache.sent("/categories", false);
        read(&cache, "a", &reads).await;
        assert_eq!(reads.load(Ordering::Relaxed), 1);
        assert!(cache.peek("a", AGE).is_some());
        let write = async { cache.sent("/categories/5", true) };
        futures::join!(read(&cache, "b", &reads), write);
        read(&cache, "a", &reads).await;
        read(&cache, "b", &reads).await;
        assert_eq!(reads.load(Ordering::Relaxed), 4, "both were read again");
        assert!(cache.peek("a", AGE).is_none(), "a search may not show the write yet");
        tokio::time::advance(SETTLING).await;
        assert!(cache.peek("a", AGE).is_some());
        cache.sent("/batch", true);
        assert!(cache.peek("a", AGE).is_none());
    }

    #[tokio::test]
    async fn a_failed_reading_is_tried_again_and_old_entries_make_room() {
        let (cache, reads) = (Cache::default(), AtomicUsize::new(0));
        let failure = || async { Err(crate::Error::new(crate::Kind::Unavailable, "no answer")) };
        assert!(cache.get("a".into(), "x", AGE, failure).await.is_err());
        read(&cache, "a", &reads).await;
        for number in 0..CAPACITY {
            read(&cache, &number.to_string(), &reads).await;
        }
        assert_eq!(cache.state().entries.len(), CAPACITY);
        assert!(cache.peek("a", AGE).is_none() && cache.peek("0", AGE).is_some());
    }
}
