//! The operations and fields of one group of nodes.

use super::{field, is_held, typescript, words};
use crate::emit::form::{Control, title_case};
use crate::manifest::{Group, Manifest, Node, Wire};
use serde_json::{Value, json};

/// `order_field` → `orderField`.
pub fn value(group: &Group) -> String {
    camel(&group.id)
}

/// Name of the group's file.
pub fn file_name(group: &Group) -> String {
    camel(&group.id)
}

/// `search` → `getAll`, `adjust_stock` → `adjustStock`.
pub fn operation_value(node: &Node) -> String {
    if node.verb() == "search" { "getAll".to_owned() } else { camel(node.verb()) }
}

fn camel(text: &str) -> String {
    let name = crate::manifest::pascal(text);
    super::lower_first(&name)
}

fn nodes<'a>(manifest: &'a Manifest, group: &'a Group) -> impl Iterator<Item = (&'a Node, &'a Wire)> {
    manifest.nodes_of(group).filter(|node| is_held(node)).filter_map(|node| Some((node, node.wire.as_ref()?)))
}

/// The group's file.
pub fn emit(manifest: &Manifest, group: &Group) -> String {
    let mut operations: Vec<Value> =
        nodes(manifest, group).map(|(node, wire)| operation(node, wire)).collect();
    operations.sort_by_key(|one| one["name"].as_str().unwrap_or_default().to_lowercase());
    let choice = json!({
        "displayName": "Operation",
        "name": "operation",
        "type": "options",
        "noDataExpression": true,
        "displayOptions": {"show": {"resource": [value(group)]}},
        "default": operations[0]["value"],
        "options": operations,
    });
    let mut properties = vec![choice];
    for (node, wire) in nodes(manifest, group) {
        let show = json!({"show": {"resource": [value(group)], "operation": [operation_value(node)]}});
        properties.extend(fields(manifest, node, wire).into_iter().map(|mut property| {
            property["displayOptions"] = show.clone();
            property
        }));
    }
    let text = typescript(&json!(properties));
    let used: Vec<&str> = ["confirmed", "sendBinary", "sendFlat", "sendText"]
        .into_iter()
        .filter(|name| text.contains(name))
        .collect();
    let import = if used.is_empty() {
        String::new()
    } else {
        format!("import {{ {} }} from '../send';\n", used.join(", "))
    };
    format!(
        "import type {{ INodeProperties }} from 'n8n-workflow';\n{import}\nexport const {}: INodeProperties[] = {text};\n",
        value(group)
    )
}

fn operation(node: &Node, wire: &Wire) -> Value {
    let name = match node.verb() {
        "search" => "Get Many".to_owned(),
        verb => title_case(&verb.replace('_', " ")).replace("Sku", "SKU"),
    };
    let mut path = node.path.clone().unwrap_or_default();
    for field in &wire.path {
        path = path.replace(
            &format!("{{{field}}}"),
            &format!("{{{{ encodeURIComponent($parameter[\"{field}\"]) }}}}"),
        );
    }
    let url = if wire.path.is_empty() { path } else { format!("={path}") };
    let mut request = json!({"method": node.method, "url": url});
    if !wire.defaults.is_empty() {
        request["body"] = json!(wire.defaults);
    }
    let mut routing = json!({"request": request});
    let mut before: Vec<&str> = Vec::new();
    if node.confirm {
        before.push("@confirmed");
    }
    if node.sends.as_deref() == Some("bytes") {
        before.push("@sendBinary");
    }
    if !before.is_empty() {
        routing["send"] = json!({"preSend": before});
    }
    if node.answer.as_deref() == Some("bytes") {
        routing["request"]["encoding"] = json!("arraybuffer");
        routing["output"] =
            json!({"postReceive": [{"type": "binaryData", "properties": {"destinationProperty": "data"}}]});
    }
    if node.pages() {
        routing["operations"] = json!({"pagination": {"type": "offset", "properties": {
            "limitParameter": "limit", "offsetParameter": "offset", "pageSize": 100, "rootProperty": "items", "type": "query"}}});
    }
    json!({
        "name": name,
        "value": operation_value(node),
        "description": words::description(&node.description),
        "action": words::action(&node.title),
        "routing": routing,
    })
}

