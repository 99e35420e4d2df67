//! The progress of a batch of calls.

use serde_json::Value;

use crate::model::{BatchResponseStatus, BatchStatus};

entity! {
    /// How far a batch of calls has come.
    read struct BatchProgress {
        /// Whether the batch is waiting, running or done.
        status: BatchStatus,
        /// How many calls the batch has.
        total_requests: i64,
        /// How many calls are done.
        completed_requests: i64,
        /// Answers of the calls that are done.
        responses: Vec<BatchResponse>,
    }

    /// The answer to one call of a batch.
    read struct BatchResponse {
        /// Identifier that was given to the call.
        id: String,
        /// Body of the answer as text; only when the batch was sent with `escapedJson`.
        escaped_http_body: String,
        /// HTTP status of the answer.
        http_status_code: i64,
        /// Reason phrase of the answer.
        http_status_line: String,
        /// Whether the call was made and succeeded.
        status: BatchResponseStatus,
        /// Body of the answer; only when the batch was sent without `escapedJson`.
        http_body: Value,
    }
}
