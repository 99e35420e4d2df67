//! What was sent with a token lately, and what may be sent now. Pure: the time comes from the caller.
//!
//! A sliding window of send times, not a token bucket: a bucket that allows a burst of 600 would allow up to 1,200
//! requests in the minute after it, and one that keeps to ten a second could not use the whole budget in bursts.

/// Entries this close together are counted as one, at the time of the later one, so that a window stays small.
const GRAIN_MS: i64 = 5;
/// Share of the limit that patient requests leave free even where no others were seen: one in this many.
const LEAST_KEPT: u32 = 100;
/// Patient requests are spread over this many parts of a window: so even of a full one a part is free soon.
const PARTS: u32 = 60;

/// What is asked of a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// Requests that could be sent at once.
    pub wanted: u32,
    /// Can they wait? Patient requests (a backfill) come evenly, and leave room for the others: twice what these used
    /// lately, at most half of the limit.
    pub patient: bool,
    /// Most requests in a window.
    pub limit: u32,
    /// Length of a window, milliseconds.
    pub window_ms: i64,
    /// The moment, milliseconds since any fixed beginning.
    pub now_ms: i64,
}

/// What a window answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reservation {
    /// This many requests may be sent now.
    Granted(u32),
    /// None now; ask again at this moment, milliseconds since the same beginning.
    Later(i64),
    /// The token was refused; nothing more may be sent with it.
    Dead,
}

/// Requests of one token in the last minute.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Window {
    /// Oldest first.
    sent: Vec<Sent>,
    /// Nothing may be sent before this moment, milliseconds.
    pub held_until_ms: i64,
    /// Was the token refused?
    pub dead: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Sent {
    at_ms: i64,
    count: u32,
    patient: u32,
}

impl Window {
    /// Takes what is asked, or as much of it as may be sent.
    pub fn reserve(&mut self, ask: Ask) -> Reservation {
        if self.dead {
            return Reservation::Dead;
        }
        if self.held_until_ms > ask.now_ms {
            return Reservation::Later(self.held_until_ms);
        }
        // A clock that was ahead and is right again must not hold the token for longer than a window.
        self.sent.retain(|sent| (ask.now_ms - sent.at_ms).abs() < ask.window_ms);
        let used: u32 = self.sent.iter().map(|sent| sent.count).sum();
        let patient: u32 = self.sent.iter().map(|sent| sent.patient).sum();
        let kept =
            if ask.patient { (ask.limit / LEAST_KEPT + 2 * (used - patient)).min(ask.limit / 2) } else { 0 };
        let granted = (ask.limit - kept).saturating_sub(used).min(ask.wanted);
        if granted == 0 {
            let oldest = self.sent.first().map_or(ask.now_ms, |sent| sent.at_ms);
            return Reservation::Later((oldest + ask.window_ms).max(ask.now_ms + 1));
        }
        let granted = if ask.patient { granted.min(self.evenly(ask)) } else { granted };
        if granted == 0 {
            return Reservation::Later(ask.now_ms + part_ms(ask) / 4);
        }
        self.note(ask.now_ms, granted, ask.patient);
        Reservation::Granted(granted)
    }

    /// How many patient requests this part of the window still takes.
    fn evenly(&self, ask: Ask) -> u32 {
        let since = ask.now_ms - part_ms(ask);
        let lately: u32 = self.sent.iter().filter(|sent| sent.at_ms > since).map(|sent| sent.patient).sum();
        ask.limit.div_ceil(PARTS).saturating_sub(lately)
    }

    /// Counts requests that were sent now.
    pub fn note(&mut self, now_ms: i64, count: u32, patient: bool) {
        let sent = Sent { at_ms: now_ms, count, patient: if patient { count } else { 0 } };
        match self.sent.last_mut() {
            Some(last) if (0..GRAIN_MS).contains(&(now_ms - last.at_ms)) => {
                last.at_ms = now_ms;
                last.count += sent.count;
                last.patient += sent.patient;
            }
            _ => {
                self.sent.push(sent);
                self.sent.sort_unstable();
            }
        }
    }

