//! Runs the binary, and an emulator beside it.

// Functions that tests share are test code, too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(dead_code)]

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// The binary with a clean environment.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ecwid-nodes"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ECWID_")) {
        command.env_remove(name);
    }
    command.env("NO_COLOR", "1");
    command
}

/// An emulator in a process of its own; it ends with the test.
pub struct Store {
    pub ready: Value,
    child: Child,
}

impl Store {
    /// A seeded store with these options.
    pub fn start(options: &[&str]) -> Self {
        let mut command = command();
        command.args(["emulator", "--json", "--port", "0", "--stop-with-stdin"]).args(options);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Self { ready: serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}")), child }
    }

    /// The binary, connected to this store.
    pub fn command(&self) -> Command {
        let mut command = command();
        for (name, value) in self.ready["env"].as_object().unwrap() {
            command.env(name, value.as_str().unwrap());
        }
        command
    }

    /// Runs the binary and gives what it printed.
    pub fn run(&self, arguments: &[&str]) -> Run {
        run(self.command().args(arguments))
    }

    /// Runs a control command and gives its JSON.
    pub fn control(&self, arguments: &[&str]) -> Value {
        let run = self.run(&[&["emulator"], arguments, &["--json"]].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.json()
    }

    /// Paths of the requests that reached the store.
    pub fn requests(&self) -> Vec<String> {
        let found = self.control(&["requests"]);
        found["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["path"].as_str().unwrap().to_owned())
            .collect()
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a finished run left.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Stdout as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}\n{}", self.stdout, self.stderr))
    }

    /// The error envelope on stderr.
    pub fn error(&self) -> Value {
        serde_json::from_str(self.stderr.trim()).unwrap_or_else(|error| panic!("{error}: {}", self.stderr))
    }
}

/// Runs to the end without stdin.
pub fn run(command: &mut Command) -> Run {
    run_with(command, "")
}

/// Runs to the end with this stdin.
pub fn run_with(command: &mut Command, stdin: &str) -> Run {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    // A command that does not read stdin may be gone already.
    let _ = input.write_all(stdin.as_bytes());
    drop(input);
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    Run {
        code: status.code().unwrap_or(-1),
        stdout: String::from_utf8(stdout).unwrap(),
        stderr: String::from_utf8(stderr).unwrap(),
    }
}

/// A running command whose lines can be waited for.
pub struct Running {
    child: Child,
    pub stdout: Receiver<String>,
    pub stderr: Receiver<String>,
}

impl Running {
    pub fn start(command: &mut Command) -> Self {
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (stdout, stderr) = (lines(child.stdout.take().unwrap()), lines(child.stderr.take().unwrap()));
        Self { child, stdout, stderr }
    }

    /// Starts it with a pipe that nobody reads from any more.
    pub fn without_reader(command: &mut Command) -> Self {
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let stderr = lines(child.stderr.take().unwrap());
        Self { child, stdout: channel().1, stderr }
    }

    /// The next line of stderr that holds `text`.
    pub fn wait_for(&self, text: &str) -> String {
        loop {
            let line = self
                .stderr
                .recv_timeout(Duration::from_secs(20))
                .unwrap_or_else(|_| panic!("no line with {text:?}"));
            if line.contains(text) {
                return line;
            }
        }
    }

    /// The next line of stdout as JSON.
    pub fn event(&self) -> Value {
        let line = self.stdout.recv_timeout(Duration::from_secs(20)).expect("an event on stdout");
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"))
    }

    /// Nothing is printed for a while.
    pub fn stays_silent(&self) {
        let line = self.stdout.recv_timeout(Duration::from_millis(800));
        assert!(line.is_err(), "{line:?}");
    }

    /// Ends by itself; the exit code.
    pub fn wait(mut self) -> i32 {
        for _ in 0..200 {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code().unwrap_or(-1);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("it does not end");
    }

    /// Sends Ctrl-C and gives the exit code.
    pub fn interrupt(mut self) -> i32 {
        let done = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
        assert!(done.success());
        let code = self.child.wait().unwrap().code();
        code.unwrap_or(-1)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn lines(from: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}
