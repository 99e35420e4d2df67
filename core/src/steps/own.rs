//! What a request writes, as the journal keeps it: which entity, and which of its fields.

use crate::action::Host;
use crate::journal::WHOLE;
use crate::kinds::{KINDS, Kind};
use crate::transport::{Method, Payload, Request, Response};
use serde_json::Value;

/// One entity that a request writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Kind of entity.
    pub kind: &'static Kind,
    /// Its id; none before the answer to a creation.
    pub id: Option<String>,
    /// Fields that are written, by their names in the entity; [`WHOLE`] for a creation or a removal. A field that is
    /// changed by a difference keeps the difference's name (`quantityDelta`), which is no field of the entity.
    pub fields: Vec<String>,
}

/// The entities that a request writes, as far as they are of a known kind; for a batch, those of all its calls.
pub fn of(request: &Request, store_id: i64) -> Vec<Written> {
    if request.host != Host::Api {
        return Vec::new();
    }
    let body = match &request.payload {
        Payload::Json(body) => body,
        _ => &Value::Null,
    };
    if (request.method, request.path.as_str()) == (Method::Post, "/batch") {
        return body.as_array().into_iter().flatten().flat_map(|call| of_call(call, store_id)).collect();
    }
    of_parts(request.method, &request.path, body, store_id)
}

/// The id that the answer to a creation gives.
pub fn created_id(kind: &Kind, response: &Response) -> Option<String> {
    let answer: Value = serde_json::from_slice(&response.body).ok()?;
    // Orders: the number that calls take, in either spelling; `id` is the internal one.
    let names: &[&str] = if kind.id == kind.webhook_id { &["id"] } else { &["orderId", "orderid", "id"] };
    names.iter().find_map(|name| match answer.get(*name)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

fn of_call(call: &Value, store_id: i64) -> Vec<Written> {
    let method = serde_json::from_value(call["method"].clone()).unwrap_or(Method::Get);
    let path = call["path"].as_str().unwrap_or_default();
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    of_parts(method, path, &call["body"], store_id)
}

fn of_parts(method: Method, path: &str, body: &Value, store_id: i64) -> Vec<Written> {
    if method == Method::Get {
        return Vec::new();
    }
    let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
    let Some(kind) = KINDS.iter().copied().find(|kind| kind.collection.trim_matches('/') == segments[0])
    else {
        return Vec::new();
    };
    let one = |id: Option<String>, fields: Vec<String>| vec![Written { kind, id, fields }];
    if kind.collection == kind.item {
        let whole_path = segments.len() == 1 && method == Method::Put;
        return if whole_path { one(Some(store_id.to_string()), names(body)) } else { Vec::new() };
    }
    match (&segments[1..], method) {
        ([], Method::Post) => one(None, vec![WHOLE.to_owned()]),
        ([id], Method::Put) => one(Some(decoded(id)), names(body)),
        ([id], Method::Delete) => one(Some(decoded(id)), vec![WHOLE.to_owned()]),
        ([_, "assignProducts" | "unassignProducts"], _) => products(body),
        ([id, part, ..], _) => one(Some(decoded(id)), part_of(part, segments.last().unwrap_or(&""), body)),
        _ => Vec::new(),
    }
}

/// Filling a category changes the products in it.
fn products(body: &Value) -> Vec<Written> {
    let ids = body["productIds"].as_array().into_iter().flatten();
    ids.map(|id| Written {
        kind: &crate::kinds::PRODUCT,
        id: Some(id.to_string()),
        fields: vec!["categoryIds".to_owned()],
    })
    .collect()
}

/// The entity's fields behind a path below it.
fn part_of(part: &str, last: &str, body: &Value) -> Vec<String> {
    match (part, last) {
        // A difference explains no value that is seen later: others take from the same stock.
        (_, "inventory") => names(body),
        ("image" | "gallery" | "video", _) => vec!["media".to_owned()],
        ("extraFields", _) => vec!["extraFields".to_owned(), "orderExtraFields".to_owned()],
        _ => vec![part.to_owned()],
    }
}

fn names(body: &Value) -> Vec<String> {
    body.as_object().into_iter().flat_map(|fields| fields.keys().cloned()).collect()
}

fn decoded(segment: &str) -> String {
    percent_encoding::percent_decode_str(segment).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn written(method: Method, path: &str, body: Value) -> Vec<(&'static str, Option<String>, Vec<String>)> {
        let payload = Payload::Json(body);
        let request = Request { payload, ..Request::new("x", method, path) };
        of(&request, 1003).into_iter().map(|one| (one.kind.name, one.id, one.fields)).collect()
    }

    #[test]
    fn a_request_tells_which_fields_of_which_entity_it_writes() {
        use Method::{Delete, Get, Post, Put};
        let cases: Vec<(Method, &str, Value, &str, Option<&str>, &[&str])> = vec![
            (
                Put,
                "/orders/A%2F1",
                json!({"paymentStatus": "PAID"}),
                "order",
                Some("A/1"),
                &["paymentStatus"],
            ),
            (Post, "/products", json!({"name": "x"}), "product", None, &["*"]),
            (Delete, "/customers/5", json!(null), "customer", Some("5"), &["*"]),
            (Put, "/profile", json!({"company": {}}), "profile", Some("1003"), &["company"]),
            (Put, "/products/5/combinations/7", json!({"price": 1}), "product", Some("5"), &["combinations"]),
            (
                Put,
                "/products/5/inventory",
                json!({"quantityDelta": 1}),
                "product",
                Some("5"),
                &["quantityDelta"],
            ),
            (
                Put,
                "/products/5/combinations/7/inventory",
                json!({"quantityDelta": 1}),
                "product",
                Some("5"),
                &["quantityDelta"],
            ),
            (Delete, "/products/5/gallery/3", json!(null), "product", Some("5"), &["media"]),
            (
                Post,
                "/categories/9/assignProducts",
                json!({"productIds": [5]}),
                "product",
                Some("5"),
                &["categoryIds"],
            ),
        ];
        for (method, path, body, kind, id, fields) in cases {
            let fields = fields.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(written(method, path, body), [(kind, id.map(str::to_owned), fields)], "{path}");
        }
        for (method, path) in [(Get, "/orders/A"), (Delete, "/products"), (Post, "/storage/x")] {
            assert!(written(method, path, json!({})).is_empty(), "{path}");
        }
    }

    #[test]
    fn a_batch_writes_what_its_calls_write() {
        let calls = json!([
            {"path": "/products/5?checkLowStockNotification=true", "method": "PUT", "body": {"price": 1}},
            {"path": "products/6", "method": "DELETE"},
            {"path": "/products?sku=x", "method": "GET"},
        ]);
        let fields = |name: &str| vec![name.to_owned()];
        assert_eq!(
            written(Method::Post, "/batch", calls),
            [("product", Some("5".into()), fields("price")), ("product", Some("6".into()), fields("*"))]
        );
    }

    #[test]
    fn creations_answer_with_the_public_id() {
        let id = |kind, body: Value| {
            let response = Response { status: 200, body: body.to_string().into(), ..Response::default() };
            created_id(kind, &response)
        };
        assert_eq!(id(&crate::kinds::ORDER, json!({"id": 5, "orderid": "A1"})), Some("A1".into()));
        assert_eq!(id(&crate::kinds::PRODUCT, json!({"id": 5})), Some("5".into()));
        assert_eq!(id(&crate::kinds::PRODUCT, json!({})), None);
    }
}
