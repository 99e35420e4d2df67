//! `invoke`: call an action.

use crate::arguments::Global;
use crate::{connect, output, schema};
use clap::Args;
use ecwid_nodes::connection::{Options, Teller};
use ecwid_nodes::steps::page::Page;
use ecwid_nodes::{ActionNode, Connection, Error, Kind, Object, Result, nodes};
use futures::TryStreamExt;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::Value;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Call an action
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ecwid-nodes invoke order.get --set orderId=7QK2M
  echo '{\"productId\": 708114611, \"quantityDelta\": -3}' | ecwid-nodes invoke product.adjust_stock --input -
  ecwid-nodes invoke order.fulfill --set orderId=7QK2M --set trackingNumber=3SABC123 --dry-run
  ecwid-nodes invoke order.search --set createdFrom=-7d --pages > orders.ndjson")]
pub struct Invoke {
    /// Id or alias of the action
    pub node: String,
    /// Read the input, a JSON object, from this file; `-` reads stdin
    #[arg(long, value_name = "FILE")]
    pub input: Option<PathBuf>,
    /// Set one field, `a.b=value` sets a nested one. A field that takes text gets the value as it stands; otherwise the
    /// value is read as JSON where it is JSON
    #[arg(long, value_name = "KEY=VALUE")]
    pub set: Vec<String>,
    /// Show the request and the fields that it would change, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Do what cannot be undone: nodes that delete, overwrite or buy are refused without it
    #[arg(long)]
    pub confirm: bool,
    /// Make this write once: the same key with the same input gets the first answer. A batch and a charge carry the key to
    /// Ecwid
    #[arg(long, value_name = "KEY")]
    pub idempotency_key: Option<String>,
    /// Read every page of a search and print one row a line
    #[arg(long, conflicts_with = "dry_run")]
    pub pages: bool,
    /// Strip nulls (never `0`, `false` or empty texts) from the result
    #[arg(long)]
    pub filter_nulls: bool,
}

impl Invoke {
    /// Calls the node and prints its answer.
    pub async fn run(self, global: &Global) -> Result<()> {
        let node = nodes::action(&self.node)?;
        let input = self.read(node)?;
        // Input faults are told before faults of the connection.
        node.decode(&without_extras(&input))?;
        let connection = connect::connection(global)?;
        let stopped = async {
            crate::commands::stopped().await;
            Err(Error::new(Kind::Cancelled, format!("`{}` was stopped", node.meta.id))
                .with_node(node.meta.id))
        };
        tokio::select! {
            result = self.call(&connection, node, input) => result,
            result = stopped => result,
        }
    }

    async fn call(&self, connection: &Connection, node: &ActionNode, input: Object) -> Result<()> {
        if self.pages {
            return rows(connection, node, input).await;
        }
        let bar = node.meta.is_long.then(long_progress);
        let options = Options {
            dry_run: self.dry_run,
            filter_nulls: self.filter_nulls.then_some(true),
            confirm: self.confirm,
            idempotency_key: self.idempotency_key.clone(),
            progress: bar.as_ref().map(teller),
        };
        let answer = connection.invoke(node.meta.id, &input, options).await;
        if let Some(bar) = bar {
            bar.finish_and_clear();
        }
        let answer = answer?;
        for warning in &answer.warnings {
            output::note(format!("warning: {warning}"));
        }
        if output::is_json() {
            return output::line(String::from_utf8_lossy(&answer.json));
        }
        match serde_json::from_slice::<Value>(&answer.json) {
            Ok(value) => output::value(&value),
            Err(_) => output::line(String::from_utf8_lossy(&answer.json)),
        }
    }

