//! Moments in entities that flows wait for, such as the next charge of a subscription.
//!
//! The store is searched for entities whose moment lies between the last look and now (plus the lead). Which moment of
//! which entity was told is remembered under the flow, so that each is told once.

use crate::engine::Engine;
use crate::events::{Cause, Question};
use crate::flow::ActiveFlow;
use crate::poll::PollReport;
use crate::store::{Change, EntityState};
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::Kind;
use ecwid_nodes::steps::{dates, diff};
use ecwid_nodes::trigger::{Observation, Origin};
use ecwid_nodes::{Error, Kind as ErrorKind, Result};
use serde_json::{Value, json};

impl Engine {
    /// Looks for moments that have come since the last look.
    pub(crate) async fn calendar_round(&self, flow: &ActiveFlow) -> Result<PollReport> {
        let schedule = flow.watch.schedule().zip(flow.node.meta.kind());
        let Some((schedule, kind)) = schedule else {
            let message = format!("flow `{}` has no schedule", flow.record.name);
            return Err(Error::new(ErrorKind::Config, message));
        };
        let (store_id, name) = (flow.record.store_id, memory_name(flow));
        let now = self.vendor_now(&flow.connection, Some(kind)).await?;
        let last = self.0.store.cursor(store_id, &name).await?.and_then(|value| value.as_i64());
        // What lies before the flow's start was due before.
        let from = last.unwrap_or(flow.record.start) - self.0.tuning.slicing.lookback;
        let to = now.saturating_add(schedule.lead.as_secs() as i64);
        let query = Object::from_iter([
            (schedule.from.to_owned(), json!(from.max(0))),
            (schedule.to.to_owned(), json!(to)),
        ]);
        let (mut report, mut position) = (PollReport::default(), None);
        loop {
            let batch = self.read_rows(&flow.connection, kind, query.clone(), position).await?;
            position = batch.next;
            for (id, row) in batch.rows {
                report.rows += 1;
                let moment = row.get(schedule.field).and_then(dates::of_field);
                // The store may search by day, or show a row whose moment was moved meanwhile.
                if let Some(moment) = moment.filter(|moment| (flow.record.start..=to).contains(moment)) {
                    self.ring(flow, (kind, &id), &row, moment, &mut report).await?;
                }
            }
            if position.is_none() {
                break;
            }
        }
        self.0.store.set_cursor(store_id, &name, json!(now)).await?;
        Ok(report)
    }

    async fn ring(
        &self,
        flow: &ActiveFlow,
        (kind, id): (&'static Kind, &str),
        row: &Object,
        moment: i64,
        report: &mut PollReport,
    ) -> Result<()> {
        let (store_id, memory, digest) = (flow.record.store_id, memory_name(flow), moment.to_string());
        let known = self.0.store.entities(store_id, &memory, &[id.to_owned()]).await?;
        let known = known.into_iter().next().flatten();
        if known.as_ref().is_some_and(|state| state.digest == digest) {
            return Ok(());
        }
        let projection = diff::project(kind, row).fields;
        let seen = Observation {
            now: self.vendor_reckoned(store_id),
            entity: Some(row),
            ..Observation::between(None, &projection)
        };
        let revision = known.as_ref().map_or(0, |state| state.revision) + 1;
        let question = Question {
            store_id,
            object_type: kind.name,
            id,
            revision,
            seen,
            changed: Vec::new(),
            moment: None,
            salt: &digest,
            cause: &Cause::of(Origin::Schedule),
        };
        let events = question.put(self, flow);
        let count = events.len() as u64;
        let projection = Object::from_iter([("moment".to_owned(), Value::from(moment))]);
        let change = Change {
            store_id,
            kind: memory,
            id: id.to_owned(),
            expected: known.map(|state| state.revision),
            state: EntityState { revision, updated: None, digest, projection, tombstone: false },
            events,
            now_ms: self.now_ms(),
        };
        if self.0.store.observe(change).await? {
            report.changed += 1;
            report.events += count;
            self.announce(count);
        }
        Ok(())
    }
}

fn memory_name(flow: &ActiveFlow) -> String {
    format!("calendar:{}", flow.record.name)
}
