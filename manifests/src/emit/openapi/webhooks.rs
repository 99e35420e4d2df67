//! The vendor's webhook deliveries.

use crate::manifest::Manifest;
use indexmap::IndexMap;
use serde_json::{Value, json};

/// Every event that wakes a trigger, in order of appearance, with the titles of the triggers.
pub fn events(manifest: &Manifest) -> IndexMap<&str, Vec<&str>> {
    let mut events: IndexMap<&str, Vec<&str>> = IndexMap::new();
    for node in manifest.nodes.iter().filter(|node| !node.is_action()) {
        for event in node.webhooks.iter().flatten() {
            events.entry(event).or_default().push(&node.title);
        }
    }
    events
}

/// The body of a delivery.
pub fn delivery(event: &str) -> Value {
    json!({
        "type": "object",
        "additionalProperties": true,
        "required": ["eventId", "eventCreated", "storeId", "eventType"],
        "properties": {
            "eventId": {"type": "string", "description": "Identity of the event; a redelivery carries the same."},
            "eventCreated": {"type": "integer", "description": "When it happened, Unix seconds UTC."},
            "storeId": {"type": "integer", "description": "Number of the store."},
            "entityId": {"anyOf": [{"type": "integer"}, {"type": "string"}], "description": "What it happened to; orders: the internal number."},
            "eventType": {"type": "string", "const": event, "description": "What happened."},
            "data": {"type": "object", "additionalProperties": true, "description": "Details, different for each event. Not signed: treat it as a hint."},
        },
    })
}

/// The `webhooks` of the document.
pub fn entries(manifest: &Manifest) -> IndexMap<String, Value> {
    let entry = |(event, titles): (&str, Vec<&str>)| {
        let operation = json!({
            "operationId": format!("on{}", crate::manifest::pascal(event)),
            "summary": format!("Event {event}"),
            "description": format!("Wakes: {}. Answer within 10 seconds with 200, 201, 202, 204 or 209; otherwise the \
                delivery is repeated for 24 hours.", titles.join(", ")),
            "parameters": [{"name": "X-Ecwid-Webhook-Signature", "in": "header", "required": true,
                "description": "Base64 of HMAC-SHA256 over `{eventCreated}.{eventId}` with the app's secret.",
                "schema": {"type": "string"}}],
            "requestBody": {"required": true, "content": {"application/json": {"schema": delivery(event)}}},
            "responses": {"200": {"description": "Stored."}, "401": {"description": "The signature is wrong."}},
            "security": [],
        });
        (event.to_owned(), json!({"post": operation}))
    };
    events(manifest).into_iter().map(entry).collect()
}
