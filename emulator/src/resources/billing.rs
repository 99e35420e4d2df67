//! Charges of the app to the merchant. No money moves: the store keeps a list of what was charged.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, cents};
use crate::reply::{ApiError, Reply};
use crate::store::Kind;

/// Accepted currencies and, for the limits, what one unit is worth in dollars.
const CURRENCIES: [(&str, f64); 6] =
    [("USD", 1.0), ("EUR", 1.08), ("MXN", 0.055), ("INR", 0.012), ("GBP", 1.27), ("AUD", 0.66)];

const MOST_PER_CHARGE: f64 = 500.0;
const MOST_PER_DAY: f64 = 5_000.0;
const DAY: i64 = 86_400;
const LONGEST_DESCRIPTION: usize = 255;

fn refuse(status: u16, code: &'static str, text: impl Into<String>) -> ApiError {
    ApiError::new(status, code, text)
}

/// `POST /billing/transactions`. A key that was used for the same charge charges nothing.
pub fn charge(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let charge = read(call)?;
    let key = charge.text("idempotencyKey").unwrap_or_default().to_owned();
    let known = call.store()?.all(Kind::Charge).find(|(_, row)| row.text("idempotencyKey") == Some(&key));
    if let Some((_, known)) = known {
        let same =
            ["amount", "currency", "description"].into_iter().all(|name| known.get(name) == charge.get(name));
        if !same {
            let text = "The idempotencyKey was used for another charge";
            return Err(refuse(400, "CHARGE_IDEMPOTENCY_KEY_NOT_UNIQUE", text));
        }
        return Ok(reply(known, true));
    }
    limits(call, &charge)?;
    payment_source(call)?;
    let id = call.next_id(Kind::Charge)?;
    let mut charge = charge;
    charge.insert("transactionId".to_owned(), Value::from(format!("tr_{id}")));
    charge.insert("at".to_owned(), json!(call.now()));
    let body = reply(&charge, false);
    call.put(Kind::Charge, id, charge)?;
    Ok(body)
}

fn reply(charge: &Doc, again: bool) -> Reply {
    Reply::ok(json!({ "transactionId": charge["transactionId"], "idempotencyKeyInUse": again }))
}

/// The parameters, from the query as the docs have it, else from a JSON body.
fn read(call: &Call<'_>) -> Result<Doc, ApiError> {
    let body: Value = serde_json::from_slice(&call.raw).unwrap_or_default();
    let given = |name: &str| {
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let sent = call.query.text(name).map(str::to_owned);
        sent.or_else(|| body.get(name).filter(|value| !value.is_null()).map(text)).unwrap_or_default()
    };
    let amount: Option<f64> = given("amount").parse().ok();
    let amount = amount
        .filter(|amount| amount.is_finite() && *amount > 0.0 && (cents(*amount) - amount).abs() < 1e-9)
        .ok_or_else(|| {
            refuse(400, "CHARGE_AMOUNT_INVALID", "amount must be above 0 and rounded to hundredths")
        })?;
    let currency = given("currency");
    if !CURRENCIES.iter().any(|(code, _)| *code == currency) {
        let text = format!("currency '{currency}' is none of USD, EUR, MXN, INR, GBP, AUD");
        return Err(refuse(400, "CHARGE_CURRENCY_INVALID", text));
    }
    let description = given("description");
    if description.trim().is_empty() || description.chars().count() > LONGEST_DESCRIPTION {
        return Err(refuse(400, "CHARGE_DESCRIPTION_INVALID", "description must have 1 to 255 characters"));
    }
    let key = given("idempotencyKey");
    if uuid::Uuid::try_parse(&key).is_err() {
        return Err(refuse(400, "CHARGE_IDEMPOTENCY_KEY_INVALID", "idempotencyKey must be a UUID"));
    }
    let charge = json!({
        "amount": amount, "currency": currency, "description": description, "idempotencyKey": key,
        "metadata": given("metadata"),
    });
    Ok(charge.as_object().cloned().unwrap_or_default())
}

fn in_dollars(charge: &Doc) -> f64 {
    let rate = CURRENCIES.iter().find(|(code, _)| charge.text("currency") == Some(code));
    charge.num("amount").unwrap_or(0.0) * rate.map_or(1.0, |(_, rate)| *rate)
}

fn limits(call: &Call<'_>, charge: &Doc) -> Result<(), ApiError> {
    let now = call.now();
    let amount = in_dollars(charge);
    let today: f64 = call
        .store()?
        .all(Kind::Charge)
        .filter(|(_, row)| row.int("at").is_some_and(|at| at > now - DAY))
        .map(|(_, row)| in_dollars(row))
        .sum();
    if amount > MOST_PER_CHARGE || today + amount > MOST_PER_DAY {
        let text = "At most 500 USD a charge and 5000 USD a day may be charged";
        return Err(refuse(402, "CHARGE_LIMIT_EXCEEDED", text));
    }
    Ok(())
}

/// A store that is not on a paid plan has nothing to charge, one that is suspended is declined.
fn payment_source(call: &Call<'_>) -> Result<(), ApiError> {
    let account = call.store()?.get(Kind::Profile, 0).and_then(|profile| profile.object("account"));
    if account.is_some_and(|account| account.flag("paid") == Some(false)) {
        let text = "The store has no payment method to charge";
        return Err(refuse(402, "CHARGE_PAYMENT_SOURCE_MISSING", text));
    }
    if account.is_some_and(|account| account.flag("suspended") == Some(true)) {
        return Err(refuse(402, "CHARGE_DECLINED", "The bank declined the charge"));
    }
    Ok(())
}
