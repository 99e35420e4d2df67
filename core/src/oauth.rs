//! OAuth 2 for apps: consent address, callback, code exchange.
//!
//! Facts: facts/platform.md, section 1.3. Ecwid's echo of `state` is undocumented, so its absence can be allowed; a
//! `state` that is there and differs always fails. Tokens do not expire and there is no refresh.

use crate::action::{Credential, Host, Object};
use crate::connection::{Hosts, missing_settings};
use crate::error::{Error, Kind, Result};
use crate::steps::{classify, decode};
use crate::transport::{Http, HttpOptions, Method, Outgoing, Payload, Request, Transport};
use rand::distr::{Alphanumeric, SampleString};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;

/// The app, as registered with Ecwid.
#[derive(Debug, Clone)]
pub struct App {
    /// The app's id.
    pub client_id: String,
    /// The app's client secret.
    pub client_secret: SecretString,
    /// Where Ecwid sends the merchant back; must start with the registered address.
    pub redirect_uri: String,
    /// Hosts.
    pub hosts: Hosts,
}

/// An app as JSON.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Given {
    client_id: Option<String>,
    client_secret: Option<SecretString>,
    redirect_uri: Option<String>,
    base_url: Option<String>,
    oauth_url: Option<String>,
    ca_file: Option<std::path::PathBuf>,
    proxy: Option<String>,
}

/// A consent that was started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorization {
    /// Send the merchant's browser here. Holds no secret.
    pub url: Url,
    /// Keep this with the merchant's session and give it to [`App::parse_callback`].
    pub state: String,
}

/// What came back from a consent. JSON: `code`, `storeId`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Callback {
    /// Single-use code, good for a few minutes.
    pub code: String,
    /// The store, where Ecwid says it (since September 2025).
    pub store_id: Option<i64>,
}

/// What a code was exchanged for.
#[derive(Debug, Clone, Deserialize)]
pub struct Granted {
    /// The token that server calls use.
    pub access_token: SecretString,
    /// The token that storefronts use, with scope `public_storefront`.
    #[serde(default)]
    pub public_token: Option<SecretString>,
    /// The store.
    pub store_id: i64,
    /// Granted scopes, blank-separated; may be fewer than asked for.
    #[serde(default)]
    pub scope: String,
    /// The owner's e-mail address, where Ecwid gives it.
    #[serde(default)]
    pub email: Option<String>,
}

impl Granted {
    /// Granted scopes.
    pub fn scopes(&self) -> Vec<&str> {
        self.scope.split_whitespace().collect()
    }

    /// As JSON, the tokens in clear: `accessToken`, `publicToken`, `storeId`, `scopes`, `email`.
    pub fn to_json(&self) -> Value {
        json!({
            "accessToken": self.access_token.expose_secret(),
            "publicToken": self.public_token.as_ref().map(ExposeSecret::expose_secret),
            "storeId": self.store_id,
            "scopes": self.scopes(),
            "email": self.email,
        })
    }
}

impl App {
    /// Reads an app from JSON, strictly: `clientId`, `clientSecret` and `redirectUri`, of which all that are missing
    /// are named in one error; optional `baseUrl` and `oauthUrl`. `caFile` and `proxy` become the HTTP settings for
    /// [`App::exchange_over`].
    pub fn from_json(options: &Object) -> Result<(Self, HttpOptions)> {
        let given: Given = decode::settings(options)?;
        let client_secret = given.client_secret.as_ref().map(|secret| secret.expose_secret().to_owned());
        let needed = [
            ("clientId", given.client_id),
            ("clientSecret", client_secret),
            ("redirectUri", given.redirect_uri),
        ];
        let missing: Vec<&str> = needed
            .iter()
            .filter(|(_, value)| value.as_deref().is_none_or(|value| value.trim().is_empty()))
            .map(|(name, _)| *name)
            .collect();
        if !missing.is_empty() {
            return Err(missing_settings(&missing)
                .with_hint("the app's details in the control panel show its client id and client secret"));
        }
        let [client_id, client_secret, redirect_uri] = needed.map(|(_, value)| value.unwrap_or_default());
        let hosts = Hosts::from_named(&|variable| match variable {
            "ECWID_BASE_URL" => ("baseUrl", given.base_url.clone()),
            "ECWID_OAUTH_URL" => ("oauthUrl", given.oauth_url.clone()),
            other => (other, None),
        })?;
        let http = HttpOptions { ca_file: given.ca_file, proxy: given.proxy, ..HttpOptions::default() };
        Ok((Self { client_id, client_secret: client_secret.into(), redirect_uri, hosts }, http))
    }

    /// The address of the consent page for these scopes.
    pub fn authorize_url(&self, scopes: &[&str]) -> Result<Authorization> {
        if scopes.is_empty() {
            return Err(Error::field("scopes", "name at least one scope, for example `read_orders`"));
        }
        let state = Alphanumeric.sample_string(&mut rand::rng(), 32);
        let mut url = join(&self.hosts, "/authorize")?;
        url.query_pairs_mut()
            .append_pair("client_id", &self.client_id)
            .append_pair("redirect_uri", &self.redirect_uri)
            .append_pair("response_type", "code")
            .append_pair("scope", &scopes.join(" "))
            .append_pair("state", &state);
        Ok(Authorization { url, state })
    }

