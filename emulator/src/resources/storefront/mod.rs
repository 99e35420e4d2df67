//! The storefront as ready-made code, and what its addresses lead to.

mod page;
mod render;
mod slug;

use serde_json::{Value, json};

use crate::call::{Call, not_found};
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::store::Kind;
use page::{Look, Page};

/// `GET /home-page/{storeId}/static-code`.
pub fn home_code(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    code(call, Page::Home)
}

/// `GET /category-page/{storeId}/{categoryId}/static-code`.
pub fn category_code(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    const CODE: &str = "CATEGORIES_NOT_FOUND";
    let (id, category) = call.entity(0, Kind::Category, CODE)?;
    if hidden(category) {
        return Err(not_found(Kind::Category, id, CODE));
    }
    code(call, Page::Category(id))
}

/// `GET /product-page/{storeId}/{productId}/static-code`.
pub fn product_code(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    const CODE: &str = "PRODUCT_NOT_FOUND";
    let (id, product) = call.entity(0, Kind::Product, CODE)?;
    if hidden(product) {
        return Err(not_found(Kind::Product, id, CODE));
    }
    code(call, Page::Product(id))
}

/// Shoppers see enabled products and categories only.
fn hidden(doc: &Doc) -> bool {
    doc.flag("enabled") == Some(false)
}

fn code(call: &Call<'_>, page: Page) -> Result<Reply, ApiError> {
    let look = Look::of(call, false)?;
    Ok(Reply::ok(render::code(call.store()?, page, &look, call.now())))
}

/// `GET /storefront-widget-pages`: what a slug leads to, with the code of the page if wanted.
pub fn by_slug(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let root = call.query.flag("storeRootPage")?.unwrap_or(false);
    let slug = if root { "" } else { call.query.text("slug").unwrap_or_default() };
    let found = slug::resolve(call.store()?, slug);
    let mut body = Doc::new();
    body.insert("status".to_owned(), json!(found.status));
    if let Some(page) = found.page {
        let look = Look::of(call, true)?;
        let store = call.store()?;
        body.insert("type".to_owned(), json!(page.kind()));
        body.insert("canonicalSlug".to_owned(), json!(slug::canonical(store, page)));
        if let Some(id) = page.id() {
            body.insert("storeEntityData".to_owned(), json!({ "id": id.to_string() }));
        }
        if call.query.flag("getStaticContent")?.unwrap_or(false) {
            body.insert("staticContent".to_owned(), render::code(store, page, &look, call.now()));
        }
    }
    Ok(Reply::ok(Value::Object(body)))
}
