//! Echoes: a change that we see, did we make it ourselves?
//!
//! Every write of the engine's connections is in the journal before it is sent. A change in no other fields than those,
//! within the time of the write, is ours; each write explains one change. What else may have changed the same thing, such
//! as a difference of stock or an order's own effect on stock, leaves it unknown.

use crate::engine::Engine;
use crate::flow::ActiveFlow;
use crate::store::{EntityState, NewEvent, Store};
use async_trait::async_trait;
use ecwid_nodes::Result;
use ecwid_nodes::journal::{Journal, OwnWrite, WHOLE};
use ecwid_nodes::kinds::Kind;
use std::collections::HashSet;
use std::sync::Arc;

/// Leeway between the vendor's clock and ours: its `Date` tells whole seconds.
const SLACK_MS: i64 = 3_000;
/// Leeway where the vendor's clock is not known.
const BLIND_SLACK_MS: i64 = 60_000;
/// How long after its beginning a write without an answer may still take effect: batches wait in line.
const OPEN_MS: i64 = 600_000;
/// How long after a write a change without a time of its own may be seen first.
const UNSEEN_MS: i64 = 900_000;
/// How far back a write still counts as being around.
const AROUND_MS: i64 = 3_600_000;

/// Did this library cause a change?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CausedByUs {
    Yes,
    No,
    Unknown,
}

impl CausedByUs {
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

/// The judgement on one change, with the writes that explain it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Echo {
    pub caused_by_us: CausedByUs,
    pub writes: Vec<String>,
}

impl Echo {
    fn of(caused_by_us: CausedByUs) -> Self {
        Self { caused_by_us, writes: Vec::new() }
    }

    /// Marks the events of the change, and drops those of flows that do not want our own.
    pub fn mark(&self, events: &mut Vec<NewEvent>, flows: &[Arc<ActiveFlow>]) {
        let skips = |name: &str| flows.iter().any(|flow| flow.record.name == name && flow.record.skip_own);
        events.retain(|event| self.caused_by_us != CausedByUs::Yes || !skips(&event.flow));
        for event in events {
            self.caused_by_us.name().clone_into(&mut event.event.caused_by_us);
        }
    }
}

/// A change, as far as the judgement needs it.
pub(crate) struct Change<'a> {
    pub kind: &'a Kind,
    /// What was known before; none for what is new.
    pub before: Option<&'a EntityState>,
    /// Is the entity gone?
    pub is_gone: bool,
    /// Names of the fields that changed.
    pub changed: &'a [String],
    /// When it happened, our clock, from and to; none: nobody knows, it was seen now.
    pub happened: Option<(i64, i64)>,
    pub now_ms: i64,
}

/// Judges a change by the writes around it, oldest first. `sole_since`: since when every write of this library is known to
/// be in the journal; none: there may be others.
pub(crate) fn judge(change: &Change<'_>, writes: &[OwnWrite], sole_since: Option<i64>) -> Echo {
    // What the store refused explains nothing.
    let around: Vec<&OwnWrite> =
        writes.iter().filter(|write| write.ended_ms.is_none() || write.answer.is_some()).collect();
    let fitting: Vec<&OwnWrite> = around.iter().copied().filter(|write| change.is_within(write)).collect();
    if let Some(writes) = change.explained_by(&fitting) {
        return Echo { caused_by_us: CausedByUs::Yes, writes };
    }
    let (from, _) = change.happened.unwrap_or((change.now_ms, change.now_ms));
    let known_since = |since: i64| from >= since;
    if around.is_empty() && !change.is_stock() && sole_since.is_some_and(known_since) {
        return Echo::of(CausedByUs::No);
    }
    Echo::of(CausedByUs::Unknown)
}

impl Change<'_> {
    /// Did it happen while the write took effect, from the state that the write was made on?
    fn is_within(&self, write: &OwnWrite) -> bool {
        let known = self.before.filter(|state| !state.tombstone).map(|state| state.digest.as_str());
        if let (Some(before), Some(known)) = (write.digest_before.as_deref(), known)
            && before != known
        {
            return false;
        }
        let until = write.ended_ms.unwrap_or(write.started_ms + OPEN_MS);
        match self.happened {
            Some((from, to)) => to >= write.started_ms && from <= until,
            None => self.now_ms >= write.started_ms && self.now_ms <= until + UNSEEN_MS,
        }
    }

    /// The writes that changed all of these fields, if there are such.
    fn explained_by(&self, writes: &[&OwnWrite]) -> Option<Vec<String>> {
        let is_whole = |write: &&&OwnWrite| write.fields.iter().any(|field| field == WHOLE);
        if self.is_gone || self.before.is_none() {
            return writes.iter().find(is_whole).map(|write| vec![write.id.clone()]);
        }
        let mut open: HashSet<&str> = self.changed.iter().map(String::as_str).collect();
        let mut used = Vec::new();
        for write in writes.iter().filter(|write| !is_whole(write)) {
            let count = open.len();
            open.retain(|field| !write.fields.iter().any(|written| written == field));
            if open.len() < count {
                used.push(write.id.clone());
            }
            if open.is_empty() && !used.is_empty() {
                return Some(used);
            }
        }
        None
    }

    /// Orders move stock by themselves, whoever changed the order.
    fn is_stock(&self) -> bool {
        let moved = ["quantity", "inStock", "combinations", "locationInventory"];
        self.kind.name == "product"
            && self.before.is_some()
            && !self.is_gone
            && self.changed.iter().all(|field| moved.contains(&field.as_str()))
    }
}

