//! One error type for every surface: what failed, where, whether to retry, and what to do about it.

mod kind;
mod vendor;

pub use kind::{KIND_TABLE, Kind, KindInfo};
pub use vendor::{VENDOR_CODES, VendorCode, vendor_code};

use serde::Serialize;
use std::fmt;
use std::time::Duration;

/// Shorthand for results of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// One thing wrong with an input, with the path of the field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Path of the field, for example `items[0].quantity`; empty for the whole input.
    pub path: String,
    /// What is wrong with it, and what is expected.
    pub message: String,
}

/// May the same call be tried again?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// The same call will fail again.
    Never,
    /// The vendor said when: try again after this time.
    After(Duration),
    /// A passing fault: try again with growing pauses.
    Backoff,
}

/// Did a write take effect before the call failed?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Nothing was changed in the store.
    NotApplied,
    /// The store was changed.
    Applied,
    /// The answer was lost: the store may or may not have been changed.
    Unknown,
}

/// The error of every call. Secrets never appear in it.
#[derive(Clone, thiserror::Error)]
pub struct Error(Box<Parts>);

#[derive(Clone)]
struct Parts {
    kind: Kind,
    code: String,
    message: String,
    hint: Option<String>,
    node: Option<String>,
    problems: Vec<Problem>,
    status: Option<u16>,
    vendor_code: Option<String>,
    vendor_message: Option<String>,
    request_id: Option<String>,
    retry: Retry,
    outcome: Outcome,
}

impl Error {
    /// An error of `kind`; `message` says what failed in one sentence without a full stop.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        let info = kind.info();
        Self(Box::new(Parts {
            kind,
            code: info.name.to_owned(),
            message: message.into(),
            hint: None,
            node: None,
            problems: Vec::new(),
            status: None,
            vendor_code: None,
            vendor_message: None,
            request_id: None,
            retry: info.retry,
            outcome: Outcome::NotApplied,
        }))
    }

    /// An input error that names one field.
    pub fn field(path: impl Into<String>, message: impl Into<String>) -> Self {
        let (path, message) = (path.into(), message.into());
        Self::new(Kind::InvalidInput, format!("`{path}`: {message}"))
            .with_problems(vec![Problem { path, message }])
    }

    /// What failed, said more exactly.
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.0.message = message.into();
        self
    }

    /// A machine-readable code finer than the kind, for example `unknown_node`.
    pub fn with_code(mut self, code: impl Into<String>) -> Self {
        self.0.code = code.into();
        self
    }

    /// What the user can do about it.
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.0.hint = Some(hint.into());
        self
    }

    /// The node that was called, unless one is named already.
    pub fn with_node(mut self, node: impl Into<String>) -> Self {
        self.0.node.get_or_insert_with(|| node.into());
        self
    }

    /// The fields at fault.
    pub fn with_problems(mut self, problems: Vec<Problem>) -> Self {
        self.0.problems = problems;
        self
    }

    /// HTTP status of the vendor's answer.
    pub fn with_status(mut self, status: u16) -> Self {
        self.0.status = Some(status);
        self
    }

    /// The vendor's own code and text.
    pub fn with_vendor(mut self, code: Option<String>, message: Option<String>) -> Self {
        self.0.vendor_code = code;
        self.0.vendor_message = message;
        self
    }

    /// Our correlation id of the request (`X-Ecwid-Api-Request-Id`).
    pub fn with_request_id(mut self, id: impl Into<String>) -> Self {
        self.0.request_id = Some(id.into());
        self
    }

    /// Whether to try again.
    pub fn with_retry(mut self, retry: Retry) -> Self {
        self.0.retry = retry;
        self
    }

    /// Whether the write took effect.
    pub fn with_outcome(mut self, outcome: Outcome) -> Self {
        self.0.outcome = outcome;
        self
    }

    /// Class of the error.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// Machine-readable code; the kind's name where nothing finer is known.
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// What failed.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// What to do: the specific hint, or the general one of the kind.
    pub fn hint(&self) -> &str {
        self.0.hint.as_deref().unwrap_or(self.0.kind.info().hint)
    }

    /// The node that was called.
    pub fn node(&self) -> Option<&str> {
        self.0.node.as_deref()
    }

    /// The fields at fault.
    pub fn problems(&self) -> &[Problem] {
        &self.0.problems
    }

    /// HTTP status of the vendor's answer.
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The vendor's `errorCode`.
    pub fn vendor_code(&self) -> Option<&str> {
        self.0.vendor_code.as_deref()
    }

    /// The vendor's `errorMessage`.
    pub fn vendor_message(&self) -> Option<&str> {
        self.0.vendor_message.as_deref()
    }

    /// Our correlation id of the request.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// Whether to try again.
    pub fn retry(&self) -> Retry {
        self.0.retry
    }

    /// Whether the write took effect.
    pub fn outcome(&self) -> Outcome {
        self.0.outcome
    }

    /// The JSON envelope that crosses every language boundary.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.envelope()).unwrap_or_else(|_| String::from("{\"kind\":\"unexpected\"}"))
    }

    fn envelope(&self) -> Envelope<'_> {
        let parts = &*self.0;
        let (retry, retry_after_ms) = match parts.retry {
            Retry::Never => ("never", None),
            Retry::After(wait) => ("after", Some(wait.as_millis() as u64)),
            Retry::Backoff => ("backoff", None),
        };
        Envelope {
            kind: parts.kind.info().name,
            code: &parts.code,
            message: &parts.message,
            hint: self.hint(),
            node: parts.node.as_deref(),
            problems: &parts.problems,
            status: parts.status,
            vendor_code: parts.vendor_code.as_deref(),
            vendor_message: parts.vendor_message.as_deref(),
            request_id: parts.request_id.as_deref(),
            retry,
            retry_after_ms,
            outcome: parts.outcome,
            docs_url: format!("docs/guides/errors.md#{}", parts.kind.info().name),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Envelope<'a> {
    kind: &'static str,
    code: &'a str,
    message: &'a str,
    hint: &'a str,
    node: Option<&'a str>,
    problems: &'a [Problem],
    status: Option<u16>,
    vendor_code: Option<&'a str>,
    vendor_message: Option<&'a str>,
    request_id: Option<&'a str>,
    retry: &'static str,
    retry_after_ms: Option<u64>,
    outcome: Outcome,
    docs_url: String,
}

impl Serialize for Error {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        self.envelope().serialize(serializer)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.kind.info().class, self.0.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}\nhint: {}", self.hint())?;
        for problem in &self.0.problems {
            write!(f, "\n  {}: {}", problem.path, problem.message)?;
        }
        Ok(())
    }
}
