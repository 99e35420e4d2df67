//! Dry runs: what a call would send, and what that would change. Reads are made, writes are not.

use super::Connection;
use super::prepared::Prepared;
use crate::action::{ActionNode, Content, Effect, Object, Step};
use crate::error::Result;
use crate::nodes;
use crate::steps::field_diff::{self, Shown};
use crate::steps::redact;
use crate::transport::{Method, Payload, Request, Response};
use bytes::Bytes;
use serde_json::{Value, json};

impl Connection {
    /// What the call would do, as JSON.
    pub(super) async fn plan(&self, call: &Prepared) -> Result<Bytes> {
        let (mut answers, mut reads): (Vec<Response>, Vec<String>) = (Vec::new(), Vec::new());
        let request = loop {
            let request = match call.next(&answers)? {
                Step::Done(json) => return Ok(nothing_to_write(call, &reads, &json)),
                Step::Call(request) | Step::Attempt(request, _) | Step::Later(_, request) => request,
            };
            if call.effect == Effect::Read || request.changes_store() {
                break request;
            }
            reads.push(request.line());
            answers.push(self.send_checked(call.caller(), request, &[]).await?);
        };
        let mut plan = self.described(call, &request)?;
        if !reads.is_empty() {
            plan["reads"] = json!(reads);
        }
        if call.effect != Effect::Read {
            self.add_diff(call, &request, &mut plan).await;
        }
        Ok(plan.to_string().into())
    }

    fn described(&self, call: &Prepared, request: &Request) -> Result<Value> {
        let outgoing = self.resolve(request.clone())?;
        let body = match &outgoing.request.payload {
            Payload::Empty => Value::Null,
            Payload::Json(body) => body.clone(),
            Payload::Form(pairs) => json!(pairs.iter().map(|(name, _)| name).collect::<Vec<_>>()),
            Payload::Text(text) => json!(redact::text(text)),
            Payload::Bytes(bytes) => json!({"bytes": bytes.len()}),
            Payload::File(path) => json!({"file": path}),
        };
        let headers: Object = outgoing
            .headers
            .iter()
            .map(|(name, value)| (name.clone(), Value::from(redact::header(name, value))))
            .collect();
        Ok(json!({
            "dryRun": true,
            "node": call.id,
            "effect": call.effect,
            "request": {
                "method": outgoing.request.method.name(),
                "url": redact::text(outgoing.url.as_str()),
                "headers": headers,
                "body": body,
            },
            "scopes": call.scopes,
            "needsConfirmation": call.confirm,
        }))
    }

    /// Adds the field diff, or why there is none.
    async fn add_diff(&self, call: &Prepared, request: &Request, plan: &mut Value) {
        match self.shown(call, request).await {
            Ok(Shown::Changes { diff, unchanged }) => {
                plan["diff"] = json!(diff);
                plan["unchanged"] = json!(unchanged);
            }
            Ok(Shown::Removal(entity)) => plan["removes"] = entity,
            Err(reason) => {
                plan["diff"] = Value::Null;
                plan["noDiff"] = json!(reason);
            }
        }
    }

    async fn shown(&self, call: &Prepared, request: &Request) -> Result<Shown, String> {
        let body = match (&request.payload, request.method) {
            (_, Method::Post) => {
                return Err(
                    "nothing is compared: a POST creates, or its path is no entity that can be read".into()
                );
            }
            (Payload::Json(Value::Object(body)), _) => Some(body),
            (Payload::Empty, Method::Delete) => None,
            _ => return Err("the body is no object of fields".into()),
        };
        let has_delta = |body: &Object| call.increments.iter().any(|(delta, _)| body.contains_key(*delta));
        let increments = if body.is_some_and(has_delta) { call.increments } else { &[] };
        let Some(path) = field_diff::entity_path(request, increments) else {
            return Err("the path names no entity".into());
        };
        let Some((reader, query)) = reader(request, &path) else {
            return Err(format!("the store has no call that reads `{path}`"));
        };
        let mut query = query;
        if let (Some(body), true) = (body, (reader.fields)().contains(&"responseFields")) {
            query.push(("responseFields".to_owned(), field_diff::fields(body, increments)));
        }
        let read = Request { query, ..Request::new(reader.meta.id, Method::Get, path) };
        let read = Request { host: request.host, credential: request.credential, ..read };
        let answer = self.send_checked(call.caller(), read, &[]).await;
        let answer =
            answer.map_err(|error| format!("the current values cannot be read: {}", error.message()))?;
        let current: Value = serde_json::from_slice(&answer.body)
            .map_err(|error| format!("the current values are not understood: {error}"))?;
        Ok(match body {
            Some(body) => field_diff::compare(body, &current, increments),
            None => Shown::Removal(current),
        })
    }
}

/// The read node of this very path, with the parameters of the request that it knows too.
fn reader(request: &Request, path: &str) -> Option<(&'static ActionNode, Vec<(String, String)>)> {
    let candidates = nodes::ACTIONS.iter().filter(|node| {
        node.meta.method == Method::Get
            && node.meta.effect == Effect::Read
            && node.meta.host == request.host
            && node.meta.answer == Content::Json
            && field_diff::is_at(node.meta.path, path)
    });
    // `/categories/sort` before `/categories/{categoryId}`.
    let node = candidates.min_by_key(|node| node.meta.path.matches('{').count())?;
    let known = (node.fields)();
    let query = request.query.iter().filter(|(name, _)| known.contains(&name.as_str())).cloned().collect();
    Some((node, query))
}

fn nothing_to_write(call: &Prepared, reads: &[String], result: &[u8]) -> Bytes {
    let result: Value = serde_json::from_slice(result).unwrap_or_default();
    let plan = json!({
        "dryRun": true, "node": call.id, "effect": call.effect, "request": null, "reads": reads, "diff": [],
        "unchanged": [], "result": result, "scopes": call.scopes, "needsConfirmation": call.confirm,
    });
    plan.to_string().into()
}
