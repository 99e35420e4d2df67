//! The store profile and its change dates.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::logos;
use crate::search::dates;
use crate::store::Kind;
use crate::webhooks::Event;

/// What a public token sees of the profile.
const PUBLIC: [&str; 5] = ["generalInfo", "settings", "formatsAndUnits", "languages", "designSettings"];

fn stored<'a>(call: &'a Call<'_>) -> Result<&'a Doc, ApiError> {
    let profile = call.store()?.get(Kind::Profile, 0);
    profile.ok_or_else(|| ApiError::new(404, "PROFILE_NOT_FOUND", "The store has no profile"))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    if call.query.flag("showExtendedInfo")?.unwrap_or(false)
        && !call.world.access.find(call.token).is_some_and(|token| token.holds("read_store_profile_extended"))
    {
        let scope = "read_store_profile_extended";
        let text = format!("The token lacks the scope {scope}");
        return Err(ApiError::new(403, "INSUFFICIENT_APP_SCOPE", text).arg("scope", scope));
    }
    let mut profile = stored(call)?.clone();
    profile.shift_remove(logos::FILES);
    if call.public {
        profile.retain(|name, _| PUBLIC.contains(&name.as_str()));
    }
    Ok(Reply::ok(Value::Object(profile)))
}

/// `PUT /profile`: given sections change in the fields they name, at any depth; lists are replaced.
pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let patch = call.input()?;
    let mut profile = stored(call)?.clone();
    lay_over(&mut profile, patch);
    name_site(&mut profile);
    call.put(Kind::Profile, 0, profile)?;
    let event = Event::new("profile.updated", call.store_id);
    call.emit(&event);
    Ok(Reply::ok(json!({ "updateCount": 1, "success": true })))
}

fn lay_over(below: &mut Doc, patch: Doc) {
    for (name, value) in patch {
        match (below.get_mut(&name), value) {
            (_, Value::Null) => {
                below.shift_remove(&name);
            }
            // Translations are one value, everything else that has fields is a section.
            (Some(Value::Object(section)), Value::Object(given)) if !name.ends_with("Translated") => {
                lay_over(section, given);
            }
            (_, value) => {
                below.insert(name, value);
            }
        }
    }
}

/// The generated address of the site follows its subdomain.
fn name_site(profile: &mut Doc) {
    let site = profile.get_mut("generalInfo").and_then(|info| info["starterSite"].as_object_mut());
    let Some(site) = site else { return };
    if let Some(subdomain) = site.text("ecwidSubdomain") {
        let suffix = site.text("ecwidSubdomainSuffix").unwrap_or("company.site");
        let address = format!("https://{subdomain}.{suffix}");
        site.insert("generatedUrl".to_owned(), Value::from(address));
    }
}

/// `GET /latest-stats`.
pub fn latest_stats(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut stats = vec![
        "productsUpdated",
        "ordersUpdated",
        "profileUpdated",
        "categoriesUpdated",
        "discountCouponsUpdated",
        "abandonedSalesUpdated",
        "customersUpdated",
    ];
    let optional = [
        ("reviewsUpdatesRequired", "reviewsUpdated"),
        ("domainsRequired", "domainsUpdated"),
        ("subscriptionRequired", "subscriptionsUpdated"),
    ];
    for (flag, stat) in optional {
        if call.query.flag(flag)?.unwrap_or(false) {
            stats.push(stat);
        }
    }
    let store = call.store()?;
    let mut body = Doc::new();
    for stat in stats {
        let at = store.changed(stat).unwrap_or(store.changed("opened").unwrap_or_default());
        body.insert(stat.to_owned(), Value::from(dates::format(at)));
    }
    let counts = [
        ("productCountRequired", "productCount", Kind::Product),
        ("categoryCountRequired", "categoryCount", Kind::Category),
    ];
    for (flag, name, kind) in counts {
        if call.query.flag(flag)?.unwrap_or(false) {
            // The docs call the reply field by the parameter's name, the official client does not.
            body.insert(name.to_owned(), json!(store.count(kind)));
            body.insert(flag.to_owned(), json!(store.count(kind)));
        }
    }
    Ok(Reply::ok(Value::Object(body)))
}
