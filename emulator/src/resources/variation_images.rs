//! Pictures of variations.

use serde_json::Value;

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::media::{FILE, images};
use crate::resources::pictures::show::{Shown, is_own};
use crate::resources::pictures::{self, Sent};
use crate::resources::products::write;
use crate::resources::variations;

const ADDRESSES: [&str; 5] =
    ["smallThumbnailUrl", "thumbnailUrl", "hdThumbnailUrl", "imageUrl", "originalImageUrl"];

/// What a variation keeps of its picture.
const KEPT: [&str; 2] = [FILE, "borderInfo"];

/// Drops addresses that a client read from the emulator and sends back.
pub fn drop_own(patch: &mut Doc, store: i64) {
    for name in ADDRESSES {
        if patch.text(name).is_some_and(|address| is_own(address, store)) {
            patch.shift_remove(name);
        }
    }
}

/// Carries the picture over to the variation that continues another.
pub fn carry_over(same: &Doc, variation: &mut Doc) {
    if !same.contains_key(FILE) {
        return;
    }
    for name in KEPT.into_iter().chain(ADDRESSES) {
        if let Some(value) = same.get(name) {
            variation.insert(name.to_owned(), value.clone());
        }
    }
}

pub fn upload(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    variations::found(call)?;
    let sent = pictures::uploaded(call)?;
    set(call, sent, &Doc::new())
}

pub fn announce(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    variations::found(call)?;
    let (sent, input) = pictures::announced(call)?;
    set(call, sent, &images::about(&input))
}

fn set(call: &mut Call<'_>, sent: Sent, about: &Doc) -> Result<Reply, ApiError> {
    let (id, product, place) = variations::found(call)?;
    let mut product = product.clone();
    let file = pictures::keep(call, &images::owner(id), sent)?;
    let mut variation = variations::at(&product, place);
    if let Some(shown) = Shown::of(call.store()?, file) {
        variation.extend(shown.fields().as_object().cloned().unwrap_or_default());
        variation.insert("borderInfo".to_owned(), shown.border());
    }
    variation.insert(FILE.to_owned(), Value::from(file));
    if let Some(alt) = about.get("alt") {
        variation.insert("alt".to_owned(), alt.clone());
    }
    variations::replace(&mut product, place, variation);
    write::save(call, id, product)?;
    Ok(Reply::created(file))
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, product, place) = variations::found(call)?;
    let mut product = product.clone();
    let mut variation = variations::at(&product, place);
    let mut had = false;
    for name in KEPT.into_iter().chain(ADDRESSES) {
        had |= variation.shift_remove(name).is_some();
    }
    if had {
        variations::replace(&mut product, place, variation);
        write::save(call, id, product)?;
    }
    Ok(Reply::deleted(usize::from(had)))
}
