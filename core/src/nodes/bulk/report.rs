//! The report of a run: an NDJSON file with a line for every row, from which a second run goes on.
//!
//! A batch is written down with its calls before it is handed in, and its ticket as soon as it has one: whatever moment the
//! process ends at, the next one knows what may have been done and asks the store before it does anything again.

use super::lines::Lines;
use crate::action::Object;
use crate::error::{Error, Kind, Result};
use crate::model::BatchCall;
use crate::nodes::batches::BatchAnswer;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::Path;

/// Row errors that the result itself holds.
const SHOWN: usize = 100;

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum RowStatus {
    /// Written.
    Updated,
    /// There was nothing to change.
    Unchanged,
    /// The store refused it, or what it is about was not found.
    Failed,
    /// The row itself is wrong; nothing was sent.
    Invalid,
    /// The answer was lost and the change cannot be repeated: look before you do.
    Unknown,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RowError {
    /// Machine-readable code: the store's own in lower case, or one of ours such as `not_found`.
    pub code: String,
    /// What is wrong, with the column where one is to blame.
    pub message: String,
}

impl RowError {
    pub(super) fn new(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into() }
    }

    /// What the store said to one call of a batch.
    pub(super) fn of_answer(answer: &BatchAnswer) -> Self {
        let told = |name: &str| answer.body.as_ref().and_then(|body| body.get(name)).and_then(Value::as_str);
        let status = answer.http_status_code.map_or_else(|| "no status".to_owned(), |code| code.to_string());
        let code = match (told("errorCode"), answer.http_status_code) {
            (Some(code), _) => code.to_lowercase(),
            (None, Some(404)) => "not_found".to_owned(),
            _ => "refused".to_owned(),
        };
        let message = told("errorMessage").unwrap_or("no reason given");
        Self { code, message: format!("the store refused ({status}): {}", message.trim_end_matches('.')) }
    }
}

/// One row of the report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RowReport {
    /// Line of the table, of which the first is 1; for rows given as such their number.
    pub line: u64,
    /// What became of it.
    pub status: RowStatus,
    /// What is wrong with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<RowError>,
    /// What the row is about: `sku`, `productId`, `combinationId`.
    #[serde(flatten)]
    pub about: Object,
}

/// How many rows ended how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Counts {
    pub updated: u64,
    pub unchanged: u64,
    pub failed: u64,
    pub invalid: u64,
    pub unknown: u64,
}

impl Counts {
    fn of(&mut self, status: RowStatus) -> &mut u64 {
        match status {
            RowStatus::Updated => &mut self.updated,
            RowStatus::Unchanged => &mut self.unchanged,
            RowStatus::Failed => &mut self.failed,
            RowStatus::Invalid => &mut self.invalid,
            RowStatus::Unknown => &mut self.unknown,
        }
    }

    pub fn total(&self) -> u64 {
        self.updated + self.unchanged + self.failed + self.invalid + self.unknown
    }

    pub fn wrong(&self) -> u64 {
        self.failed + self.invalid + self.unknown
    }
}

/// Identity of a run: a report belongs to one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Identity {
    pub node: String,
    pub store_id: i64,
    /// Digest of the table's rows.
    pub table: String,
}

/// A batch that was, or was about to be, handed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OpenBatch {
    pub number: u64,
    pub sent_ms: i64,
    /// Can its calls not be repeated?
    pub has_deltas: bool,
    pub calls: Vec<BatchCall>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticket: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "record", rename_all = "camelCase", rename_all_fields = "camelCase")]
enum Record {
    Run {
        #[serde(flatten)]
        identity: Identity,
        run_key: String,
        started_ms: i64,
    },
    Batch(OpenBatch),
    Ticket {
        number: u64,
        ticket: String,
    },
    /// All rows of the batch are reported.
    Settled {
        number: u64,
    },
    Row(RowReport),
    End(Counts),
}

/// The report, open for writing; without a file it is only counted.
#[derive(Debug)]
pub(super) struct Report {
    file: Option<File>,
    pub run_key: String,
    done: Lines,
    pub counts: Counts,
    wrong: BTreeMap<u64, RowStatus>,
    /// The first rows that went wrong in this run.
    pub errors: Vec<RowReport>,
    pub open: Option<OpenBatch>,
    /// Batches so far.
    pub batches: u64,
    /// Rows that an earlier run has dealt with.
    pub skipped: u64,
}

