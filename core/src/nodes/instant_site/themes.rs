//! Themes of the instant site.

use crate::action::{Action, Body, Credential, Example, Host, Meta};
use crate::model::{
    InstantSiteTheme, InstantSiteThemeSaveResult, InstantSiteThemeWrite, InstantSiteThemesResult, SiteThemeId,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read the themes of the instant site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListSiteThemes {}

impl Action for ListSiteThemes {
    const META: Meta = Meta {
        id: "instant_site_theme.list",
        title: "List themes",
        host: Host::InstantSite,
        path: "/themes",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-themes/get-list-of-instant-site-themes",
        ..Meta::READ
    };
    type Output = InstantSiteThemesResult;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /themes",
            body: None,
            response: json!({"themes": [{"themeId": "th-3", "colors": {"colorA": "#3A4B5C", "colorB": "#E6D9BF"}}]}),
        }
    }
}

/// Read the theme that the instant site uses.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetCurrentTheme {}

impl Action for GetCurrentTheme {
    const META: Meta = Meta {
        id: "instant_site_theme.get_current",
        title: "Get the current theme",
        host: Host::InstantSite,
        path: "/current_theme",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-themes/get-current-instant-site-theme",
        ..Meta::READ
    };
    type Output = InstantSiteTheme;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /current_theme",
            body: None,
            response: json!({"themeId": "th-3", "colors": {"colorA": "#3A4B5C", "colorB": "#E6D9BF"}}),
        }
    }
}

/// Change the colours that the instant site uses.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateCurrentTheme {
    /// The theme.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub theme: InstantSiteThemeWrite,
}

impl Action for UpdateCurrentTheme {
    const META: Meta = Meta {
        id: "instant_site_theme.update_current",
        title: "Update the current theme",
        host: Host::InstantSite,
        path: "/current_theme",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        body: Body::Of("theme"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-themes/update-current-instant-site-theme",
        ..Meta::UPDATE
    };
    type Output = InstantSiteThemeSaveResult;

    fn example() -> Example {
        Example {
            input: json!({"colors": {"colorA": "#3A4B5C"}}),
            request: "PUT /current_theme",
            body: Some(json!({"colors": {"colorA": "#3A4B5C"}})),
            response: json!({"themeId": "th-3", "colors": {"colorA": "#3A4B5C", "colorB": "#E6D9BF"}}),
        }
    }
}

/// Create a theme for the instant site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateSiteTheme {
    /// The theme.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub theme: InstantSiteThemeWrite,
}

impl Action for CreateSiteTheme {
    const META: Meta = Meta {
        id: "instant_site_theme.create",
        title: "Create a theme",
        host: Host::InstantSite,
        path: "/themes",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        body: Body::Of("theme"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-themes/create-instant-site-theme",
        ..Meta::CREATE
    };
    type Output = InstantSiteThemeSaveResult;

    fn example() -> Example {
        Example {
            input: json!({"colors": {"colorA": "#3A4B5C", "colorB": "#E6D9BF"}}),
            request: "POST /themes",
            body: Some(json!({"colors": {"colorA": "#3A4B5C", "colorB": "#E6D9BF"}})),
            response: json!({"themeId": "th-3", "colors": {"colorA": "#3A4B5C", "colorB": "#E6D9BF"}}),
        }
    }
}

/// Change a theme of the instant site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateSiteTheme {
    /// Id of the theme.
    pub theme_id: SiteThemeId,
    /// The theme.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub theme: InstantSiteThemeWrite,
}

impl Action for UpdateSiteTheme {
    const META: Meta = Meta {
        id: "instant_site_theme.update",
        title: "Update a theme",
        host: Host::InstantSite,
        path: "/themes/{themeId}",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        body: Body::Of("theme"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-themes/update-instant-site-theme",
        ..Meta::UPDATE
    };
    type Output = InstantSiteThemeSaveResult;

    fn example() -> Example {
        Example {
            input: json!({"themeId": "th-3", "colors": {"colorB": "#E6D9BF"}}),
            request: "PUT /themes/th-3",
            body: Some(json!({"colors": {"colorB": "#E6D9BF"}})),
            response: json!({"themeId": "th-3", "colors": {"colorA": "#3A4B5C", "colorB": "#E6D9BF"}}),
        }
    }
}

/// Delete a theme of the instant site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteSiteTheme {
    /// Id of the theme.
    pub theme_id: SiteThemeId,
}

impl Action for DeleteSiteTheme {
    const META: Meta = Meta {
        id: "instant_site_theme.delete",
        title: "Delete a theme",
        host: Host::InstantSite,
        path: "/themes/{themeId}",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-themes/delete-instant-site-theme",
        ..Meta::DELETE
    };
    type Output = InstantSiteTheme;

    fn example() -> Example {
        Example {
            input: json!({"themeId": "th-3"}),
            request: "DELETE /themes/th-3",
            body: None,
            response: json!({"themeId": "th-3", "colors": {"colorA": "#3A4B5C", "colorB": "#E6D9BF"}}),
        }
    }
}
