//! The Zapier app: a table of operations in JSON, and a small hand-written engine that carries them out.

use super::Output;
use super::form::{Control, choice_label, title_case};
use super::json_files::pretty;
use super::n8n::is_held;
use crate::manifest::{Manifest, Node};
use serde_json::{Value, json};

const FOLDER: &str = "manifests/zapier";

/// Hand-written files, by their path in the app.
const COPIED: &[(&str, &str)] = &[
    ("index.js", include_str!("package/index.js")),
    ("lib/authentication.js", include_str!("package/authentication.js")),
    ("lib/perform.js", include_str!("package/perform.js")),
    ("lib/polling.js", include_str!("package/polling.js")),
];

/// `manifests/zapier/…`.
pub fn emit(manifest: &Manifest) -> Vec<Output> {
    let mut all: Vec<Output> = COPIED
        .iter()
        .map(|(path, text)| Output::new(format!("{FOLDER}/{path}"), (*text).to_owned()))
        .collect();
    let package = json!({
        "name": "zapier-ecwid",
        "version": manifest.version,
        "description": "Zapier app for Ecwid (Lightspeed E-Series) stores",
        "license": "Apache-2.0 OR MIT",
        "private": true,
        "main": "index.js",
        // Zapier insists on an exact version.
        "dependencies": {"zapier-platform-core": "19.1.0"},
    });
    all.push(Output::new(format!("{FOLDER}/package.json"), pretty(&package)));
    all.push(Output::new(format!("{FOLDER}/operations.json"), pretty(&operations(manifest))));
    all
}

fn operations(manifest: &Manifest) -> Value {
    let held: Vec<&Node> = manifest
        .nodes
        .iter()
        .filter(|node| {
            is_held(node) && node.answer.as_deref() == Some("json") && node.sends.as_deref() != Some("text")
        })
        .collect();
    let (reads, writes): (Vec<&Node>, Vec<&Node>) = held.into_iter().partition(|node| node.effect == "read");
    let one = |node: &&Node| operation(manifest, node);
    json!({
        "creates": writes.iter().map(one).collect::<Vec<_>>(),
        "searches": reads.iter().map(one).collect::<Vec<_>>(),
        "searchOrCreates": pairs(&reads, &writes),
        "triggers": triggers(manifest),
    })
}

/// `order.get` → `order_get`.
fn key(node: &Node) -> String {
    node.id.replace('.', "_")
}

fn noun(node: &Node) -> String {
    title_case(&node.group.replace('_', " "))
}

fn operation(manifest: &Manifest, node: &Node) -> Value {
    json!({
        "key": key(node),
        "noun": noun(node),
        "label": title_case(&node.title),
        "description": sentence(&node.description),
        "common": node.common,
        "method": node.method,
        "path": node.path,
        "wire": node.wire,
        "pages": node.pages(),
        "confirm": node.confirm,
        "fields": fields(manifest, node),
        "sample": sample(node),
    })
}

fn sentence(text: &str) -> String {
    let end = text.ends_with(['.', '!', '?']);
    if end { text.to_owned() } else { format!("{text}.") }
}

fn sample(node: &Node) -> Value {
    let response = &node.example["response"];
    let row = if node.pages() { &response["items"][0] } else { response };
    let row = if row.is_array() { &row[0] } else { row };
    if row.is_object() { row.clone() } else { json!({}) }
}

fn fields(manifest: &Manifest, node: &Node) -> Vec<Value> {
    let skipped = |name: &str| {
        let sent = node.wire.as_ref().is_some_and(|wire| wire.sends(name));
        !sent || (node.pages() && name == "offset")
    };
    let names = node.field_order.iter().filter(|name| !skipped(name));
    let mut all: Vec<Value> = names.map(|name| field(manifest, node, name)).collect();
    // What must be given comes first.
    all.sort_by_key(|field| !field["required"].as_bool().unwrap_or_default());
    if node.confirm {
        all.push(json!({"key": "confirm", "label": "Confirm", "type": "boolean", "required": true,
            "helpText": "Yes, do it: this cannot be undone."}));
    }
    all
}

fn field(manifest: &Manifest, node: &Node, name: &str) -> Value {
    let control = Control::of(manifest, node, name);
    let label = node.labels.get(name).map_or(name, String::as_str);
    let in_path = node.wire.as_ref().is_some_and(|wire| wire.path.iter().any(|field| field == name));
    let mut field = json!({
        "key": name,
        "label": title_case(label),
        "required": node.requires(name) || in_path,
    });
    if let Some(text) = node.input["properties"][name]["description"].as_str() {
        field["helpText"] = json!(text);
    }
    let (kind, form) = match &control {
        Control::Number => ("number", None),
        Control::Integer => ("integer", None),
        Control::Flag => ("boolean", None),
        Control::Date => ("datetime", Some("date")),
        Control::Json => ("text", Some("json")),
        Control::Upload => ("file", Some("upload")),
        Control::List { numbers: true } => ("integer", Some("list")),
        Control::Choices(_) | Control::List { .. } => ("string", Some("list")),
        Control::Text | Control::Choice(_) => ("string", None),
    };
    field["type"] = json!(kind);
    if let Some(form) = form {
        field["form"] = json!(form);
    }
    if let Control::Choice(values) | Control::Choices(values) = &control {
        let choices: serde_json::Map<String, Value> =
            values.iter().map(|value| (value.clone(), json!(choice_label(value)))).collect();
        field["choices"] = Value::Object(choices);
    }
    field
}

/// Groups that can be searched and created: Zapier then offers "find or create".
fn pairs(reads: &[&Node], writes: &[&Node]) -> Vec<Value> {
    let created = |group: &str| writes.iter().find(|node| node.group == group && node.verb() == "create");
    let searched = reads.iter().filter(|node| node.verb() == "search");
    searched
        .filter_map(|search| {
            let create = created(&search.group)?;
            Some(json!({"search": key(search), "create": key(create), "label": format!("Find or Create {}", title_case(&search.group.replace('_', " ")))}))
        })
        .collect()
}

/// Created and updated, of kinds whose search takes a time of change.
fn triggers(manifest: &Manifest) -> Vec<Value> {
    let polled = |node: &&Node| !node.is_action() && ["created", "updated"].contains(&node.verb());
    manifest
        .nodes
        .iter()
        .filter(polled)
        .filter_map(|node| {
            let kind =
                manifest.kinds.iter().find(|kind| Some(kind.name.as_str()) == node.object_type.as_deref())?;
            kind.updated_from.then(|| {
                json!({
                    "key": key(node),
                    "noun": noun(node),
                    "label": title_case(&node.title),
                    "description": sentence(&format!("Triggers when: {}", node.title.to_lowercase())),
                    "change": node.verb(),
                    "collection": kind.collection,
                    "id": kind.id,
                    "created": kind.created,
                    "updated": kind.updated,
                    "sample": node.example["after"],
                })
            })
        })
        .collect()
}
