//! Runs the emulator until it is told to stop.

use crate::arguments::Global;
use crate::commands::stopped;
use crate::output;
use clap::Args;
use ecwid_nodes::{Error, Kind, Result};
use ecwid_nodes_emulator::{
    Certificate, Config, DEFAULT_PUBLIC_TOKEN, DEFAULT_STORE_ID, DEFAULT_TOKEN, Emulator, Fault, StartError,
    StoreConfig, TlsConfig,
};
use serde_json::{Value, json};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

/// The port of an emulator that was not told another one.
pub const PORT: u16 = 8003;

#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools)]
pub struct Serve {
    /// Port of the HTTP listener, 0 for a free one [default: 8003, or a free one if that is taken]
    #[arg(long)]
    port: Option<u16>,
    /// Address to listen on; the control API has no password, so keep it to this machine
    #[arg(long, value_name = "IP", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    addr: IpAddr,
    /// Also serve HTTPS, with a certificate of a generated CA unless --tls-cert is given
    #[arg(long)]
    tls: bool,
    /// Port of the HTTPS listener [default: a free one]
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    tls_port: u16,
    /// Certificate chain for HTTPS (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// Its private key (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// Write the generated CA's certificate here [default: a file in the temporary folder]
    #[arg(long, value_name = "FILE")]
    ca_out: Option<PathBuf>,
    /// Keep the store in this SQLite file [default: in memory]
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// Where webhooks go
    #[arg(long, value_name = "URL")]
    webhook_url: Option<String>,
    /// A header added to every webhook
    #[arg(long = "webhook-header", value_name = "NAME=VALUE")]
    webhook_headers: Vec<String>,
    /// Also trust the certificates in this PEM file when sending webhooks
    #[arg(long, value_name = "FILE")]
    webhook_ca_file: Option<PathBuf>,
    /// Read files named by address from this host too, not only from this machine; repeatable
    #[arg(long = "file-host", value_name = "HOST")]
    file_hosts: Vec<String>,
    /// How much faster than real time webhook retries run; 3600 makes an hour a second
    #[arg(long, value_name = "FACTOR", default_value_t = 1.0)]
    clock_speed: f64,
    /// How far searches lag behind writes, for example 2s
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration, default_value = "0s")]
    search_lag: Duration,
    /// Start with an empty store
    #[arg(long)]
    no_seed: bool,
    /// A store with a token, several to serve several stores; scopes separated by `+`, all if left out
    #[arg(long = "store", value_name = "ID:TOKEN[:SCOPES]")]
    stores: Vec<String>,
    /// The app's client id
    #[arg(long, value_name = "ID", default_value = ecwid_nodes_emulator::DEFAULT_CLIENT_ID)]
    client_id: String,
    /// The app's client secret, which signs webhooks; an invented one, so it may be seen
    #[arg(long, value_name = "TEXT", default_value = ecwid_nodes_emulator::DEFAULT_CLIENT_SECRET)]
    client_secret: String,
    /// Serve more than 600 requests a minute with one token
    #[arg(long)]
    no_rate_limit: bool,
    /// OAuth consent redirects at once instead of showing its page
    #[arg(long)]
    auto_approve: bool,
    /// Faults from the start, a JSON list as for `emulator faults set`
    #[arg(long, value_name = "JSON")]
    faults: Option<String>,
    /// Also stop when stdin ends, so that no emulator outlives the test that started it
    #[arg(long)]
    stop_with_stdin: bool,
}

impl Serve {
    /// Serves until Ctrl-C.
    pub async fn run(self, global: &Global) -> Result<()> {
        let emulator = self.start(global).await?;
        let ca_file = self.write_ca(&emulator)?;
        let ready = self.ready(global, &emulator, ca_file.as_ref());
        if output::is_json() {
            output::value(&ready)?;
        } else {
            tell(&emulator, &ready)?;
        }
        let watch_stdin = self.stop_with_stdin;
        tokio::select! {
            () = stopped() => {}
            () = stdin_ended(), if watch_stdin => {}
        }
        emulator.shutdown().await;
        if let (Some(path), None) = (ca_file, &self.ca_out) {
            let _ = std::fs::remove_file(path);
        }
        Ok(())
    }

    async fn start(&self, global: &Global) -> Result<Emulator> {
        let config = self.config(global)?;
        match Emulator::start(config.clone()).await {
            // Another program has the usual port and none was asked for.
            Err(StartError::Listen { .. }) if self.port.is_none() => {
                let listen = SocketAddr::from((self.addr, 0));
                Emulator::start(Config { listen, ..config }).await.map_err(start_error)
            }
            result => result.map_err(start_error),
        }
    }

    fn config(&self, global: &Global) -> Result<Config> {
        let read = |path: &PathBuf| {
            std::fs::read_to_string(path)
                .map_err(|error| Error::field("--webhook-ca-file", format!("`{}`: {error}", path.display())))
        };
        let header = |text: &String| crate::commands::connection::pair("--webhook-header", text);
        Ok(Config {
            listen: SocketAddr::from((self.addr, self.port.unwrap_or(PORT))),
            tls: (self.tls || self.tls_cert.is_some()).then(|| self.tls_config()),
            data_file: self.data.clone(),
            stores: self.stores(global)?,
            client_id: self.client_id.clone(),
            client_secret: self.client_secret.clone(),
            auto_approve: self.auto_approve,
            webhook_url: self.webhook_url.clone(),
            webhook_headers: self.webhook_headers.iter().map(header).collect::<Result<_>>()?,
            webhook_ca_pem: self.webhook_ca_file.as_ref().map(read).transpose()?,
            clock_speed: self.clock_speed,
            search_lag: self.search_lag,
            seed: !self.no_seed,
            rate_limit: !self.no_rate_limit,
            file_hosts: self.file_hosts.clone(),
            faults: self.faults.as_deref().map(faults).transpose()?.unwrap_or_default(),
            ..Config::default()
        })
    }

