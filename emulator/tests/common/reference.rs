//! Bodies against the field types of the reference, as a strictly typed client reads them.

use serde_json::{Value, json};

/// The field types of the reference, and what did not fit them.
pub struct Reference {
    types: Value,
    pub misfits: Vec<String>,
    pub fields: usize,
}

impl Reference {
    pub fn load() -> Self {
        let types = serde_json::from_str(include_str!("../../../facts/types.json")).unwrap();
        Self { types, misfits: Vec::new(), fields: 0 }
    }

    /// Compares a body with a type of the reference.
    pub fn check(&mut self, kind: &str, value: &Value, path: &str) {
        let fits = match kind {
            "string" => value.is_string(),
            "int" => value.is_i64(),
            "float" => value.is_number(),
            "bool" => value.is_boolean(),
            "datetime" => value.as_str().is_some_and(|text| text.len() == 25 && text.ends_with(" +0000")),
            "any" | "object" => true,
            _ => return self.check_compound(kind, value, path),
        };
        self.fields += 1;
        if !fits {
            self.misfits.push(format!("{path}: {value} is no {kind}"));
        }
    }

    fn check_compound(&mut self, kind: &str, value: &Value, path: &str) {
        let inner = |prefix: &str| kind.strip_prefix(prefix).and_then(|rest| rest.strip_suffix('>'));
        if let Some(item) = inner("array<") {
            match value.as_array() {
                Some(items) => items.iter().for_each(|one| self.check(item, one, &format!("{path}[]"))),
                None => self.misfits.push(format!("{path}: {value} is no array")),
            }
        } else if let Some(item) = inner("map<string,") {
            match value.as_object() {
                Some(rows) => rows.values().for_each(|one| self.check(item, one, &format!("{path}.*"))),
                None => self.misfits.push(format!("{path}: {value} is no object")),
            }
        } else if let Some(shape) = self.types.get(kind).cloned() {
            self.check_object(&shape, value, path);
        }
    }

    fn check_object(&mut self, shape: &Value, value: &Value, path: &str) {
        if let Some(union) = shape.get("union") {
            let tag = value[union["tag"].as_str().unwrap()].as_str().unwrap_or_default();
            let variant = union["variants"][tag].as_str().unwrap_or_default().to_owned();
            return self.check(&variant, value, path);
        }
        let Some(body) = value.as_object() else {
            return self.misfits.push(format!("{path}: {value} is no object"));
        };
        for field in shape["fields"].as_array().unwrap() {
            let name = field["name"].as_str().unwrap();
            let Some(found) = body.get(name) else { continue };
            if found.is_null() && field["nullable"] == json!(true) {
                continue;
            }
            let path = format!("{path}.{name}");
            let guessed = field["num_guess"] == json!(true) && found.is_number();
            if !guessed {
                self.check(field["type"].as_str().unwrap(), found, &path);
            }
        }
        let known = |name: &String| shape["fields"].as_array().unwrap().iter().any(|f| f["name"] == **name);
        let unknown: Vec<&String> = body.keys().filter(|name| !known(name)).collect();
        // Of some types the reference knows that there are fields it does not know.
        let open = shape["open"] == json!(true) || shape["fields"].as_array().unwrap().is_empty();
        if !unknown.is_empty() && !open {
            self.misfits.push(format!("{path}: unknown fields {unknown:?}"));
        }
    }

    /// Ends the test if anything did not fit.
    pub fn settle(mut self, least: usize) {
        self.misfits.sort();
        self.misfits.dedup();
        assert!(self.misfits.is_empty(), "{:#?}", self.misfits);
        assert!(self.fields > least, "only {} fields were compared", self.fields);
    }
}
