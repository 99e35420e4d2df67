//! The time a report is about, and its steps.

use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan, Zoned};
use serde_json::json;

use super::rows::Row;
use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::ApiError;
use crate::store::{Kind, Store};

/// More steps than any chart shows.
const MAX_STEPS: usize = 2_000;

const SCALES: [&str; 5] = ["hour", "day", "week", "month", "year"];
const COMPARISONS: [&str; 5] = [
    "previousPeriod",
    "similarPeriodInPreviousWeek",
    "similarPeriodInPreviousMonth",
    "similarPeriodInPreviousYear",
    "noComparePeriod",
];
const PLATFORMS: [&str; 15] = [
    "undefined",
    "code",
    "instantSite",
    "facebook",
    "singleProduct",
    "wix",
    "linkUp",
    "email",
    "ecwidServer",
    "wordpress",
    "squarespace",
    "joomla",
    "weebly",
    "duda",
    "other",
];

/// From a moment to another, the last one left out, in unix seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub from: i64,
    pub to: i64,
}

impl Period {
    pub fn holds(self, at: i64) -> bool {
        (self.from..self.to).contains(&at)
    }

    /// As long, directly before.
    pub fn before(self) -> Self {
        Self { from: self.from - (self.to - self.from), to: self.from }
    }
}

/// What a report call asks for.
pub struct Wish {
    pub period: Period,
    scale: Option<&'static str>,
    pub compared: Option<(&'static str, Period)>,
    pub sunday: bool,
    metric: Option<String>,
    ascending: bool,
    pub limit: usize,
    pub offset: usize,
    /// Whether the store is on the platform asked for; elsewhere nothing happens.
    pub seen: bool,
    zone: TimeZone,
    given: Doc,
}

impl Wish {
    pub fn of(call: &Call<'_>) -> Result<Self, ApiError> {
        let (query, store) = (&call.query, call.store()?);
        let profile = store.get(Kind::Profile, 0).cloned().unwrap_or_default();
        let zone = zone(&profile);
        let from = query.int("startedFrom")?.unwrap_or_else(|| began(store));
        let to = query.int("endedAt")?.unwrap_or_else(|| call.now());
        if from > to {
            return Err(ApiError::wrong("startedFrom", format!("{from} is after endedAt {to}")));
        }
        let period = Period { from, to };
        let comparison = query.one_of("comparePeriod", &COMPARISONS)?;
        let compared = comparison.and_then(|name| Some((name, compared(period, name, &zone)?)));
        let direction = query.one_of("orderDirection", &["asc", "desc"])?;
        let count = |name: &str, default: usize| {
            let number = query.int(name)?.map(usize::try_from).transpose();
            number.map_err(|_| ApiError::wrong(name, "it cannot be negative")).map(|n| n.unwrap_or(default))
        };
        let sunday = query.one_of("firstDayOfWeek", &["monday", "sunday"])? == Some("sunday");
        let platform = query.one_of("storefrontPlatform", &PLATFORMS)?;
        let mut given = Doc::new();
        for name in ["orderByMetric", "orderDirection"] {
            given.extend(query.text(name).map(|text| (name.to_owned(), json!(text))));
        }
        for name in ["limit", "offset"] {
            given.extend(query.int(name)?.map(|number| (name.to_owned(), json!(number))));
        }
        given.extend(comparison.map(|name| ("comparePeriod".to_owned(), json!(name))));
        Ok(Self {
            period,
            scale: query.one_of("timeScaleValue", &SCALES)?,
            compared,
            sunday,
            metric: query.text("orderByMetric").map(str::to_lowercase),
            ascending: direction == Some("asc"),
            limit: count("limit", usize::MAX)?,
            offset: count("offset", 0)?,
            seen: platform.is_none_or(|wanted| on_platform(&profile, wanted)),
            zone,
            given,
        })
    }

    /// Adds what was asked for to the answer.
    pub fn echo(&self, body: &mut Doc) {
        body.extend(self.given.clone());
        if let Some(scale) = self.scale {
            body.insert("timeScaleValue".to_owned(), json!(scale));
        }
    }

    /// The steps of a period; days where no scale is asked for.
    pub fn slices(&self, period: Period) -> Result<Vec<Period>, ApiError> {
        let mut steps = Vec::new();
        let mut from = period.from;
        while from < period.to {
            if steps.len() == MAX_STEPS {
                let text = format!("the period has more than {MAX_STEPS} steps");
                return Err(ApiError::wrong("timeScaleValue", text));
            }
            let to = self.step_after(from).unwrap_or(period.to).clamp(from + 1, period.to);
            steps.push(Period { from, to });
            from = to;
        }
        Ok(steps)
    }

