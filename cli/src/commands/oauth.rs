//! `oauth`: from consent to a token.

use crate::arguments::Global;
use crate::{connect, output};
use clap::{Args, Subcommand};
use ecwid_nodes::connection::{ConnectionFile, Hosts, Saved, Settings, default_path};
use ecwid_nodes::oauth::{App, Callback, Granted};
use ecwid_nodes::transport::{Http, HttpOptions};
use ecwid_nodes::{Error, Kind, Result};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

/// Get a token by OAuth 2
#[derive(Debug, Args)]
#[command(after_help = "\
The app is ECWID_CLIENT_ID and ECWID_CLIENT_SECRET.

Examples:
  ecwid-nodes oauth url --redirect https://app.example/callback --scope read_orders --scope update_orders
  ecwid-nodes oauth callback 'https://app.example/callback?code=…&state=…' --state STATE
  ecwid-nodes oauth exchange 'https://app.example/callback?code=…&state=…' --state STATE \\
      --redirect https://app.example/callback --save berlin")]
pub struct Oauth {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Make the address of the consent page, and the state to keep with the merchant's session
    Url(Consent),
    /// Read the address that the merchant came back to
    Callback(Return),
    /// Exchange the code for a token and save it
    Exchange(Exchange),
}

#[derive(Debug, Args)]
struct Consent {
    /// Where the merchant comes back to
    #[arg(long, value_name = "URL")]
    redirect: String,
    /// A scope to ask for
    #[arg(long = "scope", value_name = "SCOPE", required = true, value_delimiter = ',')]
    scopes: Vec<String>,
}

#[derive(Debug, Args)]
struct Return {
    /// The address with its query
    address: String,
    /// The state that `oauth url` gave
    #[arg(long)]
    state: Option<String>,
    /// Accept a callback without a state, as an install from the App Market is
    #[arg(long)]
    allow_absent_state: bool,
}

#[derive(Debug, Args)]
struct Exchange {
    #[command(flatten)]
    callback: Return,
    /// The same address as in the consent
    #[arg(long, value_name = "URL")]
    redirect: String,
    /// Save the connection under this name; without it nothing but what is not secret is shown
    #[arg(long, value_name = "NAME", required_unless_present = "print_token")]
    save: Option<String>,
    /// Print the token on stdout
    #[arg(long)]
    print_token: bool,
}

impl Oauth {
    /// Does what was asked.
    pub async fn run(self, global: &Global) -> Result<()> {
        match self.task {
            Task::Url(task) => task.run(global),
            Task::Callback(task) => {
                let callback = task.read(&app(global, "https://callback.invalid", false)?)?;
                output::value(&json!({"code": callback.code, "storeId": callback.store_id}))
            }
            Task::Exchange(task) => task.run(global).await,
        }
    }
}

impl Consent {
    fn run(self, global: &Global) -> Result<()> {
        let scopes: Vec<&str> = self.scopes.iter().map(String::as_str).collect();
        let started = app(global, &self.redirect, false)?.authorize_url(&scopes)?;
        if output::is_json() {
            return output::value(&json!({"url": started.url.as_str(), "state": started.state}));
        }
        output::line(started.url.as_str())?;
        output::note(format!("state: {} (keep it with the merchant's session)", started.state));
        Ok(())
    }
}

impl Return {
    fn read(&self, app: &App) -> Result<Callback> {
        if self.state.is_none() && !self.allow_absent_state {
            return Err(Error::field("--state", "give the state that `oauth url` printed")
                .with_hint("an install from the App Market has none: --allow-absent-state"));
        }
        app.parse_callback(&self.address, self.state.as_deref().unwrap_or_default(), self.allow_absent_state)
    }
}

impl Exchange {
    async fn run(self, global: &Global) -> Result<()> {
        let app = app(global, &self.redirect, true)?;
        let callback = self.callback.read(&app)?;
        let ca_file = connect::given(global, None, "ECWID_CA_FILE").map(Into::into);
        let http = Http::new(&HttpOptions { ca_file, ..HttpOptions::default() })?;
        let granted = app.exchange_over(&callback, &http).await?;
        if let Some(name) = &self.save {
            save(name, &app, &granted)?;
        }
        let mut shown = json!({"storeId": granted.store_id, "scopes": granted.scopes(), "email": granted.email, "saved": self.save});
        if self.print_token {
            shown["token"] = json!(granted.access_token.expose_secret());
            shown["publicToken"] = json!(granted.public_token.as_ref().map(ExposeSecret::expose_secret));
        }
        output::value(&shown)
    }
}

fn save(name: &str, app: &App, granted: &Granted) -> Result<()> {
    let mut settings = Settings::new(granted.store_id, granted.access_token.clone());
    settings.client_id = Some(app.client_id.clone());
    settings.client_secret = Some(app.client_secret.clone());
    settings.hosts = app.hosts.clone();
    ConnectionFile::open(default_path()?)?.add(name, Saved::from(&settings))
}

/// The app from the environment; the secret only where it is used.
fn app(global: &Global, redirect: &str, with_secret: bool) -> Result<App> {
    let lookup = |name: &str| connect::given(global, None, name).filter(|value| !value.trim().is_empty());
    let (id, secret) = (lookup("ECWID_CLIENT_ID"), lookup("ECWID_CLIENT_SECRET"));
    let missing: Vec<&str> =
        [("ECWID_CLIENT_ID", id.is_none()), ("ECWID_CLIENT_SECRET", with_secret && secret.is_none())]
            .iter()
            .filter(|(_, missing)| *missing)
            .map(|(name, _)| *name)
            .collect();
    if !missing.is_empty() {
        return Err(Error::new(Kind::Config, format!("missing `{}`", missing.join("`, `")))
            .with_code("missing_settings")
            .with_hint("both stand in the app's details: control panel, Apps → My apps"));
    }
    Ok(App {
        client_id: id.unwrap_or_default(),
        client_secret: SecretString::from(secret.unwrap_or_default()),
        redirect_uri: redirect.to_owned(),
        hosts: Hosts::from_lookup(lookup)?,
    })
}
