//! Request budgets that processes share: a sliding window of reservations a token.

use async_trait::async_trait;
use ecwid_nodes::Result;

/// What a process asks of a token's budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// Requests that it could send at once.
    pub wanted: u32,
    /// Most requests in a window.
    pub limit: u32,
    /// Length of a window, milliseconds.
    pub window_ms: i64,
    /// The moment, milliseconds since 1970 UTC.
    pub now_ms: i64,
}

/// What it gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reservation {
    /// This many requests may be sent now.
    Granted(u32),
    /// None now; ask again at this moment, milliseconds since 1970 UTC.
    Later(i64),
    /// The token was refused; nothing more may be sent with it.
    Dead,
}

/// Keeps the budgets. `token` is a digest that names the token, never the token itself.
#[async_trait]
pub trait Budgets: Send + Sync {
    /// Reserves up to `ask.wanted` requests, to be sent at once.
    async fn reserve(&self, token: &str, ask: Ask) -> Result<Reservation>;

    /// Holds the token till `until_ms` at least, as the vendor told.
    async fn hold_token(&self, token: &str, until_ms: i64) -> Result<()>;

    /// Declares the token dead, or alive again.
    async fn set_token_dead(&self, token: &str, dead: bool) -> Result<()>;
}

/// Entries this close together are counted as one, at the time of the later: the budget row stays small.
const GRAIN_MS: i64 = 5;

/// A budget as it is stored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Window {
    /// When and how many, oldest first.
    sent: Vec<(i64, u32)>,
    pub held_until_ms: i64,
    pub dead: bool,
}

impl Window {
    pub fn reserve(&mut self, ask: Ask) -> Reservation {
        if self.dead {
            return Reservation::Dead;
        }
        if self.held_until_ms > ask.now_ms {
            return Reservation::Later(self.held_until_ms);
        }
        // A clock that was ahead and is right again must not hold the token for longer than a window.
        self.sent.retain(|(at, _)| (ask.now_ms - at).abs() < ask.window_ms);
        let used: u32 = self.sent.iter().map(|(_, count)| count).sum();
        let granted = ask.limit.saturating_sub(used).min(ask.wanted);
        if granted == 0 {
            let oldest = self.sent.first().map_or(ask.now_ms, |(at, _)| *at);
            return Reservation::Later((oldest + ask.window_ms).max(ask.now_ms + 1));
        }
        self.note(ask.now_ms, granted);
        Reservation::Granted(granted)
    }

    fn note(&mut self, now_ms: i64, count: u32) {
        match self.sent.last_mut() {
            Some((at, known)) if (0..GRAIN_MS).contains(&(now_ms - *at)) => {
                *at = now_ms;
                *known += count;
            }
            _ => {
                self.sent.push((now_ms, count));
                self.sent.sort_unstable();
            }
        }
    }

    /// The reservations as bytes: eight of the time and two of the number each.
    pub fn to_bytes(&self) -> Vec<u8> {
        let entry = |(at, count): &(i64, u32)| {
            let count = u16::try_from(*count).unwrap_or(u16::MAX);
            at.to_be_bytes().into_iter().chain(count.to_be_bytes())
        };
        self.sent.iter().flat_map(entry).collect()
    }

    pub fn from_bytes(bytes: &[u8], held_until_ms: i64, dead: bool) -> Self {
        let entry = |entry: &[u8]| {
            let (at, count) = entry.split_first_chunk::<8>()?;
            let count = u16::from_be_bytes(count.try_into().ok()?);
            Some((i64::from_be_bytes(*at), u32::from(count)))
        };
        Self { sent: bytes.chunks_exact(10).filter_map(entry).collect(), held_until_ms, dead }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(wanted: u32, now_ms: i64) -> Ask {
        Ask { wanted, limit: 10, window_ms: 1_000, now_ms }
    }

    #[test]
    fn a_window_never_holds_more_than_the_limit_and_all_of_it_is_used() {
        let (mut window, mut now, mut sent) = (Window::default(), 5_000, Vec::new());
        while sent.len() < 200 {
            match window.reserve(ask(3, now)) {
                Reservation::Granted(count) => sent.extend((0..count).map(|_| now)),
                Reservation::Later(at) => {
                    assert!(at > now);
                    now = at;
                }
                Reservation::Dead => unreachable!(),
            }
            now += 1;
        }
        for first in &sent {
            let inside = sent.iter().filter(|at| (0..1_000).contains(&(*at - first))).count();
            assert!(inside <= 10, "{inside} in a window");
        }
        assert!(sent[199] - sent[0] < 19_300, "took {} ms", sent[199] - sent[0]);
    }

    #[test]
    fn it_survives_storage() {
        let mut window = Window { held_until_ms: 7, dead: true, ..Window::default() };
        window.dead = false;
        window.reserve(ask(2, 5_000));
        window.reserve(ask(1, 5_400));
        let again = Window::from_bytes(&window.to_bytes(), 7, false);
        assert_eq!(again, window);
        assert_eq!(window.sent, [(5_000, 2), (5_400, 1)]);
    }

    #[test]
    fn a_clock_that_was_ahead_holds_the_token_for_a_window_at_most() {
        let mut window = Window::default();
        window.reserve(ask(10, 3_600_000));
        assert_eq!(window.reserve(ask(1, 5_000)), Reservation::Granted(1));
        let mut window = Window::default();
        window.reserve(ask(10, 5_400));
        assert_eq!(window.reserve(ask(1, 5_000)), Reservation::Later(6_400));
    }

    #[test]
    fn held_and_dead_tokens_send_nothing() {
        let mut window = Window { held_until_ms: 6_000, ..Window::default() };
        assert_eq!(window.reserve(ask(1, 5_999)), Reservation::Later(6_000));
        assert_eq!(window.reserve(ask(1, 6_000)), Reservation::Granted(1));
        window.dead = true;
        assert_eq!(window.reserve(ask(1, 9_000)), Reservation::Dead);
    }
}
