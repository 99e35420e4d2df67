//! The nodes' JSON Schemas, and what a person wants to know of them.

use ecwid_nodes::{ActionNode, TriggerNode};
use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::Value;

/// A field of an input, for a table.
#[derive(Debug)]
pub struct Field {
    /// Name.
    pub name: String,
    /// Type in words.
    pub kind: String,
    /// Must it be given?
    pub required: bool,
    /// What it means.
    pub description: String,
}

/// JSON Schema of an action's input.
pub fn input(node: &ActionNode) -> Value {
    finish(node.input_schema)
}

/// JSON Schema of an action's output.
pub fn output(node: &ActionNode) -> Value {
    finish(node.output_schema)
}

/// JSON Schema of a trigger's settings.
pub fn config(node: &TriggerNode) -> Value {
    finish(node.config_schema)
}

/// JSON Schema of the entity in a trigger's events.
pub fn entity(node: &TriggerNode) -> Value {
    finish(node.entity_schema)
}

fn finish(schema: fn(&mut SchemaGenerator) -> Schema) -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut value = schema(&mut generator).to_value();
    let definitions = generator.take_definitions(true);
    if let (Some(object), false) = (value.as_object_mut(), definitions.is_empty()) {
        object.insert("$defs".to_owned(), Value::Object(definitions));
    }
    value
}

/// First paragraph of a schema's description.
pub fn description(schema: &Value) -> String {
    resolve(schema, schema).get("description").and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The fields of an object schema in their order.
pub fn fields(schema: &Value, also_required: &[&str]) -> Vec<Field> {
    let root = schema;
    let schema = resolve(root, root);
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    properties
        .map(|(name, field)| Field {
            name: name.clone(),
            kind: kind(root, field, 0),
            required: required.contains(&name.as_str()) || also_required.contains(&name.as_str()),
            description: describe(root, field),
        })
        .collect()
}

/// Does the schema of this field take a text and nothing that a number or an object could be meant for?
pub fn is_text(schema: &Value, name: &str) -> bool {
    let Some(field) = resolve(schema, schema).get("properties").and_then(|fields| fields.get(name)) else {
        return false;
    };
    kind(schema, field, 0)
        .split(" or ")
        .all(|word| word == "text" || word.starts_with("one of") || word == "null")
}

fn describe(root: &Value, field: &Value) -> String {
    let own = field.get("description").or_else(|| resolve(root, field).get("description"));
    own.and_then(Value::as_str).unwrap_or_default().replace('\n', " ")
}

fn resolve<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    let target = schema.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
    target.and_then(|pointer| root.pointer(pointer)).unwrap_or(schema)
}

/// A type in words: `text`, `integer or null`, `list of text`, `one of A, B`.
fn kind(root: &Value, schema: &Value, depth: usize) -> String {
    let schema = resolve(root, schema);
    if depth > 3 {
        return "object".to_owned();
    }
    if let Some(options) = ["anyOf", "oneOf"].iter().find_map(|key| schema.get(key)).and_then(Value::as_array)
    {
        return join(options.iter().map(|option| kind(root, option, depth + 1)));
    }
    if let Some(values) = schema
        .get("enum")
        .or_else(|| schema.get("examples").filter(|_| is_open(schema)))
        .and_then(Value::as_array)
    {
        return format!("one of {}", values.iter().map(plain).collect::<Vec<_>>().join(", "));
    }
    if let Some(value) = schema.get("const") {
        return format!("one of {}", plain(value));
    }
    match schema.get("type") {
        Some(Value::String(name)) => one(root, schema, name, depth),
        Some(Value::Array(names)) => {
            join(names.iter().filter_map(Value::as_str).map(|name| one(root, schema, name, depth)))
        }
        _ if schema.get("properties").is_some() => "object".to_owned(),
        _ => "any".to_owned(),
    }
}

/// Open enums list their known values as examples.
fn is_open(schema: &Value) -> bool {
    schema.get("type").and_then(Value::as_str) == Some("string")
        && schema.get("examples").and_then(Value::as_array).is_some_and(|values| values.len() > 1)
}

fn one(root: &Value, schema: &Value, name: &str, depth: usize) -> String {
    match name {
        "string" => "text".to_owned(),
        "boolean" => "true or false".to_owned(),
        "array" => match schema.get("items") {
            Some(items) => format!("list of {}", kind(root, items, depth + 1)),
            None => "list".to_owned(),
        },
        other => other.to_owned(),
    }
}

fn join(kinds: impl Iterator<Item = String>) -> String {
    let mut unique: Vec<String> = Vec::new();
    for kind in kinds.filter(|kind| kind != "null") {
        if !unique.contains(&kind) {
            unique.push(kind);
        }
    }
    unique.join(" or ")
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ecwid_nodes::nodes;

    #[test]
    fn every_field_of_every_node_has_a_type_and_a_description() {
        for node in nodes::ACTIONS {
            let schema = input(node);
            for field in fields(&schema, node.meta.required) {
                assert!(
                    !field.kind.is_empty() && !field.description.is_empty(),
                    "{} {}: {field:?}",
                    node.meta.id,
                    field.name
                );
            }
        }
    }

    #[test]
    fn texts_and_numbers_are_told_apart() {
        let fulfill = input(nodes::action("order.fulfill").unwrap());
        assert!(is_text(&fulfill, "trackingNumber"));
        assert!(!is_text(&fulfill, "notifyCustomer"));
        let stock = input(nodes::action("product.adjust_stock").unwrap());
        assert!(!is_text(&stock, "productId"));
    }
}
