//! Verifies webhook deliveries.
//!
//! The signature is base64(HMAC-SHA256(client secret, `{eventCreated}.{eventId}`)); it does not cover the rest of the
//! body, which therefore is a hint only (facts/platform.md, section 2.3). Verification fails closed: no secret
//! configured is an error, every configured secret is tried (rotation), comparison takes constant time.

use crate::error::{Error, Kind, Result};
use crate::steps::{diff::hex, normalise};
use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::{Value, value::RawValue};
use sha2::{Digest, Sha256};

/// The header that carries the signature.
pub const SIGNATURE_HEADER: &str = "X-Ecwid-Webhook-Signature";

/// Largest delivery that is read, bytes; real ones are well under a kilobyte.
pub const MAX_BODY: usize = 1 << 20;

/// A verified webhook delivery. Only `event_id` and `event_created` are authenticated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Delivery {
    /// The vendor's id of the webhook; a retry keeps it.
    pub event_id: String,
    /// When the event happened, Unix seconds.
    pub event_created: i64,
    /// The store; a hint until an entity of it was fetched.
    pub store_id: i64,
    /// Canonical event type, for example `order.created`.
    pub event_type: String,
    /// The vendor's number of the entity as text; orders: the internal id.
    pub entity_id: String,
    /// The vendor's hints, for example `orderId`.
    pub data: Value,
    /// SHA-256 of the raw body, hexadecimal: a forged body under a captured signature is another delivery.
    pub body_digest: String,
}

impl Delivery {
    /// Key under which the inbox stores a delivery once.
    pub fn dedupe_key(&self) -> String {
        format!("{}:{}", self.event_id, self.body_digest)
    }
}

/// Checks deliveries of one app.
#[derive(Debug, Clone, Default)]
pub struct Verifier {
    secrets: Vec<SecretString>,
    header: Option<(String, SecretString)>,
}

impl Verifier {
    /// A verifier for the app's client secrets: usually one, two while rotating.
    pub fn new(secrets: impl IntoIterator<Item = SecretString>) -> Self {
        let secrets = secrets.into_iter().filter(|secret| !secret.expose_secret().is_empty()).collect();
        Self { secrets, header: None }
    }

    /// Also requires a custom header, as registered with Ecwid for the app.
    pub fn require_header(mut self, name: impl Into<String>, value: SecretString) -> Self {
        self.header = Some((name.into(), value));
        self
    }

    /// Verifies a request and parses its body. `headers` are looked up without regard to case.
    pub fn verify<'a>(&self, headers: impl Fn(&str) -> Option<&'a str>, body: &[u8]) -> Result<Delivery> {
        if self.secrets.is_empty() {
            return Err(refused(
                "no_secret",
                "no client secret is configured, so no delivery can be trusted",
            )
            .with_hint("set ECWID_CLIENT_SECRET to the app's client secret (not the access token)"));
        }
        if body.len() > MAX_BODY {
            return Err(refused(
                "too_large",
                format!("the delivery has {} bytes, more than {MAX_BODY}", body.len()),
            ));
        }
        self.check_custom_header(&headers)?;
        let signature = headers(SIGNATURE_HEADER).unwrap_or_default().trim();
        if signature.is_empty() {
            return Err(refused(
                "missing_signature",
                format!("header `{SIGNATURE_HEADER}` is missing or empty"),
            ));
        }
        let signature = STANDARD.decode(signature).map_err(|_| {
            refused("malformed_signature", format!("header `{SIGNATURE_HEADER}` is not base64"))
        })?;
        let wire = parse(body)?;
        let message = format!("{}.{}", wire.event_created, wire.event_id);
        if !self.secrets.iter().any(|secret| matches(secret, message.as_bytes(), &signature)) {
            return Err(refused(
                "wrong_signature",
                "the signature does not belong to this delivery and client secret",
            ));
        }
        wire.into_delivery(body)
    }

    fn check_custom_header<'a>(&self, headers: &impl Fn(&str) -> Option<&'a str>) -> Result<()> {
        let Some((name, wanted)) = &self.header else {
            return Ok(());
        };
        let given = headers(name).unwrap_or_default();
        // Comparing digests takes the same time whatever the given text and its length.
        let (given, wanted) =
            (Sha256::digest(given.as_bytes()), Sha256::digest(wanted.expose_secret().as_bytes()));
        let differing = given.iter().zip(wanted.iter()).fold(0, |bits, (a, b)| bits | (a ^ b));
        if std::hint::black_box(differing) == 0 {
            Ok(())
        } else {
            Err(refused("wrong_header", format!("header `{name}` is missing or has another value")))
        }
    }
}

/// Signs a delivery as the vendor does; for emulators, samples and tests.
pub fn sign(client_secret: &SecretString, event_created: i64, event_id: &str) -> String {
    let message = format!("{event_created}.{event_id}");
    keyed(client_secret).map_or_else(String::new, |mut mac| {
        mac.update(message.as_bytes());
        STANDARD.encode(mac.finalize().into_bytes())
    })
}

fn keyed(secret: &SecretString) -> Option<Hmac<Sha256>> {
    Hmac::<Sha256>::new_from_slice(secret.expose_secret().as_bytes()).ok()
}

fn matches(secret: &SecretString, message: &[u8], signature: &[u8]) -> bool {
    keyed(secret).is_some_and(|mut mac| {
        mac.update(message);
        mac.verify_slice(signature).is_ok()
    })
}

fn refused(code: &str, message: impl Into<String>) -> Error {
    Error::new(Kind::Signature, message).with_code(code)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wire<'a> {
    event_id: String,
    event_created: i64,
    #[serde(borrow)]
    store_id: Loose<'a>,
    #[serde(borrow, default)]
    entity_id: Option<Loose<'a>>,
    event_type: String,
    #[serde(default)]
    data: Value,
}

/// A number or a quoted number: `application.*` events quote theirs.
#[derive(Deserialize)]
#[serde(transparent)]
struct Loose<'a>(#[serde(borrow)] &'a RawValue);

impl Loose<'_> {
    fn text(&self) -> String {
        self.0.get().trim_matches('"').to_owned()
    }
}

fn parse(body: &[u8]) -> Result<Wire<'_>> {
    serde_json::from_slice(body)
        .map_err(|error| refused("malformed_body", format!("the delivery is no webhook body: {error}")))
}

impl Wire<'_> {
    fn into_delivery(self, body: &[u8]) -> Result<Delivery> {
        let store_id = self.store_id.text();
        Ok(Delivery {
            store_id: store_id
                .parse()
                .map_err(|_| refused("malformed_body", format!("`storeId` is not a number: {store_id}")))?,
            event_type: normalise::event_type(&self.event_type),
            entity_id: self.entity_id.map(|id| id.text()).unwrap_or_default(),
            body_digest: hex(&Sha256::digest(body)),
            event_id: self.event_id,
            event_created: self.event_created,
            data: self.data,
        })
    }
}
