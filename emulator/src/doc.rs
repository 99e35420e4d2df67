//! Reading loosely shaped JSON objects.

use serde_json::{Map, Value};

/// A stored entity as it is written on the wire.
pub type Doc = Map<String, Value>;

/// Typed access to fields; absent, null or otherwise typed fields read as none.
pub trait Fields {
    fn text(&self, name: &str) -> Option<&str>;
    fn int(&self, name: &str) -> Option<i64>;
    fn num(&self, name: &str) -> Option<f64>;
    fn flag(&self, name: &str) -> Option<bool>;
    fn list(&self, name: &str) -> &[Value];
    fn object(&self, name: &str) -> Option<&Doc>;
    fn ints(&self, name: &str) -> Vec<i64>;
}

impl Fields for Doc {
    fn text(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Value::as_str)
    }

    fn int(&self, name: &str) -> Option<i64> {
        self.get(name).and_then(whole)
    }

    fn num(&self, name: &str) -> Option<f64> {
        self.get(name).and_then(Value::as_f64)
    }

    fn flag(&self, name: &str) -> Option<bool> {
        self.get(name).and_then(Value::as_bool)
    }

    fn list(&self, name: &str) -> &[Value] {
        self.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    fn object(&self, name: &str) -> Option<&Doc> {
        self.get(name).and_then(Value::as_object)
    }

    fn ints(&self, name: &str) -> Vec<i64> {
        self.list(name).iter().filter_map(whole).collect()
    }
}

/// A whole number, also when it is written as `3.0`.
pub fn whole(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| {
        let number = value.as_f64()?;
        (number.fract() == 0.0 && number.abs() < 9e15).then_some(number as i64)
    })
}

/// Money rounded to cents.
pub fn cents(amount: f64) -> f64 {
    (amount * 100.0).round() / 100.0
}

/// Fills in fields that are absent.
pub fn default_fields(doc: &mut Doc, defaults: Value) {
    if let Value::Object(defaults) = defaults {
        for (name, value) in defaults {
            doc.entry(name).or_insert(value);
        }
    }
}

/// Lays the fields of a patch over a document: null removes, anything else replaces.
/// Returns whether the document changed.
pub fn merge(doc: &mut Doc, patch: Doc) -> bool {
    let mut changed = false;
    for (name, value) in patch {
        if value.is_null() {
            changed |= doc.shift_remove(&name).is_some();
        } else if doc.get(&name) != Some(&value) {
            doc.insert(name, value);
            changed = true;
        }
    }
    changed
}
