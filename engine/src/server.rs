//! The webhook server: any path takes deliveries, `/health` tells whether they can be stored.

use crate::engine::Engine;
use axum::Json;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use ecwid_nodes::steps::verify::MAX_BODY;
use ecwid_nodes::{Error, Kind, Result};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// Time to send a request; Ecwid itself waits ten seconds for the answer.
const READING: Duration = Duration::from_secs(10);
/// Connections at the same time; more wait in the system's backlog.
const CONNECTIONS: usize = 1_024;
/// Time for open requests after a stop.
const GRACE: Duration = Duration::from_secs(5);

/// Routes for an axum server of your own: POST on any path receives, GET `/health` answers 200 or 503.
pub fn router(engine: Engine) -> Router {
    Router::new().route("/health", get(health)).fallback(post(receive)).with_state(engine)
}

/// Serves `router` on `listener` until cancelled. Plain HTTP: put a TLS proxy in front, since Ecwid calls HTTPS only.
pub async fn serve(listener: TcpListener, engine: Engine, cancel: CancellationToken) -> Result<()> {
    let service = TowerToHyperService::new(router(engine));
    let (slots, tasks) = (Arc::new(Semaphore::new(CONNECTIONS)), TaskTracker::new());
    loop {
        let slot = tokio::select! {
            () = cancel.cancelled() => break,
            slot = slots.clone().acquire_owned() => slot.map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?,
        };
        let stream = tokio::select! {
            () = cancel.cancelled() => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    // Out of file descriptors, usually: wait for connections to end.
                    tracing::warn!("cannot accept a connection: {error}");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
        };
        let (service, cancel) = (service.clone(), cancel.clone());
        tasks.spawn(async move {
            converse(stream, service, cancel).await;
            drop(slot);
        });
    }
    tasks.close();
    let _ = tokio::time::timeout(GRACE, tasks.wait()).await;
    Ok(())
}

async fn converse(stream: TcpStream, service: TowerToHyperService<Router>, cancel: CancellationToken) {
    let connection = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(READING)
        .serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = cancel.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!("a connection ended early: {error}");
    }
}

async fn receive(State(engine): State<Engine>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = match tokio::time::timeout(READING, read(body, &head.headers)).await {
        Ok(Ok(body)) => body,
        Ok(Err(status)) => return status.into_response(),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    let headers: Vec<(String, String)> = head
        .headers
        .iter()
        .map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        })
        .collect();
    // In a task of its own: a caller who hangs up must not interrupt the work between disk and answer.
    let receiving = tokio::spawn(async move { engine.receive(&headers, &body).await });
    match receiving.await {
        Ok(receipt) => {
            let status = StatusCode::from_u16(receipt.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, Json(json!({"reason": receipt.reason, "message": receipt.message}))).into_response()
        }
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

async fn read(body: Body, headers: &HeaderMap) -> std::result::Result<bytes::Bytes, StatusCode> {
    let told = headers
        .get("content-length")
        .and_then(|value| value.to_str().ok())
        .and_then(|text| text.parse::<usize>().ok());
    if told.is_some_and(|length| length > MAX_BODY) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    to_bytes(body, MAX_BODY).await.map_err(|error| {
        let too_large = std::error::Error::source(&error)
            .is_some_and(|source| source.to_string().contains("length limit"));
        if too_large { StatusCode::PAYLOAD_TOO_LARGE } else { StatusCode::BAD_REQUEST }
    })
}

async fn health(State(engine): State<Engine>) -> Response {
    match engine.0.store.flows().await {
        Ok(flows) => Json(json!({"status": "ok", "flows": flows.iter().filter(|flow| flow.enabled).count()}))
            .into_response(),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, Json(json!({"status": "failing", "error": error})))
            .into_response(),
    }
}
