//! Which addresses in a request name a file to be read.

use serde_json::Value;

use crate::search::query::Query;

/// The addresses in a request whose body has the named type of the reference.
pub fn named(body_type: &str, query: &Query, body: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    match body_type {
        "bytes" => query.text("externalUrl").map(str::to_owned).into_iter().collect(),
        "AsyncPictureData" => text(&body["url"]).into_iter().collect(),
        "ImagesMainColorsRequestBody" => rows(&body["imageUrls"]).iter().filter_map(text).collect(),
        "ProductMediaBulkUpdate" => std::iter::once(&body["mainMedia"])
            .chain(rows(&body["galleryMedia"]))
            .filter_map(|media| text(&media["imageUrl"]))
            .collect(),
        _ => Vec::new(),
    }
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_kind_of_body_names_its_files() {
        let nothing = Query::default();
        let named = |kind: &str, body: Value| named(kind, &nothing, &body);
        assert_eq!(named("AsyncPictureData", json!({"url": "a", "width": 1})), ["a"]);
        assert_eq!(named("ImagesMainColorsRequestBody", json!({"imageUrls": ["a", 5, "b"]})), ["a", "b"]);
        let media =
            json!({"mainMedia": {"imageUrl": "a"}, "galleryMedia": [{"videoUrl": "v"}, {"imageUrl": "b"}]});
        assert_eq!(named("ProductMediaBulkUpdate", media), ["a", "b"]);
        assert!(named("UpdatedProduct", json!({"url": "a"})).is_empty());
        let query = Query::parse("externalUrl=http%3A%2F%2Flocalhost%2Fa.png");
        assert_eq!(super::named("bytes", &query, &Value::Null), ["http://localhost/a.png"]);
    }
}
