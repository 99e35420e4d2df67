//! Where pictures of the Instant Site's tiles are sent to, at the address that was given out for each.

use std::convert::Infallible;

use axum::body::Bytes;
use http::Method;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use serde_json::json;

use crate::api::segments;
use crate::gate::Front;
use crate::reply::{ApiError, Reply};
use crate::resources::site::pictures;

/// Below the root of the emulator: `{store}/{id}`.
pub const FOLDER: &str = "/instant-site-pictures/";

pub async fn answer(front: &Front, head: &Parts, body: &Bytes) -> Result<Reply, ApiError> {
    if head.method != Method::POST {
        let mut error = ApiError::new(405, "METHOD_NOT_ALLOWED", "Pictures are sent here by POST");
        error.allow = Some("POST".to_owned());
        return Err(error);
    }
    let path = segments(head.uri.path());
    let (store, id) = match path.as_slice() {
        [_, store, id] => (store.parse().unwrap_or_default(), id.clone()),
        _ => return Err(pictures::missing()),
    };
    if !front.shared.run(|world| pictures::is_reserved(world, store, &id)) {
        return Err(pictures::missing());
    }
    let bytes = picture(head, body).await?;
    let mut files = front.fetcher.fetch(&[], Some(bytes)).await;
    let upload = files.body.take().ok_or_else(|| ApiError::wrong("file", "the picture is empty"))?;
    front.shared.run(|world| pictures::receive(world, store, &id, upload))?;
    Ok(Reply::ok(json!({ "id": id })))
}

/// The first file of a form, or the body itself.
async fn picture(head: &Parts, body: &Bytes) -> Result<Bytes, ApiError> {
    let kind = head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Ok(boundary) = multer::parse_boundary(kind) else {
        return Ok(body.clone());
    };
    let stream = futures::stream::iter([Ok::<_, Infallible>(body.clone())]);
    let mut form = multer::Multipart::new(stream, boundary);
    let broken = |error: multer::Error| ApiError::wrong("body", format!("malformed form: {error}"));
    match form.next_field().await.map_err(broken)? {
        Some(field) => field.bytes().await.map_err(broken),
        None => Err(ApiError::wrong("body", "the form has no file")),
    }
}
