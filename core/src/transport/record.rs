//! Logs requests, with secrets replaced.

use super::{Outgoing, Payload, Response, Transport};
use crate::error::Error;
use crate::steps::redact;
use async_trait::async_trait;
use std::sync::Arc;
use tokio::time::Instant;

/// How much of a request is logged.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// Nothing.
    #[default]
    Off,
    /// Method, address, status and time taken.
    Line,
    /// And the headers.
    Headers,
    /// And the bodies.
    Body,
}

/// The layer. Events go to `tracing` with the target `ecwid_nodes::http`.
pub struct Record {
    detail: Detail,
    inner: Arc<dyn Transport>,
}

impl Record {
    /// Wraps `inner`.
    pub fn new(detail: Detail, inner: Arc<dyn Transport>) -> Self {
        Self { detail, inner }
    }

    fn log(&self, outgoing: &Outgoing, result: &Result<Response, Error>, took: std::time::Duration) {
        let line = format!("{} {}", outgoing.request.method.name(), redact::text(outgoing.url.as_str()));
        let status = result.as_ref().map_or(0, |response| response.status);
        let (mut headers, mut sent, mut received) = (String::new(), String::new(), String::new());
        if self.detail >= Detail::Headers {
            let answered = result.as_ref().map(|response| response.headers.as_slice()).unwrap_or_default();
            headers = outgoing
                .headers
                .iter()
                .chain(answered)
                .map(|(name, value)| format!("{name}: {}; ", redact::header(name, value)))
                .collect();
        }
        if self.detail >= Detail::Body {
            sent = match &outgoing.request.payload {
                Payload::Empty => String::new(),
                Payload::Json(body) => redact::text(&body.to_string()),
                Payload::Form(_) => redact::REDACTED.to_owned(),
                Payload::Text(text) => redact::text(text),
                Payload::Bytes(bytes) => format!("{} bytes", bytes.len()),
                Payload::File(path) => format!("file {}", path.display()),
            };
            received = result
                .as_ref()
                .map(|response| redact::text(&String::from_utf8_lossy(&response.body)))
                .unwrap_or_default();
        }
        let request_id = outgoing.request_id();
        let millis = took.as_millis() as u64;
        tracing::info!(target: "ecwid_nodes::http", request_id, status, millis, headers, sent, received, "{line}");
    }
}

#[async_trait]
impl Transport for Record {
    async fn send(&self, outgoing: Outgoing) -> Result<Response, Error> {
        if self.detail == Detail::Off {
            return self.inner.send(outgoing).await;
        }
        let start = Instant::now();
        let result = self.inner.send(outgoing.clone()).await;
        self.log(&outgoing, &result, start.elapsed());
        result
    }
}
