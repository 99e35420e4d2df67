//! What users may rely on: ids, fields and enumerated values. Taking one away needs a new breaking version.

use crate::manifest::Manifest;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Path of the committed baseline from the root of the repository.
pub const PATH: &str = "manifests/baseline.json";

/// The promise of one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// Version that made it.
    pub version: String,
    /// Everything that exists, as lines: `node order.get`, `field order.get input orderId`, `value Status PAID` …
    pub promises: BTreeSet<String>,
}

impl Baseline {
    /// What `manifest` promises.
    pub fn of(manifest: &Manifest) -> Self {
        let mut promises = BTreeSet::new();
        for node in &manifest.nodes {
            promises.insert(format!("node {}", node.id));
            promises.extend(node.aliases.iter().map(|alias| format!("alias {alias} of {}", node.id)));
            for (side, schema) in [("input", &node.input), ("output", &node.output)] {
                schema_promises(&format!("{} {side}", node.id), schema, &mut promises);
            }
        }
        schema_promises("Event", &manifest.event, &mut promises);
        for (name, schema) in &manifest.defs {
            promises.insert(format!("type {name}"));
            schema_promises(name, schema, &mut promises);
        }
        promises.extend(manifest.errors.kinds.iter().map(|row| format!("error {}", row.name)));
        Self { version: manifest.version.clone(), promises }
    }

    /// Reads a committed baseline.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| format!("{PATH}: {error}"))
    }

    /// The file's text.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// What this promised and `now` no longer keeps; empty when the version says that it may break.
    pub fn broken_by<'a>(&'a self, now: &'a Self) -> Vec<&'a str> {
        if breaking_part(&self.version) != breaking_part(&now.version) {
            return Vec::new();
        }
        self.promises.difference(&now.promises).map(String::as_str).collect()
    }
}

/// The part of a version whose change allows to break promises: the major number, before 1.0 the minor one.
fn breaking_part(version: &str) -> String {
    let mut numbers = version.split('.');
    match (numbers.next(), numbers.next()) {
        (Some("0"), Some(minor)) => format!("0.{minor}"),
        (major, _) => major.unwrap_or_default().to_owned(),
    }
}

/// The failure's text: what is gone, and the ways out.
pub fn message(broken: &[&str]) -> String {
    let list: String = broken.iter().map(|promise| format!("  - {promise}\n")).collect();
    format!(
        "these parts of the published interface are gone:\n{list}Put them back (a renamed node keeps its old id as an alias), \
         or raise the breaking part of the version in Cargo.toml. Nothing published yet? `cargo xtask generate --new-baseline`"
    )
}

fn schema_promises(place: &str, schema: &Value, out: &mut BTreeSet<String>) {
    for (name, field) in schema["properties"].as_object().into_iter().flat_map(Map::iter) {
        out.insert(format!("field {place} {name}"));
        values(&format!("{place} {name}"), field, out);
    }
    values(place, schema, out);
}

fn values(place: &str, schema: &Value, out: &mut BTreeSet<String>) {
    for value in schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        out.insert(format!("value {place} {value}"));
    }
    for variant in schema["anyOf"].as_array().into_iter().flatten() {
        values(place, variant, out);
    }
    if schema["items"].is_object() {
        values(place, &schema["items"], out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn baseline(version: &str, promises: &[&str]) -> Baseline {
        Baseline { version: version.into(), promises: promises.iter().map(|&text| text.to_owned()).collect() }
    }

    #[test]
    fn removals_need_a_breaking_version() {
        let old = baseline("0.1.0", &["node a.get", "node b.get"]);
        assert_eq!(old.broken_by(&baseline("0.1.9", &["node a.get", "node c.get"])), ["node b.get"]);
        assert!(old.broken_by(&baseline("0.2.0", &["node a.get"])).is_empty());
        let old = baseline("1.4.0", &["node a.get"]);
        assert_eq!(old.broken_by(&baseline("1.5.0", &[])), ["node a.get"]);
        assert!(old.broken_by(&baseline("2.0.0", &[])).is_empty());
        assert!(message(&["node a.get"]).contains("--new-baseline"));
    }
}
