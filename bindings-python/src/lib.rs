//! `ecwid_nodes._native`: JSON text in, JSON bytes out. Its size does not depend on the number of nodes.

mod call;
mod connection;
mod engine;
mod errors;
mod logs;
mod oauth;
mod process;
mod webhooks;

use pyo3::pymodule;

/// The narrow waist below the Python package `ecwid_nodes`; not part of its public interface.
#[pymodule]
mod _native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::call::Call;
    #[pymodule_export]
    use crate::connection::Connection;
    #[pymodule_export]
    use crate::engine::Engine;
    #[pymodule_export]
    use crate::errors::kinds;
    #[pymodule_export]
    use crate::oauth::OAuthApp;
    #[pymodule_export]
    use crate::webhooks::{preview_change, sign, verify};

    #[pymodule_export]
    const VERSION: &str = ecwid_nodes::VERSION;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::process::install(module)
    }
}
