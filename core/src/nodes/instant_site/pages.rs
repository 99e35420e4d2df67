//! Pages of the instant site.

use crate::action::{Action, Body, Credential, Example, Host, Meta};
use crate::model::{
    InstantSitePage, InstantSitePageCreateResult, InstantSitePageWrite, InstantSitePagesResult, SitePageId,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read the pages of the published site or of the draft.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListSitePages {
    /// The published site (`true`) or the draft (`false`).
    pub published: bool,
}

impl Action for ListSitePages {
    const META: Meta = Meta {
        id: "instant_site_page.list",
        title: "List pages of the instant site",
        host: Host::InstantSite,
        path: "/page",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-pages/get-list-of-instant-site-pages",
        ..Meta::READ
    };
    type Output = InstantSitePagesResult;

    fn example() -> Example {
        Example {
            input: json!({"published": true}),
            request: "GET /page?published=true",
            body: None,
            response: json!({"pages": [{"pageId": "p-11", "title": "About us", "urlPath": "about", "visible": true}]}),
        }
    }
}

/// Create a page of the instant site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateSitePage {
    /// The page.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub page: InstantSitePageWrite,
}

impl Action for CreateSitePage {
    const META: Meta = Meta {
        id: "instant_site_page.create",
        title: "Create a page",
        host: Host::InstantSite,
        path: "/page",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        body: Body::Of("page"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-pages/create-instant-site-page",
        ..Meta::CREATE
    };
    type Output = InstantSitePageCreateResult;

    fn example() -> Example {
        Example {
            input: json!({"title": "About us", "urlPath": "about"}),
            request: "POST /page",
            body: Some(json!({"title": "About us", "urlPath": "about"})),
            response: json!({"pageId": "p-11"}),
        }
    }
}

/// Change a page of the instant site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateSitePage {
    /// Id of the page.
    pub page_id: SitePageId,
    /// The page.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub page: InstantSitePageWrite,
}

impl Action for UpdateSitePage {
    const META: Meta = Meta {
        id: "instant_site_page.update",
        title: "Update a page",
        host: Host::InstantSite,
        path: "/page/{pageId}",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        body: Body::Of("page"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-pages/update-instant-site-page",
        ..Meta::UPDATE
    };
    type Output = InstantSitePage;

    fn example() -> Example {
        Example {
            input: json!({"pageId": "p-11", "visible": false}),
            request: "PUT /page/p-11",
            body: Some(json!({"visible": false})),
            response: json!({"pageId": "p-11", "title": "About us", "urlPath": "about", "visible": false}),
        }
    }
}

/// Delete a page of the instant site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteSitePage {
    /// Id of the page.
    pub page_id: SitePageId,
}

impl Action for DeleteSitePage {
    const META: Meta = Meta {
        id: "instant_site_page.delete",
        title: "Delete a page",
        host: Host::InstantSite,
        path: "/page/{pageId}",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-pages/delete-instant-site-page",
        ..Meta::DELETE
    };
    type Output = InstantSitePage;

    fn example() -> Example {
        Example {
            input: json!({"pageId": "p-11"}),
            request: "DELETE /page/p-11",
            body: None,
            response: json!({"pageId": "p-11", "title": "About us", "urlPath": "about", "visible": true}),
        }
    }
}
