//! Works through a table: looks up what rows are about, writes in batches, reports every row.

use super::cells::Cells;
use super::report::{Identity, OpenBatch, Report, RowError, RowReport, RowStatus};
use super::scan::{self, Scan, understood};
use super::table::{Layout, Row, Table};
use super::target::{self, Found, Target};
use crate::action::{Action, Object, Progress, Step};
use crate::connection::Work;
use crate::error::{Error, Kind, Result};
use crate::model::{BatchCall, BatchResponseStatus};
use crate::nodes::batches::{BatchAnswer, BatchAnswers, RunBatch};
use crate::steps::field_diff::{self, Shown};
use crate::transport::{Method, Request, Response};
use serde_json::{Value, json};
use std::collections::{HashMap, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::mpsc::Receiver;

/// Most calls of a batch.
pub(super) const LARGEST: usize = 500;
/// Rows that a dry run compares with the store.
const SAMPLE: usize = 20;
/// The vendor remembers the key of a batch for an hour.
const KEY_MS: i64 = 55 * 60 * 1_000;
/// Longest wait for one batch unless the caller says otherwise, seconds.
const PATIENCE: u64 = 3_600;

/// What a table is about: which rows it has, and what they write.
pub(super) trait Sheet: Send + Sync + 'static {
    type Row: Send + Sync;
    /// Id of the node.
    const NODE: &'static str;
    /// Fields of a product or variation that rows may be compared with.
    const FIELDS: &'static str;

    fn decimal_comma(&self) -> bool;
    /// Reads a row; what is wrong goes into `cells`.
    fn row(&self, cells: &mut Cells<'_>) -> Option<Self::Row>;
    fn target(row: &Self::Row) -> &Target;
    /// Does the row need current values, or only to know what it is about?
    fn needs_current(row: &Self::Row) -> bool;
    /// What to write; none: there is nothing to change.
    fn write(&self, row: &Self::Row, found: &Found) -> Result<Option<Write>, RowError>;
}

/// One call to make.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Write {
    /// Path below the store, with its query.
    pub path: String,
    pub body: Object,
    /// Must it not be made twice?
    pub is_delta: bool,
}

/// How a table is worked through.
pub(super) struct Plan {
    pub table: Table,
    pub layout: Layout,
    pub report: Option<PathBuf>,
    pub retry_failed: bool,
    pub run_key: Option<String>,
    pub parallel: bool,
    pub batch_size: usize,
    pub wait_seconds: Option<u64>,
}

/// A row that is understood and not done.
struct Ready<S: Sheet> {
    line: u64,
    row: S::Row,
}

impl<S: Sheet> Ready<S> {
    fn report(&self, status: RowStatus, error: Option<RowError>) -> RowReport {
        let mut about = Object::new();
        S::target(&self.row).describe(&mut about);
        RowReport { line: self.line, status, error, about }
    }
}

/// One run over a table.
pub(super) struct Run<'a, S: Sheet> {
    sheet: Arc<S>,
    plan: Plan,
    work: &'a Work,
}

impl<'a, S: Sheet> Run<'a, S> {
    pub fn new(sheet: S, plan: Plan, work: &'a Work) -> Self {
        Self { sheet: Arc::new(sheet), plan, work }
    }

    /// Does it all, or in a dry run shows it.
    pub async fn run(self) -> Result<Value> {
        self.work.tell("checking", 0, None, 0);
        let (table, layout) = (self.plan.table.clone(), self.plan.layout.clone());
        let scan = scan::scan(self.sheet.clone(), table, layout).await?;
        if self.work.is_dry_run() {
            return self.show(&scan).await;
        }
        let mut report = self.open(&scan)?;
        self.finish_open(&mut report).await?;
        let mut rows = scan::stream(self.plan.table.clone(), self.plan.layout.clone());
        let mut waiting: VecDeque<Ready<S>> = VecDeque::new();
        loop {
            self.tell(&report, &scan);
            self.fill(&mut waiting, &mut rows, &mut report).await?;
            if waiting.is_empty() {
                break;
            }
            let before = (report.counts.total(), waiting.len());
            self.write(&mut waiting, &mut report).await?;
            if before == (report.counts.total(), waiting.len()) {
                return Err(Error::new(Kind::Unavailable, "the store made none of a batch's calls")
                    .with_hint("run it again with the same report: it goes on where this run ended"));
            }
        }
        report.end()?;
        Ok(self.result(&report, &scan))
    }

