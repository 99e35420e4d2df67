//! OAuth 2 for apps.

use crate::call::{Call, Json};
use crate::connection::decode;
use crate::errors::raise;
use ecwid_nodes::oauth::{App, Callback};
use ecwid_nodes::transport::{Http, HttpOptions};
use pyo3::prelude::*;

/// The app, as registered with Ecwid.
#[pyclass(frozen, module = "ecwid_nodes._native")]
pub struct OAuthApp(App, HttpOptions);

#[pymethods]
impl OAuthApp {
    /// Reads the app's options, JSON for `App::from_json`.
    #[new]
    fn new(py: Python<'_>, options: &[u8]) -> PyResult<Self> {
        let app = decode("options", options).and_then(|options| App::from_json(&options));
        app.map(|(app, http)| Self(app, http)).map_err(|error| raise(py, &error))
    }

    /// Address of the consent page, and the state to keep.
    fn authorize_url(&self, py: Python<'_>, scopes: Vec<String>) -> PyResult<(String, String)> {
        let scopes: Vec<&str> = scopes.iter().map(String::as_str).collect();
        let started = self.0.authorize_url(&scopes).map_err(|error| raise(py, &error))?;
        Ok((started.url.into(), started.state))
    }

    /// Code and store of a callback.
    fn parse_callback(
        &self,
        py: Python<'_>,
        address: &str,
        state: &str,
        allow_absent_state: bool,
    ) -> PyResult<(String, Option<i64>)> {
        let callback =
            self.0.parse_callback(address, state, allow_absent_state).map_err(|error| raise(py, &error))?;
        Ok((callback.code, callback.store_id))
    }

    /// Exchanges the code: JSON with the tokens in clear.
    #[pyo3(signature = (code, store_id=None))]
    fn exchange(&self, code: String, store_id: Option<i64>) -> Call {
        let (app, http) = (self.0.clone(), self.1.clone());
        Call::new(async move {
            let granted = app.exchange_over(&Callback { code, store_id }, &Http::new(&http)?).await?;
            Ok(Json(granted.to_json().to_string().into_bytes()))
        })
    }
}
