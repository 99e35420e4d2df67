//! The signature header of a webhook.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Base64 of HMAC-SHA256 over `{eventCreated}.{eventId}` with the client secret.
pub fn sign(client_secret: &str, event_created: i64, event_id: &str) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(client_secret.as_bytes()).ok()?;
    mac.update(format!("{event_created}.{event_id}").as_bytes());
    Some(STANDARD.encode(mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_published_vector_agrees() {
        let vectors: serde_json::Value =
            serde_json::from_str(include_str!("../../../facts/samples/signatures.json")).unwrap();
        let secret = vectors["client_secret"].as_str().unwrap();
        let samples = vectors["samples"].as_array().unwrap();
        assert!(samples.len() > 40);
        for sample in samples {
            let created = sample["eventCreated"].as_i64().unwrap();
            let signature = sign(secret, created, sample["eventId"].as_str().unwrap()).unwrap();
            assert_eq!(signature, sample["signature"].as_str().unwrap());
        }
    }
}
