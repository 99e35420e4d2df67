//! The schema of a node as one store knows it: pure, over plain JSON and what the store told.

use super::fields::fields;
use super::loaders::{self, Extent, Loader};
use super::read::Choice;
use super::{KEYWORD, NAMES_KEYWORD, OPEN_KEYWORD};
use crate::action::Object;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Most choices that a schema lists; longer lists stay with their loader.
const LISTED: usize = 300;
/// Keyword beside a loader whose choices could not be read; its value says why.
const UNAVAILABLE: &str = "x-options-unavailable";

/// What a store has: choices by the names of their loaders.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StoreFacts {
    /// Choices that were read.
    pub choices: BTreeMap<String, Vec<Choice>>,
    /// Loaders that failed, each with the reason: a scope that the token lacks, a feature that is off.
    pub unavailable: BTreeMap<String, String>,
}

/// The loaders whose choices `schema` can list, given `parameters` by the loaders' own names for them.
pub fn loaders_in(schema: &Value, parameters: &Object) -> Vec<&'static Loader> {
    let definition = |name: &str| schema.get("$defs")?.get(name);
    let names: BTreeSet<String> = fields(schema, &definition).into_iter().map(|field| field.loader).collect();
    let listable = |loader: &&Loader| {
        loader.extent != Extent::Pages
            && loader.needed().all(|parameter| parameters.contains_key(parameter.name))
    };
    names.iter().filter_map(|name| loaders::loader(name).ok()).filter(listable).collect()
}

/// Puts what the store has into a schema that stands alone (`$defs` included): values of small sets become
/// constants with titles, attributes and extra fields become records and properties with titles. What is open stays open.
pub fn enrich(mut schema: Value, facts: &StoreFacts) -> Value {
    let mut enrichment = Enrichment { facts, definitions: Map::new() };
    enrichment.visit(&mut schema);
    if let (Some(fields), false) = (schema.as_object_mut(), enrichment.definitions.is_empty()) {
        let definitions = fields.entry("$defs").or_insert_with(|| json!({}));
        if let Some(definitions) = definitions.as_object_mut() {
            definitions.extend(enrichment.definitions);
        }
    }
    schema
}

struct Enrichment<'a> {
    facts: &'a StoreFacts,
    definitions: Map<String, Value>,
}

