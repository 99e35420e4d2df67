//! Every node's example through the whole stack: the request that it builds and the answer that it gives.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use base64::Engine as _;
use ecwid_nodes::action::{ActionNode, Content, Credential, Example};
use ecwid_nodes::connection::Options;
use ecwid_nodes::error::Kind;
use ecwid_nodes::nodes::ACTIONS;
use ecwid_nodes::transport::{Memory, Payload, Reply, Response};
use ecwid_nodes::{Connection, Settings};
use serde_json::{Value, json};
use std::sync::Arc;

const CONFIRMED: Options = Options {
    dry_run: false,
    filter_nulls: Some(false),
    confirm: true,
    idempotency_key: None,
    progress: None,
};

fn replies(node: &ActionNode, example: &Example) -> Vec<Reply> {
    let token = json!({"accessToken": "short-lived", "tokenType": "bearer", "expiresIn": 86_400});
    let mut replies = Vec::new();
    if node.meta.credential == Credential::InstantSite {
        replies.push(Reply::Json(200, token));
    }
    let text = |name: &str| example.response[name].as_str().unwrap_or_default().to_owned();
    match node.meta.answer {
        Content::Bytes => replies.push(Reply::Response(Response {
            status: 200,
            headers: vec![
                ("content-type".into(), text("contentType")),
                ("content-disposition".into(), format!("attachment; filename=\"{}\"", text("fileName"))),
            ],
            body: base64::engine::general_purpose::STANDARD.decode(text("base64")).unwrap().into(),
        })),
        Content::Json | Content::Text => {
            replies.extend((node.answers)().into_iter().map(|answer| Reply::Json(200, answer)));
        }
    }
    replies
}

fn connect(node: &ActionNode, replies: Vec<Reply>) -> (Connection, Arc<Memory>) {
    let memory = Arc::new(Memory::new(replies));
    let mut settings = Settings::new(1003, format!("secret_example_{}", node.meta.id));
    settings.client_id = Some("harbor-sync".into());
    settings.client_secret = Some("app-secret".to_owned().into());
    (Connection::with_transport(settings, memory.clone()).unwrap(), memory)
}

