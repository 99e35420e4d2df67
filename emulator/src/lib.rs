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
//! Served is every endpoint of the reference that Ecwid still has, with its scopes; what is gone answers
//! 404 and says what took its place.
//!
//! # Hosts
//!
//! One listener stands for all of Ecwid's hosts. Under any name, such as `127.0.0.1`, the services are told
//! apart by path:
//!
//! | Path | Service | Host at Ecwid |
//! |---|---|---|
//! | `/api/v3/{storeId}/…` | the REST API | `app.ecwid.com` |
//! | `/api/v3/stores…` | partner calls: the app's credentials in headers, its scopes those of [`Config::registered_scopes`] | `app.ecwid.com` |
//! | `/api/oauth/…` | OAuth | `my.ecwid.com` |
//! | `/api/v1/…` | Instant Site, with its own token from `POST /api/v1/oauth/token` | `vuega.ecwid.com` |
//! | `/instantsite/…` | the token and the profile of the Instant Site again | `app.ecwid.com` |
//! | `/home-page/…`, `/category-page/…`, `/product-page/…` | ready-made pages, open to everybody | `storefront.ecwid.com` |
//!
//! A request whose `Host` header names one of Ecwid's hosts reaches the services of that host only, so
//! `/api/v1/…` on `app.ecwid.com` is the API that ended in 2017. A generated certificate holds these names
//! too, for clients whose address is built in and that a hosts file leads here.
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
//! | `POST /carts/{cartId}/remind`, `…/recover` | the reminder goes out; the shopper follows it and buys |
//! | `POST /orders/{id}/pay` | the order becomes PAID |
//! | `POST /orders/{id}/statuses` | [`Statuses`] |
//! | `DELETE /orders/{id}/invoices/{invoiceId}` | the admin removes a tax invoice; `invoice.deleted` |
//! | `POST /reviews` | [`ReviewWish`]: a shopper reviews something bought; `review.created` |
//! | `POST /subscriptions/{id}/charge` | `{"fails"}`: the subscription falls due, which places a paid order |
//! | `POST /customers/{id}/privacy` | `{"request"}`: [`PrivacyRequest`]; `customer.personalData*` |
//! | `GET`, `PUT /batches` | `{"callsLeft"}`: batches make so many more calls and wait; null lets them run |
//! | `POST /products/{id}/stock` | [`Stock`] |
//! | `GET /deliveries`, `POST /deliveries/{eventId}/resend` | every [`Delivery`] with its attempts |
//! | `GET`, `PUT /webhook` | `{"url", "headers": [[name, value]]}` |
//! | `POST /events` | `{"eventType", "entityId", "data"}`: any event, scope or not |
//! | `POST /events/cause`, `GET /events` | `{"eventType", "entityId"}`: an event of the list in its right form, in either spelling, about the entity or the newest one; `sent` says whether the app may hear of it |
//! | `PUT /subscription`, `PUT /plan` | `{"status"}`, `{"name"}`: the merchant's subscription to the app, the plan with Ecwid; `*.subscriptionStatusChanged` |
//! | `GET`, `PUT`, `DELETE /faults` | list of [`Fault`]; the answer counts the unconsumed ones |
//! | `GET`, `DELETE /requests` | the last 2,000 requests, secrets left out |
//! | `GET`, `PUT /clock` | `{"speed", "advanceSeconds", "searchLagMs"}` |
//! | `POST /size-charts`, `PUT`, `DELETE /size-charts/{id}` | the owner keeps size charts; `size_chart.*` |
//! | `GET /files` | every uploaded file, with its owner, its source, and whether it is a stand-in |
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
//! An upload replaces the picture before it, whose bytes go. The first picture of a gallery becomes the
//! main one if there is none; deleting the main one leaves the gallery as it is. A body that is no picture
//! answers 422 `WRONG_PARAMETER`, a full [`Config::file_storage`] 402 `NOT_AVAILABLE_ON_CURRENT_PLAN`, an
//! order of ids that does not hold 409 `CONSTRAINT_VIOLATION`. The body under an app storage key is the
//! value, unless it is an object that holds nothing but `value`.
//!
//! An order that came through the checkout puts its goods back when it becomes CANCELLED or REFUNDED and
//! takes them again when it is revived; PARTIALLY_REFUNDED, other items and deletion leave the stock alone,
//! and so do orders placed by REST. A coupon counts the orders that are neither; one for a single use is USEDUP by
//! it. Coupon codes are compared without case, a taken one answers 409 `CONSTRAINT_VIOLATION`. Of the
//! promotions a cart fulfils, each line gets the best one for items, then the rest the best one for the
//! subtotal, and shipping the best for shipping; the coupon comes last. Conditions on products count the
//! pieces that fit. A cart that is placed or paid becomes the order itself; one that is recovered stays and
//! names the new order. A second call for a tax invoice answers the one there is. A subscription begins
//! with a paid checkout and is charged by the control API alone. In a batch, an answer other than 200 is a
//! failure, and the calls do not count against the rate limit.
//!
//! A page of the Instant Site takes its tiles along when it goes; a list of tiles changes those it names.
//! Its token lasts a day, and as long as the store's token behind it. Staff without permissions given have
//! all of them. A redirect that exists already counts as such and stays.
//!
//! # Simulated
//!
//! What cannot be real is computed from the store's state and the request, so that the same calls give
//! the same answers:
//!
//! - Files at `externalUrl` and the like are read from this machine and from [`Config::file_hosts`]. For
//!   any other host a picture is made from the address (for a file, a line of text), in the size given;
//!   `GET /_emulator/files` marks it. Asynchronous uploads are there at once.
//! - Videos are never called: provider, player and title come from the address, the cover is a stand-in.
//!   Addresses on this machine are `VIDEO_NOT_SUPPORTED`, pictures `NOT_VIDEO_URL`, YouTube and Vimeo
//!   addresses without a video's id `VIDEO_UNAVAILABLE`.
//! - Carriers and shipping apps ask 4.95 a parcel and 1.20 a unit of weight, plus the markup.
//! - Receipts and tax invoices are small PDF and HTML documents made from the order. Letters outside
//!   Western European ones become question marks in the PDF.
//! - The address that repeats an order leads to the storefront, where nothing answers.
//! - Cards of subscriptions are invented; a charge succeeds unless the control call says otherwise.
//! - Charges to the merchant move no money. They fail when the profile says that the account is unpaid or
//!   suspended; currencies count at fixed rates against the limits in dollars.
//! - Visits, their devices, countries and languages, and clicks on the site follow from the orders: the
//!   docs name no figures of reports, so their ids are our own. Orders, revenue, stock, customers and
//!   carts are counted.
//! - The registrar: one name in four is taken, prices hang on the ending, an owner is verified an hour
//!   after the mail. The other domains of a store stay its own.
//! - Countries, states, currencies and value added taxes are real, their names English whatever `lang`
//!   says. Of countries without value added tax only the United States have tax classes.
//! - The Instant Site's ready-made tiles, editor settings and texts are made from the kinds of tiles that
//!   the reference lists. Its pages are not shown anywhere.
//! - Product feeds are made every day at three; nothing is sent to a marketplace.
//! - A clone is done at once and says so at the second look. The merchant's address, Facebook and Google
//!   accounts are noted only.
//! - Size charts have only `id`, `name`, `enabled` and dates for sure; their other fields are our own.
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
mod hosts;
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
mod seed_sales;
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
pub use control::types::{
    Checkout, CheckoutItem, PlacedOrder, PrivacyRequest, ReviewWish, Shopper, Statuses, Stock,
};
pub use emulator::Emulator;
pub use error::{ControlError, StartError};
pub use faults::{Effect, Fault};
pub use request_log::LoggedRequest;
pub use webhooks::delivery::{Attempt, Delivery, DeliveryState};
