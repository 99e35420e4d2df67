//! `nodes`: what there is.

use crate::{output, schema};
use clap::{Args, ValueEnum};
use ecwid_nodes::{Result, nodes};
use serde::Serialize;

/// Which kind of node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NodeKind {
    /// A call
    Action,
    /// A stream of events
    Trigger,
}

/// List the nodes
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  ecwid-nodes nodes\n  ecwid-nodes nodes stock --kind action\n  ecwid-nodes nodes --group order --json"
)]
pub struct Nodes {
    /// Part of an id, an alias or a title
    pub filter: Option<String>,
    /// Only actions or only triggers
    #[arg(long, value_enum)]
    pub kind: Option<NodeKind>,
    /// Only nodes of this group, for example `order`
    #[arg(long)]
    pub group: Option<String>,
}

/// One node as listed.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    id: &'static str,
    kind: NodeKind,
    group: &'static str,
    title: &'static str,
    description: String,
    aliases: &'static [&'static str],
    scopes: &'static [&'static str],
    effect: String,
}

impl Nodes {
    /// Prints the list.
    pub fn run(self) -> Result<()> {
        let rows: Vec<Row> = all().filter(|row| self.wants(row)).collect();
        if output::is_json() {
            return output::value(&rows);
        }
        if rows.is_empty() {
            output::note("no node fits; `ecwid-nodes nodes` lists all");
            return Ok(());
        }
        let cells = rows.into_iter().map(|row| {
            let kind = if row.kind == NodeKind::Action { "action" } else { "trigger" };
            vec![row.id.to_owned(), kind.to_owned(), row.title.to_owned(), row.effect, row.scopes.join(" ")]
        });
        output::table(&["node", "kind", "title", "effect", "scopes"], cells)
    }

    fn wants(&self, row: &Row) -> bool {
        let fits = |filter: &String| {
            let filter = filter.to_lowercase();
            row.id.contains(&filter)
                || row.title.to_lowercase().contains(&filter)
                || row.aliases.iter().any(|alias| alias.contains(&filter))
        };
        self.filter.as_ref().is_none_or(fits)
            && self.kind.is_none_or(|kind| kind == row.kind)
            && self.group.as_ref().is_none_or(|group| group == row.group)
    }
}

fn all() -> impl Iterator<Item = Row> {
    let actions = nodes::ACTIONS.iter().map(|node| Row {
        id: node.meta.id,
        kind: NodeKind::Action,
        group: node.meta.resource(),
        title: node.meta.title,
        description: schema::description(&schema::input(node)),
        aliases: node.meta.aliases,
        scopes: node.meta.scopes,
        effect: effect(node.meta.effect),
    });
    let triggers = nodes::TRIGGERS.iter().map(|node| Row {
        id: node.meta.id,
        kind: NodeKind::Trigger,
        group: node.meta.group(),
        title: node.meta.title,
        description: schema::description(&schema::config(node)),
        aliases: node.meta.aliases,
        scopes: node.meta.scopes,
        effect: "read".to_owned(),
    });
    actions.chain(triggers)
}

/// The effect as everywhere in JSON.
pub fn effect(effect: ecwid_nodes::Effect) -> String {
    serde_json::to_value(effect).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
