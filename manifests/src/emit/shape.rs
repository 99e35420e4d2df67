//! What a schema says about a value, in the terms of a typed language.

use serde_json::Value;

/// The type of a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Anything.
    Any,
    /// JSON null.
    Null,
    /// Text.
    Text,
    /// A number.
    Number,
    /// A whole number.
    Integer,
    /// True or false.
    Boolean,
    /// One of these texts.
    Choice(Vec<String>),
    /// A named definition.
    Named(String),
    /// A list.
    List(Box<Self>),
    /// An object with any names.
    Map(Box<Self>),
    /// One of several.
    Union(Vec<Self>),
}

impl Shape {
    /// Reads a schema.
    pub fn of(schema: &Value) -> Self {
        if let Some(name) = schema["$ref"].as_str().and_then(|text| text.strip_prefix("#/$defs/")) {
            return Self::Named(name.to_owned());
        }
        if let Some(values) = schema["enum"].as_array() {
            return Self::Choice(values.iter().filter_map(Value::as_str).map(str::to_owned).collect());
        }
        if let Some(variants) = schema["anyOf"].as_array() {
            return Self::Union(variants.iter().map(Self::of).collect());
        }
        match schema["type"].as_str() {
            Some("null") => Self::Null,
            Some("string") => Self::Text,
            Some("number") => Self::Number,
            Some("integer") => Self::Integer,
            Some("boolean") => Self::Boolean,
            Some("array") => Self::List(Box::new(Self::of(&schema["items"]))),
            Some("object") => Self::Map(Box::new(Self::of(&schema["additionalProperties"]))),
            _ => Self::Any,
        }
    }

    /// The rows of a page: the elements of its `items`.
    pub fn of_rows(page: &Value) -> Self {
        let items = Self::of(&page["properties"]["items"]);
        let variants = if let Self::Union(variants) = items { variants } else { vec![items] };
        let row = variants.into_iter().find_map(
            |shape| {
                if let Self::List(row) = shape { Some(*row) } else { None }
            },
        );
        row.unwrap_or(Self::Any)
    }
}

/// The definition behind a schema, itself if it is no reference.
pub fn resolve<'a>(schema: &'a Value, defs: &'a indexmap::IndexMap<String, Value>) -> &'a Value {
    let name = schema["$ref"].as_str().and_then(|text| text.strip_prefix("#/$defs/"));
    name.and_then(|name| defs.get(name)).unwrap_or(schema)
}

/// The names of the definitions that a schema mentions, in order.
pub fn references(schema: &Value) -> Vec<&str> {
    match schema {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, inside)| match inside.as_str().and_then(|text| text.strip_prefix("#/$defs/")) {
                Some(target) if name == "$ref" => vec![target],
                _ => references(inside),
            })
            .collect(),
        Value::Array(all) => all.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}
