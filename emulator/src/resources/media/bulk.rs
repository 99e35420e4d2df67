//! Main and gallery media of a product in one call, from addresses.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::media::{self, MAIN, images, videos};
use crate::resources::pictures;
use crate::resources::products::{self, write};

/// `PUT /products/{id}/media`. A given part replaces what there is: what it leaves out goes.
pub fn replace(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.input()?;
    let (main, gallery) = (input.object("mainMedia"), input.get("galleryMedia").and_then(Value::as_array));
    if main.is_none() && gallery.is_none() {
        return Err(ApiError::wrong("galleryMedia", "give mainMedia, galleryMedia or both"));
    }
    let (id, product) = products::found(call)?;
    let mut product = product.clone();
    let mut body = json!({});
    if let Some(main) = main {
        body["mainMedia"] = replace_main(call, &mut product, main);
    }
    if let Some(gallery) = gallery {
        media::keep_images(&mut product, |image| image == MAIN);
        media::keep_videos(&mut product, |video| video.flag("main") == Some(true));
        let rows = gallery.iter().filter_map(Value::as_object);
        body["galleryMedia"] = rows.map(|row| add(call, &mut product, row)).collect();
    }
    write::save(call, id, product)?;
    Ok(Reply::ok(body))
}

fn replace_main(call: &mut Call<'_>, product: &mut Doc, wish: &Doc) -> Value {
    let image = wish.text("imageUrl").map(|address| {
        let file = keep(call, product, address)?;
        media::set_main(product, file, &Doc::new());
        Ok(MAIN)
    });
    if image.is_none() {
        media::keep_images(product, |image| image != MAIN);
    }
    let video = wish.text("videoUrl").map(|address| videos::add(call, product, address, true));
    if video.is_none() {
        media::keep_videos(product, |video| video.flag("main") != Some(true));
    }
    outcome(image, video)
}

fn add(call: &mut Call<'_>, product: &mut Doc, wish: &Doc) -> Value {
    let image = wish.text("imageUrl").map(|address| {
        let file = keep(call, product, address)?;
        let given = media::add_to_gallery(product, file, &Doc::new());
        Ok(if given == file { MAIN } else { given })
    });
    let video = wish.text("videoUrl").map(|address| videos::add(call, product, address, false));
    outcome(image, video)
}

fn keep(call: &mut Call<'_>, product: &Doc, address: &str) -> Result<i64, ApiError> {
    let sent = pictures::at(call, address, None)?;
    pictures::keep(call, &images::owner(product.int("id").unwrap_or_default()), sent)
}

/// What became of one entry: the id of its picture or video, or why there is none.
fn outcome(image: Option<Result<i64, ApiError>>, video: Option<Result<i64, ApiError>>) -> Value {
    let failed = |code: &str, error: &ApiError| json!({ "success": false, "errorCode": code, "errorMessage": error.message });
    match (image, video) {
        (Some(Err(error)), _) => failed("DOWNLOAD_IMAGE_FAILED", &error),
        (_, Some(Err(error))) => failed("DOWNLOAD_VIDEO_FAILED", &error),
        (Some(Ok(id)), _) | (None, Some(Ok(id))) => json!({ "success": true, "id": id.to_string() }),
        (None, None) => json!({ "success": true }),
    }
}
