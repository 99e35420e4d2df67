//! The API reference that the emulator obeys: endpoints, field types, enums.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;

use crate::error::StartError;

static FACTS: OnceLock<Arc<Facts>> = OnceLock::new();

/// The parsed reference.
#[derive(Debug)]
pub struct Facts {
    pub endpoints: HashMap<String, Endpoint>,
    pub types: HashMap<String, TypeFacts>,
    pub enums: HashMap<String, EnumFacts>,
}

#[derive(Debug, Deserialize)]
pub struct Endpoint {
    pub id: String,
    pub method: String,
    pub path: String,
    #[serde(default)]
    pub scope: Vec<String>,
    #[serde(default)]
    pub public_token: Option<String>,
    #[serde(default)]
    pub request_body: Option<String>,
    #[serde(default)]
    pub body_kind: String,
    /// How the caller shows who it is, where that is not the store's token.
    #[serde(default)]
    pub auth: Option<String>,
    #[serde(default)]
    pub status: String,
}

#[derive(Debug, Deserialize)]
pub struct TypeFacts {
    #[serde(default)]
    pub fields: Vec<FieldFacts>,
    #[serde(default)]
    pub union: Option<UnionFacts>,
}

#[derive(Debug, Deserialize)]
pub struct UnionFacts {
    pub tag: String,
    pub variants: HashMap<String, String>,
}

#[derive(Debug, Deserialize)]
pub struct FieldFacts {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default)]
    pub access: String,
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub alt_type: Option<String>,
    #[serde(default)]
    pub num_guess: bool,
    #[serde(default)]
    pub max_length: Option<usize>,
    #[serde(default)]
    pub truncated_to: Option<usize>,
    #[serde(default)]
    pub max_items: Option<usize>,
}

#[derive(Debug, Deserialize)]
pub struct EnumFacts {
    #[serde(default)]
    pub values: Vec<serde_json::Value>,
    /// Access scopes that the official list leaves out.
    #[serde(default)]
    pub only_on_endpoint_pages: Vec<String>,
}

impl Facts {
    /// The reference, parsed on first use and shared afterwards.
    pub fn load() -> Result<Arc<Self>, StartError> {
        if let Some(facts) = FACTS.get() {
            return Ok(Arc::clone(facts));
        }
        let facts = Arc::new(Self::parse().map_err(|e| StartError::Facts(e.to_string()))?);
        Ok(Arc::clone(FACTS.get_or_init(|| facts)))
    }

    fn parse() -> serde_json::Result<Self> {
        let endpoints: Vec<Endpoint> = serde_json::from_str(include_str!("../../facts/endpoints.json"))?;
        Ok(Self {
            endpoints: endpoints.into_iter().map(|endpoint| (endpoint.id.clone(), endpoint)).collect(),
            types: serde_json::from_str(include_str!("../../facts/types.json"))?,
            enums: serde_json::from_str(include_str!("../../facts/enums.json"))?,
        })
    }

    /// Every access scope an app can hold, with those that only endpoint pages name.
    pub fn scopes(&self) -> Vec<String> {
        let Some(scopes) = self.enums.get("AccessScope") else {
            return Vec::new();
        };
        let listed = scopes.values.iter().filter_map(|value| value.as_str().map(str::to_owned));
        listed.chain(scopes.only_on_endpoint_pages.iter().cloned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reference_parses() {
        let facts = Facts::load().unwrap();
        assert!(facts.endpoints.len() > 200 && facts.types.len() > 700);
        assert!(facts.scopes().iter().any(|scope| scope == "read_catalog"));
    }
}
