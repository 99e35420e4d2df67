//! Where the fields of an input stand in the request.

use super::texts;
use crate::manifest::Wire;
use ecwid_nodes::action::{Body, Meta};
use ecwid_nodes::steps::build::SAVE_TO;
use serde_json::json;

/// Fields that every action accepts and that are merged into the request.
const EXTRA: [&str; 2] = ["extraQuery", "extraBody"];

/// None for a node that makes its calls itself.
pub(super) fn of(meta: &Meta, fields: &[String]) -> Option<Wire> {
    if meta.composite {
        return None;
    }
    let whole = match meta.body {
        Body::Whole(name) | Body::Text(name) | Body::Bytes(name) => Some(name.to_owned()),
        Body::None | Body::Json | Body::Of(_) => None,
    };
    let in_body = matches!(meta.body, Body::Json | Body::Of(_));
    let mut wire = Wire {
        whole,
        bracketed: texts(meta.bracketed),
        spellings: pairs(meta.spellings),
        defaults: meta.defaults.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect(),
        inverted: pairs(meta.inverted),
        ..Wire::default()
    };
    for field in fields.iter().filter(|field| !EXTRA.contains(&field.as_str())) {
        let place = if meta.path.contains(&format!("{{{field}}}")) {
            &mut wire.path
        } else if wire.whole.as_ref() == Some(field) || field == SAVE_TO || meta.own.contains(&field.as_str())
        {
            continue;
        } else if in_body && !meta.query.contains(&field.as_str()) {
            &mut wire.body
        } else {
            &mut wire.query
        };
        place.push(field.clone());
    }
    Some(wire)
}

fn pairs(all: &[(&str, &str)]) -> indexmap::IndexMap<String, String> {
    all.iter().map(|(name, other)| ((*name).to_owned(), (*other).to_owned())).collect()
}
