//! Arazzo: the flow templates as calls of the OpenAPI document's operations.

use super::{operation_id, primary};
use crate::flows::{self, Flow, FlowStep};
use crate::manifest::{Manifest, Node, Wire};
use serde_json::{Map, Value, json};

/// The step that finds what the trigger would bring.
const FOUND: &str = "event";

/// The whole document.
pub fn document(manifest: &Manifest) -> Value {
    let workflows: Vec<Value> = flows::flows().iter().map(|flow| workflow(manifest, flow)).collect();
    json!({
        "arazzo": "1.0.1",
        "info": {
            "title": "Main jobs of an Ecwid store",
            "version": manifest.version,
            "description": "Each trigger is replaced by the search that finds the same entity.",
        },
        "sourceDescriptions": [{"name": "ecwid", "url": "./openapi.json", "type": "openapi"}],
        "workflows": workflows,
    })
}

fn workflow(manifest: &Manifest, flow: &Flow) -> Value {
    let mut calls: Vec<FlowStep> = Vec::new();
    if let Some(find) = &flow.find {
        calls.push(FlowStep {
            id: FOUND.into(),
            node: find.node.clone(),
            when: None,
            input: find.input.clone(),
        });
    }
    calls.extend(flow.steps.iter().cloned());
    let steps: Vec<Value> = (0..calls.len()).filter_map(|index| step(manifest, &calls, index)).collect();
    let mut inputs = json!({"type": "object", "properties": {}, "required": []});
    inputs["properties"]["token"] =
        json!({"type": "string", "format": "password", "description": "Access token of the store."});
    for (name, field) in &flow.inputs {
        inputs["properties"][name] =
            json!({"type": field.kind, "description": field.description, "default": field.example});
    }
    inputs["required"] = json!(["token"]);
    json!({
        "workflowId": flow.id,
        "summary": flow.title,
        "description": flow.description,
        "inputs": inputs,
        "steps": steps,
    })
}

fn step(manifest: &Manifest, calls: &[FlowStep], index: usize) -> Option<Value> {
    let call = &calls[index];
    let node = manifest.nodes.iter().find(|node| node.id == call.node)?;
    let wire = node.wire.as_ref()?;
    let first = primary(manifest, node)?;
    let mut step = json!({
        "stepId": call.id,
        "description": node.title,
        "operationId": operation_id(first),
        "parameters": parameters(call, wire),
        "successCriteria": [{"condition": "$statusCode == 200"}],
    });
    if let Some(body) = body(node, call, wire) {
        step["requestBody"] = json!({"contentType": "application/json", "payload": body});
    }
    let outputs = outputs(calls, &call.id);
    if !outputs.is_empty() {
        step["outputs"] = Value::Object(outputs);
    }
    let next = next(calls, index);
    if !next.is_empty() {
        step["onSuccess"] = Value::Array(next);
    }
    Some(step)
}

fn parameters(call: &FlowStep, wire: &Wire) -> Vec<Value> {
    let mut all = vec![json!({"name": "Authorization", "in": "header", "value": "Bearer {$inputs.token}"})];
    for (place, names) in [("path", &wire.path), ("query", &wire.query)] {
        for name in names {
            if let Some(value) = call.input.get(name) {
                all.push(json!({"name": name, "in": place, "value": translated(value)}));
            }
        }
    }
    all
}

fn body(node: &Node, call: &FlowStep, wire: &Wire) -> Option<Value> {
    if node.sends.as_deref() != Some("json") {
        return None;
    }
    let mut body = Map::new();
    for name in &wire.body {
        let given = call.input.get(name).or_else(|| wire.defaults.get(name));
        if let Some(value) = given {
            body.insert(name.clone(), translated(value));
        }
    }
    Some(Value::Object(body))
}

/// Outputs of a step that expressions of others name.
fn outputs(calls: &[FlowStep], id: &str) -> Map<String, Value> {
    let mut outputs = Map::new();
    for call in calls {
        let mut given = Value::Object(call.input.clone());
        if let Some(condition) = &call.when {
            given["when"] = json!(condition.value);
        }
        for text in flows::expressions(&given) {
            if let Some((_, path)) = answer_path(text).filter(|(step, _)| *step == id) {
                // The top of the path only: what lies deeper may be absent when the step is done.
                let top = path.split('.').next().unwrap_or_default();
                outputs.insert(top.to_owned(), json!(format!("$response.body#/{top}")));
            }
        }
    }
    outputs
}

/// The step and the path within its answer that an expression means.
fn answer_path(expression: &str) -> Option<(&str, String)> {
    if let Some(path) = expression.strip_prefix("event.entity.") {
        return Some((FOUND, format!("items.0.{path}")));
    }
    let (step, path) = expression.strip_prefix("steps.")?.split_once('.')?;
    Some((step, path.to_owned()))
}

fn translated(value: &Value) -> Value {
    flows::translated(value, &|text| match answer_path(text) {
        Some((step, path)) => {
            json!(format!("$steps.{step}.outputs.{}", path.replacen('.', "#/", 1).replace('.', "/")))
        }
        None => json!(format!("${text}")),
    })
}

/// Conditions of later steps become jumps; a conditional step ends the workflow.
fn next(calls: &[FlowStep], index: usize) -> Vec<Value> {
    let conditional: Vec<&FlowStep> = calls[index + 1..].iter().filter(|call| call.when.is_some()).collect();
    if calls[index].when.is_some() {
        return vec![json!({"name": "done", "type": "end"})];
    }
    let jump = |call: &&FlowStep| {
        let condition = call.when.as_ref()?;
        let (_, path) = flows::expression(&condition.value).and_then(answer_path)?;
        let (sign, value) = match (&condition.is, &condition.is_not) {
            (Some(value), _) => ("==", value),
            (None, Some(value)) => ("!=", value),
            (None, None) => return None,
        };
        let test = format!("$response.body#/{} {sign} {value}", path.replace('.', "/"));
        Some(
            json!({"name": format!("to_{}", call.id), "type": "goto", "stepId": call.id, "criteria": [{"condition": test}]}),
        )
    };
    conditional.iter().filter_map(jump).collect()
}
