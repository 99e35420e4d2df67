//! Redirects of the instant site.

use crate::action::{Action, Body, Example, Meta, Paging};
use crate::model::{
    DeleteCountResult, InstantSiteRedirect, InstantSiteRedirectWrite, InstantSiteRedirectsCreateResult,
    InstantSiteRedirectsForPath, Page, SiteRedirectId, UpdateCountResult,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Find redirects of the instant site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchRedirects {
    /// Text looked for in paths and targets.
    pub keyword: Option<String>,
    /// Position of the first row, from 0.
    pub offset: Option<i64>,
    /// Rows per page, 1 to 100.
    pub limit: Option<i64>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for SearchRedirects {
    const META: Meta = Meta {
        id: "instant_site_redirect.search",
        aliases: &["instant_site_redirect.list"],
        title: "Search redirects",
        path: "/instant-site/redirects",
        scopes: &["read_store_profile"],
        paging: Paging::Offset { stable_sort: None },
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/instantsite/redirects/request/InstantSiteRedirectsSearchRequest.kt",
        ..Meta::READ
    };
    type Output = Page<InstantSiteRedirect>;

    fn example() -> Example {
        Example {
            input: json!({"keyword": "old", "limit": 1}),
            request: "GET /instant-site/redirects?keyword=old&limit=1",
            body: None,
            response: json!({"total": 1, "count": 1, "offset": 0, "limit": 1, "items": [{"id": "rd-8", "fromUrl": "/old-page", "toUrl": "/about"}]}),
        }
    }
}

/// Read one redirect.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetRedirect {
    /// Id of the redirect.
    pub redirect_id: SiteRedirectId,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetRedirect {
    const META: Meta = Meta {
        id: "instant_site_redirect.get",
        title: "Get a redirect",
        path: "/instant-site/redirects/{redirectId}",
        scopes: &["read_store_profile"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/instantsite/redirects/request/InstantSiteRedirectGetRequest.kt",
        ..Meta::READ
    };
    type Output = InstantSiteRedirect;

    fn example() -> Example {
        Example {
            input: json!({"redirectId": "rd-8"}),
            request: "GET /instant-site/redirects/rd-8",
            body: None,
            response: json!({"id": "rd-8", "fromUrl": "/old-page", "toUrl": "/about"}),
        }
    }
}

/// Read the redirects that apply to exactly one path.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetRedirectsForPath {
    /// Path that visitors ask for, for example `/old-page`.
    pub exact_path: Option<String>,
    /// Fields wanted in the answer, for example `id,name`; all if left out.
    pub response_fields: Option<String>,
}

impl Action for GetRedirectsForPath {
    const META: Meta = Meta {
        id: "instant_site_redirect.for_path",
        title: "Get redirects for a path",
        path: "/instant-site/redirects/get-for-path",
        scopes: &["read_store_profile"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/instantsite/redirects/request/InstantSiteRedirectsGetForExactPathRequest.kt",
        ..Meta::READ
    };
    type Output = InstantSiteRedirectsForPath;

    fn example() -> Example {
        Example {
            input: json!({"exactPath": "/old-page"}),
            request: "GET /instant-site/redirects/get-for-path?exactPath=%2Fold-page",
            body: None,
            response: json!({"items": [{"id": "rd-8", "fromUrl": "/old-page", "toUrl": "/about"}], "hasAnyRedirects": true}),
        }
    }
}

/// Create redirects. Paths that have one already are left out and counted.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateRedirects {
    /// The redirects.
    pub redirects: Vec<InstantSiteRedirectWrite>,
}

impl Action for CreateRedirects {
    const META: Meta = Meta {
        id: "instant_site_redirect.create",
        title: "Create redirects",
        path: "/instant-site/redirects",
        scopes: &["update_store_profile"],
        body: Body::Whole("redirects"),
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/instantsite/redirects/request/InstantSiteRedirectsCreateRequest.kt",
        ..Meta::CREATE
    };
    type Output = InstantSiteRedirectsCreateResult;

    fn example() -> Example {
        Example {
            input: json!({"redirects": [{"fromUrl": "/old-page", "toUrl": "/about"}]}),
            request: "POST /instant-site/redirects",
            body: Some(json!([{"fromUrl": "/old-page", "toUrl": "/about"}])),
            response: json!({"createCount": 1, "existsCount": 0}),
        }
    }
}

/// Change a redirect.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateRedirect {
    /// Id of the redirect.
    pub redirect_id: SiteRedirectId,
    /// The redirect.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub redirect: InstantSiteRedirectWrite,
}

impl Action for UpdateRedirect {
    const META: Meta = Meta {
        id: "instant_site_redirect.update",
        title: "Update a redirect",
        path: "/instant-site/redirects/{redirectId}",
        scopes: &["update_store_profile"],
        body: Body::Of("redirect"),
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/instantsite/redirects/request/InstantSiteRedirectUpdateRequest.kt",
        ..Meta::UPDATE
    };
    type Output = UpdateCountResult;

    fn example() -> Example {
        Example {
            input: json!({"redirectId": "rd-8", "toUrl": "/company"}),
            request: "PUT /instant-site/redirects/rd-8",
            body: Some(json!({"toUrl": "/company"})),
            response: json!({"updateCount": 1}),
        }
    }
}

/// Delete a redirect.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteRedirect {
    /// Id of the redirect.
    pub redirect_id: SiteRedirectId,
}

impl Action for DeleteRedirect {
    const META: Meta = Meta {
        id: "instant_site_redirect.delete",
        title: "Delete a redirect",
        path: "/instant-site/redirects/{redirectId}",
        scopes: &["update_store_profile"],
        docs: "https://github.com/Ecwid/ecwid-java-api-client/blob/master/src/main/kotlin/com/ecwid/apiclient/v3/dto/instantsite/redirects/request/InstantSiteRedirectDeleteRequest.kt",
        ..Meta::DELETE
    };
    type Output = DeleteCountResult;

    fn example() -> Example {
        Example {
            input: json!({"redirectId": "rd-8"}),
            request: "DELETE /instant-site/redirects/rd-8",
            body: None,
            response: json!({"deleteCount": 1}),
        }
    }
}
