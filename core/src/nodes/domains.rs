//! Domains of the store.

use crate::action::{Action, Body, Example, Meta};
use crate::model::{
    Accepted, DomainOffers, DomainPurchase, PurchasedDomain, StoreDomains, StoreDomainsWrite,
    UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

open_enum! {
    /// Who gets the new password of a domain.
    pub enum PasswordRecipient {
        /// The owner.
        Owner = "owner",
        /// The administrative contact.
        Admin = "admin",
    }
}

/// Read the domains that were bought through the vendor and the one of the instant site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetDomains {
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetDomains {
    const META: Meta = Meta {
        id: "domain.get",
        aliases: &["domain.list"],
        title: "Get the domains of the store",
        path: "/domains",
        scopes: &["read_store_profile", "buy_domains"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/domains/search-store-domains",
        ..Meta::READ
    };
    type Output = StoreDomains;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /domains",
            body: None,
            response: json!({"purchasedDomains": [{"id": 410_022, "name": "harborlane.test", "status": "ACTIVE", "primaryDomain": true, "autorenew": true}], "instantSiteDomain": {"primaryInstantSiteDomain": "harborlane.test"}}),
        }
    }
}

/// Find domains that can be bought, with their prices.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchDomainOffers {
    /// Name to look for, with or without an ending.
    pub keyword: String,
}

impl Action for SearchDomainOffers {
    const META: Meta = Meta {
        id: "domain.search_offers",
        title: "Search domains to buy",
        path: "/domains/search",
        scopes: &["buy_domains"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/domains/search-domains-for-purchase",
        ..Meta::READ
    };
    type Output = DomainOffers;

    fn example() -> Example {
        Example {
            input: json!({"keyword": "harborlane"}),
            request: "GET /domains/search?keyword=harborlane",
            body: None,
            response: json!({"keyword": "harborlane", "domains": [{"name": "harborlane.test", "priceFormatted": "$19.99"}]}),
        }
    }
}

/// Choose the main domain, the renewal of bought domains or the instant site's subdomain.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateDomains {
    /// The changes.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub domains: StoreDomainsWrite,
}

impl Action for UpdateDomains {
    const META: Meta = Meta {
        id: "domain.update",
        title: "Update the domains of the store",
        path: "/domains",
        scopes: &["update_store_profile", "buy_domains"],
        body: Body::Of("domains"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/domains/update-store-domains",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"instantSiteDomain": {"ecwidSubdomain": "harborlane"}}),
            request: "PUT /domains",
            body: Some(json!({"instantSiteDomain": {"ecwidSubdomain": "harborlane"}})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Buy a domain for the store; the merchant is charged.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PurchaseDomain {
    /// The domain and the person it is registered for.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub domain: DomainPurchase,
}

impl Action for PurchaseDomain {
    const META: Meta = Meta {
        id: "domain.purchase",
        title: "Buy a domain",
        path: "/domains/purchase",
        scopes: &["buy_domains"],
        body: Body::Of("domain"),
        confirm: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/domains/purchase-domain",
        ..Meta::CREATE
    };
    type Output = PurchasedDomain;

    fn example() -> Example {
        Example {
            input: json!({"domainName": "harborlane.test", "email": "hello@harborlane.test", "firstName": "Marit", "lastName": "Dekker", "countryCode": "NL"}),
            request: "POST /domains/purchase",
            body: Some(
                json!({"domainName": "harborlane.test", "email": "hello@harborlane.test", "firstName": "Marit", "lastName": "Dekker", "countryCode": "NL"}),
            ),
            response: json!({"id": 410_022, "name": "harborlane.test", "status": "ACTIVE", "primaryDomain": true, "autorenew": true}),
        }
    }
}

/// Send a new password for the registrar's pages of a bought domain.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResetDomainPassword {
    /// Name of the domain.
    #[serde(rename = "domain_name")]
    pub domain_name: String,
    /// Who gets the new password by e-mail.
    #[serde(rename = "send_to")]
    pub send_to: Option<PasswordRecipient>,
    /// Name of the domain's further user.
    #[serde(rename = "sub_user")]
    pub sub_user: Option<String>,
}

impl Action for ResetDomainPassword {
    const META: Meta = Meta {
        id: "domain.reset_password",
        title: "Reset the password of a domain",
        path: "/domains/reset_domain_password",
        scopes: &["buy_domains"],
        body: Body::None,
        docs: "https://docs.ecwid.com/api-reference/rest-api/domains/reset-domain-password",
        ..Meta::CREATE
    };
    type Output = Accepted;

    fn example() -> Example {
        Example {
            input: json!({"domain_name": "harborlane.test", "send_to": "owner"}),
            request: "POST /domains/reset_domain_password?domain_name=harborlane.test&send_to=owner",
            body: None,
            response: json!({}),
        }
    }
}

/// Send the e-mail with which the owner of a bought domain confirms the address.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SendDomainVerification {
    /// Name of the domain.
    #[serde(rename = "domain_name")]
    pub domain_name: String,
}

impl Action for SendDomainVerification {
    const META: Meta = Meta {
        id: "domain.send_verification",
        title: "Send the verification of a domain again",
        path: "/domains/send_domain_verification_email",
        scopes: &["buy_domains"],
        body: Body::None,
        docs: "https://docs.ecwid.com/api-reference/rest-api/domains/send-domain-verification-email",
        ..Meta::CREATE
    };
    type Output = Accepted;

    fn example() -> Example {
        Example {
            input: json!({"domain_name": "harborlane.test"}),
            request: "POST /domains/send_domain_verification_email?domain_name=harborlane.test",
            body: None,
            response: json!({}),
        }
    }
}
