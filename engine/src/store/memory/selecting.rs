//! Dead letters and replays.

use super::MemoryStore;
use super::row::{Row, State};
use crate::store::selection::Candidate;
use crate::store::{DeadLetter, Finished, InboxEntry, LetterCount, NewEvent, Place, Selecting, Selection};
use async_trait::async_trait;
use ecwid_nodes::Result;
use std::collections::HashMap;

#[async_trait]
impl Selecting for MemoryStore {
    async fn select_dead(&self, selection: &Selection, max: usize) -> Result<Vec<DeadLetter>> {
        let mut letters = self.dead(selection);
        letters.truncate(max);
        Ok(letters)
    }

    async fn count_dead(&self, selection: &Selection) -> Result<Vec<LetterCount>> {
        let mut counts: HashMap<_, LetterCount> = HashMap::new();
        for letter in self.dead(selection) {
            let key = (letter.place, letter.flow.clone(), letter.store_id, letter.event_type.clone());
            let count = counts.entry(key).or_insert_with(|| LetterCount {
                place: letter.place,
                flow: letter.flow,
                store_id: letter.store_id,
                event_type: letter.event_type,
                count: 0,
                first_ms: letter.parked_ms,
                last_ms: letter.parked_ms,
            });
            count.count += 1;
            count.first_ms = count.first_ms.min(letter.parked_ms);
            count.last_ms = count.last_ms.max(letter.parked_ms);
        }
        let mut counts: Vec<LetterCount> = counts.into_values().collect();
        LetterCount::sort(&mut counts);
        Ok(counts)
    }

    async fn replay_selected(&self, selection: &Selection, finished: Finished, now_ms: i64) -> Result<u64> {
        let mut tables = self.tables();
        let stage = |state| finished == Finished::Any || state == State::Dead;
        let deliveries =
            tables.inbox.replay(now_ms, |row| stage(row.state) && selection.fits(&of_delivery(row)));
        let events = tables.outbox.replay(now_ms, |row| stage(row.state) && selection.fits(&of_event(row)));
        Ok(deliveries + events)
    }

    async fn discard_dead(&self, selection: &Selection) -> Result<u64> {
        let mut tables = self.tables();
        let deliveries =
            tables.inbox.remove(|row| row.state == State::Dead && selection.fits(&of_delivery(row)));
        let events = tables.outbox.remove(|row| row.state == State::Dead && selection.fits(&of_event(row)));
        Ok(deliveries + events)
    }
}

impl MemoryStore {
    /// Newest first.
    fn dead(&self, selection: &Selection) -> Vec<DeadLetter> {
        let tables = self.tables();
        let deliveries = tables.inbox.rows().map(|(_, row)| (row.state, of_delivery(row), told(row)));
        let events = tables.outbox.rows().map(|(_, row)| (row.state, of_event(row), told(row)));
        let dead = deliveries
            .chain(events)
            .filter(|(state, candidate, _)| *state == State::Dead && selection.fits(candidate));
        let mut letters: Vec<DeadLetter> =
            dead.map(|(_, candidate, told)| letter(&candidate, told)).collect();
        letters.sort_by_key(|letter| std::cmp::Reverse(letter.parked_ms));
        letters
    }
}

fn of_delivery(row: &Row<InboxEntry>) -> Candidate<'_> {
    let delivery = &row.item.delivery;
    Candidate {
        place: Place::Inbox,
        event_id: &delivery.event_id,
        flow: None,
        store_id: delivery.store_id,
        event_type: &delivery.event_type,
        object_id: &delivery.entity_id,
        since_ms: row.since_ms,
    }
}

fn of_event(row: &Row<NewEvent>) -> Candidate<'_> {
    let event = &row.item.event;
    Candidate {
        place: Place::Outbox,
        event_id: &event.id,
        flow: Some(&row.item.flow),
        store_id: event.store_id,
        event_type: &event.event_type,
        object_id: &event.object_id,
        since_ms: row.since_ms,
    }
}

/// Attempts, error and moment of parking.
fn told<T>(row: &Row<T>) -> (u32, &str, i64) {
    (row.attempts, &row.error, row.settled_ms)
}

fn letter(candidate: &Candidate<'_>, (attempts, error, parked_ms): (u32, &str, i64)) -> DeadLetter {
    DeadLetter {
        place: candidate.place,
        event_id: candidate.event_id.to_owned(),
        flow: candidate.flow.map(str::to_owned),
        event_type: candidate.event_type.to_owned(),
        object_id: candidate.object_id.to_owned(),
        store_id: candidate.store_id,
        attempts,
        error: error.to_owned(),
        parked_ms,
    }
}
