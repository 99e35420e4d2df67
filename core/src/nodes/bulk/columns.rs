//! Which column is which field: by the caller's word, by its name, or by one of its other names.

use crate::action::Object;
use crate::error::{Error, Result};
use crate::steps::decode::nearest;
use indexmap::{IndexMap, IndexSet};
use std::collections::HashMap;

/// A column that a table may have.
#[derive(Debug)]
pub(super) struct Column {
    /// Name of the field.
    pub field: &'static str,
    /// What people call it; capitals, blanks and signs do not matter.
    pub aliases: &'static [&'static str],
    /// Columns of the same group stand for each other: a table needs one of every group above 0.
    pub group: u8,
}

/// The columns of one table.
pub(super) struct Columns {
    known: &'static [Column],
    /// Plain name → field.
    fields: HashMap<String, &'static str>,
    /// Field → the column that was taken for it.
    taken: IndexMap<&'static str, String>,
    ignored: IndexSet<String>,
}

impl Columns {
    pub fn new(known: &'static [Column], named: &IndexMap<String, String>) -> Result<Self> {
        let mut fields = HashMap::new();
        for column in known.iter().filter(|column| !named.contains_key(column.field)) {
            for name in column.aliases.iter().chain([&column.field]) {
                fields.insert(plain(name), column.field);
            }
        }
        for (field, name) in named {
            let column = known.iter().find(|column| column.field == field).ok_or_else(|| {
                let names = known.iter().map(|column| column.field);
                let near = nearest(field, names.clone());
                let hint = near.map_or_else(
                    || format!("known are {}", names.collect::<Vec<_>>().join(", ")),
                    |near| format!("did you mean `{near}`?"),
                );
                Error::field(format!("columns.{field}"), "is no field of this table").with_hint(hint)
            })?;
            fields.insert(plain(name), column.field);
        }
        Ok(Self { known, fields, taken: IndexMap::new(), ignored: IndexSet::new() })
    }

    /// The field of a column; none: nobody knows it.
    pub fn field(&mut self, name: &str) -> Result<Option<&'static str>> {
        let Some(field) = self.fields.get(&plain(name)).copied() else {
            if !name.is_empty() {
                self.ignored.insert(name.to_owned());
            }
            return Ok(None);
        };
        match self.taken.get(field) {
            Some(other) if other != name => {
                let message = format!("the columns `{other}` and `{name}` both stand for `{field}`");
                Err(Error::field("table", message)
                    .with_hint(format!("say which one is meant: `columns: {{{field}: …}}`")))
            }
            _ => {
                self.taken.insert(field, name.to_owned());
                Ok(Some(field))
            }
        }
    }

    /// The cells of an object by field.
    pub fn map(&mut self, row: Object) -> Result<Object> {
        // Rows may differ in their names, so what one row calls a field does not bind the next.
        self.taken.clear();
        let mut cells = Object::new();
        for (name, value) in row {
            let is_blank = value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty());
            if let (Some(field), false) = (self.field(&name)?, is_blank) {
                cells.insert(field.to_owned(), value);
            }
        }
        Ok(cells)
    }

    /// Fails unless every group has a column.
    pub fn require(&self) -> Result<()> {
        let groups: IndexSet<u8> =
            self.known.iter().map(|column| column.group).filter(|group| *group > 0).collect();
        for group in groups {
            let of_group = || self.known.iter().filter(move |column| column.group == group);
            if of_group().any(|column| self.taken.contains_key(column.field)) {
                continue;
            }
            let names: Vec<String> = of_group().map(|column| format!("`{}`", column.field)).collect();
            let near = of_group().find_map(|column| {
                let found = nearest(column.field, self.ignored.iter().map(String::as_str))?;
                Some(format!("if `{found}` is meant, say `columns: {{{}: \"{found}\"}}`", column.field))
            });
            let hint = near.unwrap_or_else(|| match self.ignored.is_empty() {
                true => "the first line must hold the names of the columns".to_owned(),
                false => format!("the table has {}", self.ignored().join(", ")),
            });
            let message = format!("there is no column {}", names.join(" or "));
            return Err(Error::field("table", message).with_code("missing_column").with_hint(hint));
        }
        Ok(())
    }

    /// Names that no field has.
    pub fn ignored(&self) -> Vec<String> {
        self.ignored.iter().cloned().collect()
    }
}

/// `On hand` and `on_hand` are one name.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
