//! The body of an error answer.

use indexmap::IndexMap;

entity! {
    /// A recorded error answer: status, headers and body.
    read struct ErrorResponse {
        /// HTTP status of the answer.
        status: i64,
        /// HTTP headers of the answer.
        headers: IndexMap<String, String>,
        /// Body of the answer.
        body: ApiError,
    }

    /// What the store says about a refused call.
    read struct ApiError {
        /// What went wrong, as text for people.
        error_message: String,
        /// What went wrong, as a code for programs.
        error_code: String,
        /// Details of the error by name.
        args: IndexMap<String, String>,
    }
}
