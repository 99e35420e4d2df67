//! The webhook server against rude callers, and the sinks.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

mod common;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use common::{Bench, T0, order, webhook};
use ecwid_nodes::Event;
use ecwid_nodes_engine::{CancellationToken, server, sinks};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::SecretString;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

async fn serve(bench: &Bench) -> (SocketAddr, CancellationToken) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, cancel) = (listener.local_addr().unwrap(), CancellationToken::new());
    tokio::spawn(server::serve(listener, bench.engine.clone(), cancel.clone()));
    (address, cancel)
}

/// Sends bytes and reads the answer to its end; the status and the body.
async fn talk(address: SocketAddr, request: &[u8]) -> (u16, String) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // The server may answer and hang up before a large body is written.
    let _ = stream.write_all(request).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    let text = String::from_utf8_lossy(&answer).into_owned();
    let status = text.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
    (status, text.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default())
}

fn post(path: &str, signature: &str, body: &[u8]) -> Vec<u8> {
    let mut request = format!(
        "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Ecwid-Webhook-Signature: {signature}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    request.extend_from_slice(body);
    request
}

#[tokio::test]
async fn any_path_takes_deliveries_and_health_is_told() {
    let bench = Bench::new().await;
    bench.enable("orders", "order.updated").await;
    let (address, cancel) = serve(&bench).await;
    let (headers, body) = webhook("e", "order.updated", 7, &json!({"orderId": "A"}));
    for (path, reason) in [("/", "stored"), ("/hooks/ecwid?eventtype=order.updated", "duplicate")] {
        let (status, answer) = talk(address, &post(path, &headers[0].1, &body)).await;
        assert_eq!(
            (status, serde_json::from_str::<Value>(&answer).unwrap()["reason"].as_str().unwrap()),
            (200, reason)
        );
    }
    assert_eq!(talk(address, &post("/", "", &body)).await.0, 401);
    assert_eq!(talk(address, b"GET /hook HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await.0, 405);
    let (status, health) =
        talk(address, b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert_eq!((status, health.as_str()), (200, r#"{"status":"ok","flows":1}"#));
    cancel.cancel();
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_told_or_not() {
    let bench = Bench::new().await;
    let (address, _cancel) = serve(&bench).await;
    let told = b"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 10000000\r\n\r\n";
    assert_eq!(talk(address, told).await.0, 413);
    let mut chunked =
        b"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    for _ in 0..20 {
        chunked.extend_from_slice(b"10000\r\n");
        chunked.extend_from_slice(&vec![b' '; 0x1_0000]);
        chunked.extend_from_slice(b"\r\n");
    }
    chunked.extend_from_slice(b"0\r\n\r\n");
    assert_eq!(talk(address, &chunked).await.0, 413);
}

#[tokio::test]
async fn unfinished_requests_do_not_hold_up_others() {
    let bench = Bench::new().await;
    bench.enable("orders", "order.updated").await;
    let (address, cancel) = serve(&bench).await;
    let mut hanging = Vec::new();
    for number in 0..200 {
        let mut stream = TcpStream::connect(address).await.unwrap();
        let start: &[u8] = if number % 2 == 0 {
            b"POST / HTTP/1.1\r\nHo"
        } else {
            b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{"
        };
        stream.write_all(start).await.unwrap();
        hanging.push(stream);
    }
    let (headers, body) = webhook("e", "order.updated", 7, &json!({"orderId": "A"}));
    let answer =
        tokio::time::timeout(Duration::from_secs(5), talk(address, &post("/", &headers[0].1, &body)))
            .await
            .unwrap();
    assert_eq!(answer.0, 200);
    cancel.cancel();
}

#[tokio::test(start_paused = true)]
async fn an_unfinished_request_ends_after_ten_seconds() {
    let bench = Bench::new().await;
    let (address, _cancel) = serve(&bench).await;
    let begun = tokio::time::Instant::now();
    let (status, _) =
        talk(address, b"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 50\r\n\r\n{")
            .await;
    assert_eq!(status, 408);
    talk(address, b"POST / HTTP/1.1\r\nHo").await;
    assert!(
        begun.elapsed() >= Duration::from_secs(20) && begun.elapsed() < Duration::from_secs(30),
        "{:?}",
        begun.elapsed()
    );
}

async fn bench_with_events(count: i64) -> Bench {
    let bench = Bench::new().await;
    bench.enable("new", "order.created").await;
    for number in 0..count {
        bench.add_order(order(&format!("O{number}"), number, T0 + 5, T0 + 5, "PAID"));
    }
    bench.clock.forward(30);
    bench.engine.poll_once("new").await.unwrap();
    bench
}

#[tokio::test]
async fn ndjson_writes_one_event_a_line() {
    let bench = bench_with_events(3).await;
    let (reader, writer) = tokio::io::duplex(1 << 20);
    let mut sink = sinks::ndjson(writer);
    assert_eq!(sinks::drain_once(&bench.engine, &mut sink, None).await.unwrap(), 3);
    drop(sink);
    let mut text = String::new();
    tokio::io::BufReader::new(reader).read_to_string(&mut text).await.unwrap();
    let events: Vec<Event> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((events.len(), events[0].event_type.as_str()), (3, "order.created"));
    assert!(bench.take_all().await.is_empty(), "acknowledged");
}

#[tokio::test]
async fn a_reader_that_is_gone_gives_the_event_back() {
    let bench = bench_with_events(1).await;
    let (reader, writer) = tokio::io::duplex(16);
    drop(reader);
    assert_eq!(sinks::drain_once(&bench.engine, &mut sinks::ndjson(writer), None).await.unwrap(), 0);
    bench.clock.forward(2);
    assert_eq!(bench.take_all().await.len(), 1);
}

type Seen = Arc<Mutex<Vec<(HeaderMap, Vec<u8>)>>>;

async fn consumer(seen: Seen) -> String {
    let take = |State(seen): State<Seen>, headers: HeaderMap, body: bytes::Bytes| async move {
        let mut seen = seen.lock().unwrap();
        seen.push((headers, body.to_vec()));
        if seen.len() == 1 { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::NO_CONTENT }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/events", listener.local_addr().unwrap());
    let router = axum::Router::new().route("/events", axum::routing::post(take)).with_state(seen);
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

#[tokio::test]
async fn forwarding_is_signed_and_repeated_under_the_same_id() {
    let bench = bench_with_events(1).await;
    let seen = Seen::default();
    let key = [7_u8; 32];
    let secret = SecretString::from(format!("whsec_{}", STANDARD.encode(key)));
    let mut sink = sinks::forward(&consumer(seen.clone()).await).unwrap().secret(&secret).unwrap();
    assert_eq!(sinks::drain_once(&bench.engine, &mut sink, None).await.unwrap(), 0, "503 is no success");
    bench.clock.forward(2);
    assert_eq!(sinks::drain_once(&bench.engine, &mut sink, None).await.unwrap(), 1);
    let seen = std::mem::take(&mut *seen.lock().unwrap());
    assert_eq!(seen.len(), 2);
    assert_eq!(seen[0].0["webhook-id"], seen[1].0["webhook-id"]);
    for (headers, body) in &seen {
        let header = |name: &str| headers[name].to_str().unwrap().to_owned();
        let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&key).unwrap();
        mac.update(format!("{}.{}.", header("webhook-id"), header("webhook-timestamp")).as_bytes());
        mac.update(body);
        let signature = STANDARD.decode(header("webhook-signature").strip_prefix("v1,").unwrap()).unwrap();
        mac.verify_slice(&signature).unwrap();
        let event: Event = serde_json::from_slice(body).unwrap();
        assert_eq!((event.id, event.object_id.as_str()), (header("webhook-id"), "O0"));
    }
    assert_eq!(bench.engine.status().await.unwrap()["outbox"]["settled"], 1);
}
