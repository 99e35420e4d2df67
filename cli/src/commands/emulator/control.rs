//! Calls of the emulator's control API.

use super::serve::{PORT, faults};
use crate::arguments::Global;
use crate::commands::connection::pair;
use crate::connect::cause;
use crate::output;
use clap::{Args, Subcommand};
use ecwid_nodes::{Error, Kind, Result};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::Duration;

/// Where the emulator is.
#[derive(Debug, Clone, Args)]
pub struct At {
    /// Address of the running emulator [default: http://127.0.0.1:8003]
    #[arg(long, value_name = "URL", env = "ECWID_EMULATOR_URL", hide_env_values = true)]
    pub url: Option<String>,
}

/// A client of the control API.
#[derive(Debug, Clone)]
pub struct Control {
    base: String,
    store: Option<String>,
    client: reqwest::Client,
}

impl Control {
    /// A client for the emulator at `url`; `store` picks one of its stores.
    pub fn new(url: Option<&str>, store: Option<String>) -> Result<Self> {
        let base = url
            .map_or_else(|| format!("http://127.0.0.1:{PORT}"), |url| url.trim_end_matches('/').to_owned());
        // Client set-up needs a provider for TLS even where none is spoken.
        ecwid_nodes::transport::Http::new(&ecwid_nodes::transport::HttpOptions::default())?;
        let client = reqwest::Client::builder()
            .timeout(Duration::from_secs(30))
            .no_proxy()
            .build()
            .map_err(|error| Error::new(Kind::Config, error.to_string()))?;
        Ok(Self { base, store, client })
    }

    /// A client as the options say.
    pub fn of(at: &At, global: &Global) -> Result<Self> {
        Self::new(at.url.as_deref(), global.store_id.clone())
    }

