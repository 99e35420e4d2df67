//! The commands, one file each.

pub mod connection;
pub mod demo;
pub mod describe;
pub mod emulator;
pub mod flows;
pub mod invoke;
pub mod listen;
pub mod manifest;
pub mod mcp;
pub mod nodes;
pub mod oauth;
pub mod poll;
pub mod test_event;

use crate::arguments::{Arguments, Command};
use ecwid_nodes::Result;
use std::process::ExitCode;

/// Does what the command line says.
pub async fn run(arguments: Arguments) -> Result<ExitCode> {
    let global = arguments.global;
    match arguments.command {
        Command::Demo(command) => command.run().await,
        Command::Emulator(command) => command.run(&global).await,
        Command::Nodes(command) => command.run(),
        Command::Describe(command) => command.run(),
        Command::Invoke(command) => command.run(&global).await,
        Command::Listen(command) => command.run(&global).await,
        Command::TestEvent(command) => command.run(&global).await,
        Command::Poll(command) => command.run(&global).await,
        Command::Manifest(command) => command.run(),
        Command::Mcp(command) => command.run(&global).await,
        Command::Connection(command) => command.run(&global).await,
        Command::Oauth(command) => command.run(&global).await,
    }
    .map(|()| ExitCode::SUCCESS)
}

/// Waits for Ctrl-C or a request to end.
pub async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
