//! The emitters: each reads the neutral manifest only and gives the text of its files.

mod declarations;
mod errors;
pub mod form;
mod json_files;
pub mod n8n;
mod openapi;
mod python;
mod python_types;
mod reference;
mod samples;
mod shape;
mod table;
mod triggers;
mod typescript;
mod typescript_types;
pub mod zapier;

use crate::manifest::Manifest;
use std::collections::BTreeSet;

pub use json_files::with_definitions;
pub use table::splice as splice_readme;

/// One generated file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Path from the root of the repository, with `/`.
    pub path: String,
    /// The whole text, UTF-8, with a newline at the end.
    pub text: String,
}

impl Output {
    fn new(path: impl Into<String>, text: String) -> Self {
        Self { path: path.into(), text }
    }
}

/// Every generated file.
pub fn outputs(manifest: &Manifest) -> Vec<Output> {
    let package = "bindings-python/python/ecwid_nodes";
    let mut all = json_files::emit(manifest);
    all.extend([
        Output::new(format!("{package}/_types.py"), python_types::emit(manifest)),
        Output::new(format!("{package}/_resources.py"), python::emit(manifest)),
        Output::new(format!("{package}/manifest.json"), json_files::compact(manifest)),
        Output::new("bindings-node/types.d.ts", typescript_types::emit(manifest)),
        Output::new("bindings-node/resources.js", typescript::emit_script(manifest)),
        Output::new("bindings-node/resources.d.ts", typescript::emit_types(manifest)),
        Output::new("bindings-node/manifest.json", json_files::compact(manifest)),
        Output::new("docs/reference/nodes-table.md", table::emit(manifest)),
        Output::new("docs/reference/triggers.md", triggers::emit(manifest)),
        Output::new("docs/guides/errors.md", errors::emit(manifest)),
    ]);
    all.extend(reference::emit(manifest));
    all.extend(openapi::emit(manifest));
    all.extend(n8n::emit(manifest));
    all.extend(zapier::emit(manifest));
    all
}

/// The hosts that there is a folder for, by name.
pub fn hosts(outputs: &[Output]) -> BTreeSet<&str> {
    let names = outputs.iter().filter_map(|output| output.path.strip_prefix("manifests/")?.split_once('/'));
    names.map(|(name, _)| name).filter(|name| *name != "schemas").collect()
}
