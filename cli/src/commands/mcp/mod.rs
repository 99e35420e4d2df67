//! `mcp`: the nodes as tools of a language model, by the Model Context Protocol.

mod catalog;
mod events;
mod http;
mod resources;
mod schemas;
mod server;

use crate::arguments::Global;
use crate::commands::flows;
use crate::commands::listen::{cancel_after, cancel_on_stop};
use crate::{connect, output};
use catalog::{Catalog, Choice};
use clap::Args;
use ecwid_nodes::{Connection, Error, Kind, Object, Result};
use ecwid_nodes_engine::CancellationToken;
use events::Recent;
use rmcp::ServiceExt;
use server::Server;
use std::net::SocketAddr;
use std::time::Duration;

/// Offer the nodes as tools to a language model
#[derive(Debug, Args)]
#[command(after_help = "\
Speaks the Model Context Protocol on stdin and stdout, or over HTTP with --http. Tools that the token's scopes do not
allow are left out. What deletes, overwrites or buys is only shown until the model passes `confirm: true`; with
--read-only it is not offered at all. Whatever is not among the tools is reached through `search_nodes`,
`describe_node` and `invoke_node`.

Examples:
  ecwid-nodes mcp
  ecwid-nodes mcp --tools order,product,customer --read-only
  ecwid-nodes mcp --trigger order.paid --every 1m
  ECWID_MCP_TOKEN=… ecwid-nodes mcp --http 127.0.0.1:8010")]
pub struct Mcp {
    /// Which tools are listed: `common`, `all`, `search` (only the three that find the others), groups such as `order`,
    /// or ids of nodes
    #[arg(long, value_name = "NAME", value_delimiter = ',', default_value = "common")]
    tools: Vec<String>,
    /// Offer nothing that changes the store
    #[arg(long)]
    read_only: bool,
    /// Serve HTTP (path /mcp) on this address instead of stdin and stdout; anything but this machine needs
    /// ECWID_MCP_TOKEN, which clients then send as a bearer token
    #[arg(long, value_name = "IP:PORT")]
    http: Option<SocketAddr>,
    /// Names under which HTTP clients reach the server, besides this machine's own
    #[arg(long, value_name = "HOST", requires = "http")]
    allow_host: Vec<String>,
    /// Watch this trigger and offer its recent events as a resource: `order.paid`, `product.low_stock={"threshold": 5}`
    #[arg(long, value_name = "ID[=JSON]")]
    trigger: Vec<String>,
    /// How often watched triggers are polled
    #[arg(long, value_name = "TIME", default_value = "1m", value_parser = humantime::parse_duration)]
    every: Duration,
}

impl Mcp {
    /// Serves until the client leaves or Ctrl-C.
    pub async fn run(self, global: &Global) -> Result<()> {
        let choice = Choice { tools: self.tools.clone(), read_only: self.read_only };
        // Faults of the options are told before faults of the connection.
        let catalog = Catalog::new(&choice)?;
        let settings = connect::settings(global)?;
        let connection = Connection::new(settings.clone())?;
        let scopes = connection.check().await?.scopes;
        let cancel = CancellationToken::new();
        let recent = Recent::default();
        let server = Server::new(connection, catalog.limited_to(scopes.as_deref()), recent.clone());
        let watching = self.watch(settings, recent, cancel.clone());
        let (served, watched, ()) = tokio::join!(
            cancel_after(&cancel, self.serve(server, cancel.clone())),
            cancel_after_failure(&cancel, watching),
            cancel_on_stop(&cancel),
        );
        served.and(watched)
    }

    async fn serve(&self, server: Server, cancel: CancellationToken) -> Result<()> {
        match self.http {
            Some(address) => http::serve(server, address, &self.allow_host, cancel).await,
            None => stdio(server, cancel).await,
        }
    }

    async fn watch(
        &self,
        settings: ecwid_nodes::Settings,
        recent: Recent,
        cancel: CancellationToken,
    ) -> Result<()> {
        if self.trigger.is_empty() {
            return Ok(());
        }
        let options = flows::FlowOptions {
            triggers: self.trigger.clone(),
            config: None,
            since: None,
            state: None,
            prime: None,
        };
        let wanted = options.flows(Some(self.every), &Object::new())?;
        let engine = flows::builder(settings, None)?.build().await?;
        let names = flows::enable(&engine, wanted).await?;
        events::watch(&engine, &names, recent, cancel).await
    }
}

async fn stdio(server: Server, cancel: CancellationToken) -> Result<()> {
    let running = server.serve_with_ct(rmcp::transport::stdio(), cancel).await;
    let running =
        running.map_err(|error| Error::new(Kind::Unexpected, format!("the client left: {error}")))?;
    running.waiting().await.map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
    Ok(())
}

async fn cancel_after_failure(
    cancel: &CancellationToken,
    work: impl Future<Output = Result<()>>,
) -> Result<()> {
    let result = work.await;
    if let Err(error) = &result {
        output::note(format!("events: {error}"));
        cancel.cancel();
    }
    result
}
