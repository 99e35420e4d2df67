//! One property of the node from one input field.

use super::words;
use crate::emit::form::{Control, choice_label, title_case};
use crate::manifest::{Manifest, Node, Wire};
use serde_json::{Value, json};

/// Fields that are asked for in another way.
pub const PAGED: [&str; 2] = ["limit", "offset"];

/// The property, without the conditions of its display.
pub fn emit(manifest: &Manifest, node: &Node, wire: &Wire, name: &str) -> Value {
    let control = Control::of(manifest, node, name);
    let label = node.labels.get(name).map_or(name, String::as_str);
    let text = node.input["properties"][name]["description"].as_str().unwrap_or_default();
    let mut property = json!({"displayName": title_case(label), "name": name});
    shape(&mut property, &control);
    if property["type"] == "boolean" {
        property["description"] = json!(words::whether(text));
    } else if !text.is_empty() && words::description(text) != title_case(label) {
        property["description"] = json!(words::description(text));
    }
    if node.requires(name) || wire.path.iter().any(|field| field == name) {
        property["required"] = json!(true);
    }
    if let Some(routing) = routing(wire, name, &control) {
        property["routing"] = routing;
    }
    property
}

fn shape(property: &mut Value, control: &Control) {
    let (kind, default) = match control {
        Control::Text | Control::Upload => ("string", json!("")),
        Control::Number | Control::Integer => ("number", json!(0)),
        Control::Flag => ("boolean", json!(false)),
        Control::Date => ("dateTime", json!("")),
        Control::Choice(values) => {
            property["type"] = json!("options");
            property["options"] = options(values);
            property["default"] = property["options"][0]["value"].clone();
            return;
        }
        Control::Choices(values) => {
            property["type"] = json!("multiOptions");
            property["options"] = options(values);
            property["default"] = json!([]);
            return;
        }
        Control::List { .. } => ("string", json!("")),
        Control::Json => ("json", json!("{}")),
    };
    property["type"] = json!(kind);
    property["default"] = default;
}

fn options(values: &[String]) -> Value {
    let mut all: Vec<(String, &String)> = values.iter().map(|value| (choice_label(value), value)).collect();
    all.sort_by_key(|(label, _)| label.to_lowercase());
    all.into_iter().map(|(label, value)| json!({"name": label, "value": value})).collect()
}

fn routing(wire: &Wire, name: &str, control: &Control) -> Option<Value> {
    if wire.path.iter().any(|field| field == name) {
        return None;
    }
    if wire.whole.as_deref() == Some(name) {
        return match control {
            // Bytes and texts are put in by a function.
            Control::Upload => None,
            Control::Text => Some(json!({"send": {"preSend": ["@sendText"]}})),
            _ => Some(
                json!({"request": {"body": "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}"}}),
            ),
        };
    }
    let in_query = wire.query.iter().any(|field| field == name);
    if in_query && *control == Control::Json {
        return Some(json!({"send": {"preSend": ["@sendFlat"]}}));
    }
    let property = wire.inverted.get(name).map_or(name, String::as_str);
    let mut send = json!({
        "type": if in_query { "query" } else { "body" },
        "property": property,
        "propertyInDotNotation": false,
    });
    let value =
        if wire.inverted.contains_key(name) { Some("={{ !$value }}") } else { value(control, in_query) };
    if let Some(value) = value {
        send["value"] = json!(value);
    }
    Some(json!({"send": send}))
}

/// How the form's value becomes the vendor's.
fn value(control: &Control, in_query: bool) -> Option<&'static str> {
    Some(match (control, in_query) {
        (Control::Date, _) => "={{ Math.floor(new Date($value).getTime() / 1000) }}",
        (Control::Json, _) => "={{ typeof $value === 'string' ? JSON.parse($value) : $value }}",
        (Control::Choices(_), true) => "={{ $value.join(',') }}",
        (Control::List { numbers: true }, false) => {
            "={{ Array.isArray($value) ? $value : String($value).split(',').filter((one) => one.trim() !== '').map((one) => Number(one)) }}"
        }
        (Control::List { numbers: false }, false) => {
            "={{ Array.isArray($value) ? $value : String($value).split(',').map((one) => one.trim()).filter((one) => one !== '') }}"
        }
        _ => return None,
    })
}
