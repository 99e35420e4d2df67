//! A call that has not started: wait for it, or await it.

use crate::errors::{panicked, raise};
use crate::process;
use ecwid_nodes::{Error, Kind, Result};
use futures::FutureExt;
use futures::future::BoxFuture;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCFunction};
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::Mutex;
use std::time::Duration;
use tokio::runtime::Handle;

/// How often a waiting thread looks for Ctrl-C.
const TICK: Duration = Duration::from_millis(100);

type Convert = Box<dyn FnOnce(Python<'_>) -> PyResult<Py<PyAny>> + Send>;
type Running = BoxFuture<'static, Result<Convert>>;

/// JSON text on its way out: Python decodes it with the fastest parser at hand.
pub struct Json(pub Vec<u8>);

impl<'py> IntoPyObject<'py> for Json {
    type Target = PyBytes;
    type Output = Bound<'py, PyBytes>;
    type Error = std::convert::Infallible;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
        Ok(PyBytes::new(py, &self.0))
    }
}

/// One operation of the core; it starts with `wait()` or `await` and runs once.
#[pyclass(frozen, module = "ecwid_nodes._native")]
pub struct Call(Mutex<Option<Running>>);

impl Call {
    /// Wraps an operation. A panic inside it becomes an error.
    pub fn new<T>(operation: impl Future<Output = Result<T>> + Send + 'static) -> Self
    where
        T: for<'py> IntoPyObject<'py> + Send + 'static,
    {
        let running = AssertUnwindSafe(operation).catch_unwind().map(|ended| {
            let value = ended.unwrap_or_else(|cause| Err(panicked(&*cause)))?;
            let convert: Convert = Box::new(move |py| value.into_py_any(py));
            Ok(convert)
        });
        Self(Mutex::new(Some(running.boxed())))
    }

    fn take(&self) -> Result<Running> {
        process::lock(&self.0).take().ok_or_else(|| {
            Error::new(Kind::InvalidInput, "this call has been started already").with_code("call_used")
        })
    }

    fn prepare(&self, py: Python<'_>) -> PyResult<(Running, Handle)> {
        let ready = self.take().and_then(|running| Ok((running, process::handle(py)?)));
        ready.map_err(|error| raise(py, &error))
    }
}

#[pymethods]
impl Call {
    /// Blocks this thread until the result is there; other Python threads go on, Ctrl-C raises `KeyboardInterrupt`.
    fn wait(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let (running, handle) = self.prepare(py)?;
        if Handle::try_current().is_ok() {
            let error = Error::new(
                Kind::InvalidInput,
                "a blocking call inside the library's own threads would stop them",
            );
            return Err(raise(py, &error));
        }
        let waiting = process::Waiting::count();
        let ended = py.detach(|| {
            let ended = handle.block_on(interruptible(running));
            drop(waiting);
            ended.unwrap_or_else(|| process::freeze())
        });
        match ended? {
            Ok(convert) => convert(py),
            Err(error) => Err(raise(py, &error)),
        }
    }

    /// Starts the call and gives an `asyncio.Future`; cancelling it stops the call.
    fn future<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let event_loop = py.import("asyncio")?.call_method0("get_running_loop")?;
        let (running, handle) = self.prepare(py)?;
        let future = event_loop.call_method0("create_future")?;
        let (owner, waiting) = (event_loop.unbind(), future.clone().unbind());
        let task = handle.spawn(async move {
            let result = running.await;
            if !process::closing() {
                // None while the interpreter goes away: nobody is waiting any more.
                Python::try_attach(|py| deliver(py, &owner, waiting, result));
            }
        });
        let task = task.abort_handle();
        let ended = PyCFunction::new_closure(py, None, None, move |arguments, _| -> PyResult<()> {
            if arguments.get_item(0)?.call_method0("cancelled")?.is_truthy()? {
                task.abort();
            }
            Ok(())
        })?;
        future.call_method1("add_done_callback", (ended,))?;
        Ok(future)
    }

    fn __await__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.future(py)?.call_method0("__await__")
    }
}

/// Gives up on Ctrl-C, and with None when the interpreter goes away.
async fn interruptible(mut running: Running) -> Option<PyResult<Result<Convert>>> {
    let mut tick = tokio::time::interval(TICK);
    loop {
        tokio::select! {
            biased;
            result = &mut running => return Some(Ok(result)),
            _ = tick.tick() => {
                if process::closing() {
                    return None;
                }
                if let Err(signalled) = Python::try_attach(signals)? {
                    return Some(Err(signalled));
                }
            },
        }
    }
}

fn signals(py: Python<'_>) -> PyResult<()> {
    py.check_signals()
}

fn deliver(py: Python<'_>, owner: &Py<PyAny>, waiting: Py<PyAny>, result: Result<Convert>) {
    let converted = match result {
        Ok(convert) => convert(py),
        Err(error) => Err(raise(py, &error)),
    };
    let (method, value) = match converted {
        Ok(value) => ("set_result", value),
        Err(error) => ("set_exception", error.into_value(py).into_any()),
    };
    // Runs in the event loop, where the future may have been cancelled meanwhile.
    let settle = PyCFunction::new_closure(py, None, None, move |arguments, _| -> PyResult<()> {
        let py = arguments.py();
        if !waiting.call_method0(py, "done")?.is_truthy(py)? {
            waiting.call_method1(py, method, (&value,))?;
        }
        Ok(())
    });
    // Fails only where the loop is closed, and then nobody is waiting.
    let _ = settle.and_then(|settle| owner.call_method1(py, "call_soon_threadsafe", (settle,)));
}