    fn open(&self, scan: &Scan) -> Result<Report> {
        let identity =
            Identity { node: S::NODE.to_owned(), store_id: self.work.store_id(), table: scan.digest.clone() };
        let given = self.plan.run_key.clone();
        let run_key = given.unwrap_or_else(|| format!("{}-{}", &scan.digest[..16], self.work.now_ms()));
        let path = self.plan.report.as_deref();
        Report::open(path, identity, run_key, self.work.now_ms(), self.plan.retry_failed)
    }

    fn tell(&self, report: &Report, scan: &Scan) {
        self.work.tell("updating", report.counts.total(), Some(scan.rows), report.counts.wrong());
    }

    /// Reads on until a batch is full; wrong rows are reported at once.
    async fn fill(
        &self,
        waiting: &mut VecDeque<Ready<S>>,
        rows: &mut Receiver<Result<Row>>,
        report: &mut Report,
    ) -> Result<()> {
        let mut wrong = Vec::new();
        while waiting.len() < self.plan.batch_size {
            let Some(row) = rows.recv().await.transpose()? else { break };
            if report.has(row.line) {
                continue;
            }
            match understood(self.sheet.as_ref(), &row) {
                Ok(understood) => waiting.push_back(Ready { line: row.line, row: understood }),
                Err(problem) => wrong.push(RowReport {
                    line: row.line,
                    status: RowStatus::Invalid,
                    error: Some(RowError::new("invalid_row", problem)),
                    about: Object::new(),
                }),
            }
        }
        if wrong.is_empty() { Ok(()) } else { report.rows(wrong, false) }
    }

    /// Writes what waits in one batch. What the store did not get to goes on waiting.
    async fn write(&self, waiting: &mut VecDeque<Ready<S>>, report: &mut Report) -> Result<()> {
        let found = self.look_up(waiting).await?;
        let (mut calls, mut settled, mut left) = (Vec::new(), Vec::new(), VecDeque::new());
        let mut has_deltas = false;
        for ready in waiting.drain(..) {
            let target = S::target(&ready.row);
            let known = found.get(target).cloned().or_else(|| target.known().map(Ok));
            let missing = || Err(RowError::new("not_found", "was not looked up"));
            match known.unwrap_or_else(missing).and_then(|found| self.sheet.write(&ready.row, &found)) {
                Err(error) => settled.push(ready.report(RowStatus::Failed, Some(error))),
                Ok(None) => settled.push(ready.report(RowStatus::Unchanged, None)),
                Ok(Some(write)) => {
                    has_deltas |= write.is_delta;
                    calls.push(call(&ready.line.to_string(), "PUT", &write.path, Some(&write.body))?);
                    left.push_back(ready);
                }
            }
        }
        if !settled.is_empty() {
            report.rows(settled, false)?;
        }
        *waiting = left;
        if calls.is_empty() {
            return Ok(());
        }
        let batch = OpenBatch {
            number: report.batches,
            sent_ms: self.work.now_ms(),
            has_deltas,
            calls,
            ticket: None,
        };
        report.begin(&batch)?;
        let answers = self.hand_in(&batch, report).await?;
        let mut rows = Vec::new();
        waiting.retain(|ready| match judged(answers.get(&ready.line), has_deltas) {
            Some((status, error)) => {
                rows.push(ready.report(status, error));
                false
            }
            None => true,
        });
        report.rows(rows, true)
    }

    /// A batch that an earlier run has handed in, or was about to: its rows are reported, or left to be written again.
    async fn finish_open(&self, report: &mut Report) -> Result<()> {
        let Some(open) = report.open.clone() else { return Ok(()) };
        let is_kept = self.work.now_ms() - open.sent_ms < KEY_MS;
        let answers = if open.ticket.is_some() || is_kept {
            match self.hand_in(&open, report).await {
                // The store forgets batches; what a forgotten one did is not known.
                Err(error) if error.kind() == Kind::NotFound && !is_kept => None,
                answers => Some(answers?),
            }
        } else {
            None
        };
        let mut rows = Vec::new();
        for call in &open.calls {
            let Some(line) = call.id.get().and_then(|id| id.parse().ok()) else { continue };
            let judged = match &answers {
                Some(answers) => judged(answers.get(&line), open.has_deltas),
                None if open.has_deltas => Some((RowStatus::Unknown, Some(lost()))),
                // Setting a value once more does no harm.
                None => None,
            };
            if let Some((status, error)) = judged {
                rows.push(RowReport { line, status, error, about: Object::new() });
            }
        }
        report.rows(rows, true)
    }

