//! Bodies cut down to the fields that a type of the reference has.

use serde_json::Value;

use crate::facts::Facts;

/// Drops every field the named type does not know, at any depth.
pub fn project(facts: &Facts, kind: &str, value: Value) -> Value {
    if let Some(item) = kind.strip_prefix("array<").and_then(|rest| rest.strip_suffix('>')) {
        return match value {
            Value::Array(items) => items.into_iter().map(|one| project(facts, item, one)).collect(),
            other => other,
        };
    }
    let (Some(shape), Value::Object(mut body)) = (facts.types.get(kind), value.clone()) else {
        return value;
    };
    if shape.union.is_some() {
        return value;
    }
    body.retain(|name, _| shape.fields.iter().any(|field| &field.name == name));
    for (name, value) in &mut body {
        if let Some(field) = shape.fields.iter().find(|field| &field.name == name) {
            *value = project(facts, &field.kind, value.take());
        }
    }
    Value::Object(body)
}
