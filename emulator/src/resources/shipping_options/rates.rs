//! What shipping costs, and which options an order may choose.

use serde_json::{Value, json};

use crate::doc::{Doc, Fields, cents};
use crate::resources::shipping_options::{LIST, calculated, enabled};
use crate::store::Store;

/// What a carrier is taken to charge, for a parcel and for a unit of weight.
const CARRIER_PARCEL: f64 = 4.95;
const CARRIER_WEIGHT: f64 = 1.2;

/// What rates depend on.
#[derive(Debug, Default, Clone, Copy)]
pub struct Load {
    pub subtotal: f64,
    pub discounted: f64,
    pub weight: f64,
    pub items: f64,
}

impl Load {
    /// The load of an order's items that need shipping.
    pub fn of(items: &[Value], off: f64) -> Self {
        let mut load = Self::default();
        for item in items.iter().filter_map(Value::as_object) {
            let quantity = item.num("quantity").unwrap_or(1.0);
            load.subtotal += item.num("price").unwrap_or(0.0) * quantity;
            if item.flag("isShippingRequired") != Some(false) {
                load.weight += item.num("weight").unwrap_or(0.0) * quantity;
                load.items += quantity;
            }
        }
        load.discounted = (load.subtotal - off).max(0.0);
        load
    }
}

/// Completes the chosen option of an order and lists those it may choose.
pub fn complete(store: &Store, order: &mut Doc, load: Load) {
    let person = order.object("shippingPerson").cloned().unwrap_or_default();
    let open: Vec<(Doc, f64)> = LIST
        .rows(store)
        .into_iter()
        .filter(|option| enabled(option) && reaches(option, &person))
        .filter(|option| option.num("minimumOrderSubtotal").is_none_or(|least| load.subtotal >= least))
        .filter_map(|option| rate(&option, load).map(|rate| (option, rate)))
        .collect();
    let shown: Vec<Value> = open.iter().map(|(option, rate)| info(option, *rate)).collect();
    if let Some(Value::Object(chosen)) = order.get_mut("shippingOption") {
        let named = |option: &Doc| match chosen.text("shippingMethodId") {
            Some(id) => option.text("id") == Some(id),
            None => chosen.text("shippingMethodName").is_some_and(|name| option.text("title") == Some(name)),
        };
        if let Some((option, rate)) = open.iter().find(|(option, _)| named(option))
            && let Value::Object(info) = info(option, *rate)
        {
            for (name, value) in info {
                chosen.entry(name).or_insert(value);
            }
        }
    }
    order.insert("availableShippingOptions".to_owned(), Value::Array(shown));
}

fn info(option: &Doc, rate: f64) -> Value {
    let kind = option.text("fulfilmentType").unwrap_or("shipping").to_uppercase();
    let mut info = json!({
        "shippingMethodId": option["id"], "shippingMethodName": option.text("title").unwrap_or_default(),
        "shippingRate": rate, "isPickup": kind == "PICKUP", "fulfillmentType": kind,
    });
    let texts = [
        ("carrier", "shippingCarrierName"),
        ("deliveryTimeDays", "estimatedTransitTime"),
        ("pickupInstruction", "pickupInstruction"),
    ];
    for (from, to) in texts {
        if let Some(text) = option.text(from).filter(|text| !text.is_empty()) {
            info[to] = Value::from(text);
        }
    }
    info
}

/// Whether the option's zone holds the address; what the address leaves open does not matter.
fn reaches(option: &Doc, person: &Doc) -> bool {
    let Some(zone) = option.object("destinationZone") else { return true };
    let among = |name: &str, given: Option<&str>, same: fn(&str, &str) -> bool| {
        let listed = zone.list(name);
        let given = given.filter(|given| !given.is_empty());
        listed.is_empty()
            || given
                .is_none_or(|given| listed.iter().any(|one| one.as_str().is_some_and(|one| same(one, given))))
    };
    among("countryCodes", person.text("countryCode"), str::eq_ignore_ascii_case)
        && among("stateOrProvinceCodes", person.text("stateOrProvinceCode"), str::eq_ignore_ascii_case)
        && among("postCodes", person.text("postalCode"), post_code)
}

