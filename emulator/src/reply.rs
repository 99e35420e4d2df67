//! Answers of the API and its error body.

use std::collections::BTreeMap;

use axum::body::Bytes;
use serde_json::{Value, json};

/// A successful answer.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub body: Value,
    /// Sent instead of the JSON body.
    pub file: Option<File>,
}

/// Bytes as an answer.
#[derive(Debug)]
pub struct File {
    pub content_type: String,
    /// What a browser would save it as.
    pub name: Option<String>,
    pub bytes: Bytes,
}

impl Reply {
    pub fn ok(body: Value) -> Self {
        Self { status: 200, body, file: None }
    }

    /// Done later, says the real service.
    pub fn accepted() -> Self {
        Self { status: 202, body: json!({}), file: None }
    }

    pub fn file(file: File) -> Self {
        Self { status: 200, body: Value::Null, file: Some(file) }
    }

    pub fn updated(count: u32) -> Self {
        Self::ok(json!({ "updateCount": count }))
    }

    pub fn deleted(count: usize) -> Self {
        Self::ok(json!({ "deleteCount": count }))
    }

    pub fn created(id: i64) -> Self {
        Self::ok(json!({ "id": id }))
    }
}

/// A refusal: status, code, text and the names it speaks of.
#[derive(Debug, Clone)]
pub struct ApiError {
    pub status: u16,
    pub code: &'static str,
    pub message: String,
    pub args: BTreeMap<String, String>,
    pub retry_after: Option<u64>,
    pub allow: Option<String>,
}

impl ApiError {
    pub fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), args: BTreeMap::new(), retry_after: None, allow: None }
    }

    /// 400 `WRONG_PARAMETER` that names the parameter or field.
    pub fn wrong(parameter: &str, cause: impl std::fmt::Display) -> Self {
        Self::new(400, "WRONG_PARAMETER", format!("Wrong parameter '{parameter}': {cause}"))
            .arg("parameter", parameter)
    }

    pub fn arg(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    pub fn body(&self) -> Value {
        let mut body = json!({ "errorMessage": self.message, "errorCode": self.code });
        if !self.args.is_empty() {
            body["args"] = json!(self.args);
        }
        body
    }
}
