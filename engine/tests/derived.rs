//! Derived triggers against a store over HTTP: what webhooks do not say, told once for each item, variation and cart.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

use ecwid_nodes::{Connection, Event, Settings};
use ecwid_nodes_emulator::{
    Checkout, CheckoutItem, Config, DEFAULT_CLIENT_SECRET, DEFAULT_STORE_ID, DEFAULT_TOKEN, Emulator,
    Shopper, Statuses, Stock,
};
use ecwid_nodes_engine::store::MemoryStore;
use ecwid_nodes_engine::{CancellationToken, Clock, Engine, FlowSettings, Settlement, SystemClock, server};
use secrecy::SecretString;
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

const MUG: i64 = 708_114_611;
const SCARF: i64 = 708_114_515;
const SWEATER: i64 = 708_114_502;
const SMALL_SWEATER: i64 = 61_840_373;
const PATIENCE: Duration = Duration::from_secs(10);

/// The machine's clock, which the test may put forward.
#[derive(Default)]
struct ShiftedClock(AtomicI64);

impl Clock for ShiftedClock {
    fn now_ms(&self) -> i64 {
        SystemClock.now_ms() + self.0.load(Ordering::SeqCst)
    }

    fn steady_ms(&self) -> i64 {
        SystemClock.steady_ms() + self.0.load(Ordering::SeqCst)
    }
}

struct Shop {
    emulator: Emulator,
    engine: Engine,
    clock: Arc<ShiftedClock>,
    cancel: CancellationToken,
    tasks: Vec<JoinHandle<ecwid_nodes::Result<()>>>,
}

impl Shop {
    /// A store, an engine and a webhook server; every flow is polled only when the test says so.
    async fn open(flows: &[(&str, Value)]) -> Self {
        let emulator = Emulator::start(Config::default()).await.unwrap();
        let settings = Settings::new(DEFAULT_STORE_ID, DEFAULT_TOKEN).at(&emulator.api_url()).unwrap();
        let clock = Arc::new(ShiftedClock::default());
        let engine = Engine::builder()
            .store(MemoryStore::new())
            .connection(Connection::new(settings).unwrap())
            .client_secrets([SecretString::from(DEFAULT_CLIENT_SECRET)])
            .clock(clock.clone())
            .build()
            .await
            .unwrap();
        for (trigger, config) in flows {
            let mut settings = FlowSettings::new(*trigger, *trigger);
            settings.config = config.as_object().unwrap().clone();
            settings.every = None;
            engine.enable(settings, |_| {}).await.unwrap();
        }
        let (cancel, mut tasks) = (CancellationToken::new(), Vec::new());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        emulator.set_webhook(Some(format!("http://{}/hook", listener.local_addr().unwrap())), Vec::new());
        tasks.push(tokio::spawn(server::serve(listener, engine.clone(), cancel.clone())));
        let (running, stop) = (engine.clone(), cancel.clone());
        tasks.push(tokio::spawn(async move { running.run(stop).await }));
        Self { emulator, engine, clock, cancel, tasks }
    }

    async fn take(&self, wait: Duration) -> Option<Event> {
        let leased = self.engine.next(None, wait).await.unwrap()?;
        self.engine.settle(&leased.event.id, &leased.flow, &leased.lease, Settlement::Ack).await.unwrap();
        Some(leased.event)
    }

    /// So many events, sorted by type and key.
    async fn take_sorted(&self, count: usize) -> Vec<Event> {
        let mut events = Vec::new();
        while events.len() < count {
            let event = self.take(PATIENCE).await;
            events.push(event.unwrap_or_else(|| panic!("only {events:#?}")));
        }
        events.sort_by_key(|event| (event.event_type.clone(), event.part["id"].to_string()));
        events
    }

