//! Comparing text the way a shop's search box does.

/// Whether the text holds the part, ignoring case.
pub fn contains(text: &str, part: &str) -> bool {
    text.to_lowercase().contains(&part.to_lowercase())
}

/// Whether every word of a keyword starts a word of one of the texts. A single letter is a word of its
/// own, not the start of others.
pub fn matches_words<'a>(keyword: &str, texts: impl Iterator<Item = &'a str> + Clone) -> bool {
    let keyword = keyword.to_lowercase();
    let fits = |wanted: &str| {
        texts.clone().any(|text| {
            let text = text.to_lowercase();
            words(&text)
                .any(|word| word == wanted || (wanted.chars().nth(1).is_some() && word.starts_with(wanted)))
        })
    };
    words(&keyword).all(fits)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_words_or_their_beginnings() {
        let texts = ["Product B: Xab7", "HL-MUG-BLUE"];
        let found = |keyword: &str| matches_words(keyword, texts.into_iter());
        for keyword in ["b", "prod", "product hl", "mug-bl", "XAB7", ""] {
            assert!(found(keyword), "{keyword}");
        }
        for keyword in ["x", "oduct", "product red", "Xab7foo"] {
            assert!(!found(keyword), "{keyword}");
        }
    }
}
