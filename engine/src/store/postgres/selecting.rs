//! Dead letters and replays.

use super::PostgresStore;
use super::database::{Database, DbResult};
use super::inbox::{DEAD, DONE};
use crate::store::selection::Bound;
use crate::store::{DeadLetter, Finished, LetterCount, Place, Selecting, Selection};
use async_trait::async_trait;
use ecwid_nodes::Result;
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;

/// Rows that are changed at once; others may come in between.
const PIECE: i64 = 1_000;

#[async_trait]
impl Selecting for PostgresStore {
    async fn select_dead(&self, selection: &Selection, max: usize) -> Result<Vec<DeadLetter>> {
        let (database, mut letters) = (self.database().await?, Vec::new());
        for part in parts(selection) {
            let sql = format!(
                "SELECT event_id, flow, event_type, object_id, store_id, attempts, error, settled_ms FROM {}
                 WHERE state = {DEAD} AND state <> 0 AND {} ORDER BY settled_ms DESC, seq DESC LIMIT {max}",
                part.view, part.condition
            );
            let rows = database.query("read the dead letters", &sql, &part.params()).await?;
            letters.extend(rows.iter().map(|row| letter(part.place, row)));
        }
        letters.sort_by_key(|letter| std::cmp::Reverse(letter.parked_ms));
        letters.truncate(max);
        Ok(letters)
    }

    async fn count_dead(&self, selection: &Selection) -> Result<Vec<LetterCount>> {
        let (database, mut counts) = (self.database().await?, Vec::new());
        for part in parts(selection) {
            let sql = format!(
                "SELECT flow, store_id, event_type, count(*), min(settled_ms), max(settled_ms) FROM {}
                 WHERE state = {DEAD} AND state <> 0 AND {} GROUP BY 1, 2, 3",
                part.view, part.condition
            );
            let rows = database.query("count the dead letters", &sql, &part.params()).await?;
            counts.extend(rows.iter().map(|row| LetterCount {
                place: part.place,
                flow: row.get(0),
                store_id: row.get(1),
                event_type: row.get(2),
                count: row.get::<_, i64>(3) as u64,
                first_ms: row.get(4),
                last_ms: row.get(5),
            }));
        }
        LetterCount::sort(&mut counts);
        Ok(counts)
    }

    async fn replay_selected(&self, selection: &Selection, finished: Finished, now_ms: i64) -> Result<u64> {
        let states = match finished {
            Finished::Dead => format!("state = {DEAD}"),
            Finished::Any => format!("state IN ({DONE}, {DEAD})"),
        };
        let (database, mut count) = (self.database().await?, 0);
        for part in parts(selection) {
            count += part
                .by_pieces(database, &states, |client, seqs| replay(client, part.place, seqs, now_ms))
                .await
                .map_err(|error| error.storage("replay"))?;
        }
        self.ring(Some(count));
        Ok(count)
    }

    async fn discard_dead(&self, selection: &Selection) -> Result<u64> {
        let (database, mut count) = (self.database().await?, 0);
        for part in parts(selection) {
            count += part
                .by_pieces(database, &format!("state = {DEAD}"), |client, seqs| {
                    discard(client, part.place, seqs)
                })
                .await
                .map_err(|error| error.storage("discard dead letters"))?;
        }
        Ok(count)
    }
}

/// A selection in one place.
struct Part {
    place: Place,
    view: &'static str,
    condition: String,
    values: Vec<Bound>,
}

fn parts(selection: &Selection) -> Vec<Part> {
    let views = [(Place::Inbox, "delivery_rows"), (Place::Outbox, "event_rows")];
    let part = |(place, view)| {
        let (condition, values) = selection.sql(place, |number| format!("${number}"))?;
        Some(Part { place, view, condition, values })
    };
    views.into_iter().filter_map(part).collect()
}

impl Part {
    fn params(&self) -> Vec<&(dyn ToSql + Sync)> {
        self.values.iter().map(param).collect()
    }

