//! Against a store over HTTP: shoppers buy, webhooks and polling run together, every event comes once.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

use ecwid_nodes::{Connection, Event, Settings};
use ecwid_nodes_emulator::{
    Checkout, CheckoutItem, Config, DEFAULT_CLIENT_SECRET, DEFAULT_STORE_ID, DEFAULT_TOKEN, Effect, Emulator,
    Fault, Shopper, Statuses, Stock,
};
use ecwid_nodes_engine::store::{MemoryStore, SqliteStore, Store};
use ecwid_nodes_engine::{CancellationToken, Engine, FlowSettings, Settlement, server};
use secrecy::SecretString;
use serde_json::json;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

const MUG: i64 = 708_114_611;

struct Shop {
    emulator: Emulator,
    engine: Engine,
    cancel: CancellationToken,
    tasks: Vec<JoinHandle<ecwid_nodes::Result<()>>>,
}

impl Shop {
    /// A store, an engine, a webhook server; `polls`: seconds between polls.
    async fn open(state: impl Store, flows: &[&str], polls: Option<u64>) -> Self {
        let emulator = Emulator::start(Config::default()).await.unwrap();
        emulator.set_stock(DEFAULT_STORE_ID, MUG, &Stock { quantity: Some(6), ..Stock::default() }).unwrap();
        let settings = Settings::new(DEFAULT_STORE_ID, DEFAULT_TOKEN).at(&emulator.api_url()).unwrap();
        let engine = Engine::builder()
            .store(state)
            .connection(Connection::new(settings).unwrap())
            .client_secrets([SecretString::from(DEFAULT_CLIENT_SECRET)])
            .build()
            .await
            .unwrap();
        for trigger in flows {
            let mut settings = FlowSettings::new(*trigger, *trigger);
            settings.every = polls.map(Duration::from_secs);
            if *trigger == "product.low_stock" {
                settings.config.insert("threshold".to_owned(), json!(5));
            }
            engine.enable(settings, |_| {}).await.unwrap();
        }
        let (cancel, mut tasks) = (CancellationToken::new(), Vec::new());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        emulator.set_webhook(Some(format!("http://{}/hook", listener.local_addr().unwrap())), Vec::new());
        tasks.push(tokio::spawn(server::serve(listener, engine.clone(), cancel.clone())));
        let (running, stop) = (engine.clone(), cancel.clone());
        tasks.push(tokio::spawn(async move { running.run(stop).await }));
        Self { emulator, engine, cancel, tasks }
    }

    fn buy(&self, pieces: i64, paid: bool) -> String {
        let items = vec![CheckoutItem { product_id: Some(MUG), quantity: pieces, ..CheckoutItem::default() }];
        let customer =
            Shopper { email: "ada@example.test".into(), name: "Ada Byron".into(), ..Shopper::default() };
        self.emulator.checkout(&Checkout { items, customer, paid, ..Checkout::default() }).unwrap().order_id
    }

    async fn take(&self, wait: Duration) -> Option<Event> {
        let leased = self.engine.next(None, wait).await.unwrap()?;
        self.engine.settle(&leased.event.id, &leased.flow, &leased.lease, Settlement::Ack).await.unwrap();
        Some(leased.event)
    }

    async fn take_names(&self, count: usize) -> Vec<String> {
        let mut names = Vec::new();
        while names.len() < count {
            let event = self.take(Duration::from_secs(10)).await.unwrap_or_else(|| panic!("only {names:?}"));
            names.push(format!("{} {}", event.event_type, event.object_id));
        }
        names.sort();
        names
    }

    /// Everything that was sent is worked on, everything polled again, and nothing came of it.
    async fn expect_quiet(&self, flows: &[&str]) {
        assert!(self.emulator.deliveries_settled(Duration::from_secs(10)).await);
        while self.engine.status().await.unwrap()["inbox"]["pending"] != 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        for flow in flows {
            self.engine.poll_once(flow).await.unwrap();
        }
        assert_eq!(self.take(Duration::ZERO).await, None);
    }

    async fn close(self) {
        self.cancel.cancel();
        for task in self.tasks {
            task.await.unwrap().unwrap();
        }
        self.emulator.shutdown().await;
    }
}

