//! State in PostgreSQL, for any number of machines.

mod address;
mod archive;
mod bell;
mod combine;
mod database;
mod inbox;
mod journal;
mod outbox;
mod schema;
mod selecting;
mod sharing;
mod state;
mod tls;
mod upkeep;

use super::{
    Change, Counts, CursorRow, EntityState, FlowRecord, InboxEntry, Inserted, Leased, LeasedDelivery,
    NewEvent, Place, Store, Verdict,
};
use address::Address;
use async_trait::async_trait;
use bell::Bell;
use combine::Combiner;
use database::{Database, DbResult, clean};
use ecwid_nodes::Result;
use rand::seq::SliceRandom;
use serde_json::Value;
use std::sync::Arc;
use tokio::sync::OnceCell;
use tokio::task::AbortHandle;

/// Batches of one sort that are under way at the same time.
const LANES: usize = 3;
/// Most jobs in a batch.
const BATCH: usize = 256;

/// State in a PostgreSQL database: any number of processes on any number of machines use it together. What one of them
/// holds is taken over when it dies.
pub struct PostgresStore {
    core: Arc<Core>,
    arrivals: Combiner<inbox::Arrival, Inserted>,
    changes: Combiner<Change, bool>,
    settled_deliveries: Combiner<inbox::Settled, bool>,
    settled_events: Combiner<outbox::Settling, bool>,
}

struct Core {
    database: Database,
    backlog: inbox::Backlog,
    bell: Arc<Bell>,
    ready: OnceCell<AbortHandle>,
}

impl std::fmt::Debug for PostgresStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("PostgresStore").field(&self.core.database.address.place()).finish()
    }
}

impl PostgresStore {
    /// The database at `postgres://user:password@host:port/database`. Besides what libpq takes, the address may say
    /// `schema` (of our tables; `ecwid_nodes`), `poolSize` (connections of this process; 10), `sslmode` (`require`,
    /// which always checks the certificate and is the default except on this machine, or `disable`) and `sslrootcert`
    /// (certificates to trust instead of the public ones). Connects when first used; [`PostgresStore::ready`] does so
    /// at once.
    pub fn new(address: &str) -> Result<Self> {
        let database = Database::new(Address::parse(address)?)?;
        let (backlog, bell) = (inbox::Backlog::default(), Arc::new(Bell::default()));
        let core = Arc::new(Core { database, backlog, bell, ready: OnceCell::new() });
        let [one, two, three, four] = [core.clone(), core.clone(), core.clone(), core.clone()];
        Ok(Self {
            core,
            arrivals: Combiner::new(LANES, BATCH, move |jobs| {
                let core = one.clone();
                Box::pin(async move { inbox::insert(&core.database, &core.backlog, jobs).await })
            }),
            changes: Combiner::new(LANES, BATCH, move |jobs| {
                let core = two.clone();
                Box::pin(async move { state::observe(&core.database, jobs).await })
            }),
            settled_deliveries: Combiner::new(LANES, BATCH, move |jobs| {
                let core = three.clone();
                Box::pin(async move { inbox::settle(&core.database, jobs).await })
            }),
            settled_events: Combiner::new(LANES, BATCH, move |jobs| {
                let core = four.clone();
                Box::pin(async move { outbox::settle(&core.database, jobs).await })
            }),
        })
    }

    /// Connects, and creates or updates the tables.
    pub async fn ready(&self) -> Result<()> {
        self.database().await.map(drop)
    }

    async fn database(&self) -> Result<&Database> {
        let core = &self.core;
        let begin = || async {
            schema::prepare(&core.database).await?;
            let client =
                core.database.client().await.map_err(|error| error.storage("reach the state database"))?;
            core.bell
                .look_at_clock(&client)
                .await
                .map_err(|error| error.storage("read the database's clock"))?;
            let keep = Arc::clone(&core.bell).keep(core.database.address.clone());
            Ok::<_, ecwid_nodes::Error>(tokio::spawn(keep).abort_handle())
        };
        core.ready.get_or_try_init(begin).await?;
        Ok(&core.database)
    }

