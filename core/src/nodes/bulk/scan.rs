//! The first reading of a table: counts and checks every row, sends nothing.

use super::cells::Cells;
use super::run::Sheet;
use super::table::{Layout, Row, Rows, Table};
use crate::action::Object;
use crate::error::{Error, Kind, Problem, Result};
use crate::steps::diff::hex;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use tokio::sync::mpsc::{Receiver, channel};

/// Wrong rows that a dry run shows.
const SHOWN: usize = 100;
/// Rows that wait between reading and writing.
const WAITING: usize = 1_000;

/// What the first reading found.
#[derive(Debug, Clone, Default)]
pub(super) struct Scan {
    pub rows: u64,
    pub invalid: u64,
    /// The first of them, with their lines.
    pub problems: Vec<(u64, String)>,
    /// Digest of all rows.
    pub digest: String,
    pub ignored: Vec<String>,
}

/// A row as its sheet understands it: or what is wrong with it.
pub(super) fn understood<S: Sheet>(sheet: &S, row: &Row) -> Result<S::Row, String> {
    let cells = row.cells.as_ref().map_err(Clone::clone)?;
    let mut cells = Cells::new(cells, sheet.decimal_comma());
    match sheet.row(&mut cells) {
        Some(row) if cells.problems.is_empty() => Ok(row),
        _ => Err(told(&cells.problems)),
    }
}

fn told(problems: &[Problem]) -> String {
    let texts = problems.iter().map(|problem| format!("`{}`: {}", problem.path, problem.message));
    texts.collect::<Vec<_>>().join("; ")
}

/// Reads the table to its end, on a thread where reading may take its time.
pub(super) async fn scan<S: Sheet>(sheet: Arc<S>, table: Table, layout: Layout) -> Result<Scan> {
    blocking(move || {
        let mut rows = Rows::open(&table, &layout)?;
        let (mut scan, mut digest) = (Scan::default(), Sha256::new());
        for row in rows.by_ref() {
            let row = row?;
            scan.rows += 1;
            digest.update(row.line.to_le_bytes());
            match &row.cells {
                Ok(cells) => digest.update(Value::Object(Object::clone(cells)).to_string()),
                Err(fault) => digest.update(fault),
            }
            if let Err(problem) = understood(sheet.as_ref(), &row) {
                scan.invalid += 1;
                if scan.problems.len() < SHOWN {
                    scan.problems.push((row.line, problem));
                }
            }
        }
        if scan.rows == 0 {
            return Err(Error::field("table", "has no rows").with_code("empty_table"));
        }
        scan.ignored = rows.ignored();
        scan.digest = hex(&digest.finalize());
        Ok(scan)
    })
    .await
}

/// The rows, read as they are wanted.
pub(super) fn stream(table: Table, layout: Layout) -> Receiver<Result<Row>> {
    let (sender, receiver) = channel(WAITING);
    tokio::task::spawn_blocking(move || {
        let rows = match Rows::open(&table, &layout) {
            Ok(rows) => rows,
            Err(error) => return drop(sender.blocking_send(Err(error))),
        };
        for row in rows {
            if sender.blocking_send(row).is_err() {
                return;
            }
        }
    });
    receiver
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let ended = tokio::task::spawn_blocking(work).await;
    ended.unwrap_or_else(|fault| {
        Err(Error::new(Kind::Unexpected, format!("reading the table failed: {fault}")))
    })
}
