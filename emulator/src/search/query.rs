//! Typed reading of query parameters.

use std::str::FromStr;

use crate::reply::ApiError;
use crate::search::dates;

/// The parameters of one request, in order.
#[derive(Debug, Default, Clone)]
pub struct Query(Vec<(String, String)>);

impl Query {
    pub fn parse(raw: &str) -> Self {
        Self(url::form_urlencoded::parse(raw.as_bytes()).into_owned().collect())
    }

    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// Names and values in order.
    pub fn pairs(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter()
    }

    /// The text of a parameter; an empty one counts as absent.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    fn number<T: FromStr>(&self, name: &str, expected: &str) -> Result<Option<T>, ApiError> {
        self.text(name)
            .map(|text| {
                text.trim()
                    .parse()
                    .map_err(|_| ApiError::wrong(name, format!("'{text}' given, {expected} is expected")))
            })
            .transpose()
    }

    pub fn int(&self, name: &str) -> Result<Option<i64>, ApiError> {
        self.number(name, "a whole number")
    }

    pub fn float(&self, name: &str) -> Result<Option<f64>, ApiError> {
        self.number(name, "a number")
    }

    pub fn flag(&self, name: &str) -> Result<Option<bool>, ApiError> {
        self.text(name)
            .map(|text| match text.to_ascii_lowercase().as_str() {
                "true" | "1" => Ok(true),
                "false" | "0" => Ok(false),
                _ => Err(ApiError::wrong(name, format!("'{text}' given, true or false is expected"))),
            })
            .transpose()
    }

    pub fn date(&self, name: &str) -> Result<Option<i64>, ApiError> {
        self.text(name)
            .map(|text| {
                dates::parse(text).ok_or_else(|| {
                    let expected = "unix seconds or yyyy-MM-dd[ HH:mm:ss[ Z]] is expected";
                    ApiError::wrong(name, format!("'{text}' given, {expected}"))
                })
            })
            .transpose()
    }

    /// Lower and upper bound of a time, both inclusive.
    pub fn date_range(&self, from: &str, to: &str) -> Result<Range<i64>, ApiError> {
        Ok(Range { from: self.date(from)?, to: self.date(to)? })
    }

    /// Lower and upper bound of an amount, both inclusive.
    pub fn float_range(&self, from: &str, to: &str) -> Result<Range<f64>, ApiError> {
        Ok(Range { from: self.float(from)?, to: self.float(to)? })
    }

    /// Lower and upper bound of a count, both inclusive.
    pub fn int_range(&self, from: &str, to: &str) -> Result<Range<i64>, ApiError> {
        Ok(Range { from: self.int(from)?, to: self.int(to)? })
    }

    /// The entries of a comma list; a repeated parameter adds to it.
    pub fn texts(&self, name: &str) -> Option<Vec<String>> {
        let given: Vec<String> = self
            .0
            .iter()
            .filter(|(key, _)| key == name)
            .flat_map(|(_, value)| value.split(',').map(|part| part.trim().to_owned()))
            .filter(|part| !part.is_empty())
            .collect();
        (!given.is_empty()).then_some(given)
    }

    pub fn ints(&self, name: &str) -> Result<Option<Vec<i64>>, ApiError> {
        self.texts(name)
            .map(|parts| {
                parts
                    .iter()
                    .map(|part| {
                        part.parse().map_err(|_| {
                            ApiError::wrong(name, format!("'{part}' given, a whole number is expected"))
                        })
                    })
                    .collect()
            })
            .transpose()
    }

    /// One of the allowed words.
    pub fn one_of(&self, name: &str, allowed: &[&'static str]) -> Result<Option<&'static str>, ApiError> {
        self.text(name)
            .map(|text| {
                allowed.iter().find(|word| word.eq_ignore_ascii_case(text)).copied().ok_or_else(|| {
                    ApiError::wrong(
                        name,
                        format!("'{text}' given, one of {} is expected", allowed.join(", ")),
                    )
                })
            })
            .transpose()
    }

    /// Name and values of the parameters that start with a prefix, such as `attribute_`.
    pub fn prefixed(&self, prefix: &str) -> Vec<(String, Vec<String>)> {
        let mut found: Vec<(String, Vec<String>)> = Vec::new();
        for (key, value) in &self.0 {
            let Some(name) = key.strip_prefix(prefix) else {
                continue;
            };
            let values = value.split(',').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty());
            match found.iter_mut().find(|(known, _)| known == name) {
                Some((_, known)) => known.extend(values),
                None => found.push((name.to_owned(), values.collect())),
            }
        }
        found
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }
}

/// An inclusive range, open where a bound is absent.
#[derive(Debug, Clone, Copy)]
pub struct Range<T> {
    pub from: Option<T>,
    pub to: Option<T>,
}

impl<T: PartialOrd + Copy> Range<T> {
    /// Whether the value lies inside. An absent value lies inside only an unbounded range.
    pub fn holds(&self, value: Option<T>) -> bool {
        match value {
            Some(value) => self.from.is_none_or(|from| value >= from) && self.to.is_none_or(|to| value <= to),
            None => self.from.is_none() && self.to.is_none(),
        }
    }
}
