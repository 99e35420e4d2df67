//! The store's time and the faster time of the webhook retry schedule.

use std::time::{Duration, Instant};

/// Two clocks. The store's clock is the wall clock plus what was advanced by hand. The schedule
/// clock runs `speed` times as fast, so that a day of retries fits into a test; it never moves the
/// dates that clients see.
#[derive(Debug)]
pub struct Clock {
    advanced: Duration,
    speed: f64,
    schedule_base: Duration,
    since: Instant,
}

impl Clock {
    pub fn new(speed: f64) -> Self {
        Self { advanced: Duration::ZERO, speed, schedule_base: Duration::ZERO, since: Instant::now() }
    }

    /// Milliseconds since 1970 in the store.
    pub fn now_ms(&self) -> i64 {
        jiff::Timestamp::now().as_millisecond() + self.advanced.as_millis() as i64
    }

    /// Seconds since 1970 in the store.
    pub fn now(&self) -> i64 {
        self.now_ms().div_euclid(1000)
    }

    /// Position on the schedule clock.
    pub fn schedule_now(&self) -> Duration {
        self.schedule_base + self.since.elapsed().mul_f64(self.speed)
    }

    /// Real time until a position of the schedule clock, zero if it is past.
    pub fn real_until(&self, due: Duration) -> Duration {
        let left = due.saturating_sub(self.schedule_now());
        Duration::try_from_secs_f64(left.as_secs_f64() / self.speed).unwrap_or(Duration::MAX)
    }

    pub fn speed(&self) -> f64 {
        self.speed
    }

    pub fn set_speed(&mut self, speed: f64) {
        self.schedule_base = self.schedule_now();
        self.since = Instant::now();
        self.speed = speed;
    }

    /// Moves both clocks forward.
    pub fn advance(&mut self, by: Duration) {
        self.advanced += by;
        self.schedule_base += by;
    }

    pub fn advanced(&self) -> Duration {
        self.advanced
    }
}

/// Whether a clock speed can be used.
pub fn valid_speed(speed: f64) -> bool {
    speed.is_finite() && speed > 0.0 && speed <= 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advancing_moves_the_schedule_too() {
        let mut clock = Clock::new(1.0);
        let due = clock.schedule_now() + Duration::from_secs(900);
        assert!(clock.real_until(due) > Duration::from_secs(890));
        clock.advance(Duration::from_secs(901));
        assert_eq!(clock.real_until(due), Duration::ZERO);
    }

    #[test]
    fn speed_shortens_real_waits_but_not_dates() {
        let clock = Clock::new(3600.0);
        let due = clock.schedule_now() + Duration::from_secs(3600);
        assert!(clock.real_until(due) <= Duration::from_secs(1));
        assert!((clock.now() - jiff::Timestamp::now().as_second()).abs() <= 1);
    }
}
