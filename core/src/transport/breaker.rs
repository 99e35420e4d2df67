//! Stops at the first sign of a dead token: repeated use of one gets the whole address blocked.

use super::{Budget, Outgoing, Response, Transport};
use crate::action::Credential;
use crate::error::{Error, Kind};
use crate::steps::classify;
use async_trait::async_trait;
use std::sync::Arc;

/// Opens when an answer says `INVALID_API_TOKEN`, for everything in this process that uses the token.
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
        let uses_token = matches!(credential, Credential::Token | Credential::InstantSite);
        if uses_token && self.budget.is_dead() {
            return Err(Error::new(
                Kind::Unauthenticated,
                "the token was refused before, so nothing more is sent with it",
            )
            .with_code("token_is_dead")
            .with_node(outgoing.request.node));
        }
        let response = self.inner.send(outgoing).await?;
        // Other credentials can be refused while the token is well.
        if credential == Credential::Token && classify::is_dead_token(&response) {
            self.budget.declare_dead();
        }
        Ok(response)
    }
}
