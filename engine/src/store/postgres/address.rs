//! `postgres://…` with what we add to it.

use ecwid_nodes::{Error, Kind, Result};
use std::path::PathBuf;
use std::time::Duration;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};
use url::form_urlencoded;

/// Longest wait for a connection to the server.
const CONNECT: Duration = Duration::from_secs(5);
/// Longest silence of a connection before it counts as broken.
const SILENCE: Duration = Duration::from_secs(30);
/// Connections of a process, unless told otherwise.
const POOL: usize = 10;
/// Schema of the tables, unless told otherwise.
const SCHEMA: &str = "ecwid_nodes";

/// Where the database is and how it is used.
#[derive(Debug, Clone)]
pub struct Address {
    pub config: Config,
    pub schema: String,
    pub pool: usize,
    /// Certificates to trust instead of the public ones.
    pub roots: Option<PathBuf>,
}

impl Address {
    pub fn parse(text: &str) -> Result<Self> {
        let (base, query) = text.split_once('?').unwrap_or((text, ""));
        let (mut schema, mut pool, mut roots, mut tls) = (SCHEMA.to_owned(), POOL, None, None);
        let mut rest = form_urlencoded::Serializer::new(String::new());
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "schema" => schema = value.into_owned(),
                "poolSize" => pool = number(&value)?,
                "sslrootcert" => roots = Some(PathBuf::from(&*value)),
                "sslmode" => tls = Some(mode(&value)?),
                _ => drop(rest.append_pair(&name, &value)),
            }
        }
        if !is_name(&schema) {
            return Err(refused(
                "`schema` takes lower-case letters, digits and `_`, at most 63, not a digit first",
            ));
        }
        // A `+` means a space in forms only.
        let rest = rest.finish().replace('+', "%20");
        let text = if rest.is_empty() { base.to_owned() } else { format!("{base}?{rest}") };
        let mut config: Config = text.parse().map_err(|error| refused(&told(&error)))?;
        let mode = tls.unwrap_or_else(|| if is_here(&config) { SslMode::Disable } else { SslMode::Require });
        config.ssl_mode(mode).application_name("ecwid-nodes").connect_timeout(CONNECT);
        config.keepalives_idle(SILENCE / 2).tcp_user_timeout(SILENCE);
        Ok(Self { config, schema, pool, roots })
    }

    /// Where it is, without user and password.
    pub fn place(&self) -> String {
        let hosts: Vec<String> = self
            .config
            .get_hosts()
            .iter()
            .map(|host| match host {
                Host::Tcp(name) => name.clone(),
                Host::Unix(path) => path.display().to_string(),
            })
            .collect();
        let database = self.config.get_dbname().unwrap_or("the user's database");
        format!("{} at {}", database, hosts.join(", "))
    }
}

/// On this machine nobody listens in.
fn is_here(config: &Config) -> bool {
    config.get_hosts().iter().all(|host| match host {
        Host::Tcp(name) => matches!(name.as_str(), "localhost" | "127.0.0.1" | "::1"),
        Host::Unix(_) => true,
    })
}

fn number(text: &str) -> Result<usize> {
    let number = text.parse().ok().filter(|number| (1..=500).contains(number));
    number.ok_or_else(|| refused("`poolSize` takes a number from 1 to 500"))
}

fn mode(text: &str) -> Result<SslMode> {
    match text {
        "disable" => Ok(SslMode::Disable),
        "require" | "verify-ca" | "verify-full" => Ok(SslMode::Require),
        _ => Err(refused("`sslmode` takes `require` (which always checks the certificate) or `disable`")),
    }
}

fn is_name(text: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    (1..=63).contains(&text.len())
        && text.chars().all(fits)
        && !text.starts_with(|first: char| first.is_ascii_digit())
}

/// The parser's cause may quote the text, and with it the password.
fn told(error: &tokio_postgres::Error) -> String {
    use std::error::Error as _;
    let cause = error.source().map(ToString::to_string).unwrap_or_default();
    match cause.split_once('`') {
        Some((before, rest)) => {
            let name = rest.split('`').next().unwrap_or_default();
            format!("{before}`{name}`")
        }
        None => "it is not understood".to_owned(),
    }
}

fn refused(what: &str) -> Error {
    Error::new(Kind::Config, format!("the address of the state database: {what}"))
        .with_code("bad_state_address")
        .with_hint("write `postgres://user:password@host:5432/database`, with `?sslmode=`, `sslrootcert=`, `schema=`, `poolSize=` where needed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ours_is_taken_and_the_rest_is_left() {
        let address = Address::parse(
            "postgres://app:s%40cret@db.example:6432/shop?schema=flows&poolSize=4&sslrootcert=/ca.pem&target_session_attrs=read-write",
        )
        .unwrap();
        assert_eq!((address.schema.as_str(), address.pool), ("flows", 4));
        assert_eq!(address.roots, Some(PathBuf::from("/ca.pem")));
        assert_eq!(address.config.get_password(), Some(b"s@cret".as_slice()));
        assert_eq!(address.config.get_ssl_mode(), SslMode::Require);
        assert_eq!(address.place(), "shop at db.example");
    }

    #[test]
    fn only_this_machine_is_trusted_without_tls() {
        let mode = |text: &str| Address::parse(text).unwrap().config.get_ssl_mode();
        assert_eq!(mode("postgres://u@localhost/d"), SslMode::Disable);
        assert_eq!(mode("postgres://u@127.0.0.1:5433/d"), SslMode::Disable);
        assert_eq!(mode("postgresql://u@%2Fvar%2Frun%2Fpostgresql/d"), SslMode::Disable);
        assert_eq!(mode("postgres://u@db/d"), SslMode::Require);
        assert_eq!(mode("postgres://u@db/d?sslmode=disable"), SslMode::Disable);
        assert_eq!(mode("postgres://u@localhost/d?sslmode=verify-full"), SslMode::Require);
    }

    #[test]
    fn mistakes_are_named_without_the_password() {
        for (text, part) in [
            ("postgres://u:hush@h/d?schema=a;b", "schema"),
            ("postgres://u:hush@h/d?poolSize=0", "poolSize"),
            ("postgres://u:hush@h/d?sslmode=prefer", "sslmode"),
            ("postgres://u:hush@h:port/d", "address"),
            ("postgres://u:hush@h/d?nonsense=1", "nonsense"),
        ] {
            let error = Address::parse(text).unwrap_err();
            assert_eq!(error.code(), "bad_state_address");
            assert!(error.message().contains(part) && !error.message().contains("hush"), "{error:?}");
        }
    }
}
