//! The calls of batches: up to 500 in one.

use crate::action::{Action, Body, Example, Meta, NativeKey};
use crate::error::Problem;
use crate::model::{
    BatchCall, BatchList, BatchProgress, BatchStatus, BatchTicket, CreateBatchResult, DeleteCountResult,
    UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Hand in up to 500 calls that the store makes one after the other or side by side. `batch.get` tells what
/// became of them. Give a `deduplicationKey`, so that a repetition does no harm.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateBatch {
    /// Stop at the first call that fails; on unless you say `false`. Off: calls that the store failed (5xx)
    /// are tried up to five times.
    pub stop_on_first_failure: Option<bool>,
    /// Run up to 100 calls at once instead of one after the other.
    pub allow_parallel_mode: Option<bool>,
    /// A UUID of yours: within an hour the same key gives the first ticket again, so that a repetition does
    /// no harm.
    pub deduplication_key: Option<String>,
    /// Label of your choice, for cancelling.
    pub group_id: Option<String>,
    /// The calls, at most 500. The token needs the scopes of all of them.
    pub calls: Vec<BatchCall>,
}

impl Action for CreateBatch {
    const META: Meta = Meta {
        id: "batch.create",
        title: "Create a batch",
        path: "/batch",
        body: Body::Whole("calls"),
        native_key: Some(NativeKey { field: "deduplicationKey", is_uuid: true, seconds: Some(3_600) }),
        docs: "https://docs.ecwid.com/api-reference/rest-api/batch-requests/create-batch-request",
        ..Meta::CREATE
    };
    type Output = CreateBatchResult;

    fn example() -> Example {
        Example {
            input: json!({"calls": [{"id": "1", "path": "/products/708114611", "method": "PUT", "body": {"price": 17}}], "stopOnFirstFailure": false, "deduplicationKey": "0d1f6a3e-5f0c-4d4a-9a3b-6b7c8d9e0f1a"}),
            request: "POST /batch?stopOnFirstFailure=false&deduplicationKey=0d1f6a3e-5f0c-4d4a-9a3b-6b7c8d9e0f1a",
            body: Some(
                json!([{"id": "1", "path": "/products/708114611", "method": "PUT", "body": {"price": 17}}]),
            ),
            response: json!({"ticket": "55e1c2"}),
        }
    }

    fn check(&self) -> Vec<Problem> {
        let allowed = 1..=500;
        let fault = (!allowed.contains(&self.calls.len())).then(|| Problem {
            path: "calls".into(),
            message: format!("1 to 500 calls are possible, not {}", self.calls.len()),
        });
        fault.into_iter().collect()
    }
}

/// Read how far a batch has come and, with `escapedJson`, the answers so far.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetBatch {
    /// Ticket of the batch.
    pub ticket: BatchTicket,
    /// Answers of the calls as escaped text; without it they may be left out.
    pub escaped_json: Option<bool>,
}

impl Action for GetBatch {
    const META: Meta = Meta {
        id: "batch.get",
        aliases: &["batch.get_status"],
        title: "Get the progress of a batch",
        path: "/batch",
        spellings: &[("ticket", "ticketId")],
        docs: "https://docs.ecwid.com/api-reference/rest-api/batch-requests/get-batch-status",
        ..Meta::READ
    };
    type Output = BatchProgress;

    fn example() -> Example {
        Example {
            input: json!({"ticket": "55e1c2", "escapedJson": true}),
            request: "GET /batch?ticket=55e1c2&ticketId=55e1c2&escapedJson=true",
            body: None,
            response: json!({"status": "COMPLETED", "totalRequests": 1, "completedRequests": 1, "responses": [{"id": "1", "httpStatusCode": 200, "httpStatusLine": "OK", "status": "COMPLETED", "escapedHttpBody": "{\"updateCount\":1}"}]}),
        }
    }
}

/// List the batches that are waiting, running or done.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListBatches {
    /// State of the batches.
    pub status: BatchStatus,
    /// Rows per page, 1 to 100.
    pub limit: i64,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
}

impl Action for ListBatches {
    const META: Meta = Meta {
        id: "batch.list",
        aliases: &["batch.search"],
        title: "List batches",
        path: "/batch",
        docs: "https://docs.ecwid.com/api-reference/rest-api/batch-requests/search-batch-requests-by-status",
        ..Meta::READ
    };
    type Output = BatchList;

    fn example() -> Example {
        Example {
            input: json!({"status": "COMPLETED", "limit": 10}),
            request: "GET /batch?status=COMPLETED&limit=10",
            body: None,
            response: json!({"items": [{"ticket": "55e1c2", "status": "COMPLETED"}]}),
        }
    }
}

/// Stop the batches with a group label. Calls that were not made are reported as done without being made.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CancelBatchGroup {
    /// Label that the batches were created with.
    pub group_id: String,
    /// Ticket of the batch.
    pub ticket_id: Option<BatchTicket>,
    /// Answers of the calls as escaped text.
    pub escaped_json: Option<bool>,
}

impl Action for CancelBatchGroup {
    const META: Meta = Meta {
        id: "batch.cancel_group",
        title: "Cancel batches of a group",
        path: "/batch/cancel-group",
        body: Body::None,
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/batch-requests/stop-batch-request",
        ..Meta::CREATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"groupId": "nightly", "ticketId": "55e1c2"}),
            request: "POST /batch/cancel-group?groupId=nightly&ticketId=55e1c2",
            body: None,
            response: json!({"updateCount": 1}),
        }
    }
}

/// Stop a batch and delete its answers.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteBatch {
    /// Ticket of the batch.
    pub ticket_id: BatchTicket,
}

impl Action for DeleteBatch {
    const META: Meta = Meta {
        id: "batch.delete",
        title: "Delete a batch",
        path: "/batch",
        docs: "https://docs.ecwid.com/api-reference/rest-api/batch-requests/stop-and-delete-batch-request",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"ticketId": "55e1c2"}),
            request: "DELETE /batch?ticketId=55e1c2",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
