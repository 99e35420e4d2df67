//! `test-event`: a webhook for a running listener, signed as Ecwid signs it, or forged.

use crate::arguments::Global;
use crate::commands::listen::{PATH, PORT};
use crate::{connect, output};
use clap::Args;
use ecwid_nodes::connection::{Options, Settings};
use ecwid_nodes::kinds::{Kind, List};
use ecwid_nodes::steps::normalise;
use ecwid_nodes::steps::verify::{SIGNATURE_HEADER, sign};
use ecwid_nodes::trigger::{Source, TriggerMeta};
use ecwid_nodes::{Connection, Error, Kind as ErrorKind, Object, Result, TriggerNode, nodes};
use secrecy::SecretString;
use serde_json::{Value, json};
use std::time::Duration;

/// Send a sample webhook to a listener
#[derive(Debug, Args)]
#[command(after_help = "\
The webhook speaks of an entity of your store: the one given with --entity, else the first that a search finds, else
(without a token) the trigger's example. The listener fetches it, so an entity that it knows unchanged, or that is older
than its start, is accepted but gives no event.

Examples:
  ecwid-nodes test-event order.created
  ecwid-nodes test-event order.paid --to https://shop.example/webhook
  ecwid-nodes test-event order.paid --forged          must be refused with 401")]
pub struct TestEvent {
    /// Id or alias of the trigger
    pub trigger: String,
    /// Address of the listener
    #[arg(long, value_name = "URL", default_value_t = format!("http://127.0.0.1:{PORT}{PATH}"))]
    pub to: String,
    /// Sign with a wrong secret: exit code 0 means that the listener refused it
    #[arg(long)]
    pub forged: bool,
    /// Number of the entity: what Ecwid calls `entityId`; orders: the internal id
    #[arg(long, value_name = "NUMBER")]
    pub entity: Option<i64>,
    /// Variable that holds the app's client secret
    #[arg(long, value_name = "VARIABLE", default_value = "ECWID_CLIENT_SECRET")]
    pub secret_env: String,
    /// Another header of the request
    #[arg(long = "header", value_name = "NAME=VALUE")]
    pub headers: Vec<String>,
}

impl TestEvent {
    /// Sends it and prints the verdict.
    pub async fn run(self, global: &Global) -> Result<()> {
        let node = nodes::trigger(&self.trigger)?;
        if node.meta.webhooks.is_empty() && node.meta.source != Source::Deliveries {
            return Err(unheard(node.meta));
        }
        let connection = connection(global)?;
        let secret = self.secret(connection.as_ref().map(Connection::settings))?;
        let entity = self.find(node, connection.as_ref()).await?;
        let store_id = connection.as_ref().map_or(DEFAULT_STORE, Connection::store_id);
        let store_id = global.store_id.as_deref().and_then(|text| text.parse().ok()).unwrap_or(store_id);
        let delivery = delivery(node.meta, store_id, &entity)?;
        let (status, answer) = self.send(&delivery, &secret).await?;
        self.tell(&delivery, status, &answer)
    }

    fn secret(&self, settings: Option<&Settings>) -> Result<SecretString> {
        if self.forged {
            return Ok(SecretString::from("not-the-secret-of-the-app"));
        }
        let variable = (self.secret_env != "ECWID_CLIENT_SECRET").then_some(self.secret_env.as_str());
        let known = settings.cloned().unwrap_or_else(|| Settings::new(DEFAULT_STORE, "none"));
        connect::client_secrets(&known, variable)?
            .into_iter()
            .next()
            .ok_or_else(|| connect::no_secret(&self.secret_env))
    }

    async fn find(&self, node: &TriggerNode, connection: Option<&Connection>) -> Result<Object> {
        let example = (node.example)();
        let example =
            object(if example.after.is_null() { example.before.unwrap_or_default() } else { example.after });
        let Some(kind) = node.meta.kind() else { return Ok(example) };
        if let Some(number) = self.entity {
            return Ok(Object::from_iter([(kind.webhook_id.to_owned(), json!(number))]));
        }
        let listed = kind.listed_with();
        if let (Some(connection), true) = (connection, matches!(listed.list, List::Pages | List::Whole(_))) {
            let input = json!({"entity": listed.plural, "query": {"limit": 1}});
            let answer = connection.invoke("entity.search", &object(input), Options::default()).await?;
            let found: Value = serde_json::from_slice(&answer.json).unwrap_or_default();
            if let Some(first) = listed.rows_of(found).and_then(|rows| rows.into_iter().next()) {
                return Ok(inside(kind, &object(first)));
            }
        }
        Ok(inside(kind, &Object::from_iter([(listed.id.to_owned(), json!("7QK2M"))]))
            .into_iter()
            .chain(example)
            .collect())
    }

