//! Subscriptions to products: read, change, begin, charge.

mod begin;
pub mod charge;
mod interval;
pub mod search;

pub use begin::{of_order, start};

use jiff::tz::TimeZone;
use serde_json::Value;

use crate::call::Call;
use crate::doc::{Doc, Fields, merge};
use crate::facts::Facts;
use crate::project::project;
use crate::reply::{ApiError, Reply};
use crate::resources::words;
use crate::search::dates;
use crate::store::Kind;

const CODE: &str = "NOT_FOUND";

/// A subscription as the API shows it.
pub fn body(facts: &Facts, subscription: &Doc) -> Value {
    let mut body = subscription.clone();
    for (text, stamp) in [("created", "createTimestamp"), ("updated", "updateTimestamp")] {
        let at = body.text(text).and_then(dates::parse).unwrap_or_default();
        body.insert(stamp.to_owned(), Value::from(at));
    }
    let next = body.text("nextCharge").and_then(dates::parse).unwrap_or_default();
    let day = jiff::Timestamp::from_second(next).unwrap_or_default().to_zoned(TimeZone::UTC);
    let shown = day.strftime("%b %-d, %Y").to_string();
    body.insert("nextChargeFormatted".to_owned(), Value::from(shown));
    project(facts, "FetchedSubscription", Value::Object(body))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let (_, subscription) = call.entity(0, Kind::Subscription, CODE)?;
    Ok(Reply::ok(body(&call.world.facts, subscription)))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let mut patch = call.input()?;
    words::kept(&patch, &["status", "nextCharge", "chargeSettings"])?;
    words::fix(&call.world.facts, "SubscriptionStatus", &mut patch, "status")?;
    let (id, before) = call.entity(0, Kind::Subscription, CODE)?;
    let mut subscription = before.clone();
    if let Some(Value::Object(given)) = patch.shift_remove("chargeSettings") {
        let mut settings = subscription.object("chargeSettings").cloned().unwrap_or_default();
        merge(&mut settings, given);
        words::fix(&call.world.facts, "SubscriptionInterval", &mut settings, "recurringInterval")?;
        interval::check(&settings)?;
        patch.insert("chargeSettings".to_owned(), Value::Object(settings));
    }
    let status = subscription.text("status").map(str::to_owned);
    if !merge(&mut subscription, patch) {
        return Ok(Reply::updated(0));
    }
    if subscription.text("status") != status.as_deref() {
        status_changed(&mut subscription, call.now());
    }
    save(call, id, subscription)?;
    Ok(Reply::updated(1))
}

/// Moves the dates that go with the status.
fn status_changed(subscription: &mut Doc, now: i64) {
    let now = Value::from(dates::format(now));
    if subscription.text("status") == Some("CANCELLED") {
        subscription.insert("cancelled".to_owned(), now.clone());
    } else {
        subscription.shift_remove("cancelled");
    }
    subscription.insert("statusUpdated".to_owned(), now);
}

/// Stores a changed subscription. Ecwid has no webhook for it.
fn save(call: &mut Call<'_>, id: i64, mut subscription: Doc) -> Result<(), ApiError> {
    subscription.insert("updated".to_owned(), Value::from(dates::format(call.now())));
    call.put(Kind::Subscription, id, subscription)
}
