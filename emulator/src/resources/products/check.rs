//! Rules about prices, stock and options that go beyond field types.

use serde_json::Value;

use crate::doc::{Doc, Fields};
use crate::reply::ApiError;

/// Prices that cannot be.
pub fn prices(input: &Doc, base: Option<f64>) -> Result<(), ApiError> {
    let refuse = |code, text: &str| Err(ApiError::new(400, code, text));
    if input.num("price").is_some_and(|price| price < 0.0) {
        return Err(ApiError::wrong("price", "it cannot be negative"));
    }
    if input.num("costPrice").is_some_and(|price| price < 0.0) {
        return refuse("COST_PRICE_CANT_BE_NEGATIVE", "costPrice cannot be negative");
    }
    let base = input.num("price").or(base).unwrap_or(f64::MAX);
    for row in input.list("wholesalePrices").iter().filter_map(Value::as_object) {
        let Some(price) = row.num("price") else {
            return refuse("WHOLESALE_PRICES_CANT_BE_NULL", "A wholesale price lacks its price");
        };
        if price < 0.0 {
            return refuse("WHOLESALE_PRICES_CANT_BE_NEGATIVE", "Wholesale prices cannot be negative");
        }
        if price > base {
            return refuse("WHOLESALE_PRICES_TOO_BIG", "A wholesale price is above the base price");
        }
        if row.int("quantity").is_none_or(|quantity| quantity < 2) {
            return refuse("WHOLESALE_PRICES_QUANTITY_TOO_SMALL", "Wholesale prices start at quantity 2");
        }
    }
    Ok(())
}

/// Brings quantity and the unlimited flag in line: a given quantity means limited stock unless the
/// same body says unlimited, and unlimited stock has no quantity.
pub fn stock(stored: &mut Doc, patch: &Doc) {
    let unlimited = match (patch.flag("unlimited"), patch.get("quantity")) {
        (Some(unlimited), _) => Some(unlimited),
        (None, Some(Value::Null)) => Some(true),
        (None, Some(_)) => Some(false),
        (None, None) => stored.flag("unlimited"),
    };
    let Some(unlimited) = unlimited else { return };
    stored.insert("unlimited".to_owned(), Value::from(unlimited));
    if unlimited {
        stored.shift_remove("quantity");
    } else {
        stored.entry("quantity").or_insert(Value::from(0));
    }
}

/// The option values of a variation as comparable pairs.
pub fn choices(variation: &Doc) -> Vec<(String, String)> {
    let rows = variation.list("options").iter().filter_map(Value::as_object);
    let pair = |row: &Doc| Some((row.text("name")?.to_owned(), row.text("value")?.to_owned()));
    let mut pairs: Vec<_> = rows.filter_map(pair).collect();
    pairs.sort();
    pairs
}

/// A variation must name options and values its product has, and must not repeat another variation.
pub fn variation(product: &Doc, own: Option<i64>, variation: &Doc) -> Result<(), ApiError> {
    let wanted = choices(variation);
    if wanted.is_empty() {
        return Err(ApiError::wrong("options", "at least one option with name and value is required"));
    }
    for (name, value) in &wanted {
        let mut options = product.list("options").iter().filter_map(Value::as_object);
        let Some(option) = options.find(|option| option.text("name") == Some(name)) else {
            let text = format!("The product has no option '{name}'");
            return Err(ApiError::new(409, "COMBINATION_CONTAINS_REMOVED_OPTION", text));
        };
        let mut texts = option.list("choices").iter().filter_map(|choice| choice.as_object()?.text("text"));
        if !texts.any(|text| text == value) {
            let text = format!("Option '{name}' has no value '{value}'");
            return Err(ApiError::new(409, "COMBINATION_CONTAINS_REMOVED_OPTION_VALUE", text));
        }
    }
    let mut others = product.list("combinations").iter().filter_map(Value::as_object);
    if others.any(|other| other.int("id") != own && choices(other) == wanted) {
        return Err(ApiError::new(409, "COMBINATION_DUPLICATED", "Another variation has the same options"));
    }
    Ok(())
}

/// A variation that shares the product's SKU shares its stock and size too.
pub fn shared_sku(product: &Doc, stored: &Doc, patch: &Doc) -> Result<(), ApiError> {
    let sku = patch.text("sku").or_else(|| stored.text("sku")).filter(|sku| !sku.is_empty());
    if sku.is_some_and(|sku| Some(sku) != product.text("sku")) {
        return Ok(());
    }
    let refuse = |code, what: &str| {
        let text = format!("The variation has the product's SKU but another {what}");
        Err(ApiError::new(400, code, text))
    };
    let quantity = patch.int("quantity");
    let unlimited = patch.flag("unlimited");
    if quantity.is_some_and(|quantity| product.int("quantity") != Some(quantity))
        || unlimited.is_some_and(|unlimited| product.flag("unlimited") != Some(unlimited))
    {
        return refuse("DIFFERENT_COMBINATION_STOCK", "stock");
    }
    if let (Some(own), Some(theirs)) = (patch.object("dimensions"), product.object("dimensions")) {
        let differs =
            |side: &&str| (own.num(side).unwrap_or(0.0) - theirs.num(side).unwrap_or(0.0)).abs() > 1e-9;
        if ["length", "width", "height"].iter().any(differs) {
            return refuse("DIFFERENT_COMBINATION_DIMENSIONS", "size");
        }
    }
    Ok(())
}
