//! The running emulator and its control methods.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::task::JoinHandle;

use crate::config::{Config, DEFAULT_STORE_ID};
use crate::control::types::{Checkout, PlacedOrder, PrivacyRequest, ReviewWish, Statuses, Stock};
use crate::control::{self, catalogue, cause, sales, shopper};
use crate::error::{ControlError, StartError};
use crate::faults::Fault;
use crate::files::fetch::Fetcher;
use crate::files::serve::ORIGIN;
use crate::hosts::Tables;
use crate::request_log::LoggedRequest;
use crate::resources::application;
use crate::resources::batches::run;
use crate::routes::Routes;
use crate::server::{self, Listener};
use crate::webhooks::delivery::Delivery;
use crate::webhooks::{kinds, sender};
use crate::world::{Shared, World};
use crate::{clock, tls};

/// A running store. Dropping it stops it; [`Emulator::shutdown`] also waits.
#[derive(Debug)]
pub struct Emulator {
    shared: Arc<Shared>,
    http: Listener,
    https: Option<Listener>,
    ca_pem: Option<String>,
    sender: JoinHandle<()>,
    batches: JoinHandle<()>,
}

impl Emulator {
    /// Opens the store and its listeners. Needs a Tokio runtime.
    pub async fn start(config: Config) -> Result<Self, StartError> {
        check(&config)?;
        // Fails only if another part of the process chose a provider first, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = sender::client(config.webhook_ca_pem.as_deref())?;
        let secured = config.tls.as_ref().map(|tls| Ok((tls.listen, tls::prepare(tls)?))).transpose()?;
        let fetcher = fetcher(&config, secured.as_ref().and_then(|(_, tls)| tls.ca_pem.as_deref()))?;
        let listen = config.listen;
        // Opening a data file reads from disk.
        let world = tokio::task::spawn_blocking(move || World::new(config))
            .await
            .map_err(|error| StartError::Facts(error.to_string()))??;
        let routes = Routes::new(&world.facts)?;
        let tables = Tables::new(&world.facts)?;
        let shared = Arc::new(Shared::new(world));
        let front = server::front(Arc::clone(&shared), routes, tables, fetcher);
        let http = Listener::open(listen, front.clone(), None)?;
        let batches = tokio::spawn(run::run(front.clone()));
        let (mut https, mut ca_pem) = (None, None);
        if let Some((listen, tls)) = secured {
            https = Some(Listener::open(listen, front, Some(tls.rustls))?);
            ca_pem = tls.ca_pem;
        }
        let sender = tokio::spawn(sender::run(Arc::clone(&shared), client));
        Ok(Self { shared, http, https, ca_pem, sender, batches })
    }

    /// Base address of the plain listener, without a slash at the end.
    pub fn http_url(&self) -> String {
        format!("http://{}", self.http.address)
    }

    /// Base address of the TLS listener, if there is one.
    pub fn https_url(&self) -> Option<String> {
        self.https.as_ref().map(|listener| format!("https://{}", listener.address))
    }

    /// What clients call their base URL: the plain listener with `/api/v3`.
    pub fn api_url(&self) -> String {
        format!("{}/api/v3", self.http_url())
    }

    /// Address of the plain listener.
    pub fn http_addr(&self) -> SocketAddr {
        self.http.address
    }

    /// Address of the TLS listener, if there is one.
    pub fn https_addr(&self) -> Option<SocketAddr> {
        self.https.as_ref().map(|listener| listener.address)
    }

    /// PEM of the generated CA; none without TLS or with a certificate from files.
    pub fn ca_pem(&self) -> Option<&str> {
        self.ca_pem.as_deref()
    }

    /// Stops taking calls, waits at most a second for open ones, ends the webhook sender.
    pub async fn shutdown(mut self) {
        self.http.close().await;
        if let Some(https) = &mut self.https {
            https.close().await;
        }
        self.sender.abort();
        self.batches.abort();
    }

    /// A shopper buys.
    pub fn checkout(&self, checkout: &Checkout) -> Result<PlacedOrder, ControlError> {
        self.shared.run(|world| shopper::checkout(world, checkout))
    }

    /// A shopper leaves at the payment page.
    pub fn abandon_cart(&self, cart: &Checkout) -> Result<PlacedOrder, ControlError> {
        self.shared.run(|world| shopper::abandon(world, cart))
    }

    /// The mail goes out that reminds a shopper of an abandoned cart. The answer is the cart.
    pub fn remind_of_cart(&self, store: i64, cart: &str) -> Result<Value, ControlError> {
        self.shared.run(|world| shopper::remind(world, store, cart)).map(|cart| self.with_addresses(&cart))
    }

    /// A shopper follows the reminder and buys what is in the cart, which then names the new order.
    pub fn recover_cart(&self, store: i64, cart: &str) -> Result<PlacedOrder, ControlError> {
        self.shared.run(|world| shopper::recover(world, store, cart))
    }

