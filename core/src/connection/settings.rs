//! Where a connection's settings come from: arguments, environment, or a file.

use crate::action::Host;
use crate::error::{Error, Kind, Problem, Result};
use crate::steps::decode::refuse;
use crate::transport::{HttpOptions, Retries};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

/// The vendor's hosts (facts/platform.md, section 1.1). Each can point elsewhere, for example to the emulator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hosts {
    /// REST, without the store id: `https://app.ecwid.com/api/v3`.
    pub api: Url,
    /// OAuth: `https://my.ecwid.com/api/oauth`.
    pub oauth: Url,
    /// Instant site, without the store id: `https://vuega.ecwid.com/api/v1`.
    pub instant_site: Url,
    /// Storefront fragments: `https://storefront.ecwid.com`.
    pub storefront: Url,
}

impl Hosts {
    /// The address of a host.
    pub fn of(&self, host: Host) -> &Url {
        match host {
            Host::Api | Host::Partner => &self.api,
            Host::OAuth => &self.oauth,
            Host::InstantSite => &self.instant_site,
            Host::Storefront => &self.storefront,
        }
    }

    /// The vendor's own hosts, with any of `ECWID_BASE_URL`, `ECWID_OAUTH_URL`, `ECWID_INSTANT_SITE_URL` and
    /// `ECWID_STOREFRONT_URL` in their place. A base URL elsewhere moves OAuth with it unless that is set too.
    pub fn from_lookup(lookup: impl Fn(&str) -> Option<String>) -> Result<Self> {
        Self::from_named(&|variable| (variable, lookup(variable)))
    }

    /// As [`Hosts::from_lookup`]; errors speak of the names that `lookup` gives.
    pub(crate) fn from_named(lookup: Lookup<'_>) -> Result<Self> {
        let mut hosts = Self::default();
        hosts.overlay(lookup)?;
        Ok(hosts)
    }

    /// Puts the addresses that `lookup` has in the place of these.
    pub(crate) fn overlay(&mut self, lookup: Lookup<'_>) -> Result<()> {
        if let (name, Some(base)) = look(lookup, "ECWID_BASE_URL") {
            *self = Self::at_named(name, &base)?;
        }
        for (variable, slot) in [
            ("ECWID_OAUTH_URL", &mut self.oauth),
            ("ECWID_INSTANT_SITE_URL", &mut self.instant_site),
            ("ECWID_STOREFRONT_URL", &mut self.storefront),
        ] {
            if let (name, Some(text)) = look(lookup, variable) {
                *slot = parse_url(name, &text)?;
            }
        }
        Ok(())
    }

    /// All hosts on one server, such as an emulator: `base` is its REST address, ending in `/api/v3`.
    pub fn at(base: &str) -> Result<Self> {
        Self::at_named("ECWID_BASE_URL", base)
    }

    fn at_named(name: &str, base: &str) -> Result<Self> {
        let api = parse_url(name, base)?;
        if api.host_str() == Some("app.ecwid.com") {
            return Ok(Self { api, ..Self::default() });
        }
        let join = |path: &str| parse_url(name, &format!("{}{path}", api.origin().ascii_serialization()));
        Ok(Self { oauth: join("/api/oauth")?, instant_site: join("/api/v1")?, storefront: join("/")?, api })
    }
}

impl Default for Hosts {
    fn default() -> Self {
        let fixed =
            |text: &str| Url::parse(text).unwrap_or_else(|_| unreachable!("a constant address parses"));
        Self {
            api: fixed("https://app.ecwid.com/api/v3"),
            oauth: fixed("https://my.ecwid.com/api/oauth"),
            instant_site: fixed("https://vuega.ecwid.com/api/v1"),
            storefront: fixed("https://storefront.ecwid.com"),
        }
    }
}

fn parse_url(field: &str, text: &str) -> Result<Url> {
    let url = Url::parse(text.trim())
        .map_err(|error| Error::new(Kind::Config, format!("`{field}`: `{text}` is no address: {error}")))?;
    let loopback = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    if url.scheme() == "https" || (url.scheme() == "http" && loopback) {
        return Ok(url);
    }
    Err(Error::new(Kind::Config, format!("`{field}`: `{text}` would send the token unencrypted"))
        .with_hint("use https; plain http is allowed for loopback addresses only"))
}

/// Finds a value by the name of its environment variable, and says by which name its giver knows it.
pub(crate) type Lookup<'a> = &'a dyn Fn(&'static str) -> (&'static str, Option<String>);

/// A blank value is none.
fn look(lookup: Lookup<'_>, variable: &'static str) -> (&'static str, Option<String>) {
    let (name, value) = lookup(variable);
    (name, value.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()))
}

/// The settings of a connection.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Name among other connections.
    pub name: String,
    /// The store (a positive number, shown at the foot of the control panel).
    pub store_id: i64,
    /// Access token: `secret_…`, or `public_…` for what a storefront may see.
    pub token: SecretString,
    /// The app's id, for OAuth and uninstalling.
    pub client_id: Option<String>,
    /// The app's client secret, for OAuth and webhook signatures.
    pub client_secret: Option<SecretString>,
    /// Hosts.
    pub hosts: Hosts,
    /// Labels of the user's own, to pick connections by.
    pub tags: Vec<String>,
    /// HTTP settings.
    pub http: HttpOptions,
    /// Retry settings.
    pub retries: Retries,
    /// Strip nulls (never `0`, `false` or `""`) from results.
    pub filter_nulls: bool,
    /// Refuse every call.
    pub disabled: bool,
    /// How long the token's scopes, and what the store was asked for its choices, are remembered, seconds.
    pub cache_seconds: u64,
}

