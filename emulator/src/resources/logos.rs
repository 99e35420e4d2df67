//! The logos of the store, its invoices and its mails.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::pictures;
use crate::resources::pictures::show::Shown;
use crate::store::Kind;
use crate::webhooks::Event;

/// A logo: the name of its file, and the places in the profile that show its address.
struct Logo {
    file: &'static str,
    places: &'static [&'static [&'static str]],
}

const STORE: Logo = Logo { file: "store", places: &[&["generalInfo", "starterSite", "storeLogoUrl"]] };
const INVOICE: Logo = Logo {
    file: "invoice",
    places: &[
        &["settings", "invoiceLogoUrl"],
        &["orderInvoiceSettings", "invoiceLogoUrl"],
        &["taxInvoiceSettings", "taxInvoiceLogoUrl"],
    ],
};
const EMAIL: Logo = Logo { file: "email", places: &[&["settings", "emailLogoUrl"]] };

/// Where the profile keeps the files of its logos; answers leave it out.
pub const FILES: &str = "logoFiles";

pub fn upload_store(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    upload(call, &STORE)
}

pub fn upload_invoice(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    upload(call, &INVOICE)
}

pub fn upload_email(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    upload(call, &EMAIL)
}

pub fn remove_store(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    remove(call, &STORE)
}

pub fn remove_invoice(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    remove(call, &INVOICE)
}

pub fn remove_email(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    remove(call, &EMAIL)
}

fn upload(call: &mut Call<'_>, logo: &Logo) -> Result<Reply, ApiError> {
    let sent = pictures::uploaded(call)?;
    let file = pictures::keep(call, &format!("logo/{}", logo.file), sent)?;
    let address = Shown::of(call.store()?, file).map(|shown| shown.original()).unwrap_or_default();
    change(call, logo, Some((file, address)))?;
    Ok(Reply::created(file))
}

fn remove(call: &mut Call<'_>, logo: &Logo) -> Result<Reply, ApiError> {
    let had = change(call, logo, None)?;
    Ok(Reply::ok(json!({ "deleteCount": u8::from(had), "success": had })))
}

/// Sets or clears a logo. Returns whether there was one.
fn change(call: &mut Call<'_>, logo: &Logo, new: Option<(i64, String)>) -> Result<bool, ApiError> {
    let mut profile = call.store()?.get(Kind::Profile, 0).cloned().unwrap_or_default();
    let mut files: Doc = profile.object(FILES).cloned().unwrap_or_default();
    let former = files.shift_remove(logo.file).and_then(|file| file.as_i64());
    let mut had = former.is_some();
    for place in logo.places {
        had |= write(&mut profile, place, new.as_ref().map(|(_, address)| address.as_str()));
    }
    if !had && new.is_none() {
        return Ok(false);
    }
    if let Some((file, _)) = new {
        files.insert(logo.file.to_owned(), Value::from(file));
    }
    profile.insert(FILES.to_owned(), Value::Object(files));
    call.put(Kind::Profile, 0, profile)?;
    pictures::forget(call, former)?;
    let event = Event::new("profile.updated", call.store_id);
    call.emit(&event);
    Ok(had)
}

/// Writes or removes an address in a section that exists. Returns whether there was one.
fn write(profile: &mut Doc, place: &[&str], address: Option<&str>) -> bool {
    let Some((last, sections)) = place.split_last() else { return false };
    let mut section = profile;
    for name in sections {
        let Some(Value::Object(inner)) = section.get_mut(*name) else { return false };
        section = inner;
    }
    match address {
        Some(address) => section.insert((*last).to_owned(), Value::from(address)).is_some(),
        None => section.shift_remove(*last).is_some(),
    }
}