    /// Tells other processes, if there is something for them.
    fn ring(&self, count: Option<u64>) {
        if count != Some(0) {
            self.core.bell.ring();
        }
    }
}

impl Drop for Core {
    fn drop(&mut self) {
        if let Some(listening) = self.ready.get() {
            listening.abort();
        }
        self.database.close();
    }
}

#[async_trait]
impl Store for PostgresStore {
    async fn inbox_insert(&self, entry: InboxEntry, bound: u64) -> Result<Inserted> {
        self.database().await?;
        let inserted = self.arrivals.run((entry, bound)).await?;
        if inserted == Inserted::New {
            self.ring(None);
        }
        Ok(inserted)
    }

    async fn inbox_lease(&self, max: usize, now_ms: i64, until_ms: i64) -> Result<Vec<LeasedDelivery>> {
        inbox::lease(self.database().await?, max, now_ms, until_ms).await
    }

    async fn inbox_settle(&self, key: &str, lease: &str, verdict: Verdict, now_ms: i64) -> Result<bool> {
        self.database().await?;
        self.settled_deliveries.run((key.to_owned(), lease.to_owned(), verdict, now_ms)).await
    }

    async fn entities(&self, store_id: i64, kind: &str, ids: &[String]) -> Result<Vec<Option<EntityState>>> {
        state::entities(self.database().await?, store_id, kind, ids).await
    }

    async fn observe(&self, change: Change) -> Result<bool> {
        self.database().await?;
        let has_events = !change.events.is_empty();
        let stored = self.changes.run(change).await?;
        if stored && has_events {
            self.ring(None);
        }
        Ok(stored)
    }

    async fn observe_all(&self, changes: Vec<Change>) -> Result<Vec<bool>> {
        self.database().await?;
        let core = self.core.clone();
        // Work of its own, so that giving up waiting does not break off a transaction.
        let work = tokio::spawn(async move { state::observe(&core.database, changes).await });
        let outcomes = work.await.map_err(|_| database::DbError::Silent.storage("store observations"))?;
        self.ring(None);
        outcomes.into_iter().collect()
    }

