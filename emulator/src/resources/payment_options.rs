//! How orders are paid: the options of the store's profile.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, cents, default_fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::profile_lists::{ProfileList, translate};
use crate::resources::words;
use crate::store::Store;

pub const LIST: ProfileList = ProfileList {
    section: "payment",
    name: "paymentOptions",
    word: "payment option",
    counter: "payment_option",
    missing: "NOT_FOUND",
};

const LONGEST_TITLE: usize = 64;
const LONGEST_SETTING: usize = 200;
const LONGEST_SIGNATURE_KEY: usize = 128;

/// Gateways with the settings each needs.
const GATEWAYS: [(&str, &[&str]); 4] = [
    ("paypalStandard", &[]),
    ("authorizeNetCC", &["apiLoginId", "transactionKey", "signatureKey"]),
    ("multiSafepay", &["accountId", "siteId", "siteSecurityCode"]),
    ("cayan", &["name", "siteId", "key"]),
];

/// Payments outside the store, of which there may be several.
const OFFLINE: [&str; 2] = ["offline", "customOffline"];
const OF_APP: &str = "CUSTOM_PAYMENT_APP-";

/// What a public token does not see.
const PRIVATE: [&str; 3] = ["appClientId", "appNamespace", "configured"];

fn shown(call: &Call<'_>, mut row: Doc) -> Value {
    translate(&mut row, call.query.text("lang"), &["checkoutTitle"]);
    if call.public {
        row.retain(|name, _| !PRIVATE.contains(&name.as_str()));
    }
    Value::Object(row)
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let rows = LIST.rows(call.store()?).into_iter();
    let rows = rows.filter(|row| !call.public || row.flag("enabled") != Some(false));
    Ok(Reply::ok(rows.map(|row| shown(call, row)).collect()))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (rows, at) = LIST.found(call)?;
    Ok(Reply::ok(shown(call, rows.into_iter().nth(at).unwrap_or_default())))
}

pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut option = call.new_input()?;
    title(&option)?;
    gateway(call, &mut option)?;
    let processor = option.text("paymentProcessorId").unwrap_or_default().to_owned();
    default_fields(
        &mut option,
        json!({
            "enabled": true, "configured": true, "appClientId": "", "appNamespace": "", "methods": [],
            "paymentProcessorTitle": processor, "checkoutDescription": "",
            "instructionsForCustomer": { "instructionsTitle": "", "instructions": "" },
            "shippingSettings": { "enabledShippingMethods": [] }, "supportsSubtypes": false,
        }),
    );
    let id = LIST.add(call, option)?;
    Ok(Reply::ok(json!({ "id": id })))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = call.input()?;
    words::kept(&patch, &["checkoutTitle", "paymentProcessorId"])?;
    let (mut rows, at) = LIST.found(call)?;
    let Some(option) = rows.get_mut(at) else { return Ok(reply(0)) };
    if patch.contains_key("checkoutTitle") {
        title(&patch)?;
    }
    // Only an app says whether its own option is set up.
    if option.text("appClientId").is_none_or(str::is_empty) {
        patch.shift_remove("configured");
    }
    if !merge(option, patch) {
        return Ok(reply(0));
    }
    LIST.save(call, rows)?;
    Ok(reply(1))
}

fn reply(count: u8) -> Reply {
    Reply::ok(json!({ "updateCount": count, "success": true }))
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (mut rows, at) = LIST.found(call)?;
    rows.remove(at);
    LIST.save(call, rows)?;
    Ok(Reply::deleted(1))
}

fn refuse(code: &'static str, text: impl Into<String>) -> ApiError {
    ApiError::new(400, code, text)
}

fn title(option: &Doc) -> Result<(), ApiError> {
    let title = option.text("checkoutTitle").unwrap_or_default().trim();
    if title.is_empty() {
        return Err(refuse("PAYMENT_OPTION_TITLE_REQUIRED", "checkoutTitle is required"));
    }
    if title.chars().count() > LONGEST_TITLE {
        return Err(refuse("PAYMENT_OPTION_BAD_TITLE_LENGTH", "checkoutTitle may have 64 characters"));
    }
    Ok(())
}

