//! One authorised store: everything a call needs.

mod arguments;
mod ask;
mod call;
mod check;
mod choices;
mod download;
mod file;
mod instance;
mod once;
mod perform;
mod plan;
mod prepared;
mod settings;
mod work;

pub use call::{Answer, Options};
pub use check::{Check, Locked};
pub use file::{ConnectionFile, Saved, default_path};
pub use instance::{from_instance, notification_url};
pub(crate) use settings::missing_settings;
pub use settings::{Hosts, Settings};
pub use work::{Headway, Teller, Work};

use crate::action::{Content, Host};
use crate::choices::Cache;
use crate::error::{Error, Kind, Result};
use crate::journal::{Journal, MemoryJournal};
use crate::transport::{
    Auth, Breaker, Budget, Credentials, Http, Outgoing, REQUEST_ID_HEADER, RateLimit, Record, Request,
    Retries, RetryLayer, SharedBudget, Transport,
};
use rand::distr::{Alphanumeric, SampleString};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

/// One authorised store. Cheap to clone; clones share the client, the budget and the breaker.
#[derive(Clone)]
pub struct Connection(Arc<Inner>);

struct Inner {
    settings: Settings,
    stack: Arc<dyn Transport>,
    budget: Arc<Budget>,
    scopes: tokio::sync::Mutex<Option<(tokio::time::Instant, Check)>>,
    choices: Cache,
    journal: RwLock<Arc<dyn Journal>>,
    under_way: once::UnderWay,
}

impl Connection {
    /// A connection over the network.
    pub fn new(settings: Settings) -> Result<Self> {
        let http = Http::new(&settings.http)?;
        Self::with_transport(settings, Arc::new(http))
    }

    /// A connection from the environment: `ECWID_STORE_ID`, `ECWID_TOKEN`, and the optional ones of [`Settings::from_env`].
    pub fn from_env() -> Result<Self> {
        Self::new(Settings::from_env()?)
    }

    /// A connection saved under `name` in the user's connections file.
    pub fn named(name: &str) -> Result<Self> {
        Self::new(ConnectionFile::open(default_path()?)?.settings(name)?)
    }

    /// A connection over a client that you have built with reqwest.
    pub fn with_client(settings: Settings, client: reqwest::Client) -> Result<Self> {
        Self::with_transport(settings, Arc::new(Http::with_client(client)))
    }

    /// A connection over any transport; the layers for retries, budget, log and credential are put around it.
    pub fn with_transport(settings: Settings, transport: Arc<dyn Transport>) -> Result<Self> {
        settings.check()?;
        let budget = Budget::of_token(settings.hosts.api.as_str(), &settings.token);
        let credentials = Credentials {
            token: settings.token.clone(),
            client_id: settings.client_id.clone(),
            client_secret: settings.client_secret.clone(),
            store_id: settings.store_id,
            instant_site: settings.hosts.instant_site.clone(),
        };
        let auth = Arc::new(Auth::new(credentials, transport));
        let record = Arc::new(Record::new(settings.http.log, auth));
        let rate_limit = Arc::new(RateLimit::new(budget.clone(), record));
        let breaker = Arc::new(Breaker::new(budget.clone(), rate_limit));
        let stack = Arc::new(RetryLayer::new(settings.retries, breaker));
        Ok(Self(Arc::new(Inner {
            settings,
            stack,
            budget,
            scopes: tokio::sync::Mutex::default(),
            choices: Cache::default(),
            journal: RwLock::new(Arc::new(MemoryJournal::default())),
            under_way: once::UnderWay::default(),
        })))
    }

    /// The settings; secrets in them do not print.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// Name of the connection.
    pub fn name(&self) -> &str {
        &self.0.settings.name
    }

    /// The store.
    pub fn store_id(&self) -> i64 {
        self.0.settings.store_id
    }

    /// From now on the token's budget is used together with other processes: never more than 600 requests a minute in
    /// all of them, and none after the token was refused to one.
    pub fn share_budget(&self, shared: Arc<dyn SharedBudget>) {
        self.0.budget.share(shared);
    }

