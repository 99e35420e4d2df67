//! Adds the credential.

use super::{Method, Outgoing, Request, Response, Transport};
use crate::action::{Credential, Host};
use crate::connection::missing_settings;
use crate::error::{Error, Kind};
use async_trait::async_trait;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::Instant;
use url::Url;

/// Longest time that an instant site token is used for: the vendor's own figure reads both as seconds and as
/// milliseconds.
const LONGEST_USE: Duration = Duration::from_secs(600);

/// Everything that a call may have to show.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The store's access token.
    pub token: SecretString,
    /// The app's id.
    pub client_id: Option<String>,
    /// The app's secret.
    pub client_secret: Option<SecretString>,
    /// The store.
    pub store_id: i64,
    /// Address of the instant site's API, without the store id.
    pub instant_site: Url,
}

/// Adds the credential that the request asks for. The access token goes into `Authorization: Bearer`, the only form that
/// Ecwid takes since March 2025 (facts/platform.md, section 1.2).
pub struct Auth {
    credentials: Credentials,
    inner: Arc<dyn Transport>,
    instant_site: Mutex<Option<(Instant, SecretString)>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Granted {
    access_token: SecretString,
    #[serde(default)]
    expires_in: Option<u64>,
}

impl Auth {
    /// Wraps `inner`.
    pub fn new(credentials: Credentials, inner: Arc<dyn Transport>) -> Self {
        Self { credentials, inner, instant_site: Mutex::default() }
    }

    fn app(&self) -> Result<[(String, String); 2], Error> {
        let held = &self.credentials;
        let (Some(id), Some(secret)) = (&held.client_id, &held.client_secret) else {
            return Err(missing_settings(&["ECWID_CLIENT_ID", "ECWID_CLIENT_SECRET"])
                .with_hint("this call is made by the app itself: set its client id and client secret"));
        };
        Ok([
            ("X-Ecwid-App-Client-Id".to_owned(), id.clone()),
            ("X-Ecwid-App-Secret-Key".to_owned(), secret.expose_secret().to_owned()),
        ])
    }

    /// The instant site's token, or the answer that refused one.
    async fn instant_site(&self, of: &Outgoing) -> Result<Result<SecretString, Response>, Error> {
        let mut held = self.instant_site.lock().await;
        if let Some((_, token)) = held.as_ref().filter(|(until, _)| *until > Instant::now()) {
            return Ok(Ok(token.clone()));
        }
        let response = self.inner.send(self.exchange(of)?).await?;
        if !(200..300).contains(&response.status) {
            return Ok(Err(response));
        }
        let granted: Granted = serde_json::from_slice(&response.body).map_err(|error| {
            Error::new(Kind::Decode, format!("the instant site's token is not understood: {error}"))
        })?;
        let good_for = granted.expires_in.map_or(LONGEST_USE, Duration::from_secs).min(LONGEST_USE);
        *held = Some((Instant::now() + good_for, granted.access_token.clone()));
        Ok(Ok(granted.access_token))
    }

    /// A refused token is renewed once: it may have run out earlier than the vendor said.
    async fn send_to_site(&self, outgoing: Outgoing) -> Result<Response, Error> {
        let mut renewed = false;
        loop {
            let token = match self.instant_site(&outgoing).await? {
                Ok(token) => token,
                Err(refusal) => return Ok(refusal),
            };
            let mut attempt = outgoing.clone();
            attempt.headers.push(bearer(&token));
            let response = self.inner.send(attempt).await?;
            if response.status != 401 || renewed {
                return Ok(response);
            }
            *self.instant_site.lock().await = None;
            renewed = true;
        }
    }

    fn exchange(&self, of: &Outgoing) -> Result<Outgoing, Error> {
        let held = &self.credentials;
        let text = format!("{}/oauth/token", held.instant_site.as_str().trim_end_matches('/'));
        let mut url = Url::parse(&text)
            .map_err(|error| Error::new(Kind::Config, format!("`{text}` is no address: {error}")))?;
        let query = [
            ("grant_type".to_owned(), "authorization_code".to_owned()),
            ("site_id".to_owned(), held.store_id.to_string()),
            ("code".to_owned(), held.token.expose_secret().to_owned()),
        ];
        url.query_pairs_mut().extend_pairs(&query);
        Ok(Outgoing {
            request: Request {
                host: Host::InstantSite,
                query: query.to_vec(),
                credential: Credential::None,
                ..Request::new(of.request.node, Method::Post, "/oauth/token")
            },
            url,
            headers: vec![("Accept".to_owned(), "application/json".to_owned())],
            timeout: of.timeout,
            sink: None,
        })
    }
}

fn bearer(token: &SecretString) -> (String, String) {
    ("Authorization".to_owned(), format!("Bearer {}", token.expose_secret()))
}

#[async_trait]
impl Transport for Auth {
    async fn send(&self, mut outgoing: Outgoing) -> Result<Response, Error> {
        match outgoing.request.credential {
            Credential::None => {}
            Credential::Token => outgoing.headers.push(bearer(&self.credentials.token)),
            Credential::App => outgoing.headers.extend(self.app()?),
            Credential::InstantSite => return self.send_to_site(outgoing).await,
        }
        self.inner.send(outgoing).await
    }
}
