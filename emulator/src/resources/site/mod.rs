//! The Instant Site: a draft that is edited and a published copy of it. Redirects have a module of their
//! own, since the REST API serves them too.

pub mod pages;
pub mod parts;
pub mod pictures;
pub mod profile;
pub mod themes;
pub mod tiles;

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::ApiError;
use crate::store::{Kind, Store};

const DRAFT: i64 = 0;
const PUBLISHED: i64 = 1;

/// The site as it is edited.
pub fn draft(store: &Store) -> Doc {
    store.get(Kind::Site, DRAFT).cloned().unwrap_or_else(|| published(store))
}

/// The site as visitors see it.
pub fn published(store: &Store) -> Doc {
    store.get(Kind::Site, PUBLISHED).cloned().unwrap_or_else(|| first(store))
}

pub fn save_draft(store: &mut Store, site: Doc, now_ms: i64) {
    store.put(Kind::Site, DRAFT, site, now_ms);
}

/// Shows visitors the draft.
pub fn publish(store: &mut Store, now_ms: i64) {
    let mut site = draft(store);
    site.insert("publishedAt".to_owned(), json!(now_ms.div_euclid(1000)));
    store.put(Kind::Site, PUBLISHED, site.clone(), now_ms);
    store.put(Kind::Site, DRAFT, site, now_ms);
}

/// Drops what was not published.
pub fn discard(store: &mut Store, now_ms: i64) {
    let site = published(store);
    store.put(Kind::Site, DRAFT, site, now_ms);
}

/// The site a store has before anybody edits it: one page that shows the catalogue.
fn first(store: &Store) -> Doc {
    let name = store.config.name.as_str();
    let tile = |place: usize, kind: &str, content: Value| {
        json!({
            "id": format!("tile-{}", place + 1), "type": kind, "role": "BLOCK", "tileName": kind.to_lowercase(),
            "content": content, "design": parts::defaults(kind)["design"], "visibility": true, "order": place,
        })
    };
    let tiles = [
        tile(0, "HEADER", json!({ "title": name })),
        tile(1, "COVER", json!({ "title": name, "subtitle": "", "button": "Shop now" })),
        tile(2, "STORE", json!({})),
        tile(3, "FOOTER", json!({ "title": name })),
    ];
    let ids: Vec<&Value> = tiles.iter().map(|tile| &tile["id"]).collect();
    let site = json!({
        "profile": {}, "tiles": tiles,
        "pages": [pages::filled(json!({ "pageId": "home", "title": name, "urlPath": "", "tileIds": ids }))],
        "theme": { "themeId": "theme-1", "colors": themes::DEFAULT.as_value() },
        "themes": [{ "themeId": "theme-1", "colors": themes::DEFAULT.as_value() }],
        "publishedAt": store.changed("opened").unwrap_or_default(),
    });
    site.as_object().cloned().unwrap_or_default()
}

/// The rows of a part of the site.
fn rows(site: &Doc, part: &str) -> Vec<Doc> {
    site.list(part).iter().filter_map(|row| row.as_object().cloned()).collect()
}

fn set_rows(site: &mut Doc, part: &str, rows: Vec<Doc>) {
    site.insert(part.to_owned(), rows.into_iter().map(Value::Object).collect());
}

/// Which of the two sites a list call is about.
fn chosen(call: &Call<'_>) -> Result<Doc, ApiError> {
    let which = call.query.flag("published")?;
    let which = which.ok_or_else(|| ApiError::wrong("published", "the parameter is required"))?;
    let store = call.store()?;
    Ok(if which { published(store) } else { draft(store) })
}

fn save(call: &mut Call<'_>, site: Doc) -> Result<(), ApiError> {
    let now_ms = call.now_ms();
    save_draft(call.store_mut()?, site, now_ms);
    Ok(())
}

/// Hands out an id such as `page-7`.
fn new_id(call: &mut Call<'_>, word: &str) -> Result<String, ApiError> {
    let now_ms = call.now_ms();
    let number = call.store_mut()?.next_number(&format!("site_{word}"), 101, now_ms);
    Ok(format!("{word}-{number}"))
}

fn missing(what: &str, id: &str) -> ApiError {
    ApiError::new(404, "NOT_FOUND", format!("The site has no {what} {id}"))
}
