//! Flow templates: the main jobs as triggers, steps and field mappings, written once for every host.
//!
//! Texts such as `{{event.entity.id}}`, `{{inputs.quantity}}` or `{{steps.find.items.0.id}}` stand for values; a text
//! that is nothing else keeps the value's type.

use indexmap::IndexMap;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::sync::LazyLock;

/// One job.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Flow {
    /// Name, lower case with underscores.
    pub id: String,
    /// Heading.
    pub title: String,
    /// What it does.
    pub description: String,
    /// What starts it; absent: a call with inputs.
    pub trigger: Option<Start>,
    /// For hosts without triggers: the search whose first row stands in for the event's entity.
    pub find: Option<Search>,
    /// Values that the user gives.
    pub inputs: IndexMap<String, InputField>,
    /// What is done, in order.
    pub steps: Vec<FlowStep>,
}

/// The trigger of a flow.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Start {
    /// Id of the trigger node.
    pub node: String,
    /// Its settings.
    pub config: Map<String, Value>,
}

/// A search.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Search {
    /// Id of the action node.
    pub node: String,
    /// Its input.
    pub input: Map<String, Value>,
}

/// A value that the user gives.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct InputField {
    /// JSON type.
    #[serde(rename = "type")]
    pub kind: String,
    /// What it is.
    pub description: String,
    /// An example.
    pub example: Value,
}

/// One call.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlowStep {
    /// Name of the step in expressions.
    pub id: String,
    /// Id of the action node.
    pub node: String,
    /// Condition; absent: always.
    pub when: Option<Condition>,
    /// Its input, with expressions.
    pub input: Map<String, Value>,
}

/// Compares a value.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Condition {
    /// An expression.
    pub value: String,
    /// Goes on if it equals this.
    pub is: Option<Value>,
    /// Goes on if it differs from this.
    pub is_not: Option<Value>,
}

/// The templates, `manifests/flows.json`.
pub fn flows() -> &'static [Flow] {
    static FLOWS: LazyLock<Vec<Flow>> =
        LazyLock::new(|| serde_json::from_str(include_str!("../flows.json")).unwrap_or_default());
    &FLOWS
}

/// `{{a.b}}` → `a.b`, if the text is one expression and nothing else.
pub fn expression(text: &str) -> Option<&str> {
    let inner = text.strip_prefix("{{")?.strip_suffix("}}")?;
    (!inner.contains("{{")).then(|| inner.trim())
}

/// Every expression in a value, in order.
pub fn expressions(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => expression(text).into_iter().collect(),
        Value::Array(all) => all.iter().flat_map(expressions).collect(),
        Value::Object(fields) => fields.values().flat_map(expressions).collect(),
        _ => Vec::new(),
    }
}

/// The value with each expression replaced by what `translate` gives for it.
pub fn translated(value: &Value, translate: &dyn Fn(&str) -> Value) -> Value {
    match value {
        Value::String(text) => expression(text).map_or_else(|| value.clone(), translate),
        Value::Array(all) => all.iter().map(|inside| translated(inside, translate)).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, inside)| (name.clone(), translated(inside, translate))).collect()
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{MANIFEST_JSON, Manifest};

    #[test]
    fn every_flow_names_nodes_and_fields_that_exist() {
        let manifest: Manifest = serde_json::from_str(MANIFEST_JSON).unwrap();
        let node =
            |id: &str| manifest.nodes.iter().find(|node| node.id == id).unwrap_or_else(|| panic!("{id}"));
        assert_eq!(flows().len(), 3);
        for flow in flows() {
            if let Some(start) = &flow.trigger {
                assert!(!node(&start.node).is_action(), "{}", flow.id);
                assert!(flow.find.is_some(), "{} has no search for hosts without triggers", flow.id);
            }
            let calls = flow.steps.iter().map(|step| (&step.node, &step.input));
            for (id, input) in calls.chain(flow.find.iter().map(|find| (&find.node, &find.input))) {
                let node = node(id);
                for name in input.keys() {
                    assert!(node.field_order.contains(name), "{}: {id} has no field {name}", flow.id);
                }
            }
            for step in &flow.steps {
                let given = Value::Object(step.input.clone());
                for text in expressions(&given) {
                    let (root, rest) = text.split_once('.').unwrap();
                    let known = match root {
                        "inputs" => flow.inputs.contains_key(rest),
                        "event" => flow.trigger.is_some(),
                        "steps" => flow.steps.iter().any(|other| rest.starts_with(&format!("{}.", other.id))),
                        _ => false,
                    };
                    assert!(known, "{}: {text}", flow.id);
                }
            }
        }
    }
}
