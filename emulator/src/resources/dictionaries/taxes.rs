//! Tax classes of a country.

use serde_json::{Value, json};

use super::{code, country, list};
use crate::call::Call;
use crate::reply::{ApiError, Reply};

/// Sales tax of the American states and the capital in percent, without what counties and cities add.
const AMERICAN: [(&str, f64); 51] = [
    ("AL", 4.0),
    ("AK", 0.0),
    ("AZ", 5.6),
    ("AR", 6.5),
    ("CA", 7.25),
    ("CO", 2.9),
    ("CT", 6.35),
    ("DE", 0.0),
    ("DC", 6.0),
    ("FL", 6.0),
    ("GA", 4.0),
    ("HI", 4.0),
    ("ID", 6.0),
    ("IL", 6.25),
    ("IN", 7.0),
    ("IA", 6.0),
    ("KS", 6.5),
    ("KY", 6.0),
    ("LA", 5.0),
    ("ME", 5.5),
    ("MD", 6.0),
    ("MA", 6.25),
    ("MI", 6.0),
    ("MN", 6.875),
    ("MS", 7.0),
    ("MO", 4.225),
    ("MT", 0.0),
    ("NE", 5.5),
    ("NV", 6.85),
    ("NH", 0.0),
    ("NJ", 6.625),
    ("NM", 4.875),
    ("NY", 4.0),
    ("NC", 4.75),
    ("ND", 5.0),
    ("OH", 5.75),
    ("OK", 4.5),
    ("OR", 0.0),
    ("PA", 6.0),
    ("RI", 7.0),
    ("SC", 6.0),
    ("SD", 4.2),
    ("TN", 7.0),
    ("TX", 6.25),
    ("UT", 6.1),
    ("VT", 6.0),
    ("VA", 5.3),
    ("WA", 6.5),
    ("WV", 6.0),
    ("WI", 5.0),
    ("WY", 4.0),
];

pub fn tax_classes(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let country = country(call)?;
    if code(&country) == "US" {
        let row = |(state, rate): &(&str, f64)| class(state, "default", *rate, "Sales tax", "All goods");
        return Ok(list(AMERICAN.iter().map(row).collect()));
    }
    let Some(rates) = country.maybe_vat_rates() else {
        return Ok(list(Vec::new()));
    };
    let mut rows =
        vec![class("", "default", rates.standard(), "Standard rate", "Goods without a rate of their own")];
    for (place, rate) in rates.reduced().into_iter().enumerate() {
        let code = if place == 0 { "reduced".to_owned() } else { format!("reduced_{}", place + 1) };
        rows.push(class("", &code, rate, "Reduced rate", "Goods that the country taxes less"));
    }
    let special = [
        ("super_reduced", rates.super_reduced(), "Super-reduced rate"),
        ("parking", rates.parking(), "Parking rate"),
    ];
    for (code, rate, name) in special {
        if let Some(rate) = rate {
            rows.push(class("", code, rate, name, "Goods that the country taxes apart"));
        }
    }
    Ok(list(rows))
}

fn class(state: &str, code: &str, rate: f64, name: &str, about: &str) -> Value {
    json!({
        "stateCode": state, "taxClassCode": code, "taxClassRate": rate.to_string(),
        "localization": { "language": "en", "taxClassName": name, "taxClassDescription": about },
    })
}
