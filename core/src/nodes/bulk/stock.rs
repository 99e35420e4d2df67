//! `stock.bulk_update`.

use super::cells::Cells;
use super::columns::Column;
use super::report::RowError;
use super::run::{LARGEST, Plan, Run, Sheet, Write};
use super::table::{Layout, Table, TableFormat};
use super::target::{self, Found, Target};
use super::{BulkResult, problems};
use crate::action::{Action, Body, Example, Meta, NativeKey};
use crate::connection::Work;
use crate::error::{Problem, Result};
use crate::nodes::stock_levels::Level;
use futures::FutureExt;
use futures::future::BoxFuture;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::PathBuf;

static COLUMNS: &[Column] = &[
    target::SKU,
    target::PRODUCT,
    target::VARIATION,
    Column {
        field: "quantity",
        aliases: &["stock", "qty", "on hand", "in stock", "inventory", "stock level"],
        group: 2,
    },
    Column {
        field: "quantityDelta",
        aliases: &["delta", "change", "adjustment", "adjust", "quantity change", "stock change"],
        group: 2,
    },
    Column { field: "unlimited", aliases: &["unlimited stock"], group: 2 },
    Column { field: "locationId", aliases: &["location", "warehouse"], group: 0 },
];

/// Set or change the stock of many products and variations from a table: CSV, JSON lines or rows. Columns: `sku` or
/// `productId` (with `combinationId` for a variation), one of `quantity`, `quantityDelta` and `unlimited`, and `locationId`
/// in stores that count by location; other usual names such as `Stock` or `Article number` are understood, and others can be
/// told in `columns`. All rows are checked first, wrong ones are reported and left out. The rest goes to the store in batches
/// of up to 500, other variations of a product are never sent along, and a difference (`quantityDelta`) is never sent twice.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BulkUpdateStock {
    /// Where the rows come from.
    pub table: Table,
    /// How the file is written; told by the end of its name if left out.
    pub format: Option<TableFormat>,
    /// Field → name of its column, for columns whose name does not tell.
    pub columns: Option<IndexMap<String, String>>,
    /// What separates the columns of CSV; found out from its first line if left out.
    pub delimiter: Option<String>,
    /// File that gets a line for every row (NDJSON), in which a second run finds what is done and goes on.
    pub report: Option<PathBuf>,
    /// Try rows again that failed or were wrong, according to the report.
    pub retry_failed: Option<bool>,
    /// A name of yours for this run: within an hour the same name and table do nothing twice, even without a report.
    pub run_key: Option<String>,
    /// Let the store make up to 100 calls at once; rows for the same product are then written in no order.
    pub parallel: Option<bool>,
    /// Rows per batch, 1 to 500; 500 if left out.
    pub batch_size: Option<u16>,
    /// Longest time to wait for one batch, seconds; 3600 if left out.
    pub wait_seconds: Option<u64>,
    /// Send the store's low-stock e-mails where a quantity falls to the limit.
    pub check_low_stock_notification: Option<bool>,
}

struct StockSheet {
    check_low_stock_notification: Option<bool>,
}

/// One row: what it is about, and its new stock.
pub(super) struct StockRow {
    target: Target,
    level: Level,
    location: Option<String>,
}

impl Sheet for StockSheet {
    type Row = StockRow;
    const NODE: &'static str = BulkUpdateStock::META.id;
    const FIELDS: &'static str = "quantity,unlimited,locationInventory";

    fn decimal_comma(&self) -> bool {
        false
    }

    fn row(&self, cells: &mut Cells<'_>) -> Option<StockRow> {
        let target = Target::of(cells);
        let location = cells.text("locationId");
        // Some write the word where others have a column for it.
        let is_word = |text: &str| matches!(text.to_lowercase().as_str(), "unlimited" | "∞");
        let says_unlimited = cells.cells.get("quantity").and_then(Value::as_str).is_some_and(is_word);
        let quantity = if says_unlimited { None } else { cells.whole("quantity") };
        let unlimited = if says_unlimited { Some(true) } else { cells.flag("unlimited") };
        let delta = cells.whole("quantityDelta");
        if !cells.problems.is_empty() {
            return None;
        }
        let level = match delta {
            Some(_) if quantity.is_some() || unlimited == Some(true) => {
                cells.fault("quantityDelta", "cannot stand beside a new quantity");
                return None;
            }
            Some(0) => {
                cells.fault("quantityDelta", "must not be 0");
                return None;
            }
            Some(delta) => Level::Adjust(delta),
            None => match Level::to_set(quantity, unlimited, location.is_some()) {
                Ok(level) => level,
                Err(problem) => {
                    cells.fault(&problem.path, problem.message);
                    return None;
                }
            },
        };
        Some(StockRow { target: target?, level, location })
    }

