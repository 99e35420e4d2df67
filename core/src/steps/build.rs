//! Builds the request of a single-call node from its facts and the caller's own JSON.

use crate::action::{Body, Content, Meta, Object};
use crate::error::{Error, Result};
use crate::nodes::input::Upload;
use crate::steps::dates;
use crate::transport::{Payload, Request, Response};
use base64::Engine as _;
use bytes::Bytes;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use std::borrow::Cow;

/// Everything outside RFC 3986 "unreserved" is encoded, so an order id such as `A/1 b` stays one segment.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Field of nodes whose answer is bytes: the path of the file to write them to. It stays on this machine.
pub const SAVE_TO: &str = "saveTo";
/// Parameter that replaces the bytes of an upload by an address.
const EXTERNAL_URL: &str = "externalUrl";

/// The input with what the facts add to it: values where the caller gives none, and negated flags.
fn completed<'a>(meta: &Meta, input: &'a Object) -> Cow<'a, Object> {
    if meta.defaults.is_empty() && meta.inverted.is_empty() {
        return Cow::Borrowed(input);
    }
    let mut input = input.clone();
    for (name, value) in meta.defaults {
        if input.get(*name).is_none_or(Value::is_null) {
            input.insert((*name).to_owned(), json!(value));
        }
    }
    for (name, opposite) in meta.inverted {
        if let Some(Value::Bool(flag)) = input.shift_remove(*name) {
            input.insert((*opposite).to_owned(), Value::Bool(!flag));
        }
    }
    Cow::Owned(input)
}

/// Fields named in the path template go to the path, the rest to the query or the body as the facts say.
pub fn request(meta: &Meta, input: &Object, now: i64) -> Result<Request> {
    let input = completed(meta, input);
    let path = fill(meta.path, &input)?;
    let mut query = Vec::new();
    let mut body = Object::new();
    for (name, value) in input.as_ref() {
        if meta.path.contains(&format!("{{{name}}}"))
            || Some(name.as_str()) == own_field(meta)
            || meta.own.contains(&name.as_str())
        {
            continue;
        }
        let value = if meta.dates.contains(&name.as_str()) {
            dates::resolve_value(name, value, now)?
        } else {
            value.clone()
        };
        let to_query = !matches!(meta.body, Body::Json | Body::Of(_));
        if to_query || meta.query.contains(&name.as_str()) {
            push_parameter(meta, &mut query, name, &value)?;
        } else {
            body.insert(name.clone(), value);
        }
    }
    let payload = match meta.body {
        Body::Whole(name) => Payload::Json(input.get(name).cloned().unwrap_or_default()),
        Body::Text(name) => Payload::Text(text_of(name, &input)?),
        Body::Bytes(name) => upload(name, &input, &mut query)?,
        Body::None if body.is_empty() => Payload::Empty,
        Body::None | Body::Json | Body::Of(_) => Payload::Json(Value::Object(body)),
    };
    Ok(Request {
        host: meta.host,
        query,
        payload,
        idempotent: meta.idempotent,
        credential: meta.credential,
        answer: meta.answer,
        ..Request::new(meta.id, meta.method, path)
    })
}

fn push_parameter(meta: &Meta, query: &mut Vec<(String, String)>, name: &str, value: &Value) -> Result<()> {
    if let (true, Value::Object(pairs)) = (meta.bracketed.contains(&name), value) {
        for (key, value) in pairs {
            push_query(query, &format!("{name}[{key}]"), value)?;
        }
        return Ok(());
    }
    push_query(query, name, value)?;
    let other = meta.spellings.iter().find(|(known, _)| *known == name);
    other.map_or(Ok(()), |(_, other)| push_query(query, other, value))
}

/// The field that is the body, or stays on this machine, and so is no parameter.
fn own_field(meta: &Meta) -> Option<&'static str> {
    match meta.body {
        Body::Whole(name) | Body::Text(name) | Body::Bytes(name) => Some(name),
        _ if meta.answer == Content::Bytes => Some(SAVE_TO),
        _ => None,
    }
}

fn text_of(name: &str, input: &Object) -> Result<String> {
    match input.get(name) {
        Some(Value::String(text)) => Ok(text.clone()),
        _ => Err(Error::field(name, "a text is expected")),
    }
}

/// Bytes become the body; an address becomes a parameter, and the store fetches them from there.
fn upload(name: &str, input: &Object, query: &mut Vec<(String, String)>) -> Result<Payload> {
    let given = input.get(name).cloned().unwrap_or_default();
    let given: Upload = serde_json::from_value(given)
        .map_err(|_| Error::field(name, "one of `path`, `base64` and `url` is expected"))?;
    match given {
        Upload::Path(path) => Ok(Payload::File(path)),
        Upload::Base64(text) => base64::engine::general_purpose::STANDARD
            .decode(text.trim())
            .map(|bytes| Payload::Bytes(bytes.into()))
            .map_err(|error| Error::field(format!("{name}.base64"), format!("is no base64: {error}"))),
        Upload::Url(address) => {
            let known = url::Url::parse(&address).is_ok_and(|url| matches!(url.scheme(), "https" | "http"));
            if !known {
                return Err(Error::field(format!("{name}.url"), "an http or https address is expected"));
            }
            query.push((EXTERNAL_URL.to_owned(), address));
            Ok(Payload::Empty)
        }
    }
}

