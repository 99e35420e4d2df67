//! Polling in closed slices of `[updatedFrom, updatedTo]`.
//!
//! The upper bound stays behind the newest known change by the lookback window, because search lags writes; the next
//! slice starts before the end of the last one by the same window. Seeing a row twice is harmless (`observe` compares),
//! missing it is not.

/// One closed polling window, Unix seconds, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Slice {
    /// First second.
    pub from: i64,
    /// Last second.
    pub to: i64,
}

/// How to cut slices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slicing {
    /// Overlap with the slice before, seconds.
    pub lookback: i64,
    /// Longest slice, seconds: a long absence is caught up in pieces.
    pub longest: i64,
}

impl Default for Slicing {
    fn default() -> Self {
        Self { lookback: 120, longest: 86_400 }
    }
}

/// The next slice after `cursor` (the last second that is fully read), up to the vendor's time `now`.
/// None while there is nothing new to read.
pub fn next(cursor: i64, now: i64, slicing: Slicing) -> Option<Slice> {
    if now <= cursor {
        return None;
    }
    let from = cursor.saturating_sub(slicing.lookback).max(0);
    let to = now.min(cursor.saturating_add(slicing.longest));
    Some(Slice { from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CUT: Slicing = Slicing { lookback: 10, longest: 100 };

    #[test]
    fn slices_overlap_and_are_bounded() {
        assert_eq!(next(1_000, 1_050, CUT), Some(Slice { from: 990, to: 1_050 }));
        assert_eq!(next(1_000, 9_999, CUT), Some(Slice { from: 990, to: 1_100 }));
        assert_eq!(next(5, 50, CUT), Some(Slice { from: 0, to: 50 }));
    }

    #[test]
    fn a_clock_that_stands_or_goes_back_reads_nothing() {
        assert_eq!(next(1_000, 1_000, CUT), None);
        assert_eq!(next(1_000, 400, CUT), None);
    }
}
