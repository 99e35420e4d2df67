//! Pages of the Instant Site.

use serde_json::{Value, json};

use super::{chosen, draft, missing, new_id, rows, save, set_rows};
use crate::call::Call;
use crate::doc::{Doc, Fields, default_fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::products::render::slug;

/// The page that every site has.
const HOME: &str = "home";

/// A page with everything it can have.
pub fn filled(page: Value) -> Value {
    let mut page = page.as_object().cloned().unwrap_or_default();
    let title = page.text("title").unwrap_or_default().to_owned();
    default_fields(
        &mut page,
        json!({
            "title": title, "urlPath": slug(&title).to_lowercase(), "visible": true, "visibleHeader": true,
            "visibleFooter": true, "visibleAnnouncementBar": true, "seoTitle": title, "seoDescription": "",
            "shareImage": "", "indexed": true, "isAvailableToEdit": true, "tileIds": [],
        }),
    );
    Value::Object(page)
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(json!({ "pages": chosen(call)?.list("pages") })))
}

pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.new_input()?;
    if input.text("title").is_none_or(str::is_empty) {
        return Err(ApiError::wrong("title", "the field is required on create"));
    }
    let mut site = draft(call.store()?);
    let id = new_id(call, "page")?;
    let mut page = Doc::new();
    page.insert("pageId".to_owned(), json!(id));
    page.extend(input);
    let page = filled(Value::Object(page)).as_object().cloned().unwrap_or_default();
    check(&site, &page)?;
    let mut pages = rows(&site, "pages");
    pages.push(page);
    set_rows(&mut site, "pages", pages);
    save(call, site)?;
    Ok(Reply::ok(json!({ "pageId": id })))
}

fn place(call: &Call<'_>, pages: &[Doc]) -> Result<usize, ApiError> {
    let wanted = call.path.first().map_or("", String::as_str);
    pages.iter().position(|page| page.text("pageId") == Some(wanted)).ok_or_else(|| missing("page", wanted))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = call.input()?;
    patch.retain(|_, value| !value.is_null());
    let mut site = draft(call.store()?);
    let mut pages = rows(&site, "pages");
    let place = place(call, &pages)?;
    merge(&mut pages[place], patch);
    let page = pages[place].clone();
    check(&site, &page)?;
    set_rows(&mut site, "pages", pages);
    save(call, site)?;
    Ok(Reply::ok(Value::Object(page)))
}

/// A removed page takes the tiles that no other page shows with it.
pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut site = draft(call.store()?);
    let mut pages = rows(&site, "pages");
    let place = place(call, &pages)?;
    if pages[place].text("pageId") == Some(HOME) {
        return Err(ApiError::new(409, "CONSTRAINT_VIOLATION", "The front page cannot be deleted"));
    }
    let page = pages.remove(place);
    let kept = |tile: &Doc| {
        let id = tile.get("id");
        !page.list("tileIds").iter().any(|gone| Some(gone) == id)
            || pages.iter().any(|page| page.list("tileIds").iter().any(|used| Some(used) == id))
    };
    let mut tiles = rows(&site, "tiles");
    tiles.retain(kept);
    set_rows(&mut site, "tiles", tiles);
    set_rows(&mut site, "pages", pages);
    save(call, site)?;
    Ok(Reply::ok(Value::Object(page)))
}

/// Two pages cannot have one address, and a page shows tiles that exist.
fn check(site: &Doc, page: &Doc) -> Result<(), ApiError> {
    let others = rows(site, "pages").into_iter().filter(|other| other.get("pageId") != page.get("pageId"));
    let path = page.text("urlPath").unwrap_or_default();
    if others.into_iter().any(|other| other.text("urlPath") == Some(path)) {
        return Err(ApiError::new(
            409,
            "CONSTRAINT_VIOLATION",
            format!("Another page has the path '{path}'"),
        ));
    }
    let known = rows(site, "tiles");
    for id in page.list("tileIds") {
        if !known.iter().any(|tile| tile.get("id") == Some(id)) {
            return Err(ApiError::wrong("tileIds", format!("the site has no tile {id}")));
        }
    }
    Ok(())
}
