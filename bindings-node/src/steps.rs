//! Pure steps: verify and sign deliveries, match triggers; and the version.

use crate::call::{parse, print, thrown};
use ecwid_nodes::nodes;
use ecwid_nodes::steps::verify::{self, Verifier};
use napi::bindgen_prelude::Uint8Array;
use napi_derive::napi;
use secrecy::SecretString;
use serde::Deserialize;
use std::collections::HashMap;

/// What a delivery must prove.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Trust {
    secrets: Vec<SecretString>,
    required_header: Option<(String, SecretString)>,
}

/// Verifies a delivery, with its headers as JSON, names in lower case; JSON of `Delivery`.
#[napi(catch_unwind)]
pub fn verify(trust: String, headers: String, body: Uint8Array) -> napi::Result<String> {
    let verify = || {
        let Trust { secrets, required_header } = parse("the secrets", &trust)?;
        let headers: HashMap<String, String> = parse("the headers", &headers)?;
        let mut verifier = Verifier::new(secrets);
        if let Some((name, value)) = required_header {
            verifier = verifier.require_header(name, value);
        }
        let lookup = |name: &str| headers.get(&name.to_ascii_lowercase()).map(String::as_str);
        print(&verifier.verify(lookup, &body)?)
    };
    verify().map_err(thrown)
}

/// Signs a delivery as the vendor does, for tests.
#[napi(catch_unwind)]
pub fn sign(client_secret: String, event_created: i64, event_id: String) -> String {
    verify::sign(&client_secret.into(), event_created, &event_id)
}

/// What would the trigger find in this change? JSON of `{matches, changed, occurrences}`; without `before` the entity
/// counts as new, without `after` as gone.
#[napi(catch_unwind)]
pub fn preview(
    trigger: String,
    config: String,
    before: Option<String>,
    after: Option<String>,
) -> napi::Result<String> {
    let preview = || {
        let entity = |text: Option<String>| text.as_deref().map(|text| parse("the entity", text)).transpose();
        let config = parse("the trigger's settings", &config)?;
        print(&nodes::preview::preview(&trigger, &config, entity(before)?.as_ref(), entity(after)?.as_ref())?)
    };
    preview().map_err(thrown)
}

/// The version of core.
#[napi(catch_unwind)]
pub fn version() -> String {
    ecwid_nodes::VERSION.to_owned()
}

/// Panics, to prove that a panic becomes an error. Only in debug builds.
#[cfg(debug_assertions)]
#[napi(catch_unwind)]
#[allow(clippy::panic, reason = "what it is for")]
pub fn panic_for_test() {
    panic!("panicked on purpose");
}
