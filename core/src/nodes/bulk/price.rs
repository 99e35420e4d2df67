//! `price.bulk_update`.

use super::cells::{Cells, amount};
use super::columns::Column;
use super::report::RowError;
use super::run::{LARGEST, Plan, Run, Sheet, Write};
use super::table::{Layout, Table, TableFormat};
use super::target::{self, Found, Target};
use super::{BulkResult, problems};
use crate::action::{Action, Body, Example, Meta, NativeKey};
use crate::connection::Work;
use crate::error::{Problem, Result};
use crate::nodes::products::{Current, Prices, WholesaleStep};
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
        field: "regularPrice",
        aliases: &["price", "regular", "list price", "normal price", "base price", "compare to price"],
        group: 2,
    },
    Column {
        field: "salePrice",
        aliases: &["sale", "special price", "offer price", "discounted price", "promo price"],
        group: 2,
    },
    Column { field: "endSale", aliases: &["sale ended", "remove sale"], group: 2 },
    Column {
        field: "wholesalePrices",
        aliases: &["wholesale", "tier prices", "tiered prices", "volume prices"],
        group: 2,
    },
];

/// Set prices, sales and wholesale prices of many products and variations from a table: CSV, JSON lines or rows. Columns:
/// `sku` or `productId` (with `combinationId` for a variation), and `regularPrice`, `salePrice`, `endSale` and
/// `wholesalePrices` (`2=9.50; 10=8` in CSV) with the meaning they have in `product.set_price`; an empty cell changes nothing.
/// Other usual names such as `Price` or `Article number` are understood, and others can be told in `columns`. All rows are
/// checked first, wrong ones are reported and left out; the rest goes to the store in batches of up to 500.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BulkUpdatePrices {
    /// Where the rows come from.
    pub table: Table,
    /// How the file is written; told by the end of its name if left out.
    pub format: Option<TableFormat>,
    /// Field → name of its column, for columns whose name does not tell.
    pub columns: Option<IndexMap<String, String>>,
    /// What separates the columns of CSV; found out from its first line if left out.
    pub delimiter: Option<String>,
    /// Amounts are written with a comma: `12,50`.
    pub decimal_comma: Option<bool>,
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
}

struct PriceSheet {
    decimal_comma: bool,
}

/// One row: what it is about, and its new prices.
pub(super) struct PriceRow {
    target: Target,
    prices: Prices,
}

impl Sheet for PriceSheet {
    type Row = PriceRow;
    const NODE: &'static str = BulkUpdatePrices::META.id;
    const FIELDS: &'static str = "price,compareToPrice,wholesalePrices";

    fn decimal_comma(&self) -> bool {
        self.decimal_comma
    }

    fn row(&self, cells: &mut Cells<'_>) -> Option<PriceRow> {
        let target = Target::of(cells);
        let prices = Prices {
            regular: cells.price("regularPrice"),
            sale: cells.price("salePrice"),
            end_sale: cells.flag("endSale") == Some(true),
            wholesale: wholesale(cells),
        };
        if cells.problems.is_empty() {
            cells.problems = prices.problems();
        }
        Some(PriceRow { target: target?, prices })
    }

    fn target(row: &PriceRow) -> &Target {
        &row.target
    }

    fn needs_current(row: &PriceRow) -> bool {
        row.prices.needs_current()
    }

    fn write(&self, row: &PriceRow, found: &Found) -> Result<Option<Write>, RowError> {
        let known = found.fields.clone().unwrap_or_default();
        let current: Current = serde_json::from_value(known).unwrap_or_default();
        let body = row
            .prices
            .fields(&current)
            .map_err(|error| RowError::new(error.code(), error.message().to_owned()))?;
        let write = Write { path: found.path(), body, is_delta: false };
        Ok(if write.body.is_empty() { None } else { Some(write) })
    }
}

/// `2=9.50; 10=8`, or a list of steps.
fn wholesale(cells: &mut Cells<'_>) -> Option<Vec<WholesaleStep>> {
    match cells.cells.get("wholesalePrices")? {
        Value::String(text) => {
            let steps: Result<Vec<WholesaleStep>, String> = text
                .split(';')
                .filter(|step| !step.trim().is_empty())
                .map(|text| step(text, cells.decimal_comma))
                .collect();
            steps.map_err(|message| cells.fault("wholesalePrices", message)).ok()
        }
        list => match serde_json::from_value(list.clone()) {
            Ok(steps) => Some(steps),
            Err(error) => {
                cells.fault(
                    "wholesalePrices",
                    format!("a list of `quantity` and `price` is expected: {error}"),
                );
                None
            }
        },
    }
}

fn step(text: &str, decimal_comma: bool) -> Result<WholesaleStep, String> {
    let wrong = || format!("`{}` is no step; write `quantity=price` with `;` between them", text.trim());
    let (quantity, price) = text.split_once('=').ok_or_else(wrong)?;
    let quantity = quantity.trim().parse().map_err(|_| wrong())?;
    Ok(WholesaleStep { quantity, price: amount(price.trim(), decimal_comma)? })
}

impl Action for BulkUpdatePrices {
    const META: Meta = Meta {
        id: "price.bulk_update",
        title: "Update prices from a table",
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
                "table": {"csv": "Product number;Price;Sale price\n708114611;16.00;12.50\n"},
                "runKey": "march-sale",
            }),
            request: "POST /batch?deduplicationKey=65146974-0b55-4273-87cc-ea6620687171&stopOnFirstFailure=false",
            body: Some(json!([
                {"id": "2", "path": "/products/708114611", "method": "PUT", "body": {"price": 12.5, "compareToPrice": 16}},
            ])),
            response: json!({
                "complete": true, "rows": 1, "updated": 1, "unchanged": 0, "failed": 0, "invalid": 0, "unknown": 0,
                "skipped": 0, "batches": 1, "report": null, "errors": [], "ignoredColumns": []
            }),
        }
    }

    fn answers() -> Vec<Value> {
        let row = json!({"id": "2", "status": "COMPLETED", "httpStatusCode": 200, "escapedHttpBody": "{\"updateCount\":1}"});
        vec![
            json!({"ticket": "55e1c3"}),
            json!({"status": "COMPLETED", "totalRequests": 1, "completedRequests": 1, "responses": [row]}),
        ]
    }

    fn check(&self) -> Vec<Problem> {
        problems(self.batch_size, self.delimiter.as_deref(), self.run_key.as_deref())
    }

    fn work<'a>(&'a self, work: &'a Work) -> Option<BoxFuture<'a, Result<Value>>> {
        let run = Run::new(
            PriceSheet { decimal_comma: self.decimal_comma == Some(true) },
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
