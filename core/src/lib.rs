//! Trigger and action nodes for Ecwid (Lightspeed E-Series) stores.
//!
//! ```no_run
//! # async fn run() -> ecwid_nodes::Result<()> {
//! use ecwid_nodes::{Connection, nodes::orders::GetOrder};
//!
//! let connection = Connection::from_env()?;
//! let order = connection.call(GetOrder::new("ABC12")).await?;
//! println!("{:?}", order.total.get());
//! # Ok(()) }
//! ```
//!
//! A node is defined once, in [`nodes`]; everything else (schemas, manifests, Python and TypeScript types, host
//! packages, reference pages, test vectors) is generated from it.

#[macro_use]
pub mod model;
pub mod action;
pub mod choices;
pub mod connection;
pub mod error;
pub mod journal;
pub mod kinds;
pub mod nodes;
pub mod oauth;
pub mod steps;
pub mod transport;
pub mod trigger;

pub use action::{Action, ActionNode, Content, Credential, Effect, Example, Meta, Object};
pub use connection::{Connection, Settings};
pub use error::{Error, Kind, Result};
pub use trigger::{Event, Observation, Origin, Trigger, TriggerMeta, TriggerNode};

/// The version that core, packages and manifests share.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
