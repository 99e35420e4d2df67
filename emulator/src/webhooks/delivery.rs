//! One event on its way to the app.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::webhooks::Event;

/// How far a delivery has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum DeliveryState {
    /// The first attempt or a retry is still to come.
    Pending,
    /// The receiver accepted it.
    Delivered,
    /// Every attempt failed.
    GivenUp,
    /// A fault swallowed it.
    Dropped,
}

/// One attempt to deliver.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Attempt {
    /// Store time, in milliseconds since 1970.
    pub at_ms: i64,
    /// Position on the schedule clock, in milliseconds after the event.
    pub schedule_ms: u64,
    /// HTTP status of the receiver, if it answered.
    pub status: Option<u16>,
    /// Why there was no answer.
    pub error: Option<String>,
    /// How long it took, in milliseconds.
    pub took_ms: u64,
}

/// One event and every attempt to deliver it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Delivery {
    /// Running number from 1.
    pub number: i64,
    /// The store it happened in.
    pub store_id: i64,
    /// Identifier of the event; every attempt carries the same.
    pub event_id: String,
    /// Unix seconds of the event.
    pub event_created: i64,
    /// What happened, such as `order.created`.
    pub event_type: String,
    /// The exact bytes of every attempt's body.
    pub body: String,
    /// How far it has come.
    pub state: DeliveryState,
    /// Attempts so far, oldest first.
    pub attempts: Vec<Attempt>,
    #[serde(skip)]
    pub(crate) created_at: Duration,
    #[serde(skip)]
    pub(crate) due: Duration,
    #[serde(skip)]
    pub(crate) copies: u32,
}

impl Delivery {
    pub(crate) fn new(number: i64, store_id: i64, event: &Event, created: i64, schedule: Duration) -> Self {
        let event_id = uuid::Uuid::new_v4().to_string();
        let mut body = Map::new();
        body.insert("eventId".to_owned(), Value::from(event_id.as_str()));
        body.insert("eventCreated".to_owned(), Value::from(created));
        body.insert("storeId".to_owned(), Value::from(store_id));
        body.insert("entityId".to_owned(), event.entity_id.clone());
        body.insert("eventType".to_owned(), Value::from(event.kind.as_str()));
        if let Some(data) = &event.data {
            body.insert("data".to_owned(), data.clone());
        }
        Self {
            number,
            store_id,
            event_id,
            event_created: created,
            event_type: event.kind.clone(),
            body: Value::Object(body).to_string(),
            state: DeliveryState::Pending,
            attempts: Vec::new(),
            created_at: schedule,
            due: schedule,
            copies: 1,
        }
    }
}
