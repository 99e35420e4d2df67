//! NATS with JetStream.

use crate::supervised::{Start, Supervised};
use crate::{Result, find};
use std::ffi::OsStr;
use std::io::Read;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Longest wait for the server to start.
const PATIENCE: Duration = Duration::from_secs(30);

/// A NATS server of one test process, with JetStream in a folder.
#[derive(Debug)]
pub struct Nats {
    server: Option<Supervised>,
    binaries: PathBuf,
    port: u16,
    folder: TempDir,
}

impl Nats {
    /// Starts an empty server without credentials.
    pub fn start() -> Result<Self> {
        let binaries =
            find::folder_with(&["nats-server"], "ECWID_NODES_NATS_BIN", &["/usr/sbin", ".venv/bin"])?;
        let folder = tempfile::Builder::new().prefix("ecwid-nodes-nats-").tempdir();
        let folder = folder.map_err(|error| format!("cannot create a folder: {error}"))?;
        let mut server = Self { server: None, binaries, port: 0, folder };
        // Another process may take the port between here and the start.
        for _ in 0..5 {
            let listener =
                TcpListener::bind(("127.0.0.1", 0)).map_err(|error| format!("no free port: {error}"))?;
            server.port = listener.local_addr().map_err(|error| error.to_string())?.port();
            drop(listener);
            if server.start_again().is_ok() {
                return Ok(server);
            }
        }
        server.start_again()?;
        Ok(server)
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }

    /// Ends the server in good order; what JetStream holds stays.
    pub fn stop(&mut self) {
        self.server = None;
    }

    /// Starts it again after [`Nats::stop`], on the same port with the same data.
    pub fn start_again(&mut self) -> Result<()> {
        let (port, store, log) =
            (self.port.to_string(), self.folder.path().join("streams"), self.folder.path().join("log"));
        let arguments = ["-a", "127.0.0.1", "-p", &port, "-js", "-sd"].map(OsStr::new).to_vec();
        let mut server = Supervised::start(Start {
            program: self.binaries.join("nats-server"),
            arguments: [arguments, vec![store.as_os_str()]].concat(),
            signal: "INT",
            folder: self.folder.path(),
            log: log.clone(),
            owner: None,
        })?;
        let began = Instant::now();
        while !self.greets() {
            if server.has_ended() || began.elapsed() > PATIENCE {
                let log = std::fs::read_to_string(&log).unwrap_or_default();
                return Err(format!("NATS did not start:\n{log}"));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.server = Some(server);
        Ok(())
    }

    /// The server speaks first.
    fn greets(&self) -> bool {
        let address = SocketAddr::from(([127, 0, 0, 1], self.port));
        let Ok(mut stream) = TcpStream::connect(address) else { return false };
        let _ = stream.set_read_timeout(Some(Duration::from_secs(1)));
        let mut greeting = [0; 4];
        stream.read_exact(&mut greeting).is_ok() && &greeting == b"INFO"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_starts_ends_and_comes_back_on_its_port() {
        let mut server = Nats::start().unwrap();
        assert!(server.greets());
        server.stop();
        assert!(!server.greets());
        server.start_again().unwrap();
        assert!(server.greets());
    }
}