    /// One call.
    pub async fn call(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value> {
        let unreachable = |error: reqwest::Error| {
            Error::new(
                Kind::Unavailable,
                format!("no emulator answers at {}: {}", self.base, cause(&error)),
            )
            .with_code("cannot_connect")
            .with_hint(
                "start one with `ecwid-nodes emulator`, or name its address with --url or ECWID_EMULATOR_URL",
            )
        };
        let method = Method::from_bytes(method.as_bytes()).unwrap_or(Method::GET);
        let mut request = self.client.request(method, format!("{}/_emulator{path}", self.base));
        if let Some(store) = &self.store {
            request = request.query(&[("store", store)]);
        }
        if let Some(body) = body {
            request = request.json(body);
        }
        let answer = request.send().await.map_err(unreachable)?;
        let status = answer.status().as_u16();
        let text = answer.text().await.map_err(unreachable)?;
        let value: Value = serde_json::from_str(&text).map_err(|_| {
            Error::new(
                Kind::Decode,
                format!("{} is no emulator: it answered {status} without JSON", self.base),
            )
        })?;
        if status < 400 { Ok(value) } else { Err(refused(status, &value)) }
    }
}

fn refused(status: u16, body: &Value) -> Error {
    let kind = match status {
        404 => Kind::NotFound,
        409 => Kind::Conflict,
        400..500 => Kind::InvalidInput,
        _ => Kind::Unexpected,
    };
    Error::new(kind, body["error"].as_str().unwrap_or("the emulator refused the call")).with_status(status)
}

/// A call without options.
#[derive(Debug, Args)]
pub struct Plain {
    #[command(flatten)]
    at: At,
}

impl Plain {
    pub async fn run(self, global: &Global, method: &str, path: &str) -> Result<()> {
        output::value(&Control::of(&self.at, global)?.call(method, path, None).await?)
    }
}

#[derive(Debug, Args)]
pub struct Deliveries {
    /// Send the delivery with this event id once more
    #[arg(long, value_name = "EVENT")]
    resend: Option<String>,
    #[command(flatten)]
    at: At,
}

impl Deliveries {
    pub async fn run(self, global: &Global) -> Result<()> {
        let control = Control::of(&self.at, global)?;
        if let Some(event) = &self.resend {
            return output::value(&control.call("POST", &format!("/deliveries/{event}/resend"), None).await?);
        }
        let found = control.call("GET", "/deliveries", None).await?;
        if output::is_json() {
            return output::value(&found);
        }
        let rows = found["items"].as_array().into_iter().flatten().map(|row| {
            let attempts = row["attempts"].as_array().cloned().unwrap_or_default();
            let last = attempts.last().map(|last| match &last["status"] {
                Value::Null => last["error"].as_str().unwrap_or_default().to_owned(),
                status => status.to_string(),
            });
            vec![
                plain(&row["eventId"]),
                plain(&row["eventType"]),
                plain(&row["state"]),
                attempts.len().to_string(),
                last.unwrap_or_default(),
            ]
        });
        output::table(&["event", "type", "state", "attempts", "last answer"], rows)
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[derive(Debug, Args)]
pub struct Webhook {
    /// The new address; without it the present one is shown
    address: Option<String>,
    /// Send no more webhooks
    #[arg(long, conflicts_with = "address")]
    off: bool,
    /// A header added to every webhook
    #[arg(long = "header", value_name = "NAME=VALUE")]
    headers: Vec<String>,
    #[command(flatten)]
    at: At,
}

impl Webhook {
    pub async fn run(self, global: &Global) -> Result<()> {
        let control = Control::of(&self.at, global)?;
        if self.address.is_none() && !self.off {
            return output::value(&control.call("GET", "/webhook", None).await?);
        }
        let headers: Vec<(String, String)> =
            self.headers.iter().map(|text| pair("--header", text)).collect::<Result<_>>()?;
        let body = json!({"url": self.address, "headers": headers});
        output::value(&control.call("PUT", "/webhook", Some(&body)).await?)
    }
}

#[derive(Debug, Args)]
pub struct Faults {
    #[command(subcommand)]
    task: Option<FaultTask>,
    #[command(flatten)]
    at: At,
}

#[derive(Debug, Subcommand)]
enum FaultTask {
    /// Replace the plan by this JSON list
    Set {
        /// For example [{"method": "GET", "pathPrefix": "/orders", "times": 2, "effect": {"kind": "status", "status": 500}}]
        plan: String,
    },
    /// Drop what is left of the plan
    Clear,
}

impl Faults {
    pub async fn run(self, global: &Global) -> Result<()> {
        let control = Control::of(&self.at, global)?;
        let answer = match self.task {
            None => control.call("GET", "/faults", None).await?,
            Some(FaultTask::Clear) => control.call("DELETE", "/faults", None).await?,
            Some(FaultTask::Set { plan }) => {
                control.call("PUT", "/faults", Some(&json!(faults(&plan)?))).await?
            }
        };
        output::value(&answer)
    }
}

#[derive(Debug, Args)]
pub struct Requests {
    /// Forget them
    #[arg(long)]
    clear: bool,
    #[command(flatten)]
    at: At,
}

impl Requests {
    pub async fn run(self, global: &Global) -> Result<()> {
        let method = if self.clear { "DELETE" } else { "GET" };
        let found = Control::of(&self.at, global)?.call(method, "/requests", None).await?;
        if output::is_json() || self.clear {
            return output::value(&found);
        }
        let rows = found["items"].as_array().into_iter().flatten();
        let rows = rows.map(|row| {
            vec![
                plain(&row["number"]),
                plain(&row["method"]),
                plain(&row["path"]),
                plain(&row["query"]),
                plain(&row["status"]),
            ]
        });
        output::table(&["no", "method", "path", "query", "status"], rows)
    }
}

#[derive(Debug, Args)]
pub struct Clock {
    /// Pace of webhook retries; 3600 makes an hour a second
    #[arg(long, value_name = "FACTOR")]
    speed: Option<f64>,
    /// Move the store's time forward, for example 15m
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration)]
    advance: Option<Duration>,
    /// How far searches lag behind writes
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration)]
    search_lag: Option<Duration>,
    #[command(flatten)]
    at: At,
}

impl Clock {
    pub async fn run(self, global: &Global) -> Result<()> {
        let control = Control::of(&self.at, global)?;
        let lag = self.search_lag.map(|lag| u64::try_from(lag.as_millis()).unwrap_or(u64::MAX));
        let wish = json!({"speed": self.speed, "advanceSeconds": self.advance.map(|by| by.as_secs_f64()), "searchLagMs": lag});
        let asks = wish.as_object().is_some_and(|wish| wish.values().all(Value::is_null));
        let answer = if asks {
            control.call("GET", "/clock", None).await?
        } else {
            control.call("PUT", "/clock", Some(&wish)).await?
        };
        output::value(&answer)
    }
}
