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

/// Which way a number goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// It rises.
    Up,
    /// It falls.
    Down,
}

impl Direction {
    /// Does a change from one value to the other go this way?
    pub fn fits<T: PartialOrd>(self, from: T, to: T) -> bool {
        match self {
            Self::Up => to > from,
            Self::Down => to < from,
        }
    }
}

/// Bytes to send: exactly one of the three.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Upload {
    /// Path of a file on this machine. It is sent piece by piece and never held in memory as a whole.
    Path(std::path::PathBuf),
    /// The bytes themselves, in standard base64.
    Base64(String),
    /// Address that the store fetches the bytes from; it must be reachable from the internet.
    Url(String),
}

impl Upload {
    /// Bytes that you hold in memory.
    pub fn bytes(bytes: &[u8]) -> Self {
        use base64::Engine as _;
        Self::Base64(base64::engine::general_purpose::STANDARD.encode(bytes))
    }
}

/// The id of an order: the public id (text), or the internal number.
pub use crate::model::Id;
