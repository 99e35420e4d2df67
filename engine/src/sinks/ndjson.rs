//! One event a line.

use super::Sink;
use crate::store::Leased;
use async_trait::async_trait;
use ecwid_nodes::{Error, Kind, Result};
use tokio::io::{AsyncWrite, AsyncWriteExt};

/// Writes one event a line and flushes after each.
#[derive(Debug)]
pub struct Ndjson<W>(W);

/// A sink that writes the JSON of one event a line, for example to standard output.
pub fn ndjson<W: AsyncWrite + Send + Unpin>(writer: W) -> Ndjson<W> {
    Ndjson(writer)
}

#[async_trait]
impl<W: AsyncWrite + Send + Unpin> Sink for Ndjson<W> {
    async fn deliver(&mut self, leased: &Leased) -> Result<()> {
        let failed =
            |error: std::io::Error| Error::new(Kind::Unavailable, format!("cannot write the event: {error}"));
        let mut line = serde_json::to_vec(&leased.event)
            .map_err(|error| Error::new(Kind::Unexpected, error.to_string()))?;
        line.push(b'\n');
        self.0.write_all(&line).await.map_err(failed)?;
        self.0.flush().await.map_err(failed)
    }
}
