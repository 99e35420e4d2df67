//! Dates in the vendor's text form.

use jiff::fmt::strtime;
#[cfg(feature = "schema")]
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// How the store writes a moment in time, in `strftime` terms: `2026-03-01 14:05:00 +0000`.
const WIRE_FORMAT: &str = "%Y-%m-%d %H:%M:%S %z";

/// A moment as the store writes it: `yyyy-MM-dd HH:mm:ss +0000`.
///
/// The text is kept as it came, because some bodies carry other forms (a date alone, an empty string) that have
/// to survive a round trip; [`DateTime::timestamp`] reads it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DateTime(String);

impl DateTime {
    /// The text for a moment given in Unix seconds, written in UTC; `None` when it is out of the calendar's range.
    pub fn from_timestamp(seconds: i64) -> Option<Self> {
        let moment = jiff::Timestamp::from_second(seconds).ok()?;
        Some(Self(moment.strftime(WIRE_FORMAT).to_string()))
    }

    /// Unix seconds (UTC), if the text has the usual form with an offset.
    pub fn timestamp(&self) -> Option<i64> {
        let parsed = strtime::parse(WIRE_FORMAT, &self.0).ok()?;
        Some(parsed.to_timestamp().ok()?.as_second())
    }

    /// The text as the store wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for DateTime {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for DateTime {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl std::fmt::Display for DateTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(feature = "schema")]
impl JsonSchema for DateTime {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DateTime".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }
}
