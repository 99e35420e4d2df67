//! Polling: closed slices of time, every page, and the cursor last.

use crate::engine::Engine;
use crate::events::Cause;
use crate::flow::ActiveFlow;
use crate::observe::{Seen, Subject};
use crate::rows::{Batch, of_all};
use crate::{absent, catch_up};
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::Kind;
use ecwid_nodes::steps::project::Mask;
use ecwid_nodes::steps::slice;
use ecwid_nodes::trigger::Origin;
use ecwid_nodes::{Connection, Result};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::sync::Arc;

/// Readings of a slice that shifts under the reader.
const PASSES: usize = 3;

/// What a poll did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PollReport {
    /// Slices of time that were read to their end.
    pub slices: u64,
    /// Rows that were looked at.
    pub rows: u64,
    /// Entities whose state changed.
    pub changed: u64,
    /// Events that came of it.
    pub events: u64,
}

/// What is polled together: flows of one connection and kind with the same query share one reading.
#[derive(Clone)]
pub(crate) struct Stream {
    pub connection: Connection,
    pub kind: &'static Kind,
    pub query: Object,
}

impl Stream {
    pub fn of(flow: &ActiveFlow, kind: &'static Kind) -> Self {
        Self { connection: flow.connection.clone(), kind, query: flow.record.query.clone() }
    }

    pub fn is_of(&self, flow: &ActiveFlow) -> bool {
        flow.observes(self.kind) && Self::of(flow, self.kind).key() == self.key()
    }

    /// Name of the cursor, and of the stream in this process together with the store.
    pub fn cursor(&self) -> String {
        if self.query.is_empty() {
            return format!("poll:{}", self.kind.name);
        }
        format!("poll:{}?{}", self.kind.name, Value::Object(self.query.clone()))
    }

    pub fn key(&self) -> String {
        format!("{}/{}", self.connection.store_id(), self.cursor())
    }
}

impl Engine {
    pub(crate) async fn poll(&self, stream: &Stream) -> Result<PollReport> {
        let mut report = PollReport::default();
        if stream.kind.is_polled() {
            self.catch_up(stream, &mut report).await?;
            self.poll_slices(stream, &mut report).await?;
            self.read_deleted(stream, &mut report).await?;
            if !self.rescan_is_due(stream).await? {
                return Ok(report);
            }
        }
        let present = self.read_all(stream, stream.query.clone(), Origin::Reconcile, &mut report).await?;
        if stream.kind.is_listed_whole() && stream.query.is_empty() {
            self.bury_missing(stream, "", &present, &mut report).await?;
        }
        Ok(report)
    }

    /// Where polling of a new flow begins. A flow whose start lies before the position of others gets the time between
    /// read again for itself.
    pub(crate) async fn place_cursor(
        &self,
        flow: &Arc<ActiveFlow>,
        stream: &Stream,
        has_start: bool,
    ) -> Result<()> {
        let (store_id, start) = (flow.record.store_id, flow.record.start);
        let store = &self.0.store;
        let position = store.cursor(store_id, &stream.cursor()).await?;
        if position.is_none() {
            store.set_cursor(store_id, &stream.cursor(), json!(start)).await?;
        }
        let deleted = absent::deleted_cursor(stream);
        let tells = stream.kind.deleted.is_some() && flow.tells_of_deletions();
        if tells && store.cursor(store_id, &deleted).await?.is_none() {
            store.set_cursor(store_id, &deleted, json!(start)).await?;
        }
        let was_watched = position.is_some()
            || self.watchers(store_id, stream.kind).iter().any(|known| known.record.name != flow.record.name);
        if has_start && was_watched && stream.kind.is_polled() {
            store.set_cursor(store_id, &catch_up::cursor_name(&flow.record.name), json!(start)).await?;
        }
        if position.is_none() && has_stock(stream.kind) {
            store.set_cursor(store_id, &rescan_name(stream), json!(flow.record.enabled_at)).await?;
        }
        Ok(())
    }