impl Engine {
    /// Did we cause this change? Where the journal cannot be read, nobody knows.
    pub(crate) async fn echo(
        &self,
        store_id: i64,
        kind: &'static Kind,
        id: &str,
        before: Option<&EntityState>,
        after: &EntityState,
        changed: &[String],
    ) -> Echo {
        let now_ms = self.now_ms();
        let (offset, slack) = match self.vendor_offset_ms(store_id) {
            Some(offset) => (offset, SLACK_MS),
            None => (0, BLIND_SLACK_MS),
        };
        let moved = before.is_none_or(|before| before.updated != after.updated) && !after.tombstone;
        let happened = after.updated.filter(|_| moved).map(|seconds| {
            let at = seconds * 1_000 - offset;
            (at - slack, at + 999 + slack)
        });
        let from = happened.map_or(now_ms, |(from, _)| from.min(now_ms)) - AROUND_MS;
        let writes = match self.0.journal.own_writes(store_id, kind.name, id, from).await {
            Ok(writes) => writes,
            Err(error) => {
                tracing::warn!("the journal of own writes cannot be read: {}", error.message());
                return Echo::of(CausedByUs::Unknown);
            }
        };
        let change = Change { kind, before, is_gone: after.tombstone, changed, happened, now_ms };
        judge(&change, &writes, self.0.sole_since)
    }

    /// The writes of an echo explain no other change.
    pub(crate) async fn claim(&self, echo: &Echo) {
        for id in &echo.writes {
            if let Err(error) = self.0.journal.consume_write(id).await {
                tracing::warn!("an own write stays open in the journal: {}", error.message());
            }
        }
    }
}

/// The journal that an engine gives its connections: it knows which state of the entity a write is made on.
pub(crate) struct Knowing {
    pub journal: Arc<dyn Journal>,
    pub store: Arc<dyn Store>,
}

#[async_trait]
impl Journal for Knowing {
    async fn journal(&self, mut write: OwnWrite) -> Result<bool> {
        if let (None, None, Some(id)) = (&write.digest_before, write.ended_ms, &write.entity_id) {
            let known = self.store.entities(write.store_id, &write.kind, std::slice::from_ref(id)).await?;
            let known = known.into_iter().next().flatten().filter(|state| !state.tombstone);
            write.digest_before = known.map(|state| state.digest);
        }
        self.journal.journal(write).await
    }

    async fn own_writes(&self, store_id: i64, kind: &str, id: &str, since_ms: i64) -> Result<Vec<OwnWrite>> {
        self.journal.own_writes(store_id, kind, id, since_ms).await
    }

    async fn consume_write(&self, id: &str) -> Result<bool> {
        self.journal.consume_write(id).await
    }

    async fn write_by_key(&self, store_id: i64, key: &str) -> Result<Option<OwnWrite>> {
        self.journal.write_by_key(store_id, key).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ecwid_nodes::kinds::{ORDER, PRODUCT};
    use serde_json::Value;

    fn write(id: &str, fields: &[&str]) -> OwnWrite {
        OwnWrite {
            id: id.into(),
            store_id: 1003,
            kind: "product".into(),
            entity_id: Some("5".into()),
            fields: fields.iter().map(|field| (*field).to_owned()).collect(),
            digest_before: None,
            started_ms: 10_000,
            ended_ms: Some(11_000),
            idempotency_key: None,
            request_digest: String::new(),
            answer: Some(Value::Bool(true)),
        }
    }

    fn state() -> EntityState {
        EntityState {
            revision: 1,
            updated: Some(1),
            digest: "d".into(),
            projection: ecwid_nodes::Object::new(),
            tombstone: false,
        }
    }

    struct Case {
        kind: &'static Kind,
        is_new: bool,
        is_gone: bool,
        changed: &'static [&'static str],
        happened: Option<(i64, i64)>,
        now_ms: i64,
        sole_since: Option<i64>,
    }

