//! `batch.run`: hand in any number of calls, wait, and give what became of each.

use crate::action::{Action, Example, Meta, NativeKey, Progress, Step};
use crate::error::{Error, Kind, Problem, Result};
use crate::model::{BatchCall, BatchResponseStatus, BatchStatus, Patch};
use crate::steps::keys;
use crate::transport::{Method, Payload, Request, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::time::Duration;

/// Most calls of one batch.
const LARGEST: usize = 500;
/// First pause before the progress is asked for; it grows by as much each time.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// Longest pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// How long is waited unless the caller says otherwise, seconds.
const PATIENCE: u64 = 600;

/// Make many calls as batches of up to 500, wait for them, and give the answer to each. A batch is handed in under a key of
/// its own, so that a repetition after a lost answer does no harm.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RunBatch {
    /// The calls; any number. The token needs the scopes of all of them.
    pub calls: Vec<BatchCall>,
    /// Stop at the first call that fails; on unless you say `false`.
    pub stop_on_first_failure: Option<bool>,
    /// Run up to 100 calls at once instead of one after the other.
    pub allow_parallel_mode: Option<bool>,
    /// A key of yours, any text: within an hour the same key gives the same answers instead of running again.
    pub deduplication_key: Option<String>,
    /// Label of your choice, for cancelling.
    pub group_id: Option<String>,
    /// Longest time to wait in all, seconds; 600 if left out. What is not done by then is told with its ticket.
    pub wait_seconds: Option<u64>,
}

/// What became of all calls.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BatchAnswers {
    /// Were all batches done before the time was up?
    pub complete: bool,
    /// Calls that were made and succeeded.
    pub succeeded: usize,
    /// Calls that were made and failed.
    pub failed: usize,
    /// Calls that were not made, because an earlier one failed or the time was up.
    pub not_executed: usize,
    /// Tickets of the batches, for `batch.get`.
    pub tickets: Vec<String>,
    /// What became of each call, in the order of the calls.
    pub responses: Vec<BatchAnswer>,
}

/// What became of one call.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BatchAnswer {
    /// Identifier of the call; its position from 0 where it had none.
    pub id: String,
    /// Whether the call was made and succeeded.
    pub status: BatchResponseStatus,
    /// HTTP status of the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_status_code: Option<u16>,
    /// Body of the answer: JSON, or text where it is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Report {
    status: BatchStatus,
    #[serde(default)]
    responses: Vec<Reported>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reported {
    id: Option<String>,
    status: Option<BatchResponseStatus>,
    http_status_code: Option<u16>,
    escaped_http_body: Option<String>,
    http_body: Option<Value>,
}

/// How far the answers so far have brought us.
#[derive(Default)]
struct Run {
    tickets: Vec<String>,
    done: Vec<Reported>,
    finished: usize,
    /// Times that the progress of the current batch was asked for.
    asked: u32,
    /// All pauses so far.
    waited: Duration,
    failed: bool,
}

impl Run {
    fn of(answers: &[Response]) -> Result<Self> {
        let mut run = Self::default();
        for answer in answers {
            if run.tickets.len() == run.finished {
                let created: Value = read(answer)?;
                let ticket = created["ticket"].as_str().unwrap_or_default();
                run.tickets.push(ticket.to_owned());
                continue;
            }
            run.waited += pause(run.asked);
            run.asked += 1;
            let report: Report = read(answer)?;
            if report.status.is(&BatchStatus::Completed) {
                run.failed |=
                    report.responses.iter().any(|row| outcome(row) != BatchResponseStatus::Completed);
                run.done.extend(report.responses);
                run.finished += 1;
                run.asked = 0;
            }
        }
        Ok(run)
    }
}

fn read<T: for<'de> Deserialize<'de>>(answer: &Response) -> Result<T> {
    serde_json::from_slice(&answer.body)
        .map_err(|error| Error::new(Kind::Decode, format!("the batch's progress is not understood: {error}")))
}

fn pause(asked: u32) -> Duration {
    (FIRST_PAUSE * (asked + 1)).min(LONGEST_PAUSE)
}

/// The vendor calls a batch of 2xx answers other than 200 failed; the status code knows better.
fn outcome(row: &Reported) -> BatchResponseStatus {
    match (row.http_status_code, &row.status) {
        (Some(200..=299), _) => BatchResponseStatus::Completed,
        (Some(_), Some(BatchResponseStatus::NotExecuted)) => BatchResponseStatus::NotExecuted,
        (Some(_), _) => BatchResponseStatus::Failed,
        (None, status) => status.clone().unwrap_or(BatchResponseStatus::NotExecuted),
    }
}

impl RunBatch {
    fn id_of(&self, index: usize) -> String {
        let id = self.calls.get(index).and_then(|call| call.id.get());
        id.cloned().unwrap_or_else(|| index.to_string())
    }

