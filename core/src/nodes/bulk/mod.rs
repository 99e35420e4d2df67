//! `stock.bulk_update`, `price.bulk_update`: tables of changes.

mod cells;
mod columns;
mod lines;
mod price;
mod report;
mod run;
mod scan;
mod stock;
mod table;
mod target;

pub use price::BulkUpdatePrices;
pub use report::{RowError, RowReport, RowStatus};
pub use stock::BulkUpdateStock;
pub use table::{Table, TableFormat};

use crate::error::Problem;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What became of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkResult {
    /// Was every row dealt with?
    pub complete: bool,
    /// Rows of the table.
    pub rows: u64,
    /// Rows that were written, those of earlier runs with the same report included.
    pub updated: u64,
    /// Rows that needed no change.
    pub unchanged: u64,
    /// Rows that the store refused, or whose product was not found.
    pub failed: u64,
    /// Rows that are wrong in themselves.
    pub invalid: u64,
    /// Rows of which nobody knows whether they were written.
    pub unknown: u64,
    /// Rows that an earlier run with the same report has dealt with.
    pub skipped: u64,
    /// Batches that were handed in.
    pub batches: u64,
    /// Path of the report.
    pub report: Option<PathBuf>,
    /// The first hundred rows that went wrong in this run; the report has all.
    pub errors: Vec<RowReport>,
    /// Columns of the table that stand for nothing.
    pub ignored_columns: Vec<String>,
}

/// What is wrong with the options that both tables share.
fn problems(batch_size: Option<u16>, delimiter: Option<&str>, run_key: Option<&str>) -> Vec<Problem> {
    let fault = |path: &str, message: &str| Problem { path: path.to_owned(), message: message.to_owned() };
    let mut problems = Vec::new();
    if batch_size.is_some_and(|size| !(1..=run::LARGEST).contains(&usize::from(size))) {
        problems.push(fault("batchSize", "must be 1 to 500"));
    }
    if delimiter.is_some_and(|text| text.len() != 1) {
        problems.push(fault("delimiter", "must be one character, such as `;`"));
    }
    if run_key.is_some_and(|text| text.trim().is_empty()) {
        problems.push(fault("runKey", "must not be empty"));
    }
    problems
}
