//! `manifest`: every node, described for other programs.

use crate::output;
use clap::Args;
use ecwid_nodes::{Error, Kind, Result};
use ecwid_nodes_manifests::{MANIFEST_JSON, Manifest as Content, emit};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Print or write the manifest of all nodes
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  ecwid-nodes manifest | jq '.nodes[].id'\n  ecwid-nodes manifest --out schemas/\n  ecwid-nodes manifest --target openapi --out openapi/"
)]
pub struct Manifest {
    /// Write `manifest.json` and one schema file per input and output into this folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,

    /// Write what this host imports instead, for example `openapi`
    #[arg(long, value_name = "NAME", requires = "out")]
    pub target: Option<String>,
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
        for (name, text) in chosen(&emit::outputs(&content), self.target.as_deref())? {
            let path = folder.join(name);
            let write = || {
                path.parent()
                    .map_or(Ok(()), std::fs::create_dir_all)
                    .and_then(|()| std::fs::write(&path, text))
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

/// The files of a host, or the neutral ones, with their paths below the folder.
fn chosen<'a>(all: &'a [emit::Output], target: Option<&str>) -> Result<Vec<(&'a str, &'a str)>> {
    let hosts: BTreeSet<&str> = emit::hosts(all);
    let below = |prefix: String| -> Vec<(&'a str, &'a str)> {
        let strip = |file: &'a emit::Output| Some((file.path.strip_prefix(&prefix)?, file.text.as_str()));
        all.iter().filter_map(strip).collect()
    };
    match target {
        None => {
            let neutral =
                |(name, _): &(&str, &str)| !hosts.iter().any(|host| name.starts_with(&format!("{host}/")));
            Ok(below("manifests/".to_owned()).into_iter().filter(neutral).collect())
        }
        Some(host) if hosts.contains(host) => Ok(below(format!("manifests/{host}/"))),
        Some(other) => {
            let known = Vec::from_iter(hosts).join("`, `");
            Err(Error::field("target", format!("`{other}` is no host; known are `{known}`")))
        }
    }
}
