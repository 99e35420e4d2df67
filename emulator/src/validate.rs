//! Request bodies against the reference: wrong types are refused, read-only and unknown fields are
//! passed over as the real service does.

use serde_json::{Map, Value};

use crate::doc::{Doc, whole};
use crate::facts::{Facts, FieldFacts};
use crate::reply::ApiError;
use crate::search::dates;

/// Enums whose value decides behaviour. All others are open and accept any text.
const CLOSED_ENUMS: [&str; 3] = ["OrderPaymentStatus", "OrderFulfillmentStatus", "ProductOptionType"];

/// The writable fields of a body of the named type. Null stays at the top level, where it clears.
pub fn body(facts: &Facts, type_name: &str, body: &Value) -> Result<Doc, ApiError> {
    let Value::Object(body) = body else {
        return Err(ApiError::wrong("body", "a JSON object is expected"));
    };
    object(facts, type_name, body, "", true)
}

/// Fields that creation needs even when the docs are not taken by the letter.
const INDISPENSABLE: [&str; 3] = ["name", "email", "options"];

/// Fields of a product that the docs require but clients written against the live service leave out.
const DISPUTED: [&str; 2] = ["sku", "price"];

/// Fails when a field that creation needs is absent. `all` asks for every field the docs require.
pub fn required(facts: &Facts, type_name: &str, body: &Doc, all: bool) -> Result<(), ApiError> {
    let fields = facts.types.get(type_name).map_or(&[][..], |facts| facts.fields.as_slice());
    let needed = |field: &&FieldFacts| {
        let name = field.name.as_str();
        let disputed = type_name == "UpdatedProduct" && DISPUTED.contains(&name);
        field.required && !disputed && (all || INDISPENSABLE.contains(&name))
    };
    for field in fields.iter().filter(needed) {
        if body.get(&field.name).is_none_or(Value::is_null) {
            return Err(ApiError::wrong(&field.name, "the field is required on create"));
        }
    }
    Ok(())
}

fn object(facts: &Facts, type_name: &str, body: &Doc, path: &str, top: bool) -> Result<Doc, ApiError> {
    let Some(shape) = facts.types.get(type_name) else {
        return Ok(body.clone());
    };
    if let Some(union) = &shape.union {
        let tag = body.get(&union.tag).and_then(Value::as_str);
        let tag = tag.ok_or_else(|| ApiError::wrong(&join(path, &union.tag), "the field is required"))?;
        let variant = union.variants.get(tag).ok_or_else(|| {
            ApiError::wrong(&join(path, &union.tag), format!("'{tag}' is not a known value"))
        })?;
        return object(facts, variant, body, path, top);
    }
    let mut kept = Map::new();
    for (name, given) in body {
        let Some(field) = shape.fields.iter().find(|field| &field.name == name) else {
            continue;
        };
        if field.access == "ro" {
            continue;
        }
        if given.is_null() {
            if top {
                kept.insert(name.clone(), Value::Null);
            }
            continue;
        }
        kept.insert(name.clone(), field_value(facts, field, given, &join(path, name))?);
    }
    Ok(kept)
}

fn field_value(facts: &Facts, field: &FieldFacts, given: &Value, path: &str) -> Result<Value, ApiError> {
    let kind = if field.num_guess && field.kind == "int" { "float" } else { &field.kind };
    let checked = value(facts, kind, given, path).or_else(|error| match &field.alt_type {
        Some(other) => value(facts, other, given, path),
        None => Err(error),
    })?;
    within_limits(field, checked, path)
}

fn within_limits(field: &FieldFacts, value: Value, path: &str) -> Result<Value, ApiError> {
    if let (Some(text), Some(max)) = (value.as_str(), field.truncated_to) {
        return Ok(Value::String(text.chars().take(max).collect()));
    }
    if let (Some(text), Some(max)) = (value.as_str(), field.max_length)
        && text.chars().count() > max
    {
        return Err(ApiError::wrong(path, format!("at most {max} characters are allowed")));
    }
    if let (Some(items), Some(max)) = (value.as_array(), field.max_items)
        && items.len() > max
    {
        return Err(ApiError::wrong(path, format!("at most {max} entries are allowed")));
    }
    Ok(value)
}

