//! The instant site as a whole.

use crate::action::{Action, Body, Credential, Effect, Example, Host, Meta};
use crate::model::{
    Accepted, InstantSiteClone, InstantSiteProfile, InstantSiteProfileWrite, InstantSiteTextLabels,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read the settings of the instant site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetInstantSite {}

impl Action for GetInstantSite {
    const META: Meta = Meta {
        id: "instant_site.get",
        title: "Get the instant site",
        host: Host::InstantSite,
        path: "/profile",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-profile/get-instant-site-profile-apiv1",
        ..Meta::READ
    };
    type Output = InstantSiteProfile;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /profile",
            body: None,
            response: json!({"siteId": "20554417", "storeName": "Harbor Lane", "siteUrl": "https://harborlane.company.test"}),
        }
    }
}

/// Create the instant site of a store that has none.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateInstantSite {
    /// The settings.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub site: InstantSiteProfileWrite,
}

impl Action for CreateInstantSite {
    const META: Meta = Meta {
        id: "instant_site.create",
        title: "Create the instant site",
        host: Host::InstantSite,
        path: "/profile",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        body: Body::Of("site"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-profile/create-instant-site-profile",
        ..Meta::CREATE
    };
    type Output = Accepted;

    fn example() -> Example {
        Example {
            input: json!({"storeName": "Harbor Lane"}),
            request: "POST /profile",
            body: Some(json!({"storeName": "Harbor Lane"})),
            response: json!({}),
        }
    }
}

/// Change settings of the instant site's draft.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateInstantSite {
    /// The settings.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub site: InstantSiteProfileWrite,
}

impl Action for UpdateInstantSite {
    const META: Meta = Meta {
        id: "instant_site.update",
        title: "Update the instant site",
        host: Host::InstantSite,
        path: "/profile",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        body: Body::Of("site"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-profile/update-instant-site-profile",
        ..Meta::UPDATE
    };
    type Output = Accepted;

    fn example() -> Example {
        Example {
            input: json!({"storeName": "Harbor Lane"}),
            request: "PUT /profile",
            body: Some(json!({"storeName": "Harbor Lane"})),
            response: json!({}),
        }
    }
}

/// Copy the site of another store onto this one, which is overwritten.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloneInstantSite {
    /// What is copied.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub site: InstantSiteClone,
}

impl Action for CloneInstantSite {
    const META: Meta = Meta {
        id: "instant_site.clone",
        title: "Clone an instant site",
        host: Host::InstantSite,
        path: "/clone",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site", "clone_stores"],
        body: Body::Of("site"),
        effect: Effect::Destructive,
        confirm: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/clone-instant-site",
        ..Meta::CREATE
    };
    type Output = Accepted;

    fn example() -> Example {
        Example {
            input: json!({"source": 1003, "draft": false}),
            request: "POST /clone",
            body: Some(json!({"source": 1003, "draft": false})),
            response: json!({}),
        }
    }
}

/// Publish all changes of the draft.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PublishInstantSite {}

impl Action for PublishInstantSite {
    const META: Meta = Meta {
        id: "instant_site.publish",
        title: "Publish the instant site",
        host: Host::InstantSite,
        path: "/publish",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        body: Body::None,
        idempotent: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/publish-instant-site-changes",
        ..Meta::CREATE
    };
    type Output = Accepted;

    fn example() -> Example {
        Example { input: json!({}), request: "POST /publish", body: None, response: json!({}) }
    }
}

/// Throw away all changes that are not published.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiscardInstantSite {}

impl Action for DiscardInstantSite {
    const META: Meta = Meta {
        id: "instant_site.discard",
        title: "Discard changes of the instant site",
        host: Host::InstantSite,
        path: "/discard",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        body: Body::None,
        effect: Effect::Destructive,
        idempotent: true,
        confirm: true,
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/discard-instant-site-changes",
        ..Meta::CREATE
    };
    type Output = Accepted;

    fn example() -> Example {
        Example { input: json!({}), request: "POST /discard", body: None, response: json!({}) }
    }
}

/// Read the texts of the site and its editor in the languages of the site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetTextLabels {}

impl Action for GetTextLabels {
    const META: Meta = Meta {
        id: "instant_site.text_labels",
        title: "Get texts of the instant site",
        host: Host::InstantSite,
        path: "/translation",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-text-labels/get-instant-site-text-labels",
        ..Meta::READ
    };
    type Output = InstantSiteTextLabels;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /translation",
            body: None,
            response: json!({"websiteTranslations": {"cart.title": "Cart"}}),
        }
    }
}
