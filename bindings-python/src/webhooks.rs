//! Verifying and signing webhook deliveries: pure, and quick enough to need no waiting.

use crate::call::Json;
use crate::connection::encode;
use crate::errors::raise;
use ecwid_nodes::steps::verify::{self as core, Verifier};
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
