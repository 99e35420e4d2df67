//! Countries, currencies, states and tax classes.

use crate::action::{Action, Example, Meta};
use crate::model::{Country, CountryCode, CountryCurrency, CountryState, Currency, LanguageCode, TaxClass};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read the countries that the vendor knows, with their states if wanted.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListCountries {
    /// Add the states of every country.
    pub with_states: Option<bool>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
}

impl Action for ListCountries {
    const META: Meta = Meta {
        id: "dictionary.countries",
        title: "List countries",
        path: "/countries",
        docs: "https://docs.ecwid.com/api-reference/rest-api/dictionaries/country-codes",
        ..Meta::READ
    };
    type Output = Vec<Country>;

    fn example() -> Example {
        Example {
            input: json!({"lang": "en"}),
            request: "GET /countries?lang=en",
            body: None,
            response: json!([{"code": "NL", "name": "Netherlands"}]),
        }
    }
}

/// Read the currencies that the vendor knows.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListCurrencies {
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
}

impl Action for ListCurrencies {
    const META: Meta = Meta {
        id: "dictionary.currencies",
        title: "List currencies",
        path: "/currencies",
        docs: "https://docs.ecwid.com/api-reference/rest-api/dictionaries/currency-codes",
        ..Meta::READ
    };
    type Output = Vec<Currency>;

    fn example() -> Example {
        Example {
            input: json!({"lang": "en"}),
            request: "GET /currencies?lang=en",
            body: None,
            response: json!([{"code": "EUR", "name": "Euro"}]),
        }
    }
}

/// Read which currency a country has and how amounts are written there.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListCountryCurrencies {
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Two-letter country code (ISO 3166-1), for example `NL`.
    pub country_code: CountryCode,
}

impl Action for ListCountryCurrencies {
    const META: Meta = Meta {
        id: "dictionary.country_currencies",
        title: "List currencies of a country",
        path: "/currencyByCountry",
        docs: "https://docs.ecwid.com/api-reference/rest-api/dictionaries/currency-codes-by-country",
        ..Meta::READ
    };
    type Output = Vec<CountryCurrency>;

    fn example() -> Example {
        Example {
            input: json!({"countryCode": "NL"}),
            request: "GET /currencyByCountry?countryCode=NL",
            body: None,
            response: json!([{"countryCode": "NL", "currencyCode": "EUR", "currencyName": "Euro", "prefix": "€", "decimalPlaces": "2"}]),
        }
    }
}

/// Read the states and provinces of a country.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListStates {
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Two-letter country code (ISO 3166-1), for example `NL`.
    pub country_code: CountryCode,
}

impl Action for ListStates {
    const META: Meta = Meta {
        id: "dictionary.states",
        title: "List states of a country",
        path: "/states",
        docs: "https://docs.ecwid.com/api-reference/rest-api/dictionaries/state-codes-by-country",
        ..Meta::READ
    };
    type Output = Vec<CountryState>;

    fn example() -> Example {
        Example {
            input: json!({"countryCode": "NL"}),
            request: "GET /states?countryCode=NL",
            body: None,
            response: json!([{"code": "NH", "name": "Noord-Holland"}]),
        }
    }
}

/// Read the tax classes of a country with their rates.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListTaxClasses {
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
    /// Two-letter country code (ISO 3166-1), for example `NL`.
    pub country_code: CountryCode,
}

impl Action for ListTaxClasses {
    const META: Meta = Meta {
        id: "dictionary.tax_classes",
        title: "List tax classes of a country",
        path: "/taxClasses",
        docs: "https://docs.ecwid.com/api-reference/rest-api/dictionaries/tax-classes-by-country",
        ..Meta::READ
    };
    type Output = Vec<TaxClass>;

    fn example() -> Example {
        Example {
            input: json!({"countryCode": "NL"}),
            request: "GET /taxClasses?countryCode=NL",
            body: None,
            response: json!([{"taxClassCode": "default", "taxClassRate": "21"}]),
        }
    }
}
