//! One authorised store.

use crate::call::{Call, Json};
use crate::errors::raise;
use crate::process;
use ecwid_nodes::action::Object;
use ecwid_nodes::connection::{Options, Settings};
use ecwid_nodes::error::{Error, Kind, Result};
use ecwid_nodes::steps::page::Position;
use pyo3::prelude::*;
use std::sync::Mutex;

/// A connection; safe to use from several threads, and rebuilt in a forked child.
#[pyclass(frozen, module = "ecwid_nodes._native")]
pub struct Connection {
    settings: Settings,
    current: Mutex<(usize, ecwid_nodes::Connection)>,
}

impl Connection {
    /// The core's connection of this very process. Locked only while attached, see [`process`].
    pub fn get(&self) -> Result<ecwid_nodes::Connection> {
        let mut current = process::lock(&self.current);
        if current.0 != process::generation() {
            let rebuilt = ecwid_nodes::Connection::new(self.settings.clone())?;
            // The parent's pool of sockets: its threads do not exist here, so it is left alone.
            std::mem::forget(std::mem::replace(&mut *current, (process::generation(), rebuilt)));
        }
        Ok(current.1.clone())
    }

    fn attached(&self, py: Python<'_>) -> PyResult<ecwid_nodes::Connection> {
        self.get().map_err(|error| raise(py, &error))
    }
}

#[pymethods]
impl Connection {
    /// Opens a connection; `settings` is JSON for `Settings::from_json`.
    #[new]
    fn new(py: Python<'_>, settings: &[u8]) -> PyResult<Self> {
        let open = || {
            let settings = Settings::from_json(&decode("settings", settings)?)?;
            let connection = ecwid_nodes::Connection::new(settings.clone())?;
            Ok(Self { settings, current: Mutex::new((process::generation(), connection)) })
        };
        open().map_err(|error| raise(py, &error))
    }

    /// What is known without a call, JSON.
    fn describe(&self, py: Python<'_>) -> PyResult<Json> {
        Ok(Json(self.attached(py)?.describe().to_string().into_bytes()))
    }

    /// Asks the store about the token: JSON.
    fn check(&self, py: Python<'_>) -> PyResult<Call> {
        let connection = self.attached(py)?;
        Ok(Call::new(async move { connection.check().await.and_then(|check| encode(&check)) }))
    }

    /// Calls an action: result as JSON, and warnings.
    #[pyo3(signature = (node, input, dry_run=false, filter_nulls=None, confirm=false))]
    fn invoke(
        &self,
        py: Python<'_>,
        node: String,
        input: Vec<u8>,
        dry_run: bool,
        filter_nulls: Option<bool>,
        confirm: bool,
    ) -> PyResult<Call> {
        let connection = self.attached(py)?;
        Ok(Call::new(async move {
            let input = object(&node, &input)?;
            let options = Options { dry_run, filter_nulls, confirm, ..Options::default() };
            let answer = Box::pin(connection.invoke(&node, &input, options)).await?;
            Ok((Json(answer.json.into()), answer.warnings))
        }))
    }

    /// Reads one page: rows as a JSON array, their total, and where to continue.
    #[pyo3(signature = (node, input, position=None))]
    fn page(
        &self,
        py: Python<'_>,
        node: String,
        input: Vec<u8>,
        position: Option<Vec<u8>>,
    ) -> PyResult<Call> {
        let connection = self.attached(py)?;
        Ok(Call::new(async move {
            let input = object(&node, &input)?;
            let position = position.map(|json| decode::<Position>("position", &json)).transpose()?;
            let page = connection.page(&node, &input, position).await?;
            let next = page.next.as_ref().map(encode).transpose()?;
            Ok((Json(page.items_json().into_bytes()), page.total, next))
        }))
    }
}

/// A value as JSON.
pub fn encode(value: &impl serde::Serialize) -> Result<Json> {
    let failed = |error: serde_json::Error| Error::new(Kind::Unexpected, error.to_string());
    serde_json::to_vec(value).map(Json).map_err(failed)
}

/// A value from JSON; `field` names it in the error.
pub fn decode<T: serde::de::DeserializeOwned>(field: &str, json: &[u8]) -> Result<T> {
    serde_json::from_slice(json).map_err(|error| Error::field(field, error.to_string()))
}

/// A node's input.
pub fn object(node: &str, json: &[u8]) -> Result<Object> {
    serde_json::from_slice(json).map_err(|error| {
        Error::new(Kind::InvalidInput, format!("the input of `{node}` is no JSON object: {error}"))
            .with_node(node)
    })
}
