//! The library's log goes to Python's `logging`, below the logger `ecwid_nodes`.
//!
//! A thread of its own hands the records over, so that neither a slow logging handler nor the interpreter's lock ever
//! holds up a request.

use pyo3::prelude::*;
use std::fmt::{self, Write};
use std::sync::RwLock;
use tokio::runtime::Handle;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

/// Records that may wait; more are dropped rather than slow down the work.
const WAITING: usize = 4096;

static QUEUE: RwLock<Option<Sender<Record>>> = RwLock::new(None);

struct Record {
    target: &'static str,
    level: u8,
    text: String,
}

/// Makes this the process's subscriber of `tracing`.
pub fn install() {
    let own = Targets::new()
        .with_target("ecwid_nodes", Level::DEBUG)
        .with_target("ecwid_nodes_engine", Level::DEBUG);
    let subscriber = tracing_subscriber::registry().with(Forward.with_filter(own));
    // Another subscriber can only be there if the module was initialised twice; the first one serves both.
    let _ = tracing::subscriber::set_global_default(subscriber);
}

/// Starts handing over records.
pub fn start(handle: &Handle) {
    let (sender, receiver) = channel(WAITING);
    if let Ok(mut queue) = QUEUE.write() {
        *queue = Some(sender);
        handle.spawn_blocking(move || hand_over(receiver));
    }
}

/// Ends it; what waits is still handed over.
pub fn stop() {
    if let Ok(mut queue) = QUEUE.write() {
        drop(queue.take());
    }
}

/// In a forked child: the parent's queue has no reader here. A lock held by a thread of the parent is left alone.
pub fn forget() {
    if let Ok(mut queue) = QUEUE.try_write() {
        std::mem::forget(queue.take());
    }
}

fn hand_over(mut records: Receiver<Record>) {
    while let Some(record) = records.blocking_recv() {
        let done = Python::try_attach(|py| -> PyResult<()> {
            let name = record.target.replace("ecwid_nodes_engine", "ecwid_nodes.engine").replace("::", ".");
            let logger = py.import("logging")?.call_method1("getLogger", (name,))?;
            logger.call_method1("log", (record.level, "%s", record.text))?;
            Ok(())
        });
        if done.is_none() {
            return;
        }
    }
}

struct Forward;

impl<S: Subscriber> Layer<S> for Forward {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut text = Text(String::new());
        event.record(&mut text);
        let level = match *event.metadata().level() {
            Level::ERROR => 40,
            Level::WARN => 30,
            Level::INFO => 20,
            _ => 10,
        };
        let record = Record { target: event.metadata().target(), level, text: text.0 };
        if let Ok(queue) = QUEUE.try_read()
            && let Some(sender) = &*queue
        {
            let _ = sender.try_send(record);
        }
    }
}

/// The message first, then `name=value` of what is not empty.
struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let value = format!("{value:?}");
        if field.name() == "message" {
            self.0.insert_str(0, &value);
        } else if value != "\"\"" {
            let _ = write!(self.0, " {}={value}", field.name());
        }
    }
}
