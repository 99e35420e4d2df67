//! The manifest from the node table: the only place that reads the table.

mod labels;
mod schema;

use crate::manifest::{Errors, Group, KindRow, Manifest, Node, NodeKind, VendorRow, capitalised};
use ecwid_nodes::action::{ActionNode, Body, Host, Meta, Paging};
use ecwid_nodes::error::{KIND_TABLE, Retry, VENDOR_CODES};
use ecwid_nodes::nodes::{ACTIONS, TRIGGERS};
use ecwid_nodes::steps::normalise::family;
use ecwid_nodes::trigger::{Source, TriggerMeta};
use ecwid_nodes::{Event, TriggerNode, kinds};
use indexmap::IndexMap;
use schemars::SchemaGenerator;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// Describes every node of the library.
pub fn manifest() -> Manifest {
    let mut generator = SchemaGenerator::default();
    let mut event = Event::json_schema_value(&mut generator);
    schema::tidy(&mut event);
    let mut nodes: Vec<Node> = ACTIONS.iter().map(|row| action(row, &mut generator)).collect();
    let mut events = IndexMap::new();
    for row in TRIGGERS {
        nodes.push(trigger(row, &mut generator, &event, &mut events));
    }
    let mut defs: IndexMap<String, Value> = generator.take_definitions(true).into_iter().collect();
    defs.values_mut().for_each(schema::tidy);
    defs.extend(events);
    Manifest {
        manifest_version: 1,
        version: ecwid_nodes::VERSION.to_owned(),
        schema: "https://json-schema.org/draft/2020-12/schema".to_owned(),
        id: "urn:ecwid-nodes:manifest".to_owned(),
        groups: groups(&nodes),
        nodes,
        event,
        errors: errors(),
        defs,
    }
}

/// The event's own schema, not a reference to it.
trait Inline {
    fn json_schema_value(generator: &mut SchemaGenerator) -> Value;
}

impl<T: schemars::JsonSchema> Inline for T {
    fn json_schema_value(generator: &mut SchemaGenerator) -> Value {
        T::json_schema(generator).to_value()
    }
}

fn action(row: &ActionNode, generator: &mut SchemaGenerator) -> Node {
    let meta = row.meta;
    let mut output = (row.output_schema)(generator).to_value();
    schema::tidy(&mut output);
    let paging = if meta.paging == Paging::None { "none" } else { "offset" };
    Node {
        aliases: texts(meta.aliases),
        title: meta.title.to_owned(),
        effect: name(&meta.effect),
        idempotent: meta.idempotent,
        scopes: texts(meta.scopes),
        docs: meta.docs.to_owned(),
        method: Some(name(&meta.method)),
        host: Some(host(meta.host).to_owned()),
        path: Some(meta.path.to_owned()),
        confirm: meta.confirm,
        credential: Some(name(&meta.credential)),
        sends: Some(sends(meta.body).to_owned()),
        answer: Some(name(&meta.answer)),
        paging: Some(paging.to_owned()),
        dates: texts(meta.dates),
        output,
        example: action_example(row),
        ..blank(meta.id, NodeKind::Action, action_input(meta, (row.input_schema)(generator).to_value()))
    }
}

fn sends(body: Body) -> &'static str {
    match body {
        Body::None => "nothing",
        Body::Json | Body::Of(_) | Body::Whole(_) => "json",
        Body::Text(_) => "text",
        Body::Bytes(_) => "bytes",
    }
}

/// The example, with the vendor's answers where they are not the result itself.
fn action_example(row: &ActionNode) -> Value {
    let mut example = value(&(row.example)());
    let answers = (row.answers)();
    if answers != [example["response"].clone()] {
        example["answers"] = Value::Array(answers);
    }
    example
}

fn trigger(
    row: &TriggerNode,
    generator: &mut SchemaGenerator,
    event: &Value,
    events: &mut IndexMap<String, Value>,
) -> Node {
    let meta = row.meta;
    let about = about(meta);
    let event_name = format!("{}Event", crate::manifest::pascal(about));
    let mut entity = (row.entity_schema)(generator).to_value();
    schema::tidy(&mut entity);
    events.entry(event_name.clone()).or_insert_with(|| event_of(event, entity, about));
    let mut input = (row.config_schema)(generator).to_value();
    schema::tidy(&mut input);
    let mut fields = take_properties(&mut input);
    fields.values_mut().for_each(schema::without_null);
    input["properties"] = Value::Object(fields);
    Node {
        aliases: texts(meta.aliases),
        title: meta.title.to_owned(),
        effect: "read".to_owned(),
        idempotent: true,
        scopes: texts(meta.scopes),
        docs: meta.docs.to_owned(),
        object_type: meta.object_type().map(str::to_owned),
        webhooks: Some(texts(meta.webhooks)),
        found: meta.found.iter().map(name).collect(),
        limits: Some(meta.limits.to_owned()),
        output: json!({"$ref": format!("#/$defs/{event_name}")}),
        example: value(&(row.example)()),
        ..blank_in(meta.group(), meta.id, NodeKind::Trigger, input)
    }
}

/// What the events of a trigger are about: events about the same thing share their type.
fn about(meta: &TriggerMeta) -> &'static str {
    match meta.source {
        Source::Entity(kind) => kind.name,
        Source::Search => "match",
        Source::Deliveries => "delivery",
        Source::Health => kinds::CONNECTION.name,
    }
}

