//! The HTTP seam and the layers around it.
//!
//! From the outside in: `retry → breaker → rate_limit → record → auth → http`. Retry is outermost so that every attempt
//! passes the breaker and costs its share of the budget; auth is innermost so that no layer that logs sees the token.

mod auth;
mod breaker;
mod http;
mod memory;
mod rate_limit;
mod record;
mod retry;
mod shared;
mod sink;
mod window;

pub use auth::{Auth, Credentials};
pub use breaker::Breaker;
pub use http::{Http, HttpOptions};
pub use memory::{Memory, Reply};
pub use rate_limit::{Budget, RateLimit};
pub use record::{Detail, Record};
pub use retry::{Retries, RetryLayer};
pub use shared::{Share, SharedBudget, patiently};
pub use sink::{FileSink, MemorySink, Sink};
pub use window::{Ask, Reservation, Window};

use crate::action::{Content, Credential, Host};
use crate::error::Error;
use async_trait::async_trait;
use bytes::Bytes;
use serde::Serialize;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// HTTP methods that the vendor uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, serde::Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Method {
    /// Reads.
    Get,
    /// Creates.
    Post,
    /// Changes.
    Put,
    /// Removes.
    Delete,
}

impl Method {
    /// Upper-case name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// What goes in the body of a request.
#[derive(Debug, Clone, PartialEq)]
pub enum Payload {
    /// Nothing.
    Empty,
    /// A JSON value.
    Json(Value),
    /// An HTML form.
    Form(Vec<(String, String)>),
    /// Text as it is.
    Text(String),
    /// Bytes in memory.
    Bytes(Bytes),
    /// A file, sent piece by piece.
    File(PathBuf),
}

/// A request as a node decides it: no host name, no credential.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Method.
    pub method: Method,
    /// Which of the vendor's hosts.
    pub host: Host,
    /// Encoded path below the store.
    pub path: String,
    /// Query parameters, not encoded, in order.
    pub query: Vec<(String, String)>,
    /// Body.
    pub payload: Payload,
    /// May it be repeated without changing more than once?
    pub idempotent: bool,
    /// The node that asks, for errors and logs.
    pub node: &'static str,
    /// Who is asking.
    pub credential: Credential,
    /// What the answer holds.
    pub answer: Content,
}

impl Request {
    /// A request to the store's REST API with its token, without parameters and body. Only POST counts as not
    /// repeatable.
    pub fn new(node: &'static str, method: Method, path: impl Into<String>) -> Self {
        Self {
            method,
            host: Host::Api,
            path: path.into(),
            query: Vec::new(),
            payload: Payload::Empty,
            idempotent: method != Method::Post,
            node,
            credential: Credential::Token,
            answer: Content::Json,
        }
    }

    /// Could this request change the store?
    pub fn changes_store(&self) -> bool {
        self.method != Method::Get
    }

    /// `METHOD /path?query`, as in examples and dry runs.
    pub fn line(&self) -> String {
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.query).finish();
        let separator = if query.is_empty() { "" } else { "?" };
        format!("{} {}{separator}{query}", self.method.name(), self.path)
    }
}

/// A request on its way: resolved to an address.
#[derive(Debug, Clone)]
pub struct Outgoing {
    /// The node's request.
    pub request: Request,
    /// Full address, without secrets.
    pub url: url::Url,
    /// Extra headers of the connection, and our request id.
    pub headers: Vec<(String, String)>,
    /// Time allowed for the whole attempt; of a download, for each piece.
    pub timeout: Duration,
    /// Where the bytes of a successful answer go; none: into the [`Response`].
    pub sink: Option<Arc<dyn Sink>>,
}

impl Outgoing {
    /// Our correlation id.
    pub fn request_id(&self) -> &str {
        self.headers.iter().find(|(name, _)| name == REQUEST_ID_HEADER).map_or("", |(_, id)| id)
    }
}

/// Header with our correlation id; Ecwid's own client sends the same one.
pub const REQUEST_ID_HEADER: &str = "X-Ecwid-Api-Request-Id";

/// An answer, read to its end.
#[derive(Debug, Clone, Default)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Body, decompressed.
    pub body: Bytes,
}

impl Response {
    /// A header's value; `name` in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The pause that the vendor asks for: seconds.
    pub fn retry_after(&self) -> Option<Duration> {
        self.header("retry-after")?.trim().parse().ok().map(Duration::from_secs)
    }
}

/// Anything that can send a request: the network, a layer, or a test's memory.
#[async_trait]
pub trait Transport: Send + Sync {
    /// Sends one request. Every answer with a status is a success at this level.
    async fn send(&self, outgoing: Outgoing) -> Result<Response, Error>;
}
