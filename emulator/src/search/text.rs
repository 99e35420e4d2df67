//! Comparing text the way a shop's search box does.

/// Whether the text holds the part, ignoring case.
pub fn contains(text: &str, part: &str) -> bool {
    text.to_lowercase().contains(&part.to_lowercase())
}

/// Whether every word of a keyword occurs in one of the texts.
pub fn matches_words<'a>(keyword: &str, texts: impl Iterator<Item = &'a str> + Clone) -> bool {
    keyword.split_whitespace().all(|word| texts.clone().any(|text| contains(text, word)))
}
