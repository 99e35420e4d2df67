//! Events from deliveries themselves, without reading any entity.

use crate::engine::Engine;
use crate::events::{Cause, Question};
use crate::flow::ActiveFlow;
use crate::store::{LeasedDelivery, NewEvent};
use ecwid_nodes::Result;
use ecwid_nodes::action::Object;
use ecwid_nodes::steps::normalise;
use ecwid_nodes::steps::verify::Delivery;
use ecwid_nodes::trigger::{Observation, Origin};
use serde_json::Value;
use std::sync::Arc;

impl Engine {
    /// Gives these flows the delivery as it is. Doing it again changes nothing: the events have the delivery's identity.
    pub(crate) async fn pass_on(&self, leased: &LeasedDelivery, flows: &[Arc<ActiveFlow>]) -> Result<()> {
        let delivery = &leased.delivery;
        let (told, key) = (shown(delivery), delivery.dedupe_key());
        let cause = Cause {
            raw: Some(leased.raw.clone()),
            at: Some(delivery.event_created),
            told: Some(delivery.event_type.clone()),
            ..Cause::of(Origin::Webhook)
        };
        let question = Question {
            store_id: delivery.store_id,
            object_type: normalise::family(&delivery.event_type),
            id: &delivery.entity_id,
            revision: 0,
            seen: Observation {
                entity: None,
                told: cause.told.as_deref(),
                now: self.vendor_reckoned(delivery.store_id),
                ..Observation::between(None, &told)
            },
            changed: Vec::new(),
            moment: Some(delivery.event_created),
            salt: &key,
            cause: &cause,
        };
        let flows = flows.iter().filter(|flow| delivery.event_created >= flow.record.start);
        let events: Vec<NewEvent> = flows.flat_map(|flow| question.put(self, flow)).collect();
        if events.is_empty() {
            return Ok(());
        }
        let count = events.len() as u64;
        self.0.store.emit(events, self.now_ms()).await?;
        self.announce(count);
        Ok(())
    }
}

/// The delivery as triggers see it.
fn shown(delivery: &Delivery) -> Object {
    let mut shown = match serde_json::to_value(delivery) {
        Ok(Value::Object(fields)) => fields,
        _ => Object::new(),
    };
    shown.shift_remove("bodyDigest");
    shown
}
