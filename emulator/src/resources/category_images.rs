//! Pictures of categories.

use serde_json::Value;

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::categories::CODE;
use crate::resources::media::{FILE, images};
use crate::resources::pictures::show::Shown;
use crate::resources::pictures::{self, Sent};
use crate::store::{Kind, Store};
use crate::webhooks::Event;

/// Adds the addresses of its picture to a category's body.
pub fn add(store: &Store, body: &mut Doc) {
    let file = body.shift_remove(FILE).and_then(|file| file.as_i64());
    let Some(shown) = file.and_then(|file| Shown::of(store, file)) else { return };
    let shown = shown.as_jpeg();
    let mut fields = shown.fields().as_object().cloned().unwrap_or_default();
    fields.shift_remove("smallThumbnailUrl");
    body.extend(fields);
    body.insert("originalImage".to_owned(), shown.original_info());
    body.insert("thumbnail".to_owned(), shown.thumbnail_info());
}

pub fn upload(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    call.entity(0, Kind::Category, CODE)?;
    let sent = pictures::uploaded(call)?;
    set(call, sent, &Doc::new())
}

pub fn announce(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    call.entity(0, Kind::Category, CODE)?;
    let (sent, input) = pictures::announced(call)?;
    set(call, sent, &images::about(&input))
}

fn set(call: &mut Call<'_>, sent: Sent, about: &Doc) -> Result<Reply, ApiError> {
    let (id, category) = call.entity(0, Kind::Category, CODE)?;
    let mut category = category.clone();
    let file = pictures::keep(call, &format!("category/{id}"), sent)?;
    let former = category.insert(FILE.to_owned(), Value::from(file)).and_then(|file| file.as_i64());
    category.shift_remove("imageExternalId");
    if let Some(alt) = about.get("alt") {
        category.insert("alt".to_owned(), alt.clone());
    }
    if let Some(external) = about.get("externalId") {
        category.insert("imageExternalId".to_owned(), external.clone());
    }
    call.put(Kind::Category, id, category)?;
    pictures::forget(call, former)?;
    call.emit(&Event::new("category.updated", id));
    Ok(Reply::created(file))
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, category) = call.entity(0, Kind::Category, CODE)?;
    let mut category = category.clone();
    let Some(file) = category.int(FILE) else {
        return Ok(Reply::deleted(0));
    };
    for name in [FILE, "imageExternalId"] {
        category.shift_remove(name);
    }
    call.put(Kind::Category, id, category)?;
    pictures::forget(call, [file])?;
    call.emit(&Event::new("category.updated", id));
    Ok(Reply::deleted(1))
}