#[tokio::test]
async fn every_example_builds_its_request_and_gives_its_answer() {
    let mut faults = Vec::new();
    for node in ACTIONS {
        if let Err(fault) = run(node).await {
            faults.push(format!("{}: {fault}", node.meta.id));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

async fn run(node: &ActionNode) -> Result<(), String> {
    let example = (node.example)();
    let (connection, memory) = connect(node, replies(node, &example));
    let input = example.input.as_object().ok_or("the input is no object")?;
    let answer = connection.invoke(node.meta.id, input, CONFIRMED).await;
    let answer = answer.map_err(|error| format!("{error:?}"))?;
    let asked = memory.asked();
    let first = usize::from(node.meta.credential == Credential::InstantSite);
    let request = &asked[first];
    if request.line() != example.request {
        return Err(format!("asks {}, the example says {}", request.line(), example.request));
    }
    let body = match &request.payload {
        Payload::Json(body) => Some(body.clone()),
        _ => None,
    };
    if body != example.body {
        return Err(format!("sends {body:?}, the example says {:?}", example.body));
    }
    let answer: Value = serde_json::from_slice(&answer.json).map_err(|error| error.to_string())?;
    if answer != example.response {
        return Err(format!("answers {answer}, the example says {}", example.response));
    }
    if memory.unused() > 0 {
        return Err(format!("leaves {} answers unused", memory.unused()));
    }
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_undone_is_refused_until_it_is_confirmed() {
    let mut refused = Vec::new();
    for node in ACTIONS.iter().filter(|node| node.meta.confirm) {
        let (connection, memory) = connect(node, Vec::new());
        let example = (node.example)();
        let input = example.input.as_object().unwrap();
        let error = connection.invoke(node.meta.id, input, Options::default()).await.unwrap_err();
        assert_eq!(error.kind(), Kind::NeedsConfirmation, "{}", node.meta.id);
        assert!(memory.asked().is_empty(), "{}", node.meta.id);
        let look = Options { dry_run: true, ..Options::default() };
        let plan = connection.invoke(node.meta.id, input, look).await.unwrap();
        assert!(std::str::from_utf8(&plan.json).unwrap().contains("\"needsConfirmation\":true"));
        refused.push(node.meta.id);
    }
    assert!(refused.contains(&"product.delete_all"), "{refused:?}");
    assert!(refused.len() > 40, "{}", refused.len());
}

#[test]
fn every_destructive_node_of_one_purpose_asks_for_a_confirmation() {
    let generic = ["request.raw", "entity.publish"];
    for node in ACTIONS.iter().filter(|node| node.meta.effect == ecwid_nodes::Effect::Destructive) {
        assert!(node.meta.confirm || generic.contains(&node.meta.id), "{}", node.meta.id);
    }
}

#[cfg(feature = "schema")]
mod schema {
    use super::*;
    use schemars::SchemaGenerator;

    /// Fields of a value that the schema does not list, as paths.
    fn unlisted(path: &str, value: &Value, schema: &Value, definitions: &Value, found: &mut Vec<String>) {
        let schema = match schema["$ref"].as_str() {
            Some(target) => &definitions[target.rsplit('/').next().unwrap()],
            None => schema,
        };
        let variants = ["anyOf", "oneOf"].iter().filter_map(|word| schema[word].as_array()).flatten();
        let variants: Vec<&Value> = variants.collect();
        if !variants.is_empty() {
            let best = variants.iter().map(|variant| {
                let mut found = Vec::new();
                unlisted(path, value, variant, definitions, &mut found);
                found
            });
            found.extend(best.min_by_key(Vec::len).unwrap());
            return;
        }
        match value {
            Value::Object(fields) if schema["properties"].is_object() => {
                for (name, field) in fields {
                    match schema["properties"].get(name) {
                        Some(inner) => unlisted(&format!("{path}.{name}"), field, inner, definitions, found),
                        None => found.push(format!("{path}.{name}")),
                    }
                }
            }
            Value::Array(items) if schema["items"].is_object() => {
                for item in items {
                    unlisted(path, item, &schema["items"], definitions, found);
                }
            }
            Value::Object(_) | Value::Array(_) if schema["type"] == "null" || schema["type"] == "string" => {
                found.push(format!("{path}: is no {}", schema["type"]));
            }
            _ => {}
        }
    }

    #[test]
    fn example_answers_hold_only_fields_that_the_models_list() {
        // Its fields are not documented, so that any may come.
        let open = ["size_chart.get"];
        let mut found = Vec::new();
        for node in ACTIONS.iter().filter(|node| !open.contains(&node.meta.id)) {
            let mut generator = SchemaGenerator::default();
            let schema = (node.output_schema)(&mut generator).to_value();
            let definitions = Value::Object(generator.take_definitions(true));
            let example = (node.example)();
            unlisted(node.meta.id, &example.response, &schema, &definitions, &mut found);
        }
        assert!(found.is_empty(), "{found:#?}");
    }
}

/// Hosts that cannot run this library build requests from the facts alone.
#[test]
fn the_facts_of_a_node_that_is_one_call_describe_its_request() {
    for node in ACTIONS.iter().filter(|node| !node.meta.composite) {
        let example = (node.example)();
        let input = example.input.as_object().unwrap();
        let built = ecwid_nodes::steps::build::request(node.meta, input, 1_773_480_067).unwrap();
        let progress = ecwid_nodes::action::Progress { input, answers: &[], now: 1_773_480_067 };
        let ecwid_nodes::action::Step::Call(first) = node.decode(input).unwrap().next(progress).unwrap()
        else {
            panic!("{} makes no call", node.meta.id);
        };
        assert_eq!(first.line(), built.line(), "{} is composite", node.meta.id);
        assert_eq!(first.payload, built.payload, "{} is composite", node.meta.id);
    }
}
