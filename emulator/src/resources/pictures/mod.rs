//! Pictures that come with a call: taking them in, keeping them, giving them away.

pub mod show;

use axum::body::Bytes;
use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, whole};
use crate::files::fetch::{self, Source, Upload};
use crate::files::picture::{self, Format, Rgba};
use crate::files::placeholder;
use crate::reply::ApiError;
use crate::store::Store;
use crate::validate;

/// A picture that came with a call and may be kept.
#[derive(Debug)]
pub struct Sent {
    /// None for a stand-in, which is made again when it is wanted.
    bytes: Option<Bytes>,
    pub format: Format,
    width: u32,
    height: u32,
    border: Rgba,
    even_border: bool,
    source: Option<String>,
}

/// The picture of an upload: at `externalUrl`, else the body.
pub fn uploaded(call: &Call<'_>) -> Result<Sent, ApiError> {
    match (call.query.text("externalUrl"), &call.downloads.body) {
        (Some(address), _) => at(call, address, None),
        (None, Some(upload)) => checked(upload, None),
        (None, None) => {
            Err(ApiError::wrong("externalUrl", "send the picture as the body or name its address here"))
        }
    }
}

/// The picture of an asynchronous upload, with the fields of its body.
pub fn announced(call: &Call<'_>) -> Result<(Sent, Doc), ApiError> {
    let mut body = call.body.clone();
    // The docs call the sides strings, their client sends numbers.
    for side in ["width", "height"] {
        let number = body[side].as_str().and_then(|text| text.trim().parse::<i64>().ok());
        if let Some(number) = number {
            body[side] = json!(number);
        }
    }
    let input = validate::body(&call.world.facts, "AsyncPictureData", &body)?;
    let address = input.text("url").ok_or_else(|| ApiError::wrong("url", "the field is required"))?;
    let side = |name: &'static str| {
        let side = input.int(name).ok_or_else(|| ApiError::wrong(name, "the field is required"))?;
        u32::try_from(side).ok().filter(|side| *side > 0).ok_or_else(|| {
            ApiError::wrong(name, format!("{side} given, a number of pixels above 0 is expected"))
        })
    };
    let sent = at(call, address, Some((side("width")?, side("height")?)))?;
    Ok((sent, input))
}

/// The picture at an address. One on a host that is not called is stood in for.
pub fn at(call: &Call<'_>, address: &str, size: Option<(u32, u32)>) -> Result<Sent, ApiError> {
    match call.downloads.named.get(address) {
        Some(Source::Read(upload)) => checked(upload, Some(address)),
        Some(Source::TooLarge) => Err(too_large()),
        Some(Source::Failed(cause) | Source::NoAddress(cause)) => Err(wrong_url(address, cause)),
        Some(Source::Elsewhere) | None => match fetch::parse(address) {
            Ok(_) => Ok(stand_in(address, size)),
            Err(cause) => Err(wrong_url(address, &cause)),
        },
    }
}

pub fn wrong_url(address: &str, cause: &str) -> ApiError {
    let text = format!("No file could be read from '{address}': {cause}");
    ApiError::new(422, "WRONG_URL", text).arg("url", address)
}

fn too_large() -> ApiError {
    ApiError::new(400, "INCORRECT_IMAGE_SIZE", "The picture is larger than 20 MB")
}

fn checked(upload: &Upload, address: Option<&str>) -> Result<Sent, ApiError> {
    if upload.bytes.len() > picture::MAX_BYTES {
        return Err(too_large());
    }
    let seen = upload.picture.as_ref().map_err(|cause| {
        let text = format!("The file cannot be read as a picture: {cause}");
        ApiError::new(422, "WRONG_PARAMETER", text).arg("parameter", "body")
    })?;
    Ok(Sent {
        bytes: Some(upload.bytes.clone()),
        format: seen.format,
        width: seen.width,
        height: seen.height,
        border: seen.border,
        even_border: seen.even_border,
        source: address.map(str::to_owned),
    })
}

/// A stand-in for the picture at an address.
pub fn stand_in(address: &str, size: Option<(u32, u32)>) -> Sent {
    let (width, height) = placeholder::size(size);
    let [red, green, blue] = placeholder::frame(address);
    Sent {
        bytes: None,
        format: Format::Png,
        width,
        height,
        border: [red, green, blue, 255],
        even_border: true,
        source: Some(address.to_owned()),
    }
}

/// Keeps a picture for its owner, such as `product/7`. The answer is its id.
pub fn keep(call: &mut Call<'_>, owner: &str, sent: Sent) -> Result<i64, ApiError> {
    let limit = call.world.config.file_storage;
    let size = sent.bytes.as_ref().map_or(0, Bytes::len);
    room(call.store()?, size, limit)?;
    let now_ms = call.now_ms();
    Ok(put(call.store_mut()?, owner, sent, now_ms))
}

/// Keeps a picture whatever its size.
pub fn put(store: &mut Store, owner: &str, sent: Sent, now_ms: i64) -> i64 {
    let about = json!({
        "owner": owner, "contentType": sent.format.content_type(), "extension": sent.format.extension(),
        "size": sent.bytes.as_ref().map_or(0, Bytes::len), "width": sent.width, "height": sent.height,
        "border": sent.border, "evenBorder": sent.even_border, "standIn": sent.bytes.is_none(),
    });
    let mut about = about.as_object().cloned().unwrap_or_default();
    if let Some(source) = sent.source {
        about.insert("sourceUrl".to_owned(), Value::from(source));
    }
    store.add_file(about, sent.bytes, now_ms)
}

/// Fails when so many more bytes are more than a store keeps.
pub fn room(store: &Store, more: usize, limit: usize) -> Result<(), ApiError> {
    if !store.files_exceed(more, limit) {
        return Ok(());
    }
    let text = format!("The files of the store may take {limit} bytes together; delete some first");
    Err(ApiError::new(402, "NOT_AVAILABLE_ON_CURRENT_PLAN", text))
}

/// Forgets files.
pub fn forget(call: &mut Call<'_>, files: impl IntoIterator<Item = i64>) -> Result<(), ApiError> {
    let now_ms = call.now_ms();
    let store = call.store_mut()?;
    for file in files {
        store.remove_file(file, now_ms);
    }
    Ok(())
}

/// The file ids a document names under a field, at any depth.
pub fn named_in(doc: &Value, field: &str) -> Vec<i64> {
    match doc {
        Value::Array(rows) => rows.iter().flat_map(|row| named_in(row, field)).collect(),
        Value::Object(fields) => {
            fields
                .iter()
                .flat_map(|(name, value)| {
                    if name == field { whole(value).into_iter().collect() } else { named_in(value, field) }
                })
                .collect()
        }
        _ => Vec::new(),
    }
}
