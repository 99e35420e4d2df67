//! Field names for people: `orderId` → `Order ID`.

/// Words that are not written like ordinary ones.
const SPECIAL: &[(&str, &str)] = &[
    ("api", "API"),
    ("b2b", "B2B"),
    ("b2c", "B2C"),
    ("cp", "CP"),
    ("css", "CSS"),
    ("ebay", "eBay"),
    ("eu", "EU"),
    ("gtin", "GTIN"),
    ("html", "HTML"),
    ("id", "ID"),
    ("ids", "IDs"),
    ("ip", "IP"),
    ("paypal", "PayPal"),
    ("seo", "SEO"),
    ("sku", "SKU"),
    ("skus", "SKUs"),
    ("sms", "SMS"),
    ("uid", "UID"),
    ("upc", "UPC"),
    ("url", "URL"),
    ("urls", "URLs"),
    ("usd", "USD"),
    ("utm", "UTM"),
    ("uuid", "UUID"),
    ("vat", "VAT"),
];

/// The label of a field, in sentence case.
pub fn label(field: &str) -> String {
    let words: Vec<String> =
        words(field).iter().enumerate().map(|(index, word)| spelled(index, word)).collect();
    words.join(" ")
}

fn spelled(index: usize, word: &str) -> String {
    match SPECIAL.iter().find(|(name, _)| *name == word) {
        Some((_, text)) => (*text).to_owned(),
        None if index == 0 => crate::manifest::capitalised(word),
        None => word.to_owned(),
    }
}

/// Lower-case words of a camelCase or snake_case name; a run of capitals is one word.
fn words(field: &str) -> Vec<String> {
    let letters: Vec<char> = field.chars().collect();
    let mut words = vec![String::new()];
    for (index, &letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).map_or('_', |before| letters[before]);
        let after = letters.get(index + 1).copied().unwrap_or('_');
        let starts = letter.is_uppercase() && (!before.is_uppercase() || after.is_lowercase());
        if letter == '_' || starts {
            words.push(String::new());
        }
        if let (false, Some(word)) = (letter == '_', words.last_mut()) {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn reads_like_a_form() {
        let cases = [
            ("orderId", "Order ID"),
            ("sku", "SKU"),
            ("seoTitle", "SEO title"),
            ("url", "URL"),
            ("trackingURL", "Tracking URL"),
            ("b2b_b2c", "B2B B2C"),
            ("customerGroupIds", "Customer group IDs"),
            ("checkLowStockNotification", "Check low stock notification"),
        ];
        for (field, text) in cases {
            assert_eq!(label(field), text, "{field}");
        }
    }
}
