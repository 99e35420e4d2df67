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
    /// Which fields were kept, and SHA-256 of their JSON text, hexadecimal, with a point between.
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
    let view = &hex(&Sha256::digest(kind.projection.as_bytes()))[..8];
    let time = |name: Option<&str>| name.and_then(|name| fields.get(name)).and_then(dates::of_field);
    Projection {
        digest: format!("{view}.{}", hex(&Sha256::digest(&text))),
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

/// Is `now` what another version, which kept other fields, knew as `before`? What this version keeps besides is no
/// change.
pub fn is_wider_view(kind: &Kind, before: (&str, &Object), now: &Projection) -> bool {
    let view = |digest: &str| digest.split_once('.').map(|(view, _)| view.to_owned());
    let narrow = || Value::Object(Mask::parse(kind.projection).apply_object(before.1));
    view(before.0) != view(&now.digest) && covers(&Value::Object(now.fields.clone()), &narrow())
}

fn covers(wide: &Value, narrow: &Value) -> bool {
    match (wide, narrow) {
        (Value::Object(wide), Value::Object(narrow)) => {
            narrow.iter().all(|(name, value)| wide.get(name).is_some_and(|wider| covers(wider, value)))
        }
        (Value::Array(wide), Value::Array(narrow)) => {
            wide.len() == narrow.len() && wide.iter().zip(narrow).all(|(wide, narrow)| covers(wide, narrow))
        }
        _ => wide == narrow,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::PRODUCT;
    use serde_json::json;

    fn projected(entity: Value) -> Projection {
        project(&PRODUCT, entity.as_object().unwrap())
    }

    #[test]
    fn fields_that_another_version_did_not_keep_are_no_change() {
        let now = json!({"id": 1, "price": 5, "compareToPrice": 9, "combinations": [{"id": 7, "price": 5, "options": []}]});
        let now = projected(now);
        let known = |before: Value| is_wider_view(&PRODUCT, ("0f0f", before.as_object().unwrap()), &now);
        assert!(known(json!({"id": 1, "price": 5, "combinations": [{"id": 7, "price": 5}]})));
        assert!(known(json!({"id": 1, "price": 5, "weight": 2})), "what is kept no more does not matter");
        assert!(!known(json!({"id": 1, "price": 6})));
        assert!(!known(json!({"id": 1, "combinations": []})));
        let same_version = ("0f0f".to_owned(), now.fields.clone());
        assert!(is_wider_view(&PRODUCT, (&same_version.0, &same_version.1), &now));
        assert!(!is_wider_view(&PRODUCT, (&now.digest, &now.fields), &now));
    }

    #[test]
    fn occurrences_of_one_change_have_ids_of_their_own() {
        let id = |key| event_id(1003, "order", "A", 2, "order.item", key);
        assert_eq!(id(""), event_id(1003, "order", "A", 2, "order.item", ""));
        assert_ne!(id(""), id("7"));
        assert_ne!(id("7"), id("8"));
    }
}
