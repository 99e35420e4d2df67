//! Questions about the store, as JSON: what other languages ask through one function.

use super::Connection;
use crate::action::Object;
use crate::choices::Wanted;
use crate::error::{Error, Kind, Result};
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Deserialize)]
#[serde(tag = "ask", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
enum Question {
    Check,
    Options {
        loader: String,
        #[serde(default)]
        wanted: Wanted,
    },
    Schema {
        schema: Value,
        #[serde(default)]
        parameters: Object,
    },
    Invalidate {
        resource: String,
    },
}

impl Connection {
    /// Answers a question given as JSON: `{"ask": "check"}`, `{"ask": "options", "loader": …, "wanted": {…}}`,
    /// `{"ask": "schema", "schema": {…}, "parameters": {…}}` or `{"ask": "invalidate", "resource": …}`; see
    /// [`Connection::check`], [`Connection::options`], [`Connection::enrich`] and [`Connection::invalidate`]. The answer
    /// is JSON too.
    pub async fn ask_json(&self, question: &[u8]) -> Result<Bytes> {
        let question: Question = serde_json::from_slice(question).map_err(|error| {
            Error::new(Kind::InvalidInput, format!("the question is not understood: {error}"))
        })?;
        match question {
            Question::Check => json(&self.check().await?),
            Question::Options { loader, wanted } => json(&self.options(&loader, &wanted).await?),
            Question::Schema { schema, parameters } => json(&self.enrich(schema, &parameters).await?),
            Question::Invalidate { resource } => json(&self.invalidate(&resource)?),
        }
    }
}

fn json(answer: &impl Serialize) -> Result<Bytes> {
    let failed = |error: serde_json::Error| Error::new(Kind::Unexpected, error.to_string());
    serde_json::to_vec(answer).map(Bytes::from).map_err(failed)
}
