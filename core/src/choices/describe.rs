//! A loader as data, for hosts that make the call themselves.

use super::loaders::{Extent, Loader, Source};
use crate::action::{Object, Paging};
use crate::nodes;
use serde_json::{Value, json};

/// The loader as JSON: its parameters, and for every call its method, path, query, where the rows are, and how a row
/// becomes value, label and hint (paths and templates as the module `template` reads them).
pub fn describe(loader: &Loader) -> Value {
    let parameters = loader.parameters.iter().map(|parameter| {
        let mut described = json!({
            "name": parameter.name, "loader": parameter.loader, "required": parameter.narrows.is_none(),
        });
        if let Some(path) = parameter.narrows {
            described["narrows"] = path.into();
        }
        described
    });
    let fixed = loader.fixed.iter().map(|(value, label)| json!({"value": value, "label": label}));
    let extent = match loader.extent {
        Extent::All => "all",
        Extent::Pages => "pages",
        Extent::Some => "some",
    };
    json!({
        "name": loader.name,
        "title": loader.title,
        "extent": extent,
        "numeric": loader.numeric,
        "parameters": parameters.collect::<Vec<_>>(),
        "fixed": fixed.collect::<Vec<_>>(),
        "sources": loader.sources.iter().filter_map(source).collect::<Vec<_>>(),
    })
}

fn source(source: &Source) -> Option<Value> {
    let meta = nodes::action(source.node).ok()?.meta;
    let query: Object =
        source.input.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
    let only: Object =
        source.only.iter().map(|(path, value)| ((*path).to_owned(), (*value).into())).collect();
    let mut described = json!({
        "node": meta.id,
        "method": meta.method,
        "host": meta.host,
        "credential": meta.credential,
        "path": meta.path,
        "query": query,
        "paging": if meta.paging == Paging::None { "none" } else { "offset" },
        "scopes": meta.scopes,
        "items": source.items,
        "only": only,
        "value": source.value,
        "label": source.label,
        "hint": source.hint,
    });
    if let Some(search) = source.search {
        described["search"] = search.into();
    }
    if let Some((path, value)) = source.retired {
        described["except"] = json!({path: value});
    }
    Some(described)
}
