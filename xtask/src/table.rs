//! The node table in the form that the audit compares.

use ecwid_nodes::action::{ActionNode, Host};
use ecwid_nodes::nodes::ACTIONS;
use schemars::SchemaGenerator;
use serde_json::Value;

use crate::schema::{Definitions, SchemaView};

/// One action: where it calls and the schemas of what goes in and out.
pub struct Row {
    /// `resource.verb`.
    pub id: &'static str,
    /// HTTP method.
    pub method: String,
    /// Host name.
    pub host: &'static str,
    /// Path from the root of the host, placeholders without names.
    pub path: String,
    input: Value,
    output: Value,
    definitions: Definitions,
}

impl Row {
    #[cfg(test)]
    pub fn sample(input: Value, output: Value) -> Self {
        let (method, path) = ("GET".to_owned(), String::new());
        Self { id: "thing.get", method, host: "", path, input, output, definitions: Definitions::new() }
    }

    /// What the node takes.
    pub const fn input(&self) -> SchemaView<'_> {
        SchemaView::new(&self.input, &self.definitions)
    }

    /// What the node gives.
    pub const fn output(&self) -> SchemaView<'_> {
        SchemaView::new(&self.output, &self.definitions)
    }
}

/// Every action of the library.
pub fn rows() -> Vec<Row> {
    ACTIONS.iter().map(row).collect()
}

fn row(node: &ActionNode) -> Row {
    let mut generator = SchemaGenerator::default();
    let input = (node.input_schema)(&mut generator).to_value();
    let output = (node.output_schema)(&mut generator).to_value();
    let (host, base) = base(node.meta.host);
    Row {
        id: node.meta.id,
        method: node.meta.method.name().to_owned(),
        host,
        path: without_names(&format!("{base}{}", node.meta.path)),
        input,
        output,
        definitions: generator.take_definitions(true),
    }
}

const fn base(host: Host) -> (&'static str, &'static str) {
    match host {
        Host::Api => ("app.ecwid.com", "/api/v3/{storeId}"),
        Host::OAuth => ("my.ecwid.com", "/api/oauth"),
        Host::InstantSite => ("vuega.ecwid.com", "/api/v1/{storeId}"),
        Host::Storefront => ("storefront.ecwid.com", ""),
        Host::Partner => ("app.ecwid.com", "/api/v3"),
    }
}

/// `/orders/{orderId}` → `/orders/{}`: the two sides may name a placeholder differently.
pub fn without_names(path: &str) -> String {
    let segments = path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part });
    segments.collect::<Vec<_>>().join("/")
}
