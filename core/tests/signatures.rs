//! The signature samples of the facts: every one verifies, every forgery is refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ecwid_nodes::Kind;
use ecwid_nodes::steps::verify::{SIGNATURE_HEADER, Verifier, sign};
use secrecy::SecretString;
use serde_json::Value;
use std::path::PathBuf;

fn samples() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../facts/samples")
}

fn table() -> Value {
    serde_json::from_str(&std::fs::read_to_string(samples().join("signatures.json")).unwrap()).unwrap()
}

fn verifier(secrets: &[&str]) -> Verifier {
    Verifier::new(secrets.iter().map(|secret| SecretString::from(*secret)))
}

#[test]
fn every_sample_verifies_and_has_one_canonical_name() {
    let table = table();
    let verifier = verifier(&["a rotated secret", table["client_secret"].as_str().unwrap()]);
    for sample in table["samples"].as_array().unwrap() {
        let body = std::fs::read(samples().join(sample["file"].as_str().unwrap())).unwrap();
        let signature = sample["signature"].as_str().unwrap();
        let delivery =
            verifier.verify(|name| (name == SIGNATURE_HEADER).then_some(signature), &body).unwrap();
        assert_eq!(delivery.event_id, sample["eventId"]);
        let name = &delivery.event_type;
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c == '.'), "{name}");
        let secret = SecretString::from(table["client_secret"].as_str().unwrap());
        assert_eq!(sign(&secret, delivery.event_created, &delivery.event_id), signature);
    }
}

#[test]
fn every_forgery_is_refused() {
    let table = table();
    let reject = &table["mustReject"];
    let verifier = verifier(&[table["client_secret"].as_str().unwrap()]);
    let body = std::fs::read(samples().join(reject["appliesTo"].as_str().unwrap())).unwrap();
    for case in reject["cases"].as_array().unwrap() {
        let result = verifier.verify(|_| case["signature"].as_str(), &body);
        assert_eq!(result.unwrap_err().kind(), Kind::Signature, "{}", case["case"]);
    }
}

#[test]
fn verification_fails_closed() {
    let body = br#"{"eventId":"e","eventCreated":1,"storeId":1,"entityId":1,"eventType":"order.created"}"#;
    let secret = SecretString::from("s");
    let good = sign(&secret, 1, "e");
    let with = |verifier: &Verifier, header: Option<&'static str>, body: &[u8]| {
        verifier
            .verify(
                |name| {
                    if name == SIGNATURE_HEADER {
                        Some(good.as_str())
                    } else {
                        header.filter(|_| name == "X-Shop")
                    }
                },
                body,
            )
            .map_err(|error| error.code().to_owned())
    };
    assert!(with(&verifier(&["s"]), None, body).is_ok());
    assert_eq!(with(&verifier(&[]), None, body).unwrap_err(), "no_secret");
    assert_eq!(with(&verifier(&[""]), None, body).unwrap_err(), "no_secret");
    assert_eq!(with(&verifier(&["s"]), None, b"{}").unwrap_err(), "malformed_body");
    assert_eq!(with(&verifier(&["s"]), None, &vec![b' '; 2 << 20]).unwrap_err(), "too_large");
    let strict = verifier(&["s"]).require_header("X-Shop", SecretString::from("blue"));
    assert!(with(&strict, Some("blue"), body).is_ok());
    assert_eq!(with(&strict, Some("red"), body).unwrap_err(), "wrong_header");
    assert_eq!(with(&strict, None, body).unwrap_err(), "wrong_header");
}

#[test]
fn quoted_store_and_entity_numbers_are_read() {
    let body = br#"{"eventId":"e","eventCreated":1,"storeId":1003,"entityId":"1003","eventType":"application.storageChanged"}"#;
    let signature = sign(&SecretString::from("s"), 1, "e");
    let delivery = verifier(&["s"]).verify(|_| Some(&signature), body).unwrap();
    assert_eq!(
        (delivery.entity_id.as_str(), delivery.event_type.as_str()),
        ("1003", "application.storage_changed")
    );
}
