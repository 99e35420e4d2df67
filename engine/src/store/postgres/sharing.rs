//! Pauses, leases and budgets.

use super::PostgresStore;
use super::database::{Database, DbError, DbResult, again, answered};
use crate::store::{Ask, Budgets, Fence, LeaseRow, Leases, Pausable, Pause, Pauses, Reservation};
use async_trait::async_trait;
use ecwid_nodes::Result;
use ecwid_nodes::transport::Window;
use serde_json::Value;

#[async_trait]
impl Pauses for PostgresStore {
    async fn pause(&self, pause: Pause) -> Result<()> {
        let database = self.database().await?;
        put_pause(database, &pause).await.map(drop).map_err(|error| error.storage("pause"))
    }

    async fn resume(&self, what: &Pausable) -> Result<bool> {
        let database = self.database().await?;
        resume(database, what).await.map_err(|error| error.storage("resume"))
    }

    async fn pauses(&self) -> Result<Vec<Pause>> {
        let what = "read the pauses";
        let sql = "SELECT record FROM pauses ORDER BY since_ms, kind, name";
        let rows = self.database().await?.query(what, sql, &[]).await?;
        let read = rows.iter().map(|row| Ok(serde_json::from_str(row.get(0))?));
        read.collect::<DbResult<_>>().map_err(|error| error.storage(what))
    }
}

/// Kind and name.
fn key(what: &Pausable) -> (&'static str, String) {
    match what {
        Pausable::Flow(name) => ("flow", name.clone()),
        Pausable::Store(id) => ("store", id.to_string()),
    }
}

/// False: it was paused already.
pub async fn put_pause(database: &Database, pause: &Pause) -> DbResult<bool> {
    let (kind, name) = key(&pause.what);
    let record = serde_json::to_string(pause)?;
    let sql =
        "INSERT INTO pauses(kind, name, since_ms, record) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    let mut client = database.client().await?;
    let transaction = client.transaction().await?;
    let is_new = transaction.execute(sql, &[&kind, &name, &pause.since_ms, &record]).await? == 1;
    transaction.commit().await?;
    // Seen by everybody from here on; what came at this very moment is left out by those who take.
    match &pause.what {
        Pausable::Flow(flow) => {
            client.execute("UPDATE outbox SET ready = false WHERE ready AND flow = $1", &[flow]).await?
        }
        Pausable::Store(id) => {
            client.execute("UPDATE inbox SET ready = false WHERE ready AND store_id = $1", &[id]).await?
        }
    };
    Ok(is_new)
}

/// Whoever stored something under the pause holds it until the commit, so what is read after it is gone is complete.
async fn resume(database: &Database, what: &Pausable) -> DbResult<bool> {
    let (kind, name) = key(what);
    let mut client = database.client().await?;
    let transaction = client.transaction().await?;
    let gone = "DELETE FROM pauses WHERE kind = $1 AND name = $2";
    let was_paused = transaction.execute(gone, &[&kind, &name]).await? == 1;
    match what {
        Pausable::Flow(flow) => {
            let sql = "UPDATE outbox AS q SET ready = true
                FROM (SELECT DISTINCT ON (chain) seq FROM outbox WHERE state = 0 AND flow = $1 ORDER BY chain, seq) AS first
                WHERE q.seq = first.seq AND q.state = 0 AND NOT q.ready";
            transaction.execute(sql, &[flow]).await?
        }
        Pausable::Store(id) => {
            let sql = "UPDATE inbox SET ready = true WHERE state = 0 AND NOT ready AND store_id = $1";
            transaction.execute(sql, &[id]).await?
        }
    };
    transaction.commit().await?;
    Ok(was_paused)
}

#[async_trait]
impl Leases for PostgresStore {
    async fn acquire(&self, name: &str, holder: &str, now_ms: i64, until_ms: i64) -> Result<Option<u64>> {
        let sql = "INSERT INTO leases AS l (name, holder, token, until_ms) VALUES ($1, $2, 1, $4)
            ON CONFLICT (name) DO UPDATE SET holder = $2, token = l.token + (l.until_ms <= $3)::integer, until_ms = $4
                WHERE l.until_ms <= $3 OR l.holder = $2
            RETURNING token";
        let database = self.database().await?;
        let row = database.query_opt("take a lease", sql, &[&name, &holder, &now_ms, &until_ms]).await?;
        Ok(row.map(|row| row.get::<_, i64>(0) as u64))
    }

    async fn renew(&self, fence: &Fence, until_ms: i64) -> Result<bool> {
        let sql = "UPDATE leases SET until_ms = $3 WHERE name = $1 AND token = $2 AND until_ms <> 0";
        let params: super::database::Params<'_> = &[&fence.name, &(fence.token as i64), &until_ms];
        Ok(self.database().await?.execute("renew a lease", sql, params).await? == 1)
    }

