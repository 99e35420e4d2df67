//! Why an emulator could not start or a control call failed.

use std::io;
use std::path::PathBuf;

/// An emulator did not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// An address is taken or not ours.
    #[error("cannot listen on {address}: {source}; choose another address or port 0")]
    Listen {
        /// The address asked for.
        address: std::net::SocketAddr,
        /// The system's reason.
        source: io::Error,
    },
    /// A certificate or key cannot be used.
    #[error("cannot set up TLS: {0}; check the certificate and key files")]
    Tls(String),
    /// The data file cannot be read or written.
    #[error("cannot use the data file {path}: {reason}")]
    DataFile {
        /// The file asked for.
        path: PathBuf,
        /// What went wrong.
        reason: String,
    },
    /// A setting has a value that cannot work.
    #[error("setting `{field}` {cause}")]
    Setting {
        /// The field of `Config`.
        field: &'static str,
        /// What is wrong and what to do.
        cause: String,
    },
    /// The built-in facts do not parse.
    #[error("the built-in API facts are damaged: {0}")]
    Facts(String),
}

/// A control call could not be carried out.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{message}")]
pub struct ControlError {
    /// HTTP status the control API answers with.
    pub status: u16,
    /// What is wrong and what to do.
    pub message: String,
}

impl ControlError {
    pub(crate) fn bad(message: impl Into<String>) -> Self {
        Self { status: 400, message: message.into() }
    }

    pub(crate) fn missing(message: impl Into<String>) -> Self {
        Self { status: 404, message: message.into() }
    }
}
