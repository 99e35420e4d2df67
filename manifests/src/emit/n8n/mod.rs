//! The community package `n8n-nodes-ecwid`: declarative actions, a polling trigger and a webhook trigger.
//!
//! Files under `package/` are written by hand and copied; what depends on the nodes is generated. The package has no
//! runtime dependency, so actions talk to the store directly; what needs this library is listed by [`left_out`].

mod field;
mod resource;
mod words;

use super::Output;
use super::json_files::pretty;
use crate::manifest::{Group, Manifest, Node};
use serde_json::{Value, json};

const FOLDER: &str = "manifests/n8n";

/// Hand-written files, by their path in the package.
const COPIED: &[(&str, &str)] = &[
    (".gitignore", include_str!("package/gitignore")),
    ("LICENSE.md", include_str!("package/LICENSE.md")),
    ("eslint.config.mjs", include_str!("package/eslint.config.mjs")),
    ("tsconfig.json", include_str!("package/tsconfig.json")),
    ("icons/ecwid.svg", include_str!("package/ecwid.svg")),
    ("icons/ecwid.dark.svg", include_str!("package/ecwid.dark.svg")),
    ("credentials/EcwidApi.credentials.ts", include_str!("package/EcwidApi.credentials.ts")),
    ("nodes/Ecwid/Ecwid.node.ts", include_str!("package/Ecwid.node.ts")),
    ("nodes/Ecwid/send.ts", include_str!("package/send.ts")),
    ("nodes/EcwidTrigger/EcwidTrigger.node.ts", include_str!("package/EcwidTrigger.node.ts")),
    (
        "nodes/EcwidWebhookTrigger/EcwidWebhookTrigger.node.ts",
        include_str!("package/EcwidWebhookTrigger.node.ts"),
    ),
    ("nodes/EcwidWebhookTrigger/verify.ts", include_str!("package/verify.ts")),
];

/// `manifests/n8n/…`.
pub fn emit(manifest: &Manifest) -> Vec<Output> {
    let mut all: Vec<Output> = COPIED.iter().map(|(path, text)| file(path, (*text).to_owned())).collect();
    all.push(file("package.json", pretty(&package(manifest))));
    let groups: Vec<&Group> =
        manifest.groups.iter().filter(|group| manifest.nodes_of(group).any(is_held)).collect();
    for group in &groups {
        all.push(file(
            &format!("nodes/Ecwid/resources/{}.ts", resource::file_name(group)),
            resource::emit(manifest, group),
        ));
    }
    all.push(file("nodes/Ecwid/resources/index.ts", resource::index(&groups)));
    all.push(file("nodes/EcwidTrigger/pollable.ts", pollable(manifest)));
    all.push(file("nodes/EcwidWebhookTrigger/events.ts", events(manifest)));
    for (name, alias) in [
        ("Ecwid", "Ecwid"),
        ("EcwidTrigger", "Ecwid Trigger"),
        ("EcwidWebhookTrigger", "Ecwid Webhook Trigger"),
    ] {
        all.push(file(&format!("nodes/{name}/{name}.node.json"), pretty(&codex(name, alias))));
    }
    all.extend(samples(manifest, &groups));
    all
}

fn file(path: &str, text: String) -> Output {
    Output::new(format!("{FOLDER}/{path}"), text)
}

/// Can a declarative node make this call? One request of the store's own API with the store's token.
pub fn is_held(node: &Node) -> bool {
    node.is_action()
        && node.wire.is_some()
        && node.host.as_deref() == Some("api")
        && node.credential.as_deref() == Some("token")
}

/// Nodes that the package does not hold, with the reason.
pub fn left_out(manifest: &Manifest) -> Vec<(&str, &'static str)> {
    let reason = |node: &Node| match (node.is_action(), &node.wire) {
        (true, None) => Some("makes several calls"),
        (true, Some(_)) if !is_held(node) => Some("another host or credential"),
        _ => None,
    };
    manifest.nodes.iter().filter_map(|node| Some((node.id.as_str(), reason(node)?))).collect()
}

fn package(manifest: &Manifest) -> Value {
    json!({
        "name": "n8n-nodes-ecwid",
        "version": manifest.version,
        "description": "n8n nodes for Ecwid (Lightspeed E-Series) stores: the whole API, polling and signed webhooks",
        "license": "MIT",
        "homepage": "https://github.com/ecwid-nodes/ecwid-nodes",
        "keywords": ["n8n-community-node-package", "ecwid", "lightspeed", "ecommerce"],
        "author": {"name": "ecwid-nodes", "email": "nodes@ecwid-nodes.dev"},
        "repository": {"type": "git", "url": "https://github.com/ecwid-nodes/ecwid-nodes.git"},
        "engines": {"node": ">=20"},
        "scripts": {"build": "n8n-node build", "lint": "n8n-node lint", "dev": "n8n-node dev"},
        "files": ["dist"],
        "n8n": {
            "n8nNodesApiVersion": 1,
            "strict": true,
            "credentials": ["dist/credentials/EcwidApi.credentials.js"],
            "nodes": [
                "dist/nodes/Ecwid/Ecwid.node.js",
                "dist/nodes/EcwidTrigger/EcwidTrigger.node.js",
                "dist/nodes/EcwidWebhookTrigger/EcwidWebhookTrigger.node.js",
            ],
        },
        "devDependencies": {"@n8n/node-cli": "0.48.3", "typescript": "5.9.3"},
        "peerDependencies": {"n8n-workflow": "*"},
    })
}

