//! Connections to the database: pooled, bounded in time, tried again where that is safe.

use super::address::Address;
use super::tls;
use deadpool_postgres::{
    Hook, HookError, Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime,
};
use ecwid_nodes::{Error, Kind, Result};
use std::time::Duration;
use tokio_postgres::config::SslMode;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;
use tokio_postgres::{NoTls, Row};

/// Longest that a statement may take on the server.
const STATEMENT: Duration = Duration::from_secs(30);
/// Longest that we wait for an answer, in case the network swallows it.
const ANSWER: Duration = Duration::from_secs(40);
/// Longest wait for a free connection.
const TURN: Duration = Duration::from_secs(10);
/// Pauses before trying again, milliseconds.
const AGAIN: [u64; 3] = [50, 200, 750];

pub type DbResult<T> = std::result::Result<T, DbError>;
pub type Params<'a> = &'a [&'a (dyn ToSql + Sync)];

/// What can go wrong with a statement.
#[derive(Debug)]
pub enum DbError {
    /// No connection could be had.
    Pool(PoolError),
    /// The database, or the way to it, failed.
    Database(tokio_postgres::Error),
    /// No answer came.
    Silent,
    /// A row that was not there yet; it is now.
    Missing,
    /// What was stored is not understood.
    Content(String),
}

impl From<tokio_postgres::Error> for DbError {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Database(error)
    }
}

impl From<serde_json::Error> for DbError {
    fn from(error: serde_json::Error) -> Self {
        Self::Content(error.to_string())
    }
}

impl DbError {
    /// Was nothing done, or may it be done again without harm?
    fn is_passing(&self) -> bool {
        match self {
            Self::Pool(PoolError::Backend(error)) | Self::Database(error) => is_passing(error),
            Self::Missing => true,
            Self::Pool(_) | Self::Silent | Self::Content(_) => false,
        }
    }

    /// Is it the fault of the values, so that others of the same batch may be stored?
    pub fn blames_values(&self) -> bool {
        let Self::Database(error) = self else { return matches!(self, Self::Content(_)) };
        error
            .code()
            .is_some_and(|code| code.code().starts_with("22") || *code == SqlState::PROGRAM_LIMIT_EXCEEDED)
    }

    /// Was something unique there already?
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Database(error) if error.code() == Some(&SqlState::UNIQUE_VIOLATION))
    }

    /// As an error of the kind `Storage`.
    pub fn storage(&self, what: &str) -> Error {
        let cause = match self {
            Self::Pool(PoolError::Backend(error)) | Self::Database(error) => told(error),
            Self::Pool(PoolError::Timeout(_)) => "every connection is in use".to_owned(),
            Self::Pool(error) => error.to_string(),
            Self::Silent => format!("the database did not answer within {} s", ANSWER.as_secs()),
            Self::Missing => "a row is gone again and again".to_owned(),
            Self::Content(cause) => format!("stored content is not understood: {cause}"),
        };
        Error::new(Kind::Storage, format!("cannot {what}: {cause}")).with_hint(
            "check that the state database is reachable, that its user may write, and that it has free space",
        )
    }
}

fn is_passing(error: &tokio_postgres::Error) -> bool {
    if error.is_closed() {
        return true;
    }
    match error.code() {
        Some(code) => {
            let passing = [
                SqlState::T_R_SERIALIZATION_FAILURE,
                SqlState::T_R_DEADLOCK_DETECTED,
                SqlState::ADMIN_SHUTDOWN,
                SqlState::CRASH_SHUTDOWN,
                SqlState::CANNOT_CONNECT_NOW,
                SqlState::TOO_MANY_CONNECTIONS,
                SqlState::FEATURE_NOT_SUPPORTED,
            ];
            passing.contains(code)
        }
        // The way to the server, not the server.
        None => true,
    }
}

/// The server's own words, which `Display` leaves out.
pub fn told(error: &tokio_postgres::Error) -> String {
    use std::error::Error as _;
    if let Some(server) = error.as_db_error() {
        return format!("{} ({})", server.message(), server.code().code());
    }
    let (mut text, mut cause) = (error.to_string(), error.source());
    while let Some(next) = cause {
        text = format!("{text}: {next}");
        cause = next.source();
    }
    text
}

/// The pool. Connects when first asked.
pub struct Database {
    pool: Pool,
    pub address: Address,
}

