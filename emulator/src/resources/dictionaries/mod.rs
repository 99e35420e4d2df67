//! Countries, their states, currencies and tax classes: ISO 3166 and 4217, VAT rates, and the taxes of
//! American states. Names are English whatever `lang` says.

mod money;
mod places;
mod taxes;

use serde_json::Value;

use crate::call::Call;
use crate::reply::{ApiError, Reply};

pub use money::{currencies, currency_by_country};
pub use places::{countries, states};
pub use taxes::tax_classes;

/// The country of a call that is about one.
fn country(call: &Call<'_>) -> Result<keshvar::Country, ApiError> {
    let code = call.query.text("countryCode");
    let code = code.ok_or_else(|| ApiError::wrong("countryCode", "the parameter is required"))?;
    by_code(code).ok_or_else(|| ApiError::wrong("countryCode", format!("'{code}' is not a country")))
}

/// The country with a two-letter code.
pub fn by_code(code: &str) -> Option<keshvar::Country> {
    let alpha2 = keshvar::Alpha2::try_from(code.to_ascii_uppercase().as_str()).ok()?;
    Some(alpha2.to_country())
}

/// A country's two-letter code.
fn code(country: &keshvar::Country) -> String {
    country.alpha2().to_string().to_ascii_uppercase()
}

/// The name people use, "United States" rather than "United States of America", unless two countries
/// share it.
pub fn name(country: &keshvar::Country) -> &'static str {
    let own = short(country);
    let shared = keshvar::CountryIterator::new().filter(|other| short(other) == own).count() > 1;
    if shared { country.iso_short_name() } else { own }
}

/// The name without what stands in brackets or after "United …".
fn short(country: &keshvar::Country) -> &'static str {
    let name = country.iso_short_name();
    let end = if name.starts_with("United ") { name.find(" of ") } else { name.find(" (") };
    end.map_or(name, |end| &name[..end])
}

fn list(rows: Vec<Value>) -> Reply {
    Reply::ok(Value::Array(rows))
}
