//! Turns the vendor's answer into a result or an error: the code first, the HTTP status second.
//!
//! The same code may come with another status than documented, and bodies may be empty or not JSON
//! (facts/platform.md, section 4).

use crate::error::{Error, Kind, Outcome, Result, Retry, vendor_code};
use crate::transport::{REQUEST_ID_HEADER, Request, Response};
use serde::Deserialize;
use std::time::Duration;

/// Pause when the vendor gives none, as its own client does.
const DEFAULT_PAUSE: Duration = Duration::from_secs(10);

#[derive(Default, Deserialize)]
struct VendorError {
    #[serde(rename = "errorCode", default)]
    code: Option<String>,
    #[serde(rename = "errorMessage", alias = "error_message", alias = "error_description", default)]
    message: Option<String>,
    #[serde(default)]
    error: Option<String>,
}

/// Passes a success on, and makes an error of everything else.
pub fn classify(request: &Request, scopes: &[&str], response: Response) -> Result<Response> {
    if (200..300).contains(&response.status) {
        return Ok(response);
    }
    Err(error(request, scopes, &response))
}

/// `INVALID_API_TOKEN` in an answer: the token is dead, and going on gets the address blocked.
pub fn is_dead_token(response: &Response) -> bool {
    matches!(response.status, 401 | 403)
        && vendor_error(response).code.map_or(response.status == 401, |code| code == "INVALID_API_TOKEN")
}

fn vendor_error(response: &Response) -> VendorError {
    serde_json::from_slice(&response.body).unwrap_or_default()
}

fn error(request: &Request, scopes: &[&str], response: &Response) -> Error {
    let VendorError { code, message, error } = vendor_error(response);
    let code = code.or(error);
    let known = code.as_deref().and_then(vendor_code);
    let kind = known.map_or_else(|| kind_of_status(response.status), |row| row.kind);
    let said = message.as_deref().or(code.as_deref()).unwrap_or("no reason given").trim_end_matches('.');
    let mut made =
        Error::new(kind, format!("the store refused `{}` ({}): {said}", request.node, response.status))
            .with_node(request.node)
            .with_status(response.status)
            .with_outcome(outcome(request, response.status));
    if let Some(id) = response.header(&REQUEST_ID_HEADER.to_ascii_lowercase()) {
        made = made.with_request_id(id);
    }
    if kind == Kind::RateLimited || response.status == 429 {
        made = made.with_retry(Retry::After(response.retry_after().unwrap_or(DEFAULT_PAUSE)));
    }
    let scope_missing =
        kind == Kind::PermissionDenied && code.as_deref().is_none_or(|code| code == "INSUFFICIENT_APP_SCOPE");
    if scope_missing && !scopes.is_empty() {
        made = made.with_hint(format!(
            "this token lacks scope {}; add it to the app and reinstall it",
            scopes.iter().map(|scope| format!("`{scope}`")).collect::<Vec<_>>().join(" or ")
        ));
    } else if let Some(row) = known {
        made = made.with_hint(row.hint);
    }
    let finer = code.as_deref().map_or_else(|| kind.info().name.to_owned(), str::to_lowercase);
    made.with_code(finer).with_vendor(code, message)
}

/// A gateway's answer leaves open whether the store saw the write; a plain refusal does not.
fn outcome(request: &Request, status: u16) -> Outcome {
    let lost = matches!(status, 408 | 500 | 502 | 503 | 504);
    if lost && request.changes_store() { Outcome::Unknown } else { Outcome::NotApplied }
}

fn kind_of_status(status: u16) -> Kind {
    match status {
        400 | 405 | 411 | 413 | 415 | 422 => Kind::InvalidInput,
        401 => Kind::Unauthenticated,
        402 => Kind::PlanLimit,
        403 => Kind::PermissionDenied,
        404 | 410 => Kind::NotFound,
        408 => Kind::Timeout,
        409 => Kind::Conflict,
        429 => Kind::RateLimited,
        500 | 502..=504 => Kind::Unavailable,
        _ => Kind::Unexpected,
    }
}