    async fn entity_ids(
        &self,
        store_id: i64,
        kind: &str,
        after: Option<&str>,
        max: usize,
    ) -> Result<Vec<String>> {
        let sql = "SELECT id FROM entity_state
            WHERE store_id = $1 AND kind = $2 AND NOT tombstone AND id > $3 ORDER BY id LIMIT $4";
        let (after, max) = (clean(after.unwrap_or_default()), max as i64);
        let database = self.database().await?;
        let rows = database.query("read the known entities", sql, &[&store_id, &kind, &after, &max]).await?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    async fn emit(&self, events: Vec<NewEvent>, now_ms: i64) -> Result<()> {
        state::emit(self.database().await?, &events, now_ms).await?;
        self.ring(None);
        Ok(())
    }

    async fn baseline(&self, store_id: i64, kind: &str, rows: Vec<(String, EntityState)>) -> Result<u64> {
        state::baseline(self.database().await?, store_id, kind, &rows).await
    }

    async fn outbox_lease(
        &self,
        flows: Option<&[String]>,
        max: usize,
        now_ms: i64,
        until_ms: i64,
    ) -> Result<Vec<Leased>> {
        let database = self.database().await?;
        let Some(flows) = flows else {
            return outbox::lease(database, None, max, now_ms, until_ms).await;
        };
        let mut order: Vec<&String> = flows.iter().collect();
        order.shuffle(&mut rand::rng());
        let mut taken = Vec::new();
        for flow in order {
            if taken.len() >= max {
                break;
            }
            let left = max - taken.len();
            taken.append(&mut outbox::lease(database, Some(flow), left, now_ms, until_ms).await?);
        }
        Ok(taken)
    }

    async fn outbox_attempts(&self, event_id: &str, flow: &str, lease: &str) -> Result<Option<u32>> {
        let sql = "SELECT q.attempts FROM events AS e JOIN outbox AS q ON q.seq = e.seq
            WHERE e.event_id = $1 AND e.flow = $2 AND q.lease = $3 AND q.state = 0";
        let row = self.database().await?.query_opt("read an event", sql, &[&event_id, &flow, &lease]).await?;
        Ok(row.map(|row| row.get::<_, i32>(0) as u32))
    }

    async fn outbox_settle(
        &self,
        event_id: &str,
        flow: &str,
        lease: &str,
        verdict: Verdict,
        now_ms: i64,
    ) -> Result<bool> {
        self.database().await?;
        let (key, flow, lease) = (event_id.to_owned(), flow.to_owned(), lease.to_owned());
        let settled = self.settled_events.run(outbox::Settling { key, flow, lease, verdict, now_ms }).await?;
        // The next event of the same entity may have become free.
        self.ring(None);
        Ok(settled)
    }

    async fn next_due(&self, place: Place, now_ms: i64) -> Result<Option<i64>> {
        let sql = match place {
            Place::Inbox => "SELECT min(due_ms) FROM inbox WHERE ready AND due_ms > $1",
            Place::Outbox => "SELECT min(due_ms) FROM outbox WHERE ready AND due_ms > 0 AND due_ms > $1",
        };
        let row = self.database().await?.query_opt("read the queue", sql, &[&now_ms]).await?;
        Ok(row.and_then(|row| row.get(0)))
    }

    async fn cursor(&self, store_id: i64, name: &str) -> Result<Option<Value>> {
        let what = "read a cursor";
        let sql = "SELECT value FROM cursors WHERE store_id = $1 AND name = $2";
        let row = self.database().await?.query_opt(what, sql, &[&store_id, &name]).await?;
        row.map(|row| value(row.get(0))).transpose().map_err(|error| error.storage(what))
    }

    async fn set_cursor(&self, store_id: i64, name: &str, value: Value) -> Result<()> {
        let sql = "INSERT INTO cursors(store_id, name, value) VALUES ($1, $2, $3)
            ON CONFLICT (store_id, name) DO UPDATE SET value = $3";
        let database = self.database().await?;
        database.execute("write a cursor", sql, &[&store_id, &name, &value.to_string()]).await.map(drop)
    }

    async fn cursors(&self) -> Result<Vec<CursorRow>> {
        let what = "read the cursors";
        let sql = "SELECT store_id, name, value FROM cursors ORDER BY store_id, name";
        let rows = self.database().await?.query(what, sql, &[]).await?;
        let row = |row: &tokio_postgres::Row| {
            Ok(CursorRow { store_id: row.get(0), name: row.get(1), value: value(row.get(2))? })
        };
        rows.iter().map(row).collect::<DbResult<_>>().map_err(|error| error.storage(what))
    }

    async fn put_flow(&self, flow: FlowRecord) -> Result<()> {
        let what = "store a flow";
        let sql =
            "INSERT INTO flows(name, record) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET record = $2";
        let record = serde_json::to_string(&flow);
        let record = record.map_err(|error| database::DbError::from(error).storage(what))?;
        self.database().await?.execute(what, sql, &[&flow.name, &record]).await.map(drop)
    }

    async fn flows(&self) -> Result<Vec<FlowRecord>> {
        let what = "read the flows";
        let rows = self.database().await?.query(what, "SELECT record FROM flows ORDER BY name", &[]).await?;
        let row = |row: &tokio_postgres::Row| Ok(serde_json::from_str(row.get(0))?);
        rows.iter().map(row).collect::<DbResult<_>>().map_err(|error| error.storage(what))
    }

    async fn counts(&self) -> Result<Counts> {
        self.count_all().await
    }

    async fn prune(&self, before_ms: i64) -> Result<u64> {
        self.prune_all(before_ms).await
    }
}

fn value(text: &str) -> DbResult<Value> {
    Ok(serde_json::from_str(text)?)
}
