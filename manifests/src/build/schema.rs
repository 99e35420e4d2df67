//! Schemas as every host understands them: one JSON type at a time, no Rust-only formats.

use serde_json::{Map, Value, json};

/// Formats that are registered for JSON Schema or OpenAPI; `int64` and its like say nothing outside Rust.
const FORMATS: &[&str] = &["date", "date-time", "email", "password", "time", "uri", "uuid"];

/// Rewrites a schema and everything inside it.
pub fn tidy(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for (name, inside) in fields.iter_mut() {
                match (name.as_str(), inside) {
                    ("properties" | "$defs", Value::Object(named)) => named.values_mut().for_each(tidy),
                    ("default" | "enum" | "const" | "required", _) => {}
                    (_, inside) => tidy(inside),
                }
            }
            tidy_fields(fields);
        }
        Value::Array(all) => all.iter_mut().for_each(tidy),
        _ => {}
    }
}

fn tidy_fields(fields: &mut Map<String, Value>) {
    if fields.get("format").is_some_and(|format| !FORMATS.iter().any(|known| format == known)) {
        fields.shift_remove("format");
    }
    if let Some(Value::String(text)) = fields.get_mut("description") {
        *text = unwrapped(text);
    }
    merge_constants(fields);
    split_nullable(fields);
    flatten_unions(fields);
}

/// Joins the lines of a paragraph: doc comments are wrapped for the source, not for the reader.
pub fn unwrapped(text: &str) -> String {
    let paragraphs =
        text.split("\n\n").map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// A closed enumeration comes as one constant per documented variant; hosts expect `enum`.
fn merge_constants(fields: &mut Map<String, Value>) {
    let Some(Value::Array(variants)) = fields.get("oneOf") else {
        return;
    };
    let Some(values) =
        variants.iter().map(|variant| variant.get("const").cloned()).collect::<Option<Vec<_>>>()
    else {
        return;
    };
    fields.shift_remove("oneOf");
    fields.insert("type".into(), json!("string"));
    fields.insert("enum".into(), Value::Array(values));
}

/// `type: [X, "null"]` → `anyOf: [{type: X}, {type: "null"}]`, which is also the form of a three-state field.
fn split_nullable(fields: &mut Map<String, Value>) {
    if !fields.get("type").is_some_and(Value::is_array) {
        return;
    }
    let mut variant = fields.clone();
    for annotation in ["description", "default", "deprecated"] {
        variant.shift_remove(annotation);
    }
    let types = variant.shift_remove("type").unwrap_or_default();
    fields.retain(|name, _| !variant.contains_key(name) && name != "type");
    let variants = types.as_array().into_iter().flatten().map(|name| {
        let mut one = if name == "null" { Map::new() } else { variant.clone() };
        one.insert("type".into(), name.clone());
        Value::Object(one)
    });
    fields.insert("anyOf".into(), variants.collect());
}

/// `anyOf: [{anyOf: [A, B]}, C]` → `anyOf: [A, B, C]`.
fn flatten_unions(fields: &mut Map<String, Value>) {
    let Some(Value::Array(variants)) = fields.get_mut("anyOf") else {
        return;
    };
    let flat = std::mem::take(variants).into_iter().flat_map(|variant| match variant {
        Value::Object(mut inner) if inner.keys().all(|name| name == "anyOf" || name == "description") => {
            match inner.shift_remove("anyOf") {
                Some(Value::Array(nested)) => nested,
                _ => vec![Value::Object(inner)],
            }
        }
        other => vec![other],
    });
    *variants = flat.collect();
}

/// Takes `null` out of an optional field: left out is the only way to say nothing.
pub fn without_null(schema: &mut Value) {
    let Some(fields) = schema.as_object_mut() else {
        return;
    };
    let Some(Value::Array(variants)) = fields.get_mut("anyOf") else {
        return;
    };
    variants.retain(|variant| variant["type"] != "null");
    if let [only] = variants.as_slice() {
        let only = only.clone();
        fields.shift_remove("anyOf");
        for (name, value) in only.as_object().into_iter().flatten() {
            fields.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_type_at_a_time() {
        let mut schema = json!({"type": ["integer", "null"], "format": "int64", "description": "a\nb"});
        tidy(&mut schema);
        assert_eq!(schema, json!({"description": "a b", "anyOf": [{"type": "integer"}, {"type": "null"}]}));
        without_null(&mut schema);
        assert_eq!(schema, json!({"description": "a b", "type": "integer"}));
    }

    #[test]
    fn unions_are_flat_and_constants_an_enum() {
        let mut schema =
            json!({"anyOf": [{"anyOf": [{"type": "string"}, {"type": "integer"}]}, {"type": "null"}]});
        tidy(&mut schema);
        assert_eq!(schema, json!({"anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]}));
        let mut schema = json!({"oneOf": [{"type": "string", "const": "GET", "description": "Reads."}]});
        tidy(&mut schema);
        assert_eq!(schema, json!({"type": "string", "enum": ["GET"]}));
    }

    #[test]
    fn a_property_may_be_called_format() {
        let mut schema = json!({"type": "object", "properties": {"format": {"type": "string"}, "type": {"type": "string"}}});
        let before = schema.clone();
        tidy(&mut schema);
        assert_eq!(schema, before);
    }
}
