//! The loaders: one row each. A new kind of identifier is one type in `model::ids` and one row in one of the tables.

mod catalogue;
mod sales;
mod store;

use crate::error::{Error, Kind, Result};
use crate::steps::decode::nearest;

/// Where the choices of one kind of thing come from.
#[derive(Debug, Clone, Copy)]
pub struct Loader {
    /// Name in schemas and calls: `category`.
    pub name: &'static str,
    /// Heading: `Categories`.
    pub title: &'static str,
    /// Types of fields whose value must be one of the choices.
    pub fills: &'static [&'static str],
    /// Types of fields for which the choices are suggestions: other values are legal too.
    pub suggests: &'static [&'static str],
    /// What must, or can, be known before the choices can be read.
    pub parameters: &'static [Parameter],
    /// The calls that tell the choices.
    pub sources: &'static [Source],
    /// What is known once they were made.
    pub extent: Extent,
    /// The field takes numbers; digits in texts are numbers too.
    pub numeric: bool,
    /// Choices that every store has, whether it tells them or not.
    pub fixed: &'static [(i64, &'static str)],
    /// Values that are right although they are not offered.
    pub also: &'static [&'static str],
    /// The vendor's codes that say: there is no such thing.
    pub missing_codes: &'static [&'static str],
    /// Of things that give a record its meaning, the record's field that holds the value: `value` of `{id, value}`.
    pub named_value: Option<&'static str>,
}

/// Something that the choices depend on.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// Its name: an input field of the source's action, or a name of our own.
    pub name: &'static str,
    /// The loader of the field that it is taken from.
    pub loader: &'static str,
    /// Path in the rows that is compared with it; none: it is part of the call, and needed.
    pub narrows: Option<&'static str>,
}

/// How much the sources tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All there is: a value that is not among them does not exist.
    All,
    /// Too many to read: page by page, and searched by the store.
    Pages,
    /// What can be found without reading everything; others may exist.
    Some,
}

/// A call that tells choices.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// The action.
    pub node: &'static str,
    /// Its input, as `field=value`.
    pub input: &'static [(&'static str, &'static str)],
    /// The field of its input that takes a text to search for.
    pub search: Option<&'static str>,
    /// Path of the rows in the answer (see the module `template`).
    pub items: &'static str,
    /// Rows that count: paths and the values there.
    pub only: &'static [(&'static str, &'static str)],
    /// Rows that are known but not offered: a path and the value there.
    pub retired: Option<(&'static str, &'static str)>,
    /// Path of the value in a row.
    pub value: &'static str,
    /// Template of the label.
    pub label: &'static str,
    /// Template of the second line.
    pub hint: &'static str,
}

impl Loader {
    /// Parameters without which nothing can be read.
    pub fn needed(&self) -> impl Iterator<Item = &'static Parameter> {
        self.parameters.iter().filter(|parameter| parameter.narrows.is_none())
    }
}

/// The loader with this name.
pub fn loader(name: &str) -> Result<&'static Loader> {
    all().find(|loader| loader.name == name).ok_or_else(|| {
        let names = all().map(|loader| loader.name);
        let hint = match nearest(name, names.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("known are {}", names.collect::<Vec<_>>().join(", ")),
        };
        Error::new(Kind::InvalidInput, format!("there is no loader `{name}`"))
            .with_code("unknown_loader")
            .with_hint(hint)
    })
}

/// The loader that fills fields of this type, and whether the value must be one of its choices.
pub fn of_type(type_name: &str) -> Option<(&'static Loader, bool)> {
    all().find_map(|loader| match type_name {
        _ if loader.fills.contains(&type_name) => Some((loader, true)),
        _ if loader.suggests.contains(&type_name) => Some((loader, false)),
        _ => None,
    })
}

/// Every loader.
pub fn all() -> impl Iterator<Item = &'static Loader> + Clone {
    catalogue::TABLE.iter().chain(sales::TABLE).chain(store::TABLE)
}

/// What most loaders say.
const ALL: Loader = Loader {
    name: "",
    title: "",
    fills: &[],
    suggests: &[],
    parameters: &[],
    sources: &[],
    extent: Extent::All,
    numeric: false,
    fixed: &[],
    also: &[],
    missing_codes: &[],
    named_value: None,
};

/// As [`ALL`], of things with numbers.
const NUMBERS: Loader = Loader { numeric: true, ..ALL };

/// What most sources say.
const SOURCE: Source = Source {
    node: "",
    input: &[],
    search: None,
    items: "items[]",
    only: &[],
    retired: None,
    value: "id",
    label: "{name}",
    hint: "",
};

/// A parameter without which nothing can be read.
const fn needs(name: &'static str, loader: &'static str) -> Parameter {
    Parameter { name, loader, narrows: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nodes;
    use std::collections::HashSet;

    #[test]
    fn every_row_fits_the_node_table() {
        let mut types = HashSet::new();
        for row in all() {
            assert!(
                row.fills.iter().chain(row.suggests).all(|name| types.insert(*name)),
                "{}: a type twice",
                row.name
            );
            assert!(
                row.extent != Extent::Pages || row.sources.len() == 1,
                "{}: pages of one source",
                row.name
            );
            assert!(row.parameters.iter().all(|parameter| loader(parameter.loader).is_ok()), "{}", row.name);
            for source in row.sources {
                let node = nodes::action(source.node).unwrap();
                let given = row.needed().map(|parameter| (parameter.name.to_owned(), 5.into())).collect();
                if let Err(error) = node.decode(&given) {
                    assert!(!error.message().contains("unknown field"), "{}: {error}", row.name);
                }
            }
        }
        assert_eq!(loader("categry").unwrap_err().hint(), "did you mean `category`?");
    }
}
