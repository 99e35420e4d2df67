//! Reading JSON Schemas: which properties an object has and which JSON types a value may have.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// Schemas that `$ref` points to, by name.
pub type Definitions = Map<String, Value>;

/// One schema with the definitions it refers to.
#[derive(Clone, Copy)]
pub struct SchemaView<'a> {
    schema: &'a Value,
    definitions: &'a Definitions,
}

impl<'a> SchemaView<'a> {
    /// A view on `schema`.
    pub const fn new(schema: &'a Value, definitions: &'a Definitions) -> Self {
        Self { schema, definitions }
    }

    /// The properties of the object, of every alternative together.
    pub fn properties(self) -> BTreeMap<&'a str, Self> {
        let mut out = BTreeMap::new();
        for view in self.variants() {
            let own = view.target().get("properties").and_then(Value::as_object);
            for (name, schema) in own.into_iter().flatten() {
                out.entry(name.as_str()).or_insert(Self { schema, ..self });
            }
        }
        out
    }

    /// The JSON types that a value may have; empty means any.
    pub fn types(self) -> BTreeSet<&'a str> {
        let mut out = BTreeSet::new();
        for view in self.variants() {
            match view.target().get("type") {
                Some(Value::String(name)) => drop(out.insert(name.as_str())),
                Some(Value::Array(names)) => out.extend(names.iter().filter_map(Value::as_str)),
                _ => {}
            }
        }
        out.remove("null");
        out
    }

    /// What stands inside an array or a map; the schema itself for anything else.
    pub fn element(self, keyword: &str) -> Option<Self> {
        let schema = self.variants().into_iter().find_map(|view| view.target().get(keyword))?;
        Some(Self { schema, ..self })
    }

    /// This schema, or every alternative of it.
    fn variants(self) -> Vec<Self> {
        let target = self.target();
        let nested = ["anyOf", "oneOf", "allOf"].into_iter().filter_map(|word| target.get(word)?.as_array());
        let nested = nested.flatten().flat_map(|schema| Self { schema, ..self }.variants());
        std::iter::once(self).chain(nested).collect()
    }

    fn reference(self) -> Option<&'a str> {
        self.schema.get("$ref")?.as_str()?.rsplit('/').next()
    }

    /// The schema itself, after following a reference.
    fn target(self) -> &'a Value {
        let followed = self.reference().and_then(|name| self.definitions.get(name));
        followed.unwrap_or(self.schema)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn references_and_alternatives_are_followed() {
        let definitions =
            json!({ "Item": { "type": "object", "properties": { "sku": { "type": "string" } } } });
        let definitions = definitions.as_object().unwrap();
        let schema = json!({ "properties": { "items": { "anyOf": [
            { "type": "array", "items": { "$ref": "#/$defs/Item" } }, { "type": "null" }
        ] } } });
        let items = SchemaView::new(&schema, definitions).properties()["items"];
        assert_eq!(items.types().into_iter().collect::<Vec<_>>(), ["array"]);
        let item = items.element("items").unwrap();
        assert_eq!(item.types().into_iter().collect::<Vec<_>>(), ["object"]);
        assert!(item.properties().contains_key("sku"));
        assert!(item.element("items").is_none());
    }
}
