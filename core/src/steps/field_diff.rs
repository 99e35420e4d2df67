//! What a write would change: its fields beside the current ones.

use crate::action::Object;
use crate::transport::Request;
use serde::Serialize;
use serde_json::Value;

/// Body fields that add to a field of the entity, as `(field, the entity's field)`.
type Increments = &'static [(&'static str, &'static str)];

/// One field that a write would change.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// Path of the field: objects are compared inside, lists as a whole.
    pub field: String,
    /// Its current value; left out where the store shows none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Value>,
    /// Its value afterwards.
    pub to: Value,
}

/// What a write would do to the entity.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// It changes fields.
    Changes {
        /// The fields that change.
        diff: Vec<Change>,
        /// The fields that are sent and have that value already.
        unchanged: Vec<String>,
    },
    /// It removes the entity, which now looks like this.
    Removal(Value),
}

/// Path of the entity that a request writes. A difference goes to a path below its entity.
pub fn entity_path(request: &Request, increments: Increments) -> Option<String> {
    let path = request.path.trim_end_matches('/');
    if increments.is_empty() {
        return (!path.is_empty()).then(|| path.to_owned());
    }
    path.rsplit_once('/').map(|(entity, _)| entity.to_owned())
}

/// Does the path fit the template, `/orders/{orderId}`?
pub fn is_at(template: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given)) if wanted == given => {}
            (Some(wanted), Some(given)) if wanted.starts_with('{') && !given.is_empty() => {}
            _ => return false,
        }
    }
}

/// The entity's fields that a body touches, in the vendor's `responseFields` notation.
pub fn fields(body: &Object, increments: Increments) -> String {
    body.keys().map(|name| entity_field(name, increments)).collect::<Vec<_>>().join(",")
}

fn entity_field(name: &str, increments: Increments) -> &str {
    increments.iter().find(|(delta, _)| *delta == name).map_or(name, |(_, field)| *field)
}

/// Compares a body with the entity as it is.
pub fn compare(body: &Object, current: &Value, increments: Increments) -> Shown {
    let (mut diff, mut unchanged) = (Vec::new(), Vec::new());
    for (name, sent) in body {
        let field = entity_field(name, increments);
        let from = current.get(field);
        if field == name {
            walk(name.clone(), from, sent, &mut diff, &mut unchanged);
        } else {
            diff.push(Change { field: field.to_owned(), from: from.cloned(), to: sum(from, sent) });
        }
    }
    Shown::Changes { diff, unchanged }
}

/// The value after a difference; text where the current one is not shown.
fn sum(from: Option<&Value>, delta: &Value) -> Value {
    match (from.and_then(Value::as_i64), delta.as_i64()) {
        (Some(from), Some(delta)) => Value::from(from.saturating_add(delta)),
        _ => Value::from(format!("{delta} more than now")),
    }
}

fn walk(path: String, from: Option<&Value>, to: &Value, diff: &mut Vec<Change>, unchanged: &mut Vec<String>) {
    if let (Value::Object(inner), Some(Value::Object(current))) = (to, from) {
        for (name, value) in inner {
            walk(format!("{path}.{name}"), current.get(name), value, diff, unchanged);
        }
        return;
    }
    if is_same(from, to) {
        unchanged.push(path);
    } else {
        diff.push(Change { field: path, from: from.cloned(), to: to.clone() });
    }
}

/// `10` and `10.0` are one price; clearing what is not there changes nothing.
fn is_same(from: Option<&Value>, to: &Value) -> bool {
    match (from, to) {
        (None, to) => to.is_null(),
        (Some(Value::Number(one)), Value::Number(other)) => {
            one == other || one.as_f64().is_some_and(|one| other.as_f64() == Some(one))
        }
        (Some(from), to) => from == to,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transport::Method;
    use serde_json::json;

    fn shown(body: Value, current: Value) -> (Value, Vec<String>) {
        let Shown::Changes { diff, unchanged } = compare(body.as_object().unwrap(), &current, &[]) else {
            panic!()
        };
        (json!(diff), unchanged)
    }

    #[test]
    fn fields_are_told_with_both_values() {
        let (diff, unchanged) = shown(
            json!({"price": 12, "sku": "A", "weight": 1.0, "subtitle": null, "ribbon": null, "tags": [1]}),
            json!({"price": 10, "sku": "A", "weight": 1, "ribbon": {"text": "New"}, "tags": [1, 2]}),
        );
        assert_eq!(
            diff,
            json!([
                {"field": "price", "from": 10, "to": 12},
                {"field": "ribbon", "from": {"text": "New"}, "to": null},
                {"field": "tags", "from": [1, 2], "to": [1]},
            ])
        );
        assert_eq!(unchanged, ["sku", "weight", "subtitle"]);
    }

    #[test]
    fn objects_are_compared_inside() {
        let (diff, unchanged) = shown(
            json!({"company": {"city": "Lyon", "phone": "1"}, "tax": {"taxable": true}}),
            json!({"company": {"city": "Nice", "phone": "1", "email": "a@b.test"}}),
        );
        assert_eq!(
            diff,
            json!([{"field": "company.city", "from": "Nice", "to": "Lyon"}, {"field": "tax", "to": {"taxable": true}}])
        );
        assert_eq!(unchanged, ["company.phone"]);
    }

    #[test]
    fn a_difference_is_told_as_its_result() {
        let body = json!({"quantityDelta": -3});
        let increments: Increments = &[("quantityDelta", "quantity")];
        let to = |current: Value| match compare(body.as_object().unwrap(), &current, increments) {
            Shown::Changes { diff, .. } => json!(diff),
            Shown::Removal(_) => panic!(),
        };
        assert_eq!(to(json!({"quantity": 5})), json!([{"field": "quantity", "from": 5, "to": 2}]));
        assert_eq!(to(json!({})), json!([{"field": "quantity", "to": "-3 more than now"}]));
        let request = Request::new("x", Method::Put, "/products/5/inventory");
        assert_eq!(entity_path(&request, increments).as_deref(), Some("/products/5"));
        assert_eq!(fields(body.as_object().unwrap(), increments), "quantity");
    }

    #[test]
    fn templates_fit_paths_segment_by_segment() {
        assert!(is_at("/orders/{orderId}", "/orders/A%2F1"));
        assert!(is_at("/profile", "/profile"));
        for path in ["/orders", "/orders/", "/orders/A/extraFields", "/products/A"] {
            assert!(!is_at("/orders/{orderId}", path), "{path}");
        }
    }
}
