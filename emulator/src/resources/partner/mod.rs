//! What a partner's own app may do: look for, open and clone stores.

mod cloning;

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::site;
use crate::store::{Kind, Store};
use crate::webhooks::Event;
use crate::world::World;

pub use cloning::{clone, clone_status};

/// `GET /stores`: an empty object says that somebody has a store.
pub fn check(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let email = call.query.text("email");
    let email = email.ok_or_else(|| ApiError::wrong("email", "the parameter is required"))?;
    let login =
        |id: i64, field: &str| call.world.opened.get(&id).and_then(|row| row.text(field)).map(str::to_owned);
    let wanted = |field: &str| call.query.text(field).map(str::to_owned);
    let known = call.world.stores.iter().any(|(id, store)| {
        owner(store).is_some_and(|known| known.eq_ignore_ascii_case(email))
            || ["facebookID", "googleID"]
                .iter()
                .any(|field| wanted(field).is_some_and(|w| login(*id, field) == Some(w)))
    });
    if known {
        return Ok(Reply::ok(json!({})));
    }
    Err(ApiError::new(404, "STORE_NOT_FOUND", format!("{email} has no store")))
}

fn owner(store: &Store) -> Option<&str> {
    store.get(Kind::Profile, 0)?.object("account")?.text("accountEmail")
}

/// `POST /stores`.
pub fn create(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.new_input()?;
    let merchant = input.object("merchant").cloned().unwrap_or_default();
    for field in ["email", "name"] {
        if merchant.text(field).is_none_or(str::is_empty) {
            return Err(ApiError::wrong(&format!("merchant.{field}"), "the field is required"));
        }
    }
    if merchant.text("password").is_some_and(|password| password.chars().count() < 6) {
        return Err(ApiError::wrong("merchant.password", "at least 6 characters are needed"));
    }
    let email = merchant.text("email").unwrap_or_default().to_owned();
    if !email.contains('@') {
        return Err(ApiError::wrong("merchant.email", format!("'{email}' is not an e-mail address")));
    }
    if call
        .world
        .stores
        .values()
        .any(|store| owner(store).is_some_and(|known| known.eq_ignore_ascii_case(&email)))
    {
        return Err(ApiError::new(409, "EMAIL_ALREADY_EXISTS", format!("{email} has a store already")));
    }
    let with_token = call.query.flag("returnApiToken")?.unwrap_or(false);
    let id = open(call.world, &merchant, input.object("profile"))?;
    let mut body = json!({ "id": id });
    if with_token {
        let (now, scopes) = (call.now(), app_scopes(call.world));
        body["token"] = json!(call.world.access.issue(id, "secret", scopes, now));
        call.world.emit(id, &Event::application("application.installed", id));
    }
    Ok(Reply::ok(body))
}

fn app_scopes(world: &World) -> Vec<String> {
    match world.config.registered_scopes.as_slice() {
        [] => world.facts.scopes(),
        registered => registered.to_vec(),
    }
}

/// Opens an empty store and returns its id.
fn open(world: &mut World, merchant: &Doc, profile: Option<&Doc>) -> Result<i64, ApiError> {
    let id = world.stores.keys().max().map_or(1004, |id| id + 1);
    let text = |field: &str| merchant.text(field).unwrap_or_default().to_owned();
    let mut row = Doc::new();
    row.insert("id".to_owned(), json!(id));
    row.insert("name".to_owned(), json!(format!("{}'s store", text("name"))));
    let facebook = merchant.object("facebookLogin").and_then(|login| login.text("facebookID"));
    let google = merchant.object("googleLogin").and_then(|login| login.text("googleToken"));
    row.insert("facebookID".to_owned(), json!(facebook));
    row.insert("googleID".to_owned(), json!(google));
    world.open_store(id, row);
    let now_ms = world.clock.now_ms();
    let store = world.stores.get_mut(&id).ok_or_else(|| crate::call::store_not_found(id))?;
    let mut whole = store.get(Kind::Profile, 0).cloned().unwrap_or_default();
    let account = json!({ "accountName": text("name"), "accountNickName": text("name"), "accountEmail": text("email") });
    lay(&mut whole, "account", account.as_object().cloned().unwrap_or_default());
    let own = format!("{id}");
    let site = json!({ "ecwidSubdomain": own, "generatedUrl": format!("https://{own}.company.site"), "customDomain": "" });
    if let Some(Value::Object(info)) = whole.get_mut("generalInfo") {
        info.insert("storeUrl".to_owned(), json!(format!("https://{own}.company.site")));
        lay(info, "starterSite", site.as_object().cloned().unwrap_or_default());
    }
    for (section, given) in profile.into_iter().flatten() {
        match given {
            Value::Object(given) => lay(&mut whole, section, given.clone()),
            other => {
                whole.insert(section.clone(), other.clone());
            }
        }
    }
    store.put(Kind::Profile, 0, whole, now_ms);
    Ok(id)
}

/// Lays fields over a section of the profile.
fn lay(profile: &mut Doc, section: &str, given: Doc) {
    match profile.get_mut(section) {
        Some(Value::Object(known)) => known.extend(given),
        _ => {
            profile.insert(section.to_owned(), Value::Object(given));
        }
    }
}

/// Copies the Instant Site of one store onto another.
pub fn clone_site(world: &mut World, source: i64, target: i64, as_draft: bool) -> Result<(), ApiError> {
    let from = world.stores.get(&source).ok_or_else(|| crate::call::store_not_found(source))?;
    let copy = site::published(from);
    let now_ms = world.clock.now_ms();
    let to = world.stores.get_mut(&target).ok_or_else(|| crate::call::store_not_found(target))?;
    site::save_draft(to, copy.clone(), now_ms);
    if !as_draft {
        site::publish(to, now_ms);
    }
    Ok(())
}