    /// Hands a batch in, waits for it, and gives the answers by line.
    async fn hand_in(&self, batch: &OpenBatch, report: &mut Report) -> Result<HashMap<u64, BatchAnswer>> {
        let run = RunBatch {
            calls: batch.calls.clone(),
            // A call that the store failed is tried again by the store itself, unless a failure ends the batch. A difference
            // must not be tried again.
            stop_on_first_failure: Some(batch.has_deltas),
            allow_parallel_mode: (self.plan.parallel && !batch.has_deltas).then_some(true),
            deduplication_key: Some(format!("{}/{}", report.run_key, batch.number)),
            wait_seconds: Some(self.plan.wait_seconds.unwrap_or(PATIENCE)),
            ..RunBatch::default()
        };
        let answers = self.drive(&run, batch.ticket.as_deref(), Some(report)).await?;
        let by_line = |answer: BatchAnswer| Some((answer.id.parse().ok()?, answer));
        Ok(answers.responses.into_iter().filter_map(by_line).collect())
    }

    /// Takes the steps of a batch.
    async fn drive(
        &self,
        run: &RunBatch,
        ticket: Option<&str>,
        mut report: Option<&mut Report>,
    ) -> Result<BatchAnswers> {
        let known = |ticket: &str| Response {
            status: 200,
            body: json!({"ticket": ticket}).to_string().into(),
            ..Response::default()
        };
        let mut answers: Vec<Response> = ticket.map(known).into_iter().collect();
        let (input, now) = (Object::new(), self.work.now_ms().div_euclid(1_000));
        loop {
            match run.next(Progress { input: &input, answers: &answers, now })? {
                Step::Done(json) => return finished(&json),
                Step::Call(request) | Step::Attempt(request, _) => {
                    let answer = self.work.send(request).await?;
                    let told: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
                    if let (Some(report), Some(ticket)) = (report.as_deref_mut(), told["ticket"].as_str()) {
                        report.taken(ticket)?;
                    }
                    answers.push(answer);
                }
                Step::Later(pause, request) => {
                    self.work.pause(pause).await;
                    answers.push(self.work.send(request).await?);
                }
            }
        }
    }

    /// Asks the store, in one batch, what rows are about.
    async fn look_up(
        &self,
        waiting: &VecDeque<Ready<S>>,
    ) -> Result<HashMap<Target, Result<Found, RowError>>> {
        let mut targets: Vec<Target> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for ready in waiting {
            let target = S::target(&ready.row);
            if (target.known().is_none() || S::needs_current(&ready.row)) && seen.insert(target) {
                targets.push(target.clone());
            }
        }
        if targets.is_empty() {
            return Ok(HashMap::new());
        }
        let calls: Result<Vec<BatchCall>> = targets
            .iter()
            .enumerate()
            .map(|(index, target)| call(&index.to_string(), "GET", &target.question(S::FIELDS), None))
            .collect();
        let run = RunBatch {
            calls: calls?,
            stop_on_first_failure: Some(false),
            allow_parallel_mode: Some(true),
            wait_seconds: Some(self.plan.wait_seconds.unwrap_or(PATIENCE)),
            ..RunBatch::default()
        };
        let answers = self.drive(&run, None, None).await?;
        Ok(target::answers(targets, &answers.responses))
    }

    fn result(&self, report: &Report, scan: &Scan) -> Value {
        json!({
            "complete": true,
            "rows": scan.rows,
            "updated": report.counts.updated,
            "unchanged": report.counts.unchanged,
            "failed": report.counts.failed,
            "invalid": report.counts.invalid,
            "unknown": report.counts.unknown,
            "skipped": report.skipped,
            "batches": report.batches,
            "report": self.plan.report,
            "errors": report.errors,
            "ignoredColumns": scan.ignored,
        })
    }

