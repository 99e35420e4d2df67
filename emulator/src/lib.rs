//! An Ecwid store over HTTP and HTTPS: for tests, demos and the CI of people who build on Ecwid.
//!
//! It answers below `/api/v3/{storeId}/…` as the Ecwid REST API does: bearer tokens with scopes, error
//! bodies and codes, paging, filters, `responseFields`, partial updates, stock differences, OAuth and
//! signed webhooks with Ecwid's retry schedule. It shares no code with the client library.
//!
//! ```no_run
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! use ecwid_nodes_emulator::{Config, Emulator};
//!
//! let emulator = Emulator::start(Config::default()).await?;
//! let orders = format!("{}/api/v3/1003/orders", emulator.http_url());
//! // GET orders with `Authorization: Bearer secret_emulator` …
//! emulator.shutdown().await;
//! # Ok(()) }
//! ```
//!
//! Served: orders (search, create, read, change, delete, last, deleted, calculate), products and their
//! variations and stock, categories, customers and groups, product classes, carts, profile, order
//! statuses, latest stats, the application itself. Other Ecwid endpoints answer 404 and say so.
//!
//! # Control API
//!
//! Everything a test does beside the API has a method of [`Emulator`] and a call below `/_emulator`
//! (JSON in and out, no token; `?store=ID` picks a store, else the first):
//!
//! | Call | Body or answer |
//! |---|---|
//! | `POST /checkout` | [`Checkout`]: a shopper buys. Stock falls; `order.created`, `product.updated` and `customer.*` go out |
//! | `POST /carts` | [`Checkout`]: a shopper leaves at the payment page; `unfinished_order.created` |
//! | `POST /orders/{id}/pay` | the order becomes PAID |
//! | `POST /orders/{id}/statuses` | [`Statuses`] |
//! | `POST /products/{id}/stock` | [`Stock`] |
//! | `GET /deliveries`, `POST /deliveries/{eventId}/resend` | every [`Delivery`] with its attempts |
//! | `GET`, `PUT /webhook` | `{"url", "headers": [[name, value]]}` |
//! | `POST /events` | `{"eventType", "entityId", "data"}`: any event, scope or not |
//! | `GET`, `PUT`, `DELETE /faults` | list of [`Fault`]; the answer counts the unconsumed ones |
//! | `GET`, `DELETE /requests` | the last 2,000 requests, secrets left out |
//! | `GET`, `PUT /clock` | `{"speed", "advanceSeconds", "searchLagMs"}` |
//! | `GET /totals`, `GET /mails` | counts and sums; mails a real store would have sent |
//! | `POST /tokens`, `POST /tokens/rotate` | `{"token", "scopes"}` |
//! | `POST /uninstall`, `POST /reset` | the app leaves the store; everything as at the first start |
//!
//! # Choices where Ecwid is silent
//!
//! A change that changes nothing answers `{"updateCount": 0}` and announces nothing. `limit` above 100
//! is clamped. Searches by `categories` take `home` and 0. An unknown path answers code `NOT_FOUND`, a
//! taken e-mail 409 `EMAIL_ALREADY_EXISTS`.
//!
//! # Where it is kinder than Ecwid
//!
//! Webhooks also go to plain HTTP addresses, while Ecwid calls HTTPS ones only, set by its support.
//! Orders answer under their internal id too, on which the sources about Ecwid disagree. The control
//! API has no password, so the listeners belong on loopback.

mod api;
mod auth;
mod call;
mod clock;
mod config;
mod control;
mod doc;
mod emulator;
mod error;
mod facts;
mod faults;
mod files;
mod gate;
mod limits;
mod oauth;
mod persist;
mod project;
mod reply;
mod request_log;
mod resources;
mod routes;
mod search;
mod seed;
mod server;
mod store;
mod tls;
mod validate;
mod webhooks;
mod world;

pub use config::{
    Certificate, Config, DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET, DEFAULT_PUBLIC_TOKEN, DEFAULT_STORE_ID,
    DEFAULT_TOKEN, StoreConfig, TlsConfig, TokenConfig,
};
pub use control::types::{Checkout, CheckoutItem, PlacedOrder, Shopper, Statuses, Stock};
pub use emulator::Emulator;
pub use error::{ControlError, StartError};
pub use faults::{Effect, Fault};
pub use request_log::LoggedRequest;
pub use webhooks::delivery::{Attempt, Delivery, DeliveryState};
