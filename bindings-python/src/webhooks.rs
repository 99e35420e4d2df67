//! Verifying and signing webhook deliveries, asking triggers: pure, and quick enough to need no waiting.

use crate::call::Json;
use crate::connection::{decode, encode};
use crate::errors::raise;
use ecwid_nodes::nodes::preview;
use ecwid_nodes::steps::verify::{self as core, Verifier};
use ecwid_nodes::{Object, Result};
use pyo3::prelude::*;
use secrecy::SecretString;

/// Verifies a delivery and gives it as JSON. `required` is a header's name and value that is asked for besides.
#[pyfunction]
#[pyo3(signature = (secrets, headers, body, required=None))]
pub fn verify(
    py: Python<'_>,
    secrets: Vec<String>,
    headers: Vec<(String, String)>,
    body: &[u8],
    required: Option<(String, String)>,
) -> PyResult<Json> {
    let mut verifier = Verifier::new(secrets.into_iter().map(SecretString::from));
    if let Some((name, value)) = required {
        verifier = verifier.require_header(name, value.into());
    }
    let find = |wanted: &str| {
        headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value.as_str())
    };
    verifier.verify(find, body).and_then(|delivery| encode(&delivery)).map_err(|error| raise(py, &error))
}

/// The signature of a delivery, as the vendor makes it.
#[pyfunction]
pub fn sign(client_secret: String, event_created: i64, event_id: &str) -> String {
    core::sign(&client_secret.into(), event_created, event_id)
}

/// What a trigger finds in a change, as JSON; no `before`: new, no `after`: gone.
#[pyfunction]
#[pyo3(name = "preview", signature = (trigger, config, before, after))]
pub fn preview_change(
    py: Python<'_>,
    trigger: &str,
    config: &[u8],
    before: Option<&[u8]>,
    after: Option<&[u8]>,
) -> PyResult<Json> {
    let ask = || -> Result<Json> {
        let entity = |name, json: Option<&[u8]>| json.map(|json| decode::<Object>(name, json)).transpose();
        let (before, after) = (entity("before", before)?, entity("after", after)?);
        let config: Object = decode("config", config)?;
        encode(&preview::preview(trigger, &config, before.as_ref(), after.as_ref())?)
    };
    ask().map_err(|error| raise(py, &error))
}
