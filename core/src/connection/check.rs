//! Is the token alive, which scopes has it, which nodes do they unlock?

use super::Connection;
use crate::error::{Error, Kind, Result};
use crate::nodes;
use crate::steps::classify;
use crate::transport::{Method, Request};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tokio::time::Instant;

/// A node that the token cannot use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Locked {
    /// Id of the node.
    pub node: String,
    /// Scopes that the token lacks.
    pub missing: Vec<String>,
}

/// The answer of [`Connection::check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// Does the store accept the token?
    pub alive: bool,
    /// The token's scopes; none where the store does not tell (the call that tells them is not documented).
    pub scopes: Option<Vec<String>>,
    /// Ids of the nodes that the scopes unlock; empty where they are not known.
    pub nodes: Vec<String>,
    /// The other nodes, with what they lack.
    pub locked: Vec<Locked>,
}

#[derive(Deserialize)]
struct Token {
    #[serde(default)]
    permissions: Vec<String>,
}

impl Connection {
    /// Asks the store about the token. A dead one gives [`Kind::Unauthenticated`]; the check itself is let through
    /// even when the token was refused before.
    pub async fn check(&self) -> Result<Check> {
        self.0.budget.revive_for_all().await;
        let check = match self.get("application.token", "/application/token", &[]).await {
            Ok(body) => {
                let token: Token = serde_json::from_slice(&body).map_err(|error| {
                    Error::new(Kind::Decode, format!("the token's description is not understood: {error}"))
                })?;
                told(token.permissions)
            }
            Err(error)
                if matches!(error.kind(), Kind::NotFound | Kind::PermissionDenied | Kind::InvalidInput) =>
            {
                // A live token may lack the scope of the profile too; a dead one is refused as such.
                let profile =
                    self.get("profile.get", "/profile", &[("responseFields", "generalInfo(storeId)")]).await;
                if let Err(error) = profile
                    && error.kind() != Kind::PermissionDenied
                {
                    return Err(error);
                }
                Check { alive: true, scopes: None, nodes: Vec::new(), locked: Vec::new() }
            }
            Err(error) => return Err(error),
        };
        *self.0.scopes.lock().await = Some((Instant::now(), check.clone()));
        Ok(check)
    }

    /// Fails with the missing scopes' names unless the token has all of `scopes`. Where the store does not tell a
    /// token's scopes, nothing is refused: the calls themselves will be.
    pub async fn require_scopes(&self, node: &str, scopes: &[&str]) -> Result<()> {
        let fresh = Duration::from_secs(self.settings().cache_seconds);
        let known =
            self.0.scopes.lock().await.clone().filter(|(at, _)| at.elapsed() < fresh).map(|(_, check)| check);
        let check = match known {
            Some(check) => check,
            None => self.check().await?,
        };
        let missing = check.scopes.map(|held| lacking(&held, scopes)).unwrap_or_default();
        if missing.is_empty() {
            return Ok(());
        }
        let list = missing.iter().map(|scope| format!("`{scope}`")).collect::<Vec<_>>().join(", ");
        Err(Error::new(
            Kind::PermissionDenied,
            format!("`{node}` needs scope {list}, which this token lacks"),
        )
        .with_code("missing_scope")
        .with_node(node)
        .with_hint(format!("add {list} to the app and reinstall it")))
    }

    async fn get(&self, node: &'static str, path: &str, query: &[(&str, &str)]) -> Result<bytes::Bytes> {
        let request = Request {
            query: query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            ..Request::new(node, Method::Get, path)
        };
        let response = self.send(request.clone()).await?;
        classify::classify(&request, &[], response).map(|response| response.body)
    }
}

fn lacking(held: &[String], wanted: &[&str]) -> Vec<String> {
    wanted
        .iter()
        .filter(|scope| !held.iter().any(|have| have == **scope))
        .map(|scope| (*scope).to_owned())
        .collect()
}

fn told(scopes: Vec<String>) -> Check {
    let (mut unlocked, mut locked) = (Vec::new(), Vec::new());
    for (id, wanted) in nodes::scopes() {
        let missing = lacking(&scopes, wanted);
        if missing.is_empty() {
            unlocked.push(id.to_owned());
        } else {
            locked.push(Locked { node: id.to_owned(), missing });
        }
    }
    Check { alive: true, scopes: Some(scopes), nodes: unlocked, locked }
}
