//! Rust names for the names of the facts table.

use std::collections::BTreeSet;

use crate::chosen::{CHOSEN, PREFIXES};
use crate::facts::Facts;

/// The Rust type for a vendor type or enum: the entity's name first, `Write` at the end of request types.
pub fn rust_type(facts: &Facts, name: &str) -> String {
    if let Some((_, chosen)) = CHOSEN.iter().find(|(from, _)| *from == name) {
        return (*chosen).to_owned();
    }
    let is_enum = facts.enums.contains_key(name);
    let segments: Vec<String> = name.split('.').map(|part| pascal(without_direction(part))).collect();
    let (root, nested) = segments.split_first().map_or(("", &[][..]), |(root, rest)| (root.as_str(), rest));
    let base = nested_name(facts, name, root, nested, is_enum);
    let writes = name.starts_with("Updated") && !is_enum;
    if writes { format!("{base}Write") } else { base }
}

fn nested_name(facts: &Facts, name: &str, root: &str, nested: &[String], is_enum: bool) -> String {
    let Some(last) = nested.last() else {
        return root.to_owned();
    };
    let entity = PREFIXES.iter().find(|(from, _)| *from == root).map_or(root, |(_, prefix)| prefix);
    let joined = || prefixed(entity, &nested.concat());
    // The last word alone is enough unless another nested type of the entity ends with it too, or it is a field.
    let ambiguous = siblings(facts, name).iter().filter(|other| *other == last).count() > 1;
    let is_inline =
        is_enum && name.rsplit('.').next().is_some_and(|part| part.starts_with(char::is_lowercase));
    if ambiguous || is_inline { joined() } else { prefixed(entity, last) }
}

/// Last words of all nested types with the same root, once per full name.
fn siblings(facts: &Facts, name: &str) -> Vec<String> {
    let root = name.split('.').next().unwrap_or(name);
    let names: BTreeSet<&String> = facts.types.keys().chain(facts.enums.keys()).collect();
    names
        .into_iter()
        .filter(|other| other.split('.').next() == Some(root) && other.contains('.'))
        .filter_map(|other| other.rsplit('.').next().map(|last| pascal(without_direction(last))))
        .collect()
}

fn prefixed(entity: &str, last: &str) -> String {
    if last.starts_with(entity) { last.to_owned() } else { format!("{entity}{last}") }
}

fn without_direction(segment: &str) -> &str {
    let stripped = segment.strip_prefix("Fetched").or_else(|| segment.strip_prefix("Updated"));
    stripped.filter(|rest| rest.starts_with(char::is_uppercase)).unwrap_or(segment)
}

/// `orderDetailsDisplaySection` → `OrderDetailsDisplaySection`, `BUTTON_GRID` → `ButtonGrid`.
pub fn pascal(text: &str) -> String {
    let shouting = !text.chars().any(char::is_lowercase);
    let mut out = String::new();
    let mut start = true;
    for character in text.chars() {
        if !character.is_ascii_alphanumeric() {
            start = true;
        } else if start {
            out.push(character.to_ascii_uppercase());
            start = false;
        } else if shouting {
            out.push(character.to_ascii_lowercase());
        } else {
            out.push(character);
        }
    }
    if out.starts_with(|first: char| first.is_ascii_digit()) { format!("N{out}") } else { out }
}

/// `priceInProductList` → `price_in_product_list`; any other character becomes an underscore.
pub fn snake(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut out = String::new();
    for (index, &character) in characters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| characters.get(before));
        let lower_before = before.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit());
        let lower_after = characters.get(index + 1).is_some_and(|c| c.is_lowercase());
        let upper_before = before.is_some_and(|c| c.is_uppercase());
        if character.is_uppercase() && (lower_before || (upper_before && lower_after)) {
            out.push('_');
        }
        out.push(if character.is_ascii_alphanumeric() { character.to_ascii_lowercase() } else { '_' });
    }
    out
}

/// What serde's `camelCase` makes of a Rust field name.
pub fn camel(field: &str) -> String {
    let mut out = String::new();
    let mut upper = false;
    for character in field.chars() {
        if character == '_' {
            upper = true;
        } else if upper {
            out.push(character.to_ascii_uppercase());
            upper = false;
        } else {
            out.push(character);
        }
    }
    out
}

/// A Rust field name, escaped when it is a keyword.
pub fn field_ident(wire: &str) -> String {
    let ident = snake(wire);
    match ident.as_str() {
        "type" | "ref" | "use" | "default" | "match" | "for" | "move" | "where" | "static" | "final"
        | "override" => {
            if ident == "default" {
                ident
            } else {
                format!("r#{ident}")
            }
        }
        _ => ident,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_change_case() {
        assert_eq!(pascal("BUTTON_GRID"), "ButtonGrid");
        assert_eq!(pascal("orderDetailsDisplaySection"), "OrderDetailsDisplaySection");
        assert_eq!(pascal("carrier-calculated"), "CarrierCalculated");
        assert_eq!(snake("customsHsTariffCode"), "customs_hs_tariff_code");
        assert_eq!(snake("businessRegistrationID"), "business_registration_id");
        assert_eq!(camel("image160px_url"), "image160pxUrl");
        assert_eq!(field_ident("type"), "r#type");
    }

    #[test]
    fn types_start_with_their_entity_and_never_clash() {
        let facts = Facts::load().unwrap();
        assert_eq!(rust_type(&facts, "FetchedOrder"), "Order");
        assert_eq!(rust_type(&facts, "UpdatedOrder.OrderItem"), "OrderItemWrite");
        assert_eq!(rust_type(&facts, "FetchedOrder.PersonInfo"), "OrderPersonInfo");
        assert_eq!(rust_type(&facts, "FetchedStoreProfile.Company"), "ProfileCompany");
        assert_eq!(rust_type(&facts, "OrderPaymentStatus"), "OrderPaymentStatus");
        let mut names: std::collections::BTreeMap<String, Vec<&String>> = std::collections::BTreeMap::new();
        for name in facts.types.keys() {
            names.entry(rust_type(&facts, name)).or_default().push(name);
        }
        names.retain(|_, sources| sources.len() > 1);
        assert!(names.is_empty(), "{names:#?}");
        let types: BTreeSet<String> = facts.types.keys().map(|name| rust_type(&facts, name)).collect();
        let mut values = std::collections::BTreeMap::new();
        let clashes: Vec<_> = facts
            .enums
            .iter()
            .filter(|(name, listed)| {
                let rust = rust_type(&facts, name);
                let other = types.contains(&rust);
                other || *values.entry(rust).or_insert(&listed.values) != &listed.values
            })
            .map(|(name, _)| name)
            .collect();
        assert!(clashes.is_empty(), "{clashes:#?}");
    }
}
