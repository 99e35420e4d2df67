//! Main picture and gallery of a product.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::media::{self, MAIN, alt_of};
use crate::resources::pictures::{self, Sent};
use crate::resources::products::{self, write};

/// Who owns the pictures of a product.
pub fn owner(product: i64) -> String {
    format!("product/{product}")
}

fn created(id: i64) -> Reply {
    Reply::ok(json!({ "id": id }))
}

/// Text and external id of an asynchronous upload.
pub fn about(input: &Doc) -> Doc {
    let mut about = Doc::new();
    if let Some(alt) = input.get("alt").filter(|alt| alt.is_object()) {
        about.insert("alt".to_owned(), alt_of(alt));
    }
    if let Some(id) = input.text("externalId") {
        about.insert("externalId".to_owned(), Value::from(id));
    }
    about
}

pub fn upload_main(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    products::found(call)?;
    let sent = pictures::uploaded(call)?;
    set_main(call, sent, &Doc::new())
}

pub fn announce_main(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    products::found(call)?;
    let (sent, input) = pictures::announced(call)?;
    set_main(call, sent, &about(&input))
}

fn set_main(call: &mut Call<'_>, sent: Sent, about: &Doc) -> Result<Reply, ApiError> {
    let (id, product) = products::found(call)?;
    let mut product = product.clone();
    let file = pictures::keep(call, &owner(id), sent)?;
    media::set_main(&mut product, file, about);
    write::save(call, id, product)?;
    Ok(created(file))
}

pub fn upload_to_gallery(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    products::found(call)?;
    let sent = pictures::uploaded(call)?;
    let body: Value = serde_json::from_slice(&call.raw).unwrap_or_default();
    let mut about = Doc::new();
    // The docs also mention a JSON body beside `externalUrl`.
    if let Some(external) = body["externalId"].as_str() {
        about.insert("externalId".to_owned(), Value::from(external));
    }
    add_to_gallery(call, sent, &about)
}

pub fn announce_to_gallery(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    products::found(call)?;
    let (sent, input) = pictures::announced(call)?;
    add_to_gallery(call, sent, &about(&input))
}

fn add_to_gallery(call: &mut Call<'_>, sent: Sent, about: &Doc) -> Result<Reply, ApiError> {
    let (id, product) = products::found(call)?;
    let mut product = product.clone();
    let file = pictures::keep(call, &owner(id), sent)?;
    let image = media::add_to_gallery(&mut product, file, about);
    write::save(call, id, product)?;
    Ok(created(image))
}

/// The gallery stays when the main picture goes.
pub fn delete_main(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, product) = products::found(call)?;
    let mut product = product.clone();
    let removed = media::keep_images(&mut product, |image| image != MAIN);
    if removed > 0 {
        write::save(call, id, product)?;
    }
    Ok(Reply::deleted(removed))
}

/// Removes all pictures and videos but the main ones.
pub fn delete_gallery(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, product) = products::found(call)?;
    let mut product = product.clone();
    let removed = media::keep_images(&mut product, |image| image == MAIN)
        + media::keep_videos(&mut product, |video| video.flag("main") == Some(true));
    if removed > 0 {
        write::save(call, id, product)?;
    }
    Ok(Reply::deleted(removed))
}

/// Removes the picture or video with an id.
pub fn delete_from_gallery(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, product) = products::found(call)?;
    let wanted = call.id(1, "NOT_FOUND")?;
    let mut product = product.clone();
    let removed = media::keep_images(&mut product, |image| image == MAIN || image != wanted)
        + media::keep_videos(&mut product, |video| video.int("id") != Some(wanted));
    if removed == 0 {
        let text = format!("The gallery of product {id} has no picture or video {wanted}");
        return Err(ApiError::new(404, "NOT_FOUND", text));
    }
    write::save(call, id, product)?;
    Ok(Reply::deleted(removed))
}