/// Whether a post code fits a pattern in which % stands for anything.
fn post_code(pattern: &str, code: &str) -> bool {
    let (pattern, code) = (pattern.to_uppercase(), code.to_uppercase());
    match pattern.split_once('%') {
        Some((start, end)) => {
            code.len() >= start.len() + end.len() && code.starts_with(start) && code.ends_with(end)
        }
        None => pattern == code,
    }
}

/// What an option costs; none if no row of its table fits.
fn rate(option: &Doc, load: Load) -> Option<f64> {
    let pickup = option.text("fulfilmentType").is_some_and(|kind| kind.eq_ignore_ascii_case("pickup"));
    let kind = option.text("ratesCalculationType").unwrap_or("flat").to_lowercase();
    let amount = match kind.as_str() {
        "table" => table(option.object("ratesTable")?, load)?,
        _ if calculated(option) || kind == "app" => {
            let markup = option.num("shippingCostMarkup").unwrap_or(0.0);
            CARRIER_PARCEL + CARRIER_WEIGHT * load.weight + markup
        }
        _ if pickup && !option.contains_key("flatRate") => 0.0,
        _ => {
            let flat = option.object("flatRate");
            let rate = flat.and_then(|flat| flat.num("rate")).unwrap_or(0.0);
            let percent = flat.and_then(|flat| flat.text("rateType")) == Some("PERCENT");
            if percent { load.subtotal * rate / 100.0 } else { rate }
        }
    };
    Some(cents(amount))
}

fn table(table: &Doc, load: Load) -> Option<f64> {
    let (from, to, measure) = match table.text("tableBasedOn") {
        Some("weight") => ("weightFrom", "weightTo", load.weight),
        Some("discountedSubtotal") => ("discountedSubtotalFrom", "discountedSubtotalTo", load.discounted),
        _ => ("subtotalFrom", "subtotalTo", load.subtotal),
    };
    let fits = |row: &&Doc| {
        row.object("conditions").is_none_or(|conditions| {
            conditions.num(from).is_none_or(|from| measure >= from)
                && conditions.num(to).is_none_or(|to| measure <= to)
        })
    };
    let row = table.list("rates").iter().filter_map(Value::as_object).find(fits)?;
    let rate = row.object("rate")?;
    let part = |name: &str| rate.num(name).unwrap_or(0.0);
    Some(
        part("perOrder")
            + part("percent") * load.subtotal / 100.0
            + part("perItem") * load.items
            + part("perWeight") * load.weight,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn option(body: &Value) -> Doc {
        body.as_object().cloned().unwrap()
    }

    #[test]
    fn rates_are_flat_from_a_table_or_by_weight() {
        let load = Load { subtotal: 80.0, discounted: 60.0, weight: 2.0, items: 3.0 };
        let flat = option(&json!({"flatRate": {"rateType": "PERCENT", "rate": 10}}));
        assert_eq!(rate(&flat, load), Some(8.0));
        let table = json!({"ratesCalculationType": "table", "ratesTable": {"tableBasedOn": "discountedSubtotal", "rates": [
            {"conditions": {"discountedSubtotalFrom": 0, "discountedSubtotalTo": 50}, "rate": {"perOrder": 9}},
            {"conditions": {"discountedSubtotalFrom": 50}, "rate": {"perOrder": 1, "perItem": 2, "perWeight": 0.5}},
        ]}});
        assert_eq!(rate(&option(&table), load), Some(8.0));
        let carrier = option(&json!({"ratesCalculationType": "carrier-calculated", "shippingCostMarkup": 1}));
        assert_eq!(rate(&carrier, load), Some(8.35));
        assert_eq!(rate(&option(&json!({"fulfilmentType": "pickup"})), load), Some(0.0));
    }

    #[test]
    fn zones_go_by_country_and_post_code() {
        let zoned =
            option(&json!({"destinationZone": {"countryCodes": ["NL"], "postCodes": ["30%", "1011 AA"]}}));
        let person = |country: &str, code: &str| option(&json!({"countryCode": country, "postalCode": code}));
        assert!(reaches(&zoned, &person("NL", "3011 TA")) && reaches(&zoned, &Doc::new()));
        assert!(!reaches(&zoned, &person("DE", "3011")) && !reaches(&zoned, &person("NL", "9711")));
    }
}
