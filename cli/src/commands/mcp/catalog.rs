//! Which nodes are tools, and how a model finds the others.

use super::schemas;
use ecwid_nodes::{Error, Kind, Result};
use ecwid_nodes_manifests::{MANIFEST_JSON, Manifest, Node};
use rmcp::model::{Tool, ToolAnnotations};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Finds nodes by words.
pub const SEARCH: &str = "search_nodes";
/// Tells all about one node.
pub const DESCRIBE: &str = "describe_node";
/// Calls any node.
pub const INVOKE: &str = "invoke_node";

/// Most hits of a search.
const HITS: usize = 20;

/// What the user asked for.
#[derive(Debug, Clone)]
pub struct Choice {
    /// `common`, `all`, `search`, groups or ids.
    pub tools: Vec<String>,
    /// Nothing that changes the store.
    pub read_only: bool,
}

/// The nodes that may be called, and those among them that are tools of their own.
#[derive(Debug, Clone)]
pub struct Catalog {
    /// The whole manifest, for schemas.
    pub manifest: Arc<Manifest>,
    allowed: BTreeSet<String>,
    listed: BTreeSet<String>,
}

impl Catalog {
    /// Everything that the choice allows.
    pub fn new(choice: &Choice) -> Result<Self> {
        let manifest: Manifest = serde_json::from_str(MANIFEST_JSON).map_err(|error| {
            Error::new(Kind::Unexpected, format!("the built-in manifest is damaged: {error}"))
        })?;
        let fits = |node: &&Node| node.is_action() && (!choice.read_only || node.effect == "read");
        let mut listed = BTreeSet::new();
        for name in &choice.tools {
            listed.extend(
                named(&manifest, name)?.into_iter().filter(|node| fits(node)).map(|node| node.id.clone()),
            );
        }
        let allowed = manifest.nodes.iter().filter(fits).map(|node| node.id.clone()).collect();
        Ok(Self { manifest: Arc::new(manifest), allowed, listed })
    }

    /// Without what these scopes do not allow; none: the store does not tell them, so nothing is left out.
    pub fn limited_to(mut self, scopes: Option<&[String]>) -> Self {
        if let Some(held) = scopes {
            let manifest = Arc::clone(&self.manifest);
            let lacks = |id: &String| {
                manifest
                    .nodes
                    .iter()
                    .any(|node| &node.id == id && node.scopes.iter().any(|scope| !held.contains(scope)))
            };
            self.allowed.retain(|id| !lacks(id));
            self.listed.retain(|id| !lacks(id));
        }
        self
    }

    /// The nodes that may be called, in the manifest's order.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.manifest.nodes.iter().filter(|node| self.allowed.contains(&node.id))
    }

    /// A callable node by id, alias or tool name.
    pub fn find(&self, name: &str) -> Result<&Node> {
        let known = |node: &&Node| {
            node.id == name || node.aliases.iter().any(|alias| alias == name) || tool_name(&node.id) == name
        };
        self.nodes().find(known).ok_or_else(|| {
            Error::field("node", format!("no node `{name}` can be called here")).with_hint(format!(
                "find one with `{SEARCH}`; the token's scopes and --read-only limit the choice"
            ))
        })
    }

    /// Every tool.
    pub fn tools(&self) -> Vec<Tool> {
        let mut tools = vec![search_tool(), describe_tool(), invoke_tool()];
        let listed = self.nodes().filter(|node| self.listed.contains(&node.id));
        tools.extend(listed.map(|node| tool(&self.manifest, node)));
        tools
    }

    /// Nodes whose names or descriptions hold the words, best first.
    pub fn search(&self, words: &str, group: Option<&str>) -> Value {
        let words: Vec<String> = words.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let mut hits: Vec<(usize, &Node)> = self
            .nodes()
            .filter(|node| group.is_none_or(|group| node.group == group))
            .map(|node| (score(node, &words), node))
            .filter(|(score, _)| *score > 0 || words.is_empty())
            .collect();
        hits.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        let total = hits.len();
        let rows: Vec<Value> = hits
            .into_iter()
            .take(HITS)
            .map(|(_, node)| json!({"node": node.id, "title": node.title, "description": node.description, "effect": node.effect, "needsConfirm": node.confirm}))
            .collect();
        let groups: Vec<&str> = self.manifest.groups.iter().map(|group| group.id.as_str()).collect();
        json!({"total": total, "nodes": rows, "groups": groups})
    }
}

fn score(node: &Node, words: &[String]) -> usize {
    let name = format!("{} {} {}", node.id, node.aliases.join(" "), node.title).to_lowercase();
    let text = node.description.to_lowercase();
    words.iter().map(|word| 3 * usize::from(name.contains(word)) + usize::from(text.contains(word))).sum()
}