    /// What a run would do: every row checked, the first ones compared with the store.
    async fn show(&self, scan: &Scan) -> Result<Value> {
        let mut rows = scan::stream(self.plan.table.clone(), self.plan.layout.clone());
        let mut sample = Vec::new();
        while sample.len() < SAMPLE {
            let Some(row) = rows.recv().await.transpose()? else { break };
            if let Ok(understood) = understood(self.sheet.as_ref(), &row) {
                sample.push(self.compared(Ready { line: row.line, row: understood }).await?);
            }
        }
        let problems: Vec<Value> =
            scan.problems.iter().map(|(line, message)| json!({"line": line, "message": message})).collect();
        Ok(json!({
            "dryRun": true,
            "node": S::NODE,
            "effect": "write",
            "rows": scan.rows,
            "invalid": scan.invalid,
            "problems": problems,
            "ignoredColumns": scan.ignored,
            "batches": (scan.rows - scan.invalid).div_ceil(self.plan.batch_size as u64),
            "sample": sample,
        }))
    }

    async fn compared(&self, ready: Ready<S>) -> Result<Value> {
        let target = S::target(&ready.row);
        let question = target.question(S::FIELDS);
        let (path, query) = question.split_once('?').unwrap_or((&question, ""));
        let query = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let request = Request { query, ..Request::new(S::NODE, Method::Get, path) };
        let found = match self.work.send(request).await {
            Ok(answer) => target.answer(&serde_json::from_slice(&answer.body).unwrap_or_default()),
            Err(error) if error.kind() == Kind::NotFound => {
                Err(RowError::new("not_found", error.message().to_owned()))
            }
            Err(error) => return Err(error),
        };
        let written = found.and_then(|found| Ok((self.sheet.write(&ready.row, &found)?, found)));
        let mut shown = Object::new();
        shown.insert("line".into(), json!(ready.line));
        target.describe(&mut shown);
        match written {
            Err(error) => shown.insert("error".into(), json!(error)),
            Ok((None, _)) => shown.insert("diff".into(), json!([])),
            Ok((Some(write), found)) => {
                shown.insert(
                    "request".into(),
                    json!({"method": "PUT", "path": write.path, "body": write.body}),
                );
                let increments: &[_] = if write.is_delta { &[("quantityDelta", "quantity")] } else { &[] };
                let current = found.fields.unwrap_or_default();
                let Shown::Changes { diff, .. } = field_diff::compare(&write.body, &current, increments)
                else {
                    return Ok(Value::Object(shown));
                };
                shown.insert("diff".into(), json!(diff))
            }
        };
        Ok(Value::Object(shown))
    }
}

fn call(id: &str, method: &str, path: &str, body: Option<&Object>) -> Result<BatchCall> {
    let mut call = json!({"id": id, "method": method, "path": path});
    if let Some(body) = body {
        call["body"] = json!(body);
    }
    serde_json::from_value(call).map_err(|error| Error::new(Kind::Unexpected, error.to_string()))
}

fn finished(json: &[u8]) -> Result<BatchAnswers> {
    let answers: BatchAnswers =
        serde_json::from_slice(json).map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
    if answers.complete {
        return Ok(answers);
    }
    let message = format!("the batch `{}` takes too long", answers.tickets.join(", "));
    Err(Error::new(Kind::Timeout, message)
        .with_code("batch_unfinished")
        .with_outcome(crate::error::Outcome::Unknown)
        .with_hint("run it again with the same report: it goes on where this run ended"))
}

/// What an answer means for its row; none: the call was not made.
fn judged(answer: Option<&BatchAnswer>, is_delta: bool) -> Option<(RowStatus, Option<RowError>)> {
    let answer = answer?;
    match (&answer.status, answer.http_status_code) {
        (BatchResponseStatus::NotExecuted, _) => None,
        // A cancelled batch calls its remaining calls completed, and gives them no status.
        (_, None) => None,
        (BatchResponseStatus::Completed, _) => Some((RowStatus::Updated, None)),
        (_, Some(500..)) if is_delta => Some((RowStatus::Unknown, Some(RowError::of_answer(answer)))),
        _ => Some((RowStatus::Failed, Some(RowError::of_answer(answer)))),
    }
}

fn lost() -> RowError {
    RowError::new(
        "outcome_unknown",
        "an earlier run sent this and never saw the answer; look before you repeat it",
    )
}
