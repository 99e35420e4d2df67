//! Products: read, delete, history.

pub mod check;
pub mod render;
pub mod search;
pub mod write;

use crate::call::{Call, not_found};
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::deleted as history;
use crate::resources::pictures;
use crate::store::Kind;
use crate::webhooks::Event;

pub const CODE: &str = "PRODUCT_NOT_FOUND";

/// The product of the path, if the token may see it.
pub fn found<'a>(call: &'a Call<'_>) -> Result<(i64, &'a Doc), ApiError> {
    let (id, product) = call.entity(0, Kind::Product, CODE)?;
    if call.public && product.flag("enabled") == Some(false) {
        return Err(not_found(Kind::Product, id, CODE));
    }
    Ok((id, product))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let links = render::Links::of(&call.query)?;
    let (_, product) = found(call)?;
    Ok(Reply::ok(render::product(call.store()?, product, &links)))
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, _) = found(call)?;
    remove(call, id)?;
    Ok(Reply::deleted(1))
}

/// `DELETE /products`: accepted, everything goes.
pub fn delete_all(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let ids: Vec<i64> = call.store()?.all(Kind::Product).map(|(id, _)| id).collect();
    for id in ids {
        remove(call, id)?;
    }
    Ok(Reply::accepted())
}

pub fn deleted(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    history::search(call, Kind::Product)
}

fn remove(call: &mut Call<'_>, id: i64) -> Result<(), ApiError> {
    let now_ms = call.now_ms();
    let files = write::files_of(call.store()?, id);
    call.store_mut()?.remove(Kind::Product, id, now_ms);
    pictures::forget(call, files)?;
    call.emit(&Event::new("product.deleted", id));
    Ok(())
}
