//! A started emulator with a client, and a receiver of webhooks.
#![allow(dead_code, reason = "each test file uses another part")]
#![allow(clippy::unwrap_used, reason = "a failed step of a test ends the test")]

pub mod files;
pub mod reference;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use ecwid_nodes_emulator::{Config, DEFAULT_STORE_ID, DEFAULT_TOKEN, Emulator};
use reqwest::Method;
use serde_json::Value;

/// A default emulator and a plain client of it.
pub struct Shop {
    pub emulator: Emulator,
    pub client: reqwest::Client,
}

pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Value,
}

impl Answer {
    pub fn code(&self) -> &str {
        self.body["errorCode"].as_str().unwrap_or_default()
    }
}

impl Shop {
    pub async fn open(config: Config) -> Self {
        let emulator = Emulator::start(config).await.unwrap();
        Self { emulator, client: reqwest::Client::builder().no_proxy().build().unwrap() }
    }

    pub async fn default() -> Self {
        Self::open(Config::default()).await
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}/api/v3/{DEFAULT_STORE_ID}{path}", self.emulator.http_url())
    }

    pub async fn call_as(&self, token: &str, method: Method, path: &str, body: Option<Value>) -> Answer {
        let mut request = self.client.request(method, self.url(path)).bearer_auth(token);
        if let Some(body) = body {
            request = request.json(&body);
        }
        answer(request).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.call_as(DEFAULT_TOKEN, Method::GET, path, None).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.call_as(DEFAULT_TOKEN, Method::PUT, path, Some(body)).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.call_as(DEFAULT_TOKEN, Method::POST, path, Some(body)).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.call_as(DEFAULT_TOKEN, Method::DELETE, path, None).await
    }

    /// Values of a field of all items a search returns.
    pub async fn found(&self, path: &str, field: &str) -> Vec<Value> {
        let answer = self.get(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        answer.body["items"].as_array().unwrap().iter().map(|item| item[field].clone()).collect()
    }
}

pub async fn answer(request: reqwest::RequestBuilder) -> Answer {
    let response = request.send().await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let text = response.text().await.unwrap();
    Answer { status, headers, body: serde_json::from_str(&text).unwrap_or(Value::String(text)) }
}

/// One webhook as received.
#[derive(Clone)]
pub struct Received {
    pub query: String,
    pub headers: HeaderMap,
    pub raw: Bytes,
    pub body: Value,
}

/// A webhook receiver; answers the planned statuses first, then 200.
#[derive(Clone, Default)]
pub struct Receiver {
    pub received: Arc<Mutex<Vec<Received>>>,
    pub statuses: Arc<Mutex<VecDeque<u16>>>,
}

impl Receiver {
    /// Starts listening; the second value is the address.
    pub async fn start(statuses: &[u16]) -> (Self, String) {
        let receiver = Self::default();
        receiver.statuses.lock().unwrap().extend(statuses);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let router = Router::new().fallback(receive).with_state(receiver.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        (receiver, url)
    }

    pub fn types(&self) -> Vec<String> {
        let rows = self.received.lock().unwrap();
        rows.iter().map(|row| row.body["eventType"].as_str().unwrap().to_owned()).collect()
    }

    /// Waits for that many webhooks.
    pub async fn wait(&self, count: usize) -> Vec<Received> {
        for _ in 0..1000 {
            if self.received.lock().unwrap().len() >= count {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let rows = self.received.lock().unwrap().clone();
        assert!(rows.len() >= count, "only {} of {count} webhooks: {:?}", rows.len(), self.types());
        rows
    }
}

async fn receive(State(receiver): State<Receiver>, uri: Uri, headers: HeaderMap, raw: Bytes) -> StatusCode {
    let body = serde_json::from_slice(&raw).unwrap();
    let query = uri.query().unwrap_or_default().to_owned();
    receiver.received.lock().unwrap().push(Received { query, headers, raw, body });
    let status = receiver.statuses.lock().unwrap().pop_front().unwrap_or(200);
    StatusCode::from_u16(status).unwrap()
}
