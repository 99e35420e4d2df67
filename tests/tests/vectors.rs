//! The vectors, as Python and Node run them too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ecwid_nodes::connection::Options;
use ecwid_nodes::nodes::preview::preview;
use ecwid_nodes::steps::verify::{SIGNATURE_HEADER, Verifier, sign};
use ecwid_nodes::transport::{Memory, Payload, Reply};
use ecwid_nodes::{Connection, Object, Settings};
use secrecy::SecretString;
use serde_json::Value;
use std::sync::Arc;

fn vectors(file: &str) -> Value {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors").join(file);
    serde_json::from_str(
        &std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
    )
    .unwrap()
}

fn object(value: &Value) -> Object {
    value.as_object().cloned().unwrap_or_default()
}

fn list<'a>(vectors: &'a Value, name: &str) -> &'a [Value] {
    let list = vectors[name].as_array().unwrap();
    assert!(!list.is_empty(), "no vectors in `{name}`");
    list
}

fn confirmed(vector: &Value) -> Options {
    Options { confirm: vector["confirm"] == true, ..Options::default() }
}

#[tokio::test]
async fn actions_build_the_request_and_pass_the_answer_on() {
    for vector in list(&vectors("nodes.json"), "actions") {
        let node = vector["node"].as_str().unwrap();
        let memory = Arc::new(Memory::new([Reply::Json(200, vector["response"].clone())]));
        let connection =
            Connection::with_transport(Settings::new(1003, "secret_vectors"), memory.clone()).unwrap();
        let answer = connection.invoke(node, &object(&vector["input"]), confirmed(vector)).await.unwrap();
        let request = &memory.asked()[0];
        assert_eq!(request.line(), vector["request"], "{node}");
        let sent = match &request.payload {
            Payload::Json(body) => body.clone(),
            _ => Value::Null,
        };
        assert_eq!(sent, vector["body"], "{node}");
        assert_eq!(serde_json::from_slice::<Value>(&answer.json).unwrap(), vector["response"], "{node}");
        assert_eq!(memory.unused(), 0, "{node}");
    }
}

#[test]
fn triggers_match_their_example_and_nothing_less() {
    for vector in list(&vectors("nodes.json"), "triggers") {
        let (node, config) = (vector["node"].as_str().unwrap(), object(&vector["config"]));
        let (before, after) = (vector["before"].as_object(), vector["after"].as_object());
        let found = preview(node, &config, before, after).unwrap();
        assert!(found.matches, "{node}: the example");
        assert_eq!(serde_json::to_value(&found.changed).unwrap(), vector["changed"], "{node}");
        assert_eq!(serde_json::to_value(&found.occurrences).unwrap(), vector["occurrences"], "{node}");
        if vector["compares"] == true {
            assert!(!preview(node, &config, after, after).unwrap().matches, "{node}: nothing changed");
        }
    }
}

#[test]
fn webhooks_are_verified_or_refused() {
    let vectors = vectors("webhooks.json");
    let secrets = list(&vectors, "secrets").iter().map(|secret| SecretString::from(secret.as_str().unwrap()));
    let (header, value) =
        (vectors["requiredHeader"][0].as_str().unwrap(), vectors["requiredHeader"][1].as_str().unwrap());
    let verifier = Verifier::new(secrets).require_header(header, SecretString::from(value));
    for case in list(&vectors, "cases") {
        let name = case["case"].as_str().unwrap();
        let signature = match case["sign"].as_str() {
            Some(secret) => Some(sign(
                &SecretString::from(secret),
                case["eventCreated"].as_i64().unwrap(),
                case["eventId"].as_str().unwrap(),
            )),
            None => case["signature"].as_str().map(str::to_owned),
        };
        let with_header = case["withoutRequiredHeader"] != true;
        let lookup = |asked: &str| match asked {
            SIGNATURE_HEADER => signature.as_deref(),
            other => (other == header && with_header).then_some(value),
        };
        match verifier.verify(lookup, case["body"].as_str().unwrap().as_bytes()) {
            Ok(delivery) => {
                assert_eq!(case["expect"], "ok", "{name}");
                let mut delivery = serde_json::to_value(delivery).unwrap();
                delivery.as_object_mut().unwrap().remove("bodyDigest");
                assert_eq!(delivery, case["delivery"], "{name}");
            }
            Err(error) => assert_eq!(error.code(), case["expect"], "{name}"),
        }
    }
}