    async fn poll_slices(&self, stream: &Stream, report: &mut PollReport) -> Result<()> {
        let (store, store_id, name) = (&self.0.store, stream.connection.store_id(), stream.cursor());
        loop {
            let now = self.vendor_now(&stream.connection, Some(stream.kind)).await?;
            let cursor = store.cursor(store_id, &name).await?.and_then(|value| value.as_i64()).unwrap_or(now);
            let Some(slice) = slice::next(cursor, now, self.0.tuning.slicing) else {
                return Ok(());
            };
            self.read_all(stream, within(stream, slice), Origin::Poll, report).await?;
            store.set_cursor(store_id, &name, json!(slice.to)).await?;
            report.slices += 1;
            if slice.to >= now {
                return Ok(());
            }
        }
    }

    /// Reads every page of a search, and gives the ids that it showed. A search of several pages is read again until a
    /// reading brings nothing new, because rows shift between pages while the store is at work.
    async fn read_all(
        &self,
        stream: &Stream,
        query: Object,
        origin: Origin,
        report: &mut PollReport,
    ) -> Result<HashSet<String>> {
        let (query, cause, mut present) = (of_all(stream.kind, query), Cause::of(origin), HashSet::new());
        for _ in 0..PASSES {
            let (mut position, mut pages, before) = (None, 0, report.changed);
            loop {
                let mut batch =
                    self.read_rows(&stream.connection, stream.kind, query.clone(), position).await?;
                pages += 1;
                position = batch.next.take();
                present.extend(batch.rows.iter().map(|(id, _)| id.clone()));
                self.observe_batch(stream, batch, &cause, report).await?;
                if position.is_none() {
                    break;
                }
            }
            if pages == 1 || report.changed == before {
                break;
            }
        }
        Ok(present)
    }

    pub(crate) async fn observe_batch(
        &self,
        stream: &Stream,
        batch: Batch,
        cause: &Cause,
        report: &mut PollReport,
    ) -> Result<()> {
        let ids: Vec<String> = batch.rows.iter().map(|(id, _)| id.clone()).collect();
        let states = self.0.store.entities(stream.connection.store_id(), stream.kind.name, &ids).await?;
        for ((id, row), state) in batch.rows.iter().zip(states) {
            let subject = Subject { connection: &stream.connection, kind: stream.kind, id };
            report.rows += 1;
            if let Seen::Stored(events) = self.observe_row(subject, state, row, cause).await? {
                report.changed += 1;
                report.events += events as u64;
            }
        }
        let present: HashSet<String> = ids.into_iter().collect();
        for outer in batch.outers {
            self.bury_missing(stream, &format!("{outer}/"), &present, report).await?;
        }
        Ok(())
    }

    async fn rescan_is_due(&self, stream: &Stream) -> Result<bool> {
        let Some(pause) = self.0.tuning.rescan.filter(|_| has_stock(stream.kind)) else {
            return Ok(false);
        };
        let (store_id, name) = (stream.connection.store_id(), rescan_name(stream));
        let now = self.vendor_now(&stream.connection, Some(stream.kind)).await?;
        let last = self.0.store.cursor(store_id, &name).await?.and_then(|value| value.as_i64());
        let due = last.is_none_or(|last| now - last >= pause.as_secs() as i64);
        if due {
            self.0.store.set_cursor(store_id, &name, json!(now)).await?;
        }
        Ok(due)
    }
}

pub(crate) fn within(stream: &Stream, slice: slice::Slice) -> Object {
    let mut query = stream.query.clone();
    query.insert("updatedFrom".to_owned(), json!(slice.from));
    query.insert("updatedTo".to_owned(), json!(slice.to));
    query
}

fn has_stock(kind: &Kind) -> bool {
    Mask::parse(kind.projection).has("quantity")
}

fn rescan_name(stream: &Stream) -> String {
    stream.cursor().replacen("poll:", "rescan:", 1)
}