    /// Where this connection keeps its writes: in memory unless it was given another journal.
    pub fn journal(&self) -> Arc<dyn Journal> {
        self.0.journal.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Keeps writes in `journal` from now on, for this connection and its clones.
    pub fn set_journal(&self, journal: Arc<dyn Journal>) {
        *self.0.journal.write().unwrap_or_else(PoisonError::into_inner) = journal;
    }

    /// What is known without a call: name, tags, whether it is disabled, whether its token was refused, cache and HTTP
    /// settings. Never a secret.
    pub fn describe(&self) -> serde_json::Value {
        let settings = self.settings();
        serde_json::json!({
            "name": settings.name,
            "storeId": settings.store_id,
            "tags": settings.tags,
            "valid": !self.0.budget.is_dead(),
            "disabled": settings.disabled,
            "baseUrl": settings.hosts.api.as_str(),
            "filterNulls": settings.filter_nulls,
            "cache": {"scopesSeconds": settings.cache_seconds},
            "http": settings.http_described(),
        })
    }

    /// Sends a request as it is, through every layer.
    pub async fn send(&self, request: Request) -> Result<crate::transport::Response> {
        self.send_into(request, None).await
    }

    /// As [`Connection::send`]; the bytes of a successful answer go to the sink.
    pub async fn send_into(
        &self,
        request: Request,
        sink: Option<Arc<dyn crate::transport::Sink>>,
    ) -> Result<crate::transport::Response> {
        if self.0.settings.disabled {
            return Err(Error::new(Kind::Config, format!("connection `{}` is disabled", self.name()))
                .with_code("connection_disabled")
                .with_hint("enable it in the connections file, or use another connection"));
        }
        let mut outgoing = self.resolve(request)?;
        outgoing.sink = sink;
        let request_id = outgoing.request_id().to_owned();
        let (path, writes) = (outgoing.request.path.clone(), outgoing.request.changes_store());
        let sent = self.0.stack.send(outgoing).await;
        // Whatever came back, the store may have changed.
        self.0.choices.sent(&path, writes);
        let mut response = sent.map_err(|error| error.with_request_id(request_id.as_str()))?;
        // It travels with the answer, so that an error made of the answer names its request.
        response.headers.push((REQUEST_ID_HEADER.to_ascii_lowercase(), request_id));
        Ok(response)
    }

    /// Gives a request its address and headers.
    pub(crate) fn resolve(&self, request: Request) -> Result<Outgoing> {
        let settings = self.settings();
        let base = settings.hosts.of(request.host);
        let store = match request.host {
            Host::Api | Host::InstantSite => format!("/{}", settings.store_id),
            Host::OAuth | Host::Storefront | Host::Partner => String::new(),
        };
        let path = request.path.replace("{storeId}", &settings.store_id.to_string());
        let text = format!("{}{store}{path}", base.as_str().trim_end_matches('/'));
        let mut url = url::Url::parse(&text)
            .map_err(|error| Error::new(Kind::InvalidInput, format!("`{text}` is no address: {error}")))?;
        if !request.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&request.query);
        }
        let mut headers = vec![
            (REQUEST_ID_HEADER.to_owned(), Alphanumeric.sample_string(&mut rand::rng(), 8)),
            ("Accept".to_owned(), accepted(request.answer).to_owned()),
        ];
        headers.extend(settings.http.headers.iter().map(|(name, value)| (name.clone(), value.clone())));
        Ok(Outgoing {
            request,
            url,
            headers,
            timeout: Duration::from_millis(settings.http.timeout_ms),
            sink: None,
        })
    }
}

const fn accepted(answer: Content) -> &'static str {
    match answer {
        Content::Json => "application/json",
        Content::Text | Content::Bytes => "*/*",
    }
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connection")
            .field("name", &self.name())
            .field("store_id", &self.store_id())
            .finish_non_exhaustive()
    }
}

/// Retry settings for callers who want a failure at once, such as health checks.
pub const NO_RETRIES: Retries =
    Retries { times: 0, first_pause: Duration::ZERO, longest_pause: Duration::ZERO };
