//! The task that sends due deliveries.

use std::sync::Arc;
use std::time::{Duration, Instant};

use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderName};
use tokio::sync::Semaphore;

use crate::error::StartError;
use crate::webhooks::delivery::{Attempt, Delivery};
use crate::webhooks::signature;
use crate::world::Shared;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);
const RESPONSE_TIMEOUT: Duration = Duration::from_secs(10);
const PARALLEL: usize = 16;

/// A client that behaves like Ecwid's sender: short timeouts and no redirects.
pub fn client(ca_pem: Option<&str>) -> Result<reqwest::Client, StartError> {
    let mut builder = reqwest::Client::builder()
        .connect_timeout(CONNECT_TIMEOUT)
        .timeout(RESPONSE_TIMEOUT)
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        // A receiver that restarts between two webhooks must not cost an attempt.
        .pool_max_idle_per_host(0);
    if let Some(pem) = ca_pem {
        let roots = reqwest::Certificate::from_pem_bundle(pem.as_bytes())
            .map_err(|error| StartError::Tls(format!("webhook_ca_pem: {error}")))?;
        builder = builder.tls_certs_merge(roots);
    }
    builder.build().map_err(|error| StartError::Tls(error.to_string()))
}

/// Sends until the emulator stops.
pub async fn run(shared: Arc<Shared>, client: reqwest::Client) {
    let slots = Arc::new(Semaphore::new(PARALLEL));
    loop {
        let woken = shared.wake.notified();
        let (due, wait) = shared.run(|world| {
            let now = world.clock.schedule_now();
            let due = world.outbox.take_due(now);
            let wait = world.outbox.next_due().map(|due| world.clock.real_until(due));
            (due, wait)
        });
        if let Some(delivery) = due {
            let Ok(slot) = Arc::clone(&slots).acquire_owned().await else {
                return;
            };
            let (shared, client) = (Arc::clone(&shared), client.clone());
            tokio::spawn(async move {
                attempt(&shared, &client, &delivery).await;
                drop(slot);
            });
            // First attempts leave in the order of their events; nothing promises they arrive so.
            tokio::task::yield_now().await;
            continue;
        }
        let wait = wait.unwrap_or(Duration::from_secs(3600)).max(Duration::from_millis(1));
        let _ = tokio::time::timeout(wait, woken).await;
    }
}

async fn attempt(shared: &Shared, client: &reqwest::Client, delivery: &Delivery) {
    let (url, headers, secret, at_ms, started) = shared.run(|world| {
        let (url, headers) = (world.webhook_url.clone(), world.webhook_headers.clone());
        let secret = world.config.client_secret.clone();
        (url, headers, secret, world.clock.now_ms(), world.clock.schedule_now())
    });
    let begun = Instant::now();
    let outcome = match url {
        Some(url) => send(client, &url, &headers, &secret, delivery).await,
        None => Err("no webhook address is set".to_owned()),
    };
    let took_ms = begun.elapsed().as_millis() as u64;
    let (status, error) = match outcome {
        Ok(status) => (Some(status), None),
        Err(error) => (None, Some(error)),
    };
    let attempt = Attempt { at_ms, schedule_ms: 0, status, error, took_ms };
    shared.run(|world| world.outbox.attempted(delivery.number, attempt, started));
    shared.wake.notify_one();
}

async fn send(
    client: &reqwest::Client,
    url: &str,
    custom: &[(String, String)],
    secret: &str,
    delivery: &Delivery,
) -> Result<u16, String> {
    let mut url = url::Url::parse(url).map_err(|error| format!("webhook address: {error}"))?;
    url.query_pairs_mut().append_pair("eventtype", &delivery.event_type);
    let signature = signature::sign(secret, delivery.event_created, &delivery.event_id)
        .ok_or("the client secret cannot sign")?;
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=UTF-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let signature = HeaderValue::from_str(&signature).map_err(|error| error.to_string())?;
    headers.insert(HeaderName::from_static("x-ecwid-webhook-signature"), signature);
    for (name, value) in custom {
        let name: HeaderName = name.parse().map_err(|_| format!("webhook header name {name:?}"))?;
        let value = HeaderValue::from_str(value).map_err(|_| format!("value of webhook header {name}"))?;
        headers.append(name, value);
    }
    let request = client.post(url).headers(headers).body(delivery.body.clone());
    let answer = request.send().await.map_err(|error| explain(&error))?;
    Ok(answer.status().as_u16())
}

fn explain(error: &reqwest::Error) -> String {
    if error.is_timeout() {
        return "no answer within 10 s (3 s to connect)".to_owned();
    }
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}
