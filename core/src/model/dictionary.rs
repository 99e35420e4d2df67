//! Countries, currencies and tax classes.

use crate::model::OneOrMany;

entity! {
    /// A country.
    read struct Country {
        /// Two-letter country code (ISO 3166-1).
        code: String,
        /// Name of the country.
        name: String,
        /// States and provinces; only when asked for with `withStates`.
        states: Vec<CountryState>,
    }

    /// A state or province.
    read struct CountryState {
        /// Code of the state or province.
        code: String,
        /// Name of the state or province.
        name: String,
    }

    /// A currency.
    read struct Currency {
        /// Three-letter currency code (ISO 4217).
        code: String,
        /// Name of the currency.
        name: String,
    }

    /// Currency of a country.
    read struct CountryCurrency {
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: String,
        /// Three-letter currency code (ISO 4217).
        currency_code: String,
        /// Name of the currency.
        currency_name: String,
        /// Sign before an amount.
        prefix: String,
        /// Sign after an amount.
        suffix: String,
        /// Digits after the decimal sign.
        decimal_places: String,
    }

    /// A tax class of a country.
    read struct TaxClass {
        /// Code of the state or province that the rate is for.
        state_code: String,
        /// Code of the tax class.
        tax_class_code: String,
        /// Rate in percent.
        tax_class_rate: String,
        /// Description of the tax class in a language.
        localization: OneOrMany<TaxClassLocalization>,
    }

    /// Description of a tax class.
    read struct TaxClassLocalization {
        /// Language of the description, two letters.
        language: String,
        /// Name of the tax class.
        tax_class_name: String,
        /// The description.
        tax_class_description: String,
    }
}
