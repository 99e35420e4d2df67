//! Small input types that many nodes share.

use serde::{Deserialize, Serialize};

/// One value or a list of them; sent comma-separated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
#[serde(untagged)]
pub enum Csv<T> {
    /// Several values.
    Many(Vec<T>),
    /// One value.
    One(T),
}

/// A date: Unix seconds, `2026-03-14`, `2026-03-14 09:00:00 +0000`, or an expression such as `-7d` or `last monday`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
#[serde(untagged)]
pub enum When {
    /// Unix seconds, UTC.
    Seconds(i64),
    /// A date or an expression.
    Text(String),
}

/// The id of an order: the public id (text), or the internal number.
pub use crate::model::Id;
