//! Calls of a partner's own app: no store in the path, and the app's credentials instead of a token.

use axum::body::Bytes;
use http::request::Parts;

use crate::api::{self, Caller, segments};
use crate::gate::Front;
use crate::reply::{ApiError, Reply};
use crate::resources::partner::{check, clone, clone_status, create};
use crate::routes::Operation;
use crate::world::World;

pub const TABLE: &[(&str, Operation)] = &[
    ("partner_check_store", check),
    ("partner_create_store", create),
    ("partner_clone_store", clone),
    ("partner_get_clone_status", clone_status),
];

const ID: &str = "x-ecwid-app-client-id";
const SECRET: &str = "x-ecwid-app-secret-key";

pub async fn answer(front: &Front, head: &Parts, body: &Bytes) -> Result<Reply, ApiError> {
    let path = segments(head.uri.path());
    let admitted = front.shared.run(|world| {
        let caller = app(world, head)?;
        api::prepare(&front.tables.partner, head, body, caller, path.get(2..).unwrap_or(&[]))
    })?;
    api::finish(front, admitted).await
}

/// The app with the scopes it is registered with.
fn app(world: &World, head: &Parts) -> Result<Caller, ApiError> {
    let header =
        |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if header(ID) != world.config.client_id || header(SECRET) != world.config.client_secret {
        let text =
            "The app is unknown; send its id and secret in X-Ecwid-App-Client-Id and X-Ecwid-App-Secret-Key";
        return Err(ApiError::new(403, "INVALID_API_TOKEN", text));
    }
    let scopes = match world.config.registered_scopes.as_slice() {
        [] => world.facts.scopes(),
        registered => registered.to_vec(),
    };
    Ok(Caller { store_id: 0, token: String::new(), scopes, public: false })
}
