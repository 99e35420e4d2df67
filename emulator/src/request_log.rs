//! The last requests, with everything secret left out.

use std::collections::VecDeque;

use serde::Serialize;

const KEPT: usize = 2000;

/// One request as the emulator saw it. Credentials are never kept.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LoggedRequest {
    /// Running number from 1.
    pub number: u64,
    /// Store time of arrival, in milliseconds since 1970.
    pub at_ms: i64,
    /// HTTP method.
    pub method: String,
    /// Path as sent.
    pub path: String,
    /// Query as sent, values of secret parameters replaced.
    pub query: String,
    /// Header names and values, values of secret headers replaced.
    pub headers: Vec<(String, String)>,
    /// Body text, at most 4,096 characters; left out for OAuth and partner calls.
    pub body: String,
    /// Status of the answer; 0 when the connection was cut.
    pub status: u16,
}

const SECRET_PARAMETERS: [&str; 5] = ["token", "code", "client_secret", "password", "secure_auth_key"];
const SECRET_HEADERS: [&str; 4] =
    ["authorization", "cookie", "proxy-authorization", "x-ecwid-app-secret-key"];

/// The newest requests.
#[derive(Debug, Default)]
pub struct RequestLog {
    rows: VecDeque<LoggedRequest>,
    count: u64,
}

impl RequestLog {
    pub fn push(&mut self, mut row: LoggedRequest) -> u64 {
        self.count += 1;
        row.number = self.count;
        if self.rows.len() == KEPT {
            self.rows.pop_front();
        }
        self.rows.push_back(row);
        self.count
    }

    pub fn answered(&mut self, number: u64, status: u16) {
        if let Some(row) = self.rows.iter_mut().rev().find(|row| row.number == number) {
            row.status = status;
        }
    }

    pub fn rows(&self) -> Vec<LoggedRequest> {
        self.rows.iter().cloned().collect()
    }

    pub fn clear(&mut self) {
        self.rows.clear();
    }
}

/// A row for a request that has not been answered yet.
pub fn row(at_ms: i64, head: &http::request::Parts, body: &[u8]) -> LoggedRequest {
    let path = head.uri.path();
    let body = if path.starts_with("/api/oauth") || path.starts_with("/api/v3/stores") {
        String::new()
    } else {
        // No character takes more than four bytes; uploads are not read to their end for the log.
        let start = body.get(..4 * 4096).unwrap_or(body);
        String::from_utf8_lossy(start).chars().take(4096).collect()
    };
    LoggedRequest {
        number: 0,
        at_ms,
        method: head.method.to_string(),
        path: path.to_owned(),
        query: redact_query(head.uri.query().unwrap_or_default()),
        headers: head.headers.iter().map(|(name, value)| redact_header(name, value)).collect(),
        body,
        status: 0,
    }
}

fn redact_header(name: &http::HeaderName, value: &http::HeaderValue) -> (String, String) {
    let shown = if SECRET_HEADERS.contains(&name.as_str()) {
        "***".to_owned()
    } else {
        String::from_utf8_lossy(value.as_bytes()).into_owned()
    };
    (name.to_string(), shown)
}

fn redact_query(query: &str) -> String {
    let redact = |pair: &str| match pair.split_once('=') {
        Some((name, _)) if SECRET_PARAMETERS.contains(&name) => format!("{name}=***"),
        _ => pair.to_owned(),
    };
    query.split('&').map(redact).collect::<Vec<_>>().join("&")
}
