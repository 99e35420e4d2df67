//! The task that carries out batches.

use std::time::Duration;

use axum::body::Bytes;
use futures::future::join_all;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{Request, StatusCode};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::Value;

use crate::api::{self, Caller};
use crate::doc::Fields;
use crate::faults::Effect;
use crate::gate::Front;
use crate::reply::{ApiError, Reply};
use crate::resources::batches::create::has_body;
use crate::resources::batches::queue::{self, Job, Next, Outcome, address};

/// What an address cannot hold as it is.
const UNFIT: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`').add(b'{').add(b'}').add(b'#');

/// Works until the emulator stops.
pub async fn run(front: Front) {
    loop {
        let woken = front.shared.jobs.notified();
        match front.shared.run(queue::next) {
            Next::Calls(jobs) => {
                let outcomes = join_all(jobs.into_iter().map(|job| make(&front, job))).await;
                front.shared.run(|world| queue::done(world, outcomes));
                // Other calls get their turn between two calls of a batch.
                tokio::task::yield_now().await;
            }
            Next::Wait(wait) => {
                let _ = tokio::time::timeout(wait.max(Duration::from_millis(1)), woken).await;
            }
            Next::Idle => woken.await,
        }
    }
}

async fn make(front: &Front, job: Job) -> (Job, Outcome) {
    let outcome = match faulty(front, &job).await {
        Some(outcome) => outcome,
        None => outcome(answer(front, &job).await),
    };
    (job, outcome)
}

async fn answer(front: &Front, job: &Job) -> Result<Reply, ApiError> {
    let known = front.shared.run(|world| {
        let token = world.access.find(&job.token).filter(|token| token.store == job.store);
        token.map(|token| (token.scopes.clone(), token.is_public()))
    });
    let dead = || ApiError::new(403, "INVALID_API_TOKEN", "The token of the batch was revoked");
    let (scopes, public) = known.ok_or_else(dead)?;
    let caller = Caller { store_id: job.store, token: job.token.clone(), scopes, public };
    let (head, body, below) = request(job)?;
    let admitted = api::prepare(&front.routes, &head, &body, caller, &below)?;
    if let (addresses, Some(_)) = admitted.files()
        && addresses.is_empty()
    {
        let text = "Files cannot be sent in a batch; name their address in externalUrl";
        return Err(ApiError::new(400, "WRONG_PARAMETER", text).arg("parameter", "externalUrl"));
    }
    api::finish(front, admitted).await
}

fn request(job: &Job) -> Result<(Parts, Bytes, Vec<String>), ApiError> {
    let (below, query) = address(job.request.text("path").unwrap_or_default());
    let body = if has_body(&job.request) { job.request["body"].to_string() } else { String::new() };
    let built = Request::builder()
        .method(job.request.text("method").unwrap_or_default())
        .uri(format!("/?{}", utf8_percent_encode(&query, UNFIT)))
        .header(CONTENT_TYPE, "application/json")
        .body(());
    let built = built.map_err(|error| ApiError::wrong("path", error))?;
    Ok((built.into_parts().0, body.into(), below))
}

/// What a planned fault makes of a call; none if it strikes not or only delays.
async fn faulty(front: &Front, job: &Job) -> Option<Outcome> {
    let (path, _) = address(job.request.text("path").unwrap_or_default());
    let path = format!("/api/v3/{}/{}", job.store, path.join("/"));
    let method = job.request.text("method").unwrap_or_default();
    let effects = front.shared.run(|world| world.faults.strike_request(method, &path));
    let (status, text, after_effect) = match last(effects).await? {
        Effect::Status { status, body, after_effect } => (status, body, after_effect),
        Effect::TooManyRequests { .. } => (429, None, false),
        Effect::Cut { after_effect } => (500, None, after_effect),
        _ => return None,
    };
    if after_effect {
        let _ = answer(front, job).await;
    }
    let error = ApiError::new(status, "INTERNAL_ERROR", "Planned fault");
    Some(Outcome { status, reason: reason(status), body: text.unwrap_or_else(|| error.body().to_string()) })
}

/// Sits out delays; the fault after them is the one that counts.
async fn last(effects: Vec<Effect>) -> Option<Effect> {
    let mut last = None;
    for effect in effects {
        match effect {
            Effect::Latency { ms } => tokio::time::sleep(Duration::from_millis(ms)).await,
            other => last = Some(other),
        }
    }
    last
}

fn outcome(answer: Result<Reply, ApiError>) -> Outcome {
    match answer {
        Ok(reply) => Outcome { status: reply.status, reason: reason(reply.status), body: text(reply) },
        Err(error) => {
            Outcome { status: error.status, reason: reason(error.status), body: error.body().to_string() }
        }
    }
}

fn text(reply: Reply) -> String {
    match (reply.file, reply.body) {
        (Some(file), _) => String::from_utf8_lossy(&file.bytes).into_owned(),
        (None, Value::Null) => String::new(),
        (None, body) => body.to_string(),
    }
}

fn reason(status: u16) -> String {
    let status = StatusCode::from_u16(status).ok();
    status.and_then(|status| status.canonical_reason()).unwrap_or_default().to_owned()
}
