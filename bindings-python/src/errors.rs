//! Errors become Python exceptions, one class per kind; the classes live in `ecwid_nodes._errors`.

use ecwid_nodes::error::{Error, KIND_TABLE};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use serde_json::json;

/// The exception for an error: built in Python from the JSON envelope that all languages share.
pub fn raise(py: Python<'_>, error: &Error) -> PyErr {
    let made = py
        .import("ecwid_nodes._errors")
        .and_then(|module| module.call_method1("from_envelope", (error.to_json(),)));
    match made {
        Ok(exception) => PyErr::from_value(exception),
        Err(failure) => failure,
    }
}

/// What a caught panic says.
pub fn panicked(cause: &(dyn std::any::Any + Send)) -> Error {
    let text = cause
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| cause.downcast_ref::<String>().cloned())
        .unwrap_or_default();
    Error::new(ecwid_nodes::Kind::Unexpected, format!("internal fault: {text}"))
        .with_code("panic")
        .with_outcome(ecwid_nodes::error::Outcome::Unknown)
}

/// The table of error kinds as JSON bytes: what the exception classes are checked against.
#[pyfunction]
pub fn kinds(py: Python<'_>) -> Bound<'_, PyBytes> {
    let rows: Vec<_> = KIND_TABLE
        .iter()
        .map(|row| json!({"name": row.name, "class": row.class, "meaning": row.meaning, "hint": row.hint, "example": row.example, "exitCode": row.exit_code}))
        .collect();
    PyBytes::new(py, json!(rows).to_string().as_bytes())
}
