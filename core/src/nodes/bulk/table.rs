//! Tables: CSV, JSON lines or rows, read one row at a time with its line number.

use super::columns::{Column, Columns};
use crate::action::Object;
use crate::error::{Error, Kind, Result};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

/// Longest line of JSON.
const LONGEST_LINE: u64 = 1 << 20;

/// Where the rows come from: exactly one of the four.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Table {
    /// Path of a file on this machine; it is read piece by piece. `.csv`, `.tsv` and `.txt` are CSV, `.jsonl` and `.ndjson`
    /// JSON lines.
    Path(PathBuf),
    /// CSV text with a line of column names at its head.
    Csv(String),
    /// One JSON object a line.
    JsonLines(String),
    /// The rows themselves.
    Rows(Vec<Object>),
}

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum TableFormat {
    /// Columns with separators, names at the head.
    Csv,
    /// One JSON object a line.
    JsonLines,
}

/// How a table is to be understood.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub columns: &'static [Column],
    /// Field → name of its column, where the caller says it.
    pub named: IndexMap<String, String>,
    pub format: Option<TableFormat>,
    pub delimiter: Option<u8>,
}

/// One row: its cells by field, or what is wrong with the line as a whole.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// Line of the file, of which the first is 1; for rows given as such their number.
    pub line: u64,
    pub cells: Result<Object, String>,
}

enum Source {
    Csv { reader: Box<csv::Reader<Box<dyn Read + Send>>>, fields: Vec<Option<&'static str>> },
    Lines { reader: Box<dyn BufRead + Send>, line: u64 },
    Given { rows: std::vec::IntoIter<Object>, line: u64 },
}

/// The rows of a table.
pub(super) struct Rows {
    source: Source,
    columns: Columns,
    failed: bool,
}

impl Rows {
    pub fn open(table: &Table, layout: &Layout) -> Result<Self> {
        let columns = Columns::new(layout.columns, &layout.named)?;
        let (reader, format): (Box<dyn BufRead + Send>, TableFormat) = match table {
            Table::Rows(rows) => {
                let source = Source::Given { rows: rows.clone().into_iter(), line: 0 };
                return Ok(Self { source, columns, failed: false });
            }
            Table::Csv(text) => (Box::new(Cursor::new(text.clone())), TableFormat::Csv),
            Table::JsonLines(text) => (Box::new(Cursor::new(text.clone())), TableFormat::JsonLines),
            Table::Path(path) => (Box::new(opened(path)?), format_of(path, layout.format)?),
        };
        match format {
            TableFormat::Csv => Self::csv(reader, columns, layout.delimiter),
            TableFormat::JsonLines => {
                Ok(Self { source: Source::Lines { reader, line: 0 }, columns, failed: false })
            }
        }
    }

    /// Names of columns that no field has.
    pub fn ignored(&self) -> Vec<String> {
        self.columns.ignored()
    }

    fn csv(mut reader: Box<dyn BufRead + Send>, mut columns: Columns, delimiter: Option<u8>) -> Result<Self> {
        let head = reader.fill_buf().map_err(|error| unreadable(&error))?;
        let mark = if head.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        let delimiter = delimiter.unwrap_or_else(|| separator(&head[mark..]));
        reader.consume(mark);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .from_reader(Box::new(reader) as Box<dyn Read + Send>);
        let names = reader.byte_headers().map_err(|error| unreadable(&error))?.clone();
        let mut fields = Vec::new();
        for name in &names {
            let name = std::str::from_utf8(name).map_err(|_| {
                Error::field("table", "the line of column names is not UTF-8")
                    .with_hint("save the table as UTF-8")
            })?;
            fields.push(columns.field(name.trim())?);
        }
        columns.require()?;
        Ok(Self { source: Source::Csv { reader: Box::new(reader), fields }, columns, failed: false })
    }
}

impl Iterator for Rows {
    type Item = Result<Row>;

