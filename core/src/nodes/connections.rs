//! `connection.failing`: the engine's own experience with the store.

use crate::error::Problem;
use crate::trigger::{Found, Observation, Occurrence, Source, Trigger, TriggerExample, TriggerMeta};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Failures in a row after which a store counts as unreachable, where nothing else is said.
const PATIENCE: u64 = 5;

/// Fires when the connection stops working: at once when the store refuses the token, the plan or a scope, after some
/// failures in a row otherwise. Fires again when it works. `detail` says which: `state` is `failing` or `ok`, with the
/// `reason`, the number of `failures` and the last `message`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConnectionFailing {
    /// Failures in a row before a store that does not answer counts as failing; 5 if left out.
    pub after_failures: Option<u64>,
    /// Should its recovery be told too? Yes if left out.
    pub recovered: Option<bool>,
}

impl Trigger for ConnectionFailing {
    const META: TriggerMeta = TriggerMeta {
        id: "connection.failing",
        aliases: &["connection.failed"],
        title: "Connection failing",
        source: Source::Health,
        webhooks: &[],
        found: &[Found::Poll],
        scopes: &[],
        limits: "Seen when the engine calls the store: polling, fetching what a webhook names, or checking a held event.",
        docs: "https://docs.ecwid.com/api-reference/rest-api/rest-api-error-codes",
    };
    type Entity = Value;

    fn example() -> TriggerExample {
        let message = "the store refused the token";
        let health = |state: &str, failures: u64| json!({"name": "main", "state": state, "reason": "unauthenticated", "refused": true, "failures": failures, "message": message});
        let detail =
            json!({"state": "failing", "reason": "unauthenticated", "failures": 1, "message": message});
        TriggerExample {
            config: json!({}),
            before: Some(
                json!({"name": "main", "state": "ok", "reason": null, "refused": false, "failures": 0}),
            ),
            after: health("failing", 1),
            changed: &["state", "reason", "refused", "failures"],
            occurrences: vec![Occurrence::whole().with_detail(detail).into()],
        }
    }

    fn check(&self) -> Vec<Problem> {
        let zero = self.after_failures == Some(0);
        zero.then(|| Problem { path: "afterFailures".into(), message: "must be 1 or more".into() })
            .into_iter()
            .collect()
    }

    fn occurrences(&self, seen: Observation<'_>) -> Vec<Occurrence> {
        let before = seen.before.is_some_and(|before| self.is_failing(|name| before.get(name)));
        let now = self.is_failing(|name| seen.after.get(name));
        if before == now || (!now && self.recovered == Some(false)) {
            return Vec::new();
        }
        let message = seen.entity.and_then(|health| health.get("message"));
        let detail = json!({
            "state": if now { "failing" } else { "ok" },
            "reason": seen.is("reason"), "failures": seen.is("failures"), "message": message,
        });
        vec![Occurrence::whole().with_detail(detail)]
    }
}

impl ConnectionFailing {
    fn is_failing<'a>(&self, field: impl Fn(&str) -> Option<&'a Value>) -> bool {
        let failures = field("failures").and_then(Value::as_u64).unwrap_or(0);
        let refused = field("refused") == Some(&Value::Bool(true));
        refused || failures >= self.after_failures.unwrap_or(PATIENCE)
    }
}