fn codex(name: &str, alias: &str) -> Value {
    json!({
        "node": format!("n8n-nodes-ecwid.{}", lower_first(name)),
        "nodeVersion": "1.0",
        "codexVersion": "1.0",
        "categories": ["Sales"],
        "alias": [alias, "Lightspeed", "E-Series", "shop", "ecommerce", "orders", "products"],
        "resources": {
            "credentialDocumentation": [{"url": "https://github.com/ecwid-nodes/ecwid-nodes/blob/main/docs/guides/hosts/n8n.md"}],
            "primaryDocumentation": [{"url": "https://github.com/ecwid-nodes/ecwid-nodes/blob/main/docs/guides/hosts/n8n.md"}],
        },
    })
}

fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// What polling can read: kinds whose search takes a time of change, with their created and updated triggers.
fn pollable(manifest: &Manifest) -> String {
    let kinds: Vec<Value> = manifest
        .kinds
        .iter()
        .filter(|kind| kind.updated_from)
        .map(|kind| {
            json!({
                "name": kind.name,
                "collection": kind.collection,
                "id": kind.id,
                "created": kind.created,
                "updated": kind.updated,
            })
        })
        .collect();
    let events: Vec<Value> = triggers(manifest)
        .filter(|node| ["created", "updated"].contains(&node.verb()))
        .filter(|node| {
            kinds
                .iter()
                .any(|kind| Some(kind["name"].as_str().unwrap_or_default()) == node.object_type.as_deref())
        })
        .map(event_option)
        .collect();
    format!(
        "import type {{ INodePropertyOptions }} from 'n8n-workflow';\n\n\
         export interface Kind {{\n\tname: string;\n\tcollection: string;\n\tid: string;\n\tcreated: string;\n\tupdated: string;\n}}\n\n\
         export const kinds: Kind[] = {};\n\nexport const polledEvents: INodePropertyOptions[] = {};\n",
        typescript(&json!(kinds)),
        typescript(&json!(sorted(events))),
    )
}

/// Every trigger, for the webhook node, and the paths to read entities from.
fn events(manifest: &Manifest) -> String {
    let options: Vec<Value> = triggers(manifest).map(event_option).collect();
    let webhooks: serde_json::Map<String, Value> =
        triggers(manifest).map(|node| (node.id.clone(), json!(node.webhooks))).collect();
    let items: serde_json::Map<String, Value> = manifest
        .kinds
        .iter()
        .filter(|kind| kind.item.contains("{id}"))
        .map(|kind| (kind.family.clone(), json!({"item": kind.item, "collection": kind.collection, "lookUp": kind.webhook_id != kind.id})))
        .collect();
    format!(
        "import type {{ INodePropertyOptions }} from 'n8n-workflow';\n\n\
         export const events: INodePropertyOptions[] = {};\n\n\
         /** Ecwid's own event types behind each event. */\n\
         export const deliveries: Record<string, string[]> = {};\n\n\
         /** Where the entity of an Ecwid event is read, by the first part of its type. */\n\
         export const entities: Record<string, {{ item: string; collection: string; lookUp: boolean }}> = {};\n",
        typescript(&json!(sorted(options))),
        typescript(&Value::Object(webhooks)),
        typescript(&Value::Object(items)),
    )
}

fn triggers(manifest: &Manifest) -> impl Iterator<Item = &Node> {
    manifest.nodes.iter().filter(|node| !node.is_action())
}

fn event_option(node: &Node) -> Value {
    json!({"name": words::title(&node.title), "value": node.id, "description": words::description(&node.description)})
}

fn sorted(mut options: Vec<Value>) -> Vec<Value> {
    options.sort_by_key(|option| option["name"].as_str().unwrap_or_default().to_lowercase());
    options
}

/// Example answers, shown before a node has run.
fn samples(manifest: &Manifest, groups: &[&Group]) -> Vec<Output> {
    let mut all = Vec::new();
    for group in groups {
        for node in
            manifest.nodes_of(group).filter(|node| is_held(node) && node.answer.as_deref() == Some("json"))
        {
            let path = format!(
                "nodes/Ecwid/__schema__/v1.0.0/{}/{}.json",
                resource::value(group),
                resource::operation_value(node)
            );
            let shown =
                if node.pages() { &node.example["response"]["items"][0] } else { &node.example["response"] };
            let shown = if shown.is_array() { &shown[0] } else { shown };
            all.push(file(&path, pretty(&schema_of(shown))));
        }
    }
    all
}

/// A plain schema of an example, as n8n's schema preview reads it.
fn schema_of(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let properties: serde_json::Map<String, Value> =
                fields.iter().map(|(name, inside)| (name.clone(), schema_of(inside))).collect();
            json!({"type": "object", "properties": properties})
        }
        Value::Array(all) => match all.first() {
            Some(first) => json!({"type": "array", "items": schema_of(first)}),
            None => json!({"type": "array"}),
        },
        Value::String(_) => json!({"type": "string"}),
        Value::Bool(_) => json!({"type": "boolean"}),
        Value::Number(number) if number.is_f64() => json!({"type": "number"}),
        Value::Number(_) => json!({"type": "integer"}),
        Value::Null => json!({"type": "null"}),
    }
}

/// JSON as a TypeScript literal. `"@name"` stands for an identifier.
fn typescript(value: &Value) -> String {
    let text = serde_json::to_string_pretty(value).unwrap_or_default().replace("  ", "\t");
    let mut result = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("\"@") {
        let (name, tail) = after.split_once('"').unwrap_or((after, ""));
        result.push_str(before);
        result.push_str(name);
        rest = tail;
    }
    result + rest
}
