//! Saved searches: what a search finds now and did not find the last time is an event.
//!
//! Each result is remembered under the flow, as a state of its own beside the entity's: there while it is found, a
//! tombstone once it is not.

use crate::engine::Engine;
use crate::events::{Cause, Question};
use crate::flow::ActiveFlow;
use crate::poll::PollReport;
use crate::store::{Change, EntityState};
use ecwid_nodes::action::Object;
use ecwid_nodes::kinds::Kind;
use ecwid_nodes::steps::diff;
use ecwid_nodes::trigger::{Observation, Origin, SavedSearch};
use ecwid_nodes::{Error, Kind as ErrorKind, Result};
use serde_json::{Value, json};
use std::collections::HashSet;

/// Known results that are read at a time.
const CHUNK: usize = 500;

/// One making of a search.
struct Making<'a> {
    flow: &'a ActiveFlow,
    kind: &'static Kind,
    /// Kind under which results are remembered.
    memory: String,
    /// The search as text: results of another search of the same flow are no results of this one.
    text: String,
    /// The first making tells of nothing.
    is_first: bool,
    cause: Cause,
}

impl Engine {
    /// Makes the flow's search, and remembers what it finds.
    pub(crate) async fn search_round(&self, flow: &ActiveFlow) -> Result<PollReport> {
        let search = flow.watch.search().ok_or_else(|| {
            Error::new(ErrorKind::Config, format!("flow `{}` has no search", flow.record.name))
        })?;
        let (store_id, name) = (flow.record.store_id, format!("search:{}", flow.record.name));
        let text = text_of(&search);
        let last = self.0.store.cursor(store_id, &name).await?;
        let making = Making {
            flow,
            kind: search.kind,
            memory: name.clone(),
            is_first: last != Some(json!(text)),
            text,
            cause: Cause::of(Origin::Schedule),
        };
        let (mut report, mut found) = (PollReport::default(), HashSet::new());
        let mut position = None;
        loop {
            let batch = self.read_rows(&flow.connection, search.kind, search.query.clone(), position).await?;
            position = batch.next;
            for (id, row) in batch.rows {
                report.rows += 1;
                self.remember(&making, &id, &row, &mut report).await?;
                found.insert(id);
            }
            if position.is_none() {
                break;
            }
        }
        self.forget_missing(&making, &found).await?;
        self.0.store.set_cursor(store_id, &name, json!(making.text)).await?;
        Ok(report)
    }

    async fn remember(
        &self,
        making: &Making<'_>,
        id: &str,
        row: &Object,
        report: &mut PollReport,
    ) -> Result<()> {
        let store_id = making.flow.record.store_id;
        let known = self.memory_of(making, id).await?;
        if known.as_ref().is_some_and(|state| !state.tombstone) {
            return Ok(());
        }
        let state = memory(known.as_ref(), false);
        let projection = diff::project(making.kind, row).fields;
        let seen = Observation {
            now: self.vendor_reckoned(store_id),
            entity: Some(row),
            ..Observation::between(None, &projection)
        };
        let question = Question {
            store_id,
            object_type: making.kind.name,
            id,
            revision: state.revision,
            seen,
            changed: Vec::new(),
            moment: None,
            salt: &making.text,
            cause: &making.cause,
        };
        let events = if making.is_first { Vec::new() } else { question.put(self, making.flow) };
        let count = events.len() as u64;
        if self.0.store.observe(self.change(making, id, known.as_ref(), state, events)).await? {
            report.changed += 1;
            report.events += count;
            self.announce(count);
        }
        Ok(())
    }

    /// What is not found any more may be found anew later.
    async fn forget_missing(&self, making: &Making<'_>, found: &HashSet<String>) -> Result<()> {
        let (store_id, mut after) = (making.flow.record.store_id, None::<String>);
        loop {
            let ids = self.0.store.entity_ids(store_id, &making.memory, after.as_deref(), CHUNK).await?;
            for id in ids.iter().filter(|id| !found.contains(*id)) {
                let known = self.memory_of(making, id).await?;
                let state = memory(known.as_ref(), true);
                self.0.store.observe(self.change(making, id, known.as_ref(), state, Vec::new())).await?;
            }
            match ids.last() {
                Some(last) if ids.len() == CHUNK => after = Some(last.clone()),
                _ => return Ok(()),
            }
        }
    }

    async fn memory_of(&self, making: &Making<'_>, id: &str) -> Result<Option<EntityState>> {
        let (store_id, ids) = (making.flow.record.store_id, [id.to_owned()]);
        Ok(self.0.store.entities(store_id, &making.memory, &ids).await?.into_iter().next().flatten())
    }

    fn change(
        &self,
        making: &Making<'_>,
        id: &str,
        known: Option<&EntityState>,
        state: EntityState,
        events: Vec<crate::store::NewEvent>,
    ) -> Change {
        Change {
            store_id: making.flow.record.store_id,
            kind: making.memory.clone(),
            id: id.to_owned(),
            expected: known.map(|state| state.revision),
            state,
            events,
            now_ms: self.now_ms(),
        }
    }
}

fn text_of(search: &SavedSearch) -> String {
    format!("{}?{}", search.kind.plural, Value::Object(search.query.clone()))
}

fn memory(known: Option<&EntityState>, tombstone: bool) -> EntityState {
    EntityState {
        revision: known.map_or(0, |state| state.revision) + 1,
        updated: None,
        digest: String::new(),
        projection: Object::new(),
        tombstone,
    }
}
