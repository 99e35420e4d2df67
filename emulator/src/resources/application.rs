//! The app itself: status, token, removal.

use serde_json::json;

use crate::call::Call;
use crate::reply::{ApiError, Reply};
use crate::search::dates;
use crate::webhooks::Event;
use crate::world::World;

pub fn status(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let opened = call.store()?.changed("opened").unwrap_or_default();
    let day = dates::format(opened);
    Ok(Reply::ok(json!({
        "subscriptionStatus": "ACTIVE",
        "subscription": {
            "startDate": day, "expirationDate": dates::format(opened + 365 * 86_400), "status": "ACTIVE",
        },
    })))
}

pub fn token(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let token = call.world.access.find(call.token);
    let token = token.ok_or_else(|| ApiError::new(403, "INVALID_API_TOKEN", "Token is invalid"))?;
    Ok(Reply::ok(json!({ "permissions": token.scopes, "created": dates::format(token.created) })))
}

/// `DELETE /application`: the app removes itself and its tokens die.
pub fn uninstall(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let namespace = call.query.text("namespace");
    let namespace = namespace.ok_or_else(|| ApiError::wrong("namespace", "the parameter is required"))?;
    if namespace != call.world.config.client_id {
        return Err(ApiError::wrong("namespace", format!("'{namespace}' is not the app of this token")));
    }
    let store = call.store_id;
    remove_from(call.world, store);
    Ok(Reply::deleted(1))
}

/// Takes the app out of a store. Returns how many tokens died.
pub fn remove_from(world: &mut World, store: i64) -> usize {
    let may_hear = world.access.app_scopes(store).contains(&"read_store_profile");
    let revoked = world.access.revoke(|token| token.store == store);
    if may_hear {
        world.emit_unscoped(store, &Event::application("application.uninstalled", store));
    }
    revoked
}
