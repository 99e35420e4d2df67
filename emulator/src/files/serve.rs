//! Sends stored pictures back, without a token, as a picture host does.

use http::Method;
use http::request::Parts;

use crate::api::segments;
use crate::doc::Fields;
use crate::files::picture::{self, Format};
use crate::files::placeholder;
use crate::reply::{ApiError, File};
use crate::store::{Kind, Store};
use crate::world::Shared;

/// Where files are, below the root of the emulator.
pub const FOLDER: &str = "/files/";

/// Stands for scheme and host in stored addresses. Each caller gets the host it called.
pub const ORIGIN: &str = "emulator-origin:";

/// Sends a picture, scaled if its address asks for it: `/files/{store}/{size}/{id}.{extension}`.
pub async fn answer(shared: &Shared, head: &Parts) -> Result<File, ApiError> {
    if !matches!(head.method, Method::GET | Method::HEAD) {
        let mut error = ApiError::new(405, "METHOD_NOT_ALLOWED", "Files can only be read");
        error.allow = Some("GET, HEAD".to_owned());
        return Err(error);
    }
    let path = segments(head.uri.path());
    let wish = Wish::of(&path).ok_or_else(missing)?;
    let bytes = shared.run(|world| {
        let store = world.stores.get(&wish.store)?;
        // Files of products are for their buyers only; pictures, which have a width, are for everybody.
        store.get(Kind::File, wish.id)?.int("width")?;
        bytes_of(store, wish.id)
    });
    let bytes = bytes.ok_or_else(missing)?;
    let made = tokio::task::spawn_blocking(move || {
        picture::scaled(&bytes, wish.side, wish.format).map_or(bytes, Into::into)
    });
    let bytes = made.await.map_err(|error| ApiError::new(500, "INTERNAL_ERROR", error.to_string()))?;
    Ok(File { content_type: wish.format.content_type().to_owned(), name: None, bytes })
}

/// The bytes of a file; those of a stand-in are made again.
pub fn bytes_of(store: &Store, id: i64) -> Option<axum::body::Bytes> {
    store.file_bytes(id).or_else(|| {
        let about = store.get(Kind::File, id)?;
        let address = about.text("sourceUrl")?;
        let side = |name: &str| about.int(name).and_then(|side| u32::try_from(side).ok());
        Some(match (side("width"), side("height")) {
            (Some(width), Some(height)) => placeholder::picture(address, Some((width, height))),
            _ => placeholder::file(address),
        })
    })
}

fn missing() -> ApiError {
    ApiError::new(404, "NOT_FOUND", "There is no such file")
}

struct Wish {
    store: i64,
    id: i64,
    /// None is the picture as it was sent.
    side: Option<u32>,
    format: Format,
}

impl Wish {
    fn of(path: &[String]) -> Option<Self> {
        let [_, store, size, name] = path else { return None };
        let (id, extension) = name.split_once('.')?;
        let side = if size == "orig" { None } else { Some(size.parse().ok()?) };
        Some(Self {
            store: store.parse().ok()?,
            id: id.parse().ok()?,
            side: side.filter(|side| (1..=4_000).contains(side)),
            format: Format::of_extension(extension)?,
        })
    }
}
