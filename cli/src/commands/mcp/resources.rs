//! What a model may read beside calling tools: descriptions of nodes, and recent events.

use super::catalog::Catalog;
use super::events::Recent;
use super::schemas::standalone;
use ecwid_nodes_manifests::Node;
use rmcp::model::{Resource, ResourceContents, ResourceTemplate};
use serde_json::{Value, json};

const NODES: &str = "ecwid://nodes";
const EVENTS: &str = "ecwid://events/recent";
const JSON: &str = "application/json";

/// What is listed.
pub fn list() -> Vec<Resource> {
    vec![
        Resource::new(NODES, "nodes")
            .with_title("Every node")
            .with_description("Actions that can be called here and triggers, with a line on each.")
            .with_mime_type(JSON),
        Resource::new(EVENTS, "recent-events")
            .with_title("Recent events")
            .with_description(
                "The latest events of the watched triggers, oldest first; empty unless `--trigger` is given.",
            )
            .with_mime_type(JSON),
    ]
}

/// The addresses with a gap.
pub fn templates() -> Vec<ResourceTemplate> {
    vec![
        ResourceTemplate::new("ecwid://nodes/{id}", "node")
            .with_title("One node")
            .with_description("Schemas, scopes, limits and a worked example.")
            .with_mime_type(JSON),
    ]
}

/// The text behind an address; none: there is nothing.
pub fn read(address: &str, catalog: &Catalog, recent: &Recent) -> Option<ResourceContents> {
    let value = match address {
        EVENTS => json!(recent.all()),
        NODES => catalog.manifest.nodes.iter().map(line).collect(),
        _ => {
            let id = address.strip_prefix("ecwid://nodes/")?;
            describe(catalog, catalog.manifest.nodes.iter().find(|node| node.id == id)?)
        }
    };
    Some(ResourceContents::text(value.to_string(), address).with_mime_type(JSON))
}

fn line(node: &Node) -> Value {
    json!({"id": node.id, "kind": node.kind, "title": node.title, "effect": node.effect})
}

/// All about one node.
pub fn describe(catalog: &Catalog, node: &Node) -> Value {
    json!({
        "id": node.id,
        "aliases": node.aliases,
        "kind": node.kind,
        "title": node.title,
        "description": node.description,
        "effect": node.effect,
        "idempotent": node.idempotent,
        "needsConfirm": node.confirm,
        "scopes": node.scopes,
        "limits": node.limits,
        "input": standalone(&catalog.manifest, &node.input),
        "output": standalone(&catalog.manifest, &node.output),
        "example": node.example,
        "docs": node.docs,
    })
}
