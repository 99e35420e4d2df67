//! Pictures and videos of a product. They live inside it; their changes announce the product.

pub mod bulk;
pub mod images;
pub mod show;
pub mod videos;

use serde_json::{Value, json};

use crate::doc::{Doc, Fields, whole};

/// The id of the main picture.
const MAIN: i64 = 0;

/// Under this name, stored documents refer to a file.
pub const FILE: &str = "fileId";

fn rows(product: &Doc, name: &str) -> Vec<Doc> {
    let media = product.object("media");
    let rows = media.map_or(&[][..], |media| media.list(name));
    rows.iter().filter_map(|row| row.as_object().cloned()).collect()
}

/// The pictures in their order, the main one, if there is one, first.
pub fn images(product: &Doc) -> Vec<Doc> {
    rows(product, "images")
}

/// The videos in the order they came.
pub fn videos(product: &Doc) -> Vec<Doc> {
    rows(product, "videos")
}

/// The file of the main picture.
pub fn main_file(product: &Doc) -> Option<i64> {
    images(product).into_iter().find(|image| image.int("id") == Some(MAIN))?.int(FILE)
}

fn set(product: &mut Doc, name: &str, rows: Vec<Doc>) {
    let media = product.entry("media").or_insert_with(|| json!({}));
    media[name] = rows.into_iter().map(Value::Object).collect();
}

fn row(id: i64, file: i64, about: &Doc) -> Doc {
    let mut row = Doc::new();
    row.insert("id".to_owned(), Value::from(id));
    row.insert(FILE.to_owned(), Value::from(file));
    for (name, value) in about {
        row.insert(name.clone(), value.clone());
    }
    row
}

/// The first id of the gallery that is free.
fn next_id(images: &[Doc]) -> i64 {
    images.iter().filter_map(|image| image.int("id")).max().unwrap_or(MAIN) + 1
}

/// Makes a picture the main one, in the place of another.
pub fn set_main(product: &mut Doc, file: i64, about: &Doc) {
    let mut images = images(product);
    images.retain(|image| image.int("id") != Some(MAIN));
    images.insert(0, row(MAIN, file, about));
    set(product, "images", images);
}

/// Adds a picture to the gallery; the first picture of a product becomes its main one.
/// The answer is the id the call reports.
pub fn add_to_gallery(product: &mut Doc, file: i64, about: &Doc) -> i64 {
    let mut images = images(product);
    if !images.iter().any(|image| image.int("id") == Some(MAIN)) {
        set_main(product, file, about);
        return file;
    }
    let id = next_id(&images);
    images.push(row(id, file, about));
    set(product, "images", images);
    id
}

/// Removes the pictures that do not stay. The answer is their number.
fn keep_images(product: &mut Doc, stays: impl Fn(i64) -> bool) -> usize {
    let mut images = images(product);
    let before = images.len();
    images.retain(|image| image.int("id").is_some_and(&stays));
    let removed = before - images.len();
    if removed > 0 {
        set(product, "images", images);
    }
    removed
}

/// Removes the videos that do not stay. The answer is their number.
fn keep_videos(product: &mut Doc, stays: impl Fn(&Doc) -> bool) -> usize {
    let mut videos = videos(product);
    let before = videos.len();
    videos.retain(|video| stays(video));
    let removed = before - videos.len();
    if removed > 0 {
        set(product, "videos", videos);
    }
    removed
}

/// Order and texts as the body of a product gives them. The picture that comes first becomes the
/// main one; the former main one gets the next free id of the gallery. Pictures that are not named
/// keep their place.
pub fn arrange(product: &mut Doc, given: &Value) {
    let mut places: Vec<(i64, Doc)> = (0..).zip(images(product)).collect();
    let next = next_id(&images(product));
    let given = given["images"].as_array().map_or(&[][..], Vec::as_slice);
    for wish in given.iter().filter_map(Value::as_object) {
        let id = wish.get("id").and_then(|id| id.as_str().map_or_else(|| whole(id), |id| id.parse().ok()));
        let Some((place, image)) = places.iter_mut().find(|(_, image)| image.int("id") == id) else {
            continue;
        };
        *place = wish.int("orderBy").unwrap_or(*place);
        if let Some(alt) = wish.get("alt").filter(|alt| alt.is_object()) {
            image.insert("alt".to_owned(), alt_of(alt));
        }
    }
    places.sort_by_key(|(place, _)| *place);
    let mut images: Vec<Doc> = places.into_iter().map(|(_, image)| image).collect();
    if let Some(former) = images.iter_mut().skip(1).find(|image| image.int("id") == Some(MAIN)) {
        former.insert("id".to_owned(), Value::from(next));
    }
    if let Some(first) = images.first_mut() {
        first.insert("id".to_owned(), Value::from(MAIN));
        set(product, "images", images);
    }
}

/// A text for a picture; the docs and the client name its translations differently.
pub fn alt_of(given: &Value) -> Value {
    let mut alt = json!({});
    if given["main"].is_string() {
        alt["main"] = given["main"].clone();
    }
    let translated = [&given["translated"], &given["translations"]].into_iter().find(|one| one.is_object());
    if let Some(translated) = translated {
        alt["translated"] = translated.clone();
    }
    alt
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(product: &Doc) -> Vec<(i64, i64)> {
        images(product).iter().map(|image| (image.int("id").unwrap(), image.int(FILE).unwrap())).collect()
    }

    #[test]
    fn the_first_picture_is_the_main_one() {
        let (mut product, about) = (Doc::new(), Doc::new());
        assert_eq!(add_to_gallery(&mut product, 71, &about), 71);
        assert_eq!(add_to_gallery(&mut product, 72, &about), 1);
        assert_eq!(add_to_gallery(&mut product, 73, &about), 2);
        set_main(&mut product, 74, &about);
        assert_eq!(ids(&product), [(0, 74), (1, 72), (2, 73)]);
        assert_eq!(keep_images(&mut product, |id| id == 0), 2);
    }

    #[test]
    fn a_moved_main_picture_gets_the_next_free_id() {
        let (mut product, about) = (Doc::new(), Doc::new());
        for file in 71..75 {
            add_to_gallery(&mut product, file, &about);
        }
        let wish = json!({"images": [
            {"id": "0", "orderBy": 10}, {"id": "1", "orderBy": 1}, {"id": 2, "orderBy": 2, "alt": {"main": "Side"}},
            {"id": "3", "orderBy": 3}, {"id": "99", "orderBy": 0},
        ]});
        arrange(&mut product, &wish);
        assert_eq!(ids(&product), [(0, 72), (2, 73), (3, 74), (4, 71)]);
        assert_eq!(images(&product)[1]["alt"]["main"], "Side");
    }
}
