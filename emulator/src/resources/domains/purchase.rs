//! Buying a domain and what its owner can do with it.

use serde_json::{Value, json};

use super::registrar::{self, refused};
use crate::call::Call;
use crate::doc::{Doc, Fields, cents};
use crate::reply::{ApiError, Reply};
use crate::search::dates;
use crate::store::Kind;
use crate::webhooks::Event;

const DAY: i64 = 86_400;
const YEAR: i64 = 365 * DAY;
/// How long after a verification mail the owner is taken for verified.
const READING_TIME: i64 = 3600;
const WHOIS_PRIVACY: f64 = 8.0;

/// What a registration cannot do without.
const NEEDED: [&str; 7] = ["firstName", "lastName", "email", "street", "city", "countryCode", "phone"];

/// `POST /domains/purchase`.
pub fn purchase(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.new_input()?;
    let name = input.text("domainName").unwrap_or_default().trim().to_lowercase();
    registrar::check_name(&name)?;
    if registrar::is_taken(call.world, &name) {
        return Err(refused(400, "DOMAIN_ALREADY_TAKEN", format!("{name} belongs to somebody")));
    }
    check_owner(&input)?;
    let id = call.next_id(Kind::Domain)?;
    let now = call.now();
    let first = call.store()?.count(Kind::Domain) == 0;
    let row = row(id, &name, owner(&input), first, now);
    let shown = shown(&row, now);
    call.put(Kind::Domain, id, row)?;
    mail_verification(call, &name, input.text("email").unwrap_or_default());
    let event = Event::new("profile.updated", call.store_id);
    call.emit(&event);
    Ok(Reply::ok(shown))
}

fn check_owner(input: &Doc) -> Result<(), ApiError> {
    for field in NEEDED {
        if input.text(field).is_none_or(str::is_empty) {
            let text = format!("{field} of the owner is missing");
            let error = refused(403, "REGISTRANT_CONTACT_DATA_VERIFICATION_ERROR", text);
            return Err(error.arg("parameter", field));
        }
    }
    let country = input.text("countryCode").unwrap_or_default();
    if crate::resources::dictionaries::by_code(country).is_none() {
        let text = format!("'{country}' is not a country");
        let error = refused(403, "REGISTRANT_CONTACT_DATA_VERIFICATION_ERROR", text);
        return Err(error.arg("parameter", "countryCode"));
    }
    Ok(())
}

fn owner(input: &Doc) -> Doc {
    let mut owner = input.clone();
    owner.shift_remove("domainName");
    owner
}

fn row(id: i64, name: &str, owner: Doc, primary: bool, now: i64) -> Doc {
    let row = json!({
        "id": id, "name": name, "status": "active", "connectedToInstantSite": true, "primaryDomain": primary,
        "purchased": now, "verificationMail": now, "autorenew": true, "owner": owner,
    });
    row.as_object().cloned().unwrap_or_default()
}

/// A domain as the API shows it.
pub fn shown(row: &Doc, now: i64) -> Value {
    let (purchased, mailed) =
        (row.int("purchased").unwrap_or(now), row.int("verificationMail").unwrap_or(now));
    let mut owner = row.object("owner").cloned().unwrap_or_default();
    let verified = now - mailed >= READING_TIME || row.flag("verified") == Some(true);
    owner.insert("verificationStatus".to_owned(), json!(if verified { "verified" } else { "pending" }));
    let price = registrar::price(row.text("name").unwrap_or_default());
    let tax = cents((price + WHOIS_PRIVACY) * registrar::TAX_RATE);
    let total = cents(price + WHOIS_PRIVACY + tax);
    let renews = row.flag("autorenew") != Some(false);
    let mut body = json!({
        "id": row["id"], "name": row["name"], "status": row["status"],
        "connectedToInstantSite": row["connectedToInstantSite"], "primaryDomain": row["primaryDomain"],
        "purchaseDate": dates::format(purchased), "expirationDate": dates::format(purchased + YEAR),
        "autorenew": renews, "domainOwnerInfo": owner, "domainRegistrantInfo": owner,
        "billingInfo": {
            "totalRenewalDomainPrice": total, "renewalDomainPrice": price, "renewalTax": tax,
            "whoisPrivacyFeaturePrice": WHOIS_PRIVACY, "currency": "USD",
            "totalRenewalDomainPriceFormatted": registrar::dollars(total),
        },
    });
    if renews {
        body["renewalDate"] = json!(dates::format(purchased + YEAR - 30 * DAY));
    }
    if row.flag("primaryDomain") != Some(true) {
        body["redirectToPrimaryDomain"] = json!(true);
    }
    body
}

/// Takes the first place from every other domain.
pub fn only_primary(call: &mut Call<'_>, primary: i64) -> Result<(), ApiError> {
    let others: Vec<(i64, Doc)> = call
        .store()?
        .all(Kind::Domain)
        .filter(|(id, row)| *id != primary && row.flag("primaryDomain") == Some(true))
        .map(|(id, row)| (id, row.clone()))
        .collect();
    for (id, mut row) in others {
        row.insert("primaryDomain".to_owned(), json!(false));
        call.put(Kind::Domain, id, row)?;
    }
    Ok(())
}

/// The bought domain that the query names.
fn named(call: &Call<'_>) -> Result<(i64, Doc), ApiError> {
    let name = call.query.text("domain_name");
    let name =
        name.ok_or_else(|| ApiError::wrong("domain_name", "the parameter is required"))?.to_lowercase();
    let store = call.store()?;
    let row = store.all(Kind::Domain).find(|(_, row)| row.text("name") == Some(name.as_str()));
    let row = row.map(|(id, row)| (id, row.clone()));
    row.ok_or_else(|| ApiError::new(404, "NOT_FOUND", format!("The store has no domain {name}")))
}

fn email(row: &Doc) -> String {
    row.object("owner").and_then(|owner| owner.text("email")).unwrap_or_default().to_owned()
}

fn mail_verification(call: &mut Call<'_>, name: &str, to: &str) {
    let store = call.store_id;
    call.world.mail(store, "domain_verification", to, json!({ "domain": name }));
}

/// `POST /domains/send_domain_verification_email`.
pub fn send_verification(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (id, mut row) = named(call)?;
    let now = call.now();
    let verified = shown(&row, now)["domainOwnerInfo"]["verificationStatus"] == "verified";
    row.insert("verified".to_owned(), json!(verified));
    row.insert("verificationMail".to_owned(), json!(now));
    mail_verification(call, row.text("name").unwrap_or_default(), &email(&row));
    call.put(Kind::Domain, id, row)?;
    Ok(Reply::ok(json!({})))
}

/// `POST /domains/reset_domain_password`: the new password goes out by mail.
pub fn reset_password(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, row) = named(call)?;
    let to = call.query.one_of("send_to", &["owner", "admin"])?.unwrap_or("owner");
    let sub_user = call.query.flag("sub_user")?.unwrap_or(false);
    let store_id = call.store_id;
    let profile = call.store()?.get(Kind::Profile, 0);
    let account = profile.and_then(|profile| profile.object("account")?.text("accountEmail"));
    let address = if to == "admin" { account.unwrap_or_default().to_owned() } else { email(&row) };
    let about = json!({ "domain": row["name"], "subUser": sub_user });
    call.world.mail(store_id, "domain_password", &address, about);
    Ok(Reply::ok(json!({})))
}
