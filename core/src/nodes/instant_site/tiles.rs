//! Tiles of the instant site's pages.

use crate::action::{Action, Body, Credential, Example, Host, Meta};
use crate::model::{
    Accepted, InstantSiteTile, InstantSiteTileWrite, InstantSiteTilesResult, InstantSiteTilesWrite,
    LanguageCode, NewInstantSiteTile, SitePageId, SiteTileId,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read the tiles of a page, of the published site or of the draft.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListTiles {
    /// The published site (`true`) or the draft (`false`).
    pub published: bool,
    /// Id of the page; all pages if left out.
    pub page_id: Option<SitePageId>,
    /// Language of translated texts, two letters.
    pub lang: Option<LanguageCode>,
}

impl Action for ListTiles {
    const META: Meta = Meta {
        id: "instant_site_tile.list",
        title: "List tiles",
        host: Host::InstantSite,
        path: "/tile",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-tiles/get-instant-site-tiles-list",
        ..Meta::READ
    };
    type Output = InstantSiteTilesResult;

    fn example() -> Example {
        Example {
            input: json!({"published": true, "pageId": "p-11"}),
            request: "GET /tile?published=true&pageId=p-11",
            body: None,
            response: json!({"tiles": [{"id": "t-71", "type": "COVER", "tileName": "Cover", "visibility": true, "order": 1}]}),
        }
    }
}

/// Read one tile.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetTile {
    /// Id of the tile.
    pub tile_id: SiteTileId,
}

impl Action for GetTile {
    const META: Meta = Meta {
        id: "instant_site_tile.get",
        title: "Get a tile",
        host: Host::InstantSite,
        path: "/tile/{tileId}",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-tiles/get-instant-site-tile",
        ..Meta::READ
    };
    type Output = InstantSiteTile;

    fn example() -> Example {
        Example {
            input: json!({"tileId": "t-71"}),
            request: "GET /tile/t-71",
            body: None,
            response: json!({"id": "t-71", "type": "COVER", "tileName": "Cover", "visibility": true, "order": 1}),
        }
    }
}

/// Add a tile to a page: a ready-made one or one of your own.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateTile {
    /// The tile and its place.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub new_tile: NewInstantSiteTile,
}

impl Action for CreateTile {
    const META: Meta = Meta {
        id: "instant_site_tile.create",
        title: "Add a tile",
        host: Host::InstantSite,
        path: "/tile",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        body: Body::Of("newTile"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-tiles/create-instant-site-tile",
        ..Meta::CREATE
    };
    type Output = Accepted;

    fn example() -> Example {
        Example {
            input: json!({"pageId": "p-11", "useTileShowcase": true, "tileShowcaseItemId": "cover-2", "tileCategoryType": "COVER", "tileOrder": 1}),
            request: "POST /tile",
            body: Some(
                json!({"pageId": "p-11", "useTileShowcase": true, "tileShowcaseItemId": "cover-2", "tileCategoryType": "COVER", "tileOrder": 1}),
            ),
            response: json!({}),
        }
    }
}

/// Change one tile of the draft.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateTile {
    /// Id of the tile.
    pub tile_id: SiteTileId,
    /// The changes.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub changes: InstantSiteTileWrite,
}

impl Action for UpdateTile {
    const META: Meta = Meta {
        id: "instant_site_tile.update",
        title: "Update a tile",
        host: Host::InstantSite,
        path: "/tile/{tileId}",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        body: Body::Of("changes"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-tiles/update-instant-site-tile",
        ..Meta::UPDATE
    };
    type Output = Accepted;

    fn example() -> Example {
        Example {
            input: json!({"tileId": "t-71", "visibility": false}),
            request: "PUT /tile/t-71",
            body: Some(json!({"visibility": false})),
            response: json!({}),
        }
    }
}

/// Change several tiles of the draft at once.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UpdateTiles {
    /// The tiles to change.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub changes: InstantSiteTilesWrite,
}

impl Action for UpdateTiles {
    const META: Meta = Meta {
        id: "instant_site_tile.update_many",
        title: "Update several tiles",
        host: Host::InstantSite,
        path: "/tile",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        body: Body::Of("changes"),
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-tiles/update-instant-site-tiles-list",
        ..Meta::UPDATE
    };
    type Output = Accepted;

    fn example() -> Example {
        Example {
            input: json!({"tiles": [{"id": "t-71", "visibility": false}]}),
            request: "PUT /tile",
            body: Some(json!({"tiles": [{"id": "t-71", "visibility": false}]})),
            response: json!({}),
        }
    }
}

/// Delete a tile of the draft.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeleteTile {
    /// Id of the tile.
    pub tile_id: SiteTileId,
}

impl Action for DeleteTile {
    const META: Meta = Meta {
        id: "instant_site_tile.delete",
        title: "Delete a tile",
        host: Host::InstantSite,
        path: "/tile/{tileId}",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-tiles/delete-instant-site-tile",
        ..Meta::DELETE
    };
    type Output = Accepted;

    fn example() -> Example {
        Example {
            input: json!({"tileId": "t-71"}),
            request: "DELETE /tile/t-71",
            body: None,
            response: json!({}),
        }
    }
}