    /// Reads the address that the merchant came back to. `state` is the one of [`Authorization`]; `allow_absent_state`
    /// accepts a callback without one (an install from the App Market has none).
    pub fn parse_callback(&self, address: &str, state: &str, allow_absent_state: bool) -> Result<Callback> {
        let url = Url::parse(address)
            .or_else(|_| Url::parse("https://callback.invalid").and_then(|base| base.join(address)))
            .map_err(|error| Error::field("callback", format!("no address: {error}")))?;
        let get = |name: &str| {
            url.query_pairs().find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
        };
        check_state(get("state"), state, allow_absent_state)?;
        if let Some(error) = get("error") {
            return Err(Error::new(
                Kind::PermissionDenied,
                format!("the merchant or Ecwid refused the consent: {error}"),
            )
            .with_code(error)
            .with_hint("ask the merchant to install the app again and accept its permissions"));
        }
        let code = get("code")
            .filter(|code| !code.is_empty())
            .ok_or_else(|| Error::field("code", "the callback has neither `code` nor `error`"))?;
        let store_id = match get("store_id") {
            Some(text) => {
                Some(text.parse().map_err(|_| Error::field("store_id", format!("`{text}` is no number")))?)
            }
            None => None,
        };
        Ok(Callback { code, store_id })
    }

    /// Exchanges the code. Never repeated: a second exchange of a code disables the token of the first.
    pub async fn exchange(&self, callback: &Callback) -> Result<Granted> {
        self.exchange_over(callback, &Http::new(&HttpOptions::default())?).await
    }

    /// As [`App::exchange`], over any transport.
    pub async fn exchange_over(&self, callback: &Callback, transport: &dyn Transport) -> Result<Granted> {
        let request = self.exchange_request(callback);
        let url = join(&self.hosts, &request.path)?;
        let headers = vec![("Accept".to_owned(), "application/json".to_owned())];
        let outgoing = Outgoing {
            request: request.clone(),
            url,
            headers,
            timeout: std::time::Duration::from_secs(60),
            sink: None,
        };
        let response = transport.send(outgoing).await?;
        let response = classify::classify(&request, &[], response).map_err(|error| {
            error.with_hint("codes work once and for a few minutes; check client id, client secret and redirect URI, then start the consent again")
        })?;
        serde_json::from_slice(&response.body).map_err(|error| {
            Error::new(Kind::Decode, format!("the answer to the code exchange is not understood: {error}"))
        })
    }

    /// The request of the exchange: a form, POST only, with the store in the path where it is known.
    pub fn exchange_request(&self, callback: &Callback) -> Request {
        let path = callback.store_id.map_or_else(|| "/token".to_owned(), |store| format!("/token/{store}"));
        let pairs = [
            ("client_id", self.client_id.as_str()),
            ("client_secret", self.client_secret.expose_secret()),
            ("code", callback.code.as_str()),
            ("redirect_uri", self.redirect_uri.as_str()),
            ("grant_type", "authorization_code"),
        ];
        Request {
            host: Host::OAuth,
            credential: Credential::None,
            payload: Payload::Form(
                pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            ),
            ..Request::new("oauth.exchange", Method::Post, path)
        }
    }
}

fn join(hosts: &Hosts, path: &str) -> Result<Url> {
    let text = format!("{}{path}", hosts.oauth.as_str().trim_end_matches('/'));
    Url::parse(&text).map_err(|error| Error::new(Kind::Config, format!("`{text}` is no address: {error}")))
}

fn check_state(given: Option<String>, wanted: &str, allow_absent: bool) -> Result<()> {
    let refused = |code: &str, message: &str| {
        Err(Error::new(Kind::Signature, message)
            .with_code(code)
            .with_hint("start the consent again from the same browser session"))
    };
    match given {
        None if allow_absent => Ok(()),
        None => refused("missing_state", "the callback has no `state`"),
        // Digests compare in constant time whatever the lengths.
        Some(given) if Sha256::digest(given.as_bytes()) == Sha256::digest(wanted.as_bytes()) => Ok(()),
        Some(_) => refused("wrong_state", "the callback's `state` belongs to another consent"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app() -> App {
        App {
            client_id: "my-app".into(),
            client_secret: SecretString::from("very-secret"),
            redirect_uri: "https://app.example/callback".into(),
            hosts: Hosts::default(),
        }
    }

    #[test]
    fn the_consent_address_holds_no_secret() {
        let started = app().authorize_url(&["read_orders", "update_orders"]).unwrap();
        assert!(
            started
                .url
                .as_str()
                .starts_with("https://my.ecwid.com/api/oauth/authorize?client_id=my-app&redirect_uri=")
        );
        assert!(started.url.as_str().contains("scope=read_orders+update_orders"));
        assert!(!started.url.as_str().contains("very-secret"));
        assert_eq!(started.state.len(), 32);
    }

    #[test]
    fn callbacks_are_read_or_refused() {
        let read = |address: &str, allow| app().parse_callback(address, "S1", allow);
        let good = read("https://app.example/callback?code=abc&store_id=1003&state=S1", false).unwrap();
        assert_eq!(good, Callback { code: "abc".into(), store_id: Some(1003) });
        assert_eq!(read("/callback?code=abc", true).unwrap().store_id, None);
        assert_eq!(read("/callback?code=abc", false).unwrap_err().code(), "missing_state");
        assert_eq!(read("/callback?code=abc&state=S2", true).unwrap_err().code(), "wrong_state");
        assert_eq!(
            read("/callback?error=access_denied&state=S1", false).unwrap_err().code(),
            "access_denied"
        );
        assert_eq!(read("/callback?state=S1", false).unwrap_err().problems()[0].path, "code");
    }

    #[test]
    fn nothing_secret_prints() {
        assert!(!format!("{:?}", app()).contains("very-secret"));
    }
}