    fn create(&self, batch: usize, now: i64) -> Request {
        let first = batch * LARGEST;
        let calls = self.calls.iter().enumerate().skip(first).take(LARGEST).map(|(index, call)| {
            let mut call = call.clone();
            call.id = Patch::Value(self.id_of(index));
            json!(call)
        });
        let mut query = vec![("deduplicationKey".to_owned(), self.key(batch, now))];
        let mut flag = |name: &str, value: Option<String>| {
            query.extend(value.map(|value| (name.to_owned(), value)));
        };
        flag("stopOnFirstFailure", self.stop_on_first_failure.map(|flag| flag.to_string()));
        flag("allowParallelMode", self.allow_parallel_mode.map(|flag| flag.to_string()));
        flag("groupId", self.group_id.clone());
        Request {
            query,
            payload: Payload::Json(Value::Array(calls.collect())),
            // The key makes a repetition harmless.
            idempotent: true,
            ..Request::new(Self::META.id, Method::Post, "/batch")
        }
    }

    /// A UUID from the caller's own key, or from the calls and the moment: the same for a repetition by the transport,
    /// another one for the next run.
    fn key(&self, batch: usize, now: i64) -> String {
        let mut digest = Sha256::new();
        digest.update(batch.to_le_bytes());
        if let Some(key) = &self.deduplication_key {
            digest.update(key.as_bytes());
        } else {
            digest.update(now.to_le_bytes());
            digest.update(json!(self.calls).to_string().as_bytes());
        }
        keys::uuid(&digest.finalize())
    }

    fn ask(ticket: &str) -> Request {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        Request {
            query: vec![pair("ticket", ticket), pair("escapedJson", "true")],
            ..Request::new(Self::META.id, Method::Get, "/batch")
        }
    }

    fn result(&self, run: Run, complete: bool) -> Result<Step> {
        let mut told: std::collections::HashMap<String, Reported> = std::collections::HashMap::new();
        for (index, row) in run.done.into_iter().enumerate() {
            let id = row.id.clone().unwrap_or_else(|| self.id_of(index));
            told.insert(id, row);
        }
        let mut answers = BatchAnswers { complete, tickets: run.tickets, ..BatchAnswers::default() };
        for index in 0..self.calls.len() {
            let id = self.id_of(index);
            let row = told.remove(&id);
            let status = row.as_ref().map_or(BatchResponseStatus::NotExecuted, outcome);
            match status {
                BatchResponseStatus::Completed => answers.succeeded += 1,
                BatchResponseStatus::NotExecuted => answers.not_executed += 1,
                _ => answers.failed += 1,
            }
            answers.responses.push(BatchAnswer {
                id,
                status,
                http_status_code: row.as_ref().and_then(|row| row.http_status_code),
                body: row.and_then(body),
            });
        }
        let text =
            serde_json::to_vec(&answers).map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
        Ok(Step::Done(text.into()))
    }
}

fn body(row: Reported) -> Option<Value> {
    match row.escaped_http_body {
        Some(text) => Some(serde_json::from_str(&text).unwrap_or(Value::String(text))),
        None => row.http_body,
    }
}

impl Action for RunBatch {
    const META: Meta = Meta {
        id: "batch.run",
        title: "Run a batch",
        path: "/batch",
        body: crate::action::Body::Whole("calls"),
        native_key: Some(NativeKey { field: "deduplicationKey", is_uuid: false, seconds: Some(3_600) }),
        docs: "https://docs.ecwid.com/api-reference/rest-api/batch-requests/create-batch-request",
        composite: true,
        ..Meta::CREATE
    };
    type Output = BatchAnswers;

    fn example() -> Example {
        let call =
            json!({"id": "mug", "path": "/products/708114611", "method": "PUT", "body": {"price": 17}});
        Example {
            input: json!({"calls": [call.clone()], "deduplicationKey": "march-prices", "allowParallelMode": true}),
            request: "POST /batch?deduplicationKey=92c8c3ec-84a0-4c99-8542-a8941edec03a&allowParallelMode=true",
            body: Some(json!([call])),
            response: json!({
                "complete": true, "succeeded": 1, "failed": 0, "notExecuted": 0, "tickets": ["55e1c2"],
                "responses": [{"id": "mug", "status": "COMPLETED", "httpStatusCode": 200, "body": {"updateCount": 1}}]
            }),
        }
    }

