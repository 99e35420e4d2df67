//! What is asked for, what is given, and how one leads to the other: the pure half of [`Connection::options`].
//!
//! [`Connection::options`]: crate::Connection::options

use super::cache::Told;
use super::loaders::{Extent, Loader, Source};
use super::read::{self, Choice};
use super::template::plain;
use crate::action::{Object, Paging};
use crate::error::{Error, Result};
use crate::nodes;
use crate::steps::decode::nearest;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

/// Choices given at once.
const PAGE: usize = 100;
/// Pages read of what is to be known as a whole: a thousand rows.
const MOST_PAGES: usize = 10;

/// Which choices are wanted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Wanted {
    /// What the loader depends on, by the names of its parameters: `{"productId": 5}`.
    pub parameters: Object,
    /// Text that the choices show; none or a blank one: all.
    pub search: Option<String>,
    /// Where to continue: `next` of the answer before.
    pub position: Option<String>,
}

/// Some choices of a loader.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Choices {
    /// The choices, in the store's order.
    pub items: Vec<Choice>,
    /// Where to continue, opaque; none at the end.
    pub next: Option<String>,
}

impl Wanted {
    /// The text to search for.
    pub(crate) fn text(&self) -> Option<&str> {
        self.search.as_deref().map(str::trim).filter(|text| !text.is_empty())
    }

    /// The parameters that are part of the calls, in the form that the calls take.
    pub(crate) fn call_parameters(&self, loader: &Loader) -> Result<Object> {
        let known = || loader.parameters.iter().map(|parameter| parameter.name);
        if let Some(wrong) = self.parameters.keys().find(|name| !known().any(|known| known == name.as_str()))
        {
            let message = match nearest(wrong, known()) {
                Some(near) => {
                    format!("loader `{}` has no such parameter, did you mean `{near}`?", loader.name)
                }
                None => format!("loader `{}` has no such parameter", loader.name),
            };
            return Err(Error::field(format!("parameters.{wrong}"), message));
        }
        let needed = loader.needed().map(|parameter| {
            let given = self.parameters.get(parameter.name).filter(|value| !plain(value).is_empty());
            let value = given.ok_or_else(|| {
                let message =
                    format!("loader `{}` needs it: choose a {} first", loader.name, parameter.loader);
                Error::field(format!("parameters.{}", parameter.name), message)
            })?;
            let numeric = super::loader(parameter.loader)?.numeric;
            let number = value.as_str().filter(|_| numeric).and_then(|text| text.trim().parse::<i64>().ok());
            Ok((parameter.name.to_owned(), number.map_or_else(|| value.clone(), Value::from)))
        });
        needed.collect()
    }

    /// Narrows what was read, and cuts out the page.
    pub(crate) fn select(&self, loader: &Loader, all: Vec<Choice>) -> Result<Choices> {
        let narrow: Option<String> = loader
            .parameters
            .iter()
            .filter(|parameter| parameter.narrows.is_some())
            .find_map(|parameter| self.parameters.get(parameter.name).map(plain));
        let start: usize = match &self.position {
            None => 0,
            Some(text) => text.parse().map_err(|_| bad_position())?,
        };
        let mut fitting = all
            .into_iter()
            .filter(|choice| !choice.retired)
            .filter(|choice| narrow.as_ref().is_none_or(|wanted| choice.group.as_ref() == Some(wanted)))
            .filter(|choice| self.text().is_none_or(|text| choice.shows(text)))
            .skip(start);
        let items: Vec<Choice> = fitting.by_ref().take(PAGE).collect();
        let next = fitting.next().map(|_| (start + PAGE).to_string());
        Ok(Choices { items, next })
    }
}

/// A position that no answer gave.
pub(crate) fn bad_position() -> Error {
    Error::field("position", "is no position of this loader; give back `next` as it came")
}

/// The input of a source's action.
pub(crate) fn input(source: &Source, parameters: &Object, search: Option<&str>) -> Object {
    let fixed = source.input.iter().map(|(name, value)| {
        let value = match *value {
            "true" => Value::Bool(true),
            text => Value::from(text),
        };
        ((*name).to_owned(), value)
    });
    let search = source.search.zip(search).map(|(name, text)| (name.to_owned(), text.into()));
    fixed.chain(parameters.clone()).chain(search).collect()
}

/// How many pages of a source are read at once.
pub(crate) fn pages(loader: &Loader) -> usize {
    match loader.extent {
        Extent::All => MOST_PAGES,
        Extent::Pages | Extent::Some => 1,
    }
}

