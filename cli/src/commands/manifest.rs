//! `manifest`: every node, described for other programs.

use crate::output;
use clap::Args;
use ecwid_nodes::{Error, Kind, Result};
use ecwid_nodes_manifests::{MANIFEST_JSON, Manifest as Content, emit};
use serde_json::json;
use std::path::PathBuf;

/// Print or write the manifest of all nodes
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  ecwid-nodes manifest | jq '.nodes[].id'\n  ecwid-nodes manifest --out schemas/"
)]
pub struct Manifest {
    /// Write `manifest.json` and one schema file per input and output into this folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

impl Manifest {
    /// Prints or writes.
    pub fn run(self) -> Result<()> {
        let Some(folder) = self.out else {
            return output::line(MANIFEST_JSON.trim_end());
        };
        let content: Content = serde_json::from_str(MANIFEST_JSON).map_err(|error| {
            Error::new(Kind::Unexpected, format!("the built-in manifest is damaged: {error}"))
        })?;
        let mut written = Vec::new();
        for file in emit::outputs(&content) {
            let Some(name) = file.path.strip_prefix("manifests/") else {
                continue;
            };
            let path = folder.join(name);
            let write = || {
                path.parent()
                    .map_or(Ok(()), std::fs::create_dir_all)
                    .and_then(|()| std::fs::write(&path, &file.text))
            };
            write().map_err(|error| {
                Error::new(Kind::Storage, format!("cannot write `{}`: {error}", path.display()))
            })?;
            written.push(path);
        }
        if output::is_json() {
            return output::value(&json!({"files": written}));
        }
        output::line(format!("wrote {} files to {}", written.len(), folder.display()))
    }
}
