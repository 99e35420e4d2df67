//! The addresses of kept pictures, as answers name them.

use serde_json::{Value, json};

use crate::doc::{Doc, Fields, whole};
use crate::files::serve::{FOLDER, ORIGIN};
use crate::store::{Kind, Store};

/// The sizes that answers name, by their longer side.
const SMALL: &str = "160";
const THUMBNAIL: &str = "400";
const HD: &str = "800";
const LARGE: &str = "1500";
const ORIGINAL: &str = "orig";

/// A kept picture.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    store: i64,
    id: i64,
    about: &'a Doc,
    /// Scaled pictures are JPEG whatever the original is.
    jpeg: bool,
}

impl<'a> Shown<'a> {
    pub fn of(store: &'a Store, id: i64) -> Option<Self> {
        let about = store.get(Kind::File, id)?;
        Some(Self { store: store.id(), id, about, jpeg: false })
    }

    /// The form categories have, whose scaled pictures are always JPEG.
    pub fn as_jpeg(mut self) -> Self {
        self.jpeg = true;
        self
    }

    fn address(&self, size: &str) -> String {
        let own = self.about.text("extension").unwrap_or("png");
        let extension = match (size, own) {
            (ORIGINAL, own) => own,
            _ if self.jpeg => "jpg",
            (_, "jpg") => "jpg",
            _ => "png",
        };
        format!("{ORIGIN}{FOLDER}{}/{size}/{}.{extension}", self.store, self.id)
    }

    pub fn original(&self) -> String {
        self.address(ORIGINAL)
    }

    pub fn thumbnail(&self) -> String {
        self.address(THUMBNAIL)
    }

    fn side(&self, name: &str) -> i64 {
        self.about.int(name).unwrap_or(0)
    }

    /// Address and size of the original.
    pub fn original_info(&self) -> Value {
        json!({ "url": self.original(), "width": self.side("width"), "height": self.side("height") })
    }

    /// Address and size of the thumbnail.
    pub fn thumbnail_info(&self) -> Value {
        let (width, height) = (self.side("width"), self.side("height"));
        let longer = width.max(height).max(1);
        let fit = |side: i64| if longer <= 400 { side } else { (side * 400 / longer).max(1) };
        json!({ "url": self.thumbnail(), "width": fit(width), "height": fit(height) })
    }

    /// The addresses under the names products, variations and categories give them.
    pub fn fields(&self) -> Value {
        json!({
            "smallThumbnailUrl": self.address(SMALL), "thumbnailUrl": self.thumbnail(),
            "hdThumbnailUrl": self.address(HD), "imageUrl": self.address(LARGE),
            "originalImageUrl": self.original(),
        })
    }

    /// The addresses under the names that media lists give them.
    pub fn media_fields(&self) -> Value {
        json!({
            "image160pxUrl": self.address(SMALL), "image400pxUrl": self.thumbnail(),
            "image800pxUrl": self.address(HD), "image1500pxUrl": self.address(LARGE),
            "imageOriginalUrl": self.original(),
        })
    }

    pub fn border(&self) -> Value {
        let part = |at: usize| self.about.list("border").get(at).and_then(whole).unwrap_or(255);
        json!({
            "dominatingColor": { "red": part(0), "green": part(1), "blue": part(2), "alpha": part(3) },
            "homogeneity": self.about.flag("evenBorder").unwrap_or(false),
        })
    }

    /// Width and height.
    pub fn sides(&self) -> (i64, i64) {
        (self.side("width"), self.side("height"))
    }
}

/// Whether an address is one that the emulator gave out.
pub fn is_own(address: &str, store: i64) -> bool {
    address.starts_with(ORIGIN) || address.contains(&format!("{FOLDER}{store}/"))
}