/// The answer of a single call as JSON text.
pub fn result(meta: &Meta, response: &Response) -> Bytes {
    let empty = response.body.iter().all(u8::is_ascii_whitespace);
    match meta.answer {
        Content::Text => match serde_json::from_slice::<String>(&response.body) {
            // Some texts come as a JSON string already.
            Ok(_) => response.body.clone(),
            Err(_) => Value::from(String::from_utf8_lossy(&response.body)).to_string().into(),
        },
        Content::Json | Content::Bytes if empty => Bytes::from_static(b"{}"),
        Content::Json | Content::Bytes => response.body.clone(),
    }
}

/// Fills `{field}` placeholders. An empty value is refused: `DELETE /products/` would delete everything.
pub fn fill(template: &str, input: &Object) -> Result<String> {
    let mut path = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        path.push_str(before);
        match input.get(name) {
            // The connection knows the store.
            None if name == "storeId" => path.push_str("{storeId}"),
            value => path.push_str(&segment(name, value.unwrap_or(&Value::Null))?),
        }
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
    use crate::action::Fixed;

    fn object(value: Value) -> Object {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn an_upload_is_bytes_a_file_or_an_address() {
        let meta = Meta { id: "x.upload", path: "/x/{id}/image", body: Body::Bytes("image"), ..Meta::CREATE };
        let build = |image: Value| {
            request(&meta, &object(json!({"id": 5, "image": image, "fileName": "a b.png"})), 0)
        };
        let bytes = build(json!({"base64": "aGk="})).unwrap();
        assert_eq!(bytes.payload, Payload::Bytes("hi".into()));
        assert_eq!(bytes.line(), "POST /x/5/image?fileName=a+b.png");
        let file = build(json!({"path": "/tmp/a.png"})).unwrap();
        assert_eq!(file.payload, Payload::File("/tmp/a.png".into()));
        let address = build(json!({"url": "https://a.test/b.png"})).unwrap();
        assert_eq!(address.payload, Payload::Empty);
        assert!(address.line().ends_with("externalUrl=https%3A%2F%2Fa.test%2Fb.png"));
        assert_eq!(build(json!({"url": "b.png"})).unwrap_err().problems()[0].path, "image.url");
        assert_eq!(build(json!({"base64": "?"})).unwrap_err().problems()[0].path, "image.base64");
    }

    #[test]
    fn parameters_follow_the_spellings_of_the_facts() {
        let meta = Meta {
            id: "x.search",
            path: "/x",
            spellings: &[("hiddenBrands", "hidden_brands")],
            bracketed: &["pages"],
            ..Meta::READ
        };
        let input =
            object(json!({"hiddenBrands": true, "pages": {"nl": "u"}, "attribute": {"Size": [1, 2]}}));
        let line = request(&meta, &input, 0).unwrap().line();
        assert_eq!(line, "GET /x?hiddenBrands=true&hidden_brands=true&pages%5Bnl%5D=u&attribute_Size=1%2C2");
    }

    #[test]
    fn fills_in_what_the_caller_leaves_out_and_turns_flags_round() {
        let meta = Meta {
            path: "/x/{id}",
            defaults: &[("status", Fixed::Text("SHIPPED"))],
            inverted: &[("notify", "silent")],
            ..Meta::UPDATE
        };
        let body = |input: Value| match request(&meta, &object(input), 0).unwrap().payload {
            Payload::Json(body) => body,
            other => panic!("{other:?}"),
        };
        assert_eq!(body(json!({"id": 1, "notify": true})), json!({"status": "SHIPPED", "silent": false}));
        assert_eq!(body(json!({"id": 1, "status": "NEW"})), json!({"status": "NEW"}));
        assert_eq!(body(json!({"id": 1, "status": null})), json!({"status": "SHIPPED"}));
    }

    #[test]
    fn texts_and_empty_answers_become_json() {
        let of = |answer, body: &'static str| {
            let meta = Meta { answer, ..Meta::READ };
            let response = Response { status: 200, body: body.into(), ..Response::default() };
            String::from_utf8(result(&meta, &response).to_vec()).unwrap()
        };
        assert_eq!(of(Content::Text, "<p>\"a\"</p>"), r#""<p>\"a\"</p>""#);
        assert_eq!(of(Content::Text, "\"<p>\""), "\"<p>\"");
        assert_eq!(of(Content::Json, ""), "{}");
        assert_eq!(of(Content::Json, "[1]"), "[1]");
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
