//! Pictures of tiles: an address is asked for, the picture is sent there, and its sizes are read back.

use serde_json::{Value, json};

use super::{draft, rows};
use crate::auth::random_text;
use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::files::fetch::Upload;
use crate::files::serve::{FOLDER, ORIGIN};
use crate::hosts::pictures::FOLDER as INBOX;
use crate::reply::{ApiError, Reply};
use crate::store::{Kind, Store};
use crate::world::World;

/// The one place where pictures are kept.
const BUCKET: &str = "local";

/// Sides of the squares that pictures are fitted into, besides their own size.
const SIDES: [i64; 3] = [200, 800, 1600];

pub fn missing() -> ApiError {
    ApiError::new(404, "NOT_FOUND", "There is no such picture")
}

fn by_id(store: &Store, id: &str) -> Option<(i64, Doc)> {
    let row = store.all(Kind::SitePicture).find(|(_, row)| row.text("id") == Some(id));
    row.map(|(number, row)| (number, row.clone()))
}

/// `POST /tile/{tileId}/image`: the address that the picture has to be sent to.
pub fn reserve(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.new_input()?;
    let kind = input.text("acceptHeader").unwrap_or("multipart/form-data");
    if kind != "multipart/form-data" && !kind.starts_with("image/") {
        return Err(ApiError::wrong(
            "acceptHeader",
            format!("'{kind}' given, multipart/form-data is expected"),
        ));
    }
    let tile = call.path.first().cloned().unwrap_or_default();
    if !rows(&draft(call.store()?), "tiles").iter().any(|known| known.text("id") == Some(&tile)) {
        return Err(super::missing("tile", &tile));
    }
    let (id, number) = (random_text(16), call.next_id(Kind::SitePicture)?);
    let row = json!({ "id": id, "tileId": tile });
    call.put(Kind::SitePicture, number, row.as_object().cloned().unwrap_or_default())?;
    let store = call.store_id;
    Ok(Reply::ok(json!({ "url": format!("{ORIGIN}{INBOX}{store}/{id}"), "id": id })))
}

/// Whether a picture is waited for.
pub fn is_reserved(world: &World, store: i64, id: &str) -> bool {
    world.stores.get(&store).is_some_and(|store| by_id(store, id).is_some())
}

/// Keeps a picture that arrived.
pub fn receive(world: &mut World, store: i64, id: &str, upload: Upload) -> Result<(), ApiError> {
    let picture = upload.picture.map_err(|cause| ApiError::wrong("file", cause))?;
    let now_ms = world.clock.now_ms();
    let store = world.stores.get_mut(&store).ok_or_else(missing)?;
    let (number, mut row) = by_id(store, id).ok_or_else(missing)?;
    let mut about = Doc::new();
    about.insert("width".to_owned(), json!(picture.width));
    about.insert("height".to_owned(), json!(picture.height));
    let file = store.add_file(about, Some(upload.bytes), now_ms);
    let [red, green, blue, alpha] = picture.border;
    let seen = json!({
        "file": file, "extension": picture.format.extension(), "width": picture.width, "height": picture.height,
        "borderInfo": {
            "homogeneity": picture.even_border,
            "color": { "r": red, "g": green, "b": blue, "a": f64::from(alpha) / 255.0 },
        },
    });
    row.extend(seen.as_object().cloned().unwrap_or_default());
    store.put(Kind::SitePicture, number, row, now_ms);
    Ok(())
}

/// `GET /image/{imageId}`.
pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let id = call.path.first().cloned().unwrap_or_default();
    let store = call.store()?;
    let (_, row) = by_id(store, &id).ok_or_else(missing)?;
    let Some(file) = row.int("file") else {
        return Err(ApiError::new(404, "NOT_FOUND", format!("The picture {id} has not arrived yet")));
    };
    let (width, height) = (row.int("width").unwrap_or(1), row.int("height").unwrap_or(1));
    let extension = row.text("extension").unwrap_or("png");
    let address = |size: &str| format!("{ORIGIN}{FOLDER}{}/{size}/{file}.{extension}", store.id());
    let largest = width.max(height);
    let fitted = SIDES.iter().filter(|side| **side < largest).map(|side| {
        let fit = |own: i64| (own * side + largest / 2) / largest;
        json!({ "url": address(&side.to_string()), "width": fit(width), "height": fit(height) })
    });
    let own = json!({ "url": address("orig"), "width": width, "height": height });
    let set: Vec<Value> = fitted.chain(std::iter::once(own)).collect();
    Ok(Reply::ok(json!({ "bucket": BUCKET, "set": set, "borderInfo": row["borderInfo"] })))
}

/// `GET /image/bucket`.
pub fn buckets(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    Ok(Reply::ok(json!({ "urls": { BUCKET: format!("{ORIGIN}{FOLDER}{}", call.store()?.id()) } })))
}