impl Settings {
    /// Settings with everything but the store and its token at the default.
    pub fn new(store_id: i64, token: impl Into<SecretString>) -> Self {
        Self {
            name: "default".to_owned(),
            store_id,
            token: token.into(),
            client_id: None,
            client_secret: None,
            hosts: Hosts::default(),
            tags: Vec::new(),
            http: HttpOptions::default(),
            retries: Retries::default(),
            filter_nulls: false,
            disabled: false,
            cache_seconds: 300,
        }
    }

    /// Points every host to one server; see [`Hosts::at`].
    pub fn at(mut self, base_url: &str) -> Result<Self> {
        self.hosts = Hosts::at(base_url)?;
        Ok(self)
    }

    /// From the environment: `ECWID_STORE_ID` and `ECWID_TOKEN`; optional `ECWID_CLIENT_ID`, `ECWID_CLIENT_SECRET`,
    /// the host overrides of [`Hosts::from_lookup`], and `ECWID_CA_FILE`. Every missing entry is named in one error.
    pub fn from_env() -> Result<Self> {
        Self::from_lookup(|name| std::env::var(name).ok())
    }

    /// As [`Settings::from_env`], from any source of named values.
    pub fn from_lookup(lookup: impl Fn(&str) -> Option<String>) -> Result<Self> {
        Self::from_named(&|variable| (variable, lookup(variable)))
    }

    /// As [`Settings::from_lookup`]; errors speak of the names that `lookup` gives.
    pub(crate) fn from_named(lookup: Lookup<'_>) -> Result<Self> {
        let missing: Vec<&str> = ["ECWID_STORE_ID", "ECWID_TOKEN"]
            .into_iter()
            .map(|variable| look(lookup, variable))
            .filter(|(_, value)| value.is_none())
            .map(|(name, _)| name)
            .collect();
        if !missing.is_empty() {
            return Err(missing_settings(&missing));
        }
        let mut settings = Self::new(0, "");
        settings.overlay(lookup)?;
        Ok(settings)
    }

    /// Puts the values that `lookup` has in the place of these.
    pub(crate) fn overlay(&mut self, lookup: Lookup<'_>) -> Result<()> {
        if let (name, Some(text)) = look(lookup, "ECWID_STORE_ID") {
            self.store_id = parse_store_id(name, &text)?;
        }
        if let (_, Some(token)) = look(lookup, "ECWID_TOKEN") {
            self.token = token.into();
        }
        if let (_, Some(id)) = look(lookup, "ECWID_CLIENT_ID") {
            self.client_id = Some(id);
        }
        if let (_, Some(secret)) = look(lookup, "ECWID_CLIENT_SECRET") {
            self.client_secret = Some(secret.into());
        }
        if let (_, Some(path)) = look(lookup, "ECWID_CA_FILE") {
            self.http.ca_file = Some(path.into());
        }
        self.hosts.overlay(lookup)
    }

    /// Checks the values; every fault is named in one error.
    pub fn check(&self) -> Result<()> {
        let mut problems = Vec::new();
        let mut fault = |path: &str, message: &str| {
            problems.push(Problem { path: path.to_owned(), message: message.to_owned() });
        };
        if self.store_id <= 0 {
            fault("storeId", "must be a positive number");
        }
        if self.token.expose_secret().trim().is_empty() {
            fault("token", "is missing");
        }
        if self.token.expose_secret().contains(char::is_whitespace) {
            fault("token", "must not contain blanks or line breaks");
        }
        refuse(problems).map_err(|error| {
            Error::new(Kind::Config, error.message()).with_problems(error.problems().to_vec())
        })
    }

    pub(crate) fn http_described(&self) -> serde_json::Value {
        let names: Vec<&String> = self.http.headers.keys().collect();
        let mut proxy = self.http.proxy.as_deref().and_then(|proxy| Url::parse(proxy).ok());
        if let Some(proxy) = &mut proxy {
            let _ = proxy.set_password(None);
        }
        serde_json::json!({
            "proxy": proxy.map(String::from), "connectTimeoutMs": self.http.connect_timeout_ms,
            "timeoutMs": self.http.timeout_ms, "headers": names, "log": self.http.log,
        })
    }
}

/// One error that names everything missing.
pub(crate) fn missing_settings(names: &[&str]) -> Error {
    let list: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let problems = names
        .iter()
        .map(|name| Problem { path: (*name).to_owned(), message: "is missing".to_owned() })
        .collect();
    Error::new(Kind::Config, format!("missing {}", list.join(", "))).with_code("missing_settings").with_problems(problems).with_hint(
        "a connection needs the numeric store id and an access token (control panel: Apps → My apps → your app → Details); not a store name or URL",
    )
}

pub(crate) fn parse_store_id(field: &str, text: &str) -> Result<i64> {
    text.trim().parse().ok().filter(|id| *id > 0).ok_or_else(|| {
        Error::new(Kind::Config, format!("`{field}`: `{text}` is no store id"))
            .with_problems(vec![Problem { path: field.to_owned(), message: "must be a positive number".to_owned() }])
            .with_hint("the store id is the number at the foot of the control panel, not the store's name or address")
    })
}
