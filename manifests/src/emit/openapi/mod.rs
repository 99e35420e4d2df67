//! Open descriptions of the vendor's API: OpenAPI 3.1 and its two older forms, Arazzo and AsyncAPI.
//!
//! The document describes Ecwid's own endpoints, so any tool that reads OpenAPI talks to the store directly. A node that
//! makes several calls has no place in it; nodes that share an endpoint share its operation, which takes the fields of
//! the widest of them.

mod arazzo;
mod asyncapi;
mod downgrade;
mod operation;
mod webhooks;

use super::Output;
use super::json_files::pretty;
use crate::manifest::{Manifest, Node};
use indexmap::IndexMap;
use serde_json::{Map, Value, json};
use std::collections::HashSet;

/// Address of the store's own API; `{storeId}` is a variable of the server.
const API: &str = "https://app.ecwid.com/api/v3/{storeId}";

/// Where the definitions of a document are.
const SCHEMAS: &str = "#/components/schemas/";

/// `manifests/openapi/…`.
pub fn emit(manifest: &Manifest) -> Vec<Output> {
    let latest = document(manifest);
    let older = downgrade::to_3_0(&latest);
    let output = |name: &str, value: &Value| Output::new(format!("manifests/openapi/{name}"), pretty(value));
    vec![
        output("openapi.json", &latest),
        output("openapi-3.0.json", &older),
        output("swagger-2.0.json", &downgrade::to_2_0(&older)),
        output("arazzo.json", &arazzo::document(manifest)),
        output("asyncapi.json", &asyncapi::document(manifest)),
    ]
}

/// The node whose operation stands for an endpoint: of those that share it, the one with the most fields.
pub(super) fn primary<'a>(manifest: &'a Manifest, node: &Node) -> Option<&'a Node> {
    let shares = |other: &&Node| {
        other.wire.is_some()
            && (&other.host, &other.method, &other.path) == (&node.host, &node.method, &node.path)
    };
    // `max_by_key` takes the last of equals; the table names the plain node first.
    manifest.nodes.iter().filter(shares).rev().max_by_key(|other| other.properties().count())
}

/// `order.status_changed` → `orderStatusChanged`.
pub(super) fn operation_id(node: &Node) -> String {
    let name = node.type_name();
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn document(manifest: &Manifest) -> Value {
    let paths = paths(manifest);
    let mut schemas = schemas_for(manifest, &json!(paths));
    schemas.insert("ApiError".into(), error_schema(manifest));
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": "Ecwid (Lightspeed E-Series) REST API",
            "summary": "Every documented endpoint, with models, scopes and error codes.",
            "version": manifest.version,
            "description": "An independent description, generated from the node library `ecwid-nodes`. Most fields of an \
                answer may be absent. An update changes only the fields that it names; `null` clears a field where the \
                schema allows it; lists are replaced as a whole. A token may send 600 requests in any 60 seconds.",
            "license": {"name": "Apache-2.0 OR MIT", "identifier": "Apache-2.0 OR MIT"},
        },
        "servers": [{
            "url": API,
            "description": "The store's API.",
            "variables": {"storeId": {"default": "1003", "description": "Number of the store."}},
        }],
        "security": [{"token": []}],
        "tags": tags(manifest, &paths),
        "paths": paths,
        "webhooks": webhooks::entries(manifest),
        "components": {
            "schemas": schemas,
            "responses": {"Error": error_response()},
            "securitySchemes": security_schemes(),
        },
    })
}

fn paths(manifest: &Manifest) -> IndexMap<String, Value> {
    let mut paths: IndexMap<String, Value> = IndexMap::new();
    for node in manifest.nodes.iter().filter(|node| node.wire.is_some()) {
        if primary(manifest, node).is_none_or(|first| first.id != node.id) {
            continue;
        }
        let item = paths.entry(operation::path(node)).or_insert_with(|| operation::path_item(node));
        let method = node.method.as_deref().unwrap_or("get").to_lowercase();
        item[method] = operation::of(manifest, node);
    }
    paths
}

