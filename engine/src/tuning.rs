//! Limits and pauses of an engine.

use ecwid_nodes::steps::slice::Slicing;
use std::time::Duration;

/// Limits and pauses; the defaults suit one store on one machine.
#[derive(Debug, Clone)]
pub struct Tuning {
    /// How long a worker or consumer may hold what it took.
    pub lease: Duration,
    /// Attempts before something is parked as a dead letter.
    pub max_attempts: u32,
    /// Attempts to read an entity that a delivery names and the store does not show yet (pauses of 1, 2, 4 … seconds).
    pub not_found_attempts: u32,
    /// First pause after a failure; it doubles each time, with jitter.
    pub first_pause: Duration,
    /// Longest pause after a failure.
    pub longest_pause: Duration,
    /// Pause of deliveries whose connection is refused by the store.
    pub failing_pause: Duration,
    /// Most deliveries that wait; beyond it deliveries are refused with 503, and Ecwid sends them again later.
    pub inbox_bound: u64,
    /// Deliveries worked on at the same time.
    pub workers: usize,
    /// How polling cuts time into slices.
    pub slicing: Slicing,
    /// Pause between comparisons of the whole list for kinds with stock, because it is not certain that a sale moves
    /// a product's time of change; none: never.
    pub rescan: Option<Duration>,
    /// How long settled deliveries and events are kept. Ecwid repeats deliveries for 24 hours.
    pub retention: Duration,
}

impl Default for Tuning {
    fn default() -> Self {
        Self {
            lease: Duration::from_secs(60),
            max_attempts: 20,
            not_found_attempts: 7,
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(3_600),
            failing_pause: Duration::from_secs(60),
            inbox_bound: 100_000,
            workers: 4,
            slicing: Slicing::default(),
            rescan: Some(Duration::from_secs(3_600)),
            retention: Duration::from_secs(7 * 86_400),
        }
    }
}

impl Tuning {
    /// Pause after the `attempt`-th failure (from 1): doubling, bounded, 75 to 100 % of it at random.
    pub(crate) fn pause_ms(&self, attempt: u32) -> i64 {
        let first = self.first_pause.as_millis() as u64;
        let longest = self.longest_pause.as_millis() as u64;
        let full = first.saturating_mul(1_u64 << attempt.saturating_sub(1).min(32)).min(longest);
        let floor = full - full / 4;
        rand::Rng::random_range(&mut rand::rng(), floor..=full) as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_and_are_bounded() {
        let tuning = Tuning::default();
        for (attempt, full) in
            [(1, 1_000), (2, 2_000), (5, 16_000), (12, 2_048_000), (13, 3_600_000), (90, 3_600_000)]
        {
            let pause = tuning.pause_ms(attempt);
            assert!(pause <= full && pause >= full - full / 4, "attempt {attempt}: {pause}");
        }
    }
}
