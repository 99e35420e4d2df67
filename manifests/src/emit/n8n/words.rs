//! n8n's rules for texts: titles in title case, one sentence without a period, `ID` and `URL` in capitals.

use crate::emit::form::title_case;

/// A display name.
pub fn title(text: &str) -> String {
    title_case(&text.replace(" e-mail", " email"))
}

/// A description: several sentences end with a period, a single one does not.
pub fn description(text: &str) -> String {
    let text = spelled(text.trim());
    let sentences = text.matches(". ").count() + text.matches("? ").count();
    let text = if sentences == 0 {
        text.trim_end_matches('.').to_owned()
    } else if text.ends_with(['.', '?', '!']) {
        text
    } else {
        text + "."
    };
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A description of a switch.
pub fn whether(text: &str) -> String {
    let plain = description(text);
    if plain.starts_with("Whether") {
        return plain;
    }
    if let Some(rest) = plain.strip_prefix("True when ") {
        return format!("Whether {rest}");
    }
    format!("Whether this is on. {}.", plain.trim_end_matches('.'))
}

/// An action's line: sentence case, no period.
pub fn action(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn spelled(text: &str) -> String {
    let words = text.split(' ').map(|word| {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let right = match bare {
            "id" | "Id" => "ID",
            "ids" => "IDs",
            "url" | "Url" => "URL",
            "urls" => "URLs",
            "json" | "Json" => "JSON",
            "e-mail" => "email",
            "E-mail" => "Email",
            "e-mails" => "emails",
            _ => return word.to_owned(),
        };
        word.replace(bare, right)
    });
    words.collect::<Vec<_>>().join(" ")
}
