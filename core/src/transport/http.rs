//! The network.

use super::{Method, Outgoing, Payload, Request, Response, Sink, Transport};
use crate::action::Content;
use crate::error::{Error, Kind, Outcome, Result};
use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use std::time::Duration;

/// Largest answer that is read into memory, bytes: a full page of the largest entities stays well below.
const LARGEST_ANSWER: usize = 64 << 20;
/// Slowest upload that is waited for, bytes a second.
const SLOWEST_UPLOAD: u64 = 32 << 10;
/// Redirects that a download follows.
const MOST_REDIRECTS: usize = 3;

/// Settings of the HTTP client. They can be saved by name and shared by connections.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct HttpOptions {
    /// Proxy for all requests, `http://` or `https://`; none: the environment's `HTTPS_PROXY`.
    pub proxy: Option<String>,
    /// Time to connect, milliseconds.
    pub connect_timeout_ms: u64,
    /// Time for a whole attempt, milliseconds.
    pub timeout_ms: u64,
    /// Extra headers of every request.
    pub headers: indexmap::IndexMap<String, String>,
    /// A PEM file with certificates to trust beside the system's, for test stores and inspecting proxies.
    pub ca_file: Option<std::path::PathBuf>,
    /// How much of every request is logged: `off`, `line`, `headers` or `body`.
    pub log: super::Detail,
}

impl Default for HttpOptions {
    fn default() -> Self {
        Self {
            proxy: None,
            connect_timeout_ms: 10_000,
            timeout_ms: 60_000,
            headers: indexmap::IndexMap::new(),
            ca_file: None,
            log: super::Detail::Off,
        }
    }
}

/// Sends requests with reqwest and rustls.
pub struct Http {
    client: reqwest::Client,
}

impl Http {
    /// A client with these settings. Trusts the system's certificates, or Mozilla's list where the system has none
    /// (slim containers).
    pub fn new(options: &HttpOptions) -> Result<Self> {
        // Another crate of the process may have installed a provider already; either is fine.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let extra = extra_certificates(options)?;
        if let Ok(client) = builder(options)?.tls_certs_merge(extra.clone()).build() {
            return Ok(Self::with_client(client));
        }
        let bundled = webpki_root_certs::TLS_SERVER_ROOT_CERTS.iter();
        let bundled = bundled.filter_map(|der| reqwest::Certificate::from_der(der).ok());
        let only = builder(options)?.tls_certs_only(bundled.chain(extra));
        let client = only.build().map_err(|error| config("http", &error))?;
        Ok(Self::with_client(client))
    }

    /// Uses a client that the caller has built.
    pub fn with_client(client: reqwest::Client) -> Self {
        Self { client }
    }
}

