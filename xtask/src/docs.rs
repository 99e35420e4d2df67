//! A dictionary of sentences for the scaffolder, one `key = sentence` per line.
//!
//! Keys, most exact first: `OrderItemWrite.price`, `OrderItem.price` (both directions), `Order/price` (anywhere
//! below the entity), `price`. `type OrderItem = …` describes a type, `value OrderPaymentStatus.PAID = …` or
//! `value PAID = …` an enum value.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// Sentences by key.
#[derive(Default)]
pub struct Docs(HashMap<String, String>);

impl Docs {
    /// Reads a dictionary file.
    pub fn load(path: &Path) -> Result<Self, String> {
        let text =
            fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let entries = text.lines().filter_map(|line| line.split_once(" = "));
        Ok(Self(entries.map(|(key, text)| (key.trim().to_owned(), text.trim().to_owned())).collect()))
    }

    /// The sentence for a type or enum.
    pub fn of_type(&self, rust: &str) -> Option<&str> {
        let base = rust.strip_suffix("Write").unwrap_or(rust);
        self.first(&[format!("type {rust}"), format!("type {base}")])
    }

    /// The sentence for a field.
    pub fn of_field(&self, rust: &str, entity: &str, field: &str) -> Option<&str> {
        let base = rust.strip_suffix("Write").unwrap_or(rust);
        self.first(&[
            format!("{rust}.{field}"),
            format!("{base}.{field}"),
            format!("{entity}/{field}"),
            field.to_owned(),
        ])
    }

    /// The sentence for an enum value.
    pub fn of_value(&self, rust: &str, value: &str) -> Option<&str> {
        self.first(&[format!("value {rust}.{value}"), format!("value {value}")])
    }

    fn first(&self, keys: &[String]) -> Option<&str> {
        keys.iter().find_map(|key| self.0.get(key)).map(String::as_str)
    }
}
