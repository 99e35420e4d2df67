//! The same document in the older forms, for tools that read nothing newer.

use serde_json::{Map, Value, json};

/// OpenAPI 3.0: no `null` type, no siblings of `$ref`, no `const`, no `webhooks`.
pub fn to_3_0(document: &Value) -> Value {
    let mut document = walk(document, &nullable);
    document["openapi"] = json!("3.0.4");
    if let Some(info) = document["info"].as_object_mut() {
        info.shift_remove("summary");
        info.insert(
            "license".into(),
            json!({"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"}),
        );
    }
    if let Some(root) = document.as_object_mut()
        && let Some(webhooks) = root.shift_remove("webhooks")
    {
        root.insert("x-webhooks".into(), webhooks);
    }
    document
}

/// Swagger 2.0 from [`to_3_0`]: the store's API only, because a document has one host; values of several types lose
/// their type.
pub fn to_2_0(document: &Value) -> Value {
    let plain = walk(document, &untyped_union);
    let empty = Map::new();
    let paths: Map<String, Value> = plain["paths"]
        .as_object()
        .unwrap_or(&empty)
        .iter()
        .filter(|(_, item)| item.get("servers").is_none())
        .map(|(path, item)| (format!("/{{storeId}}{path}"), path_item(item)))
        .collect();
    json!({
        "swagger": "2.0",
        "info": plain["info"],
        "host": "app.ecwid.com",
        "basePath": "/api/v3",
        "schemes": ["https"],
        "consumes": ["application/json"],
        "produces": ["application/json"],
        "securityDefinitions": {"token": {"type": "apiKey", "in": "header", "name": "Authorization",
            "description": "`Bearer ` and the store's access token."}},
        "security": [{"token": []}],
        "tags": plain["tags"],
        "paths": paths,
        "definitions": plain["components"]["schemas"],
    })
}

fn walk(value: &Value, change: &dyn Fn(Map<String, Value>) -> Value) -> Value {
    match value {
        Value::Object(fields) => {
            change(
                fields
                    .iter()
                    .map(|(name, inside)| {
                        // Examples are data, not schemas.
                        let inside = if name == "examples" { inside.clone() } else { walk(inside, change) };
                        (name.clone(), inside)
                    })
                    .collect(),
            )
        }
        Value::Array(all) => all.iter().map(|inside| walk(inside, change)).collect(),
        other => other.clone(),
    }
}

/// `anyOf: [X, null]` becomes X that may be null; a reference with siblings becomes `allOf`.
fn nullable(mut fields: Map<String, Value>) -> Value {
    if let Some(value) = fields.shift_remove("const") {
        fields.insert("enum".into(), json!([value]));
    }
    if fields.get("items") == Some(&json!(true)) {
        fields.insert("items".into(), json!({}));
    }
    if let Some(Value::Array(variants)) = fields.shift_remove("anyOf") {
        let (nulls, rest): (Vec<Value>, Vec<Value>) =
            variants.into_iter().partition(|one| one["type"] == "null");
        let or_null = !nulls.is_empty();
        match <[Value; 1]>::try_from(rest) {
            Ok([one]) => merge(&mut fields, one, or_null),
            Err(rest) => {
                let rest = rest.into_iter().map(|one| if or_null { with_null(one) } else { one });
                fields.insert("anyOf".into(), rest.collect());
            }
        }
    }
    // A reference may have no siblings here.
    if let (Some(Value::String(_)), true) = (fields.get("$ref"), fields.len() > 1)
        && let Some(target) = fields.shift_remove("$ref")
    {
        fields.insert("allOf".into(), json!([{"$ref": target}]));
    }
    Value::Object(fields)
}

/// What is said of a field beside its only type.
fn merge(fields: &mut Map<String, Value>, one: Value, or_null: bool) {
    let one = if or_null { with_null(one) } else { one };
    for (name, value) in one.as_object().into_iter().flatten() {
        fields.entry(name.clone()).or_insert_with(|| value.clone());
    }
}

