//! The neutral manifest and the exporters that read it.
//!
//! [`build`] turns the node table into one [`Manifest`]; every emitter in [`emit`] turns that manifest into files of one
//! host and knows nothing else. Programs that only read the manifest get it embedded, without schemas or generator.

pub mod baseline;
#[cfg(feature = "build")]
pub mod build;
pub mod emit;
pub mod flows;
mod manifest;

use serde_json::Value;
use std::sync::LazyLock;

pub use emit::Output;
pub use manifest::{Errors, Group, KindOfEntity, KindRow, Manifest, Node, NodeKind, VendorRow, Wire};

/// The committed manifest, `manifests/manifest.json`.
pub const MANIFEST_JSON: &str = include_str!("../manifest.json");

static VALUE: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(MANIFEST_JSON).unwrap_or_default());

/// The committed manifest as JSON.
pub fn manifest() -> Value {
    VALUE.clone()
}

/// The committed description of the node with this id or alias.
pub fn node(id: &str) -> Option<Value> {
    let nodes = VALUE.get("nodes")?.as_array()?;
    let named = |node: &&Value| {
        node["id"] == id || node["aliases"].as_array().is_some_and(|all| all.iter().any(|alias| alias == id))
    };
    nodes.iter().find(named).cloned()
}

/// Every generated file, from the node table of this build.
#[cfg(feature = "build")]
pub fn outputs() -> Vec<Output> {
    emit::outputs(&build::manifest())
}
