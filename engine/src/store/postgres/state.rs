//! Entities, cursors and flows.

use super::database::{Database, DbResult, again, answered, clean};
use super::inbox::AT_ONCE;
use super::outbox;
use crate::store::{Change, EntityState, NewEvent, Progressed, Stage};
use ecwid_nodes::Result;
use std::collections::{HashMap, HashSet};
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;

pub const ENTITY: &str = "revision, updated, digest, projection, tombstone";

/// The state in five columns that begin at `first`.
pub fn entity(row: &Row, first: usize) -> DbResult<EntityState> {
    Ok(EntityState {
        revision: row.get::<_, i64>(first) as u64,
        updated: row.get(first + 1),
        digest: row.get(first + 2),
        projection: serde_json::from_str(row.get(first + 3))?,
        tombstone: row.get(first + 4),
    })
}

pub async fn entities(
    database: &Database,
    store_id: i64,
    kind: &str,
    ids: &[String],
) -> Result<Vec<Option<EntityState>>> {
    let what = "read an entity's state";
    let sql =
        format!("SELECT id, {ENTITY} FROM entity_state WHERE store_id = $1 AND kind = $2 AND id = ANY($3)");
    let ids: Vec<String> = ids.iter().map(|id| clean(id)).collect();
    let rows = database.query(what, &sql, &[&store_id, &kind, &ids]).await?;
    let mut known: HashMap<String, EntityState> = HashMap::new();
    for row in &rows {
        known.insert(row.get(0), entity(row, 1).map_err(|error| error.storage(what))?);
    }
    Ok(ids.iter().map(|id| known.get(id).cloned()).collect())
}

/// Observes changes, in their order; a second one of the same entity comes in a transaction of its own.
pub async fn observe(database: &Database, changes: Vec<Change>) -> Vec<Result<bool>> {
    let mut outcomes: Vec<Result<bool>> = Vec::with_capacity(changes.len());
    outcomes.resize_with(changes.len(), || Ok(false));
    let mut left: Vec<(usize, Change)> = changes.into_iter().enumerate().collect();
    while !left.is_empty() {
        let mut seen = HashSet::new();
        let is_first = |(_, change): &(usize, Change)| {
            seen.insert((change.store_id, change.kind.clone(), change.id.clone()))
        };
        let (now, later): (Vec<_>, Vec<_>) = left.into_iter().partition(is_first);
        let (places, now): (Vec<usize>, Vec<Change>) = now.into_iter().unzip();
        for (place, outcome) in places.into_iter().zip(observe_different(database, now).await) {
            outcomes[place] = outcome;
        }
        left = later;
    }
    outcomes
}

/// If one of them cannot be stored, each for itself.
async fn observe_different(database: &Database, changes: Vec<Change>) -> Vec<Result<bool>> {
    let mut tries = 0;
    loop {
        let error = match observe_once(database, &changes).await {
            Ok(stored) => return stored.into_iter().map(Ok).collect(),
            Err(error) => error,
        };
        if changes.len() > 1 && error.blames_values() {
            let mut outcomes = Vec::with_capacity(changes.len());
            for change in changes {
                outcomes.extend(Box::pin(observe_different(database, vec![change])).await);
            }
            return outcomes;
        }
        if !again(&mut tries, &error).await {
            let error = error.storage("store an observation");
            return changes.iter().map(|_| Err(error.clone())).collect();
        }
    }
}

/// Holds the known ones in one order, so that two processes with the same entities cannot wait for each other.
const HOLD: &str = "SELECT 1 FROM unnest($1::bigint[], $2::text[], $3::text[]) AS given(store_id, kind, id)
        JOIN entity_state AS e ON e.store_id = given.store_id AND e.kind = given.kind AND e.id = given.id
    ORDER BY e.store_id, e.kind, e.id FOR NO KEY UPDATE OF e";