    fn answers() -> Vec<Value> {
        let row = json!({"id": "mug", "status": "COMPLETED", "httpStatusCode": 200, "escapedHttpBody": "{\"updateCount\":1}"});
        vec![
            json!({"ticket": "55e1c2"}),
            json!({"status": "COMPLETED", "totalRequests": 1, "completedRequests": 1, "responses": [row]}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        let fault = |path: String, message: &str| Problem { path, message: message.to_owned() };
        let mut problems = Vec::new();
        if self.calls.is_empty() {
            problems.push(fault("calls".into(), "give at least one call"));
        }
        let mut seen = std::collections::HashSet::new();
        for (index, call) in self.calls.iter().enumerate() {
            if call.path.get().is_none_or(String::is_empty) {
                problems.push(fault(format!("calls[{index}].path"), "required field is missing"));
            }
            if call.method.get().is_none() {
                problems.push(fault(format!("calls[{index}].method"), "required field is missing"));
            }
            if !seen.insert(self.id_of(index)) {
                problems.push(fault(
                    format!("calls[{index}].id"),
                    "stands twice, so that answers could not be told apart",
                ));
            }
        }
        problems
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        let run = Run::of(progress.answers)?;
        let batches = self.calls.len().div_ceil(LARGEST);
        let stopped = run.failed && self.stop_on_first_failure != Some(false);
        if run.finished == run.tickets.len() {
            if run.finished == batches || stopped {
                return self.result(run, true);
            }
            return Ok(Step::Call(self.create(run.finished, progress.now)));
        }
        if run.waited > Duration::from_secs(self.wait_seconds.unwrap_or(PATIENCE)) {
            return self.result(run, false);
        }
        let ticket = run.tickets.last().map_or("", String::as_str);
        Ok(Step::Later(pause(run.asked), Self::ask(ticket)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(count: usize) -> RunBatch {
        let call = |_| serde_json::from_value(json!({"path": "/products/1", "method": "GET"})).unwrap();
        RunBatch { calls: (0..count).map(call).collect(), ..RunBatch::default() }
    }

    fn answer(body: Value) -> Response {
        Response { status: 200, body: body.to_string().into(), ..Response::default() }
    }

    fn step(run: &RunBatch, answers: &[Response]) -> Step {
        let input = crate::Object::new();
        run.next(Progress { input: &input, answers, now: 7 }).unwrap()
    }

    fn completed(ids: std::ops::Range<usize>, code: u16) -> Response {
        let rows: Vec<Value> = ids
            .map(|id| json!({"id": id.to_string(), "status": "COMPLETED", "httpStatusCode": code, "escapedHttpBody": "{\"id\":1}"}))
            .collect();
        answer(json!({"status": "COMPLETED", "responses": rows}))
    }

    #[test]
    fn lists_are_split_run_in_turn_and_collected() {
        let run = run(501);
        let Step::Call(first) = step(&run, &[]) else { panic!() };
        let Payload::Json(Value::Array(calls)) = &first.payload else { panic!() };
        assert_eq!((calls.len(), calls[499]["id"].as_str()), (500, Some("499")));
        let mut answers = vec![answer(json!({"ticket": "a"}))];
        let Step::Later(short, _) = step(&run, &answers) else { panic!() };
        answers.push(answer(json!({"status": "IN_PROGRESS"})));
        let Step::Later(longer, asked) = step(&run, &answers) else { panic!() };
        assert!(longer > short);
        assert_eq!(asked.line(), "GET /batch?ticket=a&escapedJson=true");
        answers.push(completed(0..500, 200));
        let Step::Call(second) = step(&run, &answers) else { panic!() };
        assert_ne!(second.query[0], first.query[0]);
        answers.extend([answer(json!({"ticket": "b"})), completed(500..501, 202)]);
        let Step::Done(json) = step(&run, &answers) else { panic!() };
        let told: BatchAnswers = serde_json::from_slice(&json).unwrap();
        assert_eq!((told.succeeded, told.tickets.len(), told.complete), (501, 2, true));
        assert_eq!(told.responses[500].body, Some(json!({"id": 1})));
    }

    #[test]
    fn a_failure_stops_what_was_not_handed_in_unless_told_otherwise() {
        let mut run = run(501);
        let answers = [answer(json!({"ticket": "a"})), completed(0..500, 404)];
        let Step::Done(json) = step(&run, &answers) else { panic!() };
        let told: BatchAnswers = serde_json::from_slice(&json).unwrap();
        assert_eq!((told.failed, told.not_executed), (500, 1));
        run.stop_on_first_failure = Some(false);
        assert!(matches!(step(&run, &answers), Step::Call(_)));
    }

    #[test]
    fn the_key_is_the_same_for_a_repetition_and_another_for_the_next_run() {
        let mut run = run(1);
        assert_eq!(run.key(0, 5), run.key(0, 5));
        assert_ne!(run.key(0, 5), run.key(0, 6));
        run.deduplication_key = Some("mine".into());
        assert_eq!(run.key(0, 5), run.key(0, 6));
        assert_ne!(run.key(0, 5), run.key(1, 5));
        assert_eq!(run.key(0, 5).len(), 36);
    }

    #[test]
    fn time_runs_out_with_the_ticket() {
        let mut run = run(1);
        run.wait_seconds = Some(1);
        let pending = || answer(json!({"status": "QUEUED"}));
        let Step::Done(json) = step(&run, &[answer(json!({"ticket": "a"})), pending(), pending()]) else {
            panic!()
        };
        let told: BatchAnswers = serde_json::from_slice(&json).unwrap();
        assert_eq!(
            (told.complete, told.not_executed, told.tickets.as_slice()),
            (false, 1, &["a".to_owned()][..])
        );
    }
}
