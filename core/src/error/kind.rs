//! The classes of errors: one table that code, tests and documentation share.

use super::Retry;

/// Class of an error. Bindings raise one exception class per kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The caller's input is wrong.
    InvalidInput,
    /// A setting is missing or wrong.
    Config,
    /// The access token is wrong, revoked or of another store.
    Unauthenticated,
    /// The token lacks a scope, or the store forbids the call.
    PermissionDenied,
    /// The store's plan lacks the feature, or a limit of the plan is reached.
    PlanLimit,
    /// The store or the entity does not exist.
    NotFound,
    /// The write contradicts the state of the store.
    Conflict,
    /// Too many requests with this token.
    RateLimited,
    /// No answer in time.
    Timeout,
    /// The service cannot be reached or failed.
    Unavailable,
    /// The answer cannot be understood.
    Decode,
    /// A webhook delivery failed verification.
    Signature,
    /// Durable state cannot be read or written.
    Storage,
    /// The caller stopped the call.
    Cancelled,
    /// A destructive node wants an explicit confirmation.
    NeedsConfirmation,
    /// Anything else.
    Unexpected,
}

/// Documentation of a [`Kind`].
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct KindInfo {
    /// The kind.
    pub kind: Kind,
    /// Name in JSON and anchor in `docs/guides/errors.md`.
    pub name: &'static str,
    /// Name of the class in Python and JavaScript, without the `Error` suffix.
    pub class: &'static str,
    /// What it means, in one sentence.
    pub meaning: &'static str,
    /// General remedy; most errors carry a more specific one.
    pub hint: &'static str,
    /// An example message.
    pub example: &'static str,
    /// Default answer to "may I try again?".
    pub retry: Retry,
    /// Exit code of the command line.
    pub exit_code: u8,
}

impl Kind {
    /// The row of this kind in [`KIND_TABLE`].
    pub fn info(self) -> &'static KindInfo {
        KIND_TABLE.iter().find(|row| row.kind == self).unwrap_or(&KIND_TABLE[KIND_TABLE.len() - 1])
    }
}

const fn row(
    kind: Kind,
    names: (&'static str, &'static str),
    meaning: &'static str,
    hint: &'static str,
    example: &'static str,
    retry: Retry,
    exit_code: u8,
) -> KindInfo {
    KindInfo { kind, name: names.0, class: names.1, meaning, hint, example, retry, exit_code }
}

/// Every kind, in the order of the documentation.
#[rustfmt::skip]
pub static KIND_TABLE: &[KindInfo] = &[
    row(Kind::InvalidInput, ("invalid_input", "InvalidInput"), "The input does not fit the node, or the vendor refused a value.", "correct the named fields; `ecwid-nodes describe NODE` shows the schema", "`fulfilmentStatus`: unknown field, did you mean `fulfillmentStatus`?", Retry::Never, 2),
    row(Kind::Config, ("config", "Config"), "A setting is missing or wrong.", "set the named settings; `ecwid-nodes connection add --help` lists them", "missing `ECWID_STORE_ID`, `ECWID_TOKEN`", Retry::Never, 3),
    row(Kind::Unauthenticated, ("unauthenticated", "Unauthenticated"), "The token is wrong, revoked or belongs to another store.", "copy the current secret token from the app's details in the control panel; calls stop until then, because repeating them gets the address blocked", "store 1003 refused the token (403 INVALID_API_TOKEN)", Retry::Never, 4),
    row(Kind::PermissionDenied, ("permission_denied", "PermissionDenied"), "The token lacks a scope, or a feature is switched off.", "add the scope to the app and reinstall it", "the store refused `order.update` (403): this token lacks scope `update_orders`", Retry::Never, 5),
    row(Kind::PlanLimit, ("plan_limit", "PlanLimit"), "The store's plan lacks the feature or a limit is reached.", "upgrade the store's plan or remove entries", "the store's plan does not include this feature (402)", Retry::Never, 6),
    row(Kind::NotFound, ("not_found", "NotFound"), "The store or the entity does not exist.", "check the id; orders are addressed by their public id", "order `ABC12` does not exist (404)", Retry::Never, 7),
    row(Kind::Conflict, ("conflict", "Conflict"), "The write contradicts what the store holds.", "read the entity again, merge and retry", "SKU `MUG-1` is already taken (409)", Retry::Never, 8),
    row(Kind::RateLimited, ("rate_limited", "RateLimited"), "More than 600 requests in a minute with this token.", "wait as long as `retryAfterMs` says; all workers of a token share one budget", "the token is paused for 27 s (429)", Retry::Backoff, 9),
    row(Kind::Timeout, ("timeout", "Timeout"), "No answer within the time allowed.", "raise the timeout, or check the network; see `outcome` before repeating a write", "no answer within 60 s", Retry::Backoff, 10),
    row(Kind::Unavailable, ("unavailable", "Unavailable"), "The service cannot be reached or failed.", "check the host name and the network, then try again later", "cannot connect to app.ecwid.com", Retry::Backoff, 11),
    row(Kind::Decode, ("decode", "Decode"), "The answer is not what the vendor documents.", "report it with the request id; the raw answer is in the log at level `body`", "the answer to `order.get` is not JSON", Retry::Never, 12),
    row(Kind::Signature, ("signature", "Signature"), "A webhook delivery is not signed by the app's client secret.", "check that the client secret belongs to the app whose webhook URL this is", "header `X-Ecwid-Webhook-Signature` is missing", Retry::Never, 13),
    row(Kind::Storage, ("storage", "Storage"), "Durable state cannot be read or written.", "check free space and permissions of the state file", "cannot open `state.db`: permission denied", Retry::Backoff, 14),
    row(Kind::Cancelled, ("cancelled", "Cancelled"), "The caller stopped the call.", "see `outcome` before repeating a write", "the call was cancelled", Retry::Never, 130),
    row(Kind::NeedsConfirmation, ("needs_confirmation", "NeedsConfirmation"), "The node destroys data and wants an explicit confirmation.", "pass `confirm` after checking the dry run", "`product.delete_all` deletes every product of store 1003", Retry::Never, 15),
    row(Kind::Unexpected, ("unexpected", "Unexpected"), "A fault that fits no other kind.", "report it with the request id", "the answer has status 418", Retry::Never, 1),
];
