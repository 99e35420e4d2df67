//! The Instant Site's own host, with a token of its own that lasts a day.

use std::net::IpAddr;

use axum::body::Bytes;
use http::Method;
use http::header::AUTHORIZATION;
use http::request::Parts;
use serde_json::json;

use crate::api::{self, Caller, segments};
use crate::auth::{SiteToken, random_text};
use crate::gate::Front;
use crate::reply::{ApiError, Reply};
use crate::resources::redirects;
use crate::resources::site::{pages, parts, pictures, profile, themes, tiles};
use crate::routes::Operation;
use crate::search::query::Query;
use crate::world::World;

/// Below `/api/v1/{storeId}/`.
pub const TABLE: &[(&str, Operation)] = &[
    ("get_instant_site_profile_v1", profile::get),
    ("create_instant_site_profile", profile::update),
    ("update_instant_site_profile", profile::update),
    ("clone_instant_site", profile::clone),
    ("publish_instant_site_changes", profile::publish),
    ("discard_instant_site_changes", profile::discard),
    ("get_instant_site_text_labels", parts::labels),
    ("get_current_instant_site_theme", themes::current),
    ("update_current_instant_site_theme", themes::update_current),
    ("list_instant_site_themes", themes::list),
    ("create_instant_site_theme", themes::create),
    ("update_instant_site_theme", themes::update),
    ("delete_instant_site_theme", themes::delete),
    ("list_instant_site_pages", pages::list),
    ("create_instant_site_page", pages::create),
    ("update_instant_site_page", pages::update),
    ("delete_instant_site_page", pages::delete),
    ("list_instant_site_tiles", tiles::list),
    ("create_instant_site_tile", tiles::create),
    ("update_instant_site_tiles", tiles::update_many),
    ("get_instant_site_tile", tiles::get),
    ("update_instant_site_tile", tiles::update),
    ("delete_instant_site_tile", tiles::delete),
    ("list_instant_site_tile_showcases", parts::showcases),
    ("get_instant_site_tile_config", parts::config),
    ("upload_instant_site_tile_image", pictures::reserve),
    ("get_instant_site_tile_image", pictures::get),
    ("list_instant_site_image_buckets", pictures::buckets),
    ("search_instant_site_redirects_v1", redirects::search),
    ("create_instant_site_redirects_v1", redirects::create),
    ("get_instant_site_redirect_v1", redirects::get),
    ("update_instant_site_redirect_v1", redirects::update),
];

/// Below `/instantsite/{storeId}/`.
pub const SECOND_TABLE: &[(&str, Operation)] = &[("get_instant_site_profile", profile::get)];

/// How long a token lasts, in seconds. Ecwid's docs say milliseconds and give the number of a day's seconds.
const LIFETIME: i64 = 86_400;

pub async fn answer(front: &Front, head: &Parts, body: &Bytes, peer: IpAddr) -> Result<Reply, ApiError> {
    let path = segments(head.uri.path());
    let second = path.first().is_some_and(|first| first == "instantsite");
    let (routes, path) = if second {
        (&front.tables.site_second, &path[1..])
    } else {
        (&front.tables.site, path.get(2..).unwrap_or(&[]))
    };
    if path == ["oauth", "token"] {
        return front.shared.run(|world| exchange(world, head, peer));
    }
    let admitted = front.shared.run(|world| {
        let store = api::store_id(world, path.first().map_or("", String::as_str))?;
        let caller = caller(world, head, store, peer)?;
        api::prepare(routes, head, body, caller, path.get(1..).unwrap_or(&[]))
    })?;
    api::finish(front, admitted).await
}

/// `POST …/oauth/token`: the store's own token, in the query as `code`, is exchanged.
fn exchange(world: &mut World, head: &Parts, peer: IpAddr) -> Result<Reply, ApiError> {
    if head.method != Method::POST {
        let mut error = ApiError::new(405, "METHOD_NOT_ALLOWED", "Tokens are exchanged by POST only");
        error.allow = Some("POST".to_owned());
        return Err(error);
    }
    let query = Query::parse(head.uri.query().unwrap_or_default());
    let need =
        |name: &str| query.text(name).ok_or_else(|| ApiError::wrong(name, "the parameter is required"));
    let grant = query.one_of("grant_type", &["authorization_code", "draft_code"])?;
    let grant = grant.ok_or_else(|| ApiError::wrong("grant_type", "the parameter is required"))?;
    let store = api::store_id(world, need("site_id")?)?;
    let caller = api::check_token(world, need("code")?, store, peer)?;
    api::holds(&caller, &["manage_instant_site".to_owned()])?;
    let token = format!("site_{}", random_text(40));
    let now = world.clock.now();
    world.access.site_tokens.retain(|known| known.expires > now);
    world.access.site_tokens.push(SiteToken {
        token: token.clone(),
        app_token: caller.token,
        store,
        expires: now + LIFETIME,
        edits_only: grant == "draft_code",
    });
    Ok(Reply::ok(json!({ "accessToken": token, "tokenType": "bearer", "expiresIn": LIFETIME })))
}

/// The rights of a site token: those the store's token behind it has now.
fn caller(world: &mut World, head: &Parts, store: i64, peer: IpAddr) -> Result<Caller, ApiError> {
    let header = head.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // The docs show the token alone as well as after "Bearer".
    let token = header.split_once(' ').map_or(header, |(_, token)| token).trim();
    let now = world.clock.now();
    let known = world.access.site_tokens.iter().find(|known| known.token == token && known.store == store);
    let Some(known) = known.filter(|known| known.expires > now).cloned() else {
        return api::dead_token(world, token, peer);
    };
    if known.edits_only {
        let text = "A token of grant_type draft_code opens the editor only";
        return Err(ApiError::new(403, "INSUFFICIENT_APP_SCOPE", text));
    }
    api::check_token(world, &known.app_token, store, peer)
}
