//! `describe`: all about one node.

use crate::commands::nodes::effect;
use crate::{output, schema};
use clap::Args;
use ecwid_nodes::steps::decode::nearest;
use ecwid_nodes::{ActionNode, Error, Result, TriggerNode, nodes};
use serde_json::{Value, json};

/// Show a node: fields, scopes, example
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  ecwid-nodes describe order.fulfill\n  ecwid-nodes describe product.low_stock --json"
)]
pub struct Describe {
    /// Id or alias of the node
    pub node: String,
}

impl Describe {
    /// Prints the description.
    pub fn run(self) -> Result<()> {
        if let Ok(node) = nodes::trigger(&self.node) {
            return if output::is_json() { output::value(&trigger_json(node)) } else { trigger_text(node) };
        }
        let node = nodes::action(&self.node).map_err(|error| self.unknown(error))?;
        if output::is_json() { output::value(&action_json(node)) } else { action_text(node) }
    }
}

impl Describe {
    /// Either kind may be meant here.
    fn unknown(&self, error: Error) -> Error {
        match nearest(&self.node, nodes::scopes().map(|(id, _)| id)) {
            Some(near) => error.with_hint(format!("did you mean `{near}`?")),
            None => error,
        }
    }
}

fn action_json(node: &ActionNode) -> Value {
    let meta = node.meta;
    let input = schema::input(node);
    json!({
        "id": meta.id, "kind": "action", "aliases": meta.aliases, "title": meta.title,
        "description": schema::description(&input), "scopes": meta.scopes, "effect": meta.effect,
        "idempotent": meta.idempotent, "required": meta.required, "dates": meta.dates, "paging": meta.paging,
        "input": input, "output": schema::output(node), "example": (node.example)(), "docs": meta.docs,
    })
}

fn trigger_json(node: &TriggerNode) -> Value {
    let meta = node.meta;
    let config = schema::config(node);
    json!({
        "id": meta.id, "kind": "trigger", "aliases": meta.aliases, "title": meta.title,
        "description": schema::description(&config), "scopes": meta.scopes, "effect": "read",
        "webhooks": meta.webhooks, "found": meta.found, "limits": meta.limits,
        "input": config, "output": schema::entity(node), "example": (node.example)(), "docs": meta.docs,
    })
}

fn action_text(node: &ActionNode) -> Result<()> {
    let meta = node.meta;
    let input = schema::input(node);
    head(meta.id, meta.title, meta.aliases, &input)?;
    fact("Kind", "action")?;
    fact("Effect", &effect(meta.effect))?;
    fact("Scopes", &none_if_empty(meta.scopes))?;
    fact("Repeatable", if meta.idempotent { "yes" } else { "no: a second call changes the store again" })?;
    fields("Input", &input, meta.required)?;
    fields("Output", &schema::output(node), &[])?;
    let example = (node.example)();
    output::line("\nExample")?;
    output::line(format!("  ecwid-nodes invoke {} --input - <<< '{}'", meta.id, example.input))?;
    output::line(format!("  sends     {}", example.request))?;
    if let Some(body) = &example.body {
        output::line(format!("            {body}"))?;
    }
    output::line(format!("  answers   {}", shorten(&example.response)))?;
    output::line(format!("\nVendor's page: {}", meta.docs))
}

fn trigger_text(node: &TriggerNode) -> Result<()> {
    let meta = node.meta;
    let config = schema::config(node);
    head(meta.id, meta.title, meta.aliases, &config)?;
    fact("Kind", "trigger")?;
    fact("Scopes", &none_if_empty(meta.scopes))?;
    let found: Vec<String> = meta.found.iter().map(|found| format!("{found:?}").to_lowercase()).collect();
    fact("Found by", &found.join(", "))?;
    if !meta.webhooks.is_empty() {
        fact("Woken by", &meta.webhooks.join(", "))?;
    }
    fact("Cannot see", meta.limits)?;
    fields("Settings", &config, &[])?;
    fields("Entity in the event", &schema::entity(node), &[])?;
    let example = (node.example)();
    output::line("\nExample")?;
    output::line(format!("  ecwid-nodes listen --trigger {} --config '{}'", meta.id, example.config))?;
    if let Some(before) = &example.before {
        output::line(format!("  before    {}", shorten(before)))?;
    }
    output::line(format!("  now       {}", shorten(&example.after)))?;
    if !example.changed.is_empty() {
        output::line(format!("  changed   {}", example.changed.join(", ")))?;
    }
    output::line(format!("\nVendor's page: {}", meta.docs))
}

fn head(id: &str, title: &str, aliases: &[&str], schema: &Value) -> Result<()> {
    let also = if aliases.is_empty() { String::new() } else { format!(" (also {})", aliases.join(", ")) };
    output::line(format!("{id}: {title}{also}\n\n{}\n", schema::description(schema)))
}

fn fact(name: &str, value: &str) -> Result<()> {
    output::line(format!("{name:<11} {value}"))
}

fn none_if_empty(scopes: &[&str]) -> String {
    if scopes.is_empty() { "none of its own".to_owned() } else { scopes.join(", ") }
}

fn fields(title: &str, schema: &Value, required: &[&str]) -> Result<()> {
    let rows: Vec<Vec<String>> = schema::fields(schema, required)
        .into_iter()
        .map(|field| {
            let must = if field.required { "required" } else { "" };
            vec![field.name, shorten_text(&field.kind, 60), must.to_owned(), field.description]
        })
        .collect();
    if rows.is_empty() {
        return output::line(format!("\n{title}: no fields"));
    }
    output::line(format!("\n{title}"))?;
    output::table(&["field", "type", "", "meaning"], rows)
}

fn shorten(value: &Value) -> String {
    shorten_text(&value.to_string(), 400)
}

fn shorten_text(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most).collect();
    format!("{kept}…")
}