    /// A shopper reviews something bought. The answer is the review.
    pub fn write_review(&self, store: i64, review: &ReviewWish) -> Result<Value, ControlError> {
        self.shared.run(|world| shopper::review(world, store, review))
    }

    /// A subscription falls due and is charged, or the charge fails. The answer is the subscription.
    pub fn charge_subscription(&self, store: i64, id: i64, fails: bool) -> Result<Value, ControlError> {
        let subscription = self.shared.run(|world| shopper::charge(world, store, id, fails))?;
        Ok(self.with_addresses(&subscription))
    }

    /// A customer asks for a copy or the removal of the data the store holds.
    pub fn ask_privacy(
        &self,
        store: i64,
        customer: i64,
        request: PrivacyRequest,
    ) -> Result<(), ControlError> {
        self.shared.run(|world| shopper::ask_privacy(world, store, customer, request)).map(|_| ())
    }

    /// The admin removes a tax invoice of an order.
    pub fn remove_invoice(&self, store: i64, order: &str, invoice: i64) -> Result<(), ControlError> {
        self.shared.run(|world| sales::remove_invoice(world, store, order, invoice))
    }

    /// Lets batches make so many more calls and then wait; `None` lets them run freely.
    pub fn hold_batches(&self, calls_left: Option<usize>) {
        self.shared.run(|world| sales::hold_batches(world, calls_left));
    }

    /// An order is paid. The answer is the order.
    pub fn pay_order(&self, store: i64, order: &str) -> Result<Value, ControlError> {
        self.shared.run(|world| shopper::pay(world, store, order)).map(|order| self.with_addresses(&order))
    }

    /// The admin sets statuses. The answer is the order.
    pub fn set_statuses(&self, store: i64, order: &str, statuses: &Statuses) -> Result<Value, ControlError> {
        let order = self.shared.run(|world| control::set_statuses(world, store, order, statuses))?;
        Ok(self.with_addresses(&order))
    }

    /// The admin sets stock. The answer is the stock afterwards.
    pub fn set_stock(&self, store: i64, product: i64, stock: &Stock) -> Result<Value, ControlError> {
        self.shared.run(|world| control::set_stock(world, store, product, stock))
    }

    /// Every file of a store: `id`, `owner`, `contentType`, `size`, `source`, and whether it is a
    /// `standIn` for one on a host that was not called.
    pub fn files(&self, store: i64) -> Vec<Value> {
        let files = self.shared.run(|world| catalogue::files(world, store));
        files["items"].as_array().cloned().unwrap_or_default()
    }

    /// The owner makes a size chart, or changes the one with an id. The answer is the chart.
    pub fn set_size_chart(&self, store: i64, id: Option<i64>, chart: &Value) -> Result<Value, ControlError> {
        self.shared.run(|world| catalogue::set_size_chart(world, store, id, chart))
    }

    /// The owner removes a size chart.
    pub fn remove_size_chart(&self, store: i64, id: i64) -> Result<(), ControlError> {
        self.shared.run(|world| catalogue::remove_size_chart(world, store, id))
    }

    /// Changes the merchant's subscription to the app: `TRIAL`, `ACTIVE` or `SUSPENDED`.
    pub fn set_app_subscription(&self, store: i64, status: &str) -> Result<(), ControlError> {
        self.shared.run(|world| control::set_subscription(world, store, status))
    }

    /// Moves the merchant to another plan, such as `ECWID_BUSINESS`.
    pub fn set_plan(&self, store: i64, name: &str) {
        self.shared.run(|world| application::set_plan(world, store, name));
    }

    /// Sends an event in the form Ecwid gives it, about the entity with the given id or the newest one:
    /// for what neither a call nor a shopper causes here. The name may be in either spelling. False if
    /// no webhook address is set or the app lacks the scope.
    pub fn cause_event(
        &self,
        store: i64,
        event_type: &str,
        entity: Option<i64>,
    ) -> Result<bool, ControlError> {
        self.shared.run(|world| cause::cause(world, store, event_type, entity))
    }

