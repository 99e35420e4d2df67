//! Whether connections work: noted at every call, kept in the store where a flow watches it.

use crate::engine::{Engine, lock};
use crate::events::Cause;
use crate::flow::ActiveFlow;
use crate::observe::{Subject, first_state};
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::CONNECTION;
use ecwid_nodes::steps::diff;
use ecwid_nodes::trigger::{Origin, Source};
use ecwid_nodes::{Connection, Error, Kind, Result};
use serde_json::{Value, json};

/// Failures in a row after which the status calls a connection failing.
const PATIENCE: u64 = 5;

/// What we know of a connection since the process began.
#[derive(Debug, Clone, Default)]
pub(crate) struct Health {
    /// The last failure; none while it works.
    pub error: Option<Error>,
    /// When it began to fail, milliseconds since 1970 UTC.
    pub since_ms: i64,
    /// Failures in a row.
    pub failures: u64,
    /// Not told to the flows yet.
    is_news: bool,
}

impl Health {
    /// Did the store refuse the token, the plan or a scope?
    pub fn is_refused(&self) -> bool {
        self.error.as_ref().is_some_and(blames_connection)
    }

    pub fn is_failing(&self) -> bool {
        self.is_refused() || self.failures >= PATIENCE
    }

    fn shown(&self, name: &str) -> Object {
        let reason = self.error.as_ref().map(|error| error.kind().info().name);
        let shown = json!({
            "name": name,
            "state": if self.error.is_some() { "failing" } else { "ok" },
            "reason": reason,
            "refused": self.is_refused(),
            "failures": self.failures,
            "code": self.error.as_ref().map(Error::code),
            "message": self.error.as_ref().map(Error::message),
            "hint": self.error.as_ref().map(Error::hint),
        });
        if let Value::Object(shown) = shown { shown } else { Object::new() }
    }
}

impl Engine {
    /// Remembers whether the connection works.
    pub(crate) fn note<T>(&self, connection: &str, result: &Result<T>) {
        let mut known = lock(&self.0.health);
        let is_first = !known.contains_key(connection);
        let health = known.entry(connection.to_owned()).or_default();
        match result {
            Err(error) if is_failure(error) => {
                if health.error.is_none() {
                    health.since_ms = self.now_ms();
                    tracing::warn!(connection, "the connection fails: {}", error.message());
                }
                health.error = Some(error.clone());
                health.failures += 1;
                health.is_news = true;
            }
            // Slowed down, or asked for something impossible: neither works nor fails.
            Err(error) if error.kind() != Kind::NotFound => {}
            _ => {
                health.is_news |= is_first || health.error.is_some();
                health.error = None;
                health.failures = 0;
            }
        }
    }

    /// Tells the flows that watch connections what is new. A failing store of our own is logged, not raised: what
    /// called for it has its own result to give.
    pub(crate) async fn tell_health(&self) {
        let news: Vec<(String, Health)> = {
            let mut known = lock(&self.0.health);
            let news = known.iter_mut().filter(|(_, health)| health.is_news);
            let told = |(name, health): (&String, &mut Health)| {
                health.is_news = false;
                (name.clone(), health.clone())
            };
            news.map(told).collect()
        };
        for (name, health) in news {
            if let Err(error) = self.tell_one(&name, &health).await {
                if let Some(known) = lock(&self.0.health).get_mut(&name) {
                    known.is_news = true;
                }
                tracing::error!(connection = name, "its health is not stored: {}", error.message());
            }
        }
    }

    async fn tell_one(&self, name: &str, health: &Health) -> Result<()> {
        let connection = lock(&self.0.connections).get(name).cloned();
        let Some(connection) = connection.filter(|connection| self.is_watched(connection)) else {
            return Ok(());
        };
        let subject = Subject { connection: &connection, kind: &CONNECTION, id: name };
        self.observe_health(subject, &health.shown(name), &Cause::of(Origin::Health)).await
    }

    /// A connection counts as working until it is seen to fail.
    pub(crate) async fn begin_health(&self, flow: &ActiveFlow) -> Result<()> {
        if flow.node.meta.source != Source::Health {
            return Ok(());
        }
        let name = flow.connection.name();
        let state = first_state(diff::project(&CONNECTION, &Health::default().shown(name)), 1);
        let rows = vec![(name.to_owned(), state)];
        self.0.store.baseline(flow.record.store_id, CONNECTION.name, rows).await.map(drop)
    }

    fn is_watched(&self, connection: &Connection) -> bool {
        let flows = self.flows_of(connection.store_id());
        flows.iter().any(|flow| {
            flow.node.meta.source == Source::Health && flow.connection.name() == connection.name()
        })
    }
}

/// Is it the connection's own fault, so that everything on it waits?
pub(crate) fn blames_connection(error: &Error) -> bool {
    matches!(error.kind(), Kind::Unauthenticated | Kind::PermissionDenied | Kind::PlanLimit | Kind::Config)
}

fn is_failure(error: &Error) -> bool {
    let is_down = matches!(error.kind(), Kind::Timeout | Kind::Unavailable | Kind::Decode | Kind::Unexpected);
    is_down || blames_connection(error)
}
