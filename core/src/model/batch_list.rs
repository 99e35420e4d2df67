//! Batches of calls.

use serde_json::Value;

use crate::model::BatchStatus;

entity! {
    /// Batches of calls.
    read struct BatchList {
        /// The batches.
        items: Vec<BatchSummary>,
    }

    /// A batch of calls.
    read struct BatchSummary {
        /// Ticket of the batch.
        ticket: String,
        /// Whether the batch is waiting, running or done.
        status: BatchStatus,
    }

    /// Answer to the creation of a batch.
    read struct CreateBatchResult {
        /// Ticket with which the progress is asked for.
        ticket: String,
    }
}

entity! {
    /// One call of a batch. File uploads cannot be part of a batch; give `externalUrl` in the path instead.
    write struct BatchCall {
        /// Identifier of your choice; the answer to the call carries it.
        id: String,
        /// Path below the store with its query, for example `/products/708114611`. Required on create.
        path: String,
        /// HTTP method. Required on create.
        method: BatchMethod,
        /// JSON body of the call; not for GET and DELETE.
        body: Value,
    }
}

open_enum! {
    /// HTTP method of a call in a batch.
    pub enum BatchMethod {
        /// Reads.
        Get = "GET",
        /// Creates.
        Post = "POST",
        /// Changes.
        Put = "PUT",
        /// Removes.
        Delete = "DELETE",
    }
}
