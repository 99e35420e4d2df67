//! Works on deliveries: fetch what they name, observe it.

use crate::engine::Engine;
use crate::events::Cause;
use crate::observe::{Seen, Subject};
use crate::status::blames_connection;
use crate::store::{LeasedDelivery, Verdict};
use ecwid_nodes::error::Retry;
use ecwid_nodes::steps::verify::Delivery;
use ecwid_nodes::trigger::Origin;
use ecwid_nodes::{Error, Kind, Result};
use serde_json::Value;

impl Engine {
    /// Works on the deliveries that are due now and gives their number. For tests and for programs that run the engine
    /// themselves; `run` does this all the time.
    pub async fn work_once(&self) -> Result<usize> {
        let mut worked = 0;
        while self.work_on_one().await? {
            worked += 1;
        }
        Ok(worked)
    }

    /// Takes one due delivery, if there is one, and settles it.
    pub(crate) async fn work_on_one(&self) -> Result<bool> {
        let now = self.now_ms();
        let until = now + self.0.tuning.lease.as_millis() as i64;
        let Some(leased) = self.0.store.inbox_lease(1, now, until).await?.pop() else {
            return Ok(false);
        };
        let outcome = self.follow(&leased).await;
        let verdict = match outcome {
            Ok(()) => Verdict::Done,
            Err(error) => self.verdict(&leased, &error),
        };
        self.0.store.inbox_settle(&leased.key, &leased.lease, verdict, self.now_ms()).await?;
        Ok(true)
    }

    async fn follow(&self, leased: &LeasedDelivery) -> Result<()> {
        let delivery = &leased.delivery;
        let flows = self.flows_of(delivery.store_id);
        // A flow may have been disabled meanwhile.
        let Some(flow) = flows.iter().find(|flow| flow.wakes_on(&delivery.event_type)) else {
            return Ok(());
        };
        let (connection, kind) = (&flow.connection, flow.kind());
        let cause = Cause {
            origin: Origin::Webhook,
            raw: Some(leased.raw.clone()),
            at: Some(delivery.event_created),
        };
        let is_deletion = delivery.event_type.ends_with(".deleted");
        let hint = hinted_id(delivery, kind.name);
        let id = match hint.clone() {
            Some(id) => id,
            None if kind.webhook_id == kind.id => delivery.entity_id.clone(),
            None => match self.public_id(connection, kind, &delivery.entity_id).await? {
                Some(id) => id,
                None if is_deletion => return Ok(()),
                None => return Err(not_there(delivery)),
            },
        };
        let mut subject = Subject { connection, kind, id: &id };
        let mut seen = self.look(subject, &cause).await?;
        let found;
        if seen == Seen::Absent && hint.is_some() && kind.webhook_id != kind.id {
            found = self.public_id(connection, kind, &delivery.entity_id).await?;
            if let Some(found) = found.as_deref().filter(|found| *found != id) {
                subject = Subject { id: found, ..subject };
                seen = self.look(subject, &cause).await?;
            }
        }
        match seen {
            Seen::Absent if is_deletion => self.bury(subject, &cause).await.map(drop),
            Seen::Absent if self.is_buried(subject).await? => Ok(()),
            Seen::Absent => Err(not_there(delivery)),
            _ => Ok(()),
        }
    }

    async fn is_buried(&self, subject: Subject<'_>) -> Result<bool> {
        let known = self.known(subject.connection.store_id(), subject.kind, subject.id).await?;
        Ok(known.is_some_and(|state| state.tombstone))
    }

    /// What becomes of a delivery that could not be followed. Only what this very delivery is to blame for can end as a
    /// dead letter; the rest waits for better times.
    fn verdict(&self, leased: &LeasedDelivery, error: &Error) -> Verdict {
        let (now, tuning, attempts) = (self.now_ms(), &self.0.tuning, leased.attempts);
        let text = error.message().to_owned();
        let retry =
            |pause_ms: i64, counts| Verdict::Retry { due_ms: now + pause_ms, counts, error: text.clone() };
        if blames_connection(error) {
            return retry(tuning.failing_pause.as_millis() as i64, false);
        }
        let most =
            if error.kind() == Kind::NotFound { tuning.not_found_attempts } else { tuning.max_attempts };
        match error.retry() {
            Retry::After(pause) => retry(pause.as_millis() as i64, false),
            Retry::Backoff => retry(tuning.pause_ms(attempts.min(9)), true),
            Retry::Never if attempts < most => retry(tuning.pause_ms(attempts), true),
            Retry::Never => {
                tracing::error!(event = leased.delivery.event_id, "delivery parked as a dead letter: {text}");
                Verdict::Dead { error: text }
            }
        }
    }
}

/// The public id in the hints, `orderId` of an order: by the vendor's custom the kind's name and `Id`. Being unsigned it
/// only says where to look; what is found there is read from the store.
fn hinted_id(delivery: &Delivery, kind: &str) -> Option<String> {
    match delivery.data.get(format!("{kind}Id")) {
        Some(Value::String(id)) if !id.trim().is_empty() => Some(id.clone()),
        Some(Value::Number(id)) => Some(id.to_string()),
        _ => None,
    }
}

fn not_there(delivery: &Delivery) -> Error {
    Error::new(
        Kind::NotFound,
        format!("the store does not show the entity {} of `{}`", delivery.entity_id, delivery.event_type),
    )
}
