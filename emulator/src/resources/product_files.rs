//! Files that buyers of a product may download.

use axum::body::Bytes;
use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, whole};
use crate::files::fetch::{self, Source};
use crate::files::placeholder;
use crate::files::serve::{self, ORIGIN};
use crate::reply::{ApiError, File, Reply};
use crate::resources::media::{FILE, images};
use crate::resources::pictures::{self, wrong_url};
use crate::resources::products::{self, write};

const BINARY: &str = "application/octet-stream";

fn rows(product: &Doc) -> Vec<Doc> {
    product.list("files").iter().filter_map(|row| row.as_object().cloned()).collect()
}

fn set(product: &mut Doc, rows: Vec<Doc>) {
    product.insert("files".to_owned(), rows.into_iter().map(Value::Object).collect());
}

/// The files as the product shows them.
pub fn shown(store: i64, product: &Doc) -> Value {
    let id = product.int("id").unwrap_or_default();
    let row = |mut row: Doc| {
        row.shift_remove(FILE);
        let file = row.int("id").unwrap_or_default();
        let address = format!("{ORIGIN}/api/v3/{store}/products/{id}/files/{file}");
        row.insert("adminUrl".to_owned(), Value::from(address));
        Value::Object(row)
    };
    rows(product).into_iter().map(row).collect()
}

/// Names and texts of files as the body of a product gives them. Files that are not named stay.
pub fn describe(product: &mut Doc, given: &Value) {
    let mut files = rows(product);
    for wish in given.as_array().into_iter().flatten().filter_map(Value::as_object) {
        let id = wish.get("id").and_then(whole);
        let Some(file) = files.iter_mut().find(|file| file.int("id") == id) else { continue };
        for name in ["name", "description"] {
            if let Some(text) = wish.text(name) {
                file.insert(name.to_owned(), Value::from(text));
            }
        }
    }
    if !files.is_empty() {
        set(product, files);
    }
}

/// Bytes to keep, their size, and where they came from; a stand-in has no bytes.
pub struct Sent {
    pub bytes: Option<Bytes>,
    pub size: usize,
    pub content_type: &'static str,
    pub source: Option<String>,
}

/// The file of an upload: at `externalUrl`, else the body.
pub fn sent(call: &Call<'_>) -> Result<Sent, ApiError> {
    let kept = |upload: &fetch::Upload, source: Option<&str>| Sent {
        size: upload.bytes.len(),
        bytes: Some(upload.bytes.clone()),
        content_type: upload.picture.as_ref().map_or(BINARY, |picture| picture.format.content_type()),
        source: source.map(str::to_owned),
    };
    let Some(address) = call.query.text("externalUrl") else {
        let upload = call.downloads.body.as_ref();
        let upload = upload.ok_or_else(|| {
            ApiError::wrong("externalUrl", "send the file as the body or name its address here")
        })?;
        return Ok(kept(upload, None));
    };
    match call.downloads.named.get(address) {
        Some(Source::Read(upload)) => Ok(kept(upload, Some(address))),
        Some(Source::TooLarge) => {
            Err(wrong_url(address, &format!("it is larger than {} bytes", fetch::MAX_BYTES)))
        }
        Some(Source::Failed(cause) | Source::NoAddress(cause)) => Err(wrong_url(address, cause)),
        Some(Source::Elsewhere) | None => {
            fetch::parse(address).map_err(|cause| wrong_url(address, &cause))?;
            let size = placeholder::file(address).len();
            Ok(Sent { bytes: None, size, content_type: BINARY, source: Some(address.to_owned()) })
        }
    }
}

pub fn upload(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, product) = products::found(call)?;
    let mut product = product.clone();
    let name = call.query.text("fileName").map(str::to_owned);
    let name = name.ok_or_else(|| ApiError::wrong("fileName", "the parameter is required"))?;
    let description = call.query.text("description").unwrap_or_default().to_owned();
    let sent = sent(call)?;
    let limit = call.world.config.file_storage;
    pictures::room(call.store()?, sent.bytes.as_ref().map_or(0, Bytes::len), limit)?;
    let about = json!({
        "owner": images::owner(id), "name": name, "contentType": sent.content_type, "size": sent.size,
        "standIn": sent.bytes.is_none(), "sourceUrl": sent.source.unwrap_or_default(),
    });
    let now_ms = call.now_ms();
    let about = about.as_object().cloned().unwrap_or_default();
    let file = call.store_mut()?.add_file(about, sent.bytes, now_ms);
    let row = json!({ "id": file, "name": name, "description": description, "size": sent.size, FILE: file });
    let mut files = rows(&product);
    files.push(row.as_object().cloned().unwrap_or_default());
    set(&mut product, files);
    write::save(call, id, product)?;
    Ok(Reply::created(file))
}

/// The product, its files, and the place of the one the path names.
fn found(call: &Call<'_>) -> Result<(i64, Doc, usize), ApiError> {
    let (id, product) = products::found(call)?;
    let wanted = call.id(1, "NOT_FOUND")?;
    let place = rows(product).iter().position(|row| row.int("id") == Some(wanted));
    let place =
        place.ok_or_else(|| ApiError::new(404, "NOT_FOUND", format!("Product {id} has no file {wanted}")))?;
    Ok((id, product.clone(), place))
}

pub fn download(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, product, place) = found(call)?;
    let row = rows(&product).into_iter().nth(place).unwrap_or_default();
    let file = row.int(FILE).unwrap_or_default();
    let store = call.store()?;
    let bytes = serve::bytes_of(store, file)
        .ok_or_else(|| ApiError::new(404, "NOT_FOUND", "The bytes of the file are gone"))?;
    let about = store.get(crate::store::Kind::File, file);
    let content_type = about.and_then(|about| about.text("contentType")).unwrap_or(BINARY).to_owned();
    Ok(Reply::file(File { content_type, name: row.text("name").map(str::to_owned), bytes }))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.input()?;
    let (id, mut product, place) = found(call)?;
    let description = input.text("description").unwrap_or_default();
    let mut files = rows(&product);
    let Some(file) = files.get_mut(place).filter(|file| file.text("description") != Some(description)) else {
        return Ok(Reply::updated(0));
    };
    file.insert("description".to_owned(), Value::from(description));
    set(&mut product, files);
    write::save(call, id, product)?;
    Ok(Reply::updated(1))
}

pub fn delete(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, mut product, place) = found(call)?;
    let mut files = rows(&product);
    files.remove(place);
    set(&mut product, files);
    write::save(call, id, product)?;
    Ok(Reply::deleted(1))
}

pub fn delete_all(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, product) = products::found(call)?;
    let mut product = product.clone();
    let count = rows(&product).len();
    if count > 0 {
        set(&mut product, Vec::new());
        write::save(call, id, product)?;
    }
    Ok(Reply::deleted(count))
}
