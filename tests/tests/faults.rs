//! Fault plans between core and emulator. A plan that is not used up fails its test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ecwid_nodes::connection::Options;
use ecwid_nodes::error::{Error, Kind, Outcome};
use ecwid_nodes::transport::Retries;
use ecwid_nodes::{Connection, Settings};
use ecwid_nodes_emulator::{Config, Effect, Emulator, Fault};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

const MUG: i64 = 708_114_611;
static TOKENS: AtomicU32 = AtomicU32::new(0);

async fn start(faults: impl IntoIterator<Item = Effect>) -> (Emulator, Connection) {
    let emulator = Emulator::start(Config::default()).await.unwrap();
    let token = format!("secret_faults{}", TOKENS.fetch_add(1, Ordering::Relaxed));
    emulator.add_token(1003, &token, None);
    let plan = faults.into_iter().map(|effect| Fault {
        method: None,
        path_prefix: Some("/products".into()),
        times: 1,
        skip: 0,
        effect,
    });
    emulator.set_faults(plan.collect()).unwrap();
    let mut settings = Settings::new(1003, token).at(&format!("{}/api/v3", emulator.http_url())).unwrap();
    settings.retries = Retries { first_pause: Duration::from_millis(20), ..Retries::default() };
    settings.http.timeout_ms = 2_000;
    (emulator, Connection::new(settings).unwrap())
}

async fn stock(connection: &Connection) -> Result<i64, Error> {
    let input = json!({"productId": MUG, "responseFields": "quantity"}).as_object().unwrap().clone();
    let answer = connection.invoke("product.get", &input, Options::default()).await?;
    Ok(serde_json::from_slice::<Value>(&answer.json).unwrap()["quantity"].as_i64().unwrap())
}

async fn adjust(connection: &Connection, delta: i64) -> Result<(), Error> {
    let input = json!({"productId": MUG, "quantityDelta": delta}).as_object().unwrap().clone();
    connection.invoke("product.adjust_stock", &input, Options::default()).await.map(|_| ())
}

async fn end(emulator: Emulator) {
    assert_eq!(emulator.unconsumed_faults(), 0, "the fault plan was not used up");
    emulator.shutdown().await;
}

#[tokio::test]
async fn a_read_survives_errors_cuts_and_pauses() {
    let (emulator, connection) = start([
        Effect::Status { status: 500, body: None, after_effect: false },
        Effect::Status { status: 502, body: Some("<html>bad gateway</html>".into()), after_effect: false },
        Effect::Cut { after_effect: false },
        Effect::TooManyRequests { retry_after: Some(1) },
    ])
    .await;
    let begun = Instant::now();
    assert_eq!(stock(&connection).await.unwrap(), 126);
    assert!(begun.elapsed() >= Duration::from_secs(1), "Retry-After was kept");
    end(emulator).await;
}

#[tokio::test]
async fn a_delta_whose_answer_is_lost_is_applied_once_and_reported_as_unknown() {
    let (emulator, connection) = start([Effect::Cut { after_effect: true }]).await;
    let error = adjust(&connection, -6).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (Kind::Unavailable, Outcome::Unknown));
    assert_eq!(stock(&connection).await.unwrap(), 120, "applied once, not repeated");
    end(emulator).await;
}

#[tokio::test]
async fn a_delta_that_was_refused_is_repeated_and_applied_once() {
    let (emulator, connection) = start([Effect::TooManyRequests { retry_after: Some(1) }]).await;
    adjust(&connection, -6).await.unwrap();
    assert_eq!(stock(&connection).await.unwrap(), 120);
    end(emulator).await;
}

#[tokio::test]
async fn an_answer_that_never_comes_times_out() {
    let (emulator, mut connection) = start([Effect::Latency { ms: 3_000 }]).await;
    let mut settings = connection.settings().clone();
    settings.retries = ecwid_nodes::connection::NO_RETRIES;
    settings.http.timeout_ms = 200;
    connection = Connection::new(settings).unwrap();
    let error = adjust(&connection, 1).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (Kind::Timeout, Outcome::Unknown));
    end(emulator).await;
}

#[tokio::test]
async fn an_unreachable_host_is_named_and_nothing_was_applied() {
    let settings = Settings::new(1003, "secret_unreachable").at("http://127.0.0.1:9/api/v3").unwrap();
    let settings = Settings { retries: ecwid_nodes::connection::NO_RETRIES, ..settings };
    let error = adjust(&Connection::new(settings).unwrap(), 1).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.code(), error.outcome()),
        (Kind::Unavailable, "cannot_connect", Outcome::NotApplied)
    );
    assert!(error.message().contains("127.0.0.1"), "{error}");
}
