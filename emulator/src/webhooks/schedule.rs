//! When a failed delivery is tried again.

use std::time::Duration;

/// Repeated attempts before an event is given up.
pub const RETRIES: usize = 27;

/// Delay of a retry from the event, counted from 1; `None` after the last.
pub fn delay(retry: usize) -> Option<Duration> {
    let minutes = match retry {
        1..=3 => 15 * retry,
        4..=RETRIES => 60 * (retry - 3),
        _ => return None,
    };
    Some(Duration::from_secs(60 * minutes as u64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_quarters_then_every_hour_to_a_day() {
        let minutes: Vec<u64> = (1..=RETRIES).map(|retry| delay(retry).unwrap().as_secs() / 60).collect();
        assert_eq!(minutes[..5], [15, 30, 45, 60, 120]);
        assert_eq!(minutes[26], 24 * 60);
        assert_eq!((delay(0), delay(28)), (None, None));
    }
}
