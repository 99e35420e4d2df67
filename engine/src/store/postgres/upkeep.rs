//! Health and size.

use super::{PostgresStore, schema};
use crate::store::{Counts, Depth, Health, Upkeep};
use async_trait::async_trait;
use ecwid_nodes::Result;
use std::sync::atomic::Ordering;
use std::time::Instant;
use tokio::sync::watch;

/// Rows that are removed at once; others may come in between.
const PIECE: i64 = 5_000;
/// Rows of a table from which on finished ones are not counted one by one.
const MANY: f32 = 500_000.0;

#[async_trait]
impl Upkeep for PostgresStore {
    async fn health(&self) -> Result<Health> {
        let database = self.database().await?;
        let began = Instant::now();
        database.execute("write to the state database", "UPDATE pulse SET beat = beat + 1", &[]).await?;
        let write_us = began.elapsed().as_micros() as u64;
        let sql = "SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class AS c
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'";
        let row = database.query_opt("measure the state database", sql, &[]).await?;
        Ok(Health {
            kind: "postgres",
            version: Some(schema::VERSION),
            write_us,
            bytes: row.map_or(0, |row| row.get::<_, i64>(0) as u64),
            clock_offset_ms: self.clock_offset_ms(),
            ..Health::default()
        })
    }

    /// The server does this itself (autovacuum).
    async fn compact(&self) -> Result<u64> {
        Ok(0)
    }

    fn clock_offset_ms(&self) -> i64 {
        self.core.bell.offset_ms.load(Ordering::Acquire)
    }

    fn is_shared(&self) -> bool {
        true
    }

    fn arrivals(&self) -> Option<watch::Receiver<u64>> {
        Some(self.core.bell.heard.subscribe())
    }
}

impl PostgresStore {
    pub(super) async fn count_all(&self) -> Result<Counts> {
        let sql = "SELECT CASE WHEN reltuples > $1 THEN reltuples::bigint
                ELSE (SELECT count(*) FROM entity_state) END
            FROM pg_class WHERE oid = 'entity_state'::regclass";
        let row = self.database().await?.query_opt("count", sql, &[&MANY]).await?;
        let entities = row.map_or(0, |row| row.get::<_, i64>(0) as u64);
        Ok(Counts { inbox: self.depth("inbox").await?, outbox: self.depth("outbox").await?, entities })
    }

    /// In a large table the finished rows are what is left of the server's own estimate.
    async fn depth(&self, table: &str) -> Result<Depth> {
        let sql = format!(
            "WITH rows AS MATERIALIZED (SELECT reltuples AS known FROM pg_class WHERE oid = '{table}'::regclass),
                waiting AS MATERIALIZED (SELECT count(*) AS n, min(since_ms) AS oldest FROM {table} WHERE state = 0),
                dead AS MATERIALIZED (SELECT count(*) AS n FROM {table} WHERE state = 2 AND state <> 0),
                ignored AS MATERIALIZED (
                    SELECT CASE WHEN known > $1 THEN 0
                        ELSE (SELECT count(*) FROM {table} WHERE state = 3 AND state <> 0) END AS n FROM rows)
             SELECT waiting.n, CASE WHEN known > $1 THEN greatest(known::bigint - waiting.n - dead.n, 0)
                    ELSE (SELECT count(*) FROM {table} WHERE state = 1 AND state <> 0) END,
                dead.n, ignored.n, waiting.oldest
             FROM rows, waiting, dead, ignored"
        );
        let Some(row) = self.database().await?.query_opt("count", &sql, &[&MANY]).await? else {
            return Ok(Depth::default());
        };
        let number = |index| row.get::<_, i64>(index) as u64;
        Ok(Depth {
            pending: number(0),
            settled: number(1),
            dead: number(2),
            ignored: number(3),
            oldest_ms: row.get(4),
        })
    }

    pub(super) async fn prune_all(&self, before_ms: i64) -> Result<u64> {
        let mut removed = 0;
        for (queue, bodies) in [("inbox", "deliveries"), ("outbox", "events")] {
            for state in [super::inbox::DONE, super::inbox::IGNORED] {
                let sql = format!(
                    "WITH old AS MATERIALIZED (
                        SELECT seq FROM {queue} WHERE state = {state} AND state <> 0 AND settled_ms < $1
                        ORDER BY settled_ms LIMIT $2 FOR UPDATE SKIP LOCKED),
                     gone AS (DELETE FROM {queue} AS q USING old WHERE q.seq = old.seq RETURNING q.seq)
                     DELETE FROM {bodies} AS body USING gone WHERE body.seq = gone.seq"
                );
                removed += self.by_pieces(&sql, before_ms).await?;
            }
        }
        let sql =
            "DELETE FROM own_writes WHERE id IN (SELECT id FROM own_writes WHERE settled_ms < $1 LIMIT $2)";
        Ok(removed + self.by_pieces(sql, before_ms).await?)
    }

    async fn by_pieces(&self, sql: &str, before_ms: i64) -> Result<u64> {
        let (database, mut removed) = (self.database().await?, 0);
        loop {
            let piece = database.execute("remove settled rows", sql, &[&before_ms, &PIECE]).await?;
            removed += piece;
            if piece == 0 {
                return Ok(removed);
            }
        }
    }
}
