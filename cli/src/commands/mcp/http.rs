//! The same server over HTTP.

use super::server::Server;
use crate::output;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use ecwid_nodes::{Error, Kind, Result};
use ecwid_nodes_engine::CancellationToken;
use rmcp::transport::streamable_http_server::session::local::LocalSessionManager;
use rmcp::transport::streamable_http_server::{StreamableHttpServerConfig, StreamableHttpService};
use secrecy::{ExposeSecret, SecretString};
use std::net::SocketAddr;
use std::sync::Arc;
use subtle::ConstantTimeEq;
use tokio::net::TcpListener;

const TOKEN: &str = "ECWID_MCP_TOKEN";

/// Serves until cancelled.
pub async fn serve(
    server: Server,
    address: SocketAddr,
    hosts: &[String],
    cancel: CancellationToken,
) -> Result<()> {
    let token = std::env::var(TOKEN).ok().filter(|text| !text.trim().is_empty()).map(SecretString::from);
    if token.is_none() && !address.ip().is_loopback() {
        return Err(Error::new(
            Kind::Config,
            format!("missing `{TOKEN}`: without it anybody could use the store"),
        )
        .with_code("missing_settings")
        .with_hint(
            "set it to a long random text that clients send as a bearer token, or listen on 127.0.0.1",
        ));
    }
    let listener = TcpListener::bind(address).await.map_err(|error| {
        Error::new(Kind::Config, format!("cannot listen on {address}: {error}"))
            .with_hint("choose another port")
    })?;
    let address = listener.local_addr().map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
    output::note(format!("MCP on http://{address}/mcp; Ctrl-C stops"));
    let mut config = StreamableHttpServerConfig::default().with_cancellation_token(cancel.child_token());
    config.allowed_hosts.extend(hosts.iter().cloned());
    let sessions = Arc::new(LocalSessionManager::default());
    let service =
        StreamableHttpService::new(move || Ok(server.clone()), sessions, config.enforce_origin_validation());
    let router = Router::new()
        .nest_service("/mcp", service)
        .layer(middleware::from_fn_with_state(Arc::new(token), authorized));
    axum::serve(listener, router)
        .with_graceful_shutdown(cancel.cancelled_owned())
        .await
        .map_err(|error| Error::new(Kind::Unexpected, format!("cannot serve: {error}")))
}

async fn authorized(
    State(token): State<Arc<Option<SecretString>>>,
    request: Request,
    next: Next,
) -> Response {
    let Some(token) = token.as_ref() else {
        return next.run(request).await;
    };
    let given = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let given = given.and_then(|text| text.strip_prefix("Bearer ")).unwrap_or_default();
    if bool::from(given.as_bytes().ct_eq(token.expose_secret().as_bytes())) {
        next.run(request).await
    } else {
        (StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, "Bearer")]).into_response()
    }
}
