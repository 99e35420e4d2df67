//! Which reads a write makes doubtful: those of the same area, the first part of the path.
//!
//! Coarse on purpose: `/products/5/combinations/6` and `/products` are one area, so a write is never overlooked.

use super::loaders;
use crate::error::{Error, Kind, Result};
use crate::kinds::KINDS;
use crate::nodes;
use std::collections::BTreeSet;

/// A batch runs calls of every area at a time of the vendor's choosing.
const EVERYTHING: &str = "batch";

/// The area of a path.
pub(crate) fn area(path: &str) -> &str {
    path.trim_start_matches('/').split(['/', '?']).next().unwrap_or_default()
}

/// Does a request to this path leave nothing certain, whatever its method?
pub(crate) fn is_everything(path: &str) -> bool {
    area(path) == EVERYTHING
}

/// The areas of a resource (`category`), of a kind of entity in its plural (`categories`), of a webhook's object
/// (`discount_coupon`), of a loader, or the area itself (`classes`).
pub(crate) fn areas_of(resource: &str) -> Result<BTreeSet<&'static str>> {
    let singular = KINDS.iter().find(|kind| kind.plural == resource).map_or(resource, |kind| kind.name);
    let names = |id: &str| id.split_once('.').is_some_and(|(known, _)| known == singular);
    let of_nodes = nodes::ACTIONS.iter().filter_map(|node| {
        let area = area(node.meta.path);
        let named =
            names(node.meta.id) || node.meta.aliases.iter().any(|alias| names(alias)) || area == resource;
        (named && !area.is_empty() && !area.starts_with('{')).then_some(area)
    });
    let mut areas: BTreeSet<&'static str> = of_nodes.collect();
    if let Ok(loader) = loaders::loader(resource) {
        let nodes = loader.sources.iter().filter_map(|source| nodes::action(source.node).ok());
        areas.extend(nodes.map(|node| area(node.meta.path)));
    }
    if areas.is_empty() {
        return Err(Error::new(Kind::InvalidInput, format!("there is no resource `{resource}`"))
            .with_code("unknown_resource")
            .with_hint("name the first part of a node's id, such as `category`, or a loader"));
    }
    Ok(areas)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resources_have_areas_under_all_their_names() {
        let areas = |name: &str| areas_of(name).unwrap().into_iter().collect::<Vec<_>>();
        assert_eq!(areas("category"), ["categories", "categoriesByPath"]);
        assert_eq!(areas("products"), ["products"]);
        assert_eq!(areas("variation"), ["products"]);
        assert_eq!(areas("order_status"), ["profile"]);
        assert!(areas("discount_coupon").contains(&"discount_coupons"));
        assert!(areas("coupon").contains(&"discount_coupons"));
        assert_eq!(areas("classes"), ["classes"]);
        assert_eq!(areas("location"), ["products", "profile"]);
        assert_eq!(areas_of("nonsense").unwrap_err().code(), "unknown_resource");
        assert_eq!(area("/products/5/combinations?x=1"), "products");
        assert!(is_everything("/batch") && !is_everything("/products"));
    }
}
