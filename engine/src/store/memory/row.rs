//! A row of the inbox or the outbox, and what can happen to it.

use crate::store::{Depth, Verdict, new_lease};

/// Due whatever the clock is corrected to meanwhile.
pub const AT_ONCE: i64 = 0;

/// Life of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Pending,
    Done,
    Dead,
    Ignored,
}

#[derive(Debug)]
pub struct Row<T> {
    pub item: T,
    pub state: State,
    /// Not to be taken before; while held, the end of the hold.
    pub due_ms: i64,
    pub lease: Option<String>,
    pub attempts: u32,
    pub error: String,
    pub since_ms: i64,
    pub settled_ms: i64,
}

impl<T> Row<T> {
    pub fn new(item: T, state: State, since_ms: i64) -> Self {
        let (error, lease) = (String::new(), None);
        Self { item, state, due_ms: AT_ONCE, lease, attempts: 0, error, since_ms, settled_ms: since_ms }
    }

    pub fn is_due(&self, now_ms: i64) -> bool {
        self.state == State::Pending && self.due_ms <= now_ms
    }

    pub fn take(&mut self, until_ms: i64) -> String {
        let lease = new_lease();
        self.lease = Some(lease.clone());
        self.due_ms = until_ms;
        self.attempts += 1;
        lease
    }

    pub fn settle(&mut self, lease: &str, verdict: Verdict, now_ms: i64) -> bool {
        if self.state != State::Pending || self.lease.as_deref() != Some(lease) {
            return false;
        }
        self.lease = None;
        self.settled_ms = now_ms;
        match verdict {
            Verdict::Done => self.state = State::Done,
            Verdict::Dead { error } => (self.state, self.error) = (State::Dead, error),
            Verdict::Retry { due_ms, counts, error } => {
                (self.due_ms, self.error) = (due_ms, error);
                self.attempts -= u32::from(!counts);
            }
        }
        true
    }

    pub fn replay(&mut self, now_ms: i64) -> bool {
        if !matches!(self.state, State::Dead | State::Done) {
            return false;
        }
        (self.state, self.due_ms, self.attempts, self.lease) = (State::Pending, now_ms, 0, None);
        true
    }

    pub fn is_prunable(&self, before_ms: i64) -> bool {
        matches!(self.state, State::Done | State::Ignored) && self.settled_ms < before_ms
    }
}

pub fn depth<'a, T: 'a>(rows: impl Iterator<Item = &'a Row<T>>) -> Depth {
    let mut depth = Depth::default();
    for row in rows {
        match row.state {
            State::Pending => {
                depth.pending += 1;
                depth.oldest_ms = Some(depth.oldest_ms.map_or(row.since_ms, |known| known.min(row.since_ms)));
            }
            State::Done => depth.settled += 1,
            State::Dead => depth.dead += 1,
            State::Ignored => depth.ignored += 1,
        }
    }
    depth
}