    /// The names of all events, in the spelling of the docs.
    pub fn event_types() -> Vec<&'static str> {
        kinds::all().collect()
    }

    /// Every webhook so far, oldest first.
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.shared.run(|world| world.outbox.rows().to_vec())
    }

    /// Waits until no webhook is waiting for an attempt. False if that takes longer than `limit`.
    pub async fn deliveries_settled(&self, limit: Duration) -> bool {
        let until = tokio::time::Instant::now() + limit;
        let pending = || self.shared.run(|world| world.outbox.pending()) > 0;
        while pending() {
            if tokio::time::Instant::now() >= until {
                return false;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        true
    }

    /// Gives addresses of files the host of the plain listener.
    fn with_addresses(&self, body: &Value) -> Value {
        let text = body.to_string().replace(ORIGIN, &self.http_url());
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Sets or clears the webhook address and the custom headers.
    pub fn set_webhook(&self, url: Option<String>, headers: Vec<(String, String)>) {
        self.shared.run(|world| {
            world.webhook_url = url;
            world.webhook_headers = headers;
        });
    }

    /// Replaces the fault plan.
    pub fn set_faults(&self, faults: Vec<Fault>) -> Result<(), ControlError> {
        self.shared.run(|world| world.faults.set(faults)).map_err(ControlError::bad)
    }

    /// The faults that have strikes left.
    pub fn faults(&self) -> Vec<Fault> {
        self.shared.run(|world| world.faults.remaining())
    }

    /// How many strikes are left in all; a test that planned faults checks for 0.
    pub fn unconsumed_faults(&self) -> u64 {
        self.shared.run(|world| world.faults.unconsumed())
    }

    /// The last 2,000 requests, oldest first, secrets left out.
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.shared.run(|world| world.requests.rows())
    }

    /// Forgets the logged requests.
    pub fn clear_requests(&self) {
        self.shared.run(|world| world.requests.clear());
    }

    /// Mails a real store would have sent: `order_status` to the customer, `low_stock` to the owner.
    pub fn mails(&self) -> Vec<Value> {
        self.shared.run(|world| world.mails.clone())
    }

    /// Moves the store's time and the retry schedule forward.
    pub fn advance_clock(&self, by: Duration) {
        self.shared.run(|world| control::advance(world, by));
        self.shared.wake.notify_one();
    }

    /// Changes the pace of the retry schedule; 3600 makes an hour a second.
    pub fn set_clock_speed(&self, speed: f64) -> Result<(), ControlError> {
        self.shared.run(|world| control::set_speed(world, speed))?;
        self.shared.wake.notify_one();
        Ok(())
    }

    /// How far searches lag from now on.
    pub fn set_search_lag(&self, lag: Duration) {
        self.shared.run(|world| control::set_search_lag(world, lag));
    }

    /// Counts and sums of a store.
    pub fn totals(&self, store: i64) -> Result<Value, ControlError> {
        self.shared.run(|world| control::totals(world, store))
    }

    /// Adds a token; `None` as scopes means all.
    pub fn add_token(&self, store: i64, token: &str, scopes: Option<&[&str]>) {
        self.shared.run(|world| {
            let all = world.facts.scopes();
            let scopes = scopes.map_or(all, |scopes| scopes.iter().map(|&scope| scope.to_owned()).collect());
            let now = world.clock.now();
            world.access.add(store, token, scopes, now);
        });
    }

    /// Replaces a token by a new one, which is the answer.
    pub fn rotate_token(&self, token: &str) -> Result<String, ControlError> {
        self.shared.run(|world| control::rotate(world, token))
    }

    /// Removes the app from a store: its tokens die and `application.uninstalled` goes out.
    /// The answer is the number of tokens.
    pub fn uninstall_app(&self, store: i64) -> usize {
        self.shared.run(|world| control::uninstall(world, store))
    }

    /// Everything as at the first start, the data file included.
    pub fn reset(&self) -> Result<(), StartError> {
        self.shared.run(World::reset)
    }

    /// The id of the default store.
    pub const fn default_store() -> i64 {
        DEFAULT_STORE_ID
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.http.abort();
        if let Some(https) = &self.https {
            https.abort();
        }
        self.sender.abort();
        self.batches.abort();
    }
}

/// Reads files from elsewhere and from the emulator itself, whose own CA it trusts.
fn fetcher(config: &Config, own_ca: Option<&str>) -> Result<Fetcher, StartError> {
    let given = config.webhook_ca_pem.as_deref();
    let trusted: Vec<&str> = given.into_iter().chain(own_ca).collect();
    let trusted = (!trusted.is_empty()).then(|| trusted.join("\n"));
    Ok(Fetcher::new(sender::client(trusted.as_deref())?, &config.file_hosts))
}

fn check(config: &Config) -> Result<(), StartError> {
    let refuse = |field, cause: String| Err(StartError::Setting { field, cause });
    if !clock::valid_speed(config.clock_speed) {
        return refuse("clock_speed", format!("is {}; use more than 0, at most 1e6", config.clock_speed));
    }
    if let Some(url) = &config.webhook_url
        && let Err(error) = url::Url::parse(url)
    {
        return refuse("webhook_url", format!("is not an address ({error}); give http:// or https://"));
    }
    for store in &config.stores {
        if store.id <= 0 {
            return refuse("stores", format!("has the id {}; store ids are positive", store.id));
        }
        if store.order_id_prefix.chars().count() > 20 || store.order_id_suffix.chars().count() > 20 {
            return refuse(
                "stores",
                "has an order id prefix or suffix above 20 characters; shorten it".to_owned(),
            );
        }
    }
    Ok(())
}
