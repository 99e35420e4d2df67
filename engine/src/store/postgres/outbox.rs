//! Events.

use super::database::{Database, DbError, DbResult, again, answered, clean};
use super::inbox::{DEAD, DONE, GLANCE, PENDING, state};
use crate::store::{Leased, NewEvent, Progressed, Verdict, new_lease, rank, subject};
use deadpool_postgres::GenericClient;
use ecwid_nodes::Result;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;

/// An event with when it came and how far it is.
pub type Stored<'a> = (&'a NewEvent, i64, Progressed);

/// What events of one flow and entity have in common: they are given out one after the other.
pub fn chain(flow: &str, subject: &str) -> i64 {
    let mut digest = Sha256::new();
    digest.update(flow.as_bytes());
    digest.update([0]);
    digest.update(subject.as_bytes());
    let digest = digest.finalize();
    digest.first_chunk::<8>().map_or(0, |bytes| i64::from_be_bytes(*bytes))
}

/// Stores events, in their order, unless they are there for their flow. This must be a statement of its own after the
/// entity's state was written: only then does it see what others stored for the entity before. Rows that it finds
/// waiting are held until the commit, so that whoever settles them at this moment sees what waits behind them.
pub const INSERT: &str = "WITH given AS MATERIALIZED (
        SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::smallint[],
            $8::bigint[], $9::smallint[], $10::bigint[], $11::integer[], $12::text[], $13::bigint[], $14::text[])
        WITH ORDINALITY AS given(event_id, flow, chain, store_id, event_type, object_id, rank, since_ms, state, due_ms,
            attempts, error, settled_ms, event, ord)),
    paused AS MATERIALIZED (
        SELECT name FROM pauses WHERE kind = 'flow' AND name = ANY($2) FOR KEY SHARE),
    busy AS MATERIALIZED (
        SELECT wanted.chain FROM (SELECT DISTINCT chain FROM given WHERE state = 0 ORDER BY chain) AS wanted
        CROSS JOIN LATERAL (
            SELECT 1 FROM outbox AS q WHERE q.chain = wanted.chain AND q.state = 0 ORDER BY q.seq LIMIT 1 FOR SHARE) AS q),
    stored AS (
        INSERT INTO events(event_id, flow, store_id, event_type, object_id, since_ms, event)
        SELECT event_id, flow, store_id, event_type, object_id, since_ms, event FROM given ORDER BY ord
        ON CONFLICT (event_id, flow) DO NOTHING RETURNING seq, event_id, flow),
    hurried AS (
        UPDATE outbox AS q SET rank = 0
        FROM (SELECT DISTINCT chain FROM given WHERE state = 0 AND rank = 0) AS live
        WHERE q.chain = live.chain AND q.state = 0 AND q.rank <> 0),
    queued AS (
        INSERT INTO outbox(seq, flow, chain, rank, state, ready, due_ms, attempts, error, since_ms, settled_ms)
        SELECT stored.seq, given.flow, given.chain,
            CASE WHEN state = 0 THEN min(rank) OVER (PARTITION BY given.chain, state) ELSE rank END, state,
            state = 0 AND row_number() OVER (PARTITION BY given.chain, state ORDER BY stored.seq) = 1
                AND given.chain NOT IN (SELECT chain FROM busy) AND given.flow NOT IN (SELECT name FROM paused),
            due_ms, attempts, error, since_ms, settled_ms
        FROM stored JOIN given ON given.event_id = stored.event_id AND given.flow = stored.flow)
    SELECT count(*) FROM stored";

