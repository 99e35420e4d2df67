//! Which deliveries and events are meant: for dead letters and replays.

use super::{DeadLetter, Place};
use async_trait::async_trait;
use ecwid_nodes::Result;
use serde::{Deserialize, Serialize};

/// Deliveries and events that all given conditions fit; none given: all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Selection {
    /// In the inbox or the outbox only.
    pub place: Option<Place>,
    /// Event id: the vendor's in the inbox, ours in the outbox.
    pub event_id: Option<String>,
    /// Name of the flow; deliveries have none.
    pub flow: Option<String>,
    /// The vendor's store.
    pub store_id: Option<i64>,
    /// Event type, which is the trigger in the outbox.
    pub event_type: Option<String>,
    /// Id of the entity, as the delivery or event names it.
    pub object_id: Option<String>,
    /// Came at this moment or later, milliseconds since 1970 UTC.
    pub from_ms: Option<i64>,
    /// Came before this moment, milliseconds since 1970 UTC.
    pub to_ms: Option<i64>,
}

/// How many dead letters are alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LetterCount {
    /// Where they are parked.
    pub place: Place,
    /// Name of the flow; none in the inbox.
    pub flow: Option<String>,
    /// The vendor's store.
    pub store_id: i64,
    /// Event type.
    pub event_type: String,
    /// Their number.
    pub count: u64,
    /// When the first was parked, milliseconds since 1970 UTC.
    pub first_ms: i64,
    /// When the last was parked, milliseconds since 1970 UTC.
    pub last_ms: i64,
}

impl LetterCount {
    /// Most first.
    pub(crate) fn sort(counts: &mut [Self]) {
        counts.sort_by(|one, other| {
            let key =
                |count: &Self| (count.place, count.flow.clone(), count.event_type.clone(), count.store_id);
            other.count.cmp(&one.count).then_with(|| key(one).cmp(&key(other)))
        });
    }
}

/// Which finished rows a replay takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finished {
    /// Dead letters.
    Dead,
    /// Dead letters and settled ones.
    Any,
}

/// Works on many deliveries and events at once.
#[async_trait]
pub trait Selecting: Send + Sync {
    /// Dead letters, newest first.
    async fn select_dead(&self, selection: &Selection, max: usize) -> Result<Vec<DeadLetter>>;

    /// Dead letters counted by place, flow, store and event type, most first.
    async fn count_dead(&self, selection: &Selection) -> Result<Vec<LetterCount>>;

    /// Makes finished deliveries and events due again, counted from the start. Gives their number.
    async fn replay_selected(&self, selection: &Selection, finished: Finished, now_ms: i64) -> Result<u64>;

    /// Removes dead letters for good. Gives their number.
    async fn discard_dead(&self, selection: &Selection) -> Result<u64>;
}

/// What a selection is compared with.
pub(crate) struct Candidate<'a> {
    pub place: Place,
    pub event_id: &'a str,
    pub flow: Option<&'a str>,
    pub store_id: i64,
    pub event_type: &'a str,
    pub object_id: &'a str,
    pub since_ms: i64,
}

impl Selection {
    /// Everything with this event id.
    pub fn event(event_id: &str) -> Self {
        Self { event_id: Some(event_id.to_owned()), ..Self::default() }
    }

    /// Does it leave out the inbox or the outbox as a whole?
    pub(crate) fn covers(&self, place: Place) -> bool {
        let flow_fits = place == Place::Outbox || self.flow.is_none();
        flow_fits && self.place.is_none_or(|wanted| wanted == place)
    }

    pub(crate) fn fits(&self, candidate: &Candidate<'_>) -> bool {
        fn same(wanted: Option<&str>, given: &str) -> bool {
            wanted.is_none_or(|wanted| wanted == given)
        }
        self.covers(candidate.place)
            && same(self.event_id.as_deref(), candidate.event_id)
            && same(self.flow.as_deref(), candidate.flow.unwrap_or_default())
            && same(self.event_type.as_deref(), candidate.event_type)
            && same(self.object_id.as_deref(), candidate.object_id)
            && self.store_id.is_none_or(|wanted| wanted == candidate.store_id)
            && self.from_ms.is_none_or(|from| candidate.since_ms >= from)
            && self.to_ms.is_none_or(|to| candidate.since_ms < to)
    }
}

/// A value that a condition is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Bound {
    Text(String),
    Number(i64),
}

impl Selection {
    /// The selection in SQL over `event_id`, `flow`, `store_id`, `event_type`, `object_id` and `since_ms`, with its
    /// values; `mark` writes the placeholder of the n-th value, from 1. None: it leaves out this place.
    pub(crate) fn sql(&self, place: Place, mark: impl Fn(usize) -> String) -> Option<(String, Vec<Bound>)> {
        if !self.covers(place) {
            return None;
        }
        let (mut sql, mut values) = ("true".to_owned(), Vec::new());
        let mut add = |condition: &str, value: Bound| {
            values.push(value);
            sql.push_str(" AND ");
            sql.push_str(condition);
            sql.push(' ');
            sql.push_str(&mark(values.len()));
        };
        let texts = [
            ("event_id =", &self.event_id),
            ("flow =", &self.flow),
            ("event_type =", &self.event_type),
            ("object_id =", &self.object_id),
        ];
        for (condition, value) in texts {
            if let Some(value) = value {
                add(condition, Bound::Text(value.clone()));
            }
        }
        let numbers =
            [("store_id =", self.store_id), ("since_ms >=", self.from_ms), ("since_ms <", self.to_ms)];
        for (condition, value) in numbers {
            if let Some(value) = value {
                add(condition, Bound::Number(value));
            }
        }
        Some((sql, values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selection_becomes_conditions_in_the_order_of_their_values() {
        let selection = Selection {
            flow: Some("f".to_owned()),
            store_id: Some(7),
            to_ms: Some(9),
            ..Selection::event("e")
        };
        let mark = |number: usize| format!("?{number}");
        let (sql, values) = selection.sql(Place::Outbox, mark).unwrap();
        assert_eq!(sql, "true AND event_id = ?1 AND flow = ?2 AND store_id = ?3 AND since_ms < ?4");
        let text = |text: &str| Bound::Text(text.to_owned());
        assert_eq!(values, [text("e"), text("f"), Bound::Number(7), Bound::Number(9)]);
        assert_eq!(selection.sql(Place::Inbox, mark), None, "deliveries have no flow");
        let all = Selection::default().sql(Place::Inbox, mark).unwrap();
        assert_eq!(all, ("true".to_owned(), Vec::new()));
    }
}
