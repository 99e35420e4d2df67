//! Tiles, the sections of pages.

use serde_json::{Value, json};

use super::{chosen, draft, missing, new_id, parts, published, rows, save, set_rows};
use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};

/// A tile as the editor sees it: with a mark if it differs from the published one.
fn shown(mut tile: Doc, live: &[Doc]) -> Value {
    let same = live.contains(&tile);
    tile.insert("hasChanges".to_owned(), json!(!same));
    tile.entry("sourceId").or_insert(json!(""));
    tile.entry("externalContent").or_insert(json!({}));
    tile.entry("featuresEnabled").or_insert(json!({}));
    Value::Object(tile)
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let site = chosen(call)?;
    let live = rows(&published(call.store()?), "tiles");
    let mut tiles = rows(&site, "tiles");
    if let Some(wanted) = call.query.text("pageId") {
        let pages = rows(&site, "pages");
        let page = pages.iter().find(|page| page.text("pageId") == Some(wanted));
        let ids = page.ok_or_else(|| missing("page", wanted))?.list("tileIds");
        tiles.retain(|tile| tile.get("id").is_some_and(|id| ids.contains(id)));
    }
    tiles.sort_by_key(|tile| tile.int("order").unwrap_or(i64::MAX));
    let tiles: Vec<Value> = tiles.into_iter().map(|tile| shown(tile, &live)).collect();
    Ok(Reply::ok(json!({ "tiles": tiles })))
}

fn place(tiles: &[Doc], id: &str) -> Result<usize, ApiError> {
    tiles.iter().position(|tile| tile.text("id") == Some(id)).ok_or_else(|| missing("tile", id))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (site, live) = (draft(call.store()?), published(call.store()?));
    let tiles = rows(&site, "tiles");
    let place = place(&tiles, call.path.first().map_or("", String::as_str))?;
    Ok(Reply::ok(shown(tiles[place].clone(), &rows(&live, "tiles"))))
}

/// Adds a ready-made tile or one of the caller's own to a page.
pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.new_input()?;
    let given = input.object("tile").cloned();
    let kind = match (input.text("tileShowcaseItemId"), &given) {
        (Some(item), _) => parts::kind_of_item(call, item)?,
        (None, Some(tile)) => known_kind(call, tile.text("type").unwrap_or_default())?,
        (None, None) => return Err(ApiError::wrong("tile", "give a tile or a tileShowcaseItemId")),
    };
    let id = new_id(call, "tile")?;
    let mut site = draft(call.store()?);
    let page = input.text("pageId").unwrap_or("home");
    let mut pages = rows(&site, "pages");
    let on = pages.iter_mut().find(|known| known.text("pageId") == Some(page));
    let on = on.ok_or_else(|| missing("page", page))?;
    let mut ids = on.list("tileIds").to_vec();
    let order = input.int("tileOrder").or_else(|| given.as_ref()?.int("order"));
    let order = order.map_or(ids.len(), |order| usize::try_from(order).unwrap_or(0).min(ids.len()));
    ids.insert(order, json!(id));
    on.insert("tileIds".to_owned(), Value::Array(ids.clone()));
    let mut tiles = rows(&site, "tiles");
    tiles.push(new_tile(&id, &kind, given));
    number(&mut tiles, &ids);
    set_rows(&mut site, "tiles", tiles);
    set_rows(&mut site, "pages", pages);
    save(call, site)?;
    Ok(Reply::ok(json!({})))
}

fn new_tile(id: &str, kind: &str, given: Option<Doc>) -> Doc {
    let defaults = parts::defaults(kind);
    let mut tile = json!({
        "id": id, "type": kind, "role": "BLOCK", "tileName": kind.to_lowercase(), "content": defaults["content"],
        "design": defaults["design"], "visibility": true, "order": 0,
    });
    if let (Some(tile), Some(given)) = (tile.as_object_mut(), given) {
        merge(tile, checked(given));
        tile.insert("type".to_owned(), json!(kind));
    }
    tile.as_object().cloned().unwrap_or_default()
}

/// What a caller may set; whether a tile has changes is for the emulator to say.
fn checked(mut given: Doc) -> Doc {
    given.retain(|name, value| !value.is_null() && !matches!(name.as_str(), "id" | "hasChanges" | "order"));
    given
}

fn known_kind(call: &Call<'_>, kind: &str) -> Result<String, ApiError> {
    if parts::kinds(call).iter().any(|known| known == kind) {
        return Ok(kind.to_owned());
    }
    Err(ApiError::wrong("tile.type", format!("'{kind}' is not a kind of tile")))
}

/// Gives the tiles of a page their places.
fn number(tiles: &mut [Doc], ids: &[Value]) {
    for tile in tiles {
        if let Some(place) = ids.iter().position(|id| Some(id) == tile.get("id")) {
            tile.insert("order".to_owned(), json!(place));
        }
    }
}

/// Moves a tile to another place on every page that shows it.
fn reorder(site: &mut Doc, tiles: &mut [Doc], id: &str, order: i64) {
    let mut pages = rows(site, "pages");
    for page in &mut pages {
        let mut ids = page.list("tileIds").to_vec();
        let Some(now) = ids.iter().position(|other| other == id) else { continue };
        let moved = ids.remove(now);
        let to = usize::try_from(order).unwrap_or(0).min(ids.len());
        ids.insert(to, moved);
        number(tiles, &ids);
        page.insert("tileIds".to_owned(), Value::Array(ids));
    }
    set_rows(site, "pages", pages);
}

fn change(site: &mut Doc, tiles: &mut [Doc], id: &str, patch: Doc) -> Result<(), ApiError> {
    let place = place(tiles, id)?;
    let order = patch.int("order");
    merge(&mut tiles[place], checked(patch));
    if let Some(order) = order {
        reorder(site, tiles, id, order);
    }
    Ok(())
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let patch = call.input()?;
    let mut site = draft(call.store()?);
    let mut tiles = rows(&site, "tiles");
    let id = call.path.first().cloned().unwrap_or_default();
    change(&mut site, &mut tiles, &id, patch)?;
    set_rows(&mut site, "tiles", tiles);
    save(call, site)?;
    Ok(Reply::ok(json!({})))
}

/// `PUT /tile`: the tiles named in the list change, all or none; the others stay.
pub fn update_many(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.input()?;
    let mut site = draft(call.store()?);
    let mut tiles = rows(&site, "tiles");
    for (place, patch) in input.list("tiles").iter().filter_map(Value::as_object).enumerate() {
        let missing = || ApiError::wrong(&format!("tiles[{place}].id"), "the field is required");
        let id = patch.text("id").ok_or_else(missing)?.to_owned();
        change(&mut site, &mut tiles, &id, patch.clone())?;
    }
    set_rows(&mut site, "tiles", tiles);
    save(call, site)?;
    Ok(Reply::ok(json!({})))
}

/// A removed tile leaves every page.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut site = draft(call.store()?);
    let mut tiles = rows(&site, "tiles");
    let place = place(&tiles, call.path.first().map_or("", String::as_str))?;
    let gone = tiles.remove(place).get("id").cloned();
    let mut pages = rows(&site, "pages");
    for page in &mut pages {
        let mut ids = page.list("tileIds").to_vec();
        ids.retain(|id| Some(id) != gone.as_ref());
        number(&mut tiles, &ids);
        page.insert("tileIds".to_owned(), Value::Array(ids));
    }
    set_rows(&mut site, "tiles", tiles);
    set_rows(&mut site, "pages", pages);
    save(call, site)?;
    Ok(Reply::ok(json!({})))
}
