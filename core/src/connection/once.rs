//! Idempotency keys: the same key with the same request is sent once, whatever became of the first answer.

use super::Connection;
use super::perform::{new_id, now_ms};
use super::prepared::Prepared;
use crate::action::{ActionNode, LookUp, Object};
use crate::error::{Error, Kind, Outcome, Result, Retry};
use crate::journal::OwnWrite;
use crate::nodes::natural_keys::{Looked, NaturalKey};
use crate::steps::keys::uuid_of;
use crate::transport::Response;
use bytes::Bytes;
use serde_json::Value;
use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

/// Searches lag behind writes: what they do not show this long after a write was not written.
const LAG_MS: i64 = 60_000;

/// What a key says about a call.
enum Claim {
    /// It was answered before.
    Answered(Value),
    /// It is to be sent, under this journal entry.
    Ours(OwnWrite),
}

/// Calls under way, by idempotency key: a second one waits for the first.
#[derive(Debug, Default)]
pub(super) struct UnderWay(Mutex<HashMap<String, Weak<tokio::sync::Mutex<()>>>>);

impl UnderWay {
    fn of(&self, key: &str) -> Arc<tokio::sync::Mutex<()>> {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.retain(|_, turn| turn.strong_count() > 0);
        if let Some(turn) = keys.get(key).and_then(Weak::upgrade) {
            return turn;
        }
        let turn = Arc::new(tokio::sync::Mutex::new(()));
        keys.insert(key.to_owned(), Arc::downgrade(&turn));
        turn
    }
}

/// The input with the key in the field that takes it to the vendor, if the node has one that is not set.
pub(super) fn with_native_key(node: &ActionNode, input: &Object, key: &str) -> Object {
    let mut input = input.clone();
    if let Some(native) = node.meta.native_key
        && input.get(native.field).is_none_or(Value::is_null)
    {
        let value = if native.is_uuid { uuid_of(key) } else { key.to_owned() };
        input.insert(native.field.to_owned(), Value::from(value));
    }
    input
}

impl Connection {
    /// Makes the call unless its key says that it was made; the remark says where the answer comes from.
    pub(super) async fn once(
        &self,
        call: &Prepared,
        key: &str,
        run: impl Future<Output = Result<Bytes>> + Send,
    ) -> Result<(Bytes, Option<String>)> {
        if key.trim().is_empty() {
            return Err(Error::field("idempotencyKey", "must not be empty").with_node(call.id));
        }
        let turn = self.0.under_way.of(key);
        let _turn = turn.lock().await;
        let write = match self.claim(call, key).await.map_err(|error| error.with_node(call.id))? {
            Claim::Answered(answer) => {
                let remark = format!("answered from the journal: `{key}` was used for this very call before");
                return Ok((answer.to_string().into(), Some(remark)));
            }
            Claim::Ours(write) => write,
        };
        let result = run.await;
        let ended = match &result {
            Ok(json) => Some(Some(
                serde_json::from_slice(json)
                    .unwrap_or_else(|_| Value::from(String::from_utf8_lossy(json).into_owned())),
            )),
            Err(error) if error.outcome() == Outcome::NotApplied => Some(None),
            // Nobody knows, or a part was done: the entry stays open.
            Err(_) => None,
        };
        if let Some(answer) = ended
            && let Err(error) =
                self.journal().journal(OwnWrite { ended_ms: Some(now_ms()), answer, ..write }).await
        {
            tracing::warn!("the answer under `{key}` is not in the journal: {}", error.message());
        }
        result.map(|json| (json, None))
    }

