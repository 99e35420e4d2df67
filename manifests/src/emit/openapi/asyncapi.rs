//! AsyncAPI: the events of the library's triggers, as `listen` hands them on, and the vendor's deliveries behind them.

use super::webhooks;
use crate::manifest::{Manifest, Node, pascal};
use serde_json::{Map, Value, json};

/// The whole document.
pub fn document(manifest: &Manifest) -> Value {
    let triggers: Vec<&Node> = manifest.nodes.iter().filter(|node| !node.is_action()).collect();
    let mut messages = Map::new();
    let mut channels = Map::new();
    let mut operations = Map::new();
    for node in &triggers {
        let name = pascal(&node.id);
        messages.insert(name.clone(), message(node));
        channels.insert(
            node.id.clone(),
            json!({
                "address": "/",
                "title": node.title,
                "description": node.description,
                "messages": {(name.as_str()): {"$ref": format!("#/components/messages/{name}")}},
            }),
        );
        operations.insert(
            format!("receive{name}"),
            json!({
                "action": "receive",
                "title": node.title,
                "summary": node.limits.as_deref().unwrap_or_default(),
                "channel": {"$ref": format!("#/channels/{}", node.id)},
            }),
        );
    }
    deliveries(manifest, &mut messages, &mut channels, &mut operations);
    json!({
        "asyncapi": "3.0.0",
        "info": {
            "title": "Events of Ecwid stores",
            "version": manifest.version,
            "description": "What `ecwid-nodes listen --forward URL` posts to a consumer, one event a request, signed by \
                the Standard Webhooks scheme, and the deliveries of Ecwid that cause it.",
            "license": {"name": "Apache-2.0 OR MIT"},
        },
        "defaultContentType": "application/json",
        "channels": channels,
        "operations": operations,
        "components": {"schemas": super::schemas_for(manifest, &json!(messages)), "messages": messages},
    })
}

fn message(node: &Node) -> Value {
    json!({
        "name": node.id,
        "title": node.title,
        "summary": node.description,
        "contentType": "application/json",
        "headers": {
            "type": "object",
            "required": ["webhook-id", "webhook-timestamp", "webhook-signature"],
            "properties": {
                "webhook-id": {"type": "string", "description": "Id of the event: equal when it is sent again."},
                "webhook-timestamp": {"type": "string", "description": "When it was sent, Unix seconds."},
                "webhook-signature": {"type": "string", "description": "`v1,` and base64 of HMAC-SHA256 over id, timestamp and body, joined by dots."},
            },
        },
        "payload": super::located(&node.output),
    })
}

fn deliveries(
    manifest: &Manifest,
    messages: &mut Map<String, Value>,
    channels: &mut Map<String, Value>,
    operations: &mut Map<String, Value>,
) {
    let mut carried = Map::new();
    for event in webhooks::events(manifest).keys() {
        let name = format!("Delivery{}", pascal(event));
        messages.insert(name.clone(), json!({
            "name": *event,
            "title": format!("Ecwid says {event}"),
            "contentType": "application/json",
            "headers": {"type": "object", "required": ["X-Ecwid-Webhook-Signature"], "properties": {
                "X-Ecwid-Webhook-Signature": {"type": "string", "description": "Base64 of HMAC-SHA256 over `{eventCreated}.{eventId}`."}}},
            "payload": webhooks::delivery(event),
        }));
        carried.insert(name.clone(), json!({"$ref": format!("#/components/messages/{name}")}));
    }
    channels.insert(
        "deliveries".into(),
        json!({
            "address": "/",
            "title": "Deliveries of Ecwid",
            "description": "Ecwid posts every event of every store of an app to one address.",
            "messages": carried,
        }),
    );
    operations.insert(
        "receiveDelivery".into(),
        json!({
            "action": "receive",
            "title": "Receive a delivery",
            "summary": "Verify the signature, store it, answer within 10 seconds.",
            "channel": {"$ref": "#/channels/deliveries"},
        }),
    );
}
