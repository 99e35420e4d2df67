//! `cargo xtask new-node order.archive`: the first version of a node, in the resource's file and in the table.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ecwid_nodes::kinds;
use ecwid_nodes::nodes::{ACTIONS, TRIGGERS};
use ecwid_nodes_manifests::build::plural;

use crate::facts::workspace_root;
use crate::names::{pascal, snake};

/// Writes the scaffold; the text says what to fill in.
pub fn new_node(id: &str, is_trigger: bool) -> Result<String, String> {
    let (resource, verb) = parse(id)?;
    if ACTIONS.iter().any(|node| node.meta.id == id) || TRIGGERS.iter().any(|node| node.meta.id == id) {
        return Err(format!("there is a node `{id}` already"));
    }
    let nodes = workspace_root().join("core/src/nodes");
    let module = plural(resource);
    let name = struct_name(resource, verb, is_trigger);
    let file = source_file(&nodes, &module);
    let table = nodes.join("mod.rs");
    let table_text = read(&table)?;
    let scaffold = if is_trigger { trigger(id, resource, &name)? } else { action(id, resource, verb, &name) };
    let source = match fs::read_to_string(&file) {
        Ok(text) => insert(&text, &shortened(&scaffold, &text)),
        Err(_) => format!("//! {}.\n{scaffold}", pascal(&module)),
    };
    if source.matches(&format!("pub struct {name} ")).count() > 1 {
        return Err(format!("{} has a struct `{name}` already", file.display()));
    }
    crate::write(&file, &source)?;
    crate::write(&table, &with_line(&table_text, &module, &name, is_trigger)?)?;
    Ok(format!(
        "added `{name}` to {} and a line to core/src/nodes/mod.rs\n\
         next: fill in what says FILL IN, then `cargo xtask generate`, then `cargo test`\n",
        file.strip_prefix(workspace_root()).unwrap_or(&file).display()
    ))
}

fn parse(id: &str) -> Result<(&str, &str), String> {
    let word = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase())
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    id.split_once('.').filter(|(resource, verb)| word(resource) && word(verb)).ok_or_else(|| {
        format!(
            "`{id}` is no node id: resource.verb is, lower case with underscores, for example order.archive"
        )
    })
}

/// `order` + `archive` → `ArchiveOrder`; triggers read the other way round, `OrderArchived`.
fn struct_name(resource: &str, verb: &str, is_trigger: bool) -> String {
    let (resource, verb) = (pascal(resource), pascal(verb));
    if is_trigger { format!("{resource}{verb}") } else { format!("{verb}{resource}") }
}

fn source_file(nodes: &Path, module: &str) -> PathBuf {
    let folder = nodes.join(module).join("mod.rs");
    if folder.is_file() { folder } else { nodes.join(format!("{module}.rs")) }
}

/// Paths of the scaffold that resource files tend to import.
const PATHS: &[&str] = &[
    "crate::action::Action",
    "crate::action::Example",
    "crate::action::Meta",
    "crate::model::Id",
    "crate::trigger::ExampleOccurrence",
    "crate::trigger::Observation",
    "crate::trigger::Trigger",
    "crate::trigger::TriggerExample",
    "crate::trigger::TriggerMeta",
    "serde::Deserialize",
    "serde::Serialize",
    "serde_json::Value",
    "serde_json::json",
];

/// The scaffold with the short names that the file imports.
fn shortened(scaffold: &str, file: &str) -> String {
    let statements =
        file.split(';').filter_map(|statement| statement.split_once("use ").map(|(_, names)| names));
    let imported: BTreeSet<&str> = statements.flat_map(|names| names.split(|c: char| !is_word(c))).collect();
    let mut text = scaffold.to_owned();
    for path in PATHS {
        let name = path.rsplit(':').next().unwrap_or(path);
        if imported.contains(name) {
            text = replaced(&text, path, name);
        }
    }
    text
}

