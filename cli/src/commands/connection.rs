//! `connection`: saved connections.

use crate::arguments::{Global, LogDetail};
use crate::commands::invoke;
use crate::{connect, output};
use clap::{Args, Subcommand};
use ecwid_nodes::connection::{ConnectionFile, Saved, Settings, default_path, from_instance};
use ecwid_nodes::transport::HttpOptions;
use ecwid_nodes::{Connection, Error, Kind, Result};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Save, list, check and remove connections
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ECWID_TOKEN=… ecwid-nodes connection add berlin --store-id 1003 --tag live
  ecwid-nodes connection add berlin --store-id 1003 --token-file -
  ecwid-nodes connection http slow --timeout-ms 120000 --header X-Team=shop
  ecwid-nodes connection check berlin

The file is ECWID_CONNECTIONS_FILE, else ecwid-nodes/connections.json in your configuration folder. Only you can read
it (mode 0600); a file that others can read is refused.")]
pub struct ConnectionCommand {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Save a connection; the token comes from ECWID_TOKEN or --token-file
    Add(Add),
    /// List the saved connections, secrets left out
    List(List),
    /// Is the token alive, which scopes has it, which nodes do they unlock?
    Check(Check),
    /// Remove a connection
    Remove(Remove),
    /// Save HTTP settings by name, or list the saved ones
    Http(HttpTask),
}

#[derive(Debug, Args)]
struct Add {
    /// Name of the connection
    name: String,
    /// A label to pick connections by
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// Use these saved HTTP settings
    #[arg(long, value_name = "NAME")]
    http: Option<String>,
    /// Strip nulls from results
    #[arg(long)]
    filter_nulls: bool,
    /// Save it, but refuse every call for now
    #[arg(long)]
    disabled: bool,
    /// The app's id, for OAuth; else ECWID_CLIENT_ID
    #[arg(long, value_name = "ID")]
    client_id: Option<String>,
    /// Read the app's client secret from this file, `-` to type it; else ECWID_CLIENT_SECRET
    #[arg(long, value_name = "FILE")]
    client_secret_file: Option<PathBuf>,
    /// Take the settings from an instance JSON of an older connector (`ecwid.store.id`, `oauth.api.key` …)
    #[arg(long, value_name = "FILE")]
    instance: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct List {
    /// Only connections with this label; all of them where several are given
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
}

#[derive(Debug, Args)]
struct Check {
    /// Name of the connection; else --connection, else the environment
    name: Option<String>,
}

#[derive(Debug, Args)]
struct Remove {
    /// Name of the connection
    name: String,
}

#[derive(Debug, Args)]
struct HttpTask {
    /// Name of the settings; without one the saved ones are listed
    name: Option<String>,
    /// Proxy for all requests
    #[arg(long, value_name = "URL")]
    proxy: Option<String>,
    /// Time to connect
    #[arg(long, value_name = "MS")]
    connect_timeout_ms: Option<u64>,
    /// Time for one request
    #[arg(long, value_name = "MS")]
    timeout_ms: Option<u64>,
    /// An extra header of every request
    #[arg(long = "header", value_name = "NAME=VALUE")]
    headers: Vec<String>,
}

impl ConnectionCommand {
    /// Does what was asked.
    pub async fn run(self, global: &Global) -> Result<()> {
        match self.task {
            Task::Add(task) => task.run(global),
            Task::List(task) => task.run(),
            Task::Check(task) => task.run(global).await,
            Task::Remove(task) => {
                file()?.remove(&task.name)?;
                done(&task.name, "removed")
            }
            Task::Http(task) => task.run(global),
        }
    }
}

fn file() -> Result<ConnectionFile> {
    ConnectionFile::open(default_path()?)
}

fn done(name: &str, what: &str) -> Result<()> {
    if output::is_json() {
        return output::value(&json!({"name": name, "done": what}));
    }
    output::line(format!("{what} `{name}`"))
}

impl Add {
    fn run(self, global: &Global) -> Result<()> {
        let mut settings = self.settings(global)?;
        settings.name.clone_from(&self.name);
        settings.check()?;
        let mut file = file()?;
        let mut saved = Saved::from(&settings);
        saved.tags = self.tags;
        saved.disabled = self.disabled;
        if let Some(http) = &self.http {
            if !file.http().any(|(name, _)| name == http) {
                return Err(Error::field("--http", format!("no HTTP settings are saved as `{http}`"))
                    .with_hint("save them with `ecwid-nodes connection http NAME …`"));
            }
            saved.http = Some(http.clone());
        }
        file.add(&self.name, saved)?;
        done(&self.name, "saved")
    }

