//! Listeners and their life.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use tokio::task::JoinHandle;
use tower_http::compression::CompressionLayer;

use crate::error::StartError;
use crate::files::fetch::Fetcher;
use crate::gate::{self, Front};
use crate::hosts::Tables;
use crate::routes::Routes;
use crate::world::Shared;

/// How long open calls may run on after a stop.
const GRACE: Duration = Duration::from_secs(1);

/// A listener that accepts connections.
#[derive(Debug)]
pub struct Listener {
    pub address: SocketAddr,
    handle: Handle<SocketAddr>,
    task: JoinHandle<std::io::Result<()>>,
}

impl Listener {
    /// Binds at once, so that the address is taken when this returns.
    pub fn open(listen: SocketAddr, mut front: Front, tls: Option<RustlsConfig>) -> Result<Self, StartError> {
        let failed = |source| StartError::Listen { address: listen, source };
        let socket = TcpListener::bind(listen).map_err(failed)?;
        socket.set_nonblocking(true).map_err(failed)?;
        let address = socket.local_addr().map_err(failed)?;
        front.scheme = if tls.is_some() { "https" } else { "http" };
        let service = Router::new()
            .fallback(gate::serve)
            .layer(CompressionLayer::new())
            .with_state(front)
            .into_make_service_with_connect_info::<SocketAddr>();
        let handle = Handle::new();
        let task = if let Some(tls) = tls {
            let server = axum_server::from_tcp_rustls(socket, tls).map_err(failed)?;
            tokio::spawn(server.handle(handle.clone()).serve(service))
        } else {
            let server = axum_server::from_tcp(socket).map_err(failed)?;
            tokio::spawn(server.handle(handle.clone()).serve(service))
        };
        Ok(Self { address, handle, task })
    }

    /// Stops taking connections and waits for open calls, for at most a second.
    pub async fn close(&mut self) {
        self.handle.graceful_shutdown(Some(GRACE));
        let _ = (&mut self.task).await;
    }

    /// Stops at once.
    pub fn abort(&self) {
        self.handle.shutdown();
    }
}

/// The front of a new emulator.
pub fn front(shared: Arc<Shared>, routes: Routes, tables: Tables, fetcher: Fetcher) -> Front {
    Front { shared, routes: Arc::new(routes), tables: Arc::new(tables), fetcher, scheme: "http" }
}
