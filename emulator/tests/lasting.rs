//! The data file, and TLS.
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

mod common;

use std::net::{Ipv4Addr, SocketAddr};

use common::{Receiver, Shop};
use ecwid_nodes_emulator::{
    Certificate, Checkout, CheckoutItem, Config, DEFAULT_TOKEN, DeliveryState, Emulator, Shopper, StartError,
    TlsConfig,
};
use serde_json::json;

fn basket() -> Checkout {
    Checkout {
        items: vec![CheckoutItem { sku: Some("HL-MUG".to_owned()), ..CheckoutItem::default() }],
        customer: Shopper {
            email: "p@example.test".to_owned(),
            name: "Per Sist".to_owned(),
            ..Shopper::default()
        },
        ..Checkout::default()
    }
}

#[tokio::test]
async fn a_data_file_outlives_the_emulator() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config { data_file: Some(folder.path().join("store.db")), ..Config::default() };
    let (receiver, url) = Receiver::start(&[500]).await;
    let shop = Shop::open(Config { webhook_url: Some(url.clone()), ..config.clone() }).await;
    let order = shop.emulator.checkout(&basket()).unwrap();
    receiver.wait(3).await;
    let token = shop.emulator.rotate_token(DEFAULT_TOKEN).unwrap();
    shop.call_as(&token, reqwest::Method::DELETE, "/products/708114620", None).await;
    receiver.wait(4).await;
    let before = shop.emulator.totals(1003).unwrap();
    shop.emulator.shutdown().await;

    let shop = Shop::open(Config { webhook_url: Some(url), ..config.clone() }).await;
    let path = format!("/orders/{}", order.order_id);
    assert_eq!(shop.get(&path).await.status, 403, "the rotated token stays dead");
    let read = async |path: &str| shop.call_as(&token, reqwest::Method::GET, path, None).await;
    assert_eq!(read(&path).await.body["email"], "p@example.test");
    assert_eq!(read("/products/deleted").await.body["items"][0]["id"], 708_114_620);
    receiver.wait(5).await;
    assert!(shop.emulator.deliveries_settled(std::time::Duration::from_secs(5)).await);
    assert!(shop.emulator.deliveries().iter().all(|row| row.state == DeliveryState::Delivered));
    let after = shop.emulator.totals(1003).unwrap();
    for field in ["orders", "ordersTotal", "products", "customers", "productQuantity"] {
        assert_eq!(before[field], after[field], "{field}");
    }
    let next = shop.emulator.checkout(&basket()).unwrap();
    assert_eq!(next.id, order.id + 1, "ids go on");
    shop.emulator.reset().unwrap();
    shop.emulator.shutdown().await;
    let shop = Shop::open(config).await;
    assert_eq!(shop.get(&path).await.status, 404);
}

#[tokio::test]
async fn a_damaged_data_file_and_a_taken_port_are_explained() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    std::fs::write(&path, "this is no database, only text that is long enough to be read as one").unwrap();
    let damaged = Emulator::start(Config { data_file: Some(path), ..Config::default() }).await.unwrap_err();
    assert!(matches!(damaged, StartError::DataFile { .. }), "{damaged}");
    let first = Emulator::start(Config::default()).await.unwrap();
    let taken = Emulator::start(Config { listen: first.http_addr(), ..Config::default() }).await.unwrap_err();
    assert!(matches!(taken, StartError::Listen { .. }), "{taken}");
    let speed = Emulator::start(Config { clock_speed: 0.0, ..Config::default() }).await.unwrap_err();
    assert!(speed.to_string().contains("clock_speed"), "{speed}");
}

#[tokio::test]
async fn the_generated_ca_signs_the_tls_listener() {
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let tls = TlsConfig { listen, certificate: Certificate::Generated };
    let emulator = Emulator::start(Config { tls: Some(tls), ..Config::default() }).await.unwrap();
    let url = format!("{}/api/v3/1003/profile", emulator.https_url().unwrap());
    let stranger = reqwest::Client::builder().no_proxy().build().unwrap();
    assert!(stranger.get(&url).bearer_auth(DEFAULT_TOKEN).send().await.is_err());
    let ca = reqwest::Certificate::from_pem(emulator.ca_pem().unwrap().as_bytes()).unwrap();
    let client = reqwest::Client::builder().no_proxy().tls_certs_only([ca]).build().unwrap();
    let response = client.get(&url).bearer_auth(DEFAULT_TOKEN).send().await.unwrap();
    assert_eq!(response.version(), reqwest::Version::HTTP_2);
    assert_eq!(response.status(), 200);
    let body: serde_json::Value = response.json().await.unwrap();
    assert_eq!(body["generalInfo"]["storeId"], json!(1003));
    emulator.shutdown().await;
}

#[tokio::test]
async fn certificate_files_are_used_or_their_fault_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let key = rcgen::KeyPair::generate().unwrap();
    let made =
        rcgen::CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap().self_signed(&key).unwrap();
    let (cert_path, key_path) = (folder.path().join("cert.pem"), folder.path().join("key.pem"));
    std::fs::write(&cert_path, made.pem()).unwrap();
    std::fs::write(&key_path, key.serialize_pem()).unwrap();
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let start = async |cert: &std::path::Path| {
        let certificate = Certificate::Files { cert: cert.to_owned(), key: key_path.clone() };
        Emulator::start(Config { tls: Some(TlsConfig { listen, certificate }), ..Config::default() }).await
    };
    let emulator = start(&cert_path).await.unwrap();
    assert!(emulator.ca_pem().is_none());
    let ca = reqwest::Certificate::from_pem(made.pem().as_bytes()).unwrap();
    let client = reqwest::Client::builder().no_proxy().tls_certs_only([ca]).build().unwrap();
    let url = format!("{}/api/v3/1003/profile", emulator.https_url().unwrap());
    assert_eq!(client.get(&url).bearer_auth(DEFAULT_TOKEN).send().await.unwrap().status(), 200);
    let missing = start(&folder.path().join("nowhere.pem")).await.unwrap_err();
    assert!(missing.to_string().contains("nowhere.pem"), "{missing}");
}
