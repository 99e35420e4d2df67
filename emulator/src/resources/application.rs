//! The app itself: status, token, removal.

use serde_json::json;

use crate::call::Call;
use crate::doc::Fields;
use crate::reply::{ApiError, Reply};
use crate::search::dates;
use crate::store::{Kind, Store};
use crate::webhooks::Event;
use crate::world::World;

/// States of the merchant's subscription to the app.
pub const STATUSES: [&str; 3] = ["ACTIVE", "SUSPENDED", "TRIAL"];

/// The plan of a new store.
const PLAN: &str = "ECWID_BUSINESS";

/// The merchant's plan with Ecwid.
pub fn plan(store: &Store) -> String {
    let app = store.get(Kind::App, 0);
    app.and_then(|app| app.text("plan")).unwrap_or(PLAN).to_owned()
}

fn subscription(store: &Store) -> String {
    let app = store.get(Kind::App, 0);
    app.and_then(|app| app.text("subscriptionStatus")).unwrap_or("ACTIVE").to_owned()
}

fn note(world: &mut World, id: i64, field: &str, value: &str) {
    let now_ms = world.clock.now_ms();
    if let Some(store) = world.stores.get_mut(&id) {
        let mut app = store.get(Kind::App, 0).cloned().unwrap_or_default();
        app.insert(field.to_owned(), json!(value));
        store.put(Kind::App, 0, app, now_ms);
    }
}

/// Changes the merchant's subscription to the app, as Ecwid does when a trial ends or a payment fails.
pub fn set_subscription(world: &mut World, id: i64, status: &str) {
    let Some(before) = world.stores.get(&id).map(subscription) else { return };
    note(world, id, "subscriptionStatus", status);
    let data = json!({ "oldSubscriptionStatus": before, "newSubscriptionStatus": status });
    world.emit(id, &Event::application("application.subscriptionStatusChanged", id).with(data));
}

/// Moves the merchant to another plan.
pub fn set_plan(world: &mut World, id: i64, name: &str) {
    let Some(before) = world.stores.get(&id).map(plan) else { return };
    note(world, id, "plan", name);
    let data = json!({ "oldSubscriptionName": before, "newSubscriptionName": name });
    world.emit(id, &Event::new("profile.subscriptionStatusChanged", id).with(data));
}

pub fn status(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let store = call.store()?;
    let (opened, status) = (store.changed("opened").unwrap_or_default(), subscription(store));
    Ok(Reply::ok(json!({
        "subscriptionStatus": status,
        "subscription": {
            "startDate": dates::format(opened), "expirationDate": dates::format(opened + 365 * 86_400),
            "status": status,
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
