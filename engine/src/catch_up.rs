//! Reads the past for a flow that begins before the position of the stream it shares with others.

use crate::engine::Engine;
use crate::events::Cause;
use crate::flow::ActiveFlow;
use crate::observe::{Seen, Subject};
use crate::poll::{PollReport, Stream, within};
use crate::rows::of_all;
use ecwid_nodes::Result;
use ecwid_nodes::action::Object;
use ecwid_nodes::steps::slice;
use ecwid_nodes::trigger::Origin;
use serde_json::{Value, json};
use std::sync::Arc;

/// Name of the cursor, which is there as long as the past is not read to its end.
pub(crate) fn cursor_name(flow: &str) -> String {
    format!("catchup:{flow}")
}

impl Engine {
    /// Reads the past for flows that begin before the position of the stream.
    pub(crate) async fn catch_up(&self, stream: &Stream, report: &mut PollReport) -> Result<()> {
        for flow in self.watchers(stream.connection.store_id(), stream.kind) {
            if stream.is_of(&flow) {
                self.catch_up_one(stream, &flow, report).await?;
            }
        }
        Ok(())
    }

    async fn catch_up_one(
        &self,
        stream: &Stream,
        flow: &Arc<ActiveFlow>,
        report: &mut PollReport,
    ) -> Result<()> {
        let (store, store_id, name) = (&self.0.store, flow.record.store_id, cursor_name(&flow.record.name));
        let slicing = self.0.tuning.slicing;
        while let Some(from) = store.cursor(store_id, &name).await?.and_then(|value| value.as_i64()) {
            let end = store
                .cursor(store_id, &stream.cursor())
                .await?
                .and_then(|value| value.as_i64())
                .unwrap_or(from);
            let Some(slice) = slice::next(from, end.max(flow.record.enabled_at), slicing) else {
                store.set_cursor(store_id, &name, Value::Null).await?;
                break;
            };
            let mut position = None;
            loop {
                let query = of_all(stream.kind, within(stream, slice));
                let batch = self.read_rows(&stream.connection, stream.kind, query, position).await?;
                position = batch.next;
                for (id, row) in batch.rows {
                    report.rows += 1;
                    report.events += self.backfill_row(flow, stream, &id, &row).await?;
                }
                if position.is_none() {
                    break;
                }
            }
            store.set_cursor(store_id, &name, json!(slice.to)).await?;
            report.slices += 1;
        }
        Ok(())
    }

    /// For one flow, a known entity that was created after its start is new.
    async fn backfill_row(
        &self,
        flow: &Arc<ActiveFlow>,
        stream: &Stream,
        id: &str,
        row: &Object,
    ) -> Result<u64> {
        let subject = Subject { connection: &stream.connection, kind: stream.kind, id };
        let known = self.known(flow.record.store_id, stream.kind, id).await?;
        match self.observe_row(subject, known, row, &Cause::of(Origin::Backfill)).await? {
            Seen::Stored(events) => Ok(events as u64),
            Seen::Unchanged => self.introduce(flow, stream.kind, id, row).await,
            Seen::Stale | Seen::Absent => Ok(0),
        }
    }
}
