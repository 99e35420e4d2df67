//! Events that wait before they are given out.

use crate::trigger::Occurrence;
use std::time::Duration;

/// Holds an occurrence until `wait` after `since`. What is left of the wait is counted from `now`; nothing is held where
/// the moment has passed already, as it has after a pause or in a run over the past. Unix seconds; 0: no matter when.
pub(crate) fn hold(occurrence: Occurrence, since: Option<i64>, wait: Duration, now: i64) -> Occurrence {
    let passed = match since {
        Some(since) if now > 0 => u64::try_from(now.saturating_sub(since)).unwrap_or(0),
        _ => 0,
    };
    match wait.checked_sub(Duration::from_secs(passed)) {
        Some(rest) if !rest.is_zero() => occurrence.held(rest),
        _ => occurrence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_from_the_moment_that_matters() {
        let rest = |since, now| {
            hold(Occurrence::whole(), since, Duration::from_secs(60), now).hold.map(|rest| rest.as_secs())
        };
        assert_eq!(rest(Some(100), 100), Some(60));
        assert_eq!(rest(Some(100), 130), Some(30));
        assert_eq!(rest(Some(100), 160), None);
        assert_eq!(rest(Some(100), 9_000), None);
        assert_eq!(rest(Some(100), 90), Some(60), "never longer than the wait");
        assert_eq!(rest(None, 90), Some(60));
        assert_eq!(rest(Some(100), 0), Some(60));
    }
}
