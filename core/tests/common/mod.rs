//! A connection over scripted answers.
#![allow(dead_code)]

use ecwid_nodes::connection::Options;
use ecwid_nodes::transport::{Memory, Payload, Reply, Request};
use ecwid_nodes::{Connection, Error, Object, Settings};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

static TOKENS: AtomicU32 = AtomicU32::new(0);

/// Every connection has a token of its own, because budget and breaker are shared by token.
pub fn connect(replies: impl IntoIterator<Item = Reply>) -> (Connection, Arc<Memory>) {
    let memory = Arc::new(Memory::new(replies));
    let token = format!("secret_{}_{}", std::process::id(), TOKENS.fetch_add(1, Ordering::Relaxed));
    (Connection::with_transport(Settings::new(1003, token), memory.clone()).unwrap(), memory)
}

pub fn object(value: Value) -> Object {
    value.as_object().unwrap().clone()
}

pub fn ok(body: Value) -> Reply {
    Reply::Json(200, body)
}

pub fn refused(status: u16, code: &str) -> Reply {
    Reply::Json(status, json!({"errorCode": code, "errorMessage": "No"}))
}

pub fn updated() -> Reply {
    ok(json!({"updateCount": 1}))
}

/// A page with these rows.
pub fn rows(rows: Value) -> Reply {
    let count = rows.as_array().unwrap().len();
    ok(json!({"total": count, "count": count, "offset": 0, "limit": 100, "items": rows}))
}

pub async fn invoke(connection: &Connection, node: &str, input: Value) -> Result<Value, Error> {
    invoke_with(connection, node, input, Options::default()).await
}

pub async fn invoke_with(
    connection: &Connection,
    node: &str,
    input: Value,
    options: Options,
) -> Result<Value, Error> {
    let answer = connection.invoke(node, &object(input), options).await?;
    Ok(serde_json::from_slice(&answer.json).unwrap())
}

pub async fn dry_run(connection: &Connection, node: &str, input: Value) -> Result<Value, Error> {
    invoke_with(connection, node, input, Options { dry_run: true, ..Options::default() }).await
}

/// `METHOD /path` of what was asked, with the body of writes.
pub fn told(memory: &Memory) -> Vec<String> {
    memory.asked().iter().map(line).collect()
}

fn line(request: &Request) -> String {
    match &request.payload {
        Payload::Json(body) => format!("{} {} {body}", request.method.name(), request.path),
        _ => format!("{} {}", request.method.name(), request.path),
    }
}
