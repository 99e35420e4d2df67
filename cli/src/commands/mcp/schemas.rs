//! Schemas in the form that every model vendor understands: one type each, no booleans in place of schemas.

use ecwid_nodes_manifests::{Manifest, Node, emit};
use rmcp::model::JsonObject;
use serde_json::{Map, Value, json};

/// What a call shows instead of sending it.
pub const DRY_RUN: &str = "dryRun";
/// Does what cannot be undone.
pub const CONFIRM: &str = "confirm";
/// Reads every page.
pub const ALL_PAGES: &str = "allPages";

/// The node's own input with what every tool adds.
pub fn input(manifest: &Manifest, node: &Node) -> JsonObject {
    let mut schema = portable(&standalone(manifest, &node.input));
    let Some(fields) = schema["properties"].as_object_mut() else {
        return object(schema);
    };
    if node.effect != "read" {
        fields.insert(
            DRY_RUN.into(),
            json!({"type": "boolean", "description": "Show the request and send nothing."}),
        );
    }
    if node.confirm {
        fields.insert(
            CONFIRM.into(),
            json!({"type": "boolean", "description": "Do it; without this the call is only shown."}),
        );
    }
    if node.pages() {
        fields.insert(
            ALL_PAGES.into(),
            json!({"type": "boolean", "description": "Read every page, up to 2000 rows, instead of one."}),
        );
    }
    object(schema)
}

/// `{result}`, or `{dryRun}` for what was only shown, with remarks.
pub fn output(manifest: &Manifest, node: &Node) -> JsonObject {
    let own = portable(&standalone(manifest, &node.output));
    let definitions = own.get("$defs").cloned();
    let mut result = own;
    if let Some(fields) = result.as_object_mut() {
        fields.shift_remove("$defs");
    }
    let mut schema = json!({
        "type": "object",
        "properties": {
            "result": result,
            "dryRun": {"type": "object", "additionalProperties": true, "description": "What would have been sent."},
            "warnings": {"type": "array", "items": {"type": "string"}},
            "truncated": {"type": "boolean", "description": "There are more rows than were read."},
        },
    });
    if let Some(definitions) = definitions {
        schema["$defs"] = definitions;
    }
    object(schema)
}

/// A schema that stands alone.
pub fn standalone(manifest: &Manifest, schema: &Value) -> Value {
    let mut schema = emit::with_definitions(manifest, "", schema);
    if let Some(fields) = schema.as_object_mut() {
        fields.shift_remove("$schema");
        fields.shift_remove("$id");
    }
    schema
}

fn portable(schema: &Value) -> Value {
    match schema {
        Value::Object(fields) => {
            let inner = fields.iter().map(|(name, inside)| (name.clone(), inner(name, inside)));
            Value::Object(inner.collect::<Map<String, Value>>())
        }
        Value::Array(all) => all.iter().map(portable).collect(),
        other => other.clone(),
    }
}

/// `true` stands for any value only where a schema stands.
fn inner(keyword: &str, inside: &Value) -> Value {
    match (keyword, inside) {
        ("items", Value::Bool(true)) => json!({}),
        ("anyOf" | "oneOf" | "allOf", Value::Array(all)) => {
            all.iter().map(|one| if *one == Value::Bool(true) { json!({}) } else { portable(one) }).collect()
        }
        _ => portable(inside),
    }
}

fn object(schema: Value) -> JsonObject {
    schema.as_object().cloned().unwrap_or_default()
}
