//! Where the rows of a snapshot go: files of a folder with a state beside them, or memory.
//!
//! The state names the length up to which every file is whole. A second run cuts off what goes beyond, so that no row is
//! doubled and none is torn, and reads on from there.

use crate::action::Object;
use crate::error::{Error, Kind, Result};
use crate::steps::page::Position;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::path::{Path, PathBuf};
use tokio::fs::{File, OpenOptions};
use tokio::io::{AsyncSeekExt, AsyncWriteExt};

/// Name of the state's file.
const STATE: &str = "snapshot.json";
/// Rows that a snapshot without a folder may have.
const IN_MEMORY: u64 = 1_000;

/// How far one resource is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Standing {
    pub rows: u64,
    /// Length of the file up to which it is whole.
    pub bytes: u64,
    /// Where to read on.
    pub position: Option<Position>,
    pub done: bool,
    /// Why the store does not give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
}

/// What a snapshot is of, and how far it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct State {
    pub snapshot: u32,
    pub store_id: i64,
    pub started_ms: i64,
    pub finished_ms: Option<i64>,
    /// Filters of the searches by resource.
    pub query: Object,
    pub resources: IndexMap<String, Standing>,
}

/// Where the rows go.
pub(super) enum Place {
    Folder(PathBuf),
    Memory(IndexMap<String, Vec<Box<RawValue>>>),
}

impl Place {
    /// Opens the place, with the state of a run that was interrupted there.
    pub async fn open(folder: Option<&Path>, fresh: State, overwrite: bool) -> Result<(Self, State)> {
        let Some(folder) = folder else { return Ok((Self::Memory(IndexMap::new()), fresh)) };
        tokio::fs::create_dir_all(folder).await.map_err(|error| unusable(folder, &error))?;
        let path = folder.join(STATE);
        let known = match tokio::fs::read(&path).await {
            Ok(text) if !overwrite => Some(serde_json::from_slice::<State>(&text).map_err(|error| {
                Error::new(Kind::Conflict, format!("`{}` is no state of a snapshot: {error}", path.display()))
                    .with_code("other_snapshot")
                    .with_hint("name another folder")
            })?),
            Ok(_) => None,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(unusable(&path, &error)),
        };
        let state = match known {
            None => fresh,
            Some(known) if known.store_id != fresh.store_id => {
                return Err(taken(folder, &format!("holds a snapshot of store {}", known.store_id)));
            }
            Some(known) if known.finished_ms.is_some() => {
                return Err(taken(folder, "holds a finished snapshot"));
            }
            Some(known) if known.query != fresh.query => {
                return Err(taken(folder, "holds a snapshot with other filters"));
            }
            Some(known) => State { resources: continued(&known, &fresh), ..known },
        };
        let place = Self::Folder(folder.to_owned());
        place.keep(&state).await?;
        Ok((place, state))
    }

    /// The file of a resource, cut to what is whole; none in memory.
    pub async fn file(&self, name: &str, bytes: u64) -> Result<Option<File>> {
        let Self::Folder(folder) = self else { return Ok(None) };
        let path = folder.join(format!("{name}.ndjson"));
        let open = async {
            let mut file = OpenOptions::new().create(true).write(true).truncate(false).open(&path).await?;
            file.set_len(bytes).await?;
            file.seek(std::io::SeekFrom::End(0)).await?;
            Ok(file)
        };
        open.await.map(Some).map_err(|error: std::io::Error| unusable(&path, &error))
    }

    /// Adds rows; gives the number of bytes that the file grew by.
    pub async fn add(
        &mut self,
        name: &str,
        file: Option<&mut File>,
        rows: Vec<Box<RawValue>>,
    ) -> Result<u64> {
        let (Some(file), Self::Folder(folder)) = (file, &*self) else { return self.remember(name, rows) };
        let mut text = String::new();
        for row in &rows {
            // A line break in JSON only ever stands between tokens.
            text.extend(row.get().chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
            text.push('\n');
        }
        let write = async {
            file.write_all(text.as_bytes()).await?;
            file.flush().await?;
            file.sync_data().await
        };
        write.await.map_err(|error| unusable(&folder.join(format!("{name}.ndjson")), &error))?;
        Ok(text.len() as u64)
    }

    /// Writes the state beside the old one and renames it, so that a crash leaves one of the two.
    pub async fn keep(&self, state: &State) -> Result<()> {
        let Self::Folder(folder) = self else { return Ok(()) };
        let text = serde_json::to_vec_pretty(state)
            .map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
        let (path, beside) = (folder.join(STATE), folder.join(format!("{STATE}.new")));
        let write = async {
            tokio::fs::write(&beside, text).await?;
            tokio::fs::rename(&beside, &path).await
        };
        write.await.map_err(|error| unusable(&path, &error))
    }

    fn remember(&mut self, name: &str, rows: Vec<Box<RawValue>>) -> Result<u64> {
        let Self::Memory(kept) = self else { return Ok(0) };
        kept.entry(name.to_owned()).or_default().extend(rows);
        let all: usize = kept.values().map(Vec::len).sum();
        if all as u64 > IN_MEMORY {
            let message = format!("the snapshot has more than {IN_MEMORY} rows");
            return Err(Error::field("folder", message).with_hint("name a folder to write them to"));
        }
        Ok(0)
    }
}

/// What is wanted now, as far as it was when the other run ended. A refusal may have been put right since.
fn continued(known: &State, fresh: &State) -> IndexMap<String, Standing> {
    let standing = |name: &String| {
        known.resources.get(name).filter(|standing| standing.refused.is_none()).cloned().unwrap_or_default()
    };
    let wanted = fresh.resources.keys().map(|name| (name.clone(), standing(name)));
    // What was read before stays, wanted or not.
    known.resources.clone().into_iter().chain(wanted).collect()
}

fn taken(folder: &Path, what: &str) -> Error {
    Error::new(Kind::Conflict, format!("`{}` {what}", folder.display()))
        .with_code("other_snapshot")
        .with_hint("name another folder, or say `overwrite`")
}

fn unusable(path: &Path, error: &std::io::Error) -> Error {
    Error::new(Kind::Storage, format!("`{}` cannot be used: {error}", path.display()))
        .with_hint("check that the folder exists, may be written to and has free space")
}
