//! Adds the credential.

use super::{Outgoing, Response, Transport};
use crate::action::Host;
use crate::error::Error;
use async_trait::async_trait;
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;

/// `Authorization: Bearer`: the only form that Ecwid takes since March 2025 (facts/platform.md, section 1.2).
pub struct Auth {
    token: SecretString,
    inner: Arc<dyn Transport>,
}

impl Auth {
    /// Wraps `inner`.
    pub fn new(token: SecretString, inner: Arc<dyn Transport>) -> Self {
        Self { token, inner }
    }
}

#[async_trait]
impl Transport for Auth {
    async fn send(&self, mut outgoing: Outgoing) -> Result<Response, Error> {
        if outgoing.request.host != Host::OAuth {
            let value = format!("Bearer {}", self.token.expose_secret());
            outgoing.headers.push(("Authorization".to_owned(), value));
        }
        self.inner.send(outgoing).await
    }
}
