//! Tables, and how an older file becomes a current one.

use ecwid_nodes::{Error, Kind, Result};
use rusqlite::Connection;

/// One entry a version, applied in order; entries are never changed, only added.
const MIGRATIONS: &[&str] = &[include_str!("schema_1.sql"), include_str!("schema_2.sql")];

/// Settings of the connection: a write-ahead log that is synced on every commit.
const SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;
    PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;";

/// Prepares an open file.
pub fn prepare(connection: &mut Connection) -> Result<()> {
    let failed = |error: rusqlite::Error| storage("prepare the state file", &error);
    connection.execute_batch(SETTINGS).map_err(failed)?;
    let transaction =
        connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(failed)?;
    transaction
        .execute_batch("CREATE TABLE IF NOT EXISTS migrations(version INTEGER PRIMARY KEY, applied TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP)")
        .map_err(failed)?;
    let version: i64 = transaction
        .query_row("SELECT coalesce(max(version), 0) FROM migrations", [], |row| row.get(0))
        .map_err(failed)?;
    let version = version as usize;
    if version > MIGRATIONS.len() {
        return Err(Error::new(
            Kind::Storage,
            format!("the state file has version {version}, this program knows {}", MIGRATIONS.len()),
        )
        .with_code("state_too_new")
        .with_retry(ecwid_nodes::error::Retry::Never)
        .with_hint("a newer ecwid-nodes wrote it: update, or use another state file"));
    }
    for (index, sql) in MIGRATIONS.iter().enumerate().skip(version) {
        transaction.execute_batch(sql).map_err(failed)?;
        transaction
            .execute("INSERT INTO migrations(version) VALUES (?1)", [index as i64 + 1])
            .map_err(failed)?;
    }
    transaction.commit().map_err(failed)
}

/// A storage error.
pub fn storage(what: &str, error: &rusqlite::Error) -> Error {
    Error::new(Kind::Storage, format!("cannot {what}: {error}"))
}