/// Stores events as [`INSERT`] says; gives the number of those that were not there.
pub async fn put(client: &impl GenericClient, rows: &[Stored<'_>]) -> DbResult<u64> {
    if rows.is_empty() {
        return Ok(0);
    }
    let (columns, statement) = (Columns::of(rows)?, client.prepare_cached(INSERT).await?);
    let stored = client.query_one(&statement, &columns.params()).await?;
    Ok(stored.get::<_, i64>(0) as u64)
}

/// One array a column.
#[derive(Default)]
pub struct Columns {
    texts: [Vec<String>; 6],
    numbers: [Vec<i64>; 5],
    ranks: Vec<i16>,
    states: Vec<i16>,
    attempts: Vec<i32>,
}

impl Columns {
    pub fn of(rows: &[Stored<'_>]) -> DbResult<Self> {
        let mut columns = Self::default();
        let mut seen = BTreeSet::new();
        for (new, since_ms, progress) in rows {
            let event = &new.event;
            // Twice in one statement would be two rows for it to join.
            if !seen.insert((&event.id, &new.flow)) {
                continue;
            }
            let texts = [
                &event.id,
                &new.flow,
                &event.event_type,
                &event.object_id,
                &progress.error,
                &serde_json::to_string(event)?,
            ];
            for (column, text) in columns.texts.iter_mut().zip(texts) {
                column.push(clean(text));
            }
            let chain = chain(&new.flow, &subject(event));
            let numbers = [chain, event.store_id, *since_ms, progress.due_ms, progress.settled_ms];
            for (column, number) in columns.numbers.iter_mut().zip(numbers) {
                column.push(number);
            }
            columns.ranks.push(rank(event) as i16);
            columns.states.push(state(progress.stage));
            columns.attempts.push(progress.attempts as i32);
        }
        Ok(columns)
    }

    pub fn params(&self) -> [&(dyn ToSql + Sync); 14] {
        let [event_id, flow, event_type, object_id, error, event] = &self.texts;
        let [chain, store_id, since, due, settled] = &self.numbers;
        [
            event_id,
            flow,
            chain,
            store_id,
            event_type,
            object_id,
            &self.ranks,
            since,
            &self.states,
            due,
            &self.attempts,
            error,
            settled,
            event,
        ]
    }
}

/// Takes due events of all flows or of one.
pub async fn lease(
    database: &Database,
    flow: Option<&str>,
    max: usize,
    now_ms: i64,
    until_ms: i64,
) -> Result<Vec<Leased>> {
    let what = "take an event";
    let (max, glance, lease) = (max as i64, GLANCE.max(max as i64), new_lease());
    let sql = lease_sql(flow.is_some());
    let mut params: Vec<&(dyn ToSql + Sync)> = vec![&now_ms, &max, &until_ms, &glance, &lease];
    if let Some(flow) = &flow {
        params.push(flow);
    }
    let rows = database.query(what, &sql, &params).await?;
    let leased = rows.iter().map(leased).collect::<DbResult<Vec<_>>>();
    let mut leased = leased.map_err(|error| error.storage(what))?;
    leased.sort_by_key(|(seq, _)| *seq);
    Ok(leased.into_iter().map(|(_, leased)| leased).collect())
}

/// What came while its flow was being paused may be ready; it is left out here.
///
/// Live events before those of a backfill; among them new rows and those that come again take turns, at random. Rows
/// that somebody else is taking at this moment are passed over.
fn lease_sql(of_flow: bool) -> String {
    let flow = if of_flow { "AND flow = $6" } else { "" };
    let flow = format!("{flow} AND flow NOT IN (SELECT name FROM pauses WHERE kind = 'flow')");
    let new = |rank| {
        format!(
            "SELECT seq FROM outbox WHERE ready AND rank = {rank} AND due_ms = 0 {flow} ORDER BY due_ms, seq"
        )
    };
    let again = |rank| {
        let due = format!("ready AND rank = {rank} AND due_ms > 0 AND due_ms <= $1 {flow}");
        format!(
            "SELECT seq FROM outbox WHERE {due} AND seq = ANY(ARRAY(
                SELECT seq FROM outbox WHERE {due} ORDER BY due_ms, seq LIMIT $4)) ORDER BY seq"
        )
    };
    let new_first: bool = rand::random();
    let pair = |rank| if new_first { [new(rank), again(rank)] } else { [again(rank), new(rank)] };
    let [[one, two], [three, four]] = [pair(0), pair(1)];
    format!(
        "WITH one AS MATERIALIZED ({one} LIMIT $2 FOR UPDATE SKIP LOCKED),
            two AS MATERIALIZED ({two} LIMIT $2 - (SELECT count(*) FROM one) FOR UPDATE SKIP LOCKED),
            live AS MATERIALIZED (SELECT seq FROM one UNION ALL SELECT seq FROM two),
            three AS MATERIALIZED ({three} LIMIT $2 - (SELECT count(*) FROM live) FOR UPDATE SKIP LOCKED),
            four AS MATERIALIZED (
                {four} LIMIT $2 - (SELECT count(*) FROM live) - (SELECT count(*) FROM three) FOR UPDATE SKIP LOCKED)
         UPDATE outbox AS q SET lease = $5 || q.seq::text, due_ms = $3, attempts = attempts + 1
         FROM (SELECT seq FROM live UNION ALL SELECT seq FROM three UNION ALL SELECT seq FROM four) AS taken
            JOIN events AS e ON e.seq = taken.seq
         WHERE q.seq = taken.seq
         RETURNING q.seq, q.lease, q.attempts, q.flow, e.event"
    )
}

fn leased(row: &Row) -> DbResult<(i64, Leased)> {
    let event = serde_json::from_str(row.get(4))?;
    let attempts = row.get::<_, i32>(2) as u32;
    Ok((row.get(0), Leased { event, flow: row.get(3), lease: row.get(1), attempts }))
}

/// A verdict on its way: of an event by its id (`key`) and flow, of a delivery by its key.
#[derive(Debug)]
pub struct Settling {
    pub key: String,
    pub flow: String,
    pub lease: String,
    pub verdict: Verdict,
    pub now_ms: i64,
}

