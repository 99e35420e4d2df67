//! Which fields of a schema a loader fills, and where the loader's parameters come from: pure, over plain JSON.

use super::loaders::{self, Parameter};
use super::{KEYWORD, NAMES_KEYWORD, OPEN_KEYWORD};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A field that a loader fills.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FieldLoader {
    /// Path of the field, `[]` standing for every element of a list: `items[].productId`.
    pub path: String,
    /// Name of the loader.
    pub loader: String,
    /// Other values than the loader's choices are legal too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
    /// The names of the fields inside are chosen, not the value: an object by identifier.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub names: bool,
    /// Paths of the fields that the loader's parameters are taken from.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub parameters: IndexMap<String, String>,
}

/// The fields that loaders fill. References into `$defs` are looked up with `definition`. A field whose loader needs a
/// parameter that no field of the same form holds is left out: there is nothing to load it from.
pub fn fields<'a>(schema: &'a Value, definition: &dyn Fn(&str) -> Option<&'a Value>) -> Vec<FieldLoader> {
    let mut search = Search { definition, open: Vec::new(), found: Vec::new() };
    search.look(schema, "");
    let found = search.found;
    found.iter().filter_map(|field| with_parameters(field, &found)).collect()
}

struct Search<'a, 'b> {
    definition: &'b dyn Fn(&str) -> Option<&'a Value>,
    /// Definitions that the present place lies in: types may hold themselves.
    open: Vec<&'a str>,
    found: Vec<FieldLoader>,
}

impl<'a> Search<'a, '_> {
    fn look(&mut self, schema: &'a Value, path: &str) {
        for (keyword, names) in [(KEYWORD, false), (NAMES_KEYWORD, true)] {
            if let Some(loader) = schema.get(keyword).and_then(Value::as_str) {
                let open = names || schema.get(OPEN_KEYWORD).is_some();
                self.note(
                    path,
                    FieldLoader { loader: loader.to_owned(), open, names, ..FieldLoader::default() },
                );
            }
        }
        if let Some(name) =
            schema.get("$ref").and_then(Value::as_str).and_then(|name| name.rsplit('/').next())
            && !self.open.contains(&name)
            && let Some(definition) = (self.definition)(name)
        {
            self.open.push(name);
            self.look(definition, path);
            self.open.pop();
        }
        for keyword in ["anyOf", "oneOf", "allOf"] {
            schema
                .get(keyword)
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .for_each(|one| self.look(one, path));
        }
        if let Some(items) = schema.get("items") {
            self.look(items, &format!("{path}[]"));
        }
        for (name, field) in
            schema.get("properties").and_then(Value::as_object).into_iter().flat_map(Map::iter)
        {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            self.look(field, &path);
        }
    }

    /// Notes a field once: one that takes a value or a list of values is the field, not its elements.
    fn note(&mut self, path: &str, field: FieldLoader) {
        let single = path.strip_suffix("[]").unwrap_or(path);
        let elements = format!("{single}[]");
        if self.found.iter().any(|known| known.path == single || known.path == path) {
            return;
        }
        self.found.retain(|known| known.path != elements);
        self.found.push(FieldLoader { path: path.to_owned(), ..field });
    }
}

fn with_parameters(field: &FieldLoader, all: &[FieldLoader]) -> Option<FieldLoader> {
    let loader = loaders::loader(&field.loader).ok()?;
    let mut field = field.clone();
    for parameter in loader.parameters {
        match origin(parameter, &field.path, all) {
            Some(path) => {
                field.parameters.insert(parameter.name.to_owned(), path.to_owned());
            }
            None if parameter.narrows.is_none() => return None,
            None => {}
        }
    }
    Some(field)
}

/// The nearest field around `path` that holds the parameter: in the same object, or in one of those around it.
fn origin<'a>(parameter: &Parameter, path: &str, all: &'a [FieldLoader]) -> Option<&'a str> {
    let fitting = all.iter().filter(|other| {
        let around = parent(&other.path);
        other.loader == parameter.loader
            && other.path != path
            && !other.path.ends_with("[]")
            && (around.is_empty() || path.starts_with(&format!("{around}.")))
    });
    let named = |other: &FieldLoader| other.path.rsplit('.').next() == Some(parameter.name);
    fitting.max_by_key(|other| (parent(&other.path).len(), named(other))).map(|other| other.path.as_str())
}

fn parent(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(parent, _)| parent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn found(schema: &Value) -> Vec<(String, String)> {
        let definition = |name: &str| schema["$defs"].get(name);
        let text = |field: FieldLoader| {
            let parameters: Vec<_> =
                field.parameters.iter().map(|(name, path)| format!("{name}={path}")).collect();
            (field.path, format!("{} {}", field.loader, parameters.join(",")).trim().to_owned())
        };
        fields(schema, &definition).into_iter().map(text).collect()
    }

    #[test]
    fn parameters_come_from_the_nearest_field() {
        let product = json!({"type": "integer", "x-options": "product"});
        let variation = json!({"type": "integer", "x-options": "variation"});
        let schema = json!({
            "properties": {
                "productId": product,
                "combinationId": variation,
                "parts": {"type": "array", "items": {"$ref": "#/$defs/Part"}},
                "ids": {"anyOf": [{"type": "array", "items": product}, product]},
            },
            "$defs": {"Part": {"properties": {
                "productId": product, "variation": variation, "inside": {"$ref": "#/$defs/Part"},
                "plain": {"properties": {"variation": variation}},
            }}}
        });
        let pair = |path: &str, text: &str| (path.to_owned(), text.to_owned());
        assert_eq!(
            found(&schema),
            [
                pair("productId", "product"),
                pair("combinationId", "variation productId=productId"),
                pair("parts[].productId", "product"),
                pair("parts[].variation", "variation productId=parts[].productId"),
                pair("parts[].plain.variation", "variation productId=parts[].productId"),
                pair("ids", "product"),
            ]
        );
    }

    #[test]
    fn a_field_with_nothing_to_load_it_from_is_left_out() {
        let line = json!({"x-options": "order_item"});
        assert_eq!(found(&json!({"properties": {"items": {"items": {"properties": {"id": line}}}}})), []);
    }
}