impl Database {
    pub fn new(address: Address) -> Result<Self> {
        let how = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let config = address.config.clone();
        let manager = match config.get_ssl_mode() {
            SslMode::Disable => Manager::from_config(config, NoTls, how),
            _ => Manager::from_config(config, tls::connector(&address)?, how),
        };
        let settings = session(&address.schema);
        let prepare = Hook::async_fn(move |client: &mut deadpool_postgres::ClientWrapper, _| {
            let settings = settings.clone();
            Box::pin(async move { client.batch_execute(&settings).await.map_err(HookError::Backend) })
        });
        let pool = Pool::builder(manager)
            .max_size(address.pool)
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(TURN))
            .create_timeout(Some(TURN))
            .recycle_timeout(Some(TURN))
            .post_create(prepare)
            .build()
            .map_err(|error| Error::new(Kind::Config, format!("the pool of the state database: {error}")))?;
        Ok(Self { pool, address })
    }

    pub fn close(&self) {
        self.pool.close();
    }

    pub async fn client(&self) -> DbResult<Object> {
        self.pool.get().await.map_err(|error| match error {
            PoolError::PostCreateHook(HookError::Backend(error)) => DbError::Database(error),
            error => DbError::Pool(error),
        })
    }

    /// Rows of one statement.
    pub async fn query(&self, what: &str, sql: &str, params: Params<'_>) -> Result<Vec<Row>> {
        let mut tries = AGAIN.iter();
        loop {
            let error = match self.query_once(sql, params).await {
                Ok(rows) => return Ok(rows),
                Err(error) => error,
            };
            let Some(pause) = tries.next().filter(|_| error.is_passing()) else {
                return Err(error.storage(what));
            };
            tokio::time::sleep(Duration::from_millis(*pause)).await;
        }
    }

    pub async fn query_once(&self, sql: &str, params: Params<'_>) -> DbResult<Vec<Row>> {
        let client = self.client().await?;
        answered(client, async |client| {
            let statement = client.prepare_cached(sql).await?;
            Ok(client.query(&statement, params).await?)
        })
        .await
    }

    /// The row of a statement that gives at most one.
    pub async fn query_opt(&self, what: &str, sql: &str, params: Params<'_>) -> Result<Option<Row>> {
        Ok(self.query(what, sql, params).await?.into_iter().next())
    }

    /// Rows changed by one statement.
    pub async fn execute(&self, what: &str, sql: &str, params: Params<'_>) -> Result<u64> {
        let mut tries = AGAIN.iter();
        loop {
            let error = match self.execute_once(sql, params).await {
                Ok(count) => return Ok(count),
                Err(error) => error,
            };
            let Some(pause) = tries.next().filter(|_| error.is_passing()) else {
                return Err(error.storage(what));
            };
            tokio::time::sleep(Duration::from_millis(*pause)).await;
        }
    }

    pub async fn execute_once(&self, sql: &str, params: Params<'_>) -> DbResult<u64> {
        let client = self.client().await?;
        answered(client, async |client| {
            let statement = client.prepare_cached(sql).await?;
            Ok(client.execute(&statement, params).await?)
        })
        .await
    }
}

/// Waits for the answer, but not for ever; a connection that owes one is not used again.
pub async fn answered<T>(client: Object, work: impl AsyncFnOnce(&Object) -> DbResult<T>) -> DbResult<T> {
    let Ok(outcome) = tokio::time::timeout(ANSWER, work(&client)).await else {
        drop(Object::take(client));
        return Err(DbError::Silent);
    };
    if let Err(DbError::Database(error)) = &outcome
        && error.code() == Some(&SqlState::FEATURE_NOT_SUPPORTED)
    {
        // A newer program changed the tables: what was prepared does not fit any more.
        client.statement_cache.clear();
    }
    outcome
}

/// Pauses between tries of something that is a passing failure.
pub async fn again(tries: &mut usize, error: &DbError) -> bool {
    let Some(pause) = AGAIN.get(*tries).filter(|_| error.is_passing()) else { return false };
    *tries += 1;
    tokio::time::sleep(Duration::from_millis(*pause)).await;
    true
}

/// Every query of ours has its index; what the planner knows of queues that fill and empty all the time misleads it.
fn session(schema: &str) -> String {
    let timeout = STATEMENT.as_millis();
    format!(
        "SET search_path TO \"{schema}\"; SET statement_timeout TO {timeout}; SET lock_timeout TO 10000;
         SET idle_in_transaction_session_timeout TO {timeout}; SET jit TO off; SET enable_seqscan TO off;
         SET enable_bitmapscan TO off; SET client_min_messages TO warning; SET standard_conforming_strings TO on"
    )
}

/// As PostgreSQL takes it: no zero characters.
pub fn clean(text: &str) -> String {
    if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text.to_owned() }
}
