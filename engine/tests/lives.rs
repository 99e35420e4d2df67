//! Creation, change and end of entities of a store over HTTP: by webhook as they happen, by reading when webhooks are lost.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed step of a test ends the test")]

use ecwid_nodes::connection::Options;
use ecwid_nodes::{Connection, Event, Settings};
use ecwid_nodes_emulator::{Config, DEFAULT_CLIENT_SECRET, DEFAULT_STORE_ID, DEFAULT_TOKEN, Emulator};
use ecwid_nodes_engine::{CancellationToken, Engine, FlowSettings, Settlement, server};
use secrecy::SecretString;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

const PATIENCE: Duration = Duration::from_secs(10);

/// An entity's life: actions of a resource, the triggers that tell of it, and inputs.
struct Life {
    resource: &'static str,
    family: &'static str,
    id: &'static str,
    created: Value,
    changed: Value,
    /// Field of the answer to the creation that has the id.
    answered: &'static str,
}

fn lives() -> Vec<Life> {
    let life = |resource, family, id, created, changed| Life {
        resource,
        family,
        id,
        created,
        changed,
        answered: "id",
    };
    let order = json!({"email": "ada@example.test", "paymentStatus": "PAID", "fulfillmentStatus": "PROCESSING", "total": 12, "subtotal": 12});
    vec![
        life("category", "category", "categoryId", json!({"name": "Plates"}), json!({"name": "Deep plates"})),
        life("product_type", "product_class", "classId", json!({"name": "Plates"}), json!({"name": "Bowls"})),
        life(
            "customer_group",
            "customer_group",
            "groupId",
            json!({"name": "Guests"}),
            json!({"name": "Friends"}),
        ),
        life(
            "customer",
            "customer",
            "customerId",
            json!({"email": "ada@example.test"}),
            json!({"taxExempt": true}),
        ),
        life("product", "product", "productId", json!({"name": "Plate", "price": 9}), json!({"price": 8})),
        Life {
            answered: "orderid",
            ..life("order", "order", "orderId", order, json!({"privateAdminNotes": "call"}))
        },
    ]
}

struct Shop {
    emulator: Emulator,
    connection: Connection,
    engine: Engine,
    cancel: CancellationToken,
    server: JoinHandle<ecwid_nodes::Result<()>>,
}

impl Shop {
    async fn open(families: &[&str]) -> Self {
        let emulator = Emulator::start(Config::default()).await.unwrap();
        let settings = Settings::new(DEFAULT_STORE_ID, DEFAULT_TOKEN).at(&emulator.api_url()).unwrap();
        let connection = Connection::new(settings).unwrap();
        let engine = Engine::builder()
            .connection(connection.clone())
            .client_secrets([SecretString::from(DEFAULT_CLIENT_SECRET)])
            .build()
            .await
            .unwrap();
        for family in families {
            for verb in ["created", "updated", "deleted"] {
                let trigger = format!("{family}.{verb}");
                engine.enable(FlowSettings::new(&trigger, &trigger), |_| {}).await.unwrap();
            }
        }
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        emulator.set_webhook(Some(format!("http://{}/hook", listener.local_addr().unwrap())), Vec::new());
        let cancel = CancellationToken::new();
        let server = tokio::spawn(server::serve(listener, engine.clone(), cancel.clone()));
        Self { emulator, connection, engine, cancel, server }
    }

    async fn invoke(&self, node: &str, input: &Value) -> Value {
        let options = Options { confirm: true, ..Options::default() };
        let answer = self.connection.invoke(node, input.as_object().unwrap(), options).await;
        let answer = answer.unwrap_or_else(|error| panic!("{node}: {error:?}"));
        serde_json::from_slice(&answer.json).unwrap()
    }

    /// What came of the deliveries that were sent so far, or of reading everything again. Times have whole seconds, so
    /// reading may show what happened just now a moment later.
    async fn told(&self, family: &str) -> Vec<Event> {
        let begun = Instant::now();
        assert!(self.emulator.deliveries_settled(PATIENCE).await);
        let mut events = Vec::new();
        while events.is_empty() {
            assert!(begun.elapsed() < PATIENCE, "nothing is told of {family}");
            self.engine.work_once().await.unwrap();
            self.engine.poll_once(&format!("{family}.created")).await.unwrap();
            while let Some(leased) = self.engine.next(None, Duration::from_millis(5)).await.unwrap() {
                let event = leased.event;
                self.engine.settle(&event.id, &leased.flow, &leased.lease, Settlement::Ack).await.unwrap();
                events
                    .extend(Some(event).filter(|event| event.event_type.starts_with(&format!("{family}."))));
            }
        }
        events
    }

    async fn live(&self, life: &Life, origins: &[&str]) {
        let expect = async |verb: &str, id: &str| {
            let events = self.told(life.family).await;
            let names: Vec<String> =
                events.iter().map(|event| format!("{} {}", event.event_type, event.object_id)).collect();
            assert_eq!(names, [format!("{}.{verb} {id}", life.family)]);
            assert!(origins.contains(&events[0].origin.as_str()), "{verb} {:?}", events[0].origin);
            events.into_iter().next().unwrap()
        };
        let node = |verb: &str| format!("{}.{verb}", life.resource);
        let answer = self.invoke(&node("create"), &life.created).await;
        let id = answer[life.answered].clone();
        let text = id.as_str().map_or_else(|| id.to_string(), str::to_owned);
        expect("created", &text).await;
        // Times of change have whole seconds; a change in the same second is confirmed by a single read.
        let mut changed = life.changed.clone();
        changed[life.id] = id.clone();
        self.invoke(&node("update"), &changed).await;
        let updated = expect("updated", &text).await;
        let fields: Vec<&String> = life.changed.as_object().unwrap().keys().collect();
        assert!(fields.iter().all(|field| updated.changed.contains(field)), "{:?}", updated.changed);
        self.invoke(&node("delete"), &json!({life.id: id})).await;
        let deleted = expect("deleted", &text).await;
        assert_eq!(deleted.entity, Value::Null);
        for (field, value) in life.changed.as_object().unwrap() {
            assert_eq!(&deleted.previous[field], value, "{text}: what was known last");
        }
    }

    async fn close(self) {
        self.cancel.cancel();
        self.server.await.unwrap().unwrap();
        self.emulator.shutdown().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn webhooks_tell_of_each_life_as_it_happens() {
    let families: Vec<&str> = lives().iter().map(|life| life.family).collect();
    let shop = Shop::open(&families).await;
    for life in lives() {
        shop.live(&life, &["webhook"]).await;
    }
    shop.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reading_finds_what_lost_webhooks_would_have_told() {
    let families: Vec<&str> = lives().iter().map(|life| life.family).collect();
    let shop = Shop::open(&families).await;
    shop.emulator.set_webhook(None, Vec::new());
    for life in lives() {
        shop.live(&life, &["poll", "reconcile"]).await;
    }
    shop.close().await;
}
