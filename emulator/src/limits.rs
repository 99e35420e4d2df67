//! Request limits: per token, and against tokens that never worked.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::time::Duration;

const WINDOW_MS: i64 = 60_000;
/// Calls with one dead token in a minute that are still answered with 403.
const DEAD_TOKEN_CALLS: usize = 20;
/// Calls with dead tokens from one address before the whole address is shut out.
const DEAD_CALLS_PER_ADDRESS: u32 = 600;

/// Rolling windows of calls.
#[derive(Debug)]
pub struct Limits {
    per_minute: Option<usize>,
    block: Duration,
    calls: HashMap<String, VecDeque<i64>>,
    dead_calls: HashMap<String, VecDeque<i64>>,
    dead_tokens_until: HashMap<String, i64>,
    dead_by_address: HashMap<IpAddr, u32>,
    addresses_until: HashMap<IpAddr, i64>,
}

impl Limits {
    pub fn new(per_minute: Option<usize>, block: Duration) -> Self {
        Self {
            per_minute,
            block,
            calls: HashMap::new(),
            dead_calls: HashMap::new(),
            dead_tokens_until: HashMap::new(),
            dead_by_address: HashMap::new(),
            addresses_until: HashMap::new(),
        }
    }

    /// Counts a call of a working token; an error is the number of seconds to wait.
    pub fn live(&mut self, token: &str, now_ms: i64) -> Result<(), u64> {
        let Some(limit) = self.per_minute else {
            return Ok(());
        };
        let calls = self.calls.entry(token.to_owned()).or_default();
        expire(calls, now_ms);
        if calls.len() >= limit {
            let oldest = calls.front().copied().unwrap_or(now_ms);
            return Err(seconds(oldest + WINDOW_MS - now_ms));
        }
        calls.push_back(now_ms);
        Ok(())
    }

    /// Whether an address is shut out, and for how many seconds more.
    pub fn address_blocked(&self, address: IpAddr, now_ms: i64) -> Option<u64> {
        left(self.addresses_until.get(&address), now_ms)
    }

    /// Counts a call with a token that does not work; an error is the number of seconds to wait.
    pub fn dead(&mut self, token: &str, address: IpAddr, now_ms: i64) -> Result<(), u64> {
        if let Some(wait) = left(self.dead_tokens_until.get(token), now_ms) {
            return Err(wait);
        }
        if self.per_minute.is_none() {
            return Ok(());
        }
        let total = self.dead_by_address.entry(address).or_default();
        *total += 1;
        if *total > DEAD_CALLS_PER_ADDRESS {
            *total = 0;
            let until = now_ms + self.block.as_millis() as i64;
            self.addresses_until.insert(address, until);
            return Err(seconds(until - now_ms));
        }
        let calls = self.dead_calls.entry(token.to_owned()).or_default();
        expire(calls, now_ms);
        calls.push_back(now_ms);
        if calls.len() <= DEAD_TOKEN_CALLS {
            return Ok(());
        }
        calls.clear();
        let until = now_ms + self.block.as_millis() as i64;
        self.dead_tokens_until.insert(token.to_owned(), until);
        Err(seconds(until - now_ms))
    }
}

fn expire(calls: &mut VecDeque<i64>, now_ms: i64) {
    while calls.front().is_some_and(|at| *at <= now_ms - WINDOW_MS) {
        calls.pop_front();
    }
}

fn left(until: Option<&i64>, now_ms: i64) -> Option<u64> {
    until.filter(|until| **until > now_ms).map(|until| seconds(until - now_ms))
}

fn seconds(ms: i64) -> u64 {
    u64::try_from(ms.max(1)).unwrap_or(1).div_ceil(1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    #[test]
    fn the_window_rolls() {
        let mut limits = Limits::new(Some(600), Duration::from_secs(60));
        for call in 0..600 {
            assert!(limits.live("t", call * 50).is_ok());
        }
        assert_eq!(limits.live("t", 30_000), Err(30));
        assert!(limits.live("other", 30_000).is_ok());
        assert!(limits.live("t", 60_000).is_ok());
        assert!(limits.live("t", 60_000).is_err());
    }

    #[test]
    fn dead_tokens_are_shut_out_for_longer() {
        let address = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let mut limits = Limits::new(Some(600), Duration::from_secs(3600));
        for call in 0..20 {
            assert!(limits.dead("nope", address, call).is_ok());
        }
        assert_eq!(limits.dead("nope", address, 20), Err(3600));
        assert_eq!(limits.dead("nope", address, 120_020), Err(3480));
        assert!(limits.dead("another", address, 120_020).is_ok());
    }
}
