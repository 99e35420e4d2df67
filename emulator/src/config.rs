//! What an emulator is started with.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use crate::faults::Fault;

/// The id of the store that exists by default; the sample id of the Ecwid docs.
pub const DEFAULT_STORE_ID: i64 = 1003;
/// The secret token of the default store; it holds every scope.
pub const DEFAULT_TOKEN: &str = "secret_emulator";
/// The public token of the default store.
pub const DEFAULT_PUBLIC_TOKEN: &str = "public_emulator";
/// The client id of the one app the emulator knows.
pub const DEFAULT_CLIENT_ID: &str = "emulator-app";
/// The client secret of that app; it signs webhooks and exchanges OAuth codes.
pub const DEFAULT_CLIENT_SECRET: &str = "emulator-secret";

/// Settings of one emulator. `Config::default()` gives a seeded store in memory on a free loopback
/// port, without TLS, webhooks, search lag or faults.
#[derive(Debug, Clone)]
pub struct Config {
    /// Address of the plain HTTP listener; port 0 picks a free one.
    pub listen: SocketAddr,
    /// A second, TLS listener, if wanted.
    pub tls: Option<TlsConfig>,
    /// SQLite file that keeps the state between runs; `None` keeps it in memory.
    pub data_file: Option<PathBuf>,
    /// The stores. Empty means the default store.
    pub stores: Vec<StoreConfig>,
    /// The app's client id.
    pub client_id: String,
    /// The app's client secret.
    pub client_secret: String,
    /// The registered redirect address of the app: `redirect_uri` must start with it. `None`
    /// accepts any loopback address.
    pub redirect_url: Option<String>,
    /// Scopes the app is registered with; an authorize call for others fails. Empty means all.
    pub registered_scopes: Vec<String>,
    /// Whether authorize redirects at once instead of showing its consent page.
    pub auto_approve: bool,
    /// Whether the redirect carries `state` back. Ecwid documents neither behaviour.
    pub echo_state: bool,
    /// How long an OAuth code can be exchanged.
    pub code_lifetime: Duration,
    /// Whether the token path without a store id, announced to stop in 2026, still answers.
    pub old_token_path: bool,
    /// Where webhooks go. Ecwid itself calls HTTPS addresses only; the emulator also calls HTTP.
    pub webhook_url: Option<String>,
    /// Name and value of headers added to every webhook. One that repeats a standard header is
    /// sent besides it.
    pub webhook_headers: Vec<(String, String)>,
    /// Whether the seven event names on whose spelling the sources disagree go out as the official
    /// client writes them (`application.storage_changed`) rather than the docs
    /// (`application.storageChanged`).
    pub snake_case_events: bool,
    /// PEM certificates trusted for webhook addresses, besides those of the system.
    pub webhook_ca_pem: Option<String>,
    /// How much faster than real time the webhook retry schedule runs: 3600 makes an hour a second.
    pub clock_speed: f64,
    /// How far searches lag behind writes. Reads by id are never late.
    pub search_lag: Duration,
    /// Whether an empty store gets the sample catalogue, customers and orders.
    pub seed: bool,
    /// Whether the limit of 600 requests in any 60 s per token is enforced.
    pub rate_limit: bool,
    /// Whether creation needs every field the docs call required, such as the totals of an order.
    /// Without this, only names and e-mails are needed. `sku` and `price` of a product are never
    /// asked for, because clients in use create products without them.
    pub enforce_required: bool,
    /// Requests allowed per token in any 60 s.
    pub requests_per_minute: usize,
    /// How long a token that never worked is shut out after more than 20 calls in a minute.
    pub dead_token_block: Duration,
    /// Faults played from the start.
    pub faults: Vec<Fault>,
    /// Hosts, besides those of this machine, from which files named by `externalUrl` and the like are
    /// read. A file of any other host is stood in for by a picture made from its address.
    pub file_hosts: Vec<String>,
    /// How many bytes the uploaded files of one store may take together, in memory and in the data
    /// file. An upload above that is refused.
    pub file_storage: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            tls: None,
            data_file: None,
            stores: Vec::new(),
            client_id: DEFAULT_CLIENT_ID.to_owned(),
            client_secret: DEFAULT_CLIENT_SECRET.to_owned(),
            redirect_url: None,
            registered_scopes: Vec::new(),
            auto_approve: false,
            echo_state: true,
            code_lifetime: Duration::from_secs(300),
            old_token_path: true,
            webhook_url: None,
            webhook_headers: Vec::new(),
            snake_case_events: false,
            webhook_ca_pem: None,
            clock_speed: 1.0,
            search_lag: Duration::ZERO,
            seed: true,
            rate_limit: true,
            enforce_required: true,
            requests_per_minute: 600,
            dead_token_block: Duration::from_secs(3600),
            faults: Vec::new(),
            file_hosts: Vec::new(),
            file_storage: 256 * 1024 * 1024,
        }
    }
}