const FLOWS: [&str; 4] = ["order.created", "order.paid", "product.low_stock", "customer.created"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_checkout_gives_each_event_once_with_webhooks_and_polling_together() {
    let folder = tempfile::tempdir().unwrap();
    let shop = Shop::open(SqliteStore::open(folder.path().join("state.db")).unwrap(), &FLOWS, Some(1)).await;
    let order = shop.buy(2, true);
    let names = shop.take_names(4).await;
    assert_eq!(
        &names[1..],
        [format!("order.created {order}"), format!("order.paid {order}"), format!("product.low_stock {MUG}")]
    );
    assert!(names[0].starts_with("customer.created "), "{names:?}");
    shop.expect_quiet(&FLOWS).await;
    // A second order: stock stays low, so only the order's own events come.
    let order = shop.buy(1, false);
    assert_eq!(shop.take_names(1).await, [format!("order.created {order}")]);
    shop.emulator.pay_order(DEFAULT_STORE_ID, &order).unwrap();
    assert_eq!(shop.take_names(1).await, [format!("order.paid {order}")]);
    shop.expect_quiet(&FLOWS).await;
    shop.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn webhooks_alone_carry_a_status_change_with_its_before() {
    let shop = Shop::open(MemoryStore::new(), &["order.status_changed"], None).await;
    let order = shop.buy(1, true);
    shop.expect_quiet(&[]).await;
    let statuses = Statuses { fulfillment_status: Some("SHIPPED".into()), ..Statuses::default() };
    shop.emulator.set_statuses(DEFAULT_STORE_ID, &order, &statuses).unwrap();
    let event = shop.take(Duration::from_secs(10)).await.unwrap();
    assert_eq!((event.object_id.as_str(), event.origin.as_str()), (order.as_str(), "webhook"));
    assert_eq!(
        (&event.previous["fulfillmentStatus"], &event.entity["fulfillmentStatus"]),
        (&json!("AWAITING_PROCESSING"), &json!("SHIPPED"))
    );
    let sent = shop.emulator.deliveries();
    let bodies: Vec<&str> = sent.iter().map(|delivery| delivery.body.as_str()).collect();
    assert!(bodies.contains(&event.raw.as_deref().unwrap()), "byte for byte as sent");
    shop.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn polling_finds_what_dropped_webhooks_and_a_lagging_search_hid() {
    let shop = Shop::open(MemoryStore::new(), &["order.created"], Some(3_600)).await;
    shop.emulator
        .set_faults(vec![Fault {
            method: None,
            path_prefix: None,
            times: 3,
            skip: 0,
            effect: Effect::DropWebhook,
        }])
        .unwrap();
    shop.emulator.set_search_lag(Duration::from_millis(1_200));
    let order = shop.buy(1, true);
    shop.engine.poll_once("order.created").await.unwrap();
    assert_eq!(shop.take(Duration::ZERO).await, None, "the search does not show it yet");
    tokio::time::sleep(Duration::from_millis(1_300)).await;
    shop.engine.poll_once("order.created").await.unwrap();
    assert_eq!(shop.take_names(1).await, [format!("order.created {order}")]);
    assert_eq!(shop.emulator.unconsumed_faults(), 0, "the webhooks were dropped");
    shop.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_shoppers_with_doubled_reordered_and_dropped_webhooks() {
    const SHOPPERS: usize = 25;
    let flows = ["order.created", "order.paid"];
    let shop = Shop::open(MemoryStore::new(), &flows, Some(1)).await;
    let plenty = Stock { quantity: Some(1_000), ..Stock::default() };
    shop.emulator.set_stock(DEFAULT_STORE_ID, MUG, &plenty).unwrap();
    let fault =
        |skip, effect| Fault { method: None, path_prefix: Some("order.".into()), times: 8, skip, effect };
    let plan = vec![
        fault(0, Effect::DuplicateWebhook),
        fault(4, Effect::DropWebhook),
        fault(8, Effect::ReorderWebhook),
    ];
    shop.emulator.set_faults(plan).unwrap();
    let mut expected = Vec::new();
    for number in 0..SHOPPERS {
        let order = shop.buy(1, number % 2 == 0);
        if number % 2 == 1 {
            shop.emulator.pay_order(DEFAULT_STORE_ID, &order).unwrap();
        }
        expected.extend(flows.map(|trigger| format!("{trigger} {order}")));
    }
    expected.sort();
    assert_eq!(shop.take_names(SHOPPERS * 2).await, expected);
    shop.expect_quiet(&flows).await;
    assert_eq!(shop.emulator.unconsumed_faults(), 0);
    shop.close().await;
}