/// A reference cannot say that it may be null; a type can.
fn with_null(mut schema: Value) -> Value {
    if schema.get("type").is_some() {
        schema["nullable"] = json!(true);
        if let Some(Value::Array(choices)) = schema.get_mut("enum") {
            choices.push(Value::Null);
        }
    }
    schema
}

/// What 2.0 cannot say is left out: unions, `nullable`, `format: binary` outside of bodies.
fn untyped_union(mut fields: Map<String, Value>) -> Value {
    for name in ["anyOf", "oneOf"] {
        if let Some(Value::Array(variants)) = fields.shift_remove(name) {
            let kinds: Vec<&str> = variants.iter().filter_map(|one| one["type"].as_str()).collect();
            match kinds.as_slice() {
                ["integer", "number"] | ["number", "integer"] => {
                    fields.insert("type".into(), json!("number"));
                }
                [one, rest @ ..] if kinds.len() == variants.len() && rest.iter().all(|kind| kind == one) => {
                    if let Some(Value::Object(first)) = variants.first() {
                        for (name, value) in first {
                            fields.entry(name.clone()).or_insert_with(|| value.clone());
                        }
                    }
                }
                _ => {}
            }
        }
    }
    if fields.shift_remove("nullable").is_some() {
        fields.insert("x-nullable".into(), json!(true));
    }
    if fields.shift_remove("deprecated") == Some(json!(true)) {
        fields.insert("x-deprecated".into(), json!(true));
    }
    if let Some(Value::String(reference)) = fields.get_mut("$ref") {
        *reference = reference.replace("#/components/schemas/", "#/definitions/");
    }
    Value::Object(fields)
}

fn path_item(item: &Value) -> Value {
    let mut changed = Map::new();
    for (method, operation) in item.as_object().into_iter().flatten() {
        changed.insert(method.clone(), operation_2(operation));
    }
    Value::Object(changed)
}

fn operation_2(operation: &Value) -> Value {
    let mut operation = operation.clone();
    let body = operation.as_object_mut().and_then(|fields| fields.shift_remove("requestBody"));
    let mut parameters = vec![json!({"name": "storeId", "in": "path", "required": true, "type": "integer",
        "description": "Number of the store."})];
    parameters.extend(operation["parameters"].as_array().into_iter().flatten().map(parameter_2));
    if let Some(body) = body {
        let (kind, content) = first(&body["content"]);
        parameters.push(
            json!({"name": "body", "in": "body", "required": body["required"], "schema": content["schema"]}),
        );
        if kind != "application/json" {
            operation["consumes"] = json!([kind]);
        }
    }
    let (kind, content) = first(&operation["responses"]["200"]["content"]);
    if kind != "application/json" {
        operation["produces"] = json!([kind]);
    }
    let failed = json!({"description": "Refused.", "schema": {"$ref": "#/definitions/ApiError"}});
    operation["responses"] =
        json!({"200": {"description": "Done.", "schema": content["schema"]}, "default": failed});
    operation["parameters"] = Value::Array(parameters);
    operation
}

fn first(content: &Value) -> (String, Value) {
    let entry = content.as_object().and_then(|fields| fields.iter().next());
    entry.map_or_else(Default::default, |(kind, value)| (kind.clone(), value.clone()))
}

/// Parameters of 2.0 have a plain type of their own; what has several types is sent as text.
fn parameter_2(parameter: &Value) -> Value {
    let mut plain = json!({"name": parameter["name"], "in": parameter["in"]});
    for field in ["description", "required"] {
        if let Some(value) = parameter.get(field) {
            plain[field] = value.clone();
        }
    }
    let schema = &parameter["schema"];
    match schema["type"].as_str() {
        Some("array") => {
            plain["type"] = json!("array");
            plain["collectionFormat"] = json!("csv");
            let item = schema["items"]["type"].as_str().filter(|kind| *kind != "object").unwrap_or("string");
            plain["items"] = json!({"type": item});
        }
        Some(kind @ ("integer" | "number" | "boolean")) => plain["type"] = json!(kind),
        _ => {
            plain["type"] = json!("string");
            if let Some(choices) = schema.get("enum") {
                plain["enum"] = choices.clone();
            }
        }
    }
    plain
}