/// The gateway must be known, have its settings, and not be there yet. Without one the option is offline.
fn gateway(call: &Call<'_>, option: &mut Doc) -> Result<(), ApiError> {
    let given = call.body.get("paymentProcessorId").and_then(Value::as_str);
    if given.is_some_and(|name| name.trim().is_empty()) {
        return Err(refuse("PAYMENT_GATEWAY_NAME_REQUIRED", "paymentProcessorId may not be empty"));
    }
    let name = option.entry("paymentProcessorId").or_insert(Value::from("offline"));
    let name = name.as_str().unwrap_or_default().to_owned();
    let of_app = option.text("appClientId").is_some_and(|app| !app.is_empty()) || name.starts_with(OF_APP);
    if of_app || OFFLINE.contains(&name.as_str()) {
        return Ok(());
    }
    let known = GATEWAYS.iter().find(|(known, _)| *known == name);
    let (_, needed) = known.ok_or_else(|| {
        refuse("PAYMENT_GATEWAY_NAME_UNKNOWN", format!("There is no payment gateway '{name}'"))
    })?;
    settings(&call.body, &name, needed)?;
    let rows = LIST.rows(call.store()?);
    if rows.iter().any(|row| row.text("paymentProcessorId") == Some(&name)) {
        let text = format!("The store already takes payments through {name}");
        return Err(ApiError::new(409, "PAYMENT_GATEWAY_IS_ALREADY_ADDED", text));
    }
    Ok(())
}

fn settings(body: &Value, gateway: &str, needed: &[&str]) -> Result<(), ApiError> {
    let given = &body["paymentMethodSettings"];
    for name in needed {
        let value = given[*name].as_str().unwrap_or_default();
        if value.is_empty() {
            let text = format!("{gateway} needs paymentMethodSettings.{name}");
            return Err(refuse("PAYMENT_GATEWAY_MISSING_SETTINGS", text));
        }
        let length = value.chars().count();
        if *name == "signatureKey" && length > LONGEST_SIGNATURE_KEY {
            let code = "PAYMENT_GATEWAY_MALFORMED_SETTINGS_SIGNATURE_KEY_TOO_LONG";
            return Err(refuse(code, "A signature key may have 128 characters"));
        }
        if length > LONGEST_SETTING {
            let code = "PAYMENT_GATEWAY_SETTING_VALUE_LENGTH_OUT_OF_BOUNDARIES";
            return Err(refuse(code, format!("paymentMethodSettings.{name} may have 200 characters")));
        }
    }
    if gateway == "paypalStandard" && body["payPalEmail"].as_str().is_none_or(str::is_empty) {
        return Err(refuse("PAYMENT_GATEWAY_MISSING_SETTINGS", "paypalStandard needs payPalEmail"));
    }
    Ok(())
}

/// Takes a shipping option out of the limits of all payment options.
pub fn forget_shipping(call: &mut Call<'_>, shipping: &str) -> Result<(), ApiError> {
    let mut rows = LIST.rows(call.store()?);
    let before = rows.clone();
    for row in &mut rows {
        let settings = row.get_mut("shippingSettings").and_then(Value::as_object_mut);
        let methods = settings.and_then(|settings| settings.get_mut("enabledShippingMethods"));
        if let Some(methods) = methods.and_then(Value::as_array_mut) {
            methods.retain(|id| id != shipping);
        }
    }
    if rows == before { Ok(()) } else { LIST.save(call, rows) }
}

/// Surcharges of an order: those it brings and that of its payment option. The answer is their sum.
pub fn surcharges(store: &Store, order: &mut Doc, subtotal: f64) -> f64 {
    let mut rows: Vec<Doc> =
        order.list("customSurcharges").iter().filter_map(|row| row.as_object().cloned()).collect();
    let chosen = order.object("paymentOptionsDetails").and_then(|details| details.text("paymentId"));
    let option = chosen.and_then(|id| LIST.rows(store).into_iter().find(|row| row.text("id") == Some(id)));
    let fee = option.as_ref().and_then(|option| Some((option, option.object("paymentSurcharges")?)));
    if let Some((option, fee)) = fee.filter(|(_, fee)| fee.num("value").is_some_and(|value| value > 0.0)) {
        let row = json!({
            "id": option["id"], "type": fee.text("type").unwrap_or("ABSOLUTE"), "value": fee["value"],
            "description": option.text("checkoutTitle").unwrap_or_default(), "taxable": false,
        });
        rows.extend(row.as_object().cloned());
    }
    let mut sum = 0.0;
    for row in &mut rows {
        let value = row.num("value").unwrap_or(0.0);
        let total = if row.text("type") == Some("PERCENT") { subtotal * value / 100.0 } else { value };
        let total = cents(total);
        row.insert("total".to_owned(), json!(total));
        row.insert("totalWithoutTax".to_owned(), json!(total));
        row.entry("taxes").or_insert_with(|| json!([]));
        sum += total;
    }
    order.insert("customSurcharges".to_owned(), rows.into_iter().map(Value::Object).collect());
    cents(sum)
}
