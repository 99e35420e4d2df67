//! One operation from one node.

use super::{located, operation_id};
use crate::manifest::{Manifest, Node, Wire};
use serde_json::{Map, Value, json};

const ERROR: &str = "#/components/responses/Error";

/// The path in the document. Paths of other hosts carry their prefix, so that none occurs twice.
pub fn path(node: &Node) -> String {
    let path = node.path.as_deref().unwrap_or_default();
    match node.host.as_deref() {
        Some("instant_site") => format!("/api/v1/{{storeId}}{path}"),
        _ => path.to_owned(),
    }
}

/// What all operations of a path share: the server, where it is another one.
pub fn path_item(node: &Node) -> Value {
    let server = match node.host.as_deref() {
        Some("instant_site") => "https://vuega.ecwid.com",
        Some("storefront") => "https://storefront.ecwid.com",
        Some("partner") => "https://app.ecwid.com/api/v3",
        Some("oauth") => "https://my.ecwid.com/api/oauth",
        _ => return json!({}),
    };
    json!({"servers": [{"url": server}]})
}

/// The operation of a node.
pub fn of(manifest: &Manifest, node: &Node) -> Value {
    let Some(wire) = &node.wire else { return Value::Null };
    let mut operation = json!({
        "operationId": operation_id(node),
        "summary": node.title,
        "description": description(manifest, node),
        "tags": [group_title(manifest, node)],
        "x-ecwid-node": node.id,
        "x-ecwid-scopes": node.scopes,
        "externalDocs": {"url": node.docs},
    });
    if let Some(security) = security(node) {
        operation["security"] = security;
    }
    let parameters = parameters(node, wire);
    if !parameters.is_empty() {
        operation["parameters"] = Value::Array(parameters);
    }
    if let Some(body) = request_body(node, wire) {
        operation["requestBody"] = body;
    }
    operation["responses"] = json!({"200": answer(node), "4XX": {"$ref": ERROR}, "default": {"$ref": ERROR}});
    operation
}

fn group_title(manifest: &Manifest, node: &Node) -> String {
    manifest
        .groups
        .iter()
        .find(|group| group.id == node.group)
        .map_or_else(String::new, |group| group.title.clone())
}

fn description(manifest: &Manifest, node: &Node) -> String {
    let mut text = node.description.clone();
    if !node.scopes.is_empty() {
        text += &format!("\n\nScopes: `{}`.", node.scopes.join("`, `"));
    }
    if node.confirm {
        text += "\n\nThis cannot be undone.";
    }
    let shared = manifest.nodes.iter().filter(|other| {
        other.id != node.id
            && other.wire.is_some()
            && (&other.method, &other.path, &other.host) == (&node.method, &node.path, &node.host)
    });
    for other in shared {
        text += &format!("\n\nAlso: {}.", other.title);
    }
    text
}

fn security(node: &Node) -> Option<Value> {
    match node.credential.as_deref() {
        Some("app") => Some(json!([{"appId": [], "appSecret": []}])),
        Some("instant_site") => Some(json!([{"instantSite": []}])),
        Some("none") => Some(json!([])),
        _ => None,
    }
}

fn parameters(node: &Node, wire: &Wire) -> Vec<Value> {
    let mut all = Vec::new();
    if path(node).contains("{storeId}") {
        all.push(json!({"name": "storeId", "in": "path", "required": true, "description": "Number of the store.", "schema": {"type": "integer"}}));
    }
    let schema = |name: &String| node.input["properties"][name].clone();
    for name in &wire.path {
        all.push(parameter(name, "path", true, schema(name)));
    }
    for name in &wire.query {
        let schema = schema(name);
        if schema["type"] == "object" && !wire.bracketed.contains(name) {
            // `field_key=value` for any key: no style of OpenAPI says so.
            continue;
        }
        let mut one = parameter(name, "query", node.requires(name), schema);
        if wire.bracketed.contains(name) {
            one["style"] = json!("deepObject");
            one["explode"] = json!(true);
        } else if takes_list(&one["schema"]) {
            one["style"] = json!("form");
            one["explode"] = json!(false);
        }
        all.push(one);
    }
    if node.sends.as_deref() == Some("bytes") {
        all.push(parameter("externalUrl", "query", false, json!({"type": "string", "format": "uri", "description": "Address that the store fetches the bytes from, instead of a body."})));
    }
    all
}

fn parameter(name: &str, place: &str, required: bool, schema: Value) -> Value {
    let mut schema = located(&schema);
    let description = schema.as_object_mut().and_then(|fields| fields.shift_remove("description"));
    let mut one = json!({"name": name, "in": place});
    if required {
        one["required"] = json!(true);
    }
    if let Some(text) = description {
        one["description"] = text;
    }
    one["schema"] = schema;
    one
}

fn takes_list(schema: &Value) -> bool {
    schema["type"] == "array"
        || schema["anyOf"]
            .as_array()
            .is_some_and(|variants| variants.iter().any(|one| one["type"] == "array"))
}

fn request_body(node: &Node, wire: &Wire) -> Option<Value> {
    let content = match node.sends.as_deref()? {
        "json" => json!({"application/json": {"schema": json_body(node, wire), "examples": examples(node)}}),
        "text" => json!({"text/plain": {"schema": {"type": "string"}}}),
        "bytes" => json!({"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}),
        _ => return None,
    };
    Some(json!({"required": node.sends.as_deref() != Some("bytes"), "content": content}))
}

fn examples(node: &Node) -> Value {
    match &node.example["body"] {
        Value::Null => json!({}),
        body => json!({"example": {"value": body}}),
    }
}

fn json_body(node: &Node, wire: &Wire) -> Value {
    if let Some(field) = &wire.whole {
        return located(&node.input["properties"][field]);
    }
    let mut fields = Map::new();
    let mut required = Vec::new();
    for name in &wire.body {
        let name_sent = wire.inverted.get(name).unwrap_or(name);
        fields.insert(name_sent.clone(), located(&node.input["properties"][name]));
        if node.requires(name) {
            required.push(name_sent.clone());
        }
    }
    let mut schema = json!({"type": "object", "properties": fields, "additionalProperties": true});
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

fn answer(node: &Node) -> Value {
    let content = match node.answer.as_deref() {
        Some("bytes") => {
            json!({"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}})
        }
        Some("text") => json!({"text/html": {"schema": {"type": "string"}}}),
        _ => {
            json!({"application/json": {"schema": located(&node.output), "examples": {"example": {"value": node.example["response"]}}}})
        }
    };
    json!({"description": "Done.", "content": content})
}
