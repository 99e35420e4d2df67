//! The latest events of watched triggers, for a model to look at.

use async_trait::async_trait;
use ecwid_nodes::{Event, Result};
use ecwid_nodes_engine::sinks::{Sink, drain};
use ecwid_nodes_engine::store::Leased;
use ecwid_nodes_engine::{CancellationToken, Engine};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// Events that are kept.
const KEPT: usize = 100;

/// The latest events, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Recent(Arc<Mutex<VecDeque<Event>>>);

impl Recent {
    /// All that is kept.
    pub fn all(&self) -> Vec<Event> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    fn add(&self, event: Event) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back(event);
    }
}

#[async_trait]
impl Sink for Recent {
    async fn deliver(&mut self, leased: &Leased) -> Result<()> {
        self.add(leased.event.clone());
        Ok(())
    }
}

/// Polls the flows and keeps what they bring.
pub async fn watch(
    engine: &Engine,
    names: &[String],
    mut recent: Recent,
    cancel: CancellationToken,
) -> Result<()> {
    let (worked, drained) =
        tokio::join!(engine.run(cancel.clone()), drain(engine, &mut recent, Some(names), cancel.clone()),);
    worked.and(drained)
}
