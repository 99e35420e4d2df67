//! The cells of a row as numbers, texts and flags.

use crate::action::Object;
use crate::error::Problem;
use crate::model::Number;
use serde_json::Value;

/// The cells of one row by field; CSV gives texts, JSON any value.
pub(super) struct Cells<'a> {
    pub cells: &'a Object,
    /// Decimals are written with a comma.
    pub decimal_comma: bool,
    pub problems: Vec<Problem>,
}

impl<'a> Cells<'a> {
    pub fn new(cells: &'a Object, decimal_comma: bool) -> Self {
        Self { cells, decimal_comma, problems: Vec::new() }
    }

    pub fn fault(&mut self, field: &str, message: impl Into<String>) {
        self.problems.push(Problem { path: field.to_owned(), message: message.into() });
    }

    pub fn text(&mut self, field: &str) -> Option<String> {
        match self.cells.get(field)? {
            Value::String(text) => Some(text.trim().to_owned()),
            Value::Number(number) => Some(number.to_string()),
            other => {
                self.fault(field, format!("a text is expected, not {other}"));
                None
            }
        }
    }

    /// The number of an entity.
    pub fn id(&mut self, field: &str) -> Option<i64> {
        let text = self.text(field)?;
        let id = text.parse().ok().filter(|id| *id > 0);
        if id.is_none() {
            self.fault(field, format!("`{text}` is no number of an entity"));
        }
        id
    }

    /// A whole number, also as `12.0`.
    pub fn whole(&mut self, field: &str) -> Option<i64> {
        let text = self.text(field)?;
        let whole = match text.split_once(['.', ',']) {
            Some((whole, rest))
                if !rest.is_empty() && rest.bytes().all(|digit| digit == b'0') && rest.len() < 3 =>
            {
                whole.parse().ok()
            }
            Some(_) => None,
            None => text.parse().ok(),
        };
        if whole.is_none() {
            self.fault(field, format!("`{text}` is no whole number"));
        }
        whole
    }

    /// An amount of money.
    pub fn price(&mut self, field: &str) -> Option<Number> {
        if let Some(Value::Number(number)) = self.cells.get(field) {
            return Some(number.clone().into());
        }
        let text = self.text(field)?;
        match amount(&text, self.decimal_comma) {
            Ok(price) => Some(price),
            Err(message) => {
                self.fault(field, message);
                None
            }
        }
    }

    pub fn flag(&mut self, field: &str) -> Option<bool> {
        if let Some(Value::Bool(flag)) = self.cells.get(field) {
            return Some(*flag);
        }
        let text = self.text(field)?;
        match text.to_lowercase().as_str() {
            "true" | "yes" | "y" | "1" | "x" => Some(true),
            "false" | "no" | "n" | "0" => Some(false),
            _ => {
                self.fault(field, format!("`{text}` is neither yes nor no"));
                None
            }
        }
    }
}

/// Reads an amount. A comma is only understood where the caller said that decimals are written with one: `1,250` could be
/// either.
pub(super) fn amount(text: &str, decimal_comma: bool) -> Result<Number, String> {
    let plain = match (decimal_comma, text.contains(','), text.contains('.')) {
        (true, true, true) => {
            Err(format!("`{text}` has a dot and a comma; write no separators of thousands"))
        }
        (true, true, false) => Ok(text.replace(',', ".")),
        (false, true, _) => {
            Err(format!("`{text}` has a comma; write a dot, or say `decimalComma` if all decimals have one"))
        }
        _ => Ok(text.to_owned()),
    }?;
    let digits = plain.trim_start_matches('-');
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let value: Option<f64> = plain.parse().ok().filter(|_| is_number);
    let number = value.and_then(|value| {
        if value.fract() == 0.0 && value.abs() < 9e15 {
            Some(Number::from(value as i64))
        } else {
            Number::try_from(value).ok()
        }
    });
    number.ok_or_else(|| format!("`{text}` is no amount"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn amounts_are_read_strictly() {
        let read = |text: &str, comma| amount(text, comma).map(|price| price.to_string());
        assert_eq!(read("12.50", false), Ok("12.5".into()));
        assert_eq!(read("16", true), Ok("16".into()));
        assert_eq!(read("12,5", true), Ok("12.5".into()));
        for (text, comma) in [
            ("12,5", false),
            ("1.250,5", true),
            ("12 €", false),
            ("", false),
            ("1e9", false),
            ("inf", false),
            ("--1", false),
        ] {
            assert!(read(text, comma).is_err(), "{text}");
        }
    }

    #[test]
    fn cells_are_texts_or_values() {
        let cells = json!({"a": "7", "b": 7, "c": "7.0", "d": "7.5", "e": "yes", "f": false, "g": "maybe", "h": "1,000", "i": [1]});
        let cells = cells.as_object().unwrap();
        let mut cells = Cells::new(cells, false);
        assert_eq!((cells.whole("a"), cells.whole("b"), cells.whole("c")), (Some(7), Some(7), Some(7)));
        assert_eq!((cells.flag("e"), cells.flag("f")), (Some(true), Some(false)));
        assert_eq!((cells.id("a"), cells.text("none"), cells.whole("d")), (Some(7), None, None));
        assert_eq!((cells.flag("g"), cells.whole("h"), cells.text("i")), (None, None, None));
        let faults: Vec<&str> = cells.problems.iter().map(|problem| problem.path.as_str()).collect();
        assert_eq!(faults, ["d", "g", "h", "i"]);
    }
}
