//! Import of the instance JSON that older connectors use.

use super::settings::{missing_settings, parse_store_id};
use super::{Hosts, Settings};
use crate::action::Object;
use crate::error::{Error, Kind, Result};
use secrecy::SecretString;
use serde_json::Value;

/// Reads `ecwid.store.id`, `oauth.api.key`, `oauth.api.secret` and their companions. The access token is expected in
/// `oauth.user.token`, where such instances keep it after consent. `filter.response.nulls` is on unless it says otherwise,
/// as those connectors do.
pub fn from_instance(name: &str, instance: &Object) -> Result<Settings> {
    refuse_retired(instance)?;
    let configuration = instance.get("configuration").and_then(Value::as_object).unwrap_or(instance);
    refuse_retired(configuration)?;
    let text = |key: &str| configuration.get(key).and_then(scalar).filter(|value| !value.is_empty());
    let token = text("oauth.user.token").or_else(|| text("access_token"));
    let store_id = text("ecwid.store.id");
    let missing: Vec<&str> = [("ecwid.store.id", store_id.is_none()), ("oauth.user.token", token.is_none())]
        .iter()
        .chain(&[
            ("oauth.api.key", text("oauth.api.key").is_none()),
            ("oauth.api.secret", text("oauth.api.secret").is_none()),
        ])
        .filter(|(_, missing)| *missing)
        .map(|(key, _)| *key)
        .collect();
    let (Some(store_id), Some(token), true) = (store_id, token, missing.is_empty()) else {
        return Err(missing_settings(&missing));
    };
    refuse_other_vendor(configuration)?;
    let mut settings = Settings::new(parse_store_id("ecwid.store.id", &store_id)?, token);
    name.clone_into(&mut settings.name);
    settings.client_id = text("oauth.api.key");
    settings.client_secret = text("oauth.api.secret").map(SecretString::from);
    settings.filter_nulls = text("filter.response.nulls").is_none_or(|value| value != "false");
    if let Some(base) = text("base.url") {
        settings.hosts = Hosts::at(&base)?;
    }
    Ok(settings)
}

/// The webhook side of an instance: the address that `event.notification.callback.url` names, if notifications are on.
pub fn notification_url(instance: &Object) -> Option<String> {
    let on = instance.get("event.notification.enabled").and_then(scalar).is_some_and(|value| value == "true");
    instance.get("event.notification.callback.url").and_then(scalar).filter(|_| on)
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

fn refuse_retired(instance: &Object) -> Result<()> {
    let retired: Vec<&str> = ["ecwid.order.key", "ecwid.product.key"]
        .into_iter()
        .filter(|key| instance.contains_key(*key))
        .collect();
    if retired.is_empty() {
        return Ok(());
    }
    Err(Error::new(Kind::Config, format!("`{}` belongs to the API v1, which Ecwid switched off in 2017", retired.join("`, `")))
        .with_code("retired_setting")
        .with_hint("use `ecwid.store.id` with an access token in `oauth.user.token` (and `oauth.api.key`, `oauth.api.secret` of the app)"))
}

fn refuse_other_vendor(instance: &Object) -> Result<()> {
    match instance.get("event.vendor.type").and_then(scalar).as_deref() {
        None | Some("webhooks" | "webhook" | "polling") => Ok(()),
        Some(other) => Err(Error::new(Kind::Config, format!("`event.vendor.type`: `{other}` is unknown"))
            .with_hint("use `webhooks` or `polling`")),
    }
}