impl Report {
    /// Opens the report; an existing one of the same run is continued.
    pub fn open(
        path: Option<&Path>,
        identity: Identity,
        run_key: String,
        now_ms: i64,
        retry_wrong: bool,
    ) -> Result<Self> {
        let mut report = Self {
            file: None,
            run_key,
            done: Lines::default(),
            counts: Counts::default(),
            wrong: BTreeMap::new(),
            errors: Vec::new(),
            open: None,
            batches: 0,
            skipped: 0,
        };
        let Some(path) = path else { return Ok(report) };
        let failed = |error: std::io::Error| unusable(path, &error);
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(failed)?;
        file.try_lock().map_err(|error| {
            Error::new(Kind::Conflict, format!("the report `{}` is in use: {error}", path.display()))
                .with_code("report_in_use")
                .with_hint("wait for the other run, or name another report")
        })?;
        let length = report.load(&file, path, &identity).map_err(|fault| fault.at(path))?;
        file.set_len(length).and_then(|()| file.seek(SeekFrom::End(0))).map_err(failed)?;
        if retry_wrong {
            for (line, status) in std::mem::take(&mut report.wrong) {
                if status == RowStatus::Unknown {
                    report.done.insert(line);
                    report.wrong.insert(line, status);
                } else {
                    *report.counts.of(status) -= 1;
                }
            }
        } else {
            report.wrong.keys().for_each(|line| report.done.insert(*line));
        }
        report.skipped = report.counts.total();
        report.file = Some(file);
        if length == 0 {
            let run_key = report.run_key.clone();
            report.write(&[Record::Run { identity, run_key, started_ms: now_ms }])?;
        }
        Ok(report)
    }

    /// Is the row dealt with?
    pub fn has(&self, line: u64) -> bool {
        self.done.contains(line)
    }

    /// A batch is about to be handed in.
    pub fn begin(&mut self, batch: &OpenBatch) -> Result<()> {
        self.write(&[Record::Batch(batch.clone())])?;
        self.batches = self.batches.max(batch.number + 1);
        self.open = Some(batch.clone());
        Ok(())
    }

    /// The store has taken it.
    pub fn taken(&mut self, ticket: &str) -> Result<()> {
        let Some(open) = &mut self.open else { return Ok(()) };
        open.ticket = Some(ticket.to_owned());
        let number = open.number;
        self.write(&[Record::Ticket { number, ticket: ticket.to_owned() }])
    }

    /// What became of rows; `settled`: the open batch is done with them.
    pub fn rows(&mut self, rows: Vec<RowReport>, settled: bool) -> Result<()> {
        let rows: Vec<RowReport> = rows.into_iter().filter(|row| !self.has(row.line)).collect();
        for row in &rows {
            self.count(row);
            self.done.insert(row.line);
            if row.error.is_some() && self.errors.len() < SHOWN {
                self.errors.push(row.clone());
            }
        }
        let mut records: Vec<Record> = rows.into_iter().map(Record::Row).collect();
        if settled && let Some(open) = self.open.take() {
            records.push(Record::Settled { number: open.number });
        }
        self.write(&records)
    }

    /// The run is over.
    pub fn end(&mut self) -> Result<()> {
        self.write(&[Record::End(self.counts)])
    }

    fn count(&mut self, row: &RowReport) {
        if let Some(before) = self.wrong.remove(&row.line) {
            *self.counts.of(before) -= 1;
        }
        *self.counts.of(row.status) += 1;
        if !matches!(row.status, RowStatus::Updated | RowStatus::Unchanged) {
            self.wrong.insert(row.line, row.status);
        }
    }

    /// Reads what is there, and gives the length of what is whole: the last line may be torn.
    fn load(&mut self, file: &File, path: &Path, identity: &Identity) -> Result<u64, Fault> {
        let mut reader = BufReader::new(file);
        let (mut length, mut first) = (0, true);
        loop {
            let mut line = Vec::new();
            let read = reader.read_until(b'\n', &mut line).map_err(|error| Fault(unusable(path, &error)))?;
            if read == 0 || !line.ends_with(b"\n") {
                return Ok(length);
            }
            let record = serde_json::from_slice(&line).map_err(|_| Fault::foreign())?;
            match (first, record) {
                (true, Record::Run { identity: known, run_key, .. }) if known == *identity => {
                    self.run_key = run_key;
                }
                (true, Record::Run { identity: known, .. }) => return Err(Fault::other(&known, identity)),
                (true, _) => return Err(Fault::foreign()),
                (false, record) => self.replay(record),
            }
            first = false;
            length += read as u64;
        }
    }

    fn replay(&mut self, record: Record) {
        match record {
            Record::Batch(batch) => {
                self.batches = self.batches.max(batch.number + 1);
                self.open = Some(batch);
            }
            Record::Ticket { number, ticket } => {
                if let Some(open) = self.open.as_mut().filter(|open| open.number == number) {
                    open.ticket = Some(ticket);
                }
            }
            Record::Settled { .. } => self.open = None,
            Record::Row(row) => {
                self.count(&row);
                if !self.wrong.contains_key(&row.line) {
                    self.done.insert(row.line);
                }
            }
            Record::Run { .. } | Record::End(_) => {}
        }
    }

    /// In one piece, and on disk when this returns.
    fn write(&mut self, records: &[Record]) -> Result<()> {
        let Some(file) = &mut self.file else { return Ok(()) };
        let mut text = Vec::new();
        for record in records {
            serde_json::to_writer(&mut text, record)
                .map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
            text.push(b'\n');
        }
        file.write_all(&text)
            .and_then(|()| file.sync_data())
            .map_err(|error| Error::new(Kind::Storage, format!("the report cannot be written: {error}")))
    }
}