impl Enrichment<'_> {
    fn visit(&mut self, schema: &mut Value) {
        match schema {
            Value::Array(all) => all.iter_mut().for_each(|one| self.visit(one)),
            Value::Object(fields) => {
                // Before the fields themselves change.
                self.records(fields);
                for (name, inside) in fields.iter_mut() {
                    match (name.as_str(), inside) {
                        ("properties" | "$defs", Value::Object(named)) => {
                            named.values_mut().for_each(|one| self.visit(one));
                        }
                        ("default" | "enum" | "const" | "required" | "example" | "examples", _) => {}
                        (_, inside) => self.visit(inside),
                    }
                }
                self.value(fields);
                self.names(fields);
            }
            _ => {}
        }
    }

    /// A value that is one of the choices.
    fn value(&mut self, schema: &mut Map<String, Value>) {
        let Some(name) = text(schema, KEYWORD) else { return };
        if let Some(reason) = self.facts.unavailable.get(&name) {
            schema.insert(UNAVAILABLE.to_owned(), reason.as_str().into());
        }
        let Some(choices) = self.listed(&name) else { return };
        let fits = |choice: &&Choice| match schema.get("type").and_then(Value::as_str) {
            Some("integer" | "number") => choice.value.is_number(),
            Some("string") => choice.value.is_string(),
            _ => true,
        };
        if choices.iter().any(|choice| !fits(&choice)) {
            return;
        }
        let reference = json!({"$ref": self.define(&name, &choices)});
        if schema.contains_key(OPEN_KEYWORD) {
            let any = match schema.shift_remove("type") {
                Some(kind) => json!({"type": kind}),
                None => schema.shift_remove("anyOf").unwrap_or_else(|| json!({})),
            };
            schema.insert("anyOf".to_owned(), json!([reference, any]));
        } else {
            schema.shift_remove("anyOf");
            schema.extend(reference.as_object().cloned().unwrap_or_default());
        }
    }

    /// An object whose fields are named by the choices.
    fn names(&self, schema: &mut Map<String, Value>) {
        let Some(choices) = text(schema, NAMES_KEYWORD).and_then(|name| self.listed(&name)) else { return };
        let value = schema.get("additionalProperties").filter(|value| value.is_object()).cloned();
        let properties = choices.iter().map(|choice| (choice.key(), titled(choice, value.clone())));
        let properties: Map<String, Value> = properties.collect();
        schema.insert("properties".to_owned(), properties.into());
    }

    /// A record such as `{id, value}`, whose identifier decides what the value means.
    fn records(&self, schema: &mut Map<String, Value>) {
        let Some(fields) = schema.get("properties").and_then(Value::as_object) else { return };
        let named = fields.iter().find_map(|(key, field)| {
            let (name, open) = marked(field)?;
            let value =
                loaders::loader(&name).ok()?.named_value.filter(|value| fields.contains_key(*value))?;
            Some((key.clone(), value, self.listed(&name)?, open))
        });
        let Some((key, value, choices, open)) = named else { return };
        let mut variants: Vec<Value> = choices
            .iter()
            .map(|choice| {
                let fixed = json!({key.as_str(): {"const": choice.value}, value: titled(choice, None)});
                json!({"title": choice.label, "properties": fixed, "required": [key]})
            })
            .collect();
        let known: Vec<&Value> = choices.iter().map(|choice| &choice.value).collect();
        variants.push(if open {
            json!({"title": "Another", "properties": {key.as_str(): {"not": {"enum": known}}}})
        } else {
            json!({"title": "Named otherwise", "not": {"required": [key]}})
        });
        schema.insert("anyOf".to_owned(), variants.into());
    }

    /// Choices that are few enough to be listed.
    fn listed(&self, name: &str) -> Option<Vec<Choice>> {
        let offered = self.facts.choices.get(name)?.iter().filter(|choice| !choice.retired);
        let offered: Vec<Choice> = offered.cloned().collect();
        (1..=LISTED).contains(&offered.len()).then_some(offered)
    }

    /// Lists the choices once, however many fields take them.
    fn define(&mut self, name: &str, choices: &[Choice]) -> String {
        let constants = choices.iter().map(|choice| {
            let mut constant = json!({"const": choice.value, "title": choice.label});
            if let Some(hint) = &choice.hint {
                constant["description"] = hint.as_str().into();
            }
            constant
        });
        let key = format!("choices.{name}");
        let definition = json!({"oneOf": constants.collect::<Vec<_>>()});
        self.definitions.insert(key.clone(), definition);
        format!("#/$defs/{key}")
    }
}

fn text(schema: &Map<String, Value>, keyword: &str) -> Option<String> {
    schema.get(keyword).and_then(Value::as_str).map(str::to_owned)
}

/// The loader of a field, and whether it only suggests; the mark may stand in one form of a union.
fn marked(field: &Value) -> Option<(String, bool)> {
    let forms = field.get("anyOf").and_then(Value::as_array).into_iter().flatten();
    std::iter::once(field).chain(forms).find_map(|form| {
        let name = form.get(KEYWORD)?.as_str()?;
        Some((name.to_owned(), form.get(OPEN_KEYWORD).is_some()))
    })
}

