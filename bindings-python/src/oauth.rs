//! OAuth 2 for apps.

use crate::call::{Call, Json};
use crate::errors::raise;
use ecwid_nodes::connection::Hosts;
use ecwid_nodes::oauth::{App, Callback};
use pyo3::prelude::*;
use secrecy::ExposeSecret;
use serde_json::json;

/// The app, as registered with Ecwid.
#[pyclass(frozen, module = "ecwid_nodes._native")]
pub struct OAuthApp(App);

#[pymethods]
impl OAuthApp {
    #[new]
    #[pyo3(signature = (client_id, client_secret, redirect_uri, base_url=None))]
    fn new(
        py: Python<'_>,
        client_id: String,
        client_secret: String,
        redirect_uri: String,
        base_url: Option<&str>,
    ) -> PyResult<Self> {
        let hosts = match base_url {
            Some(base) => Hosts::at(base),
            None => Hosts::from_lookup(|name| std::env::var(name).ok().filter(|value| !value.is_empty())),
        };
        let hosts = hosts.map_err(|error| raise(py, &error))?;
        Ok(Self(App { client_id, client_secret: client_secret.into(), redirect_uri, hosts }))
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
        let app = self.0.clone();
        Call::new(async move {
            let granted = app.exchange(&Callback { code, store_id }).await?;
            let granted = json!({
                "accessToken": granted.access_token.expose_secret(),
                "publicToken": granted.public_token.as_ref().map(ExposeSecret::expose_secret),
                "storeId": granted.store_id,
                "scopes": granted.scopes(),
                "email": granted.email,
            });
            Ok(Json(granted.to_string().into_bytes()))
        })
    }
}