/// What follows from the id and the input alone.
fn blank(id: &str, kind: NodeKind, input: Value) -> Node {
    blank_in(family(id), id, kind, input)
}

fn blank_in(group: &str, id: &str, kind: NodeKind, input: Value) -> Node {
    let group = group.to_owned();
    let field_order: Vec<String> =
        input["properties"].as_object().into_iter().flat_map(Map::keys).cloned().collect();
    let labels = field_order.iter().map(|field| (field.clone(), labels::label(field))).collect();
    Node {
        id: id.to_owned(),
        kind,
        reference: format!("docs/reference/{}.md#{}", plural(&group), id.replace('.', "")),
        group,
        description: input["description"].as_str().unwrap_or_default().to_owned(),
        input,
        field_order,
        labels,
        aliases: Vec::new(),
        title: String::new(),
        effect: String::new(),
        idempotent: false,
        scopes: Vec::new(),
        docs: String::new(),
        method: None,
        host: None,
        path: None,
        confirm: false,
        credential: None,
        sends: None,
        answer: None,
        paging: None,
        dates: Vec::new(),
        object_type: None,
        webhooks: None,
        found: Vec::new(),
        limits: None,
        output: Value::Null,
        example: Value::Null,
    }
}

/// The input of an action: fields of its own, fields of a body model, and the two that every action accepts.
fn action_input(meta: &Meta, mut input: Value) -> Value {
    schema::tidy(&mut input);
    let in_path = |name: &str| meta.path.contains(&format!("{{{name}}}"));
    let from_model =
        |name: &str| matches!(meta.body, Body::Of(_)) && !in_path(name) && !meta.query.contains(&name);
    let mut required: Vec<String> = texts(meta.required);
    required.extend(
        input["required"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned),
    );
    let mut fields = take_properties(&mut input);
    for (name, field) in &mut fields {
        // Only a body model can say `null`, and only where the node does not insist on a value.
        if !from_model(name) || required.contains(name) {
            schema::without_null(field);
        }
    }
    let required: Vec<String> =
        fields.keys().filter(|name| required.contains(name) || in_path(name)).cloned().collect();
    for (name, place) in [("extraQuery", "query parameters"), ("extraBody", "body fields")] {
        let text = format!("Undocumented {place}, sent as they are; the call remarks on them.");
        fields.insert(
            name.to_owned(),
            json!({"description": text, "type": "object", "additionalProperties": true}),
        );
    }
    input["properties"] = Value::Object(fields);
    input["required"] = json!(required);
    input
}

/// Takes the fields of an object schema out, to be put back changed.
fn take_properties(schema: &mut Value) -> Map<String, Value> {
    match schema["properties"].take() {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

fn event_of(event: &Value, entity: Value, kind: &str) -> Value {
    let mut schema = event.clone();
    let description = schema["properties"]["entity"]["description"].clone();
    schema["description"] = json!(format!("An event around one {kind}."));
    schema["properties"]["entity"] = json!({"description": description, "anyOf": [entity, {"type": "null"}]});
    schema
}

fn groups(nodes: &[Node]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for node in nodes {
        if groups.iter().all(|group| group.id != node.group) {
            let plural = plural(&node.group);
            groups.push(Group {
                id: node.group.clone(),
                title: capitalised(&plural.replace('_', " ")),
                plural,
            });
        }
    }
    groups
}

/// The plural of a resource: the table's own word where it is a kind of entity, else the rule of English.
pub fn plural(resource: &str) -> String {
    match (kinds::find(resource), resource.strip_suffix('y')) {
        (Some(kind), _) => kind.plural.to_owned(),
        (None, Some(stem)) => format!("{stem}ies"),
        (None, None) if ["s", "x", "ch", "sh"].iter().any(|end| resource.ends_with(end)) => {
            format!("{resource}es")
        }
        (None, None) => format!("{resource}s"),
    }
}

fn errors() -> Errors {
    let kinds = KIND_TABLE.iter().map(|row| KindRow {
        name: row.name.to_owned(),
        class: row.class.to_owned(),
        meaning: row.meaning.to_owned(),
        hint: row.hint.to_owned(),
        example: row.example.to_owned(),
        retry: if row.retry == Retry::Never { "never" } else { "backoff" }.to_owned(),
        exit_code: row.exit_code,
    });
    let vendor_codes = VENDOR_CODES.iter().map(|row| VendorRow {
        code: row.code.to_owned(),
        kind: row.kind.info().name.to_owned(),
        hint: row.hint.to_owned(),
    });
    Errors { kinds: kinds.collect(), vendor_codes: vendor_codes.collect() }
}

const fn host(host: Host) -> &'static str {
    match host {
        Host::Api => "api",
        Host::OAuth => "oauth",
        Host::InstantSite => "instant_site",
        Host::Storefront => "storefront",
        Host::Partner => "partner",
    }
}

fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}

fn name(variant: &impl Serialize) -> String {
    value(variant).as_str().unwrap_or_default().to_owned()
}

fn value(data: &impl Serialize) -> Value {
    serde_json::to_value(data).unwrap_or_default()
}
