//! Repository tasks, run as `cargo xtask <task>`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool talks on its streams")]

mod audit;
mod chosen;
mod compare;
mod deviations;
mod docs;
mod facts;
mod generate;
mod names;
mod new_node;
mod paste;
mod report;
mod schema;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::facts::{Facts, workspace_root};

/// Repository tasks.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Compare the nodes and their models with the facts table.
    Audit(AuditArgs),
    /// Write everything that follows from the node table: manifest, schemas, types, reference, vectors.
    Generate(GenerateArgs),
    /// Scaffold a node: its struct in the resource's file and its line in the table.
    NewNode {
        /// Id of the node, for example `order.archive`.
        id: String,
        /// A trigger, not an action.
        #[arg(long)]
        trigger: bool,
    },
}

#[derive(Args)]
struct GenerateArgs {
    /// Write nothing; fail if a file is stale, and name it.
    #[arg(long)]
    check: bool,
    /// Write nothing; name the files that would be written.
    #[arg(long, conflicts_with = "check")]
    dry_run: bool,
    /// Forget what earlier versions promised; for removals before anything is published.
    #[arg(long)]
    new_baseline: bool,
}

#[derive(Args)]
struct AuditArgs {
    /// Print the Rust lines for this type of the table and the types inside it, instead of comparing.
    #[arg(long, value_name = "TYPE")]
    paste: Vec<String>,
    /// With --paste: leave the types inside it out.
    #[arg(long, requires = "paste")]
    flat: bool,
    /// Sentences for the comments of printed lines, one `key = sentence` per line.
    #[arg(long, value_name = "FILE")]
    docs: Option<PathBuf>,
    /// Print the whole result as JSON.
    #[arg(long, conflicts_with = "paste")]
    json: bool,
    /// Write the coverage page here (docs/reference/coverage.md), relative to the workspace.
    #[arg(long, value_name = "FILE", conflicts_with = "paste")]
    out: Option<PathBuf>,
    /// Fail also for endpoints that have neither a node nor a stated reason.
    #[arg(long, conflicts_with = "paste")]
    strict: bool,
}

fn main() -> ExitCode {
    let result = match &Cli::parse().task {
        Task::Audit(args) => run_audit(args),
        Task::Generate(args) => run_generate(args),
        Task::NewNode { id, trigger } => say(new_node::new_node(id, *trigger)),
    };
    result.unwrap_or_else(|message| {
        eprintln!("error: {message}");
        ExitCode::from(2)
    })
}

fn run_generate(args: &GenerateArgs) -> Result<ExitCode, String> {
    let mode = match (args.check, args.dry_run) {
        (true, _) => generate::Mode::Check,
        (_, true) => generate::Mode::DryRun,
        _ => generate::Mode::Write,
    };
    say(generate::generate(mode, args.new_baseline))
}

fn say(result: Result<String, String>) -> Result<ExitCode, String> {
    print!("{}", result?);
    Ok(ExitCode::SUCCESS)
}

fn run_audit(args: &AuditArgs) -> Result<ExitCode, String> {
    let facts = Facts::load()?;
    let docs = args.docs.as_deref().map_or_else(|| Ok(docs::Docs::default()), docs::Docs::load)?;
    if !args.paste.is_empty() {
        print!("{}", paste::Paste { facts: &facts, docs: &docs }.text(&args.paste, args.flat)?);
        return Ok(ExitCode::SUCCESS);
    }
    let report = audit::audit(&facts, &docs)?;
    if let Some(file) = &args.out {
        write(&workspace_root().join(file), &report::page(&report))?;
    }
    if args.json {
        println!("{}", serde_json::to_string_pretty(&report).map_err(|error| error.to_string())?);
    } else {
        print!("{}{}", report::table(&report), report::findings(&report));
    }
    Ok(if report.is_clean(args.strict) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
    }
    fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))
}
