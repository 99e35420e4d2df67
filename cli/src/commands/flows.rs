//! What `listen` and `poll` share: flows, their state, and the printing of events.

use crate::commands::invoke;
use crate::output;
use clap::Args;
use ecwid_nodes::steps::dates;
use ecwid_nodes::trigger::Found;
use ecwid_nodes::{Connection, Error, Kind, Object, Result, Settings, nodes};
use ecwid_nodes_engine::sinks::{Forward, Sink};
use ecwid_nodes_engine::store::{Leased, MemoryStore, SqliteStore};
use ecwid_nodes_engine::{Builder, CancellationToken, Engine, FlowSettings};
use indicatif::ProgressBar;
use serde_json::Value;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Which triggers, from when on, remembered where.
#[derive(Debug, Args)]
pub struct FlowOptions {
    /// Id or alias of a trigger, with its settings if it has any: `order.paid`, `product.low_stock={"threshold": 5}`
    #[arg(long = "trigger", value_name = "ID[=JSON]", required = true)]
    pub triggers: Vec<String>,
    /// Settings of the trigger, where there is only one
    #[arg(long, value_name = "JSON")]
    pub config: Option<String>,
    /// What was created or changed before is no event: a date or an expression such as `-7d` [default: the first start]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub since: Option<String>,
    /// Remember the state in this file, `memory` forgets it at the end [default: a file per connection in your data folder]
    #[arg(long, value_name = "FILE")]
    pub state: Option<PathBuf>,
    /// What is read once before the first event, so that a change has a "before": all, none, or changed since a date
    /// [default: orders -30d, everything else all]
    #[arg(long, value_name = "all|none|DATE", allow_hyphen_values = true)]
    pub prime: Option<String>,
}

impl FlowOptions {
    /// The flows, checked before anything is opened.
    pub fn flows(&self, every: Option<Duration>, query: &Object) -> Result<Vec<FlowSettings>> {
        if self.config.is_some() && self.triggers.len() > 1 {
            return Err(Error::field(
                "--config",
                "belongs to one trigger; with several write --trigger 'ID={…}'",
            ));
        }
        let start = self.since.as_deref().map(since).transpose()?.flatten();
        self.triggers.iter().map(|text| self.flow(text, start, every, query)).collect()
    }

    fn flow(
        &self,
        text: &str,
        start: Option<i64>,
        every: Option<Duration>,
        query: &Object,
    ) -> Result<FlowSettings> {
        let (id, own) = text.split_once('=').map_or((text, None), |(id, config)| (id, Some(config)));
        let node = nodes::trigger(id)?;
        let config = own
            .or(self.config.as_deref())
            .map(|text| invoke::parse(text, "the trigger's settings"))
            .transpose()?
            .unwrap_or_default();
        node.watch(&config)?;
        if every.is_none() && !node.meta.found.contains(&Found::Webhook) {
            let message = format!("`{}` has no webhook: say how often to look, for example 5m", node.meta.id);
            return Err(Error::field("--every", message));
        }
        let mut flow = FlowSettings::new(node.meta.id, node.meta.id);
        flow.config = config;
        flow.start = start;
        flow.every = every;
        flow.query.clone_from(query);
        flow.prime.clone_from(&self.prime);
        Ok(flow)
    }

    /// Where the state of this connection is kept; none: in memory.
    pub fn state_path(&self, settings: &Settings) -> Result<Option<PathBuf>> {
        match &self.state {
            Some(path) if path == Path::new("memory") => Ok(None),
            Some(path) => Ok(Some(path.clone())),
            None => {
                let folders = directories::ProjectDirs::from("", "", "ecwid-nodes").ok_or_else(|| {
                    Error::new(Kind::Config, "no home folder is known")
                        .with_hint("name a file with --state, or `--state memory`")
                })?;
                Ok(Some(folders.data_local_dir().join(format!("{}-{}.db", settings.name, settings.store_id))))
            }
        }
    }
}

fn since(text: &str) -> Result<Option<i64>> {
    if text.eq_ignore_ascii_case(dates::ENABLED) {
        return Ok(None);
    }
    dates::resolve("--since", text, jiff::Timestamp::now().as_second(), None).map(Some)
}

/// An engine under construction over the state file.
pub fn builder(settings: Settings, state: Option<&Path>) -> Result<Builder> {
    let builder = Engine::builder();
    let builder = match state {
        None => builder.store(MemoryStore::new()),
        Some(path) => {
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder).map_err(|error| {
                    Error::new(Kind::Storage, format!("cannot make `{}`: {error}", folder.display()))
                })?;
            }
            builder.store(SqliteStore::open(path)?)
        }
    };
    Ok(builder.connection(Connection::new(settings)?))
}

/// Enables the flows and disables what an earlier start asked for, and gives their names.
pub async fn enable(engine: &Engine, flows: Vec<FlowSettings>) -> Result<Vec<String>> {
    let names: Vec<String> = flows.iter().map(|flow| flow.name.clone()).collect();
    let status = engine.status().await?;
    for flow in status["flows"].as_array().into_iter().flatten() {
        let name = flow["name"].as_str().unwrap_or_default();
        if flow["enabled"] == Value::Bool(true) && !names.iter().any(|wanted| wanted == name) {
            engine.disable(name).await?;
        }
    }
    for flow in flows {
        let bar = if std::io::stderr().is_terminal() && !output::is_json() {
            ProgressBar::new(0)
        } else {
            ProgressBar::hidden()
        };
        let shown = bar.clone();
        engine
            .enable(flow, move |progress| {
                shown.set_message(progress.kind.clone());
                shown.set_length(progress.total.unwrap_or(progress.read));
                shown.set_position(progress.read);
            })
            .await?;
        bar.finish_and_clear();
    }
    Ok(names)
}

/// Prints each event on a line of its own, after forwarding it where that is wanted.
pub struct Print {
    forward: Option<Forward>,
    stop: CancellationToken,
}

impl Print {
    /// A printer that stops everything when nobody reads any more.
    pub fn new(forward: Option<Forward>, stop: CancellationToken) -> Self {
        Self { forward, stop }
    }
}

#[async_trait::async_trait]
impl Sink for Print {
    async fn deliver(&mut self, leased: &Leased) -> Result<()> {
        if let Some(forward) = &mut self.forward {
            forward.deliver(leased).await?;
        }
        let text = serde_json::to_string(&leased.event)
            .map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
        // The reader may be slow: a full pipe must not hold up the server.
        let printed = tokio::task::spawn_blocking(move || output::line(text)).await;
        let printed = printed.map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
        if printed.is_err() {
            self.stop.cancel();
        }
        printed
    }
}