fn value(facts: &Facts, kind: &str, given: &Value, path: &str) -> Result<Value, ApiError> {
    let wrong = |expected: &str| ApiError::wrong(path, format!("{expected} is expected"));
    match kind {
        "string" => given.as_str().map(|_| given.clone()).ok_or_else(|| wrong("a string")),
        "int" => whole(given).map(Value::from).ok_or_else(|| wrong("a whole number")),
        "float" => given.as_f64().map(|_| given.clone()).ok_or_else(|| wrong("a number")),
        "bool" => given.as_bool().map(Value::from).ok_or_else(|| wrong("true or false")),
        "datetime" => date(given).ok_or_else(|| wrong("a date (unix seconds or yyyy-MM-dd HH:mm:ss Z)")),
        "any" | "bytes" => Ok(given.clone()),
        "object" => given.as_object().map(|_| given.clone()).ok_or_else(|| wrong("an object")),
        _ => compound(facts, kind, given, path),
    }
}

fn compound(facts: &Facts, kind: &str, given: &Value, path: &str) -> Result<Value, ApiError> {
    if let Some(item) = kind.strip_prefix("array<").and_then(|rest| rest.strip_suffix('>')) {
        let items = given.as_array().ok_or_else(|| ApiError::wrong(path, "an array is expected"))?;
        let checked = items.iter().enumerate().filter(|(_, item)| !item.is_null());
        return checked.map(|(at, one)| value(facts, item, one, &format!("{path}[{at}]"))).collect();
    }
    if let Some(item) = kind.strip_prefix("map<string,").and_then(|rest| rest.strip_suffix('>')) {
        let entries = given.as_object().ok_or_else(|| ApiError::wrong(path, "an object is expected"))?;
        let mut checked = Map::new();
        for (name, one) in entries.iter().filter(|(_, one)| !one.is_null()) {
            checked.insert(name.clone(), value(facts, item, one, &join(path, name))?);
        }
        return Ok(Value::Object(checked));
    }
    if facts.types.contains_key(kind) {
        let body = given.as_object().ok_or_else(|| ApiError::wrong(path, "an object is expected"))?;
        return object(facts, kind, body, path, false).map(Value::Object);
    }
    enum_value(facts, kind, given, path)
}

fn enum_value(facts: &Facts, kind: &str, given: &Value, path: &str) -> Result<Value, ApiError> {
    if given.is_object() || given.is_array() {
        return Err(ApiError::wrong(path, "a string is expected"));
    }
    if CLOSED_ENUMS.contains(&kind)
        && let Some(known) = facts.enums.get(kind)
        && !known.values.contains(given)
    {
        return Err(ApiError::wrong(path, format!("{given} is not a known value")));
    }
    Ok(given.clone())
}

fn date(given: &Value) -> Option<Value> {
    let seconds = match given {
        Value::Number(_) => whole(given)?,
        Value::String(text) => dates::parse(text)?,
        _ => return None,
    };
    Some(Value::String(dates::format(seconds)))
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(type_name: &str, given: &Value) -> Result<Doc, ApiError> {
        body(&Facts::load().unwrap(), type_name, given)
    }

    #[test]
    fn unknown_and_read_only_fields_are_passed_over() {
        let kept = check("UpdatedProduct", &json!({"name": "Cup", "id": 9, "nonsense": true})).unwrap();
        assert_eq!(Value::Object(kept), json!({"name": "Cup"}));
    }

    #[test]
    fn wrong_types_name_the_field() {
        let error = check("UpdatedOrder", &json!({"items": [{"quantity": "two"}]})).unwrap_err();
        assert_eq!(error.args["parameter"], "items[0].quantity");
        let error = check("UpdatedOrder", &json!({"paymentStatus": "PAYED"})).unwrap_err();
        assert_eq!((error.status, error.args["parameter"].as_str()), (400, "paymentStatus"));
    }

    #[test]
    fn null_stays_at_the_top_and_dates_become_canonical() {
        let kept = check("UpdatedOrder", &json!({"trackingNumber": null, "pickupTime": 0})).unwrap();
        assert_eq!(
            Value::Object(kept),
            json!({"trackingNumber": null, "pickupTime": "1970-01-01 00:00:00 +0000"})
        );
    }

    #[test]
    fn option_unions_check_their_variant() {
        let bad = json!({"options": [{"type": "SELECT", "name": 5}]});
        assert_eq!(check("UpdatedProduct", &bad).unwrap_err().args["parameter"], "options[0].name");
    }
}
