//! Files that a request sends or points to, read and looked at before the store is touched.

use std::collections::HashMap;
use std::sync::Arc;

use axum::body::Bytes;
use futures::StreamExt as _;
use tokio::sync::Semaphore;
use url::{Host, Url};

use crate::files::picture::{self, Picture};

/// The largest file that is read.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// Pictures that are decoded at the same time, which bounds the memory they take.
const EYES: usize = 2;

/// A file with what is known of it.
#[derive(Debug, Clone)]
pub struct Upload {
    pub bytes: Bytes,
    pub picture: Result<Picture, String>,
}

/// What is behind an address.
#[derive(Debug, Clone)]
pub enum Source {
    Read(Upload),
    /// A host that the emulator does not call.
    Elsewhere,
    /// It is no address at all.
    NoAddress(String),
    /// The host was called and gave nothing useful.
    Failed(String),
    TooLarge,
}

/// The files of a request, by address; the body itself has none.
#[derive(Debug, Default)]
pub struct Downloads {
    pub named: HashMap<String, Source>,
    pub body: Option<Upload>,
}

/// Reads files from hosts that may be called: those of this machine and those of the settings.
#[derive(Debug, Clone)]
pub struct Fetcher {
    client: reqwest::Client,
    hosts: Arc<[String]>,
    eyes: Arc<Semaphore>,
}

impl Fetcher {
    /// The client must not follow redirects, which could lead to a host that may not be called.
    pub fn new(client: reqwest::Client, hosts: &[String]) -> Self {
        let hosts = hosts.iter().map(|host| host.to_ascii_lowercase()).collect();
        Self { client, hosts, eyes: Arc::new(Semaphore::new(EYES)) }
    }

    /// Reads the named files, and looks at the body if it is one.
    pub async fn fetch(&self, addresses: &[String], body: Option<Bytes>) -> Downloads {
        let mut downloads = Downloads::default();
        for address in addresses {
            if !downloads.named.contains_key(address) {
                let source = self.read(address).await;
                downloads.named.insert(address.clone(), source);
            }
        }
        if let Some(bytes) = body.filter(|bytes| !bytes.is_empty()) {
            downloads.body = Some(self.look(bytes).await);
        }
        downloads
    }

    async fn read(&self, address: &str) -> Source {
        let url = match parse(address) {
            Ok(url) => url,
            Err(cause) => return Source::NoAddress(cause),
        };
        if !self.may_call(&url) {
            return Source::Elsewhere;
        }
        match self.download(url).await {
            Ok(Some(bytes)) => Source::Read(self.look(bytes).await),
            Ok(None) => Source::TooLarge,
            Err(cause) => Source::Failed(cause),
        }
    }

    fn may_call(&self, url: &Url) -> bool {
        match url.host() {
            Some(Host::Ipv4(address)) if address.is_loopback() => true,
            Some(Host::Ipv6(address)) if address.is_loopback() => true,
            Some(host) => {
                let host = host.to_string();
                host == "localhost" || self.hosts.contains(&host)
            }
            None => false,
        }
    }

    /// The bytes at an address; none if they are too many.
    async fn download(&self, url: Url) -> Result<Option<Bytes>, String> {
        let response = self.client.get(url).send().await.map_err(|error| error.to_string())?;
        if !response.status().is_success() {
            return Err(format!("the host answered {}", response.status()));
        }
        let mut bytes = Vec::new();
        let mut stream = response.bytes_stream();
        while let Some(piece) = stream.next().await {
            bytes.extend_from_slice(&piece.map_err(|error| error.to_string())?);
            if bytes.len() > MAX_BYTES {
                return Ok(None);
            }
        }
        Ok(Some(bytes.into()))
    }

    async fn look(&self, bytes: Bytes) -> Upload {
        let _eye = self.eyes.acquire().await;
        let shared = bytes.clone();
        let looked = tokio::task::spawn_blocking(move || {
            if shared.len() > picture::MAX_BYTES {
                return Err("it is above 20 MB".to_owned());
            }
            picture::look(&shared)
        });
        let picture = looked.await.unwrap_or_else(|error| Err(error.to_string()));
        Upload { bytes, picture }
    }
}

/// An address that a file can be read from.
pub fn parse(address: &str) -> Result<Url, String> {
    let url = Url::parse(address.trim()).map_err(|error| error.to_string())?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(format!("'{}' is not http or https", url.scheme()));
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_this_machine_and_named_hosts_are_called() {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = crate::webhooks::sender::client(None).unwrap();
        let fetcher = Fetcher::new(client, &["Pictures.example.test".to_owned()]);
        let may = |text: &str| fetcher.may_call(&parse(text).unwrap());
        assert!(may("http://127.0.0.1:9/a") && may("http://localhost/a") && may("http://[::1]/a"));
        assert!(may("https://pictures.example.test/a.png"));
        for other in ["http://10.0.0.1/a", "http://169.254.169.254/a", "https://localhost.example.test/"] {
            assert!(!may(other), "{other}");
        }
        for wrong in ["  ", "htt://sssss", "ftp://localhost/a", "no address"] {
            assert!(matches!(fetcher.read(wrong).await, Source::NoAddress(_)), "{wrong}");
        }
    }
}