    async fn release(&self, fence: &Fence) -> Result<bool> {
        self.renew(fence, 0).await
    }

    async fn leases(&self) -> Result<Vec<LeaseRow>> {
        let sql = "SELECT name, holder, token, until_ms FROM leases ORDER BY name";
        let rows = self.database().await?.query("read the leases", sql, &[]).await?;
        let row = |row: &tokio_postgres::Row| LeaseRow {
            name: row.get(0),
            holder: row.get(1),
            token: row.get::<_, i64>(2) as u64,
            until_ms: row.get(3),
        };
        Ok(rows.iter().map(row).collect())
    }

    async fn set_cursor_fenced(
        &self,
        store_id: i64,
        name: &str,
        value: Value,
        fence: &Fence,
    ) -> Result<bool> {
        // The lease is held until the commit: nobody takes it over in between.
        let sql = "WITH held AS MATERIALIZED (
                SELECT 1 FROM leases WHERE name = $1 AND token = $2 AND until_ms <> 0 FOR SHARE)
            INSERT INTO cursors(store_id, name, value) SELECT $3, $4, $5 FROM held
            ON CONFLICT (store_id, name) DO UPDATE SET value = $5";
        let (token, value) = (fence.token as i64, value.to_string());
        let params: super::database::Params<'_> = &[&fence.name, &token, &store_id, &name, &value];
        Ok(self.database().await?.execute("write a cursor", sql, params).await? == 1)
    }
}

#[async_trait]
impl Budgets for PostgresStore {
    async fn reserve(&self, token: &str, ask: Ask) -> Result<Reservation> {
        self.with_window(token, move |window| window.reserve(ask)).await
    }

    async fn hold_token(&self, token: &str, until_ms: i64) -> Result<()> {
        self.with_window(token, move |window| window.hold(until_ms)).await
    }

    async fn set_token_dead(&self, token: &str, dead: bool) -> Result<()> {
        self.with_window(token, move |window| window.dead = dead).await
    }
}

impl PostgresStore {
    /// Changes a window while nobody else can. A process that gives up waiting must not leave the window held, so this
    /// is work of its own.
    async fn with_window<T: Send + 'static>(
        &self,
        token: &str,
        change: impl Fn(&mut Window) -> T + Send + Sync + 'static,
    ) -> Result<T> {
        self.database().await?;
        let (core, token, what) = (self.core.clone(), token.to_owned(), "share the request budget");
        let work = tokio::spawn(async move {
            let mut tries = 0;
            loop {
                match change_window(&core.database, &token, &change).await {
                    Ok(answer) => return Ok(answer),
                    Err(error) if again(&mut tries, &error).await => {}
                    Err(error) => return Err(error.storage(what)),
                }
            }
        });
        work.await.map_err(|_| DbError::Silent.storage(what))?
    }
}

/// Nobody waits for the disk here: what a crash of the server forgets is the last half second.
const BEGIN: &str = "BEGIN; SET LOCAL synchronous_commit TO off";

async fn change_window<T>(
    database: &Database,
    token: &str,
    change: &(impl Fn(&mut Window) -> T + Send + Sync),
) -> DbResult<T> {
    let add = "INSERT INTO budgets(token) VALUES ($1) ON CONFLICT DO NOTHING";
    let read = "SELECT sent, held_until_ms, dead FROM budgets WHERE token = $1 FOR NO KEY UPDATE";
    let write = "UPDATE budgets SET sent = $2, held_until_ms = $3, dead = $4 WHERE token = $1";
    let client = database.client().await?;
    answered(client, async |client| {
        let (read, write) = (client.prepare_cached(read).await?, client.prepare_cached(write).await?);
        let key: [&(dyn tokio_postgres::types::ToSql + Sync); 1] = [&token];
        let (begun, found) = futures::join!(client.batch_execute(BEGIN), client.query_opt(&read, &key));
        begun?;
        let Some(row) = found? else {
            client.batch_execute("ROLLBACK").await?;
            client.execute(add, &key).await?;
            return Err(DbError::Missing);
        };
        let mut window = Window::from_bytes(row.get(0), row.get(1), row.get(2));
        let answer = change(&mut window);
        let sent = window.to_bytes();
        let params: [&(dyn tokio_postgres::types::ToSql + Sync); 4] =
            [&token, &sent, &window.held_until_ms, &window.dead];
        let (written, committed) =
            futures::join!(client.execute(&write, &params), client.batch_execute("COMMIT"));
        written?;
        committed?;
        Ok(answer)
    })
    .await
}