    fn tls_config(&self) -> TlsConfig {
        let certificate = match (&self.tls_cert, &self.tls_key) {
            (Some(cert), Some(key)) => Certificate::Files { cert: cert.clone(), key: key.clone() },
            _ => Certificate::Generated,
        };
        TlsConfig { listen: SocketAddr::from((self.addr, self.tls_port)), certificate }
    }

    fn stores(&self, global: &Global) -> Result<Vec<StoreConfig>> {
        if !self.stores.is_empty() {
            return self.stores.iter().map(|text| store(text)).collect();
        }
        let id = match &global.store_id {
            None => DEFAULT_STORE_ID,
            Some(text) => {
                text.parse().map_err(|_| Error::field("--store-id", format!("`{text}` is no number")))?
            }
        };
        Ok(vec![StoreConfig::new(id).with_full_token(DEFAULT_TOKEN).with_full_token(DEFAULT_PUBLIC_TOKEN)])
    }

    fn write_ca(&self, emulator: &Emulator) -> Result<Option<PathBuf>> {
        let Some(pem) = emulator.ca_pem() else {
            return Ok(None);
        };
        let named = || std::env::temp_dir().join(format!("ecwid-emulator-ca-{}.pem", std::process::id()));
        let path = self.ca_out.clone().unwrap_or_else(named);
        std::fs::write(&path, pem).map_err(|error| {
            Error::new(Kind::Storage, format!("cannot write `{}`: {error}", path.display()))
        })?;
        Ok(Some(path))
    }

    /// What a client needs to know.
    fn ready(&self, global: &Global, emulator: &Emulator, ca_file: Option<&PathBuf>) -> Value {
        let first = self.stores(global).ok().and_then(|stores| stores.into_iter().next()).unwrap_or_default();
        let token = |public: bool| {
            first.tokens.iter().map(|token| &token.token).find(|token| token.starts_with("public_") == public)
        };
        let https = emulator.https_url();
        let base = format!("{}/api/v3", https.clone().unwrap_or_else(|| emulator.http_url()));
        let mut env = json!({
            "ECWID_STORE_ID": first.id.to_string(), "ECWID_TOKEN": token(false), "ECWID_BASE_URL": base,
            "ECWID_CLIENT_ID": self.client_id, "ECWID_CLIENT_SECRET": self.client_secret,
            "ECWID_EMULATOR_URL": emulator.http_url(),
        });
        if let Some(path) = ca_file {
            env["ECWID_CA_FILE"] = json!(path);
        }
        json!({
            "httpUrl": emulator.http_url(), "httpsUrl": https, "baseUrl": emulator.api_url(), "storeId": first.id,
            "token": token(false), "publicToken": token(true), "clientId": self.client_id, "clientSecret": self.client_secret,
            "caFile": ca_file, "caPem": emulator.ca_pem(), "pid": std::process::id(), "env": env,
        })
    }
}

/// `ID:TOKEN[:SCOPE+SCOPE]`.
fn store(text: &str) -> Result<StoreConfig> {
    let wrong = || Error::field("--store", format!("`{text}` is not ID:TOKEN or ID:TOKEN:SCOPE+SCOPE"));
    let mut parts = text.splitn(3, ':');
    let id: i64 = parts.next().and_then(|id| id.parse().ok()).ok_or_else(wrong)?;
    let token = parts.next().filter(|token| !token.is_empty()).ok_or_else(wrong)?;
    let store = StoreConfig::new(id);
    Ok(match parts.next() {
        None => store.with_full_token(token),
        Some(scopes) => store.with_token(token, scopes.split(['+', ',']).filter(|scope| !scope.is_empty())),
    })
}

/// A fault plan from JSON.
pub fn faults(text: &str) -> Result<Vec<Fault>> {
    serde_json::from_str(text).map_err(|error| {
        Error::new(Kind::InvalidInput, format!("the faults are not understood: {error}"))
            .with_hint("a list such as [{\"pathPrefix\": \"/orders\", \"times\": 2, \"effect\": {\"kind\": \"status\", \"status\": 500}}]")
    })
}

fn start_error(error: StartError) -> Error {
    Error::new(Kind::Config, error.to_string())
}

fn tell(emulator: &Emulator, ready: &Value) -> Result<()> {
    output::note(format!(
        "An Ecwid store answers at {}. Paste this into another terminal; Ctrl-C stops the store.",
        ready["baseUrl"].as_str().unwrap_or_default()
    ));
    for (name, value) in ready["env"].as_object().into_iter().flatten() {
        output::line(format!("export {name}={}", value.as_str().unwrap_or_default()))?;
    }
    if let Some(pem) = emulator.ca_pem() {
        output::note(format!(
            "The CA of {}:\n{}",
            ready["httpsUrl"].as_str().unwrap_or_default(),
            pem.trim()
        ));
    }
    Ok(())
}

async fn stdin_ended() {
    let wait = || {
        let mut buffer = [0_u8; 256];
        while matches!(std::io::Read::read(&mut std::io::stdin(), &mut buffer), Ok(1..)) {}
    };
    let _ = tokio::task::spawn_blocking(wait).await;
}
