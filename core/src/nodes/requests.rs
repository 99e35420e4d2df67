//! `request.raw`: any path of the store, through the same credential, budget, breaker and redaction.

use crate::action::{Action, Example, Meta, Object, Progress, Step};
use crate::error::{Error, Problem, Result};
use crate::steps::build;
use crate::transport::{Method, Payload, Request};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Send a request of your own to any path of the store's REST API.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RawRequest {
    /// HTTP method.
    pub method: Method,
    /// Path below the store, percent-encoded, for example `/orders/7QK2M`.
    pub path: String,
    /// Query parameters.
    pub query: Option<Object>,
    /// JSON body; not for GET.
    pub body: Option<Value>,
}

impl Action for RawRequest {
    const META: Meta = Meta {
        id: "request.raw",
        title: "Send a raw request",
        path: "/{path}",
        effect: crate::Effect::Destructive,
        idempotent: false,
        docs: "https://docs.ecwid.com/api-reference",
        composite: true,
        ..Meta::READ
    };
    type Output = Value;

    fn example() -> Example {
        Example {
            input: json!({"method": "GET", "path": "/latest-stats", "query": {"productCountRequired": true}}),
            request: "GET /latest-stats?productCountRequired=true",
            body: None,
            response: json!({"productsUpdated": "2026-03-14 09:21:07 +0000", "ordersUpdated": "2026-03-18 13:02:55 +0000", "productCountRequired": 12}),
        }
    }

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut fault = |path: &str, message: &str| {
            problems.push(Problem { path: path.into(), message: message.into() });
        };
        if !self.path.starts_with('/') || self.path.starts_with("//") {
            fault("path", "must start with one `/`, below the store: `/orders`");
        }
        let dots =
            |segment: &str| matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..");
        if self.path.split('/').any(dots) {
            fault("path", "must not leave the store: `.` and `..` are refused");
        }
        if self.path.contains(['?', '#', '\\']) || self.path.contains(char::is_whitespace) {
            fault("path", "must be percent-encoded; query parameters go in `query`");
        }
        if self.method == Method::Get && self.body.is_some() {
            fault("body", "GET takes no body");
        }
        // An empty id would make one deletion delete everything; the endpoint for that is a node of its own.
        if self.method == Method::Delete && self.path.trim_matches('/') == "products" {
            fault("path", "`DELETE /products` deletes every product and is refused here");
        }
        problems
    }

    fn next(&self, progress: Progress<'_>) -> Result<Step> {
        if let [.., last] = progress.answers {
            return Ok(Step::Done(last.body.clone()));
        }
        let mut query = Vec::new();
        for (name, value) in self.query.iter().flatten() {
            build::push_query(&mut query, name, value)?;
        }
        let payload = match &self.body {
            None | Some(Value::Null) => Payload::Empty,
            Some(body @ (Value::Object(_) | Value::Array(_))) => Payload::Json(body.clone()),
            Some(_) => return Err(Error::field("body", "an object or a list is expected")),
        };
        Ok(Step::Call(Request {
            query,
            payload,
            idempotent: self.method == Method::Get,
            ..Request::new(Self::META.id, self.method, self.path.clone())
        }))
    }
}
