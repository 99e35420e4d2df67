//! What the demo says while it plays: a line a happening, JSON for programs.

use crate::output;
use serde_json::{Value, json};

/// A new part begins.
pub fn head(text: &str, data: Value) {
    say(&format!("\n{text}"), data);
}

/// A shopper did something.
pub fn shopper(text: &str, order: &str, data: Value) {
    say(&format!("\nshopper  {text:<48} order {order}"), json!({"step": "shopper", "did": data}));
}

/// An event arrived.
pub fn event(trigger: &str, object: &str) {
    say(
        &format!("  event  {trigger:<24} {object}"),
        json!({"step": "event", "eventType": trigger, "objectId": object}),
    );
}

/// An action followed.
pub fn action(node: &str, object: &str, detail: &str) {
    say(
        &format!("    -->  {node:<24} {object:<12} {detail}"),
        json!({"step": "action", "node": node, "objectId": object, "detail": detail}),
    );
}

fn say(text: &str, data: Value) {
    // A reader who went away is noticed at the summary.
    let _ = output::line(if output::is_json() { data.to_string() } else { text.to_owned() });
}
