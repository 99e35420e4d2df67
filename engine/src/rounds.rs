//! What is done again and again for flows: reading what changed, making a saved search, looking at the calendar.

use crate::engine::{Engine, lock};
use crate::flow::ActiveFlow;
use crate::poll::{PollReport, Stream};
use crate::status::Counters;
use ecwid_nodes::kinds::List;
use ecwid_nodes::{Error, Kind as ErrorKind, Result};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

/// Something that is done at its own pace.
#[derive(Clone)]
pub(crate) enum Round {
    /// Flows of one connection and kind with the same query share one reading.
    Stream(Stream),
    /// The saved search of one flow.
    Search(Arc<ActiveFlow>),
    /// The moments that one flow waits for.
    Calendar(Arc<ActiveFlow>),
}

impl Round {
    /// What is done for the flow; none for flows that only listen.
    pub fn of(flow: &Arc<ActiveFlow>) -> Option<Self> {
        if flow.watch.search().is_some() {
            return Some(Self::Search(flow.clone()));
        }
        if flow.watch.schedule().is_some() {
            return Some(Self::Calendar(flow.clone()));
        }
        let kind = flow.kind()?;
        (kind.list != List::None).then(|| Self::Stream(Stream::of(flow, kind)))
    }

    /// Its name in this process.
    pub fn key(&self) -> String {
        match self {
            Self::Stream(stream) => stream.key(),
            Self::Search(flow) => format!("search:{}", flow.record.name),
            Self::Calendar(flow) => format!("calendar:{}", flow.record.name),
        }
    }
}

impl Engine {
    /// Reads now what the flow watches, or makes its search, and gives what came of it. Other flows that watch the same
    /// get their events too. Flows that only listen to deliveries have nothing to read.
    pub async fn poll_once(&self, flow: &str) -> Result<PollReport> {
        let found = lock(&self.0.flows).iter().find(|known| known.record.name == flow).cloned();
        let found = found.ok_or_else(|| {
            Error::new(ErrorKind::InvalidInput, format!("flow `{flow}` is not enabled"))
                .with_code("unknown_flow")
        })?;
        match Round::of(&found) {
            Some(round) => self.go_round(&round).await,
            None => Ok(PollReport::default()),
        }
    }

    pub(crate) async fn go_round(&self, round: &Round) -> Result<PollReport> {
        let turn = lock(&self.0.polling).entry(round.key()).or_default().clone();
        let _turn = turn.lock().await;
        Counters::add(&self.0.counters.polls);
        let report = match round {
            Round::Stream(stream) => self.poll(stream).await,
            Round::Search(flow) => self.search_round(flow).await,
            Round::Calendar(flow) => self.calendar_round(flow).await,
        };
        self.tell_health().await;
        report
    }

    /// What is done at its own pace, with the shortest pause that a flow of each wants.
    pub(crate) fn rounds(&self) -> HashMap<String, (Round, Duration)> {
        let mut rounds: HashMap<String, (Round, Duration)> = HashMap::new();
        for flow in lock(&self.0.flows).iter() {
            let every = flow.record.every_ms.map(Duration::from_millis);
            if let (Some(every), Some(round)) = (every, Round::of(flow)) {
                let known = rounds.entry(round.key()).or_insert_with(|| (round, every));
                known.1 = known.1.min(every);
            }
        }
        rounds
    }
}
