//! Files of orders, which are read without a token.

use http::Method;
use http::request::Parts;

use crate::api::segments;
use crate::doc::Fields;
use crate::files::serve::bytes_of;
use crate::reply::{ApiError, File};
use crate::resources::invoices;
use crate::resources::orders::files;
use crate::search::query::Query;
use crate::store::Kind;
use crate::world::{Shared, World};

/// Sends a buyer's file or a tax invoice; none if the address is of neither.
pub fn answer(shared: &Shared, head: &Parts) -> Option<Result<File, ApiError>> {
    let path = head.uri.path();
    if !path.starts_with(files::FOLDER) && path != invoices::DOWNLOAD {
        return None;
    }
    if !matches!(head.method, Method::GET | Method::HEAD) {
        let mut error = ApiError::new(405, "METHOD_NOT_ALLOWED", "Documents can only be read");
        error.allow = Some("GET, HEAD".to_owned());
        return Some(Err(error));
    }
    let query = Query::parse(head.uri.query().unwrap_or_default());
    Some(shared.run(|world| {
        let found = if path == invoices::DOWNLOAD {
            invoices::download(world, &query)
        } else {
            order_file(world, &segments(path))
        };
        found.ok_or_else(|| ApiError::new(404, "NOT_FOUND", "There is no such document, or its key is wrong"))
    }))
}

/// `/orderfile/{store}/{file}/{name}`
fn order_file(world: &World, path: &[String]) -> Option<File> {
    let [_, store, file, _] = path else { return None };
    let store = world.stores.get(&store.parse().ok()?)?;
    let file = file.parse().ok()?;
    let about = store.get(Kind::File, file)?;
    // Files of other owners have addresses of their own.
    about.text("owner").filter(|owner| owner.starts_with("order/"))?;
    Some(File {
        content_type: about.text("contentType").unwrap_or("application/octet-stream").to_owned(),
        name: about.text("name").map(str::to_owned),
        bytes: bytes_of(store, file)?,
    })
}
