//! Keeps the engine going: workers, polling, cleaning up.

use crate::engine::Engine;
use crate::store::Place;
use ecwid_nodes::Result;
use std::collections::HashMap;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

/// Longest wait of a worker: another process may have put something into the same store.
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// Pause after the store failed.
const STORE_PAUSE: Duration = Duration::from_secs(1);
/// Pause between clean-ups.
const CLEANING: Duration = Duration::from_secs(3_600);

impl Engine {
    /// Works on deliveries and polls until cancelled. What is under way then is finished first; what the process leaves
    /// behind when it dies is taken up at the next start.
    pub async fn run(&self, cancel: CancellationToken) -> Result<()> {
        let mut tasks = JoinSet::new();
        for _ in 0..self.0.tuning.workers.max(1) {
            tasks.spawn(self.clone().work(cancel.clone()));
        }
        tasks.spawn(self.clone().poll_all(cancel.clone()));
        tasks.spawn(self.clone().clean(cancel));
        while let Some(ended) = tasks.join_next().await {
            if let Err(failed) = ended {
                return Err(ecwid_nodes::Error::new(
                    ecwid_nodes::Kind::Unexpected,
                    format!("a worker broke down: {failed}"),
                ));
            }
        }
        Ok(())
    }

    async fn work(self, cancel: CancellationToken) {
        while !cancel.is_cancelled() {
            let ready = self.0.inbox_ready.notified();
            tokio::pin!(ready);
            ready.as_mut().enable();
            let pause = match self.work_on_one().await {
                Ok(true) => continue,
                Ok(false) => self.idle_time().await,
                Err(error) => {
                    tracing::error!("the inbox: {}", error.message());
                    STORE_PAUSE
                }
            };
            tokio::select! {
                () = cancel.cancelled() => return,
                () = ready => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    async fn idle_time(&self) -> Duration {
        let now = self.now_ms();
        match self.0.store.next_due(Place::Inbox, now).await {
            Ok(Some(due)) => Duration::from_millis((due - now).max(1) as u64).min(LONGEST_WAIT),
            _ => LONGEST_WAIT,
        }
    }

    /// Goes every round at its own pace, each in its own task, so that a slow store does not hold up the others.
    async fn poll_all(self, cancel: CancellationToken) {
        let mut tasks: HashMap<String, (Duration, CancellationToken)> = HashMap::new();
        let mut running = JoinSet::new();
        loop {
            let wanted = self.rounds();
            tasks.retain(|key, (every, stop)| {
                let goes_on = wanted.get(key).is_some_and(|(_, wanted)| wanted == every);
                if !goes_on {
                    stop.cancel();
                }
                goes_on
            });
            for (key, (_, every)) in wanted {
                if !tasks.contains_key(&key) {
                    let stop = cancel.child_token();
                    tasks.insert(key.clone(), (every, stop.clone()));
                    running.spawn(self.clone().repeat(key, every, stop));
                }
            }
            tokio::select! {
                () = cancel.cancelled() => break,
                () = self.0.flows_changed.notified() => {}
                Some(_) = running.join_next() => {}
            }
        }
        while running.join_next().await.is_some() {}
    }

    async fn repeat(self, key: String, every: Duration, stop: CancellationToken) {
        let mut failures = 0;
        while !stop.is_cancelled() {
            let began = Instant::now();
            // Looked up anew each time: the connection may have been replaced.
            let Some((round, _)) = self.rounds().remove(&key) else {
                return;
            };
            let next = match self.go_round(&round).await {
                Ok(report) => {
                    tracing::debug!(round = key, rows = report.rows, events = report.events, "polled");
                    failures = 0;
                    began + every
                }
                Err(error) => {
                    failures += 1;
                    let pause = Duration::from_millis(self.0.tuning.pause_ms(failures) as u64);
                    tracing::warn!(round = key, ?pause, "polling failed: {}", error.message());
                    Instant::now() + pause.max(Duration::from_secs(1)).min(every.max(Duration::from_secs(60)))
                }
            };
            tokio::select! {
                () = stop.cancelled() => return,
                () = tokio::time::sleep_until(next) => {}
            }
        }
    }

    async fn clean(self, cancel: CancellationToken) {
        loop {
            if let Err(error) = self.prune().await {
                tracing::error!("removing settled rows: {}", error.message());
            }
            tokio::select! {
                () = cancel.cancelled() => return,
                () = tokio::time::sleep(CLEANING) => {}
            }
        }
    }

    /// Removes what was settled longer ago than `Tuning::retention`, and gives the number of rows.
    pub async fn prune(&self) -> Result<u64> {
        self.0.store.prune(self.now_ms() - self.0.tuning.retention.as_millis() as i64).await
    }
}
