//! Pure steps: verify and sign deliveries, match triggers; and the version.

use crate::call::{parse, print, thrown};
use ecwid_nodes::action::Object;
use ecwid_nodes::steps::diff;
use ecwid_nodes::steps::verify::{self, Verifier};
use ecwid_nodes::{Observation, Result, nodes};
use napi::bindgen_prelude::Uint8Array;
use napi_derive::napi;
use secrecy::SecretString;
use serde::Deserialize;
use serde_json::json;
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

/// Would the trigger report this change? JSON of `{matches, changed}`; without `before` the entity counts as new.
#[napi(catch_unwind)]
pub fn preview(
    trigger: String,
    config: String,
    before: Option<String>,
    after: String,
) -> napi::Result<String> {
    let preview = || {
        let node = nodes::trigger(&trigger)?;
        let watching = node.watch(&parse("the trigger's settings", &config)?)?;
        let project = |text: &String| -> Result<Object> {
            Ok(diff::project(node.meta.kind, &parse("the entity", text)?).fields)
        };
        let (before, after) = (before.as_ref().map(project).transpose()?, project(&after)?);
        let seen =
            Observation { before: before.as_ref(), after: &after, is_new: before.is_none(), deleted: false };
        let changed = diff::changed(node.meta.kind, before.as_ref(), &after);
        Ok(json!({"matches": watching.matches(seen), "changed": changed}).to_string())
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