    /// Everything that was sent has been worked on.
    async fn settle(&self) {
        assert!(self.emulator.deliveries_settled(PATIENCE).await);
        while self.engine.status().await.unwrap()["inbox"]["pending"] != 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Reading the same again by polling makes no further events.
    async fn expect_quiet(&self, flows: &[(&str, Value)]) {
        self.settle().await;
        for (flow, _) in flows {
            self.engine.poll_once(flow).await.unwrap();
        }
        assert_eq!(self.take(Duration::ZERO).await, None);
    }

    fn checkout(items: &[(i64, Option<i64>, i64)]) -> Checkout {
        let items = items.iter().map(|(product, variation, quantity)| CheckoutItem {
            product_id: Some(*product),
            combination_id: *variation,
            quantity: *quantity,
            ..CheckoutItem::default()
        });
        let customer =
            Shopper { email: "ada@example.test".into(), name: "Ada Byron".into(), ..Shopper::default() };
        Checkout { items: items.collect(), customer, paid: true, ..Checkout::default() }
    }

    fn set_stock(&self, product: i64, stock: &Stock) {
        self.emulator.set_stock(DEFAULT_STORE_ID, product, stock).unwrap();
    }

    async fn close(self) {
        self.cancel.cancel();
        for task in self.tasks {
            task.await.unwrap().unwrap();
        }
        self.emulator.shutdown().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_tells_its_items_and_what_they_take_from_the_stock() {
    let flows = [
        ("order.item", json!({"paidOnly": true})),
        ("product.stock_changed", json!({"direction": "down"})),
        ("variation.stock_changed", json!({})),
    ];
    let shop = Shop::open(&flows).await;
    let order = Shop::checkout(&[(MUG, None, 2), (SWEATER, Some(SMALL_SWEATER), 1)]);
    let order = shop.emulator.checkout(&order).unwrap().order_id;
    let events = shop.take_sorted(4).await;
    let told: Vec<(&str, &str)> =
        events.iter().map(|event| (event.event_type.as_str(), event.object_id.as_str())).collect();
    let (mug, sweater) = (MUG.to_string(), SWEATER.to_string());
    assert_eq!(
        told,
        [
            ("order.item", order.as_str()),
            ("order.item", &order),
            ("product.stock_changed", &mug),
            ("variation.stock_changed", &sweater)
        ]
    );
    let mut sold: Vec<&str> = events[..2].iter().map(|event| event.part["name"].as_str().unwrap()).collect();
    sold.sort_unstable();
    assert_eq!(sold, ["Merino Crew Sweater", "Stoneware Mug"]);
    assert_eq!(json!(events[2].detail), json!({"from": 126, "to": 124, "by": -2, "locations": {}}));
    assert_eq!(json!(events[3].detail), json!({"from": 8, "to": 7, "by": -1, "locations": {}}));
    assert_eq!(
        (&events[3].part["id"], &events[3].part["sku"]),
        (&json!(SMALL_SWEATER), &json!("HL-SWT-S-OAT"))
    );
    shop.expect_quiet(&flows).await;
    // Variations without stock of their own show that of their product, which alone is told.
    let scarf = Shop::checkout(&[(SCARF, Some(61_840_402), 3)]);
    shop.emulator.checkout(&scarf).unwrap();
    let events = shop.take_sorted(2).await;
    assert_eq!(
        (events[1].event_type.as_str(), &events[1].detail["to"]),
        ("product.stock_changed", &json!(22))
    );
    assert_eq!((&events[1].part, events[1].object_id.as_str()), (&Value::Null, SCARF.to_string().as_str()));
    shop.expect_quiet(&flows).await;
    shop.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_is_shipped_with_its_tracking_number() {
    let flows =
        [("order.shipped", json!({})), ("order.tracking_added", json!({})), ("order.delivered", json!({}))];
    let shop = Shop::open(&flows).await;
    let order = shop.emulator.checkout(&Shop::checkout(&[(MUG, None, 1)])).unwrap().order_id;
    shop.expect_quiet(&flows).await;
    let shipped = Statuses {
        fulfillment_status: Some("SHIPPED".into()),
        tracking_number: Some("3SHLG1".into()),
        ..Statuses::default()
    };
    shop.emulator.set_statuses(DEFAULT_STORE_ID, &order, &shipped).unwrap();
    let events = shop.take_sorted(2).await;
    assert_eq!(
        (events[0].event_type.as_str(), events[1].event_type.as_str()),
        ("order.shipped", "order.tracking_added")
    );
    assert_eq!(events[0].detail["from"], "AWAITING_PROCESSING");
    assert_eq!(events[0].detail["trackingNumber"], "3SHLG1");
    assert_eq!(events[1].detail["trackingNumber"], "3SHLG1");
    shop.expect_quiet(&flows).await;
    shop.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stock_runs_out_and_comes_back_for_variations_and_their_product() {
    let ids = [
        "product.out_of_stock",
        "product.back_in_stock",
        "variation.out_of_stock",
        "variation.back_in_stock",
    ];
    let flows = ids.map(|id| (id, json!({})));
    let shop = Shop::open(&flows).await;
    let of = |combination: i64, quantity: i64| Stock {
        combination_id: Some(combination),
        quantity: Some(quantity),
        ..Stock::default()
    };
    // The third variation is out of stock from the beginning.
    shop.set_stock(SWEATER, &of(SMALL_SWEATER, 0));
    let event = shop.take(PATIENCE).await.unwrap();
    assert_eq!(
        (event.event_type.as_str(), &event.part["id"]),
        ("variation.out_of_stock", &json!(SMALL_SWEATER))
    );
    shop.set_stock(SWEATER, &of(61_840_377, 0));
    let events = shop.take_sorted(2).await;
    assert_eq!(json!(events[0].detail), json!({"from": 14}));
    assert_eq!((events[0].event_type.as_str(), &events[0].part), ("product.out_of_stock", &Value::Null));
    assert_eq!(
        (events[1].event_type.as_str(), &events[1].part["id"]),
        ("variation.out_of_stock", &json!(61_840_377))
    );
    shop.set_stock(SWEATER, &of(61_840_379, 3));
    let events = shop.take_sorted(2).await;
    assert_eq!(
        (events[0].event_type.as_str(), &events[0].detail["to"]),
        ("product.back_in_stock", &json!(3))
    );
    assert_eq!(
        (events[1].event_type.as_str(), &events[1].part["id"]),
        ("variation.back_in_stock", &json!(61_840_379))
    );
    shop.expect_quiet(&flows).await;
    shop.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cart_is_abandoned_after_an_hour_unless_its_order_arrives() {
    let flows = [("cart.abandoned", json!({}))];
    let shop = Shop::open(&flows).await;
    let left = shop.emulator.abandon_cart(&Shop::checkout(&[(MUG, None, 1)])).unwrap();
    let paid = shop.emulator.abandon_cart(&Shop::checkout(&[(MUG, None, 2)])).unwrap();
    shop.expect_quiet(&flows).await;
    assert_eq!(shop.engine.status().await.unwrap()["outbox"]["pending"], 2, "both are held back");
    shop.emulator.pay_order(DEFAULT_STORE_ID, &paid.order_id).unwrap();
    shop.settle().await;
    shop.clock.0.fetch_add(3_700_000, Ordering::SeqCst);
    let event = shop.take(PATIENCE).await.unwrap();
    assert_eq!(
        (event.event_type.as_str(), Some(event.object_id.as_str())),
        ("cart.abandoned", left.cart_id.as_deref())
    );
    assert_eq!(json!(event.detail), json!({"waitMinutes": 60}));
    assert_eq!(event.entity["email"], "ada@example.test");
    assert!(event.held_until.is_some());
    assert_eq!(shop.take(Duration::ZERO).await, None, "the other one became an order");
    let status = shop.engine.status().await.unwrap();
    assert_eq!((&status["counters"]["withdrawn"], &status["outbox"]["pending"]), (&json!(1), &json!(0)));
    shop.close().await;
}
