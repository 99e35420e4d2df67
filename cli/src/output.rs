//! What is printed: data on stdout, everything else on stderr.

use comfy_table::{ContentArrangement, Table, presets};
use ecwid_nodes::transport::Detail;
use ecwid_nodes::{Error, Kind, Result};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::{IsTerminal, Write, stderr, stdout};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

static JSON: AtomicBool = AtomicBool::new(false);

/// Sets the form of output and starts the request log.
pub fn start(json: bool, log: Detail) {
    JSON.store(json, Ordering::Relaxed);
    let level = if log == Detail::Off { "warn" } else { "warn,ecwid_nodes::http=info" };
    let filter = tracing_subscriber::EnvFilter::try_from_env("ECWID_LOG").unwrap_or_else(|_| level.into());
    let colour = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let _ =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(stderr).with_ansi(colour).try_init();
}

/// Does the caller want JSON?
pub fn is_json() -> bool {
    JSON.load(Ordering::Relaxed)
}

/// Prints one line of data at once.
pub fn line(text: impl AsRef<str>) -> Result<()> {
    let mut out = stdout().lock();
    let written = out
        .write_all(text.as_ref().as_bytes())
        .and_then(|()| out.write_all(b"\n"))
        .and_then(|()| out.flush());
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::BrokenPipe => {
            Error::new(Kind::Cancelled, "the reader of the output went away").with_code("broken_pipe")
        }
        _ => Error::new(Kind::Storage, format!("cannot write the output: {error}")),
    })
}

/// Prints a value: one line for programs, indented for people.
pub fn value(value: &impl Serialize) -> Result<()> {
    let text = if is_json() { serde_json::to_string(value) } else { serde_json::to_string_pretty(value) };
    line(text.map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?)
}

/// Prints a remark beside the data.
pub fn note(text: impl AsRef<str>) {
    let _ = writeln!(stderr().lock(), "{}", text.as_ref());
}

/// Prints a table as wide as the terminal; without one, as wide as its content.
pub fn table(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<()> {
    line(table_text(header, rows))
}

/// A table as text.
pub fn table_text(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(header.iter().map(|name| name.to_uppercase()));
    if stdout().is_terminal() {
        table.set_content_arrangement(ContentArrangement::Dynamic);
    }
    for row in rows {
        table.add_row(row);
    }
    let text: Vec<String> = table.to_string().lines().map(|row| row.trim_end().to_owned()).collect();
    text.join("\n")
}

/// Prints an error and gives the exit code of its kind.
pub fn failure(error: &Error) -> ExitCode {
    let code = error.kind().info().exit_code;
    if error.code() == "broken_pipe" {
        return ExitCode::from(code);
    }
    let mut text = if is_json() { error.to_json() } else { format!("{error}\nhint: {}", error.hint()) };
    if let (false, Some(id)) = (is_json(), error.request_id()) {
        let _ = write!(text, "\nrequest id: {id}");
    }
    note(text);
    ExitCode::from(code)
}