    const CASE: Case = Case {
        kind: &PRODUCT,
        is_new: false,
        is_gone: false,
        changed: &["price"],
        happened: Some((10_000, 10_999)),
        now_ms: 12_000,
        sole_since: Some(0),
    };

    fn judged(case: &Case, writes: &[OwnWrite]) -> (&'static str, Vec<String>) {
        let (known, changed) =
            (state(), case.changed.iter().map(|field| (*field).to_owned()).collect::<Vec<_>>());
        let change = Change {
            kind: case.kind,
            before: (!case.is_new).then_some(&known),
            is_gone: case.is_gone,
            changed: &changed,
            happened: case.happened,
            now_ms: case.now_ms,
        };
        let echo = judge(&change, writes, case.sole_since);
        (echo.caused_by_us.name(), echo.writes)
    }

    #[test]
    fn a_change_in_the_fields_of_a_write_is_ours() {
        let ours = |case: &Case, fields: &[&str]| judged(case, &[write("a", fields)]);
        let yes = ("yes", vec!["a".to_owned()]);
        assert_eq!(ours(&CASE, &["price"]), yes);
        assert_eq!(ours(&CASE, &["price", "name"]), yes, "the name was that one already");
        assert_eq!(
            ours(&Case { changed: &["price", "sku"], ..CASE }, &["price"]).0,
            "unknown",
            "somebody changed the SKU"
        );
        assert_eq!(ours(&Case { changed: &["sku"], ..CASE }, &["price"]).0, "unknown");
        assert_eq!(ours(&Case { changed: &["quantity"], ..CASE }, &["quantityDelta"]).0, "unknown");
        assert_eq!(ours(&Case { changed: &["quantity"], ..CASE }, &["quantity", "unlimited"]), yes);
        assert_eq!(ours(&Case { is_new: true, changed: &[], ..CASE }, &["*"]), yes);
        assert_eq!(ours(&Case { is_gone: true, changed: &[], happened: None, ..CASE }, &["*"]), yes);
        assert_eq!(ours(&Case { is_new: true, changed: &[], ..CASE }, &["price"]).0, "unknown");
        assert_eq!(ours(&CASE, &["*"]).0, "unknown");
    }

    #[test]
    fn several_writes_may_explain_one_change() {
        let both = [write("a", &["price"]), write("b", &["sku"]), write("c", &["name"])];
        let case = Case { changed: &["sku", "price"], ..CASE };
        assert_eq!(judged(&case, &both), ("yes", vec!["a".to_owned(), "b".into()]));
    }

    #[test]
    fn a_change_at_another_time_is_not_known_to_be_ours() {
        let writes = [write("a", &["price"])];
        for (happened, now_ms, caused) in [
            (Some((11_000, 12_000)), 12_000, "yes"),
            (Some((11_001, 12_000)), 12_000, "unknown"),
            (Some((8_000, 9_999)), 12_000, "unknown"),
            (None, 10_500, "yes"),
            (None, 11_000 + UNSEEN_MS, "yes"),
            (None, 11_001 + UNSEEN_MS, "unknown"),
        ] {
            assert_eq!(judged(&Case { happened, now_ms, ..CASE }, &writes).0, caused, "{happened:?}");
        }
        let open = OwnWrite { ended_ms: None, answer: None, ..write("a", &["price"]) };
        let late = Case { happened: Some((300_000, 301_000)), ..CASE };
        assert_eq!(judged(&late, &[open]).0, "yes", "a batch takes its time");
        let refused = OwnWrite { answer: None, ..write("a", &["price"]) };
        assert_eq!(judged(&CASE, &[refused]).0, "no");
        let of_another_state = OwnWrite { digest_before: Some("e".into()), ..write("a", &["price"]) };
        assert_eq!(judged(&CASE, &[of_another_state]).0, "unknown");
        let of_this_state = OwnWrite { digest_before: Some("d".into()), ..write("a", &["price"]) };
        assert_eq!(judged(&CASE, &[of_this_state]).0, "yes");
    }

    #[test]
    fn no_is_said_only_where_all_writes_are_known() {
        assert_eq!(judged(&CASE, &[]).0, "no");
        assert_eq!(judged(&Case { sole_since: None, ..CASE }, &[]).0, "unknown");
        assert_eq!(
            judged(&Case { sole_since: Some(10_001), ..CASE }, &[]).0,
            "unknown",
            "it may be an older write"
        );
        assert_eq!(
            judged(&Case { changed: &["quantity"], ..CASE }, &[]).0,
            "unknown",
            "an order of ours may have moved it"
        );
        assert_eq!(judged(&Case { changed: &["quantity", "name"], ..CASE }, &[]).0, "no");
        assert_eq!(judged(&Case { kind: &ORDER, changed: &["total"], ..CASE }, &[]).0, "no");
    }
}