    fn read(&self, node: &ActionNode) -> Result<Object> {
        let mut input = self.input.as_deref().map(object).transpose()?.unwrap_or_default();
        let schema = schema::input(node);
        for pair in &self.set {
            let (key, text) = pair
                .split_once('=')
                .ok_or_else(|| Error::field("--set", format!("`{pair}` has no `=`; write KEY=VALUE")))?;
            let value = if schema::is_text(&schema, key) { Value::from(text) } else { value(text) };
            insert(&mut input, key, value)?;
        }
        Ok(input)
    }
}

/// A JSON object from a file or stdin.
pub fn object(path: &Path) -> Result<Object> {
    let name = if path == Path::new("-") { "stdin".to_owned() } else { format!("`{}`", path.display()) };
    let text = if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().lock().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(path)
    };
    let text =
        text.map_err(|error| Error::new(Kind::InvalidInput, format!("cannot read {name}: {error}")))?;
    parse(&text, &name)
}

/// A JSON object from text; `name` says in errors where it stood.
pub fn parse(text: &str, name: &str) -> Result<Object> {
    let value: Value = serde_json::from_str(text).map_err(|error| {
        Error::new(Kind::InvalidInput, format!("{name} is not JSON: {error}"))
            .with_code("invalid_json")
            .with_hint("give one JSON object, for example {\"orderId\": \"7QK2M\"}")
    })?;
    match value {
        Value::Object(object) => Ok(object),
        other => Err(Error::new(
            Kind::InvalidInput,
            format!("{name} holds no JSON object but {}", kind_of(&other)),
        )
        .with_code("invalid_json")
        .with_hint("give one JSON object, for example {\"orderId\": \"7QK2M\"}")),
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::from(text))
}

/// Sets `a.b.c`, making the objects on the way.
fn insert(object: &mut Object, key: &str, value: Value) -> Result<()> {
    let Some((first, rest)) = key.split_once('.') else {
        object.insert(key.to_owned(), value);
        return Ok(());
    };
    let inner = object.entry(first).or_insert_with(|| Value::Object(Object::new()));
    match inner.as_object_mut() {
        Some(inner) => insert(inner, rest, value),
        None => Err(Error::field("--set", format!("`{first}` is set already and is no object"))),
    }
}

fn without_extras(input: &Object) -> Object {
    let extra =
        |name: &str| name == ecwid_nodes::steps::extras::QUERY || name == ecwid_nodes::steps::extras::BODY;
    input.iter().filter(|(name, _)| !extra(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// Prints the rows of every page as they arrive.
async fn rows(connection: &Connection, node: &ActionNode, input: Object) -> Result<()> {
    let bar = progress();
    let mut pages = std::pin::pin!(connection.pages(node.meta.id, input));
    while let Some(page) = pages.try_next().await? {
        let Page { items, total, .. } = page;
        if let Some(total) = total {
            bar.set_length(total);
        }
        for item in &items {
            bar.suspend(|| output::line(item.get()))?;
        }
        bar.inc(items.len() as u64);
    }
    bar.finish_and_clear();
    Ok(())
}

/// Shows how far a long-running node is, on stderr; hidden unless that is a terminal.
fn long_progress() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    if output::is_json() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    if let Ok(style) = ProgressStyle::with_template("{msg:16} {wide_bar} {pos}/{len}  {eta} left") {
        bar.set_style(style);
    }
    bar
}

fn teller(bar: &ProgressBar) -> Teller {
    let bar = bar.clone();
    Teller::new(move |headway| {
        bar.set_message(if headway.failed == 0 {
            headway.stage.to_owned()
        } else {
            format!("{} ({} failed)", headway.stage, headway.failed)
        });
        if let Some(total) = headway.total {
            bar.set_length(total);
        }
        bar.set_position(headway.done);
    })
}

/// A progress bar on stderr; hidden unless that is a terminal, or where rows go to the same one.
fn progress() -> ProgressBar {
    use std::io::IsTerminal;
    let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
    if std::io::stdout().is_terminal() || output::is_json() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len} rows  {per_sec}  {eta} left") {
        bar.set_style(style);
    }
    bar
}
