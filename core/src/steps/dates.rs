//! Dates in inputs: the vendor's forms pass unchanged, relative expressions become Unix seconds.

use crate::error::{Error, Result};
use interim::{DateError, Dialect, parse_date_string};
use jiff::{Timestamp, Zoned, tz::TimeZone};
use serde_json::Value;

/// The word for the moment at which a flow was enabled; only triggers know it.
pub const ENABLED: &str = "enabled";

/// Resolves a date field: numbers are Unix seconds; texts are a vendor date or a relative expression.
pub fn resolve_value(field: &str, value: &Value, now: i64) -> Result<Value> {
    match value {
        Value::String(text) => resolve(field, text, now, None).map(Value::from),
        other => Ok(other.clone()),
    }
}

/// Unix seconds (UTC) of `text`: `1447804800`, `2015-04-22`, `2015-04-22 18:48:38 -0500`, RFC 3339,
/// `now`, `-7d`, `-90m`, `+2 weeks`, `yesterday`, `last monday`, or `enabled` where the caller knows that moment.
pub fn resolve(field: &str, text: &str, now: i64, enabled: Option<i64>) -> Result<i64> {
    let text = text.trim();
    if let Ok(seconds) = text.parse::<u32>().map(i64::from) {
        return Ok(seconds);
    }
    if text.eq_ignore_ascii_case(ENABLED) {
        return enabled
            .ok_or_else(|| Error::field(field, "`enabled` is known to triggers only; give a date"));
    }
    vendor(text).or_else(|| relative(text, now)).ok_or_else(|| {
        Error::field(field, format!("`{text}` is no date; use Unix seconds, `2026-03-14`, `2026-03-14 09:00:00 +0000`, or an expression such as `-7d` or `last monday`"))
    })
}

/// Parses a date as the vendor writes it, `yyyy-MM-dd[ HH:mm:ss[ Z]]`, or RFC 3339; without an offset it is UTC.
pub fn vendor(text: &str) -> Option<i64> {
    if let Ok(stamp) = text.parse::<Timestamp>() {
        return Some(stamp.as_second());
    }
    if let Ok(stamp) =
        jiff::fmt::strtime::parse("%Y-%m-%d %H:%M:%S %z", text).and_then(|parsed| parsed.to_timestamp())
    {
        return Some(stamp.as_second());
    }
    let civil = match text.parse::<jiff::civil::DateTime>() {
        Ok(civil) => civil,
        Err(_) => text.parse::<jiff::civil::Date>().ok()?.to_datetime(jiff::civil::Time::midnight()),
    };
    civil.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp().as_second())
}

/// The time in a field of an entity: Unix seconds or a vendor date.
pub fn of_field(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => vendor(text),
        _ => None,
    }
}

/// RFC 3339 in UTC with whole seconds.
pub fn rfc3339(seconds: i64) -> String {
    Timestamp::from_second(seconds).map_or_else(|_| seconds.to_string(), |stamp| stamp.to_string())
}

fn relative(text: &str, now: i64) -> Option<i64> {
    let base: Zoned = Timestamp::from_second(now).ok()?.to_zoned(TimeZone::UTC);
    if text.eq_ignore_ascii_case("now") {
        return Some(now);
    }
    if let Some(moved) = span(text, now) {
        return Some(moved);
    }
    let parsed: Result<Zoned, DateError> = parse_date_string(text, base, Dialect::Us);
    parsed.ok().map(|date| date.timestamp().as_second())
}

/// `-7d`, `+90m`, `-2 weeks`: a sign and a length of time.
fn span(text: &str, now: i64) -> Option<i64> {
    let (sign, length) = match (text.strip_prefix('-'), text.strip_prefix('+')) {
        (Some(length), _) => (-1, length),
        (_, Some(length)) => (1, length),
        _ => return None,
    };
    length_of(length).map(|seconds| now.saturating_add(sign * seconds))
}

/// Seconds in a length such as `5m`, `36h`, `7d`, `2 weeks` or `90` (seconds).
pub fn length_of(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let count: i64 = text[..digits].parse().ok()?;
    let unit = match text[digits..].trim() {
        "" | "s" | "sec" | "second" | "seconds" => 1,
        "m" | "min" | "minute" | "minutes" => 60,
        "h" | "hour" | "hours" => 3_600,
        "d" | "day" | "days" => 86_400,
        "w" | "week" | "weeks" => 604_800,
        _ => return None,
    };
    count.checked_mul(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_784_102_400; // Wednesday 2026-07-15 08:00:00 UTC

    fn at(text: &str) -> i64 {
        resolve("createdFrom", text, NOW, None).unwrap()
    }

    #[test]
    fn reads_every_documented_form() {
        assert_eq!(at("1447804800"), 1_447_804_800);
        assert_eq!(at("2015-04-22 18:48:38 -0500"), 1_429_746_518);
        assert_eq!(at("2015-04-22 18:48:38"), 1_429_728_518);
        assert_eq!(at("2015-04-22"), 1_429_660_800);
        assert_eq!(at("2015-04-22T18:48:38Z"), 1_429_728_518);
    }

    #[test]
    fn reads_relative_expressions() {
        assert_eq!(at("now"), NOW);
        assert_eq!(at("-7d"), NOW - 7 * 86_400);
        assert_eq!(at("-90m"), NOW - 5_400);
        assert_eq!(at("+2 weeks"), NOW + 14 * 86_400);
        assert_eq!(at("last monday") / 86_400, (NOW - 2 * 86_400) / 86_400);
        assert_eq!(at("yesterday") / 86_400, NOW / 86_400 - 1);
        assert_eq!(resolve("x", "enabled", NOW, Some(7)).unwrap(), 7);
    }

    #[test]
    fn names_the_field_of_a_bad_date() {
        let error = resolve("createdFrom", "soonish", NOW, None).unwrap_err();
        assert_eq!(error.problems()[0].path, "createdFrom");
        assert!(error.message().contains("-7d"));
    }
}
