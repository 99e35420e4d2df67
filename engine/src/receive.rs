//! Takes deliveries in: verify, make durable, answer.

use crate::engine::Engine;
use crate::status::Counters;
use crate::store::{InboxEntry, Inserted};
use ecwid_nodes::steps::verify::{Delivery, SIGNATURE_HEADER};
use ecwid_nodes::{Error, Kind};
use serde::Serialize;

/// The answer to a delivery. Send the status to Ecwid; the rest is for logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// HTTP status: 200 taken (or known already), 400 no webhook body, 401 not signed by the app, 413 too large,
    /// 503 cannot be stored now.
    pub status: u16,
    /// Machine-readable reason, for example `stored`, `duplicate`, `unknown_store`, `no_flow`, `wrong_signature`.
    pub reason: String,
    /// What was wrong, if something was.
    pub message: Option<String>,
    /// The vendor's id of the event, where the delivery was genuine.
    pub event_id: Option<String>,
}

impl Engine {
    /// Takes one webhook request. `headers` are looked up without regard to case; `body` must be the raw bytes. Once
    /// the receipt says 200 the delivery is on disk.
    pub async fn receive(&self, headers: &[(String, String)], body: &[u8]) -> Receipt {
        let header = |wanted: &str| {
            headers
                .iter()
                .find(|(name, _)| name.eq_ignore_ascii_case(wanted))
                .map(|(_, value)| value.as_str())
        };
        let counters = &self.0.counters;
        Counters::add(&counters.received);
        let delivery = match self.0.verifier.verify(header, body) {
            Ok(delivery) => delivery,
            Err(error) => {
                Counters::add(&counters.refused);
                tracing::warn!(reason = error.code(), "delivery refused: {}", error.message());
                return refusal(&error);
            }
        };
        let entry = InboxEntry {
            key: delivery.dedupe_key(),
            raw: String::from_utf8_lossy(body).into_owned(),
            signature: header(SIGNATURE_HEADER).unwrap_or_default().to_owned(),
            received_ms: self.now_ms(),
            ignored: self.why_ignored(&delivery).map(str::to_owned),
            delivery,
        };
        let (event_id, ignored) = (entry.delivery.event_id.clone(), entry.ignored.clone());
        match self.0.store.inbox_insert(entry, self.0.tuning.inbox_bound).await {
            Ok(Inserted::New) => {
                if let Some(reason) = ignored {
                    Counters::add(&counters.ignored);
                    return taken(&reason, event_id);
                }
                self.0.inbox_ready.notify_one();
                taken("stored", event_id)
            }
            Ok(Inserted::Known) => {
                Counters::add(&counters.duplicates);
                taken("duplicate", event_id)
            }
            Ok(Inserted::Full) => {
                Counters::add(&counters.turned_away);
                unavailable("inbox_full", "too many deliveries wait to be worked on", event_id)
            }
            Err(error) => {
                Counters::add(&counters.turned_away);
                tracing::error!("delivery not stored: {}", error.message());
                unavailable(error.code(), error.message(), event_id)
            }
        }
    }

    /// Store and event type are not covered by the signature: they may spare work, and never cause any.
    fn why_ignored(&self, delivery: &Delivery) -> Option<&'static str> {
        let known = crate::engine::lock(&self.0.connections)
            .values()
            .any(|connection| connection.store_id() == delivery.store_id);
        if !known {
            return Some("unknown_store");
        }
        let heard = self.flows_of(delivery.store_id).iter().any(|flow| flow.wakes_on(&delivery.event_type));
        (!heard).then_some("no_flow")
    }
}

fn taken(reason: &str, event_id: String) -> Receipt {
    Receipt { status: 200, reason: reason.to_owned(), message: None, event_id: Some(event_id) }
}

fn unavailable(reason: &str, message: &str, event_id: String) -> Receipt {
    Receipt {
        status: 503,
        reason: reason.to_owned(),
        message: Some(message.to_owned()),
        event_id: Some(event_id),
    }
}

fn refusal(error: &Error) -> Receipt {
    let status = match (error.kind(), error.code()) {
        (Kind::Signature, "too_large") => 413,
        (Kind::Signature, "malformed_body") => 400,
        _ => 401,
    };
    Receipt {
        status,
        reason: error.code().to_owned(),
        message: Some(error.message().to_owned()),
        event_id: None,
    }
}
