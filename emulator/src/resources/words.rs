//! Fields that hold one of a few words.

use serde_json::Value;

use crate::doc::{Doc, Fields};
use crate::facts::Facts;
use crate::reply::ApiError;

/// The reference's spelling of a word, given in any case.
pub fn spelt(facts: &Facts, words: &str, parameter: &str, given: &str) -> Result<String, ApiError> {
    let known = facts.enums.get(words).map_or(&[][..], |words| words.values.as_slice());
    let mut known = known.iter().filter_map(Value::as_str);
    known.clone().find(|word| word.eq_ignore_ascii_case(given)).map(str::to_owned).ok_or_else(|| {
        let listed: Vec<&str> = known.by_ref().collect();
        ApiError::wrong(parameter, format!("'{given}' given, one of {} is expected", listed.join(", ")))
    })
}

/// Puts a field that holds a word into the reference's spelling; an unknown word is refused.
pub fn fix(facts: &Facts, words: &str, doc: &mut Doc, field: &str) -> Result<(), ApiError> {
    if let Some(given) = doc.text(field).map(str::to_owned) {
        let word = spelt(facts, words, field, &given)?;
        doc.insert(field.to_owned(), Value::from(word));
    }
    Ok(())
}

/// Fails unless the fields are there and not blank.
pub fn needed(doc: &Doc, fields: &[&str]) -> Result<(), ApiError> {
    let blank = |field: &&&str| match doc.get(**field) {
        None | Some(Value::Null) => true,
        Some(value) => value.as_str().is_some_and(|text| text.trim().is_empty()),
    };
    match fields.iter().find(blank) {
        Some(field) => Err(ApiError::wrong(field, "the field is required")),
        None => Ok(()),
    }
}

/// Fails if a patch clears one of the fields.
pub fn kept(patch: &Doc, fields: &[&str]) -> Result<(), ApiError> {
    match fields.iter().find(|field| patch.get(**field).is_some_and(Value::is_null)) {
        Some(field) => Err(ApiError::wrong(field, "it cannot be cleared")),
        None => Ok(()),
    }
}
