//! Works on deliveries: fetch what they name, observe it.

use crate::engine::Engine;
use crate::events::Cause;
use crate::fetch::filed_id;
use crate::flow::ActiveFlow;
use crate::health::blames_connection;
use crate::observe::{Seen, Subject};
use crate::poll::{PollReport, Stream};
use crate::rows::Batch;
use crate::store::{LeasedDelivery, Verdict};
use ecwid_nodes::action::Object;
use ecwid_nodes::error::Retry;
use ecwid_nodes::kinds::Kind;
use ecwid_nodes::steps::normalise;
use ecwid_nodes::steps::verify::Delivery;
use ecwid_nodes::trigger::Origin;
use ecwid_nodes::{Connection, Error, Kind as ErrorKind, Result};
use serde_json::Value;
use std::sync::Arc;

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
        self.tell_health().await;
        let verdict = match outcome {
            Ok(()) => Verdict::Done,
            Err(error) => self.verdict(&leased, &error),
        };
        self.0.store.inbox_settle(&leased.key, &leased.lease, verdict, self.now_ms()).await?;
        Ok(true)
    }

    async fn follow(&self, leased: &LeasedDelivery) -> Result<()> {
        let delivery = &leased.delivery;
        // Flows may have been disabled meanwhile.
        let flows: Vec<Arc<ActiveFlow>> = self
            .flows_of(delivery.store_id)
            .into_iter()
            .filter(|flow| flow.wakes_on(&delivery.event_type))
            .collect();
        let (looking, listening): (Vec<_>, Vec<_>) =
            flows.into_iter().partition(|flow| flow.kind().is_some());
        self.pass_on(leased, &listening).await?;
        let mut done: Vec<(&str, &str)> = Vec::new();
        for flow in &looking {
            let Some(kind) = flow.kind() else { continue };
            let place = (flow.connection.name(), kind.name);
            if !done.contains(&place) {
                done.push(place);
                self.follow_to(&flow.connection, kind, leased).await?;
            }
        }
        Ok(())
    }

    /// Looks at the entity of this kind that the delivery is about.
    async fn follow_to(
        &self,
        connection: &Connection,
        kind: &'static Kind,
        leased: &LeasedDelivery,
    ) -> Result<()> {
        let delivery = &leased.delivery;
        let cause = Cause {
            raw: Some(leased.raw.clone()),
            told: Some(delivery.event_type.clone()),
            at: Some(delivery.event_created),
            ..Cause::of(Origin::Webhook)
        };
        if let Some(within) = kind.within {
            return match hinted(delivery, within.named_by) {
                Some(outer) => self.look_inside(connection, kind, &outer, (delivery, &cause)).await,
                None => Ok(()),
            };
        }
        let is_own = normalise::family(&delivery.event_type) == kind.family;
        let is_deletion = delivery.event_type.ends_with(".deleted");
        let has_number = is_own && !kind.webhook_id.is_empty() && kind.webhook_id != kind.id;
        let hint = kind.hint.and_then(|name| hinted(delivery, name));
        let id = match hint.clone() {
            Some(id) => id,
            None if kind.is_single() => delivery.store_id.to_string(),
            // About something else, and it does not say which entity of this kind is concerned.
            None if !is_own => return Ok(()),
            None if !has_number => delivery.entity_id.clone(),
            None => match self.public_id(connection, kind, &delivery.entity_id).await? {
                Some(id) => id,
                None if is_deletion => return Ok(()),
                None => return Err(not_there(delivery)),
            },
        };
        let mut subject = Subject { connection, kind, id: &id };
        let mut seen = self.look(subject, &cause).await?;
        let found;
        if seen == Seen::Absent && hint.is_some() && has_number {
            found = self.public_id(connection, kind, &delivery.entity_id).await?;
            if let Some(found) = found.as_deref().filter(|found| *found != id) {
                subject = Subject { id: found, ..subject };
                seen = self.look(subject, &cause).await?;
            }
        }
        match seen {
            Seen::Absent if is_deletion => self.bury_told(subject, &cause).await.map(drop),
            Seen::Absent if self.is_buried(subject).await? => Ok(()),
            Seen::Absent if kind.fleeting && leased.attempts >= self.0.tuning.not_found_attempts => Ok(()),
            Seen::Absent => Err(not_there(delivery)),
            _ => Ok(()),
        }
    }

    /// Looks at all that stands inside another entity. What a delivery calls `entityId` there differs between sources,
    /// so it only names an end of which nothing is known.
    async fn look_inside(
        &self,
        connection: &Connection,
        kind: &'static Kind,
        outer: &str,
        (delivery, cause): (&Delivery, &Cause),
    ) -> Result<()> {
        let stream = Stream { connection: connection.clone(), kind, query: Object::new() };
        let rows = match self.list_whole(connection, kind, outer, &Object::new()).await {
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            rows => rows?,
        };
        let rows =
            rows.into_iter().map(|row| (filed_id(kind, delivery.store_id, &format!("{outer}/"), &row), row));
        let batch = Batch { rows: rows.collect(), outers: vec![outer.to_owned()], ..Batch::default() };
        let told = format!("{outer}/{}", delivery.entity_id);
        let is_present = batch.rows.iter().any(|(id, _)| *id == told);
        let mut report = PollReport::default();
        self.observe_batch(&stream, batch, cause, &mut report).await?;
        let is_deletion = delivery.event_type.ends_with(".deleted");
        if is_deletion && !is_present && report.changed == 0 {
            self.bury_told(Subject { connection, kind, id: &told }, cause).await?;
        }
        Ok(())
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
            if error.kind() == ErrorKind::NotFound { tuning.not_found_attempts } else { tuning.max_attempts };
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

/// A field of the hints. Being unsigned it only says where to look; what is found there is read from the store.
fn hinted(delivery: &Delivery, name: &str) -> Option<String> {
    match delivery.data.get(name) {
        Some(Value::String(id)) if !id.trim().is_empty() => Some(id.clone()),
        Some(Value::Number(id)) => Some(id.to_string()),
        _ => None,
    }
}

fn not_there(delivery: &Delivery) -> Error {
    Error::new(
        ErrorKind::NotFound,
        format!("the store does not show the entity {} of `{}`", delivery.entity_id, delivery.event_type),
    )
}
