//! The flow from another language, as a program of its own.

use super::summary::Found;
use super::told;
use super::{PATIENCE, Shop, Visit, late};
use ecwid_nodes::{Error, Kind, Result};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::{Instant, timeout, timeout_at};

/// Time in which a surplus event would show.
const LINGER: Duration = Duration::from_millis(300);

/// A program to run.
pub struct Script {
    language: &'static str,
    command: Vec<String>,
    file: PathBuf,
}

impl Script {
    /// `command` may have arguments of its own, separated by blanks.
    pub fn new(language: &'static str, command: &str, file: PathBuf) -> Self {
        Self { language, command: command.split_whitespace().map(str::to_owned).collect(), file }
    }

    /// Runs it, lets the shopper buy, and stops it once it did its work.
    pub async fn play(&self, shop: &Shop, visit: &Visit, found: &mut Found) -> Result<()> {
        let mut child = self.spawn(shop)?;
        let stdout = child.stdout.take().ok_or_else(|| self.failed("has no output"))?;
        let mut lines = BufReader::new(stdout).lines();
        let ready = self.line(&mut lines, Instant::now() + PATIENCE).await?;
        let url = ready["listening"].as_str().ok_or_else(|| self.failed(&format!("began with {ready}")))?;
        shop.emulator.set_webhook(Some(url.to_owned()), Vec::new());
        shop.play(visit)?;
        let deadline = Instant::now() + PATIENCE;
        let mut open: Vec<&str> = visit.events.to_vec();
        while !open.is_empty() {
            let line = self.line(&mut lines, deadline).await?;
            let trigger = tell(found, &line);
            open.retain(|wanted| *wanted != trigger);
        }
        if !shop.emulator.deliveries_settled(PATIENCE).await {
            return Err(late(&format!("webhooks to {} were not delivered", self.language)));
        }
        while let Ok(Ok(Some(text))) = timeout(LINGER, lines.next_line()).await {
            tell(found, &serde_json::from_str(&text).unwrap_or_default());
        }
        shop.emulator.set_webhook(None, Vec::new());
        self.stop(child).await
    }

    fn spawn(&self, shop: &Shop) -> Result<Child> {
        let (program, arguments) = self.command.split_first().ok_or_else(|| self.failed("has no command"))?;
        if !self.file.is_file() {
            return Err(Error::new(Kind::Config, format!("`{}` is not there", self.file.display()))
                .with_hint("run the demo in the repository, or name its examples with --examples"));
        }
        let mut command = Command::new(program);
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("ECWID_"))
        {
            command.env_remove(name);
        }
        command.args(arguments).arg(&self.file).envs(shop.environment());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true);
        command.spawn().map_err(|error| {
            Error::new(Kind::Config, format!("cannot start `{program}`: {error}"))
                .with_hint(format!("is {} installed?", self.language))
        })
    }

    async fn line(&self, lines: &mut Lines<BufReader<ChildStdout>>, deadline: Instant) -> Result<Value> {
        match timeout_at(deadline, lines.next_line()).await {
            Err(_) => Err(late(&format!("{} did not do its part", self.language))),
            Ok(Ok(Some(text))) => {
                serde_json::from_str(&text).map_err(|_| self.failed(&format!("wrote {text:?}")))
            }
            Ok(_) => Err(self
                .failed("ended early; see its messages above")
                .with_hint("is the package installed for it? see examples/README.md")),
        }
    }

    /// Ctrl-C, as a user would; a program that does not end well by it fails the demo.
    async fn stop(&self, mut child: Child) -> Result<()> {
        interrupt(&mut child);
        let status = timeout(PATIENCE, child.wait())
            .await
            .map_err(|_| late(&format!("{} did not stop", self.language)))?;
        let status = status.map_err(|error| self.failed(&error.to_string()))?;
        if status.success() || cfg!(not(unix)) {
            Ok(())
        } else {
            Err(self.failed(&format!("ended with {status}")))
        }
    }

    fn failed(&self, what: &str) -> Error {
        Error::new(Kind::Unexpected, format!("the {} flow {what}", self.language)).with_code("demo_failed")
    }
}

fn tell(found: &mut Found, line: &Value) -> String {
    let text = |name: &str| line[name].as_str().unwrap_or_default();
    told::event(text("event"), text("object"));
    if let Some(action) = line["action"].as_str() {
        told::action(action, text("object"), text("detail"));
    }
    found.event(text("event"));
    text("event").to_owned()
}

#[cfg(unix)]
fn interrupt(child: &mut Child) {
    let id = child.id().and_then(|id| i32::try_from(id).ok()).and_then(rustix::process::Pid::from_raw);
    if let Some(id) = id {
        let _ = rustix::process::kill_process(id, rustix::process::Signal::INT);
    }
}

#[cfg(not(unix))]
fn interrupt(child: &mut Child) {
    let _ = child.start_kill();
}