    async fn send(&self, delivery: &Value, secret: &SecretString) -> Result<(u16, String)> {
        // Signing needs the text of both, exactly as sent.
        let created = delivery["eventCreated"].as_i64().unwrap_or_default();
        let signature = sign(secret, created, delivery["eventId"].as_str().unwrap_or_default());
        ecwid_nodes::transport::Http::new(&ecwid_nodes::transport::HttpOptions::default())?;
        let client = reqwest::Client::builder().timeout(Duration::from_secs(15)).no_proxy().build();
        let client = client.map_err(|error| Error::new(ErrorKind::Config, error.to_string()))?;
        let mut request = client.post(&self.to).header(SIGNATURE_HEADER, signature).json(delivery);
        for header in &self.headers {
            let (name, value) = super::connection::pair("--header", header)?;
            request = request.header(name, value);
        }
        let failed = |error: reqwest::Error| {
            if error.is_builder() {
                return Error::field("--to", format!("`{}` is no address: {error}", self.to));
            }
            Error::new(
                ErrorKind::Unavailable,
                format!("no listener answers at {}: {}", self.to, connect::cause(&error)),
            )
            .with_code("cannot_connect")
            .with_hint("start one with `ecwid-nodes listen --trigger …`, or name its address with --to")
        };
        let answer = request.send().await.map_err(failed)?;
        Ok((answer.status().as_u16(), answer.text().await.map_err(failed)?))
    }

    fn tell(&self, delivery: &Value, status: u16, answer: &str) -> Result<()> {
        // The answers that Ecwid counts as delivered.
        let accepted = matches!(status, 200 | 201 | 202 | 204 | 209);
        let verdict = if accepted { "accepted" } else { "refused" };
        if accepted && self.forged {
            return Err(Error::new(
                ErrorKind::Signature,
                format!("{} accepted a forged delivery ({status})", self.to),
            )
            .with_code("forgery_accepted")
            .with_status(status)
            .with_hint("the receiver must verify X-Ecwid-Webhook-Signature and answer 401"));
        }
        if !accepted && !self.forged {
            let kind = if status == 401 { ErrorKind::Signature } else { ErrorKind::Unexpected };
            return Err(Error::new(
                kind,
                format!("{} refused the delivery ({status}): {}", self.to, answer.trim()),
            )
            .with_status(status));
        }
        if output::is_json() {
            return output::value(
                &json!({"to": self.to, "status": status, "verdict": verdict, "forged": self.forged, "answer": answer, "delivery": delivery}),
            );
        }
        let what = if self.forged { "forged " } else { "" };
        output::line(format!(
            "{verdict} ({status}): {what}{} of entity {}",
            text(&delivery["eventType"]),
            delivery["entityId"]
        ))
    }
}

/// The store of the examples, where no connection names one.
const DEFAULT_STORE: i64 = 1003;

/// A connection, if one is configured.
fn connection(global: &Global) -> Result<Option<Connection>> {
    let configured = global.connection.is_some()
        || global.token_file.is_some()
        || connect::given(global, None, "ECWID_TOKEN").is_some();
    configured.then(|| connect::connection(global)).transpose()
}

