//! Currencies.

use iso_currency::{Currency, IntoEnumIterator};
use serde_json::{Value, json};

use super::{code, country, list};
use crate::call::Call;
use crate::reply::{ApiError, Reply};

/// Currencies whose sign follows the amount.
const TRAILING: [&str; 14] =
    ["BGN", "BYN", "CZK", "DKK", "HUF", "ISK", "KZT", "NOK", "PLN", "RON", "RUB", "SEK", "UAH", "VND"];

/// Codes that no shop prices in: metals, funds, what was replaced.
fn spendable(currency: Currency) -> bool {
    !currency.is_fund() && !currency.is_special() && currency.is_superseded().is_none()
}

#[allow(clippy::unnecessary_wraps, reason = "every operation has this form")]
pub fn currencies(_call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let row = |currency: Currency| json!({ "code": currency.code(), "name": currency.name() });
    Ok(list(Currency::iter().filter(|currency| spendable(*currency)).map(row).collect()))
}

/// The currency of a country, or of all of them where none is named.
pub fn currency_by_country(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    if call.query.text("countryCode").is_some() {
        return Ok(list(row(&country(call)?).into_iter().collect()));
    }
    Ok(list(keshvar::CountryIterator::new().filter_map(|country| row(&country)).collect()))
}

fn row(country: &keshvar::Country) -> Option<Value> {
    let currency = Currency::from_code(&country.currency_code().to_string().to_ascii_uppercase())?;
    let sign = currency.symbol().to_string();
    let (prefix, suffix) = if TRAILING.contains(&currency.code()) {
        (String::new(), format!(" {sign}"))
    } else {
        (sign, String::new())
    };
    Some(json!({
        "countryCode": code(country), "currencyCode": currency.code(), "currencyName": currency.name(),
        "prefix": prefix, "suffix": suffix, "decimalPlaces": currency.exponent().unwrap_or(0).to_string(),
    }))
}
