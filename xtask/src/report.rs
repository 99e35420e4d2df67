//! The audit's result as text.

use std::fmt::Write as _;

use crate::audit::{Coverage, Report};
use crate::compare::Count;

/// The coverage page of the reference: only what does not change with the machine or the day.
pub fn page(report: &Report) -> String {
    let mut out = String::from(
        "# Coverage of the platform's API\n\n\
         Written by `cargo xtask audit --out`; do not edit. Each cell is *exists / documented*; `+n` marks what\n\
         differs for a reason stated in `facts/deviations.toml`. Fields of a type count once per body.\n\n",
    );
    out.push_str(&table(report));
    if !report.open_endpoints.is_empty() {
        out.push_str("\n## Endpoints without a node\n\n");
        for id in &report.open_endpoints {
            let _ = writeln!(out, "- `{id}`");
        }
    }
    out
}

/// Coverage by resource as a Markdown table.
pub fn table(report: &Report) -> String {
    let mut rows: Vec<(&str, &Coverage)> =
        report.resources.iter().map(|(name, row)| (name.as_str(), row)).collect();
    rows.push(("**total**", &report.total));
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let mut out =
        format!("| {:width$} | {:>9} | {:>9} | {:>11} |\n", "resource", "endpoints", "params", "fields");
    let _ = writeln!(out, "|{:-<1$}|----------:|----------:|------------:|", "", width + 2);
    for (name, row) in rows {
        let (endpoints, params, fields) = (cell(row.endpoints), cell(row.params), cell(row.fields));
        let _ = writeln!(out, "| {name:width$} | {endpoints:>9} | {params:>9} | {fields:>11} |");
    }
    out
}

/// What has to be mended, with the lines to paste.
pub fn findings(report: &Report) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        let nodes = finding.nodes.join(", ");
        let _ = writeln!(out, "\n{} ({}): {}: {}", finding.endpoint, nodes, finding.key, finding.problem);
        out.push_str(&finding.paste);
    }
    for key in &report.stale {
        let _ = writeln!(out, "\nfacts/deviations.toml: `{key}` excuses nothing; remove it");
    }
    out
}

fn cell(count: Count) -> String {
    let excused = if count.excused == 0 { String::new() } else { format!(" +{}", count.excused) };
    if count.total == 0 { "-".to_owned() } else { format!("{}/{}{excused}", count.covered, count.total) }
}
