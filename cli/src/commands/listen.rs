//! `listen`: webhooks in, events out.

use crate::arguments::Global;
use crate::commands::connection::pair;
use crate::commands::flows::{self, FlowOptions, Print};
use crate::commands::stopped;
use crate::{connect, output};
use clap::Args;
use ecwid_nodes::{Error, Kind, Object, Result};
use ecwid_nodes_engine::sinks::{Forward, drain, forward};
use ecwid_nodes_engine::{CancellationToken, Engine, server};
use secrecy::SecretString;
use serde_json::json;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;
use tokio::net::TcpListener;

/// Port of a listener that was not told another one.
pub const PORT: u16 = 8004;
/// Path that is shown; the server takes deliveries on any.
pub const PATH: &str = "/webhook";

/// Receive webhooks and print events
#[derive(Debug, Args)]
#[command(after_help = "\
ECWID_CLIENT_SECRET verifies the deliveries; two secrets, separated by a comma, while you rotate it. Any path takes
deliveries, GET /health tells whether they can be stored. Ecwid calls HTTPS only: give a certificate or put a proxy in
front, and have the address set for your app at Ecwid. Every event is a line of JSON on stdout, given again if it could
not be written or forwarded: at least once, always under the same id.

Examples:
  ecwid-nodes listen --trigger order.paid --trigger 'product.low_stock={\"threshold\": 5}'
  ecwid-nodes listen --trigger order.created --every 5m --state orders.db --forward https://flows.example/hook
  ecwid-nodes listen --trigger order.created --require-header X-Shop=env:SHOP_HEADER")]
pub struct Listen {
    #[command(flatten)]
    flows: FlowOptions,
    /// Port, 0 for a free one
    #[arg(long, default_value_t = PORT)]
    port: u16,
    /// Address to listen on
    #[arg(long, value_name = "IP", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    addr: IpAddr,
    /// Also post every event to this address; it counts as delivered when that answers 2xx
    #[arg(long, value_name = "URL")]
    forward: Option<String>,
    /// Variable with the secret (`whsec_…`) that signs forwarded events by the Standard Webhooks scheme
    #[arg(long, value_name = "VARIABLE", requires = "forward")]
    forward_secret_env: Option<String>,
    /// Also poll this often, for webhooks that got lost
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration)]
    every: Option<Duration>,
    /// Require this header besides the signature; `NAME=env:VARIABLE` keeps its value out of the process list
    #[arg(long, value_name = "NAME=VALUE")]
    require_header: Option<String>,
    /// Certificate chain (PEM): serve HTTPS
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// Its private key (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
}

impl Listen {
    /// Listens until Ctrl-C.
    pub async fn run(self, global: &Global) -> Result<()> {
        let flows = self.flows.flows(self.every, &Object::new())?;
        let settings = connect::settings(global)?;
        let secrets = connect::client_secrets(&settings, None)?;
        let state = self.flows.state_path(&settings)?;
        let sink = self.forward()?;
        let listener = self.bind().await?;
        let mut builder = flows::builder(settings, state.as_deref())?.client_secrets(secrets);
        if let Some((name, value)) = self.header()? {
            builder = builder.required_header(name, value);
        }
        let engine = builder.build().await?;
        let names = flows::enable(&engine, flows).await?;
        let address =
            listener.local_addr().map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
        self.tell(address, &names, state.as_ref());
        let cancel = CancellationToken::new();
        let mut sink = Print::new(sink, cancel.clone());
        let (served, worked, drained, ()) = tokio::join!(
            cancel_after(&cancel, self.serve(listener, engine.clone(), cancel.clone())),
            cancel_after(&cancel, engine.run(cancel.clone())),
            cancel_after(&cancel, drain(&engine, &mut sink, Some(&names), cancel.clone())),
            cancel_on_stop(&cancel),
        );
        served.and(worked).and(drained)
    }

    fn forward(&self) -> Result<Option<Forward>> {
        let Some(url) = &self.forward else { return Ok(None) };
        let sink = forward(url)?;
        let Some(variable) = &self.forward_secret_env else {
            return Ok(Some(sink));
        };
        let secret = std::env::var(variable).map_err(|_| {
            Error::new(Kind::Config, format!("missing `{variable}`, the secret that signs forwarded events"))
                .with_code("missing_settings")
        })?;
        sink.secret(&SecretString::from(secret)).map(Some)
    }

    fn header(&self) -> Result<Option<(String, SecretString)>> {
        let Some(text) = &self.require_header else {
            return Ok(None);
        };
        let (name, value) = pair("--require-header", text)?;
        let value = match value.strip_prefix("env:") {
            None => value,
            Some(variable) => std::env::var(variable).map_err(|_| {
                Error::new(Kind::Config, format!("missing `{variable}`, the value of header `{name}`"))
                    .with_code("missing_settings")
            })?,
        };
        Ok(Some((name, SecretString::from(value))))
    }

    async fn bind(&self) -> Result<TcpListener> {
        let address = SocketAddr::from((self.addr, self.port));
        TcpListener::bind(address).await.map_err(|error| {
            Error::new(Kind::Config, format!("cannot listen on {address}: {error}"))
                .with_hint("choose another --port, or 0 for a free one")
        })
    }

    async fn serve(&self, listener: TcpListener, engine: Engine, cancel: CancellationToken) -> Result<()> {
        let (Some(cert), Some(key)) = (&self.tls_cert, &self.tls_key) else {
            return server::serve(listener, engine, cancel).await;
        };
        let refused = |error: std::io::Error| {
            Error::new(Kind::Config, format!("cannot serve HTTPS with `{}`: {error}", cert.display()))
        };
        let tls = axum_server::tls_rustls::RustlsConfig::from_pem_file(cert, key).await.map_err(refused)?;
        let socket = listener.into_std().map_err(refused)?;
        let handle = axum_server::Handle::new();
        let stopping = handle.clone();
        tokio::spawn(async move {
            cancel.cancelled().await;
            stopping.graceful_shutdown(Some(Duration::from_secs(5)));
        });
        let serving = axum_server::from_tcp_rustls(socket, tls).map_err(refused)?.handle(handle);
        serving.serve(server::router(engine).into_make_service()).await.map_err(refused)
    }

    fn tell(&self, address: SocketAddr, names: &[String], state: Option<&PathBuf>) {
        let scheme = if self.tls_cert.is_some() { "https" } else { "http" };
        let url = format!("{scheme}://{address}{PATH}");
        let state = state.map_or_else(|| "memory".to_owned(), |path| path.display().to_string());
        if output::is_json() {
            output::note(json!({"listening": url, "triggers": names, "state": state}).to_string());
        } else {
            output::note(format!(
                "listening on {url} for {}; state in {state}; Ctrl-C stops",
                names.join(", ")
            ));
        }
    }
}

/// Whatever ends takes the rest along.
pub async fn cancel_after(cancel: &CancellationToken, work: impl Future<Output = Result<()>>) -> Result<()> {
    let result = work.await;
    cancel.cancel();
    result
}

/// Turns Ctrl-C into a clean end.
pub async fn cancel_on_stop(cancel: &CancellationToken) {
    tokio::select! {
        () = stopped() => cancel.cancel(),
        () = cancel.cancelled() => {}
    }
}
