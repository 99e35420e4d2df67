//! Compares the nodes of one endpoint with what the facts table says about it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::deviations::{Deviations, Kind};
use crate::facts::{Endpoint, Facts, Field};
use crate::names::camel;
use crate::paste::Paste;
use crate::schema::SchemaView;
use crate::table::Row;

/// How much of something exists.
#[derive(Default, Clone, Copy, Serialize)]
pub struct Count {
    /// Exists, as the table says.
    pub covered: usize,
    /// Differs for a stated reason.
    pub excused: usize,
    /// Is in the table.
    pub total: usize,
}

impl Count {
    /// Adds another count.
    pub const fn add(&mut self, other: Self) {
        self.covered += other.covered;
        self.excused += other.excused;
        self.total += other.total;
    }
}

/// One difference without a stated reason.
#[derive(Serialize, Clone)]
pub struct Finding {
    /// Endpoint of the table.
    pub endpoint: String,
    /// Nodes that call it.
    pub nodes: Vec<&'static str>,
    /// `endpoint.parameter` or `Type.field`: the key for facts/deviations.toml.
    pub key: String,
    /// What differs.
    pub problem: String,
    /// Rust lines that would mend it.
    pub paste: String,
}

/// Which way a body goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Request,
    Response,
}

/// The comparison of one endpoint.
pub struct Comparison<'a> {
    /// The table.
    pub facts: &'a Facts,
    /// Stated reasons.
    pub deviations: &'a mut Deviations,
    /// Printer of Rust lines.
    pub paste: &'a Paste<'a>,
    /// The endpoint.
    pub endpoint: &'a Endpoint,
    /// The nodes that call it; none means that only totals are counted.
    pub nodes: Vec<&'a Row>,
    /// Differences found.
    pub findings: Vec<Finding>,
    /// Keys of fields and parameters that were looked at.
    pub checked: BTreeSet<String>,
}

impl<'a> Comparison<'a> {
    /// Compares the query parameters.
    pub fn params(&mut self) -> Count {
        let inputs: Vec<_> = self.nodes.iter().map(|row| row.input()).collect();
        let mut count = Count::default();
        for param in self.endpoint.query_params.iter().filter(|param| param.legacy.is_none()) {
            let key = format!("{}.{}", self.endpoint.id, param.name);
            let pattern = param.name.split_once('{').map(|(prefix, _)| prefix.trim_end_matches(['_', '[']));
            if let Some(prefix) = pattern {
                let problem = pattern_problem(&inputs, prefix);
                self.judge(&mut count, Kind::Param, key, problem, self.paste.param(param));
                continue;
            }
            let found = properties(&inputs, &param.name);
            let mut problem = problem(self.facts, param, &found);
            // A list goes into the query as comma-separated text, a date also as an expression.
            let loose =
                found.iter().any(|view| view.types().iter().any(|ty| ["array", "string"].contains(ty)));
            if loose {
                problem = None;
            }
            let paste = self.paste.param(param);
            self.judge(&mut count, Kind::Param, key, problem, paste);
        }
        count
    }

    /// Compares the fields of both bodies.
    pub fn fields(&mut self) -> Count {
        let mut count = Count::default();
        let endpoint = self.endpoint;
        let inputs: Vec<_> = self.nodes.iter().map(|row| row.input()).collect();
        let outputs: Vec<_> = self.nodes.iter().map(|row| row.output()).collect();
        if let Some(body) = &endpoint.request_body {
            self.body(Direction::Request, body, &inputs, &mut BTreeSet::new(), &mut count);
        }
        if let Some(body) = &endpoint.response {
            self.body(Direction::Response, body, &outputs, &mut BTreeSet::new(), &mut count);
        }
        count
    }

