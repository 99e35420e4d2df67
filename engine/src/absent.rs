//! Entities that are gone although no webhook said so: the store's own lists of what was deleted, and what a complete
//! list does not show any more.

use crate::engine::Engine;
use crate::events::Cause;
use crate::fetch::Ask;
use crate::observe::{Seen, Subject};
use crate::poll::{PollReport, Stream};
use ecwid_nodes::Result;
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::Deleted;
use ecwid_nodes::steps::{dates, diff, page};
use ecwid_nodes::trigger::Origin;
use ecwid_nodes::{Error, Kind as ErrorKind};
use serde_json::{Value, json};
use std::collections::HashSet;

/// Known ids that are read at a time.
const CHUNK: usize = 500;

pub(crate) fn deleted_cursor(stream: &Stream) -> String {
    stream.cursor().replacen("poll:", "deleted:", 1)
}

impl Engine {
    /// Reads what was deleted since the last time, where the store has such a list and a flow wants to know.
    pub(crate) async fn read_deleted(&self, stream: &Stream, report: &mut PollReport) -> Result<()> {
        let Some(deleted) = stream.kind.deleted else { return Ok(()) };
        let (store, store_id, name) = (&self.0.store, stream.connection.store_id(), deleted_cursor(stream));
        let starts = self.watchers(store_id, stream.kind).into_iter();
        let starts = starts.filter(|flow| flow.tells_of_deletions() && stream.is_of(flow));
        let Some(start) = starts.map(|flow| flow.record.start).min() else { return Ok(()) };
        let now = self.vendor_now(&stream.connection, Some(stream.kind)).await?;
        let last = store.cursor(store_id, &name).await?.and_then(|value| value.as_i64()).unwrap_or(start);
        let from = (last - self.0.tuning.slicing.lookback).max(0);
        let mut offset = 0;
        loop {
            let rows = self.deleted_rows(stream, &deleted, (from, now), offset).await?;
            for row in &rows {
                report.rows += 1;
                self.bury_row(stream, &deleted, row, report).await?;
            }
            offset += rows.len();
            if rows.len() < page::LARGEST as usize {
                break;
            }
        }
        store.set_cursor(store_id, &name, json!(now)).await
    }

    async fn deleted_rows(
        &self,
        stream: &Stream,
        deleted: &Deleted,
        (from, to): (i64, i64),
        offset: usize,
    ) -> Result<Vec<Object>> {
        let ask = Ask { scopes: deleted.scopes, ..Ask::of(stream.kind, deleted.path.to_owned()) };
        let ask = ask.with("from_date", &from.to_string()).with("to_date", &to.to_string());
        let ask = ask.with("offset", &offset.to_string()).with("limit", &page::LARGEST.to_string());
        let answer = self.ask(&stream.connection, ask).await?;
        let mut envelope: Object = serde_json::from_slice(&answer.body).unwrap_or_default();
        let Some(Value::Array(rows)) = envelope.remove("items") else {
            let message = format!("the answer is no list of deleted {}", stream.kind.plural);
            return Err(Error::new(ErrorKind::Decode, message));
        };
        Ok(rows
            .into_iter()
            .filter_map(|row| if let Value::Object(row) = row { Some(row) } else { None })
            .collect())
    }

    async fn bury_row(
        &self,
        stream: &Stream,
        deleted: &Deleted,
        row: &Object,
        report: &mut PollReport,
    ) -> Result<()> {
        let Some(id) = diff::text_at(row, deleted.id) else { return Ok(()) };
        let at = row.get("date").and_then(dates::of_field);
        let cause = Cause { at, ..Cause::of(Origin::Poll) };
        let subject = Subject { connection: &stream.connection, kind: stream.kind, id: &id };
        count(self.bury_told(subject, &cause).await?, report);
        Ok(())
    }

    /// Buries what is known, begins with `prefix`, and is not among `present`, if a single read does not find it either.
    pub(crate) async fn bury_missing(
        &self,
        stream: &Stream,
        prefix: &str,
        present: &HashSet<String>,
        report: &mut PollReport,
    ) -> Result<()> {
        let (store_id, kind, cause) =
            (stream.connection.store_id(), stream.kind, Cause::of(Origin::Reconcile));
        let mut after = prefix.to_owned();
        loop {
            let ids = self.0.store.entity_ids(store_id, kind.name, Some(&after), CHUNK).await?;
            let inside = ids.iter().take_while(|id| id.starts_with(prefix));
            for id in inside.filter(|id| !present.contains(*id)) {
                let subject = Subject { connection: &stream.connection, kind, id };
                let seen = match self.look(subject, &cause).await? {
                    Seen::Absent => self.bury(subject, &cause).await?,
                    seen => seen,
                };
                count(seen, report);
            }
            match ids.last() {
                Some(last) if ids.len() == CHUNK && last.starts_with(prefix) => after.clone_from(last),
                _ => return Ok(()),
            }
        }
    }
}

fn count(seen: Seen, report: &mut PollReport) {
    if let Seen::Stored(events) = seen {
        report.changed += 1;
        report.events += events as u64;
    }
}
