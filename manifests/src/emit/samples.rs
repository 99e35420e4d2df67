//! A node's example as code, one form a language.

use super::python;
use super::typescript_types::property;
use crate::manifest::{Group, Node, pascal};
use serde_json::{Map, Value};

/// The call in four languages: name of the language, tag of the code block, code.
pub fn of_action(node: &Node, group: &Group) -> [(&'static str, &'static str, String); 4] {
    let input = node.example["input"].as_object().cloned().unwrap_or_default();
    [
        ("Command line", "sh", command(node, &input)),
        ("Python", "python", python(node, group, &input)),
        ("TypeScript", "ts", typescript(node, group, &input)),
        ("Rust", "rust", rust(node, &input)),
    ]
}

/// Receiving the events of a trigger: language, tag of the code block, code.
pub fn of_trigger(node: &Node) -> [(&'static str, &'static str, String); 3] {
    let config = &node.example["config"];
    let plain = config.as_object().is_none_or(Map::is_empty);
    let id = &node.id;
    let flow = if plain { id.clone() } else { format!("'{id}={config}'") };
    let python = if plain { String::new() } else { format!(", {}", python_literal(config)) };
    let script = if plain { String::new() } else { format!(", {{ config: {} }}", script_literal(config)) };
    let by = |word: &str| node.found.iter().any(|found| found == word);
    let listen = by("webhook").then(|| format!("ecwid-nodes listen --trigger {flow}"));
    let polls = ["poll", "scan", "schedule"].into_iter().any(by);
    let poll = polls.then(|| format!("ecwid-nodes poll --trigger {flow} --every 5m"));
    let commands: Vec<String> = listen.into_iter().chain(poll).collect();
    [
        ("Command line", "sh", commands.join("\n")),
        ("Python", "python", format!("for event in connection.events(\"{id}\"{python}):\n    print(event)")),
        (
            "TypeScript",
            "ts",
            format!("for await (const event of connection.events('{id}'{script})) console.log(event);"),
        ),
    ]
}

fn command(node: &Node, input: &Map<String, Value>) -> String {
    let json = Value::Object(input.clone()).to_string().replace('\'', "'\\''");
    format!("echo '{json}' | ecwid-nodes invoke {} --input -", node.id)
}

fn python(node: &Node, group: &Group, input: &Map<String, Value>) -> String {
    let path = node.path_fields();
    let mut arguments: Vec<String> =
        path.iter().filter_map(|name| input.get(*name)).map(python_literal).collect();
    let mut odd = Vec::new();
    for (name, value) in input.iter().filter(|(name, _)| !path.contains(&name.as_str())) {
        if python::is_name(name) {
            arguments.push(format!("{name}={}", python_literal(value)));
        } else {
            odd.push(format!("{name:?}: {}", python_literal(value)));
        }
    }
    if !odd.is_empty() {
        arguments.push(format!("**{{{}}}", odd.join(", ")));
    }
    let call = format!(
        "connection.{}.{}({})",
        python::safe(&group.plural),
        python::safe(node.verb()),
        arguments.join(", ")
    );
    if node.pages() { format!("for row in {call}:\n    print(row)") } else { format!("result = {call}") }
}

fn typescript(node: &Node, group: &Group, input: &Map<String, Value>) -> String {
    let path = node.path_fields();
    let mut arguments: Vec<String> =
        path.iter().filter_map(|name| input.get(*name)).map(script_literal).collect();
    let rest: Map<String, Value> = input
        .iter()
        .filter(|(name, _)| !path.contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    if !rest.is_empty() {
        arguments.push(script_literal(&Value::Object(rest)));
    }
    let call = format!(
        "connection.{}.{}({})",
        lower_first(&pascal(&group.plural)),
        lower_first(&pascal(node.verb())),
        arguments.join(", ")
    );
    if node.pages() {
        format!("for await (const row of {call}) console.log(row);")
    } else {
        format!("const result = await {call};")
    }
}

fn rust(node: &Node, input: &Map<String, Value>) -> String {
    let json = Value::Object(input.clone());
    format!(
        "let input = serde_json::from_str(r#\"{json}\"#)?;\nlet answer = connection.invoke({:?}, &input, Options::default()).await?;",
        node.id
    )
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn python_literal(value: &Value) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::Bool(flag) => if *flag { "True" } else { "False" }.to_owned(),
        Value::Number(_) | Value::String(_) => value.to_string(),
        Value::Array(items) => {
            format!("[{}]", items.iter().map(python_literal).collect::<Vec<_>>().join(", "))
        }
        Value::Object(fields) => {
            let pairs = fields.iter().map(|(name, value)| format!("{name:?}: {}", python_literal(value)));
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
        }
    }
}

fn script_literal(value: &Value) -> String {
    match value {
        Value::String(text) if !text.contains(['\'', '\\', '\n']) => format!("'{text}'"),
        Value::Array(items) => {
            format!("[{}]", items.iter().map(script_literal).collect::<Vec<_>>().join(", "))
        }
        Value::Object(fields) => {
            let pairs =
                fields.iter().map(|(name, value)| format!("{}: {}", property(name), script_literal(value)));
            format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}
