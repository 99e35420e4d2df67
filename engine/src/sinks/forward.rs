//! Posts events to another server, signed by the Standard Webhooks scheme.

use super::Sink;
use crate::clock::{Clock, SystemClock};
use crate::store::Leased;
use async_trait::async_trait;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use ecwid_nodes::{Error, Kind, Result};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;
use std::time::Duration;
use url::{Host, Url};

/// Time for an answer.
const TIMEOUT: Duration = Duration::from_secs(20);
/// What a shared secret looks like.
const SECRET_FORM: &str = "`whsec_` and the base64 of 24 to 64 random bytes";

/// Posts the JSON of one event a request. 2xx means taken; everything else gives the event back.
pub struct Forward {
    url: Url,
    key: Option<Vec<u8>>,
    client: reqwest::Client,
}

impl std::fmt::Debug for Forward {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Forward")
            .field("host", &self.url.host_str())
            .field("signed", &self.key.is_some())
            .finish_non_exhaustive()
    }
}

/// A sink that posts to `url`: https, or http on this machine. Redirects are not followed.
pub fn forward(url: &str) -> Result<Forward> {
    let url = Url::parse(url)
        .map_err(|error| Error::new(Kind::Config, format!("`forward`: `{url}` is no address: {error}")))?;
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    if !(url.scheme() == "https" || (url.scheme() == "http" && loopback)) {
        return Err(Error::new(
            Kind::Config,
            format!("`forward`: `{}://` would send events unencrypted", url.scheme()),
        )
        .with_hint("use https; plain http is allowed for loopback addresses only"));
    }
    // Another crate of the process may have installed a provider already; either is fine.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder()
        .timeout(TIMEOUT)
        .redirect(reqwest::redirect::Policy::none())
        .user_agent(concat!("ecwid-nodes/", env!("CARGO_PKG_VERSION")))
        .build()
        .map_err(|error| Error::new(Kind::Config, format!("`forward`: {error}")))?;
    Ok(Forward { url, key: None, client })
}

impl Forward {
    /// Signs every request with a shared secret of the form `whsec_…`.
    pub fn secret(mut self, secret: &SecretString) -> Result<Self> {
        let refuse = || {
            Error::new(Kind::Config, "`secret`: is no Standard Webhooks secret")
                .with_hint(format!("needed is {SECRET_FORM}"))
        };
        let text = secret.expose_secret().trim().strip_prefix("whsec_").ok_or_else(refuse)?;
        let key = STANDARD.decode(text).map_err(|_| refuse())?;
        if !(24..=64).contains(&key.len()) {
            return Err(refuse());
        }
        self.key = Some(key);
        Ok(self)
    }

    /// Uses a client that you have built, for example one that trusts a certificate of your own.
    pub fn client(mut self, client: reqwest::Client) -> Self {
        self.client = client;
        self
    }
}

/// The value of `webhook-signature`: HMAC-SHA256 over `{id}.{timestamp}.{body}`, version 1.
pub fn sign(key: &[u8], id: &str, timestamp: i64, body: &[u8]) -> Result<String> {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(key).map_err(|error| Error::new(Kind::Config, error.to_string()))?;
    mac.update(format!("{id}.{timestamp}.").as_bytes());
    mac.update(body);
    Ok(format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())))
}

#[async_trait]
impl Sink for Forward {
    async fn deliver(&mut self, leased: &Leased) -> Result<()> {
        let body = serde_json::to_vec(&leased.event)
            .map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
        let (id, timestamp) = (&leased.event.id, SystemClock.now_ms().div_euclid(1_000));
        let mut request = self
            .client
            .post(self.url.clone())
            .header("content-type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", timestamp);
        if let Some(key) = &self.key {
            request = request.header("webhook-signature", sign(key, id, timestamp, &body)?);
        }
        let host = self.url.host_str().unwrap_or("the server");
        let answer = request.body(body).send().await;
        let answer = answer.map_err(|error| {
            Error::new(Kind::Unavailable, format!("cannot post to {host}: {}", error.without_url()))
        })?;
        if answer.status().is_success() {
            return Ok(());
        }
        Err(Error::new(Kind::Unavailable, format!("{host} answered {}", answer.status()))
            .with_status(answer.status().as_u16()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_as_the_reference_libraries_do() {
        // Values of the scheme's published test: secret, id, timestamp and body.
        let key = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let signature =
            sign(&key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, br#"{"test": 2432232314}"#).unwrap();
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn plain_http_is_for_this_machine_only() {
        assert!(forward("https://example.test/hook").is_ok());
        assert!(forward("http://127.0.0.1:8080/").is_ok());
        assert!(forward("http://localhost/").is_ok());
        for refused in ["http://example.test/", "http://localhost.example.test/", "ftp://127.0.0.1/", "hook"]
        {
            assert_eq!(forward(refused).unwrap_err().kind(), Kind::Config, "{refused}");
        }
    }

    #[test]
    fn a_short_or_bare_secret_is_refused() {
        for refused in ["MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_AAAA", "whsec_***", ""] {
            let outcome = forward("https://example.test/").unwrap().secret(&SecretString::from(refused));
            assert_eq!(outcome.unwrap_err().kind(), Kind::Config, "{refused}");
        }
    }
}
