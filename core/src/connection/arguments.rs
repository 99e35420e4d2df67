//! A connection's settings from JSON: what the arguments of every language become.

use super::{ConnectionFile, Settings, default_path, from_instance};
use crate::action::Object;
use crate::error::Result;
use crate::steps::decode;
use crate::transport::Detail;
use indexmap::IndexMap;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::Value;
use std::num::NonZeroU64;
use std::path::PathBuf;
use std::time::Duration;

/// Where settings come from, and what the caller says differently.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Arguments {
    #[serde(default)]
    source: Source,
    store_id: Option<Value>,
    token: Option<SecretString>,
    client_id: Option<String>,
    client_secret: Option<SecretString>,
    base_url: Option<String>,
    oauth_url: Option<String>,
    instant_site_url: Option<String>,
    storefront_url: Option<String>,
    name: Option<String>,
    tags: Option<Vec<String>>,
    proxy: Option<String>,
    connect_timeout_ms: Option<NonZeroU64>,
    timeout_ms: Option<NonZeroU64>,
    headers: Option<IndexMap<String, String>>,
    ca_file: Option<String>,
    log: Option<Detail>,
    filter_nulls: Option<bool>,
    disabled: Option<bool>,
    cache_seconds: Option<u64>,
    retries: Option<GivenRetries>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct GivenRetries {
    times: Option<usize>,
    first_pause_ms: Option<u64>,
    longest_pause_ms: Option<u64>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
enum Source {
    #[default]
    Arguments,
    Environment,
    Variables(IndexMap<String, String>),
    File {
        name: String,
        path: Option<PathBuf>,
    },
    Instance(Object),
}

impl Settings {
    /// Reads settings from JSON, strictly: an unknown field is refused with the nearest known one, and everything
    /// missing is named in one error.
    ///
    /// `source` is `"arguments"` (the default: nothing but the other fields), `"environment"` (the process's),
    /// `{"variables": {…}}` (an environment as the caller sees it), `{"file": {"name": …, "path": …}}` (a saved
    /// connection; without a path that of [`default_path`]) or `{"instance": {…}}` (see [`from_instance`]). The other
    /// fields win over the source: `storeId`, `token`, `clientId`, `clientSecret`, `baseUrl`, `oauthUrl`,
    /// `instantSiteUrl`, `storefrontUrl`, `name`, `tags`, `proxy`, `connectTimeoutMs`, `timeoutMs`, `headers` (added to
    /// saved ones), `caFile`, `log`, `filterNulls`, `disabled`, `cacheSeconds`, and `retries` with `times`,
    /// `firstPauseMs`, `longestPauseMs`. A field that is null or blank counts as left out.
    pub fn from_json(arguments: &Object) -> Result<Self> {
        let arguments: Arguments = decode::settings(arguments)?;
        let mut settings = arguments.source()?;
        arguments.apply(&mut settings);
        settings.check()?;
        Ok(settings)
    }
}

impl Arguments {
    /// The settings of the source, with the fields on top that are known to environments too.
    fn source(&self) -> Result<Settings> {
        let environment = |variable: &'static str| match &self.source {
            Source::Environment => Some(std::env::var(variable).ok()),
            Source::Variables(variables) => Some(variables.get(variable).cloned()),
            _ => None,
        };
        // A fault is told by the name that the value was, or should have been, given by.
        let lookup = |variable| match (self.field(variable), environment(variable)) {
            ((_, None), Some(value)) => (variable, value),
            (given, _) => given,
        };
        let mut saved = match &self.source {
            Source::File { name, path } => {
                ConnectionFile::open(path.clone().map_or_else(default_path, Ok)?)?.settings(name)?
            }
            Source::Instance(instance) => from_instance("default", instance)?,
            _ => return Settings::from_named(&lookup),
        };
        saved.overlay(&lookup)?;
        Ok(saved)
    }

    /// A field by the name of the environment variable that means the same.
    fn field(&self, variable: &'static str) -> (&'static str, Option<String>) {
        let secret =
            |secret: &Option<SecretString>| secret.as_ref().map(|secret| secret.expose_secret().to_owned());
        let (name, value) = match variable {
            "ECWID_STORE_ID" => ("storeId", self.store_id.as_ref().map(text)),
            "ECWID_TOKEN" => ("token", secret(&self.token)),
            "ECWID_CLIENT_ID" => ("clientId", self.client_id.clone()),
            "ECWID_CLIENT_SECRET" => ("clientSecret", secret(&self.client_secret)),
            "ECWID_BASE_URL" => ("baseUrl", self.base_url.clone()),
            "ECWID_OAUTH_URL" => ("oauthUrl", self.oauth_url.clone()),
            "ECWID_INSTANT_SITE_URL" => ("instantSiteUrl", self.instant_site_url.clone()),
            "ECWID_STOREFRONT_URL" => ("storefrontUrl", self.storefront_url.clone()),
            "ECWID_CA_FILE" => ("caFile", self.ca_file.clone()),
            other => (other, None),
        };
        (name, value.filter(|value| !value.trim().is_empty()))
    }

    fn apply(self, settings: &mut Settings) {
        set(&mut settings.name, self.name);
        set(&mut settings.tags, self.tags);
        set(&mut settings.filter_nulls, self.filter_nulls);
        set(&mut settings.disabled, self.disabled);
        set(&mut settings.cache_seconds, self.cache_seconds);
        let http = &mut settings.http;
        http.proxy = self.proxy.or(http.proxy.take());
        http.headers.extend(self.headers.unwrap_or_default());
        set(&mut http.log, self.log);
        set(&mut http.timeout_ms, self.timeout_ms.map(NonZeroU64::get));
        set(&mut http.connect_timeout_ms, self.connect_timeout_ms.map(NonZeroU64::get));
        if let Some(retries) = self.retries {
            set(&mut settings.retries.times, retries.times);
            set(&mut settings.retries.first_pause, retries.first_pause_ms.map(Duration::from_millis));
            set(&mut settings.retries.longest_pause, retries.longest_pause_ms.map(Duration::from_millis));
        }
    }
}

fn set<T>(slot: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *slot = value;
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
