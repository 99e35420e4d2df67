//! Product feeds for marketplaces. Ecwid has no call that sets them up, so what they say follows from
//! the profile and the catalogue.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::products::render::in_stock;
use crate::search::dates;
use crate::store::{Kind, Store};

const DAY: i64 = 86_400;
/// Feeds are made at this time of day.
const MADE_AT: i64 = 3 * 3600;
/// Countries where Yandex sells.
const YANDEX: [&str; 4] = ["RU", "BY", "KZ", "UZ"];

fn profile(store: &Store) -> Doc {
    store.get(Kind::Profile, 0).cloned().unwrap_or_default()
}

fn country(profile: &Doc) -> &str {
    profile.object("company").and_then(|company| company.text("countryCode")).unwrap_or_default()
}

/// The last feed was made at three this morning, or yesterday before that.
fn feed(store: &Store, now: i64) -> Value {
    let made = (now - MADE_AT).div_euclid(DAY) * DAY + MADE_AT;
    let listed = |(_, product): &(i64, &Doc)| product.flag("enabled") != Some(false) && in_stock(product);
    json!({
        "productsProcessed": store.count(Kind::Product),
        "productsIncluded": store.all(Kind::Product).filter(listed).count(),
        "lastGenerated": dates::format(made), "nextGenerated": dates::format(made + DAY),
    })
}

fn marketplace(store: &Store, enabled: bool) -> Value {
    let profile = profile(store);
    let taxonomy = profile.object("settings").and_then(|settings| settings.int("googleProductCategory"));
    json!({
        "enabled": enabled, "firstInit": store.count(Kind::Product) == 0,
        "taxonomyId": taxonomy.map(|id| id.to_string()).unwrap_or_default(),
    })
}

/// What every feed says, with the condition of the goods where it is asked for.
fn config(call: &Call<'_>, enabled: bool) -> Result<Doc, ApiError> {
    let store = call.store()?;
    let mut body = Doc::new();
    body.insert("marketplaceConfig".to_owned(), marketplace(store, enabled));
    body.insert("productFeedInfo".to_owned(), feed(store, call.now()));
    Ok(body)
}

fn with_condition(call: &Call<'_>) -> Result<Doc, ApiError> {
    let mut body = config(call, call.store()?.count(Kind::Product) > 0)?;
    let profile = profile(call.store()?);
    let condition = profile.object("settings").and_then(|settings| settings.text("productCondition"));
    body.insert("condition".to_owned(), json!(condition.unwrap_or("NEW")));
    Ok(body)
}

pub fn google_shopping(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(Value::Object(with_condition(call)?)))
}

pub fn shopzilla(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(Value::Object(with_condition(call)?)))
}

pub fn yahoo_shopping(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut body = with_condition(call)?;
    let profile = profile(call.store()?);
    let name = profile.object("settings").and_then(|settings| settings.text("googleProductCategoryName"));
    body.insert("taxonomy".to_owned(), json!(name.unwrap_or_default()));
    Ok(Reply::ok(Value::Object(body)))
}

fn yandex(call: &Call<'_>) -> Result<Doc, ApiError> {
    let store = call.store()?;
    let profile = profile(store);
    let settings = profile.object("settings").cloned().unwrap_or_default();
    let mut body = config(call, YANDEX.contains(&country(&profile)))?;
    let options = profile.object("shipping").map(|shipping| shipping.list("shippingOptions").to_vec());
    let pickup = options
        .unwrap_or_default()
        .iter()
        .any(|option| option["fulfilmentType"] == "pickup" || option["fulfillmentType"] == "PICKUP");
    let warranty = store.all(Kind::Product).any(|(_, product)| {
        let names = product.list("attributes").iter().filter_map(|attribute| attribute["name"].as_str());
        names.into_iter().any(|name| name.to_lowercase().contains("warranty"))
    });
    body.insert("store".to_owned(), json!(settings.flag("closed") != Some(true)));
    body.insert("manufacturerWarranty".to_owned(), json!(warranty));
    body.insert("pickup".to_owned(), json!(pickup));
    let adult = settings.flag("askAgeConfirmationInStorefront") == Some(true);
    body.insert("adult".to_owned(), json!(adult));
    Ok(body)
}

pub fn yandex_market(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut body = yandex(call)?;
    let profile = profile(call.store()?);
    let caption = profile.object("settings").and_then(|settings| settings.text("orderCommentsCaption"));
    body.insert("salesNotes".to_owned(), json!(caption.unwrap_or_default()));
    Ok(Reply::ok(Value::Object(body)))
}

pub fn yandex_market_dbs(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut body = yandex(call)?;
    let store = call.store()?;
    let reduced = store.all(Kind::Product).any(|(_, product)| product.num("compareToPrice").is_some());
    body.insert("enableAutoDiscounts".to_owned(), json!(reduced));
    body.insert("sizeChart".to_owned(), json!(size_chart(country(&profile(store)))));
    Ok(Reply::ok(Value::Object(body)))
}

fn size_chart(country: &str) -> &'static str {
    match country {
        "AU" => "AU",
        "DE" | "AT" => "DE",
        "FR" => "FR",
        "IT" => "IT",
        "JP" => "Japan",
        "GB" => "UK",
        "US" => "US",
        "RU" | "BY" | "KZ" | "UZ" => "RU",
        "NL" | "BE" | "ES" | "PT" | "PL" | "DK" | "SE" | "FI" => "EU",
        _ => "INT",
    }
}
