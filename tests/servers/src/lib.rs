//! Starts the servers that tests need: real ones, each in its own folder, on its own port, ended with the test process
//! whatever becomes of it.
//!
//! A binary is looked for in the folder that an environment variable names, on `PATH`, where Debian puts it, and where
//! `make servers` puts it. A missing one is an error that says so, never a reason to skip a test.

mod find;
mod owner;
mod postgres;
mod supervised;

pub use postgres::{Options, Postgres, Tls};

/// What went wrong, for people.
pub type Result<T> = std::result::Result<T, String>;
