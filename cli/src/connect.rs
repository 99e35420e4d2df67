//! From the shared options to a connection.

use crate::arguments::Global;
use ecwid_nodes::transport::Detail;
use ecwid_nodes::{Connection, Error, Kind, Result, Settings};
use secrecy::SecretString;
use serde_json::json;
use std::io::{BufRead, IsTerminal};
use std::path::Path;

/// The connection that the options ask for.
pub fn connection(global: &Global) -> Result<Connection> {
    Connection::new(settings(global)?)
}

/// The settings that the options ask for: a saved connection or the environment, with options in front of both.
pub fn settings(global: &Global) -> Result<Settings> {
    let source = match &global.connection {
        Some(name) => json!({"file": {"name": name}}),
        None => json!("environment"),
    };
    let millis = global.timeout.map(|time| u64::try_from(time.as_millis()).unwrap_or(u64::MAX));
    let given = [
        ("source", source),
        ("storeId", json!(global.store_id)),
        ("token", json!(global.token_file.as_deref().map(token).transpose()?)),
        ("baseUrl", json!(global.base_url)),
        ("caFile", json!(global.ca_file.as_ref().map(|path| path.display().to_string()))),
        ("log", json!(global.log.map(Detail::from))),
        ("retries", json!({"times": global.retries})),
        ("timeoutMs", json!(millis)),
    ];
    Settings::from_json(&given.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// A setting by the name of its environment variable; the option wins.
pub fn given(global: &Global, token: Option<&str>, name: &str) -> Option<String> {
    let option = match name {
        "ECWID_STORE_ID" => global.store_id.clone(),
        "ECWID_TOKEN" => token.map(str::to_owned),
        "ECWID_BASE_URL" => global.base_url.clone(),
        "ECWID_CA_FILE" => global.ca_file.as_ref().map(|path| path.display().to_string()),
        _ => None,
    };
    option.or_else(|| std::env::var(name).ok())
}

/// A secret from a file, or typed or piped in for `-`.
pub fn token(path: &Path) -> Result<String> {
    secret(path, "Access token")
}

/// A secret from a file, or typed or piped in for `-`; `what` names it at the prompt and in errors.
pub fn secret(path: &Path, what: &str) -> Result<String> {
    let fault = |error: std::io::Error| {
        Error::new(
            Kind::Config,
            format!("cannot read the {} from `{}`: {error}", what.to_lowercase(), path.display()),
        )
        .with_hint("give a file that holds nothing else, or `-` to type it")
    };
    let text = if path != Path::new("-") {
        std::fs::read_to_string(path).map_err(fault)?
    } else if std::io::stdin().is_terminal() {
        rpassword::prompt_password(format!("{what}: ")).map_err(fault)?
    } else {
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line).map_err(fault)?;
        line
    };
    Ok(text.trim().to_owned())
}

/// The app's client secrets: ECWID_CLIENT_SECRET, which may hold several while rotating (comma-separated), or the one
/// of the saved connection.
pub fn client_secrets(settings: &Settings, variable: Option<&str>) -> Result<Vec<SecretString>> {
    let name = variable.unwrap_or("ECWID_CLIENT_SECRET");
    if let Some(text) = std::env::var(name).ok().filter(|text| !text.trim().is_empty()) {
        return Ok(text.split(',').map(|secret| SecretString::from(secret.trim())).collect());
    }
    match (&settings.client_secret, variable) {
        (Some(secret), None) => Ok(vec![secret.clone()]),
        _ => Err(no_secret(name)),
    }
}

/// No client secret is configured.
pub fn no_secret(variable: &str) -> Error {
    Error::new(Kind::Config, format!("missing `{variable}`: without the app's client secret no delivery can be trusted"))
        .with_code("missing_settings")
        .with_hint("set it to the app's client secret (control panel: Apps → My apps → your app → Details), not the access token")
}

/// What lies at the bottom of an HTTP client's error; its own text only repeats the address.
pub fn cause(error: &dyn std::error::Error) -> String {
    let mut innermost = error;
    while let Some(next) = innermost.source() {
        innermost = next;
    }
    innermost.to_string()
}
