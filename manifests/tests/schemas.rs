//! Every schema is valid, stands alone, and fits the examples and the samples of the facts.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use ecwid_nodes_manifests::{Manifest, Node, build, outputs};
use jsonschema::Validator;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;
use std::sync::LazyLock;

/// Generated once for all tests: text by path.
static FILES: LazyLock<HashMap<String, String>> =
    LazyLock::new(|| outputs().into_iter().map(|output| (output.path, output.text)).collect());

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The standalone file of one side of a node, compiled: this resolves every reference.
fn validator(id: &str, side: &str) -> Validator {
    let path = format!("manifests/schemas/{id}.{side}.json");
    let text = FILES.get(&path).unwrap_or_else(|| panic!("{path} is not generated"));
    let schema: Value = serde_json::from_str(text).unwrap();
    jsonschema::draft202012::new(&schema).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn assert_fits(validator: &Validator, instance: &Value, what: &str) {
    let faults: Vec<String> =
        validator.iter_errors(instance).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(faults.is_empty(), "{what} does not fit:\n{}", faults.join("\n"));
}

fn actions(manifest: &Manifest) -> impl Iterator<Item = &Node> {
    manifest.nodes.iter().filter(|node| node.is_action())
}

#[test]
fn every_schema_file_is_valid_and_resolves() {
    let files: Vec<_> = FILES.iter().filter(|(path, _)| path.starts_with("manifests/schemas/")).collect();
    assert_eq!(files.len(), build::manifest().nodes.len() * 2 + 1, "two files a node and the event");
    for (path, text) in files {
        let schema: Value = serde_json::from_str(text).unwrap();
        assert_eq!(schema["$schema"], DIALECT, "{path}");
        assert!(jsonschema::meta::is_valid(&schema), "{path} is no JSON Schema");
        jsonschema::draft202012::new(&schema).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
}

#[test]
fn the_manifest_is_one_schema_document() {
    let manifest = build::manifest();
    assert_eq!(manifest.schema, DIALECT);
    let document = json!({"$schema": DIALECT, "$defs": manifest.defs, "anyOf": manifest.nodes.iter().map(|node| &node.input).collect::<Vec<_>>()});
    assert!(jsonschema::meta::is_valid(&document));
    jsonschema::draft202012::new(&document).unwrap();
}

#[test]
fn examples_of_actions_fit() {
    for node in actions(&build::manifest()) {
        assert_fits(&validator(&node.id, "input"), &node.example["input"], &format!("input of {}", node.id));
        assert_fits(
            &validator(&node.id, "output"),
            &node.example["response"],
            &format!("response of {}", node.id),
        );
    }
}

#[test]
fn examples_of_triggers_fit() {
    for node in build::manifest().nodes.iter().filter(|node| !node.is_action()) {
        assert_fits(
            &validator(&node.id, "input"),
            &node.example["config"],
            &format!("config of {}", node.id),
        );
        let occurrence = &node.example["occurrences"][0];
        let event = json!({
            "id": "e", "eventType": node.id, "objectType": node.object_type.as_deref().unwrap_or("order"), "objectId": "1", "storeId": 1003,
            "connection": "default", "occurredAt": "2026-03-14T09:21:07Z", "revision": 1, "entity": node.example["after"],
            "previous": node.example["before"], "changed": node.example["changed"], "part": occurrence["part"], "detail": occurrence["detail"],
            "heldUntil": null, "causedByUs": "no", "origin": "poll", "raw": null,
        });
        let events = validator(&node.id, "output");
        assert_fits(&events, &event, &format!("event of {}", node.id));
        let mut wrong = event;
        wrong["revision"] = json!("one");
        assert!(!events.is_valid(&wrong), "{}", node.id);
    }
}

#[test]
fn misspelt_and_missing_fields_are_refused() {
    for node in &build::manifest().nodes {
        let inputs = validator(&node.id, "input");
        let example = if node.is_action() { &node.example["input"] } else { &node.example["config"] };
        let mut misspelt = example.clone();
        misspelt["noSuchField"] = json!(1);
        assert!(!inputs.is_valid(&misspelt), "{} takes an unknown field", node.id);
        for field in node.input["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let mut incomplete = example.clone();
            incomplete.as_object_mut().unwrap().shift_remove(field);
            assert!(!inputs.is_valid(&incomplete), "{} does without `{field}`", node.id);
        }
    }
}

#[test]
fn optional_null_and_clearing_are_told_apart() {
    let update = validator("order.update", "input");
    assert!(
        update.is_valid(&json!({"orderId": "A", "privateAdminNotes": null})),
        "null clears a field of a body model"
    );
    assert!(!update.is_valid(&json!({"orderId": null})));
    let get = validator("order.get", "input");
    assert!(
        !get.is_valid(&json!({"orderId": "A", "responseFields": null})),
        "an option is left out, not null"
    );
    let create = validator("order.create", "input");
    let mut order =
        build::manifest().nodes.iter().find(|node| node.id == "order.create").unwrap().example["input"]
            .clone();
    order["email"] = Value::Null;
    assert!(!create.is_valid(&order), "a required field has a value");
}

#[test]
fn open_enumerations_take_new_values_and_closed_ones_do_not() {
    let search = validator("order.search", "input");
    assert!(search.is_valid(&json!({"paymentStatus": ["PAID", "INVENTED_TOMORROW"]})));
    assert!(!search.is_valid(&json!({"paymentStatus": 1})));
    let raw = validator("request.raw", "input");
    assert!(!raw.is_valid(&json!({"method": "PATCH", "path": "/orders"})));
}

#[test]
fn samples_of_the_facts_fit() {
    let samples = [
        ("order.get", "order.json"),
        ("order.search", "orders_page.json"),
        ("order.create", "order_create_result.json"),
        ("product.get", "product.json"),
        ("product.search", "products_page.json"),
        ("variation.search", "variations.json"),
        ("customer.get", "customer.json"),
        ("customer.search", "customers_page.json"),
        ("profile.get", "profile.json"),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../facts/samples");
    for (node, file) in samples {
        let text =
            std::fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let body: Value = serde_json::from_str(&text).unwrap();
        assert_fits(&validator(node, "output"), &body, file);
    }
}

#[test]
fn hosts_get_one_type_at_a_time_and_no_formats_of_rust() {
    fn look(schema: &Value, place: &str) {
        if let Some(fields) = schema.as_object() {
            assert!(!fields.get("type").is_some_and(Value::is_array), "{place}: a list of types");
            if let Some(format) = fields.get("format").and_then(Value::as_str) {
                assert!(!format.contains("int") && format != "double", "{place}: format {format}");
            }
            for word in ["items", "additionalProperties"] {
                fields.get(word).into_iter().for_each(|inside| look(inside, place));
            }
            for word in ["anyOf", "oneOf", "allOf"] {
                fields
                    .get(word)
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten()
                    .for_each(|inside| look(inside, place));
            }
            for word in ["properties", "$defs"] {
                for (name, inside) in fields.get(word).and_then(Value::as_object).into_iter().flatten() {
                    look(inside, &format!("{place}.{name}"));
                }
            }
        }
    }
    let manifest = build::manifest();
    for node in &manifest.nodes {
        look(&node.input, &node.id);
        look(&node.output, &node.id);
    }
    manifest.defs.iter().for_each(|(name, schema)| look(schema, name));
}
