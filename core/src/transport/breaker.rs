//! Stops at the first sign of a dead token: repeated use of one gets the whole address blocked.

use super::{Budget, Outgoing, Request, Response, Transport};
use crate::action::Credential;
use crate::error::{Error, Kind};
use crate::steps::classify;
use async_trait::async_trait;
use std::sync::Arc;

/// Opens when an answer says `INVALID_API_TOKEN`, for everything that uses the token and shares its budget.
pub struct Breaker {
    budget: Arc<Budget>,
    inner: Arc<dyn Transport>,
}

impl Breaker {
    /// Wraps `inner`; the state lives beside the token's budget.
    pub fn new(budget: Arc<Budget>, inner: Arc<dyn Transport>) -> Self {
        Self { budget, inner }
    }
}

#[async_trait]
impl Transport for Breaker {
    async fn send(&self, outgoing: Outgoing) -> Result<Response, Error> {
        let credential = outgoing.request.credential;
        if uses_token(&outgoing.request) && self.budget.is_dead() {
            return Err(token_is_dead(&outgoing.request));
        }
        let response = self.inner.send(outgoing).await?;
        // Other credentials can be refused while the token is well.
        if credential == Credential::Token && classify::is_dead_token(&response) {
            self.budget.declare_dead_to_all().await;
        }
        Ok(response)
    }
}

pub(super) fn uses_token(request: &Request) -> bool {
    matches!(request.credential, Credential::Token | Credential::InstantSite)
}

pub(super) fn token_is_dead(request: &Request) -> Error {
    Error::new(Kind::Unauthenticated, "the token was refused before, so nothing more is sent with it")
        .with_code("token_is_dead")
        .with_node(request.node)
}
