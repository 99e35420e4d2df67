//! How often a subscription is charged.

use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use crate::doc::{Doc, Fields};
use crate::reply::ApiError;

/// Intervals and the counts they may have.
const ALLOWED: [(&str, &[i64]); 4] = [("DAY", &[1]), ("WEEK", &[1, 2]), ("MONTH", &[1, 3]), ("YEAR", &[1])];

/// Fails unless interval and count go together.
pub fn check(settings: &Doc) -> Result<(), ApiError> {
    let (unit, count) = (settings.text("recurringInterval"), settings.int("recurringIntervalCount"));
    let counts = ALLOWED.iter().find(|(known, _)| unit == Some(known)).map_or(&[][..], |(_, counts)| counts);
    if count.is_some_and(|count| counts.contains(&count)) {
        return Ok(());
    }
    let cause = "daily, weekly, every 2 weeks, monthly, every 3 months and yearly are possible";
    Err(ApiError::wrong("chargeSettings.recurringIntervalCount", cause))
}

/// The time one interval later.
pub fn after(settings: &Doc, from: i64) -> i64 {
    let count = settings.int("recurringIntervalCount").unwrap_or(1);
    let span = match settings.text("recurringInterval") {
        Some("DAY") => Span::new().try_days(count),
        Some("WEEK") => Span::new().try_weeks(count),
        Some("YEAR") => Span::new().try_years(count),
        _ => Span::new().try_months(count),
    };
    let start = Timestamp::from_second(from).unwrap_or_default().to_zoned(TimeZone::UTC);
    let later = span.and_then(|span| start.checked_add(span));
    later.map_or(from, |later| later.timestamp().as_second())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::dates;
    use serde_json::json;

    #[test]
    fn months_are_calendar_months() {
        let monthly = json!({"recurringInterval": "MONTH", "recurringIntervalCount": 1});
        let january = dates::parse("2026-01-31").unwrap();
        assert_eq!(dates::format(after(monthly.as_object().unwrap(), january)), "2026-02-28 00:00:00 +0000");
        let odd = json!({"recurringInterval": "DAY", "recurringIntervalCount": 3});
        assert!(check(odd.as_object().unwrap()).is_err());
        assert!(check(monthly.as_object().unwrap()).is_ok());
    }
}
