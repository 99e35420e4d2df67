//! The body of a webhook delivery.

use serde_json::{Map, Value};

use crate::model::{Id, WebhookEventType};

entity! {
    /// The body of a webhook delivery. Only the event's identifier and time are covered by the signature.
    read struct Webhook {
        /// Identifier of the event; redeliveries carry the same one.
        event_id: String,
        /// When the event happened, in Unix seconds (UTC).
        event_created: i64,
        /// Identifier of the store.
        store_id: i64,
        /// What the event is about, by its internal numeric identifier; for some events of the app itself it
        /// is text.
        entity_id: Id,
        /// What happened.
        event_type: WebhookEventType,
        /// Details of the event, different for each kind of event; it is not signed, so treat it as a hint.
        data: Map<String, Value>,
    }
}