fn builder(options: &HttpOptions) -> Result<reqwest::ClientBuilder> {
    let builder = reqwest::Client::builder()
        .user_agent(concat!("ecwid-nodes/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(Duration::from_millis(options.connect_timeout_ms))
        // Ecwid's own client drops the credential on redirects; not following them is stricter.
        .redirect(reqwest::redirect::Policy::none());
    let Some(proxy) = &options.proxy else {
        return Ok(builder);
    };
    let proxy = reqwest::Proxy::all(proxy).map_err(|error| config("proxy", &error))?;
    Ok(builder.proxy(proxy))
}

fn extra_certificates(options: &HttpOptions) -> Result<Vec<reqwest::Certificate>> {
    let Some(path) = &options.ca_file else {
        return Ok(Vec::new());
    };
    let pem = std::fs::read(path).map_err(|error| config("caFile", &error))?;
    reqwest::Certificate::from_pem_bundle(&pem).map_err(|error| config("caFile", &error))
}

fn config(field: &str, error: &dyn std::error::Error) -> Error {
    Error::new(Kind::Config, format!("`{field}`: {}", chain(error)))
}

#[async_trait]
impl Transport for Http {
    async fn send(&self, outgoing: Outgoing) -> Result<Response, Error> {
        let Outgoing { request, url, headers, timeout, sink } = outgoing;
        let method = match request.method {
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
            Method::Put => reqwest::Method::PUT,
            Method::Delete => reqwest::Method::DELETE,
        };
        let changes = request.changes_store();
        let mut builder = self.client.request(method, url.clone());
        for (name, value) in &headers {
            builder = builder.header(name, value);
        }
        let (builder, size) = with_payload(builder, &request.payload).await?;
        let timeout = timeout + Duration::from_secs(size / SLOWEST_UPLOAD);
        let failed = |error: reqwest::Error| failure(&url, changes, timeout, &error);
        let answer = match &sink {
            None => builder.timeout(timeout).send().await.map_err(failed)?,
            // A whole download may take longer: the time counts for each piece of it.
            Some(_) => within(timeout, &url, builder.send()).await?.map_err(failed)?,
        };
        let answer = match &sink {
            Some(_) => self.follow(answer, &request, timeout).await?,
            None => answer,
        };
        let status = answer.status().as_u16();
        let headers = answer
            .headers()
            .iter()
            .map(|(name, value)| {
                (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
            })
            .collect();
        let body = match sink.filter(|_| (200..300).contains(&status)) {
            Some(sink) => stream(answer, &*sink, timeout, &url, failed).await?,
            None => read(answer, failed).await?,
        };
        Ok(Response { status, headers, body })
    }
}

impl Http {
    /// A download may be answered with the address of the file. The credential does not go there.
    async fn follow(
        &self,
        mut answer: reqwest::Response,
        request: &Request,
        timeout: Duration,
    ) -> Result<reqwest::Response> {
        for _ in 0..MOST_REDIRECTS {
            let target = answer.headers().get("location").and_then(|value| value.to_str().ok());
            let (Some(target), true, Content::Bytes) =
                (target, answer.status().is_redirection(), request.answer)
            else {
                return Ok(answer);
            };
            let from = answer.url().clone();
            let unusable = || {
                Error::new(Kind::Decode, format!("{from} redirects to an address that is not safe to follow"))
            };
            let to = from.join(target).map_err(|_| unusable())?;
            if to.scheme() != "https" && to.host_str() != from.host_str() {
                return Err(unusable());
            }
            let sent = within(timeout, &to, self.client.get(to.clone()).send()).await?;
            answer = sent.map_err(|error| failure(&to, false, timeout, &error))?;
        }
        Ok(answer)
    }
}

/// Adds the body; the number is the size of a file.
async fn with_payload(
    builder: reqwest::RequestBuilder,
    payload: &Payload,
) -> Result<(reqwest::RequestBuilder, u64)> {
    const BINARY: &str = "application/octet-stream";
    let builder = match payload {
        Payload::Empty => builder,
        Payload::Json(body) => builder.json(body),
        Payload::Form(pairs) => builder.form(pairs),
        Payload::Text(text) => {
            builder.header("Content-Type", "application/json; charset=utf-8").body(text.clone())
        }
        Payload::Bytes(bytes) => {
            let size = bytes.len() as u64;
            return Ok((builder.header("Content-Type", BINARY).body(bytes.clone()), size));
        }
        Payload::File(path) => {
            let unreadable = |error: std::io::Error| {
                Error::new(Kind::InvalidInput, format!("`{}` cannot be read: {error}", path.display()))
            };
            let file = tokio::fs::File::open(path).await.map_err(unreadable)?;
            let size = file.metadata().await.map_err(unreadable)?.len();
            let builder = builder.header("Content-Type", BINARY).header("Content-Length", size);
            return Ok((builder.body(reqwest::Body::from(file)), size));
        }
    };
    Ok((builder, 0))
}

async fn within<T>(timeout: Duration, url: &url::Url, work: impl Future<Output = T>) -> Result<T> {
    tokio::time::timeout(timeout, work).await.map_err(|_| {
        let host = url.host_str().unwrap_or("the store");
        Error::new(Kind::Timeout, format!("no answer from {host} within {} s", timeout.as_secs_f64()))
    })
}

async fn stream(
    mut answer: reqwest::Response,
    sink: &dyn Sink,
    timeout: Duration,
    url: &url::Url,
    failed: impl Fn(reqwest::Error) -> Error,
) -> Result<Bytes> {
    sink.begin().await?;
    while let Some(bytes) = within(timeout, url, answer.chunk()).await?.map_err(&failed)? {
        sink.write(bytes).await?;
    }
    sink.end().await?;
    Ok(Bytes::new())
}

async fn read(mut answer: reqwest::Response, failed: impl Fn(reqwest::Error) -> Error) -> Result<Bytes> {
    let mut body = BytesMut::new();
    while let Some(chunk) = answer.chunk().await.map_err(&failed)? {
        if body.len() + chunk.len() > LARGEST_ANSWER {
            return Err(Error::new(Kind::Decode, format!("the answer has more than {LARGEST_ANSWER} bytes")));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

fn failure(url: &url::Url, changes: bool, timeout: Duration, error: &reqwest::Error) -> Error {
    let host = url.host_str().unwrap_or("the store");
    // Before the connection stood nothing can have happened; afterwards a write may have.
    let outcome = if changes && !error.is_connect() { Outcome::Unknown } else { Outcome::NotApplied };
    let made = if error.is_connect() {
        Error::new(Kind::Unavailable, format!("cannot connect to {host}: {}", chain(error)))
            .with_code("cannot_connect")
    } else if error.is_timeout() {
        Error::new(Kind::Timeout, format!("no answer from {host} within {} s", timeout.as_secs_f64()))
    } else if error.is_builder() {
        Error::new(Kind::InvalidInput, format!("the request cannot be built: {}", chain(error)))
    } else {
        Error::new(Kind::Unavailable, format!("the connection to {host} broke: {}", chain(error)))
            .with_code("connection_broke")
    };
    made.with_outcome(outcome)
}

/// The innermost cause is the useful one; reqwest's own text repeats the address.
fn chain(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    crate::steps::redact::text(&cause.to_string())
}
