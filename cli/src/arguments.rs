//! The command line: options that every command shares, and the list of commands.

use crate::commands;
use crate::help;
use clap::{Args, Parser, Subcommand, ValueEnum};
use ecwid_nodes::transport::Detail;
use std::path::PathBuf;

/// Trigger and action nodes for Ecwid stores.
#[derive(Debug, Parser)]
#[command(name = "ecwid-nodes", version, after_help = help::after(), max_term_width = 110, arg_required_else_help = true)]
pub struct Arguments {
    /// Options of every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Connection and output")]
pub struct Global {
    /// Print JSON only, errors included
    #[arg(long, global = true)]
    pub json: bool,
    /// Use the connection saved under this name (`connection add`)
    #[arg(long, global = true, value_name = "NAME", env = "ECWID_CONNECTION")]
    pub connection: Option<String>,
    /// The store's number; else ECWID_STORE_ID
    #[arg(long, global = true, value_name = "NUMBER")]
    pub store_id: Option<String>,
    /// REST address instead of Ecwid's own; else ECWID_BASE_URL
    #[arg(long, global = true, value_name = "URL")]
    pub base_url: Option<String>,
    /// Read the access token from this file, `-` asks for it on the terminal or reads a line of stdin; else ECWID_TOKEN.
    /// There is no option that takes the token itself: other users could see it in the process list
    #[arg(long, global = true, value_name = "FILE")]
    pub token_file: Option<PathBuf>,
    /// Also trust the certificates in this PEM file; else ECWID_CA_FILE
    #[arg(long, global = true, value_name = "FILE")]
    pub ca_file: Option<PathBuf>,
    /// Log requests to stderr, secrets left out
    #[arg(long, global = true, value_name = "DETAIL", value_enum)]
    pub log: Option<LogDetail>,
    /// Repetitions after a passing fault [default: 4]
    #[arg(long, global = true, value_name = "TIMES")]
    pub retries: Option<usize>,
    /// Time allowed for one request, for example 30s [default: 60s]
    #[arg(long, global = true, value_name = "TIME", value_parser = humantime::parse_duration)]
    pub timeout: Option<std::time::Duration>,
}

/// How much of a request is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogDetail {
    /// Nothing
    Off,
    /// Method, address, status, time
    Line,
    /// And headers
    Headers,
    /// And bodies
    Body,
}

impl From<LogDetail> for Detail {
    fn from(detail: LogDetail) -> Self {
        match detail {
            LogDetail::Off => Self::Off,
            LogDetail::Line => Self::Line,
            LogDetail::Headers => Self::Headers,
            LogDetail::Body => Self::Body,
        }
    }
}

impl Global {
    /// The detail asked for; off by default.
    pub fn log_detail(&self) -> Detail {
        self.log.map_or(Detail::Off, Into::into)
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Play the main job once: a store event in, an action out
    Demo(commands::demo::Demo),
    /// Run an Ecwid store on this machine, or steer a running one
    Emulator(commands::emulator::EmulatorCommand),
    /// List the nodes
    Nodes(commands::nodes::Nodes),
    /// Show a node: fields, scopes, example
    Describe(commands::describe::Describe),
    /// Call an action
    Invoke(commands::invoke::Invoke),
    /// Receive webhooks and print events
    Listen(commands::listen::Listen),
    /// Send a sample webhook to a listener
    TestEvent(commands::test_event::TestEvent),
    /// Look for events by polling
    Poll(commands::poll::Poll),
    /// Print or write the manifest of all nodes
    Manifest(commands::manifest::Manifest),
    Mcp(commands::mcp::Mcp),
    /// Save, list, check and remove connections
    Connection(commands::connection::ConnectionCommand),
    /// Get a token by OAuth 2
    Oauth(commands::oauth::Oauth),
}
