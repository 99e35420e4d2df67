//! Tokens, scopes and OAuth codes.

use std::sync::Arc;

use rand::Rng;
use rand::distr::Alphanumeric;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::doc::Doc;
use crate::store::Change;

/// A token the app holds in a store.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Token {
    pub number: i64,
    pub token: String,
    pub store: i64,
    pub scopes: Vec<String>,
    pub created: i64,
    pub revoked: bool,
}

impl Token {
    pub fn is_public(&self) -> bool {
        self.token.starts_with("public_")
    }

    pub fn holds(&self, scope: &str) -> bool {
        self.scopes.iter().any(|held| held == scope)
    }
}

/// A code on its way from authorize to the token call.
#[derive(Debug, Clone)]
pub struct Code {
    pub code: String,
    pub store: i64,
    pub scopes: Vec<String>,
    pub redirect_uri: String,
    pub expires_ms: i64,
    /// The tokens its first exchange gave out.
    pub exchanged: Option<Vec<String>>,
}

/// A short-lived token for the Instant Site's host, got with a token of the store.
#[derive(Debug, Clone)]
pub struct SiteToken {
    pub token: String,
    /// The store's token behind it; it dies with that one.
    pub app_token: String,
    pub store: i64,
    /// Unix seconds.
    pub expires: i64,
    /// Whether it opens the editor only.
    pub edits_only: bool,
}

/// All tokens and codes.
#[derive(Debug, Default)]
pub struct Access {
    tokens: Vec<Token>,
    pub codes: Vec<Code>,
    pub site_tokens: Vec<SiteToken>,
    changes: Vec<Change>,
}

impl Access {
    pub fn find(&self, token: &str) -> Option<&Token> {
        self.tokens.iter().find(|known| known.token == token && !known.revoked)
    }

    /// Adds a token unless a data file already brought it.
    pub fn add(&mut self, store: i64, token: &str, scopes: Vec<String>, now: i64) {
        if self.tokens.iter().any(|known| known.token == token) {
            return;
        }
        let number = self.tokens.iter().map(|known| known.number).max().unwrap_or(0) + 1;
        let token = Token { number, token: token.to_owned(), store, scopes, created: now, revoked: false };
        self.record(&token);
        self.tokens.push(token);
    }

    pub fn load(&mut self, body: Doc) {
        if let Ok(token) = serde_json::from_value(Value::Object(body)) {
            self.tokens.push(token);
        }
    }

    /// Gives out a new random token.
    pub fn issue(&mut self, store: i64, prefix: &str, scopes: Vec<String>, now: i64) -> String {
        let token = format!("{prefix}_{}", random_text(32));
        self.add(store, &token, scopes, now);
        token
    }

    pub fn revoke(&mut self, matches: impl Fn(&Token) -> bool) -> usize {
        let mut revoked = Vec::new();
        for token in self.tokens.iter_mut().filter(|token| !token.revoked && matches(token)) {
            token.revoked = true;
            revoked.push(token.clone());
        }
        for token in &revoked {
            self.record(token);
        }
        revoked.len()
    }

    /// Scopes the app holds in a store: those of its living secret tokens.
    pub fn app_scopes(&self, store: i64) -> Vec<&str> {
        let living = |token: &&Token| token.store == store && !token.revoked && !token.is_public();
        self.tokens.iter().filter(living).flat_map(|token| token.scopes.iter().map(String::as_str)).collect()
    }

    pub fn installed(&self, store: i64) -> bool {
        self.tokens.iter().any(|token| token.store == store && !token.revoked)
    }

    pub fn clear(&mut self) {
        self.tokens.clear();
        self.codes.clear();
        self.site_tokens.clear();
    }

    pub fn take_changes(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.changes)
    }

    fn record(&mut self, token: &Token) {
        if let Ok(Value::Object(body)) = serde_json::to_value(token) {
            let body = Some(Arc::new(body));
            self.changes.push(Change { store: 0, kind: "token", id: token.number, body });
        }
    }
}

/// Letters and digits from the system's random source.
pub fn random_text(length: usize) -> String {
    rand::rng().sample_iter(Alphanumeric).take(length).map(char::from).collect()
}