type SettleColumns<'a> =
    (Vec<&'a str>, Vec<&'a str>, Vec<&'a str>, Vec<i16>, Vec<i64>, Vec<i32>, Vec<String>, Vec<i64>);

/// Keys, flows, leases, states, due moments, attempts that do not count, errors and moments.
pub fn settle_columns(jobs: &[Settling]) -> SettleColumns<'_> {
    let mut columns: SettleColumns<'_> = SettleColumns::default();
    for job in jobs {
        let (state, due_ms, uncounted, error) = match &job.verdict {
            Verdict::Done => (DONE, job.now_ms, 0, ""),
            Verdict::Dead { error } => (DEAD, job.now_ms, 0, error.as_str()),
            Verdict::Retry { due_ms, counts, error } => {
                (PENDING, *due_ms, i32::from(!counts), error.as_str())
            }
        };
        columns.0.push(&job.key);
        columns.1.push(&job.flow);
        columns.2.push(&job.lease);
        columns.3.push(state);
        columns.4.push(due_ms);
        columns.5.push(uncounted);
        columns.6.push(clean(error));
        columns.7.push(job.now_ms);
    }
    columns
}

pub async fn settle(database: &Database, jobs: Vec<Settling>) -> Vec<Result<bool>> {
    let mut tries = 0;
    loop {
        match settle_once(database, &jobs).await {
            Ok(settled) => return settled.into_iter().map(Ok).collect(),
            Err(error) => {
                if !again(&mut tries, &error).await {
                    let error = error.storage("settle an event");
                    return jobs.iter().map(|_| Err(error.clone())).collect();
                }
            }
        }
    }
}

const SETTLE: &str = "WITH given AS MATERIALIZED (
        SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::smallint[], $5::bigint[], $6::integer[], $7::text[],
            $8::bigint[]) WITH ORDINALITY
        AS given(event_id, flow, lease, state, due_ms, uncounted, error, now_ms, ord)),
    found AS MATERIALIZED (
        SELECT q.seq, given.* FROM given
            JOIN events AS e ON e.event_id = given.event_id AND e.flow = given.flow JOIN outbox AS q ON q.seq = e.seq
        WHERE q.lease = given.lease AND q.state = 0
        ORDER BY q.seq FOR NO KEY UPDATE OF q)
    UPDATE outbox AS q SET state = found.state, ready = q.ready AND found.state = 0, due_ms = found.due_ms,
        attempts = q.attempts - found.uncounted, error = found.error, settled_ms = found.now_ms, lease = NULL
    FROM found WHERE q.seq = found.seq AND q.lease = found.lease RETURNING found.ord";

/// The oldest waiting row of each chain may be given out. A statement of its own, so that it sees what was stored while
/// the one before waited for its rows.
pub const MAKE_READY: &str = "WITH paused AS MATERIALIZED (
        SELECT name FROM pauses WHERE kind = 'flow' AND name = ANY($2) FOR KEY SHARE),
    wanted AS MATERIALIZED (
        SELECT DISTINCT q.chain FROM unnest($1::text[], $2::text[]) AS given(event_id, flow)
            JOIN events AS e ON e.event_id = given.event_id AND e.flow = given.flow JOIN outbox AS q ON q.seq = e.seq),
    first AS MATERIALIZED (
        SELECT q.seq FROM wanted CROSS JOIN LATERAL (
            SELECT seq, flow FROM outbox WHERE chain = wanted.chain AND state = 0 ORDER BY seq LIMIT 1) AS q
        WHERE q.flow NOT IN (SELECT name FROM paused))
    UPDATE outbox AS q SET ready = true FROM first WHERE q.seq = first.seq AND NOT q.ready AND q.state = 0";

async fn settle_once(database: &Database, jobs: &[Settling]) -> DbResult<Vec<bool>> {
    let columns = settle_columns(jobs);
    let (ids, flows) = (&columns.0, &columns.1);
    let client = database.client().await?;
    let rows = answered(client, async |client| {
        let (settle, ready) =
            (client.prepare_cached(SETTLE).await?, client.prepare_cached(MAKE_READY).await?);
        let params: [&(dyn ToSql + Sync); 8] =
            [ids, flows, &columns.2, &columns.3, &columns.4, &columns.5, &columns.6, &columns.7];
        let frees: [&(dyn ToSql + Sync); 2] = [ids, flows];
        // Sent together, in this order.
        let (begun, rows, freed, committed) = futures::join!(
            client.batch_execute("BEGIN"),
            client.query(&settle, &params),
            client.execute(&ready, &frees),
            client.batch_execute("COMMIT"),
        );
        begun?;
        let rows = rows?;
        freed?;
        committed?;
        Ok::<_, DbError>(rows)
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
