//! Where a connection's settings come from: options, environment, the connections file, or an instance.

use ecwid_nodes::action::Object;
use ecwid_nodes::connection::{ConnectionFile, Settings, default_path, from_instance};
use ecwid_nodes::steps::decode;
use ecwid_nodes::transport::Detail;
use ecwid_nodes::{Error, Kind, Result};
use secrecy::ExposeSecret;
use serde::Deserialize;
use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Duration;

/// What `lib/settings.js` sends.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Options and, for `Connection.fromEnv`, environment, by the environment's names.
    values: HashMap<String, String>,
    named: Option<String>,
    file: Option<PathBuf>,
    instance: Option<Object>,
    /// Options of `HttpOptions`; they win over saved ones.
    http: Object,
    rest: Rest,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Rest {
    name: Option<String>,
    tags: Option<Vec<String>>,
    filter_nulls: Option<bool>,
    disabled: Option<bool>,
    cache_seconds: Option<u64>,
    times: Option<usize>,
    first_pause_ms: Option<u64>,
    longest_pause_ms: Option<u64>,
}

/// The settings that `source` describes. Everything missing is named in one error.
pub fn settings(source: Source) -> Result<Settings> {
    let Source { values, named, file, instance, http, rest } = source;
    let saved = match (&named, &instance) {
        (Some(name), _) => Some(ConnectionFile::open(file.map_or_else(default_path, Ok)?)?.settings(name)?),
        (_, Some(instance)) => Some(from_instance("instance", instance)?),
        _ => None,
    };
    let value = |name: &str| values.get(name).cloned().or_else(|| text_of(saved.as_ref()?, name));
    let fresh = Settings::from_lookup(value)?;
    let mut settings = match &saved {
        Some(Settings { name, tags, http, filter_nulls, disabled, .. }) => {
            let (name, tags, mut http) = (name.clone(), tags.clone(), http.clone());
            http.ca_file = fresh.http.ca_file.clone().or(http.ca_file);
            Settings { name, tags, http, filter_nulls: *filter_nulls, disabled: *disabled, ..fresh }
        }
        None => fresh,
    };
    let mut merged: Object = serde_json::to_value(&settings.http)
        .and_then(serde_json::from_value)
        .map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
    merged.extend(http);
    settings.http = decode::strict(&merged).map_err(|error| {
        Error::new(Kind::Config, error.message()).with_problems(error.problems().to_vec())
    })?;
    rest.apply(&mut settings);
    if settings.http.log != Detail::Off {
        log_to_stderr();
    }
    Ok(settings)
}

/// A saved setting by the name of its environment variable.
fn text_of(saved: &Settings, name: &str) -> Option<String> {
    match name {
        "ECWID_STORE_ID" => Some(saved.store_id.to_string()),
        "ECWID_TOKEN" => Some(saved.token.expose_secret().to_owned()),
        "ECWID_CLIENT_ID" => saved.client_id.clone(),
        "ECWID_CLIENT_SECRET" => Some(saved.client_secret.as_ref()?.expose_secret().to_owned()),
        "ECWID_BASE_URL" => Some(saved.hosts.api.to_string()),
        _ => None,
    }
}

impl Rest {
    fn apply(self, settings: &mut Settings) {
        set(&mut settings.name, self.name);
        set(&mut settings.tags, self.tags);
        set(&mut settings.filter_nulls, self.filter_nulls);
        set(&mut settings.disabled, self.disabled);
        set(&mut settings.cache_seconds, self.cache_seconds);
        set(&mut settings.retries.times, self.times);
        set(&mut settings.retries.first_pause, self.first_pause_ms.map(Duration::from_millis));
        set(&mut settings.retries.longest_pause, self.longest_pause_ms.map(Duration::from_millis));
    }
}

/// Puts a value that was given into its place.
pub fn set<T>(slot: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *slot = value;
    }
}

/// Request logs go to standard error; `ECWID_LOG` takes a filter such as `ecwid_nodes=debug`.
fn log_to_stderr() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("ECWID_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("ecwid_nodes=info"));
    // A second connection finds the log installed already.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
