//! Faults played on purpose, request by request or webhook by webhook.

use serde::{Deserialize, Serialize};

/// One planned fault. It strikes the requests or webhooks it matches, `times` times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    /// HTTP method to match, in any case; absent matches all. Ignored by webhook faults.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Start of the path, with or without `/api/v3/{storeId}` (`/orders` matches every order call);
    /// absent matches all. Webhook faults compare it with the event type (`order.`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
    /// How often it still strikes.
    #[serde(default = "once")]
    pub times: u32,
    /// How many matching calls pass untouched first.
    #[serde(default)]
    pub skip: u32,
    /// What happens.
    pub effect: Effect,
}

fn once() -> u32 {
    1
}

/// What a fault does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub enum Effect {
    /// The answer comes late.
    Latency {
        /// Milliseconds to wait first.
        ms: u64,
    },
    /// The answer is an error status instead.
    Status {
        /// The HTTP status, 400 to 599.
        status: u16,
        /// Body text; absent gives the usual error body, empty an empty body.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        body: Option<String>,
        /// Whether the request is carried out all the same.
        #[serde(default)]
        after_effect: bool,
    },
    /// 429, as if the token were paused.
    TooManyRequests {
        /// Seconds in `Retry-After`; absent leaves the header out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        retry_after: Option<u64>,
    },
    /// The connection ends without a complete answer.
    Cut {
        /// Whether the request is carried out before the cut, so that a blind retry applies it twice.
        #[serde(default)]
        after_effect: bool,
    },
    /// A webhook is never sent.
    DropWebhook,
    /// A webhook is sent twice with the same event id.
    DuplicateWebhook,
    /// A webhook is sent after the one that follows it.
    ReorderWebhook,
}

impl Effect {
    fn on_webhooks(&self) -> bool {
        matches!(self, Self::DropWebhook | Self::DuplicateWebhook | Self::ReorderWebhook)
    }
}

/// The faults still to be played, in order.
#[derive(Debug, Default)]
pub struct FaultPlan(Vec<Fault>);

impl FaultPlan {
    pub fn new(faults: Vec<Fault>) -> Self {
        Self(faults)
    }

    /// Replaces the plan; impossible faults are refused.
    pub fn set(&mut self, faults: Vec<Fault>) -> Result<(), String> {
        for fault in &faults {
            if let Effect::Status { status, .. } = fault.effect
                && !(400..600).contains(&status)
            {
                return Err(format!("fault status {status} is not an error; use 400 to 599"));
            }
        }
        self.0 = faults;
        Ok(())
    }

    /// The faults that strike this request, in order: all latencies up to the first other fault.
    pub fn strike_request(&mut self, method: &str, path: &str) -> Vec<Effect> {
        let mut effects = Vec::new();
        for fault in self.0.iter_mut().filter(|fault| !fault.effect.on_webhooks()) {
            let method_fits = fault.method.as_deref().is_none_or(|given| given.eq_ignore_ascii_case(method));
            let path_fits = fault.path_prefix.as_deref().is_none_or(|prefix| path_starts(path, prefix));
            if !method_fits || !path_fits || !spend(fault) {
                continue;
            }
            effects.push(fault.effect.clone());
            if !matches!(fault.effect, Effect::Latency { .. }) {
                break;
            }
        }
        effects
    }

    /// The fault that strikes this webhook.
    pub fn strike_webhook(&mut self, event_type: &str) -> Option<Effect> {
        let mut webhook_faults = self.0.iter_mut().filter(|fault| fault.effect.on_webhooks());
        let fits = |fault: &Fault| fault.path_prefix.as_deref().is_none_or(|p| event_type.starts_with(p));
        webhook_faults.find_map(|fault| (fits(fault) && spend(fault)).then(|| fault.effect.clone()))
    }

    /// The faults that have strikes left.
    pub fn remaining(&self) -> Vec<Fault> {
        self.0.iter().filter(|fault| fault.times > 0).cloned().collect()
    }

    /// How many strikes are left in all.
    pub fn unconsumed(&self) -> u64 {
        self.0.iter().map(|fault| u64::from(fault.times)).sum()
    }
}

fn spend(fault: &mut Fault) -> bool {
    if fault.times == 0 {
        return false;
    }
    if fault.skip > 0 {
        fault.skip -= 1;
        return false;
    }
    fault.times -= 1;
    true
}

fn path_starts(path: &str, prefix: &str) -> bool {
    if path.starts_with(prefix) {
        return true;
    }
    let inside = path.strip_prefix("/api/v3/").and_then(|rest| rest.find('/').map(|at| &rest[at..]));
    inside.is_some_and(|inside| inside.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_match_skip_and_run_out() {
        let fault = Fault {
            method: Some("get".to_owned()),
            path_prefix: Some("/orders".to_owned()),
            times: 2,
            skip: 1,
            effect: Effect::TooManyRequests { retry_after: Some(1) },
        };
        let mut plan = FaultPlan::new(vec![fault]);
        assert!(plan.strike_request("POST", "/api/v3/1003/orders").is_empty());
        assert!(plan.strike_request("GET", "/api/v3/1003/products").is_empty());
        let hits: Vec<usize> =
            (0..4).map(|_| plan.strike_request("GET", "/api/v3/1003/orders/A").len()).collect();
        assert_eq!(hits, [0, 1, 1, 0]);
        assert_eq!(plan.unconsumed(), 0);
    }
}