const SWAP: &str = "WITH given AS MATERIALIZED (
        SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[],
            $8::text[], $9::boolean[]) WITH ORDINALITY
        AS given(store_id, kind, id, expected, revision, updated, digest, projection, tombstone, ord)),
    replaced AS (
        UPDATE entity_state AS e SET revision = given.revision, updated = given.updated, digest = given.digest,
            projection = given.projection, tombstone = given.tombstone
        FROM given WHERE e.store_id = given.store_id AND e.kind = given.kind AND e.id = given.id
            AND e.revision = given.expected
        RETURNING given.ord),
    added AS (
        INSERT INTO entity_state(store_id, kind, id, revision, updated, digest, projection, tombstone)
        SELECT store_id, kind, id, revision, updated, digest, projection, tombstone FROM given WHERE expected IS NULL
        ORDER BY store_id, kind, id
        ON CONFLICT DO NOTHING RETURNING store_id, kind, id)
    SELECT ord FROM replaced UNION ALL
    SELECT ord FROM added JOIN given ON given.store_id = added.store_id AND given.kind = added.kind
        AND given.id = added.id";

async fn observe_once(database: &Database, changes: &[Change]) -> DbResult<Vec<bool>> {
    let columns = Columns::of(changes)?;
    let client = database.client().await?;
    answered(client, async |client| {
        let outcome = observe_in(client, &columns, changes).await;
        if outcome.is_err() {
            // Also after a failed commit: outside of a transaction this does nothing.
            let _ = client.batch_execute("ROLLBACK").await;
        }
        outcome
    })
    .await
}

async fn observe_in(
    client: &deadpool_postgres::Object,
    columns: &Columns,
    changes: &[Change],
) -> DbResult<Vec<bool>> {
    let (hold, swap) = (client.prepare_cached(HOLD).await?, client.prepare_cached(SWAP).await?);
    let insert = client.prepare_cached(outbox::INSERT).await?;
    let keys: [&(dyn ToSql + Sync); 3] = [&columns.stores, &columns.kinds, &columns.ids];
    let params = columns.params();
    // Sent together, in this order.
    let (begun, held, rows) = futures::join!(
        client.batch_execute("BEGIN"),
        client.execute(&hold, &keys),
        client.query(&swap, &params),
    );
    begun?;
    held?;
    let mut stored = vec![false; changes.len()];
    for row in rows? {
        if let Some(slot) = stored.get_mut(row.get::<_, i64>(0) as usize - 1) {
            *slot = true;
        }
    }
    let events: Vec<outbox::Stored<'_>> = changes
        .iter()
        .zip(&stored)
        .filter(|(_, stored)| **stored)
        .flat_map(|(change, _)| change.events.iter().map(|new| fresh(new, change.now_ms)))
        .collect();
    if events.is_empty() {
        client.batch_execute("COMMIT").await?;
        return Ok(stored);
    }
    let events = outbox::Columns::of(&events)?;
    let params = events.params();
    let (put, committed) = futures::join!(client.query_one(&insert, &params), client.batch_execute("COMMIT"));
    put?;
    committed?;
    Ok(stored)
}

/// An event that nobody has had yet.
pub fn fresh(new: &NewEvent, now_ms: i64) -> outbox::Stored<'_> {
    let due_ms = new.due_ms.unwrap_or(AT_ONCE);
    let progress =
        Progressed { stage: Stage::Pending, due_ms, attempts: 0, error: String::new(), settled_ms: now_ms };
    (new, now_ms, progress)
}

/// One array a column.
#[derive(Default)]
struct Columns {
    stores: Vec<i64>,
    kinds: Vec<String>,
    ids: Vec<String>,
    expected: Vec<Option<i64>>,
    revisions: Vec<i64>,
    updated: Vec<Option<i64>>,
    digests: Vec<String>,
    projections: Vec<String>,
    tombstones: Vec<bool>,
}

impl Columns {
    fn of(changes: &[Change]) -> DbResult<Self> {
        let mut columns = Self::default();
        for change in changes {
            columns.add(change.store_id, &change.kind, &change.id, &change.state)?;
            columns.expected.push(change.expected.map(|revision| revision as i64));
        }
        Ok(columns)
    }

