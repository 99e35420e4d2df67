//! JSON for every host: the manifest, one schema file per input and output, and the vectors of the tests.

use super::Output;
use super::shape::references;
use crate::manifest::{Manifest, Node};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::HashSet;

/// `manifests/…` and `tests/vectors/…`.
pub fn emit(manifest: &Manifest) -> Vec<Output> {
    let mut all = vec![Output::new("manifests/manifest.json", pretty(manifest))];
    for node in &manifest.nodes {
        for (side, schema) in [("input", &node.input), ("output", &node.output)] {
            let path = format!("manifests/schemas/{}.{side}.json", node.id);
            all.push(Output::new(path, pretty(&standalone(manifest, node, side, schema))));
        }
    }
    all.push(Output::new(
        "manifests/schemas/event.json",
        pretty(&with_definitions(manifest, "urn:ecwid-nodes:schema:event", &manifest.event)),
    ));
    all.push(Output::new("tests/vectors/nodes.json", pretty(&node_vectors(manifest))));
    all.push(Output::new("tests/vectors/errors.json", pretty(&manifest.errors)));
    all
}

/// The manifest on one line, for packages.
pub fn compact(manifest: &Manifest) -> String {
    serde_json::to_string(manifest).unwrap_or_default() + "\n"
}

/// Indented JSON with a newline at the end.
fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

fn standalone(manifest: &Manifest, node: &Node, side: &str, schema: &Value) -> Value {
    with_definitions(manifest, &format!("urn:ecwid-nodes:schema:{}:{side}", node.id), schema)
}

/// A schema that stands alone: with the definitions that it needs and no others.
fn with_definitions(manifest: &Manifest, id: &str, schema: &Value) -> Value {
    let mut needed = HashSet::new();
    let mut open: Vec<&str> = references(schema);
    while let Some(name) = open.pop() {
        if let (true, Some(definition)) = (needed.insert(name), manifest.defs.get(name)) {
            open.extend(references(definition));
        }
    }
    let mut root = Map::new();
    root.insert("$schema".into(), json!(manifest.schema));
    root.insert("$id".into(), json!(id));
    root.extend(schema.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), value.clone())));
    let definitions: Map<String, Value> = manifest
        .defs
        .iter()
        .filter(|(name, _)| needed.contains(name.as_str()))
        .map(|(name, one)| (name.clone(), one.clone()))
        .collect();
    if !definitions.is_empty() {
        root.insert("$defs".into(), Value::Object(definitions));
    }
    Value::Object(root)
}

/// Examples as test cases, the same for every language.
fn node_vectors(manifest: &Manifest) -> Value {
    let (actions, triggers): (Vec<&Node>, Vec<&Node>) =
        manifest.nodes.iter().partition(|node| node.is_action());
    let action = |node: &&Node| {
        let example = &node.example;
        json!({"node": node.id, "input": example["input"], "request": example["request"], "body": example["body"], "response": example["response"], "confirm": node.confirm})
    };
    // The rest needs other hosts, credentials or bodies than a table of JSON can say; the core's own tests run them.
    let plain = |node: &&&Node| {
        node.host.as_deref() == Some("api")
            && node.credential.as_deref() == Some("token")
            && node.answer.as_deref() == Some("json")
            && matches!(node.sends.as_deref(), Some("nothing" | "json"))
            && node.example.get("answers").is_none()
    };
    let trigger = |node: &&Node| {
        let example = &node.example;
        // Whether a look that shows nothing new must be silent: not where there is nothing to compare with.
        let compares = !matches!(node.event_name(), Some("DeliveryEvent" | "MatchEvent"));
        json!({
            "node": node.id, "config": example["config"], "before": example["before"], "after": example["after"],
            "changed": example["changed"], "occurrences": example["occurrences"], "matches": true, "compares": compares,
        })
    };
    json!({
        "about": "Generated from the examples of the nodes. Actions: the request that the input makes, its body (null: none), and an answer that decodes. Triggers: an observation that fires, with what is found in it (after null: the entity is gone).",
        "actions": actions.iter().filter(plain).map(action).collect::<Vec<_>>(),
        "triggers": triggers.iter().map(trigger).collect::<Vec<_>>(),
    })
}