    fn body(
        &mut self,
        direction: Direction,
        expression: &str,
        views: &[SchemaView<'a>],
        seen: &mut BTreeSet<String>,
        count: &mut Count,
    ) {
        let (name, views) = innermost(expression, views);
        if !self.facts.types.contains_key(&name) || !seen.insert(name.clone()) {
            return;
        }
        for field in self.facts.fields(&name).iter().filter(|field| !field.dynamic_key) {
            let found = properties(&views, &field.name);
            match (direction, field.access.as_str()) {
                (Direction::Request, "ro") => {
                    self.read_only(&name, field, &found);
                    continue;
                }
                (Direction::Response, "wo") => continue,
                _ => {}
            }
            // Nothing below a missing parent is reported: the parent's lines bring it.
            let problem = if views.is_empty() { None } else { problem(self.facts, field, &found) };
            if views.is_empty() {
                count.total += 1;
            } else {
                let paste = self.paste.field(&name, field, direction == Direction::Request);
                self.judge(count, Kind::Field, format!("{name}.{}", field.name), problem, paste);
            }
            self.body(direction, &field.ty, &found, seen, count);
        }
    }

    fn read_only(&mut self, name: &str, field: &Field, found: &[SchemaView<'_>]) {
        if found.is_empty() {
            return;
        }
        let problem = Some("read-only in the table, but the input takes it".to_owned());
        self.judge(
            &mut Count::default(),
            Kind::Field,
            format!("{name}.{}", field.name),
            problem,
            String::new(),
        );
    }

    fn judge(&mut self, count: &mut Count, kind: Kind, key: String, problem: Option<String>, paste: String) {
        count.total += 1;
        if self.nodes.is_empty() {
            return;
        }
        self.checked.insert(key.clone());
        let Some(problem) = problem else {
            count.covered += 1;
            return;
        };
        if self.deviations.excuses(kind, &key) {
            count.excused += 1;
            return;
        }
        let nodes = self.nodes.iter().map(|row| row.id).collect();
        self.findings.push(Finding { endpoint: self.endpoint.id.clone(), nodes, key, problem, paste });
    }
}

/// The named type inside `array<…>` and `map<string,…>`, with the schemas at the same depth.
fn innermost<'a>(expression: &str, views: &[SchemaView<'a>]) -> (String, Vec<SchemaView<'a>>) {
    let wrappers = [("array<", "items"), ("map<string,", "additionalProperties")];
    for (prefix, keyword) in wrappers {
        if let Some(inner) = expression.strip_prefix(prefix).and_then(|rest| rest.strip_suffix('>')) {
            let views: Vec<_> = views.iter().filter_map(|view| view.element(keyword)).collect();
            return innermost(inner, &views);
        }
    }
    (expression.to_owned(), views.to_vec())
}

fn properties<'a>(views: &[SchemaView<'a>], name: &str) -> Vec<SchemaView<'a>> {
    views.iter().filter_map(|view| view.properties().get(name).copied()).collect()
}

/// `attribute_{name}` is one object in the input: its keys fill the pattern.
fn pattern_problem(inputs: &[SchemaView<'_>], prefix: &str) -> Option<String> {
    let found = [prefix, camel(prefix).as_str()].iter().flat_map(|name| properties(inputs, name)).next();
    let Some(view) = found else {
        return Some(format!("missing: it should be the object `{}`", camel(prefix)));
    };
    (!view.types().contains("object")).then(|| format!("`{prefix}` should be an object"))
}

fn problem(facts: &Facts, field: &Field, found: &[SchemaView<'_>]) -> Option<String> {
    if found.is_empty() {
        return Some("missing".to_owned());
    }
    let wanted = json_types(facts, field);
    let fits = |view: &SchemaView<'_>| {
        let types = view.types();
        types.is_empty() || wanted.is_empty() || wanted.iter().any(|ty| types.contains(ty))
    };
    if found.iter().any(fits) {
        return None;
    }
    let have: BTreeSet<&str> = found.iter().flat_map(|view| view.types()).collect();
    let list = |types: Vec<&str>| types.join(" or ");
    Some(format!("is {} here, {} in the table", list(have.into_iter().collect()), list(wanted)))
}

/// JSON types that fit a field; empty means any.
fn json_types(facts: &Facts, field: &Field) -> Vec<&'static str> {
    let mut types = one_type(facts, &field.ty);
    if let Some(alternative) = &field.alt_type {
        types.extend(one_type(facts, alternative));
    }
    if field.num_guess && types.iter().any(|ty| ["integer", "number"].contains(ty)) {
        types = vec!["integer", "number"];
    }
    types
}

