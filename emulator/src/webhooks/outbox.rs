//! Every delivery, and which one is due next.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

use crate::doc::Doc;
use crate::faults::Effect;
use crate::store::Change;
use crate::webhooks::delivery::{Attempt, Delivery, DeliveryState};
use crate::webhooks::{Event, schedule};

/// Status codes that count as delivered.
const ACCEPTED: [u16; 5] = [200, 201, 202, 204, 209];
/// How long a held-back webhook waits for a successor before it goes out alone, in schedule time.
const HOLD: Duration = Duration::from_secs(2);
/// Gap that puts a reordered webhook behind its successor.
const BEHIND: Duration = Duration::from_millis(150);

/// The deliveries of all stores, oldest first.
#[derive(Debug, Default)]
pub struct Outbox {
    rows: Vec<Delivery>,
    /// Due time and number of the deliveries that wait for an attempt.
    waiting: BTreeSet<(Duration, i64)>,
    held: Option<i64>,
    changes: Vec<Change>,
}

impl Outbox {
    /// Accepts an event; `fault` says what goes wrong with it. `speed` is the pace of the schedule
    /// clock, whose positions `now` and `due` are.
    pub fn push(
        &mut self,
        store: i64,
        event: &Event,
        created: i64,
        now: Duration,
        speed: f64,
        fault: Option<&Effect>,
    ) {
        let number = self.rows.last().map_or(1, |row| row.number + 1);
        let mut row = Delivery::new(number, store, event, created, now);
        match fault {
            Some(Effect::DropWebhook) => row.state = DeliveryState::Dropped,
            Some(Effect::DuplicateWebhook) => row.copies = 2,
            Some(Effect::ReorderWebhook) => row.due = now + HOLD.mul_f64(speed),
            _ => {}
        }
        let sendable = row.state == DeliveryState::Pending;
        let reordered = matches!(fault, Some(Effect::ReorderWebhook));
        self.record(&row);
        if sendable {
            self.waiting.insert((row.due, number));
        }
        self.rows.push(row);
        if reordered {
            self.held = Some(number);
        } else if sendable && let Some(held) = self.held.take() {
            self.set_due(held, now + BEHIND.mul_f64(speed));
        }
    }

    pub fn load(&mut self, body: Doc, now: Duration) {
        if let Ok(mut row) = serde_json::from_value::<Delivery>(Value::Object(body)) {
            // The schedule clock starts anew with each run, so what is left begins with a new attempt.
            (row.created_at, row.due, row.copies) = (now, now, 1);
            if row.state == DeliveryState::Pending {
                self.waiting.insert((now, row.number));
            }
            self.rows.push(row);
        }
    }

    /// Puts loaded rows into their order.
    pub fn sort(&mut self) {
        self.rows.sort_by_key(|row| row.number);
    }

    /// Takes the delivery that has been due for longest.
    pub fn take_due(&mut self, now: Duration) -> Option<Delivery> {
        let first = self.waiting.first().copied().filter(|(due, _)| *due <= now)?;
        self.waiting.remove(&first);
        self.row_mut(first.1).cloned()
    }

    /// When the next delivery falls due.
    pub fn next_due(&self) -> Option<Duration> {
        self.waiting.first().map(|(due, _)| *due)
    }

    fn row_mut(&mut self, number: i64) -> Option<&mut Delivery> {
        let place = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        self.rows.get_mut(place)
    }

    /// Notes the outcome of an attempt and plans the next one.
    pub fn attempted(&mut self, number: i64, mut attempt: Attempt, started: Duration) {
        let Some(row) = self.row_mut(number) else { return };
        attempt.schedule_ms = started.saturating_sub(row.created_at).as_millis() as u64;
        let accepted = attempt.status.is_some_and(|status| ACCEPTED.contains(&status));
        row.attempts.push(attempt);
        if accepted && row.copies > 1 {
            row.copies -= 1;
        } else if accepted {
            row.state = DeliveryState::Delivered;
        } else {
            let retry = row.attempts.len();
            match schedule::delay(retry) {
                Some(delay) => row.due = row.created_at + delay,
                None => row.state = DeliveryState::GivenUp,
            }
        }
        let row = row.clone();
        if row.state == DeliveryState::Pending {
            self.waiting.insert((row.due, number));
        }
        self.record(&row);
    }

    pub fn rows(&self) -> &[Delivery] {
        &self.rows
    }

    /// Deliveries that still have an attempt to come.
    pub fn pending(&self) -> usize {
        self.rows.iter().filter(|row| row.state == DeliveryState::Pending).count()
    }

    /// Sends a settled delivery once more, as a duplicate would. False if there is none.
    pub fn resend(&mut self, event_id: &str, now: Duration) -> bool {
        let settled = |row: &&mut Delivery| row.event_id == event_id && row.state != DeliveryState::Pending;
        let Some(row) = self.rows.iter_mut().find(settled) else {
            return false;
        };
        row.state = DeliveryState::Pending;
        row.due = now;
        self.waiting.insert((now, row.number));
        true
    }

    pub fn clear(&mut self) {
        self.rows.clear();
        self.waiting.clear();
        self.held = None;
    }

    pub fn take_changes(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.changes)
    }

    fn set_due(&mut self, number: i64, due: Duration) {
        let Some(row) = self.row_mut(number) else { return };
        let before = std::mem::replace(&mut row.due, due);
        if self.waiting.remove(&(before, number)) {
            self.waiting.insert((due, number));
        }
    }

    fn record(&mut self, row: &Delivery) {
        if let Ok(Value::Object(body)) = serde_json::to_value(row) {
            let body = Some(Arc::new(body));
            self.changes.push(Change { store: 0, kind: "delivery", id: row.number, body });
        }
    }
}
