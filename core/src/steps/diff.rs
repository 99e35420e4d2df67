//! Tells two looks at an entity apart.

use crate::action::Object;
use crate::kinds::Kind;
use crate::steps::dates;
use crate::steps::project::Mask;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The compared part of an entity.
#[derive(Debug, Clone, PartialEq)]
pub struct Projection {
    /// The kept fields.
    pub fields: Object,
    /// SHA-256 of their JSON text, hexadecimal.
    pub digest: String,
    /// When the vendor last changed the entity, Unix seconds; none where it does not say.
    pub updated: Option<i64>,
    /// When the entity was created, Unix seconds; none where the vendor does not say.
    pub created: Option<i64>,
}

/// Projects an entity of `kind`.
pub fn project(kind: &Kind, entity: &Object) -> Projection {
    let fields = Mask::parse(kind.projection).apply_object(entity);
    let text = serde_json::to_vec(&fields).unwrap_or_default();
    let time = |name: Option<&str>| name.and_then(|name| fields.get(name)).and_then(dates::of_field);
    Projection {
        digest: hex(&Sha256::digest(&text)),
        updated: time(kind.updated),
        created: time(kind.created),
        fields,
    }
}

/// The names of the top-level fields that differ, in the order of `after`; times of change are left out.
pub fn changed(kind: &Kind, before: Option<&Object>, after: &Object) -> Vec<String> {
    let Some(before) = before else { return Vec::new() };
    let gone = before.keys().filter(|name| !after.contains_key(*name));
    after
        .iter()
        .filter(|(name, value)| before.get(*name) != Some(value))
        .map(|(name, _)| name)
        .chain(gone)
        .filter(|name| Some(name.as_str()) != kind.updated)
        .cloned()
        .collect()
}

/// The public id of an entity as text; dotted names reach into nested objects.
pub fn id(kind: &Kind, entity: &Object) -> Option<String> {
    text_at(entity, kind.id)
}

/// Text of a scalar at a dotted path.
pub fn text_at(entity: &Object, path: &str) -> Option<String> {
    let mut names = path.split('.');
    let first = entity.get(names.next()?)?;
    match names.try_fold(first, |value, name| value.get(name))? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Identity of an event: the same change has the same id, whether a webhook or a poll found it. `key` tells the
/// occurrences of one change apart.
pub fn event_id(
    store_id: i64,
    kind: &str,
    object_id: &str,
    revision: u64,
    trigger: &str,
    key: &str,
) -> String {
    let mut text = format!("{store_id}\n{kind}\n{object_id}\n{revision}\n{trigger}");
    if !key.is_empty() {
        text.push('\n');
        text.push_str(key);
    }
    hex(&Sha256::digest(text.as_bytes()))[..32].to_owned()
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
