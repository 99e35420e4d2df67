//! The registrar: names, prices, and who holds what.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::doc::{Fields, cents};
use crate::reply::ApiError;
use crate::store::Kind;
use crate::world::World;

/// Endings on sale with their price for a year.
const ENDINGS: [(&str, f64); 7] = [
    ("com", 19.0),
    ("net", 21.0),
    ("org", 18.0),
    ("shop", 34.0),
    ("store", 49.0),
    ("info", 23.0),
    ("online", 29.0),
];

/// The tax on a price.
pub const TAX_RATE: f64 = 0.21;

/// The yearly price of a name.
pub fn price(name: &str) -> f64 {
    let ending = name.rsplit('.').next().unwrap_or_default();
    ENDINGS.iter().find(|(known, _)| *known == ending).map_or(39.0, |(_, price)| *price)
}

/// An amount as the registrar writes it.
pub fn dollars(amount: f64) -> String {
    format!("${:.2}", cents(amount))
}

/// The names a keyword leads to: itself if it is a domain name, and its first part with every ending.
pub fn offers(keyword: &str) -> Result<Vec<String>, ApiError> {
    let keyword = keyword.trim().to_lowercase();
    let (label, ending) = keyword.split_once('.').unwrap_or((&keyword, ""));
    let label: String = label.chars().map(|letter| if letter == ' ' { '-' } else { letter }).collect();
    check_label(&label)?;
    let mut names = Vec::new();
    if !ending.is_empty() {
        names.push(format!("{label}.{ending}"));
    }
    for (known, _) in ENDINGS {
        let name = format!("{label}.{known}");
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

/// One name with what it costs and whether it is free.
pub fn offer(world: &World, name: &str) -> Value {
    let price = price(name);
    let status = if is_taken(world, name) { "taken" } else { "available" };
    json!({
        "name": name, "status": status, "price": price, "currency": "USD", "priceFormatted": dollars(price),
    })
}

/// Taken are the domains of all stores here, and one name in four elsewhere.
pub fn is_taken(world: &World, name: &str) -> bool {
    let ours = world
        .stores
        .values()
        .any(|store| store.all(Kind::Domain).any(|(_, row)| row.text("name") == Some(name)));
    ours || Sha256::digest(name.as_bytes())[0].is_multiple_of(4)
}

/// Checks a whole name such as `harborlane.shop`.
pub fn check_name(name: &str) -> Result<(), ApiError> {
    if name.is_empty() {
        return check_label(name);
    }
    let Some((label, ending)) = name.split_once('.') else {
        return Err(refused(403, "WRONG_DOMAIN_FORMAT", format!("'{name}' has no ending such as .com")));
    };
    check_label(label)?;
    if !ENDINGS.iter().any(|(known, _)| *known == ending) {
        return Err(refused(403, "WRONG_DOMAIN_FORMAT", format!("names under .{ending} are not sold")));
    }
    Ok(())
}

/// Checks the part before the ending.
pub fn check_label(label: &str) -> Result<(), ApiError> {
    if label.is_empty() {
        return Err(refused(403, "EMPTY_DOMAIN_NAME", "The domain name is empty".to_owned()));
    }
    if label.len() > 63 {
        let text = format!("The domain name has {} characters; 63 are possible", label.len());
        return Err(refused(403, "LONG_DOMAIN_NAME", text));
    }
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    if !label.chars().all(fits) || label.starts_with('-') || label.ends_with('-') {
        let text = format!("'{label}' may hold letters, digits and dashes inside");
        return Err(refused(400, "ILLEGAL_DOMAIN_NAME", text));
    }
    Ok(())
}

pub fn refused(status: u16, code: &'static str, text: String) -> ApiError {
    ApiError::new(status, code, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_become_names() {
        assert_eq!(offers("Harbor Lane").unwrap()[0], "harbor-lane.com");
        assert_eq!(offers("harborlane.shop").unwrap().len(), ENDINGS.len());
        assert_eq!(offers("harborlane.nl").unwrap()[0], "harborlane.nl");
    }

    #[test]
    fn wrong_names_get_the_documented_codes() {
        let code = |name: &str| check_name(name).unwrap_err().code;
        assert_eq!(code(""), "EMPTY_DOMAIN_NAME");
        assert_eq!(code("harborlane"), "WRONG_DOMAIN_FORMAT");
        assert_eq!(code("har_bor.com"), "ILLEGAL_DOMAIN_NAME");
        assert_eq!(code(&format!("{}.com", "a".repeat(64))), "LONG_DOMAIN_NAME");
        assert!(check_name("harborlane.shop").is_ok());
    }
}
