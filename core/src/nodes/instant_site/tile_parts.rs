//! Ready-made tiles, what can be edited in them, and their pictures.

use crate::action::{Action, Credential, Example, Host, Meta};
use crate::model::{
    InstantSiteImageBuckets, InstantSiteTileConfig, InstantSiteTileImage, InstantSiteTileImageUploadResult,
    InstantSiteTileShowcases, SiteTileId,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Read the ready-made tiles that the editor offers.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListShowcases {}

impl Action for ListShowcases {
    const META: Meta = Meta {
        id: "instant_site_tile.list_showcases",
        title: "List ready-made tiles",
        host: Host::InstantSite,
        path: "/tile/showcase",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-tiles/get-instant-site-tile-showcases",
        ..Meta::READ
    };
    type Output = InstantSiteTileShowcases;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /tile/showcase",
            body: None,
            response: json!({"categories": [{"type": "COVER", "items": [{"id": "cover-2", "isDeprecated": false}]}]}),
        }
    }
}

/// Read which content and design a kind of tile has.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetTileConfig {
    /// Kind of tile, for example `COVER`.
    pub config_type: String,
}

impl Action for GetTileConfig {
    const META: Meta = Meta {
        id: "instant_site_tile.get_config",
        title: "Get what can be edited in a tile",
        host: Host::InstantSite,
        path: "/tile/config/{configType}",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-tiles/get-instant-site-tile-config-by-type",
        ..Meta::READ
    };
    type Output = InstantSiteTileConfig;

    fn example() -> Example {
        Example {
            input: json!({"configType": "COVER"}),
            request: "GET /tile/config/COVER",
            body: None,
            response: json!({"type": "COVER", "config": {"layoutConfigList": [{"name": "SINGLE"}]}}),
        }
    }
}

/// Read where the pictures of tiles are stored.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListBuckets {}

impl Action for ListBuckets {
    const META: Meta = Meta {
        id: "instant_site_tile.list_buckets",
        title: "List storages of pictures",
        host: Host::InstantSite,
        path: "/image/bucket",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-tiles/instant-site-tile-images/get-list-of-buckets-for-tile-images",
        ..Meta::READ
    };
    type Output = InstantSiteImageBuckets;

    fn example() -> Example {
        Example {
            input: json!({}),
            request: "GET /image/bucket",
            body: None,
            response: json!({"urls": {"us-east-1": "https://images.harborlane.test"}}),
        }
    }
}

/// Read what became of a picture that was uploaded.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetTileImage {
    /// Id of the picture.
    pub image_id: String,
}

impl Action for GetTileImage {
    const META: Meta = Meta {
        id: "instant_site_tile.get_image",
        title: "Get a picture of a tile",
        host: Host::InstantSite,
        path: "/image/{imageId}",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-tiles/instant-site-tile-images/get-tile-image-upload-result",
        ..Meta::READ
    };
    type Output = InstantSiteTileImage;

    fn example() -> Example {
        Example {
            input: json!({"imageId": "im-5"}),
            request: "GET /image/im-5",
            body: None,
            response: json!({"bucket": "us-east-1", "set": [{"url": "https://images.harborlane.test/im-5.jpg", "width": 800, "height": 600}]}),
        }
    }
}

/// Ask for an address that the picture of a tile can be sent to; `instant_site_tile.get_image` tells what
/// became of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RequestTileUpload {
    /// Id of the tile.
    pub tile_id: SiteTileId,
    /// Media type of the picture, for example `image/jpeg`.
    pub accept_header: String,
}

impl Action for RequestTileUpload {
    const META: Meta = Meta {
        id: "instant_site_tile.request_upload",
        title: "Ask for an upload address",
        host: Host::InstantSite,
        path: "/tile/{tileId}/image",
        credential: Credential::InstantSite,
        scopes: &["manage_instant_site"],
        docs: "https://docs.ecwid.com/api-reference/rest-api/instant-site/instant-site-tiles/instant-site-tile-images/upload-instant-site-tile-image",
        ..Meta::CREATE
    };
    type Output = InstantSiteTileImageUploadResult;

    fn example() -> Example {
        Example {
            input: json!({"tileId": "t-71", "acceptHeader": "image/jpeg"}),
            request: "POST /tile/t-71/image",
            body: Some(json!({"acceptHeader": "image/jpeg"})),
            response: json!({"url": "https://images.harborlane.test/upload/im-5", "id": "im-5"}),
        }
    }
}