/// The groups that have an operation.
fn tags(manifest: &Manifest, paths: &IndexMap<String, Value>) -> Value {
    let used = |title: &str| {
        paths.values().filter_map(Value::as_object).flat_map(Map::values).any(|one| one["tags"][0] == *title)
    };
    let groups = manifest.groups.iter().filter(|group| used(&group.title));
    groups
        .map(|group| json!({"name": group.title, "description": format!("{} of the store.", group.title)}))
        .collect()
}

/// A schema with its references pointing into an OpenAPI document.
pub(super) fn located(schema: &Value) -> Value {
    relocated(schema, SCHEMAS)
}

/// The definitions that a part of the document needs, in the manifest's order.
pub(super) fn schemas_for(manifest: &Manifest, part: &Value) -> Map<String, Value> {
    let mut needed = HashSet::new();
    let mut open = targets(part);
    while let Some(name) = open.pop() {
        if let (Some(definition), true) = (manifest.defs.get(&name), needed.insert(name)) {
            open.extend(targets(&located(definition)));
        }
    }
    let definitions = manifest.defs.iter().filter(|(name, _)| needed.contains(*name));
    definitions.map(|(name, schema)| (name.clone(), located(schema))).collect()
}

fn targets(part: &Value) -> Vec<String> {
    match part {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, inside)| match inside.as_str().and_then(|text| text.strip_prefix(SCHEMAS)) {
                Some(target) if name == "$ref" => vec![target.to_owned()],
                _ => targets(inside),
            })
            .collect(),
        Value::Array(all) => all.iter().flat_map(targets).collect(),
        _ => Vec::new(),
    }
}

fn relocated(schema: &Value, base: &str) -> Value {
    match schema {
        Value::Object(fields) => fields
            .iter()
            // Anything or null is anything.
            .filter(|(name, inside)| {
                *name != "anyOf" || !inside.as_array().is_some_and(|all| all.contains(&json!(true)))
            })
            .map(|(name, inside)| match inside.as_str().and_then(|text| text.strip_prefix("#/$defs/")) {
                Some(target) if name == "$ref" => (name.clone(), Value::from(format!("{base}{target}"))),
                _ => (name.clone(), relocated(inside, base)),
            })
            .collect(),
        Value::Array(all) => all.iter().map(|inside| relocated(inside, base)).collect(),
        other => other.clone(),
    }
}

fn error_schema(manifest: &Manifest) -> Value {
    let codes: Vec<&str> = manifest.errors.vendor_codes.iter().map(|row| row.code.as_str()).collect();
    json!({
        "type": "object",
        "description": "What the store says when it refuses a call.",
        "additionalProperties": true,
        "properties": {
            "errorMessage": {"type": "string", "description": "What is wrong, in English."},
            "errorCode": {
                "type": "string",
                "description": format!("What is wrong, for programs. Known codes: {}.", codes.join(", ")),
            },
        },
    })
}

fn error_response() -> Value {
    json!({
        "description": "Refused. 429 asks to wait as long as `Retry-After` says, in seconds.",
        "headers": {"Retry-After": {"description": "Seconds to wait; with 429 only.", "schema": {"type": "integer"}}},
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ApiError"}}},
    })
}

fn security_schemes() -> Value {
    json!({
        "token": {"type": "http", "scheme": "bearer", "description": "The store's access token, `secret_…` or `public_…`."},
        "instantSite": {"type": "http", "scheme": "bearer", "description": "The instant site's own short-lived token."},
        "appId": {"type": "apiKey", "in": "header", "name": "X-Ecwid-App-Client-Id", "description": "Id of a partner's app."},
        "appSecret": {"type": "apiKey", "in": "header", "name": "X-Ecwid-App-Secret-Key", "description": "Secret of a partner's app."},
    })
}
