//! The one runtime of the process: started on first use, forgotten in a forked child, stopped before the interpreter.
//!
//! The lock is only ever taken while attached to the interpreter and without detaching, so no other thread can hold it
//! at the moment of a fork.

use crate::call::Call;
use crate::logs;
use ecwid_nodes::{Error, Kind};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Handle, Runtime};

static RUNTIME: Mutex<Option<Runtime>> = Mutex::new(None);
static CLOSING: AtomicBool = AtomicBool::new(false);
static GENERATION: AtomicUsize = AtomicUsize::new(0);
static WAITING: AtomicUsize = AtomicUsize::new(0);

/// How long requests in flight may take to stop at exit.
const GRACE: Duration = Duration::from_secs(2);

/// Locks, whatever happened to the last holder: the values kept here are valid at every moment.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Counts forks: what was built under another number belongs to the parent.
pub fn generation() -> usize {
    GENERATION.load(Ordering::Acquire)
}

/// Is the interpreter going away?
pub fn closing() -> bool {
    CLOSING.load(Ordering::Acquire)
}

/// Only daemon threads still run at exit; Python freezes its own in the same way.
pub fn freeze() -> ! {
    loop {
        std::thread::park();
    }
}

/// Counts a thread that blocks on the runtime, so that the runtime does not stop below it.
pub struct Waiting(usize);

impl Waiting {
    /// Counts this thread until dropped.
    pub fn count() -> Self {
        WAITING.fetch_add(1, Ordering::AcqRel);
        Self(generation())
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if self.0 == generation() {
            WAITING.fetch_sub(1, Ordering::AcqRel);
        }
    }
}

/// The runtime's handle.
pub fn handle(_attached: Python<'_>) -> Result<Handle, Error> {
    if closing() {
        return Err(Error::new(Kind::Cancelled, "the interpreter is shutting down"));
    }
    let mut slot = lock(&RUNTIME);
    if let Some(runtime) = &*slot {
        return Ok(runtime.handle().clone());
    }
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .thread_name("ecwid-nodes")
        .enable_all()
        .build()
        .map_err(|error| Error::new(Kind::Unexpected, format!("the runtime cannot start: {error}")))?;
    let handle = runtime.handle().clone();
    logs::start(&handle);
    *slot = Some(runtime);
    Ok(handle)
}

/// Runs at interpreter exit, while Python still works.
#[pyfunction]
fn _shutdown(py: Python<'_>) {
    CLOSING.store(true, Ordering::Release);
    let runtime = lock(&RUNTIME).take();
    py.detach(|| {
        // Blocked daemon threads see the flag at their next tick.
        let patience = Instant::now() + GRACE;
        while WAITING.load(Ordering::Acquire) > 0 && Instant::now() < patience {
            std::thread::sleep(Duration::from_millis(5));
        }
        logs::stop();
        if let Some(runtime) = runtime {
            runtime.shutdown_timeout(GRACE);
        }
    });
}

/// Runs in a forked child: the parent's threads do not exist here, so its runtime must not be touched, not even dropped.
#[pyfunction]
fn _after_fork() {
    std::mem::forget(lock(&RUNTIME).take());
    logs::forget();
    WAITING.store(0, Ordering::Release);
    GENERATION.fetch_add(1, Ordering::AcqRel);
}

/// Panics, so that the tests can see a panic arrive as an exception; absent from release builds.
#[pyfunction]
fn _fault() -> Call {
    Call::new(async { if closing() { Ok(()) } else { std::panic::panic_any("a fault on purpose") } })
}

/// Registers both hooks.
pub fn install(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    py.import("atexit")?.call_method1("register", (wrap_pyfunction!(_shutdown, module)?,))?;
    let os = py.import("os")?;
    if os.hasattr("register_at_fork")? {
        let hooks = PyDict::new(py);
        hooks.set_item("after_in_child", wrap_pyfunction!(_after_fork, module)?)?;
        os.call_method("register_at_fork", (), Some(&hooks))?;
    }
    if cfg!(debug_assertions) {
        module.add_function(wrap_pyfunction!(_fault, module)?)?;
    }
    logs::install();
    Ok(())
}
