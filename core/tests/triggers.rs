//! What must be true of every trigger, whatever it watches.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ecwid_nodes::action::Object;
use ecwid_nodes::nodes::TRIGGERS;
use ecwid_nodes::steps::{diff, normalise};
use ecwid_nodes::trigger::{ExampleOccurrence, Found, Observation, Source, TriggerExample, TriggerNode};
use serde_json::Value;
use std::collections::{BTreeSet, HashSet};
use std::path::PathBuf;

fn project(node: &TriggerNode, entity: &Value) -> Object {
    let entity = entity.as_object().unwrap();
    match node.meta.kind() {
        Some(kind) => diff::project(kind, entity).fields,
        None => entity.clone(),
    }
}

/// The projections before and after; the one before also where the entity is gone.
fn looks(node: &TriggerNode, example: &TriggerExample) -> (Option<Object>, Object) {
    let before = example.before.as_ref().map(|entity| project(node, entity));
    let after = if example.after.is_null() { before.clone().unwrap() } else { project(node, &example.after) };
    (before, after)
}

fn observation<'a>(
    example: &'a TriggerExample,
    before: Option<&'a Object>,
    after: &'a Object,
) -> Observation<'a> {
    if example.after.is_null() {
        return Observation::removal(after);
    }
    Observation { entity: example.after.as_object(), ..Observation::between(before, after) }
}

#[test]
fn every_example_is_what_its_trigger_finds() {
    for node in TRIGGERS {
        let (id, example) = (node.meta.id, (node.example)());
        let watch =
            node.watch(example.config.as_object().unwrap()).unwrap_or_else(|error| panic!("{id}: {error:?}"));
        let (before, after) = looks(node, &example);
        let seen = observation(&example, before.as_ref(), &after);
        let found: Vec<ExampleOccurrence> =
            watch.occurrences(seen).into_iter().map(ExampleOccurrence::from).collect();
        assert_eq!(found, example.occurrences, "{id}");
        assert!(!found.is_empty(), "{id}: the example is no event");
        let keys: HashSet<&str> = found.iter().map(|found| found.key.as_str()).collect();
        assert_eq!(keys.len(), found.len(), "{id}: two occurrences have one key");
        if let (Some(kind), false) = (node.meta.kind(), example.after.is_null()) {
            let changed = diff::changed(kind, before.as_ref(), &after);
            assert_eq!(changed, example.changed, "{id}: fields that changed");
        }
    }
}

#[test]
fn nothing_is_found_where_nothing_happened() {
    for node in TRIGGERS {
        let example = (node.example)();
        let watch = node.watch(example.config.as_object().unwrap()).unwrap();
        let (_, after) = looks(node, &example);
        let baseline = Observation { is_new: false, ..Observation::between(None, &after) };
        assert_eq!(watch.occurrences(baseline), [], "{}: a first sighting of what was there", node.meta.id);
        if matches!(node.meta.source, Source::Entity(_) | Source::Health) {
            let same = Observation::between(Some(&after), &after);
            assert_eq!(watch.occurrences(same), [], "{}: nothing changed", node.meta.id);
        }
    }
}

#[test]
fn every_webhook_event_is_a_trigger_of_that_name() {
    let samples = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../facts/samples");
    let mut names = BTreeSet::new();
    for file in std::fs::read_dir(samples).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        if let Some(wire) = name.strip_prefix("webhook.").and_then(|name| name.strip_suffix(".json")) {
            names.insert(normalise::event_type(wire));
        }
    }
    assert_eq!(names.len(), 45);
    for name in names {
        let node = TRIGGERS
            .iter()
            .find(|node| node.meta.id == name)
            .unwrap_or_else(|| panic!("{name} is no trigger"));
        let heard = node.meta.webhooks.iter().any(|wire| normalise::event_type(wire) == name);
        assert!(heard, "{name} does not hear its own webhook");
    }
}

#[test]
fn every_trigger_says_how_it_finds_out_and_what_it_cannot_see() {
    for node in TRIGGERS {
        let (id, meta) = (node.meta.id, node.meta);
        assert!(
            meta.limits.ends_with('.') && meta.title.len() > 3 && meta.docs.starts_with("https://"),
            "{id}"
        );
        assert!(!meta.found.is_empty(), "{id}");
        let by = |found| meta.found.contains(&found);
        assert_eq!(
            by(Found::Webhook),
            !meta.webhooks.is_empty() || meta.source == Source::Deliveries,
            "{id}"
        );
        let Source::Entity(kind) = meta.source else { continue };
        assert!(!meta.scopes.is_empty(), "{id} names no scope");
        assert!(
            !by(Found::Scan) || kind.is_listed_whole() || kind.is_single() || id.contains("stock"),
            "{id}"
        );
        assert!(!by(Found::Poll) || kind.updated_from || kind.within.is_some(), "{id}: what is polled?");
        for scope in kind.read_scopes {
            assert!(meta.scopes.contains(scope), "{id} lacks {scope}");
        }
        if let (true, Some(deleted)) = (id.ends_with(".deleted"), kind.deleted) {
            assert_eq!(meta.scopes, deleted.scopes, "{id}");
        }
    }
}
