//! The contents of a new store. Everything in it is invented.

use serde_json::{Value, json};

use crate::doc::{Doc, Fields};
use crate::resources::{media, pictures, size_charts, staff, statuses};
use crate::search::dates;
use crate::seed_sales;
use crate::store::{Kind, Store};

const PROFILE: &str = include_str!("../../facts/samples/profile.json");
const CATALOGUE: &str = include_str!("../seed/catalogue.json");
const DAY: i64 = 86_400;

/// The size of the pictures of sample products.
const PICTURE: Option<(u32, u32)> = Some((600, 600));

/// Fills an empty store with what every store has and, if wanted, the sample catalogue.
pub fn fill(store: &mut Store, samples: bool, now_ms: i64) {
    store.mark_changed("opened", now_ms);
    profile(store, now_ms);
    for (number, status) in statuses::built_in().into_iter().enumerate() {
        store.put(Kind::OrderStatus, number as i64, status, now_ms);
    }
    put(store, Kind::CustomerGroup, json!({ "id": 0, "name": "General" }), now_ms);
    put(store, Kind::ProductClass, general_class(), now_ms);
    if !samples {
        return;
    }
    for account in staff::samples() {
        let id = account["id"].as_str().and_then(staff::number).unwrap_or_default();
        store.put(Kind::Staff, id, account.as_object().cloned().unwrap_or_default(), now_ms);
    }
    size_charts::seed(store, now_ms);
    let catalogue: Value = serde_json::from_str(CATALOGUE).unwrap_or_default();
    let rows = |name: &str| catalogue[name].as_array().cloned().unwrap_or_default();
    let kinds = [
        ("groups", Kind::CustomerGroup),
        ("categories", Kind::Category),
        ("products", Kind::Product),
        ("customers", Kind::Customer),
        ("orders", Kind::Order),
    ];
    for (name, kind) in kinds {
        for (place, row) in rows(name).into_iter().enumerate() {
            put(store, kind, dated(kind, row, place as i64, now_ms), now_ms);
        }
    }
    seed_sales::fill(store, now_ms);
}

/// The built-in product class with the attributes every store has.
fn general_class() -> Value {
    let attribute = |id: i64, name: &str, kind: &str, show: &str| json!({ "id": id, "name": name, "type": kind, "show": show });
    json!({
        "id": 0, "name": "General",
        "attributes": [
            attribute(3301, "UPC", "UPC", "DESCR"),
            attribute(3302, "Brand", "BRAND", "PRICE"),
        ],
    })
}

fn put(store: &mut Store, kind: Kind, row: Value, now_ms: i64) {
    let Value::Object(mut row) = row else { return };
    if kind == Kind::Product {
        picture(store, &mut row, now_ms);
    }
    let id = if kind == Kind::Order { row.int("internalId") } else { row.int("id") };
    store.put(kind, id.unwrap_or_default(), row, now_ms);
}

/// Stands in for the picture that a product names.
fn picture(store: &mut Store, row: &mut Doc, now_ms: i64) {
    let Some(address) = row.text("originalImageUrl").map(str::to_owned) else { return };
    row.retain(|name, _| !name.ends_with("Url"));
    let owner = media::images::owner(row.int("id").unwrap_or_default());
    let file = pictures::put(store, &owner, pictures::stand_in(&address, PICTURE), now_ms);
    media::set_main(row, file, &Doc::new());
}

/// Gives a row dates in the past, so that a seeded store looks lived in.
fn dated(kind: Kind, mut row: Value, place: i64, now_ms: i64) -> Value {
    let today = now_ms.div_euclid(1000);
    let created = today - (60 - place) * DAY;
    match kind {
        Kind::Product => {
            row["createTimestamp"] = json!(created);
            row["updateTimestamp"] = json!(created + 3600);
        }
        Kind::Customer => {
            row["registered"] = json!(dates::format(created));
            row["updated"] = json!(dates::format(created + 3600));
        }
        Kind::Order => {
            let created = today - (20 - place) * DAY;
            row["createDate"] = json!(dates::format(created));
            row["createTimestamp"] = json!(created);
            row["updateDate"] = json!(dates::format(created + 7200));
            row["updateTimestamp"] = json!(created + 7200);
        }
        _ => {}
    }
    row
}

fn profile(store: &mut Store, now_ms: i64) {
    let mut profile: Doc = serde_json::from_str(PROFILE).unwrap_or_default();
    let name = store.config.name.clone();
    if let Some(Value::Object(info)) = profile.get_mut("generalInfo") {
        info.insert("storeId".to_owned(), json!(store.id()));
    }
    if let Some(Value::Object(settings)) = profile.get_mut("settings") {
        settings.insert("storeName".to_owned(), json!(name));
    }
    let account = profile.get_mut("account").and_then(|account| account["availableFeatures"].as_array_mut());
    if let Some(features) = account {
        features.push(json!("API"));
    }
    let affixes = [
        ("orderNumberPrefix", &store.config.order_id_prefix),
        ("orderNumberSuffix", &store.config.order_id_suffix),
    ];
    if let Some(Value::Object(formats)) = profile.get_mut("formatsAndUnits") {
        for (field, value) in affixes {
            formats.insert(field.to_owned(), json!(value));
        }
    }
    store.put(Kind::Profile, 0, profile, now_ms);
}
