//! Slim containers have no certificates of the system: the client falls back to Mozilla's list.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::process::Command;

#[test]
fn a_connection_opens_without_system_certificates() {
    if std::env::var_os("ECWID_TEST_INNER").is_some() {
        let settings = ecwid_nodes::Settings::new(1003, "secret_slim");
        ecwid_nodes::Connection::new(settings).unwrap();
        return;
    }
    // The certificate store is found through the environment, which only a new process can have changed safely.
    let status = Command::new(std::env::current_exe().unwrap())
        .env("ECWID_TEST_INNER", "1")
        .env("SSL_CERT_FILE", "/nonexistent/certificates.pem")
        .env("SSL_CERT_DIR", "/nonexistent")
        .status()
        .unwrap();
    assert!(status.success());
}
