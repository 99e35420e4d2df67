//! How a form asks for an input field: what every host with forms needs to know.

use super::shape::{Shape, resolve};
use crate::manifest::{Manifest, Node};
use serde_json::Value;

/// The control of a form.
#[derive(Debug, Clone, PartialEq)]
pub enum Control {
    /// A line of text.
    Text,
    /// A number with decimals.
    Number,
    /// A whole number.
    Integer,
    /// A switch.
    Flag,
    /// A date; the vendor takes Unix seconds, UTC.
    Date,
    /// One of the known values; others are accepted too.
    Choice(Vec<String>),
    /// Several of the known values.
    Choices(Vec<String>),
    /// Several texts or numbers, separated by commas.
    List {
        /// Are they numbers?
        numbers: bool,
    },
    /// Anything else: JSON.
    Json,
    /// Bytes, or an address to fetch them from.
    Upload,
}

impl Control {
    /// The control of a field of a node.
    pub fn of(manifest: &Manifest, node: &Node, field: &str) -> Self {
        if node.dates.iter().any(|date| date == field) {
            return Self::Date;
        }
        let is_body = node.wire.as_ref().is_some_and(|wire| wire.whole.as_deref() == Some(field));
        if is_body && node.sends.as_deref() == Some("bytes") {
            return Self::Upload;
        }
        of_shape(manifest, &Shape::of(&node.input["properties"][field]))
    }
}

fn of_shape(manifest: &Manifest, shape: &Shape) -> Control {
    match shape {
        Shape::Text => Control::Text,
        Shape::Number => Control::Number,
        Shape::Integer => Control::Integer,
        Shape::Boolean => Control::Flag,
        Shape::Choice(values) => Control::Choice(values.clone()),
        Shape::Named(name) => match manifest.defs.get(name) {
            Some(definition) => of_shape(manifest, &Shape::of(definition)),
            None => Control::Json,
        },
        Shape::List(inner) => match of_shape(manifest, inner) {
            Control::Choice(values) => Control::Choices(values),
            Control::Text => Control::List { numbers: false },
            Control::Integer | Control::Number => Control::List { numbers: true },
            _ => Control::Json,
        },
        Shape::Union(variants) => of_union(manifest, variants),
        Shape::Map(_) | Shape::Any | Shape::Null => Control::Json,
    }
}

/// Null is what leaving a field out is for; an open list of choices is still a list of choices; one value or several is
/// several.
fn of_union(manifest: &Manifest, variants: &[Shape]) -> Control {
    let mut controls: Vec<Control> = variants
        .iter()
        .filter(|variant| **variant != Shape::Null)
        .map(|variant| of_shape(manifest, variant))
        .collect();
    let several = controls.iter().position(|one| matches!(one, Control::Choices(_) | Control::List { .. }));
    let known = controls.iter().position(|one| matches!(one, Control::Choice(_)));
    match (several.or(known), controls.len()) {
        (Some(index), _) => controls.swap_remove(index),
        (None, 1) => controls.swap_remove(0),
        (None, _)
            if controls
                .iter()
                .all(|one| matches!(one, Control::Text | Control::Integer | Control::Number)) =>
        {
            if controls.contains(&Control::Text) { Control::Text } else { Control::Number }
        }
        (None, _) => Control::Json,
    }
}

/// Text and number at once: an identifier of which the vendor takes both.
pub fn is_either(schema: &Value, manifest: &Manifest) -> bool {
    let schema = resolve(schema, &manifest.defs);
    let kinds: Vec<&str> =
        schema["anyOf"].as_array().into_iter().flatten().filter_map(|one| one["type"].as_str()).collect();
    kinds.contains(&"string") && (kinds.contains(&"integer") || kinds.contains(&"number"))
}

/// `ADDED_TIME_DESC` → `Added Time Desc`.
pub fn choice_label(value: &str) -> String {
    let words = value.split(['_', ' ', '-']).filter(|word| !word.is_empty());
    let word = |word: &str| {
        if word.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit()) {
            crate::manifest::capitalised(&word.to_lowercase())
        } else {
            crate::manifest::capitalised(word)
        }
    };
    words.map(word).collect::<Vec<_>>().join(" ")
}

/// `Order ID` → `Order ID`, `Tracking number` → `Tracking Number`.
pub fn title_case(label: &str) -> String {
    const SMALL: [&str; 16] = [
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "per",
    ];
    let words = label.split(' ').enumerate().map(|(index, word)| {
        if index > 0 && SMALL.contains(&word) { word.to_owned() } else { crate::manifest::capitalised(word) }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MANIFEST_JSON;

    #[test]
    fn fields_get_the_control_that_fits() {
        let manifest: Manifest = serde_json::from_str(MANIFEST_JSON).unwrap();
        let control = |id: &str, field: &str| {
            let node = manifest.nodes.iter().find(|node| node.id == id).unwrap();
            Control::of(&manifest, node, field)
        };
        assert_eq!(control("order.get", "orderId"), Control::Text);
        assert_eq!(control("order.search", "createdFrom"), Control::Date);
        assert!(matches!(control("order.search", "paymentStatus"), Control::Choices(all) if all.len() > 5));
        assert!(matches!(control("order.fulfill", "fulfillmentStatus"), Control::Choice(_)));
        assert_eq!(control("order.fulfill", "notifyCustomer"), Control::Flag);
        assert_eq!(control("product.create", "price"), Control::Number);
        assert_eq!(control("product.create", "categoryIds"), Control::List { numbers: true });
        assert_eq!(control("product.create", "dimensions"), Control::Json);
        assert_eq!(control("product.upload_image", "image"), Control::Upload);
    }

    #[test]
    fn names_are_written_for_people() {
        assert_eq!(choice_label("ADDED_TIME_DESC"), "Added Time Desc");
        assert_eq!(title_case("Name of the customer"), "Name of the Customer");
    }
}