    fn target(row: &StockRow) -> &Target {
        &row.target
    }

    fn needs_current(row: &StockRow) -> bool {
        row.location.is_some()
    }

    fn write(&self, row: &StockRow, found: &Found) -> Result<Option<Write>, RowError> {
        let mut path = found.path();
        let body = match &row.location {
            Some(location) => row.level.at_location(location, found.fields.as_ref().unwrap_or(&Value::Null)),
            None => row.level.fields(),
        };
        // At a location it is sent as a new level, and still must not be computed and sent twice.
        let is_delta = matches!(row.level, Level::Adjust(_));
        if is_delta && row.location.is_none() {
            path.push_str("/inventory");
        }
        if let Some(flag) = self.check_low_stock_notification {
            path.push_str(&format!("?checkLowStockNotification={flag}"));
        }
        Ok(Some(Write { path, body, is_delta }))
    }
}

impl Action for BulkUpdateStock {
    const META: Meta = Meta {
        id: "stock.bulk_update",
        aliases: &["inventory.bulk_update"],
        title: "Update stock from a table",
        path: "/batch",
        scopes: &["read_catalog", "update_catalog"],
        body: Body::Json,
        native_key: Some(NativeKey { field: "runKey", is_uuid: false, seconds: Some(3_300) }),
        is_long: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/batch-requests/create-batch-request",
        composite: true,
        ..Meta::CREATE
    };
    type Output = BulkResult;

    fn example() -> Example {
        Example {
            input: json!({
                "table": {"rows": [{"productId": 708_114_611, "quantity": 40}, {"productId": 708_114_502, "combinationId": 61_840_373, "quantity": 12}]},
                "runKey": "march-count",
            }),
            request: "POST /batch?deduplicationKey=a0a0d58c-b8f0-4b29-86e1-9113f15f0555&stopOnFirstFailure=false",
            body: Some(json!([
                {"id": "1", "path": "/products/708114611", "method": "PUT", "body": {"quantity": 40, "unlimited": false}},
                {"id": "2", "path": "/products/708114502/combinations/61840373", "method": "PUT", "body": {"quantity": 12, "unlimited": false}},
            ])),
            response: json!({
                "complete": true, "rows": 2, "updated": 2, "unchanged": 0, "failed": 0, "invalid": 0, "unknown": 0,
                "skipped": 0, "batches": 1, "report": null, "errors": [], "ignoredColumns": []
            }),
        }
    }

    fn answers() -> Vec<Value> {
        let row = |id: &str| json!({"id": id, "status": "COMPLETED", "httpStatusCode": 200, "escapedHttpBody": "{\"updateCount\":1}"});
        vec![
            json!({"ticket": "55e1c2"}),
            json!({"status": "COMPLETED", "totalRequests": 2, "completedRequests": 2, "responses": [row("1"), row("2")]}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        problems(self.batch_size, self.delimiter.as_deref(), self.run_key.as_deref())
    }

    fn work<'a>(&'a self, work: &'a Work) -> Option<BoxFuture<'a, Result<Value>>> {
        let sheet = StockSheet { check_low_stock_notification: self.check_low_stock_notification };
        let run = Run::new(
            sheet,
            Plan {
                table: self.table.clone(),
                layout: Layout {
                    columns: COLUMNS,
                    named: self.columns.clone().unwrap_or_default(),
                    format: self.format,
                    delimiter: self.delimiter.as_ref().and_then(|text| text.bytes().next()),
                },
                report: self.report.clone(),
                retry_failed: self.retry_failed == Some(true),
                run_key: self.run_key.clone(),
                parallel: self.parallel == Some(true),
                batch_size: self.batch_size.map_or(LARGEST, usize::from),
                wait_seconds: self.wait_seconds,
            },
            work,
        );
        Some(run.run().boxed())
    }
}