    /// When the step that holds a moment ends, in the store's time zone.
    fn step_after(&self, at: i64) -> Option<i64> {
        let moment = moment(at, &self.zone)?;
        let day = moment.start_of_day().ok()?;
        let next: Zoned = match self.scale.unwrap_or("day") {
            "hour" => return Some((at.div_euclid(3600) + 1) * 3600),
            "day" => day.checked_add(1.day()).ok()?,
            "week" => {
                let first = if self.sunday { Weekday::Sunday } else { Weekday::Monday };
                let ahead = 7 - i64::from(day.weekday().since(first));
                day.checked_add(ahead.days()).ok()?
            }
            "month" => day.first_of_month().ok()?.checked_add(1.month()).ok()?,
            _ => day.first_of_year().ok()?.checked_add(1.year()).ok()?,
        };
        Some(next.timestamp().as_second())
    }

    /// A step as a person names it.
    pub fn label(&self, step: Period) -> String {
        let form = match self.scale.unwrap_or("day") {
            "hour" => "%B %-d, %Y %H:00",
            "month" => "%B %Y",
            "year" => "%Y",
            _ => "%B %-d, %Y",
        };
        moment(step.from, &self.zone).map_or_else(String::new, |moment| moment.strftime(form).to_string())
    }

    /// Puts rows in the wanted order: the first number, the largest first, unless asked otherwise.
    pub fn sort(&self, rows: &mut [Row]) {
        let key = |row: &Row| match &self.metric {
            Some(wanted) => {
                row.data.iter().find(|(id, _)| id.to_lowercase() == *wanted).map(|(_, value)| *value)
            }
            None => row.data.first().map(|(_, value)| *value),
        };
        rows.sort_by(|one, other| {
            let order = key(one).unwrap_or(0.0).total_cmp(&key(other).unwrap_or(0.0));
            if self.ascending { order } else { order.reverse() }
        });
    }
}

fn moment(at: i64, zone: &TimeZone) -> Option<Zoned> {
    Some(Timestamp::from_second(at).ok()?.to_zoned(zone.clone()))
}

fn zone(profile: &Doc) -> TimeZone {
    let name = profile.object("formatsAndUnits").and_then(|formats| formats.text("timezone"));
    name.and_then(|name| TimeZone::get(name).ok()).unwrap_or(TimeZone::UTC)
}

/// The store opened, or took its first order, whichever came first.
pub fn began(store: &Store) -> i64 {
    let opened = store.changed("opened").unwrap_or_default();
    let first = store.all(Kind::Order).filter_map(|(_, order)| order.int("createTimestamp")).min();
    first.map_or(opened, |first| first.min(opened))
}

fn compared(period: Period, name: &str, zone: &TimeZone) -> Option<Period> {
    let back: Span = match name {
        "previousPeriod" => return Some(period.before()),
        "similarPeriodInPreviousWeek" => 1.week(),
        "similarPeriodInPreviousMonth" => 1.month(),
        "similarPeriodInPreviousYear" => 1.year(),
        _ => return None,
    };
    let earlier = |at: i64| Some(moment(at, zone)?.checked_sub(back).ok()?.timestamp().as_second());
    Some(Period { from: earlier(period.from)?, to: earlier(period.to)? })
}

fn on_platform(profile: &Doc, wanted: &str) -> bool {
    let own = profile.object("generalInfo").and_then(|info| info.text("websitePlatform"));
    own.unwrap_or("unknown").eq_ignore_ascii_case(if wanted == "undefined" { "unknown" } else { wanted })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(scale: &'static str) -> Wish {
        Wish {
            period: Period { from: 0, to: 0 },
            scale: Some(scale),
            compared: None,
            sunday: false,
            metric: None,
            ascending: false,
            limit: 0,
            offset: 0,
            seen: true,
            zone: TimeZone::get("Europe/Amsterdam").unwrap(),
            given: Doc::new(),
        }
    }

    #[test]
    fn steps_follow_the_calendar_of_the_store() {
        // 2026-03-27 to 2026-04-02 in Amsterdam, across the change to summer time.
        let period = Period { from: 1_774_566_000, to: 1_775_080_800 };
        let days = wish("day").slices(period).unwrap();
        assert_eq!(days.len(), 6);
        assert_eq!(days[2].to - days[2].from, 23 * 3600);
        let weeks = wish("week").slices(period).unwrap();
        assert_eq!(wish("week").label(weeks[1]), "March 30, 2026");
        let months = wish("month").slices(period).unwrap();
        assert_eq!(wish("month").label(months[1]), "April 2026");
        assert_eq!(months[1].from, 1_774_994_400);
        assert!(wish("hour").slices(Period { from: 0, to: 10_000_000 }).is_err());
    }

    #[test]
    fn compared_periods_lie_in_the_past() {
        let period = Period { from: 1_774_566_000, to: 1_775_080_800 };
        let month = compared(period, "similarPeriodInPreviousMonth", &TimeZone::UTC).unwrap();
        assert_eq!(period.from - month.from, 28 * 86_400);
        assert_eq!(compared(period, "previousPeriod", &TimeZone::UTC).unwrap().to, period.from);
        assert!(compared(period, "noComparePeriod", &TimeZone::UTC).is_none());
    }
}
