//! A connection's settings from the JSON that the facade makes of its arguments.

use ecwid_nodes::action::Object;
use ecwid_nodes::connection::{ConnectionFile, Hosts, Settings, default_path, from_instance};
use ecwid_nodes::error::{Error, Kind, Problem, Result};
use ecwid_nodes::transport::Detail;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

/// Where settings come from, and what the caller says differently.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Arguments {
    source: Source,
    name: Option<String>,
    store_id: Option<Value>,
    token: Option<String>,
    instance: Option<Object>,
    base_url: Option<String>,
    client_id: Option<String>,
    client_secret: Option<String>,
    tags: Option<Vec<String>>,
    proxy: Option<String>,
    headers: Option<BTreeMap<String, String>>,
    ca_file: Option<PathBuf>,
    log: Option<Detail>,
    timeout: Option<f64>,
    connect_timeout: Option<f64>,
    retries: Option<usize>,
    filter_nulls: Option<bool>,
    disabled: Option<bool>,
    cache_seconds: Option<u64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Source {
    Arguments,
    Environment,
    File,
    Instance,
}

/// Reads the JSON and completes the settings from their source.
pub fn read(json: &str) -> Result<Settings> {
    let arguments: Arguments = serde_json::from_str(json)
        .map_err(|error| Error::new(Kind::Config, format!("the settings are not understood: {error}")))?;
    let mut settings = match arguments.source {
        Source::Arguments => given(&arguments)?,
        Source::Environment => Settings::from_env()?,
        Source::File => {
            ConnectionFile::open(default_path()?)?.settings(arguments.name.as_deref().unwrap_or("default"))?
        }
        Source::Instance => {
            let name = arguments.name.as_deref().unwrap_or("default");
            from_instance(name, arguments.instance.as_ref().unwrap_or(&Object::new()))?
        }
    };
    arguments.apply(&mut settings)?;
    settings.check()?;
    Ok(settings)
}

fn given(arguments: &Arguments) -> Result<Settings> {
    // The core's own reading of named values knows every rule; only the names differ here.
    let store_id =
        arguments.store_id.as_ref().map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned));
    let lookup = |name: &str| match name {
        "ECWID_STORE_ID" => store_id.clone(),
        "ECWID_TOKEN" => arguments.token.clone(),
        _ => None,
    };
    Settings::from_lookup(lookup).map_err(|error| {
        let rename = |text: &str| text.replace("ECWID_STORE_ID", "store_id").replace("ECWID_TOKEN", "token");
        let problems = error
            .problems()
            .iter()
            .map(|problem| Problem { path: rename(&problem.path), message: problem.message.clone() });
        Error::new(error.kind(), rename(error.message()))
            .with_code(error.code())
            .with_hint(error.hint())
            .with_problems(problems.collect())
    })
}

impl Arguments {
    fn apply(self, settings: &mut Settings) -> Result<()> {
        if let Some(base) = &self.base_url {
            settings.hosts = Hosts::at(base)?;
        }
        set(&mut settings.name, self.name);
        set(&mut settings.tags, self.tags);
        set(&mut settings.filter_nulls, self.filter_nulls);
        set(&mut settings.disabled, self.disabled);
        set(&mut settings.cache_seconds, self.cache_seconds);
        set(&mut settings.retries.times, self.retries);
        set(&mut settings.http.log, self.log);
        set(
            &mut settings.http.timeout_ms,
            self.timeout.map(|seconds| millis("timeout", seconds)).transpose()?,
        );
        set(
            &mut settings.http.connect_timeout_ms,
            self.connect_timeout.map(|seconds| millis("connect_timeout", seconds)).transpose()?,
        );
        settings.http.proxy = self.proxy.or(settings.http.proxy.take());
        settings.http.ca_file = self.ca_file.or(settings.http.ca_file.take());
        settings.http.headers.extend(self.headers.unwrap_or_default());
        settings.client_id = self.client_id.or(settings.client_id.take());
        settings.client_secret = self.client_secret.map(Into::into).or(settings.client_secret.take());
        Ok(())
    }
}

fn set<T>(slot: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *slot = value;
    }
}

fn millis(field: &str, seconds: f64) -> Result<u64> {
    match Duration::try_from_secs_f64(seconds) {
        Ok(wait) if !wait.is_zero() => Ok(u64::try_from(wait.as_millis()).unwrap_or(u64::MAX).max(1)),
        _ => Err(Error::new(Kind::Config, format!("`{field}`: {seconds} is no time")).with_problems(vec![
            Problem { path: field.to_owned(), message: "must be a positive number of seconds".to_owned() },
        ])),
    }
}