/// Why a report cannot be continued.
struct Fault(Error);

impl Fault {
    fn foreign() -> Self {
        Self(
            Error::new(Kind::Conflict, "is no report of a table run")
                .with_code("other_report")
                .with_hint("name a new file for the report"),
        )
    }

    fn other(known: &Identity, wanted: &Identity) -> Self {
        let what = if known.node != wanted.node {
            format!("`{}`", known.node)
        } else if known.store_id != wanted.store_id {
            format!("store {}", known.store_id)
        } else {
            "another table, or one that was changed since".to_owned()
        };
        Self(
            Error::new(Kind::Conflict, format!("is the report of {what}"))
                .with_code("other_report")
                .with_hint("name a new file for the report; rows that were done are written again then"),
        )
    }

    fn at(self, path: &Path) -> Error {
        let message = format!("`{}` {}", path.display(), self.0.message());
        let named = self.0.code() == "other_report";
        if named { self.0.with_message(message) } else { self.0 }
    }
}

fn unusable(path: &Path, error: &std::io::Error) -> Error {
    Error::new(Kind::Storage, format!("the report `{}` cannot be used: {error}", path.display()))
        .with_hint("check that the folder exists and may be written to")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity() -> Identity {
        Identity { node: "stock.bulk_update".into(), store_id: 1003, table: "t".into() }
    }

    fn row(line: u64, status: RowStatus) -> RowReport {
        let wrong = !matches!(status, RowStatus::Updated | RowStatus::Unchanged);
        let error = wrong.then(|| RowError::new("x", "y"));
        RowReport { line, status, error, about: Object::new() }
    }

    fn batch(number: u64) -> OpenBatch {
        OpenBatch { number, sent_ms: 5, has_deltas: false, calls: Vec::new(), ticket: None }
    }

    fn open(path: &Path, retry: bool) -> Result<Report> {
        Report::open(Some(path), identity(), "mine".into(), 1, retry)
    }

    #[test]
    fn a_second_run_knows_what_the_first_has_done() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.ndjson");
        let mut first = open(&path, false).unwrap();
        assert_eq!(open(&path, false).unwrap_err().code(), "report_in_use");
        first.rows(vec![row(2, RowStatus::Updated), row(3, RowStatus::Invalid)], false).unwrap();
        first.begin(&batch(0)).unwrap();
        first.taken("ticket").unwrap();
        drop(first);
        // A crash in the middle of a line.
        OpenOptions::new().append(true).open(&path).unwrap().write_all(b"{\"record\":\"ro").unwrap();

        let mut second = Report::open(Some(&path), identity(), "other".into(), 2, false).unwrap();
        assert_eq!((second.run_key.as_str(), second.skipped, second.batches), ("mine", 2, 1));
        assert_eq!(second.open.as_ref().unwrap().ticket.as_deref(), Some("ticket"));
        assert!(second.has(2) && second.has(3) && !second.has(4));
        second
            .rows(
                vec![row(2, RowStatus::Updated), row(4, RowStatus::Failed), row(5, RowStatus::Unknown)],
                true,
            )
            .unwrap();
        assert_eq!(second.counts, Counts { updated: 1, failed: 1, invalid: 1, unknown: 1, unchanged: 0 });
        drop(second);

        let mut third = open(&path, true).unwrap();
        assert!(third.open.is_none() && third.has(2) && !third.has(3) && !third.has(4));
        assert!(third.has(5), "what may have been done is not repeated");
        third.rows(vec![row(4, RowStatus::Updated)], false).unwrap();
        assert_eq!(third.counts, Counts { updated: 2, unknown: 1, ..Counts::default() });
    }

    #[test]
    fn a_report_belongs_to_one_run() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.ndjson");
        drop(open(&path, false).unwrap());
        for other in [
            Identity { table: "u".into(), ..identity() },
            Identity { store_id: 1, ..identity() },
            Identity { node: "price.bulk_update".into(), ..identity() },
        ] {
            let error = Report::open(Some(&path), other, String::new(), 1, false).unwrap_err();
            assert_eq!((error.kind(), error.code()), (Kind::Conflict, "other_report"));
            assert!(error.message().contains("report.ndjson"), "{error}");
        }
        std::fs::write(&path, "line,sku\n").unwrap();
        assert_eq!(open(&path, false).unwrap_err().code(), "other_report");
        assert!(open(&folder.path().join("none/report"), false).is_err());
    }

    #[test]
    fn rows_tell_what_the_store_said() {
        let answer: BatchAnswer = serde_json::from_value(serde_json::json!({
            "id": "1", "status": "FAILED", "httpStatusCode": 409,
            "body": {"errorCode": "DIFFERENT_COMBINATION_STOCK", "errorMessage": "Stock differs."}
        }))
        .unwrap();
        let error = RowError::of_answer(&answer);
        assert_eq!(error.code, "different_combination_stock");
        assert_eq!(error.message, "the store refused (409): Stock differs");
    }
}
