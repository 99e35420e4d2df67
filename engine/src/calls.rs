//! The engine's calls as JSON, for other languages.

use crate::deliver::Settlement;
use crate::engine::Engine;
use crate::flow::FlowSettings;
use ecwid_nodes::action::Object;
use ecwid_nodes::{Error, Kind, Result};
use serde::{Deserialize, Serialize};
use std::time::Duration;

#[derive(Deserialize)]
#[serde(tag = "call", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
enum Call {
    Enable { flow: Object },
    Disable { name: String },
    Next { flows: Option<Vec<String>>, wait_ms: u64 },
    Settle { event_id: String, flow: String, lease: String, reason: Option<String> },
    PollOnce { flow: String },
    WorkOnce,
    Status,
    DeadLetters { max: usize },
    Replay { event_id: String },
}

impl Engine {
    /// Makes a call that is given as JSON, and gives its result as JSON: `{"call": "enable", "flow": {…}}` (see
    /// [`FlowSettings`]), `disable` with `name`, `next` with `flows` and `waitMs`, `settle` with `eventId`, `flow`,
    /// `lease` and, for a failure, `reason`, `pollOnce` with `flow`, `workOnce`, `status`, `deadLetters` with `max`,
    /// `replay` with `eventId`. Fails as the methods of these names do, and on JSON that is none of these.
    pub async fn call_json(&self, call: &[u8]) -> Result<Vec<u8>> {
        let call = serde_json::from_slice(call).map_err(|error| {
            Error::new(Kind::InvalidInput, format!("the engine's call is not understood: {error}"))
        })?;
        match call {
            Call::Enable { flow } => {
                let settings = FlowSettings::from_json(&flow)?;
                let name = settings.name.clone();
                let told = |progress| tracing::debug!(flow = name, ?progress, "reading what is there");
                print(&self.enable(settings, told).await?)
            }
            Call::Disable { name } => print(&self.disable(&name).await?),
            Call::Next { flows, wait_ms } => {
                print(&self.next(flows.as_deref(), Duration::from_millis(wait_ms)).await?)
            }
            Call::Settle { event_id, flow, lease, reason } => {
                let settlement = reason.map_or(Settlement::Ack, |reason| Settlement::Nack { reason });
                print(&self.settle(&event_id, &flow, &lease, settlement).await?)
            }
            Call::PollOnce { flow } => print(&self.poll_once(&flow).await?),
            Call::WorkOnce => print(&self.work_once().await?),
            Call::Status => print(&self.status().await?),
            Call::DeadLetters { max } => print(&self.dead_letters(max).await?),
            Call::Replay { event_id } => print(&self.replay(&event_id).await?),
        }
    }
}

fn print(value: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(|error| Error::new(Kind::Unexpected, error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn calls_are_made_or_refused() {
        let engine = Engine::builder().build().await.unwrap();
        assert_eq!(engine.call_json(br#"{"call":"disable","name":"none"}"#).await.unwrap(), b"false");
        assert_eq!(engine.call_json(br#"{"call":"next","flows":null,"waitMs":0}"#).await.unwrap(), b"null");
        assert_eq!(engine.call_json(br#"{"call":"deadLetters","max":5}"#).await.unwrap(), b"[]");
        for wrong in [r#"{"call":"stats"}"#, r#"{"call":"next","waitSeconds":1}"#, "{"] {
            let error = engine.call_json(wrong.as_bytes()).await.unwrap_err();
            assert_eq!(error.kind(), Kind::InvalidInput, "{wrong}");
        }
    }
}
