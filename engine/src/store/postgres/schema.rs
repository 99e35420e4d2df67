//! Tables, and how older ones become current ones.

use super::database::{Database, DbResult, told};
use deadpool_postgres::Object;
use ecwid_nodes::error::Retry;
use ecwid_nodes::{Error, Kind, Result};

/// One entry a version, applied in order; entries are never changed, only added.
const MIGRATIONS: &[&str] = &[include_str!("schema_1.sql")];

/// Version of the tables.
pub const VERSION: u32 = MIGRATIONS.len() as u32;

/// The oldest server that is known to work.
const OLDEST: i32 = 130_000;

/// Creates or updates the tables. Any number of processes may do so at the same time.
pub async fn prepare(database: &Database) -> Result<()> {
    let mut client = database.client().await.map_err(|error| error.storage("reach the state database"))?;
    let schema = &database.address.schema;
    let found = version(&client, schema).await.map_err(|error| error.storage("read the state's version"))?;
    match found {
        Some(found) if found > VERSION => Err(too_new(found)),
        Some(VERSION) => Ok(()),
        _ => migrate(&mut client, schema).await,
    }
}

/// None: there are no tables yet.
async fn version(client: &Object, schema: &str) -> DbResult<Option<u32>> {
    let exists = client
        .query_one("SELECT to_regclass($1) IS NOT NULL", &[&format!("\"{schema}\".migrations")])
        .await?;
    if !exists.get::<_, bool>(0) {
        return Ok(None);
    }
    let row = client.query_one("SELECT coalesce(max(version), 0) FROM migrations", &[]).await?;
    Ok(Some(row.get::<_, i32>(0) as u32))
}

async fn migrate(client: &mut Object, schema: &str) -> Result<()> {
    let failed = |error: tokio_postgres::Error| {
        Error::new(Kind::Storage, format!("cannot prepare the state database: {}", told(&error))).with_hint(
            format!(
                "the user needs to create tables in schema `{schema}`: let the owner run \
             `CREATE SCHEMA {schema} AUTHORIZATION <user>`, or name another one with `?schema=`"
            ),
        )
    };
    let number =
        client.query_one("SELECT current_setting('server_version_num')::int", &[]).await.map_err(failed)?;
    let number: i32 = number.get(0);
    if number < OLDEST {
        return Err(Error::new(Kind::Config, format!("PostgreSQL {} is too old", number / 10_000))
            .with_hint("PostgreSQL 13 or newer is needed"));
    }
    let transaction = client.transaction().await.map_err(failed)?;
    // Others wait here, and then find it done. Building an index on a large table takes its time.
    transaction
        .batch_execute(
            "SET LOCAL statement_timeout TO 0; SET LOCAL lock_timeout TO 0; SET LOCAL enable_seqscan TO on",
        )
        .await
        .map_err(failed)?;
    transaction
        .execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", &[&format!("ecwid-nodes {schema}")])
        .await
        .map_err(failed)?;
    let exists =
        transaction.query_one("SELECT to_regnamespace($1) IS NOT NULL", &[&schema]).await.map_err(failed)?;
    if !exists.get::<_, bool>(0) {
        transaction.batch_execute(&format!("CREATE SCHEMA \"{schema}\"")).await.map_err(failed)?;
    }
    transaction
        .batch_execute(
            "CREATE TABLE IF NOT EXISTS migrations(version integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())",
        )
        .await
        .map_err(failed)?;
    let row = transaction
        .query_one("SELECT coalesce(max(version), 0) FROM migrations", &[])
        .await
        .map_err(failed)?;
    let found = row.get::<_, i32>(0) as u32;
    if found > VERSION {
        return Err(too_new(found));
    }
    for (index, sql) in MIGRATIONS.iter().enumerate().skip(found as usize) {
        transaction.batch_execute(sql).await.map_err(failed)?;
        let version = index as i32 + 1;
        transaction
            .execute("INSERT INTO migrations(version) VALUES ($1)", &[&version])
            .await
            .map_err(failed)?;
    }
    transaction.commit().await.map_err(failed)
}

fn too_new(found: u32) -> Error {
    Error::new(Kind::Storage, format!("the state has version {found}, this program knows {VERSION}"))
        .with_code("state_too_new")
        .with_retry(Retry::Never)
        .with_hint("a newer ecwid-nodes wrote it: update, or use another schema")
}