fn fields(manifest: &Manifest, node: &Node, wire: &Wire) -> Vec<Value> {
    let mut shown = Vec::new();
    let mut hidden = Vec::new();
    if node.pages() {
        shown.extend(paging());
    }
    for name in &node.field_order {
        let is_paging = node.pages() && field::PAGED.contains(&name.as_str());
        if is_paging || !wire.sends(name) {
            continue;
        }
        if Control::of(manifest, node, name) == Control::Upload {
            shown.extend(upload());
            continue;
        }
        let is_whole = wire.whole.as_ref() == Some(name);
        let property = field::emit(manifest, node, wire, name);
        if property.get("required").is_some() || is_whole {
            shown.push(property)
        } else {
            hidden.push(property)
        }
    }
    if node.confirm {
        shown.push(json!({"displayName": "Confirm", "name": "confirm", "type": "boolean", "default": false,
            "description": "Whether you are sure: this cannot be undone"}));
    }
    if !hidden.is_empty() {
        hidden.sort_by_key(|one| one["displayName"].as_str().unwrap_or_default().to_lowercase());
        shown.push(collection(node, hidden));
    }
    shown
}

fn collection(node: &Node, options: Vec<Value>) -> Value {
    let (name, label, button) = match node.method.as_deref() {
        Some("GET") => ("filters", "Filters", "Add Filter"),
        Some("PUT") => ("updateFields", "Update Fields", "Add Field"),
        _ => ("additionalFields", "Additional Fields", "Add Field"),
    };
    json!({"displayName": label, "name": name, "type": "collection", "placeholder": button, "default": {}, "options": options})
}

fn paging() -> [Value; 2] {
    [
        json!({"displayName": "Return All", "name": "returnAll", "type": "boolean", "default": false,
            "description": "Whether to return all results or only up to a given limit",
            "routing": {"send": {"paginate": "={{ $value }}"},
                "output": {"postReceive": [{"type": "rootProperty", "enabled": "={{ !$value }}", "properties": {"property": "items"}}]}}}),
        json!({"displayName": "Limit", "name": "limit", "type": "number", "default": 50, "typeOptions": {"minValue": 1, "maxValue": 100},
            "description": "Max number of results to return",
            "routing": {"send": {"type": "query", "property": "limit", "value": "={{ $parameter[\"returnAll\"] ? 100 : $value }}"}}}),
    ]
}

fn upload() -> [Value; 2] {
    [
        json!({"displayName": "Input Binary Field", "name": "binaryProperty", "type": "string", "default": "data",
            "hint": "Leave empty to let the store fetch the file from the address below",
            "description": "Name of the field that holds the file"}),
        json!({"displayName": "File URL", "name": "externalUrl", "type": "string", "default": "",
            "description": "Address that the store fetches the file from when there is no binary field"}),
    ]
}

/// The list of all resources.
pub fn index(groups: &[&Group]) -> String {
    let mut options: Vec<Value> = groups
        .iter()
        .map(|group| json!({"name": title_case(&group.id.replace('_', " ")), "value": value(group)}))
        .collect();
    options.sort_by_key(|one| one["name"].as_str().unwrap_or_default().to_lowercase());
    let mut imports = String::new();
    let mut spreads = String::new();
    for group in groups {
        let name = value(group);
        imports += &format!("import {{ {name} }} from './{}';\n", file_name(group));
        spreads += &format!("\t...{name},\n");
    }
    format!(
        "import type {{ INodeProperties, INodePropertyOptions }} from 'n8n-workflow';\n{imports}\n\
         export const resources: INodePropertyOptions[] = {};\n\nexport const properties: INodeProperties[] = [\n{spreads}];\n",
        typescript(&json!(options))
    )
}
