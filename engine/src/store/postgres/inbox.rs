//! Deliveries.

use super::database::{Database, DbError, DbResult, answered, clean};
use super::outbox::{Settling, settle_columns};
use crate::store::{InboxEntry, Inserted, LeasedDelivery, Progressed, Stage, Verdict, new_lease};
use ecwid_nodes::Result;
use ecwid_nodes::steps::verify::Delivery;
use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{Duration, Instant};
use tokio_postgres::Row;

pub const PENDING: i16 = 0;
pub const DONE: i16 = 1;
pub const DEAD: i16 = 2;
pub const IGNORED: i16 = 3;
/// Due whatever the clock is corrected to meanwhile.
pub const AT_ONCE: i64 = 0;
/// Due rows that are looked at, at least, to take the oldest of them.
pub const GLANCE: i64 = 64;

/// How many deliveries wait, as last counted and added to since.
#[derive(Debug, Default)]
pub struct Backlog(Mutex<Option<(Instant, u64)>>);

/// Other processes add deliveries too, so the count is good for this long only.
const COUNT_GOOD_FOR: Duration = Duration::from_secs(1);

impl Backlog {
    fn known(&self) -> Option<u64> {
        let known = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.filter(|(at, _)| at.elapsed() < COUNT_GOOD_FOR).map(|(_, count)| count)
    }

    fn set(&self, count: u64) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((Instant::now(), count));
    }

    fn add(&self, added: u64) {
        if let Some((_, count)) = self.0.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            *count += added;
        }
    }
}

/// A delivery on its way in, with the most that may wait.
pub type Arrival = (InboxEntry, u64);

/// Stores deliveries together; if one of them cannot be stored, each for itself.
pub async fn insert(database: &Database, backlog: &Backlog, arrivals: Vec<Arrival>) -> Vec<Result<Inserted>> {
    let mut tries = 0;
    loop {
        let error = match insert_once(database, backlog, &arrivals).await {
            Ok(stored) => return stored.into_iter().map(Ok).collect(),
            Err(error) => error,
        };
        if arrivals.len() > 1 && error.blames_values() {
            let mut outcomes = Vec::with_capacity(arrivals.len());
            for arrival in arrivals {
                outcomes.extend(Box::pin(insert(database, backlog, vec![arrival])).await);
            }
            return outcomes;
        }
        if !super::database::again(&mut tries, &error).await {
            let error = error.storage("store a delivery");
            return arrivals.iter().map(|_| Err(error.clone())).collect();
        }
    }
}

async fn insert_once(
    database: &Database,
    backlog: &Backlog,
    arrivals: &[Arrival],
) -> DbResult<Vec<Inserted>> {
    let waiting = arrivals.iter().filter(|(entry, _)| entry.ignored.is_none()).count() as u64;
    let bound = arrivals.iter().map(|(_, bound)| *bound).min().unwrap_or(u64::MAX);
    if backlog.known().is_none_or(|known| known + waiting > bound) {
        let sql = "SELECT count(*) FROM (SELECT 1 FROM inbox WHERE state = 0 LIMIT $1) AS waiting";
        let rows = database.query_once(sql, &[&(bound.min(i64::MAX as u64) as i64)]).await?;
        backlog.set(rows.first().map_or(0, |row| row.get::<_, i64>(0) as u64));
    }
    let mut room = bound.saturating_sub(backlog.known().unwrap_or(bound));
    let keys: Vec<&str> = arrivals.iter().map(|(entry, _)| entry.key.as_str()).collect();
    // Only where there is no room for all does it matter which are known already.
    let known = if room < waiting { known(database, &keys).await? } else { HashSet::new() };
    let mut seen: HashSet<&str> = HashSet::new();
    let mut outcomes = Vec::with_capacity(arrivals.len());
    let mut stored = Vec::new();
    for (entry, _) in arrivals {
        let is_waiting = entry.ignored.is_none();
        outcomes.push(if known.contains(&entry.key) || !seen.insert(&entry.key) {
            Inserted::Known
        } else if is_waiting && room == 0 {
            Inserted::Full
        } else {
            room -= u64::from(is_waiting && room < u64::MAX);
            stored.push((entry, first_progress(entry)));
            Inserted::New
        });
    }
    let new = put(database, &stored).await?;
    for (outcome, (entry, _)) in outcomes.iter_mut().zip(arrivals) {
        if *outcome == Inserted::New && !new.contains(&entry.key) {
            *outcome = Inserted::Known;
        }
    }
    let added = stored.iter().filter(|(entry, _)| entry.ignored.is_none() && new.contains(&entry.key));
    backlog.add(added.count() as u64);
    Ok(outcomes)
}

async fn known(database: &Database, keys: &[&str]) -> DbResult<HashSet<String>> {
    let rows = database.query_once("SELECT key FROM deliveries WHERE key = ANY($1)", &[&keys]).await?;
    Ok(rows.iter().map(|row| row.get(0)).collect())
}

