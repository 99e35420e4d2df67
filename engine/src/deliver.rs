//! Hands events out and takes the consumer's word on them.

use crate::engine::Engine;
use crate::status::Counters;
use crate::store::{DeadLetter, Leased, Place, Verdict};
use ecwid_nodes::{Error, Kind, Result};
use std::time::Duration;
use tokio::time::Instant;

/// Longest wait for an event: a year, so that no deadline overflows.
const LONGEST_WAIT: Duration = Duration::from_secs(365 * 86_400);
/// Pause between looks while nothing tells of an event: another process may have put one into the same store.
const GLANCE: Duration = Duration::from_secs(5);

/// A consumer's word on an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settlement {
    /// Done with it.
    Ack,
    /// Not done: give it out again later.
    Nack {
        /// Why; kept with the event.
        reason: String,
    },
}

impl Engine {
    /// The next event of these flows (none: of all), waiting up to `wait` for one. It is held for the consumer until
    /// settled, and given out again if that takes longer than `Tuning::lease`. Events of one entity come in order. An
    /// event that was held back is checked first: its entity is read again, and what is no longer so is dropped.
    pub async fn next(&self, flows: Option<&[String]>, wait: Duration) -> Result<Option<Leased>> {
        let deadline = Instant::now() + wait.min(LONGEST_WAIT);
        loop {
            let ready = self.0.outbox_ready.notified();
            tokio::pin!(ready);
            // Registered before looking, so that an event stored in between is not missed.
            ready.as_mut().enable();
            if let Some(leased) = self.lease_one(flows).await? {
                return Ok(Some(leased));
            }
            if Instant::now() >= deadline {
                return Ok(None);
            }
            let now = self.now_ms();
            let due = self.0.store.next_due(Place::Outbox, now).await?;
            let pause =
                due.map_or(GLANCE, |due| Duration::from_millis((due - now).max(1) as u64).min(GLANCE));
            let until = deadline.min(Instant::now() + pause);
            let _ = tokio::time::timeout_at(until, ready).await;
        }
    }

    async fn lease_one(&self, flows: Option<&[String]>) -> Result<Option<Leased>> {
        loop {
            let now = self.now_ms();
            let until = now + self.0.tuning.lease.as_millis() as i64;
            let Some(leased) = self.0.store.outbox_lease(flows, 1, now, until).await?.pop() else {
                return Ok(None);
            };
            if leased.attempts <= self.0.tuning.max_attempts {
                if self.holds_still(&leased).await? {
                    return Ok(Some(leased));
                }
                continue;
            }
            // Taken and never settled, again and again: the event kills its consumers.
            let verdict = Verdict::Dead { error: "given out too often without an answer".to_owned() };
            self.0.store.outbox_settle(&leased.event.id, &leased.flow, &leased.lease, verdict, now).await?;
        }
    }

    /// Settles an event that `next` gave out. Fails with `Conflict` when the lease ran out meanwhile: the event is or
    /// will be given out again.
    pub async fn settle(
        &self,
        event_id: &str,
        flow: &str,
        lease: &str,
        settlement: Settlement,
    ) -> Result<()> {
        let now = self.now_ms();
        let store = &self.0.store;
        let verdict = match settlement {
            Settlement::Ack => Verdict::Done,
            Settlement::Nack { reason } => {
                let attempts =
                    store.outbox_attempts(event_id, flow, lease).await?.ok_or_else(|| lost(event_id))?;
                Counters::add(&self.0.counters.nacks);
                if attempts >= self.0.tuning.max_attempts {
                    tracing::warn!(
                        event = event_id,
                        flow,
                        attempts,
                        "event parked as a dead letter: {reason}"
                    );
                    Verdict::Dead { error: reason }
                } else {
                    Verdict::Retry {
                        due_ms: now + self.0.tuning.pause_ms(attempts),
                        counts: true,
                        error: reason,
                    }
                }
            }
        };
        let settled = store.outbox_settle(event_id, flow, lease, verdict, now).await?;
        // The next event of the same entity may have become free.
        self.0.outbox_ready.notify_waiters();
        if settled { Ok(()) } else { Err(lost(event_id)) }
    }

    /// Parked deliveries and events, newest first.
    pub async fn dead_letters(&self, max: usize) -> Result<Vec<DeadLetter>> {
        self.0.store.dead_letters(max).await
    }

    /// Gives a dead or settled event out again, or works on a dead delivery again, by its event id. The number of rows
    /// found; an event of two flows has two.
    pub async fn replay(&self, event_id: &str) -> Result<u64> {
        let count = self.0.store.replay(event_id, self.now_ms()).await?;
        self.0.inbox_ready.notify_waiters();
        self.0.outbox_ready.notify_waiters();
        Ok(count)
    }
}

fn lost(event_id: &str) -> Error {
    Error::new(Kind::Conflict, format!("the lease of event `{event_id}` ran out"))
        .with_code("lease_lost")
        .with_hint("the event is given out again; settle faster, or raise the lease time")
}