fn one_type(facts: &Facts, ty: &str) -> Vec<&'static str> {
    match ty {
        "string" | "datetime" | "bytes" => vec!["string"],
        "int" => vec!["integer"],
        "float" => vec!["number"],
        "bool" => vec!["boolean"],
        "any" => Vec::new(),
        "object" => vec!["object"],
        list if list.starts_with("array<") => vec!["array"],
        map if map.starts_with("map<") => vec!["object"],
        name if facts.enums.contains_key(name) => vec!["string"],
        _ => vec!["object"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docs::Docs;
    use serde_json::{Value, json};

    fn facts() -> Facts {
        let types = json!({
            "Thing": { "role": "response", "fields": [
                { "name": "id", "type": "int", "access": "ro" },
                { "name": "price", "type": "float", "access": "rw", "num_guess": true },
                { "name": "name", "type": "string", "access": "rw" },
                { "name": "parts", "type": "array<Thing.Part>", "access": "rw" },
                { "name": "opt_{x}", "type": "string", "access": "ro", "dynamic_key": true }
            ] },
            "Thing.Part": { "role": "response", "fields": [{ "name": "sku", "type": "string", "access": "rw" }] }
        });
        let endpoint = json!([{
            "id": "get_thing", "resource": "things", "method": "GET", "host": "h", "path": "/t",
            "query_params": [
                { "name": "ids", "type": "int" }, { "name": "limit", "type": "int" },
                { "name": "attribute_{name}", "type": "string" },
                { "name": "old-limit", "type": "int", "legacy": true }
            ],
            "request_body": "Thing", "response": "array<Thing>"
        }]);
        Facts {
            types: serde_json::from_value(types).unwrap(),
            enums: std::collections::BTreeMap::new(),
            endpoints: serde_json::from_value(endpoint).unwrap(),
        }
    }

    fn full() -> Value {
        json!({ "properties": {
            "price": { "type": "integer" }, "name": { "type": "string" },
            "parts": { "type": "array", "items": { "properties": { "sku": { "type": "string" } } } },
            "ids": { "type": "array" }, "limit": { "type": "integer" }, "attribute": { "type": "object" }
        } })
    }

    fn answer() -> Value {
        let mut thing = full();
        thing["properties"]["id"] = json!({ "type": "integer" });
        json!({ "type": "array", "items": thing })
    }

    fn compare(nodes: &[Row], deviations: &mut Deviations) -> (Count, Count, Vec<Finding>) {
        let (facts, docs) = (facts(), Docs::default());
        let paste = Paste { facts: &facts, docs: &docs };
        let mut comparison = Comparison {
            facts: &facts,
            deviations,
            paste: &paste,
            endpoint: &facts.endpoints[0],
            nodes: nodes.iter().collect(),
            findings: Vec::new(),
            checked: BTreeSet::new(),
        };
        let (params, fields) = (comparison.params(), comparison.fields());
        (params, fields, comparison.findings)
    }

    fn numbers(count: Count) -> [usize; 3] {
        [count.covered, count.excused, count.total]
    }

    #[test]
    fn a_complete_node_has_no_findings() {
        let (params, fields, findings) =
            compare(&[Row::sample(full(), answer())], &mut Deviations::default());
        assert_eq!(numbers(params), [3, 0, 3]);
        assert_eq!(numbers(fields), [9, 0, 9]);
        assert!(findings.is_empty());
    }

    #[test]
    fn an_endpoint_without_a_node_counts_only_in_the_total() {
        let (params, fields, findings) = compare(&[], &mut Deviations::default());
        assert_eq!((numbers(params), numbers(fields), findings.len()), ([0, 0, 3], [0, 0, 9], 0));
    }

    #[test]
    fn a_missing_nested_field_is_found_with_its_line() {
        let mut answer = answer();
        answer["items"]["properties"]["parts"]["items"] = json!({});
        let (_, fields, findings) = compare(&[Row::sample(full(), answer)], &mut Deviations::default());
        assert_eq!(numbers(fields), [8, 0, 9]);
        assert_eq!((findings[0].key.as_str(), findings[0].problem.as_str()), ("Thing.Part.sku", "missing"));
        assert!(findings[0].paste.ends_with("        sku: String,\n"), "{}", findings[0].paste);
    }

    #[test]
    fn a_wrong_type_and_a_writable_read_only_field_are_found() {
        let mut input = full();
        input["properties"]["name"] = json!({ "type": "boolean" });
        input["properties"]["id"] = json!({ "type": "integer" });
        let (_, _, findings) = compare(&[Row::sample(input, answer())], &mut Deviations::default());
        let keys: Vec<_> = findings.iter().map(|finding| finding.key.as_str()).collect();
        assert_eq!(keys, ["Thing.id", "Thing.name"]);
        assert_eq!(findings[1].problem, "is boolean here, string in the table");
    }

    #[test]
    fn parameters_are_missed_too() {
        let input =
            json!({ "properties": { "ids": { "type": "boolean" }, "attribute": { "type": "string" } } });
        let (params, _, findings) = compare(&[Row::sample(input, answer())], &mut Deviations::default());
        assert_eq!(numbers(params), [0, 0, 3]);
        let problems: Vec<_> = findings.iter().take(3).map(|finding| finding.problem.as_str()).collect();
        assert_eq!(
            problems,
            ["is boolean here, integer in the table", "missing", "`attribute` should be an object"]
        );
    }

    #[test]
    fn a_stated_reason_excuses_and_goes_stale() {
        let reasons = "[fields]\n\"Thing.Part.sku\" = \"why\"\n\"Thing.name\" = \"old\"\n";
        let mut deviations: Deviations = toml::from_str(reasons).unwrap();
        let mut answer = answer();
        answer["items"]["properties"]["parts"]["items"] = json!({});
        let (_, fields, findings) = compare(&[Row::sample(full(), answer)], &mut deviations);
        assert_eq!((numbers(fields), findings.len()), ([8, 1, 9], 0));
        assert_eq!(deviations.stale(|_, _| true), ["Thing.name"]);
        assert!(deviations.stale(|_, key| key != "Thing.name").is_empty());
    }
}
