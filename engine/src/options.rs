//! An engine's options as JSON.

use crate::builder::Builder;
use crate::engine::Engine;
use crate::store::SqliteStore;
use crate::tuning::Tuning;
use ecwid_nodes::Result;
use ecwid_nodes::action::Object;
use ecwid_nodes::steps::decode;
use secrecy::SecretString;
use serde::Deserialize;
use std::path::PathBuf;
use std::time::Duration;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Options {
    state: Option<PathBuf>,
    secrets: Option<Vec<SecretString>>,
    required_header: Option<(String, SecretString)>,
    sole_writer: Option<bool>,
    tuning: Option<GivenTuning>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct GivenTuning {
    lease_ms: Option<u64>,
    max_attempts: Option<u32>,
    first_pause_ms: Option<u64>,
    longest_pause_ms: Option<u64>,
    lookback_seconds: Option<i64>,
}

impl Builder {
    /// Reads options from JSON, strictly; connections are added afterwards.
    ///
    /// `state` is the path of the state file (opened here; null: memory), `secrets` a list of client secrets,
    /// `requiredHeader` a pair of name and value, `soleWriter` says that nothing else writes to the stores (see
    /// [`Builder::sole_writer`]), and `tuning` takes `leaseMs`, `maxAttempts`, `firstPauseMs`,
    /// `longestPauseMs` and `lookbackSeconds`; see [`Tuning`].
    pub fn from_json(options: &Object) -> Result<Self> {
        let Options { state, secrets, required_header, sole_writer, tuning } = decode::settings(options)?;
        let mut builder = Engine::builder().client_secrets(secrets.unwrap_or_default());
        if let Some(tuning) = tuning {
            builder = builder.tuning(tuning.complete());
        }
        builder = builder.sole_writer(sole_writer == Some(true));
        if let Some((name, value)) = required_header {
            builder = builder.required_header(name, value);
        }
        Ok(match state {
            Some(path) => builder.store(SqliteStore::open(path)?),
            None => builder,
        })
    }
}

impl GivenTuning {
    fn complete(self) -> Tuning {
        let mut tuning = Tuning::default();
        let millis = |given: Option<u64>, usual| given.map_or(usual, Duration::from_millis);
        tuning.lease = millis(self.lease_ms, tuning.lease);
        tuning.first_pause = millis(self.first_pause_ms, tuning.first_pause);
        tuning.longest_pause = millis(self.longest_pause_ms, tuning.longest_pause);
        tuning.max_attempts = self.max_attempts.unwrap_or(tuning.max_attempts);
        tuning.slicing.lookback = self.lookback_seconds.unwrap_or(tuning.slicing.lookback);
        tuning
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn read(options: Value) -> Result<Builder> {
        Builder::from_json(options.as_object().unwrap())
    }

    #[test]
    fn tuning_changes_what_is_given_and_nothing_else() {
        let given: GivenTuning = serde_json::from_value(json!({"leaseMs": 5, "lookbackSeconds": 6})).unwrap();
        let (tuning, usual) = (given.complete(), Tuning::default());
        assert_eq!((tuning.lease, tuning.slicing.lookback), (Duration::from_millis(5), 6));
        assert_eq!((tuning.max_attempts, tuning.first_pause), (usual.max_attempts, usual.first_pause));
    }

    #[test]
    fn the_state_file_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        read(json!({"state": path, "secrets": ["hush"], "requiredHeader": ["X-A", "b"]})).unwrap();
        assert!(path.exists());
        assert!(read(json!({"state": folder.path()})).is_err());
    }

    #[test]
    fn a_misspelt_option_is_named() {
        let error = read(json!({"tuning": {"leaseMS": 5}})).unwrap_err();
        assert_eq!((error.code(), error.problems()[0].path.as_str()), ("unknown_option", "tuning.leaseMS"));
        assert!(error.hint().contains("leaseMs"), "{error:?}");
    }
}
