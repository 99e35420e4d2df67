//! When a promotion applies.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

use crate::doc::{Doc, Fields, whole};
use crate::resources::discounts::Line;
use crate::search::dates;
use crate::store::{Kind, Store};

const WEEK: [&str; 7] = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

/// Whether the cart fulfils every condition of the promotion at this time. The conditions on products
/// count the pieces that fit them; a single excluded product keeps the promotion away.
pub fn fires(store: &Store, promotion: &Doc, order: &Doc, lines: &[Line<'_>], now: i64) -> bool {
    if promotion.flag("enabled") == Some(false) || lines.is_empty() {
        return false;
    }
    let Some(triggers) = promotion.object("triggers") else { return true };
    let subtotal: f64 = lines.iter().map(Line::amount).sum();
    in_time(store, triggers, now)
        && triggers.num("subtotal").is_none_or(|least| subtotal >= least)
        && group_fits(store, triggers, order)
        && products_fit(triggers, lines)
}

fn in_time(store: &Store, triggers: &Doc, now: i64) -> bool {
    let date = |field: &str| triggers.text(field).and_then(dates::parse);
    if date("startDate").is_some_and(|start| now < start) || date("endDate").is_some_and(|end| now > end) {
        return false;
    }
    if triggers.flag("recurring") != Some(true) {
        return true;
    }
    let Some(settings) = triggers.object("recurrenceSettings") else { return false };
    let here = Timestamp::from_second(now).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone(store));
    let today = usize::try_from(here.weekday().to_monday_zero_offset()).ok().and_then(|day| WEEK.get(day));
    let Some(today) = today else { return false };
    let mut days = settings.list("activeDays").iter().filter_map(Value::as_str);
    let time = i64::from(here.hour()) * 3600 + i64::from(here.minute()) * 60 + i64::from(here.second());
    let bound = |field: &str| settings.text(field).and_then(seconds_of_day);
    days.any(|day| day.eq_ignore_ascii_case(today))
        && bound("activeDayStartTime").is_none_or(|start| time >= start)
        && bound("activeDayEndTime").is_none_or(|end| time < end)
}

/// The time zone of the store.
fn zone(store: &Store) -> TimeZone {
    let name = store
        .get(Kind::Profile, 0)
        .and_then(|profile| profile.object("formatsAndUnits"))
        .and_then(|formats| formats.text("timezone"));
    name.and_then(|name| TimeZone::get(name).ok()).unwrap_or(TimeZone::UTC)
}

/// `hh:mm:ss`, at most 24:00:00.
pub fn seconds_of_day(text: &str) -> Option<i64> {
    let parts: Vec<i64> = text.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [hours, minutes, seconds] = parts.as_slice() else { return None };
    let fits = (0..60).contains(minutes) && (0..60).contains(seconds) && *hours >= 0;
    let time = hours * 3600 + minutes * 60 + seconds;
    (fits && time <= 86_400).then_some(time)
}

/// Visitors who are unknown belong to the group 0.
fn group_fits(store: &Store, triggers: &Doc, order: &Doc) -> bool {
    let groups = triggers.ints("customerGroups");
    if groups.is_empty() {
        return true;
    }
    let customer = order
        .int("customerId")
        .or_else(|| crate::resources::customers::by_email(store, order.text("email").unwrap_or_default()));
    let group = customer
        .and_then(|id| store.get(Kind::Customer, id))
        .and_then(|customer| customer.int("customerGroupId"));
    groups.contains(&group.unwrap_or(0))
}

fn products_fit(triggers: &Doc, lines: &[Line<'_>]) -> bool {
    if lines.iter().any(|line| listed(triggers, line, true)) {
        return false;
    }
    let named = ["products", "categories", "combinations"];
    let any = triggers.flag("all") == Some(true) || named.iter().all(|list| triggers.list(list).is_empty());
    let fitting = lines.iter().filter(|line| any || listed(triggers, line, false));
    let pieces: f64 = fitting.map(|line| line.quantity).sum();
    let least = triggers.num("minProductQuantityInCart").unwrap_or(1.0).max(1.0);
    pieces >= least && triggers.num("maxProductQuantityInCart").is_none_or(|most| pieces <= most)
}

/// Whether a line is in the lists of a promotion, or in its lists of exceptions.
pub fn listed(rules: &Doc, line: &Line<'_>, excluded: bool) -> bool {
    let name = |wanted: &'static str, unwanted: &'static str| if excluded { unwanted } else { wanted };
    rules.ints(name("products", "excludedProducts")).contains(&line.product_id)
        || rules.ints(name("categories", "excludedCategories")).iter().any(|id| line.categories.contains(id))
        || variations(rules.list(name("combinations", "excludedCombinations"))).contains(&line.combination)
}

/// Ids of variations: plain numbers in triggers, grouped by product and written as text in targets.
fn variations(rows: &[Value]) -> Vec<i64> {
    let id = |value: &Value| whole(value).or_else(|| value.as_str()?.parse().ok());
    rows.iter()
        .flat_map(|row| match row.get("combinationIds").and_then(Value::as_array) {
            Some(ids) => ids.iter().filter_map(id).collect::<Vec<_>>(),
            None => id(row).into_iter().collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn times_of_day_are_read() {
        assert_eq!(seconds_of_day("09:30:00"), Some(34_200));
        assert_eq!(seconds_of_day("24:00:00"), Some(86_400));
        for wrong in ["9:30", "25:00:00", "10:60:00", "soon"] {
            assert_eq!(seconds_of_day(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn variations_come_in_two_shapes() {
        assert_eq!(variations(&[json!(7), json!({"productId": 1, "combinationIds": ["8", 9]})]), [7, 8, 9]);
    }
}