    async fn claim(&self, call: &Prepared, key: &str) -> Result<Claim> {
        let (digest, now) = (call.digest(), now_ms());
        let fresh = OwnWrite {
            id: new_id(),
            store_id: self.store_id(),
            kind: call.id.to_owned(),
            entity_id: None,
            fields: Vec::new(),
            digest_before: None,
            started_ms: now,
            ended_ms: None,
            idempotency_key: Some(key.to_owned()),
            request_digest: digest.clone(),
            answer: None,
        };
        let journal = self.journal();
        if journal.journal(fresh.clone()).await? {
            return Ok(Claim::Ours(fresh));
        }
        let Some(known) = journal.write_by_key(self.store_id(), key).await? else {
            return Err(Error::new(Kind::Storage, format!("the journal lost the entry of `{key}`"))
                .with_retry(Retry::Backoff));
        };
        let again = OwnWrite { id: known.id.clone(), ..fresh };
        match (known.ended_ms, known.answer.clone()) {
            // The store had refused: the key is free again.
            (Some(_), None) => self.reclaim(again).await,
            _ if known.request_digest != digest => Err(reused(key, call.id, &known)),
            (_, Some(answer)) => Ok(Claim::Answered(answer)),
            (None, None) => self.decide(call, known, again).await,
        }
    }

    async fn reclaim(&self, write: OwnWrite) -> Result<Claim> {
        self.journal().journal(write.clone()).await?;
        Ok(Claim::Ours(write))
    }

    /// The first call under the key has no answer: what may be repeated is, what can be looked up is, and for the rest
    /// nobody knows.
    async fn decide(&self, call: &Prepared, known: OwnWrite, again: OwnWrite) -> Result<Claim> {
        let age = again.started_ms - known.started_ms;
        let is_kept = |seconds: Option<i64>| seconds.is_none_or(|seconds| age < seconds * 1_000);
        if call.idempotent || call.native_key.is_some_and(|native| is_kept(native.seconds)) {
            return self.reclaim(OwnWrite { started_ms: known.started_ms, ..again }).await;
        }
        let found = match call.look_up {
            LookUp::None => return Err(unknown(&known, None)),
            LookUp::Itself => None,
            LookUp::By(keys) => match keys.iter().find(|key| key.value_in(call.input()).is_some()) {
                Some(key) => self.look(call, key, &known).await?,
                None => return Err(unknown(&known, None)),
            },
        };
        match found {
            Some(answer) => {
                let ended = OwnWrite { ended_ms: Some(now_ms()), answer: Some(answer.clone()), ..known };
                self.journal().journal(ended).await?;
                Ok(Claim::Answered(answer))
            }
            None if age >= LAG_MS => self.reclaim(again).await,
            None => Err(unknown(&known, Some(LAG_MS - age))),
        }
    }

    /// The answer that the lost one must have been, if what was to be created is there.
    async fn look(&self, call: &Prepared, key: &NaturalKey, known: &OwnWrite) -> Result<Option<Value>> {
        let Some(value) = key.value_in(call.input()) else { return Ok(None) };
        let mut answers: Vec<Response> = Vec::new();
        let since = known.started_ms.div_euclid(1_000) - 86_400;
        loop {
            match key.look(call.id, &value, call.input(), Some(since), &answers)?.0 {
                Looked::More(request) => {
                    answers.push(self.send_checked(call.caller(), request, &[]).await?);
                }
                Looked::Found(rows) => return Ok(rows.last().map(|row| key.answer(row))),
            }
        }
    }
}

fn reused(key: &str, node: &str, known: &OwnWrite) -> Error {
    let message = format!("`{key}` was used for another call of `{}`, this one is `{node}`", known.kind);
    Error::new(Kind::Conflict, message)
        .with_code("idempotency_key_reused")
        .with_hint("use a new key for a new request; a key belongs to one node with one input")
}

fn unknown(known: &OwnWrite, wait_ms: Option<i64>) -> Error {
    let began = crate::steps::dates::rfc3339(known.started_ms.div_euclid(1_000));
    let key = known.idempotency_key.as_deref().unwrap_or_default();
    let message = format!("a call under `{key}` began at {began} and has no answer: it may have been made");
    let error =
        Error::new(Kind::Conflict, message).with_code("outcome_unknown").with_outcome(Outcome::Unknown);
    match wait_ms {
        Some(wait) => {
            let wait = Duration::from_millis(wait.unsigned_abs());
            error
                .with_retry(Retry::After(wait))
                .with_hint("try again in a minute: by then the store's search shows whether it was made")
        }
        None => error.with_hint("look at the entity; use a new key if the call was not made"),
    }
}
