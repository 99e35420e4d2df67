//! Domains of the store. The registrar is played: which names are free, what they cost and when an
//! owner is verified follows from the name and the clock.

mod purchase;
mod registrar;

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::store::{Kind, Store};
use crate::webhooks::Event;

pub use purchase::{purchase, reset_password, send_verification};

/// The address that a merchant's own domain has to point to.
const SITE_ADDRESS: &str = "203.0.113.80";

/// `GET /domains`.
pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let now = call.now();
    let store = call.store()?;
    let bought: Vec<Value> = store.all(Kind::Domain).map(|(_, row)| purchase::shown(row, now)).collect();
    Ok(Reply::ok(json!({ "instantSiteDomain": site_domain(store), "purchasedDomains": bought })))
}

fn starter_site(store: &Store) -> Doc {
    let info = store.get(Kind::Profile, 0).and_then(|profile| profile.object("generalInfo"));
    info.and_then(|info| info.object("starterSite")).cloned().unwrap_or_default()
}

fn site_domain(store: &Store) -> Value {
    let site = starter_site(store);
    let own = store.id().to_string();
    let subdomain = site.text("ecwidSubdomain").filter(|text| !text.is_empty()).unwrap_or(&own);
    let suffix = site.text("ecwidSubdomainSuffix").filter(|text| !text.is_empty()).unwrap_or("company.site");
    let custom = site.text("customDomain").filter(|text| !text.is_empty());
    let bought = store.all(Kind::Domain).find(|(_, row)| row.flag("primaryDomain") == Some(true));
    let bought = bought.and_then(|(_, row)| row.text("name"));
    let generated = format!("{subdomain}.{suffix}");
    let primary = bought.or(custom).unwrap_or(&generated);
    let mut body = json!({
        "primaryInstantSiteDomain": primary, "primaryInstantSiteDomainStatus": "connected",
        "ecwidSubdomain": subdomain, "instantSiteIpAddress": SITE_ADDRESS,
        "instantSiteUrl": format!("https://{primary}"),
    });
    if let Some(custom) = custom {
        body["thirdPartyVendorDomain"] = json!(custom);
    }
    body
}

/// `GET /domains/search`: the name with the usual endings.
pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let keyword = call.query.text("keyword").unwrap_or_default().to_owned();
    let names = registrar::offers(&keyword)?;
    let rows: Vec<Value> = names.iter().map(|name| registrar::offer(call.world, name)).collect();
    Ok(Reply::ok(json!({ "keyword": keyword, "domains": rows })))
}

/// `PUT /domains`: the site's address in the profile, and the flags of bought domains.
pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.input()?;
    let mut changed = false;
    if let Some(site) = input.object("instantSiteDomain") {
        changed |= update_site(call, site)?;
    }
    if input.contains_key("purchasedDomains") {
        let given = call.body["purchasedDomains"].as_array().cloned().unwrap_or_default();
        changed |= update_bought(call, &given, input.list("purchasedDomains"))?;
    }
    if changed {
        let event = Event::new("profile.updated", call.store_id);
        call.emit(&event);
    }
    Ok(Reply::updated(u32::from(changed)))
}

fn update_site(call: &mut Call<'_>, given: &Doc) -> Result<bool, ApiError> {
    let mut patch = Doc::new();
    for (field, own) in [("ecwidSubdomain", "ecwidSubdomain"), ("thirdPartyVendorDomain", "customDomain")] {
        if let Some(name) = given.text(field) {
            let label = name.split('.').next().unwrap_or_default();
            registrar::check_label(label)?;
            patch.insert(own.to_owned(), json!(name.to_lowercase()));
        }
    }
    let mut profile = call.store()?.get(Kind::Profile, 0).cloned().unwrap_or_default();
    let mut site = starter_site(call.store()?);
    if !merge(&mut site, patch) {
        return Ok(false);
    }
    if let Some(Value::Object(info)) = profile.get_mut("generalInfo") {
        info.insert("starterSite".to_owned(), Value::Object(site));
    }
    call.put(Kind::Profile, 0, profile)?;
    Ok(true)
}

/// Rows name their domain by `id` or `name`; without either they follow the order of `GET /domains`.
fn update_bought(call: &mut Call<'_>, given: &[Value], checked: &[Value]) -> Result<bool, ApiError> {
    let known: Vec<(i64, Doc)> = call.store()?.all(Kind::Domain).map(|(id, row)| (id, row.clone())).collect();
    let mut changed = false;
    for (place, patch) in checked.iter().enumerate() {
        let named = &given[place];
        let target = known.iter().enumerate().find(|(at, (id, row))| match (&named["id"], &named["name"]) {
            (Value::Null, Value::Null) => *at == place,
            (wanted, name) => wanted.as_i64() == Some(*id) || row.get("name") == Some(name),
        });
        let Some((_, (id, _))) = target else {
            let path = format!("purchasedDomains[{place}]");
            return Err(ApiError::wrong(&path, "the store has no such domain"));
        };
        let patch = patch.as_object().cloned().unwrap_or_default();
        let becomes_primary = patch.flag("primaryDomain") == Some(true);
        let mut row = call.store()?.get(Kind::Domain, *id).cloned().unwrap_or_default();
        if merge(&mut row, patch) {
            changed = true;
            call.put(Kind::Domain, *id, row)?;
        }
        if becomes_primary {
            purchase::only_primary(call, *id)?;
        }
    }
    Ok(changed)
}