fn first_progress(entry: &InboxEntry) -> Progressed {
    Progressed {
        stage: if entry.ignored.is_some() { Stage::Ignored } else { Stage::Pending },
        due_ms: AT_ONCE,
        attempts: 0,
        error: entry.ignored.clone().unwrap_or_default(),
        settled_ms: entry.received_ms,
    }
}

/// Number of a stage in the tables.
pub fn state(stage: Stage) -> i16 {
    match stage {
        Stage::Pending => PENDING,
        Stage::Done => DONE,
        Stage::Dead => DEAD,
        Stage::Ignored => IGNORED,
    }
}

/// Stores deliveries unless their keys are there; the keys of those that were not.
pub async fn put(database: &Database, rows: &[(&InboxEntry, Progressed)]) -> DbResult<HashSet<String>> {
    if rows.is_empty() {
        return Ok(HashSet::new());
    }
    // A pause is held until the commit: whoever ends it then sees what was stored under it.
    let sql = "WITH given AS MATERIALIZED (
            SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::bigint[],
                $7::bigint[], $8::text[], $9::text[], $10::text[], $11::text[], $12::smallint[], $13::bigint[],
                $14::integer[], $15::text[], $16::bigint[]) WITH ORDINALITY
            AS given(key, event_id, store_id, event_type, object_id, since_ms, created, digest, data, raw, signature,
                state, due_ms, attempts, error, settled_ms, ord)),
        paused AS MATERIALIZED (
            SELECT name FROM pauses WHERE kind = 'store' AND name = ANY(SELECT DISTINCT store_id::text FROM given)
            FOR KEY SHARE),
        stored AS (
            INSERT INTO deliveries(key, event_id, store_id, event_type, object_id, since_ms, created, digest, data, raw,
                signature)
            SELECT key, event_id, store_id, event_type, object_id, since_ms, created, digest, data, raw, signature
            FROM given ORDER BY ord
            ON CONFLICT (key) DO NOTHING RETURNING seq, key),
        queued AS (
            INSERT INTO inbox(seq, store_id, state, ready, due_ms, attempts, error, since_ms, settled_ms)
            SELECT stored.seq, store_id, state, state = 0 AND store_id::text NOT IN (SELECT name FROM paused), due_ms,
                attempts, error, since_ms, settled_ms
            FROM stored JOIN given ON given.key = stored.key)
        SELECT key FROM stored";
    let columns = Columns::of(rows);
    let stored = database.query_once(sql, &columns.params()).await?;
    Ok(stored.iter().map(|row| row.get(0)).collect())
}

/// One array a column.
#[derive(Default)]
struct Columns {
    texts: [Vec<String>; 9],
    numbers: [Vec<i64>; 5],
    states: Vec<i16>,
    attempts: Vec<i32>,
}

impl Columns {
    fn of(rows: &[(&InboxEntry, Progressed)]) -> Self {
        let mut columns = Self::default();
        for (entry, progress) in rows {
            let delivery = &entry.delivery;
            let texts = [
                &entry.key,
                &delivery.event_id,
                &delivery.event_type,
                &delivery.entity_id,
                &delivery.body_digest,
                &delivery.data.to_string(),
                &entry.raw,
                &entry.signature,
                &progress.error,
            ];
            for (column, text) in columns.texts.iter_mut().zip(texts) {
                column.push(clean(text));
            }
            let numbers = [
                delivery.store_id,
                entry.received_ms,
                delivery.event_created,
                progress.due_ms,
                progress.settled_ms,
            ];
            for (column, number) in columns.numbers.iter_mut().zip(numbers) {
                column.push(number);
            }
            columns.states.push(state(progress.stage));
            columns.attempts.push(progress.attempts as i32);
        }
        columns
    }

    fn params(&self) -> [&(dyn tokio_postgres::types::ToSql + Sync); 16] {
        let [key, event_id, event_type, object_id, digest, data, raw, signature, error] = &self.texts;
        let [store_id, since, created, due, settled] = &self.numbers;
        [
            key,
            event_id,
            store_id,
            event_type,
            object_id,
            since,
            created,
            digest,
            data,
            raw,
            signature,
            &self.states,
            due,
            &self.attempts,
            error,
            settled,
        ]
    }
}

/// Columns of a delivery, from the fourth on.
pub const DELIVERY: &str =
    "d.key, d.event_id, d.created, d.store_id, d.event_type, d.object_id, d.data, d.digest,
    d.raw, d.since_ms";

/// The delivery in ten columns that begin at `first`: its key, itself, its raw body and when it came.
pub fn delivery(row: &Row, first: usize) -> DbResult<(String, Delivery, String, i64)> {
    let delivery = Delivery {
        event_id: row.get(first + 1),
        event_created: row.get(first + 2),
        store_id: row.get(first + 3),
        event_type: row.get(first + 4),
        entity_id: row.get(first + 5),
        data: serde_json::from_str(row.get(first + 6))?,
        body_digest: row.get(first + 7),
    };
    Ok((row.get(first), delivery, row.get(first + 8), row.get(first + 9)))
}