/// Replaces `path` where it is a whole word.
fn replaced(text: &str, path: &str, name: &str) -> String {
    let mut parts = text.split(path);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(if part.starts_with(is_word) { path } else { name });
        out.push_str(part);
    }
    out
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Adds the scaffold at the end, before the tests.
fn insert(text: &str, scaffold: &str) -> String {
    match text.find("\n#[cfg(test)]") {
        Some(at) => format!("{}{scaffold}{}", &text[..at], &text[at..]),
        None => format!("{}\n{scaffold}", text.trim_end()),
    }
}

/// Adds the line to the table, after the others of the module, and the module if it is new.
fn with_line(table: &str, module: &str, name: &str, is_trigger: bool) -> Result<String, String> {
    let (start, row) = if is_trigger {
        ("pub static TRIGGERS", "TriggerNode")
    } else {
        ("pub static ACTIONS", "ActionNode")
    };
    let unreadable = || format!("core/src/nodes/mod.rs has no `{start}` table");
    let begin = table.find(start).ok_or_else(unreadable)?;
    let end = begin + table[begin..].find("];").ok_or_else(unreadable)?;
    let after = table[begin..end].rfind(&format!("of::<{module}::")).map_or(end, |at| {
        let at = begin + at;
        at + table[at..].find('\n').map_or(0, |line| line + 1)
    });
    let line = format!("    {row}::of::<{module}::{name}>(),\n");
    let text = format!("{}{line}{}", &table[..after], &table[after..]);
    let declaration = format!("pub mod {module};\n");
    if text.contains(&declaration) {
        return Ok(text);
    }
    // Declarations are sorted, as rustfmt wants them.
    let mut lines: Vec<&str> = text.lines().collect();
    let declares = |line: &str| line.starts_with("pub mod ");
    let after = lines.iter().position(|line| declares(line) && *line > declaration.trim_end());
    let end = lines.iter().rposition(|line| declares(line)).map(|last| last + 1);
    lines.insert(after.or(end).ok_or_else(unreadable)?, declaration.trim_end());
    Ok(lines.join("\n") + "\n")
}

/// Full paths, so that the scaffold fits every file; see [`shortened`].
fn action(id: &str, resource: &str, verb: &str, name: &str) -> String {
    let plural = plural(resource);
    let (base, method) = match verb {
        "get" | "search" | "list" => ("READ", "GET"),
        "create" => ("CREATE", "POST"),
        "delete" => ("DELETE", "DELETE"),
        _ => ("UPDATE", "PUT"),
    };
    let scope_verb = if base == "READ" {
        "read"
    } else if base == "CREATE" {
        "create"
    } else {
        "update"
    };
    let field = format!("{}_id", snake(resource));
    let wire = crate::names::camel(&field);
    format!(
        r#"
/// FILL IN: what the node does, in a sentence that a shop owner understands.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct {name} {{
    /// FILL IN: one comment per field; a field named in the path goes to the path, the others to query or body.
    pub {field}: crate::model::Id,
}}

impl crate::action::Action for {name} {{
    const META: crate::action::Meta = crate::action::Meta {{
        id: "{id}",
        title: "FILL IN: a few words for menus",
        path: "/{plural}/{{{wire}}}",
        scopes: &["{scope_verb}_{plural}"],
        docs: "FILL IN: address of Ecwid's page",
        ..crate::action::Meta::{base}
    }};
    // A type of `crate::model`, if the answer has one.
    type Output = serde_json::Value;

    // One worked call: documentation, sample and test vector in one. Take the values from facts/samples.
    fn example() -> crate::action::Example {{
        crate::action::Example {{
            input: serde_json::json!({{"{wire}": "FILL IN"}}),
            request: "{method} /{plural}/FILL%20IN",
            body: None,
            response: serde_json::json!({{}}),
        }}
    }}
}}
"#
    )
}

