//! What stock nodes write: shared by products, variations and stock tables.

use crate::action::{Meta, Object, Progress, Step};
use crate::error::{Error, Kind, Problem, Result};
use crate::steps::build;
use crate::transport::{Method, Payload, Request};
use serde_json::{Value, json};

/// What is wanted of the stock of a product or variation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// This many pieces.
    Set(i64),
    /// This many pieces more, or less.
    Adjust(i64),
    /// Stock is not counted.
    Unlimited,
}

impl Level {
    /// From the fields `quantity` and `unlimited`, of which a node takes exactly one.
    pub fn to_set(
        quantity: Option<i64>,
        unlimited: Option<bool>,
        at_location: bool,
    ) -> Result<Self, Problem> {
        let problem = |path: &str, message: &str| Problem { path: path.into(), message: message.into() };
        match (quantity, unlimited) {
            (None, Some(true)) if at_location => {
                Err(problem("unlimited", "a location counts its pieces: give `quantity`"))
            }
            (None, Some(true)) => Ok(Self::Unlimited),
            (Some(quantity), None | Some(false)) => Ok(Self::Set(quantity)),
            _ => Err(problem("quantity", "give either `quantity` or `unlimited: true`")),
        }
    }

    /// The fields to write; a difference goes to a path of its own.
    ///
    /// `quantity` and `unlimited` are both sent: what the one alone does to an unlimited product is not documented.
    pub fn fields(self) -> Object {
        let fields = match self {
            Self::Set(quantity) => json!({"quantity": quantity, "unlimited": false}),
            Self::Adjust(delta) => json!({"quantityDelta": delta}),
            Self::Unlimited => json!({"unlimited": true}),
        };
        fields.as_object().cloned().unwrap_or_default()
    }

    /// The whole map of locations with one changed: the store replaces it as a whole.
    pub fn at_location(self, location: &str, current: &Value) -> Object {
        let mut levels = current["locationInventory"].as_object().cloned().unwrap_or_default();
        let known = levels.get(location).and_then(Value::as_i64).unwrap_or_default();
        let level = match self {
            Self::Set(quantity) => quantity,
            Self::Adjust(delta) => known.saturating_add(delta),
            Self::Unlimited => known,
        };
        levels.insert(location.to_owned(), json!(level));
        let mut fields = Object::new();
        fields.insert("locationInventory".to_owned(), Value::Object(levels));
        fields
    }
}

/// The steps of a node that changes the stock at one location: read all locations, write all with one changed.
/// `path`: template of the product's or variation's path.
pub(crate) fn next_at_location(
    meta: &'static Meta,
    path: &str,
    level: Level,
    location: &str,
    progress: Progress<'_>,
) -> Result<Step> {
    let path = build::fill(path, progress.input)?;
    match progress.answers {
        [] => {
            let query = vec![("responseFields".to_owned(), "id,locationInventory".to_owned())];
            Ok(Step::Call(Request { query, ..Request::new(meta.id, Method::Get, path) }))
        }
        [read] => {
            let current: Value = serde_json::from_slice(&read.body).map_err(|error| {
                Error::new(Kind::Decode, format!("the current stock is not understood: {error}"))
            })?;
            let mut query = Vec::new();
            if let Some(flag) = progress.input.get("checkLowStockNotification") {
                build::push_query(&mut query, "checkLowStockNotification", flag)?;
            }
            let payload = Payload::Json(Value::Object(level.at_location(location, &current)));
            Ok(Step::Call(Request { query, payload, ..Request::new(meta.id, Method::Put, path) }))
        }
        [_, written, ..] => Ok(Step::Done(build::result(meta, written))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_is_changed_among_the_others() {
        let current = json!({"id": 5, "locationInventory": {"shop": 3, "depot": 10}});
        let to = |level: Level| json!(level.at_location("shop", &current));
        assert_eq!(to(Level::Set(8)), json!({"locationInventory": {"shop": 8, "depot": 10}}));
        assert_eq!(to(Level::Adjust(-2)), json!({"locationInventory": {"shop": 1, "depot": 10}}));
        let unknown = json!(Level::Adjust(4).at_location("new", &json!({})));
        assert_eq!(unknown, json!({"locationInventory": {"new": 4}}));
    }

    #[test]
    fn a_level_is_a_number_or_unlimited() {
        assert_eq!(Level::to_set(Some(0), None, false), Ok(Level::Set(0)));
        assert_eq!(Level::to_set(None, Some(true), false), Ok(Level::Unlimited));
        for (quantity, unlimited) in [(None, None), (Some(1), Some(true)), (None, Some(false))] {
            assert!(Level::to_set(quantity, unlimited, false).is_err());
        }
        assert_eq!(Level::to_set(None, Some(true), true).unwrap_err().path, "unlimited");
    }
}
