//! `poll`: events without webhooks.

use crate::arguments::Global;
use crate::commands::connection::pair;
use crate::commands::flows::{self, FlowOptions, Print};
use crate::commands::listen::{cancel_after, cancel_on_stop};
use crate::{connect, output};
use clap::Args;
use ecwid_nodes::trigger::Found;
use ecwid_nodes::{Error, Object, Result, TriggerNode, nodes};
use ecwid_nodes_engine::sinks::{drain, drain_once};
use ecwid_nodes_engine::{CancellationToken, Engine};
use serde_json::{Value, json};
use std::time::Duration;

/// Look for events by polling
#[derive(Debug, Args)]
#[command(after_help = "\
Every event is a line of JSON on stdout, at least once, always under the same id. Without --since the first run marks
the start and later runs go on where it stood.

Examples:
  ecwid-nodes poll --trigger order.paid --every 5m
  ecwid-nodes poll --trigger order.created --since 'last monday' --once --state orders.db
  ecwid-nodes poll --trigger order.created --query paymentMethod=iDEAL --once")]
pub struct Poll {
    #[command(flatten)]
    flows: FlowOptions,
    /// Pause between polls
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration, default_value = "5m", conflicts_with = "once")]
    every: Duration,
    /// Poll once, print what is new, and end
    #[arg(long)]
    once: bool,
    /// A query parameter that narrows what is read
    #[arg(long, value_name = "KEY=VALUE")]
    query: Vec<String>,
}

impl Poll {
    /// Polls once, or until Ctrl-C.
    pub async fn run(self, global: &Global) -> Result<()> {
        let flows = self.flows.flows(Some(self.every), &self.query()?)?;
        flows.iter().try_for_each(|flow| can_poll(nodes::trigger(&flow.trigger)?))?;
        let settings = connect::settings(global)?;
        let state = self.flows.state_path(&settings)?;
        let engine = flows::builder(settings, state.as_deref())?.build().await?;
        let cancel = CancellationToken::new();
        let mut sink = Print::new(None, cancel.clone());
        let names = flows::enable(&engine, flows).await?;
        if self.once {
            return once(&engine, &mut sink, &names).await;
        }
        let state = state.map_or_else(|| "memory".to_owned(), |path| path.display().to_string());
        let every = humantime::format_duration(self.every);
        output::note(format!(
            "polling every {every} for {}; state in {state}; Ctrl-C stops",
            names.join(", ")
        ));
        let (worked, drained, ()) = tokio::join!(
            cancel_after(&cancel, engine.run(cancel.clone())),
            cancel_after(&cancel, drain(&engine, &mut sink, Some(&names), cancel.clone())),
            cancel_on_stop(&cancel),
        );
        worked.and(drained)
    }

    fn query(&self) -> Result<Object> {
        self.query
            .iter()
            .map(|text| pair("--query", text).map(|(name, value)| (name, Value::from(value))))
            .collect()
    }
}

fn can_poll(node: &TriggerNode) -> Result<()> {
    if node.meta.found.iter().any(|found| *found != Found::Webhook) {
        return Ok(());
    }
    let message = format!("`{}` is known by its webhook only", node.meta.id);
    Err(Error::field("--trigger", message).with_hint("receive webhooks with `ecwid-nodes listen`"))
}

async fn once(engine: &Engine, sink: &mut Print, names: &[String]) -> Result<()> {
    let mut rows = 0;
    for name in names {
        rows += engine.poll_once(name).await?.rows;
    }
    let events = drain_once(engine, sink, Some(names)).await?;
    if output::is_json() {
        output::note(json!({"rows": rows, "events": events}).to_string());
    } else {
        output::note(format!("looked at {rows} rows, {events} events"));
    }
    Ok(())
}
