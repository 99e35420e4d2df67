//! Builds the request of a single-call node from its facts and the caller's own JSON.

use crate::action::{Body, Meta, Object};
use crate::error::{Error, Result};
use crate::steps::dates;
use crate::transport::{Payload, Request};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

/// Everything outside RFC 3986 "unreserved" is encoded, so an order id such as `A/1 b` stays one segment.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Fields named in the path template go to the path, the rest to the query or the body as the facts say.
pub fn request(meta: &Meta, input: &Object, now: i64) -> Result<Request> {
    let path = fill(meta.path, input)?;
    let mut query = Vec::new();
    let mut body = Object::new();
    for (name, value) in input {
        if meta.path.contains(&format!("{{{name}}}")) {
            continue;
        }
        let value = if meta.dates.contains(&name.as_str()) {
            dates::resolve_value(name, value, now)?
        } else {
            value.clone()
        };
        if meta.body == Body::None || meta.query.contains(&name.as_str()) {
            push_query(&mut query, name, &value)?;
        } else {
            body.insert(name.clone(), value);
        }
    }
    let payload = if meta.body == Body::None && body.is_empty() {
        Payload::Empty
    } else {
        Payload::Json(Value::Object(body))
    };
    Ok(Request {
        method: meta.method,
        host: meta.host,
        path,
        query,
        payload,
        idempotent: meta.idempotent,
        node: meta.id,
    })
}

/// Fills `{field}` placeholders. An empty value is refused: `DELETE /products/` would delete everything.
pub fn fill(template: &str, input: &Object) -> Result<String> {
    let mut path = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        path.push_str(before);
        path.push_str(&segment(name, input.get(name).unwrap_or(&Value::Null))?);
        rest = tail;
    }
    path.push_str(rest);
    Ok(path)
}

/// One path segment, percent-encoded.
pub fn segment(name: &str, value: &Value) -> Result<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return Err(Error::field(name, "a text or a number is needed in the path")),
    };
    match text.trim() {
        "" => Err(Error::field(name, "must not be empty")),
        "." | ".." => Err(Error::field(name, "is not an id")),
        _ => Ok(utf8_percent_encode(&text, SEGMENT).to_string()),
    }
}

/// Appends one query parameter: lists are joined by commas, objects become `name_key` pairs, nulls are left out.
pub fn push_query(query: &mut Vec<(String, String)>, name: &str, value: &Value) -> Result<()> {
    match value {
        Value::Null => {}
        Value::Object(pairs) => {
            for (key, value) in pairs {
                push_query(query, &format!("{name}_{key}"), value)?;
            }
        }
        Value::Array(items) => {
            let texts: Result<Vec<String>> = items.iter().map(|item| scalar(name, item)).collect();
            query.push((name.to_owned(), texts?.join(",")));
        }
        scalar_value => query.push((name.to_owned(), scalar(name, scalar_value)?)),
    }
    Ok(())
}

fn scalar(name: &str, value: &Value) -> Result<String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(flag) => Ok(flag.to_string()),
        _ => Err(Error::field(name, "a query parameter takes texts, numbers and booleans")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn object(value: Value) -> Object {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn encodes_ids_as_one_segment() {
        let path = fill("/orders/{orderId}", &object(json!({"orderId": "A/1 ü+"}))).unwrap();
        assert_eq!(path, "/orders/A%2F1%20%C3%BC%2B");
    }

    #[test]
    fn refuses_an_empty_id() {
        let error = fill("/products/{productId}", &object(json!({"productId": ""}))).unwrap_err();
        assert_eq!(error.problems()[0].path, "productId");
    }

    #[test]
    fn keeps_absent_null_and_value_apart() {
        let meta = Meta { id: "x.update", path: "/x/{id}", query: &["flag"], ..Meta::UPDATE };
        let input = object(json!({"id": 5, "flag": true, "sku": null, "price": 0}));
        let request = request(&meta, &input, 0).unwrap();
        assert_eq!(request.line(), "PUT /x/5?flag=true");
        assert!(matches!(request.payload, Payload::Json(body) if body == json!({"sku": null, "price": 0})));
    }
}
