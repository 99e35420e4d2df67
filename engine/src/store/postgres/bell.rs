//! Tells other processes that something has come, and hears them; keeps an eye on the server's clock.
//!
//! A notification in the transaction that stores something would make all such transactions of the server commit one
//! after the other. So they are sent apart, at most some twenty a second for a process, on the connection that hears
//! those of the others. Who hears nothing, because it was not connected, looks from time to time.

use super::address::Address;
use super::database::{DbError, DbResult};
use super::tls;
use futures::StreamExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::{Notify, watch};
use tokio_postgres::config::SslMode;
use tokio_postgres::{AsyncMessage, Client, Connection, NoTls};

/// Shortest time between two notifications of a process.
const QUIET: Duration = Duration::from_millis(50);
/// Time between two looks at the server's clock.
const CLOCK: Duration = Duration::from_secs(30);
/// Pause before connecting again.
const AGAIN: Duration = Duration::from_secs(2);

/// What the rest of the store sees of it.
#[derive(Debug)]
pub struct Bell {
    pub rung: Notify,
    pub heard: watch::Sender<u64>,
    /// How far the server's clock is ahead, milliseconds.
    pub offset_ms: AtomicI64,
}

impl Default for Bell {
    fn default() -> Self {
        Self { rung: Notify::new(), heard: watch::Sender::new(0), offset_ms: AtomicI64::new(0) }
    }
}

impl Bell {
    /// Something has come for others.
    pub fn ring(&self) {
        self.rung.notify_one();
    }

    /// Rings and hears for ever.
    pub async fn keep(self: Arc<Self>, address: Address) {
        let mut was_told = false;
        loop {
            match self.attend(&address).await {
                Ok(()) => was_told = false,
                Err(error) => {
                    let text = error.storage("listen to the state database");
                    if std::mem::replace(&mut was_told, true) {
                        tracing::debug!("{}", text.message());
                    } else {
                        tracing::warn!("{}; looking for new work from time to time", text.message());
                    }
                }
            }
            tokio::time::sleep(AGAIN).await;
        }
    }

    /// Until the connection ends.
    async fn attend(&self, address: &Address) -> DbResult<()> {
        if address.config.get_ssl_mode() == SslMode::Disable {
            let (client, connection) = address.config.connect(NoTls).await?;
            return self.listen(client, connection, &address.schema).await;
        }
        let tls = tls::connector(address).map_err(|error| DbError::Content(error.message().to_owned()))?;
        let (client, connection) = address.config.connect(tls).await?;
        self.listen(client, connection, &address.schema).await
    }

    async fn listen<S, T>(
        &self,
        client: Client,
        mut connection: Connection<S, T>,
        schema: &str,
    ) -> DbResult<()>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send,
        T: AsyncRead + AsyncWrite + Unpin + Send,
    {
        let channel = format!("ecwid_nodes_{schema}");
        let own = AtomicI32::new(0);
        let hears = async {
            let mut messages =
                futures::stream::poll_fn(move |context| connection.poll_message(context)).boxed();
            while let Some(message) = messages.next().await {
                if let AsyncMessage::Notification(note) = message?
                    && note.process_id() != own.load(Ordering::Acquire)
                {
                    self.heard.send_modify(|count| *count += 1);
                }
            }
            Ok(())
        };
        let rings = async {
            let row = client.query_one("SELECT pg_backend_pid()", &[]).await?;
            own.store(row.get(0), Ordering::Release);
            client.batch_execute(&format!("LISTEN \"{channel}\"")).await?;
            // Something may have come while nobody listened.
            self.heard.send_modify(|count| *count += 1);
            loop {
                self.look_at_clock(&client).await?;
                let next_look = tokio::time::sleep(CLOCK);
                tokio::pin!(next_look);
                loop {
                    tokio::select! {
                        () = &mut next_look => break,
                        () = self.rung.notified() => {
                            client.batch_execute(&format!("NOTIFY \"{channel}\"")).await?;
                            tokio::time::sleep(QUIET).await;
                        }
                    }
                }
            }
        };
        tokio::select! {
            ended = hears => ended,
            ended = rings => ended,
        }
    }

    /// Half of the time that the question took is the most by which the answer can be wrong.
    pub async fn look_at_clock(&self, client: &Client) -> DbResult<()> {
        let (began, asked_ms) = (Instant::now(), now_ms());
        let row =
            client.query_one("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint", &[]).await?;
        let took_ms = began.elapsed().as_millis() as i64;
        let offset = row.get::<_, i64>(0) - (asked_ms + took_ms / 2);
        let offset = if offset.abs() <= took_ms / 2 + 2 { 0 } else { offset };
        let before = self.offset_ms.swap(offset, Ordering::AcqRel);
        if offset.abs() > 2_000 && before.abs() <= 2_000 {
            tracing::warn!(
                offset,
                "this machine's clock and the state database's differ; the latter is used"
            );
        }
        Ok(())
    }
}

fn now_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
}