/// The source that can look for a text in the store itself.
pub(crate) fn searchable(loader: &Loader) -> Option<&'static Source> {
    let searches = |source: &&Source| {
        source.search.is_some()
            && nodes::action(source.node).is_ok_and(|node| node.meta.paging != Paging::None)
    };
    loader.sources.iter().find(searches)
}

/// The choices in what the sources told.
pub(crate) fn united(loader: &Loader, told: &[(&Source, Arc<Told>)]) -> Vec<Choice> {
    let found = told.iter().flat_map(|(source, told)| read::choices(loader, source, &told.answers));
    read::united(loader, found)
}

/// The choices of one page that the store itself has cut out.
pub(crate) fn one_page(loader: &Loader, source: &Source, told: &Told) -> Choices {
    let items = read::choices(loader, source, &told.answers);
    Choices { items: items.into_iter().filter(|choice| !choice.retired).collect(), next: told.next.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(name: &str, answer: Value) -> Vec<Choice> {
        let loader = super::super::loader(name).unwrap();
        let told = Arc::new(Told { answers: vec![answer], next: None });
        united(loader, &[(&loader.sources[0], told)])
    }

    fn wanted(value: Value) -> Wanted {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn labels_tell_alike_ones_apart() {
        let all = read(
            "category",
            json!({"items": [{"id": 1, "name": "Table"}, {"id": 2, "parentId": 1, "name": "Mugs"}, {"name": "no id"}]}),
        );
        let text = serde_json::to_value(&all).unwrap();
        assert_eq!(
            text,
            json!([{"value": 1, "label": "Table"}, {"value": 2, "label": "Mugs", "hint": "Table"}])
        );
    }

    #[test]
    fn what_every_store_has_is_offered_once() {
        let labels = |answer| {
            read("customer_group", answer).into_iter().map(|choice| choice.label).collect::<Vec<_>>()
        };
        assert_eq!(labels(json!({"items": [{"id": 7, "name": "Trade"}]})), ["General", "Trade"]);
        assert_eq!(
            labels(json!({"items": [{"id": 0, "name": "Standard"}, {"id": 0, "name": "twice"}]})),
            ["Standard"]
        );
    }

    #[test]
    fn a_status_that_is_switched_off_is_known_but_not_offered() {
        let row = |id: &str, kind: &str, enabled| json!({"statusId": id, "orderStatusType": kind, "enabled": enabled, "name": id});
        let answer = json!({"items": [
            row("PAID", "PAYMENT_STATUS", true), row("CUSTOM_PAYMENT_STATUS_1", "PAYMENT_STATUS", false),
            row("SHIPPED", "FULFILLMENT_STATUS", true)
        ]});
        let all = read("payment_status", answer);
        assert_eq!(all.len(), 2);
        let loader = super::super::loader("payment_status").unwrap();
        let offered = Wanted::default().select(loader, all).unwrap();
        assert_eq!(offered.items.iter().map(Choice::key).collect::<Vec<_>>(), ["PAID"]);
    }

    #[test]
    fn lists_are_narrowed_searched_and_paged() {
        let attributes = |first: i64| {
            (first..first + 150).map(|id| json!({"id": id, "name": format!("A{id}")})).collect::<Vec<_>>()
        };
        let types =
            json!([{"id": 1, "attributes": attributes(1000)}, {"id": 2, "attributes": attributes(2000)}]);
        let all = read("attribute", types);
        let loader = super::super::loader("attribute").unwrap();
        let of = |value| wanted(value).select(loader, all.clone()).unwrap();
        let page = of(json!({"parameters": {"productTypeId": "2"}}));
        assert_eq!((page.items.len(), page.items[0].value.clone()), (100, json!(2000)));
        let page = of(json!({"parameters": {"productTypeId": 2}, "position": page.next.unwrap()}));
        assert_eq!((page.items.len(), page.next), (50, None));
        assert_eq!(of(json!({"search": " a1077"})).items.len(), 1);
        assert!(wanted(json!({"position": "elsewhere"})).select(loader, Vec::new()).is_err());
    }

    #[test]
    fn parameters_are_checked_by_name() {
        let loader = super::super::loader("variation").unwrap();
        let parameters = |value| wanted(json!({"parameters": value})).call_parameters(loader);
        assert_eq!(parameters(json!({"productId": "5"})).unwrap()["productId"], 5);
        assert_eq!(parameters(json!({})).unwrap_err().problems()[0].path, "parameters.productId");
        let wrong = parameters(json!({"productid": 5})).unwrap_err();
        assert!(wrong.message().contains("did you mean `productId`?"), "{wrong}");
    }
}