    fn add(&mut self, store_id: i64, kind: &str, id: &str, state: &EntityState) -> DbResult<()> {
        self.stores.push(store_id);
        self.kinds.push(clean(kind));
        self.ids.push(clean(id));
        self.revisions.push(state.revision as i64);
        self.updated.push(state.updated);
        self.digests.push(clean(&state.digest));
        self.projections.push(serde_json::to_string(&state.projection)?);
        self.tombstones.push(state.tombstone);
        Ok(())
    }

    fn params(&self) -> [&(dyn ToSql + Sync); 9] {
        [
            &self.stores,
            &self.kinds,
            &self.ids,
            &self.expected,
            &self.revisions,
            &self.updated,
            &self.digests,
            &self.projections,
            &self.tombstones,
        ]
    }
}

/// Entities that are stored at once.
const PIECE: usize = 1_000;

/// An entity with its store and kind.
pub type Placed<'a> = (i64, &'a str, &'a str, &'a EntityState);

/// Stores states of entities that are not known yet, and gives their number.
pub async fn put_absent(database: &Database, rows: &[Placed<'_>]) -> DbResult<u64> {
    let sql = "INSERT INTO entity_state(store_id, kind, id, revision, updated, digest, projection, tombstone)
        SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::text[],
            $8::boolean[]) ORDER BY 1, 2, 3
        ON CONFLICT DO NOTHING";
    let mut stored = 0;
    for piece in rows.chunks(PIECE) {
        let mut columns = Columns::default();
        for (store_id, kind, id, state) in piece {
            columns.add(*store_id, kind, id, state)?;
        }
        let [stores, kinds, ids, _, rest @ ..] = columns.params();
        let [revisions, updated, digests, projections, tombstones] = rest;
        let params = [stores, kinds, ids, revisions, updated, digests, projections, tombstones];
        stored += database.execute_once(sql, &params).await?;
    }
    Ok(stored)
}

/// First states; entities that are known are left alone.
pub async fn baseline(
    database: &Database,
    store_id: i64,
    kind: &str,
    rows: &[(String, EntityState)],
) -> Result<u64> {
    let placed: Vec<Placed<'_>> =
        rows.iter().map(|(id, state)| (store_id, kind, id.as_str(), state)).collect();
    let mut tries = 0;
    loop {
        match put_absent(database, &placed).await {
            Ok(stored) => return Ok(stored),
            Err(error) if again(&mut tries, &error).await => {}
            Err(error) => return Err(error.storage("store first states")),
        }
    }
}

/// Stores events that no entity's state belongs to.
pub async fn emit(database: &Database, events: &[NewEvent], now_ms: i64) -> Result<()> {
    let rows: Vec<outbox::Stored<'_>> = events.iter().map(|new| fresh(new, now_ms)).collect();
    let mut tries = 0;
    loop {
        match add_events(database, &rows).await {
            Ok(_) => return Ok(()),
            Err(error) if again(&mut tries, &error).await => {}
            Err(error) => return Err(error.storage("store events")),
        }
    }
}

/// Stores events with how far each is; gives the number of those that were not there. Two processes that do so for the
/// same chain come one after the other, as no state that both would write keeps them apart.
pub async fn add_events(database: &Database, rows: &[outbox::Stored<'_>]) -> DbResult<u64> {
    let mut chains: Vec<i64> =
        rows.iter().map(|(new, ..)| outbox::chain(&new.flow, &crate::store::subject(&new.event))).collect();
    chains.sort_unstable();
    chains.dedup();
    // Few locks for many chains: the server has room for some thousands only.
    let mut locks: Vec<i64> = chains.iter().map(|chain| chain & 0xff).collect();
    locks.sort_unstable();
    locks.dedup();
    let lock =
        "SELECT pg_advisory_xact_lock(hashtextextended(current_schema(), k)) FROM unnest($1::bigint[]) AS k";
    let mut client = database.client().await?;
    let transaction = client.transaction().await?;
    transaction.execute(lock, &[&locks]).await?;
    let stored = outbox::put(&transaction, rows).await?;
    transaction.commit().await?;
    Ok(stored)
}
