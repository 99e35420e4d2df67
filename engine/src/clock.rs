//! The time, behind a seam so that tests can hold it.

use std::sync::LazyLock;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

static BEGINNING: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Tells the time. Only pauses and ages are measured with it; what happened when is told by the vendor's clock.
pub trait Clock: Send + Sync + 'static {
    /// Milliseconds since 1970 UTC.
    fn now_ms(&self) -> i64;

    /// Milliseconds since some moment in the life of the process. Unlike [`Clock::now_ms`] this never jumps when the
    /// machine's time is corrected.
    fn steady_ms(&self) -> i64 {
        BEGINNING.elapsed().as_millis() as i64
    }
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now_ms(&self) -> i64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
    }
}