/// The TLS listener.
#[derive(Debug, Clone)]
pub struct TlsConfig {
    /// Address of the listener; port 0 picks a free one.
    pub listen: SocketAddr,
    /// Where its certificate comes from.
    pub certificate: Certificate,
}

/// A certificate for the TLS listener.
#[derive(Debug, Clone)]
pub enum Certificate {
    /// A CA made at start, whose PEM is `Emulator::ca_pem`, signs a certificate for `localhost`,
    /// `127.0.0.1`, `::1`, the listen address and the names of Ecwid's hosts.
    Generated,
    /// PEM files on disk.
    Files {
        /// The certificate chain, leaf first.
        cert: PathBuf,
        /// The private key.
        key: PathBuf,
    },
}

/// One store.
#[derive(Debug, Clone)]
pub struct StoreConfig {
    /// Store id, as in the request path.
    pub id: i64,
    /// Store name in its profile.
    pub name: String,
    /// Tokens of the app in this store.
    pub tokens: Vec<TokenConfig>,
    /// Text before every new order id, at most 20 characters.
    pub order_id_prefix: String,
    /// Text after every new order id, at most 20 characters.
    pub order_id_suffix: String,
    /// Whether two products or variations may not share a SKU.
    pub forbid_duplicate_skus: bool,
}

impl StoreConfig {
    /// A store without tokens, prefix or suffix.
    pub fn new(id: i64) -> Self {
        Self {
            id,
            name: "Harbor Lane Goods".to_owned(),
            tokens: Vec::new(),
            order_id_prefix: String::new(),
            order_id_suffix: String::new(),
            forbid_duplicate_skus: false,
        }
    }

    /// Adds a token with the given scopes.
    pub fn with_token<S: Into<String>>(
        mut self,
        token: impl Into<String>,
        scopes: impl IntoIterator<Item = S>,
    ) -> Self {
        let scopes = scopes.into_iter().map(Into::into).collect();
        self.tokens.push(TokenConfig { token: token.into(), scopes: Some(scopes) });
        self
    }

    /// Adds a token with every scope.
    pub fn with_full_token(mut self, token: impl Into<String>) -> Self {
        self.tokens.push(TokenConfig { token: token.into(), scopes: None });
        self
    }
}

impl Default for StoreConfig {
    fn default() -> Self {
        Self::new(DEFAULT_STORE_ID).with_full_token(DEFAULT_TOKEN).with_full_token(DEFAULT_PUBLIC_TOKEN)
    }
}

/// One access token. A name that starts with `public_` makes it a public token, which reads enabled
/// products and categories and a reduced profile, and creates unpaid orders, whatever its scopes.
#[derive(Debug, Clone)]
pub struct TokenConfig {
    /// The token itself.
    pub token: String,
    /// Its scopes; `None` means all of them.
    pub scopes: Option<Vec<String>>,
}
