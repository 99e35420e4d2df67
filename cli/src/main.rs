//! The `ecwid-nodes` command.

mod arguments;
mod commands;
mod connect;
mod help;
mod output;
mod schema;

use arguments::Arguments;
use clap::Parser;
use clap::error::ErrorKind;
use ecwid_nodes::{Error, Kind};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error),
    };
    output::start(arguments.global.json, arguments.global.log_detail());
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            return output::failure(&Error::new(Kind::Unexpected, format!("cannot start: {error}")));
        }
    };
    let result = runtime.block_on(commands::run(arguments));
    // A blocked read of stdin must not keep the process alive.
    runtime.shutdown_background();
    match result {
        Ok(code) => code,
        Err(error) => output::failure(&error),
    }
}

/// Faults in the command line itself: clap's text for people, the error envelope for programs.
fn usage(error: &clap::Error) -> ExitCode {
    let shown = matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    if !shown && std::env::args_os().any(|argument| argument == "--json") {
        output::start(true, ecwid_nodes::transport::Detail::Off);
        let text = error.render().to_string();
        let message = text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
        let fault =
            Error::new(Kind::InvalidInput, message).with_code("usage").with_hint("see `ecwid-nodes --help`");
        return output::failure(&fault);
    }
    let _ = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}
