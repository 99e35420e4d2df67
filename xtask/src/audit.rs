//! `cargo xtask audit`: does every documented endpoint, parameter and field exist in the nodes?

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::compare::{Comparison, Count, Finding};
use crate::deviations::{Deviations, Kind};
use crate::docs::Docs;
use crate::facts::{Facts, workspace_root};
use crate::paste::Paste;
use crate::table::{Row, rows, without_names};

/// What the audit found.
#[derive(Serialize)]
pub struct Report {
    /// Coverage by resource of the table.
    pub resources: BTreeMap<String, Coverage>,
    /// Coverage of everything.
    pub total: Coverage,
    /// Differences without a stated reason.
    pub findings: Vec<Finding>,
    /// Endpoints without a node and without a stated reason.
    pub open_endpoints: Vec<String>,
    /// Nodes that call no endpoint of the table; those of several calls or of any call are among them.
    pub other_nodes: Vec<&'static str>,
    /// Deviations that excuse nothing any more.
    pub stale: Vec<String>,
}

/// Coverage of one resource.
#[derive(Default, Clone, Copy, Serialize)]
pub struct Coverage {
    /// Endpoints with a node.
    pub endpoints: Count,
    /// Query parameters.
    pub params: Count,
    /// Fields of both bodies, each type counted once per body.
    pub fields: Count,
}

impl Report {
    /// True when nothing that a node should have is missing. Endpoints without a node count only if `strict`.
    pub fn is_clean(&self, strict: bool) -> bool {
        let complete = !strict || self.open_endpoints.is_empty();
        complete && self.findings.is_empty() && self.stale.is_empty()
    }
}

/// Compares the node table with the facts table.
pub fn audit(facts: &Facts, docs: &Docs) -> Result<Report, String> {
    let mut deviations = Deviations::load(&workspace_root().join("facts/deviations.toml"))?;
    let rows = rows();
    let paste = Paste { facts, docs };
    let mut report = Report {
        resources: BTreeMap::new(),
        total: Coverage::default(),
        findings: Vec::new(),
        open_endpoints: Vec::new(),
        other_nodes: Vec::new(),
        stale: Vec::new(),
    };
    let mut called = BTreeSet::new();
    let mut checked = BTreeSet::new();
    for endpoint in &facts.endpoints {
        let path = without_names(&endpoint.path);
        let calls =
            |row: &&Row| row.method == endpoint.method && row.host == endpoint.host && row.path == path;
        let nodes: Vec<&Row> = rows.iter().filter(calls).collect();
        called.extend(nodes.iter().map(|row| row.id));
        let mut coverage =
            Coverage { endpoints: Count { total: 1, ..Count::default() }, ..Coverage::default() };
        if !nodes.is_empty() {
            coverage.endpoints.covered = 1;
            checked.insert(endpoint.id.clone());
        } else if deviations.excuses(Kind::Endpoint, &endpoint.id) {
            coverage.endpoints.excused = 1;
        } else {
            report.open_endpoints.push(endpoint.id.clone());
        }
        let mut comparison = Comparison {
            facts,
            deviations: &mut deviations,
            paste: &paste,
            endpoint,
            nodes,
            findings: Vec::new(),
            checked: BTreeSet::new(),
        };
        coverage.params = comparison.params();
        coverage.fields = comparison.fields();
        checked.append(&mut comparison.checked);
        report.findings.append(&mut comparison.findings);
        report.add(&endpoint.resource, coverage);
    }
    report.merge_findings();
    report.other_nodes = rows.iter().map(|row| row.id).filter(|id| !called.contains(id)).collect();
    report.stale = deviations.stale(|kind, key| checked.contains(key) || !exists(facts, kind, key));
    Ok(report)
}

impl Report {
    fn add(&mut self, resource: &str, coverage: Coverage) {
        for sum in [self.resources.entry(resource.to_owned()).or_default(), &mut self.total] {
            sum.endpoints.add(coverage.endpoints);
            sum.params.add(coverage.params);
            sum.fields.add(coverage.fields);
        }
    }

    /// A field of a shared model is one finding, however many endpoints answer with it.
    fn merge_findings(&mut self) {
        let mut seen = BTreeSet::new();
        self.findings.retain(|finding| seen.insert((finding.key.clone(), finding.problem.clone())));
    }
}

fn exists(facts: &Facts, kind: Kind, key: &str) -> bool {
    let endpoint = |id: &str| facts.endpoints.iter().find(|endpoint| endpoint.id == id);
    match (kind, key.rsplit_once('.')) {
        (Kind::Endpoint, _) => endpoint(key).is_some(),
        (Kind::Param, Some((id, name))) => {
            endpoint(id).is_some_and(|endpoint| endpoint.query_params.iter().any(|param| param.name == name))
        }
        (Kind::Field, Some((ty, name))) => facts.fields(ty).iter().any(|field| field.name == name),
        (_, None) => false,
    }
}