fn object(value: Value) -> Object {
    if let Value::Object(object) = value { object } else { Object::new() }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The entity as the webhook's hints need it: what stands inside another one is told by that one's id.
fn inside(kind: &Kind, listed: &Object) -> Object {
    match kind.within {
        Some(within) => {
            let outer = listed.get(within.kind.id).cloned().unwrap_or_default();
            Object::from_iter([(within.named_by.to_owned(), outer)])
        }
        None => listed.clone(),
    }
}

/// The webhook that would wake the trigger.
fn delivery(meta: &TriggerMeta, store_id: i64, entity: &Object) -> Result<Value> {
    let event_type = match (meta.source, meta.webhooks) {
        (Source::Deliveries, []) => "order.updated",
        (_, []) => return Err(unheard(meta)),
        (_, [.., last]) => {
            meta.webhooks.iter().find(|name| normalise::event_type(name) == meta.id).unwrap_or(last)
        }
    };
    let mut delivery = json!({
        "eventId": uuid::Uuid::new_v4().to_string(),
        "eventCreated": jiff::Timestamp::now().as_second(),
        "storeId": store_id,
        "entityId": number(meta, event_type, store_id, entity),
        "eventType": event_type,
    });
    if let Some(data) = hints(meta, event_type, entity) {
        delivery["data"] = data;
    }
    Ok(delivery)
}

fn unheard(meta: &TriggerMeta) -> Error {
    let message = format!("`{}` is woken by no webhook: it searches, waits or watches by itself", meta.id);
    Error::new(ErrorKind::InvalidInput, message).with_code("no_webhook").with_node(meta.id)
}

/// What the vendor calls `entityId`; the app's own events quote the store's.
fn number(meta: &TriggerMeta, event_type: &str, store_id: i64, entity: &Object) -> Value {
    match (normalise::family(event_type), meta.kind()) {
        ("application", _) => json!(store_id.to_string()),
        ("profile", _) => json!(store_id),
        (_, Some(kind)) => {
            entity.get(kind.webhook_id).or(entity.get("internalId")).cloned().unwrap_or_else(|| json!(1))
        }
        (_, None) => {
            let id = entity.get("entityId").and_then(Value::as_str).and_then(|id| id.parse::<i64>().ok());
            json!(id.unwrap_or(1))
        }
    }
}

/// The hints that the vendor adds: ids and statuses of orders, addresses of customers.
fn hints(meta: &TriggerMeta, event_type: &str, entity: &Object) -> Option<Value> {
    let Some(kind) = meta.kind() else { return entity.get("data").filter(|data| !data.is_null()).cloned() };
    let field = |name: &str| entity.get(name).cloned().unwrap_or_default();
    match normalise::family(event_type) {
        "order" if entity.contains_key("id") => {
            let mut data = json!({
                "orderId": field("id"), "newPaymentStatus": field("paymentStatus"), "newFulfillmentStatus": field("fulfillmentStatus"),
            });
            if event_type == "order.updated" {
                data["oldPaymentStatus"] = field("paymentStatus");
                data["oldFulfillmentStatus"] = field("fulfillmentStatus");
            }
            Some(data)
        }
        "unfinished_order" if entity.contains_key("cartId") => Some(json!({"cartId": field("cartId")})),
        "customer" if entity.contains_key("email") => Some(json!({"customerEmail": field("email")})),
        _ => kind.within.map(|within| json!({within.named_by: field(within.named_by)})),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deliveries_look_like_the_vendors() {
        for node in nodes::TRIGGERS {
            let entity = object((node.example)().after);
            let Ok(delivery) = delivery(node.meta, 1003, &entity) else {
                assert!(node.meta.webhooks.is_empty(), "{}", node.meta.id);
                continue;
            };
            let is_app = text(&delivery["eventType"]).starts_with("application.");
            assert_eq!(delivery["entityId"].is_number(), !is_app, "{}: {delivery}", node.meta.id);
            let heard =
                node.meta.webhooks.is_empty() || node.meta.webhooks.contains(&text(&delivery["eventType"]));
            assert!(heard, "{}: {delivery}", node.meta.id);
        }
        let made =
            |id: &str, entity: Object| delivery(nodes::trigger(id).unwrap().meta, 1003, &entity).unwrap();
        assert_eq!(made("order.created", Object::new())["eventType"], "order.created");
        let paid = made("order.paid", object((nodes::trigger("order.paid").unwrap().example)().after));
        assert_eq!(
            (text(&paid["eventType"]), text(&paid["data"]["newPaymentStatus"])),
            ("order.updated", "PAID")
        );
        let invoice = made("invoice.created", object(json!({"orderId": "7QK2M"})));
        assert_eq!(invoice["data"], json!({"orderId": "7QK2M"}));
        let refused =
            delivery(nodes::trigger("entity.matching").unwrap().meta, 1003, &Object::new()).unwrap_err();
        assert_eq!(refused.code(), "no_webhook");
    }
}
