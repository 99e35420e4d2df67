//! The data file: one SQLite table of JSON rows, every request's writes in one transaction.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, params};

use crate::doc::Doc;
use crate::error::StartError;
use crate::store::Change;
use crate::store::files::FileChange;

/// A row read back at start.
pub struct Row {
    pub store: i64,
    pub kind: String,
    pub id: i64,
    pub body: Doc,
}

/// An open data file.
#[derive(Debug)]
pub struct DataFile {
    connection: Connection,
    path: PathBuf,
}

impl DataFile {
    pub fn open(path: &Path) -> Result<Self, StartError> {
        let connect = || -> rusqlite::Result<Connection> {
            let connection = Connection::open(path)?;
            connection.execute_batch(
                "PRAGMA journal_mode = WAL;
                 PRAGMA synchronous = FULL;
                 CREATE TABLE IF NOT EXISTS entity (
                     store INTEGER NOT NULL, kind TEXT NOT NULL, id INTEGER NOT NULL,
                     body TEXT NOT NULL, PRIMARY KEY (store, kind, id));
                 CREATE TABLE IF NOT EXISTS file (
                     store INTEGER NOT NULL, id INTEGER NOT NULL, bytes BLOB NOT NULL,
                     PRIMARY KEY (store, id));",
            )?;
            Ok(connection)
        };
        let connection = connect().map_err(|error| damaged(path, &error))?;
        Ok(Self { connection, path: path.to_owned() })
    }

    pub fn rows(&self) -> Result<Vec<Row>, StartError> {
        let read = || -> rusqlite::Result<Vec<(i64, String, i64, String)>> {
            let mut query = self.connection.prepare("SELECT store, kind, id, body FROM entity")?;
            query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?.collect()
        };
        let rows = read().map_err(|error| damaged(&self.path, &error))?;
        rows.into_iter()
            .map(|(store, kind, id, body)| {
                let body = serde_json::from_str(&body).map_err(|error| damaged(&self.path, &error))?;
                Ok(Row { store, kind, id, body })
            })
            .collect()
    }

    /// Store, id and bytes of every file.
    pub fn files(&self) -> Result<Vec<(i64, i64, Vec<u8>)>, StartError> {
        let read = || -> rusqlite::Result<Vec<(i64, i64, Vec<u8>)>> {
            let mut query = self.connection.prepare("SELECT store, id, bytes FROM file")?;
            query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect()
        };
        read().map_err(|error| damaged(&self.path, &error))
    }

    /// Writes a batch of changes, all or none.
    pub fn write(&mut self, changes: &[Change], files: &[FileChange]) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction()?;
        write_files(&transaction, files)?;
        {
            let mut put = transaction.prepare_cached(
                "INSERT OR REPLACE INTO entity (store, kind, id, body) VALUES (?, ?, ?, ?)",
            )?;
            let mut remove =
                transaction.prepare_cached("DELETE FROM entity WHERE store = ? AND kind = ? AND id = ?")?;
            for change in changes {
                match &change.body {
                    Some(body) => {
                        let text = serde_json::to_string(body.as_ref())
                            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
                        put.execute(params![change.store, change.kind, change.id, text])?;
                    }
                    None => {
                        remove.execute(params![change.store, change.kind, change.id])?;
                    }
                }
            }
        }
        transaction.commit()
    }

    /// Forgets everything.
    pub fn clear(&mut self) -> rusqlite::Result<()> {
        self.connection.execute_batch("DELETE FROM entity; DELETE FROM file;")
    }
}

fn write_files(transaction: &Transaction<'_>, files: &[FileChange]) -> rusqlite::Result<()> {
    for file in files {
        match &file.bytes {
            Some(bytes) => transaction
                .prepare_cached("INSERT OR REPLACE INTO file (store, id, bytes) VALUES (?, ?, ?)")?
                .execute(params![file.store, file.id, bytes.as_ref()])?,
            None => transaction
                .prepare_cached("DELETE FROM file WHERE store = ? AND id = ?")?
                .execute(params![file.store, file.id])?,
        };
    }
    Ok(())
}

fn damaged(path: &Path, error: &dyn std::fmt::Display) -> StartError {
    StartError::DataFile { path: path.to_owned(), reason: error.to_string() }
}
