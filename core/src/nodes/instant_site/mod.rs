//! The instant site: the website that comes with a store.

mod pages;
mod redirects;
mod site;
mod themes;
mod tile_parts;
mod tiles;

pub use pages::{CreateSitePage, DeleteSitePage, ListSitePages, UpdateSitePage};
pub use redirects::{
    CreateRedirects, DeleteRedirect, GetRedirect, GetRedirectsForPath, SearchRedirects, UpdateRedirect,
};
pub use site::{
    CloneInstantSite, CreateInstantSite, DiscardInstantSite, GetInstantSite, GetTextLabels,
    PublishInstantSite, UpdateInstantSite,
};
pub use themes::{
    CreateSiteTheme, DeleteSiteTheme, GetCurrentTheme, ListSiteThemes, UpdateCurrentTheme, UpdateSiteTheme,
};
pub use tile_parts::{GetTileConfig, GetTileImage, ListBuckets, ListShowcases, RequestTileUpload};
pub use tiles::{CreateTile, DeleteTile, GetTile, ListTiles, UpdateTile, UpdateTiles};
