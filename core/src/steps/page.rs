//! Reading a search page by page although rows come and go meanwhile.
//!
//! Offset paging shifts under writes: a row inserted before the position shows its neighbour twice, a removed one hides
//! its neighbour. So every page after the first overlaps the last row of the page before it. Is that row still there,
//! nothing was removed; rows seen already are dropped. Is it gone, reading steps back a page until it meets a known row.

use crate::error::{Error, Kind, Result};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::collections::{HashSet, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The vendor's largest page.
pub const LARGEST: u32 = 100;

/// Ids remembered to drop repeated rows: far more than can shift between two requests.
const REMEMBERED: usize = 400;

/// Where to continue a search. Opaque to callers, JSON across languages.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Position {
    /// Offset of the next request.
    pub offset: u64,
    /// Hashes of the ids seen last, oldest first.
    pub seen: VecDeque<u64>,
    /// Rows given out so far.
    pub given: u64,
    /// Steps back taken in a row; bounded so that a store in turmoil cannot hold us up for ever.
    pub back_steps: u8,
}

/// One page, rows not parsed.
#[derive(Debug)]
pub struct Page {
    /// The rows not given out before, the vendor's JSON unchanged.
    pub items: Vec<Box<RawValue>>,
    /// Matches as the vendor counts them; none for a bare list.
    pub total: Option<u64>,
    /// Where to continue; none at the end.
    pub next: Option<Position>,
}

impl Page {
    /// The rows as one JSON array, without parsing them.
    pub fn items_json(&self) -> String {
        let length: usize = self.items.iter().map(|item| item.get().len() + 1).sum();
        let mut text = String::with_capacity(length + 2);
        text.push('[');
        for (index, item) in self.items.iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            text.push_str(item.get());
        }
        text.push(']');
        text
    }
}

#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    items: Vec<&'a RawValue>,
    #[serde(default)]
    total: Option<u64>,
    #[serde(default)]
    limit: Option<u64>,
}

#[derive(Deserialize)]
struct Row<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
}

/// Reads one answer at `position`, asked for with `limit` rows.
pub fn read(body: &[u8], position: Position, limit: u64) -> Result<Page> {
    if body.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[') {
        let items: Vec<Box<RawValue>> = parse(body)?;
        return Ok(Page { total: None, items, next: None });
    }
    let envelope: Envelope<'_> = parse(body)?;
    Ok(advance(envelope, position, limit))
}

fn parse<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<T> {
    serde_json::from_slice(body)
        .map_err(|error| Error::new(Kind::Decode, format!("the answer is no page of rows: {error}")))
}

fn advance(envelope: Envelope<'_>, mut position: Position, asked: u64) -> Page {
    let known: HashSet<u64> = position.seen.iter().copied().collect();
    let rows = envelope.items.len() as u64;
    let limit = envelope.limit.unwrap_or(asked).clamp(1, u64::from(LARGEST));
    let hashes: Vec<Option<u64>> = envelope.items.iter().map(|row| id_hash(row)).collect();
    let overlaps = position.offset == 0
        || hashes.iter().flatten().any(|hash| known.contains(hash))
        || hashes.iter().any(Option::is_none);
    if !overlaps && position.offset > 0 && position.back_steps < 10 {
        position.offset = position.offset.saturating_sub(limit);
        position.back_steps += 1;
        return Page { items: Vec::new(), total: envelope.total, next: Some(position) };
    }
    let items: Vec<Box<RawValue>> = envelope
        .items
        .iter()
        .zip(&hashes)
        .filter(|(_, hash)| hash.is_none_or(|hash| !known.contains(&hash)))
        .map(|(row, _)| (*row).to_owned())
        .collect();
    for hash in hashes.iter().flatten().filter(|hash| !known.contains(hash)) {
        position.seen.push_back(*hash);
    }
    while position.seen.len() > REMEMBERED {
        position.seen.pop_front();
    }
    position.given += items.len() as u64;
    position.back_steps = 0;
    let overlap = u64::from(hashes.last().is_some_and(Option::is_some) && limit > 1);
    position.offset += rows.saturating_sub(overlap);
    let next = (rows >= limit).then_some(position);
    Page { items, total: envelope.total, next }
}

fn id_hash(row: &RawValue) -> Option<u64> {
    let row: Row<'_> = serde_json::from_str(row.get()).ok()?;
    let mut hasher = DefaultHasher::new();
    row.id?.get().hash(&mut hasher);
    Some(hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A store whose rows change between requests.
    struct Rows(Vec<u64>);

    impl Rows {
        fn page(&self, offset: u64, limit: u64) -> Vec<u8> {
            let items: Vec<String> = self
                .0
                .iter()
                .skip(offset as usize)
                .take(limit as usize)
                .map(|id| format!("{{\"id\":{id}}}"))
                .collect();
            format!(
                "{{\"total\":{},\"count\":{},\"offset\":{offset},\"limit\":{limit},\"items\":[{}]}}",
                self.0.len(),
                items.len(),
                items.join(",")
            )
            .into_bytes()
        }
    }

    fn walk(rows: &mut Rows, limit: u64, mut meanwhile: impl FnMut(&mut Rows, usize)) -> Vec<u64> {
        let mut position = Position::default();
        let mut all = Vec::new();
        for request in 0..1_000 {
            let page = read(&rows.page(position.offset, limit), position, limit).unwrap();
            all.extend(
                page.items.iter().map(|row| row.get()[6..].trim_end_matches('}').parse::<u64>().unwrap()),
            );
            meanwhile(rows, request);
            match page.next {
                Some(next) => position = next,
                None => return all,
            }
        }
        panic!("the walk does not end");
    }

    fn unique(mut ids: Vec<u64>) -> Vec<u64> {
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "a row was given out twice");
        ids
    }

    #[test]
    fn reads_every_row_once() {
        for total in [0, 1, 9, 10, 11, 19, 100] {
            let ids = unique(walk(&mut Rows((0..total).collect()), 10, |_, _| {}));
            assert_eq!(ids.len() as u64, total);
        }
    }

    #[test]
    fn loses_and_doubles_nothing_when_rows_are_inserted_in_front() {
        let mut newest = 1_000;
        let ids = unique(walk(&mut Rows((0..95).rev().collect()), 10, |rows, _| {
            for _ in 0..3 {
                rows.0.insert(0, newest);
                newest += 1;
            }
        }));
        assert!((0..95).all(|id| ids.contains(&id)));
    }

    #[test]
    fn loses_nothing_when_rows_are_removed() {
        let ids = unique(walk(&mut Rows((0..95).collect()), 10, |rows, request| {
            if request < 8 {
                rows.0.drain(0..2);
            }
        }));
        assert!((16..95).all(|id| ids.contains(&id)), "{ids:?}");
    }
}
