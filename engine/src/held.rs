//! Events that were held back: before one is given out the entity is looked at again, and the trigger asked whether the
//! event still holds.

use crate::engine::{Engine, lock};
use crate::events::Cause;
use crate::flow::ActiveFlow;
use crate::observe::{Seen, Subject};
use crate::status::Counters;
use crate::store::{Leased, Verdict};
use ecwid_nodes::action::Object;
use ecwid_nodes::trigger::Origin;
use ecwid_nodes::{Error, Kind as ErrorKind, Result, kinds};
use std::sync::Arc;

impl Engine {
    /// Should this event be given out now? If not it has been settled or put off.
    pub(crate) async fn holds_still(&self, leased: &Leased) -> Result<bool> {
        if leased.event.held_until.is_none() {
            return Ok(true);
        }
        let verdict = match self.still(leased).await {
            Ok(true) => return Ok(true),
            Ok(false) => {
                Counters::add(&self.0.counters.withdrawn);
                tracing::debug!(event = leased.event.id, flow = leased.flow, "no longer so, dropped");
                Verdict::Done
            }
            Err(error) if error.kind() == ErrorKind::Storage => return Err(error),
            Err(error) => Verdict::Retry {
                due_ms: self.now_ms() + self.0.tuning.failing_pause.as_millis() as i64,
                counts: false,
                error: error.message().to_owned(),
            },
        };
        let store = &self.0.store;
        store.outbox_settle(&leased.event.id, &leased.flow, &leased.lease, verdict, self.now_ms()).await?;
        Ok(false)
    }

    async fn still(&self, leased: &Leased) -> Result<bool> {
        let (flow, event) = (self.flow_of(leased).await?, &leased.event);
        let Some(kind) = kinds::find(&event.object_type).filter(|_| !event.entity.is_null()) else {
            // About a delivery, a connection or an end: nothing to look at.
            return Ok(flow.watch.still(event, &Object::new(), false));
        };
        let subject = Subject { connection: &flow.connection, kind, id: &event.object_id };
        let seen = self.look(subject, &Cause::of(Origin::Schedule)).await;
        self.tell_health().await;
        let deleted = seen? == Seen::Absent;
        let known = self.known(event.store_id, kind, &event.object_id).await?;
        let now = known.map(|state| state.projection).unwrap_or_default();
        Ok(flow.watch.still(event, &now, deleted))
    }

    /// The flow of the event, also one that is off by now: its events are still given out.
    async fn flow_of(&self, leased: &Leased) -> Result<Arc<ActiveFlow>> {
        let active = lock(&self.0.flows).iter().find(|flow| flow.record.name == leased.flow).cloned();
        if let Some(flow) = active {
            return Ok(flow);
        }
        let record = self.0.store.flows().await?.into_iter().find(|flow| flow.name == leased.flow);
        let missing = || {
            let message =
                format!("held event `{}`: its flow or connection is not configured", leased.event.id);
            Error::new(ErrorKind::Config, message)
        };
        let record = record.ok_or_else(missing)?;
        let connection = lock(&self.0.connections).get(&record.connection).cloned().ok_or_else(missing)?;
        ActiveFlow::new(record, connection).map(Arc::new)
    }
}
