//! State in one SQLite file.

mod inbox;
mod journal;
mod outbox;
mod rows;
mod schema;
mod state;
mod writer;

use super::{
    Change, Counts, CursorRow, DeadLetter, EntityState, FlowRecord, InboxEntry, Inserted, Leased,
    LeasedDelivery, NewEvent, Place, Store, Verdict,
};
use async_trait::async_trait;
use ecwid_nodes::{Error, Kind, Result};
use rusqlite::Connection;
use serde_json::Value;
use std::path::Path;
use writer::Writer;

/// State in one file: nothing to install, survives crashes and power loss. One process at a time uses the file.
#[derive(Debug)]
pub struct SqliteStore {
    writer: Writer,
}

impl SqliteStore {
    /// Opens the file, creating it (readable by its owner only) or bringing an older one up to date. This touches the
    /// disk, briefly; call it before the work starts.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        create_private(path).map_err(|error| cannot_open(path, &error))?;
        let connection = Connection::open(path).map_err(|error| cannot_open(path, &error))?;
        Self::over(connection)
    }

    /// The same on a database in memory.
    pub fn in_memory() -> Result<Self> {
        Self::over(
            Connection::open_in_memory()
                .map_err(|error| schema::storage("open a database in memory", &error))?,
        )
    }

    fn over(mut connection: Connection) -> Result<Self> {
        schema::prepare(&mut connection)?;
        connection.set_prepared_statement_cache_capacity(64);
        Ok(Self { writer: Writer::start(connection)? })
    }
}

fn cannot_open(path: &Path, error: &dyn std::fmt::Display) -> Error {
    Error::new(Kind::Storage, format!("cannot open `{}`: {error}", path.display()))
        .with_hint("check that the folder exists, that it may be written and that there is free space")
}

fn create_private(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

#[async_trait]
impl Store for SqliteStore {
    async fn inbox_insert(&self, entry: InboxEntry, bound: u64) -> Result<Inserted> {
        self.writer.run("store a delivery", move |db| inbox::insert(db, &entry, bound)).await
    }

    async fn inbox_lease(&self, max: usize, now_ms: i64, until_ms: i64) -> Result<Vec<LeasedDelivery>> {
        self.writer.run("take a delivery", move |db| inbox::lease(db, max, now_ms, until_ms)).await
    }

    async fn inbox_settle(&self, key: &str, lease: &str, verdict: Verdict, now_ms: i64) -> Result<bool> {
        let (key, lease) = (key.to_owned(), lease.to_owned());
        self.writer
            .run("settle a delivery", move |db| inbox::settle(db, &key, &lease, &verdict, now_ms))
            .await
    }

    async fn entities(&self, store_id: i64, kind: &str, ids: &[String]) -> Result<Vec<Option<EntityState>>> {
        let (kind, ids) = (kind.to_owned(), ids.to_vec());
        self.writer.run("read an entity's state", move |db| state::entities(db, store_id, &kind, &ids)).await
    }

    async fn observe(&self, change: Change) -> Result<bool> {
        self.writer.run("store an observation", move |db| state::observe(db, &change)).await
    }

    async fn entity_ids(
        &self,
        store_id: i64,
        kind: &str,
        after: Option<&str>,
        max: usize,
    ) -> Result<Vec<String>> {
        let (kind, after) = (kind.to_owned(), after.map(str::to_owned));
        let read = move |db: &Connection| state::entity_ids(db, store_id, &kind, after.as_deref(), max);
        self.writer.run("read the known entities", read).await
    }

    async fn emit(&self, events: Vec<NewEvent>, now_ms: i64) -> Result<()> {
        let insert =
            move |db: &Connection| events.iter().try_for_each(|event| outbox::insert(db, event, now_ms));
        self.writer.run("store events", insert).await
    }

    async fn baseline(&self, store_id: i64, kind: &str, rows: Vec<(String, EntityState)>) -> Result<u64> {
        let kind = kind.to_owned();
        self.writer.run("store first states", move |db| state::baseline(db, store_id, &kind, &rows)).await
    }

    async fn outbox_lease(
        &self,
        flows: Option<&[String]>,
        max: usize,
        now_ms: i64,
        until_ms: i64,
    ) -> Result<Vec<Leased>> {
        let flows = flows.map(<[String]>::to_vec);
        self.writer
            .run("take an event", move |db| outbox::lease(db, flows.as_deref(), max, now_ms, until_ms))
            .await
    }

    async fn outbox_attempts(&self, event_id: &str, flow: &str, lease: &str) -> Result<Option<u32>> {
        let (id, flow, lease) = (event_id.to_owned(), flow.to_owned(), lease.to_owned());
        self.writer.run("read an event", move |db| outbox::attempts(db, &id, &flow, &lease)).await
    }

    async fn outbox_settle(
        &self,
        event_id: &str,
        flow: &str,
        lease: &str,
        verdict: Verdict,
        now_ms: i64,
    ) -> Result<bool> {
        let (id, flow, lease) = (event_id.to_owned(), flow.to_owned(), lease.to_owned());
        self.writer
            .run("settle an event", move |db| outbox::settle(db, (&id, &flow), &lease, &verdict, now_ms))
            .await
    }

    async fn next_due(&self, place: Place, now_ms: i64) -> Result<Option<i64>> {
        self.writer.run("read the queue", move |db| rows::next_due(db, place, now_ms)).await
    }

    async fn cursor(&self, store_id: i64, name: &str) -> Result<Option<Value>> {
        let name = name.to_owned();
        self.writer.run("read a cursor", move |db| state::cursor(db, store_id, &name)).await
    }

    async fn set_cursor(&self, store_id: i64, name: &str, value: Value) -> Result<()> {
        let name = name.to_owned();
        self.writer.run("write a cursor", move |db| state::set_cursor(db, store_id, &name, &value)).await
    }

    async fn cursors(&self) -> Result<Vec<CursorRow>> {
        self.writer.run("read the cursors", state::cursors).await
    }

    async fn put_flow(&self, flow: FlowRecord) -> Result<()> {
        self.writer.run("store a flow", move |db| state::put_flow(db, &flow)).await
    }

    async fn flows(&self) -> Result<Vec<FlowRecord>> {
        self.writer.run("read the flows", state::flows).await
    }

    async fn dead_letters(&self, max: usize) -> Result<Vec<DeadLetter>> {
        self.writer.run("read the dead letters", move |db| rows::dead_letters(db, max)).await
    }

    async fn replay(&self, event_id: &str, now_ms: i64) -> Result<u64> {
        let id = event_id.to_owned();
        self.writer.run("replay an event", move |db| rows::replay(db, &id, now_ms)).await
    }

    async fn counts(&self) -> Result<Counts> {
        self.writer.run("count", rows::counts).await
    }

    async fn prune(&self, before_ms: i64) -> Result<u64> {
        self.writer.run("remove settled rows", move |db| rows::prune(db, before_ms)).await
    }
}
