//! Countries and states.

use serde_json::{Value, json};

use super::{code, country, list, name};
use crate::call::Call;
use crate::reply::{ApiError, Reply};

pub fn countries(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let with_states = call.query.flag("withStates")?.unwrap_or(false);
    let all = keshvar::CountryIterator::new();
    let mut all: Vec<(&str, String)> = all.map(|country| (name(&country), code(&country))).collect();
    all.sort();
    let row = |(name, code): &(&str, String)| {
        let mut row = json!({ "code": code, "name": name });
        if with_states {
            row["states"] = Value::Array(states_of(code));
        }
        row
    };
    Ok(list(all.iter().map(row).collect()))
}

pub fn states(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(list(states_of(&code(&country(call)?))))
}

/// The parts of a country with the letters or digits that follow its code.
fn states_of(country: &str) -> Vec<Value> {
    let known = rust_iso3166::from_alpha2(country);
    let parts = known.as_ref().and_then(rust_iso3166::CountryCode::subdivisions).unwrap_or(&[]);
    let row =
        |part: &rust_iso3166::iso3166_2::Subdivision| json!({ "code": part.region_code, "name": part.name });
    parts.iter().map(row).collect()
}