    fn next(&mut self) -> Option<Result<Row>> {
        if self.failed {
            return None;
        }
        let next = match &mut self.source {
            Source::Csv { reader, fields } => next_of_csv(reader, fields),
            Source::Lines { reader, line } => next_line(reader.as_mut(), line, &mut self.columns),
            Source::Given { rows, line } => rows.next().map(|row| {
                *line += 1;
                let cells = self.columns.map(row).map_err(|error| error.message().to_owned());
                Ok(Row { line: *line, cells })
            }),
        };
        self.failed = matches!(next, Some(Err(_)));
        next
    }
}

fn next_of_csv(
    reader: &mut csv::Reader<Box<dyn Read + Send>>,
    fields: &[Option<&'static str>],
) -> Option<Result<Row>> {
    loop {
        let mut record = csv::ByteRecord::new();
        match reader.read_byte_record(&mut record) {
            Ok(false) => return None,
            Err(error) => return Some(Err(unreadable(&error))),
            Ok(true) => {}
        }
        let line = record.position().map_or(0, csv::Position::line);
        match cells(&record, fields) {
            Ok(cells) if cells.is_empty() && record.iter().all(|cell| cell.trim_ascii().is_empty()) => {}
            cells => return Some(Ok(Row { line, cells })),
        }
    }
}

fn cells(record: &csv::ByteRecord, fields: &[Option<&'static str>]) -> Result<Object, String> {
    let more = record.iter().skip(fields.len()).any(|cell| !cell.trim_ascii().is_empty());
    if more {
        let message = format!("has {} cells, the line of column names has {}", record.len(), fields.len());
        return Err(message);
    }
    let mut cells = Object::new();
    for (cell, field) in record.iter().zip(fields) {
        let Some(field) = field else { continue };
        let text =
            std::str::from_utf8(cell).map_err(|_| "is not UTF-8; save the table as UTF-8".to_owned())?;
        if !text.trim().is_empty() {
            cells.insert((*field).to_owned(), Value::from(text.trim()));
        }
    }
    Ok(cells)
}

fn next_line(reader: &mut dyn BufRead, line: &mut u64, columns: &mut Columns) -> Option<Result<Row>> {
    loop {
        let mut text = Vec::new();
        match reader.take(LONGEST_LINE).read_until(b'\n', &mut text) {
            Ok(0) => return None,
            Err(error) => return Some(Err(unreadable(&error))),
            Ok(_) => *line += 1,
        }
        if text.len() as u64 == LONGEST_LINE && !text.ends_with(b"\n") {
            let message = format!("line {line} is longer than {LONGEST_LINE} bytes");
            return Some(Err(Error::field("table", message)));
        }
        let start = if *line == 1 && text.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        let text = text[start..].trim_ascii();
        if text.is_empty() {
            continue;
        }
        let cells = serde_json::from_slice(text)
            .map_err(|error| format!("is no JSON object: {error}"))
            .and_then(|row: Object| columns.map(row).map_err(|error| error.message().to_owned()));
        return Some(Ok(Row { line: *line, cells }));
    }
}

/// The most frequent of the usual separators in the line of column names.
fn separator(head: &[u8]) -> u8 {
    let line = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |separator: u8| line.iter().filter(|byte| **byte == separator).count();
    // Of equals the last counts, which is the comma.
    b"|\t;,".iter().copied().max_by_key(|separator| count(*separator)).unwrap_or(b',')
}

fn opened(path: &Path) -> Result<BufReader<File>> {
    File::open(path)
        .map(BufReader::new)
        .map_err(|error| Error::field("table.path", format!("`{}` cannot be read: {error}", path.display())))
}

fn format_of(path: &Path, given: Option<TableFormat>) -> Result<TableFormat> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    match (given, ending.as_str()) {
        (Some(format), _) => Ok(format),
        (None, "csv" | "tsv" | "txt") => Ok(TableFormat::Csv),
        (None, "jsonl" | "ndjson") => Ok(TableFormat::JsonLines),
        (None, _) => {
            Err(Error::field("format", format!("`{}` does not tell how it is written", path.display()))
                .with_hint("say `format`: `csv` or `jsonLines`; a spreadsheet has to be saved as CSV first"))
        }
    }
}

fn unreadable(error: &dyn std::fmt::Display) -> Error {
    Error::new(Kind::InvalidInput, format!("the table cannot be read: {error}")).with_code("unreadable_table")
}
