//! Where events go when the program itself does not take them: lines of JSON, or another server.

mod forward;
mod ndjson;

pub use forward::{Forward, forward, sign};
pub use ndjson::{Ndjson, ndjson};

use crate::deliver::Settlement;
use crate::engine::Engine;
use crate::store::Leased;
use async_trait::async_trait;
use ecwid_nodes::{Kind, Result};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// Takes events one by one.
#[async_trait]
pub trait Sink: Send {
    /// Delivers one event. An error gives the event back: it comes again later.
    async fn deliver(&mut self, leased: &Leased) -> Result<()>;
}

/// Feeds the events of these flows (none: of all) to a sink until cancelled.
pub async fn drain(
    engine: &Engine,
    sink: &mut dyn Sink,
    flows: Option<&[String]>,
    cancel: CancellationToken,
) -> Result<()> {
    loop {
        let leased = tokio::select! {
            () = cancel.cancelled() => return Ok(()),
            leased = engine.next(flows, Duration::from_secs(60)) => leased?,
        };
        if let Some(leased) = leased {
            deliver(engine, sink, &leased).await?;
        }
    }
}

/// Feeds what is due now to a sink and gives the number of events that it took.
pub async fn drain_once(engine: &Engine, sink: &mut dyn Sink, flows: Option<&[String]>) -> Result<u64> {
    let mut taken = 0;
    while let Some(leased) = engine.next(flows, Duration::ZERO).await? {
        taken += u64::from(deliver(engine, sink, &leased).await?);
    }
    Ok(taken)
}

async fn deliver(engine: &Engine, sink: &mut dyn Sink, leased: &Leased) -> Result<bool> {
    let outcome = sink.deliver(leased).await;
    let settlement = match &outcome {
        Ok(()) => Settlement::Ack,
        Err(error) => Settlement::Nack { reason: error.message().to_owned() },
    };
    match engine.settle(&leased.event.id, &leased.flow, &leased.lease, settlement).await {
        // Too slow: the event comes again.
        Err(error) if error.kind() == Kind::Conflict => {
            tracing::warn!(event = leased.event.id, "{}", error.message());
        }
        settled => settled?,
    }
    Ok(outcome.is_ok())
}