pub async fn lease(
    database: &Database,
    max: usize,
    now_ms: i64,
    until_ms: i64,
) -> Result<Vec<LeasedDelivery>> {
    let (max, glance) = (max as i64, GLANCE.max(max as i64));
    let rows = database
        .query("take a delivery", &lease_sql(), &[&now_ms, &max, &until_ms, &glance, &new_lease()])
        .await?;
    let mut leased = rows
        .iter()
        .map(leased)
        .collect::<DbResult<Vec<_>>>()
        .map_err(|error| error.storage("take a delivery"))?;
    leased.sort_by_key(|(seq, _)| *seq);
    Ok(leased.into_iter().map(|(_, leased)| leased).collect())
}

/// New rows and those that come again take turns, at random: failing ones must not hold up the others, nor these them.
/// Rows that somebody else is taking at this moment are passed over.
fn lease_sql() -> String {
    // What came while its store was being paused may be ready.
    let goes_on = "ready AND store_id::text NOT IN (SELECT name FROM pauses WHERE kind = 'store')";
    let new = format!("SELECT seq FROM inbox WHERE {goes_on} AND due_ms = 0 ORDER BY due_ms, seq");
    let due = format!("{goes_on} AND due_ms > 0 AND due_ms <= $1");
    let again = format!(
        "SELECT seq FROM inbox WHERE {due} AND seq = ANY(ARRAY(
            SELECT seq FROM inbox WHERE {due} ORDER BY due_ms, seq LIMIT $4)) ORDER BY seq"
    );
    let [first, second] = if rand::random() { [new, again] } else { [again, new] };
    format!(
        "WITH first AS MATERIALIZED ({first} LIMIT $2 FOR UPDATE SKIP LOCKED),
            second AS MATERIALIZED ({second} LIMIT $2 - (SELECT count(*) FROM first) FOR UPDATE SKIP LOCKED)
         UPDATE inbox AS q SET lease = $5 || q.seq::text, due_ms = $3, attempts = attempts + 1
         FROM (SELECT seq FROM first UNION ALL SELECT seq FROM second) AS taken JOIN deliveries AS d ON d.seq = taken.seq
         WHERE q.seq = taken.seq
         RETURNING q.seq, q.lease, q.attempts, {DELIVERY}"
    )
}

fn leased(row: &Row) -> DbResult<(i64, LeasedDelivery)> {
    let (key, delivery, raw, received_ms) = delivery(row, 3)?;
    let attempts = row.get::<_, i32>(2) as u32;
    Ok((row.get(0), LeasedDelivery { key, delivery, raw, received_ms, attempts, lease: row.get(1) }))
}

/// Key, lease, verdict and moment.
pub type Settled = (String, String, Verdict, i64);

pub async fn settle(database: &Database, jobs: Vec<Settled>) -> Vec<Result<bool>> {
    let settling = jobs
        .into_iter()
        .map(|(key, lease, verdict, now_ms)| Settling { key, flow: String::new(), lease, verdict, now_ms })
        .collect::<Vec<_>>();
    let mut tries = 0;
    loop {
        match settle_once(database, &settling).await {
            Ok(settled) => return settled.into_iter().map(Ok).collect(),
            Err(error) => {
                if !super::database::again(&mut tries, &error).await {
                    let error = error.storage("settle a delivery");
                    return settling.iter().map(|_| Err(error.clone())).collect();
                }
            }
        }
    }
}

async fn settle_once(database: &Database, jobs: &[Settling]) -> DbResult<Vec<bool>> {
    let sql = "WITH given AS MATERIALIZED (
            SELECT * FROM unnest($1::text[], $2::text[], $3::smallint[], $4::bigint[], $5::integer[], $6::text[],
                $7::bigint[]) WITH ORDINALITY
            AS given(key, lease, state, due_ms, uncounted, error, now_ms, ord)),
        found AS MATERIALIZED (
            SELECT q.seq, given.* FROM given JOIN deliveries AS d ON d.key = given.key JOIN inbox AS q ON q.seq = d.seq
            WHERE q.lease = given.lease AND q.state = 0
            ORDER BY q.seq FOR NO KEY UPDATE OF q)
        UPDATE inbox AS q SET state = found.state, ready = q.ready AND found.state = 0, due_ms = found.due_ms,
            attempts = q.attempts - found.uncounted, error = found.error, settled_ms = found.now_ms, lease = NULL
        FROM found WHERE q.seq = found.seq AND q.lease = found.lease RETURNING found.ord";
    let (keys, _, leases, states, dues, uncounted, errors, moments) = settle_columns(jobs);
    let client = database.client().await?;
    let rows = answered(client, async |client| {
        let statement = client.prepare_cached(sql).await?;
        let params: [&(dyn tokio_postgres::types::ToSql + Sync); 7] =
            [&keys, &leases, &states, &dues, &uncounted, &errors, &moments];
        Ok::<_, DbError>(client.query(&statement, &params).await?)
    })
    .await?;
    let mut settled = vec![false; jobs.len()];
    for row in rows {
        if let Some(slot) = settled.get_mut(row.get::<_, i64>(0) as usize - 1) {
            *slot = true;
        }
    }
    Ok(settled)
}