    fn settings(&self, global: &Global) -> Result<Settings> {
        if let Some(path) = &self.instance {
            return from_instance(&self.name, &invoke::object(path)?);
        }
        let unnamed = Global { connection: None, ..global.clone() };
        let mut settings = connect::settings(&unnamed)?;
        if let Some(id) = &self.client_id {
            settings.client_id = Some(id.clone());
        }
        if let Some(path) = &self.client_secret_file {
            settings.client_secret = Some(connect::secret(path, "Client secret")?.into());
        }
        settings.filter_nulls |= self.filter_nulls;
        Ok(settings)
    }
}

impl List {
    fn run(self) -> Result<()> {
        let file = file()?;
        let wanted = file.tagged(&self.tags);
        let described: Vec<Value> = wanted
            .iter()
            .map(|name| Ok(Connection::new(file.settings(name)?)?.describe()))
            .collect::<Result<_>>()?;
        if output::is_json() {
            return output::value(&described);
        }
        if described.is_empty() {
            output::note(format!("no connection is saved in {}", file.path().display()));
            return Ok(());
        }
        let text = |row: &Value, field: &str| {
            row[field].as_str().map_or_else(|| row[field].to_string(), str::to_owned)
        };
        let rows = described.iter().map(|row| {
            let tags: Vec<&str> =
                row["tags"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let state = if row["disabled"] == true { "disabled" } else { "enabled" };
            vec![
                text(row, "name"),
                text(row, "storeId"),
                tags.join(" "),
                state.to_owned(),
                text(row, "baseUrl"),
            ]
        });
        output::table(&["name", "store", "tags", "state", "address"], rows)
    }
}

impl Check {
    async fn run(self, global: &Global) -> Result<()> {
        let mut global = global.clone();
        global.connection = self.name.or(global.connection);
        let connection = connect::connection(&global)?;
        let check = connection.check().await?;
        if output::is_json() {
            return output::value(&json!({"connection": connection.describe(), "check": check}));
        }
        output::line(format!("store {}: the token is alive", connection.store_id()))?;
        let Some(scopes) = &check.scopes else {
            return output::line("scopes: the store does not tell them; a call that lacks one names it");
        };
        output::line(format!("scopes: {}", scopes.join(", ")))?;
        output::line(format!("unlocked: {} nodes", check.nodes.len()))?;
        for locked in &check.locked {
            output::line(format!("locked: {} (needs {})", locked.node, locked.missing.join(", ")))?;
        }
        Ok(())
    }
}

impl HttpTask {
    fn run(self, global: &Global) -> Result<()> {
        let mut file = file()?;
        let Some(name) = &self.name else {
            let saved: serde_json::Map<String, Value> =
                file.http().map(|(name, options)| (name.to_owned(), described(options))).collect();
            return output::value(&saved);
        };
        let mut options =
            HttpOptions { proxy: self.proxy, ca_file: global.ca_file.clone(), ..HttpOptions::default() };
        options.connect_timeout_ms = self.connect_timeout_ms.unwrap_or(options.connect_timeout_ms);
        options.timeout_ms = self.timeout_ms.unwrap_or(options.timeout_ms);
        options.log = global.log.unwrap_or(LogDetail::Off).into();
        for header in &self.headers {
            let (header, value) = pair("--header", header)?;
            options.headers.insert(header, value);
        }
        file.add_http(name, options)?;
        done(name, "saved")
    }
}

/// Saved HTTP settings without header values, which may be secrets.
fn described(options: &HttpOptions) -> Value {
    let mut value = serde_json::to_value(options).unwrap_or_default();
    value["headers"] = json!(options.headers.keys().collect::<Vec<_>>());
    value["proxy"] = json!(options.proxy.as_deref().map(without_password));
    value
}

fn without_password(address: &str) -> String {
    url::Url::parse(address).map_or_else(
        |_| address.to_owned(),
        |mut url| {
            let _ = url.set_password(None);
            url.into()
        },
    )
}

/// `NAME=VALUE`.
pub fn pair(option: &str, text: &str) -> Result<(String, String)> {
    match text.split_once('=') {
        Some((name, value)) if !name.trim().is_empty() => Ok((name.trim().to_owned(), value.to_owned())),
        _ => Err(Error::new(Kind::InvalidInput, format!("`{option}`: `{text}` is not NAME=VALUE"))),
    }
}
