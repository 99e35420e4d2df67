//! A connection: describe, check, invoke, page.

use crate::call::{Cancellation, parse, print, run, text, thrown};
use ecwid_nodes::action::Object;
use ecwid_nodes::connection::{Options, Settings};
use ecwid_nodes::error::Outcome;
use ecwid_nodes::steps::page::Position;
use ecwid_nodes::transport::Detail;
use ecwid_nodes::{Connection, Effect, Result, nodes};
use napi::Env;
use napi::bindgen_prelude::PromiseRaw;
use napi_derive::napi;
use serde::Deserialize;

/// One authorised store.
#[napi]
pub struct NativeConnection(pub(crate) Connection);

/// The result of a call.
#[napi(object)]
#[derive(Default)]
pub struct Reply {
    /// JSON text.
    pub json: String,
    /// Remarks on the input.
    pub warnings: Vec<String>,
    /// Of a page: where to continue, opaque; none at the end.
    pub next: Option<String>,
    /// Of a page: matches as the vendor counts them.
    pub total: Option<i64>,
}

#[derive(Deserialize)]
#[serde(tag = "call", rename_all = "camelCase", rename_all_fields = "camelCase")]
enum Call {
    Check,
    Invoke {
        node: String,
        input: Object,
        dry_run: Option<bool>,
        filter_nulls: Option<bool>,
        confirm: Option<bool>,
    },
    Page {
        node: String,
        input: Object,
        next: Option<String>,
    },
}

#[napi]
impl NativeConnection {
    /// Opens a connection; `options` is JSON for `Settings::from_json`.
    #[napi(factory, catch_unwind)]
    pub fn open(options: String) -> napi::Result<Self> {
        let open = || {
            let settings = Settings::from_json(&parse("the connection", &options)?)?;
            if settings.http.log != Detail::Off {
                log_to_stderr();
            }
            Connection::new(settings)
        };
        open().map(Self).map_err(thrown)
    }

    /// What is known without a call, as JSON; never a secret.
    #[napi(catch_unwind)]
    pub fn describe(&self) -> String {
        self.0.describe().to_string()
    }

    /// Makes a call, given as JSON.
    #[napi(catch_unwind)]
    pub fn call<'env>(
        &self,
        env: &'env Env,
        call: String,
        cancellation: Option<&Cancellation>,
    ) -> napi::Result<PromiseRaw<'env, Reply>> {
        let call: Call = parse("the call", &call).map_err(thrown)?;
        run(env, cancellation, call.outcome_if_cancelled(), call.make(self.0.clone()))
    }
}

impl Call {
    /// A cancelled write may have reached the store; a cancelled read changed nothing.
    fn outcome_if_cancelled(&self) -> Outcome {
        let Self::Invoke { node, dry_run, .. } = self else { return Outcome::NotApplied };
        match nodes::action(node) {
            Ok(node) if node.meta.effect != Effect::Read && *dry_run != Some(true) => Outcome::Unknown,
            _ => Outcome::NotApplied,
        }
    }

    async fn make(self, connection: Connection) -> Result<Reply> {
        match self {
            Self::Check => Ok(Reply { json: print(&connection.check().await?)?, ..Reply::default() }),
            Self::Invoke { node, input, dry_run, filter_nulls, confirm } => {
                let options = Options {
                    dry_run: dry_run.unwrap_or(false),
                    filter_nulls,
                    confirm: confirm.unwrap_or(false),
                    ..Options::default()
                };
                let answer = Box::pin(connection.invoke(&node, &input, options)).await?;
                let json = text(answer.json).map_err(|error| error.with_node(node))?;
                Ok(Reply { json, warnings: answer.warnings, ..Reply::default() })
            }
            Self::Page { node, input, next } => {
                let position: Option<Position> = next.map(|text| parse("`next`", &text)).transpose()?;
                let page = connection.page(&node, &input, position).await?;
                let next = page.next.as_ref().map(print).transpose()?;
                let total = page.total.map(u64::cast_signed);
                Ok(Reply { json: page.items_json(), next, total, ..Reply::default() })
            }
        }
    }
}

/// Request logs go to standard error; `ECWID_LOG` takes a filter such as `ecwid_nodes=debug`.
fn log_to_stderr() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("ECWID_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("ecwid_nodes=info"));
    // A second connection finds the log installed already.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
