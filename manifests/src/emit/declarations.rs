//! The types that a typed language needs, in the order of the manifest.

use super::shape::Shape;
use crate::manifest::{Manifest, Node};
use serde_json::{Map, Value};

/// One named type.
#[derive(Debug, Clone)]
pub struct Declaration {
    /// Its name.
    pub name: String,
    /// What it is.
    pub description: String,
    /// What it is made of.
    pub body: Body,
}

/// What a type is made of.
#[derive(Debug, Clone)]
pub enum Body {
    /// Another name for a shape.
    Alias(Shape),
    /// An object with known fields.
    Record {
        /// Record whose fields it also has.
        base: Option<String>,
        /// Its own fields.
        fields: Vec<Field>,
    },
}

/// A field of a record.
#[derive(Debug, Clone)]
pub struct Field {
    /// Name on the wire.
    pub name: String,
    /// What it is.
    pub description: String,
    /// Must it be there?
    pub required: bool,
    /// Should it be avoided?
    pub deprecated: bool,
    /// Its type.
    pub shape: Shape,
}

/// Names of the input types of an action.
#[derive(Debug, Clone)]
pub struct InputNames {
    /// Every field.
    pub input: String,
    /// The fields that are not in the path: keywords of the typed method. Equal to `input` without a path field.
    pub fields: String,
}

impl InputNames {
    /// The names for `node`.
    pub fn of(node: &Node) -> Self {
        let input = format!("{}Input", node.type_name());
        let fields =
            if node.path_fields().is_empty() { input.clone() } else { format!("{}Fields", node.type_name()) };
        Self { input, fields }
    }
}

/// Name of the settings type of a trigger.
pub fn config_name(node: &Node) -> String {
    format!("{}Config", node.type_name())
}

/// Every type: definitions, the event, inputs and settings.
pub fn all(manifest: &Manifest) -> Vec<Declaration> {
    let mut out: Vec<Declaration> =
        manifest.defs.iter().map(|(name, schema)| definition(name, schema)).collect();
    out.push(definition("Event", &manifest.event));
    for node in &manifest.nodes {
        if node.is_action() {
            out.extend(inputs(node));
        } else {
            out.push(definition(&config_name(node), &node.input));
        }
    }
    out
}

fn definition(name: &str, schema: &Value) -> Declaration {
    let body = match schema.get("properties") {
        Some(_) => Body::Record { base: None, fields: fields(schema) },
        None => Body::Alias(Shape::of(schema)),
    };
    Declaration { name: name.to_owned(), description: text(schema, "description"), body }
}

fn inputs(node: &Node) -> Vec<Declaration> {
    let names = InputNames::of(node);
    let path = node.path_fields();
    let (in_path, others): (Vec<Field>, Vec<Field>) =
        fields(&node.input).into_iter().partition(|field| path.contains(&field.name.as_str()));
    let record = |name: &str, description: String, base, fields| Declaration {
        name: name.to_owned(),
        description,
        body: Body::Record { base, fields },
    };
    let whole = format!("Input of `{}`.", node.id);
    if in_path.is_empty() {
        return vec![record(&names.input, whole, None, others)];
    }
    let rest = format!(
        "Input of `{}` without {}.",
        node.id,
        path.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
    );
    vec![
        record(&names.fields, rest, None, others),
        record(&names.input, whole, Some(names.fields.clone()), in_path),
    ]
}

fn fields(schema: &Value) -> Vec<Field> {
    let required = schema["required"].as_array();
    let field = |(name, field): (&String, &Value)| Field {
        name: name.clone(),
        description: text(field, "description"),
        required: required.is_some_and(|all| all.iter().any(|one| one == name)),
        deprecated: field["deprecated"] == true,
        shape: Shape::of(field),
    };
    schema["properties"].as_object().into_iter().flat_map(Map::iter).map(field).collect()
}

fn text(schema: &Value, name: &str) -> String {
    schema[name].as_str().unwrap_or_default().to_owned()
}
