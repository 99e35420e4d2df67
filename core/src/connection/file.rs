//! Named connections in one file that only its owner can read.

use super::settings::parse_store_id;
use super::{Hosts, Settings};
use crate::error::{Error, Kind, Result};
use crate::steps::decode::nearest;
use crate::transport::HttpOptions;
use indexmap::IndexMap;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};

/// One saved connection.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Saved {
    /// The store.
    pub store_id: i64,
    /// Access token.
    pub token: String,
    /// The app's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// The app's client secret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    /// REST address, if not Ecwid's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// Labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Name of saved HTTP settings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http: Option<String>,
    /// Strip nulls from results.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub filter_nulls: bool,
    /// Refuse every call.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub disabled: bool,
}

impl std::fmt::Debug for Saved {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Saved")
            .field("store_id", &self.store_id)
            .field("tags", &self.tags)
            .finish_non_exhaustive()
    }
}

impl From<&Settings> for Saved {
    fn from(settings: &Settings) -> Self {
        let api = settings.hosts.api.as_str().trim_end_matches('/');
        let own = Hosts::default().api.as_str().trim_end_matches('/').to_owned();
        Self {
            store_id: settings.store_id,
            token: settings.token.expose_secret().to_owned(),
            client_id: settings.client_id.clone(),
            client_secret: settings.client_secret.as_ref().map(|secret| secret.expose_secret().to_owned()),
            base_url: (api != own).then(|| api.to_owned()),
            tags: settings.tags.clone(),
            http: None,
            filter_nulls: settings.filter_nulls,
            disabled: settings.disabled,
        }
    }
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Content {
    connections: IndexMap<String, Saved>,
    http: IndexMap<String, HttpOptions>,
}

/// The file with named connections and named HTTP settings.
#[derive(Debug)]
pub struct ConnectionFile {
    path: PathBuf,
    content: Content,
}

/// `ECWID_CONNECTIONS_FILE`, else `ecwid-nodes/connections.json` in the user's configuration folder.
pub fn default_path() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("ECWID_CONNECTIONS_FILE") {
        return Ok(path.into());
    }
    directories::ProjectDirs::from("", "", "ecwid-nodes")
        .map(|folders| folders.config_dir().join("connections.json"))
        .ok_or_else(|| {
            Error::new(Kind::Config, "no home folder is known").with_hint("set ECWID_CONNECTIONS_FILE")
        })
}

impl ConnectionFile {
    /// Opens the file; one that does not exist is empty. A file that others can read is refused.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self> {
        let path = path.into();
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Self { path, content: Content::default() });
            }
            Err(error) => return Err(unreadable(&path, &error)),
        };
        refuse_readable_by_others(&path)?;
        let content = serde_json::from_str(&text).map_err(|error| {
            Error::new(Kind::Config, format!("`{}` is no connections file: {error}", path.display()))
        })?;
        Ok(Self { path, content })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Names and connections, in the order of saving.
    pub fn connections(&self) -> impl Iterator<Item = (&str, &Saved)> {
        self.content.connections.iter().map(|(name, saved)| (name.as_str(), saved))
    }

    /// Names of the connections that carry all of `tags`.
    pub fn tagged(&self, tags: &[String]) -> Vec<&str> {
        self.connections()
            .filter(|(_, saved)| tags.iter().all(|tag| saved.tags.contains(tag)))
            .map(|(name, _)| name)
            .collect()
    }

    /// The settings of one connection.
    pub fn settings(&self, name: &str) -> Result<Settings> {
        let saved = self.content.connections.get(name).ok_or_else(|| self.unknown(name))?;
        let mut settings =
            Settings::new(parse_store_id("storeId", &saved.store_id.to_string())?, saved.token.clone());
        name.clone_into(&mut settings.name);
        settings.client_id.clone_from(&saved.client_id);
        settings.client_secret = saved.client_secret.clone().map(SecretString::from);
        if let Some(base) = &saved.base_url {
            settings.hosts = Hosts::at(base)?;
        }
        if let Some(http) = &saved.http {
            settings.http = self.content.http.get(http).cloned().ok_or_else(|| {
                Error::new(
                    Kind::Config,
                    format!("connection `{name}` uses HTTP settings `{http}`, which are not saved"),
                )
            })?;
        }
        settings.tags.clone_from(&saved.tags);
        settings.filter_nulls = saved.filter_nulls;
        settings.disabled = saved.disabled;
        Ok(settings)
    }

    /// Saves a connection under `name`, replacing an older one.
    pub fn add(&mut self, name: &str, saved: Saved) -> Result<()> {
        self.content.connections.insert(name.to_owned(), saved);
        self.save()
    }

    /// Removes a connection.
    pub fn remove(&mut self, name: &str) -> Result<()> {
        self.content.connections.shift_remove(name).ok_or_else(|| self.unknown(name))?;
        self.save()
    }

    /// Saves HTTP settings under `name`, to be shared by connections.
    pub fn add_http(&mut self, name: &str, options: HttpOptions) -> Result<()> {
        self.content.http.insert(name.to_owned(), options);
        self.save()
    }

    /// Saved HTTP settings.
    pub fn http(&self) -> impl Iterator<Item = (&str, &HttpOptions)> {
        self.content.http.iter().map(|(name, options)| (name.as_str(), options))
    }

    fn unknown(&self, name: &str) -> Error {
        let near = nearest(name, self.content.connections.keys().map(String::as_str));
        let hint = near.map_or_else(
            || "`ecwid-nodes connection list` shows the saved ones".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        Error::new(Kind::Config, format!("no connection is saved as `{name}`"))
            .with_code("unknown_connection")
            .with_hint(hint)
    }

    /// Writes beside the file and renames, so that a crash leaves the old or the new content, never half of it.
    fn save(&self) -> Result<()> {
        let text = serde_json::to_string_pretty(&self.content)
            .map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
        let write = || -> std::io::Result<()> {
            if let Some(folder) = self.path.parent() {
                std::fs::create_dir_all(folder)?;
            }
            let beside = self.path.with_extension("json.new");
            let mut file = private(&beside)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            std::fs::rename(&beside, &self.path)
        };
        write().map_err(|error| unreadable(&self.path, &error))
    }
}

fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    Error::new(Kind::Storage, format!("cannot use `{}`: {error}", path.display()))
}

#[cfg(unix)]
fn private(path: &Path) -> std::io::Result<std::fs::File> {
    use std::os::unix::fs::OpenOptionsExt;
    let _ = std::fs::remove_file(path);
    std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn private(path: &Path) -> std::io::Result<std::fs::File> {
    std::fs::File::create(path)
}

#[cfg(unix)]
fn refuse_readable_by_others(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode =
        std::fs::metadata(path).map_err(|error| unreadable(path, &error))?.permissions().mode() & 0o777;
    if mode & 0o077 == 0 {
        return Ok(());
    }
    Err(Error::new(
        Kind::Config,
        format!("`{}` holds tokens and can be read by others (mode {mode:o})", path.display()),
    )
    .with_code("file_not_private")
    .with_hint(format!("chmod 600 {}", path.display())))
}

#[cfg(not(unix))]
fn refuse_readable_by_others(_: &Path) -> Result<()> {
    Ok(())
}
