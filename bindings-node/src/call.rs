//! One asynchronous call from JavaScript: off the event loop, cancellable, with errors as JSON envelopes.

use ecwid_nodes::error::Outcome;
use ecwid_nodes::{Error, Kind, Result};
use futures::future::{AbortHandle, AbortRegistration, Abortable};
use napi::Env;
use napi::bindgen_prelude::{PromiseRaw, ToNapiValue};
use napi_derive::napi;
use std::future::Future;
use std::sync::Mutex;

/// Stops the one call that it was given to.
#[napi]
pub struct Cancellation {
    handle: AbortHandle,
    registration: Mutex<Option<AbortRegistration>>,
}

#[napi]
impl Cancellation {
    /// A fresh one.
    #[allow(clippy::new_without_default)]
    #[napi(constructor, catch_unwind)]
    pub fn new() -> Self {
        let (handle, registration) = AbortHandle::new_pair();
        Self { handle, registration: Mutex::new(Some(registration)) }
    }

    /// Drops the call's task; its promise fails with kind `cancelled`.
    #[napi(catch_unwind)]
    pub fn cancel(&self) {
        self.handle.abort();
    }
}

/// Runs `future`. `outcome` is what a cancelled call says about its effect on the store.
pub fn run<'env, T, F>(
    env: &'env Env,
    cancellation: Option<&Cancellation>,
    outcome: Outcome,
    future: F,
) -> napi::Result<PromiseRaw<'env, T>>
where
    T: ToNapiValue + Send + 'static,
    F: Future<Output = Result<T>> + Send + 'static,
{
    let registration = cancellation.and_then(|given| given.registration.lock().ok()?.take());
    let cancelled = move || Error::new(Kind::Cancelled, "the call was cancelled").with_outcome(outcome);
    env.spawn_future(async move {
        let result = match registration {
            Some(registration) => {
                Abortable::new(future, registration).await.unwrap_or_else(|_| Err(cancelled()))
            }
            None => future.await,
        };
        result.map_err(thrown)
    })
}

/// The error as JavaScript gets it: its message is the JSON envelope, from which `lib/errors.js` builds the class.
#[allow(clippy::needless_pass_by_value, reason = "for map_err")]
pub fn thrown(error: Error) -> napi::Error {
    napi::Error::from_reason(error.to_json())
}

/// Reads JSON that the JavaScript half has written.
pub fn parse<T: serde::de::DeserializeOwned>(what: &str, text: &str) -> Result<T> {
    serde_json::from_str(text)
        .map_err(|error| Error::new(Kind::InvalidInput, format!("{what} is not understood: {error}")))
}

/// Writes JSON for the JavaScript half.
pub fn print<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::new(Kind::Unexpected, error.to_string()))
}

/// JSON text from its bytes.
pub fn text(bytes: impl Into<Vec<u8>>) -> Result<String> {
    String::from_utf8(bytes.into()).map_err(|_| Error::new(Kind::Decode, "the answer is not UTF-8"))
}