fn named<'a>(manifest: &'a Manifest, name: &str) -> Result<Vec<&'a Node>> {
    let chosen: Vec<&Node> = manifest
        .nodes
        .iter()
        .filter(|node| match name {
            "all" => true,
            "common" => node.common,
            "search" => false,
            _ => node.group == name || node.id == name || node.aliases.iter().any(|alias| alias == name),
        })
        .collect();
    if chosen.is_empty() && name != "search" {
        let groups: Vec<&str> = manifest.groups.iter().map(|group| group.id.as_str()).collect();
        return Err(Error::field("--tools", format!("`{name}` is no group and no node"))
            .with_hint(format!("write common, all, search, an id, or a group: {}", groups.join(", "))));
    }
    Ok(chosen)
}

/// `order.get` → `order_get`: the letters that every client takes.
pub fn tool_name(id: &str) -> String {
    id.replace('.', "_")
}

fn tool(manifest: &Manifest, node: &Node) -> Tool {
    let mut text = node.description.clone();
    if node.confirm {
        text += " Cannot be undone: without `confirm: true` it only shows what would be sent.";
    }
    Tool::new(tool_name(&node.id), text, schemas::input(manifest, node))
        .with_title(node.title.clone())
        .with_raw_output_schema(Arc::new(schemas::output(manifest, node)))
        .with_annotations(
            ToolAnnotations::with_title(node.title.clone())
                .read_only(node.effect == "read")
                .destructive(node.effect == "destructive" || node.confirm)
                .idempotent(node.idempotent)
                .open_world(true),
        )
}

fn object(value: Value) -> rmcp::model::JsonObject {
    value.as_object().cloned().unwrap_or_default()
}

fn search_tool() -> Tool {
    let schema = json!({"type": "object", "additionalProperties": false, "properties": {
        "words": {"type": "string", "description": "Words to look for, for example `refund order`; empty lists everything."},
        "group": {"type": "string", "description": "Only this group, for example `coupon`."}}});
    Tool::new(SEARCH, "Find the actions of the store that are not tools of their own: orders, products, variations, customers, coupons, shipping, settings and more.", object(schema))
        .with_title("Find an action")
        .with_annotations(ToolAnnotations::new().read_only(true).open_world(false))
}

fn describe_tool() -> Tool {
    let schema = json!({"type": "object", "additionalProperties": false, "required": ["node"], "properties": {
        "node": {"type": "string", "description": "Id of the action, for example `coupon.create`."}}});
    Tool::new(
        DESCRIBE,
        "Tell what an action does: its input and output schema, scopes and a worked example.",
        object(schema),
    )
    .with_title("Describe an action")
    .with_annotations(ToolAnnotations::new().read_only(true).open_world(false))
}

fn invoke_tool() -> Tool {
    let schema = json!({"type": "object", "additionalProperties": false, "required": ["node", "input"], "properties": {
        "node": {"type": "string", "description": "Id of the action, for example `coupon.create`."},
        "input": {"type": "object", "additionalProperties": true, "description": "Its input, as `describe_node` says."},
        "dryRun": {"type": "boolean", "description": "Show the request and send nothing."},
        "confirm": {"type": "boolean", "description": "Do what cannot be undone; without it such actions are only shown."}}});
    Tool::new(INVOKE, "Call any action by id. Look its input up with `describe_node` first.", object(schema))
        .with_title("Call an action")
        .with_annotations(ToolAnnotations::new().read_only(false).destructive(true).open_world(true))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog(tools: &[&str], read_only: bool) -> Catalog {
        let tools = tools.iter().map(|name| (*name).to_owned()).collect();
        Catalog::new(&Choice { tools, read_only }).unwrap()
    }

    #[test]
    fn the_default_is_small_and_names_are_plain_and_unique() {
        let tools = catalog(&["common"], false).tools();
        assert!((15..40).contains(&tools.len()), "{}", tools.len());
        let all = catalog(&["all"], false).tools();
        let names: BTreeSet<String> = all.iter().map(|tool| tool.name.to_string()).collect();
        assert_eq!(names.len(), all.len());
        let plain =
            |name: &String| name.len() <= 64 && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        assert!(names.iter().all(plain));
    }

    #[test]
    fn scopes_and_read_only_leave_nodes_out_also_of_the_search() {
        let held = vec!["read_orders".to_owned()];
        let limited = catalog(&["all"], false).limited_to(Some(&held));
        assert!(limited.find("order.get").is_ok());
        assert!(limited.find("product.get").is_err());
        let found = limited.search("product create", None).to_string();
        assert!(!found.contains("product.create"), "{found}");
        let quiet = catalog(&["all"], true);
        assert!(quiet.find("order.update").is_err());
        assert!(quiet.tools().iter().all(|tool| {
            tool.name == INVOKE || tool.annotations.as_ref().unwrap().read_only_hint == Some(true)
        }));
    }

    #[test]
    fn the_search_finds_by_alias_and_title() {
        let found = catalog(&["common"], false).search("fulfil order", None);
        assert_eq!(found["nodes"][0]["node"], "order.fulfill");
    }

    #[test]
    fn an_unknown_toolset_is_named() {
        let error = Catalog::new(&Choice { tools: vec!["ordr".into()], read_only: false }).unwrap_err();
        assert!(error.to_string().contains("ordr"));
    }
}
