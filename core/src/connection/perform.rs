//! Runs a prepared call: its steps in turn, its writes journalled before they are sent.

use super::Connection;
use super::prepared::Prepared;
use crate::action::{Content, Step};
use crate::error::{Error, Outcome, Result};
use crate::journal::{Journal, OwnWrite};
use crate::steps::{classify, diff, own};
use crate::transport::{Payload, Request, Response};
use bytes::Bytes;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Who sends a request.
#[derive(Debug, Clone, Copy)]
pub(super) struct Caller {
    pub id: &'static str,
    pub scopes: &'static [&'static str],
    /// Does the node change the store? Some reads are a POST.
    pub writes: bool,
}

impl Connection {
    pub(super) async fn answer(&self, call: &Prepared) -> Result<Bytes> {
        match call.answer {
            Content::Bytes => self.save(call).await,
            Content::Json | Content::Text => self.run(call).await,
        }
    }

    pub(super) async fn run(&self, call: &Prepared) -> Result<Bytes> {
        let mut answers: Vec<Response> = Vec::new();
        let mut wrote = false;
        loop {
            let step = call.next(&answers).map_err(|error| after_write(error, wrote))?;
            let (request, accepted): (_, &[u16]) = match step {
                Step::Done(json) => return Ok(json),
                Step::Call(request) => (request, &[]),
                Step::Attempt(request, accepted) => (request, accepted),
                Step::Later(pause, request) => {
                    tokio::time::sleep(pause).await;
                    (request, &[])
                }
            };
            let writes = call.caller().writes && request.changes_store();
            let sent = self.send_checked(call.caller(), request, accepted).await;
            let answer = sent.map_err(|error| after_write(error, wrote))?;
            wrote |= writes && (200..300).contains(&answer.status);
            answers.push(answer);
        }
    }

    /// Sends a request and makes an error of every refusal, but for those with an `accepted` status.
    pub(super) async fn send_checked(
        &self,
        caller: Caller,
        request: Request,
        accepted: &[u16],
    ) -> Result<Response> {
        let writes = if caller.writes { self.journal_writes(&request).await? } else { Vec::new() };
        let sent = self.send(request.clone()).await.map_err(|error| error.with_node(caller.id));
        let is_batch = request.path == "/batch";
        let result = match sent {
            Ok(response) if accepted.contains(&response.status) => {
                self.end_writes(writes, None, false).await;
                return Ok(response);
            }
            Ok(response) => classify::classify(&request, caller.scopes, response),
            Err(error) => Err(error),
        };
        match &result {
            // A batch that was accepted is worked on afterwards: its writes have no end yet.
            Ok(_) if is_batch => {}
            Ok(response) => self.end_writes(writes, Some(response), true).await,
            Err(error) if error.outcome() == Outcome::NotApplied => {
                self.end_writes(writes, None, false).await;
            }
            Err(_) => {}
        }
        result
    }

    /// Keeps what a request is about to write. Without its journal entry a write is not sent.
    async fn journal_writes(&self, request: &Request) -> Result<Vec<(own::Written, OwnWrite)>> {
        let store_id = self.store_id();
        let written = own::of(request, store_id);
        if written.is_empty() {
            return Ok(Vec::new());
        }
        let (digest, started_ms) = (request_digest(request), now_ms());
        let begun: Vec<(own::Written, OwnWrite)> = written
            .into_iter()
            .map(|one| {
                let write = OwnWrite {
                    id: new_id(),
                    store_id,
                    kind: one.kind.name.to_owned(),
                    entity_id: one.id.clone(),
                    fields: one.fields.clone(),
                    digest_before: None,
                    started_ms,
                    ended_ms: None,
                    idempotency_key: None,
                    request_digest: digest.clone(),
                    answer: None,
                };
                (one, write)
            })
            .collect();
        let journal = self.journal();
        put_all(&journal, begun.iter().map(|(_, write)| write.clone())).await?;
        Ok(begun)
    }

    async fn end_writes(
        &self,
        writes: Vec<(own::Written, OwnWrite)>,
        answer: Option<&Response>,
        applied: bool,
    ) {
        let ended_ms = now_ms();
        let ended = writes.into_iter().map(|(one, write)| OwnWrite {
            entity_id: write
                .entity_id
                .clone()
                .or_else(|| answer.and_then(|answer| own::created_id(one.kind, answer))),
            ended_ms: Some(ended_ms),
            answer: applied.then_some(Value::Bool(true)),
            ..write
        });
        if let Err(error) = put_all(&self.journal(), ended).await {
            // The write is done; its echo will be told as `unknown`.
            tracing::warn!("the end of a write is not in the journal: {}", error.message());
        }
    }
}

async fn put_all(journal: &Arc<dyn Journal>, writes: impl Iterator<Item = OwnWrite>) -> Result<()> {
    futures::future::try_join_all(writes.map(|write| journal.journal(write))).await.map(|_| ())
}

/// A failure after a write that succeeded does not mean that nothing happened.
fn after_write(error: Error, wrote: bool) -> Error {
    if wrote && error.outcome() == Outcome::NotApplied {
        return error.with_outcome(Outcome::Applied);
    }
    error
}

fn request_digest(request: &Request) -> String {
    let mut digest = Sha256::new();
    digest.update(request.line());
    if let Payload::Json(body) = &request.payload {
        digest.update(body.to_string());
    }
    diff::hex(&digest.finalize())
}

pub(super) fn now_ms() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}

pub(super) fn new_id() -> String {
    use rand::distr::{Alphanumeric, SampleString};
    Alphanumeric.sample_string(&mut rand::rng(), 20)
}
