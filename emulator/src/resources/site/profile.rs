//! Settings of the Instant Site, and the steps of its life.

use serde_json::{Value, json};

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::reply::{ApiError, Reply};
use crate::resources::{application, partner, site};
use crate::store::{Kind, Store};

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let now = call.now();
    let store = call.store()?;
    let (draft, published) = (site::draft(store), site::published(store));
    let mut body = settings(store, now);
    body.extend(draft.object("profile").cloned().unwrap_or_default());
    body.insert("isDraftChanged".to_owned(), json!(content(&draft) != content(&published)));
    body.insert("latestPublishTimestamp".to_owned(), json!(published.int("publishedAt")));
    Ok(Reply::ok(Value::Object(body)))
}

/// A site without the date of its publication.
fn content(site: &Doc) -> Doc {
    let mut site = site.clone();
    site.shift_remove("publishedAt");
    site
}

/// What the store's own profile says.
fn settings(store: &Store, now: i64) -> Doc {
    let profile = store.get(Kind::Profile, 0).cloned().unwrap_or_default();
    let section = |name: &str| profile.object(name).cloned().unwrap_or_default();
    let (info, settings, company) = (section("generalInfo"), section("settings"), section("company"));
    let (account, languages, formats) =
        (section("account"), section("languages"), section("formatsAndUnits"));
    let zone = formats.text("timezone").and_then(|name| jiff::tz::TimeZone::get(name).ok());
    let moment = jiff::Timestamp::from_second(now).ok();
    let offset = zone.zip(moment).map_or(0, |(zone, moment)| zone.to_offset(moment).seconds() / 60);
    let flag = |doc: &Doc, name: &str| doc.flag(name) == Some(true);
    let name = settings.text("storeName").unwrap_or(&store.config.name);
    let body = json!({
        "siteId": store.id().to_string(), "locale": languages.text("defaultLanguage").unwrap_or("en"),
        "enabledLanguages": languages.list("enabledLanguages"), "storeName": name,
        "tracking": { "googleUniversalAnalyticsId": settings.text("googleAnalyticsId").unwrap_or_default(), "heapEnabled": false },
        "countryCode": company.text("countryCode"), "postalCode": company.text("postalCode"),
        "email": company.text("email").or(account.text("accountEmail")),
        "dateFormat": formats.text("dateFormat"), "timeFormat": formats.text("timeFormat"),
        "timezoneOffsetInMinutes": offset, "storeClosed": flag(&settings, "closed"),
        "storeSuspended": flag(&account, "suspended"), "isTemplateSite": false,
        "siteUrl": info.text("storeUrl").unwrap_or_default(), "subscription": subscription(store, &account),
        "onboarding": {}, "vertical": "other", "previewTemplateInsideEditor": false, "featureFlags": {},
        "hideEcwidLinks": flag(&account, "whiteLabel"), "selectedSiteTemplateId": "",
        "ecwidApiUrl": "https://app.ecwid.com/api/v3",
        "storefrontFiltersEnabled": flag(&section("productFiltersSettings"), "enabledInStorefront"),
        "storefrontProductReviewsFeatureEnabled": flag(&settings, "productReviewsFeatureEnabled"),
    });
    body.as_object().cloned().unwrap_or_default()
}

fn subscription(store: &Store, account: &Doc) -> Value {
    let features = account.list("availableFeatures");
    let has = |name: &str| features.iter().any(|feature| feature == name);
    json!({
        "channelId": "ecwid", "channelType": "ECWID", "planName": application::plan(store), "planPeriod": "monthly",
        "isPaid": account.flag("paid").unwrap_or(true), "isAllowNewCookieBanner": true, "maxPageNumber": 30,
        "isMultilingualStoreFeatureEnabled": true, "isAdvancedDiscountsFeatureAvailable": has("DISCOUNT_COUPONS"),
        "isBasicEcommerceFeatureEnabled": true, "isRichTextEditorEnabled": true,
        "isTemplateMarketFeatureEnabled": true, "isAccessToControlPanel": true,
        "isStorefrontAgeConfirmationFeatureEnabled": true,
    })
}

/// `POST` and `PUT /profile`: a store always has a site, so both change its settings.
pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    // The reference takes the pattern of dates for a date.
    let format = call.body.as_object_mut().and_then(|body| body.shift_remove("dateFormat"));
    let mut patch = call.input()?;
    match format {
        Some(Value::String(format)) => drop(patch.insert("dateFormat".to_owned(), Value::String(format))),
        Some(Value::Null) | None => {}
        Some(_) => return Err(ApiError::wrong("dateFormat", "a string is expected")),
    }
    let mut draft = site::draft(call.store()?);
    let mut settings = draft.object("profile").cloned().unwrap_or_default();
    merge(&mut settings, patch);
    draft.insert("profile".to_owned(), Value::Object(settings));
    site::save(call, draft)?;
    Ok(Reply::ok(json!({})))
}

pub fn publish(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let now_ms = call.now_ms();
    site::publish(call.store_mut()?, now_ms);
    Ok(Reply::ok(json!({})))
}

pub fn discard(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let now_ms = call.now_ms();
    site::discard(call.store_mut()?, now_ms);
    Ok(Reply::ok(json!({})))
}

/// `POST /clone`.
pub fn clone(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let input = call.input()?;
    let source = input.int("source").ok_or_else(|| ApiError::wrong("source", "the field is required"))?;
    let target = call.store_id;
    partner::clone_site(call.world, source, target, input.flag("draft").unwrap_or(true))?;
    Ok(Reply::ok(json!({})))
}
