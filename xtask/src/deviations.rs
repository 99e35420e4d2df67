//! Where nodes differ from the facts table on purpose, each with its reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde::Deserialize;

/// `facts/deviations.toml`.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deviations {
    /// Endpoints without a node, by id.
    #[serde(default)]
    endpoints: BTreeMap<String, String>,
    /// Query parameters that differ, by `endpoint.parameter`.
    #[serde(default)]
    params: BTreeMap<String, String>,
    /// Fields that differ, by `Type.field`.
    #[serde(default)]
    fields: BTreeMap<String, String>,
    #[serde(skip)]
    used: BTreeSet<String>,
}

/// Which table of the file a key belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An endpoint.
    Endpoint,
    /// A query parameter.
    Param,
    /// A field of a body.
    Field,
}

impl Deviations {
    /// Reads the file; none means no deviations.
    pub fn load(path: &Path) -> Result<Self, String> {
        match fs::read_to_string(path) {
            Ok(text) => toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(format!("cannot read {}: {error}", path.display())),
        }
    }

    /// True when a reason for the difference is stated; asking marks the entry as used.
    pub fn excuses(&mut self, kind: Kind, key: &str) -> bool {
        let known = self.table(kind).contains_key(key);
        if known {
            self.used.insert(key.to_owned());
        }
        known
    }

    /// Entries that excuse nothing, although `checked` says that their subject was looked at.
    pub fn stale(&self, checked: impl Fn(Kind, &str) -> bool) -> Vec<String> {
        [Kind::Endpoint, Kind::Param, Kind::Field]
            .into_iter()
            .flat_map(|kind| self.table(kind).keys().map(move |key| (kind, key)))
            .filter(|(kind, key)| !self.used.contains(*key) && checked(*kind, key))
            .map(|(_, key)| key.clone())
            .collect()
    }

    const fn table(&self, kind: Kind) -> &BTreeMap<String, String> {
        match kind {
            Kind::Endpoint => &self.endpoints,
            Kind::Param => &self.params,
            Kind::Field => &self.fields,
        }
    }
}
