//! A process that ends with this one.

use crate::Result;
use crate::owner::Owner;
use std::ffi::OsStr;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

/// A shell around the server. It ends when the server does. When its input ends, which it does when this process ends
/// however it does, it ends the server, and removes the folder unless something was said. `$0` is the signal (said again,
/// because a server that is just starting may miss it), `$1` the folder.
const GUARD: &str = r#"
    signal=$0 folder=$1; shift
    exec 3<&0
    "$@" </dev/null 3<&- &
    server=$!
    (
        said=$(cat <&3)
        trap "" TERM
        while kill -"$signal" "$server" 2>/dev/null; do sleep 0.1; done
        [ -n "$said" ]
    ) &
    watch=$!
    exec 3<&-
    wait "$server"
    kill "$watch" 2>/dev/null
    wait "$watch"
    [ "$?" != 1 ] || rm -rf "$folder"
"#;

/// How a server is started.
pub struct Start<'a> {
    pub program: PathBuf,
    pub arguments: Vec<&'a OsStr>,
    /// Signal that ends it in good order.
    pub signal: &'a str,
    /// Removed after the end, if this process is gone by then.
    pub folder: &'a Path,
    pub log: PathBuf,
    pub owner: Option<Owner>,
}

#[derive(Debug)]
pub struct Supervised {
    guard: Child,
    input: Option<ChildStdin>,
}

impl Supervised {
    pub fn start(start: Start<'_>) -> Result<Self> {
        let told = |what: &str, error: std::io::Error| format!("{what}: {error}");
        let log = File::options().create(true).append(true).open(&start.log);
        let log = log.map_err(|error| told("cannot write the log", error))?;
        let log_too = log.try_clone().map_err(|error| told("cannot write the log", error))?;
        let mut command = Command::new("/bin/sh");
        command.args(["-c", GUARD, start.signal]).arg(start.folder).arg(&start.program);
        command.args(start.arguments).stdin(Stdio::piped()).stdout(log).stderr(log_too).current_dir("/");
        if let Some(owner) = start.owner {
            owner.run(&mut command);
        }
        let mut guard = command.spawn().map_err(|error| told("cannot start a shell", error))?;
        let input = guard.stdin.take();
        Ok(Self { guard, input })
    }

    /// Did the server end by itself?
    pub fn has_ended(&mut self) -> bool {
        self.guard.try_wait().is_ok_and(|status| status.is_some())
    }

    /// Ends the server and waits for that.
    pub fn end(&mut self) {
        if let Some(mut input) = self.input.take() {
            let _ = input.write_all(b"stays");
        }
        let _ = self.guard.wait();
    }
}

impl Drop for Supervised {
    fn drop(&mut self) {
        self.end();
    }
}
