//! Pictures and videos as a product shows them.

use serde_json::{Value, json};

use crate::doc::{Doc, Fields};
use crate::resources::media::{self, FILE, MAIN};
use crate::resources::pictures::show::Shown;
use crate::store::Store;

/// Replaces the stored media of a product's body by what the API shows.
pub fn add(store: &Store, product: &Doc, body: &mut Doc) {
    let images = media::images(product);
    let shown: Vec<(usize, &Doc, Shown<'_>)> = images
        .iter()
        .enumerate()
        .filter_map(|(place, image)| Some((place, image, Shown::of(store, image.int(FILE)?)?)))
        .collect();
    if let Some((_, _, main)) = shown.iter().find(|(_, image, _)| image.int("id") == Some(MAIN)) {
        body.extend(main.fields().as_object().cloned().unwrap_or_default());
        body.insert("originalImage".to_owned(), main.original_info());
        body.insert("borderInfo".to_owned(), main.border());
    }
    let gallery: Vec<Value> = shown
        .iter()
        .filter(|(_, image, _)| image.int("id") != Some(MAIN))
        .enumerate()
        .map(|(place, (_, image, shown))| gallery_image(place, image, shown))
        .collect();
    let pictures: Vec<Value> =
        shown.iter().map(|(place, picture, shown)| image(*place, picture, shown)).collect();
    let videos: Vec<Value> = media::videos(product).iter().map(|row| video(store, row)).collect();
    body.insert("galleryImages".to_owned(), Value::Array(gallery));
    body.insert("media".to_owned(), json!({ "images": pictures, "videos": videos }));
}

fn image(place: usize, image: &Doc, shown: &Shown<'_>) -> Value {
    let id = image.int("id").unwrap_or(MAIN);
    let mut body = json!({ "id": id.to_string(), "orderBy": place, "isMain": id == MAIN });
    extend(&mut body, shown.media_fields());
    for name in ["alt", "externalId"] {
        if let Some(value) = image.get(name) {
            body[name] = value.clone();
        }
    }
    body
}

fn gallery_image(place: usize, image: &Doc, shown: &Shown<'_>) -> Value {
    let (width, height) = shown.sides();
    let alt = image.object("alt").and_then(|alt| alt.text("main")).unwrap_or_default();
    let mut body =
        json!({ "id": image["id"], "orderBy": place, "alt": alt, "width": width, "height": height });
    extend(&mut body, shown.fields());
    body["url"] = body["imageUrl"].clone();
    body["thumbnail"] = body["thumbnailUrl"].clone();
    body["borderInfo"] = shown.border();
    body
}

/// A video as the API shows it.
pub fn video(store: &Store, video: &Doc) -> Value {
    let mut body = json!({ "id": video.int("id").unwrap_or_default().to_string() });
    for name in ["url", "embedHtml", "providerName", "title"] {
        if let Some(value) = video.get(name) {
            body[name] = value.clone();
        }
    }
    let cover = video.int(FILE);
    if let Some(shown) = cover.and_then(|cover| Shown::of(store, cover)) {
        body["videoCoverId"] = Value::from(cover.unwrap_or_default().to_string());
        extend(&mut body, shown.media_fields());
    }
    body
}

fn extend(body: &mut Value, fields: Value) {
    if let (Value::Object(body), Value::Object(fields)) = (body, fields) {
        body.extend(fields);
    }
}