    /// Does something with the finished rows that are there now, in pieces, and counts.
    async fn by_pieces<'a, F>(
        &self,
        database: &'a Database,
        states: &str,
        work: impl Fn(&'a Database, Vec<i64>) -> F,
    ) -> DbResult<u64>
    where
        F: Future<Output = DbResult<u64>>,
    {
        let table = if self.place == Place::Inbox { "inbox" } else { "outbox" };
        let last = database.query_once(&format!("SELECT coalesce(max(seq), 0) FROM {table}"), &[]).await?;
        let last: i64 = last.first().map_or(0, |row| row.get(0));
        // What is done may be finished again before the next piece is read: each row is looked at once.
        let (mut after, mut count) = (0_i64, 0);
        loop {
            let sql = format!(
                "SELECT seq FROM {} WHERE {states} AND state <> 0 AND seq > {after} AND seq <= {last} AND {}
                 ORDER BY seq LIMIT {PIECE}",
                self.view, self.condition
            );
            let client = database.client().await?;
            let rows = client.query(&sql, &self.params()).await?;
            drop(client);
            let seqs: Vec<i64> = rows.iter().map(|row| row.get(0)).collect();
            let Some(reached) = seqs.last() else { return Ok(count) };
            after = *reached;
            count += work(database, seqs).await?;
        }
    }
}

fn param(value: &Bound) -> &(dyn ToSql + Sync) {
    match value {
        Bound::Text(text) => text,
        Bound::Number(number) => number,
    }
}

fn letter(place: Place, row: &Row) -> DeadLetter {
    DeadLetter {
        place,
        event_id: row.get(0),
        flow: row.get(1),
        event_type: row.get(2),
        object_id: row.get(3),
        store_id: row.get(4),
        attempts: row.get::<_, i32>(5) as u32,
        error: row.get(6),
        parked_ms: row.get(7),
    }
}

async fn replay(database: &Database, place: Place, seqs: Vec<i64>, now_ms: i64) -> DbResult<u64> {
    if place == Place::Inbox {
        let sql = "UPDATE inbox SET state = 0, due_ms = $2, attempts = 0, lease = NULL,
                ready = store_id::text NOT IN (SELECT name FROM pauses WHERE kind = 'store')
            WHERE seq = ANY($1) AND state IN (1, 2)";
        return database.execute_once(sql, &[&seqs, &now_ms]).await;
    }
    let again = "UPDATE outbox SET state = 0, ready = false, due_ms = $2, attempts = 0, lease = NULL
        WHERE seq = ANY($1) AND state IN (1, 2)";
    let ready = "WITH paused AS MATERIALIZED (SELECT name FROM pauses WHERE kind = 'flow' FOR KEY SHARE),
        wanted AS MATERIALIZED (SELECT DISTINCT chain FROM outbox WHERE seq = ANY($1)),
        told AS MATERIALIZED (
            SELECT q.seq, row_number() OVER (PARTITION BY q.chain ORDER BY q.seq) = 1
                AND q.flow NOT IN (SELECT name FROM paused) AS ready
            FROM wanted JOIN outbox AS q ON q.chain = wanted.chain WHERE q.state = 0)
        UPDATE outbox AS q SET ready = told.ready FROM told
        WHERE q.seq = told.seq AND q.state = 0 AND q.ready <> told.ready";
    let mut client = database.client().await?;
    let transaction = client.transaction().await?;
    let count = transaction.execute(again, &[&seqs, &now_ms]).await?;
    transaction.execute(ready, &[&seqs]).await?;
    transaction.commit().await?;
    Ok(count)
}

async fn discard(database: &Database, place: Place, seqs: Vec<i64>) -> DbResult<u64> {
    let (queue, bodies) = if place == Place::Inbox { ("inbox", "deliveries") } else { ("outbox", "events") };
    let sql = format!(
        "WITH gone AS (DELETE FROM {queue} WHERE seq = ANY($1) AND state = {DEAD} RETURNING seq)
         DELETE FROM {bodies} AS body USING gone WHERE body.seq = gone.seq"
    );
    database.execute_once(&sql, &[&seqs]).await
}
