//! Rules of promotions that go beyond field types.

use serde_json::Value;

use crate::call::Call;
use crate::doc::{Doc, Fields, whole};
use crate::reply::ApiError;
use crate::resources::promotions::trigger::seconds_of_day;
use crate::resources::{unique, words};
use crate::search::dates;
use crate::store::Kind;

const DAYS: &str = "UpdatedPromotion.Triggers.RecurrenceSettings.activeDays";
const MOST_VARIATIONS: usize = 100;
const MOST_ATTRIBUTE_VALUES: usize = 30;

/// A body may repeat read-only fields but not change them.
pub fn read_only(given: &Value, id: i64, stored: &Doc) -> Result<(), ApiError> {
    let refuse = |field: &str| {
        let text = format!("The field {field} of a promotion cannot be changed");
        Err(ApiError::new(422, "READ_ONLY_PROMOTION_FIELD_CHANGE", text).arg("parameter", field))
    };
    if given.get("id").is_some_and(|given| !given.is_null() && whole(given) != Some(id)) {
        return refuse("id");
    }
    let all = |body: Option<&Value>| body.and_then(|targets| targets.get("all")).and_then(Value::as_bool);
    let (now, wanted) = (all(stored.get("targets")), all(given.get("targets")));
    if wanted.is_some() && now.is_some() && wanted != now {
        return refuse("targets.all");
    }
    Ok(())
}

/// Checks what a create or update call gives.
pub fn fields(call: &Call<'_>, own: Option<i64>, stored: &Doc, input: &mut Doc) -> Result<(), ApiError> {
    let facts = &call.world.facts;
    words::fix(facts, "UpdatedPromotion.discountBase", input, "discountBase")?;
    words::fix(facts, "UpdatedPromotion.discountType", input, "discountType")?;
    if input.contains_key("name") {
        words::needed(input, &["name"])?;
    }
    if input.num("amount").is_some_and(|amount| amount < 0.0) {
        return Err(ApiError::wrong("amount", "it cannot be negative"));
    }
    unique::external_id(call.store()?, Kind::Promotion, own, "externalReferenceId", input)?;
    if let Some(triggers) = input.object("triggers") {
        triggers_fit(call, triggers)?;
    }
    if let Some(targets) = input.object("targets") {
        let base = input.text("discountBase").or_else(|| stored.text("discountBase"));
        targets_fit(targets, base)?;
    }
    Ok(())
}

fn triggers_fit(call: &Call<'_>, triggers: &Doc) -> Result<(), ApiError> {
    let date = |field: &str| triggers.text(field).and_then(dates::parse);
    if let (Some(start), Some(end)) = (date("startDate"), date("endDate"))
        && end < start
    {
        return Err(ApiError::wrong("triggers.endDate", "it lies before startDate"));
    }
    in_order(triggers, "triggers", "minProductQuantityInCart", "maxProductQuantityInCart")?;
    for group in triggers.ints("customerGroups") {
        if group != 0 && call.store()?.get(Kind::CustomerGroup, group).is_none() {
            let cause = format!("there is no customer group {group}");
            return Err(ApiError::wrong("triggers.customerGroups", cause));
        }
    }
    let settings = triggers.object("recurrenceSettings");
    let days = settings.map(|settings| settings.list("activeDays")).unwrap_or_default();
    for day in days {
        let name = "triggers.recurrenceSettings.activeDays";
        words::spelt(&call.world.facts, DAYS, name, day.as_str().unwrap_or_default())?;
    }
    if triggers.flag("recurring") == Some(true) && days.is_empty() {
        let cause = "at least one day is needed when recurring is true";
        return Err(ApiError::wrong("triggers.recurrenceSettings.activeDays", cause));
    }
    for field in ["activeDayStartTime", "activeDayEndTime"] {
        let given = settings.and_then(|settings| settings.text(field));
        if given.is_some_and(|time| seconds_of_day(time).is_none()) {
            let name = format!("triggers.recurrenceSettings.{field}");
            return Err(ApiError::wrong(&name, "a time like 09:30:00 is expected"));
        }
    }
    Ok(())
}

fn targets_fit(targets: &Doc, base: Option<&str>) -> Result<(), ApiError> {
    in_order(targets, "targets", "minDiscountedProductQuantity", "maxDiscountedProductQuantity")?;
    if !targets.list("shippingMethods").is_empty() && base != Some("SHIPPING") {
        let cause = "shipping methods need the discountBase SHIPPING";
        return Err(ApiError::wrong("targets.shippingMethods", cause));
    }
    let many = |list: &str, inner: &str| -> usize {
        let rows = targets.list(list).iter().filter_map(Value::as_object);
        rows.map(|row| row.list(inner).len()).sum()
    };
    for (list, inner, most) in [
        ("combinations", "combinationIds", MOST_VARIATIONS),
        ("excludedCombinations", "combinationIds", MOST_VARIATIONS),
        ("attributes", "attributeValues", MOST_ATTRIBUTE_VALUES),
    ] {
        if many(list, inner) > most {
            let cause = format!("at most {most} {inner} in all are allowed");
            return Err(ApiError::wrong(&format!("targets.{list}"), cause));
        }
    }
    Ok(())
}

fn in_order(doc: &Doc, path: &str, least: &str, most: &str) -> Result<(), ApiError> {
    for field in [least, most] {
        if doc.int(field).is_some_and(|number| number < 0) {
            return Err(ApiError::wrong(&format!("{path}.{field}"), "it cannot be negative"));
        }
    }
    match (doc.int(least), doc.int(most)) {
        (Some(from), Some(to)) if to < from => {
            Err(ApiError::wrong(&format!("{path}.{most}"), format!("it is below {least}")))
        }
        _ => Ok(()),
    }
}