fn trigger(id: &str, resource: &str, name: &str) -> Result<String, String> {
    let kind = kinds::find(resource).ok_or_else(|| {
        format!("triggers observe a kind of entity and `{resource}` is none: add it to core/src/kinds first")
    })?;
    let (constant, family) = (kind.name.to_uppercase(), kind.family);
    let scopes = kind.read_scopes.iter().map(|scope| format!("\"{scope}\"")).collect::<Vec<_>>().join(", ");
    Ok(format!(
        r#"
/// FILL IN: when the trigger fires, in a sentence that a shop owner understands.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct {name} {{}}

impl crate::trigger::Trigger for {name} {{
    const META: crate::trigger::TriggerMeta = crate::trigger::TriggerMeta {{
        id: "{id}",
        title: "FILL IN: a few words for menus",
        webhooks: &["{family}.updated"],
        // FILL IN: how it finds out, if not by webhook and by polling what changed.
        scopes: &[{scopes}],
        limits: "FILL IN: what the trigger cannot see",
        docs: "FILL IN: address of Ecwid's page",
        ..crate::trigger::TriggerMeta::of(&crate::kinds::{constant})
    }};
    // A type of `crate::model`, if the entity has one.
    type Entity = serde_json::Value;

    // One worked observation that fires: documentation, sample and test vector in one.
    fn example() -> crate::trigger::TriggerExample {{
        crate::trigger::TriggerExample {{
            config: serde_json::json!({{}}),
            before: Some(serde_json::json!({{"id": "FILL IN", "field": "before"}})),
            after: serde_json::json!({{"id": "FILL IN", "field": "after"}}),
            changed: &["field"],
            occurrences: crate::trigger::ExampleOccurrence::whole(),
        }}
    }}

    // FILL IN: which change matters. Only fields of the kind's projection (core/src/kinds) are seen. A trigger that may
    // find several things at once, or has more to say, defines `occurrences` instead.
    fn matches(&self, seen: crate::trigger::Observation<'_>) -> bool {{
        !seen.deleted && seen.changed("field")
    }}
}}
"#
    ))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "pub mod orders;\n\npub static ACTIONS: &[ActionNode] = &[\n    ActionNode::of::<orders::GetOrder>(),\n    ActionNode::of::<profile::GetProfile>(),\n];\n";

    #[test]
    fn the_line_stands_with_its_resource() {
        let text = with_line(TABLE, "orders", "ArchiveOrder", false).unwrap();
        assert!(
            text.contains(
                "GetOrder>(),\n    ActionNode::of::<orders::ArchiveOrder>(),\n    ActionNode::of::<profile"
            ),
            "{text}"
        );
    }

    #[test]
    fn a_new_resource_is_declared() {
        let text = with_line(TABLE, "coupons", "GetCoupon", false).unwrap();
        assert!(text.starts_with("pub mod coupons;\npub mod orders;\n"), "{text}");
        let later = with_line(TABLE, "promotions", "GetPromotion", false).unwrap();
        assert!(later.starts_with("pub mod orders;\npub mod promotions;\n\n"), "{later}");
        assert!(text.contains("    ActionNode::of::<coupons::GetCoupon>(),\n];"), "{text}");
    }

    #[test]
    fn uses_the_short_names_that_the_file_imports() {
        let file = "use crate::action::{Action, Meta};\nuse crate::trigger::Trigger;\nfn f() {}";
        let text = shortened(
            "crate::action::Meta crate::action::Example crate::trigger::TriggerMeta crate::trigger::Trigger {",
            file,
        );
        assert_eq!(text, "Meta crate::action::Example crate::trigger::TriggerMeta Trigger {");
    }

    #[test]
    fn refuses_what_is_no_id() {
        for id in ["order", "Order.get", "order.", ".get", "order.get-all"] {
            assert!(parse(id).is_err(), "{id}");
        }
        assert!(new_node("order.get", false).unwrap_err().contains("already"));
    }
}
