//! The manifest as a whole: complete, stable, in step with the committed files, and kept promises.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use ecwid_nodes_manifests::baseline::{self, Baseline};
use ecwid_nodes_manifests::{MANIFEST_JSON, build, manifest, node, outputs};
use serde_json::Value;
use std::collections::HashSet;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[test]
fn two_builds_are_equal() {
    assert_eq!(outputs(), outputs());
}

#[test]
fn files_are_unique_and_end_with_one_newline() {
    let mut seen = HashSet::new();
    for output in outputs() {
        assert!(seen.insert(output.path.clone()), "{} twice", output.path);
        assert!(output.text.ends_with('\n') && !output.text.ends_with("\n\n"), "{}", output.path);
    }
}

#[test]
fn every_node_is_complete() {
    let known = build::manifest();
    for node in &known.nodes {
        let id = &node.id;
        assert!(!node.title.is_empty() && !node.title.ends_with('.'), "{id}: title");
        assert!(node.description.ends_with('.'), "{id}: the description is a sentence");
        assert!(node.docs.starts_with("https://"), "{id}: docs");
        assert!(known.groups.iter().any(|group| group.id == node.group), "{id}: group");
        for (field, schema) in node.properties() {
            assert!(
                schema["description"].as_str().is_some_and(|text| !text.is_empty()),
                "{id}: `{field}` has no description"
            );
            assert!(
                node.labels.contains_key(field) && node.field_order.contains(field),
                "{id}: `{field}` has no label"
            );
        }
        for field in node.path_fields() {
            assert!(node.requires(field), "{id}: `{field}` of the path is not required");
        }
        assert!(
            !serde_json::to_string(node).unwrap().contains("FILL IN"),
            "{id}: fill in what the scaffold left open"
        );
    }
}

#[test]
fn methods_of_a_resource_do_not_collide() {
    let known = build::manifest();
    let names: HashSet<_> = known.groups.iter().map(|group| &group.plural).collect();
    assert_eq!(names.len(), known.groups.len());
}

#[test]
fn the_committed_manifest_is_current() {
    let built = outputs().into_iter().find(|output| output.path == "manifests/manifest.json").unwrap();
    assert!(built.text == MANIFEST_JSON, "manifests/manifest.json is stale; run `cargo xtask generate`");
}

#[test]
fn readers_find_nodes_by_id_and_alias() {
    assert_eq!(manifest()["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(node("order.get").unwrap()["path"], "/orders/{orderId}");
    assert_eq!(node("customer.registered").unwrap()["id"], "customer.created");
    assert_eq!(node("order.gett"), None);
}

#[test]
fn nothing_published_is_taken_away() {
    let text = std::fs::read_to_string(root().join(baseline::PATH)).unwrap();
    let old = Baseline::parse(&text).unwrap();
    let now = Baseline::of(&build::manifest());
    let broken = old.broken_by(&now);
    assert!(broken.is_empty(), "{}", baseline::message(&broken));
}

#[test]
fn the_baseline_notices_every_kind_of_removal() {
    let mut known = build::manifest();
    let old = Baseline::of(&known);
    let removed = known.nodes.remove(0);
    known.nodes[0].input["properties"].as_object_mut().unwrap().shift_remove("keywords");
    known.defs["OrderPaymentStatus"]["anyOf"][0]["enum"]
        .as_array_mut()
        .unwrap()
        .retain(|value| value != "PAID");
    let now = Baseline::of(&known);
    let broken = old.broken_by(&now);
    for promise in [
        format!("node {}", removed.id),
        "field order.search input keywords".into(),
        "value OrderPaymentStatus PAID".into(),
    ] {
        assert!(broken.contains(&promise.as_str()), "{promise} in {broken:?}");
    }
}

#[test]
fn vectors_cover_every_node_that_a_table_of_json_can_describe() {
    let text = outputs().into_iter().find(|output| output.path == "tests/vectors/nodes.json").unwrap().text;
    let vectors: Value = serde_json::from_str(&text).unwrap();
    let listed: HashSet<&str> = ["actions", "triggers"]
        .iter()
        .flat_map(|list| vectors[list].as_array().unwrap())
        .map(|vector| vector["node"].as_str().unwrap())
        .collect();
    for node in build::manifest().nodes.iter().filter(|node| !listed.contains(node.id.as_str())) {
        let special = node.host.as_deref() != Some("api")
            || node.credential.as_deref() != Some("token")
            || node.answer.as_deref() != Some("json")
            || matches!(node.sends.as_deref(), Some("text" | "bytes"))
            || node.example.get("answers").is_some();
        assert!(special, "{} has no vector", node.id);
    }
    assert!(listed.len() > 200, "{}", listed.len());
}
