//! Keeps secrets out of logs, errors and dry runs.

/// What stands in place of a secret.
pub const REDACTED: &str = "[redacted]";

const SECRET_HEADERS: &[&str] =
    &["authorization", "proxy-authorization", "cookie", "set-cookie", "x-ecwid-app-secret-key"];
const SECRET_FIELDS: &[&str] =
    &["token", "access_token", "public_token", "client_secret", "code", "password", "oauth.api.secret"];

/// A header's value, or the placeholder for one that holds a secret.
pub fn header<'a>(name: &str, value: &'a str) -> &'a str {
    let secret = SECRET_HEADERS.iter().any(|known| name.eq_ignore_ascii_case(known));
    if secret { REDACTED } else { value }
}

/// Replaces tokens in any text: `secret_…`, `public_…`, `secure_…` and the values of secret fields.
pub fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = find_token(rest) {
        let (before, token) = rest.split_at(start);
        let end =
            token.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-')).unwrap_or(token.len());
        out.push_str(before);
        out.push_str(REDACTED);
        rest = &token[end..];
    }
    out.push_str(rest);
    redact_fields(out)
}

fn find_token(text: &str) -> Option<usize> {
    ["secret_", "public_", "secure_"].iter().filter_map(|prefix| token_at(text, prefix)).min()
}

/// Field names such as `client_secret_key` are no tokens: a token starts at a word boundary and is long.
fn token_at(text: &str, prefix: &str) -> Option<usize> {
    text.match_indices(prefix).map(|(at, _)| at).find(|at| {
        let boundary =
            text[..*at].chars().next_back().is_none_or(|c| !(c.is_ascii_alphanumeric() || c == '_'));
        let tail = &text[at + prefix.len()..];
        let length = tail.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(tail.len());
        boundary && length >= 4
    })
}

fn redact_fields(mut text: String) -> String {
    for field in SECRET_FIELDS {
        for quote in [format!("\"{field}\":\""), format!("\"{field}\": \""), format!("{field}=")] {
            let mut from = 0;
            while let Some(found) = text[from..].find(&quote) {
                let at = from + found;
                let start = at + quote.len();
                let bare = quote.ends_with('=');
                let inside_word = bare
                    && text[..at].chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
                let end =
                    text[start..].find(|c: char| if bare { c == '&' || c.is_whitespace() } else { c == '"' });
                let end = end.map_or(text.len(), |length| start + length);
                from = start;
                if !inside_word && end > start {
                    text.replace_range(start..end, REDACTED);
                    from = start + REDACTED.len();
                }
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hides_tokens_and_secret_fields() {
        let line = r#"POST client_id=app&client_secret=abc123&code=x {"access_token":"secret_ab12Cd","scope":"public_storefront"}"#;
        let safe = text(line);
        assert!(!safe.contains("abc123") && !safe.contains("ab12Cd") && !safe.contains("code=x"), "{safe}");
        assert!(safe.contains("client_id=app"), "{safe}");
        assert_eq!(header("Authorization", "Bearer x"), REDACTED);
        assert_eq!(header("Accept", "x"), "x");
    }
}
