//! Reads what is there already, once, so that a later change has a "before". Makes no events.

use crate::engine::Engine;
use crate::flow::ActiveFlow;
use crate::observe::first_state;
use crate::rows::{Batch, of_all};
use crate::store::EntityState;
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::{self, Kind};
use ecwid_nodes::steps::page::Position;
use ecwid_nodes::steps::{dates, diff};
use ecwid_nodes::{Error, Result};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// How far reading is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Kind of entity that is read.
    pub kind: String,
    /// Entities read so far.
    pub read: u64,
    /// Entities in all, as the store counts them.
    pub total: Option<u64>,
    /// Is it over?
    pub done: bool,
}

/// Kinds of which stores hold so many that only those changed lately are read.
static WINDOWS: &[(&Kind, &str)] =
    &[(&kinds::ORDER, "-30d"), (&kinds::CART, "-30d"), (&kinds::INVOICE, "-30d")];

/// The position, as it is stored after every page.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Reading {
    done: bool,
    /// Changed since, Unix seconds; none: all.
    since: Option<i64>,
    position: Option<Position>,
}

fn cursor_name(kind: &Kind) -> String {
    format!("prime:{}", kind.name)
}

/// Was every entity of the kind (or of the window) read?
pub(crate) async fn is_primed(engine: &Engine, store_id: i64, kind: &Kind) -> Result<bool> {
    let cursor = engine.0.store.cursor(store_id, &cursor_name(kind)).await?;
    Ok(cursor.is_some_and(|value| value.get("done") == Some(&json!(true))))
}

impl Engine {
    /// Reads what the flow's kind has, unless that was done before; goes on where it was interrupted.
    pub(crate) async fn prime(
        &self,
        flow: &ActiveFlow,
        kind: &'static Kind,
        wanted: Option<&str>,
        now: i64,
        progress: &(dyn Fn(Progress) + Send + Sync),
    ) -> Result<()> {
        let (store_id, name) = (flow.record.store_id, cursor_name(kind));
        let stored = self.0.store.cursor(store_id, &name).await?;
        let mut reading = match stored {
            Some(stored) => serde_json::from_value(stored).unwrap_or_default(),
            None => plan(kind, wanted, now)?,
        };
        while !reading.done {
            let batch = self.prime_batch(flow, kind, &reading).await?;
            reading.done = batch.next.is_none();
            reading.position = batch.next;
            self.0.store.set_cursor(store_id, &name, json!(reading)).await?;
            let read = reading.position.as_ref().map_or(batch.total.unwrap_or(0), |position| position.given);
            progress(Progress { kind: kind.name.to_owned(), read, total: batch.total, done: reading.done });
        }
        Ok(())
    }

    async fn prime_batch(&self, flow: &ActiveFlow, kind: &'static Kind, reading: &Reading) -> Result<Batch> {
        let store_id = flow.record.store_id;
        let mut query = Object::new();
        if let Some(since) = reading.since {
            query.insert("updatedFrom".to_owned(), json!(since));
        }
        let query = of_all(kind, query);
        let mut batch = self.read_rows(&flow.connection, kind, query, reading.position.clone()).await?;
        // What was created after the start is new to somebody: polling or a webhook will bring it, with its events.
        let start = self
            .watchers(store_id, kind)
            .iter()
            .map(|flow| flow.record.start)
            .min()
            .unwrap_or(flow.record.start);
        let mut rows: Vec<(String, EntityState)> = Vec::new();
        for (id, entity) in std::mem::take(&mut batch.rows) {
            let projection = diff::project(kind, &entity);
            if projection.created.is_none_or(|created| created < start) {
                rows.push((id, first_state(projection, 1)));
            }
        }
        self.0.store.baseline(store_id, kind.name, rows).await?;
        Ok(batch)
    }
}

fn plan(kind: &Kind, wanted: Option<&str>, now: i64) -> Result<Reading> {
    let usual = WINDOWS.iter().find(|(known, _)| known.name == kind.name).map_or("all", |(_, window)| window);
    let since = match wanted.unwrap_or(usual) {
        "none" => {
            return Ok(Reading { done: true, ..Reading::default() });
        }
        "all" => None,
        _ if !kind.is_polled() => {
            return Err(Error::field(
                "prime",
                format!("{} cannot be searched by time of change; use `all` or `none`", kind.plural),
            ));
        }
        text => Some(dates::resolve("prime", text, now, None)?),
    };
    Ok(Reading { since, ..Reading::default() })
}
