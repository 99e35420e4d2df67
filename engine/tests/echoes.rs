//! Own writes come back as events: they say so, once, and a flow may do without them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ecwid_nodes::connection::Options;
use ecwid_nodes::journal::{Journal, MemoryJournal};
use ecwid_nodes::{Connection, Event, Settings};
use ecwid_nodes_emulator::{
    Checkout, CheckoutItem, Config, DEFAULT_CLIENT_SECRET, DEFAULT_STORE_ID, DEFAULT_TOKEN, Emulator, Shopper,
};
use ecwid_nodes_engine::{Builder, CancellationToken, Engine, FlowSettings, Settlement, server};
use secrecy::SecretString;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

const MUG: i64 = 708_114_611;

struct Shop {
    emulator: Emulator,
    engine: Engine,
    ours: Connection,
    cancel: CancellationToken,
}

impl Shop {
    async fn open(flow: FlowSettings, build: impl FnOnce(Builder) -> Builder) -> Self {
        let emulator = Emulator::start(Config::default()).await.unwrap();
        let ours = connect(&emulator);
        let builder = Engine::builder()
            .connection(ours.clone())
            .client_secrets([SecretString::from(DEFAULT_CLIENT_SECRET)]);
        let engine = build(builder).build().await.unwrap();
        engine.enable(FlowSettings { every: None, ..flow }, |_| {}).await.unwrap();
        let cancel = CancellationToken::new();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        emulator.set_webhook(Some(format!("http://{}/hook", listener.local_addr().unwrap())), Vec::new());
        tokio::spawn(server::serve(listener, engine.clone(), cancel.clone()));
        let (running, stop) = (engine.clone(), cancel.clone());
        tokio::spawn(async move { running.run(stop).await });
        Self { emulator, engine, ours, cancel }
    }

    async fn next(&self) -> Event {
        let leased = self.engine.next(None, Duration::from_secs(10)).await.unwrap().expect("an event");
        self.engine.settle(&leased.event.id, &leased.flow, &leased.lease, Settlement::Ack).await.unwrap();
        leased.event
    }

    fn buy(&self) {
        let items = vec![CheckoutItem { product_id: Some(MUG), quantity: 1, ..CheckoutItem::default() }];
        let customer = Shopper { email: "a@b.test".into(), name: "Ann".into(), ..Shopper::default() };
        self.emulator.checkout(&Checkout { items, customer, paid: true, ..Checkout::default() }).unwrap();
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        self.cancel.cancel();
    }
}

fn connect(emulator: &Emulator) -> Connection {
    let settings = Settings::new(DEFAULT_STORE_ID, DEFAULT_TOKEN).at(&emulator.api_url()).unwrap();
    Connection::new(settings).unwrap()
}

async fn write(connection: &Connection, node: &str, input: Value) {
    connection.invoke(node, input.as_object().unwrap(), Options::default()).await.unwrap();
}

fn price(price: i64) -> Value {
    json!({"productId": MUG, "price": price})
}

fn updates() -> FlowSettings {
    FlowSettings::new("updates", "product.updated")
}

#[tokio::test]
async fn our_own_change_says_so_once() {
    let shop = Shop::open(updates(), |builder| builder).await;
    write(&shop.ours, "product.update", price(17)).await;
    let event = shop.next().await;
    assert_eq!((event.changed.as_slice(), event.caused_by_us.as_str()), (&["price".to_owned()][..], "yes"));
    let stranger = connect(&shop.emulator);
    write(&stranger, "product.update", price(18)).await;
    assert_eq!(shop.next().await.caused_by_us, "unknown", "each write explains one change");
    write(&shop.ours, "product.adjust_stock", json!({"productId": MUG, "quantityDelta": 1})).await;
    assert_eq!(shop.next().await.caused_by_us, "unknown", "others take from the same stock");
}

#[tokio::test]
async fn a_new_entity_of_ours_says_so() {
    let shop = Shop::open(FlowSettings::new("new", "product.created"), |builder| builder).await;
    write(&shop.ours, "product.create", json!({"name": "Bowl", "sku": "BOWL", "price": 9})).await;
    let event = shop.next().await;
    assert_eq!((event.event_type.as_str(), event.caused_by_us.as_str()), ("product.created", "yes"));
}

#[tokio::test]
async fn strangers_are_known_where_nobody_else_is_said_to_write() {
    let shop = Shop::open(updates(), |builder| {
        builder.sole_writer(true).journal(Arc::new(MemoryJournal::default()))
    })
    .await;
    let stranger = connect(&shop.emulator);
    write(&stranger, "product.update", price(18)).await;
    assert_eq!(shop.next().await.caused_by_us, "no");
    shop.buy();
    let event = shop.next().await;
    assert_eq!(
        (event.changed.as_slice(), event.caused_by_us.as_str()),
        (&["quantity".to_owned()][..], "unknown")
    );
}

#[tokio::test]
async fn a_flow_may_do_without_our_own() {
    let shop = Shop::open(FlowSettings { skip_own: true, ..updates() }, |builder| builder).await;
    write(&shop.ours, "product.update", price(17)).await;
    // Only when that one was seen can the next one be told from it.
    while !is_claimed(&shop).await {
        tokio::task::yield_now().await;
    }
    write(&connect(&shop.emulator), "product.update", price(19)).await;
    let event = shop.next().await;
    assert_eq!((&event.entity["price"], &event.previous["price"]), (&json!(19), &json!(17)));
}

/// Has the engine found the change that our write explains?
async fn is_claimed(shop: &Shop) -> bool {
    let (journal, id) = (shop.ours.journal(), MUG.to_string());
    journal.own_writes(DEFAULT_STORE_ID, "product", &id, 0).await.unwrap().is_empty()
}

#[tokio::test]
async fn a_journal_may_be_shared() {
    let journal: Arc<dyn Journal> = Arc::new(MemoryJournal::default());
    let given = journal.clone();
    let shop = Shop::open(updates(), |builder| builder.journal(given)).await;
    // Another process of ours, with the same journal.
    let other = connect(&shop.emulator);
    other.set_journal(journal);
    write(&other, "product.update", price(21)).await;
    assert_eq!(shop.next().await.caused_by_us, "yes");
}
