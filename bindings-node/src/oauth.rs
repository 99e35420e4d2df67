//! OAuth 2: consent address, callback, code exchange.

use crate::call::{Cancellation, parse, print, run, thrown};
use ecwid_nodes::Result;
use ecwid_nodes::connection::Hosts;
use ecwid_nodes::error::Outcome;
use ecwid_nodes::oauth::{App, Callback};
use ecwid_nodes::transport::{Http, HttpOptions};
use napi::Env;
use napi::bindgen_prelude::PromiseRaw;
use napi_derive::napi;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::json;
use std::collections::HashMap;

/// What `lib/oauth.js` sends.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Given {
    client_id: String,
    client_secret: SecretString,
    redirect_uri: String,
    /// Addresses by the environment's names.
    values: HashMap<String, String>,
    http: HttpOptions,
}

/// An app that merchants install.
#[napi]
pub struct NativeApp(App, HttpOptions);

#[napi]
impl NativeApp {
    /// Reads the app's options, JSON.
    #[napi(factory, catch_unwind)]
    pub fn open(options: String) -> napi::Result<Self> {
        let open = || -> Result<Self> {
            let Given { client_id, client_secret, redirect_uri, values, http } = parse("the app", &options)?;
            let hosts = Hosts::from_lookup(|name| values.get(name).cloned())?;
            Ok(Self(App { client_id, client_secret, redirect_uri, hosts }, http))
        };
        open().map_err(thrown)
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
        let callback = self.0.parse_callback(&address, &state, allow_absent).map_err(thrown)?;
        Ok(json!({"code": callback.code, "storeId": callback.store_id}).to_string())
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
            print(&json!({
                "accessToken": granted.access_token.expose_secret(),
                "publicToken": granted.public_token.as_ref().map(ExposeSecret::expose_secret),
                "storeId": granted.store_id,
                "scopes": granted.scopes(),
                "email": granted.email,
            }))
        })
    }
}
