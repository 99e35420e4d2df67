//! OAuth 2: consent address, callback, code exchange.

use crate::call::{Cancellation, parse, print, run, thrown};
use ecwid_nodes::error::Outcome;
use ecwid_nodes::oauth::{App, Callback};
use ecwid_nodes::transport::{Http, HttpOptions};
use napi::Env;
use napi::bindgen_prelude::PromiseRaw;
use napi_derive::napi;
use serde_json::json;

/// An app that merchants install.
#[napi]
pub struct NativeApp(App, HttpOptions);

#[napi]
impl NativeApp {
    /// Reads the app's options, JSON for `App::from_json`.
    #[napi(factory, catch_unwind)]
    pub fn open(options: String) -> napi::Result<Self> {
        let open = || App::from_json(&parse("the app", &options)?);
        open().map(|(app, http)| Self(app, http)).map_err(thrown)
    }

    /// Address of the consent page and the state to keep, JSON.
    #[napi(catch_unwind)]
    pub fn authorize_url(&self, scopes: Vec<String>) -> napi::Result<String> {
        let scopes: Vec<&str> = scopes.iter().map(String::as_str).collect();
        let started = self.0.authorize_url(&scopes).map_err(thrown)?;
        Ok(json!({"url": started.url.as_str(), "state": started.state}).to_string())
    }

    /// Reads the address that the merchant came back to; JSON of `{code, storeId}`.
    #[napi(catch_unwind)]
    pub fn parse_callback(&self, address: String, state: String, allow_absent: bool) -> napi::Result<String> {
        let read = || print(&self.0.parse_callback(&address, &state, allow_absent)?);
        read().map_err(thrown)
    }

    /// Exchanges the code; JSON with the tokens.
    #[napi(catch_unwind)]
    pub fn exchange<'env>(
        &self,
        env: &'env Env,
        code: String,
        store_id: Option<i64>,
        cancellation: Option<&Cancellation>,
    ) -> napi::Result<PromiseRaw<'env, String>> {
        let (app, http) = (self.0.clone(), self.1.clone());
        run(env, cancellation, Outcome::Unknown, async move {
            let granted = app.exchange_over(&Callback { code, store_id }, &Http::new(&http)?).await?;
            Ok(granted.to_json().to_string())
        })
    }
}