/// The value of an attribute, option or extra field, as its settings describe it.
fn titled(choice: &Choice, value: Option<Value>) -> Value {
    let mut schema = value.unwrap_or_else(|| json!({"type": "string"}));
    schema["title"] = choice.label.as_str().into();
    let Some(row) = &choice.row else { return schema };
    let said = ["tip", "textPlaceholder"]
        .iter()
        .filter_map(|name| row.get(name)?.as_str())
        .find(|text| !text.is_empty());
    if let Some(said) = said {
        schema["description"] = said.into();
    }
    let kind = row.get("type").and_then(Value::as_str).unwrap_or_default().to_uppercase();
    let single =
        matches!(kind.as_str(), "SELECT" | "RADIO" | "RADIO_BUTTONS" | "TOGGLE_BUTTON_GROUP" | "SIZE");
    let values = ["options", "choices"].iter().find_map(|name| row.get(name)?.as_array());
    let texts: Vec<&Value> =
        values.into_iter().flatten().filter_map(|one| one.get("title").or_else(|| one.get("text"))).collect();
    if single && !texts.is_empty() {
        schema["enum"] = json!(texts);
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(name: &str, choices: Vec<Choice>) -> StoreFacts {
        StoreFacts { choices: BTreeMap::from([(name.to_owned(), choices)]), ..StoreFacts::default() }
    }

    fn choice(value: impl Into<Value>, label: &str, row: Option<Value>) -> Choice {
        Choice { row, ..Choice::new(value.into(), label) }
    }

    #[test]
    fn small_sets_become_titled_constants_and_are_listed_once() {
        let group = json!({"type": "integer", "x-options": "customer_group"});
        let schema =
            json!({"properties": {"a": group, "b": {"anyOf": [{"type": "array", "items": group}, group]}}});
        let known = facts("customer_group", vec![choice(0, "General", None), choice(7, "Trade", None)]);
        let made = enrich(schema, &known);
        assert_eq!(made["properties"]["a"]["$ref"], "#/$defs/choices.customer_group");
        assert_eq!(made["properties"]["b"]["anyOf"][0]["items"], made["properties"]["a"]);
        assert_eq!(
            made["$defs"]["choices.customer_group"]["oneOf"],
            json!([{"const": 0, "title": "General"}, {"const": 7, "title": "Trade"}])
        );
    }

    #[test]
    fn statuses_lose_the_open_form_and_suggestions_keep_it() {
        let schema = json!({"$defs": {
            "Status": {"anyOf": [{"enum": ["PAID"]}, {"type": "string"}], "x-options": "payment_status"},
            "Name": {"type": "string", "x-options": "payment_method", "x-options-open": true},
        }});
        let mut known = facts("payment_status", vec![choice("CUSTOM_PAYMENT_STATUS_1", "On account", None)]);
        known.choices.insert("payment_method".into(), vec![choice("iDEAL", "iDEAL", None)]);
        let made = enrich(schema.clone(), &known);
        assert_eq!(made["$defs"]["Status"].get("anyOf"), None);
        assert_eq!(made["$defs"]["choices.payment_status"]["oneOf"][0]["title"], "On account");
        assert_eq!(made["$defs"]["Name"]["anyOf"][1], json!({"type": "string"}));
        let missing = StoreFacts {
            unavailable: BTreeMap::from([("payment_status".into(), "no scope".into())]),
            ..StoreFacts::default()
        };
        assert_eq!(enrich(schema, &missing)["$defs"]["Status"][UNAVAILABLE], "no scope");
    }

    #[test]
    fn records_and_names_are_titled() {
        let field = json!({"key": "gift_wrap", "type": "SELECT", "tip": "Paper", "options": [{"title": "Kraft"}, {"title": "None"}]});
        let schema = json!({"properties": {
            "extraFields": {"type": "object", "additionalProperties": {"type": "string"}, "x-options-names": "checkout_field"},
            "list": {"items": {"type": "object", "properties": {
                "id": {"anyOf": [{"type": "string", "x-options": "checkout_field", "x-options-open": true}, {"type": "null"}]},
                "value": {"type": "string"}
            }}}
        }});
        let made =
            enrich(schema, &facts("checkout_field", vec![choice("gift_wrap", "Gift wrap", Some(field))]));
        let wrapped = json!({"type": "string", "title": "Gift wrap", "description": "Paper", "enum": ["Kraft", "None"]});
        assert_eq!(made["properties"]["extraFields"]["properties"], json!({"gift_wrap": wrapped}));
        let variants = &made["properties"]["list"]["items"]["anyOf"];
        assert_eq!(variants[0]["properties"], json!({"id": {"const": "gift_wrap"}, "value": wrapped}));
        assert_eq!(variants[1]["properties"]["id"], json!({"not": {"enum": ["gift_wrap"]}}));
    }
}