    /// Nothing is sent before this moment, or a later one that is known already.
    pub fn hold(&mut self, until_ms: i64) {
        self.held_until_ms = self.held_until_ms.max(until_ms);
    }

    /// The requests as bytes, for a store: a time of eight and two numbers of two bytes each.
    pub fn to_bytes(&self) -> Vec<u8> {
        let short = |number: u32| u16::try_from(number).unwrap_or(u16::MAX).to_be_bytes();
        let bytes = |sent: &Sent| {
            sent.at_ms.to_be_bytes().into_iter().chain(short(sent.count)).chain(short(sent.patient))
        };
        self.sent.iter().flat_map(bytes).collect()
    }

    /// A window from what a store kept.
    pub fn from_bytes(bytes: &[u8], held_until_ms: i64, dead: bool) -> Self {
        let sent = |entry: &[u8]| {
            let (at_ms, rest) = entry.split_first_chunk::<8>()?;
            let (count, patient) = rest.split_first_chunk::<2>()?;
            Some(Sent {
                at_ms: i64::from_be_bytes(*at_ms),
                count: u16::from_be_bytes(*count).into(),
                patient: u16::from_be_bytes(patient.try_into().ok()?).into(),
            })
        };
        Self { sent: bytes.chunks_exact(12).filter_map(sent).collect(), held_until_ms, dead }
    }
}

fn part_ms(ask: Ask) -> i64 {
    (ask.window_ms / i64::from(PARTS)).max(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(wanted: u32, now_ms: i64) -> Ask {
        Ask { wanted, patient: false, limit: 10, window_ms: 1_000, now_ms }
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
    fn patient_requests_come_evenly_and_leave_room_for_twice_what_the_others_used() {
        let patient = |now_ms| Ask { wanted: 900, patient: true, limit: 600, window_ms: 60_000, now_ms };
        let urgent = |wanted, now_ms| Ask { wanted, patient: false, ..patient(now_ms) };
        let count = |window: &mut Window, from: i64, to: i64| -> u32 {
            let granted = |at| match window.reserve(patient(at)) {
                Reservation::Granted(count) => count,
                _ => 0,
            };
            (from..to).step_by(50).map(granted).sum()
        };
        let mut window = Window::default();
        assert_eq!(count(&mut window, 0, 1_000), 10);
        assert_eq!(count(&mut window, 1_000, 60_000), 594 - 10, "99 % where nobody else asks");
        assert_eq!(window.reserve(urgent(3, 60_000)), Reservation::Granted(3), "there is room at once");
        let mut window = Window::default();
        assert_eq!(window.reserve(urgent(100, 5_000)), Reservation::Granted(100));
        assert_eq!(count(&mut window, 5_001, 60_000), 600 - 100 - 200 - 6);
        let mut window = Window::default();
        assert_eq!(window.reserve(urgent(250, 5_000)), Reservation::Granted(250));
        assert_eq!(count(&mut window, 5_001, 60_000), 50, "never less than half in all");
    }

    #[test]
    fn it_survives_storage() {
        let mut window = Window { held_until_ms: 7, ..Window::default() };
        window.reserve(ask(2, 5_000));
        window.reserve(Ask { patient: true, ..ask(1, 5_400) });
        let again = Window::from_bytes(&window.to_bytes(), 7, false);
        assert_eq!(again, window);
        let sent: Vec<_> = again.sent.iter().map(|sent| (sent.at_ms, sent.count, sent.patient)).collect();
        assert_eq!(sent, [(5_000, 2, 0), (5_400, 1, 1)]);
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
        let mut window = Window::default();
        window.hold(6_000);
        window.hold(5_500);
        assert_eq!(window.reserve(ask(1, 5_999)), Reservation::Later(6_000));
        assert_eq!(window.reserve(ask(1, 6_000)), Reservation::Granted(1));
        window.dead = true;
        assert_eq!(window.reserve(ask(1, 9_000)), Reservation::Dead);
    }
}
