//! Sets of line numbers that mostly follow each other: as ranges, so that a million lines take no room.

/// Lines that are dealt with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Lines(Vec<(u64, u64)>);

impl Lines {
    pub fn insert(&mut self, line: u64) {
        // Index of the first range that ends at or after the line's predecessor.
        let at = self.0.partition_point(|(_, last)| last + 1 < line);
        match self.0.get_mut(at) {
            Some((first, last)) if *first <= line && line <= *last => {}
            Some((_, last)) if *last + 1 == line => {
                *last = line;
                self.join(at);
            }
            Some((first, _)) if line + 1 == *first => *first = line,
            _ => self.0.insert(at, (line, line)),
        }
    }

    pub fn contains(&self, line: u64) -> bool {
        let at = self.0.partition_point(|(_, last)| *last < line);
        self.0.get(at).is_some_and(|(first, _)| *first <= line)
    }

    /// A range that grew may touch the next one.
    fn join(&mut self, at: usize) {
        if let (Some((_, last)), Some((first, end))) = (self.0.get(at).copied(), self.0.get(at + 1).copied())
            && last + 1 == first
        {
            self.0.remove(at + 1);
            if let Some(range) = self.0.get_mut(at) {
                range.1 = end;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_ranges() {
        let mut lines = Lines::default();
        for line in [2, 3, 4, 10, 9, 6, 5, 3, 20] {
            lines.insert(line);
        }
        assert_eq!(lines, Lines(vec![(2, 6), (9, 10), (20, 20)]));
        let known: Vec<u64> = (0..25).filter(|line| lines.contains(*line)).collect();
        assert_eq!(known, [2, 3, 4, 5, 6, 9, 10, 20]);
    }
}
