//! Runs triggers: receives webhooks, polls, tells changes apart and hands out events, at least once.
//!
//! ```no_run
//! # async fn run() -> ecwid_nodes::Result<()> {
//! use ecwid_nodes::Connection;
//! use ecwid_nodes_engine::{Engine, FlowSettings, Settlement, store::SqliteStore};
//! use std::time::Duration;
//!
//! let engine = Engine::builder()
//!     .store(SqliteStore::open("state.db")?)
//!     .connection(Connection::from_env()?)
//!     .build()
//!     .await?;
//! engine.enable(FlowSettings::new("paid", "order.paid"), |_| {}).await?;
//! while let Some(leased) = engine.next(None, Duration::from_secs(30)).await? {
//!     println!("{}", leased.event.object_id);
//!     engine.settle(&leased.event.id, &leased.flow, &leased.lease, Settlement::Ack).await?;
//! }
//! # Ok(()) }
//! ```
//!
//! Delivery is at least once: an event comes again when its consumer fails, dies or is too slow, always under the same
//! `id`, so consumers drop repetitions by it.

mod absent;
mod builder;
mod calendar;
mod calls;
mod catch_up;
mod clock;
mod deliver;
mod engine;
mod events;
mod fetch;
mod flow;
mod health;
mod held;
mod inbox;
mod journal;
mod observe;
mod options;
mod poll;
mod prime;
mod receive;
mod rounds;
mod rows;
mod run;
mod search;
pub mod server;
pub mod sinks;
mod status;
pub mod store;
mod thin;
mod tuning;

pub use builder::Builder;
pub use clock::{Clock, SystemClock};
pub use deliver::Settlement;
pub use engine::Engine;
pub use flow::FlowSettings;
pub use poll::PollReport;
pub use prime::Progress;
pub use receive::Receipt;
pub use store::Leased;
pub use tokio_util::sync::CancellationToken;
pub use tuning::Tuning;
