//! How orders get to shoppers: the options of the store's profile.

pub mod rates;

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, default_fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::payment_options;
use crate::resources::profile_lists::{ProfileList, translate};
use crate::store::{Kind, Store};
use crate::validate;

pub const LIST: ProfileList = ProfileList {
    section: "shipping",
    name: "shippingOptions",
    word: "shipping option",
    counter: "shipping_option",
    missing: "SHIPPING_NOT_FOUND",
};

const LONGEST_TITLE: usize = 100;

/// What a public token does not see.
const PRIVATE: [&str; 5] = ["destinationZone", "carrierSettings", "appClientId", "ratesTable", "locationId"];

fn enabled(option: &Doc) -> bool {
    option.flag("enabled") != Some(false)
}

fn calculated(option: &Doc) -> bool {
    option.text("ratesCalculationType").is_some_and(|kind| kind.eq_ignore_ascii_case("carrier-calculated"))
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let lang = call.query.text("lang");
    let rows = LIST.rows(call.store()?).into_iter().filter(|row| !call.public || enabled(row));
    let shown = rows.map(|mut row| {
        translate(&mut row, lang, &["title", "description", "pickupInstruction"]);
        if call.public {
            row.retain(|name, _| !PRIVATE.contains(&name.as_str()));
        }
        Value::Object(row)
    });
    Ok(Reply::ok(shown.collect()))
}

pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut option = input(call)?;
    option.retain(|_, value| !value.is_null());
    check(call.store()?, &Doc::new(), &option)?;
    option.shift_remove("id");
    default_fields(
        &mut option,
        json!({ "enabled": true, "fulfilmentType": "shipping", "ratesCalculationType": "flat" }),
    );
    let id = LIST.add(call, option)?;
    Ok(Reply::ok(json!({ "id": id })))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = input(call)?;
    patch.shift_remove("id");
    let (mut rows, at) = LIST.found(call)?;
    let Some(option) = rows.get_mut(at) else { return Ok(Reply::updated(0)) };
    check(call.store()?, option, &patch)?;
    if !merge(option, patch) {
        return Ok(Reply::updated(0));
    }
    LIST.save(call, rows)?;
    Ok(Reply::updated(1))
}

/// Payment options that were limited to a removed option are so no longer.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (mut rows, at) = LIST.found(call)?;
    let gone = rows.remove(at);
    payment_options::forget_shipping(call, gone.text("id").unwrap_or_default())?;
    LIST.save(call, rows)?;
    Ok(Reply::deleted(1))
}

/// The checked body. Opening hours are JSON in a text for the client and an object in the docs; the
/// place is spelt in two ways.
fn input(call: &Call<'_>) -> Result<Doc, ApiError> {
    let mut body = call.body.clone();
    for name in ["businessHours", "pickupBusinessHours"] {
        if body[name].is_object() {
            body[name] = Value::from(body[name].to_string());
        }
    }
    let mut input = validate::body(&call.world.facts, "UpdatedShippingOption", &body)?;
    if let Some(place) = input.shift_remove("orderby") {
        input.entry("orderBy").or_insert(place);
    }
    Ok(input)
}

fn check(store: &Store, stored: &Doc, given: &Doc) -> Result<(), ApiError> {
    let refuse = |code, text: &str| Err(ApiError::new(400, code, text));
    let mut option = stored.clone();
    merge(&mut option, given.clone());
    let title = option.text("title").unwrap_or_default().trim();
    if title.is_empty() {
        return refuse("SHIPPING_OPTION_TITLE_REQUIRED", "The title of the shipping option is required");
    }
    if title.chars().count() > LONGEST_TITLE {
        return refuse("SHIPPING_BAD_TITLE_LENGTH", "A title may have 100 characters");
    }
    let carrier = option.text("carrier").is_some_and(|name| !name.trim().is_empty());
    if calculated(&option) && !carrier {
        return refuse("SHIPPING_CARRIER_NAME_REQUIRED", "Calculated rates need the name of a carrier");
    }
    if given.contains_key("carrierMethods") && carrier && !option.contains_key("ratesCalculationType") {
        return refuse("SHIPPING_TYPE_CARRIER_REQUIRED", "Methods of a carrier need ratesCalculationType");
    }
    let origin = store.get(Kind::Profile, 0).and_then(|profile| profile.object("shipping"));
    let origin = origin.and_then(|shipping| shipping.object("shippingOrigin")?.text("countryCode"));
    if calculated(&option) && origin.is_none_or(str::is_empty) {
        let text = "Calculated rates need the country that the store ships from";
        return Err(ApiError::new(409, "SHIPPING_OPTION_ADDRESS_MISMATCH", text));
    }
    Ok(())
}
