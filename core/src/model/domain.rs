//! Domains of the store.

use crate::model::{CountryCode, DateTime, Number, OneOrMany, StateCode};

entity! {
    /// Domains of the store.
    read struct StoreDomains {
        /// Domains bought through the platform.
        purchased_domains: Vec<PurchasedDomain>,
        /// Domain of the instant site.
        instant_site_domain: StoreDomainsInstantSiteDomain,
    }

    /// A domain bought through the platform.
    read struct PurchasedDomain {
        /// Identifier of the domain. Read-only.
        id: i64,
        /// Name of the domain. Read-only.
        name: String,
        /// State of the domain. Read-only.
        status: String,
        /// True when the domain leads to the instant site.
        connected_to_instant_site: bool,
        /// True when the domain is the main one.
        primary_domain: bool,
        /// True when visitors are sent on to the main domain. Read-only.
        redirect_to_primary_domain: bool,
        /// When the domain was bought (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        purchase_date: DateTime,
        /// When the registration ends (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        expiration_date: DateTime,
        /// When the registration is renewed (`yyyy-MM-dd HH:mm:ss +0000`). Read-only.
        renewal_date: DateTime,
        /// True when the registration is renewed by itself.
        autorenew: bool,
        /// Who owns the domain. Read-only.
        domain_owner_info: PurchasedDomainOwner,
        /// What the domain costs. Read-only.
        billing_info: PurchasedDomainBillingInfo,
        /// Who the domain is registered for. Read-only.
        domain_registrant_info: PurchasedDomainRegistrant,
    }

    /// Who owns a domain.
    read struct PurchasedDomainOwner {
        /// Whether the e-mail address was verified.
        verification_status: String,
        /// First name.
        first_name: String,
        /// Last name.
        last_name: String,
        /// E-mail address.
        email: String,
        /// Street and number; a second address line follows after a line break.
        street: String,
        /// Town or city.
        city: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: String,
        /// Postal code.
        postal_code: String,
        /// Code of the state, province or region, such as `NY`.
        state_or_province_code: String,
        /// Phone number.
        phone: String,
        /// Name of the company.
        company_name: String,
    }

    /// What a domain costs.
    read struct PurchasedDomainBillingInfo {
        /// Price of a renewal with taxes.
        total_renewal_domain_price: Number,
        /// Price of a renewal without taxes.
        renewal_domain_price: Number,
        /// Taxes on a renewal.
        renewal_tax: Number,
        /// Price of hiding the owner from public registers.
        whois_privacy_feature_price: Number,
        /// Three-letter code of the currency of the prices (ISO 4217).
        currency: String,
        /// Price of a renewal with taxes, with the currency sign.
        total_renewal_domain_price_formatted: String,
    }

    /// Who a domain is registered for.
    read struct PurchasedDomainRegistrant {
        /// Whether the e-mail address was verified.
        verification_status: String,
        /// First name.
        first_name: String,
        /// Last name.
        last_name: String,
        /// E-mail address.
        email: String,
        /// Street and number; a second address line follows after a line break.
        street: String,
        /// Town or city.
        city: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: String,
        /// Postal code.
        postal_code: String,
        /// Code of the state, province or region, such as `NY`.
        state_or_province_code: String,
        /// Phone number.
        phone: String,
        /// Name of the company.
        company_name: String,
    }

    /// Domain of the instant site.
    read struct StoreDomainsInstantSiteDomain {
        /// Domain of the owner's that leads to the site. Read-only.
        primary_instant_site_domain: String,
        /// Whether that domain works. Read-only.
        primary_instant_site_domain_status: String,
        /// First part of the site's address below the platform's domain.
        ecwid_subdomain: String,
        /// IP address that the domain has to point to. Read-only.
        instant_site_ip_address: String,
        /// Address of the site. Read-only.
        instant_site_url: String,
        /// Domain that was bought elsewhere.
        third_party_vendor_domain: String,
    }

    /// Domains of the store. This is the form to send.
    write struct StoreDomainsWrite {
        /// Domain of the instant site.
        instant_site_domain: StoreDomainsInstantSiteDomainWrite,
        /// Domains bought through the platform.
        purchased_domains: Vec<StorePurchasedDomainWrite>,
    }

    /// Domain of the instant site. This is the form to send.
    write struct StoreDomainsInstantSiteDomainWrite {
        /// First part of the site's address below the platform's domain.
        ecwid_subdomain: String,
        /// Domain that was bought elsewhere.
        third_party_vendor_domain: String,
    }

    /// A bought domain to change. This is the form to send.
    write struct StorePurchasedDomainWrite {
        /// True when the domain leads to the instant site.
        connected_to_instant_site: bool,
        /// True when the domain is the main one.
        primary_domain: bool,
        /// True when the registration is renewed by itself.
        autorenew: bool,
    }

    /// A domain to buy and the person it is registered for.
    write struct DomainPurchase {
        /// Name of the domain.
        domain_name: String,
        /// First name.
        first_name: String,
        /// Last name.
        last_name: String,
        /// E-mail address of the person.
        email: String,
        /// Street and number; a second address line follows after a line break.
        street: String,
        /// Town or city.
        city: String,
        /// Two-letter country code (ISO 3166-1), such as `NL`.
        country_code: CountryCode,
        /// Postal code.
        postal_code: String,
        /// Code of the state, province or region, such as `NY`.
        state_or_province_code: StateCode,
        /// Phone number.
        phone: String,
        /// Name of the company.
        company_name: String,
    }

    /// Domains that can be bought.
    read struct DomainOffers {
        /// Text that was looked for.
        keyword: String,
        /// The domains.
        domains: OneOrMany<DomainOffer>,
    }

    /// A domain that can be bought.
    read struct DomainOffer {
        /// Name of the domain.
        name: String,
        /// Whether the domain is free.
        status: String,
        /// Price of the first year.
        price: Number,
        /// Three-letter code of the store's currency (ISO 4217), such as `EUR`.
        currency: String,
        /// Price with the currency sign.
        price_formatted: String,
    }
}
